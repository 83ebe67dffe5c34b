//! The group's book, what is made for the closing, and phrases on loan (S0-136, S0-183, S0-191 to S0-194).

use crate::house::{Browser, Journey};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::closing::ClosingCommand;
use domain::id::{CreationId, GroupId};
use domain::route::Route;
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Cursor;

const SECRET: &str = "Una carta que nadie lee todavía";

fn photo(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = RgbImage::from_fn(300, 200, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
    DynamicImage::ImageRgb8(picture).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// Hands something in; where it leads.
async fn hand_in(
    browser: &mut Browser,
    journey: &Journey,
    values: &[(&str, &str)],
    file: &[u8],
) -> crate::house::Answered {
    let new = journey.page("/creaciones/nueva");
    browser.fill_with_file(&new, &new, values, ("photo", file)).await
}

/// The code on a receipt, as it is shown.
pub fn code_of(receipt: &str) -> String {
    receipt.split("class=\"receipt num\">").nth(1).expect(receipt).split('<').next().unwrap().to_owned()
}

/// The id of the one photo.
pub async fn photo_id(journey: &Journey) -> String {
    let mut tx = journey.world.app.db.read().await.unwrap();
    let sql = "SELECT creation_id FROM creations WHERE institution_id = $1 AND kind = 'photo'";
    let id: CreationId =
        tx.one(sql, ronda::params![journey.world.cast.house], |row| row.key("creation_id")).await.unwrap();
    id.to_string()
}

/// The last encounter is going on.
async fn closing(journey: &Journey) -> (Browser, String) {
    closing_after(journey, 0).await
}

/// The same where some were held.
async fn closing_after(journey: &Journey, held: usize) -> (Browser, String) {
    for n in held..9 {
        journey.hold(n, 15, 1).await;
    }
    let mut paula = journey.world.signed_in("paula").await;
    let at = journey.page(&format!("/encuentros/{}", journey.encounters[9]));
    assert_eq!(paula.fill(&at, &format!("{at}/apertura"), &[("open_anyway", "1")]).await.status, StatusCode::SEE_OTHER);
    (paula, at)
}

#[tokio::test]
async fn what_is_handed_in_is_seen_by_nobody_until_the_closing_encounter_opens_it() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let done = hand_in(&mut paula, &journey, &[("creation_text", SECRET), ("signed", "La vecina")], b"").await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    assert!(done.text.contains("Este es su recibo") && !done.text.contains(SECRET));
    let done = hand_in(&mut paula, &journey, &[("consent", "1")], &photo(ImageFormat::Jpeg)).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let id = photo_id(&journey).await;
    let pages = ["/creaciones", "/libro", "/cosecha", "", "/creaciones/nueva"];
    for rest in pages {
        let shown = paula.get(&journey.page(rest)).await.text;
        assert!(!shown.contains(SECRET) && !shown.contains("La vecina"), "{rest}");
    }
    assert!(paula.get(&journey.page("/creaciones")).await.text.contains("Hay 2 guardadas"));
    let picture = journey.page(&format!("/creaciones/{id}/foto"));
    assert_eq!(paula.get(&picture).await.status, StatusCode::NOT_FOUND, "sealed");
    let early = journey.page(&format!("/encuentros/{}/creaciones", journey.encounters[1]));
    let refused = paula.post(&early, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "only the closing encounter opens it (S0-192)");

    for n in 1..9 {
        journey.hold(n, 15, 1).await;
    }
    // Weeks have gone by: a session lasts half a day.
    let mut paula = journey.world.signed_in("paula").await;
    let at = journey.page(&format!("/encuentros/{}", journey.encounters[9]));
    let closed = paula.post(&format!("{at}/creaciones"), &[]).await;
    assert_eq!(closed.status, StatusCode::UNPROCESSABLE_ENTITY, "not before it is open");
    assert_eq!(paula.fill(&at, &format!("{at}/apertura"), &[("open_anyway", "1")]).await.status, StatusCode::SEE_OTHER);
    let room = paula.get(&format!("{at}/sala")).await.text;
    assert!(room.contains("Hay 2 guardadas") && !room.contains(SECRET), "{room}");
    assert_eq!(paula.fill(&format!("{at}/sala"), &format!("{at}/creaciones"), &[]).await.status, StatusCode::SEE_OTHER);
    for rest in ["/creaciones", "/libro"] {
        let shown = paula.get(&journey.page(rest)).await.text;
        assert!(shown.contains(SECRET) && shown.contains("La vecina") && shown.contains(&picture), "{rest}");
    }
    let seen = paula.get(&picture).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert_eq!(seen.headers["content-type"], "image/jpeg");
    assert_eq!(seen.headers["cache-control"], "no-store");
    assert_eq!(seen.headers["x-content-type-options"], "nosniff");
    for (name, status) in
        [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
    {
        let mut other = journey.world.signed_in(name).await;
        assert_eq!(other.get(&picture).await.status, status, "{name}");
        assert_eq!(other.get(&journey.page("/creaciones")).await.status, status, "{name}");
    }
    let late = paula.post(&journey.page("/creaciones/nueva"), &[("creation_text", "tarde")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "what is open takes nothing more");
}

#[tokio::test]
async fn whoever_has_the_receipt_takes_back_what_is_theirs_and_nothing_of_it_stays() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let done = hand_in(&mut paula, &journey, &[("creation_text", SECRET)], b"").await;
    let code = code_of(&done.text);
    assert_eq!(done.location, "", "the receipt stands at no address");
    hand_in(&mut paula, &journey, &[("creation_text", "Otra")], b"").await;
    let (page, back) = (journey.page("/creaciones"), journey.page("/creaciones/retiro"));
    for bad in ["", "nada", "0000000000001", "🌼", "\u{0}"] {
        let answer = paula.post(&back, &[("receipt", bad)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
    }
    assert_eq!(paula.fill(&page, &back, &[("receipt", &code)]).await.status, StatusCode::SEE_OTHER);
    assert!(paula.get(&page).await.text.contains("Hay una guardada"), "the other one stays");
    let again = paula.post(&back, &[("receipt", &code)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is gone");
    assert!(again.text.contains("Revíselo letra por letra"), "{}", again.text);
}

/// Of the code nothing is kept that opens anything: its hash alone is in the database.
#[tokio::test]
async fn a_receipt_is_read_as_people_type_it_and_is_kept_nowhere() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let (page, back) = (journey.page("/creaciones"), journey.page("/creaciones/retiro"));
    for typed in
        [|code: &str| code.to_uppercase(), |code: &str| code.replace(' ', ""), |code: &str| code.replace(' ', "-")]
    {
        let code = code_of(&hand_in(&mut paula, &journey, &[("creation_text", SECRET)], b"").await.text);
        let secret = code.replace(' ', "");
        assert!(secret.len() == 26 && code.split(' ').count() == 7, "{code}");
        let mut tx = journey.world.app.db.read().await.unwrap();
        let sql = "SELECT receipt_hash FROM creations WHERE institution_id = $1";
        let kept: Vec<String> =
            tx.all(sql, ronda::params![journey.world.cast.house], |row| row.text("receipt_hash")).await.unwrap();
        drop(tx);
        assert_eq!(kept, [ronda::web::session::link_hash(&secret).unwrap()]);
        assert_eq!(paula.fill(&page, &back, &[("receipt", &typed(&code))]).await.status, StatusCode::SEE_OTHER);
    }
}

/// A photo stands at an address that the whole group reads: what is in it takes nothing back, from neither door.
#[tokio::test]
async fn the_id_out_of_a_photos_address_takes_nothing_back() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let done = hand_in(&mut paula, &journey, &[("consent", "1")], &photo(ImageFormat::Jpeg)).await;
    let code = code_of(&done.text);
    let id = photo_id(&journey).await;
    let (mut paula, at) = closing_after(&journey, 1).await;
    let back = journey.page("/creaciones/retiro");
    let sealed = paula.post(&back, &[("receipt", &id)]).await;
    assert_eq!(sealed.status, StatusCode::UNPROCESSABLE_ENTITY, "nor while it is sealed");
    paula.fill(&format!("{at}/sala"), &format!("{at}/creaciones"), &[]).await;
    let gallery = journey.page("/creaciones");
    let shown = paula.get(&gallery).await.text;
    let picture = journey.page(&format!("/creaciones/{id}/foto"));
    assert!(shown.contains(&picture), "{shown}");
    let mut rosa = journey.world.by_link(journey.group, journey.seats[1]).await;
    for refused in [
        paula.fill(&gallery, &back, &[("receipt", &id)]).await,
        rosa.fill("/mi-grupo/creaciones", "/mi-grupo/creaciones/retiro", &[("receipt", &id)]).await,
    ] {
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(paula.get(&picture).await.status, StatusCode::OK, "it is still there");
    let taken = rosa.fill("/mi-grupo/creaciones", "/mi-grupo/creaciones/retiro", &[("receipt", &code)]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "consent is taken back after the opening too");
    assert_eq!(paula.get(&picture).await.status, StatusCode::NOT_FOUND);
}

/// What was handed in before receipts had a code of their own.
#[tokio::test]
async fn an_earlier_receipt_counts_until_what_it_is_of_is_opened() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    for _ in 0..2 {
        hand_in(&mut paula, &journey, &[("creation_text", SECRET)], b"").await;
    }
    let house = journey.world.cast.house;
    let mut tx = journey.world.app.db.write().await.unwrap();
    let sql = "UPDATE creations SET receipt_hash = NULL WHERE institution_id = $1";
    tx.execute(sql, ronda::params![house]).await.unwrap();
    let sql = "SELECT creation_id FROM creations WHERE institution_id = $1 ORDER BY creation_id";
    let ids: Vec<CreationId> = tx.all(sql, ronda::params![house], |row| row.key("creation_id")).await.unwrap();
    tx.commit().await.unwrap();
    let (page, back) = (journey.page("/creaciones"), journey.page("/creaciones/retiro"));
    let sealed = paula.fill(&page, &back, &[("receipt", &ids[0].to_string())]).await;
    assert_eq!(sealed.status, StatusCode::SEE_OTHER, "{}", sealed.text);
    let (mut paula, at) = closing_after(&journey, 1).await;
    paula.fill(&format!("{at}/sala"), &format!("{at}/creaciones"), &[]).await;
    let opened = paula.fill(&page, &back, &[("receipt", &ids[1].to_string())]).await;
    assert_eq!(opened.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(opened.text.contains("Los códigos cortos"), "it says why: {}", opened.text);
    assert!(paula.get(&page).await.text.contains(SECRET), "it stays");
}

/// What a form sends.
type Values<'a> = &'a [(&'a str, &'a str)];

#[tokio::test]
async fn bad_creations_come_back_beside_their_field() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let good = photo(ImageFormat::Png);
    let long = "x".repeat(2001);
    let cases: [(Values<'_>, &[u8], &str); 8] = [
        (&[], b"", "creation_text"),
        (&[("creation_text", &long)], b"", "creation_text"),
        (&[("creation_text", "a\u{0}b")], b"", "creation_text"),
        (&[("creation_link", "javascript:alert(1)")], b"", "creation_link"),
        (&[("creation_link", "https://radio.example"), ("consent", "1")], &good, "creation_link"),
        (&[], &good, "consent"),
        (&[("consent", "1")], b"GIF89a no es una foto", "photo"),
        (&[("creation_text", "hola"), ("signed", "x\u{202E}y")], b"", "signed"),
    ];
    for (values, file, field) in cases {
        let answer = hand_in(&mut paula, &journey, values, file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.text.contains(&format!("#{field}\"")), "{field}: {}", answer.text);
    }
    let plain = paula.post(&journey.page("/creaciones/nueva"), &[("creation_text", "sin archivo 🌼")]).await;
    assert_eq!(plain.status, StatusCode::OK, "a form without a file is a form");
    let kept = paula.get(&journey.page("/creaciones")).await.text;
    assert!(kept.contains("Hay una guardada"));
}

#[tokio::test]
async fn a_photo_over_the_limit_is_refused_in_words() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let answer = hand_in(&mut paula, &journey, &[("consent", "1")], &vec![0xff; 13 * 1024 * 1024]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text.contains("12 MB"), "{}", answer.text);
}

#[tokio::test]
async fn sent_twice_it_is_kept_once() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let id = journey.world.id().to_string();
    let code = ronda::web::session::link_secret();
    for _ in 0..2 {
        let values = [("command", id.as_str()), ("receipt_code", &code), ("creation_text", SECRET)];
        let sent = paula.post(&journey.page("/creaciones/nueva"), &values).await;
        assert_eq!(code_of(&sent.text).replace(' ', ""), code, "the same receipt both times");
    }
    assert!(paula.get(&journey.page("/creaciones")).await.text.contains("Hay una guardada"));
    let mut tx = journey.world.app.db.read().await.unwrap();
    let lines = ronda::store::journal::of_group(&mut tx, journey.world.cast.house, journey.group, 50).await.unwrap();
    let handed: Vec<_> = lines.iter().filter(|line| line.verb == "creation.hand_in").map(|line| line.actor).collect();
    assert_eq!(handed, [None], "who handed it in is not in the journal");
}

#[tokio::test]
async fn the_book_tells_what_was_chosen_by_encounter_and_by_topic_and_names_nobody() {
    let journey = Journey::after(2).await;
    let mut paula = journey.world.signed_in("paula").await;
    let kept = journey.slice().await.learnings[0].id;
    for rest in ["/libro", "/libro?por=tema"] {
        assert_eq!(paula.get(&journey.page(rest)).await.text.matches("Frase ").count(), 7, "{rest}");
    }
    journey.act(What::Closing(journey.group, ClosingCommand::Agree([kept].into()))).await;
    let shown = paula.get(&journey.page("/libro")).await.text;
    assert_eq!(shown.matches("Frase ").count(), 1, "what the group chose stays in its book");
    assert!(shown.contains("Manos que cuidan") && !shown.contains("Persona "), "{shown}");
    assert_eq!(paula.get(&journey.page("/libro?ciclo=nada")).await.status, StatusCode::NOT_FOUND);
    let mut ana = journey.world.signed_in("ana").await;
    assert_eq!(ana.get(&journey.page("/libro")).await.status, StatusCode::FORBIDDEN);
}

/// A group of Saúl's in the same house.
async fn another(journey: &Journey) -> GroupId {
    let cast = journey.world.cast;
    journey.world.group_of(cast.house, cast.saul, "Padres presentes", Some(Route::RiaPms)).await
}

#[tokio::test]
async fn a_group_lends_by_its_own_decision_learns_how_many_it_reached_and_takes_it_back() {
    let journey = Journey::after(1).await;
    let theirs = another(&journey).await;
    let mut paula = journey.world.signed_in("paula").await;
    let mut saul = journey.world.signed_in("saul").await;
    let (page, offers) = (journey.page("/prestamos"), format!("/grupos/{theirs}/prestadas"));
    assert!(saul.get(&offers).await.text.contains("Todavía nadie ha prestado"));
    let phrase = journey.slice().await.learnings[0].id.to_string();
    let today = journey.world.app.clock.now().date_naive().to_string();
    let good = [("phrase", phrase.as_str()), ("decided", "1"), ("decided_on", today.as_str()), ("credit", "nameless")];
    for (field, bad) in
        [("phrase", "nada"), ("decided", ""), ("decided_on", "2027-12-01"), ("decided_on", "ayer"), ("credit", "otro")]
    {
        let mut values: Vec<(&str, &str)> = good.iter().filter(|(name, _)| *name != field).copied().collect();
        values.push((field, bad));
        let answer = paula.post(&page, &values).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {bad}");
    }
    let done = paula.fill(&page, &page, &good).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = saul.get(&offers).await.text;
    assert!(shown.contains("Frase 1 del encuentro 1") && shown.contains("De otro grupo"), "{shown}");
    assert!(!shown.contains("Manos que cuidan"), "without its name unless the group wants it");
    let take = format!("{offers}/{phrase}");
    assert_eq!(saul.fill(&offers, &take, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(paula.get(&page).await.text.contains("llegó a un grupo"));
    assert!(!paula.get(&page).await.text.contains("Padres presentes"), "which group is not told");
    assert_eq!(paula.post(&journey.page(&format!("/prestadas/{phrase}")), &[]).await.status, StatusCode::NOT_FOUND);
    let mut elena = journey.world.signed_in("elena").await;
    assert_eq!(elena.get(&offers).await.status, StatusCode::NOT_FOUND);
    let end = format!("{page}/{phrase}/fin");
    assert_eq!(paula.fill(&page, &end, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!saul.get(&offers).await.text.contains("Frase 1"));
    assert_eq!(saul.post(&take, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(paula.get(&page).await.text.contains("llegó a un grupo"), "what it reached stays known");
}

#[tokio::test]
async fn a_phrase_that_the_group_takes_back_is_on_loan_no_more_and_a_name_in_one_is_told() {
    let journey = Journey::begun().await;
    journey.hold(0, 20, 0).await;
    journey.say(0, "Persona 3 nos hizo reír").await;
    let theirs = another(&journey).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/prestamos");
    let id = journey.slice().await.learnings[0].id;
    let (phrase, today) = (id.to_string(), journey.world.app.clock.now().date_naive().to_string());
    let values = [("phrase", phrase.as_str()), ("decided", "1"), ("decided_on", today.as_str()), ("credit", "named")];
    let asked = paula.post(&page, &values).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("name=\"knowing\""), "{}", asked.text);
    let knowing = asked.text.split("name=\"knowing\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut kept = values.to_vec();
    kept.push(("knowing", &knowing));
    assert_eq!(paula.post(&page, &kept).await.status, StatusCode::SEE_OTHER);
    let mut saul = journey.world.signed_in("saul").await;
    let offers = format!("/grupos/{theirs}/prestadas");
    assert!(saul.get(&offers).await.text.contains("De «Manos que cuidan»"));
    journey.act(What::Closing(journey.group, ClosingCommand::Withdraw(id))).await;
    assert!(!saul.get(&offers).await.text.contains("nos hizo reír"));
}

#[tokio::test]
async fn one_tap_gives_the_group_its_own_earlier_words_back() {
    let journey = Journey::after(1).await;
    let at = journey.page(&format!("/encuentros/{}", journey.encounters[1]));
    let mut paula = journey.world.signed_in("paula").await;
    assert_eq!(paula.fill(&at, &format!("{at}/apertura"), &[("open_anyway", "1")]).await.status, StatusCode::SEE_OTHER);
    journey.say(1, "Dicha hoy mismo").await;
    let room = paula.get(&format!("{at}/sala")).await.text;
    assert!(room.contains("href=\"#devolver\""));
    let view = room.split("id=\"devolver\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(view.contains("Frase 1 del encuentro 1"), "{view}");
    assert!(!view.contains("Dicha hoy mismo") && !view.contains("Persona "), "earlier words, and nobody's (S0-136)");
}

#[tokio::test]
async fn the_whole_closing_is_walked_from_the_room() {
    let journey = Journey::begun().await;
    let (mut paula, at) = closing(&journey).await;
    let room = paula.get(&format!("{at}/sala")).await.text;
    assert!(!room.contains("Abrir juntos"), "nothing was handed in: nothing is asked");
    let none = paula.post(&format!("{at}/creaciones"), &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}
