//! What stays after the evening: a card without a story, a word on what became of it, and the coordination's ticks.

use super::{Evening, MOST_WORDS};
use crate::case::{AreaTag, Case, CaseState, FollowUp, NoSuchStep, OtherSide};
use crate::command::{Outcome, Reason, Refusal};
use crate::debrief::{self, Debrief, Difficulty};
use crate::encounter::EncounterState;
use crate::fact::Fact;
use crate::id::{CaseId, FollowUpId};
use crate::leaf::Leaf;
use crate::words::Line;

/// The case in another state.
fn stepped(before: &Case, state: Result<CaseState, NoSuchStep>) -> Result<Case, Refusal> {
    let state = state.map_err(|_| Reason::CaseState)?;
    Ok(Case { state, version: before.version + 1, ..before.clone() })
}

fn kept(case: Case) -> Outcome {
    let version = case.version;
    Outcome::of(vec![Fact::Case(case)]).at(version)
}

/// Nothing is written while the evening lasts (`S3-043`).
fn is_over(evening: Evening<'_>, case: &Case) -> Result<(), Refusal> {
    // Nor of another evening while one is on.
    if evening.group.live_encounter().is_some_and(|live| live.id != case.encounter) {
        return Err(Reason::NothingMeanwhile.into());
    }
    let held = evening.group.encounter(case.encounter).is_some_and(|one| one.state.is_held());
    if held { Ok(()) } else { Err(Reason::NothingMeanwhile.into()) }
}

pub(super) fn was_presented(evening: Evening<'_>, id: CaseId) -> Result<Outcome, Refusal> {
    let before = evening.case(id)?;
    is_over(evening, before)?;
    let case = stepped(before, before.state.was_presented())?;
    let presented_at = evening.group.encounter(before.encounter).and_then(|encounter| encounter.closed_at);
    Ok(kept(Case { presented_at: case.presented_at.or(presented_at), ..case }))
}

pub(super) fn card(
    evening: Evening<'_>,
    id: CaseId,
    area: Option<&AreaTag>,
    other_side: Option<OtherSide>,
) -> Result<Outcome, Refusal> {
    let before = evening.case(id)?;
    is_over(evening, before)?;
    evening.ask.expects(before.version)?;
    if !before.state.takes_a_card() {
        return Err(Reason::CaseState.into());
    }
    Ok(kept(Case { area: area.cloned(), other_side, version: before.version + 1, ..before.clone() }))
}

pub(super) fn follow_up(
    evening: Evening<'_>,
    id: CaseId,
    follow_up: FollowUpId,
    word: Option<&Line<140>>,
) -> Result<Outcome, Refusal> {
    let before = evening.case(id)?;
    let case = stepped(before, before.state.follow_up())?;
    let words = &evening.ask.slice.cases.words;
    if words.iter().filter(|known| known.case == id).count() >= MOST_WORDS {
        return Err(Refusal::from(Reason::TooMany).about("follow_up_word").counting("most", 20));
    }
    let mut outcome = kept(case);
    if let Some(word) = word {
        let (word, said_at) = (Leaf::new(word.as_str()), evening.ask.at());
        outcome.facts.push(Fact::FollowUp(FollowUp { id: follow_up, case: id, word, said_at }));
    }
    Ok(outcome)
}

pub(super) fn ask_again(evening: Evening<'_>, id: CaseId) -> Result<Outcome, Refusal> {
    let before = evening.case(id)?;
    Ok(kept(stepped(before, before.state.ask_again())?))
}

pub(super) fn take_back_word(evening: Evening<'_>, id: CaseId, word: FollowUpId) -> Result<Outcome, Refusal> {
    let case = evening.case(id)?;
    if case.state.withdraw().is_err() {
        return Err(Reason::CaseState.into());
    }
    let known = evening.ask.slice.cases.words.iter().find(|known| known.id == word && known.case == id);
    known.ok_or(Refusal::from(Reason::Unknown))?;
    Ok(Outcome::of(vec![Fact::FollowUpGone(word)]))
}

pub(super) fn seal(evening: Evening<'_>, id: CaseId) -> Result<Outcome, Refusal> {
    let before = evening.case(id)?;
    Ok(kept(stepped(before, before.state.seal())?))
}

/// What it was about and every word go; that a case was presented stays counted, since a past count does not move.
pub(super) fn withdraw(evening: Evening<'_>, id: CaseId) -> Result<Outcome, Refusal> {
    let before = evening.case(id)?;
    let state = before.state.withdraw().map_err(|_| Reason::CaseState)?;
    let mut outcome = kept(before.withdrawn(state));
    outcome.facts.push(Fact::WordsGone(id));
    // A turn that it had and has not begun is free for another.
    let pending = evening.of.moments.iter().filter(|moment| moment.case == Some(id) && moment.started_at.is_none());
    outcome
        .facts
        .extend(pending.map(|moment| Fact::Moment(crate::encounter::moment::Moment { case: None, ..moment.clone() })));
    Ok(outcome)
}

/// One's own alone: that of somebody else is as unknown as none.
pub(super) fn withdraw_own(evening: Evening<'_>, id: CaseId) -> Result<Outcome, Refusal> {
    let case = evening.case(id)?;
    if !evening.is_own(case) {
        return Err(Reason::Unknown.into());
    }
    withdraw(evening, id)
}

/// Ticks of an encounter that took place, of those that the kind of group knows (`S3-077` to `S3-079`, `S3-170` to
/// `S3-176`).
pub(super) fn review(evening: Evening<'_>, ticked: &[Difficulty], minutes: Option<u16>) -> Result<Outcome, Refusal> {
    let encounter = &evening.of.encounter;
    match encounter.state {
        EncounterState::Closed | EncounterState::Remembered => {}
        EncounterState::Planned
        | EncounterState::Prepared
        | EncounterState::Opened
        | EncounterState::Cancelled
        | EncounterState::NotHeld => return Err(Reason::EncounterState.into()),
    }
    let offered = &evening.group.frame.difficulties;
    if ticked.iter().any(|one| !offered.contains(one)) {
        return Err(Refusal::from(Reason::Unknown).about("seen_ticks"));
    }
    if minutes.is_some_and(|minutes| minutes > debrief::MOST_MINUTES) {
        let most = i64::from(debrief::MOST_MINUTES);
        return Err(Refusal::from(Reason::TooMany).about("debrief_minutes").counting("most", most));
    }
    let before = evening.ask.slice.cases.debrief.as_ref().map_or(0, |known| known.version);
    evening.ask.expects(before)?;
    let version = before + 1;
    Ok(Outcome::of(vec![Fact::Debrief(Debrief::new(encounter.id, ticked, minutes, version))]).at(version))
}
