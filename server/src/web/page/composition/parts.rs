//! The parts of the page of a group's composition, and the fields of what a seat declares.

use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as head, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::super::account;
use super::{NAMES, kept};
use crate::finding_text;
use crate::text::Arg;
use domain::command::GroupSlice;
use domain::command::circle::{findings, societies};
use domain::composition::{Declares, Safeguards, Stage, safeguards};
use domain::frame::Admission;
use domain::policy::Action;
use domain::role::Role;
use domain::seat::Seat;
use domain::words::folded;
use maud::{Markup, html};

/// The page.
pub(super) fn page(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Markup {
    let content = html! {
        a.back href=(address(&of.group, "/personas")) { (icon(Icon::Back)) (visit.t("people-title")) }
        p.lead { (visit.t("composition-lead")) }
        (notice::form_trouble(visit, fields, &["societies"]))
        div.columns {
            div.col {
                (seats(visit, of))
            }
            div.col {
                (hierarchy(visit, of))
                (told(visit, of))
                (followed(visit, of, fields))
                (onlookers(visit, of))
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("composition-who-sees")) } }
    };
    head::page(visit, of, Tab::People, &visit.t("composition-title"), &content)
}

fn told(visit: &Visit, of: &GroupSlice) -> Markup {
    let findings = findings(of);
    html! {
        section aria-labelledby="t-told" {
            h2 #t-told { (visit.t("composition-told")) }
            @if findings.is_empty() { p.lead { (visit.t("composition-told-nothing")) } }
            (notice::findings(visit, &findings))
        }
    }
}

/// Who sits: leaders first, with the training that they declare in their own account.
fn seats(visit: &Visit, of: &GroupSlice) -> Markup {
    let mut sitting: Vec<&Seat> = of
        .seats
        .iter()
        .filter(|seat| seat.state.is_active() || seat.takes_part())
        .filter(|seat| !of.is_vacated(seat))
        .collect();
    let name = |seat: &Seat| of.people.get(&seat.person).map_or_else(String::new, |person| head::name(visit, person));
    sitting.sort_by_cached_key(|seat| (!seat.role.leads(), folded(&name(seat)), seat.id));
    html! {
        section.card aria-labelledby="t-seats" {
            h2 #t-seats { (visit.t("composition-seats")) }
            ul.rows { @for seat in sitting { (row(visit, of, (seat, &name(seat)))) } }
            @if visit.may(Action::ChangeRoster) && of.edition.state.takes_people() {
                p.actions { a.button href=(address(&of.group, "/personas")) { (icon(Icon::Plus)) (visit.t("people-add")) } }
            }
        }
    }
}

fn row(visit: &Visit, of: &GroupSlice, (seat, name): (&Seat, &str)) -> Markup {
    let says = of.composition.of(seat.id).map(|declared| &declared.says);
    let changes = visit.may(Action::ChangeRoster) && of.edition.state.takes_people();
    html! {
        li {
            @if changes {
                a.grow href=(address(&of.group, &format!("/composicion/{}", seat.id))) {
                    b { (name) } small { (words(visit, of, (seat, says))) }
                }
            } @else {
                span.grow { b { (name) } small { (words(visit, of, (seat, says))) } }
            }
            @if says.is_some_and(|says| says.supervises) { span.chip.hollow { (visit.t("composition-decides")) } }
            @if says.is_some_and(|says| says.teaches) { span.chip.hollow { (visit.t("composition-teaches")) } }
        }
    }
}

/// "medicina familiar · residente · Centro El Mirador".
fn words(visit: &Visit, of: &GroupSlice, (seat, says): (&Seat, Option<&Declares>)) -> String {
    let mut words = Vec::new();
    match seat.role {
        Role::Coordinator | Role::CoCoordinator => {
            words.push(visit.t(&format!("composition-role-{}", seat.role.code().replace('_', "-"))));
            let trained = of.people.get(&seat.person).is_some_and(|person| person.declared.training.is_some());
            words.push(visit.t(if trained { "composition-trained" } else { "composition-untrained" }));
        }
        Role::Observer => words.push(visit.t("composition-role-observer")),
        Role::Assistant | Role::Participant | Role::Guest | Role::Host => {}
    }
    if let Some(says) = says {
        words.extend(says.profile.as_ref().map(|profile| finding_text::profile(visit.lang, profile)));
        words.extend(says.stage.map(|stage| visit.t(&format!("stage-{}", stage.code()))));
        words.extend(says.centre.as_ref().map(ToString::to_string));
        words.extend(says.interviewed_on.map(|day| {
            let day = when::short_day(visit.lang, day, visit.today(of.site.as_ref()));
            visit.tr("composition-interviewed", &[("day", Arg::from(day))])
        }));
    }
    if words.is_empty() { visit.t("composition-undeclared") } else { words.join(" · ") }
}

/// What the hierarchy of one workplace asks for, once everybody comes from one (`S3-101`, C.6-29).
fn hierarchy(visit: &Visit, of: &GroupSlice) -> Markup {
    let cite = visit.app.act.guidance().book.citing("S3-101");
    let state = match safeguards(of) {
        Safeguards::Unneeded => return html! {},
        Safeguards::Unknown => visit.t("safeguards-unknown"),
        Safeguards::Several(count) => visit.tr("safeguards-several", &[("count", count.into())]),
        Safeguards::OneCentre => visit.t("safeguards-one"),
    };
    let is_on = safeguards(of) == Safeguards::OneCentre;
    html! {
        section.card aria-labelledby="t-care" {
            h2 #t-care { (visit.t("safeguards-title")) }
            p { b { (state) } }
            @if is_on {
                ul.list {
                    li { (visit.t("safeguards-ordinary")) }
                    li { (visit.t("safeguards-no-names")) }
                    li { (visit.t("safeguards-professions")) }
                    li { (visit.t("safeguards-stays")) }
                }
            }
            @if let Some(rule) = cite {
                details.more { summary { (visit.t("finding-source")) } (notice::citation(visit, &rule.cite)) }
            }
        }
    }
}

/// The societies whose published rules can be told of.
fn followed(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Markup {
    let known = societies(of);
    let name = |code: &String| {
        let key = format!("society-{}", code.replace('_', "-"));
        if visit.lang.knows(&key) { visit.lang.say(&key) } else { code.clone() }
    };
    let choices: Vec<Choice> = known.iter().map(|code| Choice::new(code, name(code))).collect();
    html! {
        @if !choices.is_empty() && visit.may(Action::ChangeGroup) {
            section.card {
                form.form method="post" action=(address(&of.group, "/composicion/sociedades")) {
                    (field::unseen(fields))
                    (field::boxes(visit, fields, Field::new("societies").hint("hint-societies").optional(), &choices))
                    p.actions { button.button { (icon(Icon::Ok)) (visit.t("save")) } }
                }
            }
        }
    }
}

/// Where somebody looks for a way to let a student watch: there is none, and there is a better one (`S3-145`).
pub(in super::super) fn onlookers(visit: &Visit, of: &GroupSlice) -> Markup {
    let Some(lines) = of.frame.refuses_onlookers() else { return html! {} };
    let book = &visit.app.act.guidance().book;
    html! {
        details.more #mirar {
            summary { (visit.t("onlookers-question")) }
            p { (visit.t("onlookers-answer")) }
            @for rule in lines.iter().filter_map(|line| book.citing(line)) { (notice::citation(visit, &rule.cite)) }
            @if visit.may(Action::ChangeRoster) && of.edition.state.takes_people() {
                p.actions { a.button href=(address(&of.group, "/personas?etapa=student#name")) { (icon(Icon::Chair)) (visit.t("onlookers-seat")) } }
            }
        }
    }
}

/// The form of one seat.
pub(super) fn form(visit: &Visit, of: &GroupSlice, (seat, places): (&Seat, &[String]), typed: &Fields) -> Markup {
    let name = of.people.get(&seat.person).map_or_else(String::new, |person| head::name(visit, person));
    let content = html! {
        a.back href=(address(&of.group, "/composicion")) { (icon(Icon::Back)) (visit.t("composition-title")) }
        (notice::form_trouble(visit, typed, &NAMES))
        (notice::both_texts(visit, typed, &kept(visit, of, seat), &["centre", "interviewed_on"]))
        section.card {
            p.lead { (visit.t("composition-form-lead")) }
            form.form method="post" action=(address(&of.group, &format!("/composicion/{}", seat.id))) {
                (field::unseen(typed))
                (fields(visit, of, places, typed))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("save")) } }
            }
            @if seat.role.leads() { p.note { (visit.t("composition-training-where")) " " a href="/cuenta" { (visit.t("composition-account")) } } }
        }
    };
    head::page(visit, of, Tab::People, &name, &content)
}

/// What a seat declares, as fields of a form.
pub(in super::super) fn fields(visit: &Visit, of: &GroupSlice, places: &[String], typed: &Fields) -> Markup {
    let hint = match of.frame.admission.value {
        Admission::Mutual => Some("hint-interview-mutual"),
        Admission::Lax => Some("hint-interview-lax"),
        Admission::Call | Admission::Free => None,
    };
    html! {
        div.side {
            (field::select(visit, typed, Field::new("profile").optional(), &account::professions(visit)))
            (field::select(visit, typed, Field::new("stage").optional().short(), &field::choices_of::<Stage>(visit, "stage")))
        }
        details.more open[typed.value("profile") == account::OTHER || typed.fault("other_profile").is_some()] {
            summary { (visit.t("composition-other-profession")) }
            (field::text(visit, typed, Field::new("other_profile").hint("hint-other-profile").optional()))
        }
        (field::searched(visit, typed, Field::new("centre").hint("hint-centre").optional(), places))
        @if let Some(hint) = hint { (field::day(visit, typed, Field::new("interviewed_on").hint(hint).optional())) }
        (field::tick(visit, typed, Field::new("teaches")))
        (field::tick(visit, typed, Field::new("supervises").hint("hint-supervises")))
        (role(visit, of, typed))
    }
}

/// As what somebody sits, where somebody may look on.
pub(in super::super) fn role(visit: &Visit, of: &GroupSlice, typed: &Fields) -> Markup {
    html! {
        @if of.frame.allows(Role::Observer) {
            (field::select(visit, typed, Field::new("role").optional().short(), &[
                Choice::new(Role::Participant.code(), visit.t("composition-role-participant")),
                Choice::new(Role::Observer.code(), visit.t("composition-role-observer")),
            ]))
        }
    }
}
