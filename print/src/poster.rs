//! The poster that calls a group together (S0-079, S0-148 to S0-151).

use crate::{Fact, Head, Paper};
use serde::{Deserialize, Serialize};

/// A poster, A4 or A3, with strips to tear off.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Poster {
    /// Title and house.
    pub head: Head,
    /// Its size.
    pub paper: Paper,
    /// "Grupo de apoyo".
    pub kind: String,
    /// The group's name.
    pub name: String,
    /// What those who come share.
    pub situation: String,
    /// What the group wants, in its own words.
    pub purpose: Option<String>,
    /// "Pueden venir", and who.
    pub invites: Option<Fact>,
    /// When, where, since when.
    pub facts: Vec<Fact>,
    /// "Para saber más", and whom to ask.
    pub ask: Fact,
    /// What one dials; a line to write it by hand where there is none.
    pub phone: Option<String>,
    /// Whether strips with the phone hang at the foot.
    pub strips: bool,
    /// What a strip says besides the phone: it ends up in a pocket, so it says little.
    pub strip: String,
}
