//! Personal links as the coordination sees them: made and shown once, printed, renewed, ended.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use domain::id::{GroupId, Key, SeatId};

fn member(group: GroupId, seat: SeatId) -> String {
    format!("/grupos/{group}/personas/{seat}")
}

/// The secrets of the links that a page shows.
fn secrets(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        text.split("http://ronda.test/p/").skip(1).map(|rest| rest.chars().take(26).collect()).collect();
    found.dedup();
    found
}

async fn opens(world: &World, secret: &str) -> bool {
    let answer = world.browser().get(&format!("/p/{secret}")).await;
    assert!(matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::NOT_FOUND));
    answer.status == StatusCode::SEE_OTHER
}

#[tokio::test]
async fn a_link_is_shown_once_with_its_code_and_a_new_one_ends_it() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get(&member(group, seat)).await.text.contains("Todavía no tiene enlace"));
    let made = paula.post(&format!("{}/enlace", member(group, seat)), &[]).await;
    assert_eq!(made.status, StatusCode::OK);
    assert!(made.text.contains("Persona 1") && made.text.contains("class=\"qr\""));
    assert!(!made.text.contains("<li class=\"pass\">Manos"), "a card does not say of which group");
    let first = secrets(&made.text).remove(0);
    assert!(opens(&world, &first).await && opens(&world, &first.to_uppercase()).await);
    let page = paula.get(&member(group, seat)).await.text;
    assert!(page.contains("Tiene enlace") && secrets(&page).is_empty(), "nobody can read it again");

    let again = paula.post(&format!("{}/enlace", member(group, seat)), &[]).await;
    let second = secrets(&again.text).remove(0);
    assert!(!opens(&world, &first).await && opens(&world, &second).await);
    let ended = paula.post(&format!("{}/enlace/retiro", member(group, seat)), &[]).await;
    assert_eq!(ended.location, format!("{}?hecho=link-revoked", member(group, seat)));
    assert!(!opens(&world, &second).await);
}

#[tokio::test]
async fn unknown_and_ended_links_answer_alike() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    let ended = world.link(world.cast.house, world.cast.paula, group, seat).await;
    let mut waiting = world.browser();
    waiting.get(&format!("/p/{ended}")).await;
    world.link(world.cast.house, world.cast.paula, group, seat).await;
    let mut browser = world.browser();
    let text = |answer: crate::house::Answered| (answer.status, answer.text.replace(|c: char| c.is_ascii_digit(), ""));
    let mut dead = Vec::new();
    for secret in [ended.as_str(), "0123456789abcdefghjkmnpqrs", "x", "%F0%9F%8C%BC", &"a".repeat(3000)] {
        let page = browser.get(&format!("/p/{secret}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.headers.get("set-cookie").is_none(), "nobody is led to the door");
        dead.push(text(page).1.replace(secret, ""));
    }
    // It ended while somebody stood at the door.
    for answer in [waiting.get("/puerta").await, waiting.post("/puerta", &[("phone", "own")]).await] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        dead.push(text(answer).1);
    }
    dead.dedup();
    let own_address = |page: &String| page.split("<main").nth(1).unwrap().to_owned();
    let mut mains: Vec<String> = dead.iter().map(own_address).collect();
    mains.dedup();
    assert_eq!(mains.len(), 1, "one plain page for all");
}

#[tokio::test]
async fn cards_are_made_for_those_who_are_ticked_and_for_nobody_else() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 3).await;
    let had = world.link(world.cast.house, world.cast.paula, group, seats[0]).await;
    let mut paula = world.signed_in("paula").await;
    let page = format!("/grupos/{group}/tarjetas");
    let shown = paula.get(&page).await.text;
    assert_eq!(shown.matches(" checked").count(), 2, "whoever has none is ticked");
    let (one, two) = (seats[1].to_string(), seats[2].to_string());
    let made = paula.post(&page, &[("seat", &one), ("seat", &two)]).await;
    assert_eq!((made.status, secrets(&made.text).len()), (StatusCode::OK, 2));
    assert!(opens(&world, &had).await, "who was not ticked keeps theirs");
    assert_eq!(paula.post(&page, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(paula.post(&page, &[("seat", "🌼")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(paula.post(&page, &[("seat", &one), ("seat", &one)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unknown: SeatId = Key::of(77);
    assert_eq!(paula.post(&page, &[("seat", &unknown.to_string())]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_the_coordination_makes_links() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    for (name, status) in [
        ("marta", StatusCode::NOT_FOUND),
        ("ana", StatusCode::FORBIDDEN),
        ("saul", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        let mut browser: Browser = world.signed_in(name).await;
        assert_eq!(browser.get(&format!("/grupos/{group}/tarjetas")).await.status, status, "{name}");
        assert_eq!(browser.post(&format!("{}/enlace", member(group, seat)), &[]).await.status, status, "{name}");
    }
}
