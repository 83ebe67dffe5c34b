//! What comes from somebody's own page to the group and its coordination: something for the closing (S0-192), and the
//! wish to be called.

use super::book::{code_of, photo_id};
use crate::house::{Browser, Journey};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::seat::SeatCommand;
use image::{DynamicImage, ImageFormat, RgbImage};
use ronda::store::{call, journal};
use std::io::Cursor;

const SECRET: &str = "Una canción que nadie oye todavía 🌼";
const NEW: &str = "/mi-grupo/creaciones/nueva";

fn photo() -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = RgbImage::from_fn(300, 200, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
    DynamicImage::ImageRgb8(picture).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).unwrap();
    bytes
}

async fn hand_in(own: &mut Browser, values: &[(&str, &str)], file: &[u8]) -> crate::house::Answered {
    own.fill_with_file(NEW, NEW, values, ("photo", file)).await
}

#[tokio::test]
async fn what_a_participant_brings_stays_sealed_for_them_too_until_the_circle_opens_it() {
    let journey = Journey::after(1).await;
    let world = &journey.world;
    let mut rosa = world.by_link(journey.group, journey.seats[0]).await;
    let page = rosa.get("/mi-grupo").await.text;
    assert!(page.contains("Todavía no hay nada guardado") && page.contains("/mi-grupo/creaciones"), "{page}");
    let done = hand_in(&mut rosa, &[("creation_text", SECRET), ("signed", "La vecina")], b"").await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    assert!(done.text.contains("Este es su recibo") && !done.text.contains(SECRET));
    hand_in(&mut rosa, &[("consent", "1")], &photo()).await;
    let photo = photo_id(&journey).await;
    let picture = format!("/mi-grupo/creaciones/{photo}/foto");
    let mut other = world.by_link(journey.group, journey.seats[1]).await;
    for browser in [&mut rosa, &mut other] {
        for address in ["/mi-grupo", "/mi-grupo/creaciones", NEW, "/mi-grupo/datos", "/mi-grupo/datos/copia.json"] {
            let shown = browser.get(address).await.text;
            assert!(!shown.contains(SECRET) && !shown.contains("La vecina"), "{address}");
        }
        assert!(browser.get("/mi-grupo/creaciones").await.text.contains("Hay 2 guardadas"));
        assert_eq!(browser.get(&picture).await.status, StatusCode::NOT_FOUND, "sealed");
    }

    for n in 1..9 {
        journey.hold(n, 15, 1).await;
    }
    let mut paula = world.signed_in("paula").await;
    let package = journey.page("/exportacion/grupo.zip");
    let sealed = super::export::unpacked(&paula.get(&package).await);
    assert!(
        !sealed.iter().any(|(name, text)| name.ends_with(".jpg") || text.contains(SECRET)),
        "not even to take away"
    );
    let at = journey.page(&format!("/encuentros/{}", journey.encounters[9]));
    paula.fill(&at, &format!("{at}/apertura"), &[("open_anyway", "1")]).await;
    let opened = paula.fill(&format!("{at}/sala"), &format!("{at}/creaciones"), &[]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text);
    let open = super::export::unpacked(&paula.get(&package).await);
    assert!(
        open["circulo/creaciones.csv"].contains(SECRET)
            && open.contains_key(&format!("circulo/creaciones-{photo}.jpg"))
    );
    let mut other = world.by_link(journey.group, journey.seats[1]).await;
    assert!(other.get("/mi-grupo").await.text.contains("El grupo ya lo abrió"));
    let shown = other.get("/mi-grupo/creaciones").await.text;
    assert!(shown.contains(SECRET) && shown.contains("La vecina") && shown.contains(&picture), "{shown}");
    let seen = other.get(&picture).await;
    assert_eq!((seen.status, &seen.headers["content-type"]), (StatusCode::OK, &"image/jpeg".parse().unwrap()));
    assert_eq!(seen.headers["cache-control"], "no-store");
    assert_eq!(other.get(NEW).await.location, "/mi-grupo/creaciones", "what is open takes nothing more");
    let late = other.post(NEW, &[("creation_text", "tarde")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Neither that it was them nor that it came by a link is in the journal.
#[tokio::test]
async fn the_journal_tells_neither_who_brought_something_nor_by_which_door() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    let id = journey.world.id().to_string();
    let code = ronda::web::session::link_secret();
    for _ in 0..2 {
        let sent = rosa.post(NEW, &[("command", &id), ("receipt_code", &code), ("creation_text", SECRET)]).await;
        assert_eq!(code_of(&sent.text).replace(' ', ""), code, "the same receipt both times");
    }
    assert!(rosa.get("/mi-grupo/creaciones").await.text.contains("Hay una guardada"), "sent twice it is kept once");
    let mut tx = journey.world.app.db.read().await.unwrap();
    let lines = journal::of_group(&mut tx, journey.world.cast.house, journey.group, 50).await.unwrap();
    let handed: Vec<_> = lines.iter().filter(|line| line.verb == "creation.hand_in").map(|line| line.actor).collect();
    assert_eq!(handed, [None]);
    assert!(!lines.iter().any(|line| line.verb.starts_with("own.") && line.verb != "own.enter"), "no other trace");
}

#[tokio::test]
async fn what_was_brought_is_taken_back_with_its_receipt_and_no_other_word() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    let code = code_of(&hand_in(&mut rosa, &[("creation_text", SECRET)], b"").await.text);
    let (page, back) = ("/mi-grupo/creaciones", "/mi-grupo/creaciones/retiro");
    for bad in ["", "nada", "0000000000001", "🌼", "\u{0}"] {
        let answer = rosa.post(back, &[("receipt", bad)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
    }
    assert_eq!(rosa.fill(page, back, &[("receipt", &code)]).await.status, StatusCode::SEE_OTHER);
    assert!(rosa.get(page).await.text.contains("Todavía no hay nada guardado"));
}

/// What a form sends.
type Values<'a> = &'a [(&'a str, &'a str)];

#[tokio::test]
async fn a_bad_creation_comes_back_beside_its_field() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    let long = "x".repeat(2001);
    let cases: [(Values<'_>, Vec<u8>, &str); 5] = [
        (&[], vec![], "creation_text"),
        (&[("creation_text", &long)], vec![], "creation_text"),
        (&[("creation_link", "javascript:alert(1)")], vec![], "creation_link"),
        (&[], photo(), "consent"),
        (&[("consent", "1")], b"no es una foto".to_vec(), "photo"),
    ];
    for (values, file, field) in cases {
        let answer = hand_in(&mut rosa, values, &file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.text.contains(&format!("#{field}\"")), "{field}: {}", answer.text);
    }
}

#[tokio::test]
async fn without_a_link_or_a_place_nobody_brings_anything_here() {
    let journey = Journey::after(1).await;
    let pages = ["/mi-grupo/creaciones", NEW, "/mi-grupo/creaciones/0000000000001/foto"];
    for name in ["paula", "ana", "elena"] {
        let mut signed_in = journey.world.signed_in(name).await;
        for page in pages {
            assert_eq!(signed_in.get(page).await.location, "/enlace", "{name} {page}");
        }
        assert_eq!(signed_in.post(NEW, &[("creation_text", SECRET)]).await.location, "/enlace");
        assert_eq!(signed_in.post("/mi-grupo/llamada", &[]).await.location, "/enlace");
    }
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: journey.seats[0] })).await;
    for page in pages {
        assert_eq!(rosa.get(page).await.status, StatusCode::FORBIDDEN, "{page}");
    }
    assert_eq!(rosa.post(NEW, &[("creation_text", SECRET)]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(rosa.post("/mi-grupo/llamada", &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_call_is_asked_for_without_a_reason_seen_by_the_coordination_and_done() {
    let journey = Journey::after(1).await;
    let world = &journey.world;
    let mut rosa = world.by_link(journey.group, journey.seats[0]).await;
    let page = rosa.get("/mi-grupo").await.text;
    assert!(page.contains("Pedirle a Paula Rosero que me llame") && page.contains("puede tardar"), "{page}");
    let form = page.split("action=\"/mi-grupo/llamada\"").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(!form.contains("textarea") && !form.contains("type=\"text\""), "nobody asks why: {form}");
    let id = world.id().to_string();
    for _ in 0..2 {
        let asked = rosa.post("/mi-grupo/llamada", &[("command", &id)]).await;
        assert_eq!(asked.location, "/mi-grupo?hecho=own-call-asked#hoy");
    }
    rosa.post("/mi-grupo/llamada", &[]).await;
    assert!(rosa.get("/mi-grupo").await.text.contains("Pidió una llamada el"));
    assert!(rosa.get("/mi-grupo/datos").await.text.contains("Llamada que pidió"));
    let copy: serde_json::Value = serde_json::from_str(&rosa.get("/mi-grupo/datos/copia.json").await.text).unwrap();
    assert!(copy["asked_for_a_call_at"].is_string(), "{copy}");
    let mut other = world.by_link(journey.group, journey.seats[1]).await;
    assert!(!other.get("/mi-grupo").await.text.contains("Persona 1"));

    let mut paula = world.signed_in("paula").await;
    for rest in ["", "/personas"] {
        let shown = paula.get(&journey.page(rest)).await.text;
        let card = shown.split("id=\"t-calls\"").nth(1).expect(rest).split("</section>").next().unwrap();
        assert_eq!(card.matches("<article>").count(), 1, "asked twice it is one wish: {card}");
        assert!(card.contains("Persona 1") && card.contains("Solo lo ve la coordinación"), "{card}");
    }
    for (name, status) in [("ana", 403), ("saul", 404), ("elena", 404)] {
        let called = journey.page(&format!("/personas/{}/llamada", journey.seats[0]));
        assert_eq!(world.signed_in(name).await.post(&called, &[]).await.status.as_u16(), status, "{name}");
    }
    let done = journey.page(&format!("/personas/{}/llamada", journey.seats[0]));
    let called = paula.fill(&journey.page(""), &done, &[]).await;
    assert_eq!(called.location, format!("{}?hecho=called", journey.page("")));
    let again = paula.post(&done, &[]).await;
    assert_eq!(again.location, format!("{}?hecho=called", journey.page("/personas")), "two who called find it done");
    let nobody = paula.post(&journey.page("/personas/0000000000001/llamada"), &[]).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    assert!(!paula.get(&journey.page("")).await.text.contains("Piden una llamada"));
    assert!(rosa.get("/mi-grupo").await.text.contains("Pedirle a Paula"));
}

#[tokio::test]
async fn a_call_may_be_not_needed_any_more_and_goes_with_whoever_is_forgotten() {
    let journey = Journey::after(1).await;
    let world = &journey.world;
    let mut rosa = world.by_link(journey.group, journey.seats[0]).await;
    rosa.post("/mi-grupo/llamada", &[]).await;
    let gone = rosa.fill("/mi-grupo", "/mi-grupo/llamada/retiro", &[]).await;
    assert_eq!(gone.location, "/mi-grupo?hecho=own-call-not-needed#hoy");
    let wishes = async || {
        let mut tx = world.app.db.read().await.unwrap();
        call::wishes(&mut tx, world.cast.house, journey.group).await.unwrap().len()
    };
    assert_eq!(wishes().await, 0);
    rosa.post("/mi-grupo/llamada", &[]).await;
    assert_eq!(wishes().await, 1);
    let person = journey.slice().await.seat(journey.seats[0]).unwrap().person;
    journey.act(What::Seat(journey.group, SeatCommand::Erase { person })).await;
    let mut tx = world.app.db.read().await.unwrap();
    let sql = "SELECT COUNT(*) AS n FROM call_wishes WHERE institution_id = $1";
    let left: i64 = tx.one(sql, ronda::params![world.cast.house], |row| row.int("n")).await.unwrap();
    assert_eq!(left, 0);
}

/// Being forgotten says what it did: what went, what stayed, and that nothing is left to do.
#[tokio::test]
async fn who_is_forgotten_is_told_what_went_and_what_stayed_and_their_referral_is_closed() {
    let journey = Journey::after(2).await;
    let world = &journey.world;
    let mut rosa = world.by_link(journey.group, journey.seats[0]).await;
    rosa.fill("/mi-grupo", "/mi-grupo/orientaciones", &[("care_kind", "social_services")]).await;
    rosa.post("/mi-grupo/llamada", &[]).await;
    let own = rosa.get("/mi-grupo/datos").await.text;
    for words in ["en todos los grupos de esta institución", "si pidió una llamada", "a dónde se le orientó"] {
        assert!(own.contains(words), "{words}: {own}");
    }
    let mut paula = world.signed_in("paula").await;
    let referrals = journey.page("/orientaciones");
    assert!(paula.get(&referrals).await.text.contains("No quiere"), "something is left to do");
    let member = journey.page(&format!("/personas/{}", journey.seats[0]));
    let done = paula.fill(&member, &format!("{member}/olvido"), &[("wishes", "1")]).await;
    let told = paula.get(&done.location).await.text;
    for words in [
        "2 marcas de asistencia, sin nombre",
        "Que hubo una orientación, sin decir de quién ni a dónde",
        "Si pidió una llamada",
        "El correo para avisos",
        "Lo que seguía abierto quedó cerrado",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("le llamó"), "nobody talked with them");
    let left = paula.get(&referrals).await.text;
    assert!(!left.contains("No quiere") && !left.contains("/cambio"), "nothing is left to do: {left}");
    let mut tx = world.app.db.read().await.unwrap();
    let sql = "SELECT state FROM referrals WHERE institution_id = $1";
    let states: Vec<String> = tx.all(sql, ronda::params![world.cast.house], |row| row.text("state")).await.unwrap();
    assert_eq!(states, ["closed"]);
}

/// What somebody may take with them holds where they were pointed to, after they left too.
#[tokio::test]
async fn own_data_hold_referrals_and_what_was_asked_for() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    rosa.fill("/mi-grupo", "/mi-grupo/orientaciones", &[("care_kind", "social_services")]).await;
    let mut paula = journey.world.signed_in("paula").await;
    let new = journey.page("/orientaciones/nueva");
    let seat = journey.seats[0].to_string();
    let encounter = journey.encounters[0].to_string();
    let values = [
        ("seat", seat.as_str()),
        ("origin", &encounter),
        ("other_service", "Comisaría"),
        ("care_kind", "social_services"),
        ("way_note", "Con don Hernando"),
    ];
    let done = paula.fill(&new, &new, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    for left in [false, true] {
        if left {
            journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: journey.seats[0] })).await;
        }
        for address in ["/mi-grupo/datos", "/mi-grupo/datos/copia.html"] {
            let shown = rosa.get(address).await.text;
            for words in ["Comisaría", "Con don Hernando", "propuesta", "pedida por usted"] {
                assert!(shown.contains(words), "{words} in {address}: {shown}");
            }
        }
        let copy: serde_json::Value = serde_json::from_str(&rosa.get("/mi-grupo/datos/copia.json").await.text).unwrap();
        let care = copy["other_care"].as_array().unwrap();
        assert_eq!(care.len(), 2);
        assert_eq!(care.iter().filter(|one| one["asked_for_by_oneself"] == true).count(), 1, "{copy}");
        assert!(care.iter().any(|one| one["to"] == "Comisaría" && one["note"] == "Con don Hernando"), "{copy}");
    }
    let mut other = journey.world.by_link(journey.group, journey.seats[1]).await;
    assert!(!other.get("/mi-grupo/datos/copia.json").await.text.contains("Comisaría"));
}
