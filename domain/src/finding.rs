//! What a rule says of a fact.

use crate::rule_book::{Citation, Force, Limit, RuleId, Subject};
use crate::wording::Wording;
use chrono::{Months, NaiveDate};
use serde::Serialize;

/// How much a finding weighs. Only a rule of force N can block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The change isn't made.
    Block,
    /// The change is made; whoever makes it should know.
    Warn,
    /// Worth knowing.
    Inform,
}

impl Effect {
    /// `block`, `warn` or `inform`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Warn => "warn",
            Self::Inform => "inform",
        }
    }
}

/// A measured value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Actual {
    /// So many of the subject's unit.
    Number(i64),
    /// A code of a list: a profile, a kind of encounter.
    Code(String),
    /// Whether it is so.
    YesOrNo(bool),
}

/// A rule that a fact departs from, with everything that is needed to say so: what, how much, and the sentence of
/// the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// Its force.
    pub force: Force,
    /// What follows.
    pub effect: Effect,
    /// What was measured.
    pub subject: Subject,
    /// What the rule expects.
    pub limit: Limit,
    /// What was found.
    pub actual: Actual,
    /// The sentence and where it stands.
    pub citation: Citation,
    /// Other sentences that say the same.
    pub also: Vec<Citation>,
    /// Whether the rule was inferred from a heading or a silence.
    pub inferred: bool,
    /// The day on which somebody held the rule against the norm in force.
    pub verified_on: Option<NaiveDate>,
    /// The last day of the rule's validity.
    pub valid_to: Option<NaiveDate>,
    /// The institution's own words; built-in rules have theirs in Fluent.
    pub message: Option<Wording>,
}

impl Finding {
    /// Whether «sin verificar» must stand beside it on that day: a norm that nobody held against the law in force
    /// within the last 24 months, or any rule past its validity. A recommendation needs no such check: it is what
    /// its document says.
    ///
    /// The day isn't part of the finding, so that an edition's findings stay the same for ever.
    pub fn unverified(&self, today: NaiveDate) -> bool {
        unverified(self.force, (self.verified_on, self.valid_to), today)
    }
}

/// The same question of a rule and of what it found: the day of its check and the last day of its validity.
pub(crate) fn unverified(
    force: Force,
    (verified_on, valid_to): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> bool {
    let over = valid_to.is_some_and(|last| last < today);
    let stale =
        verified_on.and_then(|checked| checked.checked_add_months(Months::new(24))).is_none_or(|until| until < today);
    over || (force == Force::Normative && stale)
}
