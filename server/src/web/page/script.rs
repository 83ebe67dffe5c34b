//! An encounter is prepared: its moments, open questions and guests; all of it may change while it is held
//! (S0-107, S0-108).

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::notice;
use super::super::ui::room::{self as words, Room};
use super::super::visit::Visit;
use super::encounter::address;
use crate::{get, post};
use domain::command::script::{Beginning, Neighbour, ScriptCommand};
use domain::command::{Refusal, What};
use domain::id::{GuestId, MomentId, QuestionId};
use maud::{Markup, html};

mod guest;
mod moment;
mod round;
mod view;

/// Its routes.
pub fn routes() -> Vec<Route> {
    let own = vec![
        get!("/grupos/{group}/encuentros/{encounter}/guion", SeeScript, show),
        post!("/grupos/{group}/encuentros/{encounter}/guion/inicio", PrepareEncounter, begin),
        post!("/grupos/{group}/encuentros/{encounter}/guion/preparacion", PrepareEncounter, prepared),
        post!("/grupos/{group}/encuentros/{encounter}/guion/cambio", PrepareEncounter, swap),
        post!("/grupos/{group}/encuentros/{encounter}/guion/preguntas", PrepareEncounter, add_question),
        post!("/grupos/{group}/encuentros/{encounter}/guion/preguntas/{question}", PrepareEncounter, change_question),
        post!("/grupos/{group}/encuentros/{encounter}/guion/invitados", PrepareEncounter, invite),
        post!("/grupos/{group}/encuentros/{encounter}/guion/invitados/{guest}/retiro", PrepareEncounter, uninvite),
    ];
    [own, moment::routes(), guest::routes()].concat()
}

/// The forms of the page, each with what was typed into it.
#[derive(Debug)]
pub struct Forms {
    /// A moment more.
    pub step: Fields,
    /// A question more.
    pub question: Fields,
    /// A guest more.
    pub guest: Fields,
    /// What was refused.
    pub refusal: Option<Refusal>,
}

impl Forms {
    fn fresh(visit: &Visit) -> Self {
        Self {
            step: visit.fresh().with("step_minutes", "10"),
            question: visit.fresh(),
            guest: visit.fresh(),
            refusal: None,
        }
    }
}

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    page(whole(visit, &room, &Forms::fresh(visit))?)
}

fn whole(visit: &Visit, room: &Room, forms: &Forms) -> Result<Markup, Stop> {
    let title = visit.t("script-title");
    let body = html! {
        div #guion.col.loose {
            @if let Some(refusal) = &forms.refusal { (notice::refused(visit, refusal)) }
            (view::body(visit, room, forms)?)
        }
    };
    Ok(group::page(
        visit,
        &room.group,
        Tab::Road,
        &format!("{title}: {}", words::title(visit, &room.group, &room.of.encounter)),
        &body,
    ))
}

/// Sends a wish about the script, and comes back to the page.
async fn send(visit: &Visit, what: ScriptCommand, back: &str) -> Answer {
    match perform(visit, what).await? {
        Ok(()) => to(address(visit, back)?),
        Err(refusal) => refused(visit, refusal).await,
    }
}

async fn perform(visit: &Visit, what: ScriptCommand) -> Result<Result<(), Refusal>, Stop> {
    let what = What::Script(visit.group()?, visit.encounter()?, what);
    Ok(visit.perform(what).await?.map(drop))
}

async fn refused(visit: &Visit, refusal: Refusal) -> Answer {
    let room = words::load(visit).await?;
    again(whole(visit, &room, &Forms { refusal: Some(refusal), ..Forms::fresh(visit) })?)
}

async fn again_with(visit: &Visit, forms: Forms) -> Answer {
    let room = words::load(visit).await?;
    again(whole(visit, &room, &forms)?)
}

async fn begin(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let from_room = read.raw("back") == "sala";
    let back = if from_room { "/sala#guion" } else { "/guion#pasos" };
    match read.code::<Beginning>("from") {
        Some(from) => send(visit, ScriptCommand::Begin { from }, back).await,
        None => to(address(visit, back)?),
    }
}

async fn prepared(visit: &Visit) -> Answer {
    match perform(visit, ScriptCommand::MarkPrepared).await? {
        Ok(()) => done(&address(visit, "")?, "script-prepared"),
        Err(refusal) => refused(visit, refusal).await,
    }
}

async fn swap(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let (one, other) = (read.parsed("one", MomentId::parse), read.parsed("other", MomentId::parse));
    match one.zip(other) {
        Some((one, other)) => send(visit, ScriptCommand::SwapMoments { one, other }, "/guion#pasos").await,
        None => to(address(visit, "/guion#pasos")?),
    }
}

async fn add_question(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(text) = read.line("question_text") else {
        let question = visit.typed().wrong(read.faults());
        return again_with(visit, Forms { question, ..Forms::fresh(visit) }).await;
    };
    let question = visit.command_id().row(0);
    send(visit, ScriptCommand::AddQuestion { question, text }, "/guion#preguntas").await
}

async fn change_question(visit: &Visit) -> Answer {
    let question = visit.id("question", QuestionId::parse)?;
    let what = match visit.form.get("move") {
        "together" => ScriptCommand::SearchTogether { question },
        "alone" => ScriptCommand::StopSearching { question },
        "remove" => ScriptCommand::RemoveQuestion { question },
        _ => return to(address(visit, "/guion#preguntas")?),
    };
    send(visit, what, "/guion#preguntas").await
}

async fn invite(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(guest) = guest::read(&mut read, visit.command_id().row(0)) else {
        let guest = visit.typed().wrong(read.faults());
        return again_with(visit, Forms { guest, ..Forms::fresh(visit) }).await;
    };
    send(visit, ScriptCommand::Invite(guest), "/guion#invitados").await
}

async fn uninvite(visit: &Visit) -> Answer {
    let guest = visit.id("guest", GuestId::parse)?;
    send(visit, ScriptCommand::Uninvite { guest }, "/guion#invitados").await
}

/// Where a moment is moved to.
fn neighbour(word: &str) -> Option<Neighbour> {
    Neighbour::from_code(word)
}
