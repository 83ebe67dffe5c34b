//! How far a milestone is.

use super::{How, Milestone};

/// A milestone, and how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached<'a> {
    /// Which.
    pub milestone: &'a Milestone,
    /// How much is needed; nothing for a human act.
    pub needed: Option<u32>,
    /// How much there is.
    pub have: u32,
}

impl Reached<'_> {
    /// Whether it is met; nothing for a human act, of which there is no count.
    pub fn is_met(&self) -> Option<bool> {
        self.needed.map(|needed| self.have >= needed)
    }

    /// What is missing.
    pub fn missing(&self) -> u32 {
        self.needed.unwrap_or(0).saturating_sub(self.have)
    }

    /// Whether only a person can say it.
    pub fn is_human(&self) -> bool {
        match self.milestone.how {
            How::Human => true,
            How::Count { .. } => false,
        }
    }
}

/// How many milestones that are asked for and counted are not met.
pub fn unmet(reached: &[Reached<'_>]) -> usize {
    reached.iter().filter(|one| one.is_met() == Some(false) && !one.milestone.desirable).count()
}
