//! With how many of their group people can count: each reads their own two numbers, and the drawing takes all of them
//! without whose they are.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::id::{EditionId, InstitutionId, PersonId, SeatId};
use domain::ties::{Leaning, Ties};

/// Writes what somebody says of themselves, in place of what they said before.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: Leaning) -> Result<()> {
    tx.execute(
        "INSERT INTO leanings (institution_id, edition_id, seat_id, before_count, now_count) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, edition_id, seat_id) DO UPDATE SET before_count = excluded.before_count,
             now_count = excluded.now_count",
        params![house, row.edition, row.seat, row.ties.before, row.ties.now],
    )
    .await
    .map(drop)
}

/// Takes it back.
pub async fn remove(tx: &mut Tx, house: InstitutionId, (edition, seat): (EditionId, SeatId)) -> Result<()> {
    tx.execute(
        "DELETE FROM leanings WHERE institution_id = $1 AND edition_id = $2 AND seat_id = $3",
        params![house, edition, seat],
    )
    .await
    .map(drop)
}

/// Nothing of it stays.
pub async fn forget(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    tx.execute("DELETE FROM leanings WHERE institution_id = $1 AND seat_id = $2", params![house, seat]).await.map(drop)
}

/// What those said who sit in an edition, in no order, for the drawing.
pub async fn said(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Ties>> {
    tx.all(
        "SELECT l.before_count, l.now_count FROM leanings l
         JOIN seats s ON s.institution_id = l.institution_id AND s.seat_id = l.seat_id
         JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
         WHERE l.institution_id = $1 AND l.edition_id = $2 AND s.state IN ('seated', 'completed')
             AND s.role IN ('participant', 'assistant', 'host') AND NOT p.erased AND p.merged_into IS NULL
         ORDER BY l.now_count, l.before_count",
        params![house, edition],
        ties,
    )
    .await
}

/// What somebody said of themselves.
pub async fn own(tx: &mut Tx, house: InstitutionId, (edition, person): (EditionId, PersonId)) -> Result<Option<Ties>> {
    tx.optional(
        "SELECT l.before_count, l.now_count FROM leanings l
         JOIN seats s ON s.institution_id = l.institution_id AND s.seat_id = l.seat_id
         WHERE l.institution_id = $1 AND l.edition_id = $2 AND s.person_id = $3",
        params![house, edition, person],
        ties,
    )
    .await
}

fn ties(row: &Record) -> Result<Ties> {
    Ok(Ties { before: row.count("before_count")?, now: row.count("now_count")? })
}
