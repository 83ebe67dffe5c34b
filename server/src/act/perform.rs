//! One command inside a transaction: repeated? allowed? decided, kept, written down.

use super::{Answer, NotDone, Noticed, figures};
use crate::db::Tx;
use crate::failure::Failure;
use crate::guidance as data;
use crate::store::save::Origin;
use crate::store::{group, institution, journal, link, login, save, seat, slice, standing};
use domain::command::account::AccountCommand;
use domain::command::house::HouseCommand;
use domain::command::mutual::MutualCommand;
use domain::command::slice::Guidance;
use domain::command::{Actor, Command, Outcome, Reason, Refusal, SCHEMA, What, decide};
use domain::day::Instant;
use domain::fact::Fact;
use domain::id::{GroupId, LinkId, PersonId};
use domain::institution::Person;
use domain::mutual::Departure;
use domain::policy::{Scope, Standing, may};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Does a command, whose hash is `hash`, in `tx`; the caller commits, or lets everything go when it was not done.
pub async fn within(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    (command, hash): (&Command, &str),
    now: Instant,
) -> Result<Answer, NotDone> {
    if let Some(answer) = done_before(tx, command, hash).await? {
        return Ok(answer);
    }
    if command.schema != SCHEMA {
        return Err(Reason::UnknownSchema.into());
    }
    let groups = groups(tx, command).await?;
    for group in &groups {
        group::lock(tx, command.institution, *group).await?;
    }
    if let What::House(_) | What::Account(_) | What::Mutual(_, MutualCommand::Leave(_)) = &command.what {
        // Two administrators who step back at once must not leave the house without one.
        institution::lock(tx, command.institution).await?;
    }
    // Of two equal commands at once the second waited above for the first, which is done by now.
    if !tx.is_alone()
        && let Some(answer) = done_before(tx, command, hash).await?
    {
        return Ok(answer);
    }
    if let What::House(HouseCommand::Found(_)) = &command.what {
        only_once(tx).await?;
    }
    let asker = asker(tx, command).await?;
    if !may_ask(tx, command, asker.as_ref()).await? {
        return Err(Reason::NoRight.into());
    }
    let mut slice = slice::load(tx, guidance, command, asker).await?;
    if let What::Path(..) = &command.what {
        slice.paths.template = data::multiplier().cloned();
    }
    let outcome = decide(command, &slice)?;
    keep(tx, command, &outcome).await?;
    figures::refresh(tx, command.institution, &slice, &outcome).await?;
    if is_about_identity(&command.what) {
        figures::recount(tx, command.institution, &groups).await?;
    }
    let answer = Answer { findings: noticed(&outcome), version: outcome.version, repeated: false };
    for departure in departures(&outcome) {
        arrive(tx, command, departure, (&answer, now)).await?;
    }
    write_down(tx, command, &outcome, &answer, (hash, now)).await?;
    Ok(answer)
}

/// The groups to hold, in the order of their ids. Who somebody is concerns every group in which they sit, and nobody
/// says two things of it at once: those wishes hold the institution first.
async fn groups(tx: &mut Tx, command: &Command) -> Result<Vec<GroupId>, NotDone> {
    let mut groups = command.what.groups();
    let people = match &command.what {
        What::Seat(_, what) => what.everywhere(),
        What::House(_) | What::Account(_) | What::Group(..) | What::Import(..) => Vec::new(),
        What::Plan(..) | What::First(..) => Vec::new(),
        What::Script(..) | What::Encounter(..) | What::Memoir(..) | What::Closing(..) => Vec::new(),
        What::Link(..) | What::Own(..) | What::Care(..) | What::Creation(..) | What::Lending(..) => Vec::new(),
        What::Remind(..) | What::Case(..) | What::Circle(..) | What::Path(..) | What::Mutual(..) => Vec::new(),
    };
    if !people.is_empty() {
        institution::lock(tx, command.institution).await?;
    }
    for person in people {
        groups.extend(seat::groups_of_same_person(tx, command.institution, person).await?);
    }
    groups.sort_unstable();
    groups.dedup();
    Ok(groups)
}

/// Whether it says who somebody is, which every group in which they sit counts by.
fn is_about_identity(what: &What) -> bool {
    match what {
        What::Seat(_, what) => !what.everywhere().is_empty(),
        What::House(_) | What::Account(_) | What::Group(..) | What::Import(..) => false,
        What::Plan(..) | What::First(..) | What::Remind(..) | What::Case(..) => false,
        What::Circle(..) | What::Path(..) | What::Mutual(..) => false,
        What::Script(..) | What::Encounter(..) | What::Memoir(..) | What::Closing(..) => false,
        What::Link(..) | What::Own(..) | What::Care(..) | What::Creation(..) | What::Lending(..) => false,
    }
}

/// The first run happens once on a server, whichever institution it names; more are made from the command line.
async fn only_once(tx: &mut Tx) -> Result<(), NotDone> {
    // Written before anything is looked at: of two first runs at once, the second waits here for the first.
    login::put_mark(tx, "set_up", "1").await?;
    if institution::all(tx).await?.is_empty() { Ok(()) } else { Err(Reason::AlreadySetUp.into()) }
}

/// The answer of the command, if it was done before: for whoever asks again after everything was let go.
pub async fn again(tx: &mut Tx, command: &Command, hash: &str) -> Result<Option<Answer>, NotDone> {
    done_before(tx, command, hash).await
}

async fn done_before(tx: &mut Tx, command: &Command, hash: &str) -> Result<Option<Answer>, NotDone> {
    match journal::find(tx, command.institution, command.id).await? {
        Some(before) => repeated(&before, hash).map(Some),
        None => Ok(None),
    }
}

fn repeated(before: &journal::Entry, hash: &str) -> Result<Answer, NotDone> {
    // What was written down before hashes had a key lost its hash: only its id is known again.
    if before.hash != hash && !before.hash.is_empty() {
        return Err(Reason::IdReused.into());
    }
    let answer: Answer = serde_json::from_str(&before.answer).map_err(Failure::from)?;
    Ok(Answer { repeated: true, ..answer })
}

/// The entry of whoever asks by their own login.
async fn asker(tx: &mut Tx, command: &Command) -> Result<Option<Person>, NotDone> {
    match command.actor {
        Actor::Person(actor) => Ok(crate::store::person::find(tx, command.institution, actor).await?),
        Actor::Server | Actor::Holder { .. } | Actor::Invited { .. } => Ok(None),
    }
}

/// Whether the policy lets the actor ask. Whoever holds the machine may do anything that the domain decides.
async fn may_ask(tx: &mut Tx, command: &Command, asker: Option<&Person>) -> Result<bool, NotDone> {
    match command.actor {
        Actor::Server => return Ok(true),
        Actor::Holder { link, person } => return holder_may_ask(tx, command, (link, person)).await,
        // Nobody of the house yet: whether they were invited is decided with the invitation at hand.
        Actor::Invited { .. } => {
            return Ok(matches!(command.what, What::Account(AccountCommand::Accept | AccountCommand::Decline)));
        }
        Actor::Person(_) => {}
    }
    let Some(person) = asker else { return Ok(false) };
    let action = command.what.action();
    let group = match action.scope() {
        Scope::Group => command.what.group(),
        Scope::Anyone | Scope::Login | Scope::Territory | Scope::House | Scope::Own => None,
    };
    let group = group.map(|group| (group, slice::which(&command.what)));
    let standing: Standing = standing::towards(tx, command.institution, person, group).await?;
    Ok(may(&standing, action))
}

/// Whether the link is still open, belongs to that person and that group, and may ask. Looked at in the transaction of
/// the change: a link that was ended a moment ago changes nothing any more.
async fn holder_may_ask(tx: &mut Tx, command: &Command, (id, person): (LinkId, PersonId)) -> Result<bool, NotDone> {
    let Some(held) = link::live(tx, command.institution, id).await? else { return Ok(false) };
    let is_theirs = held.person == person && command.what.group() == Some(held.group);
    Ok(is_theirs && may(&link::standing(tx, command.institution, &held).await?, command.what.action()))
}

async fn keep(tx: &mut Tx, command: &Command, outcome: &Outcome) -> Result<(), NotDone> {
    let origin = Origin { institution: command.institution, command: command.id, at: command.made_at };
    save::facts(tx, origin, &outcome.facts).await.map_err(|(fact, error)| told_apart(&fact, error))
}

/// A login that somebody took since it was looked for is a refusal; every other broken constraint is ours.
fn told_apart(fact: &Fact, error: sqlx::Error) -> NotDone {
    let is_taken = error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation);
    match fact {
        Fact::Login(_) if is_taken => Refusal::from(Reason::LoginTaken).about("identifier").into(),
        // The id of a new row belongs to something else: whoever made the command made it up.
        _ if matches!(error, sqlx::Error::RowNotFound) => Reason::IdReused.into(),
        _ => error.into(),
    }
}

fn noticed(outcome: &Outcome) -> Vec<Noticed> {
    outcome
        .findings
        .iter()
        .map(|finding| Noticed { rule: finding.rule.as_str().to_owned(), effect: finding.effect.code().to_owned() })
        .collect()
}

fn departures(outcome: &Outcome) -> impl Iterator<Item = &Departure> {
    outcome.facts.iter().filter_map(|fact| if let Fact::Departure(row) = fact { Some(&**row) } else { None })
}

/// The new house of a group begins: its figures, and its journal with the wish that made it. Who sends that wish once more
/// works in the new house by then, so that it is known there by its id alone, whatever it was sealed with.
async fn arrive(
    tx: &mut Tx,
    command: &Command,
    departure: &Departure,
    (answer, now): (&Answer, Instant),
) -> Result<(), NotDone> {
    figures::arrived(tx, departure.house.id, departure.group).await?;
    let there = Command { institution: departure.house.id, ..command.clone() };
    let entry = journal::Entry { hash: String::new(), answer: serde_json::to_string(answer).map_err(Failure::from)? };
    journal::add(tx, &there, &journal::Written { entry: &entry, rows: "{}", received_at: now }).await?;
    Ok(())
}

async fn write_down(
    tx: &mut Tx,
    command: &Command,
    outcome: &Outcome,
    answer: &Answer,
    (hash, now): (&str, Instant),
) -> Result<(), NotDone> {
    let rows = rows(&outcome.facts);
    let entry = journal::Entry { hash: hash.to_owned(), answer: serde_json::to_string(answer).map_err(Failure::from)? };
    let rows = serde_json::to_string(&rows).map_err(Failure::from)?;
    journal::add(tx, command, &journal::Written { entry: &entry, rows: &rows, received_at: now }).await?;
    Ok(())
}

/// Which rows were written, by their kind.
#[derive(Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
enum Rows {
    /// Their ids, as they stand in addresses.
    Which(Vec<String>),
    /// How many, of what may not be told apart.
    Count(u32),
}

fn rows(facts: &[Fact]) -> BTreeMap<&'static str, Rows> {
    let mut rows: BTreeMap<&str, Rows> = BTreeMap::new();
    for fact in facts {
        let id = fact.row_id().map(domain::id::show);
        let known = rows.entry(fact.row_kind()).or_insert(match id {
            Some(_) => Rows::Which(Vec::new()),
            None => Rows::Count(0),
        });
        match (known, id) {
            (Rows::Which(ids), Some(id)) if !ids.contains(&id) => ids.push(id),
            (Rows::Which(_), _) => {}
            (Rows::Count(count), _) => *count += 1,
        }
    }
    rows
}
