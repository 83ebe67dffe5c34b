//! Moves, merges and being forgotten, through the write path: no attendance row and no past count changes (C.6).

use crate::house::World;
use domain::command::account::AccountCommand;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{Reason, Refusal, What};
use domain::encounter::attendance::{Attendance, Mark};
use domain::encounter::{Encounter, EncounterState};
use domain::expectation::Expectation;
use domain::frame::FrameId;
use domain::group::{Cadence, Edition, EditionState, Mode};
use domain::id::{CommandId, EditionId, GroupId, PersonId, SeatId};
use domain::institution::Declared;
use domain::leaf::Leaf;
use domain::profile::Profile;
use domain::role::Role;
use domain::route::Route;
use domain::rule_book::{Facts, Scope, check};
use domain::seat::{MoveReason, Seat, SeatMove, SeatState};
use domain::words::{Line, Words};
use proptest::prelude::*;
use ronda::act::{Answer, NotDone};
use ronda::store::figures::{self, Figures, Span};
use ronda::store::member::{self, Ever};
use ronda::store::save::Origin;
use ronda::store::{attendance, encounter, expectation, group, own_groups, person, seat};

fn refused(answer: Result<Answer, NotDone>) -> Refusal {
    match answer {
        Err(NotDone::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

async fn ask(world: &World, group: GroupId, what: SeatCommand) -> Result<Answer, NotDone> {
    world.act(world.cast.paula, What::Seat(group, what)).await
}

/// An encounter that was held, with everybody there.
async fn held(world: &World, group: GroupId, ordinal: usize) {
    let slice = world.slice(group).await;
    let before = &slice.encounters[ordinal - 1];
    let opened = world.app.clock.now();
    let over = Encounter {
        state: EncounterState::Closed,
        opened_at: Some(opened),
        closed_at: Some(opened + chrono::TimeDelta::minutes(90)),
        ..before.clone()
    };
    let house = world.cast.house;
    let mut tx = world.app.db.write().await.unwrap();
    encounter::put(&mut tx, house, &over).await.unwrap();
    let mut came = 0;
    for seat in slice.seats.iter().filter(|seat| seat.counts_now()) {
        let row = Attendance {
            encounter: over.id,
            seat: seat.id,
            person: seat.person,
            mark: Mark::Arrived,
            arrived_at: Some(opened),
            marked_at: opened,
            marked_by: world.id(),
            version: 1,
        };
        attendance::put(&mut tx, house, &row).await.unwrap();
        came += 1;
    }
    let month = domain::day::month_of(over.day.unwrap());
    let span = Span { from: month, until: month.checked_add_months(chrono::Months::new(1)).unwrap() };
    let counts = Figures {
        held: 1,
        group_minutes: 90,
        person_minutes: 90 * came,
        expected: came,
        present: came,
        ..Figures::default()
    };
    figures::put(&mut tx, house, group, month, &counts).await.unwrap();
    figures::refresh_people(&mut tx, house, group, span).await.unwrap();
    tx.commit().await.unwrap();
}

/// Everything of the past that must not move: attendance, and the sums of the figures.
async fn past(world: &World, group: GroupId) -> (Vec<Attendance>, Figures) {
    let edition = world.slice(group).await.edition.id;
    let mut tx = world.app.db.read().await.unwrap();
    let rows = attendance::of_edition(&mut tx, world.cast.house, edition).await.unwrap();
    (rows, figures::of_group(&mut tx, world.cast.house, group).await.unwrap())
}

async fn distinct(world: &World, group: GroupId) -> u32 {
    let mut tx = world.app.db.read().await.unwrap();
    figures::distinct_people(&mut tx, world.cast.house, group).await.unwrap()
}

/// The people of a group as the list of the institution reads them, once something was said of who they are.
async fn listed(world: &World, group: GroupId) -> Option<u32> {
    let mut tx = world.app.db.read().await.unwrap();
    let sql = "SELECT people FROM group_totals WHERE institution_id = $1 AND group_id = $2";
    tx.optional(sql, ronda::params![world.cast.house, group], |row| row.count("people")).await.unwrap()
}

async fn ever(world: &World, group: GroupId) -> Ever {
    let mut tx = world.app.db.read().await.unwrap();
    member::ever(&mut tx, world.cast.house, group).await.unwrap()
}

async fn people_of(world: &World, group: GroupId, seats: &[SeatId]) -> Vec<PersonId> {
    let slice = world.slice(group).await;
    seats.iter().map(|id| slice.seat(*id).unwrap().person).collect()
}

/// Scenario 1, La Mina: newcomers of each of the 17 editions; each edition seats the last 15 who joined.
const NEWCOMERS: [usize; 17] = [15, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 5, 5];

#[tokio::test]
async fn seventeen_editions_of_fifteen_are_255_places_and_102_people() {
    let world = World::new().await;
    let id = world.group("La Mina", None).await;
    // One person was written down twice: the newest of the last edition sits there under another entry.
    let people = la_mina(&world, id).await;
    assert_eq!(people.len(), 103);
    assert_eq!(ever(&world, id).await, Ever { editions: 17, seats: 255, people: 103 });
    let merge = SeatCommand::Merge { keep: people[0], duplicate: people[102] };
    ask(&world, id, merge).await.unwrap();
    assert_eq!(ever(&world, id).await, Ever { editions: 17, seats: 255, people: 102 });
    ask(&world, id, SeatCommand::Unmerge { duplicate: people[102] }).await.unwrap();
    assert_eq!(ever(&world, id).await.people, 103, "and it can be undone");
}

/// The rows of 17 editions, as the write path leaves them; nobody but the last 15 still sits. Edition 17 counts one
/// entry more than there are people.
async fn la_mina(world: &World, id: GroupId) -> Vec<PersonId> {
    let house = world.cast.house;
    let slice = world.slice(id).await;
    let at = world.app.clock.now();
    let mut tx = world.app.db.write().await.unwrap();
    let mut joined: Vec<PersonId> = Vec::new();
    for (number, newcomers) in NEWCOMERS.iter().enumerate() {
        let is_last = number + 1 == NEWCOMERS.len();
        let edition: EditionId = if number == 0 { slice.edition.id } else { world.id().row(0) };
        let row = Edition {
            id: edition,
            ordinal: u32::try_from(number).unwrap() + 1,
            state: if is_last { EditionState::Calling } else { EditionState::Closed },
            ..slice.edition.clone()
        };
        group::put_edition(&mut tx, house, &row).await.unwrap();
        if is_last {
            // Whoever leads the group leads its latest edition.
            let lead: SeatId = world.id().row(0);
            put_seat(&mut tx, world, (lead, edition, world.cast.paula, Role::Coordinator), at).await;
        }
        for _ in 0..*newcomers {
            joined.push(newcomer(&mut tx, world, joined.len()).await);
        }
        if is_last {
            let extra = newcomer(&mut tx, world, joined.len()).await;
            joined.push(extra);
        }
        let from = joined.len() - 15;
        for who in &joined[from..] {
            let id: CommandId = world.id();
            put_seat(&mut tx, world, (id.row(0), edition, *who, Role::Participant), at).await;
        }
    }
    tx.commit().await.unwrap();
    joined
}

async fn newcomer(tx: &mut ronda::db::Tx, world: &World, number: usize) -> PersonId {
    let id: PersonId = world.id().row(0);
    let row = domain::institution::Person {
        id,
        name: Line::parse(&format!("Profesional {number}")).unwrap(),
        phone: None,
        login: None,
        offices: vec![],
        declared: Declared::default(),
        merged_into: None,
        erased: false,
        version: 1,
    };
    person::put(tx, world.cast.house, &row).await.unwrap();
    id
}

async fn put_seat(
    tx: &mut ronda::db::Tx,
    world: &World,
    (id, edition, person, role): (SeatId, EditionId, PersonId, Role),
    at: domain::day::Instant,
) {
    let house = world.cast.house;
    let row = Seat { id, edition, person, role, state: SeatState::Seated, waiting_since: None, made_at: at };
    seat::put(tx, house, &row).await.unwrap();
    let origin = Origin { institution: house, command: world.id(), at: world.app.clock.now() };
    let step = SeatMove { seat: id, from: None, to: SeatState::Seated, reason: MoveReason::Enrolled, at };
    seat::put_move(tx, origin, &step).await.unwrap();
}

#[test]
fn the_same_fifteen_suit_a_reflection_group_and_are_many_for_balint() {
    let book = ronda::guidance::built_in_book();
    let found = |frame: &str| {
        let scope = Scope::of(FrameId::from_code(frame).unwrap());
        let of_one = check(book, &scope, &Facts { participants: Some(15), ..Facts::default() });
        let of = |effect| 17 * of_one.iter().filter(|one| one.effect.code() == effect).count();
        (of("block"), of("warn"), of("inform"))
    };
    assert_eq!(NEWCOMERS.iter().sum::<usize>(), 102);
    assert_eq!(found("reflection"), (0, 0, 17));
    assert_eq!(found("balint"), (0, 17, 17));
}

fn convening(id: CommandId, frame: &str, route: Option<Route>, minutes: u32) -> Convening {
    Convening {
        frame: FrameId::from_code(frame).unwrap(),
        description: Description {
            name: Line::parse("Manos que cuidan").unwrap(),
            shared_situation: Line::parse("Cuidar a un familiar enfermo").unwrap(),
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
    }
}

async fn convene(world: &World, frame: &str, route: Option<Route>, minutes: u32) -> Result<Answer, NotDone> {
    let id = world.id();
    let what = What::Group(id.row(0), GroupCommand::Convene(convening(id, frame, route, minutes)));
    world.act_as(world.cast.house, world.cast.paula, id, what).await
}

fn tally(answer: &Answer) -> (usize, usize, usize) {
    let of = |effect| answer.findings.iter().filter(|noticed| noticed.effect == effect).count();
    (of("block"), of("warn"), of("inform"))
}

/// Scenario 3 through the write path: length, profile and frame.
#[tokio::test]
async fn scenario_3_of_length_profile_and_frame_to_the_number() {
    let world = World::new().await;
    let route_a = Some(Route::RiasPtm);
    for (minutes, informs) in [(75, 1), (90, 0), (91, 1), (120, 1)] {
        let made = convene(&world, "support", route_a, minutes).await.unwrap();
        assert_eq!(tally(&made), (0, 0, informs), "{minutes} minutes");
    }
    let refusal = refused(convene(&world, "support", route_a, 121).await);
    assert_eq!(refusal.reason, Reason::Blocked);
    assert_eq!(refusal.findings[0].citation.requirement.as_deref(), Some("S0-052"));
    assert_eq!(tally(&convene(&world, "support", Some(Route::RiaPms), 121).await.unwrap()), (0, 0, 1));
    let refusal = refused(convene(&world, "mutual_aid", route_a, 90).await);
    assert!(refusal.reason == Reason::Blocked && !refusal.findings[0].citation.quote.is_empty());

    let law = Declared {
        profile: Profile::from_code("law").ok(),
        training: Words::parse("Diplomado").ok(),
        experience: None,
    };
    world.act(world.cast.paula, What::Account(AccountCommand::Declare(law))).await.unwrap();
    assert_eq!(tally(&convene(&world, "support", route_a, 90).await.unwrap()), (0, 1, 0));
}

/// Scenario 3 through the write path: size, with a second leader who does not count.
#[tokio::test]
async fn scenario_3_of_size_to_the_number() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let id = world.id();
    let appoint = GroupCommand::AppointCoCoordinator { seat: id.row(0), person: world.cast.marta };
    world.act_as(world.cast.house, world.cast.paula, id, What::Group(group, appoint)).await.unwrap();
    for n in 1..=31_u32 {
        let id = world.id();
        let who = Enrolled::New { person: id.row(0), name: Line::parse(&format!("Persona {n}")).unwrap(), phone: None };
        let what = What::Seat(group, SeatCommand::Enrol { seat: id.row(1), who });
        let answer = world.act_as(world.cast.house, world.cast.paula, id, what).await.unwrap();
        let expected = match n {
            15..=25 => (0, 0, 0),
            31 => (1, 1, 0),
            _ => (0, 1, 0),
        };
        assert_eq!(tally(&answer), expected, "{n} people");
    }
    let slice = world.slice(group).await;
    assert_eq!((slice.participants(), slice.waitlist().len()), (30, 1));
}

#[tokio::test]
async fn someone_goes_on_in_another_group_and_leaves_the_past_where_it_was() {
    let world = World::new().await;
    let (here, there) = (world.group("Manos que cuidan", None).await, world.group("Volver a empezar", None).await);
    let seats = world.enrol(here, 5).await;
    held(&world, here, 1).await;
    let before = (past(&world, here).await, distinct(&world, here).await, ever(&world, here).await);
    let new_seat = world.id().row(9);
    ask(&world, here, SeatCommand::MoveOn { seat: seats[0], group: there, new_seat }).await.unwrap();
    assert_eq!((past(&world, here).await, distinct(&world, here).await, ever(&world, here).await), before);
    assert_eq!(world.slice(here).await.seat(seats[0]).unwrap().state, SeatState::Left);
    assert_eq!(world.slice(there).await.participants(), 1);
    // And back, into the seat that they had.
    ask(&world, there, SeatCommand::MoveOn { seat: new_seat, group: here, new_seat: world.id().row(9) }).await.unwrap();
    assert_eq!(world.slice(here).await.seat(seats[0]).unwrap().state, SeatState::Seated);
    assert_eq!(world.slice(there).await.participants(), 0);
}

#[tokio::test]
async fn nobody_is_moved_into_a_group_of_somebody_else_and_a_guess_tells_nothing() {
    let world = World::new().await;
    let here = world.group("Manos que cuidan", None).await;
    let of_saul = world.group_of(world.cast.house, world.cast.saul, "Las del jueves", None).await;
    let of_elena = world.group_of(world.cast.other_house, world.cast.elena, "Vecinas del Valle", None).await;
    let seat = world.enrol(here, 1).await[0];
    let nothing: GroupId = world.id().row(0);
    let mut answers = Vec::new();
    for group in [of_saul, of_elena, nothing, here] {
        let what = SeatCommand::MoveOn { seat, group, new_seat: world.id().row(0) };
        answers.push(refused(ask(&world, here, what).await));
    }
    assert!(answers.iter().all(|refusal| *refusal == Refusal::from(Reason::Unknown).about("group")), "{answers:?}");
    assert_eq!(world.slice(of_saul).await.participants(), 0);
    assert_eq!(world.slice(here).await.participants(), 1);
}

#[tokio::test]
async fn two_who_change_places_in_opposite_directions_at_once_both_arrive() {
    let world = std::sync::Arc::new(World::new().await);
    let (one, two) = (world.group("Uno", None).await, world.group("Dos", None).await);
    let (in_one, in_two) = (world.enrol(one, 10).await, world.enrol(two, 10).await);
    let mut sent = tokio::task::JoinSet::new();
    for n in 0..10 {
        for (from, to, seat) in [(one, two, in_one[n]), (two, one, in_two[n])] {
            let world = std::sync::Arc::clone(&world);
            sent.spawn(async move {
                let what = SeatCommand::MoveOn { seat, group: to, new_seat: world.id().row(0) };
                world.act(world.cast.paula, What::Seat(from, what)).await
            });
        }
    }
    while let Some(done) = sent.join_next().await {
        done.unwrap().unwrap();
    }
    assert_eq!((world.slice(one).await.participants(), world.slice(two).await.participants()), (10, 10));
}

#[tokio::test]
async fn whoever_is_forgotten_loses_name_phone_and_hopes_in_every_group_and_no_count_changes() {
    let world = World::new().await;
    let (here, there) = (world.group("Manos que cuidan", None).await, world.group("Volver a empezar", None).await);
    let seats = world.enrol(here, 3).await;
    let who = people_of(&world, here, &seats).await[0];
    held(&world, here, 1).await;
    let new_seat = world.id().row(0);
    ask(&world, here, SeatCommand::MoveOn { seat: seats[0], group: there, new_seat }).await.unwrap();
    let hope = Expectation {
        id: world.id().row(0),
        edition: world.slice(there).await.edition.id,
        seat: new_seat,
        text: Leaf::new("Dormir mejor"),
        reach: domain::expectation::Reach::Unclassified,
        version: 1,
    };
    let mut tx = world.app.db.write().await.unwrap();
    expectation::put(&mut tx, world.cast.house, &hope).await.unwrap();
    tx.commit().await.unwrap();
    let before = (past(&world, here).await, distinct(&world, here).await, ever(&world, here).await);
    ask(&world, here, SeatCommand::Erase { person: who }).await.unwrap();
    assert_eq!((past(&world, here).await, distinct(&world, here).await, ever(&world, here).await), before);
    let other = world.slice(there).await;
    assert!(other.expectations.is_empty() && other.participants() == 0);
    let mut tx = world.app.db.read().await.unwrap();
    let entry = person::find(&mut tx, world.cast.house, who).await.unwrap().unwrap();
    assert!(entry.erased && entry.phone.is_none() && !entry.name.as_str().contains("Persona"));
    drop(tx);
    let again = refused(ask(&world, here, SeatCommand::Return { seat: seats[0] }).await);
    assert_eq!(again.reason, Reason::SeatState);
}

#[tokio::test]
async fn a_merge_changes_how_many_people_there_are_and_nothing_else_of_the_past() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 4).await;
    let people = people_of(&world, group, &seats).await;
    held(&world, group, 1).await;
    let before = past(&world, group).await;
    assert_eq!(distinct(&world, group).await, 4);
    ask(&world, group, SeatCommand::Merge { keep: people[0], duplicate: people[1] }).await.unwrap();
    assert_eq!(past(&world, group).await, before);
    assert_eq!((distinct(&world, group).await, world.slice(group).await.participants()), (3, 3));
    assert_eq!(listed(&world, group).await, Some(3));
    let chain = refused(ask(&world, group, SeatCommand::Merge { keep: people[2], duplicate: people[0] }).await);
    assert_eq!(chain.reason, Reason::HasDuplicates);
    let mut tx = world.app.db.read().await.unwrap();
    let history = member::history(&mut tx, world.cast.house, group, people[0]).await.unwrap();
    assert_eq!(history.presences.len(), 2, "both entries' encounters are theirs");
    drop(tx);
    ask(&world, group, SeatCommand::Unmerge { duplicate: people[1] }).await.unwrap();
    assert_eq!(past(&world, group).await, before);
    assert_eq!((distinct(&world, group).await, world.slice(group).await.participants()), (4, 4));
    assert_eq!(listed(&world, group).await, Some(4));
}

#[tokio::test]
async fn a_person_of_another_group_is_unknown_here() {
    let world = World::new().await;
    let (here, there) = (world.group("Manos que cuidan", None).await, world.group("Volver a empezar", None).await);
    let (mine, theirs) = (world.enrol(here, 1).await, world.enrol(there, 1).await);
    let (mine, theirs) = (people_of(&world, here, &mine).await[0], people_of(&world, there, &theirs).await[0]);
    let name = Line::parse("Otro nombre").unwrap();
    for what in [
        SeatCommand::Rename { person: theirs, name, phone: None },
        SeatCommand::Merge { keep: mine, duplicate: theirs },
        SeatCommand::Merge { keep: theirs, duplicate: mine },
        SeatCommand::Erase { person: theirs },
        SeatCommand::Enrol { seat: world.id().row(0), who: Enrolled::Known(theirs) },
    ] {
        assert_eq!(refused(ask(&world, here, what).await).reason, Reason::Unknown);
    }
}

#[tokio::test]
async fn a_list_shows_ones_own_groups_with_what_comes_next_and_who_waits() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    world.group_of(world.cast.house, world.cast.saul, "Las del jueves", None).await;
    world.enrol(group, 32).await;
    held(&world, group, 1).await;
    let mut tx = world.app.db.read().await.unwrap();
    let cards = own_groups::of_person(&mut tx, world.cast.house, world.cast.paula).await.unwrap();
    assert_eq!(cards.len(), 1);
    let card = &cards[0];
    assert_eq!((card.people, card.waiting, card.seat.0), (30, 2, Role::Coordinator));
    assert_eq!(card.next.as_ref().map(|next| next.ordinal), Some(2));
    assert!(own_groups::of_person(&mut tx, world.cast.house, world.cast.ana).await.unwrap().is_empty());
}

/// What may be asked, by numbers that are taken as far as they go.
#[derive(Clone, Debug)]
enum Asked {
    Leave(usize),
    Return(usize),
    MoveOn(usize),
    Merge(usize, usize),
    Unmerge(usize),
    Erase(usize),
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        (0..6_usize).prop_map(Asked::Leave),
        (0..6_usize).prop_map(Asked::Return),
        (0..6_usize).prop_map(Asked::MoveOn),
        (0..6_usize, 0..6_usize).prop_map(|(one, other)| Asked::Merge(one, other)),
        (0..6_usize).prop_map(Asked::Unmerge),
        (0..6_usize).prop_map(Asked::Erase),
    ]
}

proptest! {
    // Each case has a database of its own.
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_to_a_roster_leaves_the_past_as_it_was(all in proptest::collection::vec(asked(), 1..14)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let world = World::new().await;
            let (here, there) = (world.group("Manos que cuidan", None).await, world.group("Volver a empezar", None).await);
            let seats = world.enrol(here, 6).await;
            let people = people_of(&world, here, &seats).await;
            held(&world, here, 1).await;
            let before = past(&world, here).await;
            let mut merged = 0;
            for one in all {
                let (what, change) = match one {
                    Asked::Leave(n) => (SeatCommand::Leave { seat: seats[n] }, 0),
                    Asked::Return(n) => (SeatCommand::Return { seat: seats[n] }, 0),
                    Asked::MoveOn(n) => {
                        (SeatCommand::MoveOn { seat: seats[n], group: there, new_seat: world.id().row(0) }, 0)
                    }
                    Asked::Merge(n, m) => (SeatCommand::Merge { keep: people[n], duplicate: people[m] }, 1),
                    Asked::Unmerge(n) => (SeatCommand::Unmerge { duplicate: people[n] }, -1),
                    Asked::Erase(n) => (SeatCommand::Erase { person: people[n] }, 0),
                };
                match ask(&world, here, what).await {
                    Ok(_) => merged += change,
                    Err(NotDone::Refused(_)) => {}
                    Err(NotDone::Failed(failure)) => panic!("{failure}"),
                }
                world.later(chrono::TimeDelta::minutes(1));
                assert_eq!(past(&world, here).await, before);
                assert_eq!(i64::from(distinct(&world, here).await), 6 - merged);
                assert!(listed(&world, here).await.is_none_or(|listed| i64::from(listed) == 6 - merged));
                let ever = ever(&world, here).await;
                assert_eq!((ever.seats, i64::from(ever.people)), (6, 6 - merged));
            }
        });
    }
}

/// One person under two entries in two groups: merged in one of them, they sit once in both (C.6-1, C.6-2).
#[tokio::test]
async fn a_merge_frees_the_doubled_seat_in_every_group_and_undoing_it_gives_both_back() {
    let world = World::new().await;
    let (here, there) = (world.group("Manos que cuidan", None).await, world.group("Volver a empezar", None).await);
    let seats = world.enrol(here, 3).await;
    let people = people_of(&world, here, &seats).await;
    let mut there_seats = Vec::new();
    for person in &people[..2] {
        let id = world.id();
        let (role, state) = (Role::Participant, SeatState::Seated);
        let seat = Seat {
            id: id.row(0),
            edition: world.slice(there).await.edition.id,
            person: *person,
            role,
            state,
            waiting_since: None,
            made_at: world.app.clock.now(),
        };
        let step = SeatMove { seat: seat.id, from: None, to: state, reason: MoveReason::Enrolled, at: seat.made_at };
        let origin = Origin { institution: world.cast.house, command: id, at: world.app.clock.now() };
        let mut tx = world.app.db.write().await.unwrap();
        for fact in [domain::fact::Fact::Seat(seat.clone()), domain::fact::Fact::SeatMove(step)] {
            ronda::store::save::fact(&mut tx, origin, &fact).await.unwrap();
        }
        tx.commit().await.unwrap();
        there_seats.push(seat.id);
    }
    held(&world, there, 1).await;
    let before = past(&world, there).await;
    assert_eq!((world.slice(here).await.participants(), world.slice(there).await.participants()), (3, 2));
    world.later(chrono::TimeDelta::minutes(1));
    ask(&world, here, SeatCommand::Merge { keep: people[0], duplicate: people[1] }).await.unwrap();
    assert_eq!((world.slice(here).await.participants(), world.slice(there).await.participants()), (2, 1));
    let state = async |seat| world.slice(there).await.seat(seat).unwrap().state;
    assert_eq!((state(there_seats[0]).await, state(there_seats[1]).await), (SeatState::Seated, SeatState::Left));
    assert_eq!((past(&world, there).await, distinct(&world, there).await), (before.clone(), 1), "no past count moves");
    world.later(chrono::TimeDelta::minutes(1));
    ask(&world, here, SeatCommand::Unmerge { duplicate: people[1] }).await.unwrap();
    assert_eq!(world.slice(here).await.participants(), 3);
    assert_eq!(state(there_seats[1]).await, SeatState::Waitlisted, "whether there is a place is for that group to say");
    assert_eq!((past(&world, there).await, distinct(&world, there).await), (before, 2));
}
