//! How an edition runs, changed before it begins: the encounters that are there change with it.

use super::{Arrangement, edition, facts, not_begun, refuse_blocked, scope, seated_count, usual_topics, within_reason};
use crate::command::plan::{self, Course};
use crate::command::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::day::Day;
use crate::encounter::Encounter;
use crate::fact::Fact;
use crate::group::Edition;
use crate::rule_book::check;

/// Decides how the edition runs from now on.
pub(super) fn arrange(ask: Ask<'_>, plan: &Arrangement) -> Result<Outcome, Refusal> {
    let slice = ask.group()?;
    let before = &slice.edition;
    ask.expects(before.version)?;
    not_begun(before)?;
    within_reason(ask, plan)?;
    let topics = slice.agreed_topics().max(usual_topics(&slice.frame, plan.planned));
    let mut facts = facts(plan, slice.coordinator(), &slice.frame, topics);
    facts.participants = seated_count(slice);
    let findings = check(&slice.book, &scope(&slice.group.frame, plan.route), &facts);
    refuse_blocked(&findings)?;
    let version = before.version + 1;
    let edition = Edition {
        readiness: before.readiness.clone(),
        state: before.state,
        version,
        ..edition(before.id, before.group, before.ordinal, plan)
    };
    let mut facts = vec![Fact::Edition(edition.clone())];
    facts.extend(planned_anew(ask, slice, &edition, topics)?);
    Ok(Outcome::of(facts).with(findings).at(version))
}

/// What becomes of the plan when the edition is arranged otherwise. Only another number of encounters lays it out
/// anew; other days, another hour or another length change the encounters that are there, with their scripts.
fn planned_anew(ask: Ask<'_>, slice: &GroupSlice, edition: &Edition, topics: u16) -> Result<Vec<Fact>, Refusal> {
    let before = &slice.edition;
    let is_touched = slice.encounters.iter().any(|encounter| !encounter.state.is_ahead());
    let other_days = before.starts_on != edition.starts_on || before.cadence != edition.cadence;
    if is_touched && (other_days || before.planned != edition.planned) {
        return Err(Reason::PlanTouched.into());
    }
    if before.planned != edition.planned {
        let mut facts = vec![Fact::PlanGone(edition.id)];
        let course = Course { edition, frame: &slice.frame, country: &slice.country, topics };
        facts.extend(plan::with_topics(slice, plan::fresh(ask, &course)?));
        return Ok(facts);
    }
    let days = if other_days { plan::days(edition, slice.encounters.len(), &slice.country) } else { Vec::new() };
    Ok(slice
        .encounters
        .iter()
        .enumerate()
        .filter(|(_, encounter)| encounter.state.is_ahead())
        .map(|(place, encounter)| rearranged(before, edition, encounter, other_days.then(|| days.get(place).copied())))
        .filter(|(before, after)| before != after)
        .map(|(_, after)| Fact::Encounter(Encounter { version: after.version + 1, ..after }))
        .collect())
}

/// An encounter before and after; `day` where all days are set anew. What was changed on this encounter alone stays.
fn rearranged(was: &Edition, is: &Edition, encounter: &Encounter, day: Option<Option<Day>>) -> (Encounter, Encounter) {
    let mut after = encounter.clone();
    if let Some(day) = day {
        after.day = day;
    }
    if day.is_some() || encounter.time == was.starts_at {
        after.time = after.day.and(is.starts_at);
    }
    if encounter.minutes == was.minutes {
        after.minutes = is.minutes;
    }
    (encounter.clone(), after)
}
