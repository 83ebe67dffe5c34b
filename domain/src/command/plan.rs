//! The road of an edition: encounters laid out with their days, and what becomes of single ones.

mod keep;
mod restore;
mod road;
mod single;

pub(super) use keep::with_topics;
pub use restore::may_restore;
pub(super) use road::next_days;
pub use road::{Arithmetic, arithmetic, due, holidays, next_day, road_findings, road_version, unchosen, waiting};

use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::code::codes;
use crate::day::{Day, TimeOfDay};
use crate::encounter::{Encounter, EncounterKind, EncounterState};
use crate::fact::Fact;
use crate::frame::{Frame, PlanTemplate};
use crate::group::{Cadence, Edition, EditionState};
use crate::holiday::{self, Step};
use crate::id::{EncounterId, SiteId, TopicId};
use crate::policy::Action;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

/// Encounters that one plan may have: each takes an id out of the command's own.
pub const MOST: u16 = 100;

/// Wishes about the road of an edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanCommand {
    /// The agreed topics get an encounter each, in the group's order; what is left over stays in reserve (S0-168).
    LayOut,
    /// One encounter more at the end of the road.
    Add {
        /// The encounter that is made.
        encounter: EncounterId,
        /// What it is for.
        kind: Added,
        /// Its day; the next one of the cadence when none is named.
        day: Option<Day>,
    },
    /// The edition goes on without a fixed number of encounters (S0-154).
    OpenEnd,
    /// What an encounter is about.
    SetTopic {
        /// The encounter.
        encounter: EncounterId,
        /// Its topic.
        topic: TopicChoice,
        /// A title of its own.
        title: Option<Line<120>>,
    },
    /// Two encounters change places with all that they are about.
    Swap {
        /// One.
        first: EncounterId,
        /// The other.
        second: EncounterId,
    },
    /// One encounter is moved; its ordinal stays and the change is kept.
    Move {
        /// The encounter.
        encounter: EncounterId,
        /// The new day.
        day: Day,
        /// The new hour.
        time: TimeOfDay,
        /// The place, when it is another than the edition's.
        site: Option<SiteId>,
        /// Why.
        reason: Option<Words<300>>,
    },
    /// One encounter is called off beforehand.
    Cancel {
        /// The encounter.
        encounter: EncounterId,
        /// Why.
        reason: Words<300>,
    },
    /// One encounter was to be and was not.
    MarkNotHeld {
        /// The encounter.
        encounter: EncounterId,
        /// Why.
        reason: Words<300>,
    },
    /// One that was called off, or noted as not held, will be after all: until its day has passed.
    Restore {
        /// The encounter.
        encounter: EncounterId,
    },
}

codes! {
    /// What an encounter that is added is for.
    Added {
        /// To go on: the closing, if there is one, stays last.
        Next = "next",
        /// To end an open-ended edition.
        Closing = "closing",
    }
}

/// What an encounter is to be about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicChoice {
    /// No topic.
    Nothing,
    /// One of the edition's.
    Known(TopicId),
    /// One that was not on the list.
    New {
        /// The topic that is made.
        topic: TopicId,
        /// Its title.
        title: Line<120>,
    },
}

impl PlanCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::LayOut => Action::ChangeTopics,
            Self::Add { .. }
            | Self::OpenEnd
            | Self::SetTopic { .. }
            | Self::Swap { .. }
            | Self::Move { .. }
            | Self::Cancel { .. }
            | Self::MarkNotHeld { .. }
            | Self::Restore { .. } => Action::ChangeGroup,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::LayOut => "plan.lay_out",
            Self::Add { .. } => "plan.add",
            Self::OpenEnd => "plan.open_end",
            Self::SetTopic { .. } => "plan.set_topic",
            Self::Swap { .. } => "plan.swap",
            Self::Move { .. } => "plan.move",
            Self::Cancel { .. } => "plan.cancel",
            Self::MarkNotHeld { .. } => "plan.mark_not_held",
            Self::Restore { .. } => "plan.restore",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &PlanCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    running(group)?;
    match what {
        PlanCommand::LayOut => road::lay_out(ask, group),
        PlanCommand::Add { encounter, kind, day } => road::add(ask, group, (*encounter, *kind, *day)),
        PlanCommand::OpenEnd => road::open_end(ask, group),
        PlanCommand::SetTopic { encounter, topic, title } => {
            single::set_topic(ask, group, *encounter, (topic, title.as_ref()))
        }
        PlanCommand::Swap { first, second } => single::swap(ask, group, *first, *second),
        PlanCommand::Move { encounter, day, time, site, reason } => {
            let to = single::Place { day: *day, time: *time, site: *site };
            single::move_to(ask, group, *encounter, (to, reason.as_ref()))
        }
        PlanCommand::Cancel { encounter, reason } => {
            single::lose(ask, group, *encounter, (EncounterState::cancel, reason))
        }
        PlanCommand::MarkNotHeld { encounter, reason } => {
            single::lose(ask, group, *encounter, (EncounterState::miss, reason))
        }
        PlanCommand::Restore { encounter } => restore::restore(ask, group, *encounter),
    }
}

/// Refuses whatever comes after the end.
pub(super) fn running(group: &GroupSlice) -> Result<(), Refusal> {
    match group.edition.state {
        EditionState::Draft
        | EditionState::Calling
        | EditionState::Open
        | EditionState::Running
        | EditionState::Closing => Ok(()),
        EditionState::Closed | EditionState::Cancelled => Err(Reason::EditionState.into()),
    }
}

/// What a fresh plan is made from.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its frame.
    pub frame: &'a Frame,
    /// ISO 3166: decides the holidays.
    pub country: &'a str,
    /// Topics that have an encounter each.
    pub topics: u16,
}

impl Course<'_> {
    fn too_many(&self, planned: u16) -> Arithmetic {
        let (before, after) = match self.frame.plan.value {
            PlanTemplate::Fixed { initial, closing, .. } => (initial, closing),
            PlanTemplate::Open => (0, 0),
        };
        Arithmetic { before, topics: self.topics, after, planned, used: 0 }
    }
}

/// Encounters of an edition that has none yet: kinds by the frame's plan, days by the cadence, holidays stepped over.
/// An open-ended edition begins with its first encounter; the next ones are added as it goes.
pub(super) fn fresh(ask: Ask<'_>, course: &Course<'_>) -> Result<Vec<Fact>, Refusal> {
    let edition = course.edition;
    let kinds = match edition.planned {
        Some(planned) => crate::plan::lay_out(course.frame, planned, course.topics)
            .map_err(|refused| course.too_many(refused.planned).refusal().about("planned"))?,
        None => vec![first_of_open(course.frame)],
    };
    let days = days(edition, kinds.len(), course.country);
    Ok(kinds
        .into_iter()
        .zip(1u8..)
        .map(|(kind, n)| {
            let day = days.get(usize::from(n) - 1).copied();
            // Rows of one command are numbered; the first hundred numbers belong to other rows of the same command.
            Fact::Encounter(encounter(edition, ask.command.id.row(100 + n), u32::from(n), kind, day))
        })
        .collect())
}

/// The first encounter of an open-ended edition settles the frame of work where the frame of the group knows one.
fn first_of_open(frame: &Frame) -> EncounterKind {
    if frame.script(EncounterKind::Initial).is_some() { EncounterKind::Initial } else { crate::plan::open_kind(frame) }
}

/// Days of an edition by its cadence, holidays stepped over; none while its first day is open.
pub(super) fn days(edition: &Edition, count: usize, country: &str) -> Vec<Day> {
    let Some(first) = edition.starts_on else { return Vec::new() };
    holiday::series(first, step(edition.cadence), u16::try_from(count).unwrap_or(MOST), country)
}

/// How far two encounters are apart.
pub fn step(cadence: Cadence) -> Step {
    match cadence {
        Cadence::Weekly => Step::Days(7),
        Cadence::Biweekly => Step::Days(14),
        Cadence::Monthly => Step::Monthly,
    }
}

/// An encounter that is planned.
pub(super) fn encounter(
    edition: &Edition,
    id: EncounterId,
    ordinal: u32,
    kind: EncounterKind,
    day: Option<Day>,
) -> Encounter {
    Encounter {
        id,
        group: edition.group,
        edition: edition.id,
        ordinal,
        kind,
        topic: None,
        title: None,
        reserve_use: None,
        day,
        time: day.and(edition.starts_at),
        minutes: edition.minutes,
        site: None,
        state: EncounterState::Planned,
        reason: None,
        opened_at: None,
        opened_by: None,
        closed_at: None,
        closed_by: None,
        version: 1,
    }
}
