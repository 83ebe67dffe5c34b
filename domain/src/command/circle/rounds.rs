//! Rounds of answers. A round tells its means once, when it is closed, and never again: two states of them that differ
//! by one person's answer do not exist.

use crate::appraisal::{ClosingLines, Given, Grade, Questionnaire, Round, Rounds, Which, asks_for_lines};
use crate::command::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::leaf::{Leaf, Own};
use crate::seat::{Seat, SeatState};
use crate::words::{Line, Words};

/// Begins a round, or the one that told nothing once more.
pub(super) fn open(ask: Ask<'_>, group: &GroupSlice, questionnaire: &Line<40>) -> Result<Outcome, Refusal> {
    let known = group.frame.questionnaire(questionnaire.as_str()).ok_or(Refusal::from(Reason::Unknown))?;
    let round = next(ask, group, known)?;
    Ok(Outcome::of(vec![Fact::AnswerRound(round)]))
}

fn next(ask: Ask<'_>, group: &GroupSlice, known: &Questionnaire) -> Result<Round, Refusal> {
    let rounds = &ask.slice.appraisal.rounds;
    may_open(group, rounds, known)?;
    Ok(match last_of(rounds, known) {
        None => fresh(ask, group, (known, 1)),
        // Nobody learnt anything of it, so nothing can be told apart by it.
        Some(last) if !last.told => Round { closed_at: None, ..last.clone() },
        Some(last) => fresh(ask, group, (known, last.which.number + 1)),
    })
}

fn last_of<'a>(rounds: &'a [Round], known: &Questionnaire) -> Option<&'a Round> {
    rounds.iter().filter(|one| one.which.questionnaire.as_str() == known.id).max_by_key(|one| one.which.number)
}

/// Whether a round may begin now. Another one of the same people on the same day would tell of whoever came to it, so
/// the group meets in between.
pub fn may_open(group: &GroupSlice, rounds: &[Round], known: &Questionnaire) -> Result<(), Reason> {
    if group.edition.state.is_over() {
        return Err(Reason::EditionState);
    }
    let Some(last) = last_of(rounds, known) else { return Ok(()) };
    if last.closed_at.is_none() {
        return Err(Reason::AnswersOpen);
    }
    if !last.told {
        return Ok(());
    }
    match known.rounds {
        Rounds::BeforeAndAfter if last.which.number > 1 => return Err(Reason::RoundsDone),
        Rounds::BeforeAndAfter | Rounds::AnyTime => {}
    }
    let met = group.encounters.iter().any(|one| one.state.is_held() && one.closed_at > last.closed_at);
    if met { Ok(()) } else { Err(Reason::NotMetSince) }
}

fn fresh(ask: Ask<'_>, group: &GroupSlice, (known, number): (&Questionnaire, u32)) -> Round {
    let questionnaire = Line::kept(known.id.clone());
    let which = Which { edition: group.edition.id, questionnaire, number };
    Round { which, opened_at: ask.at(), closed_at: None, told: false }
}

/// Ends a round. The store adds up what at least five people answered; no decision ever sees an answer.
pub(super) fn close(ask: Ask<'_>, questionnaire: &Line<40>) -> Result<Outcome, Refusal> {
    let round = ask.slice.appraisal.open(questionnaire.as_str()).ok_or(Refusal::from(Reason::AnswersClosed))?;
    let keeps = ask.group()?.frame.questionnaire(questionnaire.as_str()).map(|known| known.keeps);
    let keeps = keeps.ok_or(Refusal::from(Reason::Unknown))?;
    let closed = Round { closed_at: Some(ask.at()), ..round.clone() };
    Ok(Outcome::of(vec![Fact::AnswerRound(closed.clone()), Fact::AnswersTold(closed.which, keeps)]))
}

/// What somebody answers, in place of what they answered before in this round; what they leave out is left out.
pub(in crate::command) fn appraise(
    ask: Ask<'_>,
    group: &GroupSlice,
    seat: &Seat,
    (questionnaire, answers): (&Line<40>, &[(Line<40>, Grade)]),
) -> Result<Outcome, Refusal> {
    let known = group.frame.questionnaire(questionnaire.as_str()).ok_or(Refusal::from(Reason::Unknown))?;
    let round = ask.slice.appraisal.open(&known.id).ok_or(Refusal::from(Reason::AnswersClosed))?;
    sits(seat)?;
    if answers.iter().any(|(item, _)| !known.asks(item.as_str())) {
        return Err(Reason::Unknown.into());
    }
    let given = |(item, grade): &(Line<40>, Grade)| Given {
        which: round.which.clone(),
        item: item.as_str().to_owned(),
        grade: *grade,
    };
    Ok(Outcome::of(vec![Fact::Answers(round.which.clone(), seat.id, answers.iter().map(given).collect())]))
}

fn sits(seat: &Seat) -> Result<(), Refusal> {
    match seat.state {
        SeatState::Seated | SeatState::Completed => Ok(()),
        SeatState::Invited | SeatState::Declined | SeatState::Waitlisted | SeatState::Left => {
            Err(Reason::SeatState.into())
        }
    }
}

/// The two closing lines of a seat; with nothing in either they are gone.
pub(in crate::command) fn part_with(
    ask: Ask<'_>,
    group: &GroupSlice,
    seat: &Seat,
    (takes, leaves, shared): (Option<&Words<280>>, Option<&Words<280>>, bool),
) -> Result<Outcome, Refusal> {
    if !asks_for_lines(&group.frame, &group.edition) {
        return Err(Reason::EditionState.into());
    }
    sits(seat)?;
    let before = ask.slice.appraisal.lines.as_ref().filter(|lines| lines.seat == seat.id);
    let version = before.map_or(0, |before| before.version);
    ask.expects(version)?;
    if takes.is_none() && leaves.is_none() {
        return Ok(Outcome::of(vec![Fact::ClosingLinesGone(seat.id)]));
    }
    let line = |words: Option<&Words<280>>| -> Leaf<Own> { Leaf::new(words.map_or("", |words| words.as_str())) };
    let lines = ClosingLines { seat: seat.id, takes: line(takes), leaves: line(leaves), shared, version: version + 1 };
    Ok(Outcome::of(vec![Fact::ClosingLines(lines)]).at(version + 1))
}
