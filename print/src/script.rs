//! The script of an encounter, for whoever leads it (S0-141, S0-170).

use crate::{Fact, Head};
use serde::{Deserialize, Serialize};

/// One moment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Step {
    /// "2:10 p. m."; empty where no hour was planned.
    pub from: String,
    /// "15 minutos".
    pub minutes: String,
    /// What it is called.
    pub name: String,
    /// Who leads it, or what is used: one line each.
    pub about: Vec<String>,
    /// What was noted for it.
    pub notes: Option<String>,
}

/// A list under a title.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct List {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// The script.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Script {
    /// Title and house.
    pub head: Head,
    /// The group's name.
    pub group: String,
    /// "Encuentro 7 · La familia".
    pub encounter: String,
    /// When, where, how long.
    pub facts: Vec<Fact>,
    /// Title over the moments.
    pub steps_title: String,
    /// The moments in order.
    pub steps: Vec<Step>,
    /// Open questions, what all were to search, guests.
    pub lists: Vec<List>,
    /// Title over empty lines.
    pub notes_title: String,
}
