//! What can be printed: by whom, what stands on it, and what happens when the printing process doesn't do its work.

use crate::house::{Answered, Browser, PIN, World, now};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::command::first::FirstCommand;
use domain::id::{EncounterId, GroupId, SeatId};
use domain::words::Words;
use ronda::clock::Clock;
use ronda::press::Press;
use ronda::web::app::App;
use ronda_print::{Document, memoir};
use std::time::Duration;

struct Scene {
    world: World,
    group: GroupId,
    seats: Vec<SeatId>,
    encounters: Vec<EncounterId>,
}

/// Two people, agreements, and a first encounter that only the first of them came to.
async fn scene() -> Scene {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 2).await;
    let encounters = world.encounters(group).await;
    let text = Words::parse("Lo que se dice aquí, aquí se queda\nHabla quien quiere").unwrap();
    world.act(world.cast.paula, What::First(group, FirstCommand::Agree { text })).await.unwrap();
    Scene { world, group, seats, encounters }
}

async fn held(scene: &Scene) {
    let mut paula = scene.world.signed_in("paula").await;
    let sheet = address(scene, "/planilla");
    let values = [
        ("held_day", "2026-11-19"),
        ("opened_time", "10:00"),
        ("closed_time", "11:30"),
        (&*format!("mark-{}", scene.seats[0]), "arrived"),
        (&*format!("mark-{}", scene.seats[1]), "absent"),
    ];
    assert_eq!(paula.fill(&sheet, &sheet, &values).await.status, StatusCode::SEE_OTHER);
    let frases = address(scene, "/frases");
    let phrase = paula.fill(&frases, &frases, &[("phrase_text", "Descansar no es *abandonar*")]).await;
    assert_eq!(phrase.status, StatusCode::SEE_OTHER, "{}", phrase.text);
    let memoir = address(scene, "/memoria");
    let values = [("happened", "Se habló de #la casa y del $ueldo")];
    let kept = paula.fill(&memoir, &memoir, &values).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
}

fn address(scene: &Scene, rest: &str) -> String {
    format!("/grupos/{}/encuentros/{}{rest}", scene.group, scene.encounters[0])
}

fn assert_pdf(answer: &Answered, what: &str) {
    assert_eq!(answer.status, StatusCode::OK, "{what}: {}", answer.text.chars().take(300).collect::<String>());
    assert_eq!(answer.headers["content-type"], "application/pdf", "{what}");
    assert_eq!(answer.headers["cache-control"], "no-store", "{what}");
    assert!(answer.text.starts_with("%PDF-"), "{what}");
}

fn words(answer: &Answered) -> String {
    let file = lopdf::Document::load_mem(&answer.bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    file.extract_text(&pages).unwrap().replace('\u{A0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn on_the_first_day_a_group_prints_its_call_its_sheet_and_an_empty_notebook() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let page = paula.get(&format!("/grupos/{group}/impresos")).await.text;
    assert!(page.contains("Convocatoria, para la pared") && page.contains("Planilla para firmar"));
    assert!(page.contains("Cuaderno propio") && !page.contains("El libro del grupo") && !page.contains("acuerdos.pdf"));
    for (paper, status) in [("acuerdos", 404), ("libro", 404), ("cuaderno", 200)] {
        let answer = paula.get(&format!("/grupos/{group}/impresos/{paper}.pdf")).await;
        assert_eq!(answer.status.as_u16(), status, "{paper}");
    }
}

#[tokio::test]
async fn every_paper_says_what_its_page_says_and_no_more() {
    let scene = scene().await;
    held(&scene).await;
    let mut paula = scene.world.signed_in("paula").await;
    let prints = format!("/grupos/{}/impresos", scene.group);
    let list = paula.get(&prints).await.text;
    for paper in ["acuerdos.pdf", "libro.pdf", "cuaderno.pdf", "convocatoria.pdf", "planilla.pdf", "guion.pdf"] {
        assert!(list.contains(paper), "{paper}");
    }
    for (address, said, unsaid) in [
        (format!("{prints}/acuerdos.pdf?papel=a3"), "Habla quien quiere", "Persona 1"),
        (format!("{prints}/libro.pdf"), "Descansar no es *abandonar*", "Persona 1"),
        (format!("{prints}/libro.pdf?por=tema"), "Descansar no es *abandonar*", "Persona 1"),
        (format!("{prints}/libro.pdf?pliego=carta"), "Descansar no es *abandonar*", "Persona 1"),
        (format!("{prints}/libro.pdf?pliego=a4&por=tema"), "Descansar no es *abandonar*", "Persona 1"),
        (format!("{prints}/cuaderno.pdf"), "Nadie se lo va a pedir", "Manos que cuidan"),
        (format!("{prints}/cuaderno.pdf?pliego=carta"), "Nadie se lo va a pedir", "Manos que cuidan"),
        (address(&scene, "/planilla.pdf"), "Persona 2", "300"),
        (address(&scene, "/planilla.pdf?nombres=no"), "Firma o huella", "Persona 2"),
        (address(&scene, "/guion.pdf"), "Para anotar", "Persona 1"),
        (address(&scene, "/memoria.pdf"), "Se habló de #la casa y del $ueldo", "Persona 1"),
    ] {
        let answer = paula.get(&address).await;
        assert_pdf(&answer, &address);
        let text = words(&answer);
        assert!(text.contains(said), "{address}: {said} in {text}");
        assert!(!text.contains(unsaid), "{address}: {unsaid} in {text}");
    }
    let ana = scene.world.signed_in("ana").await.get("/institucion/grupos/informe.pdf").await;
    assert_pdf(&ana, "the report");
    assert!(words(&ana).contains("< 5") && !words(&ana).contains("Persona 1"), "few are few on paper too");
}

#[tokio::test]
async fn a_certificate_is_for_who_came_and_says_only_from_when_to_when() {
    let scene = scene().await;
    held(&scene).await;
    let mut paula = scene.world.signed_in("paula").await;
    let of = |seat: SeatId, rest: &str| format!("/grupos/{}/personas/{seat}/constancia{rest}", scene.group);
    let member = paula.get(&format!("/grupos/{}/personas/{}", scene.group, scene.seats[0])).await.text;
    assert!(member.contains(&of(scene.seats[0], "\"")), "the way to it");
    let form = paula.get(&of(scene.seats[0], "")).await.text;
    assert!(form.contains("value=\"Persona 1\"") && form.contains("no se guarda"), "{form}");
    let (page, to) = (of(scene.seats[0], ""), of(scene.seats[0], ".pdf"));
    let one = paula.fill(&page, &to, &[("certificate_name", "María Nelly Gaviria")]).await;
    assert_pdf(&one, "a certificate");
    let text = words(&one);
    assert!(text.contains("María Nelly Gaviria") && text.contains("19 de noviembre de 2026"), "{text}");
    assert!(!text.contains("Manos que cuidan") && !text.contains("Cuidar a un familiar"), "{text}");
    let values = [("certificate_name", "Persona 1"), ("certificate_group", "1")];
    let named = words(&paula.fill(&page, &to, &values).await);
    assert!(named.contains("«Manos que cuidan»") && named.contains("Persona 1"), "{named}");
    let long = "x".repeat(121);
    for bad in ["", " ", &long, "María\u{202E}Nelly", "a\u{0}b"] {
        let again = paula.post(&to, &[("certificate_name", bad)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
        assert!(again.text.contains("#certificate_name\""), "{bad:?}: {}", again.text);
    }
    assert_pdf(&paula.post(&to, &[("certificate_name", "Nelly 🌼 #panic(1)")]).await, "whatever is typed");
    for rest in ["", ".pdf"] {
        let never = match rest {
            "" => paula.get(&of(scene.seats[1], rest)).await,
            _ => paula.post(&of(scene.seats[1], rest), &[("certificate_name", "X")]).await,
        };
        assert_eq!(never.status, StatusCode::NOT_FOUND, "who never came");
    }
    for (name, status) in [("ana", 403), ("saul", 404), ("elena", 404)] {
        let asked = scene.world.signed_in(name).await.post(&to, &[("certificate_name", "X")]).await;
        assert_eq!(asked.status.as_u16(), status, "{name}");
    }
    let mut tx = scene.world.app.db.read().await.unwrap();
    let people =
        ronda::store::slice::load_group(&mut tx, scene.world.app.act.guidance(), scene.world.cast.house, scene.group);
    let people = people.await.unwrap().unwrap().people;
    assert!(!people.values().any(|person| person.name.as_str().contains("Gaviria")), "it is kept nowhere");
}

/// The secrets of the links that a page shows.
fn secrets(text: &str) -> Vec<String> {
    text.split("name=\"secret\" value=\"").skip(1).map(|rest| rest.chars().take(26).collect()).collect()
}

/// A link is known only where it was made: from there the cards are printed, and from nowhere else.
#[tokio::test]
async fn cards_are_printed_out_of_fresh_links_that_open_a_page_of_this_group() {
    let scene = scene().await;
    let world = &scene.world;
    let mut paula = world.signed_in("paula").await;
    let (at, pdf) =
        (format!("/grupos/{}/tarjetas", scene.group), format!("/grupos/{}/impresos/tarjetas.pdf", scene.group));
    assert!(paula.get(&format!("/grupos/{}/impresos", scene.group)).await.text.contains(&at));
    let seats: Vec<String> = scene.seats.iter().map(ToString::to_string).collect();
    let form: Vec<(&str, &str)> = seats.iter().map(|seat| ("seat", seat.as_str())).collect();
    let made = paula.post(&at, &form).await;
    let fresh = secrets(&made.text);
    assert_eq!(fresh.len(), 2, "{}", made.text);
    let form: Vec<(&str, &str)> = fresh.iter().map(|secret| ("secret", secret.as_str())).collect();
    let printed = paula.post(&pdf, &form).await;
    assert_pdf(&printed, "cards");
    let text = words(&printed);
    for said in ["Persona 1", "Persona 2"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    // Where a long address may be broken stands a sign without width.
    let address = text.replace([' ', '\u{200B}'], "");
    assert!(fresh.iter().all(|secret| address.contains(secret.as_str())), "{address}");
    assert!(!text.contains("Manos que cuidan"), "a card does not say of which group");

    // One that was made anew since, made up, of another group, or none at all: no card that opens nothing.
    let elsewhere = world.group("Raíces nuevas", None).await;
    let theirs = world.enrol(elsewhere, 1).await[0];
    let foreign = world.link(world.cast.house, world.cast.paula, elsewhere, theirs).await;
    world.link(world.cast.house, world.cast.paula, scene.group, scene.seats[0]).await;
    for bad in [fresh[0].as_str(), "0123456789abcdefghjkmnpqrs", foreign.as_str(), "", "🌼", &"a".repeat(3000)] {
        for form in [vec![("secret", bad)], vec![("secret", fresh[1].as_str()), ("secret", bad)]] {
            let refused = paula.post(&pdf, &form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
            assert!(refused.text.contains("ya no abre"), "{bad:?}");
        }
    }
    assert_eq!(paula.post(&pdf, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (name, status) in [("ana", 403), ("saul", 404), ("elena", 404)] {
        let asked = world.signed_in(name).await.post(&pdf, &[("secret", fresh[1].as_str())]).await;
        assert_eq!(asked.status.as_u16(), status, "{name}");
    }
}

#[tokio::test]
async fn no_paper_goes_to_whoever_may_not_see_its_page() {
    let scene = scene().await;
    let papers = [
        format!("/grupos/{}/impresos", scene.group),
        format!("/grupos/{}/impresos/acuerdos.pdf", scene.group),
        address(&scene, "/planilla.pdf"),
        address(&scene, "/memoria.pdf"),
    ];
    let poster = format!("/grupos/{}/impresos/convocatoria.pdf", scene.group);
    for (name, status) in [("ana", 403), ("saul", 404), ("elena", 404)] {
        let answer = scene.world.signed_in(name).await.post(&poster, &[]).await;
        assert_eq!(answer.status.as_u16(), status, "{name} asks for the poster");
    }
    for paper in papers {
        for (name, status) in [("ana", 403), ("saul", 404), ("elena", 404)] {
            let answer = scene.world.signed_in(name).await.get(&paper).await;
            assert_eq!(answer.status.as_u16(), status, "{name} asks {paper}");
        }
    }
    let other = scene.world.signed_in("paula").await.get("/institucion/grupos/informe.pdf").await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whatever_is_typed_for_a_poster_makes_a_poster_and_stands_in_no_address() {
    let scene = scene().await;
    let mut paula = scene.world.signed_in("paula").await;
    let to = format!("/grupos/{}/impresos/convocatoria.pdf", scene.group);
    for typed in ["#panic(1)", "👋", "שלום", ""] {
        let words = [("papel", typed), ("telefono", typed), ("pregunte", typed)];
        assert_pdf(&paula.post(&to, &words).await, typed);
    }
    for typed in ["\0\u{7}", &"9".repeat(4000)] {
        let answer = paula.post(&to, &[("telefono", typed), ("pregunte", "Paula")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is left out of a poster unsaid");
        assert!(
            answer.text.contains("id=\"telefono-error\"") && answer.text.contains("value=\"Paula\""),
            "{}",
            answer.text
        );
    }
    let poster = paula.post(&to, &[("telefono", "300 555 0142"), ("pregunte", "Paula"), ("papel", "a3")]).await;
    let text = words(&poster);
    assert!(text.contains("300 555 0142") && !text.contains("Persona 1"), "{text}");
    assert_eq!(paula.get(&to).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn letters_that_no_font_draws_are_named_before_anything_is_printed() {
    let scene = scene().await;
    let mut paula = scene.world.signed_in("paula").await;
    let to = format!("/grupos/{}/impresos/convocatoria.pdf", scene.group);
    let answer = paula.post(&to, &[("pregunte", "漢字 👩🏽‍⚕️ Zoë")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("字 漢") || answer.text.contains("漢 字"), "{}", answer.text);
    assert!(!answer.text.contains("ë ") && !answer.text.contains("👩"), "and no other letter is");
}

fn document() -> Document {
    let words = || "x".to_owned();
    Document::Memoir(memoir::Memoir {
        head: ronda_print::Head { lang: words(), title: words(), house: words(), foot: words(), page: words() },
        group: words(),
        subject: words(),
        facts: vec![],
        parts: vec![],
        phrases_title: words(),
        phrases: vec![],
        adjustments_title: words(),
        adjustments: vec![],
        state: words(),
    })
}

#[tokio::test]
async fn a_worker_that_is_killed_is_started_anew_and_a_bad_print_leaves_the_next_one_whole() {
    let press = Press::default();
    press.is(env!("CARGO_BIN_EXE_ronda").into(), Duration::from_secs(120));
    // "x" is no language: the worker answers that, and lives on.
    assert!(press.print(&document()).await.is_err());
    let first = press.worker().await.expect("a worker");
    let Document::Memoir(mut good) = document() else { unreachable!() };
    good.head.lang = "es".to_owned();
    let good = Document::Memoir(good);
    let printed = press.print(&good).await.unwrap();
    assert_eq!(press.worker().await, Some(first), "one worker for both");
    assert!(std::process::Command::new("kill").args(["-9", &first.to_string()]).status().unwrap().success());
    assert_eq!(press.print(&good).await.unwrap(), printed);
    assert_ne!(press.worker().await, Some(first));
}

#[tokio::test]
async fn a_worker_ends_when_nothing_is_printed_and_the_next_print_has_a_new_one() {
    let press = Press::default();
    press.is(env!("CARGO_BIN_EXE_ronda").into(), Duration::from_secs(120));
    press.rests_after(Duration::from_millis(20));
    let Document::Memoir(mut good) = document() else { unreachable!() };
    good.head.lang = "es".to_owned();
    let good = Document::Memoir(good);
    for _ in 0..2 {
        press.print(&good).await.unwrap();
        let ended = async {
            while press.worker().await.is_some() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), ended).await.expect("an idle worker ends");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_worker_that_takes_too_long_or_says_nothing_sensible_is_ended() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    for (name, script, told) in [
        ("slow", "#!/bin/sh\nexec /bin/sleep 600\n", "too long"),
        ("gone", "#!/bin/sh\nexit 3\n", "gone"),
        ("mad", "#!/bin/sh\necho no es un PDF, es otra cosa\nexec /bin/cat\n", "gone"),
    ] {
        let program = folder.path().join(name);
        std::fs::write(&program, script).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let press = Press::default();
        press.is(program, Duration::from_millis(300));
        let failure = press.print(&document()).await.unwrap_err().to_string();
        assert!(failure.contains(told), "{name}: {failure}");
        assert_eq!(press.worker().await, None, "{name}");
    }
}

#[tokio::test]
async fn when_nothing_can_be_printed_the_page_says_so_and_the_rest_goes_on() {
    let scene = scene().await;
    let world = &scene.world;
    let guidance = world.app.act.guidance().clone();
    let app = App::new(world.app.db.clone(), guidance, Clock::at(now()), world.app.manner.clone());
    app.press.is("/nowhere/ronda".into(), Duration::from_secs(1));
    let mut paula = Browser::new(app);
    paula.sign_in("paula@ronda.test", PIN).await;
    let answer = paula.get(&address(&scene, "/guion.pdf")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text.contains("Esta vez no se pudo imprimir") && answer.text.contains("Intentar otra vez"));
    assert_eq!(paula.get(&format!("/grupos/{}", scene.group)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_encounter_that_goes_on_has_its_papers_too() {
    let scene = scene().await;
    let (world, encounter) = (&scene.world, scene.encounters[0]);
    world.act(world.cast.paula, What::Encounter(scene.group, encounter, EncounterCommand::Open)).await.unwrap();
    world.later(TimeDelta::minutes(5));
    let mut paula = world.signed_in("paula").await;
    assert_pdf(&paula.get(&address(&scene, "/planilla.pdf")).await, "a sheet");
    assert_eq!(paula.get(&address(&scene, "/memoria.pdf")).await.status, StatusCode::NOT_FOUND, "nobody wrote it yet");
}
