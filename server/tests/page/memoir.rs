//! Memoirs on the screen (S0-110, S0-112, S0-231 to S0-235, C.6-24).

use crate::house::{Answered, Browser, Journey};
use axum::http::StatusCode;
use domain::encounter::EncounterState;
use domain::encounter::memoir::{Adjustment, Memoir, MemoirState, Served, Tried};

async fn memoirs(journey: &Journey) -> Vec<Memoir> {
    let edition = journey.slice().await.edition.id;
    let mut tx = journey.world.app.db.read().await.unwrap();
    ronda::store::memoir::of_edition(&mut tx, journey.world.cast.house, edition).await.unwrap()
}

async fn adjustments(journey: &Journey) -> Vec<Adjustment> {
    let edition = journey.slice().await.edition.id;
    let mut tx = journey.world.app.db.read().await.unwrap();
    ronda::store::memoir::adjustments(&mut tx, journey.world.cast.house, edition).await.unwrap()
}

async fn write(paula: &mut Browser, journey: &Journey, n: usize, values: &[(&str, &str)]) -> Answered {
    let page = journey.memoir(n);
    paula.fill(&page, &page, values).await
}

/// What stands in the fields of the account.
async fn typed_in(who: &mut Browser, journey: &Journey, n: usize) -> Vec<String> {
    let page = who.get(&journey.memoir(n)).await.text;
    let fields = page.split("<textarea").skip(1).filter_map(|rest| rest.split("</textarea>").next()?.split_once('>'));
    fields.map(|(_, text)| text.to_owned()).collect()
}

fn saved(answer: &Answered) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn a_memoir_begins_with_what_the_encounter_recorded() {
    let journey = Journey::after(2).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.memoir(1)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Vinieron 18 de 20 personas."), "{}", page.text);
    assert!(page.text.contains("Duró 90 minutos; estaban planeados 90."));
    let area = page.text.split("<textarea").nth(1).unwrap().split("</textarea>").next().unwrap();
    assert!(area.contains("Vinieron 18 de 20") && area.contains("«Frase 1 del encuentro 2»"), "{area}");
    assert!(memoirs(&journey).await.is_empty(), "a draft is a proposal: nothing is kept until it is saved");
}

#[tokio::test]
async fn what_phrases_say_of_difficulties_and_lessons_begins_the_other_two_questions() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let spoken =
        journey.world.slice(journey.group).await.people.values().map(|one| one.name.to_string()).next().unwrap();
    journey.say_with(0, "Se duerme mal", "Nadie se turna", "Turnarse los domingos").await;
    journey.say_with(0, "Se llora poco", &format!("{spoken} no puede"), "").await;
    let typed = typed_in(&mut paula, &journey, 0).await;
    let (helped, difficult) = (&typed[1], &typed[2]);
    assert_eq!((helped.trim(), difficult.trim()), ("Turnarse los domingos", "Nadie se turna"), "and none with a name");
}

#[tokio::test]
async fn a_phrase_with_a_name_in_it_stays_out_of_the_first_draft() {
    let journey = Journey::after(1).await;
    journey.say(0, "Lo que dijo Paula nos sirvió a todos").await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.memoir(0)).await;
    let area = page.text.split("<textarea").nth(1).unwrap().split("</textarea>").next().unwrap();
    assert!(!area.contains("Paula") && area.contains("Frase 1"), "{area}");
}

#[tokio::test]
async fn a_memoir_is_written_read_with_someone_and_closed() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.memoir(0);
    saved(
        &write(&mut paula, &journey, 0, &[("happened", "Hablamos de dormir.\nSin afán."), ("helped", "La canción")])
            .await,
    );
    let shown = paula.get(&page).await.text;
    assert!(!shown.contains("/memoria/cierre\""), "what was not read with anybody has no button to close it");
    let early = paula.post(&format!("{page}/cierre"), &[("version", "1")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text.contains("léala con otra persona"));
    let reading = format!("{page}/lectura");
    saved(&paula.fill(&page, &reading, &[("read_with", "la enfermera jefe")]).await);
    assert!(paula.get(&page).await.text.contains("Leída con la enfermera jefe."));
    saved(&paula.fill(&page, &format!("{page}/cierre"), &[]).await);
    assert_eq!(memoirs(&journey).await[0].state, MemoirState::Closed);
    assert_eq!(journey.slice().await.encounters[0].state, EncounterState::Remembered);
    let closed = paula.get(&page).await.text;
    assert!(
        closed.contains("Memoria cerrada") && closed.contains("Hablamos de dormir.") && !closed.contains("<textarea")
    );
    let late = paula.post(&page, &[("happened", "Otra cosa")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("La memoria está cerrada."));
}

#[tokio::test]
async fn names_of_the_group_are_told_before_they_are_saved_and_nothing_is_lost() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.memoir(0);
    let text = [("happened", "Hoy Paula cantó y la persona del fondo lloró"), ("helped", "El silencio")];
    let told = write(&mut paula, &journey, 0, &text).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.text.contains("Aparecen nombres del grupo:") && told.text.contains("Paula Rosero"), "{}", told.text);
    assert!(told.text.contains("Hoy Paula cantó") && told.text.contains("El silencio"), "what was typed is there");
    assert!(memoirs(&journey).await.is_empty());
    saved(&write(&mut paula, &journey, 0, &[("happened", "Hoy alguien cantó"), ("helped", "El silencio")]).await);
    let told = paula.fill(&page, &page, &[("happened", "Marta vino"), ("knowing", "Otra")]).await;
    saved(&told);
    let again = paula.fill(&page, &page, &[("happened", "Paula cantó")]).await;
    let knowing = again.text.split("name=\"knowing\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(knowing, "Paula Rosero");
    saved(&paula.fill(&page, &page, &[("happened", "Paula cantó"), ("knowing", &knowing)]).await);
    let other = [("adjustment_1", "Que Paula y Persona 3 empiecen"), ("happened", "x"), ("knowing", &knowing)];
    let untold = paula.fill(&page, &page, &other).await;
    assert_eq!(untold.status, StatusCode::UNPROCESSABLE_ENTITY, "a name that was not told of is told of");
}

#[tokio::test]
async fn bad_input_is_named_and_kept() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.memoir(0);
    let long = "ñ".repeat(4001);
    for (values, told) in [
        (vec![("happened", "")], "No hay nada escrito todavía."),
        (vec![("happened", "   \n ")], "No hay nada escrito todavía."),
        (vec![("happened", long.as_str())], "Caben 4000 caracteres y hay 4001"),
        (vec![("helped", "hola\u{202E}aloh")], "caracteres que no se ven"),
        (vec![("happened", "a\0b")], "caracteres que no se ven"),
        (vec![("happened", "bien"), ("adjustment_2", &long[..700])], "Caben 300 caracteres"),
    ] {
        let answer = paula.post(&page, &values).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    let odd = [("happened", "🌼 مرحبا <b>&amp;</b>"), ("adjustment_id_1", "zzz"), ("adjustment_1", "🌼")];
    saved(&paula.post(&page, &odd).await);
    let shown = paula.get(&page).await.text;
    assert!(shown.contains("🌼 مرحبا &lt;b&gt;&amp;amp;&lt;/b&gt;"), "text stays text");
    for with in ["", "   ", "x\ny", &"y".repeat(81)] {
        let answer = paula.post(&format!("{page}/lectura"), &[("read_with", with)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{with:?}");
    }
    for looked in [vec![], vec![("became_1", "yes")], vec![("became_1", "muy bien")]] {
        let answer = paula.post(&format!("{page}/ajustes"), &looked).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{looked:?}");
    }
}

#[tokio::test]
async fn a_form_sent_twice_is_done_once_and_a_text_written_unseen_stands_beside_until_one_is_made_of_both() {
    let journey = Journey::after(1).await;
    let (mut paula, mut other) = (journey.world.signed_in("paula").await, journey.world.signed_in("paula").await);
    let page = journey.memoir(0);
    let id = journey.world.id().to_string();
    let values = [("command", id.as_str()), ("version", "0"), ("happened", "Una vez"), ("adjustment_1", "Más sillas")];
    saved(&paula.post(&page, &values).await);
    saved(&paula.post(&page, &values).await);
    assert_eq!(adjustments(&journey).await.len(), 1);
    let id = journey.world.id().to_string();
    let unseen =
        [("command", id.as_str()), ("version", "0"), ("happened", "Lo <b>mío</b>"), ("adjustment_1", "Otra sala")];
    for _ in 0..2 {
        let beside = other.post(&page, &unseen).await;
        assert!(beside.location.ends_with("?hecho=memoir-beside"), "{} {}", beside.status, beside.text);
    }
    let both = paula.get(&page).await.text;
    assert!(
        both.contains("Una vez") && both.contains("Lo &lt;b&gt;mío&lt;/b&gt;") && both.contains("Otra sala"),
        "{both}"
    );
    assert_eq!(both.matches("Hay otro texto de este encuentro").count(), 1);
    paula
        .fill(&page, &format!("{page}/lectura"), &[("happened", "Una vez, y lo mío"), ("read_with", "la enfermera")])
        .await;
    let closed = paula.fill(&page, &format!("{page}/cierre"), &[("happened", "Una vez, y lo mío")]).await;
    assert!(closed.text.contains("Júntelo con la memoria antes de cerrarla"), "{}", closed.text);
    let settle = format!("{page}/textos/{id}");
    let unsure = paula.fill(&page, &settle, &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsure.text.contains("Otra sala"), "nothing goes without a yes");
    for (name, status) in [("ana", 403), ("saul", 404), ("elena", 404)] {
        let stranger = journey.world.signed_in(name).await.post(&settle, &[("settled", "1")]).await;
        assert_eq!(stranger.status.as_u16(), status, "{name}");
    }
    let settled = paula.fill(&page, &settle, &[("settled", "1")]).await;
    assert!(settled.location.ends_with("?hecho=memoir-settled"), "{}", settled.text);
    let one = paula.get(&page).await.text;
    assert!(!one.contains("Otra sala") && one.contains("Una vez, y lo mío"));
    saved(&paula.fill(&page, &format!("{page}/cierre"), &[("happened", "Una vez, y lo mío")]).await);
    assert_eq!(memoirs(&journey).await.len(), 1);
}

#[tokio::test]
async fn what_one_memoir_asks_for_is_looked_back_at_in_the_next_one() {
    let journey = Journey::after(2).await;
    let mut paula = journey.world.signed_in("paula").await;
    let asked = [("happened", "Uno"), ("adjustment_1", "Empezar con la canción"), ("adjustment_2", "Menos preguntas")];
    saved(&write(&mut paula, &journey, 0, &asked).await);
    let page = journey.memoir(1);
    let shown = paula.get(&page).await.text;
    assert!(shown.contains("Empezar con la canción") && shown.contains("del encuentro 1"), "{shown}");
    let looks = format!("{page}/ajustes");
    saved(&paula.fill(&page, &looks, &[("became_1", "partly"), ("became_2", "not_tried")]).await);
    let rows = adjustments(&journey).await;
    assert_eq!((rows[0].tried, rows[0].served), (Some(Tried::Yes), Some(Served::Partly)));
    assert_eq!((rows[1].tried, rows[1].served), (Some(Tried::No), None));
    // Whoever answered from an older page changes nothing unseen, and reads both answers.
    let first = rows[0].id.to_string();
    let old = [("looks_version", "1"), ("about_1", first.as_str()), ("became_1", "no"), ("became_2", "")];
    let stale = paula.post(&looks, &old).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", stale.text);
    assert!(stale.text.contains("Ahora dice: «Sirvió en parte»"), "{}", stale.text);
    assert!(stale.text.contains("name=\"became_1\" value=\"no\" checked"), "{}", stale.text);
    assert_eq!(adjustments(&journey).await[0].served, Some(Served::Partly));
    let all = paula.get(&journey.page("/memorias")).await.text;
    assert!(all.contains("Sirvió en parte") && all.contains("No se probó"), "{all}");
}

#[tokio::test]
async fn an_encounter_that_was_not_held_has_no_form() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.memoir(3)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.text.contains("La memoria se escribe cuando el encuentro termina.") && !page.text.contains("<textarea")
    );
    let no = paula.post(&journey.memoir(3), &[("happened", "Nada")]).await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_list_begins_with_what_is_missing_and_warns_after_seven_days() {
    let journey = Journey::after(3).await;
    journey.remember(0).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/memorias")).await.text;
    assert!(page.contains("2 encuentros esperan su memoria"), "{page}");
    assert!(page.contains("Lo que pasó en el encuentro 1."));
    assert!(!page.contains("realice una memoria de lo sucedido"), "the second one closed seven days ago");
    journey.world.later(chrono::TimeDelta::days(1));
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/memorias")).await.text;
    assert!(page.contains("realice una memoria de lo sucedido"), "eight days are more than seven: {page}");
}

/// Scenario 2: memoirs 10/10.
#[tokio::test]
async fn ten_of_ten_are_remembered_and_the_whole_process_is_reviewed() {
    let journey = Journey::after(10).await;
    for n in 0..10 {
        journey.remember(n).await;
    }
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/memorias");
    let shown = paula.get(&page).await.text;
    assert_eq!(shown.matches("Leída con la enfermera jefe.").count(), 10);
    assert!(!shown.contains("su memoria"), "nothing is missing");
    let mut tx = journey.world.app.db.read().await.unwrap();
    let figures = ronda::store::figures::of_group(&mut tx, journey.world.cast.house, journey.group).await.unwrap();
    drop(tx);
    assert_eq!((figures.memoirs, figures.learnings, figures.held), (10, 34, 10));
    let review = journey.page("/memorias/proceso");
    let empty = paula.fill(&page, &review, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let named = paula.fill(&page, &review, &[("process_helped", "Paula")]).await;
    assert!(named.text.contains("Aparecen nombres del grupo"));
    saved(&paula.fill(&page, &review, &[("process_helped", "La música")]).await);
    let stale = paula.post(&review, &[("version", "0"), ("process_helped", "Otra")]).await;
    assert!(stale.text.contains("«La música»") && stale.text.contains("«Otra»"));
}

#[tokio::test]
async fn only_the_coordination_reads_memoirs() {
    let journey = Journey::after(1).await;
    journey.remember(0).await;
    for (name, status) in [
        ("paula", StatusCode::OK),
        ("ana", StatusCode::FORBIDDEN),
        ("saul", StatusCode::NOT_FOUND),
        ("marta", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        let mut browser = journey.world.signed_in(name).await;
        for page in [journey.memoir(0), journey.page("/memorias")] {
            let answer = browser.get(&page).await;
            assert_eq!(answer.status, status, "{name} {page}");
            assert!(name == "paula" || !answer.text.contains("Lo que pasó"), "{name}");
        }
    }
}

#[tokio::test]
async fn the_first_day_says_what_will_stand_here() {
    let journey = Journey::begun().await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/memorias")).await;
    assert!(page.text.contains("Todavía no hay memorias"));
}

#[tokio::test]
async fn an_encounter_of_another_group_is_not_found_here() {
    let journey = Journey::after(1).await;
    let other = journey.world.group("Otro grupo", None).await;
    let mut paula = journey.world.signed_in("paula").await;
    let address = format!("/grupos/{other}/encuentros/{}/memoria", journey.encounters[0]);
    assert_eq!(paula.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(paula.post(&address, &[("happened", "x")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whichever_button_is_pressed_everything_that_was_typed_is_saved() {
    let journey = Journey::after(2).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.memoir(0);
    saved(
        &write(&mut paula, &journey, 0, &[("happened", "Hablamos de dormir."), ("adjustment_1", "Más música")]).await,
    );
    let reading = format!("{page}/lectura");
    let typed = [("happened", "Hablamos de dormir."), ("helped", "La canción"), ("adjustment_1", "Más música")];
    saved(&paula.fill(&page, &reading, &[typed.as_slice(), &[("read_with", "la enfermera jefe")]].concat()).await);
    assert_eq!(typed_in(&mut paula, &journey, 0).await[1], "La canción", "reading it saves what was being typed");
    assert_eq!(memoirs(&journey).await[0].state, MemoirState::Read);

    let second = journey.memoir(1);
    let looked = format!("{second}/ajustes");
    let answer = [("happened", "Fuimos al río."), ("helped", "El río"), ("became_1", "yes")];
    saved(&paula.fill(&second, &looked, &answer).await);
    assert_eq!(typed_in(&mut paula, &journey, 1).await, ["Fuimos al río.", "El río", ""]);
    assert_eq!(adjustments(&journey).await[0].served, Some(Served::Yes));

    let typed = [("happened", "Fuimos al río."), ("helped", "Todo"), ("read_with", "Gloria")];
    saved(&paula.fill(&second, &second, &typed).await);
    assert_eq!(typed_in(&mut paula, &journey, 1).await[1], "Todo");
    let with = memoirs(&journey).await.iter().filter_map(|memoir| memoir.read_with.clone()).count();
    assert_eq!(with, 2, "with whom it was read is kept too, whichever button was pressed");

    let typed = [("happened", "Fuimos al río."), ("helped", "Todo"), ("difficulties", "La lluvia")];
    saved(&paula.fill(&second, &format!("{second}/cierre"), &typed).await);
    assert!(paula.get(&second).await.text.contains("La lluvia"), "what was typed last is in it when it is closed");
}

#[tokio::test]
async fn a_reading_without_a_name_saves_nothing_and_loses_nothing() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.memoir(0);
    saved(&write(&mut paula, &journey, 0, &[("happened", "Hablamos de dormir.")]).await);
    let answer =
        paula.fill(&page, &format!("{page}/lectura"), &[("happened", "Otra cosa"), ("helped", "El río")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Otra cosa") && answer.text.contains("El río"), "{}", answer.text);
    assert!(answer.text.contains("id=\"read_with-error\""));
    assert_eq!(typed_in(&mut paula, &journey, 0).await[0], "Hablamos de dormir.");
}
