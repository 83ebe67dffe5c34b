//! Scenario 11 of the domain, where a support group meets it: 18 people say 41 things that they expect, of which three
//! ask for something else. What they wrote is theirs and the coordination's, and being forgotten moves no count.

use crate::house::{Browser, Journey, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::seat::SeatCommand;
use domain::referral::ReferralState;
use domain::route::Route;
use ronda::store::figures::{self, Figures};
use ronda::store::referral;

const PEOPLE: u32 = 18;
/// Who came to each of nine encounters, of 18.
const CAME: [usize; 9] = [18, 17, 16, 17, 16, 16, 15, 16, 17];

/// A group of 18 that is there and has not met yet.
async fn called() -> Journey {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let seats = world.enrol(group, PEOPLE).await;
    let encounters = world.encounters(group).await;
    Journey { world, group, seats, encounters }
}

async fn counted(journey: &Journey) -> Figures {
    let mut tx = journey.world.app.db.read().await.unwrap();
    figures::of_group(&mut tx, journey.world.cast.house, journey.group).await.unwrap()
}

async fn by_links(journey: &Journey) -> Vec<Browser> {
    let mut links = Vec::new();
    for seat in &journey.seats {
        links.push(journey.world.by_link(journey.group, *seat).await);
    }
    links
}

/// How many of the 41 stand on a page.
async fn told(browser: &mut Browser, address: &str) -> usize {
    let answer = browser.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    (0..41).filter(|n| answer.text.contains(&format!("Espero-{n:02}"))).count()
}

#[tokio::test]
async fn three_of_41_expectations_lead_elsewhere_and_being_forgotten_moves_no_count() {
    let journey = called().await;
    let world = &journey.world;
    let mut links = by_links(&journey).await;
    for n in 0..41 {
        let text = format!("Espero-{n:02}");
        let said = links[n % PEOPLE as usize].post("/mi-grupo/expectativas", &[("text", &text)]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER);
    }
    for (n, came) in CAME.into_iter().enumerate() {
        journey.hold(n, came, 1).await;
    }

    // Weeks later nobody is still signed in.
    let mut links = by_links(&journey).await;

    // The first three said something that needs something else: each is asked, two say yes and one says no.
    let mut paula = world.signed_in("paula").await;
    let said = journey.slice().await.expectations;
    assert_eq!(said.len(), 41);
    for (own, answer) in links.iter_mut().zip(["accepted", "accepted", "declined"]) {
        let mine = own.get("/mi-grupo").await.text;
        let one = said.iter().find(|one| mine.contains(&format!("/mi-grupo/expectativas/{}", one.id))).unwrap();
        let (id, seat) = (one.id.to_string(), one.seat.to_string());
        let reach = journey.page(&format!("/expectativas/{id}/alcance"));
        let sorted = paula.post(&reach, &[("reach", "needs_else"), ("version", "1")]).await;
        assert_eq!(sorted.status, StatusCode::SEE_OTHER);
        let wish = [
            ("seat", seat.as_str()),
            ("origin", &id),
            ("other_service", "Comisaría"),
            ("care_kind", "social_services"),
        ];
        let new = journey.page("/orientaciones/nueva");
        assert_eq!(paula.fill(&new, &new, &wish).await.status, StatusCode::SEE_OTHER);
        let mine = own.get("/mi-grupo").await.text;
        let referral = mine.split("/mi-grupo/orientaciones/").nth(1).unwrap().split('"').next().unwrap();
        let address = format!("/mi-grupo/orientaciones/{referral}");
        let done = own.post(&address, &[("state", answer), ("version", "1")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    let mut tx = world.app.db.read().await.unwrap();
    let all = referral::of_group(&mut tx, world.cast.house, journey.group).await.unwrap();
    drop(tx);
    let count = |state| all.iter().filter(|one| one.referral.state == state).count();
    assert_eq!((all.len(), count(ReferralState::Accepted), count(ReferralState::Declined)), (3, 2, 1));

    // Whoever coordinates reads the 41; each participant their own, and nobody's referral but theirs.
    assert_eq!(told(&mut paula, &journey.page("/expectativas")).await, 41);
    for (n, own) in links.iter_mut().enumerate() {
        assert_eq!(told(own, "/mi-grupo").await, if n < 5 { 3 } else { 2 }, "41 among 18");
        let mine = own.get("/mi-grupo").await.text;
        assert_eq!(mine.contains("Comisaría"), n < 3);
    }

    // 148 of 162, as the institution reads it, before and after everybody's right to be forgotten.
    let before = counted(&journey).await;
    assert_eq!((before.present, before.expected, (before.present * 1000).div_ceil(before.expected)), (148, 162, 914));
    let mut ana = world.signed_in("ana").await;
    let report = "/institucion/cifras.csv?periodo=2026-q4";
    let figures = ana.get(report).await.text;
    assert!(figures.contains("Personas distintas") && !figures.contains("Espero-"));
    let first: Vec<_> = journey
        .slice()
        .await
        .seats
        .iter()
        .filter(|seat| journey.seats[..6].contains(&seat.id))
        .map(|seat| seat.person)
        .collect();
    for person in first {
        journey.act(What::Seat(journey.group, SeatCommand::Erase { person })).await;
    }
    assert_eq!(counted(&journey).await, before, "an edition's presence stays what it was");
    assert_eq!(ana.get(report).await.text, figures, "to the letter");
    let left = told(&mut paula, &journey.page("/expectativas")).await;
    assert_eq!(left, 41 - 5 * 3 - 2, "what six people wrote went with them");
    for own in &mut links[..6] {
        assert_eq!(own.get("/mi-grupo").await.location, "/enlace");
    }
}
