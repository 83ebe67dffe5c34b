//! The line of moments: an encounter is a small ordered list of timed parts. The clock never advances by itself.

use crate::code::codes;
use crate::day::Instant;
use crate::frame::MomentKind;
use crate::id::{CaseId, EncounterId, ItemId, MomentId, QuestionId, SeatId};
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

codes! {
    /// Where a moment is in its life; at most one of an encounter is live (C.6-13).
    MomentState {
        /// To come.
        Pending = "pending",
        /// Now.
        Live = "live",
        /// Over.
        Done = "done",
        /// Left out.
        Skipped = "skipped",
    }
}

impl MomentState {
    /// Whether it runs now, paused or not.
    pub fn is_live(self) -> bool {
        match self {
            Self::Live => true,
            Self::Pending | Self::Done | Self::Skipped => false,
        }
    }
}

/// Minutes above which a recognition takes long. It is to be quick (S0-172); that ten minutes are enough is ours.
const LONG_RECOGNITION: u32 = 10;

impl Moment {
    /// Whether it takes long for what it is; of a rite the rule book speaks, of no other kind anybody does.
    pub fn is_long_recognition(&self) -> bool {
        self.kind == MomentKind::Recognition && self.minutes > LONG_RECOGNITION
    }
}

/// A timed part of an encounter. What kinds there are is the frame's to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    /// Its id.
    pub id: MomentId,
    /// The encounter.
    pub encounter: EncounterId,
    /// Place in the line, from 1.
    pub position: u32,
    /// What happens in it.
    pub kind: MomentKind,
    /// A title of its own.
    pub title: Option<Line<120>>,
    /// What to do or say.
    pub notes: Option<Words<2000>>,
    /// Planned minutes.
    pub minutes: u32,
    /// Minutes added while it ran.
    pub extra: u32,
    /// Who leads it: the seat, when it is one of the group.
    pub lead: Option<SeatId>,
    /// The ritual or material used.
    pub item: Option<ItemId>,
    /// Which case of the encounter it belongs to, from 1; 0 where it belongs to none.
    pub turn: u32,
    /// The case, once one was chosen for that turn.
    pub case: Option<CaseId>,
    /// Whoever presented listens and doesn't speak (C.6-15).
    pub presenter_withdrawn: bool,
    /// Where it is in its life.
    pub state: MomentState,
    /// When it went live.
    pub started_at: Option<Instant>,
    /// Since when it is paused.
    pub paused_at: Option<Instant>,
    /// Milliseconds of earlier pauses.
    pub paused_ms: i64,
    /// When it was over.
    pub ended_at: Option<Instant>,
    /// Counts the changes of its text; the clock's do not count, or a form read before the start would be stale.
    pub version: i64,
}

impl Moment {
    /// A moment to come of which nothing is written yet.
    pub fn blank(id: MomentId, encounter: EncounterId, position: u32, kind: MomentKind) -> Self {
        Self {
            id,
            encounter,
            position,
            kind,
            title: None,
            notes: None,
            minutes: 0,
            extra: 0,
            lead: None,
            item: None,
            turn: 0,
            case: None,
            presenter_withdrawn: false,
            state: MomentState::Pending,
            started_at: None,
            paused_at: None,
            paused_ms: 0,
            ended_at: None,
            version: 1,
        }
    }

    /// Milliseconds that the moment has run by `now`, pauses left out.
    pub fn ran_ms(&self, now: Instant) -> i64 {
        let Some(started) = self.started_at else { return 0 };
        let until = self.ended_at.or(self.paused_at).unwrap_or(now);
        ((until - started).num_milliseconds() - self.paused_ms).max(0)
    }

    /// Minutes that it ran, rounded down.
    pub fn ran_minutes(&self, now: Instant) -> u32 {
        u32::try_from(self.ran_ms(now) / 60_000).unwrap_or(u32::MAX)
    }

    /// The moment when it begins, or begins again: what it ran before still counts, and the time between was a pause.
    pub fn start(&mut self, at: Instant) {
        self.state = MomentState::Live;
        match (self.started_at, self.ended_at.take()) {
            (Some(_), Some(ended)) => self.paused_ms += (at - ended).num_milliseconds().max(0),
            (Some(_) | None, _) => (self.started_at, self.paused_ms) = (Some(at), 0),
        }
        self.paused_at = None;
    }

    /// The clock stands still; a second pause changes nothing.
    pub fn pause(&mut self, at: Instant) {
        if self.state == MomentState::Live && self.paused_at.is_none() {
            self.paused_at = Some(at);
        }
    }

    /// The clock goes on.
    pub fn resume(&mut self, at: Instant) {
        if let Some(paused) = self.paused_at.take() {
            self.paused_ms += (at - paused).num_milliseconds().max(0);
        }
    }

    /// The moment when it is over.
    pub fn end(&mut self, at: Instant) {
        self.resume(at);
        if self.state == MomentState::Live {
            self.state = MomentState::Done;
            self.ended_at = Some(at);
        }
    }
}

/// An open question for the conversation (S0-180).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The encounter.
    pub encounter: EncounterId,
    /// Place in the list, from 1.
    pub position: u32,
    /// The question.
    pub text: Line<280>,
    /// Whether all look for an answer until the next encounter (S0-187): the group does, nobody in particular.
    pub search_together: bool,
}
