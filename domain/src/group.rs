//! A group and its editions.

use crate::code::codes;
use crate::day::{Day, Instant, TimeOfDay};
use crate::frame::{Frame, FrameId};
use crate::id::{EditionId, GroupId, LetterId, SiteId};
use crate::leaf::{Circle, Desk, Leaf};
use crate::route::Route;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

codes! {
    /// Life of a group (C.5). Transforming into mutual aid is a vote of its own and comes with it.
    GroupState {
        /// Written down, nobody called yet.
        Proposed = "proposed",
        /// People are being called.
        Convened = "convened",
        /// An edition is running.
        Active = "active",
        /// Between two editions.
        Resting = "resting",
        /// Over.
        Closed = "closed",
    }
    /// Life of an edition (C.5).
    EditionState {
        /// Being written down.
        Draft = "draft",
        /// People are being called and enrolled.
        Calling = "calling",
        /// The first encounter was opened.
        Open = "open",
        /// The first encounter was closed.
        Running = "running",
        /// The closing encounter was held.
        Closing = "closing",
        /// Over.
        Closed = "closed",
        /// Called off before it began.
        Cancelled = "cancelled",
    }
    /// How people meet.
    Mode {
        /// In one place.
        InPerson = "in_person",
        /// By phone or screen.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
    }
    /// Whom a support group invites (S0-036).
    Invited {
        /// Who lives the situation.
        LivesIt = "lives_it",
        /// Family.
        Family = "family",
        /// Carers.
        Carers = "carers",
    }
    /// How people are called (S0-150).
    CallKind {
        /// Anyone may come.
        Open = "open",
        /// Services send people.
        ByReferral = "by_referral",
        /// People are invited one by one.
        ByInvitation = "by_invitation",
    }
    /// How often.
    Cadence {
        /// Every week.
        Weekly = "weekly",
        /// Every two weeks.
        Biweekly = "biweekly",
        /// Every month, on the same weekday.
        Monthly = "monthly",
    }
}

/// The continuing circle of people under one frame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// The frame it lives in.
    pub frame: FrameId,
    /// Name.
    pub name: Line<80>,
    /// What its people share: the group's situation, never a person's illness (S0-022, S0-077).
    pub shared_situation: Line<200>,
    /// What it is for, in its own words.
    pub purpose: Option<Words<600>>,
    /// Whom it invites.
    pub invites: Vec<Invited>,
    /// Where it is in its life.
    pub state: GroupState,
    /// Counts the changes of this row.
    pub version: i64,
}

impl EditionState {
    /// Whether people may still come in: until the edition is over.
    pub fn takes_people(self) -> bool {
        match self {
            Self::Draft | Self::Calling | Self::Open | Self::Running | Self::Closing => true,
            Self::Closed | Self::Cancelled => false,
        }
    }

    /// Whether it is over: its page tells what it was and asks for nothing.
    pub fn is_over(self) -> bool {
        !self.takes_people()
    }

    /// Whether it has not begun, so that how it runs can still be changed.
    pub fn is_ahead(self) -> bool {
        match self {
            Self::Draft | Self::Calling => true,
            Self::Open | Self::Running | Self::Closing | Self::Closed | Self::Cancelled => false,
        }
    }
}

/// What S0 asks an institution to review before it opens a group (S0-147 to S0-150). A point that is not written was not
/// seen to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Readiness {
    /// Someone answers for the group.
    pub coordinator: bool,
    /// It is clear for whom it is.
    pub target: bool,
    /// An ample, pleasant place.
    pub place: bool,
    /// Technical resources.
    pub technical: bool,
    /// Material resources.
    pub material: bool,
    /// Refreshments: yes, no, or not decided yet.
    pub refreshments: Option<bool>,
    /// The hour is settled.
    pub timetable: bool,
    /// The frequency is settled.
    pub frequency: bool,
    /// How people are called.
    pub call: Option<CallKind>,
}

impl Readiness {
    /// The points still open, as keys of the texts.
    pub fn missing(&self) -> Vec<&'static str> {
        [
            ("coordinator", self.coordinator),
            ("target", self.target),
            ("place", self.place),
            ("technical", self.technical),
            ("material", self.material),
            ("refreshments", self.refreshments.is_some()),
            ("timetable", self.timetable),
            ("frequency", self.frequency),
            ("call", self.call.is_some()),
        ]
        .into_iter()
        .filter(|(_, done)| !done)
        .map(|(name, _)| name)
        .collect()
    }
}

/// One run of a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// Its group.
    pub group: GroupId,
    /// From 1, dense, never reused (C.6-6).
    pub ordinal: u32,
    /// The Colombian route that pays, if any (S0-004).
    pub route: Option<Route>,
    /// Who pays, in words.
    pub payer: Option<Line<120>>,
    /// How people meet.
    pub mode: Mode,
    /// Planned minutes of an encounter.
    pub minutes: u32,
    /// Planned encounters; none for an open-ended edition (S0-154).
    pub planned: Option<u16>,
    /// Place.
    pub site: Option<SiteId>,
    /// How often.
    pub cadence: Cadence,
    /// The first day.
    pub starts_on: Option<Day>,
    /// Time of day at which encounters begin.
    pub starts_at: Option<TimeOfDay>,
    /// The checklist.
    pub readiness: Readiness,
    /// SHA-256 of the rule book that judges it for ever, from the moment it opens (C.6-8).
    pub book: Option<Line<64>>,
    /// Where it is in its life.
    pub state: EditionState,
    /// Counts the changes of this row.
    pub version: i64,
}

impl Edition {
    /// The points of its readiness that are still open: what the group and the edition say already was seen to. Only a
    /// group to which people are called has any.
    pub fn lacks(&self, frame: &Frame) -> Vec<&'static str> {
        if !frame.is_called() {
            return Vec::new();
        }
        let said = |point: &str| match point {
            "coordinator" | "target" | "frequency" => true,
            "place" => self.site.is_some(),
            "timetable" => self.starts_at.is_some(),
            _ => false,
        };
        self.readiness.missing().into_iter().filter(|point| !said(point)).collect()
    }
}

/// What the group agreed on for its work (S0-160, S0-137); each change is a version of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// The edition.
    pub edition: EditionId,
    /// From 1.
    pub version: i64,
    /// The text, one agreement a line.
    pub text: Leaf<Circle>,
    /// When the group agreed.
    pub agreed_at: Instant,
}

/// What this edition writes to the next one (S0-194).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// Its id.
    pub id: LetterId,
    /// The edition that writes.
    pub edition: EditionId,
    /// The letter.
    pub text: Leaf<Circle>,
    /// When the first encounter of the next edition opened it.
    pub opened_at: Option<Instant>,
    /// Counts the changes of this row.
    pub version: i64,
}

/// The review of the whole process (S0-111), from all memoirs together; of the group, never of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionReview {
    /// The edition.
    pub edition: EditionId,
    /// What helped.
    pub helped: Leaf<Desk>,
    /// What was difficult.
    pub difficult: Leaf<Desk>,
    /// What to keep in mind next time.
    pub next: Leaf<Desk>,
    /// Counts the changes of this row.
    pub version: i64,
}

codes! {
    /// The nine processes that a group lives (OPS 2002, in S0-011 to S0-019).
    Process {
        /// Emotions find words (S0-011).
        Emotions = "emotions",
        /// Reality is looked at calmly (S0-012).
        Reality = "reality",
        /// People reflect on themselves (S0-013).
        Reflection = "reflection",
        /// Hope returns (S0-014).
        Hope = "hope",
        /// People learn from one another (S0-015).
        Learning = "learning",
        /// Solidarity grows (S0-016).
        Solidarity = "solidarity",
        /// People belong (S0-017).
        Belonging = "belonging",
        /// The group uses its power (S0-018).
        Power = "power",
        /// There is joy together (S0-019).
        Joy = "joy",
    }
    /// How much the group sees of a process. Words, not a score.
    Seen {
        /// Not seen yet.
        NotYet = "not_yet",
        /// It shows now and then.
        AtTimes = "at_times",
        /// Clearly there.
        Clearly = "clearly",
    }
}

/// The group's own reading of one process at one time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The edition.
    pub edition: EditionId,
    /// The process.
    pub process: Process,
    /// What the group says of it.
    pub seen: Seen,
    /// When it was last read.
    pub read_at: Instant,
}
