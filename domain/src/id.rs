//! Ids of 63 bits, made by whoever makes the row: 41 bits of milliseconds since 2020, 22 of tail.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// 2020-01-01T00:00:00Z in milliseconds of the Unix epoch: where the time of an id begins.
const BEGINNING_MS: i64 = 1_577_836_800_000;
const TAIL_BITS: u32 = 22;
const TIME_MAX: i64 = (1 << 41) - 1;

/// How far apart two ids of one maker stand, so that a command can number the rows it makes
/// from its own id ([`CommandId::row`]) and a form sent twice names the same rows.
pub const STRIDE: i64 = 256;

/// Puts `unix_ms` and `tail` together; times outside 2020–2089 are clamped, the tail is cut to 22 bits.
pub fn compose(unix_ms: i64, tail: u32) -> i64 {
    let time = (unix_ms - BEGINNING_MS).clamp(0, TIME_MAX);
    (time << TAIL_BITS) | i64::from(tail & ((1 << TAIL_BITS) - 1))
}

/// Counts upward inside a millisecond from a random start; never reads a clock itself.
#[derive(Debug, Default)]
pub struct Maker {
    last: i64,
}

impl Maker {
    /// The next id at `unix_ms`; `chance` starts the count of a new millisecond.
    pub fn next(&mut self, unix_ms: i64, chance: u32) -> i64 {
        let fresh = compose(unix_ms, chance) / STRIDE * STRIDE;
        self.last = if fresh >> TAIL_BITS > self.last >> TAIL_BITS { fresh } else { self.last + STRIDE };
        self.last
    }
}

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// 13 characters of Crockford base32.
pub fn show(id: i64) -> String {
    (0..13).rev().map(|place| char::from(ALPHABET[usize::try_from((id >> (place * 5)) & 31).unwrap_or(0)])).collect()
}

/// Reads what [`show`] wrote, in either case, with o, i and l taken for 0 and 1; nothing for anything else.
pub fn read(text: &str) -> Option<i64> {
    if text.len() != 13 {
        return None;
    }
    let mut id: i64 = 0;
    for letter in text.bytes() {
        let letter = match letter.to_ascii_lowercase() {
            b'o' => b'0',
            b'i' | b'l' => b'1',
            other => other,
        };
        let value = ALPHABET.iter().position(|known| *known == letter)?;
        id = id.checked_mul(32)?.checked_add(i64::try_from(value).ok()?)?;
    }
    Some(id)
}

/// What every id can do, so that the database reads and writes them in one way.
pub trait Key: Copy {
    /// The number as the database holds it.
    fn number(self) -> i64;
    /// The id of a number out of the database.
    fn of(number: i64) -> Self;
}

/// Whether an id can be one that was made. A command numbers its rows from its own id, so one that comes in from outside
/// stands a whole [`STRIDE`] before the next, and before the end of all numbers.
fn is_made(kind: &str, id: i64) -> bool {
    kind != "CommandId" || (id % STRIDE == 0 && id <= i64::MAX - (STRIDE - 1))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);
        impl $name {
            /// Reads the 13 characters of a page's address or of JSON.
            pub fn parse(text: &str) -> Option<Self> { read(text).filter(|id| is_made(stringify!($name), *id)).map(Self) }
        }
        impl Key for $name {
            fn number(self) -> i64 { self.0 }
            fn of(number: i64) -> Self { Self(number) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&show(self.0)) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}({})", stringify!($name), show(self.0)) }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.serialize_str(&show(self.0)) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                Self::parse(&text).ok_or_else(|| de::Error::custom("an id is 13 characters of Crockford base32"))
            }
        }
    )*};
}

/// Calls a macro with every kind of id, each with what it names: here they become types, in the server values of the
/// database.
#[macro_export]
macro_rules! each_id {
    ($callback:ident) => {
        $callback! {
                /// A tenant: an institution, or a community without one.
                InstitutionId,
                /// A place of an institution, with its room and its zone.
                SiteId,
                /// Who signs in, once on a server.
                LoginId,
                /// Someone known to one institution, by a display name.
                PersonId,
                /// A continuing circle of people.
                GroupId,
                /// One run of a group.
                EditionId,
                /// A person's place in one edition.
                SeatId,
                /// One meeting.
                EncounterId,
                /// A timed part of an encounter.
                MomentId,
                /// A subject of an edition.
                TopicId,
                /// A vote on the topics.
                RoundId,
                /// A phrase that the group takes along.
                LearningId,
                /// What someone hopes for.
                ExpectationId,
                /// A change that a memoir asks of the next encounter.
                AdjustmentId,
                /// An open question prepared for an encounter.
                QuestionId,
                /// A professional's pass for one encounter.
                GuestId,
                /// A ritual or a material of the library.
                ItemId,
                /// A phone that the institution's crisis route names.
                LineId,
                /// A letter from one edition to the next.
                LetterId,
                /// A participant's personal link into their page of one group.
                LinkId,
                /// A service that people can be pointed to.
                ServiceId,
                /// Pointing a person to other care.
                ReferralId,
                /// What somebody made for the closing.
                CreationId,
                /// A care relation that somebody presented.
                CaseId,
                /// A word on what became of a case.
                FollowUpId,
                /// An area that an institution added to those of the taxonomies.
                AreaId,
                /// A calendar to subscribe to.
                CalendarId,
                /// Something to be said to somebody: a reminder on its way.
                NoticeId,
                /// A command: one wish to change something.
                CommandId,
        }
    };
}
each_id!(ids);

impl CommandId {
    /// The id of the `n`-th row that this command makes; `n` stays under [`STRIDE`].
    pub fn row<K: Key>(self, n: u8) -> K {
        K::of(self.0 + i64::from(n))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ids_of_one_millisecond_count_upward_with_room_for_their_rows() {
        let mut maker = Maker::default();
        let first = maker.next(BEGINNING_MS + 5, 1_000);
        let second = maker.next(BEGINNING_MS + 5, 3);
        assert_eq!(second - first, STRIDE);
        assert!(maker.next(BEGINNING_MS + 6, 0) > second);
        assert!(maker.next(BEGINNING_MS - 100_000, 0) > second, "a clock set back makes no old ids");
    }

    #[test]
    fn a_command_from_outside_has_room_for_its_rows() {
        assert_eq!(CommandId::parse("7zzzzzzzzzzzz"), None, "the last number of all has no row after it");
        assert_eq!(CommandId::parse(&show(1_000)), None, "rows of two commands would collide");
        assert!(serde_json::from_str::<CommandId>("\"7zzzzzzzzzzzz\"").is_err());
        let last = i64::MAX - (STRIDE - 1);
        assert_eq!(CommandId::parse(&show(last)).map(|id| id.row::<SeatId>(255).number()), Some(i64::MAX));
        assert_eq!(SeatId::parse(&show(1_000)).map(Key::number), Some(1_000), "a row may stand anywhere");
    }

    #[test]
    fn times_outside_the_range_are_clamped() {
        assert_eq!(compose(0, 7), 7);
        assert_eq!(compose(i64::MAX / 2, 0) >> TAIL_BITS, TIME_MAX);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(id in 0..=i64::MAX) {
            let text = show(id);
            prop_assert_eq!(text.len(), 13);
            prop_assert_eq!(read(&text), Some(id));
            prop_assert_eq!(read(&text.to_uppercase()), Some(id));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".*") {
            let _ = read(&text);
        }
    }
}
