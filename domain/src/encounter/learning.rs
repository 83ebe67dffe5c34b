//! What the group takes along: phrases without author, assignee or due date (S0-183), and how people go home.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{EditionId, EncounterId, LearningId, TopicId};
use crate::leaf::{Circle, Leaf};
use serde::{Deserialize, Serialize};

codes! {
    /// Life of a learning (C.5).
    LearningState {
        /// Noted as it was said.
        Drafted = "drafted",
        /// The group wants it in its book.
        Agreed = "agreed",
        /// It is in the book of a closed edition.
        Harvested = "harvested",
        /// The group took it back.
        Withdrawn = "withdrawn",
    }
    /// How one goes home, said with a chip that bears no name.
    Mood {
        /// Lighter.
        Lighter = "lighter",
        /// The same.
        Same = "same",
        /// Heavier.
        Heavier = "heavier",
    }
}

/// A phrase of the group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Learning {
    /// Its id.
    pub id: LearningId,
    /// The encounter in which it was said.
    pub encounter: EncounterId,
    /// The edition.
    pub edition: EditionId,
    /// The topic of the encounter.
    pub topic: Option<TopicId>,
    /// The phrase.
    pub text: Leaf<Circle>,
    /// The difficulty that it comes from (S0-122): blank when not said.
    pub difficulty: Leaf<Circle>,
    /// What is learned from it (S0-123): blank when not said.
    pub lesson: Leaf<Circle>,
    /// Where it is in its life.
    pub state: LearningState,
    /// When it was noted.
    pub noted_at: Instant,
}

impl LearningState {
    /// Whether the group keeps it.
    pub fn is_kept(self) -> bool {
        match self {
            Self::Drafted | Self::Agreed | Self::Harvested => true,
            Self::Withdrawn => false,
        }
    }
}

/// Chips of an encounter: three anonymous counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moods {
    /// How many go lighter.
    pub lighter: u32,
    /// How many go the same.
    pub same: u32,
    /// How many go heavier.
    pub heavier: u32,
}

impl Moods {
    /// One chip more.
    pub fn add(&mut self, mood: Mood) {
        let count = self.of(mood);
        *count = count.saturating_add(1);
    }

    /// One chip less; none when there is none.
    pub fn take_back(&mut self, mood: Mood) {
        let count = self.of(mood);
        *count = count.saturating_sub(1);
    }

    fn of(&mut self, mood: Mood) -> &mut u32 {
        match mood {
            Mood::Lighter => &mut self.lighter,
            Mood::Same => &mut self.same,
            Mood::Heavier => &mut self.heavier,
        }
    }

    /// Chips in all.
    pub fn total(self) -> u32 {
        self.lighter + self.same + self.heavier
    }
}
