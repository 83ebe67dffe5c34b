//! Signing in and the first run.

use crate::house::{Browser, World};
use axum::http::StatusCode;

const FIRST_RUN: [(&str, &str); 10] = [
    ("code", "ABCD-1234"),
    ("name", "Centro de salud El Mirador"),
    ("kind", "health_centre"),
    ("country", "co"),
    ("site_name", "Salón comunal"),
    ("room_capacity", "30"),
    ("zone", "America/Bogota"),
    ("person_name", "Ana Lucía"),
    ("identifier", "310 555 0101"),
    ("secret", "482915"),
];

#[tokio::test]
async fn the_first_run_makes_the_institution_and_signs_its_administrator_in() {
    let (app, _folder) = World::empty().await;
    let mut ana = Browser::new(app);
    assert_eq!(ana.get("/").await.location, "/inicio");
    let done = ana.fill("/inicio", "/inicio", &FIRST_RUN).await;
    assert_eq!(
        (done.status, done.location.as_str()),
        (StatusCode::SEE_OTHER, "/institucion?hecho=set-up"),
        "{}",
        done.text
    );
    assert_eq!(ana.get("/grupos").await.status, StatusCode::OK);
    assert_eq!(ana.get("/inicio").await.location, "/", "there is only one first run");
}

#[tokio::test]
async fn a_wrong_code_and_a_bad_phone_are_named_and_what_was_typed_is_kept() {
    let (app, _folder) = World::empty().await;
    let mut ana = Browser::new(app);
    let mut values = FIRST_RUN;
    values[0].1 = "zzzz";
    values[8].1 = "no es un celular";
    let again = ana.fill("/inicio", "/inicio", &values).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("Ese no es el código") && again.text.contains("Escriba un celular"), "{}", again.text);
    assert!(again.text.contains("Centro de salud El Mirador") && again.text.contains("no es un celular"));
    assert!(!again.text.contains("482915"), "a secret is never shown again");
}

#[tokio::test]
async fn wrong_secrets_wait_longer_and_longer_and_nobody_is_locked_out() {
    let world = World::new().await;
    let mut browser = world.browser();
    for _ in 0..5 {
        let no = browser.post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "000001")]).await;
        assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let no = browser.post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "000001")]).await;
    assert_eq!((no.status, &no.headers["retry-after"]), (StatusCode::TOO_MANY_REQUESTS, &"1".parse().unwrap()));
    let waits = browser.post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "482915")]).await;
    assert!(waits.text.contains("Espere"), "even the right secret waits");
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
    world.later(chrono::TimeDelta::minutes(16));
    browser.sign_in("paula@ronda.test", "482915").await;
}

#[tokio::test]
async fn who_has_no_login_is_answered_like_a_wrong_secret() {
    let world = World::new().await;
    let mut browser = world.browser();
    let unknown = browser.post("/entrar", &[("identifier", "nadie@ronda.test"), ("secret", "482916")]).await;
    let wrong = browser.post("/entrar", &[("identifier", "ana@ronda.test"), ("secret", "482916")]).await;
    assert_eq!(unknown.text.replace("nadie", "ana"), wrong.text);
}

#[tokio::test]
async fn signing_in_leads_back_to_the_page_that_was_asked_for_but_never_elsewhere() {
    let world = World::new().await;
    let mut browser = world.browser();
    assert_eq!(browser.get("/grupos").await.location, "/entrar?volver=%2Fgrupos");
    let back =
        browser.post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "482915"), ("back", "/agenda")]).await;
    assert_eq!(back.location, "/agenda");
    let away = world
        .browser()
        .post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "482915"), ("back", "//evil.test")])
        .await;
    assert_eq!(away.location, "/grupos");
}

#[tokio::test]
async fn after_signing_out_the_session_opens_nothing() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    assert_eq!(paula.get("/grupos").await.status, StatusCode::OK);
    paula.post("/salir", &[]).await;
    assert_eq!(paula.get("/grupos").await.location, "/entrar?volver=%2Fgrupos");
}

#[tokio::test]
async fn fifty_wrong_secrets_at_once_wait_like_fifty_in_a_row() {
    let world = World::new().await;
    let mut browsers: Vec<Browser> = (0..50).map(|_| world.browser()).collect();
    let tries = browsers
        .iter_mut()
        .map(|browser| browser.post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "000001")]));
    let answers = futures_util::future::join_all(tries).await;
    let looked_at = answers.iter().filter(|answer| !answer.text.contains("Espere")).count();
    assert_eq!(looked_at, 5, "the fifth makes everybody wait");
    let mut tx = world.app.db.read().await.unwrap();
    let failures = ronda::store::tries::failures(&mut tx, "paula@ronda.test").await.unwrap();
    assert_eq!(failures, 5);
    drop(tx);
    let mut paula = world.browser();
    let right = paula.post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "482915")]).await;
    assert!(right.text.contains("Espere"), "the right one waits too");
    world.later(chrono::TimeDelta::seconds(2));
    paula.sign_in("paula@ronda.test", "482915").await;
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(ronda::store::tries::failures(&mut tx, "paula@ronda.test").await.unwrap(), 0, "and sets the count back");
}

#[tokio::test]
async fn who_has_no_login_waits_like_everybody_else() {
    let world = World::new().await;
    let mut browser = world.browser();
    for _ in 0..8 {
        let unknown = browser.post("/entrar", &[("identifier", "nadie@ronda.test"), ("secret", "482916")]).await;
        let wrong = browser.post("/entrar", &[("identifier", "ana@ronda.test"), ("secret", "482916")]).await;
        assert_eq!((unknown.status, unknown.text.replace("nadie", "ana")), (wrong.status, wrong.text));
    }
}
