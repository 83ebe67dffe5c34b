//! Services that go round, and the encounters that go on being made.

use super::super::group::login_of;
use super::super::house::NewLogin;
use super::super::plan::{self, next_days};
use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::today;
use crate::day::{Day, is_plausible};
use crate::encounter::Encounter;
use crate::fact::Fact;
use crate::group::Cadence;
use crate::id::{DutyId, SeatId};
use crate::institution::{Office, Person};
use crate::mutual::{Duty, Serving, Turn, is_own};
use crate::plan::open_kind;
use crate::role::Role;
use crate::seat::Seat;
use serde::{Deserialize, Serialize};

/// Months that a service lasts where the group names no day: a proposal of ours, shown as such.
pub const HOST_TERMS: u32 = 3;

/// Opening and closing goes on to somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Handing {
    /// The time in service that is made.
    pub id: DutyId,
    /// Who opens and closes from now on.
    pub seat: SeatId,
    /// How they came to it.
    pub turn: Turn,
    /// First day.
    pub from: Day,
    /// Day on which it is to go on to somebody else.
    pub until: Option<Day>,
    /// How they sign in, for whoever has no login yet.
    pub login: Option<NewLogin>,
}

/// The services that go on, the earliest first.
pub fn serving_now(all: &[Serving]) -> impl Iterator<Item = &Serving> {
    all.iter().filter(|one| one.ended_on.is_none())
}

/// Somebody who sits in the group now, and may take a service.
fn member(group: &GroupSlice, seat: SeatId) -> Result<&Seat, Refusal> {
    let takes = |seat: &&Seat| {
        seat.state.is_active()
            && matches!(seat.role, Role::Participant | Role::Host)
            && group.people.get(&seat.person).is_some_and(|person| !person.erased)
    };
    group.seat(seat).filter(takes).ok_or(Refusal::from(Reason::Unknown).about("seat"))
}

fn span(from: Day, until: Option<Day>) -> Result<(), Refusal> {
    if !is_plausible(from) {
        return Err(Refusal::from(Reason::ImplausibleDay).about("from"));
    }
    if until.is_some_and(|until| !is_plausible(until) || until <= from) {
        return Err(Refusal::from(Reason::ImplausibleDay).about("until"));
    }
    Ok(())
}

/// The one who served until now hands on that day.
fn handed_on<'a>(ask: Ask<'a>, duty: Duty, on: Day) -> impl Iterator<Item = Fact> + 'a {
    serving_now(&ask.slice.mutual.servings)
        .filter(move |one| one.duty == duty)
        .map(move |one| Fact::Serving(Serving { ended_on: Some(on.max(one.from)), ..one.clone() }))
}

pub(super) fn serve(
    ask: Ask<'_>,
    group: &GroupSlice,
    (id, seat, duty): (DutyId, SeatId, Duty),
    (turn, from, until): (Turn, Day, Option<Day>),
) -> Result<Outcome, Refusal> {
    match duty {
        Duty::Welcome | Duty::Keys | Duty::Treasury => {}
        // The seats change with it: that is handed on.
        Duty::Host => return Err(Refusal::from(Reason::Unknown).about("duty")),
    }
    let seat = member(group, seat)?;
    span(from, until)?;
    let mut facts: Vec<Fact> = handed_on(ask, duty, from).collect();
    facts.push(Fact::Serving(Serving {
        id,
        group: group.group.id,
        seat: seat.id,
        duty,
        turn,
        from,
        until,
        ended_on: None,
    }));
    Ok(Outcome::of(facts))
}

pub(super) fn rest(ask: Ask<'_>, group: &GroupSlice, id: DutyId) -> Result<Outcome, Refusal> {
    let found =
        serving_now(&ask.slice.mutual.servings).find(|one| one.id == id).ok_or(Refusal::from(Reason::Unknown))?;
    match found.duty {
        Duty::Welcome | Duty::Keys | Duty::Treasury => {}
        // Somebody opens and closes: it can only go on to somebody else.
        Duty::Host => return Err(Reason::SomebodyOpens.into()),
    }
    let on = today(ask, group).max(found.from);
    Ok(Outcome::of(vec![Fact::Serving(Serving { ended_on: Some(on), ..found.clone() })]))
}

/// Whoever opened and closed is a participant again, and the other opens and closes (scenario 10).
pub(super) fn hand_on(ask: Ask<'_>, group: &GroupSlice, handing: &Handing) -> Result<Outcome, Refusal> {
    if group.live_encounter().is_some() {
        return Err(Reason::EncounterIsOpen.into());
    }
    if group.edition.state.is_over() {
        return Err(Reason::EditionState.into());
    }
    let seat = member(group, handing.seat)?;
    if seat.role == Role::Host {
        return Err(Refusal::from(Reason::AlreadySeated).about("seat"));
    }
    span(handing.from, handing.until)?;
    // The seats change now: a day to come would be told and not kept.
    if handing.from > today(ask, group) {
        return Err(Refusal::from(Reason::DayToCome).about("from"));
    }
    let mut facts = login_of(ask, group, seat.person, handing.login.as_ref())?;
    if group.own().at_home {
        keeps_the_house(&mut facts, group.people.get(&seat.person));
        let before = group.seats.iter().filter(|other| other.role == Role::Host && other.id != seat.id);
        facts.extend(before.filter_map(|other| group.people.get(&other.person)).filter_map(no_keeper));
    }
    let hosts = group.seats.iter().filter(|other| other.role == Role::Host && other.state.is_active());
    facts.extend(hosts.map(|host| Fact::Seat(Seat { role: Role::Participant, ..host.clone() })));
    facts.push(Fact::Seat(Seat { role: Role::Host, ..seat.clone() }));
    facts.extend(handed_on(ask, Duty::Host, handing.from));
    facts.push(Fact::Serving(Serving {
        id: handing.id,
        group: group.group.id,
        seat: seat.id,
        duty: Duty::Host,
        turn: handing.turn,
        from: handing.from,
        until: handing.until,
        ended_on: None,
    }));
    Ok(Outcome::of(facts))
}

/// In a house of the group's own, whoever opens and closes administers it as well: nobody else could.
fn keeps_the_house(facts: &mut Vec<Fact>, known: Option<&Person>) {
    let mut named = false;
    for fact in facts.iter_mut() {
        if let Fact::Person(person) = fact {
            *person = administrator(person);
            named = true;
        }
    }
    if let Some(known) = known.filter(|known| !named && !known.offices.contains(&Office::Administrator)) {
        facts.push(Fact::Person(Person { version: known.version + 1, ..administrator(known) }));
    }
}

/// Whoever handed the turn on keeps the house no more.
fn no_keeper(person: &Person) -> Option<Fact> {
    let offices: Vec<Office> =
        person.offices.iter().copied().filter(|office| *office != Office::Administrator).collect();
    (offices.len() < person.offices.len())
        .then(|| Fact::Person(Person { offices, version: person.version + 1, ..person.clone() }))
}

fn administrator(person: &Person) -> Person {
    let others = person.offices.iter().copied().filter(|office| *office != Office::Administrator);
    Person { offices: std::iter::once(Office::Administrator).chain(others).collect(), ..person.clone() }
}

/// How many encounters stand ahead: about two months of them.
pub fn ahead_of(cadence: Cadence) -> usize {
    match cadence {
        Cadence::Weekly => 8,
        Cadence::Biweekly => 4,
        Cadence::Monthly => 3,
    }
}

/// How many encounters are missing until enough stand ahead; nothing for a group whose encounters are numbered, that is
/// somebody else's, or whose days are not settled.
pub fn kept_ahead(group: &GroupSlice, today: Day) -> usize {
    let edition = &group.edition;
    if !is_own(&group.frame) || edition.planned.is_some() || edition.state.is_over() || edition.starts_on.is_none() {
        return 0;
    }
    let ahead = |one: &&Encounter| !one.state.is_lost() && one.day.is_some_and(|day| day >= today);
    ahead_of(edition.cadence).saturating_sub(group.encounters.iter().filter(ahead).count())
}

pub(super) fn keep_ahead(ask: Ask<'_>, group: &GroupSlice) -> Result<Outcome, Refusal> {
    let today = today(ask, group);
    let missing = kept_ahead(group, today);
    if missing == 0 {
        return Err(Reason::NothingMissing.into());
    }
    let ordinal = group.encounters.iter().map(|one| one.ordinal).max().unwrap_or(0);
    let kind = open_kind(&group.frame);
    let days = next_days(group, today, missing);
    let facts = days.into_iter().zip(1u8..100).map(|(day, n)| {
        let id = ask.command.id.row(100 + n);
        Fact::Encounter(plan::encounter(&group.edition, id, ordinal + u32::from(n), kind, Some(day)))
    });
    Ok(Outcome::of(facts.collect()))
}
