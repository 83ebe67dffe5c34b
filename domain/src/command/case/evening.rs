//! The evening: who has a case, which are heard today, and how the time is shared among them.

use super::{Evening, MOST_CASES, MOST_OF_AN_ENCOUNTER};
use crate::case::{self, Case, CaseState, CodeName, Part};
use crate::command::script::MOST_MOMENTS;
use crate::command::{Outcome, Reason, Refusal};
use crate::encounter::EncounterState;
use crate::encounter::moment::{Moment, MomentState};
use crate::fact::Fact;
use crate::id::{CaseId, MomentId, SeatId};
use crate::seat::SeatState;

fn too_many(most: usize) -> Refusal {
    Refusal::from(Reason::TooMany).counting("most", i64::try_from(most).unwrap_or(i64::MAX))
}

/// Somebody has a case: one who takes part, or took part when it was held.
pub(super) fn offer(evening: Evening<'_>, id: CaseId, presenter: SeatId) -> Result<Outcome, Refusal> {
    let encounter = &evening.of.encounter;
    if !case::takes_cases(encounter.state) {
        return Err(Reason::EncounterState.into());
    }
    let seat = evening.group.seat(presenter).filter(|seat| seat.role.counts());
    let seat = seat.ok_or(Refusal::from(Reason::Unknown).about("presenter"))?;
    let is_over = encounter.state.is_held();
    match seat.state {
        SeatState::Seated | SeatState::Completed => {}
        SeatState::Left if is_over => {}
        SeatState::Left | SeatState::Invited | SeatState::Declined | SeatState::Waitlisted => {
            return Err(Refusal::from(Reason::SeatState).about("presenter"));
        }
    }
    if evening.cases.len() >= MOST_CASES {
        return Err(too_many(MOST_CASES).about("presenter"));
    }
    let here = evening.cases.iter().filter(|case| case.encounter == encounter.id && case.state.is_kept());
    if here.count() >= MOST_OF_AN_ENCOUNTER {
        return Err(too_many(MOST_OF_AN_ENCOUNTER).about("presenter"));
    }
    let (state, presented_at) = match is_over {
        true => (CaseState::FollowUpDue, encounter.closed_at),
        false => (CaseState::Offered, None),
    };
    let case = Case {
        id,
        group: evening.group.group.id,
        edition: evening.group.edition.id,
        encounter: encounter.id,
        presenter,
        name: CodeName::unused(id, evening.cases.iter().map(|case| &case.name)),
        area: None,
        other_side: None,
        state,
        presented_at,
        version: 1,
    };
    Ok(Outcome::of(vec![Fact::Case(case)]).at(1))
}

/// The evening in which something is still to be settled.
fn is_ahead_or_open(evening: Evening<'_>) -> Result<(), Refusal> {
    match evening.of.encounter.state {
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Opened => Ok(()),
        EncounterState::Closed | EncounterState::Remembered | EncounterState::Cancelled | EncounterState::NotHeld => {
            Err(Reason::EncounterState.into())
        }
    }
}

/// The case takes the first turn that nobody has; where there is none, the frame's moments of a case are laid out once
/// more. What that adds up to is said on the screen, and forbids nothing.
pub(super) fn choose(evening: Evening<'_>, id: CaseId) -> Result<Outcome, Refusal> {
    is_ahead_or_open(evening)?;
    let before = evening.case(id)?;
    let state = before.state.choose().map_err(|_| Reason::CaseState)?;
    let encounter = evening.of.encounter.id;
    let version = before.version + 1;
    let mut facts = vec![Fact::Case(Case { state, encounter, version, ..before.clone() })];
    facts.extend(given_a_turn(evening, id)?);
    Ok(Outcome::of(facts).at(version))
}

fn given_a_turn(evening: Evening<'_>, id: CaseId) -> Result<Vec<Fact>, Refusal> {
    let line = &evening.of.moments;
    let parts = case::turns(line);
    if let Some(free) = parts.iter().find(|part| part.case.is_none() && !part.begun) {
        return Ok(of_turn(line, free).map(|moment| with(moment, Some(id))).map(Fact::Moment).collect());
    }
    // Nobody has laid out a line yet: then nobody goes by one.
    if line.is_empty() {
        return Ok(Vec::new());
    }
    more(evening, id, &parts)
}

fn of_turn<'a>(line: &'a [Moment], part: &Part) -> impl Iterator<Item = &'a Moment> {
    let turn = part.turn;
    line.iter().filter(move |moment| moment.turn == turn)
}

fn with(moment: &Moment, case: Option<CaseId>) -> Moment {
    Moment { case, ..moment.clone() }
}

/// One more turn, after the last one; where there is none, after the opening and what is asked of earlier cases.
fn more(evening: Evening<'_>, id: CaseId, parts: &[Part]) -> Result<Vec<Fact>, Refusal> {
    let line = &evening.of.moments;
    let Some(script) = evening.group.frame.script(evening.of.encounter.kind) else { return Ok(Vec::new()) };
    let usual: Vec<&crate::frame::Moment> = case::layout(script).collect();
    if line.len() + usual.len() > MOST_MOMENTS {
        return Err(too_many(MOST_MOMENTS));
    }
    let turn = parts.iter().map(|part| part.turn).max().unwrap_or(0) + 1;
    let last = line.iter().rposition(|moment| moment.turn > 0);
    let opening = || line.iter().rposition(|moment| is_before_cases(moment) || moment.started_at.is_some());
    let place = last.or_else(opening).map_or(0, |place| place + 1);
    let fresh = usual.iter().zip(1u8..).map(|(usual, n)| Moment {
        turn,
        case: Some(id),
        presenter_withdrawn: usual.presenter_withdrawn,
        minutes: u32::from(usual.minutes),
        ..Moment::blank(evening.ask.command.id.row(n), evening.of.encounter.id, 0, usual.kind)
    });
    let mut whole = line.clone();
    whole.splice(place..place, fresh);
    let numbered = whole.into_iter().zip(1u32..).map(|(moment, position)| Moment { position, ..moment });
    Ok(numbered.filter(|moment| !line.contains(moment)).map(Fact::Moment).collect())
}

fn is_before_cases(moment: &Moment) -> bool {
    use crate::frame::MomentKind;
    match moment.kind {
        MomentKind::Opening | MomentKind::FollowUp | MomentKind::Rite | MomentKind::Recognition => true,
        MomentKind::Agreement
        | MomentKind::Expectations
        | MomentKind::TopicChoice
        | MomentKind::Material
        | MomentKind::Conversation
        | MomentKind::Synthesis
        | MomentKind::Harvest
        | MomentKind::Farewell
        | MomentKind::Presentation
        | MomentKind::Questions
        | MomentKind::Reflection
        | MomentKind::Return
        | MomentKind::Closing => false,
    }
}

/// The case waits for another day, and its turn is free; one whose moments have begun is being heard already.
pub(super) fn leave_for_another_day(evening: Evening<'_>, id: CaseId) -> Result<Outcome, Refusal> {
    is_ahead_or_open(evening)?;
    let before = evening.case(id)?;
    let state = before.state.leave_for_another_day().map_err(|_| Reason::CaseState)?;
    let own = || evening.of.moments.iter().filter(|moment| moment.case == Some(id));
    if own().any(|moment| moment.started_at.is_some()) {
        return Err(Reason::CaseState.into());
    }
    let version = before.version + 1;
    let mut facts = vec![Fact::Case(Case { state, version, ..before.clone() })];
    facts.extend(own().map(|moment| Fact::Moment(with(moment, None))));
    Ok(Outcome::of(facts).at(version))
}

pub(super) fn share_time(evening: Evening<'_>) -> Result<Outcome, Refusal> {
    is_ahead_or_open(evening)?;
    let line = &evening.of.moments;
    if !case::turns(line).iter().any(|part| part.case.is_some() && !part.begun) {
        return Err(Reason::NoCaseYet.into());
    }
    let (changed, gone) = case::divided(line, evening.of.encounter.minutes);
    let mut facts: Vec<Fact> = gone.iter().map(|moment| Fact::MomentGone(moment.encounter, moment.id)).collect();
    let stays = |moment: &&Moment| gone.iter().all(|other| other.id != moment.id);
    let now = |moment: &Moment| changed.iter().find(|other| other.id == moment.id).unwrap_or(moment).clone();
    let numbered =
        line.iter().filter(stays).map(now).zip(1u32..).map(|(moment, position)| Moment { position, ..moment });
    facts.extend(numbered.filter(|moment| !line.contains(moment)).map(Fact::Moment));
    Ok(Outcome::of(facts))
}

/// What whoever presents does in a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presenter {
    /// They listen.
    Listens,
    /// They speak like everybody.
    Speaks,
}

pub(super) fn withdrawal(evening: Evening<'_>, id: MomentId, wanted: Presenter) -> Result<Outcome, Refusal> {
    is_ahead_or_open(evening)?;
    let before = evening.of.moments.iter().find(|moment| moment.id == id).ok_or(Refusal::from(Reason::Unknown))?;
    // C.6-15: only where there is a case is there somebody who presents it.
    if before.turn == 0 {
        return Err(Reason::NoCaseThere.into());
    }
    let may = match before.state {
        MomentState::Pending | MomentState::Live | MomentState::Skipped => true,
        MomentState::Done => false,
    };
    if !may {
        return Err(Reason::EncounterState.into());
    }
    let presenter_withdrawn = wanted == Presenter::Listens;
    Ok(Outcome::of(vec![Fact::Moment(Moment { presenter_withdrawn, ..before.clone() })]))
}
