//! A group over its editions: who came back and who was new, as counts (C.6-1, scenario 1). Nobody is named here.

use crate::cells::Cell;
use crate::figures::FEW;
use crate::id::PersonId;
use std::collections::{BTreeMap, BTreeSet};

/// One edition of the row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Its number.
    pub ordinal: u32,
    /// Seats of participants, whoever left before its end included.
    pub seats: u32,
    /// People who had sat in no earlier one.
    pub new: u32,
    /// People who had.
    pub back: u32,
}

/// All editions together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returning {
    /// The editions, in order.
    pub turns: Vec<Turn>,
    /// Seats in all of them.
    pub seats: u32,
    /// Distinct people: the union, never the sum of rosters (C.6-1).
    pub people: u32,
    /// How many people sat in so many editions.
    pub editions_each: BTreeMap<u32, u32>,
}

impl Returning {
    /// Counts seats, each by its edition and by the one entry that its person counts under. A person who was entered
    /// twice in one edition has two seats there and is one person.
    pub fn of(seats: &[(u32, PersonId)]) -> Self {
        let mut editions: BTreeMap<u32, (u32, BTreeSet<PersonId>)> = BTreeMap::new();
        let mut each: BTreeMap<PersonId, BTreeSet<u32>> = BTreeMap::new();
        for (ordinal, person) in seats {
            let (count, people) = editions.entry(*ordinal).or_default();
            *count += 1;
            people.insert(*person);
            each.entry(*person).or_default().insert(*ordinal);
        }
        let first = |person: &PersonId| each.get(person).and_then(|editions| editions.first().copied());
        let turns = editions
            .iter()
            .map(|(ordinal, (seats, people))| {
                let new = people.iter().filter(|person| first(person) == Some(*ordinal)).count();
                Turn { ordinal: *ordinal, seats: *seats, new: count(new), back: count(people.len() - new) }
            })
            .collect();
        let mut editions_each: BTreeMap<u32, u32> = BTreeMap::new();
        for editions in each.values() {
            *editions_each.entry(count(editions.len())).or_default() += 1;
        }
        Self { turns, seats: count(seats.len()), people: count(each.len()), editions_each }
    }

    /// Seats that were taken by somebody who had sat before.
    pub fn returning_seats(&self) -> u32 {
        self.seats.saturating_sub(self.people)
    }

    /// Editions a person, on the average, in hundredths: 250 are 2.50.
    pub fn mean_in_hundredths(&self) -> Option<u32> {
        (self.people > 0).then(|| (self.seats * 100 + self.people / 2) / self.people)
    }

    /// Distinct people as an institution may know them. Whatever it was told after an earlier edition, the difference
    /// is nobody or at least five, for those who were new and for those who came back: else what is told stays what it
    /// was, "or more" (C.6-27).
    pub fn told(&self) -> Cell {
        let plain = |people: u32| people == 0 || people >= FEW;
        let (mut told, mut sum, mut new, mut back) = (0, 0, 0, 0);
        for turn in &self.turns {
            (sum, new, back) = (sum + turn.new, new + turn.new, back + turn.back);
            if plain(new) && plain(back) {
                (told, new, back) = (sum, 0, 0);
            }
        }
        match (told, sum) {
            (told, sum) if told == sum => Cell::Count(told),
            (0, sum) if sum < FEW => Cell::Few,
            (told, _) => Cell::AtLeast(told.max(FEW)),
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Key;

    /// Newcomers of each edition of the fixture of scenario 1; each edition seats the last fifteen who joined.
    const NEWCOMERS: [usize; 17] = [15, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 5, 5];

    fn la_mina() -> Vec<(u32, PersonId)> {
        let mut joined: Vec<PersonId> = Vec::new();
        let mut seats = Vec::new();
        for (ordinal, newcomers) in (1..).zip(NEWCOMERS) {
            let next = joined.len() as i64 + 1;
            joined.extend((next..next + newcomers as i64).map(PersonId::of));
            seats.extend(joined.iter().rev().take(15).map(|person| (ordinal, *person)));
        }
        seats
    }

    /// Scenario 1: `S3-074`.
    #[test]
    fn seventeen_editions_of_fifteen_are_102_people() {
        let told = Returning::of(&la_mina());
        assert_eq!((told.turns.len(), told.seats, told.people, told.returning_seats()), (17, 255, 102, 153));
        assert_eq!(told.mean_in_hundredths(), Some(250));
        assert_eq!(told.editions_each, BTreeMap::from([(1, 11), (2, 29), (3, 62)]));
        assert_eq!((told.turns[1].new, told.turns[1].back), (6, 9));
        assert_eq!(told.told(), Cell::Count(102));
    }

    #[test]
    fn a_person_entered_twice_is_one_and_keeps_both_seats() {
        let mut seats = la_mina();
        assert_eq!(Returning::of(&[seats.clone(), vec![(17, PersonId::of(500))]].concat()).people, 103);
        seats.push((17, PersonId::of(102)));
        let told = Returning::of(&seats);
        assert_eq!((told.people, told.seats), (102, 256));
    }

    /// C.6-27: an edition with one newcomer does not tell of them by what was told before it.
    #[test]
    fn no_difference_between_two_editions_tells_of_one_to_four() {
        let of = |turns: &[(u32, u32)]| {
            let turns = (1..).zip(turns).map(|(ordinal, (new, back))| Turn {
                ordinal,
                seats: new + back,
                new: *new,
                back: *back,
            });
            Returning { turns: turns.collect(), ..Returning::default() }.told()
        };
        assert_eq!(of(&[(15, 0)]), Cell::Count(15));
        assert_eq!(of(&[(15, 0), (1, 14)]), Cell::AtLeast(15), "one newcomer");
        assert_eq!(of(&[(15, 0), (11, 4)]), Cell::AtLeast(15), "four who came back");
        assert_eq!(of(&[(15, 0), (1, 14), (4, 11)]), Cell::Count(20), "five by now");
        assert_eq!(of(&[(3, 0)]), Cell::Few);
        assert_eq!(of(&[(3, 0), (3, 2)]), Cell::AtLeast(5));
        assert_eq!(of(&[]), Cell::Count(0));
    }
}
