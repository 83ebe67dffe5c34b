//! The road of an edition: encounters laid out with their days, and what becomes of single ones.

use super::{Ask, Outcome, Refusal};
use crate::day::Day;
use crate::encounter::{Encounter, EncounterKind, EncounterState};
use crate::fact::Fact;
use crate::frame::Frame;
use crate::group::{Cadence, Edition};
use crate::holiday::{self, Step};
use crate::policy::Action;
use serde::{Deserialize, Serialize};

/// Encounters that one plan may have: each takes an id out of the command's own.
pub const MOST: u16 = 100;

/// Wishes about the road of an edition.
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

/// What a fresh plan is made from.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its frame.
    pub frame: &'a Frame,
    /// ISO 3166: decides the holidays.
    pub country: &'a str,
    /// Topics that have an encounter each.
    pub topics: u16,
}

/// Encounters of an edition that has none yet: kinds by the frame's plan, days by the cadence, holidays stepped over.
/// An open-ended edition begins with its first encounter; the next ones are added as it goes.
pub(super) fn fresh(ask: Ask<'_>, course: &Course<'_>) -> Result<Vec<Fact>, Refusal> {
    let edition = course.edition;
    let kinds = match edition.planned {
        Some(planned) => crate::plan::lay_out(course.frame, planned, course.topics).map_err(|refused| {
            Refusal::from(super::Reason::TopicsDoNotFit)
                .about("planned")
                .counting("needed", i64::from(refused.needed))
                .counting("planned", i64::from(refused.planned))
        })?,
        None => vec![first_of_open(course.frame)],
    };
    let days = days(edition, kinds.len(), course.country);
    Ok(kinds
        .into_iter()
        .zip(1u8..)
        .map(|(kind, n)| {
            let day = days.get(usize::from(n) - 1).copied();
            // Rows of one command are numbered; the first hundred numbers belong to other rows of the same command.
            Fact::Encounter(encounter(edition, ask.command.id.row(100 + n), u32::from(n), kind, day))
        })
        .collect())
}

/// The first encounter of an open-ended edition settles the frame of work where the frame of the group knows one.
fn first_of_open(frame: &Frame) -> EncounterKind {
    if frame.script(EncounterKind::Initial).is_some() { EncounterKind::Initial } else { crate::plan::open_kind(frame) }
}

/// Days of an edition by its cadence, holidays stepped over; none while its first day is open.
pub(super) fn days(edition: &Edition, count: usize, country: &str) -> Vec<Day> {
    let Some(first) = edition.starts_on else { return Vec::new() };
    holiday::series(first, step(edition.cadence), u16::try_from(count).unwrap_or(MOST), country)
}

/// How far two encounters are apart.
pub fn step(cadence: Cadence) -> Step {
    match cadence {
        Cadence::Weekly => Step::Days(7),
        Cadence::Biweekly => Step::Days(14),
        Cadence::Monthly => Step::Monthly,
    }
}

/// An encounter that is planned.
pub(super) fn encounter(
    edition: &Edition,
    id: crate::id::EncounterId,
    ordinal: u32,
    kind: EncounterKind,
    day: Option<Day>,
) -> Encounter {
    Encounter {
        id,
        group: edition.group,
        edition: edition.id,
        ordinal,
        kind,
        topic: None,
        title: None,
        reserve_use: None,
        day,
        time: day.and(edition.starts_at),
        minutes: edition.minutes,
        site: None,
        state: EncounterState::Planned,
        reason: None,
        opened_at: None,
        opened_by: None,
        closed_at: None,
        closed_by: None,
        version: 1,
    }
}
