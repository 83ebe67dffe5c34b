//! The road as a whole: topics laid out, encounters added, an open end.

use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::{Added, MOST, encounter, step};
use crate::day::{Day, day_of, is_near};
use crate::encounter::{Encounter, EncounterKind, EncounterState};
use crate::fact::Fact;
use crate::finding::Finding;
use crate::frame::PlanTemplate;
use crate::group::Edition;
use crate::holiday;
use crate::id::EncounterId;
use crate::plan::{middle, open_kind};
use crate::rule_book::Facts;
use crate::stamp::stamp;
use crate::topic::{Topic, TopicState};

/// How topics and encounters add up (C.6-5): what comes before, the topics, what comes after, out of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arithmetic {
    /// Encounters that are taken before the topics: the first one, and those that are over or ready.
    pub before: u16,
    /// Topics that want an encounter of their own.
    pub topics: u16,
    /// The closing.
    pub after: u16,
    /// Encounters that there are, lost ones left out.
    pub planned: u16,
    /// Of those before, the reserve encounters that were used.
    pub used: u16,
}

impl Arithmetic {
    /// Encounters that are needed.
    pub fn needed(&self) -> u32 {
        u32::from(self.before) + u32::from(self.topics) + u32::from(self.after)
    }

    /// Encounters in reserve, the used ones included; nothing when the topics do not fit.
    pub fn reserve(&self) -> Option<u32> {
        u32::from(self.planned).checked_sub(self.needed()).map(|free| free + u32::from(self.used))
    }

    /// That the topics do not fit.
    pub(super) fn refusal(&self) -> Refusal {
        Refusal::from(Reason::TopicsDoNotFit)
            .counting("before", self.before)
            .counting("topics", self.topics)
            .counting("after", self.after)
            .counting("needed", self.needed())
            .counting("planned", self.planned)
    }
}

/// Whether an encounter may still be laid out anew: nobody prepared it, and it is not kept for something else.
fn is_slot(one: &Encounter) -> bool {
    one.state == EncounterState::Planned
        && match one.kind {
            EncounterKind::Topic | EncounterKind::Free => true,
            EncounterKind::Reserve => one.reserve_use.is_none(),
            EncounterKind::Initial | EncounterKind::Closing | EncounterKind::Cases => false,
        }
}

/// Agreed topics that still want an encounter or whose encounter may change, in the group's order.
fn to_place(group: &GroupSlice) -> Vec<&Topic> {
    let mut topics: Vec<&Topic> = group
        .topics
        .iter()
        .filter(|topic| match topic.state {
            TopicState::Agreed => group.homes(topic.id).next().is_none(),
            // An extension elsewhere doesn't hold a topic fast; an encounter of its own that is over does.
            TopicState::Scheduled => group.homes(topic.id).next().is_none() || group.homes(topic.id).any(is_slot),
            // One that was worked on, and whose own encounter lies ahead still, keeps that.
            TopicState::Treated => group.homes(topic.id).any(is_slot),
            TopicState::Proposed | TopicState::Emergent | TopicState::Dropped => false,
        })
        .collect();
    topics.sort_by_key(|topic| (topic.priority.is_none(), topic.priority, topic.proposed_at, topic.id));
    topics
}

/// Agreed topics that have no encounter yet.
pub fn waiting(group: &GroupSlice) -> Vec<&Topic> {
    to_place(group).into_iter().filter(|topic| group.homes(topic.id).next().is_none()).collect()
}

/// How topics and encounters of a group add up; nothing for an open-ended edition.
pub fn arithmetic(group: &GroupSlice) -> Option<Arithmetic> {
    group.edition.planned?;
    let PlanTemplate::Fixed { .. } = group.frame.plan.value else { return None };
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let live = || group.encounters.iter().filter(|one| !one.state.is_lost());
    let after = live().filter(|one| one.kind == EncounterKind::Closing).count();
    let slots = live().filter(|one| is_slot(one)).count();
    let used = live().filter(|one| one.kind == EncounterKind::Reserve && !is_slot(one)).count();
    Some(Arithmetic {
        before: count(live().count() - slots - after),
        topics: count(to_place(group).len()),
        after: count(after),
        planned: count(live().count()),
        used: count(used),
    })
}

/// Places for a topic that nobody has chosen yet: they are no reserve.
pub fn unchosen(group: &GroupSlice) -> u32 {
    let places = group.encounters.iter().filter(|one| is_slot(one) && one.kind == EncounterKind::Topic).count();
    u32::try_from(places.saturating_sub(to_place(group).len())).unwrap_or(u32::MAX)
}

/// What the book says of the topics and the reserve, once there are topics to speak of.
pub fn road_findings(group: &GroupSlice) -> Vec<Finding> {
    let agreed = group.agreed_topics();
    if agreed == 0 && !group.encounters.iter().any(|one| one.kind == EncounterKind::Initial && one.state.is_held()) {
        return Vec::new();
    }
    group.judge(&Facts {
        topics_agreed: Some(u32::from(agreed)),
        reserve: arithmetic(group).and_then(|sum| sum.reserve()),
        ..Facts::default()
    })
}

/// Kinds of the free encounters once the topics stand on them: with a reserve in a plan of a fixed number.
fn kinds(group: &GroupSlice, slots: &[&Encounter], topics: usize) -> Vec<EncounterKind> {
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    match arithmetic(group) {
        Some(_) => middle(count(topics), count(slots.len().saturating_sub(topics))),
        None => slots.iter().map(|one| one.kind).collect(),
    }
}

/// The version of the road as a whole: its encounters, and the topics that go on it.
pub fn road_version(group: &GroupSlice) -> i64 {
    let encounters = group.encounters.iter().map(|one| format!("{} {}", one.id, one.version));
    stamp(encounters.chain(group.topics.iter().map(|topic| format!("{} {}", topic.id, topic.version))))
}

pub(super) fn lay_out(ask: Ask<'_>, group: &GroupSlice) -> Result<Outcome, Refusal> {
    ask.expects(road_version(group))?;
    let topics = to_place(group);
    if topics.is_empty() {
        return Err(Reason::NoTopics.into());
    }
    let slots: Vec<&Encounter> = group.encounters.iter().filter(|one| is_slot(one)).collect();
    if let Some(sum) = arithmetic(group)
        && sum.reserve().is_none()
    {
        return Err(sum.refusal());
    }
    let mut laid = group.clone();
    let mut facts = Vec::new();
    let mut waiting = topics.iter();
    for (slot, kind) in slots.iter().zip(kinds(group, &slots, topics.len())) {
        let topic = if kind == EncounterKind::Reserve { None } else { waiting.next().map(|topic| topic.id) };
        if (slot.kind, slot.topic) != (kind, topic) {
            let title = slot.title.clone().filter(|_| slot.topic == topic);
            let changed = Encounter { kind, topic, title, version: slot.version + 1, ..(*slot).clone() };
            laid.encounters.iter_mut().filter(|one| one.id == slot.id).for_each(|one| *one = changed.clone());
            facts.push(Fact::Encounter(changed));
        }
    }
    // In an open-ended edition those that found no encounter wait for the next ones.
    for topic in topics.iter().filter(|topic| topic.state != TopicState::Treated) {
        let on_road = laid.homes(topic.id).next().is_some();
        let state = if on_road { TopicState::Scheduled } else { TopicState::Agreed };
        if topic.state != state {
            let changed = Topic { state, version: topic.version + 1, ..(*topic).clone() };
            laid.topics.iter_mut().filter(|one| one.id == topic.id).for_each(|one| *one = changed.clone());
            facts.push(Fact::Topic(changed));
        }
    }
    let findings = road_findings(&laid);
    Ok(Outcome::of(facts).with(findings))
}

/// The next day of the cadence after every encounter that has one, holidays stepped over.
pub fn next_day(group: &GroupSlice) -> Option<Day> {
    let edition = &group.edition;
    let last = group.encounters.iter().filter_map(|one| one.day).max();
    let first = edition.starts_on.or(last)?;
    // Five years of weeks: more than the hundred encounters of an edition can take.
    let days = holiday::series(first, step(edition.cadence), 260, &group.country);
    days.into_iter().find(|day| last.is_none_or(|last| *day > last))
}

/// The day of the encounter that a group without an end has to set down next; nothing while one stands ahead, or for a
/// group whose encounters are numbered.
pub fn due(group: &GroupSlice, today: Day) -> Option<Day> {
    let edition = &group.edition;
    let stands_ahead =
        || group.encounters.iter().any(|one| one.state.is_ahead() || one.state == EncounterState::Opened);
    if edition.planned.is_some() || edition.state.is_over() || stands_ahead() {
        return None;
    }
    next_days(group, today, 1).pop()
}

/// The next so many days of the cadence from `today` on, after every encounter that has one, holidays stepped over. A
/// group that goes on for years is counted from its last day, in the rhythm of its first.
pub(in crate::command) fn next_days(group: &GroupSlice, today: Day, count: usize) -> Vec<Day> {
    let edition = &group.edition;
    let last = group.encounters.iter().filter_map(|one| one.day).max();
    let Some(first) = edition.starts_on.or(last) else { return Vec::new() };
    // Twenty years of weeks.
    let days = holiday::series(first, step(edition.cadence), 1_040, &group.country);
    days.into_iter().filter(|day| *day >= today && last.is_none_or(|last| *day > last)).take(count).collect()
}

/// Days of the cadence on which the group does not meet because they are holidays, each with the key of its name.
pub fn holidays(group: &GroupSlice) -> Vec<(Day, &'static str)> {
    let last = group.encounters.iter().filter_map(|one| one.day).max();
    let (Some(first), Some(last)) = (group.edition.starts_on, last) else { return Vec::new() };
    holiday::stepped_over(first, step(group.edition.cadence), last, &group.country)
}

pub(super) fn add(
    ask: Ask<'_>,
    group: &GroupSlice,
    (id, added, day): (EncounterId, Added, Option<Day>),
) -> Result<Outcome, Refusal> {
    let edition = &group.edition;
    ask.expects(edition.version)?;
    if group.encounters.len() >= usize::from(MOST) {
        return Err(Refusal::from(Reason::TooMany).counting("most", MOST));
    }
    let today = day_of(ask.at(), ask.zone(group.site.as_ref()));
    if day.is_some_and(|day| !is_near(day, today)) {
        return Err(Refusal::from(Reason::ImplausibleDay).about("day"));
    }
    let mut facts = Vec::new();
    let closing = group.encounters.iter().find(|one| one.kind == EncounterKind::Closing && !one.state.is_lost());
    let (kind, title) = match (closing, added) {
        // The closing stays last: it moves on to the new encounter, and its old place is free.
        (Some(last), Added::Next) if last.state == EncounterState::Planned => {
            let kind = free_kind(group);
            facts.push(Fact::Encounter(Encounter { kind, title: None, version: last.version + 1, ..last.clone() }));
            (EncounterKind::Closing, last.title.clone())
        }
        (Some(_), Added::Next | Added::Closing) => return Err(Reason::EncounterState.into()),
        (None, Added::Closing) => (EncounterKind::Closing, None),
        // Where the closing was lost, what is added in a plan of a fixed number is the closing again.
        (None, Added::Next) if arithmetic(group).is_some() => (EncounterKind::Closing, None),
        (None, Added::Next) => (open_kind(&group.frame), None),
    };
    let ordinal = group.encounters.iter().map(|one| one.ordinal).max().unwrap_or(0) + 1;
    let day = day.or_else(|| next_day(group));
    facts.push(Fact::Encounter(Encounter { title, ..encounter(edition, id, ordinal, kind, day) }));
    let version = edition.version + 1;
    let planned = edition.planned.map(|planned| planned.saturating_add(1));
    facts.push(Fact::Edition(Edition { planned, version, ..edition.clone() }));
    let findings = group.judge(&Facts { planned_encounters: planned.map(u32::from), ..Facts::default() });
    Ok(Outcome::of(facts).with(findings).at(version))
}

pub(super) fn free_kind(group: &GroupSlice) -> EncounterKind {
    if arithmetic(group).is_some() { EncounterKind::Reserve } else { open_kind(&group.frame) }
}

pub(super) fn open_end(ask: Ask<'_>, group: &GroupSlice) -> Result<Outcome, Refusal> {
    let edition = &group.edition;
    ask.expects(edition.version)?;
    if edition.planned.is_none() {
        return Err(Reason::EditionState.into());
    }
    let version = edition.version + 1;
    let mut facts = vec![Fact::Edition(Edition { planned: None, version, ..edition.clone() })];
    let kind = open_kind(&group.frame);
    let freed = group.encounters.iter().filter(|one| {
        let is_last = one.kind == EncounterKind::Closing && one.state == EncounterState::Planned;
        is_last || (is_slot(one) && one.topic.is_none() && one.kind != kind)
    });
    facts.extend(freed.map(|one| Fact::Encounter(Encounter { kind, version: one.version + 1, ..one.clone() })));
    Ok(Outcome::of(facts).at(version))
}
