//! One way to write: repeats, refusals, concurrency.

use crate::house::World;
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{Reason, What};
use domain::words::Line;
use ronda::act::NotDone;

fn enrol(id: domain::id::CommandId, name: &str) -> SeatCommand {
    SeatCommand::Enrol {
        seat: id.row(1),
        who: Enrolled::New { person: id.row(0), name: Line::parse(name).unwrap(), phone: None },
    }
}

#[tokio::test]
async fn a_command_sent_twice_is_done_once_and_answered_the_same() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let id = world.id();
    let send = || world.act_as(world.cast.house, world.cast.paula, id, What::Seat(group, enrol(id, "Rosalba M.")));
    let first = send().await.unwrap();
    world.later(chrono::TimeDelta::minutes(3));
    let second = send().await.unwrap();
    assert!(!first.repeated && second.repeated);
    assert_eq!(first.findings, second.findings);
    assert_eq!(world.slice(group).await.participants(), 1);
}

#[tokio::test]
async fn an_id_used_for_another_wish_is_refused() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let id = world.id();
    world.act_as(world.cast.house, world.cast.paula, id, What::Seat(group, enrol(id, "Rosalba M."))).await.unwrap();
    let other =
        world.act_as(world.cast.house, world.cast.paula, id, What::Seat(group, enrol(id, "Otra persona"))).await;
    assert!(matches!(other, Err(NotDone::Refused(refusal)) if refusal.reason == Reason::IdReused));
}

#[tokio::test]
async fn a_refusal_leaves_no_trace_so_the_id_may_be_sent_again() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let id = world.id();
    let by_stranger =
        world.act_as(world.cast.house, world.cast.saul, id, What::Seat(group, enrol(id, "Rosalba M."))).await;
    assert!(matches!(by_stranger, Err(NotDone::Refused(refusal)) if refusal.reason == Reason::NoRight));
    assert_eq!(world.slice(group).await.participants(), 0);
    world.act_as(world.cast.house, world.cast.paula, id, What::Seat(group, enrol(id, "Rosalba M."))).await.unwrap();
    assert_eq!(world.slice(group).await.participants(), 1);
}

#[tokio::test]
async fn forty_at_once_for_thirty_places_seat_thirty() {
    let world = std::sync::Arc::new(World::new().await);
    let group = world.group("Manos que cuidan", Some(domain::route::Route::RiasPtm)).await;
    let mut sent = tokio::task::JoinSet::new();
    for n in 0..40 {
        let world = std::sync::Arc::clone(&world);
        sent.spawn(async move {
            let id = world.id();
            world
                .act_as(world.cast.house, world.cast.paula, id, What::Seat(group, enrol(id, &format!("Persona {n}"))))
                .await
        });
    }
    while let Some(done) = sent.join_next().await {
        done.unwrap().unwrap();
    }
    let slice = world.slice(group).await;
    assert_eq!((slice.participants(), slice.waitlist().len()), (30, 10));
}

#[tokio::test]
async fn another_institution_reaches_nothing_of_ours() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let id = world.id();
    let from_there =
        world.act_as(world.cast.other_house, world.cast.elena, id, What::Seat(group, enrol(id, "Rosalba M."))).await;
    assert!(from_there.is_err());
    let pretending =
        world.act_as(world.cast.house, world.cast.elena, id, What::Seat(group, enrol(id, "Rosalba M."))).await;
    assert!(pretending.is_err());
}

#[tokio::test]
async fn an_id_that_is_made_up_takes_nobody_elses_place() {
    use domain::id::{PersonId, SeatId};
    let world = World::new().await;
    let (hers, his) = (
        world.group("Manos que cuidan", None).await,
        world.group_of(world.cast.house, world.cast.saul, "Noches tranquilas", None).await,
    );
    let id = world.id();
    world.act_as(world.cast.house, world.cast.paula, id, What::Seat(hers, enrol(id, "Rosalba M."))).await.unwrap();
    let (person, seat): (PersonId, SeatId) = (id.row(0), id.row(1));
    let own = world.id();
    for (person, seat) in [(person, own.row(1)), (own.row(0), seat)] {
        let who = Enrolled::New { person, name: Line::parse("Otra persona").unwrap(), phone: None };
        let wish = What::Seat(his, SeatCommand::Enrol { seat, who });
        let done = world.act(world.cast.saul, wish).await;
        assert!(
            matches!(done, Err(NotDone::Refused(refusal)) if refusal.reason == Reason::IdReused),
            "{person:?} {seat:?}"
        );
    }
    let slice = world.slice(hers).await;
    assert!(slice.people.values().any(|person| person.name.as_str() == "Rosalba M."));
}

/// The same wish from two hands at once, many times over.
async fn twins(world: &World, what: impl Fn(domain::id::CommandId) -> What) {
    for _ in 0..8 {
        let id = world.id();
        let send = || world.act_as(world.cast.house, world.cast.paula, id, what(id));
        let (one, other, third) = tokio::join!(send(), send(), send());
        let repeated: Vec<bool> = [one, other, third]
            .into_iter()
            .map(|answer| answer.expect("every hand gets the answer").repeated)
            .collect();
        assert_eq!(repeated.iter().filter(|again| !**again).count(), 1, "done once: {repeated:?}");
    }
}

#[tokio::test]
async fn the_same_wish_at_the_same_time_is_done_once_and_answered_alike() {
    use domain::command::encounter::EncounterCommand;
    use domain::command::first::FirstCommand;
    use domain::command::script::{Beginning, ScriptCommand};
    use domain::encounter::learning::Mood;
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let first = world.encounters(group).await[0];
    twins(&world, |id| What::Seat(group, enrol(id, "Rosalba M."))).await;
    assert_eq!(world.slice(group).await.participants(), 8);
    let title = |id: domain::id::CommandId| Line::parse(&format!("Tema {id}")).unwrap();
    twins(&world, |id| What::First(group, FirstCommand::Propose { topic: id.row(1), title: title(id) })).await;
    let encounter = |what| What::Encounter(group, first, what);
    let begin = What::Script(group, first, ScriptCommand::Begin { from: Beginning::Frame });
    world.act(world.cast.paula, begin).await.unwrap();
    world.act(world.cast.paula, encounter(EncounterCommand::Open)).await.unwrap();
    twins(&world, |_| encounter(EncounterCommand::AddChip { mood: Mood::Lighter })).await;
    twins(&world, |_| encounter(EncounterCommand::NextMoment { live: None })).await;
    let slice = world.slice(group).await;
    let mut tx = world.app.db.read().await.unwrap();
    let held = ronda::store::slice::load_encounter(&mut tx, world.cast.house, &slice, first).await.unwrap().unwrap();
    assert_eq!((slice.topics.len(), held.moods.lighter), (8, 8));
}

/// A group that is being founded has no row yet at which its twin could wait.
#[tokio::test]
async fn a_group_that_is_founded_twice_at_once_is_one_group() {
    let world = World::new().await;
    let before = world.group("Manos que cuidan", None).await;
    let seat = world.slice(before).await;
    let convening = |id: domain::id::CommandId| domain::command::group::Convening {
        frame: seat.group.frame.clone(),
        description: domain::command::group::Description {
            name: Line::parse("Noches tranquilas").unwrap(),
            shared_situation: Line::parse("Dormir mal").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: domain::command::group::Arrangement {
            route: None,
            payer: None,
            mode: domain::group::Mode::InPerson,
            minutes: 90,
            planned: Some(10),
            site: None,
            cadence: domain::group::Cadence::Weekly,
            starts_on: None,
            starts_at: None,
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    let found = |id: domain::id::CommandId| {
        What::Group(id.row(0), domain::command::group::GroupCommand::Convene(convening(id)))
    };
    twins(&world, found).await;
}

#[tokio::test]
async fn whoever_waits_for_a_write_that_cannot_begin_is_told() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.app.db.close().await;
    let id = world.id();
    let send = || world.act_as(world.cast.house, world.cast.paula, id, What::Seat(group, enrol(id, "Rosalba M.")));
    let answers = async { tokio::join!(send(), send()) };
    let answered = tokio::time::timeout(std::time::Duration::from_secs(30), answers).await;
    let (one, other) = answered.expect("nobody is left waiting");
    assert!(matches!(one, Err(NotDone::Failed(_))) && matches!(other, Err(NotDone::Failed(_))));
}
