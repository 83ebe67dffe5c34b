//! Which months a change touches, and their counts: summed by the domain's own arithmetic, never by SQL over time.

use crate::db::Tx;
use crate::store::figures::{self, Figures, Part, Span, Word};
use crate::store::{departure, referral};
use domain::command::{GroupSlice, Outcome, Slice};
use domain::day::{Day, month_of, whole_minutes};
use domain::encounter::{Encounter, EncounterState};
use domain::fact::Fact;
use domain::id::{EditionId, GroupId, InstitutionId};
use domain::referral::ReferralState;
use domain::topic::Seed;
use std::collections::{BTreeMap, BTreeSet};

/// Refreshes the counts of every month that the outcome touches.
pub async fn refresh(tx: &mut Tx, house: InstitutionId, slice: &Slice, outcome: &Outcome) -> crate::db::Result<()> {
    // What nobody outside may know is not counted: not even that there was something.
    if slice.group.as_ref().is_some_and(keeps_to_itself) {
        return Ok(());
    }
    let months = touched(slice, outcome);
    let groups: BTreeSet<GroupId> = months.iter().map(|(group, _)| *group).collect();
    for (group, month) in months {
        count(tx, house, (group, month)).await?;
    }
    recount(tx, house, &groups).await?;
    // After the counts: the month of an encounter is looked up in them.
    for edition in attended(slice, outcome) {
        figures::refresh_staying(tx, house, edition).await?;
    }
    for (group, month) in referred(outcome) {
        let Some(span) = span(month) else { continue };
        referral::refresh_month(tx, house, group, span).await?;
    }
    Ok(())
}

/// Counts a month of a group.
async fn count(tx: &mut Tx, house: InstitutionId, (group, month): (GroupId, Day)) -> crate::db::Result<()> {
    let Some(span) = span(month) else { return Ok(()) };
    let counts = sum(&figures::parts(tx, house, group, span).await?);
    figures::put(tx, house, group, month, &counts).await?;
    figures::refresh_people(tx, house, group, span).await?;
    let topics = topics(&figures::topics_held(tx, house, group, span).await?);
    figures::put_words(tx, house, (group, month), TOPIC, &topics).await
}

/// Counts a group that came with its history into a house of its own, once: the months since it is on its own. Those before
/// are the old house's, and nobody counts an encounter twice. Referrals are not asked for: one is made by a coordination,
/// and a group on its own has none.
pub async fn arrived(tx: &mut Tx, house: InstitutionId, group: GroupId) -> crate::db::Result<()> {
    let (days, editions) = departure::counted(tx, house, group).await?;
    let months: BTreeSet<Day> = days.into_iter().map(month_of).collect();
    for month in months {
        count(tx, house, (group, month)).await?;
    }
    recount(tx, house, [&group]).await?;
    for edition in editions {
        figures::refresh_staying(tx, house, edition).await?;
    }
    Ok(())
}

/// Whether the edition at hand is one in which the group keeps its own house, and somebody is outside of it.
fn keeps_to_itself(group: &GroupSlice) -> bool {
    let own = group.own();
    domain::mutual::is_own(&group.frame) && group.edition.ordinal >= own.from_ordinal && !own.at_home
}

/// Adds up these groups anew: a month of theirs was counted, or entries turned out to be one person, or two after all.
pub async fn recount(
    tx: &mut Tx,
    house: InstitutionId,
    groups: impl IntoIterator<Item = &GroupId>,
) -> crate::db::Result<()> {
    for group in groups {
        figures::refresh_totals(tx, house, *group).await?;
    }
    Ok(())
}

/// The list of topics among the counted words.
const TOPIC: &str = "topic";
/// Topics in a group's own words are one number: a title is never counted by itself.
const OWN_WORDS: &str = "own";

/// Encounters by topic: the source's own topics by name, all others together.
fn topics(titles: &[String]) -> Vec<Word> {
    let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
    for title in titles {
        *counts.entry(Seed::of_title(title).map_or(OWN_WORDS, Seed::code)).or_default() += 1;
    }
    counts.into_iter().map(|(code, amount)| Word { sort: TOPIC, code, amount }).collect()
}

/// Editions in which it may have changed who came to which encounter.
fn attended(slice: &Slice, outcome: &Outcome) -> BTreeSet<EditionId> {
    let mut editions = BTreeSet::new();
    for fact in &outcome.facts {
        match fact {
            Fact::Encounter(now) => {
                let before = slice.group.as_ref().and_then(|group| group.encounter(now.id));
                if now.state.is_held() || before.is_some_and(|before| before.state.is_held()) {
                    editions.insert(now.edition);
                }
            }
            Fact::Attendance(_) => {
                let of = slice.encounter.as_ref().filter(|of| of.encounter.state.is_held());
                editions.extend(of.map(|of| of.encounter.edition));
            }
            _ => {}
        }
    }
    editions
}

/// Months in which a referral was made.
fn referred(outcome: &Outcome) -> BTreeSet<(GroupId, Day)> {
    let made = outcome.facts.iter().filter_map(|fact| match fact {
        Fact::ReferralStep(step) if step.state == ReferralState::Made => Some((step.referral, month_of(step.on))),
        _ => None,
    });
    let group_of = |id| {
        outcome.facts.iter().find_map(|fact| match fact {
            Fact::Referral(referral) if referral.id == id => Some(referral.group),
            _ => None,
        })
    };
    made.filter_map(|(referral, month)| Some((group_of(referral)?, month))).collect()
}

/// Months in which a count may have changed: those of encounters that are or were over, before and after.
fn touched(slice: &Slice, outcome: &Outcome) -> BTreeSet<(GroupId, Day)> {
    let mut months = BTreeSet::new();
    let mut touch = |encounter: &Encounter| {
        if let Some(day) = encounter.day.filter(|_| counts(encounter.state)) {
            months.insert((encounter.group, month_of(day)));
        }
    };
    for fact in &outcome.facts {
        match fact {
            Fact::Encounter(now) => {
                touch(now);
                let before = slice.group.as_ref().and_then(|group| group.encounter(now.id));
                before.into_iter().for_each(&mut touch);
            }
            Fact::Attendance(_) | Fact::Memoir(_) => {
                slice.encounter.iter().for_each(|of| touch(&of.encounter));
            }
            Fact::Case(now) => {
                let of = slice.group.as_ref().and_then(|group| group.encounter(now.encounter));
                of.into_iter().for_each(&mut touch);
            }
            // A phrase may be taken back long after its encounter, by a command that is about the whole edition.
            Fact::Learning(now) => {
                let of = slice.group.as_ref().and_then(|group| group.encounter(now.encounter));
                of.into_iter().for_each(&mut touch);
            }
            _ => {}
        }
    }
    months
}

fn counts(state: EncounterState) -> bool {
    match state {
        EncounterState::Closed | EncounterState::Remembered | EncounterState::Cancelled | EncounterState::NotHeld => {
            true
        }
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Opened => false,
    }
}

fn span(month: Day) -> Option<Span> {
    let until = month.checked_add_months(chrono::Months::new(1))?;
    Some(Span { from: month, until })
}

/// The counts of a month out of its encounters (C.6-3, C.6-4, C.9).
fn sum(parts: &[Part]) -> Figures {
    parts.iter().fold(Figures::default(), |mut sum, part| {
        match part.state {
            EncounterState::Closed | EncounterState::Remembered => {
                let minutes = part.times.map_or(0, |(opened, closed)| whole_minutes(opened, closed));
                sum.held += 1;
                sum.group_minutes = sum.group_minutes.saturating_add(minutes);
                sum.person_minutes = sum.person_minutes.saturating_add(minutes.saturating_mul(part.present));
                sum.expected += part.expected;
                sum.present += part.present;
                sum.learnings += part.learnings;
                sum.memoirs += part.memoirs;
                sum.cases += part.cases;
            }
            EncounterState::NotHeld => sum.not_held += 1,
            EncounterState::Cancelled => sum.cancelled += 1,
            EncounterState::Planned | EncounterState::Prepared | EncounterState::Opened => {}
        }
        sum
    })
}
