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
        (format!("{prints}/convocatoria.pdf?telefono=300+555+0142&pregunte=Paula"), "300 555 0142", "Persona 1"),
        (format!("{prints}/acuerdos.pdf?papel=a3"), "Habla quien quiere", "Persona 1"),
        (format!("{prints}/libro.pdf"), "Descansar no es *abandonar*", "Persona 1"),
        (format!("{prints}/libro.pdf?por=tema"), "Descansar no es *abandonar*", "Persona 1"),
        (format!("{prints}/cuaderno.pdf"), "Nadie se lo va a pedir", "Manos que cuidan"),
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
    let of = |seat: SeatId, rest: &str| format!("/grupos/{}/personas/{seat}/constancia.pdf{rest}", scene.group);
    let one = paula.get(&of(scene.seats[0], "?nombre=María+Nelly+Gaviria")).await;
    assert_pdf(&one, "a certificate");
    let text = words(&one);
    assert!(text.contains("María Nelly Gaviria") && text.contains("19 de noviembre de 2026"), "{text}");
    assert!(!text.contains("Manos que cuidan") && !text.contains("Cuidar a un familiar"), "{text}");
    let named = words(&paula.get(&of(scene.seats[0], "?grupo=si")).await);
    assert!(named.contains("«Manos que cuidan»") && named.contains("Persona 1"), "{named}");
    assert_eq!(paula.get(&of(scene.seats[1], "")).await.status, StatusCode::NOT_FOUND, "who never came");
}

#[tokio::test]
async fn no_paper_goes_to_whoever_may_not_see_its_page() {
    let scene = scene().await;
    let papers = [
        format!("/grupos/{}/impresos", scene.group),
        format!("/grupos/{}/impresos/convocatoria.pdf", scene.group),
        address(&scene, "/planilla.pdf"),
        address(&scene, "/memoria.pdf"),
    ];
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
async fn whatever_is_typed_for_a_poster_makes_a_poster() {
    let scene = scene().await;
    let mut paula = scene.world.signed_in("paula").await;
    for typed in ["%23panic%281%29", "%F0%9F%91%8B", "%00%07", "%D7%A9%D7%9C%D7%95%D7%9D", &"9".repeat(4000), ""] {
        let to = format!(
            "/grupos/{}/impresos/convocatoria.pdf?papel={typed}&telefono={typed}&pregunte={typed}",
            scene.group
        );
        assert_pdf(&paula.get(&to).await, typed);
    }
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
