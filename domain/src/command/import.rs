//! What a group brought with it in a spreadsheet: who sits in it, and the encounters that it held before Ronda. All of
//! a file is written or nothing, and what is here already stays as it is, so that the same file twice changes nothing.

use super::encounter::{Sheet, held_on_paper};
use super::seat::{Enrolled, enrol, place, running};
use super::{Ask, EncounterSlice, GroupSlice, Outcome, Reason, Refusal};
use crate::day::{Instant, day_of, time_of, whole_minutes};
use crate::encounter::Encounter;
use crate::encounter::attendance::{Attendance, Mark};
use crate::fact::Fact;
use crate::finding::Finding;
use crate::id::{EncounterId, PersonId, SeatId, SiteId};
use crate::policy::Action;
use crate::seat::{MoveReason, SeatState};
use crate::words::{Line, folded};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// People that one file may bring: each takes two ids out of the command's own.
pub const MOST_PEOPLE: usize = 120;
/// Encounters that one file may bring.
pub const MOST_ENCOUNTERS: usize = 120;

/// Wishes to bring in what was written down elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportCommand {
    /// A list of participants.
    People(Vec<Listed>),
    /// Encounters that were held, with who came.
    Held(Vec<HeldBefore>),
}

/// A participant of a list. The name is what tells two rows apart; a list that is brought in names nobody twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// The seat that is made.
    pub seat: SeatId,
    /// The person who is made.
    pub person: PersonId,
    /// The name they want to be called by.
    pub name: Line<60>,
    /// Optional, to call them.
    pub phone: Option<Line<30>>,
}

/// An encounter as a list tells of it. It has no memoir, no script and no phrases: nobody wrote them here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldBefore {
    /// When it began.
    pub opened_at: Instant,
    /// When it ended.
    pub closed_at: Instant,
    /// Where, when it is another place than the edition's.
    pub site: Option<SiteId>,
    /// Who was expected, and what the list says of them.
    pub rows: Vec<(SeatId, Mark)>,
}

impl ImportCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::People(_) => Action::ChangeRoster,
            Self::Held(_) => Action::OpenAndClose,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::People(_) => "import.people",
            Self::Held(_) => "import.held",
        }
    }
}

/// What becomes of a row of a list of people.
#[derive(Clone, Debug, PartialEq)]
pub enum Admission {
    /// They get a place.
    Joins,
    /// They are here already, and nothing changes.
    Here,
    /// Somebody of this name is here with another phone, or without this one.
    OtherPhone,
    /// Somebody of another name has this phone.
    PhoneOfAnother,
    /// There is no place left; what the rules say of so many people (S0-051).
    NoPlace(Vec<Finding>),
}

/// What becomes of each row, in order: the limit is met where the list meets it.
pub fn admissions(group: &GroupSlice, people: &[Listed]) -> Vec<Admission> {
    let mut grown = group.clone();
    people.iter().map(|listed| admission(&mut grown, listed)).collect()
}

fn admission(grown: &mut GroupSlice, listed: &Listed) -> Admission {
    match known(grown, listed) {
        Admission::Joins => {}
        other => return other,
    }
    let (state, findings) = place(grown);
    if state != SeatState::Seated {
        return Admission::NoPlace(findings);
    }
    let edition = grown.edition.id;
    let seat = crate::seat::Seat {
        id: listed.seat,
        edition,
        person: listed.person,
        role: crate::role::Role::Participant,
        state,
        waiting_since: None,
        made_at: Instant::default(),
    };
    grown.seats.push(seat);
    grown.people.insert(listed.person, super::seat::newcomer(listed.person, listed.name.clone(), listed.phone.clone()));
    Admission::Joins
}

/// Whether somebody of this name or phone sits here, waits, or left: coming back is a move of its own.
fn known(group: &GroupSlice, listed: &Listed) -> Admission {
    let name = folded(listed.name.as_str());
    let number = listed.phone.as_ref().map(|phone| digits(phone.as_str()));
    let mut shares_phone = false;
    let mut namesake = None;
    for seat in group.seats.iter().filter(|seat| seat.role.counts()) {
        let Some(person) = group.people.get(&seat.person).filter(|person| !person.erased) else { continue };
        let phone = person.phone.as_ref().map(|phone| digits(phone.as_str()));
        let same_phone = number.as_ref().zip(phone.as_ref()).is_some_and(|(one, other)| same_number(one, other));
        if folded(person.name.as_str()) == name {
            if number.is_none() || same_phone {
                return Admission::Here;
            }
            namesake = Some(Admission::OtherPhone);
        } else if same_phone {
            shares_phone = true;
        }
    }
    namesake.unwrap_or(if shares_phone { Admission::PhoneOfAnother } else { Admission::Joins })
}

/// The digits of a phone.
pub fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// Whether two phones are one: with and without the code of the country.
pub fn same_number(one: &str, other: &str) -> bool {
    one == other || (one.len() >= 10 && other.ends_with(one)) || (other.len() >= 10 && one.ends_with(other))
}

/// What becomes of an encounter of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// It becomes this encounter of the plan.
    Becomes(EncounterId),
    /// It is here already, and nothing changes.
    Here(EncounterId),
    /// An encounter of that day is here, with other hours or other marks.
    Differs(EncounterId),
    /// The plan has no encounter left for it.
    NoneAhead,
    /// This encounter was held after that day: the road goes forward, and what was before it has no place.
    BeforeHeld(EncounterId),
}

/// What becomes of each encounter, in the order of the list: the earliest one takes the next of the plan.
pub fn placements(
    group: &GroupSlice,
    marks: &[Attendance],
    list: &[HeldBefore],
    zone: impl Fn(Option<SiteId>) -> Tz,
) -> Vec<Placement> {
    let mut ahead = group.encounters.iter().filter(|one| one.state.is_ahead());
    let last = group.encounters.iter().filter(|one| one.state.is_held()).max_by_key(|one| one.opened_at);
    let mut placed: BTreeMap<usize, Placement> = BTreeMap::new();
    for index in in_time(list) {
        let Some(one) = list.get(index) else { continue };
        let tz = zone(one.site);
        let day = day_of(one.opened_at, tz);
        let here = group.encounters.iter().find(|known| known.state.is_held() && known.day == Some(day));
        placed.insert(
            index,
            match here {
                Some(here) if says_the_same(group, marks, here, (one, tz)) => Placement::Here(here.id),
                Some(here) => Placement::Differs(here.id),
                None if let Some(last) = last.filter(|last| last.opened_at > Some(one.opened_at)) => {
                    Placement::BeforeHeld(last.id)
                }
                None => ahead.next().map_or(Placement::NoneAhead, |next| Placement::Becomes(next.id)),
            },
        );
    }
    placed.into_values().collect()
}

fn in_time(list: &[HeldBefore]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|index| list.get(*index).map(|one| one.opened_at));
    order
}

/// Whether a list says of an encounter what is known of it: hours to the minute, and every mark that it names. A person
/// who was entered twice has one presence, under either entry.
fn says_the_same(group: &GroupSlice, marks: &[Attendance], here: &Encounter, (one, tz): (&HeldBefore, Tz)) -> bool {
    let begun = here.opened_at.map(|opened| time_of(opened, tz));
    let minutes = whole_minutes(one.opened_at, one.closed_at);
    if begun != Some(time_of(one.opened_at, tz)) || here.actual_minutes() != Some(minutes) {
        return false;
    }
    one.rows.iter().all(|(seat, mark)| {
        let Some(person) = group.seat(*seat).map(|seat| whose(group, seat.person)) else { return false };
        let theirs = |row: &&Attendance| row.encounter == here.id && whose(group, row.person) == person;
        marks.iter().filter(theirs).any(|row| row.mark == mark.at_closing())
    })
}

fn whose(group: &GroupSlice, person: PersonId) -> PersonId {
    group.people.get(&person).and_then(|known| known.merged_into).unwrap_or(person)
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &ImportCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    running(group)?;
    match what {
        ImportCommand::People(people) => admit(ask, group, people),
        ImportCommand::Held(list) => hold(ask, group, list),
    }
}

fn admit(ask: Ask<'_>, group: &GroupSlice, people: &[Listed]) -> Result<Outcome, Refusal> {
    bounded(people.len(), MOST_PEOPLE)?;
    let mut grown = group.clone();
    let (mut facts, mut findings) = (Vec::new(), Vec::new());
    for (listed, admission) in people.iter().zip(admissions(group, people)) {
        match admission {
            Admission::Joins => {}
            Admission::Here => continue,
            Admission::OtherPhone | Admission::PhoneOfAnother => {
                return Err(Refusal::from(Reason::AlreadySeated).about("phone"));
            }
            Admission::NoPlace(findings) => return Err(Refusal { findings, ..Reason::NoPlaceLeft.into() }),
        }
        let (name, phone) = (listed.name.clone(), listed.phone.clone());
        let who = Enrolled::New { person: listed.person, name, phone };
        let outcome = enrol(ask, &grown, listed.seat, &who, MoveReason::Enrolled)?;
        grow(&mut grown, &outcome.facts);
        facts.extend(outcome.facts);
        findings = outcome.findings;
    }
    Ok(Outcome::of(facts).with(findings))
}

/// Each encounter is held as a sheet of paper is typed: by whoever may open and close (S0-105), judged by the rules,
/// counted in the month of its day.
fn hold(ask: Ask<'_>, group: &GroupSlice, list: &[HeldBefore]) -> Result<Outcome, Refusal> {
    bounded(list.len(), MOST_ENCOUNTERS)?;
    let sites = &ask.slice.sites;
    if list.iter().filter_map(|one| one.site).any(|site| sites.iter().all(|known| known.id != site)) {
        return Err(Refusal::from(Reason::NoSuchSite).about("place"));
    }
    let place = |site: Option<SiteId>| sites.iter().find(|known| Some(known.id) == site).or(group.site.as_ref());
    let placements = placements(group, &ask.slice.traces.marks, list, |site| ask.zone(place(site)));
    let mut grown = group.clone();
    let (mut facts, mut findings) = (Vec::new(), Vec::new());
    for index in in_time(list) {
        let (Some(one), Some(placement)) = (list.get(index), placements.get(index)) else { continue };
        let next = match placement {
            Placement::Becomes(next) => *next,
            Placement::Here(_) => continue,
            Placement::Differs(_) | Placement::BeforeHeld(_) => {
                return Err(Refusal::from(Reason::EncounterState).about("day"));
            }
            Placement::NoneAhead => return Err(Refusal::from(Reason::NothingAhead).about("day")),
        };
        let planned = grown.encounter(next).cloned().ok_or(Refusal::from(Reason::Unknown))?;
        let held = EncounterSlice::bare(Encounter { site: one.site.or(planned.site), ..planned });
        let sheet =
            Sheet { opened_at: one.opened_at, closed_at: one.closed_at, rows: one.rows.clone(), newcomers: Vec::new() };
        let outcome = held_on_paper(ask, &grown, &held, &sheet)?;
        grow(&mut grown, &outcome.facts);
        facts.extend(outcome.facts);
        findings.extend(outcome.findings);
    }
    findings.dedup();
    Ok(Outcome::of(facts).with(findings))
}

fn bounded(count: usize, most: usize) -> Result<(), Refusal> {
    match count {
        0 => Err(Reason::NothingWritten.into()),
        count if count > most => {
            Err(Refusal::from(Reason::TooMany).counting("most", i64::try_from(most).unwrap_or(i64::MAX)))
        }
        _ => Ok(()),
    }
}

/// The group after some facts, for what is decided next in the same command.
fn grow(group: &mut GroupSlice, facts: &[Fact]) {
    for fact in facts {
        match fact {
            Fact::Person(row) => _ = group.people.insert(row.id, row.clone()),
            Fact::Seat(row) => {
                group.seats.retain(|seat| seat.id != row.id);
                group.seats.push(row.clone());
            }
            Fact::Group(row) => group.group = row.clone(),
            Fact::Edition(row) => group.edition = row.clone(),
            Fact::Letter(row) => group.earlier_letter = Some(row.clone()),
            Fact::Encounter(row) => {
                group.encounters.iter_mut().filter(|known| known.id == row.id).for_each(|known| *known = row.clone());
            }
            Fact::Topic(row) => {
                group.topics.iter_mut().filter(|known| known.id == row.id).for_each(|known| *known = row.clone());
            }
            _ => {}
        }
    }
}
