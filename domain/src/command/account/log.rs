//! One's own log as a leader: entries that a person adds to what Ronda knows. Nobody else reads them.

use super::oneself;
use crate::command::{Ask, Outcome, Reason, Refusal};
use crate::day::{Day, is_plausible};
use crate::fact::Fact;
use crate::id::LogEntryId;
use crate::path::{Entry, LogUnit};
use serde::{Deserialize, Serialize};

/// Wishes about one's own log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogCommand {
    /// Something that was done elsewhere.
    Add(Entry),
    /// It was written down by mistake.
    TakeBack(LogEntryId),
    /// From when on it is counted; from the first entry when nothing is said.
    Since(Option<Day>),
}

/// Decides.
pub(super) fn decide(ask: Ask<'_>, what: &LogCommand) -> Result<Outcome, Refusal> {
    let person = oneself(ask)?.id;
    let fact = match what {
        LogCommand::Add(entry) => {
            if !is_plausible(entry.day) {
                return Err(Refusal::from(Reason::ImplausibleDay).about("day"));
            }
            if entry.id.is_none() || !entry.activity.units().contains(&entry.unit) {
                return Err(Refusal::from(Reason::WrongUnit).about("unit"));
            }
            // Only sittings have a length of their own; the other units say it themselves.
            let minutes = entry.minutes.filter(|_| entry.unit == LogUnit::Sessions);
            Fact::LogEntry(person, Entry { minutes, ..entry.clone() })
        }
        LogCommand::TakeBack(id) => {
            // That of somebody else is as unknown as none.
            ask.slice.paths.entry.filter(|known| known == id).ok_or(Reason::Unknown)?;
            Fact::LogEntryGone(person, *id)
        }
        LogCommand::Since(day) => {
            if day.is_some_and(|day| !is_plausible(day)) {
                return Err(Refusal::from(Reason::ImplausibleDay).about("since"));
            }
            Fact::LogSince(person, *day)
        }
    };
    Ok(Outcome::of(vec![fact]))
}
