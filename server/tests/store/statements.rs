//! Every statement of the store is understood by the engine under test.

use crate::house::{World, rust_files};
use std::path::Path;
use syn::visit::{self, Visit};

#[derive(Default)]
struct Statements(Vec<String>);

impl Statements {
    /// Those of every file of the store but `left_out`.
    fn of_the_store(left_out: &str) -> Self {
        let mut found = Self::default();
        for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store")) {
            if file.file_name().is_some_and(|name| name != left_out) {
                found.visit_file(&syn::parse_file(&std::fs::read_to_string(file).unwrap()).unwrap());
            }
        }
        found
    }
}

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
    let found = Statements::of_the_store("");
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
    let found = Statements::of_the_store("");
    let of_the_server = [
        "logins",
        "sessions",
        "server_marks",
        "sign_in_tries",
        "territory_readers",
        "link_tokens",
        "link_sessions",
        "calendar_tokens",
        "notice_stops",
    ];
    for sql in &found.0 {
        let on_server = of_the_server
            .iter()
            .any(|table| ["FROM ", "INTO ", "UPDATE "].iter().any(|word| sql.contains(&format!("{word}{table}"))));
        let across = sql.contains("FROM institutions ORDER")
            || sql.contains("FROM institutions i")
            // Counts of a territory are over the institutions that said yes, and over nobody else.
            || sql.contains("FROM sharings q")
            // Whoever stands at the door is of no house yet: what they are invited to is found by what they typed.
            || sql.contains("FROM invitations v JOIN institutions")
            || sql.contains("FROM invitations WHERE identifier = $1")
            || sql.contains("FROM persons p JOIN institutions")
            // The public directory is over every institution: of the groups that asked to be found, and of nothing else.
            || sql.contains("FROM listings l");
        assert!(on_server || across || sql.contains("institution_id = $1") || sql.contains("(institution_id"), "{sql}");
    }
}

/// Tables of which one institution has so few rows that reading all of its own is no trouble, and looks at the whole
/// institution.
const READ_WHOLE: &[&str] = &[
    "sites",
    "crisis_lines",
    "library_items",
    "services",
    // Bounded by the domain.
    "case_areas",
    "case_taxonomies",
    "books",
    "groups",
    "FROM institutions ORDER",
    "COUNT(*) AS lines FROM journal",
    "MAX(l.command_id)",
    "DELETE FROM sessions",
    "DELETE FROM link_sessions",
    "FROM persons WHERE institution_id = $1 AND login_id IS NOT NULL",
    // Bounded by the domain.
    "FROM invitations WHERE institution_id = $1 ORDER",
    // An answer each time that somebody changed their mind; readers are appointed one by one for a whole server.
    "FROM sharings WHERE institution_id = $1",
    // A row a group that keeps its own house, and few were born of one another.
    "FROM autonomies a",
    "FROM descents",
    // Once in the life of a group that leaves a house: what hangs at its seats and topics is looked for, an index for it would
    // cost every mark.
    "DELETE FROM seats WHERE institution_id = $1 AND edition_id IN",
    "DELETE FROM topics WHERE institution_id = $1 AND edition_id IN",
    // What groups had reported before they left: taken along whole.
    "people AS head_count FROM told_encounters",
    // The public directory of a server, in one look.
    "FROM listings l",
    "FROM sharings a",
    "FROM territory_readers ORDER",
    // The index is in this order, so the engine reads its first row alone.
    "SELECT MIN(f.month) AS month FROM figures f",
];

#[tokio::test]
async fn every_statement_finds_its_rows_by_more_than_the_institution() {
    let world = World::new().await;
    let found = Statements::of_the_store("sample.rs");
    let mut tx = world.app.db.read().await.unwrap();
    let mut slow = Vec::new();
    for sql in &found.0 {
        let plan = tx.plan(sql).await.unwrap();
        let reads_all = |line: &&String| {
            line.starts_with("SCAN ") && !line.contains("CONSTANT") || line.ends_with("(institution_id=?)")
        };
        // Of a new row nothing elsewhere can hang; the plan names what an old one would be looked for in.
        let is_asked = |line: &&String| {
            let name = line.split(' ').nth(1).unwrap_or_default();
            !sql.starts_with("INSERT") || sql.contains(&format!("FROM {name}")) || sql.contains(&format!(" {name} ON "))
        };
        // A house that a group just moved into holds nothing but that group.
        let is_new = |line: &&String| {
            let name = line.split(' ').nth(1).unwrap_or_default();
            sql.split_whitespace().collect::<Vec<_>>().join(" ").contains(&format!("{name}.institution_id = $2"))
        };
        let lines: Vec<&String> = plan.iter().filter(reads_all).filter(is_asked).filter(|line| !is_new(line)).collect();
        if !lines.is_empty() && !READ_WHOLE.iter().any(|words| sql.contains(words)) {
            slow.push(format!("{lines:?}\n    {sql}"));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
