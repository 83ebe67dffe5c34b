//! Learning routes as data: `paths/*.toml`. The multiplier of a group (S0-197 to S0-207), and what the Balint societies
//! ask of whoever wants to lead. A template says what is counted, in which unit, how much of it; a human act has no count.
//!
//! Counting is pure and shown to whoever walks: how far somebody has come is theirs, and never a figure about them.

mod count;
mod log;
mod read;
mod together;
mod walk;

pub use count::{Reached, unmet};
pub use log::{Activity, Entry, Log, LogUnit, MOST_ENTRIES};
pub(crate) use read::cites;
pub use read::parse;
pub use together::{Area, Conduct, Helped, Kind, Look, Review};
pub use walk::{Path, Stage, Tick, Walk, reached};

use crate::code::codes;
use crate::frame::FrameId;
use crate::wording::Wording;

codes! {
    /// What a template is for.
    PathKind {
        /// Somebody of a group who learns to accompany groups.
        Multiplier = "multiplier",
        /// A leader's own log, for a society.
        Log = "log",
    }
    /// What a milestone counts.
    Counted {
        /// Encounters at which the person was (S0-198).
        Lived = "lived",
        /// Parts of the unit that they read (S0-200).
        Read = "read",
        /// That they talked it over with the coordinator (S0-201).
        Talked = "talked",
        /// Encounters that they wrote down in a notebook of their own (S0-202).
        Recorded = "recorded",
        /// That they looked into what helps (S0-203, S0-204).
        Analysed = "analysed",
        /// Encounters that they prepared with the coordination (S0-204, S0-205).
        Prepared = "prepared",
        /// That they reviewed it with somebody (S0-231, S0-235).
        Reviewed = "reviewed",
        /// Sittings as a member of a group.
        Member = "member",
        /// Sittings led or led with somebody.
        Led = "led",
        /// Cases worked on while leading.
        Cases = "cases",
        /// Supervision of one's leading.
        Supervision = "supervision",
        /// Intensives and weekends of a society.
        Intensives = "intensives",
        /// Seminars for leaders.
        Seminars = "seminars",
        /// Practice of one's profession.
        Practice = "practice",
    }
    /// In what it is counted. Units differ between societies and are never mixed.
    Unit {
        /// Encounters.
        Encounters = "encounters",
        /// Parts of a text.
        Parts = "parts",
        /// Times.
        Times = "times",
        /// Sittings, however long.
        Sessions = "sessions",
        /// Cases.
        Cases = "cases",
        /// Hours of the clock.
        Hours = "hours",
        /// Doppelstunden: 90 minutes.
        DoubleSessions = "double_sessions",
        /// Weekends or intensives.
        Weekends = "weekends",
        /// Seminars.
        Seminars = "seminars",
        /// Years.
        Years = "years",
    }
}

/// The minutes of a Doppelstunde.
pub const DOUBLE_SESSION_MINUTES: u32 = 90;

/// A line of the sources behind a milestone or a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The requirement line: `S0-198`.
    pub requirement: String,
    /// The section of the source.
    pub locus: String,
    /// The words, verbatim, at most 20.
    pub quote: String,
}

/// Of what a share is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The encounters that are planned; ten for a group without an end.
    Planned,
    /// The encounters that the person lived, and no fewer than they are to live.
    Lived,
}

codes! {
    /// The words of [`Base`] in a file.
    BaseWord {
        /// Planned.
        Planned = "planned",
        /// Lived.
        Lived = "lived",
    }
}

/// How much is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// So much in all.
    InAll(u32),
    /// So much in every full year from the first day of the log.
    EachYear(u32),
    /// So many of so many, rounded up.
    Share {
        /// Of these.
        least: u32,
        /// So many.
        of: u32,
        /// Taken of what.
        base: Base,
    },
    /// Every part of the template.
    AllParts,
}

/// How a milestone is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By counting.
    Count {
        /// What.
        what: Counted,
        /// In what.
        unit: Unit,
        /// How much.
        need: Need,
    },
    /// By a person: a report, a portfolio. There is no count of it.
    Human,
}

/// One milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: Wording,
    /// What it asks for, in our words.
    pub says: Wording,
    /// How it is met.
    pub how: How,
    /// Whether it is wished for and not asked for.
    pub desirable: bool,
    /// Whether its number is ours and no source gives it.
    pub proposal: bool,
    /// The lines of the sources behind it; a society's template cites its page once.
    pub cite: Vec<Cited>,
}

/// A part of the unit that is read (S0-200), in our own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its code, which is also its address.
    pub id: String,
    /// Title.
    pub title: Wording,
    /// Paragraphs, with an empty line between them.
    pub text: Wording,
    /// The lines of the source behind it.
    pub cite: Vec<Cited>,
}

/// A learning route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its code.
    pub id: String,
    /// Where it stands in lists, from 1.
    pub position: u16,
    /// What it is for.
    pub kind: PathKind,
    /// The kinds of group that it is walked or counted in.
    pub frames: Vec<FrameId>,
    /// What it is called.
    pub name: Wording,
    /// One sentence.
    pub about: Wording,
    /// Where a society says what it asks for.
    pub address: Option<String>,
    /// Its milestones, in order.
    pub milestones: Vec<Milestone>,
    /// What is read on the way; empty for a log.
    pub parts: Vec<Part>,
}

impl Template {
    /// A part by its code.
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// Whether it belongs to this kind of group.
    pub fn is_of(&self, frame: &FrameId) -> bool {
        self.frames.contains(frame)
    }
}
