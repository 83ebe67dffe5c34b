//! What the sources say of groups, rule by rule, each with its sentence: `rules/*.toml`.
//!
//! A rule measures one subject. [`check`] holds facts against every rule that binds in a scope, each on its own, and
//! says nothing of facts that it isn't given. Sources that disagree stay side by side as rules of different force.

mod canonical;
mod check;
mod facts;
mod read;
mod rule;
mod subject;

pub use canonical::{Canonical, Revision};
pub use check::check;
pub use facts::{Facts, Scope};
pub use rule::{Citation, Document, Force, Limit, OnBreach, Rule, RuleId, Test};
pub use subject::{Measure, Subject};

use crate::data_file::{DataError, Source};
use crate::frame::FrameId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// A set of rules and the documents that they cite. Every page of a group has one of its own, so a clone is a count
/// and no copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleBook {
    documents: Arc<BTreeMap<String, Document>>,
    rules: Arc<BTreeMap<RuleId, Rule>>,
    spelling: Spelling,
}

/// The canonical text of a book once it was asked for: each first encounter of an edition asks.
#[derive(Clone, Debug, Default)]
struct Spelling(Arc<OnceLock<Canonical>>);

/// It follows from the rules, so it makes no difference between books.
impl PartialEq for Spelling {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl Eq for Spelling {}

impl RuleBook {
    /// Reads the built-in files as one book. `frames` are those that exist, so that a misspelt frame is found.
    ///
    /// # Errors
    /// Everything wrong in all of the files, with file, line and field.
    pub fn parse(files: &[Source<'_>], frames: &[FrameId]) -> Result<Self, Vec<DataError>> {
        read::book(Self::default(), files, Some(frames))
    }

    /// This book with an institution's own file: rules of its own, and `lift = [ids]` for rules of ours that were
    /// inferred from a heading or a silence and that it doesn't hold to.
    ///
    /// # Errors
    /// Everything wrong in the file, with line and field; also an id that this book has already.
    pub fn with(&self, own: Source<'_>, frames: &[FrameId]) -> Result<Self, Vec<DataError>> {
        read::book(self.clone(), &[own], Some(frames))
    }

    /// All rules, by id.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values()
    }

    /// One rule.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The rule that cites a requirement line: the sentence to show with a boundary or a guard (`S0-105`).
    pub fn citing(&self, requirement: &str) -> Option<&Rule> {
        self.rules().find(|rule| rule.cite.requirement.as_deref() == Some(requirement))
    }

    /// The rules that bind in a scope: those that [`check`] measures, and boundaries.
    pub fn binding(&self, scope: &Scope) -> impl Iterator<Item = &Rule> {
        self.rules().filter(|rule| rule.binds(scope) && !self.is_superseded(rule))
    }

    /// The rules of a scope that measure a subject: what a form tells before anybody types («15 a 25»).
    pub fn about(&self, scope: &Scope, subject: Subject) -> impl Iterator<Item = &Rule> {
        self.binding(scope).filter(move |rule| rule.test.as_ref().is_some_and(|test| test.subject == subject))
    }

    /// The documents that the rules cite, by id.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.documents.values()
    }

    /// The societies whose rules can be asked for.
    pub fn societies(&self) -> BTreeSet<&str> {
        self.rules().filter_map(|rule| rule.society.as_deref()).collect()
    }

    /// A superseded rule stays to be read, and no longer binds.
    fn is_superseded(&self, rule: &Rule) -> bool {
        rule.superseded_by.as_ref().is_some_and(|by| self.rules.contains_key(by))
    }
}
