//! The script of an encounter: prepared flexibly, changed as the encounter goes (S0-107, S0-108, S0-169).

mod line;
mod round;

use super::{Ask, EncounterSlice, GroupSlice, Outcome, Reason, Refusal};
use crate::code::codes;
use crate::encounter::{Encounter, EncounterState};
use crate::fact::Fact;
use crate::frame::MomentKind;
use crate::id::{GuestId, ItemId, MomentId, QuestionId, SeatId};
use crate::institution::Guest;
use crate::policy::Action;
use crate::stamp::stamp;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

/// Moments that a script may have; each one takes an id out of the command that lays it out.
pub const MOST_MOMENTS: usize = 40;
/// Open questions of an encounter.
pub const MOST_QUESTIONS: usize = 30;
/// Guests of an encounter.
pub const MOST_GUESTS: usize = 10;
/// Longest moment, in minutes.
pub const MOST_MINUTES: u32 = 240;

/// Wishes about the script of an encounter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScriptCommand {
    /// The moments are laid out; none of them may have begun.
    Begin {
        /// From where.
        from: Beginning,
    },
    /// One moment more.
    AddMoment {
        /// The row that is made.
        moment: MomentId,
        /// What happens in it.
        kind: MomentKind,
        /// The moment that it follows; none puts it first.
        after: Option<MomentId>,
        /// How it is written.
        text: MomentText,
    },
    /// A moment is written anew.
    ChangeMoment {
        /// Which.
        moment: MomentId,
        /// How it is written.
        text: MomentText,
    },
    /// A moment is taken out; one that began stays.
    RemoveMoment {
        /// Which.
        moment: MomentId,
    },
    /// A moment changes places with its neighbour.
    MoveMoment {
        /// Which.
        moment: MomentId,
        /// Where to.
        to: Neighbour,
    },
    /// Two moments change places.
    SwapMoments {
        /// One.
        one: MomentId,
        /// The other.
        other: MomentId,
    },
    /// A moment ahead is left out, and stays readable.
    LeaveOut {
        /// Which.
        moment: MomentId,
    },
    /// A moment that was left out is taken in again.
    TakeIn {
        /// Which.
        moment: MomentId,
    },
    /// An open question (S0-180).
    AddQuestion {
        /// The row that is made.
        question: QuestionId,
        /// The question.
        text: Line<280>,
    },
    /// A question is taken out.
    RemoveQuestion {
        /// Which.
        question: QuestionId,
    },
    /// All look for an answer until the next encounter, nobody in particular (S0-187, S0-114).
    SearchTogether {
        /// Which.
        question: QuestionId,
    },
    /// Nobody need look for an answer any more.
    StopSearching {
        /// Which.
        question: QuestionId,
    },
    /// A professional is invited to this encounter alone (S0-188).
    Invite(Guest),
    /// A guest is written otherwise: who they are, and what they are asked to bring.
    ChangeGuest(Guest),
    /// A guest does not come.
    Uninvite {
        /// Which.
        guest: GuestId,
    },
    /// The script is ready.
    MarkPrepared,
}

codes! {
    /// From where a script begins.
    Beginning {
        /// The usual moments of the frame, by their Spanish names.
        Frame = "frame",
        /// The same by their English names.
        FrameInEnglish = "frame_in_english",
        /// The last encounter of the same kind: the following ones reuse its scheme (S0-186).
        Last = "last",
    }
    /// The place beside.
    Neighbour {
        /// The one before.
        Before = "before",
        /// The one after.
        After = "after",
    }
}

/// How a moment is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MomentText {
    /// A title of its own.
    pub title: Option<Line<120>>,
    /// What to do or say.
    pub notes: Option<Words<2000>>,
    /// Planned minutes.
    pub minutes: u32,
    /// Who leads it, when it is someone of the group.
    pub lead: Option<SeatId>,
    /// The ritual or material used.
    pub item: Option<ItemId>,
}

impl ScriptCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Begin { .. }
            | Self::AddMoment { .. }
            | Self::ChangeMoment { .. }
            | Self::RemoveMoment { .. }
            | Self::MoveMoment { .. }
            | Self::SwapMoments { .. }
            | Self::LeaveOut { .. }
            | Self::TakeIn { .. }
            | Self::AddQuestion { .. }
            | Self::RemoveQuestion { .. }
            | Self::SearchTogether { .. }
            | Self::StopSearching { .. }
            | Self::Invite(_)
            | Self::ChangeGuest(_)
            | Self::Uninvite { .. }
            | Self::MarkPrepared => Action::PrepareEncounter,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Begin { .. } => "script.begin",
            Self::AddMoment { .. } => "script.add_moment",
            Self::ChangeMoment { .. } => "script.change_moment",
            Self::RemoveMoment { .. } => "script.remove_moment",
            Self::MoveMoment { .. } => "script.move_moment",
            Self::SwapMoments { .. } => "script.swap_moments",
            Self::LeaveOut { .. } => "script.leave_out",
            Self::TakeIn { .. } => "script.take_in",
            Self::AddQuestion { .. } => "script.add_question",
            Self::RemoveQuestion { .. } => "script.remove_question",
            Self::SearchTogether { .. } => "script.search_together",
            Self::StopSearching { .. } => "script.stop_searching",
            Self::Invite(_) => "script.invite",
            Self::ChangeGuest(_) => "script.change_guest",
            Self::Uninvite { .. } => "script.uninvite",
            Self::MarkPrepared => "script.mark_prepared",
        }
    }
}

/// The group and the encounter that a wish is about.
#[derive(Clone, Copy, Debug)]
struct Desk<'a> {
    ask: Ask<'a>,
    group: &'a GroupSlice,
    of: &'a EncounterSlice,
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &ScriptCommand) -> Result<Outcome, Refusal> {
    let desk = Desk { ask, group: ask.group()?, of: ask.encounter()? };
    match what {
        ScriptCommand::Begin { from } => line::begin(desk, *from),
        ScriptCommand::AddMoment { moment, kind, after, text } => line::add(desk, (*moment, *kind), *after, text),
        ScriptCommand::ChangeMoment { moment, text } => line::change(desk, *moment, text),
        ScriptCommand::RemoveMoment { moment } => line::remove(desk, *moment),
        ScriptCommand::MoveMoment { moment, to } => line::move_to(desk, *moment, *to),
        ScriptCommand::SwapMoments { one, other } => line::swap(desk, *one, *other),
        ScriptCommand::LeaveOut { moment } => line::leave_out(desk, *moment),
        ScriptCommand::TakeIn { moment } => line::take_in(desk, *moment),
        ScriptCommand::AddQuestion { question, text } => round::add_question(desk, *question, text),
        ScriptCommand::RemoveQuestion { question } => round::remove_question(desk, *question),
        ScriptCommand::SearchTogether { question } => round::search(desk, *question, round::Search::Together),
        ScriptCommand::StopSearching { question } => round::search(desk, *question, round::Search::Nobody),
        ScriptCommand::Invite(guest) => round::invite(desk, guest),
        ScriptCommand::ChangeGuest(guest) => round::change_guest(desk, guest),
        ScriptCommand::Uninvite { guest } => round::uninvite(desk, *guest),
        ScriptCommand::MarkPrepared => mark_prepared(desk),
    }
}

/// The version of a script as a whole.
pub fn script_version(of: &EncounterSlice) -> i64 {
    stamp(of.moments.iter().map(|moment| format!("{} {} {}", moment.id, moment.position, moment.version)))
}

fn mark_prepared(desk: Desk<'_>) -> Result<Outcome, Refusal> {
    let before = &desk.of.encounter;
    let state = before.state.prepare().map_err(|_| Reason::EncounterState)?;
    if desk.of.moments.is_empty() {
        return Err(Reason::NothingWritten.into());
    }
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Encounter(Encounter { state, version, ..before.clone() })]).at(version))
}

impl Desk<'_> {
    /// A script is written before its encounter and while it lasts, not afterwards.
    fn is_writable(self) -> Result<(), Refusal> {
        match self.of.encounter.state {
            EncounterState::Planned | EncounterState::Prepared | EncounterState::Opened => Ok(()),
            EncounterState::Closed
            | EncounterState::Remembered
            | EncounterState::Cancelled
            | EncounterState::NotHeld => Err(Reason::EncounterState.into()),
        }
    }
}

fn no_more_than(most: usize, count: usize) -> Result<(), Refusal> {
    let told = i64::try_from(most).unwrap_or(i64::MAX);
    if count > most { Err(Refusal::from(Reason::TooMany).counting("most", told)) } else { Ok(()) }
}
