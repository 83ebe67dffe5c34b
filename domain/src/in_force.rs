//! What the rule books say of a group as it stands today, for whoever coordinates it.

use crate::command::GroupSlice;
use crate::command::first::collected;
use crate::command::plan::arithmetic;
use crate::command::seat::held_back_by_room;
use crate::day::Day;
use crate::encounter::{Encounter, EncounterKind};
use crate::finding::Finding;
use crate::id::SeatId;
use crate::rule_book::Facts;

/// What is known besides the group itself.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Seats that were present at the first encounter.
    pub present_at_first: &'a [SeatId],
    /// Held encounters that have no memoir yet.
    pub without_memoir: &'a [&'a Encounter],
    /// Today, where the group meets.
    pub today: Day,
}

/// Findings in force, what blocks first. Whatever is not settled yet fires nothing: a group that nobody was called
/// to is not too small, and one that has not met has not agreed on too few topics.
pub fn in_force(group: &GroupSlice, known: &Known<'_>) -> Vec<Finding> {
    let participants = group.participants();
    let met = group.encounters.iter().any(|one| one.kind == EncounterKind::Initial && one.state.is_held());
    let agreed = u32::from(group.agreed_topics());
    let topics_known = agreed > 0 || met;
    let coordinator = group.coordinator();
    let sum = arithmetic(group);
    let mut live = group.encounters.iter().filter(|one| !one.state.is_lost()).map(|one| one.kind);
    let (first, last) = (live.next(), live.next_back());
    let mut findings = group.judge(&Facts {
        participants: (participants > 0 || group.has_begun()).then_some(participants),
        minutes_planned: Some(group.edition.minutes),
        coordinator_profile: coordinator.and_then(|person| person.declared.profile.clone()),
        training_declared: coordinator.map(|person| person.declared.training.is_some()),
        planned_encounters: group.edition.planned.map(u32::from),
        topics_agreed: topics_known.then_some(agreed),
        reserve: sum.filter(|_| topics_known).and_then(|sum| sum.reserve()),
        first_kind: first.filter(|_| sum.is_some()),
        last_kind: last.filter(|_| sum.is_some()),
        expectations_collected: collected(group, known.present_at_first),
        memoir_age: known.without_memoir.iter().filter_map(|one| memoir_age(one, known.today)).max(),
        ..Facts::default()
    });
    // What only another room would change is said where people are enrolled.
    findings.retain(|finding| held_back_by_room(group, finding).is_none());
    findings
}

/// Days since an encounter was held, for one that still has no memoir (S0-110).
pub fn memoir_age(held: &Encounter, today: Day) -> Option<u32> {
    u32::try_from((today - held.day?).num_days()).ok()
}
