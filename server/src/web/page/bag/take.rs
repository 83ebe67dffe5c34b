//! The bag: what one phone takes along of one encounter, and no more than it needs to hold it.

use super::super::super::reply::{Answer, Stop};
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::group::worded;
use super::super::super::ui::room::{self as words, Room};
use super::super::super::visit::Visit;
use super::super::{console, encounter};
use super::{SCHEMA, json, state};
use crate::guidance;
use crate::text::Arg;
use axum::http::StatusCode;
use domain::day::{Day, Instant};
use domain::encounter::EncounterState;
use domain::id::{EncounterId, GroupId, InstitutionId, PersonId};
use domain::policy::Action;
use serde::Serialize;

/// What is taken along.
#[derive(Debug, Serialize)]
struct Bag {
    schema: u16,
    at: Instant,
    institution: InstitutionId,
    person: PersonId,
    house: String,
    group_id: GroupId,
    /// Its name.
    group: String,
    encounter: EncounterId,
    title: String,
    ordinal: String,
    planned: Option<String>,
    /// Another encounter of the group that is open.
    beside: Option<String>,
    /// The day on which it is to be, where it is.
    day: Option<Day>,
    minutes: u32,
    zone: &'static str,
    address: String,
    #[serde(flatten)]
    may: May,
    #[serde(flatten)]
    keeps: Keeps,
    premise: String,
    prompts: Vec<Prompt>,
    agreements: Vec<Text>,
    /// What to do where somebody is in danger, and whom to call.
    route: Vec<Text>,
    steps: Vec<Text>,
    phones: Vec<Phone>,
    guide: Vec<Page>,
    state: state::State,
}

/// What this person may do here; the server judges every command again.
#[derive(Debug, Serialize)]
struct May {
    may_open: bool,
    may_memoir: bool,
    may_cases: bool,
    may_not_hold: bool,
}

/// What this kind of group keeps.
#[derive(Debug, Serialize)]
struct Keeps {
    keeps_rows: bool,
    keeps_phrases: bool,
    keeps_memoir: bool,
    keeps_cases: bool,
}

#[derive(Debug, Serialize)]
struct Text {
    text: String,
}

#[derive(Debug, Serialize)]
struct Prompt {
    lead: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Phone {
    name: String,
    phone: String,
    /// The address that calls it.
    dial: String,
    hours: Option<String>,
}

#[derive(Debug, Serialize)]
struct Page {
    title: String,
    text: String,
}

pub async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    match room.of.encounter.state {
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Opened | EncounterState::Closed => {
            json(StatusCode::OK, &bag(visit, &room)?)
        }
        EncounterState::Remembered | EncounterState::Cancelled | EncounterState::NotHeld => Err(Stop::NotFound),
    }
}

fn bag(visit: &Visit, room: &Room) -> Result<Bag, Stop> {
    let (house, person) = visit.house()?;
    let of = &room.of.encounter;
    Ok(Bag {
        schema: SCHEMA,
        at: visit.now,
        institution: house.id,
        person: person.id,
        house: house.name.to_string(),
        group_id: room.group.group.id,
        group: room.group.group.name.to_string(),
        encounter: of.id,
        title: words::title(visit, &room.group, of),
        ordinal: words::ordinal(visit, of),
        planned: room.planned(visit),
        beside: room
            .group
            .live_encounter()
            .filter(|live| live.id != of.id)
            .map(|live| visit.tr("bag-beside", &[("title", Arg::from(words::title(visit, &room.group, live)))])),
        day: of.day,
        minutes: of.minutes,
        zone: room.zone.name(),
        address: room.address(""),
        may: may(visit, room),
        keeps: Keeps {
            keeps_rows: room.group.keeps_rows(),
            keeps_phrases: console::writes(room),
            keeps_memoir: room.group.frame.owes_memoirs(),
            keeps_cases: super::super::cases::evening::hears(room),
        },
        premise: visit.t("premise"),
        prompts: console::prompts(visit, room).into_iter().map(|(lead, text)| Prompt { lead, text }).collect(),
        agreements: agreements(visit, room)?,
        route: house.crisis_route.as_ref().map(|route| lines(route.as_str())).unwrap_or_default(),
        steps: console::care_steps(visit).into_iter().map(|text| Text { text }).collect(),
        phones: phones(room),
        guide: guide(visit, room),
        state: state::state(visit, room)?,
    })
}

fn may(visit: &Visit, room: &Room) -> May {
    May {
        may_open: visit.may(Action::OpenAndClose) && encounter::may_open(visit, room),
        may_memoir: visit.may(Action::WriteMemoirs) && room.group.frame.keeps_memoirs(),
        may_cases: visit.may(Action::ChangeCases) && room.group.frame.has_cases(),
        may_not_hold: visit.may(Action::ChangeGroup),
    }
}

fn agreements(visit: &Visit, room: &Room) -> Result<Vec<Text>, Stop> {
    let Some(known) = &room.group.agreement else { return Ok(Vec::new()) };
    let eye = visit.circle()?;
    Ok(lines(known.text.read(&eye)))
}

/// A text line by line.
fn lines(text: &str) -> Vec<Text> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Text { text: line.to_owned() }).collect()
}

fn phones(room: &Room) -> Vec<Phone> {
    let lines = room.phones.iter().map(|line| Phone {
        name: line.name.to_string(),
        phone: line.phone.to_string(),
        dial: format!("tel:{}", dialled(line.phone.as_str())),
        hours: line.hours.as_ref().map(ToString::to_string),
    });
    lines.collect()
}

/// The guide's unit, where the kind of group is one that it was written for.
fn guide(visit: &Visit, room: &Room) -> Vec<Page> {
    let unit = guidance::multiplier().filter(|unit| unit.frames.contains(&room.group.frame.id));
    let pages = unit
        .into_iter()
        .flat_map(|unit| &unit.parts)
        .map(|part| Page { title: worded(visit, &part.title).to_owned(), text: worded(visit, &part.text).to_owned() });
    pages.collect()
}
