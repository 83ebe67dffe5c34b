//! The pictures of the institution's figures: each says in its heading what it shows.

use super::super::super::super::chart::bars::{self, Bar, Bars, Tone};
use super::super::super::super::chart::folded;
use super::super::super::super::chart::river::{self, Reach, Stream};
use super::super::super::super::chart::staying::{self, Known, Staying, Step};
use super::super::super::super::chart::tiles::{self, Tiles};
use super::super::super::super::ui::group::worded;
use super::super::super::super::ui::icon::{Icon, icon};
use super::super::super::super::ui::told::{self, thousands};
use super::super::super::super::ui::{printed, when};
use super::super::super::super::visit::Visit;
use super::super::super::mutual::lineage;
use super::{Look, named};
use crate::finding_text;
use crate::guidance::gazetteer;
use crate::store::composition::Sat;
use crate::store::house_figures::{self, HouseFigures, River};
use crate::store::lineage::{Kin, Line};
use crate::text::Arg;
use chrono::Datelike;
use domain::cells::{Cell, Label, Share};
use domain::day::{Day, day_of};
use domain::group::GroupState;
use domain::profile::Profile;
use domain::topic::Seed;
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) fn pictures(visit: &Visit, look: &Look) -> Markup {
    let figures = &look.figures;
    let lost: u32 = figures.months.iter().map(|month| month.not_held + month.cancelled).sum();
    if held(figures) + lost == 0 {
        return nothing(visit, look);
    }
    html! {
        section.card { h2.vh { (visit.t("figures-at-a-glance")) } (stats(visit, figures)) }
        div.beside {
            (encounters(visit, figures, lost))
            (people(visit, figures))
            (still(visit, figures))
            (topics(visit, figures))
            (referrals(visit, figures))
        }
        (rivers(visit, figures))
        (kin(visit, look))
        (places(visit, figures))
        p.actions {
            (printed::link(visit, &format!("/institucion/cifras.pdf?periodo={}", figures.period), "print-this-report"))
            a.button href={ "/institucion/cifras.csv?periodo=" (figures.period) } { (icon(Icon::Download)) (visit.t("figures-csv")) }
            a.button href={ "/institucion/reportes?periodo=" (figures.period) } { (visit.t("figures-to-reports")) }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("figures-promise")) } }
    }
}

fn held(figures: &HouseFigures) -> u32 {
    figures.months.iter().map(|month| month.held).sum()
}

/// The first day, and a period in which nothing was to be.
fn nothing(visit: &Visit, look: &Look) -> Markup {
    html! {
        section.empty {
            (icon(Icon::Group))
            @if look.begun.is_none() {
                h2 { (visit.t("figures-none")) }
                p { (visit.t("figures-none-what")) }
            } @else {
                h2 { (visit.t("figures-quiet")) }
                p { (visit.t("figures-quiet-what")) }
            }
        }
    }
}

fn stats(visit: &Visit, figures: &HouseFigures) -> Markup {
    html! { dl.stats { @for (number, what) in &facts(visit, figures) { div { dt { (what) } dd { (number) } } } } }
}

/// The numbers at a glance, each with what it is of.
pub(in super::super::super) fn facts(visit: &Visit, figures: &HouseFigures) -> Vec<(String, String)> {
    let share = told::share(visit, figures.attendance_share);
    let attendance = match figures.attendance {
        Some((present, expected)) => visit.tr(
            "figures-attendance-of",
            &[("present", Arg::from(thousands(present))), ("expected", Arg::from(thousands(expected)))],
        ),
        None => visit.t("figures-attendance"),
    };
    let count = |key: &str, count: u32| visit.tr(key, &[("count", Arg::from(count))]);
    // A house without groups that hear cases is told nothing of them.
    let cases = (figures.cases > 0).then(|| (thousands(figures.cases), count("figures-stat-cases", figures.cases)));
    let mut facts = vec![
        (thousands(held(figures)), count("figures-stat-held", held(figures))),
        (told::cell(figures.people.total()), visit.t("figures-stat-people")),
        (share, attendance),
        (thousands(figures.groups), count("figures-stat-groups", figures.groups)),
        (thousands(figures.minutes / 60), count("figures-stat-hours", figures.minutes / 60)),
        (thousands(figures.learnings), count("figures-stat-learnings", figures.learnings)),
        (thousands(figures.memoirs), count("figures-stat-memoirs", figures.memoirs)),
    ];
    facts.extend(cases);
    facts
}

fn encounters(visit: &Visit, figures: &HouseFigures, lost: u32) -> Markup {
    let cancelled: u32 = figures.months.iter().map(|month| month.cancelled).sum();
    let not_held: u32 = figures.months.iter().map(|month| month.not_held).sum();
    let rows = figures.months.iter().map(|month| {
        let lost = month.not_held + month.cancelled;
        Bar {
            label: when::month(visit.lang, month.month),
            small: None,
            parts: vec![(Tone::Full, month.held), (Tone::Hollow, lost)],
            values: vec![thousands(month.held), thousands(lost)],
        }
    });
    let picture = Bars {
        caption: visit.t("figures-encounters-table"),
        heads: vec![visit.t("figures-month"), visit.t("figures-held-short"), visit.t("figures-lost-short")],
        rows: rows.collect(),
        total: (figures.months.len() > 1)
            .then(|| (visit.t("figures-all"), vec![thousands(held(figures)), thousands(lost)])),
    };
    let counts = [("cancelled", Arg::from(cancelled)), ("not_held", Arg::from(not_held))];
    html! {
        section.card aria-labelledby="f-encounters" {
            h2 #f-encounters { (visit.tr("figures-encounters", &[("count", Arg::from(held(figures)))])) }
            p.lead { @if lost == 0 { (visit.t("figures-lost-none")) } @else { (visit.tr("figures-lost", &counts)) } }
            (bars::bars(&picture))
            ul.legend aria-hidden="true" { li { i.full {} (visit.t("figures-held-word")) } li { i.hollow {} (visit.t("figures-lost-word")) } }
        }
    }
}

fn people(visit: &Visit, figures: &HouseFigures) -> Markup {
    let total = figures.people.total();
    let title = match total {
        Cell::Count(count) => visit.tr("figures-people", &[("count", Arg::from(count))]),
        Cell::Few => visit.t("figures-people-few"),
        Cell::AtLeast(least) => visit.tr("figures-people-least", &[("count", Arg::from(thousands(least)))]),
    };
    let rows = figures.people.rows().iter().map(|row| Bar {
        label: row.label.as_ref().map_or_else(|| visit.t("figures-others"), |label| named(visit, label)),
        small: None,
        parts: told::drawn(row.cell).map_or_else(Vec::new, |count| {
            let tone = if matches!(row.cell, Cell::AtLeast(_)) { Tone::Soft } else { Tone::Full };
            vec![(tone, count)]
        }),
        values: vec![told::cell(row.cell)],
    });
    let picture = Bars {
        caption: visit.t("figures-people-table"),
        heads: vec![visit.t("figures-group"), visit.t("figures-people-word")],
        rows: rows.collect(),
        total: Some((visit.t("figures-people-word"), vec![told::cell(total)])),
    };
    html! {
        section.card aria-labelledby="f-people" {
            h2 #f-people { (title) }
            p.lead { (visit.t(if figures.by_group { "figures-people-lead" } else { "figures-people-lead-kinds" })) }
            (bars::bars(&picture))
            @if figures.people.hides() { p.note { (visit.t("figures-people-hides")) } }
        }
    }
}

/// Groups of professionals, each with who sat as what in its latest cycle that is over (scenarios 6 and 7): counts
/// that name nobody, small ones together (C.6-27, C.6-28).
pub(super) fn professionals(visit: &Visit, sat: &[Sat]) -> Markup {
    html! {
        @if !sat.is_empty() {
            section.card aria-labelledby="f-sat" {
                h2 #f-sat { (visit.t("sat-title")) }
                p.lead { (visit.t("sat-lead")) }
                @for one in sat {
                    h3 { (one.group) }
                    p { (visit.tr("sat-over-time", &[("editions", one.editions.into()), ("people", Arg::from(told::cell(one.people)))])) }
                    (bars::bars(&sat_as(visit, one)))
                }
            }
        }
    }
}

fn sat_as(visit: &Visit, sat: &Sat) -> Bars {
    let rows = sat.professions.rows().iter().map(|row| Bar {
        label: row.label.as_ref().map_or_else(|| visit.t("sat-others"), |label| profession(visit, label)),
        small: None,
        parts: told::drawn(row.cell).map_or_else(Vec::new, |count| vec![(Tone::Full, count)]),
        values: vec![told::cell(row.cell)],
    });
    Bars {
        caption: visit.tr("sat-table", &[("ordinal", sat.ordinal.into())]),
        heads: vec![visit.t("sat-profession"), visit.t("figures-people-word")],
        rows: rows.collect(),
        total: Some((visit.t("figures-people-word"), vec![told::cell(sat.professions.total())])),
    }
}

fn profession(visit: &Visit, label: &Label) -> String {
    match label {
        Label::Name(name) => name.clone(),
        Label::Code(code) if code == domain::composition::UNDECLARED => visit.t("sat-undeclared"),
        Label::Code(code) => match code.strip_prefix("stage.") {
            Some(stage) => visit.t(&format!("sat-stage-{stage}")),
            None => Profile::from_code(code)
                .map_or_else(|_| code.clone(), |known| finding_text::profile(visit.lang, &known)),
        },
    }
}

/// Of a hundred who began, who still came.
fn still(visit: &Visit, figures: &HouseFigures) -> Markup {
    let known = |share: Share| match share {
        Share::Percent(share) => Some(Known::About(share)),
        Share::Over(share) => Some(Known::Between(share, 100)),
        Share::Under(share) => Some(Known::Between(0, share)),
        Share::Withheld => None,
    };
    let steps: Vec<Step> = figures
        .staying
        .iter()
        .map(|(ordinal, share)| Step { ordinal: *ordinal, known: known(*share), said: told::share(visit, *share) })
        .collect();
    if !steps.iter().any(|step| step.ordinal > 1 && step.known.is_some()) {
        return html! {};
    }
    let last = figures.staying.iter().rev().find(|(ordinal, share)| *ordinal > 1 && known(*share).is_some());
    let sentence = last.map_or_else(
        || visit.t("figures-staying"),
        |(ordinal, share)| {
            let of_hundred = told::share(visit, *share).replace(" %", "").replace('\u{a0}', "");
            visit.tr(
                "figures-staying-last",
                &[("share", Arg::from(of_hundred.replace('%', ""))), ("number", Arg::from(*ordinal))],
            )
        },
    );
    let picture = Staying {
        sentence: sentence.clone(),
        axis: visit.t("figures-encounter"),
        head: visit.t("figures-staying-head"),
        summary: visit.t("figures-as-table"),
        steps,
    };
    html! {
        section.card aria-labelledby="f-staying" {
            h2 #f-staying { (sentence) }
            p.lead { (visit.t("figures-staying-lead")) }
            (staying::staying(&picture))
        }
    }
}

/// A topic of the closed list in words; all others are the groups' own.
pub(in super::super::super) fn topic(visit: &Visit, code: &str) -> String {
    match Seed::from_code(code) {
        Some(seed) => visit.t(&format!("topic-seed-{}", seed.code().replace('_', "-"))),
        None => visit.t("figures-topic-own"),
    }
}

fn topics(visit: &Visit, figures: &HouseFigures) -> Markup {
    if figures.topics.is_empty() {
        return html! {};
    }
    let picture = Bars {
        caption: visit.t("figures-topics-table"),
        heads: vec![visit.t("figures-topic"), visit.t("figures-csv-encounters")],
        rows: figures
            .topics
            .iter()
            .map(|(code, number)| Bar {
                label: topic(visit, code),
                small: None,
                parts: vec![(Tone::Full, *number)],
                values: vec![thousands(*number)],
            })
            .collect(),
        total: None,
    };
    html! {
        section.card aria-labelledby="f-topics" {
            h2 #f-topics { (visit.t("figures-topics")) }
            p.lead { (visit.t("figures-topics-lead")) }
            (bars::bars(&picture))
        }
    }
}

/// Whom the groups pointed to other care: how often, and nothing of whom or where to (S0-133, S0-163).
fn referrals(visit: &Visit, figures: &HouseFigures) -> Markup {
    let (made, total, by_state) = (&figures.referrals, figures.referrals.total, &figures.referral_states);
    if total == Cell::Count(0) && by_state.total() == Cell::Count(0) {
        return html! {};
    }
    let title = match total {
        Cell::Count(count) => visit.tr("figures-referrals", &[("count", Arg::from(count))]),
        Cell::Few => visit.t("figures-referrals-few"),
        Cell::AtLeast(least) => visit.tr("figures-referrals-least", &[("count", Arg::from(thousands(least)))]),
    };
    let rows = figures.months.iter().zip(&made.months).map(|(month, count)| Bar {
        label: when::month(visit.lang, month.month),
        small: None,
        parts: told::drawn(*count).map_or_else(Vec::new, |count| vec![(Tone::Full, count)]),
        values: vec![told::cell(*count)],
    });
    let picture = Bars {
        caption: visit.t("figures-referrals-table"),
        heads: vec![visit.t("figures-month"), visit.t("figures-referrals-word")],
        rows: rows.collect(),
        total: (figures.months.len() > 1).then(|| (visit.t("figures-all"), vec![told::cell(total)])),
    };
    let states = Bars {
        caption: visit.t("figures-referral-states-table"),
        heads: vec![visit.t("figures-referral-state"), visit.t("figures-referral-word")],
        rows: by_state
            .rows()
            .iter()
            .map(|row| Bar {
                label: referral_state(visit, row.label.as_ref()),
                small: None,
                parts: told::drawn(row.cell).map_or_else(Vec::new, |count| vec![(Tone::Full, count)]),
                values: vec![told::cell(row.cell)],
            })
            .collect(),
        total: Some((visit.t("figures-all"), vec![told::cell(by_state.total())])),
    };
    html! {
        section.card aria-labelledby="f-referrals" {
            h2 #f-referrals { (title) }
            p.lead { (visit.t("figures-referrals-lead")) }
            (bars::bars(&picture))
            @if made.hides() { p.note { (visit.t("figures-referrals-hides")) } }
            h3 { (visit.t("figures-referral-states")) }
            (bars::bars(&states))
        }
    }
}

/// What a referral's state is called; those of which there are few are together.
pub(in super::super::super) fn referral_state(visit: &Visit, label: Option<&Label>) -> String {
    match label {
        Some(Label::Code(code) | Label::Name(code)) => visit.t(&format!("referral-state-{code}")),
        None => visit.t("figures-referral-others"),
    }
}

fn lives(state: GroupState) -> bool {
    match state {
        GroupState::Proposed | GroupState::Convened | GroupState::Active | GroupState::Resting => true,
        GroupState::Closed => false,
    }
}

/// Groups that a drawing can hold; of more, the list alone would be longer than anybody reads.
const MOST_STREAMS: usize = 24;

fn rivers(visit: &Visit, figures: &HouseFigures) -> Markup {
    let shown = &figures.rivers[..figures.rivers.len().min(MOST_STREAMS)];
    let Some(first) = shown.iter().flat_map(|river| river.cycles.first()).map(|cycle| cycle.from).min() else {
        return html! {};
    };
    let month = |day: Day| {
        u32::try_from((day.year() - first.year()) * 12 + day.month0() as i32 - first.month0() as i32).unwrap_or(0)
    };
    let months = month(figures.period.until()).max(6);
    let years = (first.year()..=figures.period.until().year())
        .filter_map(|year| Day::from_ymd_opt(year, 1, 1))
        .filter(|day| *day >= first && month(*day) <= months)
        .map(|day| (month(day), day.year().to_string()))
        .collect();
    let kind = |river: &River| {
        house_figures::frame(visit.app.act.guidance(), &river.frame)
            .map_or_else(|| river.frame.clone(), |frame| worded(visit, &frame.name).to_owned())
    };
    let small = |river: &River| {
        let count = Arg::from(river.cycles.len());
        visit.tr("figures-river-small", &[("kind", Arg::from(kind(river))), ("count", count)])
    };
    let cycles: usize = shown.iter().map(|river| river.cycles.len()).sum();
    let next: usize = shown.iter().flat_map(|river| &river.cycles).filter(|cycle| cycle.ordinal > 1).count();
    let sentence = visit.tr(
        "figures-rivers-sentence",
        &[
            ("groups", Arg::from(shown.len())),
            ("cycles", Arg::from(cycles)),
            ("alive", Arg::from(shown.iter().filter(|river| lives(river.state)).count())),
        ],
    );
    let streams = shown
        .iter()
        .map(|river| Stream {
            name: river.name.clone(),
            small: small(river),
            cycles: river
                .cycles
                .iter()
                .map(|cycle| Reach { from: month(cycle.from), until: month(cycle.until) + 1 })
                .collect(),
            lives: lives(river.state),
        })
        .collect();
    let picture =
        river::River { sentence: sentence.clone(), region: visit.t("figures-rivers-region"), months, years, streams };
    html! {
        section.card aria-labelledby="f-rivers" {
            h2 #f-rivers { @if next > 0 { (visit.tr("figures-rivers", &[("count", Arg::from(next))])) } @else { (visit.t("figures-rivers-first")) } }
            p.lead { (sentence) }
            (river::river(&picture))
            ul.legend aria-hidden="true" { li { i.full {} (visit.t("figures-cycle-word")) } li { i.lives {} (visit.t("figures-lives-word")) } }
            (folded(&visit.t("figures-as-list"), &html! {
                ul.tree {
                    @for river in shown {
                        li {
                            b { (river.name) } ", " (small(river)) @if lives(river.state) { ", " (visit.t("figures-lives-word")) }
                            ul { @for cycle in &river.cycles { li { (cycle_words(visit, cycle)) } } }
                        }
                    }
                }
            }))
        }
    }
}

/// Groups that were born of groups, and paths that may lead there (C.9): until today, since neither has a month.
fn kin(visit: &Visit, look: &Look) -> Markup {
    let kin = &look.kin;
    if kin.is_empty() {
        return html! {};
    }
    html! {
        section.card #linaje aria-labelledby="f-kin" {
            h2 #f-kin { (visit.tr("figures-kin", &[("count", Arg::from(kin.offspring))])) }
            p.lead { (visit.t("figures-kin-lead")) }
            dl.stats { @for (number, what) in &kin_facts(visit, kin) { div { dt { (what) } dd { (number) } } } }
            @if !kin.lines.is_empty() { (lineage::picture(visit, &kin.lines, look.today)) }
        }
    }
}

/// What is counted of kin, each number with what it is of.
pub(in super::super::super) fn kin_facts(visit: &Visit, kin: &Kin) -> Vec<(String, String)> {
    let numbers =
        [thousands(kin.offspring), thousands(kin.depth), told::cell(kin.paths_live), told::cell(kin.recognised)];
    numbers.into_iter().zip(kin_words(visit, kin)).collect()
}

/// What those four numbers are of.
pub(super) fn kin_words(visit: &Visit, kin: &Kin) -> [String; 4] {
    let counted = |key, count: u32| visit.tr(key, &[("count", Arg::from(count))]);
    [
        counted("figures-kin-offspring", kin.offspring),
        counted("figures-kin-depth", kin.depth),
        visit.t("figures-kin-paths"),
        visit.t("figures-kin-recognised"),
    ]
}

/// The name of the group that one was born of, if it may be told.
pub(in super::super::super) fn born_of<'a>(kin: &'a Kin, line: &Line) -> Option<&'a str> {
    let parent = line.parent?;
    kin.lines.iter().find(|other| other.group == parent).map(|other| other.name.as_str())
}

fn cycle_words(visit: &Visit, cycle: &house_figures::Cycle) -> String {
    let month = |day: Day| format!("{} {}", when::month(visit.lang, day), day.year());
    visit.tr(
        "figures-cycle",
        &[
            ("number", Arg::from(cycle.ordinal)),
            ("from", Arg::from(month(cycle.from))),
            ("until", Arg::from(month(cycle.until))),
            ("count", Arg::from(cycle.held)),
        ],
    )
}

/// Where groups meet, once they meet in more than one municipality.
fn places(visit: &Visit, figures: &HouseFigures) -> Markup {
    if figures.places.len() < 2 {
        return html! {};
    }
    let mut departments: BTreeMap<String, u32> = BTreeMap::new();
    for place in &figures.places {
        *departments.entry(place.municipality.department().to_string()).or_default() += place.groups;
    }
    let sentence = visit.tr(
        "figures-places",
        &[("municipalities", Arg::from(figures.places.len())), ("departments", Arg::from(departments.len()))],
    );
    let picture = Bars {
        caption: visit.t("figures-places-table"),
        heads: vec![visit.t("label-municipality"), visit.t("figures-groups-word"), visit.t("figures-csv-encounters")],
        rows: figures
            .places
            .iter()
            .map(|place| Bar {
                label: gazetteer().full_name(place.municipality).unwrap_or_else(|| place.municipality.to_string()),
                small: None,
                parts: vec![(Tone::Full, place.groups)],
                values: vec![thousands(place.groups), thousands(place.held)],
            })
            .collect(),
        total: None,
    };
    html! {
        section.card aria-labelledby="f-places" {
            h2 #f-places { (sentence) }
            p.lead { (visit.t("figures-places-lead")) }
            div.beside {
                (country(visit, &sentence, "figures-class-none", departments.into_iter().collect()))
                div {
                    (bars::bars(&picture))
                    @if figures.unplaced > 0 { p.note { (visit.tr("figures-unplaced", &[("count", Arg::from(figures.unplaced))])) } }
                }
            }
        }
    }
}

/// The country as tiles, with the classes in words; `none` names the text of a tile without a number.
pub(in crate::web) fn country(visit: &Visit, sentence: &str, none: &str, numbers: Vec<(String, u32)>) -> Markup {
    let legend = [none, "figures-class-1", "figures-class-2", "figures-class-3", "figures-class-4"];
    let picture = Tiles { sentence: sentence.to_owned(), legend: legend.map(|key| visit.t(key)), numbers };
    html! { div { (tiles::tiles(&picture)) } }
}

/// Whether the counts of this house are added to those of its territory: a question with two answers, none of which
/// is chosen beforehand.
pub(super) fn sharing(visit: &Visit, look: &Look, wrong: Option<&str>) -> Markup {
    let answered = look.sharing.as_ref();
    let day = |at| when::day(visit.lang, day_of(at, look.zone), look.today);
    html! {
        section.card #territorio aria-labelledby="f-sharing" {
            h2 #f-sharing { (visit.t("sharing-title")) }
            p.lead { (visit.t("sharing-lead")) }
            @match answered {
                Some(answer) if answer.shares => p { b { (visit.tr("sharing-yes-since", &[("day", Arg::from(day(answer.at)))])) } }
                Some(answer) => p { b { (visit.tr("sharing-no-since", &[("day", Arg::from(day(answer.at)))])) } }
                None => p { b { (visit.t("sharing-unanswered")) } }
            }
            @if let Some(words) = wrong { p.error role="alert" { (icon(Icon::Stop)) span { (words) } } }
            div.actions {
                @for (value, key) in [("yes", "sharing-yes"), ("no", "sharing-no")] {
                    @if answered.is_none_or(|answer| answer.shares != (value == "yes")) {
                        form method="post" action="/institucion/cifras/territorio" {
                            input type="hidden" name="command" value=(visit.new_id());
                            input type="hidden" name="shares" value=(value);
                            button.button { (visit.t(key)) }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_rests_between_cycles_goes_on() {
        assert_eq!(GroupState::ALL.iter().filter(|state| lives(**state)).count(), GroupState::ALL.len() - 1);
    }
}
