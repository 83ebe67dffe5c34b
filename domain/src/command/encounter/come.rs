//! Who comes without being in the rows. What happened can't be blocked: they are present, perhaps without a place.

use super::{Meanwhile, Newcomer, Scene, told};
use crate::command::seat::{Enrolled, enrol, moved, place};
use crate::command::{Outcome, Reason, Refusal};
use crate::day::Instant;
use crate::encounter::attendance::{Attendance, Mark};
use crate::fact::Fact;
use crate::finding::Finding;
use crate::id::{PersonId, SeatId};
use crate::seat::{MoveReason, Seat, SeatState};

/// A row of somebody who was added, and who came at `arrived` if they did.
pub(super) fn row(scene: Scene<'_>, who: (SeatId, PersonId), mark: Mark, arrived: Instant) -> Attendance {
    Attendance {
        encounter: scene.held.encounter.id,
        seat: who.0,
        person: who.1,
        mark,
        arrived_at: mark.is_present().then_some(arrived),
        marked_at: scene.ask.at(),
        marked_by: scene.ask.command.id,
        version: 1,
    }
}

pub(super) fn newcomer(scene: Scene<'_>, newcomer: &Newcomer) -> Result<Outcome, Refusal> {
    let meanwhile = scene.was_open()?;
    scene.keeps_rows()?;
    let outcome = seat_newcomer(scene, newcomer)?;
    let mut facts = outcome.facts;
    let mark = by_now(meanwhile, newcomer.mark);
    facts.push(Fact::Attendance(row(scene, (newcomer.seat, newcomer.person), mark, scene.ask.at())));
    Ok(Outcome::of(facts).with(told(outcome.findings)))
}

/// A mark as it stands once the encounter is over, if it is.
fn by_now(meanwhile: Meanwhile, mark: Mark) -> Mark {
    match meanwhile {
        Meanwhile::Open => mark,
        Meanwhile::Closed => mark.at_closing(),
    }
}

/// Seats somebody at the door, or lets them wait when there is no place left.
pub(super) fn seat_newcomer(scene: Scene<'_>, newcomer: &Newcomer) -> Result<Outcome, Refusal> {
    let who = Enrolled::New { person: newcomer.person, name: newcomer.name.clone(), phone: None };
    enrol(scene.ask, scene.group, newcomer.seat, &who, MoveReason::AtTheDoor)
}

pub(super) fn bring_back(scene: Scene<'_>, seat: SeatId, mark: Mark) -> Result<Outcome, Refusal> {
    let meanwhile = scene.was_open()?;
    scene.keeps_rows()?;
    let takes = |seat: &&Seat| seat.role.counts() && !scene.group.is_vacated(seat);
    let seat = scene.group.seat(seat).filter(takes).ok_or(Reason::Unknown)?;
    if scene.held.attendance.iter().any(|row| row.seat == seat.id) {
        return Err(Reason::AlreadySeated.into());
    }
    let (mut facts, findings) = seat_again(scene, seat)?;
    facts.push(Fact::Attendance(row(scene, (seat.id, seat.person), by_now(meanwhile, mark), scene.ask.at())));
    Ok(Outcome::of(facts).with(told(findings)))
}

/// The seat of somebody who is here: who left takes a place again if there is one, and the first in line moves up;
/// whoever else waits goes on waiting, present all the same.
fn seat_again(scene: Scene<'_>, seat: &Seat) -> Result<(Vec<Fact>, Vec<Finding>), Refusal> {
    let (state, findings) = place(scene.group);
    let is_first = scene.group.waitlist().first().is_some_and(|first| first.id == seat.id);
    match (seat.state, state) {
        (SeatState::Seated, _) => Ok((Vec::new(), Vec::new())),
        (SeatState::Waitlisted, SeatState::Seated) if is_first => {
            Ok((moved(scene.ask, seat, state, MoveReason::AtTheDoor).into(), findings))
        }
        (SeatState::Waitlisted, _) => Ok((Vec::new(), findings)),
        (SeatState::Left | SeatState::Declined | SeatState::Invited, SeatState::Waitlisted) => {
            Ok((moved(scene.ask, seat, state, MoveReason::NoPlace).into(), findings))
        }
        (SeatState::Left | SeatState::Declined | SeatState::Invited, _) => {
            Ok((moved(scene.ask, seat, state, MoveReason::AtTheDoor).into(), findings))
        }
        (SeatState::Completed, _) => Err(Reason::SeatState.into()),
    }
}
