//! Open questions and guests of an encounter.

use super::{Desk, MOST_GUESTS, MOST_QUESTIONS, no_more_than};
use crate::command::{Outcome, Reason, Refusal};
use crate::encounter::EncounterState;
use crate::encounter::moment::Question;
use crate::fact::Fact;
use crate::id::{GuestId, QuestionId};
use crate::institution::Guest;
use crate::role::Role;
use crate::words::Line;

/// Who looks for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Search {
    Together,
    Nobody,
}

pub(super) fn add_question(desk: Desk<'_>, id: QuestionId, text: &Line<280>) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    no_more_than(MOST_QUESTIONS, desk.of.questions.len() + 1)?;
    let last = desk.of.questions.iter().map(|question| question.position).max().unwrap_or(0);
    Ok(Outcome::of(vec![Fact::Question(Question {
        id,
        encounter: desk.of.encounter.id,
        position: last + 1,
        text: text.clone(),
        search_together: false,
    })]))
}

pub(super) fn remove_question(desk: Desk<'_>, id: QuestionId) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let question = find(desk, id)?;
    Ok(Outcome::of(vec![Fact::QuestionGone(desk.of.encounter.id, question.id)]))
}

/// Often it is at the farewell, or after it, that a group settles what all will look for.
pub(super) fn search(desk: Desk<'_>, id: QuestionId, search: Search) -> Result<Outcome, Refusal> {
    match desk.of.encounter.state {
        EncounterState::Planned
        | EncounterState::Prepared
        | EncounterState::Opened
        | EncounterState::Closed
        | EncounterState::Remembered => {}
        EncounterState::Cancelled | EncounterState::NotHeld => return Err(Reason::EncounterState.into()),
    }
    let search_together = search == Search::Together;
    Ok(Outcome::of(vec![Fact::Question(Question { search_together, ..find(desk, id)?.clone() })]))
}

fn find(desk: Desk<'_>, id: QuestionId) -> Result<&Question, Refusal> {
    desk.of.questions.iter().find(|question| question.id == id).ok_or(Refusal::from(Reason::Unknown))
}

/// A guest is one more voice (S0-139): a name and what they bring, no seat and no account.
pub(super) fn invite(desk: Desk<'_>, guest: &Guest) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    if !desk.group.frame.allows(Role::Guest) {
        return Err(Reason::NoSuchRole.into());
    }
    no_more_than(MOST_GUESTS, desk.of.guests.len() + 1)?;
    Ok(Outcome::of(vec![Fact::Guest(desk.of.encounter.id, guest.clone())]))
}

/// The same guest, written otherwise.
pub(super) fn change_guest(desk: Desk<'_>, guest: &Guest) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let before = desk.of.guests.iter().find(|known| known.id == guest.id).ok_or(Reason::Unknown)?;
    desk.ask.expects(before.version())?;
    Ok(Outcome::of(vec![Fact::Guest(desk.of.encounter.id, guest.clone())]).at(guest.version()))
}

pub(super) fn uninvite(desk: Desk<'_>, id: GuestId) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let guest = desk.of.guests.iter().find(|guest| guest.id == id).ok_or(Reason::Unknown)?;
    Ok(Outcome::of(vec![Fact::GuestGone(desk.of.encounter.id, guest.id)]))
}
