//! Reminders on their way: in rounds, what is due is put into the outbox and what waits there is carried.
//!
//! A notice is taken in hand by one transaction, carried, and ended by another. Whoever stops in between leaves it in
//! hand; it is then told as unsure and never sent again: twice is worse than not at all, and somebody can call.

pub mod carrier;
mod letter;
pub mod mail;
mod plan;

use crate::failure::Failure;
use crate::store::notice::{self, Waiting};
use crate::store::{institution, reminder};
use crate::web::app::App;
use crate::web::session::{link_hash, link_secret};
use carrier::{Carried, Carriers};
use chrono::TimeDelta;
use domain::institution::Institution;
use domain::reminder::{Contact, Hours, Mishap, NoticeState, SENDING_AT_MOST, again};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How often it is looked at what is due.
const EVERY: Duration = Duration::from_secs(60);
/// Notices that one round carries for one institution; the others wait for the next one.
const MOST: u32 = 100;
/// Days after which what ended is let go; ways out in messages work until then.
const KEPT_DAYS: i64 = 180;

/// What carries messages from this server, and the address at which their readers find it.
#[derive(Debug)]
pub struct Post {
    /// What carries them.
    pub carriers: Carriers,
    /// `https://ronda.example.org`, without a slash at its end.
    pub address: String,
}

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Notices that were put into the outbox.
    pub planned: u32,
    /// Notices that a carrier took.
    pub sent: u32,
    /// Notices that did not get there, or may not have.
    pub lost: u32,
    /// Notices that wait for another try.
    pub put_off: u32,
}

/// One round over every institution.
pub async fn round(app: &App, post: &Post) -> Result<Round, Failure> {
    let mut tx = app.db.read().await?;
    let houses = institution::all(&mut tx).await?;
    drop(tx);
    let mut done = Round::default();
    for house in &houses {
        tidy(app, house).await?;
        done.planned += plan::plan(app, house).await?;
        carry_all(app, post, house, &mut done).await?;
    }
    Ok(done)
}

/// What was left in hand is unsure, what is of no use any more has failed, what is old is let go.
async fn tidy(app: &App, house: &Institution) -> Result<(), Failure> {
    let now = app.clock.now();
    let unsure = app
        .act
        .door(async |tx| {
            let unsure = notice::interrupted(tx, house.id, now - SENDING_AT_MOST, now).await?;
            notice::expire(tx, house.id, now).await?;
            notice::prune(tx, house.id, now - TimeDelta::days(KEPT_DAYS)).await?;
            Ok(unsure)
        })
        .await?;
    if unsure > 0 {
        tracing::warn!(unsure, "messages were left in hand; they are not sent again");
    }
    Ok(())
}

async fn carry_all(app: &App, post: &Post, house: &Institution, done: &mut Round) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let hours = reminder::hours(&mut tx, house.id).await?;
    let waiting = notice::waiting(&mut tx, house.id, app.clock.now(), MOST).await?;
    drop(tx);
    for one in waiting {
        let ended = carry(app, post, (house, &hours), &one).await?;
        match ended {
            Ended::Sent => done.sent += 1,
            Ended::Lost => done.lost += 1,
            Ended::PutOff(_) => done.put_off += 1,
            Ended::NotOurs => {}
        }
        // The others would knock at the same closed door, and lose a try each.
        if ended == Ended::PutOff(Some(Mishap::NoCarrier)) {
            break;
        }
    }
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Sent,
    Lost,
    PutOff(Option<Mishap>),
    NotOurs,
}

async fn carry(
    app: &App,
    post: &Post,
    (house, hours): (&Institution, &Hours),
    one: &Waiting,
) -> Result<Ended, Failure> {
    let now = app.clock.now();
    let at = (one.zone, house.country.as_str());
    let Some(contact) = one.contact.as_ref().filter(|_| one.is_true) else {
        app.act.door(async |tx| notice::end(tx, house.id, one.id, (NoticeState::Dropped, None), now).await).await?;
        return Ok(Ended::NotOurs);
    };
    if one.until <= now {
        return Ok(Ended::NotOurs);
    }
    if !hours.is_open(now, at.0, at.1) {
        let open = hours.next_open(now, at.0, at.1).unwrap_or(one.until);
        app.act.door(async |tx| notice::put_off(tx, house.id, one.id, (open, None)).await).await?;
        return Ok(Ended::PutOff(None));
    }
    let secret = link_secret();
    let hash = link_hash(&secret).ok_or_else(|| Failure::new("a secret of our own has no hash"))?;
    if !app.act.door(async |tx| notice::claim(tx, house.id, (one.id, &hash), now).await).await? {
        return Ok(Ended::NotOurs);
    }
    let carried = carried(post, one, contact, (&secret, now)).await;
    let now = app.clock.now();
    let (ended, state) = match carried {
        Carried::Taken => (Ended::Sent, (NoticeState::Sent, None)),
        Carried::Never(why) => (Ended::Lost, (NoticeState::Failed, Some(why))),
        Carried::Unsure(why) => (Ended::Lost, (NoticeState::Unsure, Some(why))),
        Carried::Later(why) => match again(hours, at, one.tries + 1, (now, one.until)) {
            Some(due) => {
                app.act.door(async |tx| notice::put_off(tx, house.id, one.id, (due, Some(why))).await).await?;
                return Ok(Ended::PutOff(Some(why)));
            }
            None => (Ended::Lost, (NoticeState::Failed, Some(why))),
        },
    };
    app.act.door(async |tx| notice::end(tx, house.id, one.id, state, now).await).await?;
    Ok(ended)
}

async fn carried(
    post: &Post,
    one: &Waiting,
    contact: &Contact,
    (secret, now): (&str, domain::day::Instant),
) -> Carried {
    let letter = letter::write(one, contact, (&post.address, secret), now);
    post.carriers.carry(contact.channel, &letter).await
}

/// The rounds of a running server.
#[derive(Debug)]
pub struct Rounds {
    stop: watch::Sender<bool>,
    sender: JoinHandle<()>,
}

/// Begins the rounds.
pub fn start(app: Arc<App>, post: Post) -> Rounds {
    let (stop, mut stopped) = watch::channel(false);
    let sender = tokio::spawn(async move {
        let mut ticks = tokio::time::interval(EVERY);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = stopped.changed() => return,
                _ = ticks.tick() => {}
            }
            match round(&app, &post).await {
                Ok(done) if done == Round::default() => {}
                Ok(done) => {
                    let Round { planned, sent, lost, put_off } = done;
                    tracing::info!(planned, sent, lost, put_off, "a round of reminders");
                }
                Err(failure) => tracing::error!(%failure, "a round of reminders was not finished"),
            }
        }
    });
    Rounds { stop, sender }
}

impl Rounds {
    /// Ends the rounds; what is being carried is finished first, within reason.
    pub async fn end(self) {
        _ = self.stop.send(true);
        _ = tokio::time::timeout(Duration::from_secs(20), self.sender).await;
    }
}
