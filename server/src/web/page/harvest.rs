//! The harvest: what the group takes along, by encounter or by topic, read aloud, and chosen for its book (S0-183,
//! S0-191, S0-193). Phrases bear nobody's name.

use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::hidden;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::{field, notice, printed, recall};
use super::super::visit::Visit;
use super::ways;
use crate::{get, post};
use domain::command::closing::{ClosingCommand, phrases_version, runs};
use domain::command::{GroupSlice, What};
use domain::encounter::Encounter;
use domain::encounter::learning::{Learning, LearningState};
use domain::id::LearningId;
use domain::leaf::{Circle, Eye};
use domain::policy::Action;
use domain::topic::Topic;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/cosecha", SeeLearnings, show),
        get!("/grupos/{group}/cosecha/lectura", SeeLearnings, aloud),
        get!("/grupos/{group}/cosecha/libro", NoteLearnings, choose),
        post!("/grupos/{group}/cosecha/libro", NoteLearnings, agree),
        get!("/grupos/{group}/cosecha/frases/{learning}", NoteLearnings, ask_withdrawal),
        post!("/grupos/{group}/cosecha/frases/{learning}/retiro", NoteLearnings, withdraw),
    ]
}

/// What a harvest is made from: of the running edition or of an earlier one.
#[derive(Clone, Copy)]
pub struct Crop<'a> {
    /// Encounters of the edition, by ordinal.
    pub encounters: &'a [Encounter],
    /// Its topics.
    pub topics: &'a [Topic],
    /// Phrases that the group keeps.
    pub learnings: &'a [Learning],
}

impl<'a> Crop<'a> {
    fn of(group: &'a GroupSlice) -> Self {
        Self { encounters: &group.encounters, topics: &group.topics, learnings: &group.learnings }
    }

    fn phrases(self, of: &Encounter) -> Vec<&'a Learning> {
        self.learnings.iter().filter(|one| one.encounter == of.id).collect()
    }

    /// Encounters that were held, and those going on that have a phrase already.
    fn told(self) -> impl Iterator<Item = &'a Encounter> {
        self.encounters.iter().filter(move |of| of.state.is_held() || !self.phrases(of).is_empty())
    }
}

async fn show(visit: &Visit) -> Answer {
    let (of, eye) = (scene::group(visit, &mut visit.look().await?).await?, visit.circle()?);
    let by_topic = visit.query.get("por") == "tema";
    let address = |rest: &str| group::address(&of.group, rest);
    let crop = Crop::of(&of);
    let content = html! {
        @if crop.told().next().is_none() {
            section.empty {
                h2 { (visit.t("harvest-empty")) }
                p { (visit.t("harvest-empty-lead")) }
            }
        } @else {
            p.lead { (summary(visit, crop)) }
            div.actions.no-print {
                a.button.primary href=(address("/libro")) { (icon(Icon::Book)) (visit.t("book-title")) }
                a.button href=(address("/cosecha/lectura")) { (icon(Icon::Voice)) (visit.t("harvest-aloud")) }
                @if !of.learnings.is_empty() { (printed::link(visit, &address(if by_topic { "/impresos/libro.pdf?por=tema" } else { "/impresos/libro.pdf" }), "print-this-book")) }
                @if visit.may(Action::NoteLearnings) && runs(&of) && !of.learnings.is_empty() {
                    a.button href=(address("/cosecha/libro")) { (icon(Icon::Pen)) (visit.t("harvest-choose")) }
                }
            }
            nav.actions.no-print aria-label=(visit.t("harvest-order")) {
                a.chip-link href=(address("/cosecha")) aria-current=[(!by_topic).then_some("true")] { (visit.t("harvest-by-encounter")) }
                a.chip-link href=(address("/cosecha?por=tema")) aria-current=[by_topic.then_some("true")] { (visit.t("harvest-by-topic")) }
            }
            @if by_topic { (topics(visit, &eye, crop)) } @else { (encounters(visit, &eye, crop)) }
        }
        (ways_on(visit, &of))
    };
    page(group::page(visit, &of, Tab::Harvest, &visit.t("harvest-title"), &content))
}

fn summary(visit: &Visit, crop: Crop<'_>) -> String {
    let held = crop.encounters.iter().filter(|of| of.state.is_held()).count();
    visit.tr("harvest-summary", &[("phrases", crop.learnings.len().into()), ("encounters", held.into())])
}

/// Phrases encounter by encounter; one without any says so (S0-072), without reproach.
pub fn encounters(visit: &Visit, eye: &Eye<Circle>, crop: Crop<'_>) -> Markup {
    html! {
        div.crop {
            @for of in crop.told() {
                @let phrases = crop.phrases(of);
                section.card {
                    h2 { (recall::title(visit, crop.topics, of)) }
                    @if let Some(day) = recall::day(visit, of) { p.note { (day) } }
                    @if phrases.is_empty() { p.note { (visit.t("harvest-none-of-encounter")) } }
                    @else { (recall::phrases(visit, eye, &phrases)) }
                }
            }
        }
    }
}

/// The same, without those that left no phrase: as a book tells it.
pub fn said(visit: &Visit, eye: &Eye<Circle>, crop: Crop<'_>) -> Markup {
    html! {
        div.crop {
            @for of in crop.told() {
                @let phrases = crop.phrases(of);
                @if !phrases.is_empty() {
                    section.card {
                        h3 { (recall::title(visit, crop.topics, of)) }
                        @if let Some(day) = recall::day(visit, of) { p.note { (day) } }
                        (recall::phrases(visit, eye, &phrases))
                    }
                }
            }
        }
    }
}

/// Phrases topic by topic: encounters on one subject stand together, in the order in which it came up.
pub fn topics(visit: &Visit, eye: &Eye<Circle>, crop: Crop<'_>) -> Markup {
    let mut subjects: Vec<(String, Vec<&Learning>)> = Vec::new();
    for of in crop.told() {
        let subject = recall::subject(visit, crop.topics, of);
        let phrases = crop.phrases(of);
        match subjects.iter_mut().find(|(known, _)| *known == subject) {
            Some((_, all)) => all.extend(phrases),
            None => subjects.push((subject, phrases)),
        }
    }
    html! {
        div.crop {
            @for (subject, phrases) in &subjects {
                section.card {
                    h2 { (subject) }
                    @if phrases.is_empty() { p.note { (visit.t("harvest-none-of-encounter")) } }
                    @else { (recall::phrases(visit, eye, phrases)) }
                }
            }
        }
    }
}

/// What else the circle keeps together.
fn ways_on(visit: &Visit, of: &GroupSlice) -> Markup {
    html! {
        nav.bare.no-print aria-label=(visit.t("harvest-ways")) { ul.rows { (ways::rows(visit, of, ways::KEPT)) } }
    }
}

/// Large, one phrase after another, for reading aloud in the circle.
async fn aloud(visit: &Visit) -> Answer {
    let (of, eye) = (scene::group(visit, &mut visit.look().await?).await?, visit.circle()?);
    let title = visit.t("aloud-title");
    let chosen = book(&of);
    let content = html! {
        p.no-print { a.text-button href=(group::address(&of.group, "/cosecha")) { (icon(Icon::Back)) (visit.t("harvest-title")) } }
        h1 { (title) }
        p.lead { (of.group.name) }
        @if chosen.is_empty() { section.empty { p { (visit.t("harvest-empty-lead")) } } }
        @else {
            ol.aloud { @for one in &chosen { li { (one.text.read(&eye)) } } }
            p.whisper { (icon(Icon::Lock)) span { (visit.t("aloud-nameless")) } }
        }
    };
    page(layout::narrow(visit, Place::Groups, &format!("{title} · {}", of.group.name), &content))
}

/// What is in the group's book: what it agreed on; while it has not decided, everything that it keeps.
pub(super) fn book(of: &GroupSlice) -> Vec<&Learning> {
    let decided = |one: &&Learning| match one.state {
        LearningState::Agreed | LearningState::Harvested => true,
        LearningState::Drafted | LearningState::Withdrawn => false,
    };
    let chosen: Vec<&Learning> = of.learnings.iter().filter(decided).collect();
    if chosen.is_empty() { of.learnings.iter().collect() } else { chosen }
}

async fn choose(visit: &Visit) -> Answer {
    let of = scene::group(visit, &mut visit.look().await?).await?;
    let fields = of
        .learnings
        .iter()
        .filter(|one| is_ticked(&of, one))
        .fold(visit.fresh().at(phrases_version(&of)), |fields, one| fields.with("phrase", one.id));
    page(choice(visit, &of, &fields)?)
}

/// Until the group has decided anything, everything is ticked: it says what does not stay.
fn is_ticked(of: &GroupSlice, one: &Learning) -> bool {
    one.state != LearningState::Drafted || of.learnings.iter().all(|other| other.state == LearningState::Drafted)
}

async fn agree(visit: &Visit) -> Answer {
    let of = scene::group(visit, &mut visit.look().await?).await?;
    // A phrase that was taken back meanwhile is gone; the others are still chosen.
    let known = |id: &LearningId| of.learnings.iter().any(|one| one.id == *id);
    let kept: BTreeSet<LearningId> = visit.form.all("phrase").filter_map(LearningId::parse).filter(known).collect();
    match visit.perform(What::Closing(of.group.id, ClosingCommand::Agree(kept))).await? {
        Ok(_) => done(&group::address(&of.group, "/cosecha"), "phrases-agreed"),
        // What somebody else chose meanwhile is told; saving once more is meant for it.
        Err(refusal) => again(choice(visit, &of, &visit.typed().refused(refusal).at(phrases_version(&of)))?),
    }
}

fn choice(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Result<Markup, Stop> {
    let eye = visit.circle()?;
    let crop = Crop::of(of);
    let content = html! {
        (notice::form_trouble(visit, fields, &["phrase"]))
        p.lead { (visit.t("choose-lead")) }
        @if !runs(of) || of.learnings.is_empty() {
            section.empty { p { (visit.t("choose-closed")) } }
        } @else {
            form.form.wide method="post" action=(group::address(&of.group, "/cosecha/libro")) {
                (field::unseen(fields))
                @for encounter in crop.told() {
                    @let phrases = crop.phrases(encounter);
                    @if !phrases.is_empty() {
                        fieldset.card {
                            legend { (recall::title(visit, crop.topics, encounter)) }
                            ul.checks { @for one in phrases { (phrase(visit, of, &eye, (one, fields))) } }
                        }
                    }
                }
                p.actions { button.button.primary { (icon(Icon::Book)) (visit.t("choose-save")) } }
            }
        }
    };
    Ok(group::page(visit, of, Tab::Harvest, &visit.t("harvest-choose"), &content))
}

fn phrase(visit: &Visit, of: &GroupSlice, eye: &Eye<Circle>, (one, fields): (&Learning, &Fields)) -> Markup {
    let id = one.id.to_string();
    html! {
        li.choosing {
            label {
                input type="checkbox" name="phrase" value=(id) checked[fields.values.has("phrase", &id)];
                b { (one.text.read(eye)) }
            }
            a.text-button href=(group::address(&of.group, &format!("/cosecha/frases/{id}"))) {
                (visit.t("withdraw")) (hidden::about(one.text.read(eye)))
            }
        }
    }
}

fn named<'a>(visit: &Visit, of: &'a GroupSlice) -> Result<&'a Learning, Stop> {
    let id = visit.id("learning", LearningId::parse)?;
    of.learnings.iter().find(|one| one.id == id).ok_or(Stop::NotFound)
}

async fn ask_withdrawal(visit: &Visit) -> Answer {
    let (of, eye) = (scene::group(visit, &mut visit.look().await?).await?, visit.circle()?);
    let one = named(visit, &of)?;
    let content = html! {
        section.card {
            (recall::phrases(visit, &eye, &[one]))
            p { (visit.t("withdraw-lead")) }
            form.form method="post" action=(group::address(&of.group, &format!("/cosecha/frases/{}/retiro", one.id))) {
                (field::unseen(&visit.fresh()))
                p.actions {
                    button.button.care { (icon(Icon::Undo)) (visit.t("withdraw-yes")) }
                    a.button href=(group::address(&of.group, "/cosecha")) { (visit.t("withdraw-no")) }
                }
            }
        }
    };
    page(group::page(visit, &of, Tab::Harvest, &visit.t("withdraw-title"), &content))
}

async fn withdraw(visit: &Visit) -> Answer {
    let id = visit.id("learning", LearningId::parse)?;
    let group = visit.group()?;
    match visit.perform(What::Closing(group, ClosingCommand::Withdraw(id))).await? {
        Ok(_) => done(&format!("/grupos/{group}/cosecha"), "phrase-withdrawn"),
        Err(_) => Err(Stop::NotFound),
    }
}
