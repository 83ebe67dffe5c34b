//! What a phone did without signal arrives: each command by its own id, done, done before, or set aside with the reason.
//! One that is not done never keeps the ones after it waiting.

use super::super::super::form::Fault;
use super::super::super::reply::{Answer, Stop};
use super::super::super::ui::{notice, room as words};
use super::super::super::upload::Brought;
use super::super::super::visit::Visit;
use super::super::console::phrases::PHRASE_MOST;
use super::super::memoir::{ADJUSTMENT_MOST, MEMOIR_MOST};
use super::{SCHEMA, json, state};
use crate::act::NotDone;
use crate::failure::Failure;
use crate::finding_text;
use axum::http::StatusCode;
use domain::command::encounter::EncounterCommand;
use domain::command::memoir::MemoirCommand;
use domain::command::plan::PlanCommand;
use domain::command::{Actor, Command, Reason, Refusal, UNREAD, What};
use domain::day::Instant;
use domain::id::{CommandId, EncounterId, GroupId, InstitutionId, PersonId};
use domain::leaf::{Audience, Leaf};
use domain::sent::Times;
use domain::words::{TextFault, Words};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Commands that one batch brings.
const MOST: usize = 50;
/// Characters by which a device names itself.
const DEVICE_MOST: usize = 40;

/// What a phone sends.
#[derive(Debug, Deserialize)]
struct Batch {
    schema: u16,
    institution: InstitutionId,
    person: PersonId,
    device: String,
    /// When it sends, by its own clock.
    sent_at: Instant,
    /// When the bag was taken along, by ours.
    taken_at: Instant,
    commands: Vec<Value>,
}

/// One command as the phone kept it. Who asks, and for which institution, is the session's to say.
#[derive(Debug, Deserialize)]
struct Sent {
    id: CommandId,
    seq: u32,
    schema: u16,
    made_at: Instant,
    based_on: Option<i64>,
    what: What,
}

/// What is said of a whole batch, or of one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    /// It was done now.
    Done,
    /// It had been done before.
    Repeated,
    /// It was not done, and will not be as it is.
    SetAside,
    /// Somebody else is signed in on this device.
    Another,
    /// Nobody can read it.
    Broken,
}

/// What came of one command.
#[derive(Debug, Serialize)]
struct Answered {
    id: String,
    said: Word,
    reason: Option<&'static str>,
    words: Option<String>,
}

#[derive(Debug, Serialize)]
struct Receipt {
    now: Instant,
    answers: Vec<Answered>,
    state: state::State,
}

#[derive(Debug, Serialize)]
struct Refused {
    said: Word,
}

pub async fn receive(visit: &Visit) -> Answer {
    let batch = match &visit.brought {
        Brought::Json(bytes) => serde_json::from_slice::<Batch>(bytes).ok(),
        Brought::Nothing | Brought::File(_) | Brought::TooLarge | Brought::Broken => None,
    };
    let readable = |batch: &Batch| batch.schema == SCHEMA && batch.commands.len() <= MOST;
    let Some(batch) = batch.filter(readable) else {
        return json(StatusCode::BAD_REQUEST, &Refused { said: Word::Broken });
    };
    let (house, person) = visit.house()?;
    if (batch.institution, batch.person) != (house.id, person.id) {
        return json(StatusCode::CONFLICT, &Refused { said: Word::Another });
    }
    let answers = in_turn(visit, &batch).await?;
    let room = words::load(visit).await?;
    json(StatusCode::OK, &Receipt { now: visit.now, answers, state: state::state(visit, &room)? })
}

/// Each command after the one before it. When the server itself can't go on, those that were not tried are not answered,
/// and the phone keeps them.
async fn in_turn(visit: &Visit, batch: &Batch) -> Result<Vec<Answered>, Stop> {
    let (group, encounter) = (visit.group()?, visit.encounter()?);
    let mut answers = Vec::with_capacity(batch.commands.len());
    let mut times = Times::new(batch.sent_at, visit.now, batch.taken_at);
    for value in &batch.commands {
        let sent = match Sent::deserialize(value) {
            Ok(sent) if is_of_the_room(&sent.what, group, encounter) => sent,
            Ok(_) | Err(_) => {
                answers.push(unreadable(visit, value));
                continue;
            }
        };
        if let Some(fault) = text_fault(&sent.what) {
            answers.push(ill_written(visit, sent.id, fault));
            continue;
        }
        let made_at = times.corrected(sent.made_at);
        match one(visit, batch, (sent, made_at)).await {
            Ok(answer) => answers.push(answer),
            Err(failure) if answers.is_empty() => return Err(failure.into()),
            Err(failure) => {
                tracing::warn!(request = %visit.request, %failure, "a batch was not done to its end");
                break;
            }
        }
    }
    Ok(answers)
}

/// Down the write path, in the name of whoever is signed in: they are the batch's own, or it was refused.
async fn one(visit: &Visit, batch: &Batch, (sent, made_at): (Sent, Instant)) -> Result<Answered, Failure> {
    let id = sent.id;
    let command = Command {
        id,
        schema: sent.schema,
        institution: batch.institution,
        actor: Actor::Person(batch.person),
        device: Some(batch.device.chars().take(DEVICE_MOST).collect()),
        seq: Some(sent.seq),
        made_at,
        based_on: sent.based_on.or(Some(UNREAD)),
        what: sent.what,
    };
    match visit.app.act.perform(command, visit.now).await {
        Ok(answer) => {
            visit.app.saved_at(visit.now);
            let said = if answer.repeated { Word::Repeated } else { Word::Done };
            Ok(Answered { id: id.to_string(), said, reason: None, words: None })
        }
        Err(NotDone::Refused(refusal)) => Ok(set_aside(visit, id.to_string(), &refusal)),
        Err(NotDone::Failed(failure)) => Err(failure),
    }
}

fn set_aside(visit: &Visit, id: String, refusal: &Refusal) -> Answered {
    let findings = refusal.findings.iter().map(|finding| finding_text::message(visit.lang, finding));
    let words = match refusal.reason {
        Reason::Blocked => findings.collect::<Vec<_>>().join(" "),
        _ => notice::refusal_words(visit, refusal),
    };
    Answered { id, said: Word::SetAside, reason: Some(refusal.reason.code()), words: Some(words) }
}

/// A command that can't be read, or that this door does not take. Its id is given back as it came, so that the phone
/// finds it again.
fn unreadable(visit: &Visit, value: &Value) -> Answered {
    let id = value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    Answered { id, said: Word::SetAside, reason: Some("unreadable"), words: Some(visit.t("order-unreadable")) }
}

/// A text that is longer than its field, or holds what nobody sees: the phone's own fields allow neither.
fn ill_written(visit: &Visit, id: CommandId, fault: TextFault) -> Answered {
    let words = Fault::from(fault).words(visit.lang);
    Answered { id: id.to_string(), said: Word::SetAside, reason: Some("text"), words: Some(words) }
}

/// What is wrong with the texts of a command that are not lines, as the forms of the same texts would say it.
fn text_fault(what: &What) -> Option<TextFault> {
    match what {
        What::Encounter(_, _, EncounterCommand::NotePhrase(phrase)) => {
            [&phrase.text, &phrase.difficulty, &phrase.lesson].into_iter().find_map(fault::<PHRASE_MOST, _>)
        }
        What::Memoir(_, _, MemoirCommand::Write(account)) => {
            let adjustments = account.adjustments.iter().map(|one| &one.text);
            [&account.happened, &account.helped, &account.difficulties]
                .into_iter()
                .find_map(fault::<MEMOIR_MOST, _>)
                .or_else(|| adjustments.into_iter().find_map(fault::<ADJUSTMENT_MOST, _>))
        }
        _ => None,
    }
}

fn fault<const MAX: usize, A: Audience>(text: &Leaf<A>) -> Option<TextFault> {
    match Words::<MAX>::parse(&String::from(text.body())) {
        Ok(_) | Err(TextFault::Empty) => None,
        Err(fault) => Some(fault),
    }
}

/// What a phone may wish of the encounter that it carries: everything of the room, the memoir's account, and that the
/// encounter was not held. Whether this person may is judged with each command.
fn is_of_the_room(what: &What, group: GroupId, encounter: EncounterId) -> bool {
    match what {
        What::Encounter(of, at, what) => (*of, *at) == (group, encounter) && is_in_the_room(what),
        What::Case(of, at, _) => (*of, *at) == (group, encounter),
        What::Memoir(of, at, MemoirCommand::Write(_)) => (*of, *at) == (group, encounter),
        What::Plan(of, PlanCommand::MarkNotHeld { encounter: at, .. }) => (*of, *at) == (group, encounter),
        What::Memoir(..) | What::Plan(..) | What::House(_) | What::Account(_) | What::Group(..) | What::Seat(..) => {
            false
        }
        What::Import(..) | What::First(..) | What::Script(..) | What::Closing(..) | What::Link(..) | What::Own(..) => {
            false
        }
        What::Care(..) | What::Creation(..) | What::Lending(..) | What::Remind(..) | What::Mutual(..) => false,
        What::Circle(..) | What::Path(..) => false,
    }
}

/// A sheet of paper is typed at a desk, and hours are corrected there.
fn is_in_the_room(what: &EncounterCommand) -> bool {
    match what {
        EncounterCommand::Sheet(_) | EncounterCommand::CorrectTimes(_) | EncounterCommand::OpenedByMistake => false,
        EncounterCommand::Open
        | EncounterCommand::Close { .. }
        | EncounterCommand::Mark(_)
        | EncounterCommand::Newcomer(_)
        | EncounterCommand::BringBack { .. }
        | EncounterCommand::NextMoment { .. }
        | EncounterCommand::StartMoment { .. }
        | EncounterCommand::PauseMoment { .. }
        | EncounterCommand::ResumeMoment { .. }
        | EncounterCommand::ExtendMoment { .. }
        | EncounterCommand::SkipMoment { .. }
        | EncounterCommand::EndMoment { .. }
        | EncounterCommand::NotePhrase(_)
        | EncounterCommand::WithdrawPhrase { .. }
        | EncounterCommand::AddChip { .. }
        | EncounterCommand::TakeBackChip { .. } => true,
    }
}
