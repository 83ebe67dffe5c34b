//! The pages of a group that keeps its own house, and the public directory: as whoever opens and closes, as the
//! administrator, as a stranger of another institution, and as somebody who never signed in.

use crate::house::{Journey, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::closing::{ClosingCommand, Undecided};
use domain::id::GroupId;

/// A mutual-aid group that Saúl founded for himself and his neighbours, on Thursdays; its address.
async fn founded(world: &World) -> String {
    let mut saul = world.signed_in("saul").await;
    let at = "/grupos/nuevo?clase=mutual_aid";
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
    let made = saul.fill(at, "/grupos/nuevo", &form).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let group = made.location.split("/convocatoria").next().unwrap().to_owned();
    for name in ["Rosalba", "Aurelio"] {
        let people = format!("{group}/personas");
        let enrolled = saul.fill(&people, &people, &[("name", name)]).await;
        assert_eq!(enrolled.status, StatusCode::SEE_OTHER, "{}", enrolled.text);
    }
    group
}

fn listing() -> [(&'static str, &'static str); 7] {
    [
        ("listing_name", "Tejiendo calle, los jueves"),
        ("theme", "Volver a empezar después de una pérdida"),
        ("about", "Para quien quiera. La primera vez puede solo escuchar."),
        ("municipality", "Pasto"),
        ("place", "Salón comunal <Villa> Esperanza"),
        ("online_at", ""),
        ("takes_messages", "1"),
    ]
}

async fn listed(world: &World) -> (String, String) {
    let group = founded(world).await;
    let mut saul = world.signed_in("saul").await;
    let at = format!("{group}/directorio");
    let done = saul.fill(&at, &at, &listing()).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = saul.get(&at).await.text;
    let id = shown.split("href=\"/ayuda-mutua/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    (group, format!("/ayuda-mutua/{id}"))
}

const PAGES: [&str; 8] =
    ["/lo-nuestro", "/institucion", "/turnos", "/turnos/relevo", "/directorio", "/mensajes", "/apoyo", "/linaje"];

#[tokio::test]
async fn the_pages_of_the_house_open_to_its_group_and_to_nobody_else() {
    let world = World::new().await;
    let group = founded(&world).await;
    let mut saul = world.signed_in("saul").await;
    for page in PAGES {
        let shown = saul.get(&format!("{group}{page}")).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}: {}", shown.text);
        assert_eq!(shown.text.matches("<h1").count(), 1, "{page}");
    }
    for stranger in ["ana", "paula", "elena"] {
        let mut browser = world.signed_in(stranger).await;
        for page in PAGES {
            let shown = browser.get(&format!("{group}{page}")).await;
            let wanted = StatusCode::NOT_FOUND;
            assert_eq!(shown.status, wanted, "{stranger} {page}");
        }
    }
    let mut nobody = world.browser();
    assert_eq!(nobody.get(&format!("{group}/lo-nuestro")).await.status, StatusCode::SEE_OTHER);
    // A support group has no such pages, and its coordination decides nothing of the kind.
    let support = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    assert_eq!(paula.get(&format!("/grupos/{support}/lo-nuestro")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(paula.get(&format!("/grupos/{support}/mensajes")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(paula.get(&format!("/grupos/{support}/linaje")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_institution_reads_nothing_of_it_until_the_group_agrees_and_then_that_it_exists() {
    let world = World::new().await;
    let group = founded(&world).await;
    let (mut ana, mut saul) = (world.signed_in("ana").await, world.signed_in("saul").await);
    let pages = ["/institucion/grupos", "/institucion/cifras", "/institucion/reportes", "/institucion"];
    for page in pages {
        assert!(!ana.get(page).await.text.contains("Tejiendo calle"), "{page}");
    }
    let zip = ana.get("/institucion/exportacion/institucion.zip").await;
    assert_eq!(zip.status, StatusCode::OK);
    let at = format!("{group}/institucion");
    let refused = saul.fill(&at, &at, &[("reports", "1")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a report tells that it exists");
    let told = saul.fill(&at, &at, &[("exists", "1")]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.text);
    let groups = ana.get("/institucion/grupos").await.text;
    assert!(groups.contains("Tejiendo calle") && groups.contains("existe"), "{groups}");
    assert!(!ana.get("/institucion/cifras").await.text.contains("Tejiendo calle"), "no count of it");
    // Each of the group reads what leaves, and what does not.
    let id = GroupId::parse(group.rsplit('/').next().unwrap()).unwrap();
    let seat = world.slice(id).await.seats.last().unwrap().id;
    let secret = world.link(world.cast.house, world.cast.saul, id, seat).await;
    let mut rosalba = world.browser();
    rosalba.come_in(&secret, &[("phone", "own")]).await;
    let own = rosalba.get("/mi-grupo").await.text;
    assert!(
        own.contains("El grupo no reporta sus encuentros.") && !own.contains("Exactamente lo que ha salido"),
        "{own}"
    );
    saul.fill(&at, &at, &[("exists", "1"), ("reports", "1")]).await;
    let own = rosalba.get("/mi-grupo").await.text;
    assert!(
        own.contains("Exactamente lo que ha salido") && own.contains("Todavía no ha salido ningún encuentro."),
        "{own}"
    );
    // It may be undone.
    saul.fill(&at, &at, &[]).await;
    assert!(!ana.get("/institucion/grupos").await.text.contains("Tejiendo calle"));
}

#[tokio::test]
async fn turns_are_taken_handed_on_and_remembered() {
    let world = World::new().await;
    let group = founded(&world).await;
    let mut saul = world.signed_in("saul").await;
    let at = format!("{group}/turnos");
    let of = world.slice(GroupId::parse(group.trim_start_matches("/grupos/")).unwrap()).await;
    let rosalba =
        of.seats.iter().find(|seat| of.people[&seat.person].name.as_str() == "Rosalba").unwrap().id.to_string();
    let keys =
        [("duty", "keys"), ("seat", rosalba.as_str()), ("turn", "elected"), ("from", "2026-11-20"), ("until", "")];
    assert_eq!(saul.fill(&at, &at, &keys).await.status, StatusCode::SEE_OTHER);
    assert!(saul.get(&at).await.text.contains("Llaves"));
    for (field, value) in
        [("duty", "host"), ("duty", "🗝"), ("seat", "no"), ("turn", ""), ("from", "ayer"), ("until", "2026-11-19")]
    {
        let mut wrong = keys;
        wrong.iter_mut().filter(|(name, _)| *name == field).for_each(|pair| pair.1 = value);
        let answer = saul.fill(&at, &at, &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
    }
    let relief = format!("{group}/turnos/relevo");
    let of = |from| [("seat", rosalba.as_str()), ("turn", "by_turn"), ("from", from), ("until", "2027-02-20")];
    let early = saul.fill(&relief, &relief, &of("2026-11-20")).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "the seats change now: not on a day to come");
    assert!(early.text.contains("todavía no llega"), "{}", early.text);
    let hand = of("2026-11-19");
    let refused = saul.fill(&relief, &relief, &hand).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "she does not sign in yet");
    assert!(refused.text.contains("clave"), "{}", refused.text);
    let with = [hand.as_slice(), &[("identifier", "3001112233"), ("first_secret", "482915")]].concat();
    let done = saul.fill(&relief, &relief, &with).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    // He is a participant now; she opens and closes, and reads the messages.
    assert_eq!(saul.get(&relief).await.status, StatusCode::FORBIDDEN);
    assert_eq!(saul.get(&at).await.status, StatusCode::OK);
    let mut rosalba = world.browser();
    rosalba.sign_in("3001112233", "482915").await;
    assert_eq!(rosalba.get(&format!("{group}/mensajes")).await.status, StatusCode::OK);
    assert!(rosalba.get(&at).await.text.contains("Rosalba"));
}

#[tokio::test]
async fn what_could_tell_of_somebody_is_asked_about_before_everybody_reads_it() {
    let world = World::new().await;
    let group = founded(&world).await;
    let mut saul = world.signed_in("saul").await;
    let at = format!("{group}/directorio");
    let about = "Pregunte por Rosalba en el 300 123 4567.";
    let telling: Vec<(&str, &str)> =
        listing().into_iter().filter(|(name, _)| *name != "about").chain([("about", about)]).collect();
    let asked = saul.fill(&at, &at, &telling).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("«Rosalba»") && asked.text.contains("«300 123 4567»"), "{}", asked.text);
    assert!(asked.text.contains(about), "nothing of it is lost");
    let mut nobody = world.browser();
    assert!(!nobody.get("/ayuda-mutua").await.text.contains("Tejiendo calle"));
    let mark = asked.text.split("name=\"knowing\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let knowing = [telling.as_slice(), &[("knowing", mark.as_str())]].concat();
    assert_eq!(saul.fill(&at, &at, &knowing).await.status, StatusCode::SEE_OTHER, "the group decides");
    assert!(nobody.get("/ayuda-mutua").await.text.contains("Tejiendo calle"));
}

#[tokio::test]
async fn the_directory_is_read_by_anybody_and_names_nobody() {
    let world = World::new().await;
    let mut nobody = world.browser();
    let empty = nobody.get("/ayuda-mutua").await;
    assert_eq!(empty.status, StatusCode::OK);
    assert!(empty.text.contains("Todavía no hay grupos"));
    let (group, page) = listed(&world).await;
    for address in ["/ayuda-mutua", page.as_str()] {
        let shown = nobody.get(address).await;
        assert_eq!(shown.status, StatusCode::OK, "{address}");
        assert!(shown.text.contains("Tejiendo calle, los jueves"), "{address}");
        for name in ["Saúl", "Rosalba", "Aurelio", "El Mirador", "ronda.test\""] {
            assert!(!shown.text.contains(name), "{address} names {name}");
        }
    }
    let one = nobody.get(&page).await.text;
    assert!(one.contains("Cada jueves a las 4"), "{one}");
    assert!(one.contains("Verificado el"), "each fact has its day");
    assert!(one.contains("application/ld+json") && one.contains("repeatFrequency\":\"P1W"), "{one}");
    let json = one.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let read: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(read["eventSchedule"]["byDay"], "https://schema.org/Thursday");
    assert!(!json.contains('<'), "nothing ends the element that it stands in");
    // By place, day, theme and way of meeting.
    for (query, is_there) in [
        ("lugar=pasto", true),
        ("lugar=Cali", false),
        ("dia=jueves", true),
        ("dia=lunes", false),
        ("tema=perdida", true),
        ("tema=ansiedad", false),
        ("modo=in_person", true),
        ("modo=online", false),
        ("modo=%F0%9F%8C%BC&dia=%00&tema=%3Cscript%3E", false),
    ] {
        let found = nobody.get(&format!("/ayuda-mutua?{query}")).await;
        assert_eq!(found.status, StatusCode::OK, "{query}");
        assert_eq!(found.text.contains("Tejiendo calle"), is_there, "{query}");
    }
    // It leaves when the group wants.
    let mut saul = world.signed_in("saul").await;
    let at = format!("{group}/directorio");
    saul.fill(&at, &format!("{at}/retiro"), &[]).await;
    assert_eq!(nobody.get(&page).await.status, StatusCode::NOT_FOUND);
    for feed in ["/ayuda-mutua", "/ayuda-mutua/agenda.ics", "/ayuda-mutua/reuniones.json"] {
        assert!(!nobody.get(feed).await.text.contains("Tejiendo"), "{feed}");
    }
}

#[tokio::test]
async fn the_feeds_say_weekly_only_of_what_is_weekly() {
    let world = World::new().await;
    let (group, page) = listed(&world).await;
    ronda::ahead::round(&world.app).await.unwrap();
    let mut nobody = world.browser();
    let feed = nobody.get("/ayuda-mutua/reuniones.json").await;
    let read: serde_json::Value = serde_json::from_str(&feed.text).unwrap();
    let meeting = &read[0];
    assert_eq!(read.as_array().unwrap().len(), 1);
    assert_eq!((meeting["day"].as_u64(), meeting["time"].as_str()), (Some(4), Some("16:00")), "0 is Sunday");
    assert_eq!(meeting["timezone"], "America/Bogota");
    assert!(meeting["formatted_address"].as_str().unwrap().ends_with("Colombia"), "one without an address is dropped");
    assert!(meeting["day"].is_u64(), "a list of weekdays breaks the whole list of the reader");
    let agenda = nobody.get(&format!("{page}/agenda.ics")).await.text;
    assert_eq!(agenda.matches("BEGIN:VEVENT").count(), 8, "{agenda}");
    assert!(!agenda.split("BEGIN:VEVENT").next().unwrap().contains("\nUID"), "no UID of the calendar itself");
    assert_eq!(agenda, nobody.get(&format!("{page}/agenda.ics")).await.text, "what has not changed reads the same");
    // Every other week is not weekly: people would travel to a closed door.
    let id = GroupId::parse(group.trim_start_matches("/grupos/")).unwrap();
    let sql = "UPDATE editions SET cadence = 'biweekly' WHERE institution_id = $1 AND group_id = $2";
    let write = async |tx: &mut ronda::db::Tx| tx.execute(sql, ronda::params![world.cast.house, id]).await;
    world.app.act.door(write).await.unwrap();
    assert_eq!(nobody.get("/ayuda-mutua/reuniones.json").await.text.trim(), "[]");
    assert!(nobody.get(&page).await.text.contains("Un jueves sí y otro no"));
}

#[tokio::test]
async fn a_message_reaches_the_group_alone_and_too_many_have_to_wait() {
    let world = World::new().await;
    let (group, page) = listed(&world).await;
    let mut nobody = world.browser();
    let to = format!("{page}/mensajes");
    let empty = nobody.fill(&page, &to, &[("message", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = nobody.fill(&page, &to, &[("message", &"a".repeat(700))]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.text.contains(&"a".repeat(700)), "what was typed is kept");
    let sent = nobody.fill(&page, &to, &[("message", "¿Puedo ir el jueves? 🌼"), ("reply_to", "3000000000")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let mut saul = world.signed_in("saul").await;
    let inbox = format!("{group}/mensajes");
    let shown = saul.get(&inbox).await.text;
    assert!(shown.contains("¿Puedo ir el jueves? 🌼") && shown.contains("3000000000"));
    assert!(!nobody.get(&page).await.text.contains("3000000000"), "nobody else reads it");
    let mut waits = false;
    for _ in 0..12 {
        let answer = nobody.fill(&page, &to, &[("message", "otra vez")]).await;
        waits |= answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.text.contains("Acaban de escribir");
    }
    assert!(waits, "as at the door");
    let done = shown.split("/mensajes/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let seen = saul.fill(&inbox, &format!("{inbox}/{done}/fin"), &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert!(!saul.get(&inbox).await.text.contains("¿Puedo ir el jueves?"));
    // No message for a group that takes none.
    let at = format!("{group}/directorio");
    let mut form = listing().to_vec();
    form.retain(|(name, _)| *name != "takes_messages");
    let mut again = world.signed_in("saul").await;
    assert_eq!(again.fill(&at, &at, &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(nobody.post(&to, &[("message", "hola")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_the_group_writes_of_itself_is_checked_and_kept() {
    let world = World::new().await;
    let group = founded(&world).await;
    let mut saul = world.signed_in("saul").await;
    let at = format!("{group}/directorio");
    for (field, value) in [
        ("listing_name", ""),
        ("listing_name", "\u{7}"),
        ("theme", ""),
        ("municipality", "Atlantis"),
        ("online_at", "javascript:alert(1)"),
        ("online_at", "http://sala.test"),
        ("online_at", "https://\"onload=\""),
    ] {
        let mut form = listing();
        form.iter_mut().filter(|(name, _)| *name == field).for_each(|pair| pair.1 = value);
        let answer = saul.fill(&at, &at, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value:?}");
    }
    let support = format!("{group}/apoyo");
    let read = [("emotional", "clearly"), ("material", "at_times")];
    assert_eq!(saul.fill(&support, &support, &read).await.status, StatusCode::SEE_OTHER);
    let acts = format!("{group}/acciones");
    let money = [("kind", "resource"), ("undertaking", "Rosalba puso 20.000 pesos"), ("undertaken_on", "2026-11-19")];
    assert_eq!(
        saul.fill(&support, &acts, &money).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "no amounts of persons"
    );
    let whose =
        [("kind", "resource"), ("undertaking", "Rosalba consiguió las sillas"), ("undertaken_on", "2026-11-19")];
    let asked = saul.fill(&support, &acts, &whose).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "it is nobody's in particular");
    assert!(
        asked.text.contains("name=\"knowing\"") && asked.text.contains("Rosalba consiguió las sillas"),
        "and may be kept"
    );
    let done = [("kind", "action"), ("undertaking", "Pintamos el salón 🎨"), ("undertaken_on", "2026-11-19")];
    assert_eq!(saul.fill(&support, &acts, &done).await.status, StatusCode::SEE_OTHER);
    assert!(saul.get(&support).await.text.contains("Pintamos el salón 🎨"));
    let own = format!("{group}/lo-nuestro");
    let stale = saul.get(&own).await;
    assert_eq!(stale.status, StatusCode::OK);
    let settled = [("roll", "count"), ("newcomers", "closed")];
    assert_eq!(saul.fill(&own, &own, &settled).await.status, StatusCode::SEE_OTHER);
    let old = saul.post(&own, &[("roll", "named"), ("newcomers", "open"), ("version", "0")]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "a form that was read before is stale");
    for (field, value) in [("roll", "🌼"), ("newcomers", "")] {
        let mut form = settled;
        form.iter_mut().filter(|(name, _)| *name == field).for_each(|pair| pair.1 = value);
        assert_eq!(saul.fill(&own, &own, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
    }
    assert!(saul.get(&own).await.text.contains("Solo cuántos fuimos"));
}

#[tokio::test]
async fn a_group_that_writes_down_only_how_many_came_is_told_nothing_of_who() {
    let world = World::new().await;
    let group = founded(&world).await;
    let mut saul = world.signed_in("saul").await;
    let own = format!("{group}/lo-nuestro");
    assert_eq!(saul.fill(&own, &own, &[("roll", "count"), ("newcomers", "open")]).await.status, StatusCode::SEE_OTHER);
    let road = saul.get(&format!("{group}/camino")).await.text;
    let first = road.split(&format!("{group}/camino/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sheet = format!("{group}/encuentros/{first}");
    let opened = saul.fill(&sheet, &format!("{sheet}/apertura"), &[("open_anyway", "1")]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text);
    let closing = format!("{sheet}/cierre");
    let asked = saul.get(&closing).await.text;
    assert!(!asked.contains("llegaron") && asked.contains("se anota después de cerrar"), "{asked}");
    assert_eq!(saul.fill(&closing, &closing, &[]).await.status, StatusCode::SEE_OTHER);
    let closed = saul.get(&sheet).await.text;
    assert!(!closed.contains("llegaron") && !closed.contains("id=\"llegadas\""), "{closed}");
    assert!(closed.contains("/lo-nuestro#t-recorded"), "the way to where it is counted");
}

/// S0-156: whoever says goodbye to a group is shown where one may go on, on a page of their own too.
#[tokio::test]
async fn a_closing_shows_the_groups_nearby_to_whoever_coordinates_and_to_each_person() {
    let journey = Journey::after(10).await;
    let world = &journey.world;
    listed(world).await;
    let near = "Grupos de ayuda mutua cerca";
    let mut participant = world.by_link(journey.group, journey.seats[0]).await;
    let mut paula = world.signed_in("paula").await;
    assert!(!paula.get(&journey.page("/cierre")).await.text.contains(near), "the place has no municipality yet");
    assert!(!participant.get("/mi-grupo").await.text.contains(near));
    let place = async |tx: &mut ronda::db::Tx| {
        let pasto = ronda::params![world.cast.house, "52001".to_owned()];
        tx.execute("UPDATE sites SET municipality = $2 WHERE institution_id = $1", pasto).await
    };
    world.app.act.door(place).await.unwrap();
    assert!(paula.get(&journey.page("/cierre")).await.text.contains("Tejiendo calle, los jueves"));
    journey.act(What::Closing(journey.group, ClosingCommand::Close { undecided: Undecided::Kept })).await;
    let shown = participant.get("/mi-grupo").await.text;
    assert!(shown.contains(near) && shown.contains("Tejiendo calle, los jueves"), "{shown}");
}
