//! `/grupos/…/casa-propia`: as whoever opens and closes, as everybody else, with what is typed wrong, and afterwards.

use crate::house::World;
use axum::http::StatusCode;
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::id::GroupId;

/// A mutual-aid group of Saúl's with two neighbours; its address.
async fn founded(world: &World) -> String {
    let mut saul = world.signed_in("saul").await;
    let form = [
        ("frame", "mutual_aid"),
        ("name", "Tejiendo calle"),
        ("shared_situation", "Volver a empezar"),
        ("purpose", ""),
        ("mode", "in_person"),
        ("starts_on", "2026-11-26"),
        ("starts_at", "16:00"),
        ("cadence", "weekly"),
        ("minutes", "90"),
        ("planned", ""),
    ];
    let made = saul.fill("/grupos/nuevo?clase=mutual_aid", "/grupos/nuevo", &form).await;
    let group = made.location.split("/convocatoria").next().unwrap().to_owned();
    let people = format!("{group}/personas");
    for name in ["Rosalba", "Aurelio"] {
        assert_eq!(saul.fill(&people, &people, &[("name", name)]).await.status, StatusCode::SEE_OTHER);
    }
    group
}

const GOOD: [(&str, &str); 4] =
    [("votes_for", "3"), ("votes_against", "0"), ("house_name", "Tejiendo calle"), ("sure", "1")];

fn with(field: &str, value: &'static str) -> [(&'static str, &'static str); 4] {
    GOOD.map(|(name, good)| (name, if name == field { value } else { good }))
}

#[tokio::test]
async fn the_host_takes_the_group_along_and_works_in_its_house_from_then_on() {
    let world = World::new().await;
    let group = founded(&world).await;
    let at = format!("{group}/casa-propia");
    let mut saul = world.signed_in("saul").await;
    let shown = saul.get(&format!("{group}/lo-nuestro")).await.text;
    assert!(shown.contains(&at) && shown.contains("Llevar el grupo a una casa propia"), "{shown}");
    let told = saul.get(&at).await.text.replace(['\u{2068}', '\u{2069}'], "");
    for part in [
        "Lo que va con el grupo",
        "Lo que se queda en Centro de salud El Mirador",
        "En el grupo están",
        "Lo que cambia para la gente",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    for stranger in ["ana", "paula", "elena"] {
        assert_eq!(world.signed_in(stranger).await.get(&at).await.status, StatusCode::NOT_FOUND, "{stranger}");
    }
    let mut id = String::new();
    for _ in 0..2 {
        // The form as it was read, sent twice.
        if id.is_empty() {
            let form = saul.get(&at).await.text;
            id = form.split("name=\"command\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        }
        let sent = [GOOD.as_slice(), &[("command", id.as_str()), ("version", "0")]].concat();
        let done = saul.post(&at, &sent).await;
        assert_eq!(done.location, format!("{group}/lo-nuestro?hecho=left-for-own-house"), "{}", done.text);
    }
    for page in
        ["/lo-nuestro", "/institucion", "/turnos", "/directorio", "/mensajes", "/apoyo", "/linaje", "/casa-propia"]
    {
        let shown = saul.get(&format!("{group}{page}")).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}: {}", shown.text);
    }
    assert!(saul.get(&format!("{group}/institucion")).await.text.contains("El grupo está en su propia casa"));
    assert!(saul.get(&at).await.text.contains("El grupo ya está en su propia casa"));
    for page in ["/institucion", "/institucion/cifras", "/institucion/cuentas", "/institucion/lugares/nuevo"] {
        assert_eq!(saul.get(page).await.status, StatusCode::OK, "{page}");
    }
    let zip = saul.get("/institucion/exportacion/institucion.zip").await;
    assert_eq!(zip.status, StatusCode::OK);
    // Opening and closing goes round, and the house with it.
    let relief = format!("{group}/turnos/relevo");
    let form = saul.get(&relief).await.text;
    let seat = form.split("</option>").find(|option| option.ends_with("Rosalba")).unwrap();
    let seat = seat.rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned();
    let today = [("seat", seat.as_str()), ("turn", "by_turn"), ("from", "2026-11-19"), ("until", "")];
    let with = [today.as_slice(), &[("identifier", "3001112233"), ("first_secret", "482915")]].concat();
    let handed = saul.fill(&relief, &relief, &with).await;
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text);
    let mut rosalba = world.browser();
    rosalba.sign_in("3001112233", "482915").await;
    for page in [at.as_str(), "/institucion/cuentas", "/institucion/lugares/nuevo"] {
        assert_eq!(rosalba.get(page).await.status, StatusCode::OK, "{page}");
    }
    assert!(rosalba.get("/institucion/cuentas").await.text.contains("Saúl Tique"));
    // He coordinates in the old house too: he chooses it as any other, and finds nothing of the group there.
    let old = world.cast.house.to_string();
    assert_eq!(saul.post("/institucion/elegir", &[("institution", &old)]).await.status, StatusCode::SEE_OTHER);
    assert!(!saul.get("/grupos").await.text.contains("Tejiendo calle"));
    for page in ["", "/lo-nuestro", "/casa-propia"] {
        assert_eq!(saul.get(&format!("{group}{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    let mut ana = world.signed_in("ana").await;
    for page in ["/institucion/grupos", "/institucion/cifras", "/institucion"] {
        assert!(!ana.get(page).await.text.contains("Tejiendo calle"), "{page}");
    }
    assert_eq!(ana.get(&group).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_typed_wrong_is_told_at_its_field_and_nobody_leaves_during_an_encounter() {
    let world = World::new().await;
    let group = founded(&world).await;
    let at = format!("{group}/casa-propia");
    let mut saul = world.signed_in("saul").await;
    for (field, value) in [
        ("votes_for", ""),
        ("votes_for", "tres"),
        ("votes_for", "-1"),
        ("votes_for", "4"),
        ("votes_for", "0"),
        ("votes_against", "🌼"),
        ("votes_against", "3"),
        ("house_name", ""),
        ("house_name", "a\u{0}b"),
        ("sure", ""),
    ] {
        let back = saul.fill(&at, &at, &with(field, value)).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value:?}");
        assert!(back.text.contains("Casa") || back.text.contains("casa"), "{field}");
    }
    let long = "a".repeat(130);
    let mut wish = GOOD.map(|(name, value)| (name, value.to_owned()));
    wish[2].1 = long;
    let pairs: Vec<(&str, &str)> = wish.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let back = saul.fill(&at, &at, &pairs).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (stale_id, early_id) = (world.id().to_string(), world.id().to_string());
    let stale = [GOOD.as_slice(), &[("command", stale_id.as_str()), ("version", "7")]].concat();
    assert_eq!(saul.post(&at, &stale).await.status, StatusCode::UNPROCESSABLE_ENTITY, "read before something changed");
    // During an encounter nobody moves.
    let id = GroupId::parse(group.trim_start_matches("/grupos/")).unwrap();
    let of = world.slice(id).await;
    let first = of.encounters.first().unwrap();
    world.app.clock.set(domain::day::instant_of(first.day.unwrap(), first.time.unwrap(), chrono_tz::America::Bogota));
    world.act(world.cast.saul, What::Encounter(id, first.id, EncounterCommand::Open)).await.unwrap();
    let mut saul = world.signed_in("saul").await;
    let shown = saul.get(&at).await;
    assert!(shown.text.contains("Ahora no") && !shown.text.contains("name=\"house_name\""), "{}", shown.text);
    let early = [GOOD.as_slice(), &[("command", early_id.as_str()), ("version", "0")]].concat();
    assert_eq!(saul.post(&at, &early).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!world.slice(id).await.own().at_home);
}
