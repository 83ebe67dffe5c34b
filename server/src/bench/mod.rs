//! `ronda bench`: how fast Ronda is here, beside what the engine could do. It prints and asserts nothing.

pub mod client;
pub mod house;
mod load;
mod marks;
mod report;
pub mod server;

pub use report::{Figure, Report, Unit};

use crate::act::Act;
use crate::clock::{Clock, Ids};
use crate::db::Db;
use crate::failure::Failure;
use domain::command::slice::Guidance;
use house::{House, LOGIN};
use load::Job;
use server::Server;
use std::sync::Arc;
use std::time::Duration;

/// What to measure.
#[derive(Clone, Debug)]
pub struct Plan {
    /// An empty database.
    pub database: String,
    /// Groups with their people; each gives nine saves.
    pub groups: usize,
    /// For how long pages are asked for.
    pub pages: Duration,
    /// Cores of the server.
    pub cores: Option<usize>,
    /// Marks of the large institutions, one after the other; each begins where the one before ended.
    pub marks: Vec<u64>,
}

/// Clients that work at the same time, where it is not one.
const MANY: usize = 32;

/// Measures everything, telling each figure as it is known.
pub async fn run(plan: &Plan, guidance: Arc<Guidance>, tell: &mut dyn FnMut(Figure)) -> Result<(), Failure> {
    let mut report = Report::new(tell);
    report.binary()?;
    let (clock, ids) = (Clock::Machine, Ids::default());
    let db = Db::open(&plan.database).await?;
    let act = Act::start(db.clone(), Arc::clone(&guidance));
    let house = house::staffed(&act, &db, &ids, clock.now()).await?;
    let groups = house::groups(&act, &ids, house, (clock.now(), plan.groups)).await?;
    let jobs = load::jobs(&db, &act, house, &groups).await?;
    drop(act);
    db.close().await;

    saves(plan, &ids, &jobs, &mut report).await?;
    engine(plan, house, &ids, (&clock, &jobs)).await?.into_iter().for_each(|figure| report.add(figure));
    pages(plan, &jobs, &mut report).await?;
    let mut had = 0;
    for marks in &plan.marks {
        let db = Db::open(&plan.database).await?;
        had = marks::fill(&db, house.id, (had, *marks), clock.now()).await?;
        report.amount("marks", had, Unit::Count);
        report.load("marks-query", marks::query(&db, house.id).await?);
        db.close().await;
        large(plan, &mut report).await?;
    }
    Ok(())
}

/// Saving an encounter with twenty marks, from the form to the disk.
async fn saves(plan: &Plan, ids: &Ids, jobs: &[Job], report: &mut Report<'_>) -> Result<(), Failure> {
    let server = Server::start(&plan.database, plan.cores).await?;
    report.time("start", server.started_in);
    report.amount("idle", server.memory_kb(), Unit::Kilobytes);
    let mut client = server.client();
    client.sign_in(LOGIN.0, LOGIN.1).await.map_err(told)?;
    let each = plan.groups;
    report.load("save-1", load::save(&client, ids, (load::round(jobs, 0, 1, each), 1)).await?);
    report.load("save-32", load::save(&client, ids, (load::round(jobs, 1, 4, each), MANY)).await?);
    server.stop().await
}

/// The same rows through the same driver and nothing else.
async fn engine(plan: &Plan, house: House, ids: &Ids, (clock, jobs): (&Clock, &[Job])) -> Result<Vec<Figure>, Failure> {
    let db = Db::open(&plan.database).await?;
    let each = plan.groups;
    let one = load::raw(&db, house, (ids, clock), (load::round(jobs, 5, 1, each), 1)).await?;
    let many = load::raw(&db, house, (ids, clock), (load::round(jobs, 6, 3, each), MANY)).await?;
    db.close().await;
    Ok([report::of_load("engine-1", one), report::of_load("engine-32", many)].concat())
}

/// The home of a group that has held half of its encounters.
async fn pages(plan: &Plan, jobs: &[Job], report: &mut Report<'_>) -> Result<(), Failure> {
    let server = Server::start(&plan.database, plan.cores).await?;
    let mut client = server.client();
    client.sign_in(LOGIN.0, LOGIN.1).await.map_err(told)?;
    let addresses: Vec<String> = jobs.iter().take(plan.groups).map(|job| format!("/grupos/{}", job.group())).collect();
    report.load("page-1", load::look(&client, &addresses, (plan.pages / 2, 1)).await?);
    let before = server.cpu();
    let loaded = load::look(&client, &addresses, (plan.pages, MANY)).await?;
    let used = server.cpu().saturating_sub(before);
    let asked = u32::try_from(loaded.count()).unwrap_or(1).max(1);
    report.load("page-32", loaded);
    report.time("page-cpu", used / asked);
    report.amount("loaded", server.memory_kb(), Unit::Kilobytes);
    server.stop().await
}

/// The institution's pages over years of marks.
async fn large(plan: &Plan, report: &mut Report<'_>) -> Result<(), Failure> {
    let server = Server::start(&plan.database, plan.cores).await?;
    report.time("marks-start", server.started_in);
    let mut client = server.client();
    client.sign_in(LOGIN.0, LOGIN.1).await.map_err(told)?;
    for (key, address) in [("marks-groups", "/institucion/grupos"), ("marks-figures", "/institucion/cifras")] {
        // A page that this version does not have is not measured.
        if client.get(address).await.map_err(told)?.status == 200 {
            report.load(key, load::look(&client, &[address.to_owned()], (plan.pages, 1)).await?);
        }
    }
    server.stop().await
}

fn told(error: std::io::Error) -> Failure {
    Failure::new(error.to_string())
}
