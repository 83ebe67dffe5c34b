//! Pointing a person to other care (S0-133, S0-163, S0-190, S0-230): a human act, never a conclusion drawn from a
//! text (S0-132). It says which service and how to get there; it has no place for a reason.

use crate::code::codes;
use crate::day::{Day, Instant};
use crate::id::{EditionId, EncounterId, ExpectationId, GroupId, PersonId, ReferralId, SeatId, ServiceId};
use crate::leaf::{Leaf, Pair};
use crate::service::ServiceKind;
use crate::words::Line;
use serde::{Deserialize, Serialize};

codes! {
    /// Life of a referral (C.5): suggested, accepted, made, closed; or declined.
    ReferralState {
        /// Somebody of the coordination thought of it.
        Suggested = "suggested",
        /// The person wants it.
        Accepted = "accepted",
        /// There is an appointment, or the person was there.
        Made = "made",
        /// Nothing is left to do.
        Closed = "closed",
        /// The person does not want it.
        Declined = "declined",
    }
}

/// Where the thought of it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// What the person hopes for needs something else besides the group (S0-163).
    Expectation(ExpectationId),
    /// An encounter; nothing of what was said there.
    Encounter(EncounterId),
    /// The person asked for it.
    OwnWish,
}

/// Where somebody is pointed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Destination {
    /// Not known yet.
    Open,
    /// A service of the directory.
    Service(ServiceId),
    /// Another one, by its name.
    Named(Line<80>),
}

impl Destination {
    /// Whether it is known where to go.
    pub fn is_known(&self) -> bool {
        match self {
            Self::Open => false,
            Self::Service(_) | Self::Named(_) => true,
        }
    }
}

/// A referral. Those who coordinate the group read it, and the person; nobody else.
#[derive(Clone, Debug, PartialEq)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// The group: another one of the same person knows nothing of it.
    pub group: GroupId,
    /// The edition.
    pub edition: EditionId,
    /// Whose it is.
    pub seat: SeatId,
    /// Where the thought came from.
    pub origin: Origin,
    /// What kind of care.
    pub kind: ServiceKind,
    /// Where to.
    pub to: Destination,
    /// How to get there; blank when nothing needs to be said.
    pub note: Leaf<Pair>,
    /// Where it is in its life.
    pub state: ReferralState,
    /// Counts the changes of this row.
    pub version: i64,
}

/// One step of a referral: which state it came to, when, and who wrote it down.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferralStep {
    /// The referral.
    pub referral: ReferralId,
    /// The state that it came to.
    pub state: ReferralState,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When.
    pub at: Instant,
    /// The site's day of it: figures are kept by month.
    pub on: Day,
}

/// A transition that the life of a referral does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchTurn;

impl ReferralState {
    /// What it becomes when it comes to `next`. Who said yes may still say no, until there is an appointment.
    pub fn turn(self, next: Self) -> Result<Self, NoSuchTurn> {
        match (self, next) {
            (Self::Suggested, Self::Accepted | Self::Declined)
            | (Self::Accepted, Self::Made | Self::Declined)
            | (Self::Made, Self::Closed) => Ok(next),
            (Self::Suggested | Self::Accepted | Self::Made | Self::Closed | Self::Declined, _) => Err(NoSuchTurn),
        }
    }

    /// Whether something is left to do.
    pub fn is_open(self) -> bool {
        match self {
            Self::Suggested | Self::Accepted | Self::Made => true,
            Self::Closed | Self::Declined => false,
        }
    }

    /// The states that may come next, the one that goes on first.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Suggested => &[Self::Accepted, Self::Declined],
            Self::Accepted => &[Self::Made, Self::Declined],
            Self::Made => &[Self::Closed],
            Self::Closed | Self::Declined => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_referral_goes_its_way_step_by_step_and_never_back() {
        for from in ReferralState::ALL {
            for to in ReferralState::ALL {
                assert_eq!(from.turn(*to).is_ok(), from.next().contains(to), "{from:?} to {to:?}");
            }
            assert_eq!(from.is_open(), !from.next().is_empty(), "{from:?}");
        }
    }
}
