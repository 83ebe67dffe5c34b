//! The institution that is measured: groups of twenty on a road of ten encounters, none of them held yet.

use crate::act::{Act, NotDone};
use crate::clock::Ids;
use crate::db::Db;
use crate::failure::Failure;
use crate::store::{institution, slice};
use crate::web::session::hash_now;
use chrono::TimeDelta;
use domain::command::account::AccountCommand;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::house::NewLogin;
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{Actor, Command, GroupSlice, SCHEMA, What};
use domain::day::{Instant, day_of};
use domain::frame::FrameId;
use domain::group::{Cadence, Mode};
use domain::id::{GroupId, InstitutionId, PersonId};
use domain::institution::Office;
use domain::words::Line;
use futures_util::future::try_join_all;

/// People of a group.
pub const PEOPLE: usize = 20;
/// Encounters of a group.
pub const ENCOUNTERS: u16 = 10;
/// Who signs in, and with what: the server is this machine's alone, and gone afterwards.
pub const LOGIN: (&str, &str) = ("medida@ronda.test", "una medida 482915");

/// An institution with its coordinator.
#[derive(Clone, Copy, Debug)]
pub struct House {
    /// Which.
    pub id: InstitutionId,
    /// Who coordinates all of its groups.
    pub coordinator: PersonId,
}

/// Whether a database has no institution yet: nothing that somebody uses is measured upon.
pub async fn is_free(database: &str) -> Result<bool, Failure> {
    let db = Db::open(database).await?;
    let all = institution::all(&mut db.read().await?).await?;
    db.close().await;
    Ok(all.is_empty())
}

/// The first institution of the server, with somebody who coordinates and administers.
pub async fn staffed(act: &Act, db: &Db, ids: &Ids, now: Instant) -> Result<House, Failure> {
    let all = institution::all(&mut db.read().await?).await?;
    let house = all.first().ok_or_else(|| Failure::new("no institution was made"))?.id;
    let id = ids.command(now);
    let login = NewLogin {
        id: id.row(1),
        identifier: LOGIN.0.to_owned(),
        secret_hash: hash_now(LOGIN.1)?,
        language: Line::kept("es".to_owned()),
    };
    let offices = vec![Office::Coordinator, Office::Administrator];
    let person: PersonId = id.row(2);
    let add = AccountCommand::Add { person, name: Line::kept("Medida".to_owned()), offices, login };
    send(act, (house, id), Actor::Server, now, What::Account(add)).await?;
    Ok(House { id: house, coordinator: person })
}

/// So many groups with their people and plans.
pub async fn groups(
    act: &Act,
    ids: &Ids,
    house: House,
    (now, count): (Instant, usize),
) -> Result<Vec<GroupId>, Failure> {
    let at = now - TimeDelta::weeks(i64::from(ENCOUNTERS) + 4);
    let actor = Actor::Person(house.coordinator);
    let first = day_of(at, chrono_tz::America::Bogota) + TimeDelta::weeks(2);
    let frame = FrameId::from_code("support").ok_or_else(|| Failure::new("the frame of support groups"))?;
    let convened: Vec<_> = (0..count).map(|n| (ids.command(at), n)).collect();
    try_join_all(convened.iter().map(|(id, n)| {
        let what = What::Group(id.row(0), GroupCommand::Convene(convening(*id, (*n, first), frame.clone())));
        send(act, (house.id, *id), actor, at, what)
    }))
    .await?;
    let groups: Vec<GroupId> = convened.iter().map(|(id, _)| id.row(0)).collect();
    for group in &groups {
        // A group's people come one after the other; all at once would ask for more memory than it measures.
        try_join_all((0..PEOPLE).map(|n| {
            let id = ids.command(at);
            let name = Line::kept(format!("Persona {n}"));
            let who = Enrolled::New { person: id.row(0), name, phone: None };
            send(act, (house.id, id), actor, at, What::Seat(*group, SeatCommand::Enrol { seat: id.row(1), who }))
        }))
        .await?;
    }
    Ok(groups)
}

/// A group as it is.
pub async fn group(db: &Db, act: &Act, house: House, id: GroupId) -> Result<GroupSlice, Failure> {
    let mut tx = db.read().await?;
    let found = slice::load_group(&mut tx, act.guidance(), house.id, id).await?;
    found.ok_or_else(|| Failure::new("a group is gone"))
}

fn convening(id: domain::id::CommandId, (n, first): (usize, domain::day::Day), frame: FrameId) -> Convening {
    Convening {
        frame,
        description: Description {
            name: Line::kept(format!("Grupo {n}")),
            shared_situation: Line::kept("Cuidar a un familiar enfermo".to_owned()),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: Some(ENCOUNTERS),
            site: None,
            cadence: Cadence::Weekly,
            starts_on: Some(first),
            starts_at: chrono::NaiveTime::from_hms_opt(14, 0, 0),
        },
        edition: id.row(1),
        seat: id.row(2),
    }
}

async fn send(
    act: &Act,
    (institution, id): (InstitutionId, domain::id::CommandId),
    actor: Actor,
    at: Instant,
    what: What,
) -> Result<(), Failure> {
    let command =
        Command { id, schema: SCHEMA, institution, actor, device: None, seq: None, made_at: at, based_on: None, what };
    match act.perform(command, at).await {
        Ok(_) => Ok(()),
        Err(NotDone::Failed(failure)) => Err(failure),
        Err(NotDone::Refused(refusal)) => Err(Failure::new(format!("refused: {}", refusal.reason.code()))),
    }
}
