//! The append-only journal: who, what, which rows, when; never a body. It answers repeats.

use crate::db::{Result, Tx};
use crate::params;
use domain::command::{Actor, Command};
use domain::day::Instant;
use domain::id::{CommandId, GroupId, InstitutionId, PersonId};

/// What was answered to a command.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Hash of what was wished.
    pub hash: String,
    /// The answer, as JSON.
    pub answer: String,
}

/// The entry of a command, if it was done before.
pub async fn find(tx: &mut Tx, house: InstitutionId, id: CommandId) -> Result<Option<Entry>> {
    tx.optional(
        "SELECT hash, answer FROM journal WHERE institution_id = $1 AND command_id = $2",
        params![house, id],
        |row| Ok(Entry { hash: row.text("hash")?, answer: row.text("answer")? }),
    )
    .await
}

/// What is written of a command beside the command itself.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    /// Hash and answer.
    pub entry: &'a Entry,
    /// Which rows by their kinds, as JSON; of phrases, chips and votes how many.
    pub rows: &'a str,
    /// When the server decided it.
    pub received_at: Instant,
}

/// Writes an entry.
pub async fn add(tx: &mut Tx, command: &Command, written: &Written<'_>) -> Result<()> {
    let actor = match command.actor {
        Actor::Person(person) | Actor::Holder { person, .. } => Some(person),
        Actor::Invited { person, .. } => Some(person),
        Actor::Server => None,
    };
    // A phrase and a chip are tied to nobody: the journal says that one was noted, not by whom.
    let actor = if command.what.verb_hides_actor() { None } else { actor };
    tx.execute(
        "INSERT INTO journal (institution_id, command_id, hash, verb, actor_person_id, device, seq, group_id, encounter_id, made_at,
             received_at, rows, answer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        params![
            command.institution,
            command.id,
            written.entry.hash.as_str(),
            command.what.verb(),
            actor,
            command.device.as_deref(),
            command.seq,
            command.what.group(),
            command.what.encounter(),
            command.made_at,
            written.received_at,
            written.rows,
            written.entry.answer.as_str()
        ],
    )
    .await
    .map(drop)
}

/// One line of a group's history.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was done.
    pub verb: String,
    /// By whom; nobody for phrases, chips and what the server did.
    pub actor: Option<PersonId>,
    /// When it was made.
    pub made_at: Instant,
}

/// The latest lines of a group's history.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId, most: u32) -> Result<Vec<Line>> {
    tx.all(
        "SELECT verb, actor_person_id, made_at FROM journal WHERE institution_id = $1 AND group_id = $2 ORDER BY command_id DESC LIMIT $3",
        params![house, group, most],
        |row| Ok(Line { verb: row.text("verb")?, actor: row.key_maybe("actor_person_id")?, made_at: row.instant("made_at")? }),
    )
    .await
}

/// How many commands of an institution were done.
pub async fn count(tx: &mut Tx, house: InstitutionId) -> Result<usize> {
    tx.one("SELECT COUNT(*) AS lines FROM journal WHERE institution_id = $1", params![house], |row| {
        Ok(usize::try_from(row.int("lines")?).unwrap_or(0))
    })
    .await
}

/// When the latest command of any institution was received, by the clock of then.
pub async fn latest(tx: &mut Tx) -> Result<Option<Instant>> {
    tx.one(
        "SELECT MAX(j.received_at) AS latest FROM institutions i
         JOIN journal j ON j.institution_id = i.institution_id AND j.command_id =
             (SELECT MAX(l.command_id) FROM journal l WHERE l.institution_id = i.institution_id)",
        vec![],
        |row| row.instant_maybe("latest"),
    )
    .await
}
