//! The two engines behind one door.

use super::{Error, Record, Result, Value, plans, spelling};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Executor, Postgres, SqlSafeStr, Sqlite};
use std::str::FromStr;
use std::time::Duration;

/// The oldest SQLite that loses no commit when its log starts over (sqlite.org, "WAL-reset bug").
const SQLITE_FLOOR: [u32; 3] = [3, 51, 3];

/// How long somebody waits for a connection before the page says that the database cannot be reached.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open database. SQLite reads through a small pool and writes through one connection.
#[derive(Clone, Debug)]
pub enum Db {
    /// Embedded.
    Sqlite {
        /// Snapshots for pages.
        read: sqlx::SqlitePool,
        /// The one writing connection.
        write: sqlx::SqlitePool,
    },
    /// A server of its own.
    Postgres(sqlx::PgPool),
}

/// An open transaction.
pub enum Tx {
    /// On SQLite.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

macro_rules! bind_all {
    ($query:expr, $params:expr) => {{
        let mut query = $query;
        for param in $params {
            query = match param {
                Value::Bool(value) => query.bind(value),
                Value::Int(value) => query.bind(value),
                Value::Text(value) => query.bind(value),
                Value::Day(value) => query.bind(value),
                Value::Time(value) => query.bind(value),
                Value::Instant(value) => query.bind(value),
                Value::Bytes(value) => query.bind(value),
            };
        }
        query
    }};
}

impl Db {
    /// Opens `sqlite:path` or `postgres://…`, brings its schema up to date and checks what durability rests on.
    pub async fn open(url: &str) -> Result<Self> {
        let db = if url.starts_with("postgres") { postgres(url).await? } else { sqlite(url).await? };
        db.migrate().await?;
        if let Self::Sqlite { read, write } = &db {
            plans::steady(write).await?;
            // A connection that was opened before knows nothing of it.
            for _ in 0..read.size() {
                read.acquire().await?.close().await?;
            }
        }
        Ok(db)
    }

    async fn migrate(&self) -> Result<()> {
        let done = match self {
            Self::Sqlite { write, .. } => spelling::sqlite().run(write).await,
            Self::Postgres(pool) => spelling::postgres().run(pool).await,
        };
        done.map_err(Into::into)
    }

    /// A snapshot for a page that only looks.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Self::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// The one way to change anything. SQLite takes its write lock up front, so that a busy database waits
    /// instead of failing midway.
    pub async fn write(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { write, .. } => Tx::Sqlite(match write.begin_with("BEGIN IMMEDIATE").await {
                Ok(tx) => tx,
                Err(_) => {
                    // When the disk fails SQLite ends a transaction by itself, and the connection no longer knows
                    // where it is. A new one does.
                    write.acquire().await?.close().await?;
                    write.begin_with("BEGIN IMMEDIATE").await?
                }
            }),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Whether commands share one transaction (SQLite) or run side by side (PostgreSQL).
    pub fn commits_in_groups(&self) -> bool {
        matches!(self, Self::Sqlite { .. })
    }

    /// Closes every connection; what was committed is on disk already.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

async fn sqlite(url: &str) -> Result<Db> {
    let options = SqliteConnectOptions::from_str(url)?;
    make_private(options.get_filename());
    let options = options
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        // There are more statements than the usual hundred, and preparing one costs more than running it.
        .statement_cache_capacity(400);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .connect_with(options.clone())
        .await?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&write).await?;
    if !is_recent(&version) {
        return Err(Error::Configuration(
            format!("SQLite {version} may lose commits; 3.51.3 or newer is needed").into(),
        ));
    }
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&write).await?;
    if synchronous != 2 {
        return Err(Error::Configuration("SQLite did not take synchronous=FULL".into()));
    }
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(PATIENCE)
        // A file does not hang up as a server may; asking first costs as much as a statement.
        .test_before_acquire(false)
        .connect_with(options.read_only(true))
        .await?;
    Ok(Db::Sqlite { read, write })
}

/// A new file is its owner's alone; what SQLite puts beside it follows it. One that can't be made is told by SQLite.
fn make_private(file: &std::path::Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    _ = options.open(file);
}

/// Whether a version of SQLite is one that loses no commits.
pub(super) fn is_recent(version: &str) -> bool {
    let numbers: Vec<u32> = version.split('.').map_while(|part| part.parse().ok()).collect();
    numbers.as_slice() >= SQLITE_FLOOR.as_slice()
}

async fn postgres(url: &str) -> Result<Db> {
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(16).acquire_timeout(PATIENCE).connect(url).await?;
    let durable: String = sqlx::query_scalar("SELECT current_setting('synchronous_commit')").fetch_one(&pool).await?;
    if durable == "off" {
        return Err(Error::Configuration("PostgreSQL runs with synchronous_commit=off: commits could be lost".into()));
    }
    Ok(Db::Postgres(pool))
}

impl Tx {
    /// All rows of an answer, each read by `read`.
    pub async fn all<T>(
        &mut self,
        sql: &'static str,
        params: Vec<Value>,
        read: impl Fn(&Record) -> Result<T>,
    ) -> Result<Vec<T>> {
        let rows: Vec<Record> = match self {
            Self::Sqlite(tx) => bind_all!(sqlx::query(sql), params)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Record::Sqlite)
                .collect(),
            Self::Postgres(tx) => bind_all!(sqlx::query(sql), params)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Record::Postgres)
                .collect(),
        };
        rows.iter().map(read).collect()
    }

    /// The first row of an answer, if there is one.
    pub async fn optional<T>(
        &mut self,
        sql: &'static str,
        params: Vec<Value>,
        read: impl FnOnce(&Record) -> Result<T>,
    ) -> Result<Option<T>> {
        let row = match self {
            Self::Sqlite(tx) => {
                bind_all!(sqlx::query(sql), params).fetch_optional(&mut **tx).await?.map(Record::Sqlite)
            }
            Self::Postgres(tx) => {
                bind_all!(sqlx::query(sql), params).fetch_optional(&mut **tx).await?.map(Record::Postgres)
            }
        };
        row.as_ref().map(read).transpose()
    }

    /// The row of an answer that has one.
    pub async fn one<T>(
        &mut self,
        sql: &'static str,
        params: Vec<Value>,
        read: impl FnOnce(&Record) -> Result<T>,
    ) -> Result<T> {
        self.optional(sql, params, read).await?.ok_or(Error::RowNotFound)
    }

    /// Runs a statement; how many rows it touched.
    pub async fn execute(&mut self, sql: &'static str, params: Vec<Value>) -> Result<u64> {
        Ok(match self {
            Self::Sqlite(tx) => bind_all!(sqlx::query(sql), params).execute(&mut **tx).await?.rows_affected(),
            Self::Postgres(tx) => bind_all!(sqlx::query(sql), params).execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// Whether nobody else changes anything while this transaction does: then there is nothing to hold.
    pub fn is_alone(&self) -> bool {
        match self {
            Self::Sqlite(_) => true,
            Self::Postgres(_) => false,
        }
    }

    /// Asks the engine whether it understands `sql`, without running it.
    pub async fn check(&mut self, sql: &'static str) -> Result<()> {
        match self {
            Self::Sqlite(tx) => (&mut **tx).prepare(sql.into_sql_str()).await.map(drop),
            Self::Postgres(tx) => (&mut **tx).prepare(sql.into_sql_str()).await.map(drop),
        }
    }

    /// Keeps everything, on disk before it returns.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }

    /// How SQLite would find the rows of a statement; nothing on PostgreSQL, which learns its tables by itself.
    pub async fn plan(&mut self, sql: &str) -> Result<Vec<String>> {
        match self {
            Self::Sqlite(tx) => {
                let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
                sqlx::query(explain).fetch_all(&mut **tx).await?.iter().map(|row| sqlx::Row::try_get(row, 3)).collect()
            }
            Self::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// Lets everything go.
    pub async fn rollback(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.rollback().await,
            Self::Postgres(tx) => tx.rollback().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_recent;

    #[test]
    fn an_sqlite_that_may_lose_commits_is_refused() {
        assert!(!is_recent("3.51.2"));
        assert!(is_recent("3.51.3"));
        assert!(is_recent("3.52.0"));
        assert!(!is_recent("three"));
    }
}
