//! The counts of an edition hold whatever happens to its people (C.6-1, C.6-4, C.6-7).

use crate::house::{Journey, PRESENT};
use domain::command::What;
use domain::command::closing::{ClosingCommand, Undecided};
use domain::command::seat::SeatCommand;
use ronda::store::cycle::Cycle;
use ronda::store::figures::Figures;

async fn counts(journey: &Journey) -> (Cycle, Figures, u32) {
    let house = journey.world.cast.house;
    let mut tx = journey.world.app.db.read().await.unwrap();
    let cycle = ronda::store::cycle::of_group(&mut tx, house, journey.group).await.unwrap().remove(0);
    let figures = ronda::store::figures::of_group(&mut tx, house, journey.group).await.unwrap();
    let people = ronda::store::figures::distinct_people(&mut tx, house, journey.group).await.unwrap();
    (cycle, figures, people)
}

fn same(before: &(Cycle, Figures, u32), after: &(Cycle, Figures, u32)) {
    let told = |(cycle, figures, people): &(Cycle, Figures, u32)| {
        (cycle.held, cycle.people, cycle.attendance, cycle.learnings, *figures, *people)
    };
    assert_eq!(told(before), told(after));
}

/// Scenario 2, and then: closing, leaving, erasing.
#[tokio::test]
async fn closing_leaving_and_erasing_change_no_count() {
    let journey = Journey::after(10).await;
    let before = counts(&journey).await;
    assert_eq!((before.0.held, before.0.people, before.0.learnings), (10, 20, 34));
    assert_eq!((before.0.attendance.present, before.0.attendance.expected), (170, 200));
    assert_eq!(PRESENT.iter().sum::<usize>(), 170);
    assert_eq!((before.1.group_minutes, before.1.person_minutes), (900, 15_300));
    let person = journey.slice().await.seat(journey.seats[1]).unwrap().person;
    journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: journey.seats[0] })).await;
    same(&before, &counts(&journey).await);
    journey.act(What::Closing(journey.group, ClosingCommand::Close { undecided: Undecided::LeftOut })).await;
    same(&before, &counts(&journey).await);
    journey.act(What::Seat(journey.group, SeatCommand::Erase { person })).await;
    same(&before, &counts(&journey).await);
}

#[tokio::test]
async fn an_edition_that_has_not_met_counts_nothing() {
    let journey = Journey::begun().await;
    let (cycle, ..) = counts(&journey).await;
    assert_eq!((cycle.held, cycle.people, cycle.learnings), (0, 0, 0));
    assert_eq!((cycle.from, cycle.until), (None, None));
}
