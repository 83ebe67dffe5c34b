//! Holding an encounter through the write path: who opens, what the first opening begins, who came, what stays.

use crate::house::World;
use chrono::TimeDelta;
use domain::command::encounter::{EncounterCommand, Marking, Newcomer, Phrase, Sheet, Times};
use domain::command::{Reason, What};
use domain::encounter::EncounterState;
use domain::encounter::attendance::{Mark, Tally};
use domain::encounter::learning::Mood;
use domain::group::{EditionState, GroupState};
use domain::id::{EncounterId, GroupId, PersonId, SeatId};
use domain::leaf::Leaf;
use domain::route::Route;
use domain::seat::SeatState;
use domain::topic::{Topic, TopicState};
use domain::words::Line;
use ronda::act::{Answer, NotDone};

/// A group with its encounters.
struct Held {
    world: World,
    group: GroupId,
    seats: Vec<SeatId>,
    encounters: Vec<EncounterId>,
}

impl Held {
    async fn with(people: u32, route: Option<Route>) -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", route).await;
        let seats = world.enrol(group, people).await;
        let encounters = world.encounters(group).await;
        Self { world, group, seats, encounters }
    }

    async fn act(&self, nth: usize, what: EncounterCommand) -> Result<Answer, NotDone> {
        self.act_as(self.world.cast.paula, nth, what).await
    }

    async fn act_as(&self, who: PersonId, nth: usize, what: EncounterCommand) -> Result<Answer, NotDone> {
        self.world.act(who, What::Encounter(self.group, self.encounters[nth], what)).await
    }

    async fn look(&self, nth: usize) -> domain::command::EncounterSlice {
        let slice = self.world.slice(self.group).await;
        let mut tx = self.world.app.db.read().await.unwrap();
        ronda::store::slice::load_encounter(&mut tx, self.world.cast.house, &slice, self.encounters[nth])
            .await
            .unwrap()
            .unwrap()
    }

    /// The first mark of somebody, as a screen sends it on which nothing was said of them.
    async fn mark(&self, nth: usize, seat: usize, mark: Mark) -> Result<Answer, NotDone> {
        self.act(nth, EncounterCommand::Mark(Marking { seat: self.seats[seat], mark, replaces: None })).await
    }
}

fn reason(not_done: Result<Answer, NotDone>) -> Option<Reason> {
    match not_done {
        Err(NotDone::Refused(refusal)) => Some(refusal.reason),
        Ok(_) | Err(NotDone::Failed(_)) => None,
    }
}

fn newcomer(held: &Held, name: &str) -> (domain::id::CommandId, EncounterCommand) {
    let id = held.world.id();
    let newcomer =
        Newcomer { seat: id.row(1), person: id.row(0), name: Line::parse(name).unwrap(), mark: Mark::Arrived };
    (id, EncounterCommand::Newcomer(newcomer))
}

#[tokio::test]
async fn the_first_opening_pins_the_book_makes_the_group_active_and_expects_everybody() {
    let held = Held::with(20, Some(Route::RiasPtm)).await;
    assert!(held.world.slice(held.group).await.edition.book.is_none());
    held.act(0, EncounterCommand::Open).await.unwrap();
    let slice = held.world.slice(held.group).await;
    assert_eq!((slice.edition.state, slice.group.state), (EditionState::Open, GroupState::Active));
    let revision = slice.book.canonical().revision.hex();
    assert_eq!(slice.edition.book.as_ref().map(|book| book.as_str().to_owned()), Some(revision));
    let encounter = held.look(0).await;
    assert_eq!(Tally::of(&encounter.attendance), Tally { expected: 20, present: 0 });
    assert_eq!(encounter.encounter.opened_by, Some(held.world.cast.paula));
}

#[tokio::test]
async fn nobody_but_the_coordination_opens() {
    let held = Held::with(3, None).await;
    for who in [held.world.cast.marta, held.world.cast.saul, held.world.cast.ana] {
        assert_eq!(reason(held.act_as(who, 0, EncounterCommand::Open).await), Some(Reason::NoRight));
    }
}

#[tokio::test]
async fn one_encounter_of_an_edition_is_open_at_a_time() {
    let held = Held::with(3, None).await;
    held.act(0, EncounterCommand::Open).await.unwrap();
    assert_eq!(reason(held.act(1, EncounterCommand::Open).await), Some(Reason::AnotherIsOpen));
    let opened = held.look(0).await.encounter;
    held.act(0, EncounterCommand::Open).await.expect("it is so already");
    assert_eq!(held.look(0).await.encounter, opened, "and nothing of it changes");
}

#[tokio::test]
async fn who_was_not_seen_did_not_come_and_late_and_online_did() {
    let held = Held::with(5, None).await;
    held.act(0, EncounterCommand::Open).await.unwrap();
    for (seat, mark) in [(0, Mark::Arrived), (1, Mark::Late), (2, Mark::Online), (3, Mark::Excused)] {
        held.mark(0, seat, mark).await.unwrap();
    }
    held.world.later(TimeDelta::minutes(90));
    held.act(0, EncounterCommand::Close { closed_at: None }).await.unwrap();
    let encounter = held.look(0).await;
    assert_eq!(Tally::of(&encounter.attendance), Tally { expected: 5, present: 3 });
    let of = |seat: usize| encounter.attendance.iter().find(|row| row.seat == held.seats[seat]).unwrap().mark;
    assert_eq!((of(3), of(4)), (Mark::Excused, Mark::Absent));
    assert_eq!(encounter.encounter.actual_minutes(), Some(90));
    assert_eq!(held.world.slice(held.group).await.edition.state, EditionState::Running);
}

#[tokio::test]
async fn a_mark_made_before_closing_that_arrives_later_still_counts() {
    let held = Held::with(2, None).await;
    held.act(0, EncounterCommand::Open).await.unwrap();
    held.world.later(TimeDelta::minutes(90));
    held.act(0, EncounterCommand::Close { closed_at: None }).await.unwrap();
    held.mark(0, 0, Mark::Arrived).await.unwrap();
    assert_eq!(Tally::of(&held.look(0).await.attendance), Tally { expected: 2, present: 1 });
}

#[tokio::test]
async fn the_mark_that_was_replaced_stays_readable_and_a_concurrent_one_says_so() {
    let held = Held::with(2, None).await;
    held.act(0, EncounterCommand::Open).await.unwrap();
    held.mark(0, 0, Mark::Arrived).await.unwrap();
    let seen = held.look(0).await.attendance.iter().find(|row| row.seat == held.seats[0]).unwrap().said_by();
    let late = Marking { seat: held.seats[0], mark: Mark::Late, replaces: seen };
    held.act(0, EncounterCommand::Mark(late)).await.unwrap();
    // Someone whose screen still showed nobody's mark says another thing at the same instant.
    held.mark(0, 0, Mark::Excused).await.unwrap();
    let mut tx = held.world.app.db.read().await.unwrap();
    let earlier = ronda::store::attendance::earlier(&mut tx, held.world.cast.house, held.encounters[0]).await.unwrap();
    let told: Vec<_> = earlier.iter().map(|mark| (mark.mark, mark.concurrent)).collect();
    assert_eq!(told, [(Mark::Arrived, false), (Mark::Late, true)], "ties go to the later command");
    drop(tx);
    let row = held.look(0).await.attendance.into_iter().find(|row| row.seat == held.seats[0]).unwrap();
    assert_eq!((row.mark, row.version), (Mark::Excused, 4));
}

#[tokio::test]
async fn someone_at_the_door_over_the_limit_is_present_and_waits_for_a_seat() {
    let held = Held::with(30, Some(Route::RiasPtm)).await;
    held.act(0, EncounterCommand::Open).await.unwrap();
    let (id, what) = newcomer(&held, "Deisy L.");
    let answer = held
        .world
        .act_as(held.world.cast.house, held.world.cast.paula, id, What::Encounter(held.group, held.encounters[0], what))
        .await
        .unwrap();
    assert!(answer.findings.iter().all(|finding| finding.effect == "warn"), "{:?}", answer.findings);
    assert_eq!(answer.findings.len(), 2);
    let slice = held.world.slice(held.group).await;
    assert_eq!((slice.participants(), slice.waitlist().len()), (30, 1));
    assert_eq!(Tally::of(&held.look(0).await.attendance), Tally { expected: 31, present: 1 });
}

#[tokio::test]
async fn who_had_left_comes_back_to_the_door_and_sits_again() {
    let held = Held::with(4, None).await;
    let leave = domain::command::seat::SeatCommand::Leave { seat: held.seats[2] };
    held.world.act(held.world.cast.paula, What::Seat(held.group, leave)).await.unwrap();
    held.act(0, EncounterCommand::Open).await.unwrap();
    assert_eq!(held.look(0).await.attendance.len(), 3, "who left is not expected");
    held.act(0, EncounterCommand::BringBack { seat: held.seats[2], mark: Mark::Late }).await.unwrap();
    assert_eq!(
        reason(held.act(0, EncounterCommand::BringBack { seat: held.seats[2], mark: Mark::Late }).await),
        Some(Reason::AlreadySeated)
    );
    let slice = held.world.slice(held.group).await;
    assert_eq!(slice.seat(held.seats[2]).unwrap().state, SeatState::Seated);
    assert_eq!(Tally::of(&held.look(0).await.attendance), Tally { expected: 4, present: 1 });
}

#[tokio::test]
async fn an_encounter_open_for_too_long_asks_when_it_ended_and_its_minutes_are_judged() {
    let held = Held::with(3, Some(Route::RiasPtm)).await;
    held.act(0, EncounterCommand::Open).await.unwrap();
    let opened = held.world.app.clock.now();
    held.world.later(TimeDelta::minutes(181));
    assert_eq!(reason(held.act(0, EncounterCommand::Close { closed_at: None }).await), Some(Reason::ClosingTimeNeeded));
    let early = EncounterCommand::Close { closed_at: Some(opened - TimeDelta::minutes(1)) };
    assert_eq!(reason(held.act(0, early).await), Some(Reason::ImplausibleTimes));
    let typed = EncounterCommand::Close { closed_at: Some(opened + TimeDelta::minutes(125)) };
    let answer = held.act(0, typed).await.unwrap();
    assert!(
        answer
            .findings
            .iter()
            .any(|finding| finding.rule == "co.guia2018.route_a.minutes.actual" && finding.effect == "warn"),
        "{:?}",
        answer.findings
    );
    let times = Times { opened_at: opened, closed_at: Some(opened + TimeDelta::minutes(95)) };
    held.act(0, EncounterCommand::CorrectTimes(times)).await.unwrap();
    assert_eq!(held.look(0).await.encounter.actual_minutes(), Some(95));
}

#[tokio::test]
async fn a_sheet_typed_later_holds_the_whole_encounter_on_its_own_day() {
    let held = Held::with(3, None).await;
    held.world.later(TimeDelta::days(3));
    let opened = held.world.app.clock.now() - TimeDelta::days(2);
    let id = held.world.id();
    let sheet = Sheet {
        opened_at: opened,
        closed_at: opened + TimeDelta::minutes(80),
        rows: vec![(held.seats[0], Mark::Arrived), (held.seats[1], Mark::Expected)],
        newcomers: vec![Newcomer {
            seat: id.row(1),
            person: id.row(0),
            name: Line::parse("Nidia").unwrap(),
            mark: Mark::Late,
        }],
    };
    let what = What::Encounter(held.group, held.encounters[0], EncounterCommand::Sheet(sheet));
    held.world.act_as(held.world.cast.house, held.world.cast.paula, id, what).await.unwrap();
    let encounter = held.look(0).await;
    assert_eq!(encounter.encounter.state, EncounterState::Closed);
    assert_eq!(encounter.encounter.day, Some("2026-11-20".parse().unwrap()), "held a day later than planned");
    assert_eq!(
        Tally::of(&encounter.attendance),
        Tally { expected: 4, present: 2 },
        "one was not written down and did not come"
    );
    let slice = held.world.slice(held.group).await;
    assert_eq!(slice.edition.state, EditionState::Running);
    assert!(slice.edition.book.is_some());
    let mut tx = held.world.app.db.read().await.unwrap();
    let figures = ronda::store::figures::of_group(&mut tx, held.world.cast.house, held.group).await.unwrap();
    assert_eq!((figures.held, figures.group_minutes, figures.person_minutes), (1, 80, 160));
}

#[tokio::test]
async fn a_sheet_of_the_future_is_refused() {
    let held = Held::with(1, None).await;
    let now = held.world.app.clock.now();
    let sheet = Sheet {
        opened_at: now,
        closed_at: now + TimeDelta::minutes(1),
        rows: vec![(held.seats[0], Mark::Arrived)],
        newcomers: vec![],
    };
    assert_eq!(reason(held.act(0, EncounterCommand::Sheet(sheet)).await), Some(Reason::ImplausibleTimes));
}

#[tokio::test]
async fn a_phrase_and_a_chip_are_tied_to_nobody() {
    let held = Held::with(1, None).await;
    held.act(0, EncounterCommand::Open).await.unwrap();
    let id = held.world.id();
    let phrase = Phrase {
        learning: id.row(0),
        text: Leaf::new("Pedir ayuda no es rendirse"),
        difficulty: Leaf::new(""),
        lesson: Leaf::new(""),
    };
    let what = What::Encounter(held.group, held.encounters[0], EncounterCommand::NotePhrase(phrase));
    held.world.act_as(held.world.cast.house, held.world.cast.paula, id, what).await.unwrap();
    held.act(0, EncounterCommand::AddChip { mood: Mood::Lighter }).await.unwrap();
    held.act(0, EncounterCommand::AddChip { mood: Mood::Lighter }).await.unwrap();
    held.act(0, EncounterCommand::TakeBackChip { mood: Mood::Lighter }).await.unwrap();
    held.act(0, EncounterCommand::TakeBackChip { mood: Mood::Heavier }).await.unwrap();
    let encounter = held.look(0).await;
    assert_eq!((encounter.learnings.len(), encounter.moods.lighter, encounter.moods.heavier), (1, 1, 0));
    let mut tx = held.world.app.db.read().await.unwrap();
    let lines = ronda::store::journal::of_group(&mut tx, held.world.cast.house, held.group, 20).await.unwrap();
    let tied: Vec<_> = lines
        .iter()
        .filter(|line| line.verb.contains("phrase") || line.verb.contains("chip"))
        .map(|line| line.actor)
        .collect();
    assert_eq!(tied, [None; 5]);
}

#[tokio::test]
async fn a_topic_is_treated_when_its_encounter_closes() {
    let held = Held::with(1, None).await;
    let slice = held.world.slice(held.group).await;
    let topic = Topic {
        id: held.world.id().row(0),
        edition: slice.edition.id,
        title: Line::parse("El cansancio de quien cuida").unwrap(),
        votes: None,
        priority: None,
        state: TopicState::Scheduled,
        proposed_at: held.world.app.clock.now(),
        version: 1,
    };
    let mut encounter = slice.encounters[1].clone();
    encounter.topic = Some(topic.id);
    let mut tx = held.world.app.db.write().await.unwrap();
    ronda::store::topic::put(&mut tx, held.world.cast.house, &topic).await.unwrap();
    ronda::store::encounter::put(&mut tx, held.world.cast.house, &encounter).await.unwrap();
    tx.commit().await.unwrap();
    held.act(1, EncounterCommand::Open).await.unwrap();
    held.act(1, EncounterCommand::Close { closed_at: None }).await.unwrap();
    assert_eq!(held.world.slice(held.group).await.topic(topic.id).unwrap().state, TopicState::Treated);
}
