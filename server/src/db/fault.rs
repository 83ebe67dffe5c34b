//! Which errors of the database are about a statement, and which about the disk or the way to the server.

use super::Error;
use sqlx::error::DatabaseError;
use sqlx::sqlite::SqliteError;

/// What an error of the database is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The statement or its values.
    Statement,
    /// The disk, the file or the server: full, unreadable, gone, busy.
    OutOfReach,
    /// The disk did not confirm what was written.
    NotOnDisk,
}

/// SQLite's primary codes that are about the file and the disk: PERM, BUSY, NOMEM, READONLY, IOERR, CORRUPT, FULL,
/// CANTOPEN, PROTOCOL, NOTADB.
const SQLITE: [u32; 10] = [3, 5, 7, 8, 10, 11, 13, 14, 15, 26];
/// IOERR_FSYNC and IOERR_DIR_FSYNC.
const SQLITE_SYNC: [u32; 2] = [1034, 1290];
/// PostgreSQL's classes: connection, rollback by the server, resources, intervention, system.
const POSTGRES: [&str; 5] = ["08", "40", "53", "57", "58"];

/// What an error is about.
pub fn fault(error: &Error) -> Fault {
    match error {
        Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => {
            Fault::OutOfReach
        }
        Error::Database(database) => of_code(database.as_ref()),
        _ => Fault::Statement,
    }
}

fn of_code(error: &dyn DatabaseError) -> Fault {
    let code = error.code().unwrap_or_default();
    if error.try_downcast_ref::<SqliteError>().is_none() {
        let known = code.get(..2).is_some_and(|class| POSTGRES.contains(&class));
        return if known { Fault::OutOfReach } else { Fault::Statement };
    }
    match code.parse::<u32>() {
        Ok(code) if SQLITE_SYNC.contains(&code) => Fault::NotOnDisk,
        Ok(code) if SQLITE.contains(&(code & 0xff)) => Fault::OutOfReach,
        Ok(_) | Err(_) => Fault::Statement,
    }
}
