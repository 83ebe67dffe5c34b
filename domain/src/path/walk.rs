//! Somebody's own way along a template, in one group: the wish is their own act (C.6-21), and so is who else sees it.

use super::{Base, Counted, How, Need, Reached, Template};
use crate::code::{codes, is_code};
use crate::day::Instant;
use crate::id::{EditionId, EncounterId, GroupId, PathId, PersonId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

codes! {
    /// Where somebody is on the way (C.5). It follows from the milestones and is written nowhere. Whoever withdraws has
    /// no path any more: nothing of it stays.
    Stage {
        /// They said that they wish it.
        Wished = "wished",
        /// They have begun to live the encounters.
        Living = "living",
        /// They read the unit.
        Reading = "reading",
        /// They keep their record.
        Recording = "recording",
        /// They assist the coordination.
        Assisting = "assisting",
        /// Everything is done.
        Reviewed = "reviewed",
        /// The coordination recognised it and they said yes.
        Recognised = "recognised",
        /// They stopped for a while.
        Paused = "paused",
    }
}

/// A path of somebody in a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Path {
    /// Its id.
    pub id: PathId,
    /// The group.
    pub group: GroupId,
    /// The edition in which it was wished.
    pub edition: EditionId,
    /// Whose it is.
    pub person: PersonId,
    /// When they wished it.
    pub wished_at: Instant,
    /// Whether they let the coordination see how far they are.
    pub shared: bool,
    /// Since when it rests, if it does.
    pub paused_at: Option<Instant>,
    /// When the coordination recognised it.
    pub recognised_at: Option<Instant>,
    /// When the person said yes to that.
    pub accepted_at: Option<Instant>,
    /// Counts the changes of this row.
    pub version: i64,
}

impl Path {
    /// Whether it is under way: what S0-157 counts.
    pub fn is_live(&self) -> bool {
        self.paused_at.is_none() && self.accepted_at.is_none()
    }
}

/// Something that the person says of themselves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tick {
    /// They read this part of the unit.
    Read(String),
    /// They talked it over with the coordinator.
    Talked,
    /// They wrote this encounter down in a notebook of their own. What they wrote is not kept.
    Recorded(EncounterId),
    /// They looked into what helps.
    Analysed,
    /// They reviewed it with somebody.
    Reviewed,
}

impl Tick {
    /// What forms and the database hold.
    pub fn word(&self) -> String {
        match self {
            Self::Read(part) => format!("read.{part}"),
            Self::Talked => "talked".to_owned(),
            Self::Recorded(encounter) => format!("recorded.{encounter}"),
            Self::Analysed => "analysed".to_owned(),
            Self::Reviewed => "reviewed".to_owned(),
        }
    }

    /// The tick of a word; nothing for any other text.
    pub fn of_word(word: &str) -> Option<Self> {
        match word.split_once('.') {
            Some(("read", part)) => is_code(part).then(|| Self::Read(part.to_owned())),
            Some(("recorded", id)) => EncounterId::parse(id).map(Self::Recorded),
            Some(_) => None,
            None => match word {
                "talked" => Some(Self::Talked),
                "analysed" => Some(Self::Analysed),
                "reviewed" => Some(Self::Reviewed),
                _ => None,
            },
        }
    }
}

impl Serialize for Tick {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.word())
    }
}
impl<'de> Deserialize<'de> for Tick {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let word = String::deserialize(d)?;
        Self::of_word(&word).ok_or_else(|| de::Error::custom("no tick of a path"))
    }
}

/// A path with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// The path.
    pub path: Path,
    /// What the person ticked.
    pub ticks: Vec<Tick>,
    /// Encounters of the group at which they were, held ones alone, from the edition of the wish on.
    pub lived: Vec<EncounterId>,
    /// Encounters that they prepared with the coordination, as the coordination says.
    pub prepared: Vec<EncounterId>,
    /// Encounters that the edition of the wish planned; none for an open one.
    pub planned: Option<u16>,
}

/// The encounters that stand for the whole of a group without an end, when a share is taken of them.
const OPEN_ENDED: u32 = 10;

impl Walk {
    fn have(&self, template: &Template, what: Counted) -> u32 {
        let ticked = |tick: &Tick| u32::from(self.ticks.contains(tick));
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        match what {
            Counted::Lived => count(self.lived.len()),
            Counted::Read => {
                count(template.parts.iter().filter(|part| self.ticks.contains(&Tick::Read(part.id.clone()))).count())
            }
            Counted::Talked => ticked(&Tick::Talked),
            // Only an encounter that was lived can be told of.
            Counted::Recorded => {
                count(self.lived.iter().filter(|one| self.ticks.contains(&Tick::Recorded(**one))).count())
            }
            Counted::Analysed => ticked(&Tick::Analysed),
            Counted::Prepared => count(self.prepared.len()),
            Counted::Reviewed => ticked(&Tick::Reviewed),
            Counted::Member
            | Counted::Led
            | Counted::Cases
            | Counted::Supervision
            | Counted::Intensives
            | Counted::Seminars
            | Counted::Practice => 0,
        }
    }

    fn needed(&self, template: &Template, need: Need) -> u32 {
        let share = |least: u32, of: u32, whole: u32| whole.saturating_mul(least).div_ceil(of.max(1));
        match need {
            Need::InAll(least) | Need::EachYear(least) => least,
            Need::AllParts => u32::try_from(template.parts.len()).unwrap_or(u32::MAX),
            Need::Share { least, of, base: Base::Planned } => {
                share(least, of, self.planned.map_or(OPEN_ENDED, u32::from))
            }
            Need::Share { least, of, base: Base::Lived } => {
                let to_live = template.milestones.iter().find_map(|other| match other.how {
                    How::Count { what: Counted::Lived, need, .. } => Some(self.needed(template, need)),
                    How::Count { .. } | How::Human => None,
                });
                share(least, of, self.have(template, Counted::Lived).max(to_live.unwrap_or(0)))
            }
        }
    }

    /// Where they are.
    pub fn stage(&self, template: &Template) -> Stage {
        if self.path.accepted_at.is_some() {
            return Stage::Recognised;
        }
        if self.path.paused_at.is_some() {
            return Stage::Paused;
        }
        let reached = reached(self, template);
        if reached.iter().all(|one| one.is_met() != Some(false)) {
            return Stage::Reviewed;
        }
        let has = |what| self.have(template, what) > 0;
        if has(Counted::Prepared) {
            Stage::Assisting
        } else if has(Counted::Recorded) {
            Stage::Recording
        } else if has(Counted::Read) {
            Stage::Reading
        } else if has(Counted::Lived) {
            Stage::Living
        } else {
            Stage::Wished
        }
    }
}

/// How far the milestones are, in the order of the template.
pub fn reached<'a>(walk: &Walk, template: &'a Template) -> Vec<Reached<'a>> {
    template
        .milestones
        .iter()
        .map(|milestone| match milestone.how {
            How::Human => Reached { milestone, needed: None, have: 0 },
            How::Count { what, need, .. } => {
                Reached { milestone, needed: Some(walk.needed(template, need)), have: walk.have(template, what) }
            }
        })
        .collect()
}
