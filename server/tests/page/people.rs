//! Who sits in a group, and one person in it.

use crate::house::{Answered, Browser, World};
use axum::http::StatusCode;
use domain::id::{GroupId, SeatId};
use domain::route::Route;
use domain::seat::SeatState;

fn roster(group: GroupId) -> String {
    format!("/grupos/{group}/personas")
}

fn member(group: GroupId, seat: SeatId) -> String {
    format!("/grupos/{group}/personas/{seat}")
}

async fn enrol(browser: &mut Browser, group: GroupId, name: &str, phone: &str) -> Answered {
    browser.fill(&roster(group), &roster(group), &[("name", name), ("phone", phone)]).await
}

async fn send(browser: &mut Browser, page: &str, rest: &str, values: &[(&str, &str)]) -> Answered {
    browser.fill(page, &format!("{page}/{rest}"), values).await
}

#[tokio::test]
async fn the_roster_and_a_persons_page_are_for_the_coordination() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    for (name, status) in [
        ("paula", StatusCode::OK),
        ("marta", StatusCode::NOT_FOUND),
        ("ana", StatusCode::FORBIDDEN),
        ("saul", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        let mut browser = world.signed_in(name).await;
        assert_eq!(browser.get(&roster(group)).await.status, status, "{name}");
        assert_eq!(browser.get(&member(group, seat)).await.status, status, "{name}");
        assert_eq!(browser.get(&roster(group)).await.text.contains("Persona 1"), status == StatusCode::OK, "{name}");
    }
}

#[tokio::test]
async fn a_name_is_enough_and_the_line_stays_ready_for_the_next_one() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get(&roster(group)).await.text.contains("Todavía no hay nadie"));
    let done = enrol(&mut paula, group, "Rosalba M.", "").await;
    assert!(done.location.ends_with("hecho=enrolled"), "{}", done.text);
    enrol(&mut paula, group, "Jhon Eider C. 🌼", "+57 310 555-0101").await;
    let shown = paula.get(&roster(group)).await.text;
    assert!(shown.contains("Rosalba M.") && shown.contains("Jhon Eider C. 🌼") && shown.contains("tel:+573105550101"));
    assert!(shown.contains("2 de 30") && shown.contains("Hay 2 participantes"), "size findings appear as people come");
    assert!(shown.contains("id=\"name\" name=\"name\" value=\"\""));
}

#[tokio::test]
async fn what_is_wrong_with_a_name_or_a_phone_is_said_beside_it() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let long = "a".repeat(61);
    for (name, phone, words) in [
        ("", "", "Falta este dato"),
        (long.as_str(), "", "Caben 60 caracteres y hay 61"),
        ("Ro\0salba", "", "no se ven"),
        ("Ro\u{202E}salba", "", "no se ven"),
        ("dos\nlíneas", "", "no se ven"),
        ("Rosalba", "el de la vecina", "Escriba solo el número"),
        ("Rosalba", "12", "siete cifras"),
        ("Rosalba", "1234567890123456789012345678901", "Caben 30"),
    ] {
        let again = enrol(&mut paula, group, name, phone).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {phone}");
        assert!(again.text.contains(words), "{name} {phone}: {words}");
    }
    assert_eq!(world.slice(group).await.participants(), 0);
}

#[tokio::test]
async fn the_31st_on_route_a_waits_and_the_page_says_why() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    world.enrol(group, 30).await;
    let mut paula = world.signed_in("paula").await;
    let done = enrol(&mut paula, group, "Persona 31", "").await;
    assert!(done.location.ends_with("hecho=waits"));
    let shown = paula.get(&done.location).await.text;
    assert!(shown.contains("Quedó en la lista de espera") && shown.contains("grupo de pacientes (máximo 30 personas)"));
    assert!(shown.contains("30 de 30") && !shown.contains("/lugar\""), "no place is offered while there is none");
}

#[tokio::test]
async fn a_room_that_is_full_is_said_in_words_without_a_norm() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, 41).await;
    let shown = world.signed_in("paula").await.get(&roster(group)).await.text;
    assert!(
        shown.contains("40 de 40") && shown.contains("En el salón, 40") && shown.contains("Ninguna norma pone tope")
    );
    assert!(!shown.contains("notice block"), "a room is no norm");
}

#[tokio::test]
async fn a_place_that_comes_free_is_given_in_order() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let seats = world.enrol(group, 32).await;
    let mut paula = world.signed_in("paula").await;
    let unsure = send(&mut paula, &member(group, seats[0]), "salida", &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsure.text.contains("href=\"#leaves\">Sí, deja el grupo"), "{}", unsure.text);
    assert_eq!(world.slice(group).await.seat(seats[0]).unwrap().state, SeatState::Seated, "one touch frees no place");
    let left = send(&mut paula, &member(group, seats[0]), "salida", &[("leaves", "1")]).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text);
    let second = paula.post(&format!("{}/lugar", member(group, seats[31])), &[]).await;
    assert!(
        second.status == StatusCode::UNPROCESSABLE_ENTITY
            && second.text.contains("Otra persona espera hace más tiempo")
    );
    let address = format!("{}/lugar", member(group, seats[30]));
    assert_eq!(paula.fill(&roster(group), &address, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.slice(group).await.seat(seats[30]).unwrap().state, SeatState::Seated);
    let full = paula.post(&format!("{}/lugar", member(group, seats[31])), &[]).await;
    assert!(full.text.contains("Todavía no hay lugar") && full.text.contains("máximo 30 personas"));
}

#[tokio::test]
async fn whoever_left_comes_back_and_the_days_of_both_are_kept() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 2).await[0];
    let mut paula = world.signed_in("paula").await;
    let page = member(group, seat);
    world.later(chrono::TimeDelta::days(7));
    let mut paula_later = world.signed_in("paula").await;
    send(&mut paula_later, &page, "salida", &[("leaves", "1")]).await;
    assert!(paula_later.get(&roster(group)).await.text.contains("Dejó el grupo, 26 nov"));
    let twice = paula_later.post(&format!("{page}/salida"), &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.later(chrono::TimeDelta::days(7));
    paula.sign_in("paula@ronda.test", "482915").await;
    assert_eq!(paula.fill(&roster(group), &format!("{page}/regreso"), &[]).await.status, StatusCode::SEE_OTHER);
    let shown = paula.get(&page).await.text;
    for words in [
        "jueves 19 de noviembre",
        "Se anotó",
        "jueves 26 de noviembre",
        "Dejó el grupo",
        "jueves 3 de diciembre",
        "Volvió",
    ] {
        assert!(shown.contains(words), "{words}");
    }
}

#[tokio::test]
async fn moving_on_offers_ones_own_groups_alone_and_tells_nothing_of_others() {
    let world = World::new().await;
    let here = world.group("Manos que cuidan", None).await;
    let there = world.group("Volver a empezar", None).await;
    let of_saul = world.group_of(world.cast.house, world.cast.saul, "Las del jueves", None).await;
    let seat = world.enrol(here, 1).await[0];
    let page = member(here, seat);
    let mut paula = world.signed_in("paula").await;
    let shown = paula.get(&page).await.text;
    assert!(shown.contains("Volver a empezar") && !shown.contains("Las del jueves"));
    let nobody = world.id().to_string();
    let guessed = send(&mut paula, &page, "traslado", &[("group", &of_saul.to_string())]).await;
    let unknown = send(&mut paula, &page, "traslado", &[("group", &nobody)]).await;
    for answer in [&guessed, &unknown] {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("Eso ya no existe"));
    }
    assert_eq!(send(&mut paula, &page, "traslado", &[("group", "x")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = send(&mut paula, &page, "traslado", &[("group", &there.to_string())]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = paula.get(&page).await.text;
    assert!(shown.contains("Dejó el grupo") && !shown.contains("Volver a empezar"), "where to is not told");
    assert!(!shown.contains("Pasó de un grupo a otro"), "nor that there is another group");
    assert_eq!(world.slice(there).await.participants(), 1);
}

#[tokio::test]
async fn a_name_is_corrected_and_a_stale_form_shows_both() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    let page = member(group, seat);
    let mut paula = world.signed_in("paula").await;
    let done = send(&mut paula, &page, "nombre", &[("name", "Rosalba M."), ("phone", "310 555 0101")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let stale = paula.post(&format!("{page}/nombre"), &[("name", "Rosa"), ("version", "1")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("Rosalba M.") && stale.text.contains("Rosa»"));
    for (name, phone) in [("", ""), ("Rosa", "x"), (&"a".repeat(61), "")] {
        let again = send(&mut paula, &page, "nombre", &[("name", name), ("phone", phone)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn two_entries_become_one_person_and_two_again() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    enrol(&mut paula, group, "Rosalba M.", "").await;
    enrol(&mut paula, group, "ROSALBA m.", "").await;
    let shown = paula.get(&roster(group)).await.text;
    assert!(shown.contains("Hay dos entradas con el mismo nombre"));
    let slice = world.slice(group).await;
    let (keep, twice) = (slice.seats[1].clone(), slice.seats[2].clone());
    let page = member(group, keep.id);
    let done = send(&mut paula, &page, "union", &[("duplicate", &twice.person.to_string())]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = paula.get(&roster(group)).await.text;
    assert!(shown.contains("Estaban dos veces") && shown.contains("Es la misma persona que «Rosalba M.»"));
    assert_eq!(world.slice(group).await.participants(), 1);
    for wrong in ["", "x", &keep.person.to_string(), &twice.person.to_string()] {
        let again = send(&mut paula, &page, "union", &[("duplicate", wrong)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let undo = format!("{}/separacion", roster(group));
    assert_eq!(paula.fill(&roster(group), &undo, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.slice(group).await.participants(), 2);
    assert_eq!(
        paula.post(&undo, &[("duplicate", &twice.person.to_string())]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(paula.post(&undo, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn whoever_asks_to_be_forgotten_is_a_nameless_row_and_their_page_is_gone() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    enrol(&mut paula, group, "Rosalba M.", "310 555 0101").await;
    let seat = world.slice(group).await.seats[1].id;
    let page = member(group, seat);
    let unsure = send(&mut paula, &page, "olvido", &[]).await;
    assert!(unsure.status == StatusCode::UNPROCESSABLE_ENTITY && unsure.text.contains("Marque la casilla"));
    assert!(unsure.text.contains("Quedan los números"));
    let done = send(&mut paula, &page, "olvido", &[("wishes", "1")]).await;
    assert_eq!(done.location, format!("{page}/olvido"));
    let told = paula.get(&done.location).await.text;
    assert!(
        told.contains("Sus datos se borraron")
            && told.contains("Ninguna marca de asistencia")
            && !told.contains("Rosalba")
    );
    let shown = paula.get(&roster(group)).await.text;
    assert!(!shown.contains("Rosalba") && !shown.contains("310") && shown.contains("Persona que pidió ser olvidada"));
    assert_eq!(paula.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(paula.post(&format!("{page}/regreso"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.slice(group).await.seats.len(), 2, "the seat stays, so that counts hold");
}

#[tokio::test]
async fn a_form_sent_twice_enrols_once() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let command = world.id().to_string();
    for _ in 0..2 {
        let done = paula.post(&roster(group), &[("command", &command), ("name", "Rosalba M.")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(world.slice(group).await.participants(), 1);
}

#[tokio::test]
async fn a_seat_of_another_group_a_leader_and_nobody_have_no_page_here() {
    let world = World::new().await;
    let (here, there) = (world.group("Manos que cuidan", None).await, world.group("Volver a empezar", None).await);
    let elsewhere = world.enrol(there, 1).await[0];
    let lead = world.slice(here).await.seat_of(world.cast.paula).unwrap().id;
    let mut paula = world.signed_in("paula").await;
    for seat in [elsewhere.to_string(), lead.to_string(), world.id().to_string(), "x".to_owned()] {
        assert_eq!(paula.get(&format!("{}/{seat}", roster(here))).await.status, StatusCode::NOT_FOUND);
        for rest in ["salida", "regreso", "lugar", "nombre", "union", "olvido"] {
            let values = [("name", "Rosa"), ("duplicate", "0000000000077"), ("wishes", "1")];
            let answer = paula.post(&format!("{}/{seat}/{rest}", roster(here)), &values).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{rest}");
        }
    }
}
