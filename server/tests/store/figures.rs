//! Scenario 2 through the write path: ten encounters of a package on route A.

use crate::house::World;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Marking};
use domain::encounter::attendance::{Mark, Tally};
use domain::group::EditionState;
use domain::route::Route;
use ronda::store::figures;

const PRESENCE: [usize; 10] = [20, 18, 17, 18, 16, 15, 17, 16, 16, 17];

#[tokio::test]
async fn ten_encounters_of_twenty_people_make_15300_person_minutes() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let seats = world.enrol(group, 20).await;
    let encounters = world.encounters(group).await;
    assert_eq!(encounters.len(), 10);
    for (encounter, present) in encounters.iter().zip(PRESENCE) {
        let act = |what| world.act(world.cast.paula, What::Encounter(group, *encounter, what));
        let opened = act(EncounterCommand::Open).await.unwrap();
        assert_eq!(opened.findings, [], "the package departs from no rule");
        for (n, seat) in seats.iter().take(present).enumerate() {
            let mark = [Mark::Arrived, Mark::Late, Mark::Online][n % 3];
            act(EncounterCommand::Mark(Marking { seat: *seat, mark, replaces: 1 })).await.unwrap();
        }
        world.later(TimeDelta::seconds(90 * 60 + 59));
        let closed = act(EncounterCommand::Close { closed_at: None }).await.unwrap();
        assert_eq!(closed.findings, []);
        world.later(TimeDelta::days(7) - TimeDelta::seconds(90 * 60 + 59));
    }
    let mut tx = world.app.db.read().await.unwrap();
    let sum = figures::of_group(&mut tx, world.cast.house, group).await.unwrap();
    assert_eq!((sum.held, sum.group_minutes, sum.person_minutes), (10, 900, 15_300));
    let tally = Tally { expected: sum.expected, present: sum.present };
    assert_eq!((tally, tally.permille()), (Tally { expected: 200, present: 170 }, Some(850)));
    assert_eq!(figures::distinct_people(&mut tx, world.cast.house, group).await.unwrap(), 20);
    drop(tx);
    assert_eq!(world.slice(group).await.edition.state, EditionState::Closing, "the closing encounter was held");
}

#[tokio::test]
async fn an_encounter_that_is_open_counts_for_nothing_yet() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, 3).await;
    let encounter = world.encounters(group).await[0];
    world.act(world.cast.paula, What::Encounter(group, encounter, EncounterCommand::Open)).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(figures::of_group(&mut tx, world.cast.house, group).await.unwrap(), figures::Figures::default());
}

#[tokio::test]
async fn a_mark_corrected_after_closing_corrects_the_figures() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 2).await;
    let encounter = world.encounters(group).await[0];
    let act = |what| world.act(world.cast.paula, What::Encounter(group, encounter, what));
    act(EncounterCommand::Open).await.unwrap();
    world.later(TimeDelta::minutes(60));
    act(EncounterCommand::Close { closed_at: None }).await.unwrap();
    act(EncounterCommand::Mark(Marking { seat: seats[1], mark: Mark::Late, replaces: 1 })).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let sum = figures::of_group(&mut tx, world.cast.house, group).await.unwrap();
    assert_eq!((sum.expected, sum.present, sum.person_minutes), (2, 1, 60));
}
