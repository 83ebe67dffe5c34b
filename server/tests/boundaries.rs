//! What Ronda must not hold of a person (`S0-046`, `S0-076`, `S0-114`, `S0-124`, `S0-132`, `S3-079`, `S3-093`):
//! no diagnosis, score, risk flag, task, assignee, due date or rating, and no prompt for countertransference.

use crate::house::{World, rust_files};
use domain::words::folded;
use ronda::text::sources;
use ronda::web::page::routes;
use ronda::web::router::Verb;
use std::collections::BTreeSet;
use std::path::Path;
use syn::visit::Visit;

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

/// Columns of a table as every migration left it.
async fn columns(table: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("ronda.db").display());
    ronda::db::Db::open(&url).await.unwrap().close().await;
    let mut db = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    let names: Vec<String> =
        sqlx::query_scalar("SELECT name FROM pragma_table_info($1)").bind(table).fetch_all(&mut db).await.unwrap();
    assert!(names.len() > 1, "{table} is there");
    names
}

/// What is made for the closing and what is lent belongs to the group as well (S0-183, S0-192): a signature is a name
/// that somebody chose, never a person of the house.
#[tokio::test]
async fn what_is_of_the_circle_is_tied_to_nobody() {
    for table in [
        "learnings",
        "memoirs",
        "adjustments",
        "moods",
        "edition_reviews",
        "process_readings",
        "creations",
        "unsealings",
        "loans",
        "borrowings",
    ] {
        for column in columns(table).await {
            let ties = ["person", "seat", "author"].iter().any(|word| column.contains(word));
            assert!(!ties, "{table}.{column} (C.6-24)");
        }
    }
}

/// Every field of every struct and of every variant, public or not.
#[derive(Default)]
struct FieldNames(Vec<String>);

impl<'ast> Visit<'ast> for FieldNames {
    fn visit_field(&mut self, field: &'ast syn::Field) {
        self.0.extend(field.ident.as_ref().map(ToString::to_string));
        syn::visit::visit_field(self, field);
    }

    fn visit_variant(&mut self, variant: &'ast syn::Variant) {
        self.0.push(variant.ident.to_string());
        syn::visit::visit_variant(self, variant);
    }
}

fn field_names(text: &str) -> Vec<String> {
    let mut names = FieldNames::default();
    names.visit_file(&syn::parse_file(text).unwrap());
    names.0
}

#[test]
fn fields_of_commands_are_seen_too() {
    let text = "pub enum Wish { Assign { seat: u8, risk_flag: bool } } struct Own { score: u8 }";
    assert_eq!(wrong(field_names(text)), ["Assign", "risk_flag", "score"]);
}

#[test]
fn no_field_of_the_domain_and_no_form_asks_for_it() {
    let mut names = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in rust_files(&root.join("domain/src")).into_iter().chain(rust_files(&root.join("server/src"))) {
        let text = std::fs::read_to_string(file).unwrap();
        names.extend(field_names(&text));
        names.extend(text.split("Field::new(\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        names.extend(text.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    assert!(names.len() > 1500, "only {} names were read", names.len());
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

/// Beginnings of words by which a page would ask for it, or say it of somebody; without accents.
const PROMPTS: &[&str] = &[
    "diagnos",
    "pronostic",
    "prognos",
    "contratransfer",
    "countertransfer",
    "puntaje",
    "puntuacion",
    "score",
    "calificacion",
    "calificar",
    "rating",
    "riesgo",
    "risk",
    "tarea",
    "task",
    "asignad",
    "assign",
    "plazo",
    "fecha limite",
    "deadline",
    "due date",
    "sintoma",
    "symptom",
    "gravedad",
    "severity",
    "tratamiento",
    "treatment",
    "cie-10",
    "icd-10",
    "fecha de nacimiento",
    "date of birth",
];

/// Texts that say such a word, each with its reason: none of them asks.
const SAID: &[(&str, &str, &str)] = &[
    ("closing.ftl", "closing-next-lead", "says that there is no deadline"),
    ("import.ftl", "import-columns-note", "says that diagnoses are not kept"),
    ("ops.ftl", "cli-bench-cores", "taskset is a program"),
    ("paths.ftl", "multipliers-whisper", "says that it is no rating"),
    ("rules.ftl", "rule-co-guia2018-boundary-no-pathology", "the boundary itself"),
    ("rules.ftl", "rule-co-guia2018-boundary-no-directives", "the boundary itself"),
    ("paths/multiplier.toml", "part.text", "what a multiplier learns not to do"),
    ("paths/multiplier.toml", "part.cite.quote", "the source's own words, of a task of institutions"),
    ("guidance/limits.toml", "limit.asks", "what somebody may ask a group for that is not the group's to give"),
    ("guidance/limits.toml", "limit.says", "says that it is not"),
    ("guidance/limits.toml", "limit.words", "words by which that question is found"),
];

/// Every text under a table of TOML, with its path; places in lists left out.
fn texts(path: &str, value: &toml::Value, into: &mut Vec<(String, String)>) {
    match value {
        toml::Value::String(text) => into.push((path.to_owned(), text.clone())),
        toml::Value::Array(all) => all.iter().for_each(|one| texts(path, one, into)),
        toml::Value::Table(table) => {
            for (key, one) in table {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                texts(&below, one, into);
            }
        }
        toml::Value::Integer(_) | toml::Value::Float(_) | toml::Value::Boolean(_) | toml::Value::Datetime(_) => {}
    }
}

/// The forbidden beginnings that a text says, where a word begins.
fn prompts(text: &str) -> Vec<&'static str> {
    let text = folded(text);
    let begins = |at: usize| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    PROMPTS.iter().copied().filter(|word| text.match_indices(word).any(|(at, _)| begins(at))).collect()
}

#[test]
fn a_prompt_is_known_by_its_words() {
    assert_eq!(prompts("¿Qué DIAGNÓSTICO tiene?"), ["diagnos"]);
    assert_eq!(prompts("What about your countertransference, and the risk?"), ["countertransfer", "risk"]);
    assert_eq!(prompts("El encuentro de la tarde; without asterisks; reaplazo"), [""; 0]);
}

/// `S3-093` and the others: forms are words, so words are looked at too, wherever a page has them from.
#[test]
fn no_text_of_a_page_asks_for_it() {
    let mut said = Vec::new();
    for (_, file, text) in sources() {
        let mut key = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let value = match line.split_once(" =") {
                Some((name, value)) if line.starts_with(|first: char| first.is_ascii_alphabetic()) => {
                    key = name;
                    value
                }
                Some(_) | None => line,
            };
            said.push(((*file).to_owned(), key.to_owned(), value.to_owned()));
        }
    }
    let of_pages = said.len();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["library", "frames", "questionnaires", "paths", "guidance", "taxonomies"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let file = format!("{folder}/{}", path.file_name().unwrap().to_string_lossy());
            let table: toml::Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
            let mut found = Vec::new();
            texts("", &toml::Value::Table(table), &mut found);
            said.extend(found.into_iter().map(|(key, text)| (file.clone(), key, text)));
        }
    }
    assert!(of_pages > 3_000 && said.len() > of_pages + 500, "{of_pages} lines of pages and {} in all", said.len());

    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    for (file, key, text) in &said {
        let words = prompts(text);
        if words.is_empty() {
            continue;
        }
        let excuse = SAID.iter().find(|(of, begins, _)| of == file && key.starts_with(begins));
        match excuse {
            Some(excuse) => drop(used.insert(excuse)),
            None => wrong.push(format!("{file} {key}: {words:?} in {text:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unused: Vec<_> = SAID.iter().filter(|excuse| !used.contains(excuse)).collect();
    assert!(unused.is_empty(), "nothing says so any more: {unused:?}");
}
