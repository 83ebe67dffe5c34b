//! What goes wrong beyond what people typed or wished: logged once where it is handled, shown as a plain page.

use crate::db;
use std::fmt;

/// A failure of the server: the database, the disk, a bug.
#[derive(Clone, Debug)]
pub struct Failure {
    what: String,
    kind: Kind,
}

/// What a failure means to whoever waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bug of ours: trying again does not help.
    Ours,
    /// The disk or the database cannot now: nothing was saved, and it may work again in a moment.
    OutOfReach,
    /// The disk did not confirm a write: what is in memory may not be what is on it (reliability 5.3-2).
    NotOnDisk,
}

impl Failure {
    /// A failure in words for the log; no data of people in it.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), kind: Kind::Ours }
    }

    /// Something that the server needs does not answer now.
    pub fn out_of_reach(what: impl Into<String>) -> Self {
        Self { what: what.into(), kind: Kind::OutOfReach }
    }

    /// What it means.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Failure {}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let kind = match db::fault(&error) {
            db::Fault::Statement => Kind::Ours,
            db::Fault::OutOfReach => Kind::OutOfReach,
            db::Fault::NotOnDisk => Kind::NotOnDisk,
        };
        Self { what: format!("database: {error}"), kind }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(format!("json: {error}"))
    }
}
