//! Memoirs, the adjustments they ask for, and the review of a whole edition: the coordination's.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::encounter::memoir::{Adjustment, Memoir, OtherText, Served, Tried};
use domain::group::EditionReview;
use domain::id::{AdjustmentId, CommandId, EditionId, EncounterId, InstitutionId};

/// Writes a memoir.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Memoir) -> Result<()> {
    tx.execute(
        "INSERT INTO memoirs (institution_id, encounter_id, happened, helped, difficulties, state, read_with, read_at, closed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (institution_id, encounter_id) DO UPDATE SET happened = excluded.happened, helped = excluded.helped,
             difficulties = excluded.difficulties, state = excluded.state, read_with = excluded.read_with,
             read_at = excluded.read_at, closed_at = excluded.closed_at, version = excluded.version",
        params![
            house,
            row.encounter,
            row.happened.body(),
            row.helped.body(),
            row.difficulties.body(),
            row.state.code(),
            row.read_with.as_ref(),
            row.read_at,
            row.closed_at,
            row.version
        ],
    )
    .await
    .map(drop)
}

/// The memoir of an encounter.
pub async fn find(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Option<Memoir>> {
    tx.optional(
        "SELECT * FROM memoirs WHERE institution_id = $1 AND encounter_id = $2",
        params![house, encounter],
        memoir,
    )
    .await
}

/// The memoirs of an edition, by ordinal of their encounters.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Memoir>> {
    tx.all(
        "SELECT m.* FROM encounters e JOIN memoirs m ON m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.edition_id = $2 ORDER BY e.ordinal",
        params![house, edition],
        memoir,
    )
    .await
}

fn memoir(row: &Record) -> Result<Memoir> {
    Ok(Memoir {
        encounter: row.key("encounter_id")?,
        happened: row.leaf("happened")?,
        helped: row.leaf("helped")?,
        difficulties: row.leaf("difficulties")?,
        state: row.code("state")?,
        read_with: row.line_maybe("read_with")?,
        read_at: row.instant_maybe("read_at")?,
        closed_at: row.instant_maybe("closed_at")?,
        version: row.int("version")?,
    })
}

/// Puts another text beside a memoir.
pub async fn put_text(tx: &mut Tx, house: InstitutionId, row: &OtherText) -> Result<()> {
    tx.execute(
        "INSERT INTO memoir_texts (institution_id, encounter_id, command_id, happened, helped, difficulties, adjustments, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            house,
            row.encounter,
            row.command,
            row.happened.body(),
            row.helped.body(),
            row.difficulties.body(),
            row.adjustments.body(),
            row.written_at
        ],
    )
    .await
    .map(drop)
}

/// Takes one away.
pub async fn remove_text(tx: &mut Tx, house: InstitutionId, encounter: EncounterId, command: CommandId) -> Result<()> {
    tx.execute(
        "DELETE FROM memoir_texts WHERE institution_id = $1 AND encounter_id = $2 AND command_id = $3",
        params![house, encounter, command],
    )
    .await
    .map(drop)
}

/// The texts that wait beside the memoir of an encounter, the oldest first.
pub async fn texts(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<OtherText>> {
    tx.all(
        "SELECT * FROM memoir_texts WHERE institution_id = $1 AND encounter_id = $2 ORDER BY command_id",
        params![house, encounter],
        |row| {
            Ok(OtherText {
                encounter: row.key("encounter_id")?,
                command: row.key("command_id")?,
                happened: row.leaf("happened")?,
                helped: row.leaf("helped")?,
                difficulties: row.leaf("difficulties")?,
                adjustments: row.leaf("adjustments")?,
                written_at: row.instant("written_at")?,
            })
        },
    )
    .await
}

/// Writes an adjustment.
pub async fn put_adjustment(tx: &mut Tx, house: InstitutionId, row: &Adjustment) -> Result<()> {
    tx.execute(
        "INSERT INTO adjustments (institution_id, adjustment_id, edition_id, encounter_id, text, tried, served, reviewed_in)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (institution_id, adjustment_id) DO UPDATE SET text = excluded.text, tried = excluded.tried,
             served = excluded.served, reviewed_in = excluded.reviewed_in
             WHERE adjustments.encounter_id = excluded.encounter_id",
        params![
            house,
            row.id,
            row.edition,
            row.encounter,
            row.text.body(),
            row.tried.map(Tried::code),
            row.served.map(Served::code),
            row.reviewed_in
        ],
    )
    .await
    .map(drop)
}

/// Takes an adjustment out of a memoir that is still being written.
pub async fn remove_adjustment(tx: &mut Tx, house: InstitutionId, id: AdjustmentId) -> Result<()> {
    tx.execute("DELETE FROM adjustments WHERE institution_id = $1 AND adjustment_id = $2", params![house, id])
        .await
        .map(drop)
}

/// The adjustments of an edition, as they were asked for.
pub async fn adjustments(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Adjustment>> {
    tx.all(
        "SELECT a.* FROM adjustments a JOIN encounters e ON e.institution_id = a.institution_id AND e.encounter_id = a.encounter_id
         WHERE a.institution_id = $1 AND a.edition_id = $2 ORDER BY e.ordinal, a.adjustment_id",
        params![house, edition],
        |row| {
            Ok(Adjustment {
                id: row.key("adjustment_id")?,
                edition: row.key("edition_id")?,
                encounter: row.key("encounter_id")?,
                text: row.leaf("text")?,
                tried: row.code_maybe("tried")?,
                served: row.code_maybe("served")?,
                reviewed_in: row.key_maybe("reviewed_in")?,
            })
        },
    )
    .await
}

/// Writes the review of a whole edition.
pub async fn put_edition_review(tx: &mut Tx, house: InstitutionId, row: &EditionReview) -> Result<()> {
    tx.execute(
        "INSERT INTO edition_reviews (institution_id, edition_id, helped, difficult, next, version) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, edition_id) DO UPDATE SET helped = excluded.helped, difficult = excluded.difficult,
             next = excluded.next, version = excluded.version",
        params![house, row.edition, row.helped.body(), row.difficult.body(), row.next.body(), row.version],
    )
    .await
    .map(drop)
}

/// The review of a whole edition.
pub async fn edition_review(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<EditionReview>> {
    tx.optional(
        "SELECT * FROM edition_reviews WHERE institution_id = $1 AND edition_id = $2",
        params![house, edition],
        |row| {
            Ok(EditionReview {
                edition: row.key("edition_id")?,
                helped: row.leaf("helped")?,
                difficult: row.leaf("difficult")?,
                next: row.leaf("next")?,
                version: row.int("version")?,
            })
        },
    )
    .await
}
