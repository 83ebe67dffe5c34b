//! PLACEHOLDER-plan

use super::{Ask, Outcome, Refusal};
use crate::policy::Action;
use serde::{Deserialize, Serialize};

/// Wishes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanCommand {}

impl PlanCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match *self {}
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match *self {}
    }
}

/// Decides.
pub fn decide(_: Ask<'_>, what: &PlanCommand) -> Result<Outcome, Refusal> {
    match *what {}
}
