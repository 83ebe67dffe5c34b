//! The bag: what one phone takes along of one encounter, and no more than it needs to hold it.

use super::super::super::reply::{Answer, Stop};
use super::super::super::ui::group::worded;
use super::super::super::ui::room::{self as words, Room};
use super::super::super::visit::Visit;
use super::super::{console, encounter};
use super::{SCHEMA, json, state};
use crate::guidance;
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
    group: Named,
    encounter: EncounterId,
    title: String,
    ordinal: String,
    planned: Option<String>,
    /// The day on which it is to be, where it is.
    day: Option<Day>,
    minutes: u32,
    zone: &'static str,
    address: String,
    may: May,
    keeps: Keeps,
    premise: String,
    prompts: Vec<Prompt>,
    agreements: Vec<String>,
    care: Care,
    guide: Vec<Page>,
    state: state::State,
}

#[derive(Debug, Serialize)]
struct Named {
    id: GroupId,
    name: String,
}

/// What this person may do here; the server judges every command again.
#[derive(Debug, Serialize)]
struct May {
    open: bool,
    mark: bool,
    run: bool,
    note: bool,
    memoir: bool,
    cases: bool,
    not_held: bool,
}

/// What this kind of group keeps.
#[derive(Debug, Serialize)]
struct Keeps {
    rows: bool,
    phrases: bool,
    memoir: bool,
    cases: bool,
}

#[derive(Debug, Serialize)]
struct Prompt {
    lead: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Care {
    route: Option<String>,
    phones: Vec<Phone>,
    steps: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Phone {
    name: String,
    phone: String,
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
        group: Named { id: room.group.group.id, name: room.group.group.name.to_string() },
        encounter: of.id,
        title: words::title(visit, &room.group, of),
        ordinal: words::ordinal(visit, of),
        planned: room.planned(visit),
        day: of.day,
        minutes: of.minutes,
        zone: room.zone.name(),
        address: room.address(""),
        may: may(visit, room),
        keeps: Keeps {
            rows: room.group.keeps_rows(),
            phrases: console::writes(room),
            memoir: room.group.frame.owes_memoirs(),
            cases: super::super::cases::evening::hears(room),
        },
        premise: visit.t("premise"),
        prompts: console::prompts(visit, room).into_iter().map(|(lead, text)| Prompt { lead, text }).collect(),
        agreements: agreements(visit, room)?,
        care: Care {
            route: house.crisis_route.as_ref().map(ToString::to_string),
            phones: phones(room),
            steps: console::care_steps(visit),
        },
        guide: guide(visit, room),
        state: state::state(visit, room)?,
    })
}

fn may(visit: &Visit, room: &Room) -> May {
    May {
        open: visit.may(Action::OpenAndClose) && encounter::may_open(visit, room),
        mark: visit.may(Action::MarkAttendance),
        run: visit.may(Action::RunMoments),
        note: visit.may(Action::NoteLearnings) && console::writes(room),
        memoir: visit.may(Action::WriteMemoirs) && room.group.frame.keeps_memoirs(),
        cases: visit.may(Action::ChangeCases) && room.group.frame.has_cases(),
        not_held: visit.may(Action::ChangeGroup),
    }
}

fn agreements(visit: &Visit, room: &Room) -> Result<Vec<String>, Stop> {
    let Some(known) = &room.group.agreement else { return Ok(Vec::new()) };
    let eye = visit.circle()?;
    let lines = known.text.read(&eye).lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(ToOwned::to_owned).collect())
}

fn phones(room: &Room) -> Vec<Phone> {
    let lines = room.phones.iter().map(|line| Phone {
        name: line.name.to_string(),
        phone: line.phone.to_string(),
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
