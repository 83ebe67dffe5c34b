//! An encounter that was opened by mistake: as long as nothing was recorded of it, it lies ahead again.

use super::Scene;
use crate::command::{EncounterSlice, GroupSlice, Outcome, Reason, Refusal};
use crate::encounter::attendance::Mark;
use crate::encounter::moment::MomentState;
use crate::encounter::{DateMove, Encounter, EncounterState};
use crate::fact::Fact;
use crate::group::{Edition, EditionState, Group, GroupState, Letter};

/// Whether nothing was recorded of an encounter that is open: nobody marked, no step begun, no phrase, no chip.
pub fn nothing_recorded(of: &EncounterSlice) -> bool {
    let unmarked = of.attendance.iter().all(|row| row.mark == Mark::Expected && row.version == 1);
    let unbegun = of.moments.iter().all(|moment| moment.started_at.is_none() && moment.state != MomentState::Done);
    of.encounter.state == EncounterState::Opened
        && unmarked
        && unbegun
        && of.learnings.is_empty()
        && of.moods.total() == 0
}

/// It lies ahead again on the day that it had, and what its opening began has not begun.
pub(super) fn opened_by_mistake(scene: Scene<'_>) -> Result<Outcome, Refusal> {
    scene.opener()?;
    let before = &scene.held.encounter;
    scene.is_open()?;
    if !nothing_recorded(scene.held) {
        return Err(Reason::SomethingRecorded.into());
    }
    // A script that is there was prepared, and keeps its place on the road.
    let state = if scene.held.moments.is_empty() { EncounterState::Planned } else { EncounterState::Prepared };
    let moved = moved_back(scene);
    let (day, time) = moved.as_ref().map_or((before.day, before.time), |back| (Some(back.to.0), Some(back.to.1)));
    let version = before.version + 1;
    let encounter = Encounter { state, day, time, opened_at: None, opened_by: None, version, ..before.clone() };
    let mut facts: Vec<Fact> =
        scene.held.attendance.iter().map(|row| Fact::AttendanceGone(row.encounter, row.seat)).collect();
    facts.push(Fact::Encounter(encounter));
    facts.extend(moved.map(Fact::DateMove));
    facts.extend(not_begun(scene.group, before));
    Ok(Outcome::of(facts).at(version))
}

/// The change of date that the opening recorded, the other way round.
fn moved_back(scene: Scene<'_>) -> Option<DateMove> {
    let opening = scene.held.encounter.opened_at?;
    let last = scene.ask.slice.traces.date_moves.iter().rfind(|one| one.at == opening)?;
    let from = Some(last.to);
    Some(DateMove { encounter: last.encounter, from, to: last.from?, reason: None, at: scene.ask.at() })
}

/// Where it was the first opening of the edition: the edition is called to as before, no book is pinned yet, and the
/// letter of the one before waits closed.
fn not_begun(group: &GroupSlice, opened: &Encounter) -> Vec<Fact> {
    let edition = &group.edition;
    let is_only = group.encounters.iter().all(|one| one.id == opened.id || !one.state.is_held());
    if edition.state != EditionState::Open || !is_only {
        return Vec::new();
    }
    let mut facts = vec![
        Fact::Edition(Edition {
            state: EditionState::Calling,
            book: None,
            version: edition.version + 1,
            ..edition.clone()
        }),
        Fact::Group(Group { state: GroupState::Convened, version: group.group.version + 1, ..group.group.clone() }),
    ];
    let letter = group.earlier_letter.iter().filter(|letter| letter.opened_at == opened.opened_at);
    facts.extend(
        letter.map(|letter| Fact::Letter(Letter { opened_at: None, version: letter.version + 1, ..letter.clone() })),
    );
    facts
}
