//! An encounter is held: opened, who came, what is said, how people go home, closed.

mod circle;
mod clock;
mod close;
mod come;
mod mark;
mod open;
mod undo;

pub use close::held_findings;
pub use mark::settle;
pub use open::{corrects, opens};
pub use undo::nothing_recorded;

use super::{Actor, Ask, EncounterSlice, GroupSlice, Outcome, Reason, Refusal};
use crate::day::Instant;
use crate::encounter::EncounterState;
use crate::encounter::attendance::Mark;
use crate::encounter::learning::Mood;
use crate::finding::{Effect, Finding};
use crate::id::{CommandId, LearningId, MomentId, PersonId, SeatId};
use crate::leaf::{Circle, Leaf};
use crate::policy::Action;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Wishes about an encounter while it is held, and about what was noted of it afterwards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EncounterCommand {
    /// People are together: the rows of attendance are made (S0-105).
    Open,
    /// It was opened by mistake, and nothing was recorded of it: it lies ahead again, on the day that it had.
    OpenedByMistake,
    /// They said goodbye; a typed time when it stayed open by mistake.
    Close {
        /// When it really ended; none for now.
        closed_at: Option<Instant>,
    },
    /// It was open or over at other times than written.
    CorrectTimes(Times),
    /// What is known of one seat.
    Mark(Marking),
    /// Somebody nobody enrolled stands at the door.
    Newcomer(Newcomer),
    /// Somebody who has a seat, or waits for one, and is not in the rows came.
    BringBack {
        /// Their seat.
        seat: SeatId,
        /// How they take part.
        mark: Mark,
    },
    /// A paper sheet typed later: the whole encounter at once.
    Sheet(Sheet),
    /// The next moment begins.
    NextMoment {
        /// The moment that was live on the screen; when another one is by now, somebody else was faster.
        live: Option<MomentId>,
    },
    /// Any moment begins.
    StartMoment {
        /// Which.
        moment: MomentId,
    },
    /// The clock of the live moment stands still.
    PauseMoment {
        /// Which.
        moment: MomentId,
    },
    /// It goes on.
    ResumeMoment {
        /// Which.
        moment: MomentId,
    },
    /// The live moment gets more minutes.
    ExtendMoment {
        /// Which.
        moment: MomentId,
        /// So many.
        minutes: u32,
        /// From a moment to come, or from the end of the encounter.
        take_from: Option<MomentId>,
    },
    /// A moment is left out.
    SkipMoment {
        /// Which.
        moment: MomentId,
    },
    /// The live moment is over and none begins.
    EndMoment {
        /// Which.
        moment: MomentId,
    },
    /// A phrase of the group.
    NotePhrase(Phrase),
    /// The group takes a phrase back.
    WithdrawPhrase {
        /// Which.
        learning: LearningId,
    },
    /// Somebody lays down a chip as they go.
    AddChip {
        /// How they go.
        mood: Mood,
    },
    /// A chip was laid down by mistake.
    TakeBackChip {
        /// Which kind.
        mood: Mood,
    },
}

/// When an encounter began and ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// Opened.
    pub opened_at: Instant,
    /// Closed; none while it is open.
    pub closed_at: Option<Instant>,
}

/// One mark, and the one that it replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marking {
    /// The seat.
    pub seat: SeatId,
    /// What is known.
    pub mark: Mark,
    /// The command that made the mark which was on the screen; none where nobody had said anything of the seat
    /// ([`crate::encounter::attendance::Attendance::said_by`]).
    pub replaces: Option<CommandId>,
}

/// Letters that the name of somebody at the door has at most.
pub const NAME_MOST: usize = 60;

/// Somebody at the door: a first name is enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    /// The seat that is made.
    pub seat: SeatId,
    /// The person who is made.
    pub person: PersonId,
    /// The name they want to be called by.
    pub name: Line<NAME_MOST>,
    /// How they take part.
    pub mark: Mark,
}

/// A sheet of paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// When it was opened.
    pub opened_at: Instant,
    /// When it was closed.
    pub closed_at: Instant,
    /// Who was expected, and what the sheet says.
    pub rows: Vec<(SeatId, Mark)>,
    /// Who came unannounced.
    pub newcomers: Vec<Newcomer>,
}

/// A phrase as it was said. It has no author, no assignee and no date to be done by (S0-183).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phrase {
    /// The row that is made.
    pub learning: LearningId,
    /// The phrase.
    pub text: Leaf<Circle>,
    /// The difficulty that it comes from (S0-122).
    pub difficulty: Leaf<Circle>,
    /// What is learned from it (S0-123).
    pub lesson: Leaf<Circle>,
}

impl EncounterCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Open | Self::OpenedByMistake | Self::Close { .. } | Self::CorrectTimes(_) | Self::Sheet(_) => {
                Action::OpenAndClose
            }
            Self::Mark(_) | Self::Newcomer(_) | Self::BringBack { .. } => Action::MarkAttendance,
            Self::NextMoment { .. }
            | Self::StartMoment { .. }
            | Self::PauseMoment { .. }
            | Self::ResumeMoment { .. }
            | Self::ExtendMoment { .. }
            | Self::SkipMoment { .. }
            | Self::EndMoment { .. } => Action::RunMoments,
            Self::NotePhrase(_) | Self::WithdrawPhrase { .. } | Self::AddChip { .. } | Self::TakeBackChip { .. } => {
                Action::NoteLearnings
            }
        }
    }

    /// Whether the journal leaves out who did it: phrases and chips are nobody's.
    pub fn hides_actor(&self) -> bool {
        match self {
            Self::NotePhrase(_) | Self::WithdrawPhrase { .. } | Self::AddChip { .. } | Self::TakeBackChip { .. } => {
                true
            }
            Self::Open
            | Self::OpenedByMistake
            | Self::Close { .. }
            | Self::CorrectTimes(_)
            | Self::Mark(_)
            | Self::Newcomer(_)
            | Self::BringBack { .. }
            | Self::Sheet(_)
            | Self::NextMoment { .. }
            | Self::StartMoment { .. }
            | Self::PauseMoment { .. }
            | Self::ResumeMoment { .. }
            | Self::ExtendMoment { .. }
            | Self::SkipMoment { .. }
            | Self::EndMoment { .. } => false,
        }
    }

    /// Whether it may move cases on: their moments are over, or the encounter is.
    pub fn moves_cases(&self) -> bool {
        match self {
            Self::Close { .. }
            | Self::NextMoment { .. }
            | Self::StartMoment { .. }
            | Self::SkipMoment { .. }
            | Self::EndMoment { .. } => true,
            Self::Open
            | Self::OpenedByMistake
            | Self::CorrectTimes(_)
            | Self::Mark(_)
            | Self::Newcomer(_)
            | Self::BringBack { .. }
            | Self::Sheet(_)
            | Self::PauseMoment { .. }
            | Self::ResumeMoment { .. }
            | Self::ExtendMoment { .. }
            | Self::NotePhrase(_)
            | Self::WithdrawPhrase { .. }
            | Self::AddChip { .. }
            | Self::TakeBackChip { .. } => false,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "encounter.open",
            Self::OpenedByMistake => "encounter.opened_by_mistake",
            Self::Close { .. } => "encounter.close",
            Self::CorrectTimes(_) => "encounter.correct_times",
            Self::Mark(_) => "encounter.mark",
            Self::Newcomer(_) => "encounter.newcomer",
            Self::BringBack { .. } => "encounter.bring_back",
            Self::Sheet(_) => "encounter.sheet",
            Self::NextMoment { .. } => "encounter.next_moment",
            Self::StartMoment { .. } => "encounter.start_moment",
            Self::PauseMoment { .. } => "encounter.pause_moment",
            Self::ResumeMoment { .. } => "encounter.resume_moment",
            Self::ExtendMoment { .. } => "encounter.extend_moment",
            Self::SkipMoment { .. } => "encounter.skip_moment",
            Self::EndMoment { .. } => "encounter.end_moment",
            Self::NotePhrase(_) => "encounter.note_phrase",
            Self::WithdrawPhrase { .. } => "encounter.withdraw_phrase",
            Self::AddChip { .. } => "encounter.add_chip",
            Self::TakeBackChip { .. } => "encounter.take_back_chip",
        }
    }
}

/// The group and the encounter that a wish is about.
#[derive(Clone, Copy, Debug)]
struct Scene<'a> {
    ask: Ask<'a>,
    group: &'a GroupSlice,
    held: &'a EncounterSlice,
}

/// A sheet of an encounter of the group, for whoever brings in several of them at once.
pub(super) fn held_on_paper(
    ask: Ask<'_>,
    group: &GroupSlice,
    held: &EncounterSlice,
    sheet: &Sheet,
) -> Result<Outcome, Refusal> {
    close::sheet(Scene { ask, group, held }, sheet)
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &EncounterCommand) -> Result<Outcome, Refusal> {
    let scene = Scene { ask, group: ask.group()?, held: ask.encounter()? };
    match what {
        EncounterCommand::Open => open::open(scene),
        EncounterCommand::OpenedByMistake => undo::opened_by_mistake(scene),
        EncounterCommand::Close { closed_at } => close::close(scene, *closed_at),
        EncounterCommand::CorrectTimes(times) => close::correct_times(scene, *times),
        EncounterCommand::Mark(marking) => mark::mark(scene, *marking),
        EncounterCommand::Newcomer(newcomer) => come::newcomer(scene, newcomer),
        EncounterCommand::BringBack { seat, mark } => come::bring_back(scene, *seat, *mark),
        EncounterCommand::Sheet(sheet) => close::sheet(scene, sheet),
        EncounterCommand::NextMoment { live } => clock::next(scene, *live),
        EncounterCommand::StartMoment { moment } => clock::start(scene, *moment),
        EncounterCommand::PauseMoment { moment } => clock::pause(scene, *moment),
        EncounterCommand::ResumeMoment { moment } => clock::resume(scene, *moment),
        EncounterCommand::ExtendMoment { moment, minutes, take_from } => {
            clock::extend(scene, *moment, *minutes, *take_from)
        }
        EncounterCommand::SkipMoment { moment } => clock::skip(scene, *moment),
        EncounterCommand::EndMoment { moment } => clock::end(scene, *moment),
        EncounterCommand::NotePhrase(phrase) => circle::note(scene, phrase),
        EncounterCommand::WithdrawPhrase { learning } => circle::withdraw(scene, *learning),
        EncounterCommand::AddChip { mood } => circle::add_chip(scene, *mood),
        EncounterCommand::TakeBackChip { mood } => circle::take_back_chip(scene, *mood),
    }
}

impl Scene<'_> {
    /// Refuses what belongs to an encounter that is open now.
    fn is_open(self) -> Result<(), Refusal> {
        match self.held.encounter.state {
            EncounterState::Opened => Ok(()),
            EncounterState::Planned
            | EncounterState::Prepared
            | EncounterState::Closed
            | EncounterState::Remembered
            | EncounterState::Cancelled
            | EncounterState::NotHeld => Err(Reason::EncounterState.into()),
        }
    }

    /// Whether the encounter is open, or was when this was wished: a phone without signal sends it afterwards. Refuses
    /// what was wished before it began or after it was over.
    fn was_open(self) -> Result<Meanwhile, Refusal> {
        match self.held.encounter.state {
            EncounterState::Opened => Ok(Meanwhile::Open),
            EncounterState::Closed | EncounterState::Remembered
                if self.held.encounter.closed_at.is_some_and(|closed| self.ask.at() <= closed)
                    && !self.group.edition.state.is_over() =>
            {
                Ok(Meanwhile::Closed)
            }
            EncounterState::Planned
            | EncounterState::Prepared
            | EncounterState::Closed
            | EncounterState::Remembered
            | EncounterState::Cancelled
            | EncounterState::NotHeld => Err(Reason::EncounterState.into()),
        }
    }

    /// Refuses what belongs to an encounter that took place.
    fn took_place(self) -> Result<(), Refusal> {
        match self.held.encounter.state {
            EncounterState::Opened | EncounterState::Closed | EncounterState::Remembered => Ok(()),
            EncounterState::Planned
            | EncounterState::Prepared
            | EncounterState::Cancelled
            | EncounterState::NotHeld => Err(Reason::EncounterState.into()),
        }
    }

    /// Refuses a row of a single person where the group decided to keep none.
    fn keeps_rows(self) -> Result<(), Refusal> {
        if self.group.keeps_rows() { Ok(()) } else { Err(Reason::RollOtherwise.into()) }
    }

    /// Who asks, when the frame lets their seat open and close (S0-105, C.6-14).
    fn opener(self) -> Result<PersonId, Refusal> {
        match self.ask.command.actor {
            Actor::Person(person) if opens(self.group, person) => Ok(person),
            Actor::Person(_) | Actor::Server | Actor::Holder { .. } | Actor::Invited { .. } => {
                Err(Reason::OnlyCoordinationOpens.into())
            }
        }
    }

    /// Refuses whoever may not correct the times.
    fn corrector(self) -> Result<(), Refusal> {
        match self.ask.command.actor {
            Actor::Person(person) if corrects(self.group, person) => Ok(()),
            Actor::Person(_) | Actor::Server | Actor::Holder { .. } | Actor::Invited { .. } => {
                Err(Reason::OnlyCoordinationOpens.into())
            }
        }
    }

    /// The zone of the encounter's days and hours: its own place's, the edition's, or the house's.
    fn zone(self) -> chrono_tz::Tz {
        let sites = &self.ask.slice.sites;
        let own = self.held.encounter.site.and_then(|id| sites.iter().find(|site| site.id == id));
        self.ask.zone(own.or(self.group.site.as_ref()))
    }
}

/// What became of an encounter between the wish and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meanwhile {
    /// It goes on.
    Open,
    /// Somebody closed it.
    Closed,
}

/// What happened can't be blocked: what would have been is told (contracts, "Counting").
fn told(mut findings: Vec<Finding>) -> Vec<Finding> {
    for finding in &mut findings {
        if finding.effect == Effect::Block {
            finding.effect = Effect::Warn;
        }
    }
    findings
}
