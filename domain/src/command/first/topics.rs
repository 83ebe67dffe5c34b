//! Topics: proposed without a name, prioritised by all, in the order that the group settles (S0-165, S0-166).

use super::super::plan::road_findings;
use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::{Ballots, MOST_TOPICS};
use crate::encounter::{Encounter, EncounterKind};
use crate::fact::Fact;
use crate::frame::PlanTemplate;
use crate::group::EditionState;
use crate::id::{RoundId, TopicId};
use crate::stamp::stamp;
use crate::topic::{PhoneRound, Round, RoundFault, Topic, TopicState, Totals, VoteWay, ballots, hands};
use crate::words::{Line, folded};

/// Topics that a round or an order is about: those on the list that no encounter has taken for good.
pub fn candidates(group: &GroupSlice) -> Vec<&Topic> {
    group.topics.iter().filter(|topic| is_candidate(group, topic)).collect()
}

/// The version of the list that a round or an order is about.
pub fn list_version(group: &GroupSlice) -> i64 {
    stamp(candidates(group).into_iter().map(|topic| format!("{} {}", topic.id, topic.version)))
}

fn is_candidate(group: &GroupSlice, topic: &Topic) -> bool {
    match topic.state {
        TopicState::Proposed | TopicState::Emergent | TopicState::Agreed => true,
        TopicState::Scheduled => group.homes(topic.id).next().is_none() || group.homes(topic.id).any(is_free_to_change),
        TopicState::Treated | TopicState::Dropped => false,
    }
}

fn is_free_to_change(home: &Encounter) -> bool {
    match home.kind {
        EncounterKind::Topic | EncounterKind::Free => home.state.is_ahead(),
        EncounterKind::Initial | EncounterKind::Reserve | EncounterKind::Closing | EncounterKind::Cases => false,
    }
}

/// How many topics the frame's own plan has room for; nothing where it has no plan.
pub fn usual_places(group: &GroupSlice) -> Option<u16> {
    match group.frame.plan.value {
        PlanTemplate::Fixed { topics, .. } => Some(topics),
        PlanTemplate::Open => None,
    }
}

fn known<'a>(group: &'a GroupSlice, id: TopicId, field: &'static str) -> Result<&'a Topic, Refusal> {
    group.topic(id).ok_or(Refusal::from(Reason::Unknown).about(field))
}

fn changeable<'a>(group: &'a GroupSlice, id: TopicId, field: &'static str) -> Result<&'a Topic, Refusal> {
    let topic = known(group, id, field)?;
    if is_candidate(group, topic) { Ok(topic) } else { Err(Refusal::from(Reason::TopicState).about(field)) }
}

/// The same words, whatever their marks, are the same topic.
fn is_new(group: &GroupSlice, title: &Line<120>, own: Option<TopicId>) -> Result<(), Refusal> {
    let wanted = folded(title.as_str());
    let others = group.topics.iter().filter(|topic| Some(topic.id) != own && topic.state != TopicState::Dropped);
    match others.into_iter().find(|topic| folded(topic.title.as_str()) == wanted) {
        Some(_) => Err(Refusal::from(Reason::TopicKnown).about("title")),
        None => Ok(()),
    }
}

pub(super) fn propose(ask: Ask<'_>, group: &GroupSlice, id: TopicId, title: &Line<120>) -> Result<Outcome, Refusal> {
    is_new(group, title, None)?;
    if group.topics.len() >= MOST_TOPICS {
        return Err(Refusal::from(Reason::TooMany).about("title").counting("most", 60));
    }
    let state = match group.edition.state {
        EditionState::Draft | EditionState::Calling | EditionState::Open => TopicState::Proposed,
        EditionState::Running | EditionState::Closing | EditionState::Closed | EditionState::Cancelled => {
            TopicState::Emergent
        }
    };
    let topic = Topic {
        id,
        edition: group.edition.id,
        title: title.clone(),
        votes: None,
        priority: None,
        state,
        proposed_at: ask.at(),
        version: 1,
    };
    Ok(Outcome::of(vec![Fact::Topic(topic)]).at(1))
}

pub(super) fn rename(ask: Ask<'_>, group: &GroupSlice, id: TopicId, title: &Line<120>) -> Result<Outcome, Refusal> {
    let before = known(group, id, "topic")?;
    ask.expects(before.version)?;
    if before.state == TopicState::Dropped {
        return Err(Refusal::from(Reason::TopicState).about("topic"));
    }
    is_new(group, title, Some(id))?;
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Topic(Topic { title: title.clone(), version, ..before.clone() })]).at(version))
}

/// Encounters ahead without this topic.
fn off_the_road(group: &GroupSlice, topic: TopicId) -> impl Iterator<Item = Fact> + '_ {
    group.homes(topic).map(|home| {
        Fact::Encounter(Encounter { topic: None, reserve_use: None, version: home.version + 1, ..home.clone() })
    })
}

pub(super) fn drop_topic(group: &GroupSlice, id: TopicId) -> Result<Outcome, Refusal> {
    let before = changeable(group, id, "topic")?;
    let dropped = Topic { state: TopicState::Dropped, priority: None, version: before.version + 1, ..before.clone() };
    let mut facts: Vec<Fact> = off_the_road(group, id).collect();
    facts.push(Fact::Topic(dropped));
    Ok(Outcome::of(facts))
}

pub(super) fn take_up(group: &GroupSlice, id: TopicId) -> Result<Outcome, Refusal> {
    let before = known(group, id, "topic")?;
    if before.state != TopicState::Dropped {
        return Err(Refusal::from(Reason::TopicState).about("topic"));
    }
    is_new(group, &before.title, Some(id))?;
    let topic = Topic { state: TopicState::Proposed, votes: None, version: before.version + 1, ..before.clone() };
    Ok(Outcome::of(vec![Fact::Topic(topic)]))
}

/// Whoever raised a hand for one of the two wants to talk of both; how many did for either is at least the larger
/// of the two counts, and no more than that is claimed.
pub(super) fn merge(
    group: &GroupSlice,
    (keep, gone): (TopicId, TopicId),
    title: &Line<120>,
) -> Result<Outcome, Refusal> {
    let (kept, other) = (changeable(group, keep, "keep")?, changeable(group, gone, "gone")?);
    if keep == gone {
        return Err(Refusal::from(Reason::TopicState).about("gone"));
    }
    let same = |topic: &&Topic| topic.id != gone && topic.id != keep && topic.state != TopicState::Dropped;
    if group.topics.iter().filter(same).any(|topic| folded(topic.title.as_str()) == folded(title.as_str())) {
        return Err(Refusal::from(Reason::TopicKnown).about("title"));
    }
    let is_wanted = |topic: &Topic| topic.state.is_agreed();
    let moves_in = group.homes(keep).next().is_none();
    let state = match (is_wanted(kept), is_wanted(other)) {
        (true, _) if moves_in && other.state == TopicState::Scheduled => TopicState::Scheduled,
        (true, _) => kept.state,
        (false, true) => other.state,
        (false, false) => kept.state,
    };
    let mut facts: Vec<Fact> = group
        .homes(gone)
        .enumerate()
        .map(|(n, home)| {
            let topic = (moves_in && n == 0).then_some(keep);
            Fact::Encounter(Encounter { topic, reserve_use: None, version: home.version + 1, ..home.clone() })
        })
        .collect();
    facts.push(Fact::Topic(Topic {
        title: title.clone(),
        votes: kept.votes.max(other.votes),
        priority: [kept.priority, other.priority].into_iter().flatten().min(),
        state,
        version: kept.version + 1,
        ..kept.clone()
    }));
    facts.push(Fact::Topic(Topic {
        state: TopicState::Dropped,
        priority: None,
        version: other.version + 1,
        ..other.clone()
    }));
    Ok(Outcome::of(facts))
}

/// A round is by hands or by phones, never both (contracts, "Votes").
pub(super) fn no_phones(ask: Ask<'_>) -> Result<(), Refusal> {
    if ask.slice.phones.is_some() { Err(Reason::RoundOpen.into()) } else { Ok(()) }
}

pub(super) fn vote(ask: Ask<'_>, group: &GroupSlice, id: RoundId, cast: &Ballots) -> Result<Outcome, Refusal> {
    if ask.slice.phones.is_some() {
        return Err(Reason::MixedVote.into());
    }
    ask.expects(list_version(group))?;
    let Ballots::Hands { voters, totals } = cast;
    let totals: Totals = totals.iter().copied().collect();
    if totals.is_empty() {
        return Err(Reason::NoTopics.into());
    }
    for topic in totals.keys() {
        changeable(group, *topic, "topic")?;
    }
    hands(*voters, &totals).map_err(|fault| match fault {
        RoundFault::NoVoters => Refusal::from(Reason::NoVoters).about("voters"),
        RoundFault::MoreHandsThanVoters(topic) => Refusal { topic: Some(topic), ..Reason::MoreHandsThanVoters.into() },
    })?;
    Ok(Outcome::of(counted(ask, group, (id, VoteWay::Hands, *voters), totals)))
}

/// A round asks anew: what an earlier one said of topics that are still open is over.
fn counted(ask: Ask<'_>, group: &GroupSlice, (id, way, voters): (RoundId, VoteWay, u32), totals: Totals) -> Vec<Fact> {
    let mut facts: Vec<Fact> = candidates(group)
        .into_iter()
        .map(|topic| {
            let votes = totals.get(&topic.id).copied();
            Fact::Topic(Topic { votes, version: topic.version + 1, ..topic.clone() })
        })
        .collect();
    facts.push(Fact::Round(Round { id, edition: group.edition.id, way, voters, closed_at: ask.at() }, totals));
    facts
}

/// Everybody with a page may vote until the round closes.
pub(super) fn open_phones(ask: Ask<'_>, group: &GroupSlice, id: RoundId) -> Result<Outcome, Refusal> {
    no_phones(ask)?;
    if candidates(group).is_empty() {
        return Err(Reason::NoTopics.into());
    }
    let round = PhoneRound { id, edition: group.edition.id, opened_at: ask.at(), ballots: Vec::new() };
    Ok(Outcome::of(vec![Fact::PhonesOpen(round)]))
}

/// Totals stay, ballots go, in one transaction. Those of somebody who left meanwhile do not count; where nobody voted
/// there is no round to keep.
pub(super) fn close_phones(ask: Ask<'_>, group: &GroupSlice) -> Result<Outcome, Refusal> {
    let open = ask.slice.phones.as_ref().ok_or(Reason::NoRound)?;
    let sits = |seat| group.seat(seat).is_some_and(|seat| seat.counts_now());
    let topics: Vec<TopicId> = candidates(group).into_iter().map(|topic| topic.id).collect();
    let cast: Vec<_> =
        open.ballots.iter().copied().filter(|(seat, topic)| sits(*seat) && topics.contains(topic)).collect();
    let mut facts = vec![Fact::PhonesGone(group.edition.id)];
    if !cast.is_empty() {
        let none = topics.iter().map(|topic| (*topic, 0));
        let totals: Totals = none.chain(ballots(&cast)).collect();
        facts.extend(counted(ask, group, (open.id, VoteWay::Phones, group.participants()), totals));
    }
    Ok(Outcome::of(facts))
}

/// What stands in the order is agreed; what does not goes back to the list.
pub(super) fn settle(ask: Ask<'_>, group: &GroupSlice, order: &[TopicId]) -> Result<Outcome, Refusal> {
    ask.expects(list_version(group))?;
    if order.is_empty() {
        return Err(Reason::NoTopics.into());
    }
    let mut settled = group.clone();
    let mut facts = Vec::new();
    for (n, id) in order.iter().enumerate() {
        changeable(group, *id, "order")?;
        if order[..n].contains(id) {
            return Err(Refusal::from(Reason::TopicKnown).about("order"));
        }
    }
    for topic in candidates(group) {
        let place = order.iter().position(|id| *id == topic.id).and_then(|n| u32::try_from(n + 1).ok());
        let state = match (place, topic.state) {
            (Some(_), TopicState::Scheduled) => TopicState::Scheduled,
            (Some(_), TopicState::Proposed | TopicState::Emergent | TopicState::Agreed) => TopicState::Agreed,
            (None, TopicState::Agreed | TopicState::Scheduled) => TopicState::Proposed,
            (None, TopicState::Proposed | TopicState::Emergent) => topic.state,
            (_, TopicState::Treated | TopicState::Dropped) => topic.state,
        };
        if place.is_none() {
            facts.extend(off_the_road(group, topic.id));
        }
        if (topic.priority, topic.state) != (place, state) {
            let changed = Topic { priority: place, state, version: topic.version + 1, ..topic.clone() };
            settled.topics.iter_mut().filter(|one| one.id == topic.id).for_each(|one| *one = changed.clone());
            facts.push(Fact::Topic(changed));
        }
    }
    let findings = road_findings(&settled);
    Ok(Outcome::of(facts).with(findings))
}
