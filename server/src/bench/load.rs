//! Load: saves and looks by one client or many, and the engine's own limit for the same rows.

use super::client::Client;
use super::house::{ENCOUNTERS, House, group};
use crate::act::Act;
use crate::clock::{Clock, Ids};
use crate::db::Db;
use crate::failure::Failure;
use crate::store::{attendance, encounter, figures, journal};
use chrono::{Months, TimeDelta};
use domain::command::encounter::{EncounterCommand, Sheet};
use domain::command::{Actor, Command, SCHEMA, What};
use domain::day::{Day, instant_of, month_of};
use domain::encounter::attendance::{Attendance, Mark};
use domain::encounter::{Encounter, EncounterState};
use domain::id::{GroupId, PersonId, SeatId};
use futures_util::future::try_join_all;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// An encounter that is still to be saved.
#[derive(Clone, Debug)]
pub struct Job {
    encounter: Encounter,
    seats: Arc<Vec<(SeatId, PersonId)>>,
}

impl Job {
    /// Its group.
    pub fn group(&self) -> GroupId {
        self.encounter.group
    }
}

/// How long each took, and all together.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// Each.
    pub times: Vec<Duration>,
    /// All.
    pub took: Duration,
}

impl Loaded {
    /// How many.
    pub fn count(&self) -> usize {
        self.times.len()
    }
}

/// The encounters of all groups: first the first of each, then the second…, so that neighbours are of other groups.
pub async fn jobs(db: &Db, act: &Act, house: House, groups: &[GroupId]) -> Result<Vec<Job>, Failure> {
    let mut all = Vec::new();
    for id in groups {
        let of = group(db, act, house, *id).await?;
        let seats: Vec<_> =
            of.seats.iter().filter(|seat| seat.role.counts()).map(|seat| (seat.id, seat.person)).collect();
        let seats = Arc::new(seats);
        all.extend(of.encounters.into_iter().map(|encounter| Job { encounter, seats: Arc::clone(&seats) }));
    }
    all.sort_by_key(|job| job.encounter.ordinal);
    Ok(all)
}

/// The jobs of so many rounds, from the `first` one on.
pub fn round(jobs: &[Job], first: usize, rounds: usize, each: usize) -> &[Job] {
    // The last encounter of a plan ends its edition, which is another thing to save.
    let until = ((first + rounds) * each).min(jobs.len().saturating_sub(jobs.len() / usize::from(ENCOUNTERS)));
    jobs.get(first * each..until).unwrap_or_default()
}

/// Saves each encounter as the typed sheet of its twenty people.
pub async fn save(client: &Client, ids: &Ids, (jobs, clients): (&[Job], usize)) -> Result<Loaded, Failure> {
    let next = AtomicUsize::new(0);
    let began = Instant::now();
    let times = try_join_all((0..clients).map(|_| {
        let (mut client, next) = (client.another(), &next);
        async move {
            let mut times = Vec::new();
            while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                let command = ids.command(Clock::Machine.now()).to_string();
                let day = job.encounter.day.map(|day| day.to_string()).unwrap_or_default();
                let names: Vec<String> = job.seats.iter().map(|(seat, _)| format!("mark-{seat}")).collect();
                let mut form = vec![
                    ("command", command.as_str()),
                    ("held_day", day.as_str()),
                    ("opened_time", "14:00"),
                    ("closed_time", "15:30"),
                    ("newcomers", ""),
                ];
                form.extend(names.iter().map(|name| (name.as_str(), "arrived")));
                let path = format!("/grupos/{}/encuentros/{}/planilla", job.group(), job.encounter.id);
                let began = Instant::now();
                let answer = client.post(&path, &form).await.map_err(|error| Failure::new(error.to_string()))?;
                times.push(began.elapsed());
                if answer.status != 303 {
                    return Err(Failure::new(format!("a save was answered with {}: {}", answer.status, answer.body)));
                }
            }
            Ok::<_, Failure>(times)
        }
    }))
    .await?;
    Ok(Loaded { times: times.concat(), took: began.elapsed() })
}

/// Looks at pages for a while.
pub async fn look(
    client: &Client,
    addresses: &[String],
    (during, clients): (Duration, usize),
) -> Result<Loaded, Failure> {
    let next = AtomicUsize::new(0);
    let began = Instant::now();
    let times = try_join_all((0..clients).map(|_| {
        let (mut client, next) = (client.another(), &next);
        async move {
            let mut times = Vec::new();
            while began.elapsed() < during {
                let address = &addresses[next.fetch_add(1, Ordering::Relaxed) % addresses.len()];
                let began = Instant::now();
                let answer = client.get(address).await.map_err(|error| Failure::new(error.to_string()))?;
                times.push(began.elapsed());
                if answer.status != 200 {
                    return Err(Failure::new(format!("{address} was answered with {}", answer.status)));
                }
            }
            Ok::<_, Failure>(times)
        }
    }))
    .await?;
    Ok(Loaded { times: times.concat(), took: began.elapsed() })
}

/// Writes the rows of each encounter and commits: one after the other, or as many at a time as the engine takes
/// together: in one commit on SQLite, in as many connections on PostgreSQL.
pub async fn raw(
    db: &Db,
    house: House,
    (ids, clock): (&Ids, &Clock),
    (jobs, together): (&[Job], usize),
) -> Result<Loaded, Failure> {
    let mut loaded = Loaded::default();
    let began = Instant::now();
    if db.commits_in_groups() {
        for batch in jobs.chunks(together) {
            let began = Instant::now();
            let mut tx = db.write().await?;
            for job in batch {
                rows(&mut tx, house, (ids, clock), job).await?;
            }
            tx.commit().await?;
            loaded.times.extend(std::iter::repeat_n(began.elapsed(), batch.len()));
        }
    } else {
        let next = AtomicUsize::new(0);
        let times = try_join_all((0..together).map(|_| async {
            let mut times = Vec::new();
            while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                let began = Instant::now();
                let mut tx = db.write().await?;
                rows(&mut tx, house, (ids, clock), job).await?;
                tx.commit().await?;
                times.push(began.elapsed());
            }
            Ok::<_, Failure>(times)
        }))
        .await?;
        loaded.times = times.concat();
    }
    loaded.took = began.elapsed();
    Ok(loaded)
}

/// What saving a sheet leaves behind: the encounter, twenty marks, the counts of its month, the journal.
async fn rows(tx: &mut crate::db::Tx, house: House, (ids, clock): (&Ids, &Clock), job: &Job) -> Result<(), Failure> {
    let day: Day = job.encounter.day.ok_or_else(|| Failure::new("an encounter without a day"))?;
    let opened = instant_of(day, chrono::NaiveTime::MIN + TimeDelta::hours(14), chrono_tz::America::Bogota);
    let id = ids.command(clock.now());
    let closed = opened + TimeDelta::minutes(90);
    let held = Encounter {
        state: EncounterState::Closed,
        opened_at: Some(opened),
        opened_by: Some(house.coordinator),
        closed_at: Some(closed),
        closed_by: Some(house.coordinator),
        version: job.encounter.version + 1,
        ..job.encounter.clone()
    };
    encounter::put(tx, house.id, &held).await?;
    let marks = job.seats.iter().map(|(seat, person)| Attendance {
        encounter: held.id,
        seat: *seat,
        person: *person,
        mark: Mark::Arrived,
        arrived_at: Some(opened),
        marked_at: opened,
        marked_by: id,
        version: 1,
    });
    let marks: Vec<Attendance> = marks.collect();
    attendance::put_all(tx, house.id, &marks.iter().collect::<Vec<_>>()).await?;
    let month = month_of(day);
    let counts = figures::Figures { held: 1, present: 20, expected: 20, ..figures::Figures::default() };
    figures::put(tx, house.id, held.group, month, &counts).await?;
    let until = month.checked_add_months(Months::new(1)).unwrap_or(month);
    figures::refresh_people(tx, house.id, held.group, figures::Span { from: month, until }).await?;
    let sheet = Sheet { opened_at: opened, closed_at: closed, rows: vec![], newcomers: vec![] };
    let command = Command {
        id,
        schema: SCHEMA,
        institution: house.id,
        actor: Actor::Person(house.coordinator),
        device: None,
        seq: None,
        made_at: closed,
        based_on: None,
        what: What::Encounter(held.group, held.id, EncounterCommand::Sheet(sheet)),
    };
    let entry = journal::Entry { hash: "0".repeat(64), answer: "{\"findings\":[],\"version\":2}".to_owned() };
    let rows = "{\"attendance\":20,\"encounter\":1}";
    journal::add(tx, &command, &journal::Written { entry: &entry, rows, received_at: clock.now() }).await?;
    Ok(())
}
