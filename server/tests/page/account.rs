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
    assert!(
        wrong.text.contains("No es el de ahora") && wrong.text.contains("las primeras que se prueban"),
        "{}",
        wrong.text
    );
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
    assert_eq!(world.signed_in("saul").await.post(&address, &[]).await.location, "/cuenta", "nothing was done");
    assert_eq!(lost.get("/cuenta").await.status, StatusCode::OK);
    assert_eq!(here.post(&address, &[]).await.location, "/cuenta?hecho=account-device");
    assert_eq!(lost.get("/cuenta").await.status, StatusCode::SEE_OTHER);
    assert_eq!(here.post(&address, &[]).await.location, "/cuenta", "a second tap is no error");
    assert_eq!(here.post("/cuenta/aparatos/no-es-nada/salida", &[]).await.status, StatusCode::NOT_FOUND);
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
}

/// The unseen value of a field in the form that posts to an address.
fn unseen(html: &str, address: &str, name: &str) -> String {
    let form = html.split(&format!("action=\"{address}\"")).nth(1).unwrap();
    form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_name_changed_on_another_phone_shows_both_and_can_then_be_saved() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let read = paula.get("/cuenta").await.text;
    let (command, version) = (unseen(&read, "/cuenta/nombre", "command"), unseen(&read, "/cuenta/nombre", "version"));
    paula.fill("/cuenta", "/cuenta/nombre", &[("name", "Paula R.")]).await;
    let stale =
        paula.post("/cuenta/nombre", &[("command", &command), ("version", &version), ("name", "Paula Andrea")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("«Paula R.»") && stale.text.contains("«Paula Andrea»"), "{}", stale.text);
    let (command, version) =
        (unseen(&stale.text, "/cuenta/nombre", "command"), unseen(&stale.text, "/cuenta/nombre", "version"));
    let values = [("command", command.as_str()), ("version", version.as_str()), ("name", "Paula Andrea")];
    for _ in 0..2 {
        let done = paula.post("/cuenta/nombre", &values).await;
        assert_eq!(done.location, "/cuenta?hecho=account-name", "sent twice it is done once: {}", done.text);
    }
    assert!(paula.get("/cuenta").await.text.contains("value=\"Paula Andrea\""));
}

#[tokio::test]
async fn a_declaration_that_is_stale_names_the_professions_and_not_their_codes() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let read = paula.get("/cuenta").await.text;
    let version = unseen(&read, "/cuenta/oficio", "version");
    paula.fill("/cuenta", "/cuenta/oficio", &[("profile", "social_work")]).await;
    let stale = paula.post("/cuenta/oficio", &[("version", &version), ("profile", "nursing")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("«trabajo social»") && stale.text.contains("«enfermería»"), "{}", stale.text);
}

#[tokio::test]
async fn a_profession_typed_in_words_that_the_list_knows_is_that_of_the_list() {
    let world = World::new().await;
    let mut saul = world.signed_in("saul").await;
    for words in ["Enfermería", "  enfermeria ", "nursing"] {
        let done = saul.fill("/cuenta", "/cuenta/oficio", &[("profile", "otra"), ("other_profile", words)]).await;
        assert_eq!(done.location, "/cuenta?hecho=account-declared", "{words}");
        let shown = saul.get("/cuenta").await.text;
        assert!(shown.contains("<option value=\"nursing\" selected"), "{words} (S0-053)");
    }
}

#[tokio::test]
async fn a_declaration_that_makes_no_sense_is_told_at_its_field() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let long = "a".repeat(401);
    for (values, said) in [
        (vec![("profile", "otra"), ("other_profile", "🌼")], "Escríbala con letras"),
        (vec![("profile", "otra"), ("other_profile", "")], "Falta este dato"),
        (vec![("profile", "otra"), ("other_profile", "x\u{7}y")], "no se ven"),
        (vec![("profile", "Médico Brujo")], "Elija una de las opciones"),
        (vec![("training", long.as_str())], "Caben 400"),
        (vec![("experience", "\u{202E}oña")], "no se ven"),
    ] {
        let again = paula.fill("/cuenta", "/cuenta/oficio", &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{values:?}");
        assert!(again.text.contains(said), "{values:?}");
    }
}

#[tokio::test]
async fn guessing_the_secret_on_a_phone_that_lies_open_waits_as_at_the_door() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let mut try_it = async |current: &str| {
        paula.fill("/cuenta", "/cuenta/clave", &[("current_secret", current), ("new_secret", "590172")]).await
    };
    for _ in 0..5 {
        assert_eq!(try_it("000001").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let waits = try_it("482915").await;
    assert_eq!((waits.status, &waits.headers["retry-after"]), (StatusCode::TOO_MANY_REQUESTS, &"1".parse().unwrap()));
    assert!(waits.text.contains("Espere un poco"), "even the right one waits");
    assert!(!waits.text.contains("590172"), "a secret is never shown again");
    world.later(chrono::TimeDelta::minutes(16));
    assert_eq!(try_it("482915").await.location, "/cuenta?hecho=account-secret");
}

#[tokio::test]
async fn the_language_of_the_screens_is_kept_with_the_account() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let changed = paula.post("/idioma", &[("language", "en"), ("back", "/cuenta")]).await;
    assert_eq!(changed.location, "/cuenta");
    assert!(paula.get("/cuenta").await.text.contains("lang=\"en\""));
    assert!(world.signed_in("paula").await.get("/cuenta").await.text.contains("Your account"), "on every device");
}

#[tokio::test]
async fn everybody_has_an_account_of_their_own_and_who_is_not_signed_in_signs_in_first() {
    let world = World::new().await;
    for (who, name) in [("ana", "ana"), ("paula", "Paula Rosero"), ("marta", "Marta Ceballos"), ("elena", "elena")] {
        let shown = world.signed_in(who).await.get("/cuenta").await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.text.contains(&format!("value=\"{name}\"")) && shown.text.contains("previo entrenamiento"));
    }
    let mut nobody = world.browser();
    assert_eq!(nobody.get("/cuenta").await.location, "/entrar?volver=%2Fcuenta");
    let sent = nobody.post("/cuenta/nombre", &[("name", "Otra")]).await;
    assert_eq!(sent.location, "/entrar", "a form is not taken up again after signing in");
}
