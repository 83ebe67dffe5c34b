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

/// The drawing: two rings of dots without names, in an order that comes from the numbers alone. Nothing ties a dot of one
/// ring to a dot of the other, and no dot stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Threads of each dot before the group, of those who had any.
    pub before: Vec<u32>,
    /// Threads of each dot now.
    pub now: Vec<u32>,
}

impl Drawn {
    /// What may be drawn of what was said: whoever has nobody now is left out altogether, and under five there is no
    /// drawing. How many were left out can't be told from it.
    pub fn of(said: &[Ties]) -> Option<Self> {
        let seats: Vec<&Ties> = said.iter().filter(|ties| ties.now > 0).collect();
        if seats.len() < FEW as usize {
            return None;
        }
        let ring =
            |of: fn(&Ties) -> u32| around(seats.iter().map(|ties| of(ties)).filter(|count| *count > 0).collect());
        Some(Self { before: ring(|ties| ties.before), now: ring(|ties| ties.now) })
    }

    /// All ties of before, and all of now.
    pub fn sums(&self) -> (u32, u32) {
        (self.before.iter().sum(), self.now.iter().sum())
    }
}

/// What is to be told from now on, in place of what was told last; nothing while fewer than five answers differ from it: two
/// looks that differ by one person's answer do not exist. No dots are told where there is no drawing.
pub fn told_anew(told: &[Ties], said: &[Ties]) -> Option<Vec<Ties>> {
    let mut fresh: Vec<Ties> = said.iter().copied().filter(|ties| ties.now > 0).collect();
    fresh.sort_unstable();
    // Each list against the other: an answer that changed is one in both, one that came or went is one in one of them.
    let differ = beyond(&fresh, told).max(beyond(told, &fresh));
    if fresh.len() < FEW as usize {
        fresh.clear();
    }
    (differ >= FEW as usize).then_some(fresh)
}

/// How many of one list have no equal of their own in the other.
fn beyond(some: &[Ties], others: &[Ties]) -> usize {
    let mut left = others.to_vec();
    some.iter()
        .filter(|one| match left.iter().position(|other| other == *one) {
            Some(at) => {
                left.swap_remove(at);
                false
            }
            None => true,
        })
        .count()
}

/// The roster's order would tell who is who: by the numbers, from both ends inward, so that many and few stand side by side.
fn around(mut dots: Vec<u32>) -> Vec<u32> {
    dots.sort_unstable();
    let half = dots.len() / 2;
    let many = dots.split_off(half);
    let mut few = dots.into_iter();
    many.into_iter().rev().flat_map(|one| [Some(one), few.next()]).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_changes_only_when_five_answers_did() {
        let five = said(&[(1, 2), (0, 3), (2, 2), (1, 1), (0, 4)]);
        assert_eq!(told_anew(&[], &five[..4]), None);
        let told = told_anew(&[], &five).unwrap();
        assert_eq!(told.len(), 5);
        assert_eq!(told_anew(&told, &five), None);
        // A sixth, one who is alone now, four who changed: none of it is told.
        let sixth: Vec<Ties> = five.iter().copied().chain(said(&[(0, 1)])).collect();
        assert_eq!(told_anew(&told, &sixth), None);
        assert_eq!(told_anew(&told, &said(&[(1, 0), (0, 3), (2, 2), (1, 1), (0, 4)])), None);
        let four = said(&[(9, 2), (9, 3), (9, 2), (9, 1), (0, 4)]);
        assert_eq!(told_anew(&told, &four), None);
        assert_eq!(told_anew(&told, &five[..1]), None, "four took theirs back");
        assert_eq!(told_anew(&told, &four[..1]), Some(vec![]), "four took theirs back, and one changed");
        let all = said(&[(9, 2), (9, 3), (9, 2), (9, 1), (9, 4), (0, 0)]);
        assert_eq!(told_anew(&told, &all).unwrap().len(), 5);
        assert_eq!(told_anew(&told, &[]), Some(vec![]), "all of them took theirs back");
        let ten: Vec<Ties> = five.iter().copied().chain(said(&[(0, 1), (0, 2), (3, 3), (3, 4), (3, 5)])).collect();
        assert_eq!(told_anew(&told, &ten).unwrap().len(), 10, "five more");
    }

    fn said(numbers: &[(u32, u32)]) -> Vec<Ties> {
        numbers.iter().map(|(before, now)| Ties { before: *before, now: *now }).collect()
    }

    #[test]
    fn four_are_not_drawn_and_five_are() {
        assert_eq!(Drawn::of(&said(&[(1, 2), (0, 3), (2, 2), (1, 1)])), None);
        let drawn = Drawn::of(&said(&[(1, 2), (0, 3), (2, 2), (1, 1), (0, 4)])).unwrap();
        assert_eq!((drawn.now.len(), drawn.sums()), (5, (4, 12)));
        assert_eq!(drawn.before.len(), 3, "no dot without a thread");
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
        assert_eq!(drawn.now, [6, 1, 4, 2, 3, 2], "many beside few, each once");
        assert_eq!(drawn.before, [3, 1, 2, 1], "nor is one ring in the order of the other");
    }
}
