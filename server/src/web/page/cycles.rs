//! The editions of a group: those that are over stay readable, with their road and their harvest.

use super::super::reply::{Answer, Stop, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::group::{self, Tab};
use super::super::ui::hidden;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{recall, when};
use super::super::visit::Visit;
use super::harvest::{self, Crop};
use crate::get;
use crate::store::cycle::{self, Cycle};
use crate::store::{encounter, group as groups, learning, memoir, topic};
use domain::command::GroupSlice;
use domain::encounter::Encounter;
use domain::encounter::learning::Learning;
use domain::encounter::memoir::Memoir;
use domain::group::{EditionReview, EditionState};
use domain::id::EditionId;
use domain::leaf::{Desk, Eye};
use domain::policy::Action;
use domain::topic::Topic;
use maud::{Markup, html};

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
    let content = html! {
        p.lead { (visit.t("cycles-lead")) }
        ul.col { @for cycle in &cycles { li { (card(visit, &of, cycle)) } } }
        @if visit.may(Action::CloseEdition) {
            p { a.text-button href=(group::address(&of.group, "/cierre")) { (visit.t("to-closing")) (icon(Icon::Next)) } }
        }
    };
    page(group::page(visit, &of, Tab::Harvest, &visit.t("cycles-title"), &content))
}

fn name(visit: &Visit, ordinal: u32) -> String {
    visit.tr("cycle-name", &[("ordinal", ordinal.to_string().into())])
}

fn card(visit: &Visit, of: &GroupSlice, cycle: &Cycle) -> Markup {
    let address = group::address(&of.group, &format!("/ciclos/{}", cycle.edition.id));
    html! {
        section.card {
            div.title-row {
                h2 { (name(visit, cycle.edition.ordinal)) }
                (state(visit, cycle.edition.state))
            }
            (span(visit, cycle))
            (counts(visit, cycle))
            @if cycle.held > 0 {
                p.actions { a.button href=(address) { (icon(Icon::Book)) (visit.t("cycle-open")) (hidden::about(&name(visit, cycle.edition.ordinal))) } }
            }
        }
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
    let day = |day| when::day(visit.lang, day, visit.now.date_naive());
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
    let edition = known.ok_or(Stop::NotFound)?.id;
    let desk = visit.standing.desk();
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
