//! The institution's own pages.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Marking};
use domain::encounter::attendance::Mark;
use domain::id::GroupId;

#[tokio::test]
async fn the_first_day_says_that_phones_are_missing_and_where_to_write_them() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    assert!(ana.get("/institucion").await.text.contains("Todavía no hay ningún teléfono"));
    assert!(ana.get("/institucion").await.text.contains("Antes del primer grupo"));
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get("/institucion").await.text.contains("Pida a quien administra"), "nobody is left without a word");
    let values = [("line_name", "Urgencias del hospital"), ("line_phone", "606 555 0101"), ("hours", "Todo el día")];
    let done = ana.fill("/institucion/telefonos/nuevo", "/institucion/telefonos/nuevo", &values).await;
    assert_eq!(done.location, "/institucion?hecho=phone#telefonos", "{}", done.text);
    assert!(paula.get("/institucion").await.text.contains("href=\"tel:6065550101\""));
    assert!(ana.get("/institucion").await.text.contains("Antes del primer grupo"), "the route is still missing");
    let route = [("name", "El Mirador"), ("kind", "ips"), ("crisis_route", "Avisar a enfermería")];
    ana.fill("/institucion", "/institucion", &route).await;
    assert!(!ana.get("/institucion").await.text.contains("Antes del primer grupo"), "nothing is missing");
    assert!(paula.get("/institucion").await.text.contains("Avisar a enfermería"));
}

/// The unseen value of a field in the form that posts to an address; a page with one form may give none.
fn unseen(html: &str, address: &str, name: &str) -> String {
    let form = html.split(&format!("action=\"{address}\"")).nth(1).unwrap_or(html);
    form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn phone(ana: &mut Browser, name: &str, number: &str) -> String {
    let new = "/institucion/telefonos/nuevo";
    let done = ana.fill(new, new, &[("line_name", name), ("line_phone", number)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = ana.get("/institucion").await.text;
    let row = shown.split("<li>").find(|row| row.contains(name)).unwrap().split("</li>").next().unwrap();
    let rest = row.rsplit("href=\"/institucion/telefonos/").next().unwrap();
    format!("/institucion/telefonos/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn phones_are_called_in_the_order_that_the_administrator_gives_them() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    phone(&mut ana, "Urgencias", "606 555 0101").await;
    let line = phone(&mut ana, "Línea amiga", "*123").await;
    let before = ana.get("/institucion").await.text;
    assert!(before.find("Urgencias") < before.find("Línea amiga") && before.contains("href=\"tel:*123\""));
    let raised = ana.fill("/institucion", &format!("{line}/subida"), &[]).await;
    assert_eq!(raised.location, "/institucion?hecho=phone-raised#telefonos");
    let after = ana.get("/institucion").await.text;
    assert!(after.find("Línea amiga") < after.find("Urgencias"));
    assert!(!after.contains(&format!("{line}/subida")), "the first one goes no higher");
}

#[tokio::test]
async fn a_phone_is_corrected_removed_once_and_bad_ones_are_told() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let line = phone(&mut ana, "Urgencias", "606 555 0101").await;
    let (long, control) = ("a".repeat(81), "606\u{1b}555");
    for (values, said) in [
        ([("line_name", ""), ("line_phone", "123")], "Falta este dato"),
        ([("line_name", "Urgencias"), ("line_phone", "")], "Falta este dato"),
        ([("line_name", &long), ("line_phone", "123")], "Caben 80"),
        ([("line_name", "Urgencias"), ("line_phone", control)], "no se ven"),
    ] {
        let again = ana.fill(&line, &line, &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{values:?}");
        assert!(again.text.contains(said), "{values:?}");
    }
    let read = ana.get(&line).await.text;
    let version = unseen(&read, &line, "version");
    let fixed = ana.fill(&line, &line, &[("line_name", "Urgencias 🌼"), ("line_phone", "606 555 0199")]).await;
    assert_eq!(fixed.location, "/institucion?hecho=phone#telefonos");
    let stale =
        ana.post(&line, &[("version", &version), ("line_name", "Urgencias"), ("line_phone", "606 555 0100")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("«606 555 0199»") && stale.text.contains("«606 555 0100»"), "{}", stale.text);
    let gone = format!("{line}/retiro");
    let id = world.id().to_string();
    for _ in 0..2 {
        assert_eq!(
            ana.post(&gone, &[("command", &id)]).await.location,
            "/institucion?hecho=phone-gone#telefonos",
            "a second tap is answered like the first"
        );
    }
    assert_eq!(ana.get(&line).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_place_is_added_changed_and_no_longer_offered() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let bad = [("site_name", ""), ("room_capacity", "muchas"), ("zone", "Bogotá")];
    assert!(ana.get("/institucion/lugares/nuevo").await.text.contains("<option value=\"America/Bogota\" selected"));
    let again = ana.fill("/institucion/lugares/nuevo", "/institucion/lugares/nuevo", &bad).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.text.contains("Falta este dato")
            && again.text.contains("solo con cifras")
            && again.text.contains("Elija una de las opciones")
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
    for capacity in ["0", "-3", "1001", "99999999999999999999"] {
        let again = ana
            .fill(&site, &site, &[("site_name", "Salón"), ("room_capacity", capacity), ("zone", "Europe/Madrid")])
            .await;
        assert!(again.text.contains("Debe estar entre 1 y 1000"), "{capacity}");
    }
}

#[tokio::test]
async fn a_place_changed_meanwhile_shows_both_and_can_then_be_saved() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let site = format!("/institucion/lugares/{}", world.cast.site);
    let version = unseen(&ana.get(&site).await.text, &site, "version");
    ana.fill(&site, &site, &[("site_name", "Salón grande"), ("zone", "America/Bogota")]).await;
    let mine = [("site_name", "Salón azul"), ("zone", "America/Bogota")];
    let stale = ana.post(&site, &[&[("version", version.as_str())], &mine[..]].concat()).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("«Salón grande»") && stale.text.contains("«Salón azul»"), "{}", stale.text);
    let version = unseen(&stale.text, &site, "version");
    let saved = ana.post(&site, &[&[("version", version.as_str())], &mine[..]].concat()).await;
    assert_eq!(saved.location, "/institucion?hecho=place#lugares");
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
    let version = unseen(&stale.text, "/institucion", "version");
    let again = [&[("version", version.as_str()), ("command", command.as_str())], &values[2..]].concat();
    for _ in 0..2 {
        assert_eq!(other.post("/institucion", &again).await.location, "/institucion?hecho=house");
    }
}

#[tokio::test]
async fn what_the_institution_writes_is_bounded_and_chosen_from_what_there_is() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let (name, route) = ("a".repeat(121), "a".repeat(1001));
    for (values, said) in [
        ([("name", ""), ("kind", "ips"), ("crisis_route", "")], "Falta este dato"),
        ([("name", &name), ("kind", "ips"), ("crisis_route", "")], "Caben 120"),
        ([("name", "El Mirador"), ("kind", "castillo"), ("crisis_route", "")], "Elija una de las opciones"),
        ([("name", "El Mirador"), ("kind", "ips"), ("crisis_route", &route)], "Caben 1000"),
        ([("name", "El\0Mirador"), ("kind", "ips"), ("crisis_route", "")], "no se ven"),
    ] {
        let again = ana.fill("/institucion", "/institucion", &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(again.text.contains(said), "{said}");
    }
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
    let twice = ana.fill("/institucion/cuentas/nueva", "/institucion/cuentas/nueva", &values).await;
    assert!(twice.text.contains("Ya hay una invitación"), "{}", twice.text);
    let mut diana = world.browser();
    diana.sign_in("+57 311 555 0202", "590172").await;
    let shown = diana.get("/institucion/elegir").await.text;
    assert!(shown.contains("Centro de salud El Mirador le invita como quien coordina grupos."), "{shown}");
    assert_eq!(diana.get("/grupos").await.location, "/institucion/elegir", "she is nobody there yet");
    crate::page::houses::accept(&mut diana).await;
    assert_eq!(diana.get("/grupos").await.status, StatusCode::OK);
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
    assert!(ana.get(&base).await.text.contains("Entra con +573115550202"));
}

#[tokio::test]
async fn a_first_pin_is_proposed_and_a_form_sent_twice_makes_one_account() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let new = "/institucion/cuentas/nueva";
    let shown = ana.get(new).await.text;
    let (command, pin) = (unseen(&shown, new, "command"), unseen(&shown, new, "proposed"));
    assert!(shown.contains(&format!("<b class=\"num\">{pin}</b>")), "whoever gives it reads it");
    let values = [
        ("command", command.as_str()),
        ("proposed", pin.as_str()),
        ("person_name", "Diana Quiñones"),
        ("identifier", "diana@ronda.test"),
        ("first_secret", ""),
        ("offices", "coordinator"),
    ];
    for _ in 0..2 {
        let done = ana.post(new, &values).await;
        assert_eq!(done.location, "/institucion/cuentas?hecho=account-added", "{}", done.text);
    }
    world.browser().sign_in("diana@ronda.test", &pin).await;
    let list = ana.get("/institucion/cuentas").await.text;
    assert_eq!(list.matches("<b>Diana").count(), 1);
    assert!(!list.contains(&pin), "it is not shown again");
    assert!(list.contains("Solo en sus grupos"), "Marta has no office");
}

#[tokio::test]
async fn an_account_that_makes_no_sense_is_told_at_its_fields() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let new = "/institucion/cuentas/nueva";
    let good = [("person_name", "Diana"), ("identifier", "311 555 0202"), ("first_secret", "590172"), ("offices", "")];
    let (long, secret) = ("a".repeat(61), "a1".repeat(65));
    for (field, value, said) in [
        (0, "", "Falta este dato"),
        (0, long.as_str(), "Caben 60"),
        (0, "Dia\u{200F}\u{202A}na", "no se ven"),
        (1, "no es nada", "Escriba un celular"),
        (2, "123456", "las primeras que se prueban"),
        (2, "4829", "PIN de 6 cifras"),
        (2, secret.as_str(), "Caben 128"),
        (3, "reina", "Elija una de las opciones"),
    ] {
        let mut values = good;
        values[field].1 = value;
        if field != 3 {
            values[3].1 = "coordinator";
        }
        let again = ana.fill(new, new, &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{value}");
        assert!(again.text.contains(said), "{value}");
        assert!(!again.text.contains("590172"), "a typed secret is never shown again");
    }
}

#[tokio::test]
async fn offices_that_another_administrator_changed_are_shown_beside_those_that_were_ticked() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let base = format!("/institucion/cuentas/{}", world.cast.marta);
    let to = format!("{base}/cargos");
    let version = unseen(&ana.get(&base).await.text, &to, "version");
    assert_eq!(
        ana.fill(&base, &to, &[("offices", "coordinator")]).await.location,
        "/institucion/cuentas?hecho=offices"
    );
    let mine = [("version", version.as_str()), ("offices", "administrator")];
    let stale = ana.post(&to, &mine).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("«Coordina grupos»") && stale.text.contains("«Administra»"), "{}", stale.text);
    let version = unseen(&stale.text, &to, "version");
    let saved = ana.post(&to, &[("version", &version), ("offices", "administrator")]).await;
    assert_eq!(saved.location, "/institucion/cuentas?hecho=offices");
    let base = format!("/institucion/cuentas/{}", world.cast.ana);
    let steps_back = ana.fill(&base, &format!("{base}/cargos"), &[]).await;
    assert_eq!(steps_back.location, "/institucion/cuentas?hecho=offices", "Marta administers now");
    assert_eq!(ana.get("/institucion/cuentas").await.status, StatusCode::FORBIDDEN);
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

/// The first encounter of a group, to which so many of its people came.
async fn held(world: &World, group: GroupId, came: usize) {
    let encounter = world.encounters(group).await[0];
    let act = async |what| world.act(world.cast.paula, What::Encounter(group, encounter, what)).await.unwrap();
    act(EncounterCommand::Open).await;
    let slice = world.slice(group).await;
    for seat in slice.seats.iter().filter(|seat| seat.counts_now()).take(came) {
        let marking = Marking { seat: seat.id, mark: Mark::Arrived, replaces: None };
        act(EncounterCommand::Mark(marking)).await;
    }
    world.later(TimeDelta::minutes(90));
    act(EncounterCommand::Close { closed_at: None }).await;
}

/// The row of a group in the administrator's list.
async fn row(ana: &mut Browser, name: &str) -> String {
    let shown = ana.get("/institucion/grupos").await.text;
    shown.split("<tr>").find(|row| row.contains(name)).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn counts_of_few_people_are_hidden_and_so_is_the_ratio_that_would_tell_them() {
    let world = World::new().await;
    let (few, many) = (world.group("Pocas", None).await, world.group("Muchas", None).await);
    for group in [few, many] {
        world.enrol(group, 8).await;
    }
    held(&world, few, 4).await;
    held(&world, many, 6).await;
    let mut ana = world.signed_in("ana").await;
    let row_of_few = row(&mut ana, "Pocas").await;
    assert!(row_of_few.contains("&lt; 5") && row_of_few.contains('—') && !row_of_few.contains("4/8"), "{row_of_few}");
    let row_of_many = row(&mut ana, "Muchas").await;
    assert!(
        row_of_many.contains(">6<") && row_of_many.contains("más de 35 %") && !row_of_many.contains("6/8"),
        "{row_of_many}"
    );
}

#[tokio::test]
async fn a_mutual_aid_group_is_out_of_the_institutions_sight() {
    let world = World::new().await;
    let group = world.group("Las del jueves", None).await;
    let mut ana = world.signed_in("ana").await;
    assert!(row(&mut ana, "Las del jueves").await.contains("Grupo de apoyo"));
    let mut of = world.slice(group).await.group;
    of.frame = domain::frame::FrameId::from_code("mutual_aid").unwrap();
    of.version += 1;
    let mut tx = world.app.db.write().await.unwrap();
    ronda::store::group::put(&mut tx, world.cast.house, &of).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(row(&mut ana, "Las del jueves").await, "", "nobody asked the group (S0-028)");
    assert!(ana.get("/institucion/grupos").await.text.contains("Todavía no hay grupos"));
}

#[tokio::test]
async fn nobody_else_reaches_the_accounts_places_and_phones_of_an_institution() {
    let world = World::new().await;
    let line = phone(&mut world.signed_in("ana").await, "Urgencias", "606 555 0101").await;
    let site = format!("/institucion/lugares/{}", world.cast.site);
    let account = format!("/institucion/cuentas/{}", world.cast.paula);
    let forms =
        [format!("{account}/cargos"), format!("{account}/clave"), format!("{line}/subida"), format!("{line}/retiro")];
    let (mut elena, mut paula, mut nobody) =
        (world.signed_in("elena").await, world.signed_in("paula").await, world.browser());
    for address in [&line, &site, &account] {
        assert_eq!(elena.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(paula.get(address).await.status, StatusCode::FORBIDDEN, "{address}");
        assert!(nobody.get(address).await.location.starts_with("/entrar"), "{address}");
    }
    for address in forms.iter().chain([&line, &site]) {
        let values = [
            ("offices", "administrator"),
            ("first_secret", "590172"),
            ("line_name", "x"),
            ("line_phone", "1"),
            ("site_name", "x"),
            ("zone", "Europe/Madrid"),
        ];
        assert_eq!(elena.post(address, &values).await.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(paula.post(address, &values).await.status, StatusCode::FORBIDDEN, "{address}");
    }
    let theirs = elena.get("/institucion").await.text;
    assert!(theirs.contains("Hospital del Valle") && !theirs.contains("606 555 0101"));
    world.browser().sign_in("paula@ronda.test", "482915").await;
}

/// A login is one on the whole server: an institution gives no new secret to somebody who is another one's too.
#[tokio::test]
async fn a_login_that_another_institution_shares_is_not_reset_here() {
    let world = World::new().await;
    let (paula, house) = (world.cast.paula, world.cast.house);
    let mut tx = world.app.db.write().await.unwrap();
    let here = ronda::store::person::find(&mut tx, house, paula).await.unwrap().unwrap();
    let there = domain::institution::Person { id: world.id().row(0), ..here };
    ronda::store::person::put(&mut tx, world.cast.other_house, &there).await.unwrap();
    tx.commit().await.unwrap();
    let base = format!("/institucion/cuentas/{paula}");
    let mut ana = world.signed_in("ana").await;
    let no = ana.fill(&base, &format!("{base}/clave"), &[("first_secret", "otra frase larga")]).await;
    assert_eq!(no.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no.text.contains("no se cambia desde aquí") && !no.text.contains("otra institución"), "{}", no.text);
    let still = world.browser().post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "482915")]).await;
    assert_eq!(still.status, axum::http::StatusCode::SEE_OTHER, "the old secret still opens");
    let alone = format!("/institucion/cuentas/{}", world.cast.marta);
    let done = ana.fill(&alone, &format!("{alone}/clave"), &[("first_secret", "otra frase larga")]).await;
    assert_eq!(done.status, axum::http::StatusCode::SEE_OTHER, "{}", done.text);
}
