//! One rule.

use super::facts::Scope;
use super::subject::Subject;
use crate::code::codes;
use crate::finding::{Actual, Effect};
use crate::frame::FrameId;
use crate::route::Route;
use crate::wording::Wording;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

/// The name of a rule: `co.guia2018.route_a.size.max`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(String);

impl RuleId {
    /// The id of a text: at most 80 characters of lower-case letters, digits, underscores and dots, no part empty.
    pub fn from_text(text: &str) -> Option<Self> {
        let part = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        };
        (text.len() <= 80 && text.split('.').all(part)).then(|| Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for RuleId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

codes! {
    /// What kind of statement the source makes.
    Force {
        /// Law, ministry rule or funding route. Only these can block.
        Normative = "N",
        /// A recommendation.
        Recommendation = "R",
        /// A clinical or pedagogical concept.
        Concept = "C",
        /// A boundary: what a group is not, or must not do.
        Boundary = "B",
        /// A description: history, a figure, an observed practice or risk.
        Descriptive = "E",
    }
}

codes! {
    /// What follows when a fact departs from the rule.
    OnBreach {
        /// The change isn't made.
        Block = "block",
        /// Whoever makes the change is warned.
        Warn = "warn",
        /// A word.
        Inform = "inform",
        /// The operation doesn't exist or is refused by its own guard, which cites this rule.
        Guard = "guard",
        /// Nothing: the sentence is there to be read.
        Nothing = "none",
    }
}

impl OnBreach {
    /// The effect of the finding, where there is one.
    pub fn effect(self) -> Option<Effect> {
        match self {
            Self::Block => Some(Effect::Block),
            Self::Warn => Some(Effect::Warn),
            Self::Inform => Some(Effect::Inform),
            Self::Guard | Self::Nothing => None,
        }
    }
}

/// The language of a document that names none.
pub(super) const USUAL_LANGUAGE: &str = "es";

/// A document that rules cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The short id that rules use: `S0`.
    pub id: String,
    /// Its title, in its own language.
    pub title: String,
    /// The language of its sentences, as its code: a screen reader pronounces them by it.
    pub language: String,
    /// Where it can be read.
    pub address: Option<String>,
    /// The name of our copy of its text, against which quotations are tested; nothing when we hold none.
    pub held: Option<String>,
}

/// The sentence of a source and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// The document's id.
    pub document: String,
    /// The document's title.
    pub title: String,
    /// The language of the words, as its code.
    #[serde(skip)]
    pub language: String,
    /// The section, table or article.
    pub locus: String,
    /// The words, verbatim, at most 20.
    pub quote: String,
    /// The requirement line: `S0-051`.
    pub requirement: Option<String>,
}

/// What a measured value is held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// No more than this.
    AtMost(i64),
    /// No less than this.
    AtLeast(i64),
    /// Both included.
    Between {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
        /// The usual, where the source names one.
        typical: Option<i64>,
    },
    /// Neither more nor less.
    Exactly(i64),
    /// Among these codes.
    OneOf(Vec<String>),
    /// Not among these codes.
    NoneOf(Vec<String>),
    /// Begins with one of these.
    StartsWith(Vec<String>),
    /// So, or not so.
    Is(bool),
}

impl Limit {
    /// Whether the value keeps to it. A value of another kind does: a rule can't speak of what it doesn't measure.
    pub fn holds(&self, actual: &Actual) -> bool {
        match (self, actual) {
            (Self::AtMost(most), Actual::Number(n)) => n <= most,
            (Self::AtLeast(least), Actual::Number(n)) => n >= least,
            (Self::Between { min, max, .. }, Actual::Number(n)) => (min..=max).contains(&n),
            (Self::Exactly(wanted), Actual::Number(n)) => n == wanted,
            (Self::OneOf(codes), Actual::Code(code)) => codes.contains(code),
            (Self::NoneOf(codes), Actual::Code(code)) => !codes.contains(code),
            (Self::StartsWith(heads), Actual::Code(code)) => heads.iter().any(|head| code.starts_with(head.as_str())),
            (Self::Is(wanted), Actual::YesOrNo(is)) => is == wanted,
            _ => true,
        }
    }
}

/// What a rule measures, and against what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// What is measured.
    pub subject: Subject,
    /// What it is held against.
    pub limit: Limit,
}

/// One statement of a source. Never edited in place: a new statement supersedes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// What kind of statement it is.
    pub force: Force,
    /// The frames that it speaks of; empty for any.
    pub frames: Vec<FrameId>,
    /// The routes that it speaks of; empty for any or none. A rule with a route never binds an edition without one.
    pub routes: Vec<Route>,
    /// What it measures; nothing for a boundary, a guard or a sentence to be read.
    pub test: Option<Test>,
    /// What follows.
    pub on_breach: OnBreach,
    /// What follows instead in some frames: support's recommendations only inform a mutual-aid group (`S0-228`).
    pub effect_in: BTreeMap<FrameId, Effect>,
    /// The sentence.
    pub cite: Citation,
    /// Other sentences that say the same.
    pub also: Vec<Citation>,
    /// Whether it was inferred from a heading or a silence.
    pub inferred: bool,
    /// The society whose rule it is. Off unless that society was asked for.
    pub society: Option<String>,
    /// The first day of its validity.
    pub valid_from: Option<NaiveDate>,
    /// The last day of its validity.
    pub valid_to: Option<NaiveDate>,
    /// The rule that took its place.
    pub superseded_by: Option<RuleId>,
    /// The day on which somebody held it against the norm in force.
    pub verified_on: Option<NaiveDate>,
    /// The institution's own words.
    pub message: Option<Wording>,
}

impl Rule {
    /// Whether it speaks of groups in this scope.
    pub fn binds(&self, scope: &Scope) -> bool {
        let frame = self.frames.is_empty() || self.frames.contains(&scope.frame);
        let route = self.routes.is_empty() || scope.route.is_some_and(|route| self.routes.contains(&route));
        let society = self.society.as_ref().is_none_or(|society| scope.societies.contains(society));
        frame && route && society
    }

    /// Whether «sin verificar» must stand beside it on that day: see [`crate::finding::Finding::unverified`].
    pub fn unverified(&self, today: NaiveDate) -> bool {
        crate::finding::unverified(self.force, (self.verified_on, self.valid_to), today)
    }

    /// What follows in this frame; nothing for a guard or a sentence to be read.
    pub fn effect_in(&self, frame: &FrameId) -> Option<Effect> {
        self.effect_in.get(frame).copied().or_else(|| self.on_breach.effect())
    }
}
