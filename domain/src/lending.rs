//! Phrases that a group lends to other groups of its institution, by its own decision (S0-183): it learns how many
//! they reached, never which.

use crate::code::codes;
use crate::day::{Day, Instant};
use crate::id::{GroupId, LearningId};
use serde::{Deserialize, Serialize};

codes! {
    /// Whether the group's name goes with its phrases.
    Credit {
        /// "From another group".
        Nameless = "nameless",
        /// The group wants its name to stand there.
        Named = "named",
    }
}

/// A phrase on loan. Its text stays where it is: when the group takes the phrase back, the loan ends with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Loan {
    /// The phrase.
    pub learning: LearningId,
    /// Whose it is.
    pub group: GroupId,
    /// The day on which the group decided.
    pub decided_on: Day,
    /// Whether its name goes along.
    pub credit: Credit,
    /// When it was lent.
    pub lent_at: Instant,
    /// When the group ended the loan.
    pub ended_at: Option<Instant>,
}

impl Loan {
    /// Whether other groups see it.
    pub fn runs(&self) -> bool {
        self.ended_at.is_none()
    }
}

/// A group took a borrowed phrase into its round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Borrowing {
    /// The phrase.
    pub learning: LearningId,
    /// Who borrows it.
    pub group: GroupId,
    /// When.
    pub at: Instant,
}
