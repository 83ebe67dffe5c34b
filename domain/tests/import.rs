//! What a spreadsheet brings, decided without a database: all or nothing, and nothing the second time.

use crate::roster::{Room, command, slice};
use crate::table::{Table, at};
use domain::command::import::{
    Admission, HeldBefore, ImportCommand, Listed, MOST_PEOPLE, Placement, admissions, placements,
};
use domain::command::slice::Traces;
use domain::command::{Actor, GroupSlice, Outcome, Reason, Refusal, Slice, What, decide};
use domain::encounter::EncounterState;
use domain::encounter::attendance::{Attendance, Mark};
use domain::fact::Fact;
use domain::group::EditionState;
use domain::id::{CommandId, GroupId, Key, STRIDE, SeatId};
use domain::role::Role;
use domain::route::Route;
use domain::seat::SeatState;
use domain::words::Line;
use proptest::prelude::*;
use std::sync::atomic::{AtomicI64, Ordering};

fn listed(rows: &[(&str, &str)]) -> Vec<Listed> {
    static NEXT: AtomicI64 = AtomicI64::new(1);
    let from = NEXT.fetch_add(1_000, Ordering::Relaxed);
    let phone = |phone: &str| (!phone.is_empty()).then(|| Line::parse(phone).unwrap());
    rows.iter()
        .zip(from..)
        .map(|((name, number), n)| Listed {
            seat: Key::of(90_000 + n * 2),
            person: Key::of(90_001 + n * 2),
            name: Line::parse(name).unwrap(),
            phone: phone(number),
        })
        .collect()
}

fn import(group: &GroupSlice, people: Vec<Listed>) -> Result<Outcome, Refusal> {
    let what = What::Import(group.group.id, ImportCommand::People(people));
    decide(&command(CommandId::of(77 * STRIDE), what), &slice(Some(group.clone())))
}

fn kept(group: &GroupSlice, outcome: &Outcome) -> GroupSlice {
    let mut group = group.clone();
    for fact in &outcome.facts {
        match fact {
            Fact::Person(row) => drop(group.people.insert(row.id, row.clone())),
            Fact::Seat(row) => group.seats.push(row.clone()),
            _ => {}
        }
    }
    group
}

#[test]
fn a_list_seats_everybody_at_once_and_the_same_list_changes_nothing() {
    let room = Room::new(100, "support", None, None).with_people(1).slice;
    let list = || listed(&[("Rosalba M.", "310 555 0101"), ("persona 1", ""), ("Jhon", "")]);
    let outcome = import(&room, list()).unwrap();
    let after = kept(&room, &outcome);
    assert_eq!(after.participants(), 3, "who is here already is not entered twice");
    assert!(import(&after, list()).unwrap().facts.is_empty());
    let with_code = listed(&[("ROSALBA m.", "+57 310-555-0101")]);
    assert!(import(&after, with_code).unwrap().facts.is_empty(), "a phone is one with and without its country");
}

#[test]
fn two_names_for_a_phone_and_two_phones_for_a_name_are_told_and_nobody_is_entered() {
    let room = Room::new(100, "support", None, None).slice;
    let after = kept(&room, &import(&room, listed(&[("Rosalba", "3105550101"), ("Gloria", "")])).unwrap());
    for (rows, verdict) in [
        ([("Ana", ""), ("Rosalba", "3105550102")], Admission::OtherPhone),
        ([("Ana", ""), ("Gloria", "3105550103")], Admission::OtherPhone),
        ([("Ana", ""), ("Luz", "310 555 0101")], Admission::PhoneOfAnother),
        ([("Ana", "3000000001"), ("Luz", "3000000001")], Admission::PhoneOfAnother),
    ] {
        let list = listed(&rows);
        assert_eq!(admissions(&after, &list), [Admission::Joins, verdict]);
        assert_eq!(import(&after, list).unwrap_err().reason, Reason::AlreadySeated);
    }
}

/// S0-051 through an import: the 31st of route A finds no place, with the sentence, and nobody is entered.
#[test]
fn the_31st_of_route_a_is_refused_with_the_sentence_of_the_rule() {
    let room = Room::new(100, "support", Some(Route::RiasPtm), None).with_people(29).slice;
    let list = listed(&[("Treinta", ""), ("Treinta y una", "")]);
    let verdicts = admissions(&room, &list);
    let Admission::NoPlace(findings) = &verdicts[1] else { panic!("{verdicts:?}") };
    assert_eq!(findings[0].citation.requirement.as_deref(), Some("S0-051"));
    let refusal = import(&room, list).unwrap_err();
    assert_eq!((refusal.reason, refusal.findings.is_empty()), (Reason::NoPlaceLeft, false));
    assert!(import(&room, listed(&[("Treinta", "")])).is_ok());
    let small = Room::new(100, "support", None, Some(2)).with_people(2).slice;
    assert_eq!(import(&small, listed(&[("Tres", "")])).unwrap_err().reason, Reason::NoPlaceLeft, "the room is full");
}

#[test]
fn an_empty_list_one_too_long_and_an_edition_that_is_over_are_refused() {
    let mut room = Room::new(100, "support", None, None).slice;
    assert_eq!(import(&room, vec![]).unwrap_err().reason, Reason::NothingWritten);
    let names: Vec<String> = (0..=MOST_PEOPLE).map(|n| format!("Nombre {n}")).collect();
    let rows: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(import(&room, listed(&rows)).unwrap_err().reason, Reason::TooMany);
    room.edition.state = EditionState::Closed;
    assert_eq!(import(&room, listed(&rows[..1])).unwrap_err().reason, Reason::EditionState);
}

/// A table at which nothing was held in Ronda.
fn called() -> GroupSlice {
    let mut group = Table::planned(10).group;
    group.edition.state = EditionState::Calling;
    group.edition.version = 1;
    group
}

fn seat(n: i64) -> SeatId {
    Key::of(500 + n)
}

fn before(day: &str, minutes: i64, marks: &[(i64, Mark)]) -> HeldBefore {
    let opened_at = at(&format!("{day}T19:00:00Z"));
    let rows = marks.iter().map(|(n, mark)| (seat(*n), *mark)).collect();
    HeldBefore { opened_at, closed_at: opened_at + chrono::TimeDelta::minutes(minutes), site: None, rows }
}

fn hold(group: &GroupSlice, marks: &[Attendance], list: Vec<HeldBefore>) -> Result<Outcome, Refusal> {
    let group_id: GroupId = group.group.id;
    let mut command = command(CommandId::of(99 * STRIDE), What::Import(group_id, ImportCommand::Held(list)));
    command.actor = Actor::Person(Key::of(300));
    command.made_at = at("2026-12-31T12:00:00Z");
    let traces = Traces { marks: marks.to_vec(), ..Traces::default() };
    decide(&command, &Slice { traces, ..slice(Some(group.clone())) })
}

fn after(group: &GroupSlice, outcome: &Outcome) -> (GroupSlice, Vec<Attendance>) {
    let (mut group, mut marks) = (group.clone(), Vec::new());
    for fact in &outcome.facts {
        match fact {
            Fact::Encounter(row) => {
                *group.encounters.iter_mut().find(|known| known.id == row.id).unwrap() = row.clone();
            }
            Fact::Edition(row) => group.edition = row.clone(),
            Fact::Attendance(row) => marks.push(row.clone()),
            _ => {}
        }
    }
    (group, marks)
}

#[test]
fn encounters_take_the_next_ones_of_the_plan_in_the_order_of_their_days() {
    let list = vec![
        before("2026-11-12", 95, &[(1, Mark::Arrived), (2, Mark::Excused)]),
        before("2026-11-05", 90, &[(1, Mark::Late), (2, Mark::Arrived), (3, Mark::Expected)]),
    ];
    let outcome = hold(&called(), &[], list.clone()).unwrap();
    let (group, marks) = after(&called(), &outcome);
    let told: Vec<_> = group.encounters.iter().take(3).map(|one| (one.day.unwrap().to_string(), one.state)).collect();
    let day = |day: &str, state| (day.to_owned(), state);
    assert_eq!(told[0], day("2026-11-05", EncounterState::Closed));
    assert_eq!(told[1], day("2026-11-12", EncounterState::Closed));
    assert_eq!(told[2].1, EncounterState::Planned);
    assert_eq!(group.encounters[1].actual_minutes(), Some(95));
    assert_eq!(group.edition.state, EditionState::Running, "the first encounter was opened and closed");
    assert!(group.edition.book.is_some(), "the rules of that day judge the edition for ever");
    assert_eq!(marks.len(), 40, "who had a place then and is not in the list did not come, as on a sheet of paper");
    assert!(marks.iter().any(|row| row.seat == seat(3) && row.mark == Mark::Absent));
    assert!(outcome.facts.iter().all(|fact| !matches!(fact, Fact::Memoir(_) | Fact::Learning(_) | Fact::Moment(_))));
    assert!(hold(&group, &marks, list.clone()).unwrap().facts.is_empty(), "the same list changes nothing");
    let zone = |_| chrono_tz::America::Bogota;
    let ids: Vec<_> = group.encounters.iter().map(|one| one.id).collect();
    assert_eq!(placements(&group, &marks, &list, zone), [Placement::Here(ids[1]), Placement::Here(ids[0])]);
}

#[test]
fn another_mark_or_another_hour_of_a_day_that_is_here_refuses_the_whole_list() {
    let (group, marks) = {
        let outcome = hold(&called(), &[], vec![before("2026-11-05", 90, &[(1, Mark::Arrived)])]).unwrap();
        after(&called(), &outcome)
    };
    for differs in [
        before("2026-11-05", 90, &[(1, Mark::Absent)]),
        before("2026-11-05", 60, &[(1, Mark::Arrived)]),
        before("2026-11-05", 90, &[(2, Mark::Arrived)]),
    ] {
        let list = vec![before("2026-11-12", 90, &[(1, Mark::Arrived)]), differs];
        assert_eq!(hold(&group, &marks, list).unwrap_err().reason, Reason::EncounterState);
    }
}

#[test]
fn what_was_before_an_encounter_that_is_here_takes_no_place_of_the_plan() {
    let one = |day: &str| before(day, 90, &[(1, Mark::Arrived)]);
    let (group, marks) = after(&called(), &hold(&called(), &[], vec![one("2026-11-12")]).unwrap());
    let held = group.encounters[0].id;
    let zone = |_| chrono_tz::America::Bogota;
    let list = vec![one("2024-04-03"), one("2026-11-19")];
    let told = placements(&group, &marks, &list, zone);
    assert_eq!(told, [Placement::BeforeHeld(held), Placement::Becomes(group.encounters[1].id)]);
    assert_eq!(hold(&group, &marks, list).unwrap_err().reason, Reason::EncounterState);
}

#[test]
fn days_to_come_a_plan_that_is_full_and_seats_of_elsewhere_are_refused() {
    let one = |day: &str| before(day, 90, &[(1, Mark::Arrived)]);
    assert_eq!(hold(&called(), &[], vec![one("2027-01-02")]).unwrap_err().reason, Reason::ImplausibleTimes);
    let eleven: Vec<_> = (1..=11).map(|n| one(&format!("2026-11-{n:02}"))).collect();
    assert_eq!(hold(&called(), &[], eleven).unwrap_err().reason, Reason::NothingAhead);
    let elsewhere = before("2026-11-05", 90, &[(4_000, Mark::Arrived)]);
    assert_eq!(hold(&called(), &[], vec![elsewhere]).unwrap_err().reason, Reason::Unknown);
    let nobody = before("2026-11-05", 90, &[]);
    assert_eq!(hold(&called(), &[], vec![nobody]).unwrap_err().reason, Reason::NothingWritten);
    let there = HeldBefore { site: Some(Key::of(4)), ..one("2026-11-05") };
    assert_eq!(hold(&called(), &[], vec![there]).unwrap_err().reason, Reason::NoSuchSite);
    let mut over = called();
    over.edition.state = EditionState::Cancelled;
    assert_eq!(hold(&over, &[], vec![one("2026-11-05")]).unwrap_err().reason, Reason::EditionState);
    let mut led = called();
    let lead = led.seats.iter_mut().find(|seat| seat.role == Role::Coordinator).unwrap();
    lead.state = SeatState::Left;
    assert_eq!(hold(&led, &[], vec![one("2026-11-05")]).unwrap_err().reason, Reason::OnlyCoordinationOpens);
}

proptest! {
    #[test]
    fn whatever_is_brought_in_changes_nothing_the_second_time(
        rows in proptest::collection::vec(("[a-zA-ZñÑáÁéü =+@-]{1,20}", proptest::option::of("3[0-9]{9}")), 1..20)
    ) {
        let room = Room::new(100, "support", None, None).slice;
        let rows: Vec<(String, String)> = rows.into_iter().filter(|(name, _)| !name.trim().is_empty())
            .map(|(name, phone)| (name, phone.unwrap_or_default())).collect();
        prop_assume!(!rows.is_empty());
        let pairs: Vec<(&str, &str)> = rows.iter().map(|(name, phone)| (name.as_str(), phone.as_str())).collect();
        if let Ok(outcome) = import(&room, listed(&pairs)) {
            let after = kept(&room, &outcome);
            prop_assert!(import(&after, listed(&pairs)).unwrap().facts.is_empty());
        }
    }
}
