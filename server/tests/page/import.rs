//! Bringing and taking, each asked by the cast; what is taken and brought again changes nothing.

use crate::house::World;
use axum::http::StatusCode;
use domain::id::GroupId;
use proptest::prelude::*;

fn at(group: GroupId, rest: &str) -> String {
    format!("/grupos/{group}/{rest}")
}

#[tokio::test]
async fn bringing_and_taking_are_for_the_coordination_of_the_group() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, 1).await;
    let pages = [
        "importacion",
        "importacion/lista/csv",
        "importacion/historia/xlsx",
        "exportacion/lista/csv",
        "exportacion/lista/xlsx",
        "exportacion/historia/csv",
        "exportacion/historia/xlsx",
    ];
    for (name, status) in [
        ("paula", StatusCode::OK),
        ("marta", StatusCode::NOT_FOUND),
        ("ana", StatusCode::FORBIDDEN),
        ("saul", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        let mut browser = world.signed_in(name).await;
        for page in pages {
            assert_eq!(browser.get(&at(group, page)).await.status, status, "{name} {page}");
        }
        let file = Some(("lista.csv", "nombre\nRosalba".as_bytes()));
        for kind in ["lista", "historia"] {
            let expected = if status == StatusCode::OK { None } else { Some(status) };
            let look = browser.bring(&at(group, &format!("importacion/{kind}/vista")), &[], file).await;
            assert!(expected.is_none_or(|expected| look.status == expected), "{name} {kind}: {}", look.status);
            if status != StatusCode::OK {
                let rows = [("rows", "nombre\nRosalba")];
                let kept = browser.bring(&at(group, &format!("importacion/{kind}")), &rows, None).await;
                assert_eq!(kept.status, status, "{name} {kind}");
            }
        }
    }
    assert_eq!(world.slice(group).await.participants(), 1);
}

#[tokio::test]
async fn a_file_is_not_taken_where_no_file_belongs_nor_from_elsewhere() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let large = vec![b'x'; 300 * 1024];
    let elsewhere = paula.bring(&at(group, "personas"), &[], Some(("a.csv", &large))).await;
    assert_eq!(elsewhere.status, StatusCode::PAYLOAD_TOO_LARGE);
    let mut nobody = world.browser();
    let led = nobody.bring(&at(group, "importacion/lista/vista"), &[], Some(("a.csv", &large))).await;
    assert_eq!((led.status, led.location.as_str()), (StatusCode::SEE_OTHER, "/entrar"));
    for word in ["lista", "historia"] {
        let back = paula.get(&at(group, &format!("importacion/{word}/vista"))).await;
        assert_eq!(back.location, at(group, "importacion"), "whoever reloads a preview begins anew");
    }
    assert_eq!(paula.get(&at(group, "importacion/lista/pdf")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn cells_that_were_pasted_are_read_like_a_file_and_the_page_says_what_each_column_is() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let start = paula.get(&at(group, "importacion")).await.text;
    for words in [
        "Traer una lista de personas",
        "Traer encuentros que ya se hicieron",
        "Qué columnas lleva",
        "O pegar las celdas",
    ] {
        assert!(start.contains(words), "{words}");
    }
    let cells = [("cells", "Nombre\tTeléfono\nRosalba M.\t310 555 0101\nJhon\t")];
    let look = paula.bring(&at(group, "importacion/lista/vista"), &cells, None).await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.text);
    assert!(look.text.contains("Se anotan 2 personas") && look.text.contains("Rosalba M."));
    let typed = paula.post(&at(group, "importacion/lista/vista"), &cells).await;
    assert_eq!(typed.status, StatusCode::OK, "a form without a file is a form");
    let english = world.browser().in_english();
    drop(english);
}

#[tokio::test]
async fn the_templates_have_the_columns_and_nothing_else() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let list = paula.get(&at(group, "importacion/lista/csv")).await;
    assert_eq!(list.text, "\u{feff}nombre;teléfono\n");
    let saved = list.headers.get("content-disposition").unwrap().to_str().unwrap().to_owned();
    assert_eq!(saved, "attachment; filename=\"lista.csv\"");
    let history = paula.get(&at(group, "importacion/historia/csv")).await;
    assert_eq!(history.text, "\u{feff}fecha;hora;minutos;lugar;nombre;asistencia\n");
    let book = paula.get(&at(group, "importacion/historia/xlsx")).await;
    let look = paula.bring(&at(group, "importacion/historia/vista"), &[], Some(("m.xlsx", &book.bytes))).await;
    assert!(look.text.contains("Solo tiene títulos"), "our own template is read: {}", look.text);
}

#[tokio::test]
async fn cells_that_would_run_are_harmless_in_what_is_taken_and_come_back_as_they_were() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let people = at(group, "personas");
    for (name, phone) in [("=1+1", "+57 310 555 0101"), ("@suma", ""), ("-x", ""), ("＝a", "")] {
        paula.fill(&people, &people, &[("name", name), ("phone", phone)]).await;
    }
    let csv = paula.get(&at(group, "exportacion/lista/csv")).await;
    for line in csv.text.trim_start_matches('\u{feff}').lines() {
        for cell in line.split(';') {
            assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{line}");
        }
    }
    assert!(csv.text.contains("'=1+1;'+57 310 555 0101"));
    let book = paula.get(&at(group, "exportacion/lista/xlsx")).await;
    for (name, bytes) in [("lista.csv", &csv.bytes), ("lista.xlsx", &book.bytes)] {
        let back = paula.bring(&at(group, "importacion/lista/vista"), &[], Some((name, bytes))).await;
        if back.status == StatusCode::UNPROCESSABLE_ENTITY {
            assert!(back.text.contains("alfabetos distintos"), "a wide sign is told, not run: {}", back.text);
        }
    }
    assert_eq!(world.slice(group).await.participants(), 4);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// What is taken, in either form, and brought again changes nothing.
    #[test]
    fn what_is_taken_and_brought_again_changes_nothing(
        names in proptest::collection::btree_set("[=+@-]?[a-zñáéü]{1,6}( [\"';,a-z]{1,6})?", 1..8),
        marks in proptest::collection::vec(0usize..5, 8)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let world = World::new().await;
            let group = world.group("Manos que cuidan", None).await;
            let mut paula = world.signed_in("paula").await;
            let people = at(group, "personas");
            let mut seen = std::collections::BTreeSet::new();
            let names: Vec<&String> = names.iter().filter(|name| seen.insert(domain::words::folded(name.trim()))).collect();
            for (n, name) in names.iter().enumerate() {
                let phone = if n % 2 == 0 { format!("+57 31055501{n:02}") } else { String::new() };
                let done = paula.fill(&people, &people, &[("name", name.as_str()), ("phone", phone.as_str())]).await;
                assert_eq!(done.status, StatusCode::SEE_OTHER, "{name:?} {}", done.text);
            }
            let words = ["Llegó", "Llegó tarde", "Por teléfono o pantalla", "Avisó", "No vino"];
            let mut history = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            history.write_record(["fecha", "hora", "minutos", "nombre", "asistencia"]).unwrap();
            for (name, mark) in names.iter().zip(&marks) {
                let name = ronda::exchange::harmless::harmless(name.trim());
                history.write_record(["2026-11-05", "14:00", "90", &name, words[*mark]]).unwrap();
            }
            let history = history.into_inner().unwrap();
            let preview = paula.bring(&at(group, "importacion/historia/vista"), &[], Some(("h.csv", &history))).await;
            assert_eq!(preview.status, StatusCode::OK, "{}", preview.text);
            let text = String::from_utf8(history).unwrap();
            let kept = paula.bring(&at(group, "importacion/historia"), &[("rows", &text)], None).await;
            assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
            for kind in ["lista", "historia"] {
                for end in ["csv", "xlsx"] {
                    let file = paula.get(&at(group, &format!("exportacion/{kind}/{end}"))).await;
                    let name = format!("{kind}.{end}");
                    let back = paula.bring(&at(group, &format!("importacion/{kind}/vista")), &[], Some((&name, &file.bytes))).await;
                    assert_eq!(back.status, StatusCode::OK, "{name} {}", back.text);
                    assert!(back.text.contains("no hay nada por"), "{name} {}", back.text);
                }
            }
        });
    }
}
