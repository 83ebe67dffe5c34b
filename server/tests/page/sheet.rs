//! An encounter's sheet in each of its states, its hours, its later phrases, and the paper sheet typed later.

use crate::house::World;
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::encounter::EncounterState;
use domain::id::{EncounterId, GroupId};

async fn group(people: u32) -> (World, GroupId, Vec<EncounterId>) {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, people).await;
    let encounters = world.encounters(group).await;
    (world, group, encounters)
}

fn address(group: GroupId, encounter: EncounterId) -> String {
    format!("/grupos/{group}/encuentros/{encounter}")
}

async fn held(world: &World, group: GroupId, encounter: EncounterId) {
    world.act(world.cast.paula, What::Encounter(group, encounter, EncounterCommand::Open)).await.unwrap();
    world.later(TimeDelta::minutes(90));
    world
        .act(world.cast.paula, What::Encounter(group, encounter, EncounterCommand::Close { closed_at: None }))
        .await
        .unwrap();
}

#[tokio::test]
async fn before_opening_it_says_what_to_do() {
    let (world, group, encounters) = group(1).await;
    let sheet = address(group, encounters[0]);
    let mut paula = world.signed_in("paula").await;
    let page = paula.get(&sheet).await.text;
    assert!(
        page.contains("Abrir el encuentro")
            && page.contains("Preparar el guion")
            && page.contains("se espera una persona")
    );
    assert!(page.contains("puntos de la lista de preparación"), "open points inform and do not block (S0-147)");
    assert!(!page.contains("queda con la fecha de hoy"), "it is planned for today");
    let next = paula.get(&address(group, encounters[1])).await.text;
    assert!(next.contains("queda con la fecha de hoy"));
    let opened = paula.fill(&sheet, &format!("{sheet}/apertura"), &[]).await;
    assert_eq!(opened.location, format!("{sheet}/sala"));
    let other = paula.get(&address(group, encounters[1])).await.text;
    assert!(other.contains("El encuentro 1 sigue abierto") && !other.contains("Abrir el encuentro"));
}

#[tokio::test]
async fn opening_sent_twice_opens_once_and_whoever_is_second_finds_it_open() {
    let (world, group, encounters) = group(1).await;
    let to = format!("{}/apertura", address(group, encounters[0]));
    let mut paula = world.signed_in("paula").await;
    let id = world.id().to_string();
    for _ in 0..2 {
        assert_eq!(paula.post(&to, &[("command", &id)]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(paula.post(&to, &[]).await.location, format!("{}/sala", address(group, encounters[0])));
    let closing = format!("{}/cierre", address(group, encounters[0]));
    assert_eq!(paula.post(&closing, &[]).await.status, StatusCode::SEE_OTHER);
    let other = paula.post(&to, &[]).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "it was opened, and stays closed");
    let slice = world.slice(group).await;
    assert_eq!(slice.encounter(encounters[0]).unwrap().state, EncounterState::Closed);
}

#[tokio::test]
async fn the_administrator_and_strangers_see_nothing_of_an_encounter() {
    let (world, group, encounters) = group(1).await;
    held(&world, group, encounters[0]).await;
    for rest in ["", "/guion", "/planilla", "/cierre", "/frases"] {
        let page = format!("{}{rest}", address(group, encounters[0]));
        for (name, status) in
            [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
        {
            let answer = world.signed_in(name).await.get(&page).await;
            assert_eq!(answer.status, status, "{name} asks {page}");
            assert!(!answer.text.contains("Persona 1"), "{name} asks {page}");
        }
    }
}

#[tokio::test]
async fn an_encounter_of_another_group_is_unknown_here() {
    let (world, group, _) = group(1).await;
    let other = world.group("Otra ronda", None).await;
    let elsewhere = world.encounters(other).await[0];
    let answer = world.signed_in("paula").await.get(&address(group, elsewhere)).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_closed_encounter_shows_who_came_and_lets_a_mark_be_corrected() {
    let (world, group, encounters) = group(2).await;
    held(&world, group, encounters[0]).await;
    let sheet = address(group, encounters[0]);
    let mut paula = world.signed_in("paula").await;
    let page = paula.get(&sheet).await.text;
    assert!(page.contains("0 de 2 llegaron") && page.contains("Escribir la memoria") && page.contains("Persona 2"));
    let done = paula.fill(&sheet, &format!("{sheet}/llegadas"), &[("mark", "late")]).await;
    assert_eq!(done.location, format!("{sheet}#llegadas"));
    assert!(paula.get(&sheet).await.text.contains("1 de 2 llegaron"));
}

#[tokio::test]
async fn hours_are_corrected_within_reason() {
    let (world, group, encounters) = group(1).await;
    held(&world, group, encounters[0]).await;
    let sheet = address(group, encounters[0]);
    let to = format!("{sheet}/horas");
    let mut paula = world.signed_in("paula").await;
    for (day, opened, closed, told) in [
        ("", "14:00", "15:00", "Falta este dato"),
        ("ayer", "14:00", "15:00", "Escriba un día"),
        ("2026-11-19", "las dos", "15:00", "Escriba una hora"),
        ("2026-11-19", "14:00", "", "Falta este dato"),
        ("2026-12-24", "14:00", "15:00", "no son posibles"),
        ("1999-01-01", "14:00", "15:00", "Escriba un día"),
    ] {
        let values = [("held_day", day), ("opened_time", opened), ("closed_time", closed)];
        let no = paula.fill(&sheet, &to, &values).await;
        assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY, "{values:?}");
        assert!(no.text.contains(told), "{values:?}");
    }
    let yes = [("held_day", "2026-11-19"), ("opened_time", "14:10"), ("closed_time", "15:10")];
    assert_eq!(paula.fill(&sheet, &to, &yes).await.status, StatusCode::SEE_OTHER);
    assert!(paula.get(&sheet).await.text.contains("2:10 p. m. a 3:10 p. m.: 60 minutos"));
}

#[tokio::test]
async fn hours_that_somebody_else_corrected_meanwhile_are_shown_beside() {
    let (world, group, encounters) = group(1).await;
    held(&world, group, encounters[0]).await;
    let to = format!("{}/horas", address(group, encounters[0]));
    let mut paula = world.signed_in("paula").await;
    let values = [("version", "1"), ("held_day", "2026-11-19"), ("opened_time", "14:20"), ("closed_time", "15:10")];
    let stale = paula.post(&to, &values).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("Ahora dice:") && stale.text.contains("«14:20»"));
}

#[tokio::test]
async fn a_phrase_that_comes_back_to_mind_later_is_noted_on_its_own_page() {
    let (world, group, encounters) = group(1).await;
    held(&world, group, encounters[0]).await;
    let sheet = address(group, encounters[0]);
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get(&sheet).await.text.contains("Sin aprendizaje registrado"));
    let frases = format!("{sheet}/frases");
    let wrong = paula.fill(&frases, &frases, &[("phrase_text", " ")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = paula.fill(&frases, &frases, &[("phrase_text", "Descansar también es cuidar")]).await;
    assert_eq!(done.location, frases);
    assert!(paula.get(&sheet).await.text.contains("Descansar también es cuidar"));
}

#[tokio::test]
async fn a_paper_sheet_is_typed_row_by_row_and_counts_once() {
    let (world, group, encounters) = group(3).await;
    world.later(TimeDelta::days(2));
    let planilla = format!("{}/planilla", address(group, encounters[0]));
    let mut paula = world.signed_in("paula").await;
    let page = paula.get(&planilla).await.text;
    assert_eq!(page.matches("<fieldset").count(), 3);
    let slice = world.slice(group).await;
    let mut names: Vec<String> =
        slice.seats.iter().filter(|seat| seat.role.counts()).map(|seat| format!("mark-{}", seat.id)).collect();
    names.sort();
    let id = world.id().to_string();
    let values = [
        ("command", id.as_str()),
        ("held_day", "2026-11-19"),
        ("opened_time", "14:00"),
        ("closed_time", "15:20"),
        (names[0].as_str(), "arrived"),
        (names[1].as_str(), "excused"),
        (names[2].as_str(), "absent"),
        ("newcomers", "Nidia\r\n\r\nOmar\n"),
    ];
    for _ in 0..2 {
        let done = paula.post(&planilla, &values).await;
        assert!(done.location.ends_with("?hecho=sheet-typed"), "{} {}", done.status, done.text);
    }
    let page = paula.get(&address(group, encounters[0])).await.text;
    assert!(page.contains("3 de 5 llegaron") && page.contains("80 minutos") && page.contains("Omar"), "{page}");
    assert_eq!(world.slice(group).await.participants(), 5);
}

#[tokio::test]
async fn a_paper_sheet_with_mistakes_comes_back_as_it_was_typed() {
    let (world, group, encounters) = group(1).await;
    let planilla = format!("{}/planilla", address(group, encounters[0]));
    let mut paula = world.signed_in("paula").await;
    let many = "Ana\n".repeat(61);
    let long = "n".repeat(61);
    let seat = world.slice(group).await.seats.iter().find(|seat| seat.role.counts()).unwrap().id;
    let mark = format!("mark-{seat}");
    for (name, value, told) in [
        ("held_day", "", "Falta este dato"),
        ("held_day", "31/11", "Escriba un día"),
        ("opened_time", "x", "Escriba una hora"),
        ("closed_time", "", "Falta este dato"),
        ("newcomers", many.as_str(), "caben 60"),
        ("newcomers", long.as_str(), "Caben 60"),
        ("newcomers", "Ana\u{7}", "no se ven"),
        (mark.as_str(), "flew", "Elija una de las opciones"),
        ("held_day", "2027-03-01", "no son posibles"),
    ] {
        let mut values = vec![
            ("held_day", "2026-11-12"),
            ("opened_time", "14:00"),
            ("closed_time", "15:00"),
            (mark.as_str(), "arrived"),
        ];
        values.retain(|(known, _)| *known != name);
        values.push((name, value));
        let no = paula.fill(&planilla, &planilla, &values).await;
        assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
        assert!(no.text.contains(told), "{name} {value}: {}", no.text);
    }
    assert_eq!(world.slice(group).await.encounters[0].state, EncounterState::Planned);
}

#[tokio::test]
async fn a_paper_sheet_of_an_encounter_that_was_held_leads_to_its_sheet() {
    let (world, group, encounters) = group(1).await;
    held(&world, group, encounters[0]).await;
    let sheet = address(group, encounters[0]);
    assert_eq!(world.signed_in("paula").await.get(&format!("{sheet}/planilla")).await.location, sheet);
}

#[tokio::test]
async fn an_encounter_that_was_called_off_says_why() {
    let (world, group, encounters) = group(1).await;
    let slice = world.slice(group).await;
    let mut encounter = slice.encounters[0].clone();
    encounter.state = EncounterState::Cancelled;
    encounter.reason = Some(domain::words::Words::parse("La vía estaba cerrada").unwrap());
    let mut tx = world.app.db.write().await.unwrap();
    ronda::store::encounter::put(&mut tx, world.cast.house, &encounter).await.unwrap();
    tx.commit().await.unwrap();
    let page = world.signed_in("paula").await.get(&address(group, encounters[0])).await.text;
    assert!(
        page.contains("Se canceló") && page.contains("La vía estaba cerrada") && !page.contains("Abrir el encuentro")
    );
}

/// Ten weeks before its day, nobody enrolled: one asks before opening, and what was opened by mistake is as it was.
#[tokio::test]
async fn an_encounter_opened_by_mistake_goes_back_to_its_day() {
    let journey = crate::house::Journey::begun().await;
    let mut paula = journey.world.signed_in("paula").await;
    let before = journey.slice().await;
    let later = &before.encounters[3];
    let sheet = journey.page(&format!("/encuentros/{}", later.id));
    let to = format!("{sheet}/apertura");
    let asked = paula.fill(&sheet, &to, &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("Sí, abrirlo ahora"), "it is not its day");
    let opened = paula.fill(&sheet, &to, &[("open_anyway", "1")]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text);
    assert_ne!(journey.slice().await.encounters[3].day, later.day);
    let undo = format!("{to}/error");
    assert!(paula.get(&sheet).await.text.contains("Lo abrí por error"));
    let undone = paula.fill(&sheet, &undo, &[]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.text);
    let after = journey.slice().await;
    let again = &after.encounters[3];
    assert_eq!((again.state, again.day, again.time, again.opened_at), (later.state, later.day, later.time, None));
    assert!(after.edition.book.is_none() && after.edition.state.is_ahead(), "nothing has begun");
    assert!(paula.get(&sheet).await.text.contains("Abrir el encuentro"));
    let twice = paula.post(&undo, &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_recorded_is_not_taken_back_by_a_tap() {
    let journey = crate::house::Journey::begun().await;
    let mut paula = journey.world.signed_in("paula").await;
    let sheet = journey.page(&format!("/encuentros/{}", journey.encounters[0]));
    let opened = paula.fill(&sheet, &format!("{sheet}/apertura"), &[]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "on its day nothing is asked: {}", opened.text);
    journey.say(0, "Descansar no es abandonar").await;
    assert!(!paula.get(&sheet).await.text.contains("Lo abrí por error"));
    let undone = paula.post(&format!("{sheet}/apertura/error"), &[]).await;
    assert_eq!(undone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(undone.text.contains("Ya hay algo anotado"));
    assert_eq!(journey.slice().await.encounters[0].state, domain::encounter::EncounterState::Opened);
}
