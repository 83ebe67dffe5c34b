//! Expectations: read by the coordination alone.

use crate::db::{Result, Tx};
use crate::params;
use domain::expectation::Expectation;
use domain::id::{EditionId, ExpectationId, InstitutionId, PersonId};

/// Writes an expectation.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Expectation) -> Result<()> {
    tx.execute(
        "INSERT INTO expectations (institution_id, expectation_id, edition_id, seat_id, text, reach, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (institution_id, expectation_id) DO UPDATE SET text = excluded.text, reach = excluded.reach,
             version = excluded.version
         WHERE expectations.seat_id = excluded.seat_id",
        params![house, row.id, row.edition, row.seat, row.text.body(), row.reach.code(), row.version],
    )
    .await
    .and_then(super::kept)
}

/// Takes an expectation back.
pub async fn remove(tx: &mut Tx, house: InstitutionId, id: ExpectationId) -> Result<()> {
    tx.execute("DELETE FROM expectations WHERE institution_id = $1 AND expectation_id = $2", params![house, id])
        .await
        .map(drop)
}

/// The expectations that a person's seats hold, in every group, under whichever entry they were known.
pub async fn of_same_person(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Vec<ExpectationId>> {
    tx.all(
        "SELECT e.expectation_id FROM expectations e WHERE e.institution_id = $1 AND e.seat_id IN (
             SELECT s.seat_id FROM seats s WHERE s.institution_id = $1 AND s.person_id IN (SELECT p.person_id FROM persons o
             JOIN persons p ON p.institution_id = o.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
             WHERE o.institution_id = $1 AND o.person_id = $2))
         ORDER BY e.expectation_id",
        params![house, id],
        |row| row.key("expectation_id"),
    )
    .await
}

/// The expectations of an edition, as they were written.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Expectation>> {
    tx.all(
        "SELECT * FROM expectations WHERE institution_id = $1 AND edition_id = $2 ORDER BY expectation_id",
        params![house, edition],
        |row| {
            Ok(Expectation {
                id: row.key("expectation_id")?,
                edition: row.key("edition_id")?,
                seat: row.key("seat_id")?,
                text: row.leaf("text")?,
                reach: row.code("reach")?,
                version: row.int("version")?,
            })
        },
    )
    .await
}
