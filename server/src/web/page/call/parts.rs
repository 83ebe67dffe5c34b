//! The parts of the page of the call.

use super::super::super::ui::capacity::capacity;
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as head, Tab, address, worded};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{crisis, hidden, notice, when};
use super::super::super::visit::Visit;
use super::super::group_form;
use super::super::group_home::capital;
use super::{Forms, POINTS, Sheet, form_address};
use crate::finding_text;
use crate::guidance::cups;
use domain::command::GroupSlice;
use domain::command::group::arrangement_findings;
use domain::command::plan;
use domain::day::Day;
use domain::finding::{Effect, Finding};
use domain::group::{CallKind, EditionState};
use domain::holiday;
use domain::institution::Person;
use domain::policy::Action;
use domain::role::Role;
use domain::rule_book::Subject;
use domain::seat::{Seat, SeatState};
use maud::{Markup, html};

/// The page.
pub(super) fn page(visit: &Visit, sheet: &Sheet, forms: &Forms) -> Markup {
    let of = &sheet.group;
    let is_open = of.edition.state.is_ahead();
    head::page(
        visit,
        of,
        Tab::Settings,
        &visit.t(head::called(&of.frame, "call-title")),
        &html! {
            (notice::form_trouble(visit, &forms.start, &[]))
            (state(visit, sheet, &forms.start))
            div.columns {
                div.col {
                    (says(visit, of))
                    @if of.frame.is_called() { (ready(visit, sheet, &forms.ready, is_open)) }
                    (about(visit, sheet, &forms.about))
                    (runs(visit, sheet, &forms.runs, is_open))
                }
                div.col {
                    section.card aria-labelledby="t-capacity" { h2 #t-capacity { (visit.t("capacity-title")) } (capacity(visit, of)) }
                    (coordination(visit, sheet, &forms.second))
                    (code(visit, sheet))
                    @if is_open { (off(visit, sheet, &forms.off)) }
                }
            }
        },
    )
}

/// What the guidance says of how the cycle is arranged. How many people is for the page where they are enrolled, unless
/// it stands in the way.
fn says(visit: &Visit, of: &GroupSlice) -> Markup {
    let is_of_here = |one: &Finding| one.subject != Subject::Participants || one.effect == Effect::Block;
    let findings: Vec<Finding> = arrangement_findings(&of.book, of).into_iter().filter(is_of_here).collect();
    let me = visit.house().ok().map(|(_, person)| person.id);
    let is_mine = of.coordinator().map(|person| person.id) == me;
    let declare = html! { p { a href="/cuenta" { (visit.t("call-declare")) } } };
    html! {
        @if !findings.is_empty() {
            section aria-labelledby="t-says" {
                h2.vh #t-says { (visit.t("call-says")) }
                div.notices {
                    @for one in &findings {
                        @if is_mine && matches!(one.subject, Subject::TrainingDeclared | Subject::CoordinatorProfile) { (notice::finding_with(visit, one, &declare)) }
                        @else { (notice::finding(visit, one)) }
                    }
                }
            }
        }
    }
}

/// Where the edition is, and the one thing to do next.
fn state(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let of = &sheet.group;
    let points = of.edition.lacks(&of.frame).len();
    let to_people = html! {
        a.button.sun href=(address(&of.group, "/personas")) { (icon(Icon::People)) (visit.t("call-to-people")) }
    };
    html! {
        section.spotlight aria-labelledby="t-state" {
            p.when { (visit.tr("call-edition", &[("ordinal", of.edition.ordinal.into())])) }
            @match of.edition.state {
                EditionState::Draft => {
                    h2 #t-state { (visit.t("call-draft")) }
                    @if of.frame.is_called() { p { (visit.tr("call-points", &[("count", points.into())])) } }
                    form method="post" action=(form_address(sheet, "inicio")) {
                        (field::unseen(fields))
                        div.actions { button.button.sun { (icon(Icon::Poster)) (visit.t("call-start")) } }
                    }
                }
                EditionState::Calling => {
                    h2 #t-state { (visit.t("call-calling")) }
                    @if of.frame.is_called() { p { (visit.tr("call-points", &[("count", points.into())])) } }
                    div.actions { (to_people) }
                }
                EditionState::Open | EditionState::Running | EditionState::Closing => {
                    h2 #t-state { (visit.t("call-running")) }
                    p { (visit.t("call-running-lead")) }
                    div.actions { (to_people) }
                }
                EditionState::Closed => { h2 #t-state { (visit.t("call-closed")) } }
                EditionState::Cancelled => { h2 #t-state { (visit.t("call-cancelled")) } }
            }
        }
    }
}

/// What S0 asks to review before a group opens, each point beside what is known of it.
fn ready(visit: &Visit, sheet: &Sheet, fields: &Fields, is_open: bool) -> Markup {
    let calls = field::choices_of::<CallKind>(visit, "call-kind");
    let yes_or_no = [Choice::new("yes", visit.t("refreshments-yes")), Choice::new("no", visit.t("refreshments-no"))];
    let points: Vec<Choice> = POINTS
        .iter()
        .map(|point| {
            let choice = Choice::new(point, visit.t(&format!("readiness-{point}")));
            match known(visit, sheet, point) {
                Some(words) => choice.small(words),
                None => choice,
            }
        })
        .collect();
    html! {
        section.card.parts #preparacion aria-labelledby="t-ready" {
            h2 #t-ready { (visit.t("readiness-title")) }
            (group_form::sources(visit, "finding-source", &["S0-147"]))
            @if sheet.phones.is_empty() { ul.facts { li { (crisis::missing(visit, &sheet.phones)) } } }
            @if is_open {
                (notice::form_trouble(visit, fields, &["points", "refreshments", "call"]))
                form.form method="post" action=(form_address(sheet, "preparacion")) {
                    (field::unseen(&settled(fields, sheet.group.edition.version)))
                    (field::boxes(visit, fields, Field::new("points"), &points))
                    (field::select(visit, fields, Field::new("refreshments").short(), &yes_or_no))
                    (field::select(visit, fields, Field::new("call").short(), &calls))
                    div.actions { button.button { (icon(Icon::Ok)) (visit.t("readiness-save")) } }
                }
            } @else {
                @let missing = sheet.group.edition.lacks(&sheet.group.frame);
                @if missing.is_empty() { p { (visit.t("readiness-complete")) } }
                @else { p { (visit.tr("call-points", &[("count", missing.len().into())])) } }
            }
        }
    }
}

/// What is known of a point of the checklist, so that nobody ticks it from memory.
fn known(visit: &Visit, sheet: &Sheet, point: &str) -> Option<String> {
    let of = &sheet.group;
    match point {
        "coordinator" => of.coordinator().map(|person| person.name.to_string()),
        "target" => Some(of.group.shared_situation.to_string()),
        "place" => of.site.as_ref().map(|site| group_form::place(visit, site)),
        "timetable" => of.edition.starts_at.map(|time| when::span(visit.lang, time, of.edition.minutes)),
        "frequency" => Some(visit.t(&format!("cadence-{}", of.edition.cadence.code()))),
        _ => None,
    }
}

fn about(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let group = &sheet.group.group;
    let invited: Vec<String> = group
        .invites
        .iter()
        .map(|invited| visit.t(&format!("print-invited-{}", invited.code().replace('_', "-"))))
        .collect();
    html! {
        section.card.parts #grupo aria-labelledby="t-about" {
            h2 #t-about { (visit.t("new-group-about")) }
            dl.about {
                dt { (visit.t("label-kind-of-group")) } dd { (worded(visit, &sheet.group.frame.name)) }
                dt { (visit.t(group_form::shared_label(&sheet.group.frame))) } dd { (group.shared_situation) }
                @if !invited.is_empty() { dt { (visit.t("label-invites")) } dd { (capital(&invited.join(", "))) } }
                @if let Some(purpose) = &group.purpose { dt { (visit.t("label-purpose")) } dd { (purpose) } }
            }
            details.more open[is_busy(fields)] {
                summary { (visit.t("call-change")) }
                (notice::form_trouble_called(visit, fields, &group_form::ABOUT, &[("name", "label-group-name")]))
                (notice::both_texts_called(visit, fields, &group_form::described(visit.fresh(), group), (&group_form::ABOUT, &[("name", "label-group-name")])))
                form.form method="post" action=(form_address(sheet, "grupo")) {
                    (field::unseen(&settled(fields, group.version)))
                    (group_form::about(visit, &sheet.group.frame, fields))
                    div.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("call-save")) } }
                }
            }
        }
    }
}

/// Whether a form came back and so must be seen.
fn is_busy(fields: &Fields) -> bool {
    fields.refusal.is_some() || !fields.faults.is_empty()
}

/// A form that was refused as stale goes on from what is kept now: both texts were shown.
fn settled(fields: &Fields, version: i64) -> Fields {
    let is_stale = fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == domain::command::Reason::Stale);
    if is_stale { fields.clone().at(version) } else { fields.clone() }
}

fn runs(visit: &Visit, sheet: &Sheet, fields: &Fields, is_open: bool) -> Markup {
    let of = &sheet.group;
    let edition = &of.edition;
    html! {
        section.card.parts #ciclo aria-labelledby="t-runs" {
            h2 #t-runs { (visit.t("call-runs")) }
            (facts(visit, sheet))
            @if is_open {
                details.more open[is_busy(fields)] {
                    summary { (visit.t("call-change")) }
                    (notice::form_trouble(visit, fields, &group_form::RUNS))
                    (notice::both_texts(visit, fields, &group_form::arranged(visit.fresh(), edition), &group_form::RUNS))
                    form.form method="post" action=(form_address(sheet, "ciclo")) {
                        (field::unseen(&settled(fields, edition.version)))
                        h3 { (visit.t("new-group-where")) }
                        (group_form::where_and_when(visit, fields, &sheet.sites))
                        h3 { (visit.t("new-group-long")) }
                        (group_form::how_long(visit, &of.frame, fields))
                        @if group_form::is_funded(&of.frame) {
                            h3 { (visit.t("new-group-pays")) }
                            (group_form::who_pays(visit, fields))
                        }
                        p.note { (visit.t("call-runs-note")) }
                        div.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("call-save")) } }
                    }
                }
            } @else { p.note { (visit.t("call-begun")) " " a href=(address(&of.group, "/camino")) { (visit.t("tab-road")) } } }
            (dates(visit, sheet))
        }
    }
}

fn facts(visit: &Visit, sheet: &Sheet) -> Markup {
    let of = &sheet.group;
    let edition = &of.edition;
    let undecided = || visit.t("call-undecided");
    html! {
        dl.about {
            dt { (visit.t("label-site")) }
            dd { (of.site.as_ref().map_or_else(undecided, |site| group_form::place(visit, site))) }
            dt { (visit.t("label-mode")) } dd { (visit.t(&format!("mode-{}", edition.mode.code().replace('_', "-")))) }
            dt { (visit.t("label-starts-at")) }
            dd {
                (edition.starts_at.map_or_else(undecided, |time| when::span(visit.lang, time, edition.minutes)))
                ", " (visit.t(&format!("cadence-{}", edition.cadence.code())))
            }
            dt { (visit.t("label-planned")) }
            dd { (edition.planned.map_or_else(|| visit.t("call-open-ended"), |planned| planned.to_string())) }
            @if group_form::is_funded(&of.frame) {
                dt { (visit.t("label-route")) }
                dd { (group_form::route(visit, edition.route)) @if let Some(payer) = &edition.payer { br; (payer) } }
            }
        }
    }
}

/// The days of the encounters, and the holidays that they step over.
fn dates(visit: &Visit, sheet: &Sheet) -> Markup {
    let of = &sheet.group;
    let today = visit.today(of.site.as_ref());
    let mut days: Vec<(Day, Option<&'static str>, u32)> =
        of.encounters.iter().filter_map(|one| Some((one.day?, None, one.ordinal))).collect();
    let skipped = match (of.edition.starts_on, days.iter().map(|(day, ..)| *day).max()) {
        (Some(first), Some(last)) => holiday::stepped_over(first, plan::step(of.edition.cadence), last, &of.country),
        (Some(_) | None, _) => Vec::new(),
    };
    let planned = days.len();
    let span = days.iter().map(|(day, ..)| *day).min().zip(days.iter().map(|(day, ..)| *day).max());
    days.extend(skipped.iter().map(|(day, name)| (*day, Some(*name), 0)));
    days.sort_unstable();
    let said = |day| when::day(visit.lang, day, today);
    html! {
        h3 { (visit.t("call-dates")) }
        @match span {
            None => p.note { (visit.t("call-no-dates")) },
            Some((first, last)) => {
                p { (visit.tr("call-span", &[("count", planned.into()), ("first", said(first).into()), ("last", said(last).into())])) }
                @for (day, name) in &skipped {
                    p.note { (said(*day)) ": " (visit.tr("call-stepped-over", &[("holiday", visit.t(&format!("holiday-{name}")).into())])) }
                }
            }
        }
        @if planned > 1 {
            details.more { summary { (visit.t("call-all-dates")) }
            ol.timeline {
                @for (day, holiday, ordinal) in days {
                    @match holiday {
                        Some(name) => li.ahead {
                            (said(day))
                            time datetime=(day) { (visit.tr("call-stepped-over", &[("holiday", visit.t(&format!("holiday-{name}")).into())])) }
                        },
                        None => li {
                            (said(day))
                            time datetime=(day) { (visit.tr("groups-encounter", &[("ordinal", ordinal.into())])) }
                        },
                    }
                }
            }
            }
        }
    }
}

fn coordination(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    let of = &sheet.group;
    let leaders: Vec<_> = of
        .seats
        .iter()
        .filter(|seat| seat.role.leads() && matches!(seat.state, SeatState::Seated | SeatState::Completed))
        .filter_map(|seat| Some((seat, of.people.get(&seat.person)?)))
        .collect();
    let others: Vec<Choice> = sheet
        .staff
        .iter()
        .filter(|person| !leaders.iter().any(|(seat, _)| seat.person == person.id))
        .map(|person| Choice::new(person.id, person.name.to_string()))
        .collect();
    let may_appoint = visit.may(Action::AppointCoordination) && of.frame.allows(Role::CoCoordinator);
    html! {
        section.card aria-labelledby="t-coordination" {
            h2 #t-coordination { (visit.t(if of.frame.professional.value { "coordination-title" } else { "hosts-title" })) }
            ul.rows {
                @for (seat, person) in &leaders {
                    li {
                        span.grow {
                            b { (person.name) }
                            small {
                                (visit.t(&format!("leads-{}", seat.role.code().replace('_', "-"))))
                                @if let Some(profile) = &person.declared.profile { " · " (finding_text::profile(visit.lang, profile)) }
                            }
                        }
                    }
                }
            }
            @for (seat, person) in leaders.iter().filter(|(seat, _)| may_appoint && seat.role == Role::CoCoordinator) {
                (weighty(visit, sheet, (seat, person), (fields, "retiro", "releases")))
                @if seat.state == SeatState::Seated && !of.edition.state.is_over() { (weighty(visit, sheet, (seat, person), (fields, "entrega", "hands_over"))) }
            }
            @if may_appoint {
                (notice::form_trouble_called(visit, fields, &["person", "releases", "hands_over"], &[("person", "label-second")]))
                @if others.is_empty() { p.note { (visit.t("coordination-nobody")) } }
                @else {
                    form.form method="post" action=(form_address(sheet, "coordinacion")) {
                        (field::unseen(fields))
                        (field::select(visit, fields, Field::new("person").label("label-second").hint("hint-second"), &others))
                        div.actions { button.button { (icon(Icon::Plus)) (visit.t("coordination-appoint")) } }
                    }
                }
            }
        }
    }
}

/// A change of who coordinates: it takes effect at once, so it takes more than a touch.
fn weighty(
    visit: &Visit,
    sheet: &Sheet,
    (seat, person): (&Seat, &Person),
    (fields, rest, box_name): (&Fields, &str, &str),
) -> Markup {
    let to = form_address(sheet, &format!("coordinacion/{}/{rest}", seat.id));
    let is_back = is_busy(fields) && visit.path == to;
    let fresh = visit.fresh();
    let fields = if is_back { fields } else { &fresh };
    let id = if is_back { box_name.to_owned() } else { format!("{box_name}-{}", seat.id) };
    let key = if rest == "retiro" { "coordination-release" } else { "coordination-hand-over" };
    html! {
        details.more open[is_back] {
            summary { (visit.t(key)) ": " (person.name) }
            form.form method="post" action=(to) {
                (field::unseen(fields))
                (field::tick_at(visit, fields, Field::new(box_name), &id))
                div.actions { button.button { (visit.t(key)) (hidden::about(&person.name)) } }
            }
        }
    }
}

/// The code under which the activity is usually reported, with its source; a person decides.
fn code(visit: &Visit, sheet: &Sheet) -> Markup {
    let of = &sheet.group;
    let Some(route) = of.edition.route else { return html! {} };
    let profile = of.coordinator().and_then(|person| person.declared.profile.as_ref());
    let found = cups().suggest(route, &of.group.frame, profile);
    html! {
        section.card aria-labelledby="t-code" {
            h2 #t-code { (visit.t("cups-title")) }
            @match found {
                Some(code) => { p { b.num { (code.code) } br; (code.name) } p.note { (visit.t("cups-suggested")) } }
                None if profile.is_none() => p { (visit.t("cups-no-profile")) " " a href="/cuenta" { (visit.t("nav-account")) } },
                None => p { (visit.t("cups-none")) },
            }
            p.note { (visit.tr("cups-source", &[("day", when::day(visit.lang, cups().verified_on, cups().verified_on).into()), ("year", cups().verified_on.format("%Y").to_string().into())])) }
        }
    }
}

fn off(visit: &Visit, sheet: &Sheet, fields: &Fields) -> Markup {
    html! {
        section.bare #cancelacion {
            details.more open[is_busy(fields)] {
                summary { (visit.t("call-off-title")) }
                (notice::form_trouble(visit, fields, &["sure"]))
                p.note { (visit.t("call-off-lead")) }
                form.form method="post" action=(form_address(sheet, "cancelacion")) {
                    (field::unseen(fields))
                    (field::tick(visit, fields, Field::new("sure")))
                    div.actions { button.button.care { (icon(Icon::No)) (visit.t("call-off")) } }
                }
            }
        }
    }
}
