//! Time and chance enter here and nowhere else.

use domain::day::Instant;
use domain::id::{CommandId, Key, Maker};
use std::sync::{Mutex, PoisonError};

/// Where time comes from: the machine, or a test that sets it.
#[derive(Debug)]
pub enum Clock {
    /// The machine's clock.
    Machine,
    /// A time that stands still until it is set.
    Set(Mutex<Instant>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn at(at: Instant) -> Self {
        Self::Set(Mutex::new(at))
    }

    /// Now, to the millisecond: both engines keep that much.
    pub fn now(&self) -> Instant {
        match self {
            Self::Machine => machine_now(),
            Self::Set(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Sets a clock of a test; the machine's is left alone.
    pub fn set(&self, to: Instant) {
        if let Self::Set(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn machine_now() -> Instant {
    let now = chrono::Utc::now();
    Instant::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
}

/// Makes ids of commands, and of the rows that they number.
#[derive(Debug, Default)]
pub struct Ids(Mutex<Maker>);

impl Ids {
    /// A new id at `now`.
    pub fn next(&self, now: Instant) -> i64 {
        let mut maker = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let chance = u32::from_le_bytes(random());
        maker.next(now.timestamp_millis(), chance)
    }

    /// A new command's id at `now`.
    pub fn command(&self, now: Instant) -> CommandId {
        CommandId::of(self.next(now))
    }
}

/// Bytes that nobody can guess, from the operating system.
#[expect(clippy::disallowed_methods, reason = "the one place that draws chance")]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        // Without chance there is no token and no id: a server that went on would hand out guessable ones.
        std::process::abort();
    }
    bytes
}
