//! Who sits in a group, decided without a database: the numbers of scenario 3, moves, merges, being forgotten.

use crate::shelf::{BOOK, FRAMES, frame, frame_id, tally};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::seat::{Enrolled, SeatCommand, held_back_by_room, size_findings};
use domain::command::slice::{Guidance, Traces};
use domain::command::{Actor, Command, GroupSlice, Outcome, Reason, Refusal, SCHEMA, Slice, What, decide};
use domain::day::Instant;
use domain::fact::Fact;
use domain::group::{Cadence, Edition, EditionState, Group, GroupState, Mode, Readiness};
use domain::id::{CommandId, EditionId, GroupId, InstitutionId, Key, PersonId, STRIDE, SeatId};
use domain::institution::{Declared, Institution, InstitutionKind, Office, Person, Site};
use domain::profile::Profile;
use domain::role::Role;
use domain::route::Route;
use domain::seat::{MoveReason, Seat, SeatMove, SeatState};
use domain::words::Line;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const COORDINATOR: i64 = 7;

/// A group in memory: what is decided is kept as the store would.
pub struct Room {
    pub slice: GroupSlice,
    moves: Vec<SeatMove>,
    commands: i64,
}

fn person(id: i64, name: &str) -> Person {
    Person {
        id: PersonId::of(id),
        name: Line::parse(name).unwrap(),
        phone: None,
        login: None,
        offices: vec![Office::Coordinator],
        declared: Declared::default(),
        merged_into: None,
        erased: false,
        version: 1,
    }
}

fn at() -> Instant {
    "2026-11-19T19:00:00Z".parse().unwrap()
}

fn seat(id: i64, edition: i64, person: i64, role: Role) -> Seat {
    let (id, edition, person) = (SeatId::of(id), EditionId::of(edition), PersonId::of(person));
    Seat { id, edition, person, role, state: SeatState::Seated, waiting_since: None, made_at: at() }
}

pub fn site(room: u32) -> Site {
    Site {
        id: domain::id::SiteId::of(3),
        name: Line::parse("Salón").unwrap(),
        address: None,
        room_capacity: Some(room),
        municipality: None,
        zone: chrono_tz::America::Bogota,
        retired: false,
        version: 1,
    }
}

impl Room {
    pub fn new(id: i64, kind: &str, route: Option<Route>, room: Option<u32>) -> Self {
        let group = GroupId::of(id);
        let edition = EditionId::of(id + 1);
        let coordinator = person(COORDINATOR, "Paula Rosero");
        let slice = GroupSlice {
            group: Group {
                id: group,
                frame: frame_id(kind),
                name: Line::parse("Manos que cuidan").unwrap(),
                shared_situation: Line::parse("Cuidar a un familiar").unwrap(),
                purpose: None,
                invites: vec![],
                state: GroupState::Convened,
                version: 1,
            },
            frame: frame(kind).clone(),
            edition: Edition {
                id: edition,
                group,
                ordinal: 1,
                route,
                payer: None,
                mode: Mode::InPerson,
                minutes: 90,
                planned: Some(10),
                site: None,
                cadence: Cadence::Weekly,
                starts_on: None,
                starts_at: None,
                readiness: Readiness::default(),
                book: None,
                state: EditionState::Calling,
                version: 1,
            },
            site: room.map(site),
            country: "CO".to_owned(),
            book: BOOK.clone(),
            seats: vec![seat(id + 2, id + 1, COORDINATOR, Role::Coordinator)],
            people: BTreeMap::from([(coordinator.id, coordinator)]),
            encounters: vec![],
            topics: vec![],
            agreement: None,
            expectations: vec![],
            readings: vec![],
            letter: None,
            earlier_letter: None,
            review: None,
            learnings: vec![],
            composition: domain::composition::Composition::default(),
            autonomy: None,
        };
        Self { slice, moves: vec![], commands: id * 1_000 }
    }

    pub fn with_people(mut self, count: u32) -> Self {
        for n in 1..=count {
            self.enrol(&format!("Persona {n}"));
        }
        self
    }

    fn ask(&mut self, what: SeatCommand, other: Option<&GroupSlice>) -> Result<Outcome, Refusal> {
        self.commands += 1;
        let mut command = command(CommandId::of(self.commands * STRIDE), What::Seat(self.slice.group.id, what.clone()));
        command.made_at = at() + chrono::TimeDelta::seconds(self.commands);
        let mut slice = slice(Some(self.slice.clone()));
        slice.other = other.cloned().map(Box::new);
        slice.traces = self.traces(&what);
        let outcome = decide(&command, &slice)?;
        self.keep(&outcome);
        Ok(outcome)
    }

    fn traces(&self, what: &SeatCommand) -> Traces {
        let named = match what {
            SeatCommand::Erase { person } => *person,
            SeatCommand::Merge { duplicate, .. } => *duplicate,
            _ => return Traces { moves: self.moves.clone(), ..Traces::default() },
        };
        let root = self.slice.people.get(&named).and_then(|person| person.merged_into).unwrap_or(named);
        let is_theirs = |person: &&Person| person.id == root || person.merged_into == Some(root);
        let entries: Vec<Person> = self.slice.people.values().filter(is_theirs).cloned().collect();
        let theirs: BTreeSet<PersonId> = entries.iter().map(|person| person.id).collect();
        let seats = self.slice.seats.iter().filter(|seat| theirs.contains(&seat.person)).cloned().collect();
        Traces { entries, seats, moves: self.moves.clone(), ..Traces::default() }
    }

    fn keep(&mut self, outcome: &Outcome) {
        for fact in &outcome.facts {
            match fact {
                Fact::Person(person) => _ = self.slice.people.insert(person.id, person.clone()),
                Fact::Seat(seat) if seat.edition == self.slice.edition.id => {
                    match self.slice.seats.iter_mut().find(|known| known.id == seat.id) {
                        Some(known) => *known = seat.clone(),
                        None => self.slice.seats.push(seat.clone()),
                    }
                }
                Fact::SeatMove(step) => self.moves.push(step.clone()),
                _ => {}
            }
        }
    }

    fn enrol(&mut self, name: &str) -> (PersonId, SeatId, Outcome) {
        let id = CommandId::of((self.commands + 1) * STRIDE);
        let (person, seat): (PersonId, SeatId) = (id.row(0), id.row(1));
        let who = Enrolled::New { person, name: Line::parse(name).unwrap(), phone: None };
        let outcome = self.ask(SeatCommand::Enrol { seat, who }, None).unwrap();
        (person, seat, outcome)
    }

    fn state(&self, seat: SeatId) -> SeatState {
        self.slice.seat(seat).unwrap().state
    }

    /// Different people who ever had a place: never the sum of the rosters (C.6-1), and by what happened, not by
    /// what their seats are today.
    fn distinct(&self) -> usize {
        let own = |step: &&SeatMove| !matches!(step.reason, MoveReason::Duplicate | MoveReason::NotDuplicate);
        let had: BTreeSet<SeatId> =
            self.moves.iter().filter(|step| step.to == SeatState::Seated).filter(own).map(|step| step.seat).collect();
        let seats = self.slice.seats.iter().filter(|seat| had.contains(&seat.id));
        seats
            .map(|seat| self.slice.people[&seat.person].merged_into.unwrap_or(seat.person))
            .collect::<BTreeSet<_>>()
            .len()
    }
}

pub fn command(id: CommandId, what: What) -> Command {
    Command {
        id,
        schema: SCHEMA,
        institution: InstitutionId::of(1),
        actor: Actor::Person(PersonId::of(COORDINATOR)),
        device: None,
        seq: None,
        made_at: at(),
        based_on: None,
        what,
    }
}

pub fn slice(group: Option<GroupSlice>) -> Slice {
    let coordinator = Person {
        declared: Declared { profile: Some(Profile::Psychology), ..Declared::default() },
        ..person(COORDINATOR, "Paula Rosero")
    };
    Slice {
        institution: Some(Institution {
            id: InstitutionId::of(1),
            name: Line::parse("Centro").unwrap(),
            kind: InstitutionKind::Ips,
            country: Line::parse("CO").unwrap(),
            zone: chrono_tz::America::Bogota,
            crisis_route: None,
            version: 1,
        }),
        people: BTreeMap::from([(coordinator.id, coordinator)]),
        group,
        ..Slice::bare(Arc::new(Guidance { frames: FRAMES.clone(), book: BOOK.clone() }))
    }
}

fn convene(kind: &str, route: Option<Route>, minutes: u32, profile: &str) -> Result<Outcome, Refusal> {
    let id = CommandId::of(STRIDE);
    let convening = Convening {
        frame: frame_id(kind),
        description: Description {
            name: Line::parse("Manos que cuidan").unwrap(),
            shared_situation: Line::parse("Cuidar a un familiar").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route,
            payer: None,
            mode: Mode::InPerson,
            minutes,
            planned: Some(10),
            site: None,
            cadence: Cadence::Weekly,
            starts_on: None,
            starts_at: None,
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    let mut of = slice(None);
    let coordinator = of.people.get_mut(&PersonId::of(COORDINATOR)).unwrap();
    coordinator.declared.profile = Some(Profile::from_code(profile).unwrap());
    coordinator.declared.training = Some(domain::words::Words::parse("Diplomado").unwrap());
    decide(&command(id, What::Group(id.row(0), GroupCommand::Convene(convening))), &of)
}

/// Scenario 3, as people are enrolled one after the other on route A.
#[test]
fn on_route_a_14_warn_15_to_25_are_well_26_to_30_warn_and_the_31st_waits() {
    let mut room = Room::new(100, "support", Some(Route::RiasPtm), None);
    for n in 1..=31_u32 {
        let (_, seat, outcome) = room.enrol(&format!("Persona {n}"));
        let expected = match n {
            15..=25 => (0, 0, 0),
            31 => (1, 1, 0),
            _ => (0, 1, 0),
        };
        assert_eq!(tally(&outcome.findings), expected, "{n} people");
        assert_eq!(room.state(seat) == SeatState::Waitlisted, n == 31, "{n} people");
    }
    assert_eq!((room.slice.participants(), room.slice.waitlist().len()), (30, 1));
    assert_eq!(room.slice.capacity().people(), Some(30));
}

/// `S0-151` speaks of support groups; of the others their own source says how large they are.
#[test]
fn what_is_said_of_how_many_fit_is_of_the_groups_own_source() {
    for (kind, lines) in [
        ("support", &["S0-151"][..]),
        ("mutual_aid", &["S0-152"]),
        ("balint", &["S3-154", "S3-044"]),
        ("reflection", &["S3-155", "S3-044"]),
    ] {
        let room = Room::new(100, kind, None, Some(11));
        let said: Vec<_> = room.slice.said_of_size().iter().filter_map(|cite| cite.requirement.as_deref()).collect();
        assert_eq!(said, lines, "{kind}");
    }
}

#[test]
fn on_route_b_the_31st_sits_and_the_finding_only_warns() {
    let mut room = Room::new(100, "support", Some(Route::RiaPms), None).with_people(30);
    let (_, seat, outcome) = room.enrol("Persona 31");
    assert_eq!(tally(&outcome.findings), (0, 1, 0));
    assert_eq!(room.state(seat), SeatState::Seated);
}

#[test]
fn whoever_coordinates_or_is_a_guest_is_not_counted() {
    let mut room = Room::new(100, "support", Some(Route::RiasPtm), None).with_people(29);
    let edition = room.slice.edition.id.number();
    for (id, role) in [(900, Role::CoCoordinator), (901, Role::Guest)] {
        room.slice.people.insert(PersonId::of(id), person(id, "Marta"));
        room.slice.seats.push(seat(id, edition, id, role));
    }
    let (_, seat, outcome) = room.enrol("Persona 30");
    assert_eq!((room.state(seat), tally(&outcome.findings)), (SeatState::Seated, (0, 1, 0)));
    assert_eq!(room.slice.participants(), 30);
}

#[test]
fn minutes_on_route_a_inform_and_121_are_blocked_with_the_sentence() {
    for (minutes, informs) in [(90, 0), (75, 1), (91, 1), (120, 1)] {
        let made = convene("support", Some(Route::RiasPtm), minutes, "psychology").unwrap();
        assert_eq!(tally(&made.findings), (0, 0, informs), "{minutes} minutes");
    }
    let refusal = convene("support", Some(Route::RiasPtm), 121, "psychology").unwrap_err();
    assert_eq!((refusal.reason, tally(&refusal.findings)), (Reason::Blocked, (1, 0, 1)));
    assert_eq!(refusal.findings[0].citation.requirement.as_deref(), Some("S0-052"));
    let on_b = convene("support", Some(Route::RiaPms), 121, "psychology").unwrap();
    assert_eq!(tally(&on_b.findings), (0, 0, 1));
}

#[test]
fn a_profile_off_the_list_warns_and_blocks_nothing() {
    let made = convene("support", Some(Route::RiasPtm), 90, "law").unwrap();
    assert_eq!(tally(&made.findings), (0, 1, 0));
    assert_eq!(tally(&convene("support", Some(Route::RiaPms), 90, "law").unwrap().findings), (0, 0, 0));
}

#[test]
fn a_mutual_aid_group_that_asks_for_route_a_is_blocked_with_a_sentence() {
    let refusal = convene("mutual_aid", Some(Route::RiasPtm), 90, "psychology").unwrap_err();
    assert_eq!(refusal.reason, Reason::Blocked);
    assert!(!refusal.findings[0].citation.quote.is_empty() && refusal.findings[0].inferred);
    let elsewhere = convene("mutual_aid", Some(Route::RiaPms), 90, "psychology").unwrap();
    let led = elsewhere.facts.iter().any(|fact| matches!(fact, Fact::Seat(seat) if seat.role == Role::Host));
    assert!(led, "and without that route its founder is a host, no coordinator (S0-028)");
}

#[test]
fn the_room_limits_before_the_rule_does() {
    let mut room = Room::new(100, "support", Some(Route::RiasPtm), Some(16)).with_people(16);
    let (_, seat, outcome) = room.enrol("Persona 17");
    assert_eq!((room.state(seat), tally(&outcome.findings)), (SeatState::Waitlisted, (0, 0, 0)));
}

#[test]
fn while_somebody_waits_a_free_place_is_theirs() {
    let mut room = Room::new(100, "support", None, Some(2)).with_people(3);
    let (first, third) = (room.slice.seats[1].id, room.slice.seats[3].id);
    room.ask(SeatCommand::Leave { seat: first }, None).unwrap();
    let (_, fourth, _) = room.enrol("Persona 4");
    assert_eq!(room.state(fourth), SeatState::Waitlisted, "a newcomer does not overtake");
    let overtaking = room.ask(SeatCommand::Promote { seat: fourth }, None).unwrap_err();
    assert_eq!(overtaking.reason, Reason::NotFirstInLine);
    room.ask(SeatCommand::Promote { seat: third }, None).unwrap();
    assert_eq!(room.state(third), SeatState::Seated);
    assert_eq!(room.ask(SeatCommand::Promote { seat: fourth }, None).unwrap_err().reason, Reason::NoPlaceLeft);
}

#[test]
fn whoever_comes_back_keeps_their_seat_and_all_their_moves() {
    let mut room = Room::new(100, "support", None, None).with_people(1);
    let seat = room.slice.seats[1].id;
    room.ask(SeatCommand::Leave { seat }, None).unwrap();
    room.ask(SeatCommand::Return { seat }, None).unwrap();
    assert_eq!(room.state(seat), SeatState::Seated);
    let reasons: Vec<MoveReason> = room.moves.iter().map(|step| step.reason).collect();
    assert_eq!(reasons, [MoveReason::Enrolled, MoveReason::Leaves, MoveReason::Returns]);
}

#[test]
fn moving_on_needs_a_coordinator_of_both_groups() {
    let mut room = Room::new(100, "support", None, None).with_people(2);
    let seat = room.slice.seats[1].id;
    let other = Room::new(500, "support", None, None).slice;
    let go = |group| SeatCommand::MoveOn { seat, group, new_seat: SeatId::of(77) };
    let mut foreign = other.clone();
    foreign.seats[0].person = PersonId::of(8);
    let guessed = room.ask(go(foreign.group.id), Some(&foreign)).unwrap_err();
    let unknown = room.ask(go(GroupId::of(9)), None).unwrap_err();
    assert_eq!(guessed, unknown, "a group of somebody else answers like one that does not exist");
    let mut gone = other.clone();
    gone.seats[0].state = SeatState::Left;
    assert_eq!(room.ask(go(gone.group.id), Some(&gone)).unwrap_err().reason, Reason::Unknown);
    let here = room.slice.clone();
    assert_eq!(room.ask(go(here.group.id), Some(&here)).unwrap_err().reason, Reason::Unknown);
    room.ask(go(other.group.id), Some(&other)).unwrap();
    assert_eq!(room.state(seat), SeatState::Left);
    assert_eq!(room.moves.last().unwrap().reason, MoveReason::OtherGroup);
}

#[test]
fn a_duplicate_gives_its_place_to_the_entry_that_stays_and_takes_it_back() {
    let mut room = Room::new(100, "support", None, Some(3)).with_people(2);
    let (keep, kept_seat) = (room.slice.seats[1].person, room.slice.seats[1].id);
    room.ask(SeatCommand::Leave { seat: kept_seat }, None).unwrap();
    let (duplicate, twice, _) = room.enrol("Persona 1");
    room.ask(SeatCommand::Merge { keep, duplicate }, None).unwrap();
    assert_eq!((room.state(kept_seat), room.state(twice)), (SeatState::Seated, SeatState::Left), "she sits once");
    assert_eq!(room.slice.participants(), 2);
    let again = room.ask(SeatCommand::Return { seat: twice }, None).unwrap_err();
    assert_eq!(again.reason, Reason::SeatState, "and not twice by coming back");
    room.ask(SeatCommand::Unmerge { duplicate }, None).unwrap();
    assert_eq!((room.state(kept_seat), room.state(twice)), (SeatState::Left, SeatState::Seated));
}

#[test]
fn undoing_a_merge_seats_nobody_over_the_limit_and_nobody_who_had_left() {
    let mut room = Room::new(100, "support", None, Some(2)).with_people(2);
    let (keep, duplicate) = (room.slice.seats[1].person, room.slice.seats[2].person);
    let twice = room.slice.seats[2].id;
    room.ask(SeatCommand::Merge { keep, duplicate }, None).unwrap();
    room.enrol("Otra persona");
    room.ask(SeatCommand::Unmerge { duplicate }, None).unwrap();
    assert_eq!(room.state(twice), SeatState::Waitlisted, "the place was given away meanwhile");

    let mut room = Room::new(100, "support", None, None).with_people(2);
    let (keep, duplicate) = (room.slice.seats[1].person, room.slice.seats[2].person);
    let twice = room.slice.seats[2].id;
    room.ask(SeatCommand::Leave { seat: twice }, None).unwrap();
    room.ask(SeatCommand::Merge { keep, duplicate }, None).unwrap();
    room.ask(SeatCommand::Unmerge { duplicate }, None).unwrap();
    assert_eq!(room.state(twice), SeatState::Left);
}

#[test]
fn entries_are_joined_in_one_step_and_never_in_a_chain() {
    let mut room = Room::new(100, "support", None, None).with_people(3);
    let of = |n: usize, room: &Room| room.slice.seats[n].person;
    let (a, b, c) = (of(1, &room), of(2, &room), of(3, &room));
    assert_eq!(room.ask(SeatCommand::Merge { keep: a, duplicate: a }, None).unwrap_err().reason, Reason::CannotMerge);
    room.ask(SeatCommand::Merge { keep: b, duplicate: a }, None).unwrap();
    let chain = room.ask(SeatCommand::Merge { keep: c, duplicate: b }, None).unwrap_err();
    assert_eq!(chain.reason, Reason::HasDuplicates);
    room.ask(SeatCommand::Merge { keep: b, duplicate: c }, None).unwrap();
    assert_eq!(room.distinct(), 1);
}

#[test]
fn whoever_asks_to_be_forgotten_is_forgotten_under_every_entry_and_stays_in_the_counts() {
    let mut room = Room::new(100, "support", None, None).with_people(3);
    let (keep, duplicate) = (room.slice.seats[1].person, room.slice.seats[2].person);
    room.ask(SeatCommand::Merge { keep, duplicate }, None).unwrap();
    let before = room.distinct();
    room.ask(SeatCommand::Erase { person: keep }, None).unwrap();
    for id in [keep, duplicate] {
        let entry = &room.slice.people[&id];
        assert!(entry.erased && entry.name.as_str() == "·" && entry.phone.is_none());
    }
    assert_eq!((room.slice.participants(), room.distinct()), (1, before));
    let seat = room.slice.seats[1].id;
    assert_eq!(room.ask(SeatCommand::Return { seat }, None).unwrap_err().reason, Reason::SeatState);
}

#[test]
fn a_seat_that_was_completed_is_not_taken_back_by_forgetting_its_person() {
    let mut room = Room::new(100, "support", None, None).with_people(1);
    room.slice.seats[1].state = SeatState::Completed;
    let (person, seat) = (room.slice.seats[1].person, room.slice.seats[1].id);
    room.ask(SeatCommand::Erase { person }, None).unwrap();
    assert_eq!(room.state(seat), SeatState::Completed, "completion is a past count (C.6-7)");
}

/// What may be asked of a roster, by numbers that are taken as far as they go.
#[derive(Clone, Debug)]
enum Asked {
    Enrol,
    Leave(usize),
    Return(usize),
    Promote,
    Merge(usize, usize),
    Unmerge(usize),
    Erase(usize),
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        4 => Just(Asked::Enrol),
        2 => (0..40_usize).prop_map(Asked::Leave),
        2 => (0..40_usize).prop_map(Asked::Return),
        2 => Just(Asked::Promote),
        2 => (0..40_usize, 0..40_usize).prop_map(|(one, other)| Asked::Merge(one, other)),
        1 => (0..40_usize).prop_map(Asked::Unmerge),
        1 => (0..40_usize).prop_map(Asked::Erase),
    ]
}

fn wish(room: &Room, asked: &Asked) -> Option<SeatCommand> {
    let members: Vec<&Seat> = room.slice.seats.iter().filter(|seat| seat.role.counts()).collect();
    let nth = |n: usize| members.get(n % members.len().max(1)).copied();
    Some(match asked {
        Asked::Enrol => {
            let id = CommandId::of((room.commands + 1) * STRIDE);
            let name = Line::parse(&format!("Persona {}", room.commands)).unwrap();
            SeatCommand::Enrol { seat: id.row(1), who: Enrolled::New { person: id.row(0), name, phone: None } }
        }
        Asked::Leave(n) => SeatCommand::Leave { seat: nth(*n)?.id },
        Asked::Return(n) => SeatCommand::Return { seat: nth(*n)?.id },
        Asked::Promote => SeatCommand::Promote { seat: room.slice.waitlist().first()?.id },
        Asked::Merge(one, other) => SeatCommand::Merge { keep: nth(*one)?.person, duplicate: nth(*other)?.person },
        Asked::Unmerge(n) => SeatCommand::Unmerge { duplicate: nth(*n)?.person },
        Asked::Erase(n) => SeatCommand::Erase { person: nth(*n)?.person },
    })
}

proptest! {
    // Each step takes the whole book along.
    #![proptest_config(ProptestConfig::with_cases(80))]

    /// C.6-1, C.6-2, C.6-7 for whatever is asked in whatever order.
    #[test]
    fn whatever_happens_to_a_roster_no_past_count_moves(all in proptest::collection::vec(asked(), 1..60), room in 3..9_u32) {
        let mut of = Room::new(100, "support", None, Some(room));
        for one in &all {
            let Some(what) = wish(&of, one) else { continue };
            let (seats, distinct) = (of.slice.seats.len(), of.distinct());
            let Ok(outcome) = of.ask(what, None) else {
                prop_assert_eq!((of.slice.seats.len(), of.distinct()), (seats, distinct), "a refusal changes nothing");
                continue;
            };
            // Attendance, encounters and everything that was written down stay as they are.
            let is_roster = |fact: &Fact| match fact {
                Fact::Person(_) | Fact::Seat(_) | Fact::SeatMove(_) => true,
                // What an erasure takes: what somebody said of the future, never what happened.
                Fact::SaidGone(_)
                | Fact::CasesForgotten(_)
                | Fact::ErasureWishGone(..)
                | Fact::CallWishGone(..)
                | Fact::RemindersGone(_)
                | Fact::PathsGone(_) => matches!(one, Asked::Erase(_)),
                _ => false,
            };
            prop_assert!(outcome.facts.iter().all(is_roster), "{:?}", outcome.facts);
            prop_assert!(of.slice.participants() <= room, "{} sit in a room of {room}", of.slice.participants());
            prop_assert!(of.slice.seats.len() >= seats, "a seat is never taken away");
            match one {
                Asked::Merge(..) => prop_assert!(of.distinct() <= distinct),
                Asked::Leave(_) | Asked::Return(_) | Asked::Erase(_) => prop_assert!(of.distinct() >= distinct),
                Asked::Enrol | Asked::Promote | Asked::Unmerge(_) => {}
            }
            // Whoever counts as one person sits once.
            let mut sitting = BTreeSet::new();
            for seat in of.slice.seats.iter().filter(|seat| seat.counts_now()) {
                let who = of.slice.people[&seat.person].merged_into.unwrap_or(seat.person);
                prop_assert!(sitting.insert(who), "{who} sits twice");
            }
        }
    }

    #[test]
    fn a_merge_that_is_undone_at_once_leaves_the_roster_as_it_was(
        all in proptest::collection::vec(asked(), 1..30), one in 0..40_usize, other in 0..40_usize,
    ) {
        let mut of = Room::new(100, "support", None, Some(6));
        for asked in &all {
            if let Some(what) = wish(&of, asked) {
                let _ = of.ask(what, None);
            }
        }
        let (states, distinct): (Vec<_>, usize) = (of.slice.seats.iter().map(|seat| (seat.id, seat.state, seat.waiting_since)).collect(), of.distinct());
        let Some(SeatCommand::Merge { keep, duplicate }) = wish(&of, &Asked::Merge(one, other)) else { return Ok(()) };
        if of.ask(SeatCommand::Merge { keep, duplicate }, None).is_ok() {
            let line = of.slice.waitlist().len();
            of.ask(SeatCommand::Unmerge { duplicate }, None).unwrap();
            prop_assert_eq!(of.distinct(), distinct);
            // A place goes to whoever waits: only then the entry comes back into the line.
            if line == 0 {
                let now: Vec<_> = of.slice.seats.iter().map(|seat| (seat.id, seat.state, seat.waiting_since)).collect();
                prop_assert_eq!(now, states);
            }
        }
    }
}

/// `S0-152`, `S0-151`: of a room of 11 nobody can make 15, so no page warns of it over and over.
#[test]
fn what_only_another_room_would_change_is_no_warning() {
    let held_back = |room| {
        let slice = Room::new(1, "support", None, room).with_people(11).slice;
        size_findings(&slice, 11).iter().find_map(|finding| held_back_by_room(&slice, finding))
    };
    assert_eq!(held_back(Some(11)), Some(11));
    assert_eq!(held_back(Some(14)), Some(14));
    assert_eq!(held_back(Some(15)), None, "there it is worth looking for four more");
    assert_eq!(held_back(None), None);
}

#[test]
fn an_edition_has_no_more_seats_than_a_sheet_has_rows() {
    let mut room = Room::new(1, "support", None, None);
    let first = room.slice.seats[0].clone();
    room.slice.seats.extend((1..200).map(|n| Seat {
        id: SeatId::of(9_000 + n),
        person: PersonId::of(8_000 + n),
        ..first.clone()
    }));
    let who = Enrolled::New { person: PersonId::of(7_000), name: Line::parse("Una más").unwrap(), phone: None };
    let refusal = room.ask(SeatCommand::Enrol { seat: SeatId::of(7_001), who }, None).unwrap_err();
    assert_eq!((refusal.reason, refusal.field), (Reason::TooMany, Some("name")));
}
