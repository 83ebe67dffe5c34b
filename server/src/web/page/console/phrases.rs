//! What the group takes along, noted as it was said and without names: in the console, and afterwards on a page.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, page, to};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::telltale::{self, Readers};
use super::super::super::ui::{layout, notice};
use super::super::super::visit::Visit;
use super::super::encounter::{address, short_hour, view::about, wish};
use super::{Part, Screen, show_again};
use crate::{get, post};
use domain::command::Refusal;
use domain::command::encounter::{EncounterCommand, Phrase};
use domain::encounter::EncounterState;
use domain::encounter::learning::Learning;
use domain::id::LearningId;
use domain::leaf::Leaf;
use domain::words::Words;
use maud::{Markup, html};

/// Characters of each text of a phrase.
pub const PHRASE_MOST: usize = 400;

const TEXTS: [&str; 3] = ["phrase_text", "phrase_difficulty", "phrase_lesson"];

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}/frases", NoteLearnings, show),
        post!("/grupos/{group}/encuentros/{encounter}/frases", NoteLearnings, note),
        post!("/grupos/{group}/encuentros/{encounter}/frases/{learning}/retiro", NoteLearnings, withdraw),
    ]
}

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    match room.of.encounter.state {
        EncounterState::Opened => to(room.address("/sala#frases")),
        EncounterState::Closed | EncounterState::Remembered => page(afterwards(visit, &room, &Screen::fresh(visit))?),
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Cancelled | EncounterState::NotHeld => {
            to(room.address(""))
        }
    }
}

async fn note(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(phrase) = phrase(visit, &mut read) else {
        let phrase = visit.typed().wrong(read.faults());
        return back_again(visit, &room, Screen { part: Part::Phrases, phrase, ..Screen::fresh(visit) }).await;
    };
    // A phrase is the group's: one that names somebody is asked about (C.6-24).
    let names = telltale::untold(visit, &room.group, Readers::Group, &TEXTS);
    if !names.is_empty() {
        let screen = Screen { part: Part::Phrases, phrase: visit.typed(), names, ..Screen::fresh(visit) };
        return back_again(visit, &room, screen).await;
    }
    match visit.perform(wish(visit, EncounterCommand::NotePhrase(phrase))?).await? {
        Ok(_) => to(address(visit, place(&room))?),
        Err(refusal) => {
            let phrase = visit.typed();
            let screen = Screen { part: Part::Phrases, phrase, refusal: Some(refusal), ..Screen::fresh(visit) };
            back_again(visit, &room, screen).await
        }
    }
}

/// Where phrases are shown now: in the console, or on their own page.
fn place(room: &Room) -> &'static str {
    if room.of.encounter.state == EncounterState::Opened { "/sala#frases" } else { "/frases" }
}

async fn back_again(visit: &Visit, room: &Room, screen: Screen) -> Answer {
    match room.of.encounter.state {
        EncounterState::Closed | EncounterState::Remembered => again(afterwards(visit, room, &screen)?),
        EncounterState::Opened
        | EncounterState::Planned
        | EncounterState::Prepared
        | EncounterState::Cancelled
        | EncounterState::NotHeld => show_again(visit, screen).await,
    }
}

fn phrase(visit: &Visit, read: &mut Reader<'_>) -> Option<Phrase> {
    let text = read.words::<PHRASE_MOST>("phrase_text");
    let difficulty = read.words_maybe::<PHRASE_MOST>("phrase_difficulty");
    let lesson = read.words_maybe::<PHRASE_MOST>("phrase_lesson");
    let (text, difficulty, lesson) = (text?, difficulty?, lesson?);
    let leaf = |words: Option<&Words<PHRASE_MOST>>| Leaf::new(words.map(ToString::to_string).unwrap_or_default());
    Some(Phrase {
        learning: visit.command_id().row(0),
        text: leaf(Some(&text)),
        difficulty: leaf(difficulty.as_ref()),
        lesson: leaf(lesson.as_ref()),
    })
}

async fn withdraw(visit: &Visit) -> Answer {
    let learning = visit.id("learning", LearningId::parse)?;
    let room = words::load(visit).await?;
    match visit.perform(wish(visit, EncounterCommand::WithdrawPhrase { learning })?).await? {
        Ok(_) => to(address(visit, place(&room))?),
        Err(refusal) => back_again(visit, &room, Screen::refused(visit, Part::Phrases, refusal)).await,
    }
}

/// The part of the console.
pub fn view(visit: &Visit, room: &Room, with: &Screen, trouble: &Markup) -> Result<Markup, Stop> {
    Ok(html! {
        div.view-head { div { h2 #h-frases { (visit.t("phrases-today")) } p { (visit.t("phrases-lead")) } } }
        (trouble)
        (form(visit, room, with, "#frases-now #partes"))
        (list(visit, room, "#frases-now #partes")?)
        p.whisper.note { (icon(Icon::Lock)) span { (visit.t("phrases-whisper")) } }
    })
}

fn form(visit: &Visit, room: &Room, with: &Screen, regions: &str) -> Markup {
    let fields = &with.phrase;
    let more = !fields.value("phrase_difficulty").is_empty() || !fields.value("phrase_lesson").is_empty();
    html! {
        form.write method="post" action=(room.address("/frases")) data-partial=(regions) {
            (field::unseen(fields))
            (notice::form_trouble(visit, fields, &TEXTS))
            (telltale::warning(visit, &with.names))
            (field::area(visit, fields, Field::new("phrase_text"), 3))
            details.more open[more] {
                summary { (visit.t("phrases-more-fields")) }
                (field::area(visit, fields, Field::new("phrase_difficulty").optional(), 2))
                (field::area(visit, fields, Field::new("phrase_lesson").optional(), 2))
            }
            button.button.sun { (icon(Icon::Plus)) (visit.t("phrases-save")) }
        }
    }
}

fn list(visit: &Visit, room: &Room, regions: &str) -> Result<Markup, Stop> {
    let circle = visit.circle()?;
    let kept: Vec<&Learning> = room.of.learnings.iter().filter(|phrase| phrase.state.is_kept()).collect();
    Ok(html! {
        ul.phrases {
            @for phrase in kept {
                li {
                    blockquote { (phrase.text.read(&circle)) }
                    (about(visit, phrase)?)
                    form.phrase-foot method="post" action=(room.address(&format!("/frases/{}/retiro", phrase.id))) data-partial=(regions) {
                        (field::unseen(&visit.fresh()))
                        small.num { (short_hour(room, phrase.noted_at)) }
                        button.text-button { (visit.t("phrases-withdraw")) }
                    }
                }
            }
        }
    })
}

/// Phrases of an encounter that is over: some come back to mind later, or were on the paper.
fn afterwards(visit: &Visit, room: &Room, with: &Screen) -> Result<Markup, Stop> {
    let title = visit.t("phrases-title");
    let refusal: Option<&Refusal> = with.refusal.as_ref();
    let body = html! {
        a.back href=(room.address("")) { (icon(Icon::Back)) (words::ordinal(visit, &room.of.encounter)) }
        div.head { div { h1 { (title) } p.sub { (visit.t("phrases-lead")) } } }
        @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
        div #frases { (form(visit, room, with, "#frases")) (list(visit, room, "#frases")?) }
    };
    Ok(layout::narrow(visit, layout::Place::Groups, &title, &body))
}
