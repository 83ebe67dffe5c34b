//! Attendance: a row per expected seat of an encounter.

use super::save::Origin;
use crate::db::{Record, Result, Tx, Value};
use crate::params;
use domain::encounter::attendance::{Attendance, EarlierMark, Mark, Marks};
use domain::id::{EditionId, EncounterId, InstitutionId, Key, SeatId};

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
    put_all(tx, house, &[row]).await
}

/// Rows of the longer statements: a sheet of twenty people is written in two.
const TOGETHER: usize = 16;
const A_FEW: usize = 4;

/// Writes rows, each of another seat of an encounter, as many to a statement as there are.
pub async fn put_all(tx: &mut Tx, house: InstitutionId, mut rows: &[&Attendance]) -> Result<()> {
    while !rows.is_empty() {
        let (sql, count) = match rows.len() {
            TOGETHER.. => (PUT_TOGETHER, TOGETHER),
            A_FEW..TOGETHER => (PUT_A_FEW, A_FEW),
            ..A_FEW => (PUT_ONE, 1),
        };
        let (now, later) = rows.split_at(count.min(rows.len()));
        let mut values = params![house];
        values.extend(now.iter().flat_map(|row| of_row(row)));
        tx.execute(sql, values).await?;
        rows = later;
    }
    Ok(())
}

fn of_row(row: &Attendance) -> Vec<Value> {
    params![
        row.encounter,
        row.seat,
        row.person,
        row.mark.code(),
        row.arrived_at,
        row.marked_at,
        row.marked_by,
        row.version
    ]
}

const PUT_ONE: &str =
    "INSERT INTO attendance (institution_id, encounter_id, seat_id, person_id, mark, arrived_at, marked_at, marked_by, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (institution_id, encounter_id, seat_id) DO UPDATE SET mark = excluded.mark, arrived_at = excluded.arrived_at,
         marked_at = excluded.marked_at, marked_by = excluded.marked_by, version = excluded.version";
const PUT_A_FEW: &str =
    "INSERT INTO attendance (institution_id, encounter_id, seat_id, person_id, mark, arrived_at, marked_at, marked_by, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9),
         ($1, $10, $11, $12, $13, $14, $15, $16, $17),
         ($1, $18, $19, $20, $21, $22, $23, $24, $25),
         ($1, $26, $27, $28, $29, $30, $31, $32, $33)
     ON CONFLICT (institution_id, encounter_id, seat_id) DO UPDATE SET mark = excluded.mark, arrived_at = excluded.arrived_at,
         marked_at = excluded.marked_at, marked_by = excluded.marked_by, version = excluded.version";
const PUT_TOGETHER: &str =
    "INSERT INTO attendance (institution_id, encounter_id, seat_id, person_id, mark, arrived_at, marked_at, marked_by, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9),
         ($1, $10, $11, $12, $13, $14, $15, $16, $17),
         ($1, $18, $19, $20, $21, $22, $23, $24, $25),
         ($1, $26, $27, $28, $29, $30, $31, $32, $33),
         ($1, $34, $35, $36, $37, $38, $39, $40, $41),
         ($1, $42, $43, $44, $45, $46, $47, $48, $49),
         ($1, $50, $51, $52, $53, $54, $55, $56, $57),
         ($1, $58, $59, $60, $61, $62, $63, $64, $65),
         ($1, $66, $67, $68, $69, $70, $71, $72, $73),
         ($1, $74, $75, $76, $77, $78, $79, $80, $81),
         ($1, $82, $83, $84, $85, $86, $87, $88, $89),
         ($1, $90, $91, $92, $93, $94, $95, $96, $97),
         ($1, $98, $99, $100, $101, $102, $103, $104, $105),
         ($1, $106, $107, $108, $109, $110, $111, $112, $113),
         ($1, $114, $115, $116, $117, $118, $119, $120, $121),
         ($1, $122, $123, $124, $125, $126, $127, $128, $129)
     ON CONFLICT (institution_id, encounter_id, seat_id) DO UPDATE SET mark = excluded.mark, arrived_at = excluded.arrived_at,
         marked_at = excluded.marked_at, marked_by = excluded.marked_by, version = excluded.version";

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

/// What is known of each seat at each encounter of an edition. An encounter comes as one row: a page that shows
/// twenty people at ten encounters has ten to read.
pub async fn marks_of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Marks> {
    let rows: Vec<(EncounterId, Vec<(SeatId, Mark)>)> = tx
        .all(
            "SELECT e.encounter_id, string_agg(CAST(a.seat_id AS TEXT) || ' ' || a.mark, ',') AS marks FROM encounters e
             JOIN attendance a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
             WHERE e.institution_id = $1 AND e.edition_id = $2 GROUP BY e.encounter_id",
            params![house, edition],
            |row| Ok((row.key("encounter_id")?, row.parsed("marks", told)?)),
        )
        .await?;
    let each = rows.into_iter();
    Ok(each.flat_map(|(of, marks)| marks.into_iter().map(move |(seat, mark)| ((of, seat), mark))).collect())
}

/// Seats and their marks, as one text.
fn told(text: &str) -> Option<Vec<(SeatId, Mark)>> {
    let one = |pair: &str| {
        let (seat, mark) = pair.split_once(' ')?;
        Some((SeatId::of(seat.parse().ok()?), Mark::from_code(mark)?))
    };
    text.split(',').map(one).collect()
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
