//! Scenario 2 through the write path: ten encounters of a package on route A.

use crate::house::{Journey, World};
use chrono::TimeDelta;
use domain::cells::{Cell, Share};
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Marking};
use domain::encounter::attendance::{Mark, Tally};
use domain::group::EditionState;
use domain::period::Period;
use domain::route::Route;
use domain::topic::Seed;
use ronda::store::figures;
use ronda::store::house_figures;
use ronda::text::Lang;

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
            act(EncounterCommand::Mark(Marking { seat: *seat, mark, replaces: None })).await.unwrap();
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
    act(EncounterCommand::Mark(Marking { seat: seats[1], mark: Mark::Late, replaces: None })).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let sum = figures::of_group(&mut tx, world.cast.house, group).await.unwrap();
    assert_eq!((sum.expected, sum.present, sum.person_minutes), (2, 1, 60));
}

/// Scenario 2 as the institution reads it: 170 of 200, and 17 of 20 still there at the end.
#[tokio::test]
async fn the_institution_reads_a_package_from_its_counts_alone() {
    let journey = Journey::after(10).await;
    let world = &journey.world;
    let mut tx = world.app.db.read().await.unwrap();
    let years = [("2026", 20, None, Share::Percent(85)), ("2027", 17, Some((49, 60)), Share::Percent(80))];
    for (year, people, attendance, share) in years {
        let period = Period::parse(year).unwrap();
        let of = house_figures::of(&mut tx, world.app.act.guidance(), world.cast.house, period).await.unwrap();
        assert_eq!(of.attendance, attendance, "in November two of forty were away: nobody's to tell");
        assert_eq!(of.attendance_share, share);
        assert_eq!((of.people.total(), of.people.hides()), (Cell::Count(people), false));
        let shares: Vec<Share> = of.staying.iter().map(|(_, share)| *share).collect();
        assert_eq!(shares.len(), 10, "a cycle is told whole in every period that it met in");
        assert_eq!(
            (shares[0], shares[9]),
            (Share::Percent(100), Share::Over(75)),
            "three of twenty are nobody's to tell"
        );
    }
    assert_eq!(sum_of(&mut tx, &journey).await, (170, 200), "as the group itself reads it");
}

async fn sum_of(tx: &mut ronda::db::Tx, journey: &Journey) -> (u32, u32) {
    let sum = figures::of_group(tx, journey.world.cast.house, journey.group).await.unwrap();
    (sum.present, sum.expected)
}

/// A title is counted by its name only when the source itself offers it.
#[tokio::test]
async fn topics_are_counted_by_the_closed_list_and_never_by_free_text() {
    let titles = ["El papel de la familia", "el papel de la FAMILIA", "Mi primo Segundo", "Health beyond illness"];
    let seeds = titles.map(|title| Seed::of_title(title).map(Seed::code));
    assert_eq!(seeds, [Some("family"), Some("family"), None, Some("health")]);
    for seed in Seed::ALL {
        let key = format!("topic-seed-{}", seed.code().replace('_', "-"));
        assert_eq!(seed.titles(), [Lang::Es.say(&key), Lang::En.say(&key)], "the page of topics offers the same");
    }
}

/// On a database that was lived in before there were these counts, the migration counts what was held.
#[tokio::test]
async fn what_was_held_before_is_counted_by_the_migration_as_by_the_change() {
    const MIGRATION: &str = include_str!("../../migrations/0005_territory.sql");
    let journey = Journey::after(3).await;
    let world = &journey.world;
    let period = Period::parse("2026-q4").unwrap();
    let read = async || {
        let mut tx = world.app.db.read().await.unwrap();
        let of = house_figures::of(&mut tx, world.app.act.guidance(), world.cast.house, period).await.unwrap();
        (of.staying, of.topics, of.rivers)
    };
    let before = read().await;
    assert_eq!(before.0.len(), 3);
    let mut tx = world.app.db.write().await.unwrap();
    for gone in ["DELETE FROM staying", "DELETE FROM figure_counts"] {
        tx.execute(gone, vec![]).await.unwrap();
    }
    for statement in MIGRATION.split(';').filter(|statement| statement.contains("INSERT INTO")) {
        tx.execute(statement, vec![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(read().await, before);
}

/// The list of the institution's groups reads a kept row a group: it says what the months add up to, and the migration
/// writes the same rows on a database that was lived in before.
#[tokio::test]
async fn the_kept_row_of_a_group_is_what_its_months_add_up_to() {
    const MIGRATION: &str = include_str!("../../migrations/0012_totals.sql");
    let journey = Journey::after(3).await;
    let world = &journey.world;
    let house = world.cast.house;
    let read = async || {
        let mut tx = world.app.db.read().await.unwrap();
        figures::existing(&mut tx, house).await.unwrap()
    };
    let before = read().await;
    assert_eq!(before.iter().filter(|group| group.figures.held == 3).count(), 1, "three were held in one group");
    let mut tx = world.app.db.write().await.unwrap();
    for group in &before {
        assert_eq!(figures::of_group(&mut tx, house, group.group).await.unwrap(), group.figures);
        let people = figures::distinct_people(&mut tx, house, group.group).await.unwrap();
        assert_eq!(group.people, Cell::Count(people));
    }
    for gone in ["DELETE FROM group_totals", "UPDATE figures SET people = 0"] {
        tx.execute(gone, vec![]).await.unwrap();
    }
    for statement in MIGRATION.split(';').filter(|one| one.contains("INSERT INTO") || one.contains("UPDATE figures")) {
        tx.execute(statement, vec![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let written = read().await;
    assert_eq!(format!("{written:?}"), format!("{before:?}"));
}

/// A mark that is corrected takes somebody out of their month, and with it out of the kept row.
#[tokio::test]
async fn who_turns_out_not_to_have_come_is_counted_no_more() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 6).await;
    let encounter = world.encounters(group).await[0];
    let act = |what| world.act(world.cast.paula, What::Encounter(group, encounter, what));
    let mark = |seat, mark| EncounterCommand::Mark(Marking { seat, mark, replaces: None });
    act(EncounterCommand::Open).await.unwrap();
    for seat in &seats {
        act(mark(*seat, Mark::Arrived)).await.unwrap();
    }
    world.later(TimeDelta::minutes(60));
    act(EncounterCommand::Close { closed_at: None }).await.unwrap();
    let people = async || {
        let mut tx = world.app.db.read().await.unwrap();
        let all = figures::existing(&mut tx, world.cast.house).await.unwrap();
        all.into_iter().find(|one| one.group == group).unwrap().people
    };
    assert_eq!(people().await, Cell::Count(6));
    act(mark(seats[0], Mark::Absent)).await.unwrap();
    assert_eq!(people().await, Cell::Count(5));
    act(mark(seats[1], Mark::Absent)).await.unwrap();
    assert_eq!(people().await, Cell::Few, "and four are few");
    act(mark(seats[0], Mark::Late)).await.unwrap();
    assert_eq!(people().await, Cell::Count(5));
}
