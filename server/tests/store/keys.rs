//! Every key begins with the institution (docs/adr/every-key-begins-with-the-institution.md), as the engine under test
//! has it after every migration.

use crate::house::World;
use ronda::db::Record;
use std::collections::BTreeSet;

/// Keys that stand outside of a tenant, each with its reason: table and first column.
const OUTSIDE: &[(&str, &str, &str)] = &[
    ("server_marks", "mark", "what the server knows of itself"),
    ("logins", "login_id", "somebody signs in once on a server, whichever institutions they work at"),
    ("logins", "identifier", "the same: what is typed at the door is one login's alone"),
    ("sessions", "token_hash", "a device brings it before anybody knows of which house"),
    ("sessions", "session_id", "named in an address to whom it belongs, who may work at several institutions"),
    ("sessions", "login_id → logins", "a session is a login's"),
    ("persons", "login_id → logins", "the one row of a tenant that points at the door"),
    ("territory_readers", "login_id", "reads counts of many institutions and is of none"),
    ("territory_readers", "login_id → logins", "the same"),
    ("sign_in_tries", "identifier_hash", "what was typed at the door, by whomever: there may be no such login"),
    ("link_tokens", "token_hash", "a participant brings it, and it says of which house they are"),
    ("link_sessions", "token_hash", "the same, for as long as their page is open"),
    ("notice_stops", "token_hash", "comes back out of a message, and says who wants no more"),
    ("calendar_tokens", "token_hash", "a calendar brings it, and it says whose days are asked for"),
];

/// Primary and unique keys by their first column, and then foreign keys by theirs on both sides.
const ON_SQLITE: [&str; 3] = [
    "SELECT m.name AS table_name, c.name AS column_name, '' AS target, '' AS target_column \
     FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.pk = 1",
    "SELECT m.name AS table_name, COALESCE(c.name, '?') AS column_name, '' AS target, '' AS target_column \
     FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c \
     WHERE m.type = 'table' AND i.\"unique\" = 1 AND c.seqno = 0",
    "SELECT m.name AS table_name, k.\"from\" AS column_name, k.\"table\" AS target, \
     COALESCE(k.\"to\", k.\"from\") AS target_column \
     FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE m.type = 'table' AND k.seq = 0",
];
const ON_POSTGRESQL: [&str; 2] = [
    "SELECT CAST(t.relname AS TEXT) AS table_name, COALESCE(CAST(c.attname AS TEXT), '?') AS column_name, \
     '' AS target, '' AS target_column \
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace \
     LEFT JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = i.indkey[0] \
     WHERE i.indisunique AND n.nspname = current_schema()",
    "SELECT CAST(t.relname AS TEXT) AS table_name, CAST(c.attname AS TEXT) AS column_name, \
     CAST(f.relname AS TEXT) AS target, CAST(d.attname AS TEXT) AS target_column \
     FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace \
     JOIN pg_class f ON f.oid = k.confrelid \
     JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = k.conkey[1] \
     JOIN pg_attribute d ON d.attrelid = f.oid AND d.attnum = k.confkey[1] \
     WHERE k.contype = 'f' AND n.nspname = current_schema()",
];

/// A table, and the key's first column with what it points at.
fn key(row: &Record) -> ronda::db::Result<(String, String, bool)> {
    let (column, target) = (row.text("column_name")?, row.text("target")?);
    let is_ours = column == "institution_id" && ["", "institution_id"].contains(&row.text("target_column")?.as_str());
    let name = if target.is_empty() { column } else { format!("{column} → {target}") };
    Ok((row.text("table_name")?, name, is_ours))
}

#[tokio::test]
async fn every_key_begins_with_the_institution_or_has_a_reason() {
    let world = World::new().await;
    let mut tx = world.app.db.read().await.unwrap();
    let is_postgresql = std::env::var("RONDA_TEST_DATABASE").is_ok_and(|url| !url.is_empty());
    let asked: &[&'static str] = if is_postgresql { &ON_POSTGRESQL } else { &ON_SQLITE };
    let (mut ours, mut outside) = (BTreeSet::new(), BTreeSet::new());
    let mut foreign = 0;
    for sql in asked {
        for (table, column, is_ours) in tx.all(sql, ronda::params![], key).await.unwrap() {
            if table.starts_with("_sqlx") || table.starts_with("sqlite_") {
                continue;
            }
            foreign += usize::from(column.contains('→'));
            if is_ours {
                ours.insert(table);
            } else {
                outside.insert((table, column));
            }
        }
    }
    assert!(ours.len() > 80 && foreign > 80, "{} tables of tenants, {foreign} foreign keys", ours.len());
    let excused: BTreeSet<(String, String)> =
        OUTSIDE.iter().map(|(table, column, _)| ((*table).to_owned(), (*column).to_owned())).collect();
    assert_eq!(outside, excused);
}
