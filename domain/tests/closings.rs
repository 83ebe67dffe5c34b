//! The end of an edition and the beginning of the next one (S0-191 to S0-195, C.6-4, C.6-6, C.6-7).

use crate::table::{LEARNINGS, PRESENT, Table, leaf};
use domain::command::closing::{ClosingCommand, Next, Remaining, Undecided, closable, invitable};
use domain::command::{Reason, What};
use domain::encounter::attendance::Tally;
use domain::encounter::learning::LearningState;
use domain::encounter::{EncounterKind, EncounterState};
use domain::fact::Fact;
use domain::group::{EditionState, GroupState, Process, Seen};
use domain::id::{Key, LearningId, PersonId};
use domain::policy::{Action, may};
use domain::role::Role;
use domain::seat::{MoveReason, SeatState};
use std::collections::{BTreeMap, BTreeSet};

fn of(what: ClosingCommand) -> What {
    What::Closing(Table::group_id(), what)
}

fn close() -> What {
    of(ClosingCommand::Close { undecided: Undecided::Kept })
}

fn next(invited: BTreeSet<PersonId>) -> Next {
    Next {
        edition: Key::of(71),
        planned: Some(10),
        starts_on: Some("2027-03-04".parse().unwrap()),
        starts_at: Some("14:00:00".parse().unwrap()),
        invited,
    }
}

/// Scenario 2: 34 phrases, all in the harvest; who stayed completed the edition.
#[test]
fn closing_harvests_34_phrases_completes_20_seats_and_lets_the_group_rest() {
    let mut table = Table::after_ten();
    table.sit(21, "Quien espera", Role::Participant, SeatState::Waitlisted);
    table.sit(22, "Quien se fue", Role::Participant, SeatState::Left);
    table.ask(close()).unwrap();
    assert_eq!((table.group.edition.state, table.group.group.state), (EditionState::Closed, GroupState::Resting));
    let phrases = table.group.learnings.iter().filter(|one| one.state == LearningState::Harvested).count();
    assert_eq!((phrases, LEARNINGS.iter().sum::<usize>()), (34, 34));
    let seats =
        |state| table.group.seats.iter().filter(|seat| seat.state == state && seat.role == Role::Participant).count();
    assert_eq!([SeatState::Completed, SeatState::Declined, SeatState::Left].map(seats), [20, 1, 1]);
    assert!(table.moves.iter().all(|one| one.reason == MoveReason::EditionClosed));
    assert_eq!(table.moves.len(), 22, "twenty people, one who waited, the coordinator");
}

/// C.6-4, C.6-7: 170 of 200 before and after.
#[test]
fn attendance_does_not_change_when_an_edition_closes() {
    let mut table = Table::after_ten();
    let before = Tally::of(&table.attendance);
    assert_eq!((before.present, before.expected), (170, 200));
    assert_eq!(PRESENT.iter().sum::<usize>(), 170);
    let held = |table: &Table| table.group.encounters.iter().filter(|one| one.state.is_held()).count();
    table.ask(close()).unwrap();
    assert_eq!((Tally::of(&table.attendance), held(&table)), (before, 10));
}

#[test]
fn only_what_the_group_agreed_on_goes_into_the_book_when_it_says_so() {
    let mut table = Table::after_ten();
    let kept: BTreeSet<LearningId> = table.group.learnings.iter().take(5).map(|one| one.id).collect();
    table.ask(of(ClosingCommand::Agree(kept))).unwrap();
    table.ask(of(ClosingCommand::Close { undecided: Undecided::LeftOut })).unwrap();
    let count = |state| table.group.learnings.iter().filter(|one| one.state == state).count();
    assert_eq!((count(LearningState::Harvested), count(LearningState::Drafted)), (5, 29), "nothing is thrown away");
}

#[test]
fn a_phrase_is_agreed_on_left_open_again_and_taken_back() {
    let mut table = Table::after_ten();
    let (first, second) = (table.group.learnings[0].id, table.group.learnings[1].id);
    let outcome = table.ask(of(ClosingCommand::Agree([first, second].into()))).unwrap();
    assert_eq!(outcome.facts.len(), 2, "only what changes is written");
    let outcome = table.ask(of(ClosingCommand::Agree([first].into()))).unwrap();
    assert_eq!(outcome.facts.len(), 1);
    assert_eq!(table.group.learnings[1].state, LearningState::Drafted);
    table.ask(of(ClosingCommand::Withdraw(first))).unwrap();
    assert_eq!(table.group.learnings.len(), 33);
    assert_eq!(table.refuses(of(ClosingCommand::Withdraw(first))), Reason::Unknown);
    assert_eq!(table.refuses(of(ClosingCommand::Agree([first].into()))), Reason::Unknown);
}

#[test]
fn an_edition_with_a_plan_is_not_closed_before_its_farewell() {
    let mut table = Table::planned(10);
    for n in 0..9 {
        table.hold(n, 15, 3);
    }
    assert_eq!(table.encounter(9).kind, EncounterKind::Closing);
    assert_eq!(table.refuses(close()), Reason::ClosingNotHeld);
    table.group.encounters[9].state = EncounterState::Opened;
    assert_eq!(table.refuses(close()), Reason::AnotherIsOpen);
    table.group.encounters[9].state = EncounterState::NotHeld;
    assert_eq!(closable(&table.group), Ok(()), "a group that came apart says so and can be closed");
}

#[test]
fn an_edition_without_end_is_closed_whenever_the_group_says_so() {
    let mut table = Table::planned(10);
    table.hold(0, 15, 3);
    table.group.edition.planned = None;
    table.ask(close()).unwrap();
    assert_eq!(table.group.edition.state, EditionState::Closed);
}

#[test]
fn what_has_not_begun_and_what_is_over_is_not_closed() {
    for state in [EditionState::Draft, EditionState::Calling, EditionState::Closed, EditionState::Cancelled] {
        let mut table = Table::after_ten();
        table.group.edition.state = state;
        assert_eq!(table.refuses(close()), Reason::EditionState, "{state:?}");
    }
}

#[test]
fn what_remains_is_counted_and_blocks_nothing() {
    let mut table = Table::after_ten();
    table.group.learnings.retain(|one| one.encounter != Key::of(1003));
    let remaining = Remaining::of(&table.group);
    let expected =
        Remaining { held: 10, unremembered: 10, without_learning: 1, ahead: 0, undecided: 31, agreed: 0, unread: 9 };
    assert_eq!(remaining, expected);
    assert!(table.ask(close()).is_ok());
}

#[test]
fn the_next_edition_is_arranged_like_the_last_one_with_its_leaders_and_whoever_is_asked() {
    let mut table = Table::after_ten();
    table.sit(23, "Marta Ceballos", Role::CoCoordinator, SeatState::Seated);
    table.ask(close()).unwrap();
    let invited: BTreeSet<PersonId> = invitable(&table.group).iter().take(18).map(|seat| seat.person).collect();
    let outcome = table.ask(of(ClosingCommand::Begin(next(invited)))).unwrap();
    let edition = outcome.facts.iter().find_map(|fact| match fact {
        Fact::Edition(edition) => Some(edition.clone()),
        _ => None,
    });
    let edition = edition.unwrap();
    let gone = outcome.facts.contains(&Fact::SeedlingsGone(table.group.edition.id));
    assert!(gone, "nothing came of what was asked in secret, and nobody has it any more (S0-156)");
    assert_eq!((edition.ordinal, edition.state, edition.book.is_none()), (2, EditionState::Draft, true));
    assert_eq!((edition.route, edition.minutes), (table.group.edition.route, 90));
    let seats: Vec<(Role, SeatState)> = outcome
        .facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::Seat(seat) => Some((seat.role, seat.state)),
            _ => None,
        })
        .collect();
    let count = |role, state| seats.iter().filter(|seat| **seat == (role, state)).count();
    assert_eq!(count(Role::Coordinator, SeatState::Seated), 1);
    assert_eq!(count(Role::CoCoordinator, SeatState::Seated), 1);
    assert_eq!(count(Role::Participant, SeatState::Invited), 18, "asked, not seated: whether they come is theirs");
    let days: Vec<_> = outcome
        .facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::Encounter(encounter) => Some((encounter.ordinal, encounter.day, encounter.kind)),
            _ => None,
        })
        .collect();
    assert_eq!(days.len(), 10);
    assert_eq!(days[0], (1, Some("2027-03-04".parse().unwrap()), EncounterKind::Initial));
    let ids: BTreeSet<i64> = outcome
        .facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::Seat(seat) => Some(seat.id.number()),
            Fact::Encounter(encounter) => Some(encounter.id.number()),
            _ => None,
        })
        .collect();
    assert_eq!(ids.len(), 30, "every row has an id of its own");
}

#[test]
fn who_left_who_is_forgotten_and_strangers_are_not_asked_again() {
    let mut table = Table::after_ten();
    table.group.seats[3].state = SeatState::Left;
    let forgotten = table.group.seats[4].person;
    table.group.people.get_mut(&forgotten).unwrap().erased = true;
    table.ask(close()).unwrap();
    assert_eq!(invitable(&table.group).len(), 18);
    for person in [table.group.seats[3].person, forgotten, PersonId::of(999)] {
        assert_eq!(table.refuses(of(ClosingCommand::Begin(next([person].into())))), Reason::Unknown);
    }
}

#[test]
fn no_second_edition_begins_while_one_runs() {
    let mut table = Table::after_ten();
    assert_eq!(table.refuses(of(ClosingCommand::Begin(next(BTreeSet::new())))), Reason::EditionRunning);
}

#[test]
fn the_letter_is_one_text_that_two_people_do_not_overwrite() {
    let mut table = Table::after_ten();
    let write = |text: &str| of(ClosingCommand::WriteLetter(leaf(text)));
    assert_eq!(table.refuses(write("  ")), Reason::NothingWritten);
    table.ask_at(Some(0), write("A quienes vienen: empiecen por escucharse.")).unwrap();
    assert_eq!(table.ask_at(Some(0), write("Otra carta")).unwrap_err().reason, Reason::Stale);
    assert_eq!(table.group.letter.as_ref().map(|letter| (letter.version, letter.opened_at)), Some((1, None)));
}

#[test]
fn the_group_reads_some_of_its_processes_and_the_others_stay_as_they_were() {
    let mut table = Table::after_ten();
    let read = |seen: &[(Process, Seen)]| of(ClosingCommand::ReadProcesses(BTreeMap::from_iter(seen.iter().copied())));
    assert_eq!(table.refuses(read(&[])), Reason::NothingWritten);
    table.ask(read(&[(Process::Hope, Seen::AtTimes), (Process::Joy, Seen::NotYet)])).unwrap();
    table.ask(read(&[(Process::Hope, Seen::Clearly)])).unwrap();
    let seen: BTreeMap<Process, Seen> = table.group.readings.iter().map(|one| (one.process, one.seen)).collect();
    assert_eq!(seen, BTreeMap::from([(Process::Hope, Seen::Clearly), (Process::Joy, Seen::NotYet)]));
    assert_eq!(Remaining::of(&table.group).unread, 7);
}

#[test]
fn the_whole_process_is_reviewed_in_one_text_that_two_people_do_not_overwrite() {
    let mut table = Table::after_ten();
    let review =
        |helped: &str| of(ClosingCommand::Review { helped: leaf(helped), difficult: leaf(""), next: leaf("") });
    assert_eq!(table.refuses(review("")), Reason::NothingWritten);
    table.ask_at(Some(0), review("La música.")).unwrap();
    assert_eq!(table.ask_at(Some(0), review("Otra.")).unwrap_err().reason, Reason::Stale);
}

#[test]
fn the_coordination_closes_before_and_after_the_edition_is_over_and_nobody_else() {
    let mut standing = Table::coordinator();
    for (role, state, allowed) in [
        (Role::Coordinator, SeatState::Seated, true),
        (Role::CoCoordinator, SeatState::Completed, true),
        (Role::Coordinator, SeatState::Left, false),
        (Role::Participant, SeatState::Completed, false),
        (Role::Assistant, SeatState::Seated, false),
    ] {
        standing.seat = Some((role, state));
        assert_eq!(may(&standing, Action::CloseEdition), allowed, "{role:?} {state:?}");
    }
}
