//! The harvest, the processes and the letter on the screen (S0-072, S0-183, S0-193, S0-194, S0-011 to S0-019).

use crate::house::{Journey, LEARNINGS};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::closing::{ClosingCommand, Undecided};
use domain::encounter::learning::LearningState;
use domain::group::{Process, Seen};

/// Scenario 2: 34 phrases, all of them shown, by encounter and by topic and aloud.
#[tokio::test]
async fn all_34_phrases_are_in_the_harvest() {
    let journey = Journey::after(10).await;
    let mut paula = journey.world.signed_in("paula").await;
    for rest in ["/cosecha", "/cosecha?por=tema", "/cosecha/lectura"] {
        let page = paula.get(&journey.page(rest)).await;
        assert_eq!(page.status, StatusCode::OK);
        let shown = page.text.matches("Frase ").count();
        assert_eq!((shown, LEARNINGS.iter().sum::<usize>()), (34, 34), "{rest}");
    }
    let page = paula.get(&journey.page("/cosecha")).await.text;
    assert!(page.contains("34 frases de 10 encuentros."), "{page}");
    journey.act(What::Closing(journey.group, ClosingCommand::Close { undecided: Undecided::Kept })).await;
    assert_eq!(paula.get(&journey.page("/cosecha")).await.text.matches("Frase ").count(), 34, "closed, it is the same");
}

#[tokio::test]
async fn an_encounter_without_a_phrase_says_so_without_reproach() {
    let journey = Journey::begun().await;
    journey.hold(0, 12, 0).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/cosecha")).await.text;
    assert!(page.contains("Sin aprendizaje registrado."), "{page}");
}

#[tokio::test]
async fn difficulty_and_lesson_stand_beside_their_phrase() {
    let journey = Journey::begun().await;
    journey.hold(0, 12, 0).await;
    journey.say_with(0, "Descansar no es abandonar", "Me siento culpable", "El cuerpo también avisa").await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/cosecha")).await.text;
    for text in
        ["Descansar no es abandonar", "Lo difícil: Me siento culpable", "Lo que se aprende: El cuerpo también avisa"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
}

#[tokio::test]
async fn before_the_first_phrase_the_page_says_what_will_stand_here() {
    let journey = Journey::begun().await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/cosecha")).await;
    assert!(page.text.contains("Aquí va quedando lo que el grupo aprende"));
    assert_eq!(paula.get(&journey.page("/cosecha/libro")).await.status, StatusCode::OK);
    assert_eq!(paula.get(&journey.page("/cosecha/lectura")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_group_chooses_what_stays_in_its_book() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let book = journey.page("/cosecha/libro");
    let shown = paula.get(&book).await.text;
    assert_eq!(shown.matches(" checked").count(), 3, "until it has decided, everything is ticked");
    let ids: Vec<String> = journey.slice().await.learnings.iter().map(|one| one.id.to_string()).collect();
    let done = paula.fill(&book, &book, &[("phrase", &ids[0]), ("phrase", "no-es-una-frase")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let states: Vec<LearningState> = journey.slice().await.learnings.iter().map(|one| one.state).collect();
    assert_eq!(states, [LearningState::Agreed, LearningState::Drafted, LearningState::Drafted]);
    assert_eq!(paula.get(&book).await.text.matches(" checked").count(), 1);
    let aloud = paula.get(&journey.page("/cosecha/lectura")).await.text;
    assert_eq!(aloud.matches("Frase ").count(), 1, "what was chosen is read aloud");
    assert_eq!(paula.get(&journey.page("/cosecha")).await.text.matches("Frase ").count(), 3, "nothing is thrown away");
}

#[tokio::test]
async fn a_phrase_that_is_taken_back_is_seen_nowhere_and_counted_nowhere() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let id = journey.slice().await.learnings[1].id;
    let page = journey.page(&format!("/cosecha/frases/{id}"));
    assert!(paula.get(&page).await.text.contains("Frase 2 del encuentro 1"));
    let done = paula.fill(&page, &format!("{page}/retiro"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(paula.get(&page).await.status, StatusCode::NOT_FOUND);
    assert!(!paula.get(&journey.page("/cosecha")).await.text.contains("Frase 2"));
    let mut tx = journey.world.app.db.read().await.unwrap();
    let figures = ronda::store::figures::of_group(&mut tx, journey.world.cast.house, journey.group).await.unwrap();
    assert_eq!(figures.learnings, 2);
}

#[tokio::test]
async fn the_group_reads_its_nine_processes_in_words_with_the_sentence_of_the_source() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/procesos");
    let shown = paula.get(&page).await.text;
    for process in Process::ALL {
        assert!(shown.contains(process.sentence()), "{}", process.code());
    }
    let done = paula.fill(&page, &page, &[("hope", "clearly"), ("joy", "not_yet")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let slice = journey.slice().await;
    let seen: Vec<(Process, Seen)> = slice.readings.iter().map(|one| (one.process, one.seen)).collect();
    assert_eq!(seen.len(), 2);
    assert!(seen.contains(&(Process::Hope, Seen::Clearly)) && seen.contains(&(Process::Joy, Seen::NotYet)));
    let shown = paula.get(&page).await.text;
    assert!(shown.contains("Dicho por el grupo el jueves 19 de noviembre."), "{shown}");
    for wrong in [vec![], vec![("hope", "mucho")]] {
        assert_eq!(paula.post(&page, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
}

#[tokio::test]
async fn a_group_that_has_not_met_has_no_processes_to_read_and_no_letter_to_write() {
    let journey = Journey::begun().await;
    let mut paula = journey.world.signed_in("paula").await;
    let processes = paula.get(&journey.page("/procesos")).await.text;
    assert!(
        processes.contains("Se miran cuando el grupo ya se ha encontrado.") && !processes.contains("type=\"radio\"")
    );
    let letter = paula.get(&journey.page("/carta")).await.text;
    assert!(letter.contains("puede empezar a escribirla") && !letter.contains("<textarea"));
    for (page, values) in [("/procesos", ("hope", "clearly")), ("/carta", ("letter", "Hola"))] {
        let answer = paula.post(&journey.page(page), &[values]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
    }
}

#[tokio::test]
async fn a_letter_is_written_and_two_people_do_not_overwrite_each_other() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/carta");
    for (text, told) in [("", "Falta este dato."), ("Paula les dice hola", "Aparecen nombres del grupo")] {
        let answer = paula.fill(&page, &page, &[("letter", text)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    let long = "a".repeat(4001);
    assert!(paula.fill(&page, &page, &[("letter", &long)]).await.text.contains("Caben 4000 caracteres"));
    let done = paula.fill(&page, &page, &[("letter", "Empiecen por escucharse 🌼")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let stale = paula.post(&page, &[("version", "0"), ("letter", "Otra carta")]).await;
    assert!(
        stale.text.contains("«Empiecen por escucharse 🌼»") && stale.text.contains("«Otra carta»"),
        "{}",
        stale.text
    );
}

#[tokio::test]
async fn whoever_has_no_seat_sees_nothing_of_it() {
    let journey = Journey::after(1).await;
    for (name, status) in [
        ("paula", StatusCode::OK),
        ("ana", StatusCode::FORBIDDEN),
        ("saul", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        let mut browser = journey.world.signed_in(name).await;
        for rest in ["/cosecha", "/cosecha/lectura", "/cosecha/libro", "/procesos", "/carta", "/ciclos"] {
            let answer = browser.get(&journey.page(rest)).await;
            assert_eq!(answer.status, status, "{name} {rest}");
            assert!(name == "paula" || !answer.text.contains("Frase "), "{name} {rest}");
        }
    }
}
