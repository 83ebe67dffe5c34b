//! The account of an encounter, without names (S0-110, S0-124).

use crate::{Fact, Head};
use serde::{Deserialize, Serialize};

/// A memoir.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Memoir {
    /// Title and house.
    pub head: Head,
    /// The group's name.
    pub group: String,
    /// What the encounter was about.
    pub subject: String,
    /// When, how many came, how long.
    pub facts: Vec<Fact>,
    /// What was told, under its questions.
    pub parts: Vec<Fact>,
    /// Title over the phrases.
    pub phrases_title: String,
    /// The group's phrases, of nobody in particular.
    pub phrases: Vec<String>,
    /// Title over the adjustments.
    pub adjustments_title: String,
    /// What to do otherwise next time.
    pub adjustments: Vec<String>,
    /// With whom it was read, and when it was closed.
    pub state: String,
}
