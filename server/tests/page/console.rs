//! The console: what each may see of it, and every form of it with good and bad input.

use crate::house::{Answered, Browser, Journey, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::command::script::{Beginning, ScriptCommand};
use domain::command::seat::SeatCommand;
use domain::id::{EncounterId, GroupId, SeatId};
use domain::route::Route;

/// A group whose first encounter is open.
struct Open {
    world: World,
    group: GroupId,
    seats: Vec<SeatId>,
    encounter: EncounterId,
    paula: Browser,
}

impl Open {
    async fn with(people: u32, route: Option<Route>) -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", route).await;
        let seats = world.enrol(group, people).await;
        let encounter = world.encounters(group).await[0];
        world
            .act(world.cast.paula, What::Script(group, encounter, ScriptCommand::Begin { from: Beginning::Frame }))
            .await
            .unwrap();
        world.act(world.cast.paula, What::Encounter(group, encounter, EncounterCommand::Open)).await.unwrap();
        let paula = world.signed_in("paula").await;
        Self { world, group, seats, encounter, paula }
    }

    fn address(&self, rest: &str) -> String {
        format!("/grupos/{}/encuentros/{}{rest}", self.group, self.encounter)
    }

    async fn look(&mut self) -> String {
        let sala = self.address("/sala");
        let shown = self.paula.get(&sala).await;
        assert_eq!(shown.status, StatusCode::OK);
        shown.text
    }

    /// Fills in a form of the console.
    async fn fill(&mut self, rest: &str, values: &[(&str, &str)]) -> Answered {
        let (sala, to) = (self.address("/sala"), self.address(rest));
        self.paula.fill(&sala, &to, values).await
    }

    /// Sends the first mark of a person.
    async fn mark(&mut self, seat: usize, mark: &str) -> Answered {
        self.replace(seat, mark, "").await
    }

    /// Sends a mark of a person over the one of that command.
    async fn replace(&mut self, seat: usize, mark: &str, replaces: &str) -> Answered {
        let (to, seat) = (self.address("/llegadas"), self.seats[seat].to_string());
        self.paula.post(&to, &[("seat", &seat), ("mark", mark), ("replaces", replaces), ("back", "sala")]).await
    }
}

fn present(page: &str) -> String {
    page.split("Llegaron <b class=\"num\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn only_the_coordination_enters_the_room() {
    let open = Open::with(2, None).await;
    let sala = open.address("/sala");
    for (name, status) in [
        ("ana", StatusCode::FORBIDDEN),
        ("marta", StatusCode::NOT_FOUND),
        ("saul", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        let answer = open.world.signed_in(name).await.get(&sala).await;
        assert_eq!(answer.status, status, "{name}");
        assert!(!answer.text.contains("Persona 1"), "{name}");
    }
}

#[tokio::test]
async fn an_encounter_that_is_not_open_leads_to_its_sheet() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let encounter = world.encounters(group).await[0];
    let sheet = format!("/grupos/{group}/encuentros/{encounter}");
    let answer = world.signed_in("paula").await.get(&format!("{sheet}/sala")).await;
    assert_eq!((answer.status, answer.location), (StatusCode::SEE_OTHER, sheet));
}

#[tokio::test]
async fn thirty_people_have_a_row_each_and_nobody_has_a_second() {
    let mut open = Open::with(30, Some(Route::RiasPtm)).await;
    let page = open.look().await;
    assert_eq!(page.matches("class=\"seat\"").count(), 30);
    assert!(page.contains("Se participa libremente"), "the premise is in sight at the opening (S0-119)");
    assert_eq!(present(&page), "0");
}

#[tokio::test]
async fn a_room_where_nobody_is_enrolled_asks_to_note_whoever_comes() {
    let mut open = Open::with(0, None).await;
    assert!(open.look().await.contains("Nadie está inscrito todavía"));
    let done = open.fill("/llegadas/nuevas", &[("newcomer_name", "Nidia 🌻")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let page = open.look().await;
    assert!(page.contains("Nidia 🌻"));
    assert_eq!(present(&page), "1");
}

#[tokio::test]
async fn one_tap_marks_and_another_takes_it_back() {
    let mut open = Open::with(3, None).await;
    assert_eq!(open.mark(0, "arrived").await.location, open.address("/sala#sillas"));
    assert_eq!(present(&open.look().await), "1");
    open.mark(1, "late").await;
    open.mark(2, "online").await;
    let page = open.look().await;
    assert_eq!(present(&page), "3", "late and online count as present");
    assert!(page.contains("llegó tarde, 2:00"));
    let shown = open.look().await;
    let row = shown.split(&format!("id=\"s{}\"", open.seats[0])).next().unwrap();
    let said = row.rsplit("name=\"replaces\" value=\"").next().unwrap().split('"').next().unwrap();
    open.replace(0, "expected", said).await;
    assert_eq!(present(&open.look().await), "2");
}

#[tokio::test]
async fn two_phones_that_mark_one_person_show_both_marks() {
    let mut open = Open::with(1, None).await;
    open.mark(0, "excused").await;
    open.world.later(TimeDelta::minutes(1));
    open.mark(0, "arrived").await;
    let page = open.look().await;
    assert_eq!(present(&page), "1", "the later one counts");
    assert!(page.contains("a la vez se marcó: Avisó"), "the other one is shown beside it");
}

#[tokio::test]
async fn a_mark_without_sense_changes_nothing() {
    let mut open = Open::with(1, None).await;
    for (mark, replaces) in [("flew", ""), ("arrived", "uno"), ("", ""), ("arrived", "99999999999999999999")] {
        assert_eq!(open.replace(0, mark, replaces).await.status, StatusCode::SEE_OTHER, "{mark} {replaces}");
    }
    let to = open.address("/llegadas");
    let nobody = open.paula.post(&to, &[("seat", "0000000000077"), ("mark", "arrived"), ("replaces", "")]).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    assert_eq!(present(&open.look().await), "0");
}

#[tokio::test]
async fn somebody_new_needs_a_name_and_nothing_else() {
    let mut open = Open::with(1, None).await;
    let long = "n".repeat(61);
    for (name, told) in
        [("", "Falta este dato"), (long.as_str(), "Caben 60"), ("Ana\u{202E}", "no se ven"), ("Ana\u{7}", "no se ven")]
    {
        let again = open.fill("/llegadas/nuevas", &[("newcomer_name", name)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:?}");
        assert!(again.text.contains(told), "{name:?}");
        assert!(
            again.text.contains("<section class=\"view first\" id=\"sillas\""),
            "the part with the mistake is shown first"
        );
    }
    assert_eq!(present(&open.look().await), "0");
}

#[tokio::test]
async fn somebody_new_sent_twice_sits_once() {
    let mut open = Open::with(0, None).await;
    let to = open.address("/llegadas/nuevas");
    let id = open.world.id().to_string();
    for _ in 0..2 {
        let done = open.paula.post(&to, &[("command", &id), ("newcomer_name", "Nidia")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(present(&open.look().await), "1");
}

#[tokio::test]
async fn the_31st_at_the_door_is_present_waits_and_the_rule_is_shown() {
    let mut open = Open::with(30, Some(Route::RiasPtm)).await;
    let done = open.fill("/llegadas/nuevas", &[("newcomer_name", "Nidia")]).await;
    assert_eq!(done.location, open.address("/sala?lugar=espera#sillas"));
    let page = open.paula.get(&done.location).await.text;
    assert!(page.contains("espera lugar en el grupo") && page.contains("máximo 30 personas"), "{page}");
    assert!(!page.contains("notice block"), "what happened is warned of, not blocked");
    assert_eq!(present(&page), "1");
}

#[tokio::test]
async fn the_tenth_at_the_door_of_a_small_group_sits_and_is_told_nothing_else() {
    let mut open = Open::with(9, None).await;
    let done = open.fill("/llegadas/nuevas", &[("newcomer_name", "Nidia")]).await;
    assert_eq!(done.location, open.address("/sala#sillas"));
    assert!(!open.paula.get(&done.location).await.text.contains("no hay más lugares"));
    assert_eq!(open.world.slice(open.group).await.participants(), 10);
}

#[tokio::test]
async fn at_the_door_of_a_full_room_somebody_waits_and_is_told_so() {
    let mut open = Open::with(40, None).await;
    let done = open.fill("/llegadas/nuevas", &[("newcomer_name", "Nidia")]).await;
    assert_eq!(done.location, open.address("/sala?lugar=espera#sillas"));
    assert!(open.paula.get(&done.location).await.text.contains("no hay más lugares"));
    let slice = open.world.slice(open.group).await;
    assert_eq!((slice.participants(), slice.waitlist().len()), (40, 1), "forty chairs fit");
}

#[tokio::test]
async fn who_waits_for_a_place_can_be_brought_in() {
    let mut open = Open::with(31, Some(Route::RiasPtm)).await;
    assert!(open.look().await.contains("¿Ya es del grupo?"));
    let seat = open.seats[30].to_string();
    assert_eq!(open.fill("/llegadas/regresos", &[("seat", &seat)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(present(&open.look().await), "1");
    let twice = open.paula.post(&open.address("/llegadas/regresos"), &[("seat", &seat)]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn whoever_asked_to_be_forgotten_is_offered_at_no_door_and_cannot_be_brought_in() {
    let journey = Journey::after(1).await;
    let person = journey.slice().await.seat(journey.seats[2]).unwrap().person;
    journey.act(What::Seat(journey.group, SeatCommand::Erase { person })).await;
    let at = journey.page(&format!("/encuentros/{}", journey.encounters[1]));
    let mut paula = journey.world.signed_in("paula").await;
    paula.fill(&at, &format!("{at}/apertura"), &[("open_anyway", "1")]).await;
    let room = paula.get(&format!("{at}/sala")).await.text;
    assert!(room.contains("19") && !room.contains("olvidada"), "nineteen are expected");
    let back = paula.post(&format!("{at}/llegadas/regresos"), &[("seat", &journey.seats[2].to_string())]).await;
    assert!(back.status.is_client_error(), "{}", back.status);
    assert_eq!(journey.slice().await.participants(), 19);
}

#[tokio::test]
async fn the_clock_moves_only_when_somebody_moves_it() {
    let mut open = Open::with(1, None).await;
    assert!(open.look().await.contains("Sigue"), "nothing runs by itself");
    open.fill("/sala/paso", &[("move", "next")]).await;
    open.world.later(TimeDelta::minutes(7));
    let page = open.look().await;
    assert!(page.contains("+2:00") && page.contains("de más, sin afán"), "the rite had five minutes");
    assert!(page.contains("Paso 1 de 9"), "seven minutes later it is still the first");
    open.fill("/sala/paso", &[("move", "more")]).await;
    assert!(open.look().await.contains("3:00"));
    open.fill("/sala/paso", &[("move", "pause")]).await;
    open.world.later(TimeDelta::minutes(2));
    let page = open.look().await;
    assert!(page.contains("3:00") && page.contains("en pausa"));
    open.fill("/sala/paso", &[("move", "resume")]).await;
    open.fill("/sala/paso", &[("move", "next")]).await;
    let page = open.look().await;
    assert!(page.contains("Paso 2 de 9") && page.contains("10:00"));
    assert!(page.contains("Devuelva la palabra a la ronda"), "open questions once the group has begun (S0-180)");
}

#[tokio::test]
async fn next_tapped_on_two_phones_moves_one_step() {
    let mut open = Open::with(1, None).await;
    let to = open.address("/sala/paso");
    for _ in 0..2 {
        let done = open.paula.post(&to, &[("move", "next"), ("live", "")]).await;
        assert_eq!(done.location, open.address("/sala#guion"));
    }
    assert!(open.look().await.contains("Paso 1 de 9"));
}

#[tokio::test]
async fn a_move_without_sense_changes_nothing() {
    let mut open = Open::with(1, None).await;
    let to = open.address("/sala/paso");
    for values in [
        vec![("move", "fly")],
        vec![("move", "pause"), ("live", "")],
        vec![("move", "start"), ("moment", "no-es")],
        vec![],
    ] {
        assert_eq!(open.paula.post(&to, &values).await.status, StatusCode::SEE_OTHER, "{values:?}");
    }
    let unknown = open.paula.post(&to, &[("move", "start"), ("moment", "0000000000077")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(open.look().await.contains("0 de 9 pasos"));
}

#[tokio::test]
async fn an_encounter_without_a_script_goes_on_and_can_take_the_usual_one() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let encounter = world.encounters(group).await[0];
    world.act(world.cast.paula, What::Encounter(group, encounter, EncounterCommand::Open)).await.unwrap();
    let mut paula = world.signed_in("paula").await;
    let address = format!("/grupos/{group}/encuentros/{encounter}");
    let page = paula.get(&format!("{address}/sala")).await.text;
    assert!(page.contains("Este encuentro no tiene guion"));
    let done = paula.fill(&format!("{address}/sala"), &format!("{address}/guion/inicio"), &[("from", "frame")]).await;
    assert_eq!(done.location, format!("{address}/sala#guion"));
    assert!(paula.get(&format!("{address}/sala")).await.text.contains("0 de 9 pasos"));
}

#[tokio::test]
async fn a_phrase_is_kept_without_a_name_and_can_be_taken_back() {
    let mut open = Open::with(1, None).await;
    let done = open
        .fill("/frases", &[("phrase_text", "Pedir ayuda no es rendirse 🌱"), ("phrase_difficulty", "El cansancio")])
        .await;
    assert_eq!(done.location, open.address("/sala#frases"));
    let page = open.look().await;
    assert!(page.contains("Pedir ayuda no es rendirse 🌱") && page.contains("El cansancio"));
    let part = page.split("id=\"frases\"").nth(1).unwrap().split("id=\"memoria\"").next().unwrap();
    assert!(!part.contains("Paula"), "a phrase has no author");
    let retiro = page.split("/frases/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    open.fill(&format!("/frases/{retiro}"), &[]).await;
    assert!(!open.look().await.contains("Pedir ayuda"));
}

#[tokio::test]
async fn a_phrase_that_names_somebody_is_asked_about_once() {
    let mut open = Open::with(1, None).await;
    let asked = open.fill("/frases", &[("phrase_text", "Persona 1 lloró")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("name=\"knowing\" value=\"Persona 1\"") && asked.text.contains("Persona 1 lloró"));
    let kept = open.fill("/frases", &[("phrase_text", "Persona 1 lloró"), ("knowing", "Persona 1")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_phrase_that_is_missing_too_long_or_hidden_comes_back_as_typed() {
    let mut open = Open::with(1, None).await;
    let long = "a".repeat(401);
    for (text, told) in [("", "Falta este dato"), (long.as_str(), "Caben 400"), ("a\u{0}b", "no se ven")] {
        let again = open.fill("/frases", &[("phrase_text", text), ("phrase_lesson", "Una lección")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains(told) && again.text.contains("Una lección"), "{told}");
    }
    assert!(open.look().await.contains("Frases <b class=\"num\">0</b>"));
}

#[tokio::test]
async fn chips_are_laid_down_and_taken_back_without_a_name() {
    let mut open = Open::with(1, None).await;
    for (mood, way) in
        [("lighter", "add"), ("lighter", "add"), ("heavier", "add"), ("heavier", "back"), ("same", "back")]
    {
        let done = open.paula.post(&open.address("/fichas"), &[("mood", mood), ("move", way)]).await;
        assert_eq!(done.location, open.address("/sala#memoria"));
    }
    open.paula.post(&open.address("/fichas"), &[("mood", "angry"), ("move", "add")]).await;
    open.world.later(TimeDelta::minutes(60));
    let page = open.paula.get(&open.address("/cierre")).await.text;
    assert!(page.contains("2 más livianas, 0 igual, 0 más cargadas"), "{page}");
}

#[tokio::test]
async fn what_the_institution_wrote_for_a_bad_hour_is_one_tap_away() {
    use domain::command::house::HouseCommand;
    use domain::institution::CrisisLine;
    use domain::words::Line;
    let mut open = Open::with(1, None).await;
    let care = open.look().await;
    assert!(care.contains("Faltan los teléfonos para un mal momento"), "{care}");
    assert!(
        care.contains("a un lugar tranquilo") && care.contains("Pasos generales de Ronda"),
        "general steps stand in"
    );
    assert!(!care.contains("href=\"tel:"), "no phone is made up");
    let line = CrisisLine {
        id: open.world.id().row(0),
        name: Line::parse("Línea de ayuda").unwrap(),
        phone: Line::parse("(602) 555 01 34").unwrap(),
        hours: None,
        position: 1,
        version: 1,
    };
    open.world.act(open.world.cast.ana, What::House(HouseCommand::PutCrisisLine(line))).await.unwrap();
    let page = open.look().await;
    assert!(page.contains("href=\"tel:6025550134\"") && page.contains("href=\"#ruta\""));
}

#[tokio::test]
async fn closing_shows_what_stays_and_whom_nobody_marked() {
    let mut open = Open::with(3, None).await;
    open.mark(0, "arrived").await;
    open.world.later(TimeDelta::minutes(90));
    let cierre = open.address("/cierre");
    let page = open.paula.get(&cierre).await.text;
    assert!(page.contains("1 de 3 llegaron") && page.contains("2 personas están sin marcar"));
    assert!(page.contains("Sin aprendizaje registrado"), "zero is allowed and shown (S0-072)");
    let done = open.paula.fill(&cierre, &cierre, &[]).await;
    assert_eq!(done.location, format!("{}?hecho=encounter-closed", open.address("")));
    let sheet = open.paula.get(&open.address("")).await.text;
    assert!(sheet.contains("1 de 3 llegaron") && sheet.contains("90 minutos"));
    let again = open.paula.post(&cierre, &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "what was wished is so already");
    let again = open.paula.post(&cierre, &[("closed_time", "15:10")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "another hour is not, and is corrected on the sheet");
    assert!(again.text.contains("no está en un momento"));
}

#[tokio::test]
async fn an_encounter_open_for_too_long_asks_when_it_ended() {
    let mut open = Open::with(1, None).await;
    open.world.later(TimeDelta::minutes(200));
    assert!(open.look().await.contains("Lleva abierto más del doble de lo previsto"));
    let cierre = open.address("/cierre");
    let asked = open.paula.fill(&cierre, &cierre, &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("Escriba a qué hora terminó"));
    for (time, told) in [("25:00", "Escriba una hora"), ("mañana", "Escriba una hora"), ("13:00", "no son posibles")] {
        let no = open.paula.fill(&cierre, &cierre, &[("closed_time", time)]).await;
        assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY, "{time}");
        assert!(no.text.contains(told), "{time}: {}", no.text);
    }
    let done = open.paula.fill(&cierre, &cierre, &[("closed_time", "15:30")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(open.paula.get(&open.address("")).await.text.contains("90 minutos"));
}

#[tokio::test]
async fn a_tap_that_comes_after_closing_says_so_on_the_sheet() {
    let mut open = Open::with(1, None).await;
    open.world
        .act(
            open.world.cast.paula,
            What::Encounter(open.group, open.encounter, EncounterCommand::Close { closed_at: None }),
        )
        .await
        .unwrap();
    open.world.later(TimeDelta::minutes(1));
    for (rest, values) in [
        ("/sala/paso", vec![("move", "next")]),
        ("/llegadas/nuevas", vec![("newcomer_name", "Nidia")]),
        ("/fichas", vec![("mood", "same"), ("move", "add")]),
    ] {
        let to = open.address(rest);
        let no = open.paula.post(&to, &values).await;
        assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY, "{rest}");
        assert!(no.text.contains("no está en un momento"), "{rest}");
    }
    let late = open.mark(0, "arrived").await;
    assert_eq!(late.status, StatusCode::SEE_OTHER, "a mark may still be corrected");
}

#[tokio::test]
async fn every_page_of_a_group_leads_back_to_the_room_while_an_encounter_is_open() {
    let mut open = Open::with(3, None).await;
    let sala = open.address("/sala");
    let pages =
        ["/personas", "/camino", "/temas", "/acuerdos", "/expectativas", "/cosecha", "/memorias", "/convocatoria"];
    for rest in pages {
        let page = open.paula.get(&format!("/grupos/{}{rest}", open.group)).await.text;
        assert!(page.contains("El encuentro está abierto"), "{rest}");
        assert!(page.contains(&format!("href=\"{sala}\">Volver a la sala")), "{rest}");
    }
    let other = open.world.group("Otro grupo", None).await;
    let quiet = open.paula.get(&format!("/grupos/{other}/temas")).await.text;
    assert!(!quiet.contains("El encuentro está abierto"), "a group without an open encounter says nothing");
}

#[tokio::test]
async fn that_the_phones_are_missing_is_said_before_an_encounter_is_opened() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let encounter = world.encounters(group).await[0];
    let mut paula = world.signed_in("paula").await;
    for page in [format!("/grupos/{group}/encuentros/{encounter}"), format!("/grupos/{group}/convocatoria")] {
        let shown = paula.get(&page).await.text;
        assert!(shown.contains("Faltan los teléfonos para un mal momento"), "{page}");
    }
}
