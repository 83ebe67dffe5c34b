//! The few words of our migrations that the engines spell differently.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, Migrator};
use std::borrow::Cow;

const SQLITE: &[(&str, &str)] = &[
    ("{int}", "INTEGER"),
    ("{bool}", "INTEGER"),
    ("{instant}", "TEXT"),
    ("{day}", "TEXT"),
    ("{time}", "TEXT"),
    ("{bytes}", "BLOB"),
    ("{strict}", "STRICT"),
];
const POSTGRES: &[(&str, &str)] = &[
    ("{int}", "BIGINT"),
    ("{bool}", "BOOLEAN"),
    ("{instant}", "TIMESTAMPTZ"),
    ("{day}", "DATE"),
    ("{time}", "TIME"),
    ("{bytes}", "BYTEA"),
    ("{strict}", ""),
];

/// The migrations as SQLite reads them.
pub fn sqlite() -> Migrator {
    spelled(SQLITE)
}

/// The migrations as PostgreSQL reads them.
pub fn postgres() -> Migrator {
    spelled(POSTGRES)
}

fn spelled(words: &[(&str, &str)]) -> Migrator {
    let spell = |migration: &Migration| {
        let sql =
            words.iter().fold(migration.sql.as_str().to_owned(), |sql, (word, spelling)| sql.replace(word, spelling));
        Migration::new(
            migration.version,
            Cow::Owned(migration.description.to_string()),
            migration.migration_type,
            sqlx::AssertSqlSafe(sql).into_sql_str(),
            migration.no_tx,
        )
    };
    Migrator::with_migrations(sqlx::migrate!("./migrations").iter().map(spell).collect())
}
