//! What people hope for, written by the coordination as it was said (S0-161 to S0-164).

use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::MOST_OF_A_SEAT;
use crate::expectation::{Expectation, Reach};
use crate::fact::Fact;
use crate::id::{ExpectationId, SeatId};
use crate::leaf::Leaf;
use crate::seat::{Seat, SeatState};
use crate::words::Words;

/// Whether each of these seats has an expectation, or a word that there is none (S0-164); nothing while nobody
/// was there to be asked. Whoever came to the door and waits for a place is asked once they sit, and whoever left is
/// not asked any more.
pub fn collected(group: &GroupSlice, present: &[SeatId]) -> Option<bool> {
    let stays = |seat: &Seat| match seat.state {
        SeatState::Seated | SeatState::Completed => seat.role.counts(),
        SeatState::Invited | SeatState::Declined | SeatState::Waitlisted | SeatState::Left => false,
    };
    let mut asked = present.iter().filter_map(|id| group.seat(*id)).filter(|seat| stays(seat)).peekable();
    asked.peek()?;
    Some(asked.all(|seat| of_seat(group, seat.id).next().is_some()))
}

/// A seat of somebody who takes part or took part.
fn taking_part(group: &GroupSlice, seat: SeatId) -> Result<&Seat, Refusal> {
    let seat =
        group.seat(seat).filter(|seat| seat.role.counts()).ok_or(Refusal::from(Reason::Unknown).about("seat"))?;
    if seat.takes_part() { Ok(seat) } else { Err(Refusal::from(Reason::SeatState).about("seat")) }
}

fn of_seat(group: &GroupSlice, seat: SeatId) -> impl Iterator<Item = &Expectation> {
    group.expectations.iter().filter(move |one| one.seat == seat)
}

pub(in crate::command) fn known(group: &GroupSlice, id: ExpectationId) -> Result<&Expectation, Refusal> {
    group.expectations.iter().find(|one| one.id == id).ok_or(Reason::Unknown.into())
}

/// Until somebody has a page of their own the coordination writes for them what was said; afterwards only they do
/// (contracts, "Tenancy and people").
pub(super) fn not_theirs(ask: Ask<'_>, seat: SeatId) -> Result<(), Refusal> {
    let person = ask.group()?.seat(seat).map(|seat| seat.person);
    match person.filter(|person| ask.slice.has_entered(*person)) {
        Some(_) => Err(Reason::TheirsToWrite.into()),
        None => Ok(()),
    }
}

/// A blank one holds no words of theirs: that nothing was said in the group may be taken back by whoever noted it.
pub(super) fn not_written_by_them(ask: Ask<'_>, id: ExpectationId) -> Result<(), Refusal> {
    let one = known(ask.group()?, id)?;
    if one.text.is_blank() { Ok(()) } else { not_theirs(ask, one.seat) }
}

pub(in crate::command) fn say(
    group: &GroupSlice,
    seat: SeatId,
    (id, text, reach): (ExpectationId, &Words<400>, Reach),
) -> Result<Outcome, Refusal> {
    let seat = taking_part(group, seat)?;
    if of_seat(group, seat.id).count() >= MOST_OF_A_SEAT {
        return Err(Refusal::from(Reason::TooMany).about("text").counting("most", 20));
    }
    // Who has said something did not say nothing.
    let blank = of_seat(group, seat.id).filter(|one| one.text.is_blank());
    let mut facts: Vec<Fact> = blank.map(|one| Fact::ExpectationGone(one.id)).collect();
    let text = Leaf::new(text.as_str());
    facts.push(Fact::Expectation(Expectation {
        id,
        edition: group.edition.id,
        seat: seat.id,
        text,
        reach,
        version: 1,
    }));
    Ok(Outcome::of(facts).at(1))
}

pub(super) fn say_nothing(group: &GroupSlice, id: ExpectationId, seat: SeatId) -> Result<Outcome, Refusal> {
    let seat = taking_part(group, seat)?;
    if of_seat(group, seat.id).next().is_some() {
        return Err(Refusal::from(Reason::SeatState).about("seat"));
    }
    let blank = Expectation {
        id,
        edition: group.edition.id,
        seat: seat.id,
        text: Leaf::new(""),
        reach: Reach::Unclassified,
        version: 1,
    };
    Ok(Outcome::of(vec![Fact::Expectation(blank)]).at(1))
}

pub(in crate::command) fn reword(
    ask: Ask<'_>,
    group: &GroupSlice,
    id: ExpectationId,
    (text, reach): (&Words<400>, Reach),
) -> Result<Outcome, Refusal> {
    let before = known(group, id)?;
    ask.expects(before.version)?;
    let version = before.version + 1;
    let text = Leaf::new(text.as_str());
    Ok(Outcome::of(vec![Fact::Expectation(Expectation { text, reach, version, ..before.clone() })]).at(version))
}

pub(super) fn classify(ask: Ask<'_>, group: &GroupSlice, id: ExpectationId, reach: Reach) -> Result<Outcome, Refusal> {
    let before = known(group, id)?;
    ask.expects(before.version)?;
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Expectation(Expectation { reach, version, ..before.clone() })]).at(version))
}

pub(in crate::command) fn take_back(group: &GroupSlice, id: ExpectationId) -> Result<Outcome, Refusal> {
    Ok(Outcome::of(vec![Fact::ExpectationGone(known(group, id)?.id)]))
}
