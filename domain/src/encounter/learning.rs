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

/// Where people go home otherwise than they did at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// More of them lighter.
    Lighter,
    /// Fewer of them lighter.
    LessLight,
}

/// Encounters with chips before anything is said of a change.
const ENOUGH: usize = 4;
/// Hundredths by which the later half must differ from the earlier one: less is chance.
const CLEAR: u64 = 10;

/// How the later half of the encounters differs from the earlier one, in the share of those who go lighter; nothing
/// while there are few of them, or where they hardly differ.
pub fn trend(moods: &[Moods]) -> Option<Trend> {
    let moods: Vec<&Moods> = moods.iter().filter(|one| one.total() > 0).collect();
    if moods.len() < ENOUGH {
        return None;
    }
    let (earlier, later) = moods.split_at(moods.len().div_ceil(2));
    let of_hundred = |half: &[&Moods]| {
        let sum = |count: fn(&Moods) -> u32| half.iter().map(|one| u64::from(count(one))).sum::<u64>();
        (sum(|one| one.lighter) * 100).checked_div(sum(|one| one.total())).unwrap_or(0)
    };
    let (before, now) = (of_hundred(earlier), of_hundred(later));
    match (now.checked_sub(before), before.checked_sub(now)) {
        (Some(more), _) if more >= CLEAR => Some(Trend::Lighter),
        (_, Some(less)) if less >= CLEAR => Some(Trend::LessLight),
        (Some(_) | None, Some(_) | None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chips(counts: &[(u32, u32)]) -> Vec<Moods> {
        counts.iter().map(|(lighter, same)| Moods { lighter: *lighter, same: *same, heavier: 0 }).collect()
    }

    #[test]
    fn a_change_is_said_only_where_there_is_a_clear_one() {
        assert_eq!(trend(&chips(&[(2, 8), (3, 7), (6, 4), (7, 3)])), Some(Trend::Lighter));
        assert_eq!(trend(&chips(&[(7, 3), (6, 4), (3, 7), (2, 8)])), Some(Trend::LessLight));
        assert_eq!(trend(&chips(&[(5, 5), (5, 5), (5, 5), (6, 4)])), None, "a few chips are chance");
        assert_eq!(trend(&chips(&[(2, 8), (9, 1), (9, 1)])), None, "three encounters say nothing yet");
        assert_eq!(trend(&chips(&[(2, 8), (0, 0), (9, 1), (0, 0)])), None, "those without chips do not count");
        assert_eq!(trend(&chips(&[(1, 9), (1, 9), (1, 9), (9, 1), (9, 1)])), Some(Trend::Lighter), "five of them too");
    }
}
