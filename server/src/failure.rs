//! What goes wrong beyond what people typed or wished: logged once where it is handled, shown as a plain page.

use std::fmt;

/// A failure of the server: the database, the disk, a bug.
#[derive(Debug)]
pub struct Failure {
    what: String,
}

impl Failure {
    /// A failure in words for the log; no data of people in it.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into() }
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
        Self::new(format!("database: {error}"))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(format!("json: {error}"))
    }
}
