//! The page of a script: moments, open questions, guests, and what earlier encounters left to look back at.

use crate::house::{Answered, Browser, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::encounter::EncounterState;
use domain::encounter::memoir::Adjustment;
use domain::id::{EncounterId, GroupId};
use domain::leaf::Leaf;

struct Desk {
    world: World,
    group: GroupId,
    encounters: Vec<EncounterId>,
    paula: Browser,
}

impl Desk {
    async fn new() -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", None).await;
        world.enrol(group, 2).await;
        let encounters = world.encounters(group).await;
        let paula = world.signed_in("paula").await;
        Self { world, group, encounters, paula }
    }

    async fn begun() -> Self {
        let mut desk = Self::new().await;
        let done = desk.fill("/guion/inicio", &[("from", "frame")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        desk
    }

    fn address(&self, nth: usize, rest: &str) -> String {
        format!("/grupos/{}/encuentros/{}{rest}", self.group, self.encounters[nth])
    }

    async fn look(&mut self) -> String {
        let page = self.address(0, "/guion");
        let shown = self.paula.get(&page).await;
        assert_eq!(shown.status, StatusCode::OK);
        shown.text
    }

    async fn fill(&mut self, rest: &str, values: &[(&str, &str)]) -> Answered {
        let (page, to) = (self.address(0, "/guion"), self.address(0, rest));
        self.paula.fill(&page, &to, values).await
    }

    /// The addresses of the moments, in order.
    async fn moments(&mut self) -> Vec<String> {
        let page = self.look().await;
        let rows = page.split("/guion/pasos/").skip(1).filter_map(|rest| rest.split_once("/lugar?"));
        let mut moments: Vec<String> = rows.map(|(to, _)| to.to_owned()).filter(|to| to.len() == 13).collect();
        // Each row has several buttons.
        moments.dedup();
        moments
    }
}

#[tokio::test]
async fn a_script_begins_with_the_usual_steps_and_says_how_long_they_take() {
    let mut desk = Desk::new().await;
    let empty = desk.look().await;
    assert!(empty.contains("Todavía no hay pasos") && !empty.contains("Repetir el guion"), "nothing was held yet");
    desk.fill("/guion/inicio", &[("from", "frame")]).await;
    let page = desk.look().await;
    assert!(page.contains("9 pasos, 90 minutos: lo previsto"), "{page}");
    assert!(page.contains("El guion está listo"));
    let no = desk.paula.post(&desk.address(0, "/guion/inicio"), &[("from", "thin air")]).await;
    assert_eq!(no.status, StatusCode::SEE_OTHER);
    assert_eq!(desk.moments().await.len(), 9, "what makes no sense changes nothing");
}

#[tokio::test]
async fn a_step_sent_twice_is_added_once_and_the_sum_is_told() {
    let mut desk = Desk::begun().await;
    let id = desk.world.id().to_string();
    let last = desk.moments().await.last().unwrap().clone();
    let to = desk.address(0, "/guion/pasos");
    let values = [
        ("command", id.as_str()),
        ("step_kind", "material"),
        ("step_after", last.as_str()),
        ("step_title", "Canción de despedida 🎶"),
        ("step_minutes", "5"),
    ];
    for _ in 0..2 {
        assert_eq!(desk.paula.post(&to, &values).await.status, StatusCode::SEE_OTHER);
    }
    let page = desk.look().await;
    assert!(
        page.contains("10. Canción de despedida 🎶") && page.contains("10 pasos, 95 minutos: 5 minutos de más"),
        "{page}"
    );
}

#[tokio::test]
async fn a_step_with_mistakes_comes_back_as_typed() {
    let mut desk = Desk::begun().await;
    let long = "t".repeat(121);
    let notes = "n".repeat(2001);
    for (name, value, told) in [
        ("step_kind", "", "Falta este dato"),
        ("step_kind", "diagnosis", "Elija una de las opciones"),
        ("step_minutes", "", "Falta este dato"),
        ("step_minutes", "diez", "Escriba un número"),
        ("step_minutes", "-5", "Debe estar entre 0 y 240"),
        ("step_minutes", "99999999999", "Debe estar entre 0 y 240"),
        ("step_title", long.as_str(), "Caben 120"),
        ("step_notes", notes.as_str(), "Caben 2000"),
        ("step_title", "dos\nlíneas", "no se ven"),
        ("step_after", "nada", "Elija una de las opciones"),
        ("step_lead", "nadie", "Elija una de las opciones"),
    ] {
        let mut values = vec![("step_kind", "rite"), ("step_minutes", "5"), ("step_title", "Velas")];
        values.retain(|(known, _)| *known != name);
        values.push((name, value));
        let again = desk.fill("/guion/pasos", &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
        assert!(again.text.contains(told), "{name} {value}");
    }
    assert_eq!(desk.moments().await.len(), 9);
}

#[tokio::test]
async fn steps_move_swap_are_left_out_and_taken_away() {
    let mut desk = Desk::begun().await;
    let before = desk.moments().await;
    let place = |moment: &str| format!("/guion/pasos/{moment}/lugar");
    desk.fill(&place(&before[1]), &[("move", "before")]).await;
    desk.fill(&place(&before[1]), &[("move", "before")]).await;
    let after = desk.moments().await;
    assert_eq!((&after[0], &after[1]), (&before[1], &before[0]), "the first stays the first");
    desk.fill("/guion/cambio", &[("one", &after[0]), ("other", &after[8])]).await;
    assert_eq!(desk.moments().await[8], after[0]);
    desk.fill(&place(&before[2]), &[("move", "out")]).await;
    let page = desk.look().await;
    assert!(
        page.contains("8 pasos, 80 minutos: quedan 10 minutos libres") && page.contains("se deja por fuera"),
        "{page}"
    );
    desk.fill(&place(&before[2]), &[("move", "in")]).await;
    desk.fill(&place(&before[3]), &[("move", "remove")]).await;
    assert!(desk.look().await.contains("8 pasos, 75 minutos"));
    let to = desk.address(0, &place(&before[4]));
    assert_eq!(desk.paula.post(&to, &[("move", "fly")]).await.status, StatusCode::SEE_OTHER);
    let gone = desk.address(0, &place(&before[3]));
    assert_eq!(desk.paula.post(&gone, &[("move", "out")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_step_is_written_anew_and_a_stale_form_shows_both_texts() {
    let mut desk = Desk::begun().await;
    let moment = desk.moments().await[0].clone();
    let page = desk.address(0, &format!("/guion/pasos/{moment}"));
    let lead = desk.world.slice(desk.group).await.seats.iter().find(|seat| seat.role.counts()).unwrap().id.to_string();
    let values = [("step_title", "Respirar juntos"), ("step_minutes", "12"), ("step_lead", lead.as_str())];
    let done = desk.paula.fill(&page, &page, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = desk.look().await;
    assert!(shown.contains("1. Respirar juntos") && shown.contains("Lo lleva Persona 1"));
    assert!(
        shown.contains("solo un abrebocas"),
        "over ten minutes a rite informs, with the source's sentence (S0-144)"
    );
    let beside = shown.split("1. Respirar juntos").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(beside.contains("El ritual duraría 12 minutos"), "the book says it, beside the moment: {beside}");
    let stale = desk
        .paula
        .post(&page, &[("version", "1"), ("step_title", "Velas"), ("step_minutes", "5"), ("step_lead", "")])
        .await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("«Respirar juntos»") && stale.text.contains("«Velas»"), "{}", stale.text);
    let wrong = desk.paula.fill(&page, &page, &[("step_minutes", "mucho")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unknown = desk.address(0, "/guion/pasos/0000000000077");
    assert_eq!(desk.paula.get(&unknown).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_script_that_is_ready_makes_the_encounter_prepared() {
    let mut desk = Desk::begun().await;
    let done = desk.fill("/guion/preparacion", &[]).await;
    assert_eq!(done.location, format!("{}?hecho=script-prepared", desk.address(0, "")));
    assert_eq!(desk.world.slice(desk.group).await.encounters[0].state, EncounterState::Prepared);
    let empty = desk.address(1, "/guion/preparacion");
    let nothing = desk.paula.post(&empty, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "there is nothing to be ready");
}

#[tokio::test]
async fn what_all_search_together_comes_up_at_the_next_encounter() {
    let mut desk = Desk::begun().await;
    let wrong = desk.fill("/guion/preguntas", &[("question_text", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "q".repeat(281);
    assert!(desk.fill("/guion/preguntas", &[("question_text", &long)]).await.text.contains("Caben 280"));
    desk.fill("/guion/preguntas", &[("question_text", "¿Qué papeles pide la EPS?")]).await;
    let page = desk.look().await;
    let question = page.split("/guion/preguntas/").nth(1).unwrap().split('?').next().unwrap().to_owned();
    desk.fill(&format!("/guion/preguntas/{question}"), &[("move", "together")]).await;
    assert!(desk.look().await.contains("Para el próximo encuentro: todos buscan"));
    let group = desk.group;
    for what in [EncounterCommand::Open, EncounterCommand::Close { closed_at: None }] {
        desk.world.act(desk.world.cast.paula, What::Encounter(group, desk.encounters[0], what)).await.unwrap();
    }
    let next = desk.address(1, "/guion");
    let page = desk.paula.get(&next).await.text;
    assert!(page.contains("quedamos en buscar entre todos") && page.contains("¿Qué papeles pide la EPS?"), "{page}");
    desk.fill(&format!("/guion/preguntas/{question}"), &[("move", "alone")]).await;
    assert!(!desk.paula.get(&next).await.text.contains("quedamos en buscar"));
}

#[tokio::test]
async fn a_guest_gets_a_brief_of_one_encounter_alone() {
    let mut desk = Desk::begun().await;
    let long = "b".repeat(201);
    for (name, brings, told) in
        [("", "Ideas", "Falta este dato"), ("Elsa", "", "Falta este dato"), ("Elsa", long.as_str(), "Caben 200")]
    {
        let again = desk.fill("/guion/invitados", &[("guest_name", name), ("guest_brings", brings)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains(told));
    }
    desk.fill("/guion/invitados", &[("guest_name", "Elsa Pino"), ("guest_brings", "Aclarar dudas sobre medicamentos")])
        .await;
    let page = desk.look().await;
    let guest = page.split("/invitado/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let brief = desk.paula.get(&desk.address(0, &format!("/invitado/{guest}"))).await;
    assert_eq!(brief.status, StatusCode::OK);
    assert!(brief.text.contains("Para Elsa Pino") && brief.text.contains("no dictamina"), "one more voice (S0-139)");
    assert!(brief.text.contains("Cada quien mira si le sirve"), "S0-115");
    assert!(brief.text.contains("jueves 19 de noviembre"));
    for other in ["Encuentro 2", "26 de noviembre", "Persona 1", "Persona 2"] {
        assert!(!brief.text.contains(other), "a brief names nobody and no other encounter: {other}");
    }
    let elsewhere = desk.address(1, &format!("/invitado/{guest}"));
    assert_eq!(desk.paula.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    desk.fill(&format!("/guion/invitados/{guest}/retiro"), &[]).await;
    assert!(!desk.look().await.contains("Elsa Pino"));
}

#[tokio::test]
async fn a_guest_is_written_otherwise_and_two_who_do_it_at_once_see_both_texts() {
    let mut desk = Desk::begun().await;
    desk.fill("/guion/invitados", &[("guest_name", "Elsa Pino"), ("guest_brings", "Dudas")]).await;
    let guest = desk.look().await.split("/invitado/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = desk.address(0, &format!("/guion/invitados/{guest}"));
    let shown = desk.paula.get(&page).await.text;
    assert!(shown.contains("value=\"Elsa Pino\"") && shown.contains("value=\"Dudas\""), "{shown}");
    let read = shown.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let long = "b".repeat(201);
    for (name, brings) in [("", "Ideas"), ("Elsa", ""), ("Elsa", long.as_str()), ("El\u{8}sa", "Ideas")] {
        let again = desk.paula.fill(&page, &page, &[("guest_name", name), ("guest_brings", brings)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:?}");
    }
    let changed = [("guest_name", "Elsa Pino 🌼"), ("guest_profession", "Enfermera"), ("guest_brings", "Medicinas")];
    let done = desk.paula.fill(&page, &page, &changed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let script = desk.look().await;
    assert!(script.contains("Elsa Pino 🌼") && script.contains("Enfermera") && !script.contains("Dudas"));
    let late = [("version", read.as_str()), ("guest_name", "Elsa P."), ("guest_brings", "Dudas")];
    let stale = desk.paula.post(&page, &late).await;
    assert!(stale.text.contains("«Medicinas»") && stale.text.contains("«Dudas»"), "{}", stale.text);
    let elsewhere = desk.address(1, &format!("/guion/invitados/{guest}"));
    assert_eq!(desk.paula.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    for (name, status) in [("ana", StatusCode::FORBIDDEN), ("elena", StatusCode::NOT_FOUND)] {
        assert_eq!(desk.world.signed_in(name).await.get(&page).await.status, status, "{name}");
    }
}

#[tokio::test]
async fn the_last_memoirs_adjustments_stand_on_top() {
    let mut desk = Desk::begun().await;
    let group = desk.group;
    for what in [EncounterCommand::Open, EncounterCommand::Close { closed_at: None }] {
        desk.world.act(desk.world.cast.paula, What::Encounter(group, desk.encounters[0], what)).await.unwrap();
    }
    let edition = desk.world.slice(group).await.edition.id;
    let adjustment = Adjustment {
        id: desk.world.id().row(0),
        edition,
        encounter: desk.encounters[0],
        text: Leaf::new("Dejar más silencio después del material"),
        tried: None,
        served: None,
        reviewed_in: None,
    };
    let mut tx = desk.world.app.db.write().await.unwrap();
    ronda::store::memoir::put_adjustment(&mut tx, desk.world.cast.house, &adjustment).await.unwrap();
    tx.commit().await.unwrap();
    let page = desk.paula.get(&desk.address(1, "/guion")).await.text;
    let (top, steps) = (page.find("Dejar más silencio").unwrap(), page.find("Los pasos").unwrap());
    assert!(top < steps && page.contains("¿se probó?, ¿sirvió?"));
    assert!(!desk.look().await.contains("Dejar más silencio"), "its own encounter does not ask");
}

#[tokio::test]
async fn a_script_changes_while_the_encounter_runs_and_rests_when_it_is_over() {
    let mut desk = Desk::begun().await;
    let group = desk.group;
    desk.world
        .act(desk.world.cast.paula, What::Encounter(group, desk.encounters[0], EncounterCommand::Open))
        .await
        .unwrap();
    let added = desk.fill("/guion/pasos", &[("step_kind", "material"), ("step_minutes", "5")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "what emerges may be taken up (S0-108)");
    desk.world
        .act(
            desk.world.cast.paula,
            What::Encounter(group, desk.encounters[0], EncounterCommand::Close { closed_at: None }),
        )
        .await
        .unwrap();
    let page = desk.look().await;
    assert!(!page.contains("Agregar un paso"));
    let to = desk.address(0, "/guion/pasos");
    let late = desk.paula.post(&to, &[("step_kind", "material"), ("step_minutes", "5")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_stands_half_written_is_carried_along_whichever_button_is_pressed() {
    let journey = crate::house::Journey::begun().await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = format!("/grupos/{}/encuentros/{}/guion", journey.group, journey.encounters[0]);
    paula.fill(&page, &format!("{page}/inicio"), &[("from", "frame")]).await;
    let shown = paula.get(&page).await.text;
    let place = shown.split("formaction=\"").filter_map(|rest| rest.split('"').next());
    let place = place.filter(|to| to.contains("/lugar?orden=")).nth(1).unwrap().replace("&amp;", "&");
    let draft =
        [("question_text", "¿Qué nos ayuda?"), ("step_title", "Un canto"), ("guest_name", "Nubia"), ("move", "before")];
    let moved = paula.post(&place, &draft).await;
    assert_eq!(moved.status, StatusCode::OK, "{}", moved.text);
    for half in ["¿Qué nos ayuda?", "Un canto", "Nubia"] {
        assert!(moved.text.contains(&format!("value=\"{half}\"")), "{half} is still there");
    }
    let added = paula.post(&format!("{page}/preguntas"), &draft[..3]).await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.text);
    assert!(
        !added.text.contains("value=\"¿Qué nos ayuda?\"") && added.text.contains("¿Qué nos ayuda?"),
        "it was added"
    );
    assert!(added.text.contains("value=\"Un canto\""));
    let entered =
        paula.post(&format!("{page}/agregado"), &[("question_text", "¿Y mañana?"), ("step_minutes", "10")]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "nothing else was written: the page is simply read again");
    assert!(paula.get(&page).await.text.contains("¿Y mañana?"));
}
