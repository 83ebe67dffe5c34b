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

/// What the journal says of the rows of a command.
async fn written(world: &World, id: domain::id::CommandId) -> serde_json::Value {
    let mut tx = world.app.db.read().await.unwrap();
    let sql = "SELECT rows FROM journal WHERE institution_id = $1 AND command_id = $2";
    let rows = tx.one(sql, ronda::params![world.cast.house, id], |row| row.text("rows")).await.unwrap();
    serde_json::from_str(&rows).unwrap()
}

#[tokio::test]
async fn the_journal_names_the_rows_of_a_command_and_no_phrase() {
    use domain::command::encounter::{EncounterCommand, Phrase};
    use domain::id::{PersonId, SeatId};
    use domain::leaf::Leaf;
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let id = world.id();
    let act = |id, what| world.act_as(world.cast.house, world.cast.paula, id, what);
    act(id, What::Seat(group, enrol(id, "Rosalba M."))).await.unwrap();
    let (person, seat): (PersonId, SeatId) = (id.row(0), id.row(1));
    let expected = serde_json::json!({
        "person": [person.to_string()], "seat": [seat.to_string()], "seat_move": [seat.to_string()]
    });
    assert_eq!(written(&world, id).await, expected);
    let first = world.encounters(group).await[0];
    let encounter = |what| What::Encounter(group, first, what);
    act(world.id(), encounter(EncounterCommand::Open)).await.unwrap();
    let id = world.id();
    let phrase = Phrase {
        learning: id.row(0),
        text: Leaf::new("Descansar no es abandonar"),
        difficulty: Leaf::new(""),
        lesson: Leaf::new(""),
    };
    act(id, encounter(EncounterCommand::NotePhrase(phrase))).await.unwrap();
    assert_eq!(written(&world, id).await, serde_json::json!({ "learning": 1 }), "that there was one, not which");
}

#[tokio::test]
async fn who_is_forgotten_is_forgotten_in_every_group_at_once() {
    let world = World::new().await;
    let here = world.group("Manos que cuidan", None).await;
    let there = world.group("Noches tranquilas", None).await;
    let seats = world.enrol(here, 2).await;
    let new_seat = world.id().row(5);
    let on = SeatCommand::MoveOn { seat: seats[0], group: there, new_seat };
    world.act(world.cast.paula, What::Seat(here, on)).await.unwrap();
    let person = world.slice(there).await.seat(new_seat).unwrap().person;
    // Somebody changes the other group: until that is done, nobody is taken out of it from here.
    let mut held = world.app.db.write().await.unwrap();
    ronda::store::group::lock(&mut held, world.cast.house, there).await.unwrap();
    let erase = world.act(world.cast.paula, What::Seat(here, SeatCommand::Erase { person }));
    let mut erase = std::pin::pin!(erase);
    let early = tokio::time::timeout(std::time::Duration::from_millis(300), &mut erase).await;
    assert!(early.is_err(), "it waits for the other group");
    held.commit().await.unwrap();
    erase.await.unwrap();
    let states = [
        world.slice(here).await.seat_of(person).unwrap().state,
        world.slice(there).await.seat_of(person).unwrap().state,
    ];
    assert_eq!(states, [domain::seat::SeatState::Left; 2]);
}

#[tokio::test]
async fn a_group_without_a_place_keeps_the_institutions_day_whatever_places_there_are() {
    use domain::command::encounter::EncounterCommand;
    use domain::command::house::HouseCommand;
    use domain::institution::Site;
    let world = World::new().await;
    let (house, elena) = (world.cast.other_house, world.cast.elena);
    let group = world.group_of(house, elena, "Noches tranquilas", None).await;
    let id = world.id();
    let tokyo = Site {
        id: id.row(3),
        name: Line::parse("Aula en Tokio").unwrap(),
        address: None,
        room_capacity: None,
        municipality: None,
        zone: chrono_tz::Asia::Tokyo,
        retired: false,
        version: 0,
    };
    world.act_as(house, elena, id, What::House(HouseCommand::PutSite(tokyo))).await.unwrap();
    let load = async || {
        let mut tx = world.app.db.read().await.unwrap();
        ronda::store::slice::load_group(&mut tx, world.app.act.guidance(), house, group).await.unwrap().unwrap()
    };
    let second = load().await.encounters[1].id;
    let open = What::Encounter(group, second, EncounterCommand::Open);
    world.act_as(house, elena, world.id(), open).await.unwrap();
    let day = load().await.encounters[1].day;
    assert_eq!(day, Some("2026-11-19".parse().unwrap()), "in Tokyo it is the 20th already");
}
