//! What every request shares: the database, the write path, time, and the settings of this server.

use crate::act::Act;
use crate::clock::{Clock, Ids};
use crate::db::Db;
use domain::command::slice::Guidance;
use std::sync::Arc;

/// How this server answers.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// Behind TLS: `__Host-` cookie, Secure, HSTS. Without, the page says that signals in the open are readable.
    pub secure: bool,
    /// The demo: one-click entries for its cast, by the words of their addresses.
    pub demo: Vec<DemoEntry>,
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
    /// Two secrets are hashed at a time: each takes 19 MiB and most of a tenth of a second.
    pub hashing: tokio::sync::Semaphore,
}

impl App {
    /// Puts an open database and guidance to work.
    pub fn new(db: Db, guidance: Arc<Guidance>, clock: Clock, manner: Manner) -> Arc<Self> {
        let act = Act::start(db.clone(), guidance);
        Arc::new(Self { db, act, clock, ids: Ids::default(), manner, hashing: tokio::sync::Semaphore::new(2) })
    }
}
