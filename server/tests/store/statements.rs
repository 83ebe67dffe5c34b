//! Every statement of the store is understood by the engine under test.

use crate::house::World;
use syn::visit::{self, Visit};

#[derive(Default)]
struct Statements(Vec<String>);

impl<'a> Visit<'a> for Statements {
    fn visit_lit_str(&mut self, text: &'a syn::LitStr) {
        let value = text.value();
        if ["SELECT ", "INSERT ", "UPDATE ", "DELETE "].iter().any(|verb| value.trim_start().starts_with(verb)) {
            self.0.push(value);
        }
        visit::visit_lit_str(self, text);
    }
}

#[tokio::test]
async fn the_engine_understands_every_statement_of_the_store() {
    let world = World::new().await;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut found = Statements::default();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        found.visit_file(&syn::parse_file(&text).unwrap());
    }
    assert!(found.0.len() > 60, "only {} statements were found", found.0.len());
    let mut refused = Vec::new();
    for sql in &found.0 {
        let mut tx = world.app.db.read().await.unwrap();
        if let Err(error) = tx.check(sql.clone().leak()).await {
            refused.push(format!("{error}\n    {sql}"));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn every_statement_on_a_tenants_table_names_the_institution() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut found = Statements::default();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        found.visit_file(&syn::parse_file(&text).unwrap());
    }
    let of_the_server = ["logins", "sessions", "server_marks"];
    for sql in &found.0 {
        let on_server = of_the_server
            .iter()
            .any(|table| ["FROM ", "INTO ", "UPDATE "].iter().any(|word| sql.contains(&format!("{word}{table}"))));
        let across = sql.contains("FROM institutions ORDER") || sql.contains("FROM persons p JOIN institutions");
        assert!(on_server || across || sql.contains("institution_id = $1") || sql.contains("(institution_id"), "{sql}");
    }
}

/// Words of a closed list stand in statements as text; what they mean is the domain's to say. A new mark or role that the
/// domain counts and a statement does not would change pages and not figures.
#[test]
fn lists_of_words_in_statements_are_those_of_the_domain() {
    use domain::encounter::EncounterState;
    use domain::encounter::attendance::Mark;
    use domain::group::EditionState;
    use domain::role::Role;
    use std::collections::BTreeSet;
    let set = |words: Vec<&'static str>| -> BTreeSet<String> { words.into_iter().map(str::to_owned).collect() };
    let encounters = |is: fn(EncounterState) -> bool| {
        set(EncounterState::ALL.iter().filter(|one| is(**one)).map(|one| one.code()).collect())
    };
    let meant = [
        ("mark IN", vec![set(Mark::ALL.iter().filter(|one| one.is_present()).map(|one| one.code()).collect())]),
        ("role IN", vec![set(Role::ALL.iter().filter(|one| one.counts()).map(|one| one.code()).collect())]),
        (
            "state IN",
            vec![
                encounters(EncounterState::is_held),
                encounters(|one| one.is_ahead() || one == EncounterState::Opened),
            ],
        ),
        (
            "state NOT IN",
            vec![set(EditionState::ALL.iter().filter(|one| one.is_over()).map(|one| one.code()).collect())],
        ),
    ];
    let mut seen = 0;
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/store")).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for (place, known) in &meant {
            for rest in text.split(&format!("{place} (")).skip(1) {
                let list = rest.split(')').next().unwrap();
                if !list.starts_with('\'') {
                    continue;
                }
                let words: BTreeSet<String> =
                    list.split(',').map(|word| word.trim().trim_matches('\'').to_owned()).collect();
                assert!(known.contains(&words), "{}: {place} ({list})", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen >= 15, "{seen} lists are looked at");
}
