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
