//! How many participants fit: the smaller of what a rule of force N allows and what the room holds (S0-151).

use super::GroupSlice;
use crate::finding::Effect;
use crate::rule_book::{Citation, Limit, Subject};

/// How many participants fit, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// The strictest rule that blocks, with its sentence.
    pub rule: Option<(u32, Citation)>,
    /// People that the room holds.
    pub room: Option<u32>,
}

/// Which of the two decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// The rule.
    Rule,
    /// The room.
    Room,
    /// Neither limits the group.
    Neither,
}

impl Capacity {
    /// How many fit; nothing when neither rule nor room limits them.
    pub fn people(&self) -> Option<u32> {
        match self.ruling() {
            Ruling::Rule => self.rule.as_ref().map(|(people, _)| *people),
            Ruling::Room => self.room,
            Ruling::Neither => None,
        }
    }

    /// Which of the two decides; the rule where both say the same, since a larger room would not help.
    pub fn ruling(&self) -> Ruling {
        match (&self.rule, self.room) {
            (Some((rule, _)), Some(room)) if *rule <= room => Ruling::Rule,
            (Some(_) | None, Some(_)) => Ruling::Room,
            (Some(_), None) => Ruling::Rule,
            (None, None) => Ruling::Neither,
        }
    }

    /// Places that are still free for so many participants.
    pub fn left(&self, participants: u32) -> Option<u32> {
        self.people().map(|people| people.saturating_sub(participants))
    }
}

/// The line that says what decides how many can come, where the source speaks of that (`S0-151`).
const ROOM: &str = "S0-151";

impl GroupSlice {
    /// What the sources say of how many people a group of this kind takes: what room and times decide, where its own source
    /// speaks of that, and otherwise the sizes that are recommended to it (`S3-154`, `S3-155`).
    pub fn said_of_size(&self) -> Vec<&Citation> {
        let scope = self.scope();
        if let Some(room) = self.book.citing(ROOM).filter(|rule| rule.binds(&scope)) {
            return vec![&room.cite];
        }
        let mut sizes: Vec<_> = self.book.about(&scope, Subject::Participants).collect();
        // What warns comes before what only informs.
        sizes.sort_by_key(|rule| rule.effect_in(&scope.frame));
        sizes.into_iter().map(|rule| &rule.cite).collect()
    }

    /// How many participants fit in the edition.
    pub fn capacity(&self) -> Capacity {
        let scope = self.scope();
        let blocking = self.book.about(&scope, Subject::Participants).filter_map(|rule| {
            let blocks = rule.effect_in(&scope.frame) == Some(Effect::Block);
            match rule.test.as_ref().map(|test| &test.limit) {
                Some(Limit::AtMost(most)) if blocks => Some((u32::try_from(*most).ok()?, rule.cite.clone())),
                Some(_) | None => None,
            }
        });
        Capacity { rule: blocking.min_by_key(|(most, _)| *most), room: self.room() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capacity(rule: Option<u32>, room: Option<u32>) -> Capacity {
        let cite = Citation {
            document: "S0".to_owned(),
            title: String::new(),
            language: "es".to_owned(),
            locus: String::new(),
            quote: String::new(),
            requirement: None,
        };
        Capacity { rule: rule.map(|people| (people, cite)), room }
    }

    #[test]
    fn the_smaller_of_rule_and_room_decides() {
        for (rule, room, people, ruling) in [
            (Some(30), Some(40), Some(30), Ruling::Rule),
            (Some(30), Some(18), Some(18), Ruling::Room),
            (Some(30), Some(30), Some(30), Ruling::Rule),
            (None, Some(18), Some(18), Ruling::Room),
            (Some(30), None, Some(30), Ruling::Rule),
            (None, None, None, Ruling::Neither),
        ] {
            let found = capacity(rule, room);
            assert_eq!((found.people(), found.ruling()), (people, ruling), "{rule:?} {room:?}");
        }
    }

    #[test]
    fn a_group_that_is_fuller_than_it_may_be_has_no_place_left() {
        assert_eq!(capacity(Some(30), None).left(29), Some(1));
        assert_eq!(capacity(Some(30), None).left(31), Some(0));
        assert_eq!(capacity(None, None).left(500), None);
    }
}
