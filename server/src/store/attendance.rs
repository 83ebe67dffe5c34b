//! Attendance: a row per expected seat of an encounter.

use super::save::Origin;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::encounter::attendance::{Attendance, EarlierMark};
use domain::id::{EditionId, EncounterId, InstitutionId, SeatId};

/// Takes a row away, of an encounter that was opened by mistake: nobody had marked it.
pub async fn remove(tx: &mut Tx, house: InstitutionId, encounter: EncounterId, seat: SeatId) -> Result<()> {
    tx.execute(
        "DELETE FROM attendance WHERE institution_id = $1 AND encounter_id = $2 AND seat_id = $3",
        params![house, encounter, seat],
    )
    .await
    .map(drop)
}

/// Writes a row.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Attendance) -> Result<()> {
    tx.execute(
        "INSERT INTO attendance (institution_id, encounter_id, seat_id, person_id, mark, arrived_at, marked_at, marked_by,
             version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution_id, encounter_id, seat_id) DO UPDATE SET mark = excluded.mark, arrived_at = excluded.arrived_at,
             marked_at = excluded.marked_at, marked_by = excluded.marked_by, version = excluded.version",
        params![
            house,
            row.encounter,
            row.seat,
            row.person,
            row.mark.code(),
            row.arrived_at,
            row.marked_at,
            row.marked_by,
            row.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps a mark that another one replaced.
pub async fn put_earlier(tx: &mut Tx, origin: Origin, row: &EarlierMark) -> Result<()> {
    tx.execute(
        "INSERT INTO earlier_marks (institution_id, encounter_id, seat_id, command_id, mark, marked_at, concurrent)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            origin.institution,
            row.encounter,
            row.seat,
            origin.command,
            row.mark.code(),
            row.marked_at,
            row.concurrent
        ],
    )
    .await
    .map(drop)
}

/// The attendance of an encounter.
pub async fn of_encounter(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<Attendance>> {
    tx.all(
        "SELECT * FROM attendance WHERE institution_id = $1 AND encounter_id = $2 ORDER BY seat_id",
        params![house, encounter],
        attendance,
    )
    .await
}

/// The attendance of all encounters of an edition.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Attendance>> {
    tx.all(
        "SELECT a.* FROM encounters e JOIN attendance a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.edition_id = $2 ORDER BY e.ordinal, a.seat_id",
        params![house, edition],
        attendance,
    )
    .await
}

/// The marks of an encounter that others replaced, in order of time.
pub async fn earlier(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<EarlierMark>> {
    tx.all(
        "SELECT * FROM earlier_marks WHERE institution_id = $1 AND encounter_id = $2 ORDER BY marked_at, command_id",
        params![house, encounter],
        |row| {
            Ok(EarlierMark {
                encounter: row.key("encounter_id")?,
                seat: row.key("seat_id")?,
                mark: row.code("mark")?,
                marked_at: row.instant("marked_at")?,
                concurrent: row.bool("concurrent")?,
            })
        },
    )
    .await
}

fn attendance(row: &Record) -> Result<Attendance> {
    Ok(Attendance {
        encounter: row.key("encounter_id")?,
        seat: row.key("seat_id")?,
        person: row.key("person_id")?,
        mark: row.code("mark")?,
        arrived_at: row.instant_maybe("arrived_at")?,
        marked_at: row.instant("marked_at")?,
        marked_by: row.key("marked_by")?,
        version: row.int("version")?,
    })
}
