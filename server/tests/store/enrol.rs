//! Enrolment through the write path, with the numbers of scenario 3.

use crate::house::World;
use domain::route::Route;
use domain::seat::SeatState;

#[tokio::test]
async fn the_31st_person_on_route_a_waits() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    world.enrol(group, 31).await;
    let slice = world.slice(group).await;
    assert_eq!(slice.participants(), 30);
    assert_eq!(slice.waitlist().len(), 1);
}

#[tokio::test]
async fn the_31st_person_on_route_b_sits() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiaPms)).await;
    world.enrol(group, 31).await;
    let slice = world.slice(group).await;
    assert_eq!((slice.participants(), slice.waitlist().len()), (31, 0));
}

#[tokio::test]
async fn the_room_limits_where_no_rule_does() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, 41).await;
    let slice = world.slice(group).await;
    assert_eq!((slice.participants(), slice.waitlist().len()), (40, 1), "forty chairs fit");
}

#[tokio::test]
async fn a_group_keeps_who_left_and_gives_the_place_to_who_waited_longest() {
    use domain::command::What;
    use domain::command::seat::SeatCommand;
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let seats = world.enrol(group, 32).await;
    world.act(world.cast.paula, What::Seat(group, SeatCommand::Leave { seat: seats[4] })).await.unwrap();
    assert!(
        world.act(world.cast.paula, What::Seat(group, SeatCommand::Promote { seat: seats[31] })).await.is_err(),
        "not the second in line"
    );
    world.act(world.cast.paula, What::Seat(group, SeatCommand::Promote { seat: seats[30] })).await.unwrap();
    let slice = world.slice(group).await;
    assert_eq!(slice.seat(seats[4]).unwrap().state, SeatState::Left);
    assert_eq!(slice.seat(seats[30]).unwrap().state, SeatState::Seated);
    assert_eq!(slice.waitlist().iter().map(|seat| seat.id).collect::<Vec<_>>(), [seats[31]]);
}
