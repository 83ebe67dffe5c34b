//! Everything that a database holds, as text: two dumps that are equal say that nothing was changed.

use ronda::db::{Db, Tx};
use ronda::params;
use std::collections::BTreeMap;

/// Rows of every table, by its name, in order.
pub type Dump = BTreeMap<String, Vec<String>>;

/// Rows of every table but these.
pub async fn dump_without(db: &Db, but: &[&str]) -> Dump {
    let mut tx = db.read().await.unwrap();
    let mut all = Dump::new();
    for table in tables(&mut tx).await {
        if but.contains(&table.as_str()) {
            continue;
        }
        let sql = rows(&mut tx, &table).await;
        all.insert(table, tx.all(sql, params![], |row| row.text("line")).await.unwrap());
    }
    assert!(all.len() > 30, "a dump has the tables: {:?}", all.keys());
    all
}

/// The tables in which two dumps differ, each with the rows that one of them has alone.
pub fn differences(before: &Dump, after: &Dump) -> Vec<String> {
    let mut told = Vec::new();
    for (table, rows) in after {
        let had = &before[table];
        told.extend(rows.iter().filter(|row| !had.contains(row)).map(|row| format!("{table} + {row}")));
        told.extend(had.iter().filter(|row| !rows.contains(row)).map(|row| format!("{table} - {row}")));
    }
    told
}

async fn tables(tx: &mut Tx) -> Vec<String> {
    let sql = match tx {
        Tx::Sqlite(_) => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        }
        Tx::Postgres(_) => {
            "SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name"
        }
    };
    tx.all(sql, params![], |row| row.text("name")).await.unwrap()
}

/// The statement that writes each row of a table as one line.
async fn rows(tx: &mut Tx, table: &str) -> &'static str {
    let sql = match tx {
        Tx::Sqlite(_) => {
            let sql = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid").leak();
            let columns: Vec<String> = tx.all(sql, params![], |row| row.text("name")).await.unwrap();
            let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
            format!("SELECT {} AS line FROM \"{table}\" ORDER BY 1", quoted.join(" || ' ' || "))
        }
        Tx::Postgres(_) => format!("SELECT CAST(t AS TEXT) AS line FROM \"{table}\" t ORDER BY 1"),
    };
    sql.leak()
}
