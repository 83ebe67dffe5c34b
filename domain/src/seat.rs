//! A person's place in one edition. Coming and going are dated moves: attendance never depends on them.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{EditionId, PersonId, SeatId};
use crate::role::Role;
use serde::{Deserialize, Serialize};

codes! {
    /// Where a seat is in its life (C.5).
    SeatState {
        /// Asked, has not answered.
        Invited = "invited",
        /// Said no.
        Declined = "declined",
        /// Waits for a place, in order.
        Waitlisted = "waitlisted",
        /// Takes part.
        Seated = "seated",
        /// Left before the end.
        Left = "left",
        /// Stayed to the end.
        Completed = "completed",
    }
    /// Why a seat moved.
    MoveReason {
        /// Enrolled.
        Enrolled = "enrolled",
        /// No place left.
        NoPlace = "no_place",
        /// A place came free.
        PlaceFree = "place_free",
        /// Said that they leave.
        Leaves = "leaves",
        /// Came back.
        Returns = "returns",
        /// Went on in another group of the institution.
        OtherGroup = "other_group",
        /// The entry was a duplicate of another person's.
        Duplicate = "duplicate",
        /// It was no duplicate after all.
        NotDuplicate = "not_duplicate",
        /// Came to the door of an encounter.
        AtTheDoor = "at_the_door",
        /// The edition closed.
        EditionClosed = "edition_closed",
        /// Does not want the place.
        Declines = "declines",
        /// Asked to come to another edition.
        Invited = "invited",
        /// Said yes to being asked.
        Accepts = "accepts",
    }
}

/// A place in one edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// The edition.
    pub edition: EditionId,
    /// Who sits.
    pub person: PersonId,
    /// What the seat does.
    pub role: Role,
    /// Where it is in its life.
    pub state: SeatState,
    /// Order of the waitlist: when they began to wait.
    pub waiting_since: Option<Instant>,
    /// When the seat was made.
    pub made_at: Instant,
}

/// One move of a seat: what it was, what it is, when and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatMove {
    /// The seat.
    pub seat: SeatId,
    /// What it was; nothing for the first move.
    pub from: Option<SeatState>,
    /// What it became.
    pub to: SeatState,
    /// Why.
    pub reason: MoveReason,
    /// When.
    pub at: Instant,
}

/// A transition that the life of a seat does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchMove;

impl SeatState {
    /// The seat after taking a place.
    pub fn seat(self) -> Result<Self, NoSuchMove> {
        match self {
            Self::Invited | Self::Waitlisted | Self::Left => Ok(Self::Seated),
            Self::Declined | Self::Seated | Self::Completed => Err(NoSuchMove),
        }
    }

    /// The seat after leaving.
    pub fn leave(self) -> Result<Self, NoSuchMove> {
        match self {
            Self::Seated | Self::Completed => Ok(Self::Left),
            Self::Invited | Self::Waitlisted => Ok(Self::Declined),
            Self::Declined | Self::Left => Err(NoSuchMove),
        }
    }

    /// What becomes of a seat whose person is not there any more, without a word on an edition that is over:
    /// whoever completed it, left or declined stays as they were, so that no past count moves (C.6-7).
    pub fn step_out(self) -> Option<Self> {
        match self {
            Self::Seated => Some(Self::Left),
            Self::Invited | Self::Waitlisted => Some(Self::Declined),
            Self::Declined | Self::Left | Self::Completed => None,
        }
    }

    /// The seat when its edition closes: who waits or was asked did not take part.
    pub fn complete(self) -> Self {
        match self {
            Self::Seated => Self::Completed,
            Self::Invited | Self::Waitlisted => Self::Declined,
            Self::Declined | Self::Left | Self::Completed => self,
        }
    }

    /// Whether someone sits here now.
    pub fn is_active(self) -> bool {
        match self {
            Self::Seated => true,
            Self::Invited | Self::Declined | Self::Waitlisted | Self::Left | Self::Completed => false,
        }
    }
}

impl Seat {
    /// Whether someone sat here at `at`, by the seat's dated moves in order of time. A seat without any is as it was made.
    pub fn was_active(&self, moves: &[SeatMove], at: Instant) -> bool {
        let mut own = moves.iter().rev().filter(|one| one.seat == self.id).peekable();
        if own.peek().is_none() {
            return self.made_at <= at && self.state.is_active();
        }
        own.find(|one| one.at <= at).is_some_and(|one| one.to.is_active())
    }

    /// Whether this is the seat of a participant who takes part, or took part before leaving or until the end.
    pub fn takes_part(&self) -> bool {
        self.role.counts()
            && match self.state {
                SeatState::Seated | SeatState::Left | SeatState::Completed => true,
                SeatState::Invited | SeatState::Declined | SeatState::Waitlisted => false,
            }
    }

    /// Whether somebody leads or helps to lead from this seat, or did until the edition closed.
    pub fn stayed(&self) -> bool {
        match self.state {
            SeatState::Seated | SeatState::Completed => true,
            SeatState::Invited | SeatState::Declined | SeatState::Waitlisted | SeatState::Left => false,
        }
    }

    /// Whether this seat counts for the size of the group today.
    pub fn counts_now(&self) -> bool {
        self.role.counts() && self.state.is_active()
    }
}
