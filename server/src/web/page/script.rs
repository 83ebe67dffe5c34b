//! An encounter is prepared: its moments, open questions and guests; all of it may change while it is held
//! (S0-107, S0-108).

use super::super::form::{Faults, Reader};
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::field;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::notice;
use super::super::ui::room::{self as words, Room};
use super::super::visit::Visit;
use super::encounter::address;
use super::lending;
use crate::text::Lang;
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
        post!("/grupos/{group}/encuentros/{encounter}/guion/agregado", PrepareEncounter, added),
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

/// What is typed on the page. It is one form, so that no button throws away what stands half written beside another:
/// a moment, a question and a guest more are carried along until they are added.
#[derive(Debug)]
pub struct Draft {
    /// What was typed.
    pub fields: Fields,
    /// What was refused of something else.
    pub refusal: Option<Refusal>,
}

impl Draft {
    fn fresh(visit: &Visit) -> Self {
        Self { fields: visit.fresh().with("step_minutes", "10"), refusal: None }
    }

    /// What was typed and not asked to be added; nothing of `added` stays.
    fn carried(visit: &Visit, added: &[&str]) -> Self {
        let minutes = ["step_minutes", "step_after"];
        let own = visit.form.iter().filter(|(name, _)| !added.contains(name) && !minutes.contains(name));
        let drafted = |name: &str| DRAFTED.iter().any(|names| names.contains(&name));
        let fields =
            own.filter(|(name, _)| drafted(name)).fold(visit.fresh(), |all, (name, value)| all.with(name, value));
        let minutes = visit.form.get("step_minutes");
        let minutes = if minutes.is_empty() || added.contains(&"step_minutes") { "10" } else { minutes };
        Self { fields: fields.with("step_minutes", minutes), refusal: None }
    }

    /// Whether one of these stands written.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| !DEFAULTS.contains(name) && !self.fields.value(name).trim().is_empty())
            || names.iter().any(|name| self.fields.fault(name).is_some())
    }
}

/// Fields of what may be added: moments, questions, guests.
const DRAFTED: [&[&str]; 3] = [&moment::NAMES, &["question_text"], &guest::NAMES];
/// Fields that are filled in from the beginning.
const DEFAULTS: [&str; 2] = ["step_minutes", "step_after"];

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    page(whole(visit, &room, &Draft::fresh(visit)).await?)
}

/// The address of a button: what it sends is a command of its own.
pub fn press(visit: &Visit, room: &Room, rest: &str) -> String {
    format!("{}?orden={}", room.address(rest), visit.new_id())
}

async fn whole(visit: &Visit, room: &Room, draft: &Draft) -> Result<Markup, Stop> {
    let topic = room.of.encounter.topic.and_then(|id| room.group.topic(id)).map(|topic| topic.title.as_str());
    // Phrases of people who live through something are no help with somebody's case.
    let lent = if room.group.frame.has_cases() {
        html! {}
    } else {
        lending::beside(visit, &room.group, topic).await?
    };
    let title = visit.t("script-title");
    let names = DRAFTED.concat();
    let body = html! {
        form #guion.col.loose method="post" action=(room.address("/guion/agregado")) data-partial="#guion" {
            (field::unseen(&draft.fields))
            // Enter in a field adds what was written, and presses no button that stands further up.
            button.vh tabindex="-1" { (visit.t("script-add")) }
            @if let Some(refusal) = &draft.refusal { (notice::refused(visit, refusal)) }
            (notice::form_trouble(visit, &draft.fields, &names))
            (view::body(visit, room, draft)?)
        }
        (lent)
    };
    Ok(group::page(
        visit,
        &room.group,
        Tab::Road,
        &format!("{title}: {}", words::title(visit, &room.group, &room.of.encounter)),
        &body,
    ))
}

/// Sends a wish about the script, and comes back to the page, with what stands half written there.
async fn send(visit: &Visit, what: ScriptCommand, back: &str) -> Answer {
    add(visit, what, back, &[]).await
}

/// The same for something that was written in `names`.
async fn add(visit: &Visit, what: ScriptCommand, back: &str, names: &[&str]) -> Answer {
    let refusal = match perform(visit, what).await? {
        Ok(()) => {
            let draft = Draft::carried(visit, names);
            if !draft.has(&DRAFTED.concat()) {
                return to(address(visit, back)?);
            }
            return page(whole(visit, &words::load(visit).await?, &draft).await?);
        }
        Err(refusal) => refusal,
    };
    let draft = Draft::carried(visit, &[]);
    let draft = if names.is_empty() {
        Draft { refusal: Some(refusal), ..draft }
    } else {
        Draft { fields: visit.typed().refused(refusal), ..draft }
    };
    again(whole(visit, &words::load(visit).await?, &draft).await?)
}

async fn perform(visit: &Visit, what: ScriptCommand) -> Result<Result<(), Refusal>, Stop> {
    let what = What::Script(visit.group()?, visit.encounter()?, what);
    Ok(visit.perform(what).await?.map(drop))
}

async fn wrong(visit: &Visit, faults: Faults) -> Answer {
    let room = words::load(visit).await?;
    again(whole(visit, &room, &Draft { fields: visit.typed().wrong(faults), refusal: None }).await?)
}

/// Enter was pressed in one of the fields: what was written is added.
async fn added(visit: &Visit) -> Answer {
    let written = |names: &[&str]| names.iter().any(|name| !visit.form.get(name).trim().is_empty());
    if written(&["step_kind"]) {
        moment::add(visit).await
    } else if written(&guest::NAMES) {
        invite(visit).await
    } else {
        add_question(visit).await
    }
}

async fn begin(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let from_room = read.raw("back") == "sala";
    let back = if from_room { "/sala#guion" } else { "/guion#pasos" };
    match read.code::<Beginning>("from") {
        Some(from) => send(visit, ScriptCommand::Begin { from: in_the_language(visit, from) }, back).await,
        None => to(address(visit, back)?),
    }
}

/// The usual moments get the names that stand on the screen.
fn in_the_language(visit: &Visit, from: Beginning) -> Beginning {
    match (from, visit.lang) {
        (Beginning::Frame | Beginning::FrameInEnglish, Lang::Es) => Beginning::Frame,
        (Beginning::Frame | Beginning::FrameInEnglish, Lang::En) => Beginning::FrameInEnglish,
        (Beginning::Last, Lang::Es | Lang::En) => from,
    }
}

async fn prepared(visit: &Visit) -> Answer {
    match perform(visit, ScriptCommand::MarkPrepared).await? {
        Ok(()) => done(&address(visit, "")?, "script-prepared"),
        Err(refusal) => {
            let draft = Draft { refusal: Some(refusal), ..Draft::carried(visit, &[]) };
            again(whole(visit, &words::load(visit).await?, &draft).await?)
        }
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
        return wrong(visit, read.faults()).await;
    };
    let question = visit.command_id().row(0);
    add(visit, ScriptCommand::AddQuestion { question, text }, "/guion#preguntas", &["question_text"]).await
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
        return wrong(visit, read.faults()).await;
    };
    add(visit, ScriptCommand::Invite(guest), "/guion#invitados", &guest::NAMES).await
}

async fn uninvite(visit: &Visit) -> Answer {
    let guest = visit.id("guest", GuestId::parse)?;
    send(visit, ScriptCommand::Uninvite { guest }, "/guion#invitados").await
}

/// Where a moment is moved to.
fn neighbour(word: &str) -> Option<Neighbour> {
    Neighbour::from_code(word)
}
