//! Reminders of a group, one's own, the hours of the house, and calendars.

use crate::house::{Browser, Journey, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::plan::PlanCommand;
use domain::words::Words;
use ronda::clock::Clock;
use ronda::web::app::{App, Manner};
use std::sync::Arc;

const YES: [(&str, &str); 3] =
    [("reminder_mail", "rosa@correo.test"), ("reminder_purpose", "before"), ("reminder_purpose", "changes")];

/// A yes belongs to whoever gave it, under the name under which they gave it: joining two entries widens none.
#[tokio::test]
async fn a_yes_is_not_carried_over_when_two_entries_become_one_and_the_page_says_so() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let (page, people) = (journey.page("/avisos"), journey.page("/avisos/personas"));
    let (keep, twice) = (journey.seats[0], journey.seats[1]);
    let seat = twice.to_string();
    paula.post(&people, &[&YES[..], &[("reminder_seat", &seat)]].concat()).await;
    let member = journey.page(&format!("/personas/{keep}"));
    assert!(paula.get(&member).await.text.contains("ese sí no se pasa"), "it is told before");
    let duplicate = journey.slice().await.seat(twice).unwrap().person.to_string();
    let done = paula.fill(&member, &format!("{member}/union"), &[("duplicate", &duplicate)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let roster = paula.get(&journey.page("/personas")).await.text;
    assert!(roster.contains("Con esta entrada había dicho sí a los avisos."), "{roster}");
    let mut kept = journey.world.by_link(journey.group, keep).await;
    assert!(!kept.get("/mi-grupo/avisos").await.text.contains("rosa@correo.test"), "nobody answered for them");
    let own = keep.to_string();
    paula.post(&people, &[&YES[..], &[("reminder_seat", &own)]].concat()).await;
    assert!(paula.get(&page).await.text.contains("rosa@correo.test"));
    let roster = paula.get(&journey.page("/personas")).await.text;
    assert!(!roster.contains("Con esta entrada había dicho sí"), "asked again, and there is nothing left to say");
}

#[tokio::test]
async fn a_yes_said_aloud_is_written_down_with_its_day_and_taken_back() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let (page, people) = (journey.page("/avisos"), journey.page("/avisos/personas"));
    assert!(paula.get(&journey.page("/personas")).await.text.contains(&page), "the way there");
    let empty = paula.get(&page).await.text;
    assert!(empty.contains("Todavía nadie") && empty.contains("nunca el tema"), "{empty}");
    let seat = journey.seats[0].to_string();
    let done = paula.post(&people, &[&YES[..], &[("reminder_seat", &seat)]].concat()).await;
    assert_eq!(done.location, format!("{page}?hecho=reminders-yes#personas"));
    let told = paula.get(&page).await.text;
    for words in
        ["rosa@correo.test", "Lo dijo en voz alta y se anotó el jueves 19 de noviembre", "Un recordatorio antes"]
    {
        assert!(told.contains(words), "{words}");
    }
    // The person sees it on their own page, and everything that is kept of it among their data.
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    assert!(rosa.get("/mi-grupo/avisos").await.text.contains("rosa@correo.test"));
    let data = rosa.get("/mi-grupo/datos").await.text;
    assert!(
        data.contains("rosa@correo.test") && data.contains("anotado por la coordinación (texto 2026-11.2)"),
        "{data}"
    );
    let copy = rosa.get("/mi-grupo/datos/copia.json").await.text;
    assert!(
        copy.contains("\"address\": \"rosa@correo.test\"") && copy.contains("\"text_version\": \"2026-11.2\""),
        "{copy}"
    );
    let done = paula.fill(&page, &journey.page(&format!("/avisos/personas/{seat}/retiro")), &[]).await;
    assert_eq!(done.location, format!("{page}?hecho=reminders-no#personas"));
    assert!(!paula.get(&page).await.text.contains("rosa@correo.test"));
}

#[tokio::test]
async fn bad_input_comes_back_with_its_reason_and_what_was_typed() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let people = journey.page("/avisos/personas");
    let seat = journey.seats[0].to_string();
    let long = format!("{}@correo.test", "a".repeat(300));
    for address in [
        "",
        "rosa",
        "rosa@",
        "ro sa@correo.test",
        "rosa@correo.test, otra@correo.test",
        "🌼@correo.test",
        "a\u{0}@b.co",
        &long,
        "<b>@correo.test",
        "rosa@correo.test\r\nBcc: x@y.zz",
    ] {
        let answer = paula
            .post(
                &people,
                &[("reminder_seat", seat.as_str()), ("reminder_mail", address), ("reminder_purpose", "before")],
            )
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address:?}");
    }
    for wrong in [
        vec![("reminder_seat", seat.as_str()), ("reminder_mail", "rosa@correo.test")],
        vec![("reminder_seat", seat.as_str()), ("reminder_mail", "rosa@correo.test"), ("reminder_purpose", "todo")],
        vec![("reminder_seat", "🌼"), ("reminder_mail", "rosa@correo.test"), ("reminder_purpose", "before")],
        vec![("reminder_seat", "0000000000001"), ("reminder_mail", "rosa@correo.test"), ("reminder_purpose", "before")],
        vec![("reminder_mail", "rosa@correo.test"), ("reminder_purpose", "before")],
    ] {
        let answer = paula.post(&people, &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        assert!(answer.text.contains("rosa@correo.test"), "what was typed is kept");
    }
    let unknown = paula.post(&journey.page("/avisos/personas/0000000000001/retiro"), &[]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_told_is_settled_once_and_a_stale_form_is_refused() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/avisos");
    let fresh = paula.get(&page).await.text;
    let purposes: Vec<&str> = fresh.split("<input").filter(|one| one.contains("\"reminder_purpose\"")).collect();
    assert!(!purposes.is_empty(), "{fresh}");
    let is_ticked = |one: &&&str| one.split('>').next().unwrap().contains(" checked");
    assert_eq!(purposes.iter().filter(is_ticked).count(), 0, "nobody said yes yet: {purposes:?}");
    let done = paula.fill(&page, &page, &[("reminder_lead", "two_days"), ("reminder_lead", "same_day")]).await;
    assert_eq!(done.location, format!("{page}?hecho=reminders-settled"));
    let told = paula.get(&page).await.text;
    assert!(told.contains("value=\"two_days\" checked") && told.contains("value=\"same_day\" checked"), "{told}");
    assert!(!told.contains("value=\"day_before\" checked"));
    assert!(told.contains("de lunes a viernes de 7:00 a. m. a 7:00 p. m.; los sábados de 8:00 a. m. a 3:00 p. m.; los domingos y festivos no."));
    let stale = paula.post(&page, &[("reminder_lead", "day_before"), ("version", "0")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let three = [
        ("reminder_lead", "day_before"),
        ("reminder_lead", "two_days"),
        ("reminder_lead", "same_day"),
        ("version", "1"),
    ];
    let answer = paula.post(&page, &three).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.text.contains("Elija dos como máximo"));
    assert_eq!(
        paula.post(&page, &[("reminder_lead", "🌼"), ("version", "1")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn only_the_coordination_of_the_group_sees_addresses() {
    let journey = Journey::after(1).await;
    let page = journey.page("/avisos");
    for (name, status) in
        [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
    {
        let mut browser = journey.world.signed_in(name).await;
        assert_eq!(browser.get(&page).await.status, status, "{name}");
        let answer = browser.post(&journey.page("/avisos/personas"), &YES).await;
        assert_eq!(answer.status, status, "{name}");
    }
    let mut paula = journey.world.signed_in("paula").await.in_english();
    assert_eq!(paula.get(&page).await.status, StatusCode::OK);
}

/// A server without e-mail over the same database.
fn without_mail(world: &World) -> Arc<App> {
    let guidance = Arc::clone(world.app.act.guidance());
    App::new(world.app.db.clone(), guidance, Clock::at(world.app.clock.now()), Manner::default())
}

#[tokio::test]
async fn without_a_mail_server_nothing_is_offered_that_does_not_work() {
    let journey = Journey::after(1).await;
    let app = without_mail(&journey.world);
    let mut paula = Browser::new(Arc::clone(&app));
    paula.sign_in("paula@ronda.test", crate::house::PIN).await;
    let told = paula.get(&journey.page("/avisos")).await.text;
    assert!(told.contains("En este servidor no hay correo") && told.contains("/agenda/calendario"), "{told}");
    assert!(!told.contains("name=\"reminder_mail\"") && !told.contains("name=\"reminder_lead\""), "no dead form");
    let seat = journey.seats[0].to_string();
    let answer = paula.post(&journey.page("/avisos/personas"), &[&YES[..], &[("reminder_seat", &seat)]].concat()).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let secret =
        journey.world.link(journey.world.cast.house, journey.world.cast.paula, journey.group, journey.seats[0]).await;
    let mut rosa = Browser::new(app);
    rosa.come_in(&secret, &[("phone", "own")]).await;
    let own = rosa.get("/mi-grupo/avisos").await.text;
    assert!(own.contains("Por ahora no se envían correos") && !own.contains("name=\"reminder_mail\""), "{own}");
    assert_eq!(rosa.post("/mi-grupo/avisos", &YES).await.status, StatusCode::NOT_FOUND);
    assert!(rosa.post("/mi-grupo/calendario", &[]).await.text.contains("Copie la dirección ahora"));
}

#[tokio::test]
async fn a_participant_says_yes_and_no_on_their_own_page() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    assert!(rosa.get("/mi-grupo").await.text.contains("/mi-grupo/avisos"), "the way there");
    let fresh = rosa.get("/mi-grupo/avisos").await.text;
    assert!(fresh.contains("name=\"reminder_purpose\"") && !fresh.contains(" checked"), "nothing before a yes");
    for wrong in [
        &[("reminder_mail", "rosa")][..],
        &[("reminder_mail", "rosa@correo.test")],
        &[("reminder_purpose", "before")],
        &[],
    ] {
        assert_eq!(rosa.post("/mi-grupo/avisos", wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    assert_eq!(
        rosa.fill("/mi-grupo/avisos", "/mi-grupo/avisos", &YES).await.location,
        "/mi-grupo/avisos?hecho=own-reminders-yes"
    );
    let told = rosa.get("/mi-grupo/avisos").await.text;
    assert!(told.contains("Dijo que sí el jueves 19 de noviembre") && told.contains("No escribirme más"), "{told}");
    let mut paula = journey.world.signed_in("paula").await;
    let seen = paula.get(&journey.page("/avisos")).await.text;
    assert!(seen.contains("rosa@correo.test") && seen.contains("Dijo que sí el"), "{seen}");
    // Fewer purposes are a no to the others.
    rosa.post("/mi-grupo/avisos", &YES[..2]).await;
    let data = rosa.get("/mi-grupo/datos").await.text;
    assert!(data.contains("no a «Un aviso si un encuentro cambia"), "{data}");
    assert_eq!(rosa.post("/mi-grupo/avisos/retiro", &[]).await.location, "/mi-grupo/avisos?hecho=own-reminders-no");
    assert_eq!(rosa.post("/mi-grupo/avisos/retiro", &[]).await.status, StatusCode::SEE_OTHER, "twice is the same");
    assert!(!rosa.get("/mi-grupo/avisos").await.text.contains("rosa@correo.test"));
}

#[tokio::test]
async fn the_hours_are_the_institutions_to_set() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let address = "/institucion/horario";
    assert!(ana.get("/institucion").await.text.contains(address), "the way there");
    let hours = [("weekdays_from", "09:00"), ("weekdays_until", "21:00")];
    assert_eq!(
        ana.post(address, &[&hours[..], &[("version", "0")]].concat()).await.location,
        "/institucion/horario?hecho=hours-set"
    );
    let told = ana.get(address).await.text;
    assert!(told.contains("value=\"09:00\"") && !told.contains("value=\"08:00\""), "Saturday was left empty: {told}");
    for wrong in [
        &[("weekdays_from", "21:00"), ("weekdays_until", "09:00")][..],
        &[("weekdays_from", "09:00")],
        &[("weekdays_from", "🌼"), ("weekdays_until", "25:00")],
        &[("weekdays_from", "09:00"), ("weekdays_until", "21:00"), ("sunday_until", "10:00")],
        &[],
    ] {
        let answer = ana.post(address, &[wrong, &[("version", "1")]].concat()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    let stale = ana.post(address, &[&hours[..], &[("version", "0")]].concat()).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut paula = world.signed_in("paula").await;
    assert_eq!(paula.get(address).await.status, StatusCode::FORBIDDEN);
}

/// The address of a calendar out of the page that shows it once.
fn feed(page: &str) -> String {
    let address = page.split("class=\"address\">").nth(1).unwrap().split('<').next().unwrap();
    address.split_once("ronda.test").unwrap().1.to_owned()
}

#[tokio::test]
async fn a_coordinators_calendar_shows_changes_and_ends_when_it_is_renewed() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    assert!(paula.get("/agenda").await.text.contains("/agenda/calendario"), "the way there");
    assert!(paula.get("/agenda/calendario").await.text.contains("Todavía no hay dirección"));
    let address = feed(&paula.post("/agenda/calendario", &[]).await.text);
    assert!(!paula.get("/agenda/calendario").await.text.contains(&address), "shown once");
    let mut program = journey.world.browser();
    let first = program.get(&address).await;
    assert_eq!(first.headers["content-type"], "text/calendar; charset=utf-8");
    assert_eq!(first.headers["cache-control"], "no-store");
    let count = journey.encounters.len();
    assert_eq!(first.text.matches("BEGIN:VEVENT").count(), count);
    assert_eq!(first.text.matches("SUMMARY:Encuentro\r\n").count(), count, "{}", first.text);
    assert!(first.text.contains("LOCATION:Salón comunal Villa Esperanza"));
    for word in ["Manos", "Persona", "Paula", "Cuidar"] {
        assert!(!first.text.contains(word), "{word}");
    }
    assert_eq!(program.get(&address).await.text, first.text, "the same until something changes");
    let reason = Words::parse("Lluvia").unwrap();
    journey.act(What::Plan(journey.group, PlanCommand::Cancel { encounter: journey.encounters[2], reason })).await;
    let move_it = |day: &str| PlanCommand::Move {
        encounter: journey.encounters[1],
        day: day.parse().unwrap(),
        time: "15:30:00".parse().unwrap(),
        site: None,
        reason: None,
    };
    journey.act(What::Plan(journey.group, move_it("2026-11-27"))).await;
    journey.act(What::Plan(journey.group, move_it("2026-11-28"))).await;
    let after = program.get(&address).await.text;
    let event = |id: String| after.split("BEGIN:VEVENT").find(|event| event.contains(&id)).unwrap().to_owned();
    let moved = event(journey.encounters[1].to_string());
    assert!(moved.contains("SEQUENCE:2\r\n") && moved.contains("DTSTART:20261128T203000Z\r\n"), "{moved}");
    let off = event(journey.encounters[2].to_string());
    assert!(
        off.contains("STATUS:CANCELLED\r\n") && off.contains("SEQUENCE:1\r\n") && !after.contains("Lluvia"),
        "{off}"
    );
    let one = paula.get(&journey.page(&format!("/encuentros/{}/calendario.ics", journey.encounters[1]))).await.text;
    assert!(one.matches("BEGIN:VEVENT").count() == 1 && one.contains("SEQUENCE:2\r\n"), "{one}");
    // A new address ends the old one; taking it away ends both.
    let second = feed(&paula.post("/agenda/calendario", &[]).await.text);
    assert_eq!(program.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(program.get(&second).await.status, StatusCode::OK);
    assert_eq!(paula.post("/agenda/calendario/retiro", &[]).await.location, "/agenda/calendario?hecho=calendar-ended");
    for dead in [second.as_str(), "/calendario/x.ics", "/calendario/🌼", "/calendario/00000000000000000000000000.ics"]
    {
        let dead = dead.replace('🌼', "%F0%9F%8C%BC");
        assert_eq!(program.get(&dead).await.status, StatusCode::NOT_FOUND, "{dead}");
    }
}

#[tokio::test]
async fn a_participants_calendar_ends_with_their_link() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    let address = feed(&rosa.post("/mi-grupo/calendario", &[]).await.text);
    let mut program = journey.world.browser();
    let text = program.get(&address).await.text;
    assert_eq!(text.matches("BEGIN:VEVENT").count(), journey.encounters.len());
    for word in ["LOCATION", "URL", "Manos", "Persona", "Paula", "Salón"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let next = rosa.get(&format!("/mi-grupo/encuentros/{}/calendario.ics", journey.encounters[1])).await.text;
    assert!(next.matches("BEGIN:VEVENT").count() == 1 && !next.contains("LOCATION"), "{next}");
    // A new link ends the old one, and the calendar with it.
    journey.world.by_link(journey.group, journey.seats[0]).await;
    assert_eq!(program.get(&address).await.status, StatusCode::NOT_FOUND);
    // Whoever leaves the group sees its dates no longer.
    let mut gilma = journey.world.by_link(journey.group, journey.seats[1]).await;
    let address = feed(&gilma.post("/mi-grupo/calendario", &[]).await.text);
    let seat = journey.seats[1];
    journey.act(What::Seat(journey.group, domain::command::seat::SeatCommand::Leave { seat })).await;
    assert_eq!(program.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn another_groups_encounter_is_unknown_and_a_yes_of_one_group_shows_in_no_other() {
    let journey = Journey::after(1).await;
    let other = journey.world.group("Noches de escucha", None).await;
    let foreign = journey.world.encounters(other).await[0];
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    let answer = rosa.get(&format!("/mi-grupo/encuentros/{foreign}/calendario.ics")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    rosa.post("/mi-grupo/avisos", &YES).await;
    let mut paula = journey.world.signed_in("paula").await;
    assert!(!paula.get(&format!("/grupos/{other}/avisos")).await.text.contains("rosa@correo.test"));
}
