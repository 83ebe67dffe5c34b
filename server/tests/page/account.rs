//! One's own account.

use crate::house::World;
use axum::http::StatusCode;

#[tokio::test]
async fn a_coordinator_declares_a_profession_of_the_list_or_one_of_her_own() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let done = paula
        .fill(
            "/cuenta",
            "/cuenta/oficio",
            &[("profile", "otra"), ("other_profile", "Terapeuta de lenguaje"), ("training", "Diplomado 🌼")],
        )
        .await;
    assert_eq!(done.location, "/cuenta?hecho=account-declared", "{}", done.text);
    let shown = paula.get("/cuenta").await.text;
    assert!(shown.contains("terapeuta de lenguaje") && shown.contains("Diplomado 🌼"), "(S0-020, S0-100)");
}

#[tokio::test]
async fn a_new_secret_asks_for_the_old_one_and_signs_every_other_device_out() {
    let world = World::new().await;
    let (mut here, mut elsewhere) = (world.signed_in("paula").await, world.signed_in("paula").await);
    let wrong = here.fill("/cuenta", "/cuenta/clave", &[("current_secret", "000001"), ("new_secret", "123456")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("No es el de ahora") && wrong.text.contains("muy fácil de adivinar"), "{}", wrong.text);
    let done =
        here.fill("/cuenta", "/cuenta/clave", &[("current_secret", "482915"), ("new_secret", "una frase larga")]).await;
    assert_eq!(done.location, "/cuenta?hecho=account-secret");
    assert_eq!(here.get("/cuenta").await.status, StatusCode::OK);
    assert_eq!(elsewhere.get("/cuenta").await.status, StatusCode::SEE_OTHER);
    world.browser().sign_in("paula@ronda.test", "una frase larga").await;
}

#[tokio::test]
async fn a_lost_phone_is_signed_out_from_another_and_nobody_elses_is() {
    let world = World::new().await;
    let (mut here, mut lost) = (world.signed_in("paula").await, world.signed_in("paula").await);
    let page = here.get("/cuenta").await.text;
    let address = page.split("action=\"/cuenta/aparatos/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let address = format!("/cuenta/aparatos/{address}");
    assert_eq!(world.signed_in("saul").await.post(&address, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(here.post(&address, &[]).await.location, "/cuenta?hecho=account-device");
    assert_eq!(lost.get("/cuenta").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_name_too_long_or_with_hidden_marks_is_told_and_kept() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    for (name, said) in
        [("a".repeat(61), "Caben 60"), ("Paula\u{202E}".to_owned(), "no se ven"), (String::new(), "Falta este dato")]
    {
        let again = paula.fill("/cuenta", "/cuenta/nombre", &[("name", &name)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains(said), "{name}");
    }
    let english = world.browser().in_english().get("/entrar").await.text;
    assert!(english.contains("lang=\"en\""));
}
