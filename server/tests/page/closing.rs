//! The end of an edition and the beginning of the next one, on the screen (S0-191 to S0-195).

use crate::house::{Browser, Journey};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::seat::SeatCommand;
use domain::group::{EditionState, GroupState};
use domain::role::Role;
use domain::seat::SeatState;

async fn close(paula: &mut Browser, journey: &Journey) {
    let page = journey.page("/cierre");
    let unsure = paula.fill(&page, &page, &[]).await;
    assert!(unsure.status == StatusCode::UNPROCESSABLE_ENTITY && unsure.text.contains("href=\"#closes\""));
    let done = paula.fill(&page, &page, &[("closes", "1")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

/// What the form of the next edition would send: its days as suggested, and the people that are ticked.
async fn ticked(paula: &mut Browser, journey: &Journey) -> Vec<String> {
    let shown = paula.get(&journey.page("/ciclos/nuevo")).await.text;
    let boxes = shown.split("<input").filter(|input| input.contains("name=\"invited\""));
    boxes
        .filter(|input| input.contains(" checked"))
        .map(|input| input.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
        .collect()
}

async fn begin(paula: &mut Browser, journey: &Journey, people: &[String]) {
    let page = journey.page("/ciclos/nuevo");
    let mut values = vec![("next_day", "2027-03-04"), ("next_time", "14:00"), ("next_planned", "10")];
    values.extend(people.iter().map(|id| ("invited", id.as_str())));
    let done = paula.fill(&page, &page, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

#[tokio::test]
async fn what_is_missing_is_told_and_blocks_nothing() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/cierre")).await.text;
    for text in [
        "10 memorias sin cerrar",
        "De todos los encuentros quedó al menos una frase.",
        "9 procesos que el grupo no ha mirado",
        "Falta la carta al grupo que sigue",
        "170 de 200 asistencias",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    close(&mut paula, &journey).await;
    let slice = journey.slice().await;
    assert_eq!((slice.edition.state, slice.group.state), (EditionState::Closed, GroupState::Resting));
    assert!(slice.seats.iter().all(|seat| seat.state == SeatState::Completed));
    let over = paula.get(&journey.page("/cierre")).await.text;
    assert!(over.contains("El ciclo está cerrado") && over.contains("Empezar otro ciclo"));
}

#[tokio::test]
async fn before_the_farewell_the_page_says_so_instead_of_offering_a_button() {
    let journey = Journey::after(2).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/cierre");
    let shown = paula.get(&page).await.text;
    assert!(shown.contains("El encuentro de cierre todavía no se ha hecho.") && !shown.contains("Cerrar este ciclo"));
    let no = paula.post(&page, &[("closes", "1")]).await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(journey.slice().await.edition.state == EditionState::Running);
}

#[tokio::test]
async fn an_edition_that_has_not_begun_has_nothing_to_close() {
    let journey = Journey::begun().await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/cierre");
    assert!(paula.get(&page).await.text.contains("Este ciclo todavía no ha empezado"));
    assert_eq!(paula.post(&page, &[("closes", "1")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let next = paula.get(&journey.page("/ciclos/nuevo")).await;
    assert!(next.status == StatusCode::OK && next.text.contains("Todavía hay un ciclo en marcha."));
    assert_eq!(paula.post(&journey.page("/ciclos/nuevo"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn when_the_group_has_decided_on_some_phrases_closing_asks_about_the_others() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/cierre");
    assert!(!paula.get(&page).await.text.contains("name=\"undecided\""), "nothing decided, nothing asked");
    let book = journey.page("/cosecha/libro");
    let id = journey.slice().await.learnings[0].id.to_string();
    paula.fill(&book, &book, &[("phrase", &id)]).await;
    assert!(paula.get(&page).await.text.contains("name=\"undecided\""));
    let wrong = paula.fill(&page, &page, &[("undecided", "quizás"), ("closes", "1")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = paula.fill(&page, &page, &[("undecided", "left_out"), ("closes", "1")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let aloud = paula.get(&journey.page("/cosecha/lectura")).await.text;
    assert_eq!(aloud.matches("Frase ").count(), 1);
}

#[tokio::test]
async fn sent_twice_it_is_closed_once_and_a_stale_page_is_told() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/cierre");
    let (id, version) = (journey.world.id().to_string(), journey.slice().await.edition.version.to_string());
    let stale = paula.post(&page, &[("version", "1"), ("closes", "1")]).await;
    assert!(stale.text.contains("Otra persona lo cambió"), "{}", stale.text);
    for _ in 0..2 {
        let done = paula.post(&page, &[("command", &id), ("version", &version), ("closes", "1")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    }
}

#[tokio::test]
async fn another_edition_begins_with_its_leaders_and_asks_whoever_is_ticked() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    close(&mut paula, &journey).await;
    let people = ticked(&mut paula, &journey).await;
    assert_eq!(people.len(), 20, "all names are ticked");
    begin(&mut paula, &journey, &people[..18]).await;
    let slice = journey.slice().await;
    assert_eq!((slice.edition.ordinal, slice.edition.state), (2, EditionState::Draft));
    assert_eq!(slice.encounters.len(), 10);
    assert_eq!(slice.encounters[0].day, Some("2027-03-04".parse().unwrap()));
    let count = |state| slice.seats.iter().filter(|seat| seat.state == state).count();
    assert_eq!((count(SeatState::Invited), count(SeatState::Seated)), (18, 1));
    let page = journey.page("/invitaciones");
    assert!(paula.get(&page).await.text.contains("18 personas todavía no han respondido."));
    assert!(
        paula.get(&journey.page("/personas")).await.text.contains("/invitaciones\""),
        "the list of people leads there"
    );
    let asked: Vec<_> = slice.seats.iter().filter(|seat| seat.role == Role::Participant).collect();
    for (seat, answer) in [(asked[0], "yes"), (asked[1], "no")] {
        let address = format!("{page}/{}/respuesta", seat.id);
        let done = paula.fill(&page, &address, &[("answer", answer)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    }
    let slice = journey.slice().await;
    assert_eq!(slice.participants(), 1, "who said yes sits; who was asked does not count yet");
    let twice = paula.post(&format!("{page}/{}/respuesta", asked[0].id), &[("answer", "yes")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let odd = paula.post(&format!("{page}/{}/respuesta", asked[2].id), &[("answer", "tal vez")]).await;
    assert_eq!(odd.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn bad_input_about_the_next_edition_is_named_and_kept() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    close(&mut paula, &journey).await;
    let page = journey.page("/ciclos/nuevo");
    for (name, value) in [
        ("next_day", "30 de febrero"),
        ("next_day", "1999-01-01"),
        ("next_time", "25:00"),
        ("next_planned", "0"),
        ("next_planned", "muchos"),
        ("next_planned", "101"),
        ("invited", "nadie"),
        ("invited", "0000000000001"),
    ] {
        let answer = paula.fill(&page, &page, &[(name, value)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
    }
    assert_eq!(journey.slice().await.edition.ordinal, 1);
    let without_days = paula.fill(&page, &page, &[]).await;
    assert_eq!(without_days.status, StatusCode::SEE_OTHER, "day, hour and number may come later");
}

#[tokio::test]
async fn the_letter_waits_closed_until_the_first_encounter_of_the_next_edition() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    let letter = journey.page("/carta");
    paula.fill(&letter, &letter, &[("letter", "Empiecen por escucharse.")]).await;
    close(&mut paula, &journey).await;
    begin(&mut paula, &journey, &[]).await;
    let waits = paula.get(&letter).await.text;
    assert!(
        waits.contains("Se abre en el primer encuentro.") && !waits.contains("Empiecen por escucharse."),
        "{waits}"
    );
    journey.world.app.clock.set("2027-03-04T19:00:00Z".parse().unwrap());
    let first = journey.slice().await.encounters[0].id;
    journey.act(What::Encounter(journey.group, first, domain::command::encounter::EncounterCommand::Open)).await;
    let mut paula = journey.world.signed_in("paula").await;
    assert!(paula.get(&letter).await.text.contains("Empiecen por escucharse."));
    let room = journey.page(&format!("/encuentros/{first}/sala"));
    let shown = paula.get(&room).await.text;
    assert!(shown.contains("La carta que recibimos") && shown.contains("Empiecen por escucharse."), "{shown}");
}

#[tokio::test]
async fn a_closed_edition_stays_readable_while_the_next_one_runs() {
    let journey = Journey::after(10).await;
    journey.remember(0).await;
    let mut paula = journey.world.signed_in("paula").await;
    let first = journey.slice().await.edition.id;
    close(&mut paula, &journey).await;
    begin(&mut paula, &journey, &[]).await;
    let all = paula.get(&journey.page("/ciclos")).await.text;
    for text in ["Ciclo 1", "Ciclo 2", "10 encuentros", "vinieron 20 personas", "170 de 200 asistencias", "34 frases"] {
        assert!(all.contains(text), "{text}: {all}");
    }
    let past = paula.get(&journey.page(&format!("/ciclos/{first}"))).await;
    assert_eq!(past.text.matches("Frase ").count(), 34);
    assert!(past.text.contains("Encuentro 10 · Cierre") && past.text.contains("Lo que pasó en el encuentro 1."));
    let now = paula.get(&journey.page("/cosecha")).await.text;
    assert!(!now.contains("Frase "), "the new edition begins with an empty harvest");
}

#[tokio::test]
async fn an_edition_of_another_group_is_not_found_here() {
    let journey = Journey::after(1).await;
    let other = journey.world.group("Otro grupo", None).await;
    let edition = journey.slice().await.edition.id;
    let mut paula = journey.world.signed_in("paula").await;
    for id in [edition.to_string(), "nuevo2".to_owned(), "0000000000001".to_owned()] {
        assert_eq!(paula.get(&format!("/grupos/{other}/ciclos/{id}")).await.status, StatusCode::NOT_FOUND, "{id}");
    }
}

#[tokio::test]
async fn only_the_coordination_closes_and_begins() {
    let journey = Journey::after(10).await;
    for (name, status) in
        [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
    {
        let mut browser = journey.world.signed_in(name).await;
        for rest in ["/cierre", "/ciclos/nuevo", "/invitaciones"] {
            assert_eq!(browser.get(&journey.page(rest)).await.status, status, "{name} {rest}");
        }
        assert_eq!(browser.post(&journey.page("/cierre"), &[]).await.status, status, "{name}");
    }
    assert_eq!(journey.slice().await.edition.state, EditionState::Closing);
}

#[tokio::test]
async fn who_left_on_the_way_still_counts_and_is_not_asked_again() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: journey.seats[0] })).await;
    close(&mut paula, &journey).await;
    let all = paula.get(&journey.page("/ciclos")).await.text;
    assert!(all.contains("vinieron 20 personas") && all.contains("170 de 200 asistencias"), "{all}");
    assert_eq!(ticked(&mut paula, &journey).await.len(), 19);
}

/// Somebody came to the door when there was no place left, and kept none: they may be asked too.
#[tokio::test]
async fn who_came_without_keeping_a_place_is_offered_and_not_ticked() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: journey.seats[19] })).await;
    close(&mut paula, &journey).await;
    // As closing leaves a seat that waited to the end.
    let waited = domain::seat::Seat { state: SeatState::Declined, ..journey.slice().await.seats[1].clone() };
    assert_eq!(waited.id, journey.seats[0]);
    let mut tx = journey.world.app.db.write().await.unwrap();
    ronda::store::seat::put(&mut tx, journey.world.cast.house, &waited).await.unwrap();
    tx.commit().await.unwrap();
    let shown = paula.get(&journey.page("/ciclos/nuevo")).await.text;
    assert_eq!(shown.matches("Vino, y no tenía plaza al final.").count(), 1, "{shown}");
    let mut people = ticked(&mut paula, &journey).await;
    assert_eq!(people.len(), 18);
    let slice = journey.slice().await;
    people.push(slice.seat(journey.seats[0]).unwrap().person.to_string());
    begin(&mut paula, &journey, &people).await;
    let slice = journey.slice().await;
    assert_eq!(slice.seats.iter().filter(|seat| seat.state == SeatState::Invited).count(), 19);
}

#[tokio::test]
async fn the_home_of_a_group_whose_edition_is_over_is_quiet() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    let (home, letter) = (journey.page(""), journey.page("/carta"));
    let before = paula.get(&home).await.text;
    assert!(before.contains("Sin memoria todavía") && before.contains("Quiénes han estado"));
    paula.fill(&letter, &letter, &[("letter", "Empiecen por escucharse.")]).await;
    close(&mut paula, &journey).await;
    let shown = paula.get(&home).await.text;
    for text in [
        "El ciclo terminó",
        "10 encuentros",
        "170 de 200 asistencias",
        "Lo que queda",
        "Frase 3 del encuentro 10",
        "Empiecen por escucharse.",
        "Empezar otro ciclo",
        "/ciclos/nuevo\"",
    ] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    for text in [
        "Sin memoria todavía",
        "Quiénes han estado",
        "participantes; para grupos",
        "class=\"notice",
        "Empezar encuentro",
    ] {
        assert!(!shown.contains(text), "{text}: {shown}");
    }
}

/// The second edition runs; the coordination still has something to put right in the first one.
async fn while_the_second_runs() -> (Journey, Browser) {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    close(&mut paula, &journey).await;
    begin(&mut paula, &journey, &[]).await;
    let second = journey.world.encounters(journey.group).await;
    let open = domain::command::encounter::EncounterCommand::Open;
    journey.act(What::Encounter(journey.group, second[0], open)).await;
    (journey, paula)
}

#[tokio::test]
async fn while_the_next_edition_runs_the_last_one_is_still_put_right() {
    let (journey, mut paula) = while_the_second_runs().await;
    let agenda = paula.get("/agenda").await.text;
    assert!(agenda.contains(&journey.memoir(3)), "a memoir is still to be written");
    let write = journey.memoir(3);
    let values = [("happened", "Se habló del descanso."), ("helped", ""), ("difficulties", "")];
    let done = paula.fill(&write, &write, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(paula.get(&write).await.text.contains("Se habló del descanso."));

    let sheet = journey.page(&format!("/encuentros/{}", journey.encounters[4]));
    let shown = paula.get(&sheet).await;
    assert_eq!(shown.status, StatusCode::OK);
    let seat = journey.seats[19].to_string();
    let marks = format!("{sheet}/llegadas");
    let values = [("seat", seat.as_str()), ("replaces", ""), ("back", "hoja"), ("mark", "arrived")];
    let done = paula.post(&marks, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let times = format!("{sheet}/horas");
    let values = [("held_day", "2026-12-17"), ("opened_time", "14:05"), ("closed_time", "15:30")];
    let done = paula.fill(&sheet, &times, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);

    let mut tx = journey.world.app.db.read().await.unwrap();
    let house = journey.world.cast.house;
    let found =
        ronda::store::encounter::find(&mut tx, house, journey.group, journey.encounters[4]).await.unwrap().unwrap();
    assert_eq!(found.actual_minutes(), Some(85));
    let rows = ronda::store::attendance::of_encounter(&mut tx, house, found.id).await.unwrap();
    assert_eq!(domain::encounter::attendance::Tally::of(&rows).present, 17, "sixteen were marked on the day");
    let phrases = ronda::store::learning::of_edition(&mut tx, house, found.edition).await.unwrap();
    drop(tx);
    let phrase = journey.page(&format!("/cosecha/frases/{}", phrases[0].id));
    let done = paula.fill(&phrase, &format!("{phrase}/retiro"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let mut tx = journey.world.app.db.read().await.unwrap();
    let left = ronda::store::learning::of_edition(&mut tx, house, found.edition).await.unwrap();
    assert_eq!(left.len(), phrases.len() - 1);
    let figures = ronda::store::figures::of_group(&mut tx, house, journey.group).await.unwrap();
    assert_eq!((figures.learnings, figures.memoirs), (u32::try_from(left.len()).unwrap(), 1));
    assert_eq!(figures.group_minutes, 895, "five minutes less than ten times ninety");
}

#[tokio::test]
async fn a_letter_is_opened_over_an_edition_that_was_called_off() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    let letter = journey.page("/carta");
    paula.fill(&letter, &letter, &[("letter", "Quédense hasta el final.")]).await;
    close(&mut paula, &journey).await;
    begin(&mut paula, &journey, &[]).await;
    journey.act(What::Group(journey.group, domain::command::group::GroupCommand::CallOff)).await;
    begin(&mut paula, &journey, &[]).await;
    let third = journey.slice().await;
    assert_eq!((third.edition.ordinal, third.earlier_letter.as_ref().map(|one| one.opened_at)), (3, Some(None)));
    let open = domain::command::encounter::EncounterCommand::Open;
    journey.act(What::Encounter(journey.group, third.encounters[0].id, open)).await;
    let opened = journey.slice().await.earlier_letter.unwrap().opened_at;
    assert_eq!(opened, Some(journey.world.app.clock.now()), "S0-194");
}

#[tokio::test]
async fn a_seat_of_the_last_edition_opens_nothing_of_the_next_one() {
    use domain::policy::{Action, may};
    let (journey, _paula) = while_the_second_runs().await;
    let house = journey.world.cast.house;
    let mut tx = journey.world.app.db.read().await.unwrap();
    let first =
        ronda::store::encounter::find(&mut tx, house, journey.group, journey.encounters[0]).await.unwrap().unwrap();
    let (seats, _) = ronda::store::seat::with_people(&mut tx, house, first.edition).await.unwrap();
    let someone = seats.iter().find(|seat| seat.role == Role::Participant).unwrap().person;
    let someone = ronda::store::person::find(&mut tx, house, someone).await.unwrap().unwrap();
    let latest = ronda::store::standing::of(&mut tx, house, &someone, Some(journey.group)).await.unwrap();
    assert!(!may(&latest, Action::SeeRoster) && !may(&latest, Action::SeeLearnings), "they were not asked again");
    let own = ronda::store::slice::Which::OfEncounter(first.id);
    let own = ronda::store::standing::towards(&mut tx, house, &someone, Some((journey.group, own))).await.unwrap();
    assert!(may(&own, Action::SeeLearnings), "what they took part in is still theirs");
}

#[tokio::test]
async fn the_people_of_a_closed_cycle_are_those_who_stayed_and_no_advice_is_given() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: journey.seats[3] })).await;
    close(&mut paula, &journey).await;
    let page = paula.get(&journey.page("/personas")).await.text;
    assert!(page.contains("19 personas") && !page.contains("0 de 40"), "nobody is missing, and no place is offered");
    assert!(!page.contains("se recomiendan"), "advice on a size comes too late");
}
