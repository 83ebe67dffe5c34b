//! What the group agreed on, to hang where it meets (S0-137, S0-160).

use crate::{Head, Paper};
use serde::{Deserialize, Serialize};

/// The poster of agreements.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Agreements {
    /// Title and house.
    pub head: Head,
    /// Its size.
    pub paper: Paper,
    /// The group's name.
    pub group: String,
    /// One agreement each.
    pub lines: Vec<String>,
    /// "Acordado el …".
    pub agreed: String,
}
