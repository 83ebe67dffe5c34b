//! One meeting: its place on the road, its life, its script, who came and what stays.

pub mod attendance;
pub mod learning;
pub mod memoir;
pub mod moment;

pub use crate::frame::EncounterKind;

use crate::code::codes;
use crate::day::{Day, Instant, TimeOfDay, whole_minutes};
use crate::id::{EditionId, EncounterId, GroupId, PersonId, SiteId, TopicId};
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

codes! {
    /// Life of an encounter (C.5). A change of date is recorded beside it and is not a state.
    EncounterState {
        /// Has a date.
        Planned = "planned",
        /// Its script is ready.
        Prepared = "prepared",
        /// People are together.
        Opened = "opened",
        /// Over; no memoir yet.
        Closed = "closed",
        /// Its memoir is closed too.
        Remembered = "remembered",
        /// Called off beforehand.
        Cancelled = "cancelled",
        /// It was to be and was not, with a reason.
        NotHeld = "not_held",
    }
    /// What a reserve encounter was used for.
    ReserveUse {
        /// More of a topic.
        Extension = "extension",
        /// A topic that emerged.
        Emergent = "emergent",
    }
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Encounter {
    /// Its id.
    pub id: EncounterId,
    /// Its group.
    pub group: GroupId,
    /// Its edition.
    pub edition: EditionId,
    /// From 1, dense within the edition, never reused (C.6-6).
    pub ordinal: u32,
    /// Its part in the plan.
    pub kind: EncounterKind,
    /// The topic, if it has one.
    pub topic: Option<TopicId>,
    /// A title of its own, where the topic's title is not enough.
    pub title: Option<Line<120>>,
    /// What a reserve encounter was used for.
    pub reserve_use: Option<ReserveUse>,
    /// Day, in the site's zone.
    pub day: Option<Day>,
    /// Time of day, in the site's zone.
    pub time: Option<TimeOfDay>,
    /// Planned minutes.
    pub minutes: u32,
    /// Place, when it is another than the edition's.
    pub site: Option<SiteId>,
    /// Where it is in its life.
    pub state: EncounterState,
    /// Why it was cancelled or not held.
    pub reason: Option<Words<300>>,
    /// When it was opened.
    pub opened_at: Option<Instant>,
    /// Who opened it.
    pub opened_by: Option<PersonId>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Who closed it.
    pub closed_by: Option<PersonId>,
    /// Counts the changes of this row.
    pub version: i64,
}

/// A recorded change of date. The ordinal stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DateMove {
    /// The encounter.
    pub encounter: EncounterId,
    /// The date that it had.
    pub from: Option<(Day, TimeOfDay)>,
    /// The date that it has.
    pub to: (Day, TimeOfDay),
    /// Why.
    pub reason: Option<Words<300>>,
    /// When it was changed.
    pub at: Instant,
}

/// A transition that the life of an encounter does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchStep;

impl EncounterState {
    /// The script is ready.
    pub fn prepare(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Planned | Self::Prepared => Ok(Self::Prepared),
            Self::Opened | Self::Closed | Self::Remembered | Self::Cancelled | Self::NotHeld => Err(NoSuchStep),
        }
    }

    /// People are together.
    pub fn open(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Planned | Self::Prepared => Ok(Self::Opened),
            Self::Opened | Self::Closed | Self::Remembered | Self::Cancelled | Self::NotHeld => Err(NoSuchStep),
        }
    }

    /// People said goodbye.
    pub fn close(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Opened => Ok(Self::Closed),
            Self::Planned | Self::Prepared | Self::Closed | Self::Remembered | Self::Cancelled | Self::NotHeld => {
                Err(NoSuchStep)
            }
        }
    }

    /// The memoir is closed.
    pub fn remember(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Closed => Ok(Self::Remembered),
            Self::Planned | Self::Prepared | Self::Opened | Self::Remembered | Self::Cancelled | Self::NotHeld => {
                Err(NoSuchStep)
            }
        }
    }

    /// It will not be.
    pub fn cancel(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Planned | Self::Prepared => Ok(Self::Cancelled),
            Self::Opened | Self::Closed | Self::Remembered | Self::Cancelled | Self::NotHeld => Err(NoSuchStep),
        }
    }

    /// It was not.
    pub fn miss(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Planned | Self::Prepared => Ok(Self::NotHeld),
            Self::Opened | Self::Closed | Self::Remembered | Self::Cancelled | Self::NotHeld => Err(NoSuchStep),
        }
    }

    /// It will be after all: it was called off, or noted as not held, by mistake or too early.
    pub fn restore(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Cancelled | Self::NotHeld => Ok(Self::Planned),
            Self::Planned | Self::Prepared | Self::Opened | Self::Closed | Self::Remembered => Err(NoSuchStep),
        }
    }

    /// Whether it counts as held (C.6-4).
    pub fn is_held(self) -> bool {
        match self {
            Self::Closed | Self::Remembered => true,
            Self::Planned | Self::Prepared | Self::Opened | Self::Cancelled | Self::NotHeld => false,
        }
    }

    /// Whether it was called off or was not held: it takes no place on the road any more.
    pub fn is_lost(self) -> bool {
        match self {
            Self::Cancelled | Self::NotHeld => true,
            Self::Planned | Self::Prepared | Self::Opened | Self::Closed | Self::Remembered => false,
        }
    }

    /// Whether it is still to come.
    pub fn is_ahead(self) -> bool {
        match self {
            Self::Planned | Self::Prepared => true,
            Self::Opened | Self::Closed | Self::Remembered | Self::Cancelled | Self::NotHeld => false,
        }
    }
}

impl Encounter {
    /// Whole minutes from opening to closing (C.6-3).
    pub fn actual_minutes(&self) -> Option<u32> {
        Some(whole_minutes(self.opened_at?, self.closed_at?))
    }

    /// Whether it has been open for longer than twice its planned minutes, so that its closing time is in doubt.
    pub fn outlasted(&self, now: Instant) -> bool {
        self.state == EncounterState::Opened
            && self.opened_at.is_some_and(|opened| whole_minutes(opened, now) > self.minutes.saturating_mul(2))
    }
}
