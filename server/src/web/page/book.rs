//! The group's book: what it learnt, what it made for the closing, its letter and its agreements, to be read and to be
//! printed (S0-183, S0-191 to S0-194). It names nobody but those who signed what they made.

use super::super::reply::{Answer, Stop, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::group::{self, Tab, address, worded};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{printed, when};
use super::super::visit::Visit;
use super::creations;
use super::harvest::{self, Crop};
use crate::get;
use crate::store::creation::{self, Opened};
use crate::store::cycle::{self, Cycle};
use crate::store::{circle, encounter, learning, topic};
use domain::command::GroupSlice;
use domain::encounter::Encounter;
use domain::encounter::learning::{Learning, LearningState};
use domain::group::{Agreement, Letter};
use domain::id::EditionId;
use domain::leaf::{Circle, Eye};
use domain::policy::Action;
use domain::topic::Topic;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/libro", SeeLearnings, show)]
}

/// The book of one edition.
pub(super) struct Book {
    cycle: Cycle,
    /// The encounters, in their order.
    pub(super) encounters: Vec<Encounter>,
    /// What they were about.
    pub(super) topics: Vec<Topic>,
    /// What is in the book.
    pub(super) learnings: Vec<Learning>,
    /// What the group agreed on last.
    pub(super) agreement: Option<Agreement>,
    /// To those who come after.
    pub(super) letter: Option<Letter>,
    /// What was made for the closing, once it is open.
    pub(super) made: Vec<Opened>,
    sealed: u32,
}

async fn show(visit: &Visit) -> Answer {
    let eye = visit.circle()?;
    let (of, book) = load(visit).await?;
    let (house, group) = (visit.house()?.0.id, of.group.id);
    let cycles = cycle::of_group(&mut visit.look().await?, house, group).await?;
    let content = html! {
        (cover(visit, &of, &book))
        (ways(visit, &of, &book, &cycles))
        (learnt(visit, &eye, &book))
        (made(visit, &of, &eye, &book))
        (letter(visit, &eye, &book))
        (agreement(visit, &eye, &book))
        p.whisper { (icon(Icon::Lock)) span { (visit.t("book-colophon")) } }
    };
    page(group::page(visit, &of, Tab::Harvest, &visit.t("book-title"), &content))
}

/// The book of the edition that the address names, or of the latest one.
pub(super) async fn load(visit: &Visit) -> Result<(GroupSlice, Book), Stop> {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let wanted = match visit.query.get("ciclo") {
        "" => of.edition.id,
        typed => EditionId::parse(typed).ok_or(Stop::NotFound)?,
    };
    let cycles = cycle::of_group(&mut tx, house, of.group.id).await?;
    let cycle = cycles.into_iter().find(|one| one.edition.id == wanted).ok_or(Stop::NotFound)?;
    let state = creation::sealed(&mut tx, house, wanted).await?;
    let book = Book {
        encounters: encounter::of_edition(&mut tx, house, wanted).await?,
        topics: topic::of_edition(&mut tx, house, wanted).await?,
        learnings: chosen(learning::of_edition(&mut tx, house, wanted).await?),
        agreement: circle::agreements(&mut tx, house, wanted).await?.into_iter().next(),
        letter: circle::letter(&mut tx, house, wanted).await?,
        made: creation::opened(&mut tx, house, wanted).await?,
        sealed: if state.unsealed.is_some() { 0 } else { state.count },
        cycle,
    };
    Ok((of, book))
}

/// What is in the book: what the group agreed on; while it has not decided, everything that it keeps.
fn chosen(all: Vec<Learning>) -> Vec<Learning> {
    let decided = |one: &Learning| match one.state {
        LearningState::Agreed | LearningState::Harvested => true,
        LearningState::Drafted | LearningState::Withdrawn => false,
    };
    if all.iter().any(decided) { all.into_iter().filter(decided).collect() } else { all }
}

fn cover(visit: &Visit, of: &GroupSlice, book: &Book) -> Markup {
    let day = |day| when::day(visit.lang, day, visit.now.date_naive());
    html! {
        section.spotlight.cover aria-labelledby="t-cover" {
            p.when { (visit.tr("cycle-name", &[("ordinal", book.cycle.edition.ordinal.to_string().into())])) }
            h2 #t-cover { (of.group.name) }
            p { (worded(visit, &of.frame.name)) " · " (of.group.shared_situation) }
            ul.facts {
                @if let (Some(from), Some(until)) = (book.cycle.from, book.cycle.until) {
                    li { (icon(Icon::Calendar)) span { (visit.tr("cycle-span", &[("from", day(from).into()), ("until", day(until).into())])) } }
                }
                li { (icon(Icon::Group)) span { (visit.tr("cycle-held", &[("count", book.cycle.held.into())])) } }
                li { (icon(Icon::Sprout)) span { (visit.tr("cycle-learnings", &[("count", book.learnings.len().into())])) } }
            }
        }
    }
}

fn by_topic(visit: &Visit) -> bool {
    visit.query.get("por") == "tema"
}

/// How to read it and what else can be done with it; on paper none of this is there.
fn ways(visit: &Visit, of: &GroupSlice, book: &Book, cycles: &[Cycle]) -> Markup {
    let this = book.cycle.edition.id;
    let here = |rest: &str| address(&of.group, &format!("/libro?ciclo={this}{rest}"));
    let is_latest = this == of.edition.id;
    html! {
        @if !book.learnings.is_empty() {
            div.actions.no-print {
                @if is_latest { a.button href=(address(&of.group, "/cosecha/lectura")) { (icon(Icon::Voice)) (visit.t("harvest-aloud")) } }
                @if is_latest && visit.may(Action::LendPhrases) {
                    a.button href=(address(&of.group, "/prestamos")) { (icon(Icon::Hand)) (visit.t("lend-title")) }
                }
                @let paper = |more: &str| address(&of.group, &format!("/impresos/libro.pdf?ciclo={this}{more}"));
                (printed::link(visit, &paper(if by_topic(visit) { "&por=tema" } else { "" }), "book-print"))
                (printed::link(visit, &paper("&pliego=carta"), "book-print-fold"))
            }
            nav.actions.no-print aria-label=(visit.t("harvest-order")) {
                a.chip-link href=(here("")) aria-current=[(!by_topic(visit)).then_some("true")] { (visit.t("harvest-by-encounter")) }
                a.chip-link href=(here("&por=tema")) aria-current=[by_topic(visit).then_some("true")] { (visit.t("harvest-by-topic")) }
            }
        }
        @if cycles.iter().filter(|one| one.held > 0).count() > 1 {
            nav.actions.no-print aria-label=(visit.t("cycles-title")) {
                @for one in cycles.iter().filter(|one| one.held > 0) {
                    a.chip-link href=(address(&of.group, &format!("/libro?ciclo={}", one.edition.id)))
                        aria-current=[(one.edition.id == this).then_some("true")] {
                        (visit.tr("cycle-name", &[("ordinal", one.edition.ordinal.to_string().into())]))
                    }
                }
            }
        }
    }
}

fn learnt(visit: &Visit, eye: &Eye<Circle>, book: &Book) -> Markup {
    let crop = Crop { encounters: &book.encounters, topics: &book.topics, learnings: &book.learnings };
    html! {
        @if book.learnings.is_empty() {
            section.empty { h2 { (visit.t("harvest-empty")) } p { (visit.t("harvest-empty-lead")) } }
        } @else {
            h2.chapter { (visit.t("book-learnt")) }
            @if by_topic(visit) { (harvest::topics(visit, eye, crop)) } @else { (harvest::said(visit, eye, crop)) }
        }
    }
}

/// What was made for the closing: how many while it is sealed, all of it once it is open.
fn made(visit: &Visit, of: &GroupSlice, eye: &Eye<Circle>, book: &Book) -> Markup {
    html! {
        @if !book.made.is_empty() {
            h2.chapter { (visit.t("book-made")) }
            (creations::parts::gallery(visit, &address(&of.group, "/creaciones"), eye, &book.made))
        } @else if book.sealed > 0 && of.frame.has_creations() {
            section.empty.no-print {
                h2 { (visit.tr("creations-sealed", &[("count", book.sealed.into())])) }
                p { (visit.t("creations-sealed-lead")) }
                p.actions { a.button href=(address(&of.group, "/creaciones")) { (icon(Icon::Lock)) (visit.t("creations-title")) } }
            }
        }
    }
}

fn letter(visit: &Visit, eye: &Eye<Circle>, book: &Book) -> Markup {
    html! {
        @if let Some(letter) = &book.letter {
            h2.chapter { (visit.t("letter-title")) }
            section.card { p.letter.said { (letter.text.read(eye)) } }
        }
    }
}

fn agreement(visit: &Visit, eye: &Eye<Circle>, book: &Book) -> Markup {
    html! {
        @if let Some(agreement) = &book.agreement {
            h2.chapter { (visit.t("book-agreements")) }
            section.card {
                ul.list { @for line in agreement.text.read(eye).lines().filter(|line| !line.trim().is_empty()) { li { (line) } } }
            }
        }
    }
}
