//! Work on one core. A statement goes to a thread of its own and its answer comes back, tens of thousands of times one after
//! the other: on several cores each of them has to be woken, which costs more than the statement.

use crate::failure::Failure;
use std::io;
use tokio::sync::oneshot;

/// What `work` gives; the threads that it starts share a core with it. It ends early when nobody waits for it any more.
///
/// # Errors
/// When the machine gives no thread or no runtime.
pub(super) async fn on_one_core<T, W>(work: impl FnOnce() -> W + Send + 'static) -> Result<T, Failure>
where
    T: Send + 'static,
    W: Future<Output = T>,
{
    let (mut tell, told) = oneshot::channel();
    let thread = std::thread::Builder::new().name("one core".to_owned());
    let begun = thread.spawn(move || {
        stay_here();
        let done: io::Result<Option<T>> = runtime().map(|runtime| {
            runtime.block_on(async {
                tokio::select! {
                    done = work() => Some(done),
                    () = tell.closed() => None,
                }
            })
        });
        if let Some(done) = done.transpose() {
            drop(tell.send(done));
        }
    });
    begun.map_err(|error| Failure::new(format!("a thread: {error}")))?;
    let done = told.await.map_err(|_| Failure::new("a thread ended early"))?;
    done.map_err(|error| Failure::new(format!("a runtime: {error}")))
}

fn runtime() -> io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// This thread stays on the core on which it is, and so do those that it starts. A system that refuses is only slower.
#[cfg(target_os = "linux")]
fn stay_here() {
    use rustix::thread::{CpuSet, sched_getcpu, sched_setaffinity};
    let mut here = CpuSet::new();
    here.set(sched_getcpu());
    if let Err(error) = sched_setaffinity(None, &here) {
        tracing::debug!(%error, "a thread was not kept on its core");
    }
}

#[cfg(not(target_os = "linux"))]
fn stay_here() {}
