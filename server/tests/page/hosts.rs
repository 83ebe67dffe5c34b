//! A peer whose turn it is to open and close: the institution does not know of them, and what they may do ends at their
//! group.

use crate::house::World;
use axum::http::StatusCode;
use domain::command::account::AccountCommand;
use domain::command::link::{LinkCommand, NewLink};
use domain::command::mutual::{Handing, MutualCommand};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{Reason, What};
use domain::id::{GroupId, PersonId, SeatId};
use domain::institution::Office;
use domain::mutual::Turn;
use domain::words::Line;
use ronda::act::NotDone;
use ronda::store::export;

/// A mutual-aid group that Saúl founded, who coordinates for the institution too.
async fn founded(world: &World) -> GroupId {
    let form = [
        ("frame", "mutual_aid"),
        ("name", "Tejiendo calle"),
        ("shared_situation", "Volver a empezar"),
        ("purpose", ""),
        ("mode", "in_person"),
        ("starts_on", "2026-11-26"),
        ("starts_at", "16:00"),
        ("cadence", "weekly"),
        ("minutes", "90"),
        ("planned", ""),
    ];
    let mut saul = world.signed_in("saul").await;
    let made = saul.fill("/grupos/nuevo?clase=mutual_aid", "/grupos/nuevo", &form).await;
    let group = made.location.split("/convocatoria").next().unwrap().trim_start_matches("/grupos/").to_owned();
    GroupId::parse(&group).unwrap()
}

async fn enrol(world: &World, group: GroupId, name: &str, phone: Option<&str>) -> (PersonId, SeatId) {
    let id = world.id();
    let (name, phone) = (Line::parse(name).unwrap(), phone.map(|phone| Line::parse(phone).unwrap()));
    let who = Enrolled::New { person: id.row(0), name, phone };
    let what = What::Seat(group, SeatCommand::Enrol { seat: id.row(1), who });
    world.act_as(world.cast.house, world.cast.saul, id, what).await.unwrap();
    (id.row(0), id.row(1))
}

/// Saúl hands on to somebody who did not sign in before.
async fn hand_on(world: &World, group: GroupId, seat: SeatId, identifier: &str) {
    let mut saul = world.signed_in("saul").await;
    let relief = format!("/grupos/{group}/turnos/relevo");
    let seat = seat.to_string();
    let hand = [
        ("seat", seat.as_str()),
        ("turn", "by_turn"),
        ("from", "2026-11-19"),
        ("until", ""),
        ("identifier", identifier),
        ("first_secret", "482915"),
    ];
    let done = saul.fill(&relief, &relief, &hand).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

async fn refused(world: &World, who: PersonId, what: What) -> Option<Reason> {
    match world.act(who, what).await {
        Ok(_) => None,
        Err(NotDone::Refused(refusal)) => Some(refusal.reason),
        Err(NotDone::Failed(failure)) => panic!("{failure}"),
    }
}

/// C.6-28: nothing of the group but that it exists, if it agrees; so neither who leads it.
#[tokio::test]
async fn whoever_hosts_is_no_account_of_the_institution_and_its_administrator_changes_nothing_of_them() {
    let world = World::new().await;
    let group = founded(&world).await;
    let (rosalba, seat) = enrol(&world, group, "Rosalba", None).await;
    hand_on(&world, group, seat, "3001112233").await;
    let mut ana = world.signed_in("ana").await;
    let list = ana.get("/institucion/cuentas").await.text;
    assert!(!list.contains("Rosalba"), "{list}");
    assert!(list.contains("Saúl") && list.contains("Marta"), "whoever coordinates is, and whoever was invited: {list}");
    let page = format!("/institucion/cuentas/{rosalba}");
    for rest in ["", "/retiro"] {
        assert_eq!(ana.get(&format!("{page}{rest}")).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    let reset = ana.post(&format!("{page}/clave"), &[("first_secret", "739164")]).await;
    assert_eq!(reset.status, StatusCode::NOT_FOUND);
    let removed = ana.post(&format!("{page}/retiro"), &[("sure", "1")]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND, "as of nobody, not that she leads a group: {}", removed.text);
    for what in [
        AccountCommand::ResetSecret { person: rosalba, secret_hash: "x".to_owned() },
        AccountCommand::Remove { person: rosalba },
        AccountCommand::ChangeOffices { person: rosalba, offices: vec![Office::Administrator] },
    ] {
        assert_eq!(refused(&world, world.cast.ana, What::Account(what)).await, Some(Reason::Unknown));
    }
    let mut tx = world.app.db.read().await.unwrap();
    let accounts = export::HOUSE.iter().find(|part| part.name == "accounts").unwrap();
    let rows = format!("{:?}", export::of_house(&mut tx, world.cast.house, accounts).await.unwrap());
    drop(tx);
    assert!(!rows.contains("Rosalba") && !rows.contains("3001112233") && rows.contains("Saúl"), "{rows}");
    // She hands on in her turn: still the group's, not the institution's.
    let back = world.slice(group).await.seat_of(world.cast.saul).unwrap().id;
    let id = world.id();
    let handing = Handing {
        id: id.row(2),
        seat: back,
        login: None,
        turn: Turn::ByTurn,
        from: "2026-11-19".parse().unwrap(),
        until: None,
    };
    world.act_as(world.cast.house, rosalba, id, What::Mutual(group, MutualCommand::HandOn(handing))).await.unwrap();
    assert!(!ana.get("/institucion/cuentas").await.text.contains("Rosalba"));
    // Once she coordinates for the institution she is of it.
    let own = world.group_of(world.cast.house, world.cast.saul, "Otro grupo", None).await;
    let co = domain::command::group::GroupCommand::AppointCoCoordinator { seat: world.id().row(1), person: rosalba };
    world.act(world.cast.saul, What::Group(own, co)).await.unwrap();
    assert!(ana.get("/institucion/cuentas").await.text.contains("Rosalba"));
}

/// A group that did not agree to be known answers its institution like one that is not there.
#[tokio::test]
async fn the_address_of_a_hidden_group_tells_an_administrator_nothing() {
    let world = World::new().await;
    let group = founded(&world).await;
    let mut ana = world.signed_in("ana").await;
    for page in ["", "/personas", "/institucion", "/turnos"] {
        assert_eq!(ana.get(&format!("/grupos/{group}{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    let mut saul = world.signed_in("saul").await;
    let at = format!("/grupos/{group}/institucion");
    assert_eq!(saul.fill(&at, &at, &[("exists", "1")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(ana.get(&format!("/grupos/{group}")).await.status, StatusCode::FORBIDDEN, "it agreed to be known");
}

#[tokio::test]
async fn a_host_erases_only_whoever_asked_for_it_by_their_own_link() {
    let world = World::new().await;
    let group = founded(&world).await;
    let (aurelio, seat) = enrol(&world, group, "Aurelio", None).await;
    let mut saul = world.signed_in("saul").await;
    let at = format!("/grupos/{group}/personas/{seat}");
    let shown = saul.get(&at).await.text;
    assert!(shown.contains("desde su propia página") && !shown.contains("name=\"wishes\""), "{shown}");
    let forced = saul.fill(&at, &format!("{at}/olvido"), &[("wishes", "1")]).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY, "a tick is not their wish");
    let what = || What::Seat(group, SeatCommand::Erase { person: aurelio });
    assert_eq!(refused(&world, world.cast.saul, what()).await, Some(Reason::NotWished));
    let secret = ronda::web::session::link_secret();
    let token = Line::parse(&ronda::web::session::link_hash(&secret).unwrap()).unwrap();
    let links = vec![NewLink { seat, link: world.id().row(1), token }];
    world.act(world.cast.saul, What::Link(group, LinkCommand::Make { links })).await.unwrap();
    let mut theirs = world.browser();
    theirs.come_in(&secret, &[("phone", "own")]).await;
    let asked = theirs.fill("/mi-grupo/datos", "/mi-grupo/datos/olvido", &[]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let done = saul.fill(&at, &format!("{at}/olvido"), &[("wishes", "1")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

#[tokio::test]
async fn a_host_joins_no_entries_that_sit_elsewhere_and_sees_no_phone() {
    let world = World::new().await;
    let group = founded(&world).await;
    let support = world.group_of(world.cast.house, world.cast.saul, "Manos que cuidan", None).await;
    let (elsewhere, seat) = enrol(&world, support, "Rosalba", Some("300 765 4321")).await;
    let moved = SeatCommand::MoveOn { seat, group, new_seat: world.id().row(1) };
    world.act(world.cast.saul, What::Seat(support, moved)).await.unwrap();
    let (here, _) = enrol(&world, group, "Rosalba M", None).await;
    let (twice, _) = enrol(&world, group, "Rosalba Muñoz", None).await;
    let merge = |keep, duplicate| What::Seat(group, SeatCommand::Merge { keep, duplicate });
    for (keep, duplicate) in [(here, elsewhere), (elsewhere, here)] {
        assert_eq!(refused(&world, world.cast.saul, merge(keep, duplicate)).await, Some(Reason::CannotMerge));
    }
    assert_eq!(refused(&world, world.cast.saul, merge(here, twice)).await, None, "within the group");
    let apart = |duplicate| What::Seat(group, SeatCommand::Unmerge { duplicate });
    assert_eq!(refused(&world, world.cast.saul, apart(twice)).await, None);
    // What a coordination joined, a host does not part.
    let (other, _) = enrol(&world, support, "Rosalba Jiménez", None).await;
    let join = What::Seat(support, SeatCommand::Merge { keep: other, duplicate: elsewhere });
    assert_eq!(refused(&world, world.cast.saul, join).await, None, "whoever coordinates may");
    assert_eq!(refused(&world, world.cast.saul, apart(elsewhere)).await, Some(Reason::CannotMerge));
    // She gave her phone to the coordination of the support group.
    let mut saul = world.signed_in("saul").await;
    let seat = world.slice(group).await.seat_of(elsewhere).unwrap().id;
    for page in ["/personas".to_owned(), format!("/personas/{seat}")] {
        let shown = saul.get(&format!("/grupos/{group}{page}")).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(!shown.text.contains("765"), "{page}: {}", shown.text);
    }
    assert!(
        saul.get(&format!("/grupos/{support}/personas/{}", world.slice(support).await.seat_of(elsewhere).unwrap().id))
            .await
            .text
            .contains("765")
    );
    let mut tx = world.app.db.read().await.unwrap();
    let people = export::GROUP.iter().flat_map(|parts| parts.iter()).find(|part| part.name == "people").unwrap();
    let (desk, circle) = domain::policy::eyes_of_the_machine();
    let eyes = export::Eyes { desk, circle };
    let mut rows = async |group| {
        format!("{:?}", export::of_group(&mut tx, (world.cast.house, group), people, &eyes).await.unwrap())
    };
    assert!(!rows(group).await.contains("765"));
    assert!(rows(support).await.contains("765"));
}
