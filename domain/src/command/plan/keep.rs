//! What was chosen stays chosen when the plan is laid out anew: each topic finds the encounter that takes its place.

use super::super::GroupSlice;
use crate::encounter::{Encounter, EncounterKind, ReserveUse};
use crate::fact::Fact;
use crate::topic::{Topic, TopicState};

/// The fresh encounters with the topics and titles of those that they replace: the first topic (S0-176) goes to the
/// first encounter, agreed ones to those of topics in their order, what emerged to the reserve (S0-168). Whatever finds
/// no encounter any more waits for one again.
pub(in super::super) fn with_topics(before: &GroupSlice, fresh: Vec<Fact>) -> Vec<Fact> {
    let mut facts = fresh;
    for old in before.encounters.iter().filter(|one| !one.state.is_lost() && one.topic.is_some()) {
        let place = facts.iter_mut().filter_map(encounter).find(|new| new.topic.is_none() && takes(new.kind, old.kind));
        if let Some(new) = place {
            let reserve_use = old.reserve_use.filter(|_| new.kind == EncounterKind::Reserve);
            *new = Encounter { topic: old.topic, title: old.title.clone(), reserve_use, ..new.clone() };
        }
    }
    let homeless: Vec<Fact> = before.topics.iter().filter_map(|topic| waits_again(before, topic, &facts)).collect();
    facts.extend(homeless);
    facts
}

fn encounter(fact: &mut Fact) -> Option<&mut Encounter> {
    if let Fact::Encounter(new) = fact { Some(new) } else { None }
}

/// Whether an encounter of the new plan may be about what one of the old plan was about.
fn takes(new: EncounterKind, old: EncounterKind) -> bool {
    match (new, old) {
        (EncounterKind::Initial, EncounterKind::Initial)
        | (EncounterKind::Reserve, EncounterKind::Reserve)
        | (EncounterKind::Topic | EncounterKind::Free, EncounterKind::Topic | EncounterKind::Free) => true,
        (
            EncounterKind::Initial
            | EncounterKind::Reserve
            | EncounterKind::Topic
            | EncounterKind::Free
            | EncounterKind::Closing
            | EncounterKind::Cases,
            _,
        ) => false,
    }
}

/// A topic that had an encounter and has none in the new plan: it is again what it was before.
fn waits_again(before: &GroupSlice, topic: &Topic, facts: &[Fact]) -> Option<Fact> {
    let has_place =
        facts.iter().any(|fact| if let Fact::Encounter(new) = fact { new.topic == Some(topic.id) } else { false });
    if topic.state != TopicState::Scheduled || has_place {
        return None;
    }
    let was = before.homes(topic.id).next().map(|home| (home.kind, home.reserve_use));
    let state = match was {
        Some((EncounterKind::Initial, _)) => TopicState::Proposed,
        Some((EncounterKind::Reserve, Some(ReserveUse::Emergent))) => TopicState::Emergent,
        Some((
            EncounterKind::Reserve
            | EncounterKind::Topic
            | EncounterKind::Free
            | EncounterKind::Closing
            | EncounterKind::Cases,
            _,
        ))
        | None => TopicState::Agreed,
    };
    Some(Fact::Topic(Topic { state, version: topic.version + 1, ..topic.clone() }))
}
