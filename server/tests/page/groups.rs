//! One's own groups, and a new one.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::account::AccountCommand;
use domain::institution::Office;
use domain::route::Route;

const NEW: [(&str, &str); 13] = [
    ("frame", "support"),
    ("name", "Manos que cuidan"),
    ("shared_situation", "Cuidar a un familiar enfermo"),
    ("purpose", ""),
    ("invites", "carers"),
    ("site", ""),
    ("mode", "in_person"),
    ("starts_on", "2026-11-26"),
    ("starts_at", "14:00"),
    ("cadence", "weekly"),
    ("minutes", "90"),
    ("planned", "10"),
    ("route", "co.rias_ptm"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut values: Vec<_> =
        NEW.into_iter().filter(|(name, _)| changes.iter().all(|(other, _)| other != name)).collect();
    values.extend(changes);
    values
}

async fn send(browser: &mut Browser, changes: &[(&str, &str)]) -> crate::house::Answered {
    browser.fill("/grupos/nuevo", "/grupos/nuevo", &with(changes)).await
}

#[tokio::test]
async fn the_first_day_says_what_to_do_and_to_whom() {
    let world = World::new().await;
    let coordinator = world.signed_in("paula").await.get("/grupos").await;
    assert!(coordinator.text.contains("Todavía no hay grupos") && coordinator.text.contains("href=\"/grupos/nuevo\""));
    let administrator = world.signed_in("ana").await.get("/grupos").await;
    assert!(administrator.text.contains("href=\"/institucion\"") && !administrator.text.contains("Crear un grupo"));
    let other = world.signed_in("marta").await.get("/grupos").await;
    assert!(
        other.text.contains("Cuando alguien que coordina le invite")
            && other.text.contains("Fundar un grupo de ayuda mutua")
    );
}

#[tokio::test]
async fn an_administrator_without_a_seat_lands_where_the_groups_are() {
    let world = World::new().await;
    world.group("Manos que cuidan", None).await;
    let ana = world.signed_in("ana").await.get("/grupos").await;
    assert_eq!((ana.status, ana.location.as_str()), (StatusCode::SEE_OTHER, "/institucion/grupos"));
    let both = AccountCommand::ChangeOffices {
        person: world.cast.ana,
        offices: vec![Office::Administrator, Office::Coordinator],
    };
    world.act(world.cast.ana, What::Account(both)).await.unwrap();
    let ana = world.signed_in("ana").await.get("/grupos").await.text;
    assert!(ana.contains("Usted todavía no está en ningún grupo") && !ana.contains("Todavía no hay grupos"), "{ana}");
    assert!(ana.contains("href=\"/institucion/grupos\"") && ana.contains("href=\"/grupos/nuevo\""));
    let marta = world.signed_in("marta").await.get("/grupos").await.text;
    assert!(!marta.contains("/institucion/grupos"), "that there are others is not hers to know");
}

#[tokio::test]
async fn a_group_is_made_in_one_form_and_leads_to_its_call_with_what_the_guidance_says() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let site = world.cast.site.to_string();
    let done = send(&mut paula, &[("minutes", "100"), ("site", &site), ("payer", "EPS del Valle")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(done.location.ends_with("/convocatoria?hecho=group-made"), "{}", done.location);
    let call = paula.get(&done.location).await.text;
    assert!(call.contains("El encuentro dura 100 minutos") && call.contains("en sesiones de hora y media"));
    assert!(call.contains("Caben 30 personas") && call.contains("En el salón, 40"));
    let list = paula.get("/grupos").await.text;
    assert!(
        list.contains("Manos que cuidan") && list.contains("2:00 a 3:40 p. m.") && list.contains("encuentro 1 de 10")
    );
    assert!(list.contains("4 puntos de la preparación"));
}

#[tokio::test]
async fn on_route_a_121_minutes_are_refused_with_the_sentence_and_what_was_typed_stays() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let again = send(&mut paula, &[("minutes", "121")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("con duración máxima de 120 minutos"));
    assert!(again.text.contains("se recomiendan 90"), "and what only informs is told with it");
    assert!(again.text.contains("value=\"121\"") && again.text.contains("Manos que cuidan"));
    assert!(paula.get("/grupos").await.text.contains("Todavía no hay grupos"));
    let on_b = send(&mut paula, &[("minutes", "121"), ("route", "co.ria_pms")]).await;
    assert_eq!(on_b.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_kind_that_does_not_exist_is_refused_with_what_was_typed() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    for frame in ["no_existe", "", "Support", "🌼"] {
        let again = paula.post("/grupos/nuevo", &with(&[("frame", frame)])).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{frame}");
        assert!(again.text.contains("Manos que cuidan"), "{frame}");
    }
}

#[tokio::test]
async fn each_field_that_is_wrong_is_named_and_nothing_is_made() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let long = "a".repeat(81);
    for (name, value, words) in [
        ("name", "", "Falta este dato"),
        ("name", long.as_str(), "Caben 80 caracteres y hay 81"),
        ("name", "Ma\u{202E}nos", "no se ven"),
        ("name", "Ma\0nos", "no se ven"),
        ("shared_situation", " ", "Falta este dato"),
        ("minutes", "noventa", "número entero"),
        ("minutes", "9999999999999999999", "Debe estar entre"),
        ("minutes", "-5", "Debe estar entre"),
        ("planned", "0", "Debe estar entre"),
        ("planned", "1", "Los temas no caben"),
        ("planned", "5000", "Debe estar entre"),
        ("starts_on", "2026-02-30", "Escriba un día"),
        ("starts_on", "9999-01-01", "Escriba un día"),
        ("starts_at", "25:00", "Escriba una hora"),
        ("mode", "telepathy", "Elija una"),
        ("cadence", "", "Falta este dato"),
        ("route", "co.otra", "Elija una"),
        ("invites", "everybody", "Elija una"),
        ("site", "no-es-un-lugar", "Elija una"),
        ("site", "0000000000077", "Ese lugar ya no se ofrece"),
    ] {
        let again = send(&mut paula, &[(name, value)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
        assert!(again.text.contains(words), "{name}={value}: {words}");
    }
    assert!(paula.get("/grupos").await.text.contains("Todavía no hay grupos"));
}

#[tokio::test]
async fn emoji_are_names_and_markup_is_text() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let done = send(&mut paula, &[("name", "🌼 <b>Manos</b> & más")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(paula.get("/grupos").await.text.contains("🌼 &lt;b&gt;Manos&lt;/b&gt; &amp; más"));
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_group() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let command = world.id().to_string();
    let values = with(&[("command", &command)]);
    let first = paula.post("/grupos/nuevo", &values).await;
    let second = paula.post("/grupos/nuevo", &values).await;
    assert_eq!((first.status, first.location), (second.status, second.location));
    assert_eq!(paula.get("/grupos").await.text.matches("Manos que cuidan").count(), 1);
}

#[tokio::test]
async fn a_list_of_groups_tells_who_waits_and_shows_closed_ones_below() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let closed = world.group("Un intento", None).await;
    world.enrol(group, 32).await;
    let mut paula = world.signed_in("paula").await;
    let address = format!("/grupos/{closed}/convocatoria/cancelacion");
    let off = paula.fill(&format!("/grupos/{closed}/convocatoria"), &address, &[("sure", "1")]).await;
    assert_eq!(off.status, StatusCode::SEE_OTHER, "{}", off.text);
    let list = paula.get("/grupos").await.text;
    assert!(list.contains("30 personas") && list.contains("2 esperan lugar"));
    let (above, below) = list.split_once("Grupos que ya cerraron").unwrap();
    assert!(above.contains("Manos que cuidan") && below.contains("Un intento"));
    for stranger in ["marta", "ana", "saul", "elena"] {
        let list = world.signed_in(stranger).await.get("/grupos").await.text;
        assert!(!list.contains("Manos que cuidan") && !list.contains("Un intento"), "{stranger}");
    }
}

#[tokio::test]
async fn every_page_speaks_english_too() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let seat = world.enrol(group, 2).await[0];
    let mut paula = world.signed_in("paula").await;
    paula.post("/idioma", &[("language", "en"), ("back", "/grupos")]).await;
    for (path, words) in [
        ("/grupos".to_owned(), "My groups"),
        ("/grupos/nuevo".to_owned(), "What they share"),
        (format!("/grupos/{group}/convocatoria"), "Before opening"),
        (format!("/grupos/{group}/personas"), "Who they are"),
        (format!("/grupos/{group}/personas/{seat}"), "Coming and going"),
    ] {
        let shown = paula.get(&path).await;
        assert!(shown.status.is_success() && shown.text.contains(words), "{path}");
    }
}
