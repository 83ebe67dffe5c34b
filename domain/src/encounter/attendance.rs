//! Attendance is a dated fact: a row per expected seat, made at opening, never derived from membership.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{CommandId, EncounterId, PersonId, SeatId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// What a row of attendance says.
    Mark {
        /// Expected; nothing is known yet.
        Expected = "expected",
        /// Arrived.
        Arrived = "arrived",
        /// Arrived late.
        Late = "late",
        /// Took part by phone or screen.
        Online = "online",
        /// Said beforehand that they could not come.
        Excused = "excused",
        /// Did not come.
        Absent = "absent",
    }
}

impl Mark {
    /// Whether the person took part: arrived, late and online do.
    pub fn is_present(self) -> bool {
        match self {
            Self::Arrived | Self::Late | Self::Online => true,
            Self::Expected | Self::Excused | Self::Absent => false,
        }
    }

    /// What the mark becomes when the encounter closes: who was not seen did not come.
    pub fn at_closing(self) -> Self {
        match self {
            Self::Expected => Self::Absent,
            Self::Arrived | Self::Late | Self::Online | Self::Excused | Self::Absent => self,
        }
    }
}

/// One row of the attendance of an encounter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attendance {
    /// The encounter.
    pub encounter: EncounterId,
    /// The seat that was expected.
    pub seat: SeatId,
    /// Who sat there then.
    pub person: PersonId,
    /// What is known.
    pub mark: Mark,
    /// When they arrived, if they did.
    pub arrived_at: Option<Instant>,
    /// When the mark was made, by the corrected clock of whoever made it.
    pub marked_at: Instant,
    /// The command that made the mark: another mark names the one that it replaces by it, and it settles which of two
    /// marks of one instant counts.
    pub marked_by: CommandId,
    /// Counts the marks of this row; 1 while nobody has changed what it was made with.
    pub version: i64,
}

impl Attendance {
    /// The command by which somebody said something of the seat. None where it was expected when the encounter opened, and
    /// perhaps not seen when it closed: two who opened without signal made that row twice, and neither said anything by it.
    pub fn said_by(&self) -> Option<CommandId> {
        let is_unsaid = self.version == 1 && self.mark.at_closing() == Mark::Absent;
        (!is_unsaid).then_some(self.marked_by)
    }
}

/// What is known of each seat at each encounter, where no more than that is asked.
pub type Marks = BTreeMap<(EncounterId, SeatId), Mark>;

/// The marks of rows.
pub fn marks(rows: &[Attendance]) -> Marks {
    rows.iter().map(|row| ((row.encounter, row.seat), row.mark)).collect()
}

/// A mark that another one replaced or outlived; it stays readable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EarlierMark {
    /// The encounter.
    pub encounter: EncounterId,
    /// The seat.
    pub seat: SeatId,
    /// What it said.
    pub mark: Mark,
    /// When it was made.
    pub marked_at: Instant,
    /// Whether it was made at the same time as the one that counts, not before it.
    pub concurrent: bool,
}

/// Two integers, shown as a ratio: never more present than expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Rows of attendance.
    pub expected: u32,
    /// Rows that say that the person took part.
    pub present: u32,
}

impl Tally {
    /// Counts rows.
    pub fn of(rows: &[Attendance]) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { expected: count(rows.len()), present: count(rows.iter().filter(|row| row.mark.is_present()).count()) }
    }

    /// Tenths of a percent, rounded to the nearest; nothing when nobody was expected.
    pub fn permille(self) -> Option<u32> {
        let (expected, present) = (u64::from(self.expected), u64::from(self.present));
        (expected > 0).then(|| u32::try_from((present * 2000 + expected) / (expected * 2)).unwrap_or(u32::MAX))
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, one| Self {
            expected: sum.expected.saturating_add(one.expected),
            present: sum.present.saturating_add(one.present),
        })
    }
}
