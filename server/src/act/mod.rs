//! The one write path: every command, from whichever door, is decided by the domain and kept in one transaction
//! with its journal entry and its figures.

mod figures;
mod perform;
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

/// The write path of an open database.
#[derive(Clone, Debug)]
pub struct Act {
    db: Db,
    guidance: Arc<Guidance>,
    writer: Option<writer::Writer>,
}

impl Act {
    /// Starts the write path; on SQLite with the one writer that commits in groups.
    pub fn start(db: Db, guidance: Arc<Guidance>) -> Self {
        let writer = db.commits_in_groups().then(|| writer::Writer::start(db.clone(), Arc::clone(&guidance)));
        Self { db, guidance, writer }
    }

    /// Guidance in force.
    pub fn guidance(&self) -> &Arc<Guidance> {
        &self.guidance
    }

    /// Does a command, durably, before it answers. `now` is the server's time of receipt.
    pub async fn perform(&self, command: Command, now: Instant) -> Result<Answer, NotDone> {
        match &self.writer {
            Some(writer) => writer.perform(command, now).await,
            None => {
                let mut tx = self.db.write().await?;
                let answer = perform::within(&mut tx, &self.guidance, &command, now).await;
                match answer {
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
