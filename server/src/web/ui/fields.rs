//! A form between two screens: what was typed, what is wrong with it, which command it will be.

use super::super::form::{Fault, Faults};
use super::super::pairs::Pairs;
use domain::command::Refusal;
use domain::id::{CommandId, InstitutionId};

/// A form to be shown.
#[derive(Clone, Debug)]
pub struct Fields {
    /// Values by name.
    pub values: Pairs,
    /// What is wrong, by name.
    pub faults: Faults,
    /// Why the domain refused it.
    pub refusal: Option<Refusal>,
    /// The id of the command that it sends: sent twice, it is done once.
    pub command: CommandId,
    /// The version that it was read at.
    pub version: Option<i64>,
    /// The institution that it is of, for whoever works in several: a form that another tab left behind changes nothing
    /// in the one that was chosen since.
    pub house: Option<InstitutionId>,
}

impl Fields {
    /// An empty form.
    pub fn fresh(command: CommandId) -> Self {
        Self { values: Pairs::default(), faults: Faults::new(), refusal: None, command, version: None, house: None }
    }

    /// A form as it was typed.
    pub fn typed(values: Pairs, command: CommandId) -> Self {
        let version = values.get("version").parse().ok();
        Self { values, version, ..Self::fresh(command) }
    }

    /// The same with a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.push(name, value.to_string());
        self
    }

    /// The same with a value, if there is one.
    #[must_use]
    pub fn with_maybe(self, name: &str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The same with the version that it is read at.
    #[must_use]
    pub fn at(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// The same with what is wrong.
    #[must_use]
    pub fn wrong(mut self, faults: Faults) -> Self {
        self.faults = faults;
        self
    }

    /// The same with the domain's refusal. It was refused whole, so the same id may be sent again.
    #[must_use]
    pub fn refused(mut self, refusal: Refusal) -> Self {
        self.refusal = Some(refusal);
        self
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name)
    }

    /// What is wrong with a field.
    pub fn fault(&self, name: &str) -> Option<&Fault> {
        self.faults.get(name)
    }
}
