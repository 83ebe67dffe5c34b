//! Encounters of groups without an end: some weeks of them always stand ahead, and go on being made (S0-028, S0-026).

use crate::act::NotDone;
use crate::failure::Failure;
use crate::store::{institution, mutual};
use crate::web::app::App;
use domain::command::mutual::MutualCommand;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::day::day_of;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How often it is looked at which calendars run low.
const EVERY: Duration = Duration::from_secs(300);
/// Days that the last encounter must lie ahead: seven weeks, so that an eighth is made while there are seven.
const DAYS: u64 = 49;

/// One round over every institution; how many groups got encounters.
pub async fn round(app: &App) -> Result<u32, Failure> {
    let mut tx = app.db.read().await?;
    let houses = institution::all(&mut tx).await?;
    drop(tx);
    let mut made = 0;
    for house in &houses {
        let now = app.clock.now();
        let mut tx = app.db.read().await?;
        let groups = mutual::running_low(&mut tx, house.id, day_of(now, house.zone) + chrono::Days::new(DAYS)).await?;
        drop(tx);
        for group in groups {
            let command = Command {
                id: app.ids.command(now),
                schema: SCHEMA,
                institution: house.id,
                actor: Actor::Server,
                device: None,
                seq: None,
                made_at: now,
                based_on: None,
                what: What::Mutual(group, MutualCommand::KeepAhead),
            };
            match app.act.perform(command, now).await {
                Ok(_) => made += 1,
                // A monthly group has enough of them further apart.
                Err(NotDone::Refused(_)) => {}
                Err(NotDone::Failed(failure)) => return Err(failure),
            }
        }
    }
    Ok(made)
}

/// The rounds of a running server, until the task is ended.
pub fn start(app: Arc<App>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(EVERY);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            match round(&app).await {
                Ok(0) => {}
                Ok(groups) => tracing::info!(groups, "encounters were made ahead"),
                Err(failure) => tracing::error!(%failure, "encounters were not made ahead"),
            }
        }
    })
}
