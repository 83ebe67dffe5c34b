//! The forms of referrals: one that is suggested, and where to in other words. There is no field for a reason.

use super::super::super::reply::Stop;
use super::super::super::ui::encounter::title;
use super::super::super::ui::field::{self, Choice, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::directory::kind_words;
use super::parts::{self, TAB};
use super::{Found, Told};
use domain::expectation::Reach;
use domain::referral::Destination;
use domain::seat::SeatState;
use domain::service::ServiceKind;
use domain::words::folded;
use maud::{Markup, html};

const NAMES: [&str; 6] = ["seat", "origin", "service", "other_service", "care_kind", "way_note"];

/// For somebody of the group.
pub(super) fn suggest(visit: &Visit, found: &Found, fields: &Fields) -> Markup {
    let of = &found.look.of;
    let title = visit.t("referral-new");
    let content = html! {
        a.back href=(address(&of.group, "/orientaciones")) { (icon(Icon::Back)) (visit.t("referrals-title")) }
        p.lead { (visit.t("referral-new-lead")) }
        section.card {
            form.form method="post" action=(address(&of.group, "/orientaciones/nueva")) data-partial="#content" {
                (field::unseen(fields))
                (notice::form_trouble_called(visit, fields, &NAMES, &[("seat", "label-person")]))
                (field::select(visit, fields, Field::new("seat").label("label-person"), &people(visit, found)))
                (field::select(visit, fields, Field::new("origin").hint("hint-origin"), &origins(visit, found, fields)))
                (where_to(visit, found, fields))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("referral-save")) } }
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("referral-no-reason")) } }
    };
    group::page(visit, of, TAB, &title, &content)
}

/// People of the group, those who wait for a place and those who left included.
fn people(visit: &Visit, found: &Found) -> Vec<Choice> {
    let of = &found.look.of;
    let may = |state| match state {
        SeatState::Invited | SeatState::Waitlisted | SeatState::Seated | SeatState::Left | SeatState::Completed => true,
        SeatState::Declined => false,
    };
    let seats = of.seats.iter().filter(|seat| seat.role.counts() && may(seat.state) && !of.is_vacated(seat));
    let mut people: Vec<Choice> =
        seats.filter_map(|seat| Some(Choice::new(seat.id, group::name(visit, of.people.get(&seat.person)?)))).collect();
    people.sort_by_cached_key(|choice| folded(&choice.words));
    people
}

/// Where the thought came from: the person, an encounter that was or is held, or what the person chosen hopes for.
fn origins(visit: &Visit, found: &Found, fields: &Fields) -> Vec<Choice> {
    let of = &found.look.of;
    let mut all = vec![Choice::new("own", visit.t("origin-own"))];
    let elsewhere = of.expectations.iter().filter(|one| one.reach == Reach::NeedsElse);
    let of_person = elsewhere.filter(|one| one.seat.to_string() == fields.value("seat"));
    all.extend(of_person.take(1).map(|one| Choice::new(one.id, visit.t("origin-expectation"))));
    let lived = of.encounters.iter().rev().filter(|one| one.opened_at.is_some());
    all.extend(lived.map(|one| {
        let args = [("ordinal", one.ordinal.into()), ("title", title(visit, of, one).into())];
        Choice::new(one.id, visit.tr("origin-encounter", &args))
    }));
    let asked = fields.value("origin");
    // The one that the form came from is always among them.
    if !asked.is_empty()
        && all.iter().all(|one| one.value != asked)
        && of.expectations.iter().any(|one| one.id.to_string() == asked)
    {
        all.push(Choice::new(asked, visit.t("origin-expectation")));
    }
    all
}

/// Where to: of the directory, or another one by its name; and how to get there.
fn where_to(visit: &Visit, found: &Found, fields: &Fields) -> Markup {
    let chosen = fields.value("service");
    let offered = found.services.iter().filter(|one| !one.retired || one.id.to_string() == chosen);
    let services: Vec<Choice> =
        offered.map(|one| Choice::new(one.id, format!("{} · {}", one.name, kind_words(visit, one.kind)))).collect();
    let kinds = choices_of::<ServiceKind>(visit, "service-kind");
    let by_name = !fields.value("other_service").is_empty() || !fields.value("care_kind").is_empty();
    let wrong = ["other_service", "care_kind"].iter().any(|name| fields.fault(name).is_some());
    html! {
        @if services.is_empty() { p.note { (visit.t("referral-no-directory")) " " a href="/directorio" { (visit.t("directory-title")) } } }
        @else { (field::select(visit, fields, Field::new("service").hint("hint-service").optional(), &services)) }
        details.more open[services.is_empty() || by_name || wrong] {
            summary { (visit.t("referral-elsewhere")) }
            (field::text(visit, fields, Field::new("other_service").hint("hint-other-service").optional()))
            (field::select(visit, fields, Field::new("care_kind").hint("hint-care-kind").optional(), &kinds))
        }
        (field::text(visit, fields, Field::new("way_note").hint("hint-way-note").optional()))
    }
}

/// The form as the referral is kept.
pub(super) fn kept(visit: &Visit, one: &Told) -> Result<Fields, Stop> {
    let eye = visit.standing.pair().ok_or(Stop::NoRight)?;
    let of = &one.referral;
    let fields = visit.fresh().at(of.version).with("way_note", of.note.read(&eye));
    Ok(match &of.to {
        Destination::Service(id) => fields.with("service", id),
        Destination::Named(name) => fields.with("other_service", name).with("care_kind", of.kind.code()),
        Destination::Open => fields.with("care_kind", of.kind.code()),
    })
}

/// One referral: its steps, and where to in other words while something is left to do.
pub(super) fn one(visit: &Visit, found: &Found, one: &Told, fields: &Fields) -> Result<Markup, Stop> {
    let of = &found.look.of;
    let name = parts::name(visit, one);
    let title = visit.tr("referral-of", &[("name", name.as_str().into())]);
    let to = address(&of.group, &format!("/orientaciones/{}", one.referral.id));
    let steps: Vec<_> = found.steps.iter().filter(|step| step.referral == one.referral.id).collect();
    let content = html! {
        a.back href=(address(&of.group, "/orientaciones")) { (icon(Icon::Back)) (visit.t("referrals-title")) }
        div.columns {
            div.col {
                @if one.referral.state.is_open() {
                    section.card {
                        h2 { (visit.t("referral-where")) }
                        (notice::both_texts(visit, fields, &said(visit, found, one, &kept(visit, one)?), &["way_note"]))
                        form.form method="post" action=(to) {
                            (field::unseen(fields))
                            (notice::form_trouble_called(visit, fields, &NAMES, &[("seat", "label-person")]))
                            (where_to(visit, found, fields))
                            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("save")) } }
                        }
                    }
                } @else {
                    section.card {
                        h2 { (visit.t("referral-where")) }
                        (parts::destination(visit, &found.services, &one.referral, found.look.today)?)
                    }
                }
            }
            section.bare {
                div.title-row { h2 { (visit.t("referral-steps")) } (parts::state_chip(visit, one.referral.state)) }
                (parts::steps(visit, &steps, found.look.today))
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("referral-no-reason")) } }
    };
    Ok(group::page(visit, of, TAB, &title, &content))
}

/// What is kept, in words, for whoever finds that somebody else changed it meanwhile.
fn said(visit: &Visit, found: &Found, one: &Told, kept: &Fields) -> Fields {
    visit.fresh().with(
        "way_note",
        format!("{} · {}", parts::to_words(visit, &found.services, &one.referral), kept.value("way_note")),
    )
}
