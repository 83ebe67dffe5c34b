//! Somebody says with how many of their group they can count, or takes it back: their own numbers, told in their own page.

use super::super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use super::can_go_on;
use crate::fact::Fact;
use crate::mutual::is_own;
use crate::seat::{Seat, SeatState};
use crate::ties::{Leaning, Ties};

/// Whether groups of this kind draw with whom their people can count: those of mutual aid, and those that may go on as one.
pub fn draws_ties(group: &GroupSlice) -> bool {
    is_own(&group.frame) || can_go_on(group)
}

/// Whether it is asked now: once the group has met, since before there is no now to tell of.
pub fn ties_asked(group: &GroupSlice) -> bool {
    draws_ties(group) && group.has_begun()
}

/// The seat of whoever asks, as one of those who count in the group.
pub(super) fn own_seat<'a>(ask: Ask<'_>, group: &'a GroupSlice) -> Result<&'a Seat, Refusal> {
    let Actor::Holder { person, .. } = ask.command.actor else { return Err(Reason::NoRight.into()) };
    let sits = |state| matches!(state, SeatState::Seated | SeatState::Completed);
    let seat = group.seat_of(person).filter(|seat| seat.role.counts() && sits(seat.state));
    seat.ok_or(Refusal::from(Reason::NoRight))
}

pub(super) fn lean(ask: Ask<'_>, group: &GroupSlice, on: Option<Ties>) -> Result<Outcome, Refusal> {
    let seat = own_seat(ask, group)?;
    let (edition, seat) = (group.edition.id, seat.id);
    // Taken back it may be at any time.
    let Some(ties) = on else { return Ok(Outcome::of(vec![Fact::LeaningGone(edition, seat)])) };
    if !ties_asked(group) {
        return Err(Reason::EditionState.into());
    }
    let sits = |seat: &&Seat| seat.role.counts() && matches!(seat.state, SeatState::Seated | SeatState::Completed);
    let others = group.seats.iter().filter(sits).count().saturating_sub(1);
    let most = u32::try_from(others).unwrap_or(u32::MAX);
    for (field, number) in [("ties_before", ties.before), ("ties_now", ties.now)] {
        if number > most {
            return Err(Refusal::from(Reason::TooMany).about(field).counting("most", most));
        }
    }
    Ok(Outcome::of(vec![Fact::Leaning(Leaning { edition, seat, ties })]))
}
