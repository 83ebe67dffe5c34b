//! Reminders from the yes of a person to their mailbox: once, in the hours, and what fails is told.

use crate::house::{Journey, Manners, PostOffice};
use axum::body::Body;
use axum::http::Request;
use domain::command::What;
use domain::command::plan::PlanCommand;
use domain::command::remind::{RemindCommand, Yes};
use domain::command::seat::SeatCommand;
use domain::day::Instant;
use domain::reminder::{Channel, Mishap, NoticeState, Purpose};
use domain::words::{Line, Words};
use ronda::clock::Clock;
use ronda::params;
use ronda::remind::{Round, round};
use ronda::store::notice;
use ronda::web::app::{App, Manner};
use ronda::web::router;
use std::sync::Arc;
use tower::ServiceExt;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn yes(address: &str, purposes: &[Purpose]) -> Yes {
    Yes {
        channel: Channel::Mail,
        address: Line::parse(address).unwrap(),
        purposes: purposes.to_vec(),
        language: Line::parse("es").unwrap(),
    }
}

/// The first encounter was held on Thursday 19 November; the second one is on the 26th at two. So many of its people
/// said yes.
async fn with_readers(count: usize) -> Journey {
    let journey = Journey::after(1).await;
    for (n, seat) in journey.seats.iter().enumerate().take(count) {
        let yes = yes(&format!("persona{}@correo.test", n + 1), Purpose::ALL);
        journey.act(What::Remind(journey.group, RemindCommand::Record { seat: *seat, yes })).await;
    }
    journey
}

/// An hour at which the reminder of the second encounter is due: Wednesday, two in the afternoon.
const DUE: &str = "2026-11-25T19:00:00Z";

async fn round_at(journey: &Journey, office: &PostOffice, when: &str) -> Round {
    journey.world.app.clock.set(at(when));
    round(&journey.world.app, &office.post()).await.unwrap()
}

async fn states(journey: &Journey) -> Vec<(NoticeState, Option<Mishap>)> {
    let mut tx = journey.world.app.db.read().await.unwrap();
    let sql = "SELECT state, mishap FROM notices WHERE institution_id = $1 ORDER BY notice_id";
    let read = |row: &ronda::db::Record| Ok((row.code("state")?, row.code_maybe("mishap")?));
    tx.all(sql, params![journey.world.cast.house], read).await.unwrap()
}

#[tokio::test]
async fn who_said_yes_is_reminded_once_in_neutral_words_and_nobody_else() {
    let (journey, office) = (with_readers(2).await, PostOffice::open().await);
    assert_eq!(round_at(&journey, &office, "2026-11-25T18:59:00Z").await, Round::default(), "a minute too early");
    let done = round_at(&journey, &office, DUE).await;
    assert_eq!((done.planned, done.sent), (2, 2));
    let home = format!("/grupos/{}", journey.group);
    let told = journey.world.signed_in("paula").await.get(&home).await.text;
    assert!(told.contains("Se les recordó a 2 personas."), "the coordination knows that it went out");
    for again in ["2026-11-25T19:01:00Z", "2026-11-25T23:30:00Z", "2026-11-26T14:00:00Z", "2026-11-26T20:00:00Z"] {
        assert_eq!(round_at(&journey, &office, again).await, Round::default(), "{again}");
    }
    let letters = office.received();
    let mut readers: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    readers.sort_unstable();
    assert_eq!(readers, ["persona1@correo.test", "persona2@correo.test"]);
    for letter in &letters {
        let body = letter.body();
        assert!(body.contains("jueves 26 de noviembre, 2:00 p. m."), "{body}");
        assert!(body.contains("https://ronda.test/avisos/baja/"), "{body}");
        let whole = format!("{}{body}", letter.text).to_lowercase();
        for word in
            ["manos que cuidan", "persona 1", "persona 2", "paula", "mirador", "salón", "salud", "cuidar", "grupo"]
        {
            assert!(!whole.contains(word), "{word} in {whole}");
        }
        for head in
            ["List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Auto-Submitted: auto-generated", "Message-ID: <"]
        {
            assert!(letter.text.contains(head), "{head} in {}", letter.text);
        }
    }
    assert_ne!(letters[0].stop(), letters[1].stop(), "each message has a way out of its own");
}

#[tokio::test]
async fn two_servers_at_once_send_each_message_once() {
    let (journey, office) = (with_readers(6).await, PostOffice::open().await);
    journey.world.app.clock.set(at(DUE));
    let app = &journey.world.app;
    let twin = App::new(app.db.clone(), Arc::clone(app.act.guidance()), Clock::at(at(DUE)), Manner::default());
    let (post, other) = (office.post(), office.post());
    let (one, two) = tokio::join!(round(app, &post), round(&twin, &other));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one.planned + two.planned, 6, "{one:?} {two:?}");
    round(app, &post).await.unwrap();
    let mut readers: Vec<String> = office.received().into_iter().map(|letter| letter.to).collect();
    readers.sort();
    let once: Vec<String> = (1..=6).map(|n| format!("persona{n}@correo.test")).collect();
    assert_eq!(readers, once);
}

#[tokio::test]
async fn a_server_that_stops_while_sending_leaves_an_unsure_message_that_is_not_sent_again() {
    let (journey, office) = (with_readers(1).await, PostOffice::open().await);
    // What is left when the power goes between taking a message in hand and ending it.
    office.behave(&[Manners::Closed]);
    round_at(&journey, &office, DUE).await;
    let house = journey.world.cast.house;
    let mut tx = journey.world.app.db.write().await.unwrap();
    let waiting = notice::waiting(&mut tx, house, at("2026-11-25T20:00:00Z"), 10).await.unwrap();
    assert!(notice::claim(&mut tx, house, (waiting[0].id, "0f"), at("2026-11-25T19:10:00Z")).await.unwrap());
    assert!(!notice::claim(&mut tx, house, (waiting[0].id, "1f"), at("2026-11-25T19:10:00Z")).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(round_at(&journey, &office, "2026-11-25T19:15:00Z").await, Round::default(), "it may still be at it");
    round_at(&journey, &office, "2026-11-25T19:21:00Z").await;
    assert_eq!(states(&journey).await, [(NoticeState::Unsure, Some(Mishap::Interrupted))]);
    round_at(&journey, &office, "2026-11-25T21:00:00Z").await;
    assert_eq!(office.received().len(), 0);
    // Whoever coordinates is told, on the home of the group and on its page, while a call still helps.
    let mut paula = journey.world.signed_in("paula").await;
    assert!(paula.get(&journey.page("")).await.text.contains("Un aviso no llegó"));
    let told = paula.get(&journey.page("/avisos")).await.text;
    assert!(told.contains("el servidor se detuvo mientras lo enviaba") && told.contains("Persona 1"), "{told}");
    journey.world.app.clock.set(at("2026-11-26T19:30:00Z"));
    let mut paula = journey.world.signed_in("paula").await;
    assert!(!paula.get(&journey.page("")).await.text.contains("Un aviso no llegó"), "it is over");
}

#[tokio::test]
async fn what_a_mail_server_does_is_told_apart() {
    for (manners, state, mishap) in [
        (Manners::RefuseReader, NoticeState::Failed, Some(Mishap::Refused)),
        (Manners::RefuseMessage, NoticeState::Failed, Some(Mishap::Refused)),
        (Manners::Vanish, NoticeState::Unsure, Some(Mishap::NoAnswer)),
        (Manners::Silent, NoticeState::Unsure, Some(Mishap::NoAnswer)),
        (Manners::LaterReader, NoticeState::Waiting, Some(Mishap::NotNow)),
        (Manners::LaterMessage, NoticeState::Waiting, Some(Mishap::NotNow)),
        (Manners::Closed, NoticeState::Waiting, Some(Mishap::NoCarrier)),
    ] {
        let (journey, office) = (with_readers(1).await, PostOffice::open().await);
        office.behave(&[manners]);
        round_at(&journey, &office, DUE).await;
        assert_eq!(states(&journey).await, [(state, mishap)], "{manners:?}");
        // Greylisting: the second try, a little later, gets through; what is ended is not tried again.
        round_at(&journey, &office, "2026-11-25T19:05:00Z").await;
        let arrived = usize::from(state == NoticeState::Waiting);
        assert_eq!(office.received().len(), arrived, "{manners:?}");
    }
}

#[tokio::test]
async fn tries_end_and_a_closed_door_is_knocked_at_once_a_round() {
    let (journey, office) = (with_readers(3).await, PostOffice::open().await);
    office.behave(&[Manners::Closed; 40]);
    let first = round_at(&journey, &office, DUE).await;
    assert_eq!((first.planned, first.put_off, first.sent), (3, 1, 0), "the others do not lose a try");
    for minute in (0..55).step_by(5) {
        round_at(&journey, &office, &format!("2026-11-25T20:{minute:02}:00Z")).await;
    }
    for hour in 21..24 {
        round_at(&journey, &office, &format!("2026-11-25T{hour}:30:00Z")).await;
    }
    let ended = states(&journey).await;
    assert!(ended.contains(&(NoticeState::Failed, Some(Mishap::NoCarrier))), "{ended:?}");
    // What still waits when the encounter begins failed too.
    round_at(&journey, &office, "2026-11-26T19:00:00Z").await;
    assert!(
        states(&journey).await.iter().all(|(state, _)| *state == NoticeState::Failed),
        "{:?}",
        states(&journey).await
    );
    assert_eq!(office.received().len(), 0);
}

#[tokio::test]
async fn an_encounter_that_moves_is_told_once_and_reminded_of_at_its_new_date() {
    let (journey, office) = (with_readers(1).await, PostOffice::open().await);
    journey.world.app.clock.set(at("2026-11-23T15:00:00Z"));
    let to = |day: &str| PlanCommand::Move {
        encounter: journey.encounters[1],
        day: day.parse().unwrap(),
        time: "16:00:00".parse().unwrap(),
        site: None,
        reason: None,
    };
    journey.act(What::Plan(journey.group, to("2026-11-28"))).await;
    journey.act(What::Plan(journey.group, to("2026-11-27"))).await;
    assert_eq!(round_at(&journey, &office, "2026-11-23T15:09:00Z").await, Round::default(), "it may be corrected");
    round_at(&journey, &office, "2026-11-23T15:11:00Z").await;
    round_at(&journey, &office, "2026-11-23T15:12:00Z").await;
    assert_eq!(round_at(&journey, &office, DUE).await, Round::default(), "the old date is nothing to remind of");
    round_at(&journey, &office, "2026-11-26T21:00:00Z").await;
    let bodies: Vec<String> = office.received().iter().map(|letter| letter.body()).collect();
    assert_eq!(bodies.len(), 2, "{bodies:?}");
    assert!(
        bodies[0].contains("Queda para:") && bodies[0].contains("viernes 27 de noviembre, 4:00 p. m."),
        "{bodies:?}"
    );
    assert!(bodies[1].contains("Le recordamos") && bodies[1].contains("viernes 27 de noviembre"), "{bodies:?}");
}

#[tokio::test]
async fn one_that_is_called_off_is_told_of_and_nothing_is_reminded_of() {
    let (journey, office) = (with_readers(1).await, PostOffice::open().await);
    journey.world.app.clock.set(at("2026-11-24T15:00:00Z"));
    let reason = Words::parse("Paro de transporte").unwrap();
    journey.act(What::Plan(journey.group, PlanCommand::Cancel { encounter: journey.encounters[1], reason })).await;
    round_at(&journey, &office, "2026-11-24T15:11:00Z").await;
    round_at(&journey, &office, DUE).await;
    let letters = office.received();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].body().contains("No se hace el encuentro del:") && !letters[0].body().contains("Paro"));
}

#[tokio::test]
async fn who_left_or_said_no_between_two_tries_hears_nothing_more() {
    let (journey, office) = (with_readers(2).await, PostOffice::open().await);
    office.behave(&[Manners::LaterReader, Manners::LaterReader]);
    round_at(&journey, &office, DUE).await;
    let (first, second) = (journey.seats[0], journey.seats[1]);
    let person = journey.slice().await.seat(second).unwrap().person;
    journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: first })).await;
    journey.act(What::Remind(journey.group, RemindCommand::Stop { person, channel: Channel::Mail })).await;
    round_at(&journey, &office, "2026-11-25T20:00:00Z").await;
    assert_eq!(office.received().len(), 0);
    assert_eq!(
        states(&journey).await,
        [(NoticeState::Dropped, Some(Mishap::NotNow)); 2].map(|(state, _)| (state, None))
    );
}

#[tokio::test]
async fn the_way_out_of_a_message_needs_a_tap_or_the_button_of_a_mail_program() {
    let (journey, office) = (with_readers(2).await, PostOffice::open().await);
    round_at(&journey, &office, DUE).await;
    let stops: Vec<String> = office.received().iter().map(|letter| letter.stop()).collect();
    let mut anybody = journey.world.browser();
    let shown = anybody.get(&stops[0]).await.text;
    assert!(shown.contains("No escribirme más") && !shown.contains("Manos que cuidan"), "{shown}");
    assert_eq!(contacts(&journey).await, 2, "looking changes nothing: a preview takes nobody off");
    let done = anybody.post(&stops[0], &[]).await;
    assert!(done.text.contains("No se le vuelve a escribir"), "{}", done.text);
    assert!(anybody.post(&stops[0], &[]).await.text.contains("No se le vuelve a escribir"), "twice is the same");
    assert_eq!(contacts(&journey).await, 1);
    // RFC 8058: from elsewhere, without a cookie, and with no page read before.
    let request = Request::post(&stops[1]).header("host", "ronda.test").body(Body::from("List-Unsubscribe=One-Click"));
    let answer = router::site(Arc::clone(&journey.world.app)).oneshot(request.unwrap()).await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    assert_eq!(contacts(&journey).await, 0);
    let dead = anybody.get("/avisos/baja/00000000000000000000000000").await;
    assert_eq!(dead.status, axum::http::StatusCode::NOT_FOUND);
}

async fn contacts(journey: &Journey) -> usize {
    let mut tx = journey.world.app.db.read().await.unwrap();
    ronda::store::reminder::contacts(&mut tx, journey.world.cast.house, journey.group).await.unwrap().len()
}

#[tokio::test]
async fn who_is_forgotten_leaves_no_address_no_yes_and_no_message() {
    let (journey, office) = (with_readers(2).await, PostOffice::open().await);
    round_at(&journey, &office, DUE).await;
    let person = journey.slice().await.seat(journey.seats[0]).unwrap().person;
    journey.act(What::Seat(journey.group, SeatCommand::Erase { person })).await;
    let mut tx = journey.world.app.db.read().await.unwrap();
    for sql in [
        "SELECT COUNT(*) AS rows FROM reminder_contacts WHERE institution_id = $1 AND person_id = $2",
        "SELECT COUNT(*) AS rows FROM reminder_consents WHERE institution_id = $1 AND person_id = $2",
        "SELECT COUNT(*) AS rows FROM notices WHERE institution_id = $1 AND person_id = $2",
        "SELECT COUNT(*) AS rows FROM calendars WHERE institution_id = $1 AND person_id = $2",
    ] {
        let rows = tx.one(sql, params![journey.world.cast.house, person], |row| row.int("rows")).await.unwrap();
        assert_eq!(rows, 0, "{sql}");
    }
    drop(tx);
    assert_eq!(contacts(&journey).await, 1, "the other one stays");
}

#[tokio::test]
async fn a_mail_server_that_says_nothing_is_not_waited_for_for_ever() {
    let (journey, office) = (with_readers(1).await, PostOffice::open().await);
    office.behave(&[Manners::Mute]);
    let post = office.impatient();
    journey.world.app.clock.set(at(DUE));
    round(&journey.world.app, &post).await.unwrap();
    assert_eq!(states(&journey).await, [(NoticeState::Waiting, Some(Mishap::NoCarrier))]);
}

/// The wording that people say yes to is kept with each yes as a version: other words are another version.
#[test]
fn other_words_of_the_question_are_another_version_of_it() {
    use sha2::{Digest, Sha256};
    let words: String = ronda::text::Lang::ALL
        .iter()
        .flat_map(|lang| {
            ["reminder-consent", "reminder-purpose-before", "reminder-purpose-changes"].map(|key| lang.say(key))
        })
        .collect();
    let digest: String = Sha256::digest(words.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    insta::assert_snapshot!(format!("{} {digest}", domain::reminder::CONSENT_TEXT), @"2026-11.2 905ef83f61ff");
}
