//! What is taken away as one file: for whom it is, what it holds, and what it does not.

use crate::house::{Answered, Browser, Journey, World};
use axum::http::StatusCode;
use domain::id::GroupId;
use std::collections::BTreeMap;
use std::io::Read;

const INSTITUTION: &str = "/institucion/exportacion/institucion.zip";

fn of_group(group: GroupId) -> String {
    format!("/grupos/{group}/exportacion/grupo.zip")
}

/// The files of a package, by name; of a picture nobody reads more than that it is there.
pub(super) fn unpacked(answer: &Answered) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes.as_slice())).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect()
}

async fn taken(browser: &mut Browser, address: &str) -> BTreeMap<String, String> {
    let answer = browser.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text);
    assert_eq!(answer.headers.get("content-type").unwrap(), "application/zip");
    unpacked(&answer)
}

/// A group with two people, of whom one has a phone, and an encounter that was held.
async fn lived(world: &World, browser: &mut Browser) -> GroupId {
    let group = world.group("Manos que cuidan", None).await;
    let people = format!("/grupos/{group}/personas");
    for (name, phone) in [("Rosalba M.", "310 555 0101"), ("=Jhon", "")] {
        browser.fill(&people, &people, &[("name", name), ("phone", phone)]).await;
    }
    let history =
        "fecha;hora;minutos;nombre;asistencia\n2026-11-05;14:00;90;Rosalba M.;Llegó\n2026-11-05;14:00;90;'=Jhon;Avisó";
    let held = browser.bring(&format!("/grupos/{group}/importacion/historia"), &[("rows", history)], None).await;
    assert_eq!(held.status, StatusCode::SEE_OTHER, "{}", held.text);
    group
}

#[tokio::test]
async fn a_groups_own_is_for_its_coordination_and_an_institutions_for_its_administration() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    for (name, of_the_group, of_the_house) in [
        ("paula", StatusCode::OK, StatusCode::FORBIDDEN),
        ("marta", StatusCode::NOT_FOUND, StatusCode::FORBIDDEN),
        ("ana", StatusCode::FORBIDDEN, StatusCode::OK),
        ("saul", StatusCode::NOT_FOUND, StatusCode::FORBIDDEN),
        ("elena", StatusCode::NOT_FOUND, StatusCode::OK),
    ] {
        let mut browser = world.signed_in(name).await;
        assert_eq!(browser.get(&of_group(group)).await.status, of_the_group, "{name}");
        assert_eq!(browser.get(INSTITUTION).await.status, of_the_house, "{name}");
        let offered = browser.get("/institucion").await.text.contains(INSTITUTION);
        assert_eq!(offered, of_the_house == StatusCode::OK, "{name}");
    }
}

#[tokio::test]
async fn everything_of_a_group_is_there_each_table_in_the_folder_of_its_readers_and_explained() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let group = lived(&world, &mut paula).await;
    let files = taken(&mut paula, &of_group(group)).await;
    assert_eq!(
        files["coordinacion/personas.csv"]
            .lines()
            .skip(2)
            .map(|line| line.split(';').take(5).collect::<Vec<_>>().join(";"))
            .collect::<Vec<_>>(),
        ["1;Rosalba M.;310 555 0101;participa;Hace parte del grupo", "1;'=Jhon;;participa;Hace parte del grupo"]
    );
    let attendance = &files["coordinacion/asistencia.csv"];
    assert!(attendance.contains("1;1;2026-11-05;Rosalba M.;Llegó;2026-11-05 14:00"), "{attendance}");
    assert!(attendance.contains("1;1;2026-11-05;'=Jhon;Avisó;"), "{attendance}");
    assert!(
        files["circulo/encuentros.csv"].contains("1;1;;;2026-11-05;14:00;90;hecho;;2026-11-05 14:00;2026-11-05 15:30;")
    );
    for (name, text) in &files {
        let is_private = ["Rosalba", "310 555"].iter().any(|words| text.contains(words));
        assert!(!is_private || name.starts_with("coordinacion/"), "{name} tells who somebody is");
        if name.ends_with(".csv") {
            let mut rows =
                csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let width = rows.headers().unwrap().len();
            assert!(rows.records().all(|row| row.unwrap().len() == width), "{name}");
        }
    }
    let readme = &files["LEEME-README.txt"];
    assert!(readme.contains("Centro de salud El Mirador") && readme.contains("America/Bogota"));
    for name in files.keys().filter(|name| name.ends_with(".csv")) {
        assert_eq!(readme.matches(name.as_str()).count(), 2, "{name} is explained in both languages");
    }
    assert!(
        readme.contains("Solo para la coordinación del grupo.")
            && readme.contains("For the coordination of the group alone.")
    );
    let mut english = world.browser().in_english();
    english.sign_in("paula@ronda.test", crate::house::PIN).await;
}

#[tokio::test]
async fn an_institutions_own_holds_no_name_of_anybody_in_a_group_and_no_count_under_five() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    lived(&world, &mut paula).await;
    world.group_of(world.cast.other_house, world.cast.elena, "Vecinas del Valle", None).await;
    let files = taken(&mut world.signed_in("ana").await, INSTITUTION).await;
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "LEEME-README.txt",
            "cifras-2026.csv",
            "institucion/areas-propias.csv",
            "institucion/biblioteca.csv",
            "institucion/calendario.csv",
            "institucion/cuentas.csv",
            "institucion/grupos.csv",
            "institucion/horas-de-avisos.csv",
            "institucion/institucion.csv",
            "institucion/invitaciones.csv",
            "institucion/listas-de-areas.csv",
            "institucion/lugares.csv",
            "institucion/reportados.csv",
            "institucion/servicios.csv",
            "institucion/telefonos.csv",
            "institucion/territorio.csv",
        ]
    );
    for (name, text) in &files {
        for hidden in ["Rosalba", "Jhon", "310 555", "Vecinas", "Hospital del Valle", "argon2", "elena@"] {
            assert!(!text.contains(hidden), "{name} tells {hidden}");
        }
    }
    assert!(
        files["institucion/calendario.csv"]
            .contains("Manos que cuidan;1;1;2026-11-05;14:00;90;hecho;2026-11-05 14:00;2026-11-05 15:30")
    );
    assert!(files["institucion/cuentas.csv"].contains("ana@ronda.test"));
    assert!(files["cifras-2026.csv"].contains("< 5"), "{}", files["cifras-2026.csv"]);
}

#[tokio::test]
async fn who_asked_to_be_forgotten_is_in_no_file() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let group = lived(&world, &mut paula).await;
    let slice = world.slice(group).await;
    let seat = slice.seats.iter().find(|seat| slice.people[&seat.person].name.as_str() == "Rosalba M.").unwrap().id;
    let page = format!("/grupos/{group}/personas/{seat}");
    let forgotten = paula.fill(&page, &format!("{page}/olvido"), &[("wishes", "1")]).await;
    assert_eq!(forgotten.status, StatusCode::SEE_OTHER, "{}", forgotten.text);
    let files = taken(&mut paula, &of_group(group)).await;
    for (name, text) in &files {
        assert!(!text.contains("Rosalba") && !text.contains("310 555"), "{name}");
    }
    assert_eq!(files["coordinacion/asistencia.csv"].lines().count(), 3, "the presence stays, nameless");
    for kind in ["lista", "historia"] {
        let file = paula.get(&format!("/grupos/{group}/exportacion/{kind}/csv")).await;
        assert!(!file.text.contains("Rosalba"));
        let back =
            paula.bring(&format!("/grupos/{group}/importacion/{kind}/vista"), &[], Some(("a.csv", &file.bytes))).await;
        assert!(back.text.contains("no hay nada por"), "{}", back.text);
    }
}

#[tokio::test]
async fn a_mutual_aid_group_is_told_to_exist_and_nothing_else() {
    let world = World::new().await;
    let group = world.group("Los martes", None).await;
    let mut of = world.slice(group).await.group;
    of.frame = domain::frame::FrameId::from_code("mutual_aid").unwrap();
    of.version += 1;
    let house = world.cast.house;
    world.app.act.door(async |tx| ronda::store::group::put(tx, house, &of).await).await.unwrap();
    let files = taken(&mut world.signed_in("ana").await, INSTITUTION).await;
    assert!(files["institucion/grupos.csv"].contains("Los martes"));
    assert!(!files["institucion/calendario.csv"].contains("Los martes"));
}

#[tokio::test]
async fn a_calendar_longer_than_a_page_is_whole_and_names_each_encounter_once() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let one = world.slice(group).await.encounters[0].clone();
    let house = world.cast.house;
    world
        .app
        .act
        .door(async |tx| {
            for n in 0..4_100u32 {
                let id = domain::id::Key::of(1_000 + i64::from(n));
                let more = domain::encounter::Encounter { id, ordinal: 100 + n, ..one.clone() };
                ronda::store::encounter::put(tx, house, &more).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    let files = taken(&mut world.signed_in("ana").await, INSTITUTION).await;
    let calendar = &files["institucion/calendario.csv"];
    let ordinals: Vec<&str> = calendar.lines().skip(1).filter_map(|line| line.split(';').nth(2)).collect();
    let distinct: std::collections::BTreeSet<&&str> = ordinals.iter().collect();
    assert_eq!((ordinals.len(), distinct.len()), (4_110, 4_110));
    assert_eq!(calendar.matches('\u{feff}').count(), 1);
}

#[tokio::test]
async fn what_surrounds_the_encounters_is_taken_along_and_nothing_of_another_group() {
    let journey = Journey::after(1).await;
    let world = &journey.world;
    let mut paula = world.signed_in("paula").await;
    let (new, seat) = (journey.page("/orientaciones/nueva"), journey.seats[0].to_string());
    let wish = [("seat", &*seat), ("origin", "own"), ("other_service", "Comisaría"), ("care_kind", "social_services")];
    assert_eq!(paula.fill(&new, &new, &wish).await.status, StatusCode::SEE_OTHER);
    let mut one = world.by_link(journey.group, journey.seats[0]).await;
    one.post("/mi-grupo/llamada", &[]).await;
    let yes = [("reminder_mail", "una@correo.test"), ("reminder_purpose", "before")];
    assert_eq!(one.fill("/mi-grupo/avisos", "/mi-grupo/avisos", &yes).await.status, StatusCode::SEE_OTHER);

    let files = taken(&mut paula, &of_group(journey.group)).await;
    for (name, words) in [
        ("orientaciones", "1;Persona 1;la pidió la persona;Servicios sociales y derechos;Comisaría"),
        ("pasos-de-orientaciones", "1;Persona 1;Servicios sociales y derechos;"),
        ("piden-llamada", "Persona 1;2026-"),
        ("correos-para-avisos", "Persona 1;correo;una@correo.test;Un recordatorio antes de cada encuentro"),
        ("permisos-de-avisos", "Persona 1;correo;Un recordatorio antes de cada encuentro;sí"),
    ] {
        let text = &files[&format!("coordinacion/{name}.csv")];
        assert!(text.contains(words), "{name}: {text}");
    }
    let another = world.group("Las mañanas", None).await;
    for (name, text) in taken(&mut paula, &of_group(another)).await {
        assert!(!["Persona 1", "Comisaría", "una@correo"].iter().any(|words| text.contains(words)), "{name}: {text}");
    }
}

/// Each reads all that the institution has: so many an hour, and the next hour again.
#[tokio::test]
async fn an_institution_takes_thirty_files_an_hour() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    for nth in 1..=30 {
        assert_eq!(ana.get(INSTITUTION).await.status, StatusCode::OK, "{nth}");
    }
    let refused = ana.get(INSTITUTION).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.text.contains("se pueden bajar 30 por hora"), "{}", refused.text);
    let seconds: i64 = refused.headers.get("retry-after").unwrap().to_str().unwrap().parse().unwrap();
    assert!((1..=3600).contains(&seconds), "{seconds}");
    let mut elena = world.signed_in("elena").await;
    assert_eq!(elena.get(INSTITUTION).await.status, StatusCode::OK, "another house has its own");
    world.later(chrono::TimeDelta::seconds(seconds));
    assert_eq!(ana.get(INSTITUTION).await.status, StatusCode::OK);
}
