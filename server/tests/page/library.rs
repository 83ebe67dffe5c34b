//! The library: rituals, materials and ideas.

use crate::house::{Answered, Browser, World};
use axum::http::StatusCode;
use domain::institution::{Item, ItemSort};
use ronda::guidance::ideas;
use ronda::store::institution;

const SONG: [(&str, &str); 6] = [
    ("item_sort", "ritual"),
    ("item_title", "La canción del río"),
    ("item_kind", "song"),
    ("item_minutes", "5"),
    ("item_origin", "La trajo doña Rosalba"),
    ("item_notes", "Se canta de pie."),
];

/// The song with one answer changed.
fn song(name: &str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    SONG.iter().map(|(known, kept)| (*known, if *known == name { value } else { *kept })).collect()
}

async fn items(world: &World) -> Vec<Item> {
    let mut tx = world.app.db.read().await.unwrap();
    institution::items(&mut tx, world.cast.house).await.unwrap()
}

async fn add(paula: &mut Browser, values: &[(&str, &str)]) -> Answered {
    paula.fill("/biblioteca/nuevo", "/biblioteca/nuevo", values).await
}

#[tokio::test]
async fn on_the_first_day_the_library_says_what_to_do_and_offers_every_idea() {
    let world = World::new().await;
    let paula = world.signed_in("paula").await.get("/biblioteca").await;
    assert!(paula.text.contains("La biblioteca está vacía") && paula.text.contains("href=\"/biblioteca/nuevo\""));
    for idea in ideas() {
        assert!(paula.text.contains(&idea.title.es), "{}", idea.id);
    }
    let ana = world.signed_in("ana").await.get("/biblioteca").await;
    assert_eq!(ana.status, StatusCode::OK, "whoever administers looks");
    assert!(!ana.text.contains("/biblioteca/nuevo") && !ana.text.contains("/biblioteca/ideas"), "and changes nothing");
}

#[tokio::test]
async fn everybody_of_the_house_reads_the_library_and_a_stranger_only_their_own() {
    let world = World::new().await;
    add(&mut world.signed_in("paula").await, &SONG).await;
    let id = items(&world).await[0].id;
    let mut marta = world.signed_in("marta").await;
    let read = marta.get("/biblioteca").await;
    assert!(read.status == StatusCode::OK && read.text.contains("La canción del río"), "whoever prepares chooses here");
    assert!(!read.text.contains("href=\"/biblioteca/nuevo"), "and changes nothing");
    assert_eq!(marta.get("/biblioteca/nuevo").await.status, StatusCode::FORBIDDEN);
    let mut ana = world.signed_in("ana").await;
    assert_eq!(ana.get(&format!("/biblioteca/{id}")).await.status, StatusCode::FORBIDDEN);
    let mut elena = world.signed_in("elena").await;
    let theirs = elena.get("/biblioteca").await;
    assert!(theirs.status == StatusCode::OK && !theirs.text.contains("La canción del río"));
    assert_eq!(elena.get(&format!("/biblioteca/{id}")).await.status, StatusCode::NOT_FOUND);
    for address in
        [format!("/biblioteca/{id}"), format!("/biblioteca/{id}/retiro"), format!("/biblioteca/{id}/regreso")]
    {
        assert_eq!(elena.post(&address, &SONG).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert!(!items(&world).await[0].retired);
}

#[tokio::test]
async fn a_ritual_is_added_with_where_it_comes_from() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let done = add(&mut paula, &SONG).await;
    assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, "/biblioteca?hecho=item-kept"));
    let shown = paula.get(&done.location).await.text;
    for words in [
        "Quedó en la biblioteca",
        "La canción del río",
        "Canción · 5 minutos",
        "La trajo doña Rosalba",
        "Se canta de pie.",
    ] {
        assert!(shown.contains(words), "{words}");
    }
    assert!(!shown.contains("notice inform"), "five minutes need no word");
}

/// S0-144: «solo un abrebocas».
#[tokio::test]
async fn a_long_ritual_is_kept_and_says_that_it_is_long_with_the_sentence() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    assert_eq!(add(&mut paula, &song("item_minutes", "25")).await.status, StatusCode::SEE_OTHER);
    let shown = paula.get("/biblioteca").await.text;
    assert!(
        shown.contains("El ritual duraría 25 minutos") && shown.contains("solo un abrebocas para iniciar"),
        "{shown}"
    );
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_what_was_typed_is_kept() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let long = "x".repeat(3000);
    let cases: [(&str, &str); 11] = [
        ("item_title", ""),
        ("item_title", &long),
        ("item_title", "Ana\u{202E}luap"),
        ("item_title", "dos\nlíneas"),
        ("item_sort", "prize"),
        ("item_sort", ""),
        ("item_kind", "🌼"),
        ("item_minutes", "cinco"),
        ("item_minutes", "0"),
        ("item_minutes", "99999999999999999999"),
        ("item_notes", &long),
    ];
    for (name, value) in cases {
        let values: Vec<(&str, &str)> =
            SONG.iter().map(|(known, kept)| (*known, if *known == name { value } else { *kept })).collect();
        let again = add(&mut paula, &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value:.20}");
        assert!(again.text.contains(&format!("href=\"#{name}\"")), "{name} {value:.20}");
        assert!(again.text.contains("La trajo doña Rosalba"), "what was typed is kept");
    }
    assert_eq!(items(&world).await, []);
    let flower = add(&mut paula, &song("item_title", "🌼 مرحبا")).await;
    assert_eq!(flower.status, StatusCode::SEE_OTHER, "names may be written in any script");
}

#[tokio::test]
async fn a_form_sent_twice_adds_once_and_a_second_of_the_same_name_is_refused() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let command = world.id().to_string();
    let mut values = SONG.to_vec();
    values.push(("command", &command));
    for _ in 0..2 {
        assert_eq!(paula.post("/biblioteca/nuevo", &values).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(items(&world).await.len(), 1);
    let twin = add(&mut paula, &song("item_title", "LA CANCION DEL RIO")).await;
    assert_eq!(twin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twin.text.contains("Ya hay algo con ese nombre"), "{}", twin.text);
}

#[tokio::test]
async fn a_change_over_another_change_shows_both_texts_and_loses_none() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let mut saul = world.signed_in("saul").await;
    add(&mut paula, &SONG).await;
    let address = format!("/biblioteca/{}", items(&world).await[0].id);
    let of_paula = world.id().to_string();
    let changed = saul.fill(&address, &address, &song("item_notes", "Se canta sentados.")).await;
    assert_eq!(changed.location, "/biblioteca?hecho=item-kept", "{}", changed.text);
    let mut mine: Vec<(&str, &str)> = song("item_notes", "Se canta en la puerta.");
    mine.extend([("command", of_paula.as_str()), ("version", "1")]);
    let stale = paula.post(&address, &mine).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        stale.text.contains("«Se canta sentados.»") && stale.text.contains("«Se canta en la puerta.»"),
        "{}",
        stale.text
    );
    assert_eq!(items(&world).await[0].notes.as_ref().unwrap().as_str(), "Se canta sentados.");
    assert!(stale.text.contains("name=\"version\" value=\"2\""), "after comparing, it may be saved");
}

#[tokio::test]
async fn what_is_retired_is_offered_no_longer_and_can_come_back() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    add(&mut paula, &SONG).await;
    let id = items(&world).await[0].id;
    let page = format!("/biblioteca/{id}");
    let gone = paula.fill(&page, &format!("{page}/retiro"), &[]).await;
    assert_eq!(gone.location, "/biblioteca?hecho=item-retired");
    assert!(items(&world).await[0].retired);
    let shown = paula.get("/biblioteca").await.text;
    assert!(shown.contains("Uno que ya no se ofrece") && shown.contains("La biblioteca está vacía"), "{shown}");
    let back = paula.fill("/biblioteca", &format!("{page}/regreso"), &[]).await;
    assert_eq!(back.location, "/biblioteca?hecho=item-taken-up", "{}", back.text);
    assert!(!items(&world).await[0].retired);
}

#[tokio::test]
async fn what_cannot_come_back_says_why() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    add(&mut paula, &SONG).await;
    let page = format!("/biblioteca/{}", items(&world).await[0].id);
    paula.fill(&page, &format!("{page}/retiro"), &[]).await;
    add(&mut paula, &SONG).await;
    let refused = paula.fill("/biblioteca", &format!("{page}/regreso"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Ya hay algo con ese nombre"), "{}", refused.text);
}

#[tokio::test]
async fn an_idea_is_adopted_with_one_tap_and_is_then_no_longer_offered() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let done = paula.fill("/biblioteca", "/biblioteca/ideas", &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "the shown form carries its idea: {}", done.text);
    let kept = items(&world).await;
    assert_eq!(kept.len(), 1);
    let of_it = ideas().iter().find(|idea| idea.title.es == kept[0].title.as_str()).unwrap();
    assert!(
        kept[0].origin.as_ref().unwrap().as_str().contains(&of_it.source.join(", ")),
        "it says where it comes from"
    );
    let shown = paula.get("/biblioteca").await.text;
    assert!(!shown.contains(&format!("value=\"{}\"", of_it.id)), "{} is no longer offered", of_it.id);
    let again = paula.post("/biblioteca/ideas", &[("idea", &of_it.id)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "two who tap at once adopt it once");
    assert_eq!(items(&world).await.len(), 1);
}

#[tokio::test]
async fn every_idea_can_be_adopted_and_one_that_is_not_there_cannot() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    for idea in ideas() {
        let answer = paula.post("/biblioteca/ideas", &[("idea", &idea.id)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", idea.id, answer.text);
    }
    let kept = items(&world).await;
    assert_eq!(kept.len(), ideas().len());
    assert!(kept.iter().any(|item| item.sort == ItemSort::Material));
    let shown = paula.get("/biblioteca").await;
    assert!(!shown.text.contains("/biblioteca/ideas"), "none is left to offer");
    for word in ["", "nothing", "🌼"] {
        assert_eq!(paula.post("/biblioteca/ideas", &[("idea", word)]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_idea_is_adopted_in_the_language_of_the_screen() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    paula.post("/idioma", &[("language", "en"), ("back", "/biblioteca")]).await;
    paula.post("/biblioteca/ideas", &[("idea", "word_i_bring")]).await;
    assert_eq!(items(&world).await[0].title.as_str(), "The word I arrive with");
    let shown = paula.get("/biblioteca").await.text;
    assert!(!shown.contains("value=\"word_i_bring\"") && shown.contains("Library"));
}

#[tokio::test]
async fn nothing_new_enters_the_library_without_saying_where_it_comes_from() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let answer = add(&mut paula, &song("item_origin", "")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("id=\"item_origin-error\""), "{}", answer.text);
}
