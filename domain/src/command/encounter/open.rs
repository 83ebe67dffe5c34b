//! Opening: who may, what it begins, and the rows of those who are expected.

use super::Scene;
use crate::command::group::{arrangement_findings, refuse_blocked};
use crate::command::{GroupSlice, Outcome, Reason, Refusal};
use crate::day::{Instant, day_of, time_of};
use crate::encounter::attendance::{Attendance, Mark};
use crate::encounter::{DateMove, Encounter};
use crate::fact::Fact;
use crate::group::{Edition, EditionState, Group, GroupState, Letter};
use crate::id::PersonId;
use crate::words::Line;

/// Whether the seat of a person opens and closes encounters of the group, by its frame (S0-105).
pub fn opens(group: &GroupSlice, person: PersonId) -> bool {
    group.seat_of(person).is_some_and(|seat| seat.state.is_active() && group.frame.opens(seat.role))
}

/// Whether a person may correct the times of an encounter that took place: while the edition goes on, that is who opens
/// it. Once it has closed its seats are over, and whoever coordinates the group, which the policy says, answers for it.
pub fn corrects(group: &GroupSlice, person: PersonId) -> bool {
    group.edition.state.is_over() || opens(group, person)
}

pub(super) fn open(scene: Scene<'_>) -> Result<Outcome, Refusal> {
    let (opener, at) = (scene.opener()?, scene.ask.at());
    // Of two who opened without signal the second one finds it so.
    if scene.took_place().is_ok() {
        return Ok(Outcome::default().at(scene.held.encounter.version));
    }
    if scene.group.live_encounter().is_some_and(|live| live.id != scene.held.encounter.id) {
        return Err(Reason::AnotherIsOpen.into());
    }
    let state = scene.held.encounter.state.open().map_err(|_| Reason::EncounterState)?;
    let begun = beginning(scene, at)?;
    let findings = arrangement_findings(&scene.group.book, scene.group);
    if begun.is_first {
        refuse_blocked(&findings)?;
    }
    let (dated, moved) = on_its_day(scene, at);
    let version = dated.version + 1;
    let encounter = Encounter { state, opened_at: Some(at), opened_by: Some(opener), version, ..dated };
    let mut facts = begun.facts;
    facts.extend(begun.edition.map(Fact::Edition));
    facts.push(Fact::Encounter(encounter));
    facts.extend(moved.map(Fact::DateMove));
    facts.extend(expected(scene, at));
    let findings = if begun.is_first { findings } else { Vec::new() };
    Ok(Outcome::of(facts).with(findings).at(version))
}

/// What the first encounter of an edition begins.
pub(super) struct Beginning {
    /// Whether this is the first one.
    pub is_first: bool,
    /// Book, group and letter.
    pub facts: Vec<Fact>,
    /// The edition as it is from now on, when it changes.
    pub edition: Option<Edition>,
}

/// The first opening pins the book by which the edition is judged for ever (C.6-8), makes the group active and
/// opens the letter of the edition before (S0-194).
pub(super) fn beginning(scene: Scene<'_>, at: Instant) -> Result<Beginning, Refusal> {
    let group = scene.group;
    match group.edition.state {
        EditionState::Draft | EditionState::Calling => {}
        EditionState::Open | EditionState::Running | EditionState::Closing => {
            return Ok(Beginning { is_first: false, facts: Vec::new(), edition: None });
        }
        EditionState::Closed | EditionState::Cancelled => return Err(Reason::EditionState.into()),
    }
    let canonical = group.book.canonical();
    let sha256 = Line::<64>::kept(canonical.revision.hex());
    let mut facts = vec![Fact::Book(sha256.clone(), canonical.text)];
    match group.group.state {
        GroupState::Proposed | GroupState::Convened | GroupState::Resting => facts.push(Fact::Group(Group {
            state: GroupState::Active,
            version: group.group.version + 1,
            ..group.group.clone()
        })),
        GroupState::Active | GroupState::Closed => {}
    }
    facts.extend(
        group
            .earlier_letter
            .iter()
            .filter(|letter| letter.opened_at.is_none())
            .map(|letter| Fact::Letter(Letter { opened_at: Some(at), version: letter.version + 1, ..letter.clone() })),
    );
    let edition = Edition {
        book: Some(sha256),
        state: EditionState::Open,
        version: group.edition.version + 1,
        ..group.edition.clone()
    };
    Ok(Beginning { is_first: true, facts, edition: Some(edition) })
}

/// The encounter on the day on which it is held: months of figures go by that day. One that is held on another day
/// than planned has a recorded change of date.
pub(super) fn on_its_day(scene: Scene<'_>, at: Instant) -> (Encounter, Option<DateMove>) {
    let (planned, zone) = (&scene.held.encounter, scene.zone());
    let (day, time) = (day_of(at, zone), time_of(at, zone));
    if planned.day == Some(day) {
        return (planned.clone(), None);
    }
    let from = planned.day.zip(planned.time);
    let moved = planned.day.map(|_| DateMove {
        encounter: planned.id,
        from,
        to: (day, time),
        reason: None,
        at: scene.ask.at(),
    });
    (Encounter { day: Some(day), time: Some(time), ..planned.clone() }, moved)
}

/// A row for every participant's seat that is active now (contracts, "Counting").
fn expected(scene: Scene<'_>, at: Instant) -> impl Iterator<Item = Fact> {
    // A group of its own may have decided that nobody is written down (S0-028).
    let keeps_rows = scene.group.keeps_rows();
    scene.group.seats.iter().filter(move |seat| keeps_rows && seat.counts_now()).map(move |seat| {
        Fact::Attendance(Attendance {
            encounter: scene.held.encounter.id,
            seat: seat.id,
            person: seat.person,
            mark: Mark::Expected,
            arrived_at: None,
            marked_at: at,
            marked_by: scene.ask.command.id,
            version: 1,
        })
    })
}
