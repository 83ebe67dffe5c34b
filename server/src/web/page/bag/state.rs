//! What is so of an encounter, as a phone may know it: first names with an initial, nothing of a person but whether they
//! came, and what this reader may read.

use super::super::super::reply::Stop;
use super::super::super::ui::group;
use super::super::super::ui::room::{self as words, Room};
use super::super::super::visit::Visit;
use super::super::cases;
use domain::case::{Case, CaseState};
use domain::day::Instant;
use domain::encounter::attendance::EarlierMark;
use domain::encounter::learning::Moods;
use domain::encounter::memoir::Memoir;
use domain::encounter::moment::Moment;
use domain::id::{AdjustmentId, CaseId, CommandId, LearningId, MomentId, SeatId};
use domain::leaf::{Audience, Eye, Leaf};
use domain::policy::Action;
use domain::seat::{Seat, SeatState};
use serde::Serialize;
use std::collections::BTreeMap;

/// An encounter as it is.
#[derive(Debug, Serialize)]
pub struct State {
    at: Instant,
    phase: &'static str,
    version: i64,
    opened_at: Option<Instant>,
    closed_at: Option<Instant>,
    seats: Vec<Sitting>,
    rows: Vec<Row>,
    moments: Vec<Step>,
    phrases: Vec<Said>,
    moods: Moods,
    cases: Vec<Heard>,
    memoir: Account,
}

/// Somebody who sits in the group, or did.
#[derive(Debug, Serialize)]
struct Sitting {
    seat: SeatId,
    name: String,
    /// Whether a row is made for them when the encounter opens.
    there: bool,
}

/// What is known of somebody who was expected.
#[derive(Debug, Serialize)]
struct Row {
    seat: SeatId,
    mark: &'static str,
    arrived_at: Option<Instant>,
    marked_by: Option<CommandId>,
    /// What somebody else marked at the same time.
    other: Option<&'static str>,
}

/// A moment of the script.
#[derive(Debug, Serialize)]
struct Step {
    id: MomentId,
    position: u32,
    kind: &'static str,
    name: String,
    minutes: u32,
    extra: u32,
    state: &'static str,
    started_at: Option<Instant>,
    paused_at: Option<Instant>,
    paused_ms: i64,
    ran_ms: i64,
    turn: u32,
    case: Option<CaseId>,
    listens: bool,
    lead: Option<String>,
    notes: Option<String>,
    item: Option<String>,
}

/// A phrase.
#[derive(Debug, Serialize)]
struct Said {
    id: LearningId,
    text: String,
    difficulty: String,
    lesson: String,
    noted_at: Instant,
}

/// A case by its code name.
#[derive(Debug, Serialize)]
struct Heard {
    id: CaseId,
    name: String,
    presenter: SeatId,
    state: &'static str,
    here: bool,
    version: i64,
}

/// The memoir, for whoever may write it.
#[derive(Debug, Default, Serialize)]
struct Account {
    version: i64,
    state: &'static str,
    happened: String,
    helped: String,
    difficulties: String,
    adjustments: Vec<Wanted>,
    others: usize,
}

#[derive(Debug, Serialize)]
struct Wanted {
    id: AdjustmentId,
    text: String,
}

/// What is so now.
pub fn state(visit: &Visit, room: &Room) -> Result<State, Stop> {
    let encounter = &room.of.encounter;
    Ok(State {
        at: visit.now,
        phase: encounter.state.code(),
        version: encounter.version,
        opened_at: encounter.opened_at,
        closed_at: encounter.closed_at,
        seats: seats(visit, room),
        rows: rows(room),
        moments: room.of.moments.iter().map(|moment| step(visit, room, moment)).collect(),
        phrases: phrases(visit, room)?,
        moods: room.of.moods,
        cases: room.cases.iter().filter(|case| is_at_hand(room, case)).map(|case| heard(visit, room, case)).collect(),
        memoir: memoir(visit, room)?,
    })
}

fn seats(visit: &Visit, room: &Room) -> Vec<Sitting> {
    let takes = |seat: &&Seat| {
        let over = seat.state == SeatState::Completed || seat.state == SeatState::Declined;
        seat.role.counts() && !over && !room.group.is_vacated(seat)
    };
    let counted = |seat: &Seat| room.group.keeps_rows() && seat.counts_now();
    let here = |seat: &&Seat| takes(seat) || room.of.attendance.iter().any(|row| row.seat == seat.id);
    let named: Vec<(&Seat, String)> =
        room.group.seats.iter().filter(here).map(|seat| (seat, whole_name(visit, room, seat))).collect();
    let names = short_names(named.iter().map(|(_, name)| name.as_str()));
    named.iter().zip(names).map(|((seat, _), name)| Sitting { seat: seat.id, name, there: counted(seat) }).collect()
}

fn whole_name(visit: &Visit, room: &Room, seat: &Seat) -> String {
    room.group.people.get(&seat.person).map_or_else(|| visit.t("person-erased"), |person| group::name(visit, person))
}

/// First names with an initial: "Ana R." of "Ana Ríos". Where two would be called the same, the names as they are, since
/// a mark on the wrong one would be worse.
fn short_names<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: Vec<(&str, String)> = names.map(|name| (name, short(name))).collect();
    let mut count: BTreeMap<&str, u32> = BTreeMap::new();
    for (_, short) in &names {
        *count.entry(short.as_str()).or_default() += 1;
    }
    let told = |(name, short): &(&str, String)| {
        if count.get(short.as_str()).is_some_and(|count| *count > 1) { (*name).to_owned() } else { short.clone() }
    };
    names.iter().map(told).collect()
}

fn short(name: &str) -> String {
    let mut words = name.split_whitespace();
    let (Some(first), last) = (words.next(), words.next_back()) else { return name.to_owned() };
    match last.and_then(|last| last.chars().next()) {
        Some(initial) => format!("{first} {initial}."),
        None => first.to_owned(),
    }
}

fn rows(room: &Room) -> Vec<Row> {
    let other = |seat: SeatId| room.earlier.iter().rfind(|mark: &&EarlierMark| mark.seat == seat && mark.concurrent);
    let rows = room.of.attendance.iter().map(|row| Row {
        seat: row.seat,
        mark: row.mark.code(),
        arrived_at: row.arrived_at,
        marked_by: row.said_by(),
        other: other(row.seat).filter(|other| other.mark != row.mark).map(|other| other.mark.code()),
    });
    rows.collect()
}

fn step(visit: &Visit, room: &Room, moment: &Moment) -> Step {
    let item = moment.item.and_then(|id| room.items.iter().find(|item| item.id == id));
    Step {
        id: moment.id,
        position: moment.position,
        kind: moment.kind.code(),
        name: words::moment_name(visit, moment),
        minutes: moment.minutes,
        extra: moment.extra,
        state: moment.state.code(),
        started_at: moment.started_at,
        paused_at: moment.paused_at,
        paused_ms: moment.paused_ms,
        ran_ms: moment.ran_ms(visit.now),
        turn: moment.turn,
        case: moment.case,
        listens: moment.presenter_withdrawn,
        lead: moment.lead.map(|seat| short(&room.name(visit, seat))),
        notes: moment.notes.as_ref().map(ToString::to_string),
        item: item.map(|item| item.title.to_string()),
    }
}

/// Phrases of this encounter, where any are noted while it lasts.
fn phrases(visit: &Visit, room: &Room) -> Result<Vec<Said>, Stop> {
    if !visit.may(Action::NoteLearnings) {
        return Ok(Vec::new());
    }
    let eye = visit.circle()?;
    let kept = room.of.learnings.iter().filter(|phrase| phrase.state.is_kept());
    let said = kept.map(|phrase| Said {
        id: phrase.id,
        text: read(&phrase.text, &eye),
        difficulty: read(&phrase.difficulty, &eye),
        lesson: read(&phrase.lesson, &eye),
        noted_at: phrase.noted_at,
    });
    Ok(said.collect())
}

fn read<A: Audience>(leaf: &Leaf<A>, eye: &Eye<A>) -> String {
    leaf.read(eye).to_owned()
}

/// Cases of this evening, those that wait for one, and those of which the group asks what became.
fn is_at_hand(room: &Room, case: &Case) -> bool {
    match case.state {
        CaseState::Withdrawn => false,
        CaseState::Offered | CaseState::FollowUpDue => true,
        CaseState::Chosen
        | CaseState::Presented
        | CaseState::Reflected
        | CaseState::Returned
        | CaseState::FollowedUp
        | CaseState::Sealed => case.encounter == room.of.encounter.id,
    }
}

fn heard(visit: &Visit, room: &Room, case: &Case) -> Heard {
    Heard {
        id: case.id,
        name: cases::name(visit, case),
        presenter: case.presenter,
        state: case.state.code(),
        here: case.encounter == room.of.encounter.id,
        version: case.version,
    }
}

fn memoir(visit: &Visit, room: &Room) -> Result<Account, Stop> {
    let none = Account { state: "none", ..Account::default() };
    if !visit.may(Action::WriteMemoirs) || !room.group.frame.keeps_memoirs() {
        return Ok(none);
    }
    let eye = visit.desk()?;
    let own = room.of.adjustments.iter().filter(|one| one.encounter == room.of.encounter.id);
    let adjustments = own.map(|one| Wanted { id: one.id, text: read(&one.text, &eye) }).collect();
    let account = |memoir: &Memoir| Account {
        version: memoir.version,
        state: memoir.state.code(),
        happened: read(&memoir.happened, &eye),
        helped: read(&memoir.helped, &eye),
        difficulties: read(&memoir.difficulties, &eye),
        adjustments,
        others: room.of.other_texts.len(),
    };
    Ok(room.of.memoir.as_ref().map_or(none, account))
}

#[cfg(test)]
mod tests {
    use super::short_names;

    #[test]
    fn a_phone_carries_first_names_and_tells_two_of_a_name_apart() {
        let names = ["María Nelly Ríos", "Ana Ruiz", "Ana Rosero", "Deisy L.", "Chela"];
        assert_eq!(short_names(names.into_iter()), ["María R.", "Ana Ruiz", "Ana Rosero", "Deisy L.", "Chela"]);
    }
}
