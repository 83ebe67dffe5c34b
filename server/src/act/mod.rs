//! The one write path: every command, from whichever door, is decided by the domain and kept in one transaction
//! with its journal entry and its figures.

mod figures;
mod perform;
mod seal;
mod writer;

use crate::db::Db;
use crate::failure::{Failure, Kind};
use crate::store;
use domain::command::slice::Guidance;
use domain::command::{Command, Reason, Refusal};
use domain::day::Instant;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The answer to a command that was done; a repeat gets the same one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Rules that the outcome departs from, as they stand in the book.
    pub findings: Vec<Noticed>,
    /// The version of what was changed, for the next form.
    pub version: Option<i64>,
    /// Whether the command had been done before.
    #[serde(skip)]
    pub repeated: bool,
}

/// A finding, short enough for the journal: which rule, what it does, what was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noticed {
    /// The rule.
    pub rule: String,
    /// `block`, `warn` or `inform`.
    pub effect: String,
}

/// Why a command was not done.
#[derive(Debug)]
pub enum NotDone {
    /// The domain says no; nothing was changed.
    Refused(Refusal),
    /// The server could not; whether anything was changed is answered by sending the same command again.
    Failed(Failure),
}

impl From<Refusal> for NotDone {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
impl From<Reason> for NotDone {
    fn from(reason: Reason) -> Self {
        Self::Refused(reason.into())
    }
}
impl From<Failure> for NotDone {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}
impl From<sqlx::Error> for NotDone {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// How often a command is tried that meets others: deadlocks undo one of two, so three are many.
const MOST_TRIES: u32 = 5;

/// The write path of an open database.
#[derive(Clone, Debug)]
pub struct Act {
    db: Db,
    guidance: Arc<Guidance>,
    writer: Option<writer::Writer>,
    key: Arc<tokio::sync::OnceCell<seal::Key>>,
}

impl Act {
    /// Starts the write path; on SQLite with the one writer that commits in groups.
    pub fn start(db: Db, guidance: Arc<Guidance>) -> Self {
        let writer = db.commits_in_groups().then(|| writer::Writer::start(db.clone(), Arc::clone(&guidance)));
        Self { db, guidance, writer, key: Arc::default() }
    }

    /// Guidance in force.
    pub fn guidance(&self) -> &Arc<Guidance> {
        &self.guidance
    }

    /// Does a command, durably, before it answers. `now` is the server's time of receipt.
    pub async fn perform(&self, command: Command, now: Instant) -> Result<Answer, NotDone> {
        let hash = self.seal(&command).await?;
        match &self.writer {
            Some(writer) => writer.perform(command, hash, now).await,
            None => self.side_by_side(&command, &hash, now).await,
        }
    }

    /// Does commands one after the other, each on what the ones before it changed; they share commits. The first one
    /// that is not done ends it: those before it may be kept, those after it may be as well.
    ///
    /// # Errors
    /// What the first command that was not done was answered, with its place among them.
    pub async fn perform_in_turn(&self, commands: Vec<(Command, Instant)>) -> Result<(), (usize, NotDone)> {
        let mut sealed = Vec::with_capacity(commands.len());
        for (place, (command, now)) in commands.into_iter().enumerate() {
            let hash = self.seal(&command).await.map_err(|failure| (place, failure.into()))?;
            sealed.push((command, hash, now));
        }
        match &self.writer {
            Some(writer) => writer.perform_in_turn(sealed).await,
            None => self.in_one_transaction(&sealed).await,
        }
    }

    async fn in_one_transaction(&self, commands: &[(Command, String, Instant)]) -> Result<(), (usize, NotDone)> {
        let mut tx = self.db.write().await.map_err(|error| (0, error.into()))?;
        for (place, (command, hash, now)) in commands.iter().enumerate() {
            // Whatever was done in a transaction that is let go is undone with it.
            perform::within(&mut tx, &self.guidance, (command, hash), *now)
                .await
                .map_err(|not_done| (place, not_done))?;
        }
        tx.commit().await.map_err(|error| (0, error.into()))
    }

    /// Commands run side by side (PostgreSQL). One that met another one is tried anew; one that is not done is
    /// looked for once more, since its twin may have been done meanwhile where there was no row to wait at.
    async fn side_by_side(&self, command: &Command, hash: &str, now: Instant) -> Result<Answer, NotDone> {
        for _ in 1..MOST_TRIES {
            match self.alone(command, hash, now).await {
                Err(NotDone::Failed(failure)) if failure.met_another() => {
                    tracing::info!(%failure, "a command met another one and is tried anew");
                }
                answer => return self.or_its_twin(command, hash, answer).await,
            }
        }
        let answer = self.alone(command, hash, now).await;
        self.or_its_twin(command, hash, answer).await
    }

    async fn alone(&self, command: &Command, hash: &str, now: Instant) -> Result<Answer, NotDone> {
        let mut tx = self.db.write().await?;
        match perform::within(&mut tx, &self.guidance, (command, hash), now).await {
            Ok(answer) => {
                tx.commit().await?;
                Ok(answer)
            }
            Err(not_done) => {
                // What went wrong first is told, not that the way back failed too.
                if let Err(error) = tx.rollback().await {
                    tracing::warn!(%error, "a transaction was not rolled back in words");
                }
                Err(not_done)
            }
        }
    }

    async fn or_its_twin(
        &self,
        command: &Command,
        hash: &str,
        answer: Result<Answer, NotDone>,
    ) -> Result<Answer, NotDone> {
        let Err(not_done) = answer else { return answer };
        let Ok(mut tx) = self.db.read().await else { return Err(not_done) };
        match perform::again(&mut tx, command, hash).await {
            Ok(Some(twin)) => Ok(twin),
            // What went wrong first is told.
            Ok(None) | Err(_) => Err(not_done),
        }
    }

    /// A write of the server's own that is no command: sessions, failures at the door.
    pub async fn door<T, F>(&self, write: F) -> Result<T, Failure>
    where
        F: AsyncFnOnce(&mut crate::db::Tx) -> crate::db::Result<T>,
    {
        let done = async {
            let mut tx = self.db.write().await?;
            let done = write(&mut tx).await?;
            tx.commit().await?;
            Ok::<T, Failure>(done)
        };
        done.await.inspect_err(end_if_not_on_disk)
    }

    /// Whether Ronda has been set up.
    pub async fn is_set_up(&self) -> Result<bool, Failure> {
        let mut tx = self.db.read().await?;
        Ok(!store::institution::all(&mut tx).await?.is_empty())
    }
}

/// Ends the process when the disk did not confirm a write. The system forgets such an error once it was told, so
/// going on could call something saved that is not; what was acknowledged before is on disk, and starting again reads
/// from there.
fn end_if_not_on_disk(failure: &Failure) {
    match failure.kind() {
        Kind::NotOnDisk => {
            tracing::error!(%failure, "the disk did not confirm a write; Ronda ends, to start again from what is on it");
            std::process::exit(NOT_ON_DISK);
        }
        Kind::Ours | Kind::OutOfReach => {}
    }
}

/// The exit code of a server whose disk did not confirm a write (`EX_IOERR`).
const NOT_ON_DISK: i32 = 74;
