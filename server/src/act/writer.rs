//! SQLite's one writer: it takes what waits, decides each command behind a savepoint, and syncs the disk once.

use super::{Answer, NotDone, perform};
use crate::db::{Db, Tx};
use crate::failure::{Failure, Kind};
use domain::command::Command;
use domain::command::slice::Guidance;
use domain::day::Instant;
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// Commands that share one commit at the most.
const MOST_TOGETHER: usize = 64;
/// Commands that may wait before a door is asked to wait too.
const MOST_WAITING: usize = 1024;

/// The writing end.
#[derive(Clone, Debug)]
pub struct Writer {
    queue: mpsc::Sender<Job>,
}

struct Job {
    command: Command,
    hash: String,
    now: Instant,
    reply: oneshot::Sender<Result<Answer, NotDone>>,
}

impl Writer {
    /// Starts the writer; it ends when the last sender is gone.
    pub fn start(db: Db, guidance: Arc<Guidance>) -> Self {
        let (queue, jobs) = mpsc::channel(MOST_WAITING);
        tokio::spawn(run(db, guidance, jobs));
        Self { queue }
    }

    /// Hands a command over and waits until it is on disk.
    pub async fn perform(&self, command: Command, hash: String, now: Instant) -> Result<Answer, NotDone> {
        let (reply, answer) = oneshot::channel();
        self.queue.send(Job { command, hash, now, reply }).await.map_err(|_| Failure::new("the writer has stopped"))?;
        // The rest of a batch that could not be committed is let go unread.
        answer.await.map_err(|_| Failure::out_of_reach("not committed with its batch"))?
    }

    /// Hands commands over in their order, and waits until all are on disk. The answer of the first that is not done is
    /// told with its place.
    pub async fn perform_in_turn(&self, commands: Vec<(Command, String, Instant)>) -> Result<(), (usize, NotDone)> {
        let mut answers = Vec::with_capacity(commands.len());
        for (place, (command, hash, now)) in commands.into_iter().enumerate() {
            let (reply, answer) = oneshot::channel();
            let stopped = |_| (place, Failure::new("the writer has stopped").into());
            self.queue.send(Job { command, hash, now, reply }).await.map_err(stopped)?;
            answers.push(answer);
        }
        for (place, answer) in answers.into_iter().enumerate() {
            let not_committed = |_| (place, Failure::out_of_reach("not committed with its batch").into());
            answer.await.map_err(not_committed)?.map_err(|not_done| (place, not_done))?;
        }
        Ok(())
    }
}

async fn run(db: Db, guidance: Arc<Guidance>, mut jobs: mpsc::Receiver<Job>) {
    let mut batch = Vec::with_capacity(MOST_TOGETHER);
    while jobs.recv_many(&mut batch, MOST_TOGETHER).await > 0 {
        let mut replies = Vec::with_capacity(batch.len());
        match together(&db, &guidance, &mut batch, &mut replies).await {
            Ok(()) => replies.into_iter().for_each(|(reply, answer)| drop(reply.send(answer))),
            Err(error) => {
                // Nothing of the batch was committed, so nobody may hear that it was.
                tracing::error!(%error, "a batch of commands was not committed");
                for (reply, _) in replies {
                    drop(reply.send(Err(error.clone().into())));
                }
                // Whoever of the batch was not looked at hears the same, by its reply being let go; kept, they would
                // wait for the next command.
                batch.clear();
                super::end_if_not_on_disk(&error);
            }
        }
    }
}

type Reply = (oneshot::Sender<Result<Answer, NotDone>>, Result<Answer, NotDone>);

async fn together(
    db: &Db,
    guidance: &Arc<Guidance>,
    batch: &mut Vec<Job>,
    replies: &mut Vec<Reply>,
) -> Result<(), Failure> {
    let mut tx = db.write().await?;
    for job in batch.drain(..) {
        match behind_savepoint(&mut tx, guidance, &job).await {
            Ok(answer) => replies.push((job.reply, answer)),
            Err(failure) => {
                replies.push((job.reply, Err(failure.clone().into())));
                return Err(failure);
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

/// One command; what it did is undone when it was not done. `Err` when the transaction itself is in doubt.
async fn behind_savepoint(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    job: &Job,
) -> Result<Result<Answer, NotDone>, Failure> {
    tx.execute("SAVEPOINT command", Vec::new()).await?;
    let answer = caught(perform::within(tx, guidance, (&job.command, &job.hash), job.now)).await;
    if let Err(NotDone::Failed(failure)) = &answer
        && failure.kind() != Kind::Ours
    {
        // A full disk ends the whole transaction, and the savepoint with it.
        return Err(failure.clone());
    }
    if answer.is_err() {
        tx.execute("ROLLBACK TO command", Vec::new()).await?;
    }
    tx.execute("RELEASE command", Vec::new()).await?;
    Ok(answer)
}

/// A decision that panics is not done, and no more than that: the writer goes on for everybody else. What it did is
/// behind the savepoint and is undone with it.
async fn caught(deciding: impl Future<Output = Result<Answer, NotDone>>) -> Result<Answer, NotDone> {
    AssertUnwindSafe(deciding).catch_unwind().await.unwrap_or_else(|_| {
        tracing::error!("a decision panicked");
        Err(Failure::new("a decision panicked").into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_decision_that_panics_is_not_done_and_nothing_else_ends() {
        let answer = caught(async { panic!("a bug") }).await;
        assert!(matches!(answer, Err(NotDone::Failed(failure)) if failure.kind() == Kind::Ours));
    }
}
