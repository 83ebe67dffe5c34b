//! Closing, its times, and the encounters that were held on paper.

use super::{Scene, Sheet, Times, come, open, told};
use crate::case;
use crate::command::{GroupSlice, Outcome, Reason, Refusal};
use crate::day::{Instant, day_of, is_plausible, whole_minutes};
use crate::encounter::attendance::{Attendance, Mark, Tally};
use crate::encounter::moment::Moment;
use crate::encounter::{Encounter, EncounterKind};
use crate::fact::Fact;
use crate::finding::Finding;
use crate::group::{Edition, EditionState};
use crate::id::PersonId;
use crate::rule_book::Facts;
use crate::seat::Seat;
use crate::topic::{Topic, TopicState};

/// Rows that a sheet may have, and newcomers on it: each newcomer takes two ids out of the command's own.
const MOST_ROWS: usize = 200;
const MOST_NEWCOMERS: usize = 60;
/// An encounter is over within a day.
const MOST_MINUTES: u32 = 24 * 60;

pub(super) fn close(scene: Scene<'_>, typed: Option<Instant>) -> Result<Outcome, Refusal> {
    let (closer, now) = (scene.opener()?, scene.ask.at());
    let encounter = &scene.held.encounter;
    // Of two who closed without signal the second one finds it so; another hour than the one that is kept is corrected.
    if encounter.state.is_held() && typed.is_none() {
        return Ok(Outcome::default().at(encounter.version));
    }
    let state = encounter.state.close().map_err(|_| Reason::EncounterState)?;
    if typed.is_none() && encounter.outlasted(now) {
        return Err(Refusal::from(Reason::ClosingTimeNeeded).about("closed_time"));
    }
    let at = typed.unwrap_or(now);
    possible(encounter.opened_at.unwrap_or(at), at, now).map_err(|refusal| refusal.about("closed_time"))?;
    let version = encounter.version + 1;
    let closed = Encounter { state, closed_at: Some(at), closed_by: Some(closer), version, ..encounter.clone() };
    let findings = held_findings(scene.group, &closed, &scene.held.attendance);
    let mut facts = vec![Fact::Encounter(closed)];
    facts.extend(not_seen(&scene.held.attendance).map(Fact::Attendance));
    let live = scene.held.moments.iter().filter(|moment| moment.state.is_live());
    let over: Vec<Moment> = live
        .map(|moment| {
            let mut moment = moment.clone();
            // A typed time may lie before the moment began: then it did not run.
            moment.end(at.max(moment.started_at.unwrap_or(at)));
            moment
        })
        .collect();
    let cases = case::at_closing(&scene.ask.slice.cases.all, encounter.id, &over, at);
    facts.extend(cases.into_iter().map(Fact::Case));
    facts.extend(over.into_iter().map(Fact::Moment));
    facts.extend(treated(scene));
    facts.extend(went_on(&scene.group.edition, encounter.kind).map(Fact::Edition));
    Ok(Outcome::of(facts).with(findings).at(version))
}

/// Who was not seen did not come. Nobody made this mark, so its version and its time stay: one that was made before
/// and arrives later from a phone still replaces it.
fn not_seen(rows: &[Attendance]) -> impl Iterator<Item = Attendance> {
    rows.iter()
        .filter(|row| row.mark.at_closing() != row.mark)
        .map(|row| Attendance { mark: row.mark.at_closing(), ..row.clone() })
}

/// The topic of the encounter was worked on.
fn treated(scene: Scene<'_>) -> Option<Fact> {
    let topic = scene.group.topic(scene.held.encounter.topic?)?;
    match topic.state {
        TopicState::Proposed | TopicState::Emergent | TopicState::Agreed | TopicState::Scheduled => {
            Some(Fact::Topic(Topic { state: TopicState::Treated, version: topic.version + 1, ..topic.clone() }))
        }
        TopicState::Treated | TopicState::Dropped => None,
    }
}

/// The edition after an encounter of this kind: it runs after its first one, and closes after the closing one.
fn went_on(edition: &Edition, kind: EncounterKind) -> Option<Edition> {
    let state = match (edition.state, kind) {
        (EditionState::Open | EditionState::Running, EncounterKind::Closing) => EditionState::Closing,
        (EditionState::Open, _) => EditionState::Running,
        (
            EditionState::Draft
            | EditionState::Calling
            | EditionState::Running
            | EditionState::Closing
            | EditionState::Closed
            | EditionState::Cancelled,
            _,
        ) => return None,
    };
    Some(Edition { state, version: edition.version + 1, ..edition.clone() })
}

/// What the book says of the minutes and the people of an encounter that was held; the past can't be blocked (C.6-3).
pub fn held_findings(group: &GroupSlice, closed: &Encounter, rows: &[Attendance]) -> Vec<Finding> {
    told(group.judge(&Facts {
        minutes_actual: closed.actual_minutes(),
        participants_present: Some(Tally::of(rows).present),
        ..Facts::default()
    }))
}

/// It closes after it opened, not in the future, within a day, in the years that Ronda plans for.
fn possible(opened: Instant, closed: Instant, now: Instant) -> Result<(), Refusal> {
    let in_order = opened <= closed && closed <= now && whole_minutes(opened, closed) <= MOST_MINUTES;
    let in_our_years = is_plausible(day_of(opened, chrono_tz::UTC));
    if in_order && in_our_years { Ok(()) } else { Err(Reason::ImplausibleTimes.into()) }
}

pub(super) fn correct_times(scene: Scene<'_>, times: Times) -> Result<Outcome, Refusal> {
    scene.corrector()?;
    scene.took_place()?;
    let before = &scene.held.encounter;
    scene.ask.expects(before.version)?;
    // An encounter that is open stays open, one that is closed stays closed.
    if before.closed_at.is_some() != times.closed_at.is_some() {
        return Err(Reason::EncounterState.into());
    }
    let now = scene.ask.at();
    possible(times.opened_at, times.closed_at.unwrap_or(now), now)?;
    let (dated, moved) = open::on_its_day(scene, times.opened_at);
    let version = dated.version + 1;
    let encounter = Encounter { opened_at: Some(times.opened_at), closed_at: times.closed_at, version, ..dated };
    let findings = held_findings(scene.group, &encounter, &scene.held.attendance);
    let mut facts = vec![Fact::Encounter(encounter)];
    facts.extend(moved.map(Fact::DateMove));
    Ok(Outcome::of(facts).with(findings).at(version))
}

/// A sheet of paper is typed: the encounter is opened and closed at its times, with its rows.
pub(super) fn sheet(scene: Scene<'_>, sheet: &Sheet) -> Result<Outcome, Refusal> {
    let coordinator = scene.opener()?;
    let opened = scene.held.encounter.state.open().map_err(|_| Reason::EncounterState)?;
    let state = opened.close().map_err(|_| Reason::EncounterState)?;
    possible(sheet.opened_at, sheet.closed_at, scene.ask.at()).map_err(|refusal| refusal.about("closed_time"))?;
    let rows = sheet_rows(scene, sheet)?;
    let begun = open::beginning(scene, sheet.opened_at)?;
    let (dated, moved) = open::on_its_day(scene, sheet.opened_at);
    let encounter = held_by(&dated, coordinator, sheet, state);
    let mut findings = held_findings(scene.group, &encounter, &rows.attendance);
    findings.extend(told(rows.findings));
    // Opened and closed in one command, the edition takes two steps and one version.
    let opened = begun.edition.as_ref().unwrap_or(&scene.group.edition);
    let edition = went_on(opened, encounter.kind).or(begun.edition.clone());
    let edition = edition.map(|edition| Edition { version: scene.group.edition.version + 1, ..edition });
    let version = encounter.version;
    let mut facts = begun.facts;
    facts.extend(edition.map(Fact::Edition));
    facts.push(Fact::Encounter(encounter));
    facts.extend(moved.map(Fact::DateMove));
    facts.extend(rows.seats);
    facts.extend(rows.attendance.into_iter().map(Fact::Attendance));
    facts.extend(treated(scene));
    Ok(Outcome::of(facts).with(findings).at(version))
}

fn held_by(
    dated: &Encounter,
    coordinator: PersonId,
    sheet: &Sheet,
    state: crate::encounter::EncounterState,
) -> Encounter {
    Encounter {
        state,
        opened_at: Some(sheet.opened_at),
        opened_by: Some(coordinator),
        closed_at: Some(sheet.closed_at),
        closed_by: Some(coordinator),
        version: dated.version + 1,
        ..dated.clone()
    }
}

struct SheetRows {
    seats: Vec<Fact>,
    attendance: Vec<Attendance>,
    findings: Vec<Finding>,
}

fn sheet_rows(scene: Scene<'_>, sheet: &Sheet) -> Result<SheetRows, Refusal> {
    too_many(sheet.rows.len(), MOST_ROWS)?;
    too_many(sheet.newcomers.len(), MOST_NEWCOMERS)?;
    let is_empty = sheet.rows.is_empty() && sheet.newcomers.is_empty();
    if !is_empty {
        scene.keeps_rows()?;
    }
    let mut rows = SheetRows { seats: Vec::new(), attendance: Vec::new(), findings: Vec::new() };
    if !scene.group.keeps_rows() {
        return Ok(rows);
    }
    if is_empty {
        return Err(Reason::NothingWritten.into());
    }
    for (id, mark) in &sheet.rows {
        let seat = scene.group.seat(*id).filter(|seat| seat.role.counts()).ok_or(Reason::Unknown)?;
        if rows.attendance.iter().any(|row| row.seat == *id) {
            return Err(Reason::AlreadySeated.into());
        }
        rows.attendance.push(come::row(scene, (seat.id, seat.person), mark.at_closing(), sheet.opened_at));
    }
    // What the sheet does not say of somebody who was expected is that they did not come, as at a closing.
    let silent = was_expected(scene, sheet.opened_at).filter(|seat| sheet.rows.iter().all(|(id, _)| *id != seat.id));
    rows.attendance.extend(silent.map(|seat| come::row(scene, (seat.id, seat.person), Mark::Absent, sheet.opened_at)));
    // Each newcomer is seated after those before them, so that the limit is met in their order.
    let mut grown = scene.group.clone();
    for newcomer in &sheet.newcomers {
        let outcome = come::seat_newcomer(Scene { group: &grown, ..scene }, newcomer)?;
        rows.attendance.push(come::row(
            scene,
            (newcomer.seat, newcomer.person),
            newcomer.mark.at_closing(),
            sheet.opened_at,
        ));
        grown.seats.extend(outcome.facts.iter().filter_map(seat_of));
        rows.seats.extend(outcome.facts);
        rows.findings = outcome.findings;
    }
    Ok(rows)
}

/// Participants whose seat was active when the encounter opened (contracts, "Counting"): a sheet that is typed later
/// counts whom a live encounter would have counted.
fn was_expected<'a>(scene: Scene<'a>, opened: Instant) -> impl Iterator<Item = &'a Seat> {
    let seats = scene.group.seats.iter().filter(|seat| seat.role.counts());
    seats.filter(move |seat| seat.was_active(&scene.ask.slice.traces.moves, opened))
}

fn seat_of(fact: &Fact) -> Option<Seat> {
    if let Fact::Seat(seat) = fact { Some(seat.clone()) } else { None }
}

fn too_many(count: usize, most: usize) -> Result<(), Refusal> {
    let counted = i64::try_from(most).unwrap_or(i64::MAX);
    if count > most { Err(Refusal::from(Reason::TooMany).counting("most", counted)) } else { Ok(()) }
}
