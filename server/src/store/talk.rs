//! That somebody talked with who was missed: the day and who, nothing else.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::id::{EditionId, EncounterId, InstitutionId, SeatId};
use domain::missing::Talk;

/// Writes a talk; the first of two stays.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Talk) -> Result<()> {
    tx.execute(
        "INSERT INTO talks (institution_id, seat_id, encounter_id, by_person_id, at, on_day) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, seat_id, encounter_id) DO NOTHING",
        params![house, row.seat, row.encounter, row.by, row.at, row.on],
    )
    .await
    .map(drop)
}

/// Takes one back that was written down by mistake.
pub async fn remove(tx: &mut Tx, house: InstitutionId, seat: SeatId, encounter: EncounterId) -> Result<()> {
    tx.execute(
        "DELETE FROM talks WHERE institution_id = $1 AND seat_id = $2 AND encounter_id = $3",
        params![house, seat, encounter],
    )
    .await
    .map(drop)
}

/// The talks of an edition, the latest first.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Talk>> {
    tx.all(
        "SELECT t.* FROM encounters e JOIN talks t ON t.institution_id = e.institution_id AND t.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.edition_id = $2 ORDER BY t.at DESC, t.seat_id",
        params![house, edition],
        talk,
    )
    .await
}

/// The same with the names of who talked, where they are known.
pub async fn told_of_edition(
    tx: &mut Tx,
    house: InstitutionId,
    edition: EditionId,
) -> Result<Vec<(Talk, Option<String>)>> {
    tx.all(
        "SELECT t.*, CASE WHEN p.erased THEN NULL ELSE p.name END AS by_name FROM encounters e
         JOIN talks t ON t.institution_id = e.institution_id AND t.encounter_id = e.encounter_id
         LEFT JOIN persons p ON p.institution_id = t.institution_id AND p.person_id = t.by_person_id
         WHERE e.institution_id = $1 AND e.edition_id = $2 ORDER BY t.at DESC, t.seat_id",
        params![house, edition],
        |row| Ok((talk(row)?, row.text_maybe("by_name")?)),
    )
    .await
}

fn talk(row: &Record) -> Result<Talk> {
    Ok(Talk {
        seat: row.key("seat_id")?,
        encounter: row.key("encounter_id")?,
        at: row.instant("at")?,
        on: row.day("on_day")?,
        by: row.key_maybe("by_person_id")?,
    })
}
