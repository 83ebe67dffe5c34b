//! The institution's own pages.

use crate::house::World;
use axum::http::StatusCode;

#[tokio::test]
async fn the_first_day_says_that_phones_are_missing_and_where_to_write_them() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    assert!(ana.get("/institucion").await.text.contains("Todavía no hay ningún teléfono"));
    let values = [
        ("line_name", "Urgencias del hospital"),
        ("line_phone", "606 555 0101"),
        ("hours", "Todo el día"),
        ("position", "1"),
    ];
    let done = ana.fill("/institucion/telefonos/nuevo", "/institucion/telefonos/nuevo", &values).await;
    assert_eq!(done.location, "/institucion?hecho=phone#telefonos", "{}", done.text);
    assert!(ana.get("/institucion").await.text.contains("606 555 0101"));
}

#[tokio::test]
async fn a_place_is_added_changed_and_no_longer_offered() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let bad = [("site_name", ""), ("room_capacity", "muchas"), ("zone", "Bogotá")];
    let again = ana.fill("/institucion/lugares/nuevo", "/institucion/lugares/nuevo", &bad).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.text.contains("Falta este dato")
            && again.text.contains("solo con cifras")
            && again.text.contains("zona horaria no existe")
    );
    assert!(again.text.contains("value=\"muchas\""), "what was typed is kept");
    let site = format!("/institucion/lugares/{}", world.cast.site);
    let done = ana
        .fill(
            &site,
            &site,
            &[("site_name", "Salón grande"), ("room_capacity", "25"), ("zone", "America/Bogota"), ("retired", "1")],
        )
        .await;
    assert_eq!(done.location, "/institucion?hecho=place#lugares");
    assert!(ana.get("/institucion").await.text.contains("ya no se ofrece"));
}

#[tokio::test]
async fn two_administrators_who_write_at_once_see_both_texts() {
    let world = World::new().await;
    let (mut one, mut other) = (world.signed_in("ana").await, world.signed_in("ana").await);
    let shown = other.get("/institucion").await.text;
    let form = shown.split("action=\"/institucion\"").nth(1).unwrap();
    let hidden = |name: &str| {
        form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (command, version) = (hidden("command"), hidden("version"));
    let first = one
        .fill(
            "/institucion",
            "/institucion",
            &[("name", "El Mirador"), ("kind", "ips"), ("crisis_route", "Avisar a enfermería")],
        )
        .await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let values = [
        ("command", command.as_str()),
        ("version", version.as_str()),
        ("name", "El Mirador"),
        ("kind", "ips"),
        ("crisis_route", "Llamar a la familia"),
    ];
    let stale = other.post("/institucion", &values).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        stale.text.contains("«Avisar a enfermería»") && stale.text.contains("«Llamar a la familia»"),
        "{}",
        stale.text
    );
}

#[tokio::test]
async fn an_account_is_made_signs_in_and_gets_a_new_secret_in_person() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let values = [
        ("person_name", "Diana Quiñones"),
        ("identifier", "311 555 0202"),
        ("first_secret", "590172"),
        ("offices", "coordinator"),
    ];
    let done = ana.fill("/institucion/cuentas/nueva", "/institucion/cuentas/nueva", &values).await;
    assert_eq!(done.location, "/institucion/cuentas?hecho=account-added", "{}", done.text);
    world.browser().sign_in("+57 311 555 0202", "590172").await;
    let twice = ana.fill("/institucion/cuentas/nueva", "/institucion/cuentas/nueva", &values).await;
    assert!(twice.text.contains("Ya hay una cuenta"), "{}", twice.text);
    let list = ana.get("/institucion/cuentas").await.text;
    let person = list
        .split("Diana")
        .next()
        .unwrap()
        .rsplit("/institucion/cuentas/")
        .next()
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let base = format!("/institucion/cuentas/{person}");
    let reset = ana.fill(&base, &format!("{base}/clave"), &[("first_secret", "otra frase larga")]).await;
    assert_eq!(reset.location, "/institucion/cuentas?hecho=secret-reset", "{}", reset.text);
    world.browser().sign_in("3115550202", "otra frase larga").await;
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let base = format!("/institucion/cuentas/{}", world.cast.ana);
    let kept = ana.fill(&base, &format!("{base}/cargos"), &[("offices", "coordinator")]).await;
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept.text.contains("Debe quedar al menos una persona que administre"));
}

#[tokio::test]
async fn the_institution_sees_that_a_group_exists_and_no_name_in_it() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, 3).await;
    let mut ana = world.signed_in("ana").await;
    let shown = ana.get("/institucion/grupos").await.text;
    assert!(shown.contains("Manos que cuidan") && !shown.contains("Persona 1"));
    let person = world.slice(group).await.people.keys().find(|id| **id != world.cast.paula).copied().unwrap();
    assert_eq!(
        ana.get(&format!("/institucion/cuentas/{person}")).await.status,
        StatusCode::NOT_FOUND,
        "participants are no accounts"
    );
}

#[tokio::test]
async fn who_does_not_administer_reads_the_phones_and_changes_nothing() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let shown = paula.get("/institucion").await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(!shown.text.contains("/institucion/lugares/nuevo"));
    assert_eq!(paula.get("/institucion/cuentas").await.status, StatusCode::FORBIDDEN);
    assert_eq!(paula.get("/institucion/grupos").await.status, StatusCode::FORBIDDEN);
}
