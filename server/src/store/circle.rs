//! What the circle writes together: agreements, letters, the reading of its processes.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::group::{Agreement, Letter, Reading};
use domain::id::{EditionId, InstitutionId};

/// Adds a version of the agreements.
pub async fn put_agreement(tx: &mut Tx, house: InstitutionId, row: &Agreement) -> Result<()> {
    tx.execute(
        "INSERT INTO agreements (institution_id, edition_id, version, text, agreed_at) VALUES ($1, $2, $3, $4, $5)",
        params![house, row.edition, row.version, row.text.body(), row.agreed_at],
    )
    .await
    .map(drop)
}

/// Every version of the agreements of an edition, the newest first.
pub async fn agreements(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Agreement>> {
    tx.all(
        "SELECT * FROM agreements WHERE institution_id = $1 AND edition_id = $2 ORDER BY version DESC",
        params![house, edition],
        |row| {
            Ok(Agreement {
                edition: row.key("edition_id")?,
                version: row.int("version")?,
                text: row.leaf("text")?,
                agreed_at: row.instant("agreed_at")?,
            })
        },
    )
    .await
}

/// Writes a letter.
pub async fn put_letter(tx: &mut Tx, house: InstitutionId, row: &Letter) -> Result<()> {
    tx.execute(
        "INSERT INTO letters (institution_id, letter_id, edition_id, text, opened_at, version) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, letter_id) DO UPDATE SET text = excluded.text, opened_at = excluded.opened_at,
             version = excluded.version WHERE letters.edition_id = excluded.edition_id",
        params![house, row.id, row.edition, row.text.body(), row.opened_at, row.version],
    )
    .await
    .map(drop)
}

/// The letter that an edition wrote.
pub async fn letter(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<Letter>> {
    tx.optional(
        "SELECT * FROM letters WHERE institution_id = $1 AND edition_id = $2",
        params![house, edition],
        one_letter,
    )
    .await
}

/// The letter to `edition`: the latest one that no edition between has opened at its own beginning. One that was called
/// off before it began opened none (S0-194).
pub async fn earlier_letter(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<Letter>> {
    tx.optional(
        "SELECT l.* FROM editions e
         JOIN editions b ON b.institution_id = e.institution_id AND b.group_id = e.group_id AND b.ordinal < e.ordinal
         JOIN letters l ON l.institution_id = b.institution_id AND l.edition_id = b.edition_id
         WHERE e.institution_id = $1 AND e.edition_id = $2
             AND NOT EXISTS (SELECT 1 FROM editions m WHERE m.institution_id = e.institution_id AND m.group_id = e.group_id
                 AND m.ordinal > b.ordinal AND m.ordinal < e.ordinal AND m.book_sha256 IS NOT NULL)
         ORDER BY b.ordinal DESC LIMIT 1",
        params![house, edition],
        one_letter,
    )
    .await
}

fn one_letter(row: &Record) -> Result<Letter> {
    Ok(Letter {
        id: row.key("letter_id")?,
        edition: row.key("edition_id")?,
        text: row.leaf("text")?,
        opened_at: row.instant_maybe("opened_at")?,
        version: row.int("version")?,
    })
}

/// Writes the reading of a process.
pub async fn put_reading(tx: &mut Tx, house: InstitutionId, row: &Reading) -> Result<()> {
    tx.execute(
        "INSERT INTO process_readings (institution_id, edition_id, process, seen, read_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, edition_id, process) DO UPDATE SET seen = excluded.seen, read_at = excluded.read_at",
        params![house, row.edition, row.process.code(), row.seen.code(), row.read_at],
    )
    .await
    .map(drop)
}

/// The group's reading of its processes.
pub async fn readings(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Reading>> {
    tx.all(
        "SELECT * FROM process_readings WHERE institution_id = $1 AND edition_id = $2",
        params![house, edition],
        |row| {
            Ok(Reading {
                edition: row.key("edition_id")?,
                process: row.code("process")?,
                seen: row.code("seen")?,
                read_at: row.instant("read_at")?,
            })
        },
    )
    .await
}
