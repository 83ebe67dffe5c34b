//! An encounter that was lost and will be after all.

use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::road::free_kind;
use crate::day::{Day, day_of};
use crate::encounter::{Encounter, EncounterKind, ReserveUse};
use crate::fact::Fact;
use crate::id::EncounterId;
use crate::topic::{Topic, TopicState};

/// Whether a lost encounter may be taken back into the plan on `today`: what is past is a fact and stays as it was told.
pub fn may_restore(one: &Encounter, today: Day) -> bool {
    one.state.is_lost() && one.day.is_none_or(|day| day >= today)
}

/// It is planned again, with its topic when no other encounter has taken it. There is one first encounter and one
/// closing: where another has become it meanwhile, this one is free.
pub(super) fn restore(ask: Ask<'_>, group: &GroupSlice, id: EncounterId) -> Result<Outcome, Refusal> {
    let one = group.encounter(id).ok_or(Refusal::from(Reason::Unknown))?;
    let state = one.state.restore().map_err(|_| Reason::EncounterState)?;
    ask.expects(one.version)?;
    if !may_restore(one, day_of(ask.at(), ask.zone(group.site.as_ref()))) {
        return Err(Reason::EncounterState.into());
    }
    let kind = kind(group, one);
    let topic = one.topic.and_then(|topic| group.topic(topic)).filter(|topic| is_free(group, one, topic));
    let version = one.version + 1;
    // A reserve encounter with a topic is kept for it: what the first one was about comes in on the way (S0-168).
    let kept = || one.reserve_use.or((kind == EncounterKind::Reserve).then_some(ReserveUse::Emergent));
    let reserve_use = topic.and_then(|_| kept());
    let title = one.title.clone().filter(|_| topic.is_some() || one.topic.is_none());
    let topic_id = topic.map(|topic| topic.id);
    let mut facts = vec![Fact::Encounter(Encounter {
        state,
        kind,
        topic: topic_id,
        title,
        reserve_use,
        reason: None,
        version,
        ..one.clone()
    })];
    facts.extend(topic.and_then(scheduled).map(Fact::Topic));
    Ok(Outcome::of(facts).at(version))
}

fn kind(group: &GroupSlice, one: &Encounter) -> EncounterKind {
    let taken = group.encounters.iter().any(|other| other.kind == one.kind && !other.state.is_lost());
    match one.kind {
        EncounterKind::Initial | EncounterKind::Closing if taken => free_kind(group),
        EncounterKind::Initial
        | EncounterKind::Closing
        | EncounterKind::Topic
        | EncounterKind::Reserve
        | EncounterKind::Cases
        | EncounterKind::Free => one.kind,
    }
}

/// Whether the topic may stand here again: an extension shares it, anything else wants it alone.
fn is_free(group: &GroupSlice, one: &Encounter, topic: &Topic) -> bool {
    let elsewhere = group.homes(topic.id).any(|home| home.id != one.id);
    match topic.state {
        TopicState::Dropped => false,
        TopicState::Proposed
        | TopicState::Emergent
        | TopicState::Agreed
        | TopicState::Scheduled
        | TopicState::Treated => !elsewhere || one.reserve_use == Some(ReserveUse::Extension),
    }
}

fn scheduled(topic: &Topic) -> Option<Topic> {
    match topic.state {
        TopicState::Proposed | TopicState::Emergent | TopicState::Agreed => {
            Some(Topic { state: TopicState::Scheduled, version: topic.version + 1, ..topic.clone() })
        }
        TopicState::Scheduled | TopicState::Treated | TopicState::Dropped => None,
    }
}
