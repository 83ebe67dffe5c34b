//! A participant needs no account: a personal link, or its QR, opens their own page in one group and nothing else.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{EncounterId, GroupId, LinkId, PersonId, SeatId};
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// The SHA-256 of a link's secret, 64 hexadecimal digits. The secret itself is kept nowhere.
pub type TokenHash = Line<64>;

/// Cards that one command may make: one for everybody of a large group, with room.
pub const MOST_CARDS: usize = 60;

/// A person's way into their page of one group. Of other groups it neither shows nor says anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Its id, which opens nothing.
    pub id: LinkId,
    /// The one group.
    pub group: GroupId,
    /// Whose it is.
    pub person: PersonId,
    /// When it was made.
    pub made_at: Instant,
    /// When it was first used: from then on only the person writes their expectations.
    pub entered_at: Option<Instant>,
    /// When it was ended, or replaced by another one.
    pub revoked_at: Option<Instant>,
}

impl Link {
    /// Whether it opens the page.
    pub fn is_live(&self) -> bool {
        self.revoked_at.is_none()
    }
}

codes! {
    /// What somebody says to "¿Va a venir?". An intention, never a mark of attendance.
    Coming {
        /// They come.
        Yes = "yes",
        /// They can't.
        No = "no",
        /// They don't know yet.
        Unsure = "unsure",
    }
}

/// The answer of one seat to one encounter; the last word counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The encounter.
    pub encounter: EncounterId,
    /// Whose answer.
    pub seat: SeatId,
    /// What they said.
    pub coming: Coming,
    /// When.
    pub answered_at: Instant,
}

/// Answers of an encounter, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ComingCounts {
    /// Who comes.
    pub yes: u32,
    /// Who can't.
    pub no: u32,
    /// Who doesn't know yet.
    pub unsure: u32,
}

impl ComingCounts {
    /// Counts.
    pub fn of(answers: &[Answer]) -> Self {
        answers.iter().fold(Self::default(), |mut sum, one| {
            match one.coming {
                Coming::Yes => sum.yes += 1,
                Coming::No => sum.no += 1,
                Coming::Unsure => sum.unsure += 1,
            }
            sum
        })
    }
}
