//! What whoever keeps the server asks of a database as a whole: is it sound, what is in it, a copy of it. On SQLite
//! all of it works while a server uses the file.

use super::{Error, Result, spelling};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteError};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, Row};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

/// What was found in a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// What the engine says is broken, at most a hundred lines; empty when it is sound.
    pub broken: Vec<String>,
    /// Rows that point at rows that are not there.
    pub dangling: usize,
    /// Rows of each table.
    pub counts: BTreeMap<String, i64>,
    /// Migrations as this program sees them.
    pub migrations: Migrations,
}

/// Migrations that a database has had, beside those that this program has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Migrations {
    /// How many both know, the same letter by letter.
    pub known: usize,
    /// Which the next start will run.
    pub pending: Vec<i64>,
    /// Which this program does not know, or knows otherwise: the database is of a newer or another Ronda.
    pub foreign: Vec<i64>,
    /// Which began and never ended.
    pub unfinished: Vec<i64>,
}

impl Findings {
    /// Whether everything can be relied upon.
    pub fn is_sound(&self) -> bool {
        self.broken.is_empty() && self.dangling == 0 && self.migrations.is_ours()
    }
}

impl Migrations {
    /// Whether this program may open the database.
    pub fn is_ours(&self) -> bool {
        self.foreign.is_empty() && self.unfinished.is_empty() && self.known > 0
    }

    fn of(had: Vec<(i64, Vec<u8>, bool)>, ours: &sqlx::migrate::Migrator) -> Self {
        let mut found = Self::default();
        for (version, checksum, is_done) in &had {
            match ours.iter().find(|known| known.version == *version) {
                _ if !is_done => found.unfinished.push(*version),
                Some(known) if *known.checksum == **checksum => found.known += 1,
                Some(_) | None => found.foreign.push(*version),
            }
        }
        let missing = ours.iter().map(|known| known.version).filter(|version| had.iter().all(|one| one.0 != *version));
        found.pending = missing.collect();
        found
    }
}

/// The file of `sqlite:path`; nothing for another engine.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    url.starts_with("sqlite:")
        .then(|| SqliteConnectOptions::from_str(url).ok())?
        .map(|options| options.get_filename().to_path_buf())
}

/// The version of the SQLite in this program, and whether it is one that loses no commits.
pub async fn sqlite_version() -> Result<(String, bool)> {
    let mut memory = SqliteConnectOptions::new().in_memory(true).connect().await?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut memory).await?;
    let is_recent = super::engine::is_recent(&version);
    Ok((version, is_recent))
}

/// What is wrong with a file that the engine can't read as a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Part of it is missing or was changed (`SQLITE_CORRUPT`).
    Torn,
    /// It is something else (`SQLITE_NOTADB`).
    NoDatabase,
}

/// The damage that an error tells of; nothing when it is about something else.
pub fn damage(error: &Error) -> Option<Damage> {
    let Error::Database(database) = error else { return None };
    database.try_downcast_ref::<SqliteError>()?;
    // The primary code is in the last byte of the extended one.
    match database.code()?.parse::<u32>().ok()? & 0xff {
        11 => Some(Damage::Torn),
        26 => Some(Damage::NoDatabase),
        _ => None,
    }
}

/// Opens a file to look at it, without bringing its schema up to date.
async fn look(file: &Path) -> Result<SqliteConnection> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true).busy_timeout(Duration::from_secs(10));
    options.connect().await
}

/// Looks through a whole file: every page, every reference, every table.
pub async fn examine(file: &Path) -> Result<Findings> {
    let mut db = look(file).await?;
    let said: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(100)").fetch_all(&mut db).await?;
    let broken = said.into_iter().filter(|line| line != "ok").collect();
    let dangling = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut db).await?.len();
    let counts = counted(&mut db).await?;
    let migrations = migrated(&mut db).await?;
    db.close().await?;
    Ok(Findings { broken, dangling, counts, migrations })
}

/// Rows of each table of a file.
pub async fn counts(file: &Path) -> Result<BTreeMap<String, i64>> {
    let mut db = look(file).await?;
    let counts = counted(&mut db).await?;
    db.close().await?;
    Ok(counts)
}

async fn counted(db: &mut SqliteConnection) -> Result<BTreeMap<String, i64>> {
    let mut tx = db.begin().await?;
    let tables: Vec<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .fetch_all(&mut *tx)
            .await?;
    let mut counts = BTreeMap::new();
    for table in tables {
        // The name is the engine's own; quoted, it can be nothing but a name.
        let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM \"{}\"", table.replace('"', "\"\"")));
        counts.insert(table, sqlx::query_scalar(sql).fetch_one(&mut *tx).await?);
    }
    tx.rollback().await?;
    Ok(counts)
}

async fn migrated(db: &mut SqliteConnection) -> Result<Migrations> {
    let is_there: Option<i64> = sqlx::query_scalar("SELECT 1 FROM sqlite_master WHERE name = '_sqlx_migrations'")
        .fetch_optional(&mut *db)
        .await?;
    let ours = spelling::sqlite();
    if is_there.is_none() {
        return Ok(Migrations::of(Vec::new(), &ours));
    }
    let rows = sqlx::query("SELECT version, checksum, success FROM _sqlx_migrations").fetch_all(db).await?;
    let had: Result<Vec<_>> = rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?))).collect();
    Ok(Migrations::of(had?, &ours))
}

/// Copies a file as it is at one instant, while others go on using it. `to` must be empty or not exist.
pub async fn copy(file: &Path, to: &Path) -> Result<()> {
    let to = to.to_str().ok_or_else(|| Error::Configuration("a path that is no text".into()))?.to_owned();
    let mut db = look(file).await?;
    sqlx::query("VACUUM INTO ?").bind(to).execute(&mut db).await?;
    db.close().await
}

/// Whether nobody else has the file open. What is still in its log goes into the file.
pub async fn is_alone(file: &Path) -> Result<bool> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .locking_mode(sqlx::sqlite::SqliteLockingMode::Exclusive)
        .busy_timeout(Duration::from_millis(200));
    let mut db = match options.connect().await {
        Ok(db) => db,
        Err(error) => return busy(error),
    };
    match sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut db).await {
        Ok(_) => {}
        Err(error) => return busy(error),
    }
    let alone = match sqlx::query("BEGIN EXCLUSIVE").execute(&mut db).await {
        Ok(_) => true,
        Err(error) => return busy(error),
    };
    sqlx::query("ROLLBACK").execute(&mut db).await?;
    db.close().await?;
    Ok(alone)
}

fn busy(error: Error) -> Result<bool> {
    let code = error.as_database_error().and_then(|error| error.code()).and_then(|code| code.parse::<u32>().ok());
    match code.map(|code| code & 0xff) {
        Some(5 | 6) => Ok(false),
        Some(_) | None => Err(error),
    }
}

/// Why a database can't be opened, as far as somebody can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing listens there, or nothing answers.
    NoAnswer,
    /// It does not know the user, or the password is another.
    NotLetIn,
    /// There is a server, and no such database in it.
    NoDatabase,
    /// Something else.
    Other,
}

/// Why it can't be opened.
pub fn why(error: &Error) -> Why {
    match error {
        Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut => Why::NoAnswer,
        Error::Database(told) => match told.code().as_deref() {
            Some("28000" | "28P01") => Why::NotLetIn,
            Some("3D000") => Why::NoDatabase,
            Some(_) | None => Why::Other,
        },
        _ => Why::Other,
    }
}

/// What a PostgreSQL says of itself.
#[derive(Clone, Debug)]
pub struct Postgres {
    /// As `150018` for 15.18.
    pub version: i32,
    /// Whether a commit waits for the disk.
    pub is_durable: bool,
    /// Migrations as this program sees them.
    pub migrations: Migrations,
}

/// Asks a PostgreSQL for what Ronda rests on.
pub async fn ask_postgres(url: &str) -> Result<Postgres> {
    let mut db = PgConnection::connect(url).await?;
    let setting = async |db: &mut PgConnection, name: &'static str| -> Result<String> {
        sqlx::query_scalar("SELECT current_setting($1)").bind(name).fetch_one(db).await
    };
    let version = setting(&mut db, "server_version_num").await?;
    let is_durable = setting(&mut db, "fsync").await? == "on" && setting(&mut db, "synchronous_commit").await? != "off";
    let is_there: bool =
        sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL").fetch_one(&mut db).await?;
    let had = if is_there {
        let rows = sqlx::query("SELECT version, checksum, success FROM _sqlx_migrations").fetch_all(&mut db).await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?))).collect::<Result<Vec<_>>>()?
    } else {
        Vec::new()
    };
    db.close().await?;
    Ok(Postgres {
        version: version.parse().unwrap_or(0),
        is_durable,
        migrations: Migrations::of(had, &spelling::postgres()),
    })
}
