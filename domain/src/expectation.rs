//! What people hope for when they come (S0-161 to S0-164). Read by the coordination alone.

use crate::code::codes;
use crate::id::{EditionId, ExpectationId, SeatId};
use crate::leaf::{Desk, Leaf, Own};
use serde::{Deserialize, Serialize};

codes! {
    /// What the group can do with an expectation (S0-162).
    Reach {
        /// Not looked at yet.
        Unclassified = "unclassified",
        /// The group can work on it.
        AttainableHere = "attainable_here",
        /// It needs something else besides the group.
        NeedsElse = "needs_else",
    }
}

/// An expectation, written by the coordination as it was said in the group; a seat without anything to say
/// has one with a blank text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expectation {
    /// Its id.
    pub id: ExpectationId,
    /// The edition.
    pub edition: EditionId,
    /// Whose it is.
    pub seat: SeatId,
    /// What was said; blank when the person did not want to say anything.
    pub text: Leaf<Desk>,
    /// What the group can do with it.
    pub reach: Reach,
    /// Counts the changes of this row.
    pub version: i64,
}

/// One's own expectation on one's own page: what the coordination thinks of its reach is not part of it.
#[derive(Clone, Debug)]
pub struct OwnExpectation {
    /// Its id.
    pub id: ExpectationId,
    /// What one hopes for; blank when one said nothing.
    pub text: Leaf<Own>,
    /// Counts the changes of this row.
    pub version: i64,
}
