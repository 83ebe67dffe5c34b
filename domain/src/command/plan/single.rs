//! What becomes of one encounter: its topic, its date, whether it will be at all.

use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::TopicChoice;
use crate::day::{Day, TimeOfDay, day_of, is_near};
use crate::encounter::{DateMove, Encounter, EncounterKind, EncounterState, NoSuchStep, ReserveUse};
use crate::fact::Fact;
use crate::id::{EncounterId, SiteId, TopicId};
use crate::topic::{Topic, TopicState};
use crate::words::{Line, Words};

fn known(group: &GroupSlice, id: EncounterId) -> Result<&Encounter, Refusal> {
    group.encounter(id).ok_or(Refusal::from(Reason::Unknown))
}

fn ahead(group: &GroupSlice, id: EncounterId) -> Result<&Encounter, Refusal> {
    known(group, id)
        .and_then(|one| if one.state.is_ahead() { Ok(one) } else { Err(Refusal::from(Reason::EncounterState)) })
}

pub(super) fn set_topic(
    ask: Ask<'_>,
    group: &GroupSlice,
    id: EncounterId,
    (choice, title): (&TopicChoice, Option<&Line<120>>),
) -> Result<Outcome, Refusal> {
    let one = known(group, id)?;
    if !one.state.is_ahead() && one.state != EncounterState::Opened {
        return Err(Reason::EncounterState.into());
    }
    ask.expects(one.version)?;
    let takes_topic = match one.kind {
        EncounterKind::Initial | EncounterKind::Topic | EncounterKind::Reserve | EncounterKind::Free => true,
        EncounterKind::Closing | EncounterKind::Cases => *choice == TopicChoice::Nothing,
    };
    if !takes_topic {
        return Err(Refusal::from(Reason::EncounterState).about("topic"));
    }
    let version = one.version + 1;
    let (topic, mut facts) = chosen(ask, group, one, choice)?;
    if topic != one.topic {
        facts.extend(one.topic.and_then(|before| let_go(group, one, before)).map(Fact::Topic));
        facts.extend(topic.and_then(|topic| taken_from(group, one, topic)).map(Fact::Encounter));
    }
    let kind = kind_with(group, one, topic);
    let reserve_use = match (kind, topic) {
        (EncounterKind::Reserve, Some(topic)) => Some(reserve_use(group, one, topic)),
        (
            EncounterKind::Reserve
            | EncounterKind::Initial
            | EncounterKind::Topic
            | EncounterKind::Closing
            | EncounterKind::Cases
            | EncounterKind::Free,
            _,
        ) => None,
    };
    facts.push(Fact::Encounter(Encounter { kind, topic, title: title.cloned(), reserve_use, version, ..one.clone() }));
    Ok(Outcome::of(facts).at(version))
}

/// In a plan of a fixed number, an encounter that goes on with a topic that was worked on already is out of the reserve
/// (S0-168): no topic of the group's lost its place to it, and laying the road out leaves it alone.
fn kind_with(group: &GroupSlice, one: &Encounter, topic: Option<TopicId>) -> EncounterKind {
    let was_treated = |id| group.topic(id).is_some_and(|topic| topic.state == TopicState::Treated);
    let goes_on = topic.is_some_and(|id| was_treated(id) && group.homes(id).any(|home| home.id != one.id));
    if one.kind == EncounterKind::Topic && goes_on && super::arithmetic(group).is_some() {
        return EncounterKind::Reserve;
    }
    one.kind
}

/// The topic that is chosen, and what that makes of it.
fn chosen(
    ask: Ask<'_>,
    group: &GroupSlice,
    one: &Encounter,
    choice: &TopicChoice,
) -> Result<(Option<TopicId>, Vec<Fact>), Refusal> {
    let unknown = || Refusal::from(Reason::Unknown).about("topic");
    match choice {
        TopicChoice::Nothing => Ok((None, Vec::new())),
        TopicChoice::Known(id) => {
            let topic = group.topic(*id).ok_or_else(unknown)?;
            let scheduled = match topic.state {
                TopicState::Proposed | TopicState::Emergent | TopicState::Agreed => {
                    Some(Topic { state: TopicState::Scheduled, version: topic.version + 1, ..topic.clone() })
                }
                TopicState::Scheduled | TopicState::Treated => None,
                TopicState::Dropped => return Err(unknown()),
            };
            Ok((Some(*id), scheduled.map(Fact::Topic).into_iter().collect()))
        }
        TopicChoice::New { topic, title } => {
            let new = Topic {
                id: *topic,
                edition: one.edition,
                title: title.clone(),
                votes: None,
                priority: None,
                state: TopicState::Scheduled,
                proposed_at: ask.at(),
                version: 1,
            };
            Ok((Some(*topic), vec![Fact::Topic(new)]))
        }
    }
}

/// A topic that loses this encounter, when no other has it: it is again what it was before.
fn let_go(group: &GroupSlice, one: &Encounter, topic: TopicId) -> Option<Topic> {
    let topic = group.topic(topic).filter(|topic| topic.state == TopicState::Scheduled)?;
    if group.homes(topic.id).any(|home| home.id != one.id) {
        return None;
    }
    let state = match (one.kind, one.reserve_use) {
        (EncounterKind::Initial, _) => TopicState::Proposed,
        (EncounterKind::Reserve, Some(ReserveUse::Emergent)) => TopicState::Emergent,
        (EncounterKind::Reserve, Some(ReserveUse::Extension) | None)
        | (EncounterKind::Topic | EncounterKind::Closing | EncounterKind::Cases | EncounterKind::Free, _) => {
            TopicState::Agreed
        }
    };
    Some(Topic { state, version: topic.version + 1, ..topic.clone() })
}

/// A topic on another encounter that lies ahead moves here, unless this one is kept to go on with it.
fn taken_from(group: &GroupSlice, one: &Encounter, topic: TopicId) -> Option<Encounter> {
    let extends = one.kind == EncounterKind::Reserve;
    let other = group.homes(topic).find(|home| home.id != one.id && home.state.is_ahead()).filter(|_| !extends)?;
    Some(Encounter { topic: None, reserve_use: None, version: other.version + 1, ..other.clone() })
}

/// More of a topic that has an encounter of its own, or one that emerged (S0-168).
fn reserve_use(group: &GroupSlice, one: &Encounter, topic: TopicId) -> ReserveUse {
    let is_more = group.homes(topic).any(|home| home.id != one.id);
    if is_more { ReserveUse::Extension } else { ReserveUse::Emergent }
}

/// Whether what an encounter is about may change places with another's.
fn swaps(one: &Encounter) -> bool {
    match one.kind {
        EncounterKind::Topic | EncounterKind::Reserve | EncounterKind::Free => one.state.is_ahead(),
        EncounterKind::Initial | EncounterKind::Closing | EncounterKind::Cases => false,
    }
}

pub(super) fn swap(
    ask: Ask<'_>,
    group: &GroupSlice,
    first: EncounterId,
    second: EncounterId,
) -> Result<Outcome, Refusal> {
    ask.expects(super::road_version(group))?;
    let (one, other) = (known(group, first)?, known(group, second)?);
    if one.id == other.id || !swaps(one) || !swaps(other) {
        return Err(Refusal::from(Reason::EncounterState).about("swap_other"));
    }
    let about = |from: &Encounter, at: &Encounter| Encounter {
        kind: from.kind,
        topic: from.topic,
        title: from.title.clone(),
        reserve_use: from.reserve_use,
        version: at.version + 1,
        ..at.clone()
    };
    let mut facts = vec![Fact::Encounter(about(other, one)), Fact::Encounter(about(one, other))];
    // The order follows, so that laying the road out again doesn't undo what the group changed.
    if let (Some(a), Some(b)) = (topic_of(group, one), topic_of(group, other))
        && let (Some(_), Some(_)) = (a.priority, b.priority)
    {
        facts.push(Fact::Topic(Topic { priority: b.priority, version: a.version + 1, ..a.clone() }));
        facts.push(Fact::Topic(Topic { priority: a.priority, version: b.version + 1, ..b.clone() }));
    }
    Ok(Outcome::of(facts))
}

fn topic_of<'a>(group: &'a GroupSlice, one: &Encounter) -> Option<&'a Topic> {
    group.topic(one.topic?)
}

/// Where and when an encounter goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub day: Day,
    pub time: TimeOfDay,
    pub site: Option<SiteId>,
}

pub(super) fn move_to(
    ask: Ask<'_>,
    group: &GroupSlice,
    id: EncounterId,
    (to, reason): (Place, Option<&Words<300>>),
) -> Result<Outcome, Refusal> {
    let one = ahead(group, id)?;
    ask.expects(one.version)?;
    let today = day_of(ask.at(), ask.zone(group.site.as_ref()));
    if !is_near(to.day, today) {
        return Err(Refusal::from(Reason::ImplausibleDay).about("day"));
    }
    let offered = |site| ask.slice.sites.iter().any(|known| known.id == site && !known.retired);
    let site = to.site.filter(|site| Some(*site) != group.edition.site);
    if site.is_some_and(|site| one.site != Some(site) && !offered(site)) {
        return Err(Refusal::from(Reason::NoSuchSite).about("site"));
    }
    let version = one.version + 1;
    let (day, time) = (Some(to.day), Some(to.time));
    let mut facts = vec![Fact::Encounter(Encounter { day, time, site, version, ..one.clone() })];
    if (one.day, one.time) != (day, time) {
        facts.push(Fact::DateMove(DateMove {
            encounter: one.id,
            from: one.day.zip(one.time),
            to: (to.day, to.time),
            reason: reason.cloned(),
            at: ask.at(),
        }));
    }
    Ok(Outcome::of(facts).at(version))
}

type Step = fn(EncounterState) -> Result<EncounterState, NoSuchStep>;

/// Called off or not held. Its topic waits for another encounter; when it was the first, the next one becomes it.
pub(super) fn lose(
    ask: Ask<'_>,
    group: &GroupSlice,
    id: EncounterId,
    (step, reason): (Step, &Words<300>),
) -> Result<Outcome, Refusal> {
    let one = known(group, id)?;
    let state = step(one.state).map_err(|_| Reason::EncounterState)?;
    ask.expects(one.version)?;
    happens_by(ask, group, one, state)?;
    let version = one.version + 1;
    let mut facts = vec![Fact::Encounter(Encounter { state, reason: Some(reason.clone()), version, ..one.clone() })];
    facts.extend(one.topic.and_then(|topic| let_go(group, one, topic)).map(Fact::Topic));
    if one.kind == EncounterKind::Initial {
        facts.extend(next_first(group, one));
    }
    Ok(Outcome::of(facts).at(version))
}

/// What is lost counts in the month of its day (C.9), so it has one; and what lies ahead has not failed to be.
fn happens_by(ask: Ask<'_>, group: &GroupSlice, one: &Encounter, state: EncounterState) -> Result<(), Refusal> {
    let Some(day) = one.day else { return Err(Refusal::from(Reason::DayNeeded).about("lost")) };
    let own = one.site.and_then(|id| ask.slice.sites.iter().find(|site| site.id == id));
    let today = day_of(ask.at(), ask.zone(own.or(group.site.as_ref())));
    if state == EncounterState::NotHeld && day > today {
        return Err(Refusal::from(Reason::NotYet).about("lost"));
    }
    Ok(())
}

/// The first encounter settles how to work, whichever it is (S0-159).
fn next_first(group: &GroupSlice, lost: &Encounter) -> Vec<Fact> {
    let Some(next) = group.encounters.iter().find(|one| one.ordinal > lost.ordinal && swaps(one)) else {
        return Vec::new();
    };
    let first = Encounter {
        kind: EncounterKind::Initial,
        topic: None,
        title: None,
        reserve_use: None,
        version: next.version + 1,
        ..next.clone()
    };
    let mut facts = vec![Fact::Encounter(first)];
    facts.extend(next.topic.and_then(|topic| let_go(group, next, topic)).map(Fact::Topic));
    facts
}
