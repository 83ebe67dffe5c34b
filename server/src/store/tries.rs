//! Secrets that were tried at the door. They are counted before they are looked at, in one statement that refuses while
//! somebody has to wait: however many come in at once, no more are tried than may be.

use crate::db::{Result, Tx};
use crate::params;
use chrono::TimeDelta;
use domain::day::Instant;
use domain::login::wait_seconds;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Hours after which a count without a new try is forgotten: far longer than the longest wait.
const KEPT_HOURS: i64 = 24;

/// Counts one more of something that costs the server much, within the clock's hour; `Err` with the end of that hour when
/// there were `most` already.
pub async fn within_hour(
    tx: &mut Tx,
    what: &str,
    (most, now): (u32, Instant),
) -> Result<std::result::Result<(), Instant>> {
    const HOUR: i64 = 3600;
    let hour = now.timestamp().div_euclid(HOUR);
    let counted = tx
        .one(
            "INSERT INTO sign_in_tries (identifier_hash, failures, tried_at) VALUES ($1, 1, $2)
             ON CONFLICT (identifier_hash) DO UPDATE SET failures = sign_in_tries.failures + 1, tried_at = excluded.tried_at
             RETURNING failures",
            params![key(&format!("{what} {hour}")).as_str(), now],
            |row| row.count("failures"),
        )
        .await?;
    let over = now + TimeDelta::seconds(HOUR - now.timestamp().rem_euclid(HOUR));
    Ok(if counted > most { Err(over) } else { Ok(()) })
}

/// Counts a try before its secret is looked at; `Err` with the end of the wait when none may be tried now.
pub async fn count(tx: &mut Tx, identifier: &str, now: Instant) -> Result<std::result::Result<(), Instant>> {
    let key = key(identifier);
    tx.execute(
        "INSERT INTO sign_in_tries (identifier_hash, failures, tried_at) VALUES ($1, 0, $2) ON CONFLICT (identifier_hash) DO NOTHING",
        params![key.as_str(), now],
    )
    .await?;
    let counted = tx
        .optional(
            "UPDATE sign_in_tries SET failures = failures + 1, tried_at = $2
             WHERE identifier_hash = $1 AND (wait_until IS NULL OR wait_until <= $2) RETURNING failures",
            params![key.as_str(), now],
            |row| row.count("failures"),
        )
        .await?;
    match counted {
        None => waits_until(tx, &key).await.map(|until| Err(until.unwrap_or(now))),
        Some(failures) => {
            let wait = wait_seconds(failures);
            if wait > 0 {
                let until = now + TimeDelta::seconds(wait);
                tx.execute(
                    "UPDATE sign_in_tries SET wait_until = $2 WHERE identifier_hash = $1",
                    params![key.as_str(), until],
                )
                .await?;
            }
            Ok(Ok(()))
        }
    }
}

async fn waits_until(tx: &mut Tx, key: &str) -> Result<Option<Instant>> {
    let found = tx.optional("SELECT wait_until FROM sign_in_tries WHERE identifier_hash = $1", params![key], |row| {
        row.instant_maybe("wait_until")
    });
    Ok(found.await?.flatten())
}

/// How often a wrong secret was tried in a row.
pub async fn failures(tx: &mut Tx, identifier: &str) -> Result<u32> {
    let key = key(identifier);
    let sql = "SELECT failures FROM sign_in_tries WHERE identifier_hash = $1";
    Ok(tx.optional(sql, params![key.as_str()], |row| row.count("failures")).await?.unwrap_or(0))
}

/// The secret was the right one, or there is a new one: earlier tries are forgotten.
pub async fn forget(tx: &mut Tx, identifier: &str) -> Result<()> {
    let key = key(identifier);
    tx.execute("DELETE FROM sign_in_tries WHERE identifier_hash = $1", params![key.as_str()]).await.map(drop)
}

/// Forgets what nobody has tried for a day.
pub async fn sweep(tx: &mut Tx, now: Instant) -> Result<u64> {
    let before = now - TimeDelta::hours(KEPT_HOURS);
    tx.execute("DELETE FROM sign_in_tries WHERE tried_at < $1", params![before]).await
}

fn key(identifier: &str) -> String {
    let digest = Sha256::digest(format!("ronda sign-in {identifier}").as_bytes());
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
