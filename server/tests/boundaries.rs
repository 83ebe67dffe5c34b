//! What Ronda must not hold of a person (`S0-046`, `S0-076`, `S0-114`, `S0-124`, `S0-132`, `S3-079`, `S3-093`):
//! no diagnosis, score, risk flag, task, assignee, due date or rating, and no prompt for countertransference.

use crate::house::{World, rust_files};
use ronda::web::page::routes;
use ronda::web::router::Verb;
use std::path::Path;

const FORBIDDEN: &[&str] = &[
    "diagnos",
    "score",
    "puntaje",
    "risk",
    "riesgo",
    "task",
    "tarea",
    "assign",
    "asignad",
    "due_date",
    "due_on",
    "deadline",
    "rating",
    "calificacion",
    "countertransference",
    "contratransferencia",
    "symptom",
    "sintoma",
    "severity",
    "gravedad",
    "treatment",
    "tratamiento",
    "prognos",
    "icd10",
    "cie10",
    "document_number",
    "birth",
];

fn wrong(names: impl IntoIterator<Item = String>) -> Vec<String> {
    names.into_iter().filter(|name| FORBIDDEN.iter().any(|word| name.to_lowercase().contains(word))).collect()
}

#[test]
fn no_table_holds_what_is_not_ours_to_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join(" ");
        names.extend(code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').map(str::to_owned));
    }
    assert!(names.contains(&"attendance".to_owned()), "the migrations were read");
    assert_eq!(wrong(names), Vec::<String>::new());
}

#[test]
fn a_learning_has_no_author_and_a_memoir_no_person() {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/0001_foundation.sql")).unwrap();
    for table in ["learnings", "memoirs", "adjustments", "moods", "edition_reviews", "process_readings"] {
        let body = text.split(&format!("CREATE TABLE {table} (")).nth(1).unwrap().split(") {strict}").next().unwrap();
        assert!(!body.contains("person") && !body.contains("seat") && !body.contains("author"), "{table} (C.6-24)");
    }
}

/// What is made for the closing and what is lent belongs to the group (S0-183, S0-192): a signature is a name that
/// somebody chose, never a person of the house.
#[test]
fn a_creation_and_a_loan_are_tied_to_nobody() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/0004_book.sql")).unwrap();
    for table in ["creations", "unsealings", "loans", "borrowings"] {
        let body = text.split(&format!("CREATE TABLE {table} (")).nth(1).unwrap().split(") {strict}").next().unwrap();
        assert!(!body.contains("person") && !body.contains("seat") && !body.contains("author"), "{table} (C.6-24)");
    }
}

#[test]
fn no_field_of_the_domain_and_no_form_asks_for_it() {
    let mut names = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in rust_files(&root.join("domain/src")).into_iter().chain(rust_files(&root.join("server/src"))) {
        let text = std::fs::read_to_string(file).unwrap();
        names.extend(
            text.lines()
                .filter_map(|line| line.trim().strip_prefix("pub "))
                .filter_map(|line| line.split_once(": "))
                .map(|(name, _)| name.to_owned()),
        );
        names.extend(text.split("Field::new(\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        names.extend(text.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    assert!(names.len() > 200, "the sources were read");
    assert_eq!(wrong(names), Vec::<String>::new());
}

#[tokio::test]
async fn no_route_and_no_page_as_it_is_shown_asks_for_it() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 3).await[0];
    let encounter = world.encounters(group).await[0];
    let mut paula = world.signed_in("paula").await;
    let mut names = Vec::new();
    let mut opened = 0;
    for route in routes() {
        names.push(route.address.to_owned());
        if route.method == Verb::Post {
            continue;
        }
        let path = route
            .address
            .replace("{group}", &group.to_string())
            .replace("{seat}", &seat.to_string())
            .replace("{encounter}", &encounter.to_string());
        let shown = paula.get(&path).await;
        opened += usize::from(shown.status.is_success());
        names.extend(shown.text.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    assert!(opened > 3, "pages were opened");
    assert_eq!(wrong(names), Vec::<String>::new());
}
