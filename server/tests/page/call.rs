//! The call: what the group is, how its edition runs, the checklist, who coordinates.

use crate::house::{Answered, Browser, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::seat::SeatCommand;
use domain::group::EditionState;
use domain::id::GroupId;
use domain::route::Route;

fn page(group: GroupId) -> String {
    format!("/grupos/{group}/convocatoria")
}

async fn send(browser: &mut Browser, group: GroupId, rest: &str, values: &[(&str, &str)]) -> Answered {
    browser.fill(&page(group), &format!("{}/{rest}", page(group)), values).await
}

const RUNS: [(&str, &str); 7] = [
    ("mode", "in_person"),
    ("starts_on", "2026-11-19"),
    ("starts_at", "14:00"),
    ("cadence", "weekly"),
    ("minutes", "90"),
    ("planned", "10"),
    ("route", "co.rias_ptm"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut values: Vec<_> =
        RUNS.into_iter().filter(|(name, _)| changes.iter().all(|(other, _)| other != name)).collect();
    values.extend(changes);
    values
}

#[tokio::test]
async fn the_call_is_for_whoever_coordinates_and_for_nobody_else() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    for (name, status) in [
        ("paula", StatusCode::OK),
        ("marta", StatusCode::NOT_FOUND),
        ("ana", StatusCode::FORBIDDEN),
        ("saul", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(world.signed_in(name).await.get(&page(group)).await.status, status, "{name}");
    }
}

#[tokio::test]
async fn the_checklist_says_what_is_known_and_what_is_missing() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let mut paula = world.signed_in("paula").await;
    let shown = paula.get(&page(group)).await.text;
    assert!(
        shown.contains("Faltan 4 puntos")
            && shown.contains("Paula Rosero")
            && shown.contains("necesita revisar sus condiciones")
    );
    let some = [("points", "coordinator"), ("points", "place"), ("refreshments", "no"), ("call", "")];
    assert_eq!(send(&mut paula, group, "preparacion", &some).await.status, StatusCode::SEE_OTHER);
    assert!(paula.get(&page(group)).await.text.contains("Faltan 3 puntos"));
    let all: Vec<(&str, &str)> = ["coordinator", "target", "place", "technical", "material", "timetable", "frequency"]
        .into_iter()
        .map(|point| ("points", point))
        .chain([("refreshments", "yes"), ("call", "open")])
        .collect();
    send(&mut paula, group, "preparacion", &all).await;
    assert!(paula.get(&page(group)).await.text.contains("La lista de preparación está completa"));
    for wrong in [("points", "otra"), ("refreshments", "quizás"), ("call", "shout")] {
        let again = send(&mut paula, group, "preparacion", &[wrong]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
}

#[tokio::test]
async fn the_smaller_of_rule_and_room_is_told_with_both_numbers() {
    let world = World::new().await;
    let on_a = world.group("Uno", Some(Route::RiasPtm)).await;
    let on_none = world.group("Dos", None).await;
    let mut paula = world.signed_in("paula").await;
    let shown = paula.get(&page(on_a)).await.text;
    assert!(shown.contains("Caben 30 personas") && shown.contains("hasta 30") && shown.contains("En el salón, 40"));
    assert!(shown.contains("Manda la ruta") && shown.contains("máximo 30 personas"));
    let shown = paula.get(&page(on_none)).await.text;
    assert!(shown.contains("Caben 40 personas") && shown.contains("Ninguna norma pone tope"));
}

#[tokio::test]
async fn the_days_are_listed_and_holidays_are_stepped_over_by_name() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let done =
        send(&mut paula, group, "ciclo", &with(&[("starts_on", "2027-03-18"), ("planned", "3"), ("route", "")])).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = paula.get(&page(group)).await.text;
    assert!(shown.contains("Se salta: Jueves Santo") && shown.contains("jueves 25 de marzo de 2027"), "{shown}");
    assert!(shown.contains("desde el jueves 18 de marzo de 2027 hasta el jueves 8 de abril de 2027"));
    let slice = world.slice(group).await;
    assert_eq!(slice.encounters.len(), 3);
}

#[tokio::test]
async fn changing_the_hour_keeps_the_encounters_and_changing_their_number_makes_new_ones() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let before = world.encounters(group).await;
    let mut paula = world.signed_in("paula").await;
    let site = world.cast.site.to_string();
    send(&mut paula, group, "ciclo", &with(&[("starts_at", "16:00"), ("site", &site)])).await;
    assert_eq!(world.encounters(group).await, before);
    assert_eq!(world.slice(group).await.encounters[9].time, Some("16:00:00".parse().unwrap()));
    send(&mut paula, group, "ciclo", &with(&[("planned", "8")])).await;
    let after = world.encounters(group).await;
    assert!(after.len() == 8 && after.iter().all(|id| !before.contains(id)));
}

#[tokio::test]
async fn a_block_stands_beside_the_form_that_was_refused() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let mut paula = world.signed_in("paula").await;
    let again = send(&mut paula, group, "ciclo", &with(&[("minutes", "121")])).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("con duración máxima de 120 minutos") && again.text.contains("value=\"121\""));
    assert_eq!(world.slice(group).await.edition.minutes, 90);
    for wrong in [
        ("minutes", ""),
        ("mode", "x"),
        ("starts_on", "ayer"),
        ("site", "x"),
        ("payer", &"a".repeat(121)),
        ("planned", "1"),
    ] {
        let again = send(&mut paula, group, "ciclo", &with(&[wrong])).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
}

#[tokio::test]
async fn a_form_that_somebody_else_overtook_shows_both_texts_and_can_be_sent_again() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let name = |name| [("name", name), ("shared_situation", "Cuidar")];
    assert_eq!(send(&mut paula, group, "grupo", &name("Nombre de ella")).await.status, StatusCode::SEE_OTHER);
    let stale: Vec<(&str, &str)> = name("Nombre mío").into_iter().chain([("version", "1")]).collect();
    let again = paula.post(&format!("{}/grupo", page(group)), &stale).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("Nombre de ella") && again.text.contains("Nombre mío"));
    assert!(again.text.contains("name=\"version\" value=\"2\""), "the form goes on from what is kept now");
    assert_eq!(world.slice(group).await.group.name.as_str(), "Nombre de ella");
    for (field, value) in [("name", ""), ("name", "a\u{7}b"), ("shared_situation", ""), ("purpose", &"a".repeat(601))] {
        let mut values = name("Nombre").to_vec();
        values.retain(|(known, _)| *known != field);
        values.push((field, value));
        let again = send(&mut paula, group, "grupo", &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
    }
}

#[tokio::test]
async fn calling_begins_once_and_leads_to_the_people() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let done = send(&mut paula, group, "inicio", &[]).await;
    assert!(done.location.contains("/personas?hecho=calling"), "{}", done.text);
    assert_eq!(world.slice(group).await.edition.state, EditionState::Calling);
    let again = paula.post(&format!("{}/inicio", page(group)), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("no está en un momento"));
}

#[tokio::test]
async fn an_edition_is_called_off_only_when_the_box_says_so() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let again = send(&mut paula, group, "cancelacion", &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("Marque la casilla"));
    send(&mut paula, group, "cancelacion", &[("sure", "1")]).await;
    assert_eq!(world.slice(group).await.edition.state, EditionState::Cancelled);
    let shown = paula.get(&page(group)).await.text;
    assert!(shown.contains("Este ciclo no se hizo") && !shown.contains("/convocatoria/ciclo"));
}

#[tokio::test]
async fn a_second_leader_is_appointed_by_the_coordinator_alone_and_released() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let marta = world.cast.marta.to_string();
    let done = send(&mut paula, group, "coordinacion", &[("person", &marta)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let mut second = world.signed_in("marta").await;
    let shown = second.get(&page(group)).await;
    assert!(shown.status.is_success() && !shown.text.contains("/convocatoria/coordinacion"));
    let saul = world.cast.saul.to_string();
    let no = second.post(&format!("{}/coordinacion", page(group)), &[("person", &saul)]).await;
    assert_eq!(no.status, StatusCode::FORBIDDEN);
    let twice = send(&mut paula, group, "coordinacion", &[("person", &marta)]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    for wrong in ["", "no-es-nadie", &world.cast.elena.to_string()] {
        let again = send(&mut paula, group, "coordinacion", &[("person", wrong)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let seat = world.slice(group).await.seat_of(world.cast.marta).unwrap().id;
    let address = format!("{}/coordinacion/{seat}/retiro", page(group));
    let unsure = paula.fill(&page(group), &address, &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsure.text.contains("id=\"releases\"") && unsure.text.contains("href=\"#releases\""), "{}", unsure.text);
    assert_eq!(paula.fill(&page(group), &address, &[("releases", "1")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.signed_in("marta").await.get(&page(group)).await.status, StatusCode::FORBIDDEN);
    let own = world.slice(group).await.seat_of(world.cast.paula).unwrap().id;
    let none = paula.post(&format!("{}/coordinacion/{own}/retiro", page(group)), &[("releases", "1")]).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND, "the coordinator's own seat is not released");
}

#[tokio::test]
async fn the_coordinator_hands_over_and_can_then_step_back() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let (mut paula, mut marta) = (world.signed_in("paula").await, world.signed_in("marta").await);
    send(&mut paula, group, "coordinacion", &[("person", &world.cast.marta.to_string())]).await;
    let seats = world.slice(group).await;
    let (first, second) = (seats.seat_of(world.cast.paula).unwrap().id, seats.seat_of(world.cast.marta).unwrap().id);
    let address = |seat| format!("{}/coordinacion/{seat}/entrega", page(group));
    assert_eq!(marta.post(&address(second), &[]).await.status, StatusCode::FORBIDDEN, "it is given, not taken");
    assert_eq!(paula.post(&address(first), &[("hands_over", "1")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(paula.fill(&page(group), &address(second), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = paula.fill(&page(group), &address(second), &[("hands_over", "1")]).await;
    assert!(done.location.ends_with("?hecho=coordination-handed-over"), "{}", done.text);
    let now = world.slice(group).await;
    assert_eq!(now.coordinator().map(|person| person.id), Some(world.cast.marta));
    assert_eq!(now.seat_of(world.cast.paula).unwrap().role, domain::role::Role::CoCoordinator);
    assert_eq!(paula.get(&page(group)).await.status, StatusCode::OK, "she stays beside");
    assert_eq!(paula.post(&address(first), &[]).await.status, StatusCode::FORBIDDEN);
    let release = format!("{}/coordinacion/{first}/retiro", page(group));
    assert_eq!(marta.fill(&page(group), &release, &[("releases", "1")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(paula.get(&page(group)).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_code_follows_route_and_profession_with_its_source() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    for (route, code) in [(Some(Route::RiasPtm), "990106"), (Some(Route::RiaPms), "I30002")] {
        let group = world.group("Manos que cuidan", route).await;
        let shown = paula.get(&page(group)).await.text;
        assert!(shown.contains(code) && shown.contains("CUPSRips"), "{code}");
    }
    let none = world.group("Manos que cuidan", None).await;
    assert!(!paula.get(&page(none)).await.text.contains("CUPSRips"));
}

#[tokio::test]
async fn a_group_with_32_waiting_and_seated_still_opens() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let seats = world.enrol(group, 32).await;
    world.act(world.cast.paula, What::Seat(group, SeatCommand::Leave { seat: seats[0] })).await.unwrap();
    let shown = world.signed_in("paula").await.get(&page(group)).await;
    assert!(shown.status.is_success());
    assert!(!shown.text.contains("Hay 29 participantes"), "how many there are is told where they are enrolled");
    let people = world.signed_in("paula").await.get(&format!("/grupos/{group}/personas")).await.text;
    assert!(people.contains("Hay 29 participantes") && people.contains("29 de 30"), "{people}");
}
