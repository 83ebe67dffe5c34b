//! Prints run in a child, `ronda print-worker`: started by the first print, ended when nothing has been printed for a
//! while, killed when a print takes too long. Whatever happens to it, the server goes on.

use crate::failure::Failure;
use ronda_print::Document;
use ronda_print::worker::{message, read_answer};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Mutex;

/// The longest that a print may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// How long an idle worker stays.
const IDLE: Duration = Duration::from_secs(30);
/// How many may wait for their print.
const MOST_WAITING: usize = 16;
/// The longest PDF.
const MOST_BYTES: u32 = 64 * 1024 * 1024;

/// The process that prints, when there is one.
#[derive(Clone, Debug, Default)]
pub struct Press(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    program: OnceLock<PathBuf>,
    limit: OnceLock<Duration>,
    idle: OnceLock<Duration>,
    worker: Mutex<Option<Worker>>,
    waiting: AtomicUsize,
    printed: AtomicU64,
}

#[derive(Debug)]
struct Worker {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Press {
    /// Another program than this one, within another limit: for tests, whose own program is no Ronda.
    pub fn is(&self, program: PathBuf, limit: Duration) {
        _ = self.0.program.set(program);
        _ = self.0.limit.set(limit);
    }

    /// Another time until an idle worker ends, for tests.
    pub fn rests_after(&self, idle: Duration) {
        _ = self.0.idle.set(idle);
    }

    /// The worker's process id, when one is running.
    pub async fn worker(&self) -> Option<u32> {
        self.0.worker.lock().await.as_ref().and_then(|worker| worker.child.id())
    }

    /// The PDF of a document. A worker that has died is told apart from a document that can't be printed by nobody
    /// but the log: the reader is told to try again.
    pub async fn print(&self, document: &Document) -> Result<Vec<u8>, Failure> {
        let job = message(&serde_json::to_vec(document)?);
        if self.0.waiting.fetch_add(1, Ordering::Relaxed) >= MOST_WAITING {
            self.0.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(Failure::new("too many prints are waiting"));
        }
        let press = self.clone();
        // Runs to its end though the reader goes away: half an answer left in the pipe would be the next one's.
        let printed = tokio::spawn(async move {
            let printed = press.one(&job).await;
            press.0.waiting.fetch_sub(1, Ordering::Relaxed);
            printed
        });
        printed.await.map_err(|_| Failure::new("the print was broken off"))?
    }

    async fn one(&self, job: &[u8]) -> Result<Vec<u8>, Failure> {
        let mut place = self.0.worker.lock().await;
        let limit = self.0.limit.get().copied().unwrap_or(TIME_LIMIT);
        // One that died while it was idle takes nobody's print with it.
        if let Some(worker) = place.take().and_then(Worker::if_alive)
            && let Ok(Ok((worker, answer))) = tokio::time::timeout(limit, worker.ask(job)).await
        {
            *place = Some(worker);
            self.rest_later();
            return read_answer(answer).map_err(|why| Failure::new(format!("print: {why}")));
        }
        match tokio::time::timeout(limit, self.start()?.ask(job)).await {
            Ok(Ok((worker, answer))) => {
                *place = Some(worker);
                self.rest_later();
                read_answer(answer).map_err(|why| Failure::new(format!("print: {why}")))
            }
            // The worker is dropped with its pipes, and dropping it kills it.
            Ok(Err(error)) => Err(Failure::new(format!("the print worker is gone: {error}"))),
            Err(_) => Err(Failure::new("a print took too long")),
        }
    }

    fn start(&self) -> Result<Worker, Failure> {
        let gone = |error: std::io::Error| Failure::new(format!("the print worker does not start: {error}"));
        let program = self.0.program.get().cloned().map_or_else(std::env::current_exe, Ok).map_err(gone)?;
        // It needs neither the settings nor the secrets that the server was started with.
        let mut child = Command::new(program)
            .arg("print-worker")
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(gone)?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(input), Some(output)) => Ok(Worker { child, input, output }),
            _ => Err(Failure::new("the print worker has no pipes")),
        }
    }

    /// Ends the worker if nothing is printed until then.
    fn rest_later(&self) {
        let so_far = self.0.printed.fetch_add(1, Ordering::Relaxed) + 1;
        let inner = Arc::downgrade(&self.0);
        let idle = self.0.idle.get().copied().unwrap_or(IDLE);
        tokio::spawn(async move {
            tokio::time::sleep(idle).await;
            let Some(inner) = inner.upgrade() else { return };
            if inner.printed.load(Ordering::Relaxed) == so_far {
                let mut place = inner.worker.lock().await;
                if let Some(worker) = place.take() {
                    worker.end().await;
                }
            }
        });
    }
}

impl Worker {
    fn if_alive(mut self) -> Option<Self> {
        matches!(self.child.try_wait(), Ok(None)).then_some(self)
    }

    /// Ends it as it ends by itself, with its input, and sees it off: nobody else would.
    async fn end(self) {
        let Self { mut child, input, output } = self;
        drop((input, output));
        if tokio::time::timeout(Duration::from_secs(5), child.wait()).await.is_err() {
            _ = child.kill().await;
        }
    }

    async fn ask(mut self, job: &[u8]) -> std::io::Result<(Self, Vec<u8>)> {
        self.input.write_all(job).await?;
        self.input.flush().await?;
        let length = self.output.read_u32_le().await?;
        if length > MOST_BYTES {
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "an answer too long"));
        }
        let mut answer = vec![0; usize::try_from(length).unwrap_or_default()];
        self.output.read_exact(&mut answer).await?;
        Ok((self, answer))
    }
}
