//! What every request shares: the database, the write path, time, and the settings of this server.

use super::doors::Doors;
use super::listen::Limits;
use crate::act::Act;
use crate::clock::{Clock, Ids};
use crate::db::Db;
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::slice::Guidance;
use domain::day::Instant;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use tokio::sync::{Semaphore, SemaphorePermit};

/// How this server answers.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// Behind TLS: `__Host-` cookie, Secure, HSTS. Without, the page says that signals in the open are readable.
    pub secure: bool,
    /// The demo: one-click entries for its cast, by the words of their addresses.
    pub demo: Vec<DemoEntry>,
    /// Whether this server carries e-mail.
    pub mails: bool,
    /// The code that the first run asks for; none once Ronda is set up.
    pub setup_code: Option<String>,
}

/// A one-click entry of the demo.
#[derive(Clone, Debug)]
pub struct DemoEntry {
    /// The word of its address: `administradora`, `coordinadora`…
    pub word: &'static str,
    /// How one comes in.
    pub way: Way,
}

/// How a one-click entry of the demo comes in.
#[derive(Clone, Debug)]
pub enum Way {
    /// With a login: its phone or e-mail.
    Login(String),
    /// By a personal link: its secret.
    Link(String),
}

/// A running Ronda.
#[derive(Debug)]
pub struct App {
    /// To look.
    pub db: Db,
    /// To change.
    pub act: Act,
    /// What time it is.
    pub clock: Clock,
    /// Makes ids.
    pub ids: Ids,
    /// How it answers.
    pub manner: Manner,
    /// How much of it one visitor may take.
    pub limits: Limits,
    /// Who knocked how often.
    pub doors: Doors,
    /// The process that prints.
    #[cfg(feature = "print")]
    pub press: crate::press::Press,
    /// Two secrets are hashed at a time: each takes 19 MiB and most of a tenth of a second.
    hashing: Semaphore,
    waiting_to_hash: AtomicUsize,
    /// Four files are read at a time, since each may take some tens of megabytes.
    bringing: Semaphore,
    /// When something was last saved, in milliseconds of the Unix epoch.
    latest_ms: AtomicI64,
}

impl App {
    /// Puts an open database and guidance to work.
    pub fn new(db: Db, guidance: Arc<Guidance>, clock: Clock, manner: Manner) -> Arc<Self> {
        Self::within(Limits::default(), db, guidance, clock, manner)
    }

    /// The same within other limits.
    pub fn within(limits: Limits, db: Db, guidance: Arc<Guidance>, clock: Clock, manner: Manner) -> Arc<Self> {
        let act = Act::start(db.clone(), guidance);
        Arc::new(Self {
            db,
            act,
            clock,
            ids: Ids::default(),
            manner,
            limits,
            doors: Doors::default(),
            #[cfg(feature = "print")]
            press: crate::press::Press::default(),
            hashing: Semaphore::new(2),
            waiting_to_hash: AtomicUsize::new(0),
            bringing: Semaphore::new(4),
            latest_ms: AtomicI64::new(i64::MIN),
        })
    }

    /// A turn at hashing a secret. A storm of them at the door leaves the other pages their time.
    pub async fn turn_to_hash(&self) -> Result<SemaphorePermit<'_>, Failure> {
        if self.waiting_to_hash.fetch_add(1, Ordering::Relaxed) >= self.limits.hashing {
            self.waiting_to_hash.fetch_sub(1, Ordering::Relaxed);
            return Err(Failure::out_of_reach("too many wait for a secret to be hashed"));
        }
        let turn = self.hashing.acquire().await;
        self.waiting_to_hash.fetch_sub(1, Ordering::Relaxed);
        turn.map_err(|_| Failure::new("hashing has stopped"))
    }

    /// A turn at bringing a file.
    pub async fn turn_to_bring(&self) -> Result<SemaphorePermit<'_>, Failure> {
        self.bringing.acquire().await.map_err(|_| Failure::new("files are taken no more"))
    }

    /// Notes when something was saved, so that a clock that is set back is noticed.
    pub fn saved_at(&self, at: Instant) {
        self.latest_ms.fetch_max(at.timestamp_millis(), Ordering::Relaxed);
    }

    /// When the latest change was saved, if the clock says that this is yet to come.
    pub fn clock_fell_behind(&self, now: Instant) -> Option<Instant> {
        let latest = Instant::from_timestamp_millis(self.latest_ms.load(Ordering::Relaxed))?;
        (latest - now > TOLERATED).then_some(latest)
    }
}

/// A clock is set right by a few minutes now and then without harm.
const TOLERATED: TimeDelta = TimeDelta::minutes(5);
