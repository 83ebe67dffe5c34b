//! Mutual aid: a group that keeps its own house (S0-028, S0-082). What its institution may know, how the group records
//! who was there, who serves it in turn, where it came from, and what it lets be read by whoever looks for a group.

use crate::code::codes;
use crate::day::{Day, Instant, TimeOfDay};
use crate::frame::{Frame, FrameId, InstitutionView};
use crate::group::{Cadence, Edition, Invited, Mode};
use crate::id::{DutyId, EditionId, EncounterId, GroupId, ListingId, SeatId, UndertakingId};
use crate::institution::{Institution, Person};
use crate::leaf::{Circle, Leaf};
use crate::territory::Municipality;
use crate::words::{Line, Words};
use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// Answers to «¿quién seguiría?» from which on their number is told: fewer would tell of single people (C.6-27).
pub const ENOUGH: u32 = crate::figures::FEW;
/// Days after which a public fact is to be looked at again.
pub const VERIFIED_FOR_DAYS: i64 = 180;

codes! {
    /// How a group records who was there, by its own decision.
    RollWay {
        /// By the names of those who sit in it.
        Named = "named",
        /// By names that each of them chose for the group.
        Alias = "alias",
        /// As one number.
        Count = "count",
        /// Not at all.
        Nothing = "nothing",
    }
    /// Whether newcomers are welcome now.
    Newcomers {
        /// Whoever shares the situation may come.
        Open = "open",
        /// Not for the time being.
        Closed = "closed",
    }
    /// A service to the group that goes round among its members. Money has no amounts and no names here.
    Duty {
        /// Opens and closes the encounters.
        Host = "host",
        /// Receives whoever comes for the first time.
        Welcome = "welcome",
        /// Has the keys of the place.
        Keys = "keys",
        /// Looks after the common purse.
        Treasury = "treasury",
    }
    /// How somebody came to a service.
    Turn {
        /// The group chose them.
        Elected = "elected",
        /// It was their turn.
        ByTurn = "by_turn",
    }
    /// The kinds of support of the functional perspective (S0-213), and the two other perspectives (S0-212, S0-214).
    Support {
        /// Company, listening, affection.
        Emotional = "emotional",
        /// A hand, a thing, an errand.
        Material = "material",
        /// What somebody knows and tells.
        Informational = "informational",
        /// How many ties there are around each, and of which sort (S0-212).
        Structural = "structural",
        /// The surroundings in which the ties live (S0-214).
        Contextual = "contextual",
    }
    /// Something that the group does or gets together (S0-031, S0-223).
    UndertakingKind {
        /// A common action.
        Action = "action",
        /// A resource that was raised, without amounts of persons.
        Resource = "resource",
        /// An association or network that the group grew into or leans on.
        Network = "network",
    }
}

impl RollWay {
    /// Whether rows of single people are kept.
    pub fn keeps_rows(self) -> bool {
        match self {
            Self::Named | Self::Alias => true,
            Self::Count | Self::Nothing => false,
        }
    }
}

/// How a group passed from a kind that its institution sees to one that is its own (S0-032, C.5 Transforming).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// What it was.
    pub from_frame: FrameId,
    /// The name by which the institution knew it; another one, later, is the group's own.
    pub known_as: Line<80>,
    /// What its people shared, as its call said it then: what is reported of that time keeps these words.
    pub shared_situation: Line<200>,
    /// Whom it invited then.
    pub invites: Vec<Invited>,
    /// Hands for going on.
    pub votes_for: u32,
    /// Hands against.
    pub votes_against: u32,
    /// When.
    pub at: Instant,
}

/// How a group keeps its own house.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Autonomy {
    /// The group.
    pub group: GroupId,
    /// The edition from which on its institution sees nothing (C.6-28, scenario 10); 1 for a group that began so.
    pub from_ordinal: u32,
    /// Whether the group agreed that its institution knows that it exists.
    pub exists_told: bool,
    /// Since when its encounters are reported as I30003 (date, place, count), by the group's own decision.
    pub reports_from: Option<Day>,
    /// How it records who was there.
    pub roll: RollWay,
    /// Whether newcomers are welcome.
    pub newcomers: Newcomers,
    /// Whether the house is the group's own: then there is no institution around it, and the house's figures are its own.
    #[serde(default)]
    pub at_home: bool,
    /// How it came out of another kind of group, if it did.
    pub crossing: Option<Crossing>,
    /// Counts the changes of this row; 0 while the group has decided nothing.
    pub version: i64,
}

/// A group that takes its history to a house of its own: the old house keeps its counts, and what its coordination wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The group.
    pub group: GroupId,
    /// The house that is made.
    pub house: Institution,
    /// Whoever opens and closes, as they are there.
    pub host: Person,
    /// When.
    pub at: Instant,
}

impl Autonomy {
    /// What holds until the group decides something: nobody outside knows of it.
    pub fn usual(group: GroupId) -> Self {
        Self {
            group,
            from_ordinal: 1,
            exists_told: false,
            reports_from: None,
            roll: RollWay::Named,
            newcomers: Newcomers::Open,
            at_home: false,
            crossing: None,
            version: 0,
        }
    }
}

/// Whether groups of this kind keep their own house: their institution sees that they exist at the most, and only if they
/// agree.
pub fn is_own(frame: &Frame) -> bool {
    match frame.institution_sees.value {
        InstitutionView::Counts => false,
        InstitutionView::ExistenceIfConsented => true,
    }
}

/// Somebody's time in a service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Serving {
    /// Its id.
    pub id: DutyId,
    /// The group.
    pub group: GroupId,
    /// Who serves.
    pub seat: SeatId,
    /// Which service.
    pub duty: Duty,
    /// How they came to it.
    pub turn: Turn,
    /// First day.
    pub from: Day,
    /// Day on which it is to go on to somebody else, if one was named.
    pub until: Option<Day>,
    /// Day on which it went on, once it did.
    pub ended_on: Option<Day>,
}

/// How many were there, where the group keeps no rows: one number an encounter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadCount {
    /// The encounter.
    pub encounter: EncounterId,
    /// People.
    pub people: u32,
}

/// Which group a group was born from (S0-224): told by the group that was born.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Birth {
    /// The group that was born.
    pub group: GroupId,
    /// Out of which group.
    pub parent: GroupId,
    /// Out of which of its editions.
    pub edition: EditionId,
}

/// A secret answer to «¿quién seguiría?» (S0-156). Nobody reads it but the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seedling {
    /// The edition that is about to end.
    pub edition: EditionId,
    /// Whose.
    pub seat: SeatId,
    /// Whether they would go on.
    pub wants: bool,
}

/// Something that the group does or got together, in its own words, of nobody in particular.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Undertaking {
    /// Its id.
    pub id: UndertakingId,
    /// The group.
    pub group: GroupId,
    /// What it is.
    pub kind: UndertakingKind,
    /// In the group's words.
    pub text: Leaf<Circle>,
    /// Its day.
    pub on: Day,
}

/// The group's own reading of the support that it gives: no score, three words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportReading {
    /// The group.
    pub group: GroupId,
    /// Which kind or perspective.
    pub support: Support,
    /// How much of it the group sees.
    pub seen: crate::group::Seen,
    /// When it was read.
    pub read_at: Instant,
}

/// What whoever looks for a group may read of one that wants to be found. No person is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    /// Its id: it stands in the public address.
    pub id: ListingId,
    /// The group.
    pub group: GroupId,
    /// Whether it is in the directory.
    pub published: bool,
    /// The name by which it wants to be found.
    pub name: Line<80>,
    /// What it is about.
    pub theme: Line<120>,
    /// For whom, and what somebody who comes for the first time should know.
    pub about: Option<Words<600>>,
    /// Municipality, for who searches by place.
    pub municipality: Option<Municipality>,
    /// Where, as far as the group wants it to be read.
    pub place: Option<Line<120>>,
    /// The address of the room on the web, if the group wants it to be read.
    pub online_at: Option<Line<200>>,
    /// Whether somebody may write to the group through a form.
    pub takes_messages: bool,
    /// The day on which the group last said that all of it is so.
    pub verified_on: Day,
    /// Counts the changes of this row.
    pub version: i64,
}

/// When a listed group meets: taken from its edition, so that nobody writes it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// Weekday.
    pub weekday: Weekday,
    /// Hour.
    pub at: TimeOfDay,
    /// Minutes.
    pub minutes: u32,
    /// How often.
    pub cadence: Cadence,
    /// How people meet.
    pub mode: Mode,
    /// A day on which it met or will meet: fortnights are counted from it.
    pub from: Day,
}

impl Rhythm {
    /// The rhythm of an edition; none while its first day or its hour is not settled.
    pub fn of(edition: &Edition) -> Option<Self> {
        use chrono::Datelike;
        let from = edition.starts_on?;
        Some(Self {
            weekday: from.weekday(),
            at: edition.starts_at?,
            minutes: edition.minutes,
            cadence: edition.cadence,
            mode: edition.mode,
            from,
        })
    }

    /// Whether it is exactly weekly: nothing else may stand in a weekly timetable, or people travel to a closed door.
    pub fn is_weekly(&self) -> bool {
        match self.cadence {
            Cadence::Weekly => true,
            Cadence::Biweekly | Cadence::Monthly => false,
        }
    }
}
