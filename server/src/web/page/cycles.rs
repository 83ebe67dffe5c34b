//! The editions of a group: those that are over stay readable, with their road and their harvest.

use super::super::reply::{Answer, Stop, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::group::{self, Tab};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{recall, when};
use super::super::visit::Visit;
use super::harvest::{self, Crop};
use crate::get;
use crate::store::composition;
use crate::store::cycle::{self, Cycle};
use crate::store::{encounter, group as groups, learning, memoir, mutual, topic};
use crate::web::chart::returning::{Returning as Chairs, returning as chairs};
use domain::command::GroupSlice;
use domain::command::closing::may_begin;
use domain::encounter::Encounter;
use domain::encounter::learning::Learning;
use domain::encounter::memoir::Memoir;
use domain::group::{EditionReview, EditionState};
use domain::id::{EditionId, PersonId};
use domain::leaf::{Desk, Eye};
use domain::policy::Action;
use domain::returning::Returning;
use domain::topic::Topic;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/ciclos", SeeLearnings, show),
        get!("/grupos/{group}/ciclos/{edition}", SeeLearnings, one),
    ]
}

async fn show(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let cycles = cycle::of_group(&mut tx, house.id, of.group.id).await?;
    let returned = composition::returning(&mut tx, house.id, of.group.id).await?;
    // Who came how often is for whoever keeps the roster, and of those alone who sit in it now.
    let each = match visit.may(Action::ChangeRoster) && returned.turns.len() > 1 {
        true => composition::editions_of_each(&mut tx, house.id, of.group.id).await?,
        false => BTreeMap::new(),
    };
    let (latest, earlier) = cycles.split_at(cycles.len().min(AT_ONCE));
    let content = html! {
        p.lead { (visit.t("cycles-lead")) }
        (over_time(visit, &of, (&returned, &each)))
        section.card aria-label=(visit.t("cycles-title")) {
            ul.rows { @for cycle in latest { li { (row(visit, &of, cycle)) } } }
            @if !earlier.is_empty() {
                details.more {
                    summary { (visit.tr("cycles-earlier", &[("count", earlier.len().into())])) }
                    ul.rows { @for cycle in earlier { li { (row(visit, &of, cycle)) } } }
                }
            }
        }
        @if visit.may(Action::CloseEdition) {
            @if may_begin(&of).is_ok() {
                p.actions { a.button.primary href=(group::address(&of.group, "/ciclos/nuevo")) { (icon(Icon::Plus)) (visit.t("next-title")) } }
            } @else {
                p.note { (visit.t("cycles-next-later")) }
                p { a.text-button href=(group::address(&of.group, "/cierre")) { (visit.t("to-closing")) (icon(Icon::Next)) } }
            }
        }
    };
    page(group::page(visit, &of, Tab::Harvest, &visit.t("cycles-title"), &content))
}

/// Cycles that are told whole at once; the rest is folded away below them.
const AT_ONCE: usize = 3;

/// All cycles at a glance: who came back and who was new, as counts (`S3-074`, C.6-1).
fn over_time(visit: &Visit, of: &GroupSlice, (returned, each): (&Returning, &BTreeMap<PersonId, u32>)) -> Markup {
    if returned.turns.len() < 2 {
        return html! {};
    }
    let count = |key: &str, count: u32| visit.tr(key, &[("count", count.into())]);
    let mean = returned.mean_in_hundredths().map(|mean| when::hundredths(visit.lang, mean)).unwrap_or_default();
    let sentence = visit.tr(
        "returning-sentence",
        &[
            ("editions", returned.turns.len().into()),
            ("people", returned.people.into()),
            ("seats", returned.seats.into()),
            ("back", returned.returning_seats().into()),
        ],
    );
    let picture = Chairs {
        sentence: sentence.clone(),
        region: visit.t("returning-region"),
        legend: [visit.t("returning-back"), visit.t("returning-new")],
        heads: ["returning-edition", "returning-seats", "returning-back", "returning-new"].map(|key| visit.t(key)),
        summary: visit.t("returning-table"),
        turns: &returned.turns,
    };
    html! {
        section.card aria-labelledby="t-returning" {
            h2 #t-returning { (count("returning-title", returned.people)) }
            p.lead { (sentence) }
            div.columns {
                div.col { (chairs(&picture)) }
                div.col {
                    h3 { (visit.tr("returning-each", &[("mean", mean.into())])) }
                    table.table {
                        thead { tr { th scope="col" { (visit.t("returning-editions-each")) } th.amount scope="col" { (visit.t("returning-people")) } } }
                        tbody {
                            @for (editions, people) in &returned.editions_each {
                                tr { th scope="row" { (count("returning-editions", *editions)) } td.amount { (people) } }
                            }
                        }
                    }
                    (names(visit, of, each))
                }
            }
        }
    }
}

/// For whoever keeps the roster: in how many cycles each one who sits now has sat.
fn names(visit: &Visit, of: &GroupSlice, each: &BTreeMap<PersonId, u32>) -> Markup {
    let whose = |id: PersonId| of.people.get(&id).and_then(|person| person.merged_into).unwrap_or(id);
    let mut rows: Vec<(String, u32)> = of
        .seats
        .iter()
        .filter(|seat| seat.takes_part())
        .filter_map(|seat| Some((group::name(visit, of.people.get(&seat.person)?), *each.get(&whose(seat.person))?)))
        .collect();
    rows.sort_by_cached_key(|(name, editions)| (std::cmp::Reverse(*editions), domain::words::folded(name)));
    html! {
        @if !rows.is_empty() {
            details.more {
                summary { (visit.t("returning-names")) }
                ul.rows { @for (name, editions) in rows { li { b.grow { (name) } span { (visit.tr("returning-editions", &[("count", editions.into())])) } } } }
            }
        }
    }
}

fn name(visit: &Visit, ordinal: u32) -> String {
    visit.tr("cycle-name", &[("ordinal", ordinal.to_string().into())])
}

fn row(visit: &Visit, of: &GroupSlice, cycle: &Cycle) -> Markup {
    let address = group::address(&of.group, &format!("/ciclos/{}", cycle.edition.id));
    let title = name(visit, cycle.edition.ordinal);
    html! {
        div.grow {
            @if cycle.held > 0 { a href=(address) { b { (title) } } } @else { b { (title) } }
            (span(visit, cycle))
            (counts(visit, cycle))
        }
        (state(visit, cycle.edition.state))
    }
}

fn state(visit: &Visit, state: EditionState) -> Markup {
    let (key, class) = match state {
        EditionState::Draft | EditionState::Calling => ("cycle-state-preparing", "chip hollow"),
        EditionState::Open | EditionState::Running | EditionState::Closing => ("cycle-state-running", "chip now"),
        EditionState::Closed => ("cycle-state-closed", "chip on"),
        EditionState::Cancelled => ("cycle-state-cancelled", "chip hollow"),
    };
    html! { span class=(class) { (visit.t(key)) } }
}

fn span(visit: &Visit, cycle: &Cycle) -> Markup {
    html! { p.note { (span_words(visit, cycle)) } }
}

/// From its first encounter held to its last, in words.
pub fn span_words(visit: &Visit, cycle: &Cycle) -> String {
    let day = |day| when::day(visit.lang, day, visit.today(None));
    match (cycle.from, cycle.until) {
        (Some(from), Some(until)) if from == until => day(from),
        (Some(from), Some(until)) => {
            visit.tr("cycle-span", &[("from", day(from).into()), ("until", day(until).into())])
        }
        (_, _) => visit.t("cycle-nothing-yet"),
    }
}

/// Counts as they are: attendance in two numbers, never as a mark.
pub fn counts(visit: &Visit, cycle: &Cycle) -> Markup {
    let tally = cycle.attendance;
    html! {
        @if cycle.held > 0 {
            ul.facts {
                li { (icon(Icon::Calendar)) (visit.tr("cycle-held", &[("count", cycle.held.into())])) }
                li { (icon(Icon::People)) (visit.tr("cycle-people", &[("count", cycle.people.into())])) }
                li {
                    (icon(Icon::Chair))
                    (visit.tr("cycle-attendance", &[("present", tally.present.into()), ("expected", tally.expected.into())]))
                }
                li { (icon(Icon::Sprout)) (visit.tr("cycle-learnings", &[("count", cycle.learnings.into())])) }
            }
        }
    }
}

/// One edition: rows of its own, since the group's home shows the latest one.
struct Told {
    cycle: Cycle,
    encounters: Vec<Encounter>,
    topics: Vec<Topic>,
    learnings: Vec<Learning>,
    memoirs: Vec<Memoir>,
    review: Option<EditionReview>,
}

async fn one(visit: &Visit) -> Answer {
    let id = visit.id("edition", EditionId::parse)?;
    let (house, eye) = (visit.house()?.0.id, visit.circle()?);
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let known = groups::find_edition(&mut tx, house, id).await?.filter(|edition| edition.group == of.group.id);
    let known = known.ok_or(Stop::NotFound)?;
    let edition = known.id;
    // What a professional's coordination wrote is not handed on to whoever opens and closes since the group is on its own.
    let own_from = mutual::of(&mut tx, house, of.group.id).await?.map_or(1, |own| own.from_ordinal);
    let desk = visit.standing.desk().filter(|_| known.ordinal >= own_from);
    let cycle = cycle::of_group(&mut tx, house, of.group.id).await?.into_iter().find(|one| one.edition.id == edition);
    let told = Told {
        cycle: cycle.ok_or(Stop::NotFound)?,
        encounters: encounter::of_edition(&mut tx, house, edition).await?,
        topics: topic::of_edition(&mut tx, house, edition).await?,
        learnings: learning::of_edition(&mut tx, house, edition).await?,
        memoirs: if desk.is_some() { memoir::of_edition(&mut tx, house, edition).await? } else { Vec::new() },
        review: if desk.is_some() { memoir::edition_review(&mut tx, house, edition).await? } else { None },
    };
    let crop = Crop { encounters: &told.encounters, topics: &told.topics, learnings: &told.learnings };
    let content = html! {
        (span(visit, &told.cycle))
        (counts(visit, &told.cycle))
        (road(visit, &told))
        h2 { (visit.t("cycle-harvest")) }
        (harvest::encounters(visit, &eye, crop))
        @if let Some(desk) = &desk { (remembered(visit, &told, desk)) }
        p { a.text-button href=(group::address(&of.group, "/ciclos")) { (icon(Icon::Back)) (visit.t("cycles-title")) } }
    };
    page(group::page(visit, &of, Tab::Harvest, &name(visit, told.cycle.edition.ordinal), &content))
}

/// The road as it was: what was held, and what was not.
fn road(visit: &Visit, told: &Told) -> Markup {
    html! {
        section.card {
            h2 { (visit.t("cycle-road")) }
            ol.timeline {
                @for of in &told.encounters {
                    li.ahead[!of.state.is_held()] {
                        @if let Some(day) = recall::day(visit, of) { time { (day) } }
                        (recall::title(visit, &told.topics, of))
                        @if !of.state.is_held() { " " span.chip.hollow { (visit.t(&format!("recall-state-{}", of.state.code().replace('_', "-")))) } }
                    }
                }
            }
        }
    }
}

/// Memoirs and review, for the coordination.
fn remembered(visit: &Visit, told: &Told, eye: &Eye<Desk>) -> Markup {
    let of = |memoir: &Memoir| told.encounters.iter().find(|encounter| encounter.id == memoir.encounter);
    html! {
        @if !told.memoirs.is_empty() || told.review.is_some() {
            section.card.no-print {
                h2 { (visit.t("cycle-memoirs")) }
                @if let Some(review) = &told.review {
                    (said(visit, "label-process-helped", review.helped.read(eye)))
                    (said(visit, "label-process-difficult", review.difficult.read(eye)))
                    (said(visit, "label-process-next", review.next.read(eye)))
                }
                @for memoir in &told.memoirs {
                    @if let Some(encounter) = of(memoir) {
                        details.more {
                            summary { (recall::title(visit, &told.topics, encounter)) }
                            (said(visit, "label-happened", memoir.happened.read(eye)))
                            (said(visit, "label-helped", memoir.helped.read(eye)))
                            (said(visit, "label-difficulties", memoir.difficulties.read(eye)))
                        }
                    }
                }
            }
        }
    }
}

fn said(visit: &Visit, key: &str, text: &str) -> Markup {
    html! { @if !text.trim().is_empty() { p.note { (visit.t(key)) } p.said { (text) } } }
}
