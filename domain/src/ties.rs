//! With how many of the group people can count, before it and now (S0-212: the number of ties around each). Each says two
//! numbers of themselves and nothing of anybody else, and the drawing of them shows nobody who is alone.

use crate::figures::FEW;
use crate::id::{EditionId, SeatId};
use serde::{Deserialize, Serialize};

/// Two numbers: with how many of the group somebody could count before it, and can now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ties {
    /// Now, in people.
    pub now: u32,
    /// Before the group, in people.
    pub before: u32,
}

/// What somebody says of themselves, through their own page. Nobody else reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaning {
    /// The edition.
    pub edition: EditionId,
    /// Whose.
    pub seat: SeatId,
    /// With how many.
    pub ties: Ties,
}

/// The drawing: seats without names, in an order that comes from the numbers alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Each seat that is drawn.
    pub seats: Vec<Ties>,
}

impl Drawn {
    /// What may be drawn of what was said: whoever has nobody now is left out altogether, and under five there is no
    /// drawing. How many were left out can't be told from it.
    pub fn of(said: &[Ties]) -> Option<Self> {
        let mut seats: Vec<Ties> = said.iter().copied().filter(|ties| ties.now > 0).collect();
        if seats.len() < FEW as usize {
            return None;
        }
        // The roster's order would tell who is who. From both ends inward, so that many and few stand side by side.
        seats.sort_unstable();
        let half = seats.len() / 2;
        let many = seats.split_off(half);
        let mut few = seats.into_iter();
        let mixed = many.into_iter().rev().flat_map(|one| [Some(one), few.next()]);
        Some(Self { seats: mixed.flatten().collect() })
    }

    /// All ties of before, and all of now.
    pub fn sums(&self) -> (u32, u32) {
        self.seats.iter().fold((0, 0), |(before, now), ties| (before + ties.before, now + ties.now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(numbers: &[(u32, u32)]) -> Vec<Ties> {
        numbers.iter().map(|(before, now)| Ties { before: *before, now: *now }).collect()
    }

    #[test]
    fn four_are_not_drawn_and_five_are() {
        assert_eq!(Drawn::of(&said(&[(1, 2), (0, 3), (2, 2), (1, 1)])), None);
        let drawn = Drawn::of(&said(&[(1, 2), (0, 3), (2, 2), (1, 1), (0, 4)])).unwrap();
        assert_eq!((drawn.seats.len(), drawn.sums()), (5, (4, 12)));
    }

    #[test]
    fn nobody_who_is_alone_is_drawn_and_nothing_tells_that_there_is_somebody() {
        let five = [(1, 2), (0, 3), (2, 2), (1, 1), (0, 4)];
        let with_lonely: Vec<(u32, u32)> = five.iter().copied().chain([(0, 0), (5, 0)]).collect();
        assert_eq!(Drawn::of(&said(&with_lonely)), Drawn::of(&said(&five)), "the same drawing to the dot");
        assert_eq!(Drawn::of(&said(&[(0, 0), (0, 0), (1, 1), (1, 1), (1, 1), (1, 1)])), None, "four and two alone");
    }

    #[test]
    fn the_order_of_the_roster_is_nowhere_in_it() {
        let five = [(1, 2), (0, 3), (2, 2), (1, 1), (0, 4), (3, 6)];
        let mut other = five;
        other.reverse();
        other.swap(1, 4);
        let drawn = Drawn::of(&said(&five)).unwrap();
        assert_eq!(Drawn::of(&said(&other)).unwrap(), drawn);
        let mut sorted = drawn.seats.clone();
        sorted.sort_unstable();
        let mut all = said(&five);
        all.sort_unstable();
        assert_eq!(sorted, all, "each once");
    }
}
