//! Holding facts against rules.

use super::RuleBook;
use super::facts::{Facts, Scope};
use super::rule::Rule;
use crate::finding::Finding;

/// Every rule that binds in the scope and that a known fact departs from, each judged on its own; what blocks comes
/// first, then by id. Pure and total: the same book, scope and facts always give the same findings.
pub fn check(book: &RuleBook, scope: &Scope, facts: &Facts) -> Vec<Finding> {
    let mut findings: Vec<Finding> = book.binding(scope).filter_map(|rule| judge(rule, scope, facts)).collect();
    findings.sort_by(|one, other| (one.effect, &one.rule).cmp(&(other.effect, &other.rule)));
    findings
}

fn judge(rule: &Rule, scope: &Scope, facts: &Facts) -> Option<Finding> {
    let test = rule.test.as_ref()?;
    let effect = rule.effect_in(&scope.frame)?;
    let actual = facts.measured(test.subject, scope)?;
    if test.limit.holds(&actual) {
        return None;
    }
    Some(Finding {
        rule: rule.id.clone(),
        force: rule.force,
        effect,
        subject: test.subject,
        limit: test.limit.clone(),
        actual,
        citation: rule.cite.clone(),
        also: rule.also.clone(),
        inferred: rule.inferred,
        verified_on: rule.verified_on,
        valid_to: rule.valid_to,
        message: rule.message.clone(),
    })
}
