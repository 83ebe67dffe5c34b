//! The 29 defects of `reliability.md` 6.4, each brought as a file: 3, 4, 5, 7, 8, 10 and 13 are read rightly, 25 changes
//! nothing the second time, 28 is stored as text, and the rest is refused with its row, its column and the reason.

use crate::house::{Answered, Browser, World, with_file};
use axum::http::StatusCode;
use domain::id::GroupId;
use domain::route::Route;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::Write;

/// Where a defect stands, and words of what is told.
type Told = (&'static str, &'static str, &'static str);

fn at(group: GroupId, rest: &str) -> String {
    format!("/grupos/{group}/importacion/{rest}")
}

async fn bring(browser: &mut Browser, address: &str, name: &str, bytes: &[u8]) -> Answered {
    let answer = browser.bring(address, &[], Some((name, bytes))).await;
    assert!(!answer.status.is_server_error(), "{name}: {}", answer.status);
    answer
}

/// A preview without a defect, kept as its form sends it.
async fn keep(browser: &mut Browser, group: GroupId, kind: &str, preview: &Answered) -> Answered {
    let hidden = |name: &str| {
        let start = preview.text.split(&format!("name=\"{name}\" value=\"")).nth(1).expect(name);
        unescaped(start.split('"').next().unwrap())
    };
    let (command, rows) = (hidden("command"), hidden("rows"));
    browser.bring(&at(group, kind), &[("command", &command), ("rows", &rows)], None).await
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn refused(answer: &Answered, (row, column, words): Told, name: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", answer.text);
    assert!(answer.text.contains("No se anotó nada"), "{name}");
    let rows: Vec<&str> = answer.text.split("<th scope=\"row\">").skip(1).collect();
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let plain: Vec<&str> = row
                .split("</tr>")
                .next()
                .unwrap()
                .split('<')
                .map(|piece| piece.split_once('>').map_or(piece, |(_, said)| said))
                .collect();
            plain.into_iter().filter(|said| !said.trim().is_empty()).collect::<Vec<_>>().join(" | ")
        })
        .collect();
    let place = if row.bytes().all(|byte| byte.is_ascii_digit()) { format!("Fila {row}") } else { row.to_owned() };
    let found = told.iter().any(|line| line.starts_with(&format!("{place} | {column} | ")) && line.contains(words));
    assert!(found, "{name}: {row} {column} {words}\n{}", told.join("\n"));
}

/// A workbook of text cells.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    for (row, cells) in (0u32..).zip(rows) {
        for (column, text) in (0u16..).zip(*cells) {
            page.write_string(row, column, *text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// A list that is well, with one more file in its package.
fn with_stowaway(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new_append(std::io::Cursor::new(workbook(&[&["nombre"], &["Rosalba"]]))).unwrap();
    archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(bytes).unwrap();
    archive.finish().unwrap().into_inner()
}

#[tokio::test]
async fn what_excel_in_spanish_writes_is_read_rightly() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let utf16 = |order: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        let letters: Vec<u8> =
            "nombre\tteléfono\r\nÑáñez\t3105550101\r\nZoé\t\r\n".encode_utf16().flat_map(order).collect();
        [mark.to_vec(), letters].concat()
    };
    let right: Vec<(u8, &str, Vec<u8>)> = vec![
        (3, "lista.csv", "\u{feff}nombre;teléfono\r\nÑáñez;3105550101\r\nZoé;\r\n".into()),
        (4, "lista.txt", utf16(u16::to_le_bytes, [0xFF, 0xFE])),
        (4, "lista.txt", utf16(u16::to_be_bytes, [0xFE, 0xFF])),
        (5, "lista.csv", b"nombre;tel\xE9fono\r\n\xD1\xE1\xF1ez;3105550101\r\nZo\xE9;\r\n".to_vec()),
        (7, "lista.csv", "nombre,teléfono\nÑáñez,3105550101\nZoé,\n".into()),
        (7, "lista.tsv", "nombre\tteléfono\nÑáñez\t3105550101\nZoé\t\n".into()),
        (7, "lista.csv", "sep=;\nnombre;teléfono\nÑáñez;3105550101\nZoé;\n".into()),
        (8, "lista.csv", "nombre;teléfono\rÑáñez;3105550101\r\nZoé;\n".into()),
        (
            10,
            "lista.csv",
            "\"nombre\";\"telé\nfono\"\nÑáñez;3105550101\n\"Zoé\";\n".replace("telé\nfono", "teléfono\n").into(),
        ),
        (13, "lista.csv", "Teléfono;NOMBRE\n3105550101;Ñáñez\n;Zoé\n".into()),
        (13, "lista.xlsx", workbook(&[&["teléfono", "nombre"], &["3105550101", "Ñáñez"], &["", "Zoé"]])),
    ];
    for (defect, name, bytes) in right {
        let group = world.group(&format!("Grupo {defect} {name}"), None).await;
        let preview = bring(&mut paula, &at(group, "lista/vista"), name, &bytes).await;
        assert_eq!(preview.status, StatusCode::OK, "{defect}: {}", preview.text);
        assert_eq!(world.slice(group).await.participants(), 0, "{defect}: a look writes nothing");
        let kept = keep(&mut paula, group, "lista", &preview).await;
        assert!(kept.location.ends_with("hecho=imported-list"), "{defect}: {}", kept.text);
        let slice = world.slice(group).await;
        let mut people: Vec<_> = slice
            .seats
            .iter()
            .filter(|seat| seat.role.counts())
            .map(|seat| slice.people.get(&seat.person).unwrap())
            .map(|person| (person.name.to_string(), person.phone.as_ref().map(ToString::to_string)))
            .collect();
        people.sort();
        assert_eq!(people, [("Zoé".to_owned(), None), ("Ñáñez".to_owned(), Some("3105550101".to_owned()))], "{defect}");
    }
}

#[tokio::test]
async fn every_other_defect_of_a_list_is_refused_with_row_column_and_reason() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    world.enrol(group, 28).await;
    let mut paula = world.signed_in("paula").await;
    let seats: Vec<String> = world.slice(group).await.seats.iter().map(|seat| seat.id.to_string()).collect();
    let text = |text: &str| text.as_bytes().to_vec();
    let long_rows = format!("nombre\n{}", "Ana\n".repeat(1_000_000));
    let long_cell = format!("nombre\nAna\n{}", "x".repeat(9_000_000));
    let wide = vec!["x"; 16_384].join(";");
    let bomb: Vec<u8> = vec![b' '; 40_000_000];
    let all = "todo el archivo";
    let rest: Vec<(u8, &str, Vec<u8>, Told)> = vec![
        (1, "a.csv", text(""), (all, "—", "Está vacío")),
        (1, "a.csv", text("\n\n ; \n"), (all, "—", "Está vacío")),
        (1, "a.xlsx", text(""), (all, "—", "Está vacío")),
        (1, "a.xlsx", workbook(&[]), (all, "—", "Está vacío")),
        (2, "a.csv", text("nombre;teléfono\n\n"), ("1", "—", "Solo tiene títulos")),
        (2, "a.xlsx", workbook(&[&["nombre"]]), ("1", "—", "Solo tiene títulos")),
        (6, "a.csv", b"nombre;tel\nJos\xC3(;3105550101".to_vec(), ("2", "A", "letras dañadas")),
        (6, "a.csv", b"nombre;tel\nJos\xC3\xA9;1\nLuz;\xFF\xFE".to_vec(), ("3", "B", "letras dañadas")),
        (9, "a.csv", text("nombre;tel\nAna;\nLuz;\"310"), ("3", "B", "comillas que nunca se cierran")),
        (9, "a.csv", text("nombre;tel\n\"Ana\"x;"), ("2", "A", "después de las comillas")),
        (11, "a.csv", text("teléfono\n3105550101"), ("1", "nombre", "Falta la columna")),
        (11, "a.xlsx", workbook(&[&["teléfono"], &["3105550101"]]), ("1", "nombre", "Falta la columna")),
        (12, "a.csv", text("nombre;barrio\nAna;Centro"), ("1", "barrio", "no conoce esta columna")),
        (12, "a.csv", text("nombre;alias\nAna;Anita"), ("1", "alias", "está dos veces")),
        (12, "a.csv", text("nombre;\nAna;\nLuz;algo"), ("3", "B", "columna sin título")),
        (12, "a.csv", text("nombre;cédula\nAna;1"), ("1", "cédula", "no guarda este dato")),
        (
            12,
            "a.xlsx",
            workbook(&[&["nombre", "diagnóstico"], &["Ana", "x"]]),
            ("1", "diagnóstico", "no guarda este dato"),
        ),
        (14, "a.csv", text("nombre;tel\nAna;\nLuz;\nANÁ;"), ("4", "nombre", "Repite lo de la fila 2")),
        (14, "a.csv", text("nombre;tel\nAna;3105550101\nLuz;310 555-0101"), ("3", "tel", "teléfono de la fila 2")),
        (14, "a.csv", text("nombre;tel\nPersona 1;3105550101"), ("2", "tel", "con este nombre y otro teléfono")),
        (16, "a.csv", text("nombre;tel\nAna;3,10E+09"), ("2", "tel", "cambió el número")),
        (16, "a.csv", text("nombre;tel\nAna;1.234,5"), ("2", "tel", "cambió el número")),
        (16, "a.csv", text("nombre;tel\nAna;12345"), ("2", "tel", "siete cifras")),
        (17, "a.csv", b"nombre\nAna\0Luz".to_vec(), ("2", "nombre", "no se ven")),
        (17, "a.csv", b"nombre\nAna\x07".to_vec(), ("2", "nombre", "no se ven")),
        (17, "a.csv", text("nombre\n\"Ana\nLuz\""), ("2", "nombre", "no se ven")),
        (18, "a.csv", text("nombre\nAna\u{202E}zuL"), ("2", "nombre", "no se ven")),
        (18, "a.csv", text("nombre\nAn\u{200B}a"), ("2", "nombre", "no se ven")),
        (18, "a.csv", text("nombre\n👩\u{200D}👧 Ana"), ("2", "nombre", "no se ven")),
        (18, "a.csv", text("nombre\nАna"), ("2", "nombre", "alfabetos distintos")),
        (18, "a.csv", text("nombre\nＡna"), ("2", "nombre", "alfabetos distintos")),
        (18, "a.csv", text("nombre\nJosé\nJose\u{301}"), ("3", "nombre", "Repite lo de la fila 2")),
        (18, "a.csv", text(&format!("nombre\nA{}", "\u{35C}".repeat(900))), ("2", "nombre", "signos sobre una letra")),
        (18, "a.csv", text(&format!("nombre\nA{}", "\u{35C}".repeat(10_000))), ("2", "A", "hay 10001")),
        (19, "a.csv", text(&long_cell), ("3", "A", "hay 9000000")),
        (19, "a.xlsx", workbook(&[&["nombre"], &["x".repeat(32_000).as_str()]]), ("2", "A", "hay 32000")),
        (20, "a.csv", text(&long_rows), ("5002", "—", "más de 5000 filas")),
        (20, "a.csv", text(&wide), ("1", "AE", "más de 30 columnas")),
        (20, "a.xlsx", far_cell(1_048_575, 0), ("1048576", "—", "—")),
        (20, "a.xlsx", far_cell(1, 16_383), ("2", "XFD", "más de 30 columnas")),
        (21, "a.csv", text("nombre\n=1+1"), ("2", "nombre", "Es una fórmula")),
        (21, "a.csv", text("nombre\n+1"), ("2", "nombre", "Es una fórmula")),
        (21, "a.csv", text("nombre\n-1"), ("2", "nombre", "Es una fórmula")),
        (21, "a.csv", text("nombre\n@SUM(A1)"), ("2", "nombre", "Es una fórmula")),
        (21, "a.csv", text("nombre\n\"\t=1\""), ("2", "nombre", "Es una fórmula")),
        (21, "a.csv", text("nombre\n＝1+1"), ("2", "nombre", "Es una fórmula")),
        (21, "a.csv", text("nombre;tel\nAna;=1+3105550101"), ("2", "tel", "Es una fórmula")),
        (21, "a.xlsx", formula(), ("2", "nombre", "Es una fórmula")),
        (22, "a.xlsx", with_stowaway("xl/media/a.xml", &bomb), (all, "—", "ocupa demasiado")),
        (22, "a.xlsx", with_stowaway("xl/b.zip", b"PK"), (all, "—", "otros archivos")),
        (22, "a.xlsx", with_stowaway("../../etc/passwd", b"x"), (all, "—", "otros archivos")),
        (22, "a.xlsx", with_stowaway("xl/vbaProject.bin", b"x"), (all, "—", "macros")),
        (22, "a.xlsx", with_stowaway("xl/externalLinks/externalLink1.xml", b"<a/>"), (all, "—", "enlaces")),
        (
            22,
            "a.xlsx",
            with_stowaway("xl/x.xml", b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"),
            (all, "—", "no es el de una hoja"),
        ),
        (22, "a.xlsx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), (all, "—", "contraseña")),
        (23, "a.xlsx", text("nombre\nAna"), (all, "—", "no es lo que dice")),
        (23, "a.csv", workbook(&[&["nombre"], &["Ana"]]), (all, "—", "no es lo que dice")),
        (23, "a.pdf", text("%PDF-1.7"), (all, "—", "No es una tabla")),
        (23, "a.csv", text("%PDF-1.7"), (all, "—", "No es una tabla")),
        (23, "a.xlsm", workbook(&[&["nombre"], &["Ana"]]), (all, "—", "macros")),
        (24, "a.xlsx", half(&workbook(&[&["nombre"], &["Ana"]])), (all, "—", "dañado")),
        (27, "a.csv", text("nombre;edad\nAna;-1"), ("1", "edad", "no guarda este dato")),
        (27, "a.csv", text("nombre;age\nAna;150"), ("1", "age", "no guarda este dato")),
        (27, "a.csv", text("nombre\nAna\nLuz\nEva"), ("4", "nombre", "caben 30 personas")),
        (29, "a.csv", text(&format!("id;nombre\n{};Ana", seats[1])), ("1", "id", "no guarda este dato")),
    ];
    for (defect, name, bytes, told) in rest {
        let told = if told.2 == "—" { (told.0, told.1, "") } else { told };
        let name = format!("{defect} {name}");
        let answer = bring(&mut paula, &at(group, "lista/vista"), &name, &bytes).await;
        if told.0 == "1048576" {
            // A row far below is a row like another one: what is empty in between takes no room.
            assert_eq!(answer.status, StatusCode::OK, "{name}: {}", answer.text);
        } else {
            refused(&answer, told, &name);
        }
        assert_eq!(world.slice(group).await.participants(), 28, "{name}");
    }
}

fn half(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() / 2].to_vec()
}

fn formula() -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "nombre").unwrap();
    page.write_formula(1, 0, Formula::new("=1+1").set_result("Ana")).unwrap();
    book.save_to_buffer().unwrap()
}

fn far_cell(row: u32, column: u16) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "nombre").unwrap();
    page.write_string(row, column, "Lejos").unwrap();
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn the_same_file_twice_and_two_at_once_change_nothing_25() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let file = "nombre;teléfono\nRosalba M.;3105550101\nJhon Eider;\n".as_bytes();
    let first = bring(&mut paula, &at(group, "lista/vista"), "a.csv", file).await;
    let second = bring(&mut paula, &at(group, "lista/vista"), "a.csv", file).await;
    let (mut one, mut other) = (world.signed_in("paula").await, world.signed_in("paula").await);
    let both = tokio::join!(keep(&mut one, group, "lista", &first), keep(&mut other, group, "lista", &second));
    assert!(both.0.status == StatusCode::SEE_OTHER && both.1.status == StatusCode::SEE_OTHER);
    assert_eq!(world.slice(group).await.participants(), 2);
    assert!(
        keep(&mut paula, group, "lista", &first).await.location.ends_with("hecho=imported-list"),
        "sent twice, done once"
    );
    let third = bring(&mut paula, &at(group, "lista/vista"), "a.csv", file).await;
    assert!(third.text.contains("no hay nada por anotar") && !third.text.contains("name=\"rows\""));
    assert_eq!(world.slice(group).await.participants(), 2);
}

#[tokio::test]
async fn sql_html_and_templates_are_stored_as_text_28() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let payloads = ["'; DROP TABLE persons; --", "<script>alert(1)</script>", "{{7*7}}${7*7}", "%s%n", "' OR '1'='1"];
    let file = format!("nombre\n\"{}\"", payloads.join("\"\n\""));
    let preview = bring(&mut paula, &at(group, "lista/vista"), "a.csv", file.as_bytes()).await;
    assert!(preview.text.contains("&lt;script&gt;") && !preview.text.contains("<script>alert"));
    keep(&mut paula, group, "lista", &preview).await;
    let slice = world.slice(group).await;
    let names: Vec<String> = slice.people.values().map(|person| person.name.to_string()).collect();
    for payload in payloads {
        assert!(names.iter().any(|name| name == payload), "{payload}: {names:?}");
    }
}

#[tokio::test]
async fn what_breaks_off_or_is_too_large_is_told_and_writes_nothing_19_24() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let address = at(group, "lista/vista");
    let whole = with_file(&[], Some(("a.csv", b"nombre\nAna\nLuz")));
    let cut =
        paula.send_as("multipart/form-data; boundary=XrondaX", &address, whole[..whole.len() - 20].to_vec()).await;
    refused(&cut, ("todo el archivo", "—", "No llegó completo"), "cut");
    let large = with_file(&[], Some(("a.csv", &vec![b'x'; 11 * 1024 * 1024])));
    let large = paula.send_as("multipart/form-data; boundary=XrondaX", &address, large).await;
    refused(&large, ("todo el archivo", "—", "más de 10 MB"), "large");
    let empty = paula.bring(&address, &[], None).await;
    refused(&empty, ("todo el archivo", "—", "Está vacío"), "no file");
    let kept = paula.bring(&at(group, "lista"), &[("rows", "nombre\n=1+1")], None).await;
    refused(&kept, ("2", "nombre", "Es una fórmula"), "what comes back is looked at again");
    assert_eq!(world.slice(group).await.participants(), 0);
}

/// What is wrong with a history: days, hours, minutes, places, people.
#[tokio::test]
async fn every_other_defect_of_a_history_is_refused_with_row_column_and_reason() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, 3).await;
    let mut paula = world.signed_in("paula").await;
    let head = "fecha;hora;minutos;lugar;nombre;asistencia\n";
    let rest: Vec<(u8, String, Told)> = vec![
        (
            11,
            "fecha;hora;nombre;asistencia\n2026-11-05;14:00;Persona 1;Llegó".to_owned(),
            ("1", "minutos", "Falta la columna"),
        ),
        (
            12,
            "fecha;hora;minutos;nombre;asistencia;memoria\n2026-11-05;14:00;90;Persona 1;Llegó;x".to_owned(),
            ("1", "memoria", "no conoce"),
        ),
        (
            14,
            format!("{head}2026-11-05;14:00;90;;Persona 1;Llegó\n2026-11-05;14:00;90;;Persona 1;Avisó"),
            ("3", "nombre", "fila 2"),
        ),
        (15, format!("{head}05/11/2026;14:00;90;;Persona 1;Llegó"), ("2", "fecha", "dos maneras")),
        (15, format!("{head}29/02/2026;14:00;90;;Persona 1;Llegó"), ("2", "fecha", "No es una fecha")),
        (15, format!("{head}45980;14:00;90;;Persona 1;Llegó"), ("2", "fecha", "Es un número")),
        (15, format!("{head}0001-01-01;14:00;90;;Persona 1;Llegó"), ("2", "fecha", "No es una fecha")),
        (15, format!("{head}9999-12-31;14:00;90;;Persona 1;Llegó"), ("2", "fecha", "No es una fecha")),
        (15, format!("{head}2026-11-26;14:00;90;;Persona 1;Llegó"), ("2", "fecha", "todavía no ha terminado")),
        (16, format!("{head}2026-11-05;14:00;1.234,5;;Persona 1;Llegó"), ("2", "minutos", "entre 1 y 1440")),
        (16, format!("{head}2026-11-05;14,5;90;;Persona 1;Llegó"), ("2", "hora", "No es una hora")),
        (17, format!("{head}2026-11-05;14:00;90;;Persona\01;Llegó"), ("2", "nombre", "no se ven")),
        (21, format!("{head}2026-11-05;14:00;90;;Persona 1;=A1"), ("2", "asistencia", "Es una fórmula")),
        (26, format!("{head}2026-11-05;14:00;90;99999;Persona 1;Llegó"), ("2", "lugar", "no existe en DIVIPOLA")),
        (26, format!("{head}2026-11-05;14:00;90;05001;Persona 1;Llegó"), ("2", "lugar", "no tiene un lugar así")),
        (26, format!("{head}2026-11-05;14:00;90;Otra casa;Persona 1;Llegó"), ("2", "lugar", "no tiene un lugar así")),
        (27, format!("{head}2026-11-05;14:00;-1;;Persona 1;Llegó"), ("2", "minutos", "entre 1 y 1440")),
        (29, format!("{head}2026-11-05;14:00;90;;Elena Ruiz;Llegó"), ("2", "nombre", "Nadie se llama así")),
        (0, format!("{head}2026-11-05;14:00;90;;Persona 1;quizás"), ("2", "asistencia", "Escriba Llegó")),
        (
            0,
            format!("{head}2026-11-05;14:00;90;;Persona 1;Llegó\n2026-11-05;15:00;90;;Persona 2;Llegó"),
            ("3", "hora", "fila 2"),
        ),
        (
            0,
            format!(
                "{head}{}",
                (1..=11).map(|n| format!("2026-11-{n:02};14:00;90;;Persona 1;Llegó\n")).collect::<String>()
            ),
            ("12", "fecha", "no quedan encuentros"),
        ),
    ];
    for (defect, text, told) in rest {
        let answer = bring(&mut paula, &at(group, "historia/vista"), "historia.csv", text.as_bytes()).await;
        refused(&answer, told, &format!("{defect}: {text}"));
    }
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    for (column, head) in (0u16..).zip(["fecha", "hora", "minutos", "nombre", "asistencia"]) {
        page.write_string(0, column, head).unwrap();
    }
    page.write_number(1, 0, 45_980).unwrap();
    let serial =
        bring(&mut paula, &at(group, "historia/vista"), "historia.xlsx", &book.save_to_buffer().unwrap()).await;
    refused(&serial, ("2", "fecha", "Es un número"), "15: a serial");
    let slice = world.slice(group).await;
    assert!(slice.encounters.iter().all(|one| one.state.is_ahead()));
}

/// Days and hours of a workbook are cells of their own kind, and read rightly.
#[tokio::test]
async fn days_and_hours_of_a_workbook_are_read_and_a_history_is_kept() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    world.enrol(group, 3).await;
    let mut paula = world.signed_in("paula").await;
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let (day, hour) = (Format::new().set_num_format("dd/mm/yyyy"), Format::new().set_num_format("h:mm AM/PM"));
    for (column, head) in (0u16..).zip(["Nombre", "Fecha", "Hora de inicio", "Duración", "Asistencia"]) {
        page.write_string(0, column, head).unwrap();
    }
    let rows =
        [(12, "Persona 1", "sí"), (12, "persona 2", "NO"), (5, "Persona 1", "Llegó tarde"), (5, "Persona 3", "avisó")];
    for (row, (on, name, mark)) in (1u32..).zip(rows) {
        page.write_string(row, 0, name).unwrap();
        page.write_datetime_with_format(row, 1, ExcelDateTime::from_ymd(2026, 11, on).unwrap(), &day).unwrap();
        page.write_datetime_with_format(row, 2, ExcelDateTime::from_hms(14, 5, 0).unwrap(), &hour).unwrap();
        page.write_number(row, 3, 95).unwrap();
        page.write_string(row, 4, mark).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let preview = bring(&mut paula, &at(group, "historia/vista"), "historia.xlsx", &bytes).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.text);
    assert!(preview.text.contains("Se guardan 2 encuentros") && preview.text.contains("llegaron 1 de 2"));
    let kept = keep(&mut paula, group, "historia", &preview).await;
    assert!(kept.location.ends_with("hecho=imported-history"), "{}", kept.text);
    let slice = world.slice(group).await;
    let held: Vec<_> = slice.encounters.iter().filter(|one| one.state.is_held()).collect();
    let told: Vec<_> =
        held.iter().map(|one| (one.ordinal, one.day.unwrap().to_string(), one.actual_minutes())).collect();
    assert_eq!(told, [(1, "2026-11-05".to_owned(), Some(95)), (2, "2026-11-12".to_owned(), Some(95))]);
    let again = bring(&mut paula, &at(group, "historia/vista"), "historia.xlsx", &bytes).await;
    assert!(again.text.contains("no hay nada por guardar"), "{}", again.text);
    let other = "fecha;hora;minutos;nombre;asistencia\n2026-11-05;14:05;95;Persona 1;No vino";
    let differs = bring(&mut paula, &at(group, "historia/vista"), "historia.csv", other.as_bytes()).await;
    refused(&differs, ("2", "fecha", "ya tiene un encuentro de ese día"), "another mark");
    let mut tx = world.app.db.read().await.unwrap();
    let figures = ronda::store::figures::of_group(&mut tx, world.cast.house, group).await.unwrap();
    assert_eq!(
        (figures.held, figures.expected, figures.present),
        (2, 4, 2),
        "what was brought is counted like the rest"
    );
}
