//! The parts of the page of one person.

use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as head, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, printed, when};
use super::super::super::visit::Visit;
use super::super::links;
use super::super::own::told;
use super::super::referrals;
use super::{Forms, Sheet, named, site_day};
use crate::store::link::Kept;
use crate::store::member::Presence;
use domain::command::{GroupSlice, Reason};
use domain::encounter::attendance::Mark;
use domain::policy::Action;
use domain::role::Role;
use domain::seat::SeatState;
use domain::words::folded;
use maud::{Markup, html};

/// The page.
pub(super) fn page(visit: &Visit, sheet: &Sheet, forms: &Forms) -> Markup {
    let of = &sheet.group;
    head::page(
        visit,
        of,
        Tab::People,
        sheet.person.name.as_str(),
        &html! {
            a.back href=(address(&of.group, "/personas")) { (icon(Icon::Back)) (visit.t("people-title")) }
            (asks_to_be_forgotten(visit, sheet))
            div.columns {
                div.col {
                    (place(visit, sheet, &forms.place))
                    (attendance(visit, sheet))
                    @if visit.may(Action::GiveLinks) && !of.is_vacated(&sheet.seat) {
                        (links::section(visit, (&of.group, &sheet.seat), &sheet.links))
                    }
                    (referrals::of_person(visit, of, sheet.seat.id, (&sheet.referrals, &sheet.services)))
                    @if visit.may(Action::ChangeRoster) { (name(visit, sheet, &forms.name)) }
                }
                div.col {
                    (moves(visit, sheet))
                    @if visit.may(Action::ChangeRoster) {
                        (go_on(visit, sheet, &forms.on))
                        (same(visit, sheet, &forms.same))
                    }
                    @if visit.may(Action::ErasePerson) { (forget(visit, sheet, &forms.gone)) }
                }
            }
        },
    )
}

fn form_address(sheet: &Sheet, rest: &str) -> String {
    address(&sheet.group.group, &format!("/personas/{}/{rest}", sheet.seat.id))
}

/// Where they are, and what may come next.
fn place(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let of = &sheet.group;
    let line = of.waitlist();
    let turn = line.iter().position(|seat| seat.id == sheet.seat.id);
    let is_free = of.capacity().left(of.participants()) != Some(0);
    html! {
        section.card aria-labelledby="t-place" {
            h2 #t-place { (visit.t(&format!("seat-state-{}", sheet.seat.state.code()))) }
            (notice::form_trouble(visit, fields, &["leaves"]))
            @if let Some(kept) = sheet.person.merged_into.and_then(|kept| of.people.get(&kept)) {
                p { (visit.tr("people-same-as", &[("name", (&kept.name.to_string()).into())])) }
            }
            @if let Some(turn) = turn { p { (visit.tr("member-turn", &[("turn", (turn + 1).into())])) } }
            @let may_change = visit.may(Action::ChangeRoster) && !of.is_vacated(&sheet.seat) && of.edition.state.takes_people();
            @if may_change && sheet.seat.state == SeatState::Seated { (leave(visit, sheet, fields)) }
            @else if may_change {
                div.actions {
                    @match sheet.seat.state {
                        SeatState::Seated => {}
                        SeatState::Waitlisted => {
                            @if turn == Some(0) && is_free { (step(visit, sheet, ("lugar", "people-promote", Icon::Chair))) }
                            (step(visit, sheet, ("salida", "member-decline", Icon::No)))
                        }
                        SeatState::Left | SeatState::Declined => (step(visit, sheet, ("regreso", "people-return", Icon::Undo))),
                        SeatState::Invited => (step(visit, sheet, ("salida", "member-decline", Icon::No))),
                        SeatState::Completed => {}
                    }
                }
            }
        }
    }
}

/// Leaving frees the place for the next one, so it takes more than a touch.
fn leave(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    html! {
        details.more open[is_busy(fields)] {
            summary { (visit.t("member-leave")) }
            form.form method="post" action=(form_address(sheet, "salida")) {
                (field::unseen(fields))
                (field::tick(visit, fields, Field::new("leaves").hint("hint-leaves")))
                div.actions { button.button { (icon(Icon::Leave)) (visit.t("member-leave-save")) } }
            }
        }
    }
}

fn step(visit: &Visit, sheet: &Sheet, (rest, key, picture): (&str, &str, Icon)) -> Markup {
    html! {
        form method="post" action=(form_address(sheet, rest)) {
            (field::unseen(&visit.fresh()))
            button.button { (icon(picture)) (visit.t(key)) }
        }
    }
}

/// When they came, in this group.
fn attendance(visit: &Visit, sheet: &Sheet) -> Markup {
    let presences: Vec<_> = sheet.history.presences.iter().filter(|one| one.mark != Mark::Expected).collect();
    let came = presences.iter().filter(|one| one.mark.is_present()).count();
    let (here, before): (Vec<_>, Vec<_>) = presences.iter().partition(|one| one.edition == sheet.group.edition.ordinal);
    html! {
        section.card aria-labelledby="t-attendance" {
            h2 #t-attendance { (visit.t("member-attendance")) }
            @if presences.is_empty() { p.lead { (visit.t("member-attendance-none")) } }
            @else {
                p.lead { (visit.tr("member-came", &[("came", came.into()), ("count", presences.len().into())])) }
                @if came > 0 { p.actions { (printed::link(visit, &form_address(sheet, "constancia"), "print-this-certificate")) } }
                @if !here.is_empty() { (presence_rows(visit, sheet, &here)) }
                @if !before.is_empty() {
                    details.more {
                        summary { (visit.tr("member-before", &[("count", before.len().into())])) }
                        (presence_rows(visit, sheet, &before))
                    }
                }
            }
        }
    }
}

/// Encounters, one a row; those of another cycle say of which.
fn presence_rows(visit: &Visit, sheet: &Sheet, presences: &[&&Presence]) -> Markup {
    html! {
        ul.rows {
            @for one in presences {
                li {
                    span class={ "chair " (chair(one.mark)) } aria-hidden="true" {}
                    span.grow {
                        b { (visit.tr("groups-encounter", &[("ordinal", one.encounter.ordinal.into())])) }
                        small {
                            (visit.t(&format!("attended-{}", one.mark.code())))
                            @if let Some(day) = one.encounter.day { " · " (when::short_day(visit.lang, day, sheet.today)) }
                            @if one.edition != sheet.group.edition.ordinal { " · " (visit.tr("call-edition", &[("ordinal", one.edition.into())])) }
                        }
                    }
                }
            }
        }
    }
}

fn chair(mark: Mark) -> &'static str {
    match mark {
        Mark::Arrived | Mark::Late | Mark::Online => "came",
        Mark::Excused => "excused",
        Mark::Absent => "absent",
        Mark::Expected => "unknown",
    }
}

/// Coming and going, with its days.
fn moves(visit: &Visit, sheet: &Sheet) -> Markup {
    let several = sheet.history.moves.iter().any(|(edition, _)| *edition != sheet.group.edition.ordinal);
    html! {
        section.bare aria-labelledby="t-moves" {
            h2 #t-moves { (visit.t("member-moves")) }
            ol.timeline {
                @for (edition, one) in &sheet.history.moves {
                    @let day = site_day(visit, &sheet.group, one.at);
                    li {
                        time datetime=(day) { (when::day(visit.lang, day, sheet.today)) }
                        (visit.t(&format!("move-reason-{}", told(one).code().replace('_', "-"))))
                        @if several { " · " (visit.tr("call-edition", &[("ordinal", (*edition).into())])) }
                    }
                }
            }
        }
    }
}

fn name(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let is_stale = fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale);
    let fields = if is_stale { fields.clone().at(sheet.person.version) } else { fields.clone() };
    html! {
        section.card aria-labelledby="t-name" {
            h2 #t-name { (visit.t("member-name")) }
            (notice::form_trouble_called(visit, &fields, &["name", "phone"], &[("name", "label-display-name")]))
            (notice::both_texts_called(visit, &fields, &named(visit, &sheet.person), (&["name", "phone"], &[("name", "label-display-name")])))
            form.form method="post" action=(form_address(sheet, "nombre")) {
                (field::unseen(&fields))
                (field::text(visit, &fields, Field::new("name").label("label-display-name")))
                @if visit.may(Action::SeePhones) { (field::phone(visit, &fields, Field::new("phone").optional())) }
                div.actions { button.button { (icon(Icon::Ok)) (visit.t("call-save")) } }
            }
        }
    }
}

/// To another group of whoever looks; there is no other list to choose from.
fn go_on(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let can_go = match sheet.seat.state {
        SeatState::Seated | SeatState::Waitlisted | SeatState::Invited => !sheet.group.is_vacated(&sheet.seat),
        SeatState::Left | SeatState::Declined | SeatState::Completed => false,
    };
    let groups: Vec<Choice> =
        sheet.others.iter().map(|card| Choice::new(card.group.id, card.group.name.to_string())).collect();
    html! {
        @if can_go && sheet.group.edition.state.takes_people() && (!groups.is_empty() || is_busy(fields)) {
            section.bare #traslado {
                details.more open[is_busy(fields)] {
                    summary { (visit.t("member-move-on")) }
                    (notice::form_trouble(visit, fields, &["group"]))
                    p.note { (visit.t("member-move-on-lead")) }
                    form.form method="post" action=(form_address(sheet, "traslado")) {
                        (field::unseen(fields))
                        (field::select(visit, fields, Field::new("group"), &groups))
                        div.actions { button.button { (icon(Icon::Next)) (visit.t("member-move-on-save")) } }
                    }
                }
            }
        }
    }
}

fn is_busy(fields: &Fields) -> bool {
    fields.refusal.is_some() || !fields.faults.is_empty()
}

/// Whether another entry of the roster is this same person.
fn same(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let of = &sheet.group;
    let mut others: Vec<Choice> = of
        .seats
        .iter()
        .filter(|seat| seat.role.counts() && seat.person != sheet.person.id)
        .filter_map(|seat| of.people.get(&seat.person))
        .chain(&sheet.earlier)
        .filter(|person| !person.erased && person.merged_into.is_none())
        .map(|person| Choice::new(person.id, person.name.to_string()))
        .collect();
    others.sort_by_cached_key(|one| folded(&one.words));
    html! {
        @if sheet.person.merged_into.is_none() && (!others.is_empty() || is_busy(fields)) {
            section.bare #union {
                details.more open[is_busy(fields)] {
                    summary { (visit.t("member-same")) }
                    (notice::form_trouble(visit, fields, &["duplicate"]))
                    p.note { (visit.t("member-same-lead")) }
                    form.form method="post" action=(form_address(sheet, "union")) {
                        (field::unseen(fields))
                        (field::select(visit, fields, Field::new("duplicate").hint("hint-duplicate"), &others))
                        div.actions { button.button { (visit.t("member-same-save")) } }
                    }
                }
            }
        }
    }
}

/// The person's own wish, from their page: it is theirs to ask, and the coordination's to do.
fn asks_to_be_forgotten(visit: &Visit, sheet: &Sheet) -> Markup {
    html! {
        @if let Some(at) = sheet.wish {
            section.notice.warn {
                (icon(Icon::Warn))
                p { b { (visit.tr("member-asks", &[("day", when::day(visit.lang, site_day(visit, &sheet.group, at), sheet.today).into())])) } }
                p { a href="#olvido" { (visit.t("member-asks-answer")) } }
            }
        }
    }
}

/// The answer to an erasure.
pub(super) fn forgotten(visit: &Visit, of: &GroupSlice, kept: Kept) -> Markup {
    head::page(
        visit,
        of,
        Tab::People,
        &visit.t("forgotten-title"),
        &html! {
            a.back href=(address(&of.group, "/personas")) { (icon(Icon::Back)) (visit.t("people-title")) }
            div.pair {
                section.card aria-labelledby="t-gone" {
                    h2 #t-gone { (visit.t("forgotten-gone")) }
                    ul.list.bullets { @for n in 1..=8u8 { li { (visit.t(&format!("forgotten-gone-{n}"))) } } }
                }
                section.card aria-labelledby="t-stays" {
                    h2 #t-stays { (visit.t("forgotten-stays")) }
                    ul.list.bullets {
                        li { (visit.tr("forgotten-stays-marks", &[("count", kept.marks.into())])) }
                        @if kept.referrals > 0 { li { (visit.tr("forgotten-stays-referrals", &[("count", kept.referrals.into())])) } }
                        @if kept.talks > 0 { li { (visit.tr("forgotten-stays-talks", &[("count", kept.talks.into())])) } }
                        li { (visit.t("forgotten-stays-number")) }
                        li { (visit.t("forgotten-stays-group")) }
                    }
                    p.note { (visit.t("forgotten-why")) }
                }
            }
        },
    )
}

fn forget(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let is_host = visit.standing.seat.is_some_and(|(role, _)| role == Role::Host);
    html! {
        section.bare #olvido {
            details.more open[is_busy(fields) || sheet.wish.is_some()] {
                summary { (visit.t("member-forget")) }
                (notice::form_trouble(visit, fields, &["wishes"]))
                p { (visit.t("member-forget-goes")) }
                p { (visit.t("member-forget-stays")) }
                p.note { (visit.t("member-forget-note")) }
                // A host does it for whoever asked by their own link, and for nobody else.
                @if is_host && sheet.wish.is_none() { p { (visit.t("refusal-not-wished")) } } @else {
                    form.form method="post" action=(form_address(sheet, "olvido")) {
                        (field::unseen(fields))
                        (field::tick(visit, fields, Field::new("wishes")))
                        div.actions { button.button.care { (icon(Icon::No)) (visit.t("member-forget-save")) } }
                    }
                }
            }
        }
    }
}
