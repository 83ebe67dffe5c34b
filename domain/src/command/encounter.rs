//! PLACEHOLDER-encounter

use super::{Ask, Outcome, Refusal};
use crate::policy::Action;
use serde::{Deserialize, Serialize};

/// Wishes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EncounterCommand {}

impl EncounterCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match *self {}
    }

    /// Whether the journal leaves out who did it.
    pub fn hides_actor(&self) -> bool {
        match *self {}
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match *self {}
    }
}

/// Decides.
pub fn decide(_: Ask<'_>, what: &EncounterCommand) -> Result<Outcome, Refusal> {
    match *what {}
}
