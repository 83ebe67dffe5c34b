//! Encounters and their recorded changes of date.

use super::save::Origin;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::encounter::{DateMove, Encounter, ReserveUse};
use domain::id::{EditionId, EncounterId, GroupId, InstitutionId};

/// Writes an encounter.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Encounter) -> Result<()> {
    tx.execute(
        "INSERT INTO encounters (institution_id, encounter_id, group_id, edition_id, ordinal, kind, topic_id, title, reserve_use, day,
             time, minutes, site_id, state, reason, opened_at, opened_by, closed_at, closed_by, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ON CONFLICT (institution_id, encounter_id) DO UPDATE SET ordinal = excluded.ordinal, kind = excluded.kind,
             topic_id = excluded.topic_id, title = excluded.title, reserve_use = excluded.reserve_use, day = excluded.day,
             time = excluded.time, minutes = excluded.minutes, site_id = excluded.site_id, state = excluded.state,
             reason = excluded.reason, opened_at = excluded.opened_at, opened_by = excluded.opened_by,
             closed_at = excluded.closed_at, closed_by = excluded.closed_by, version = excluded.version
         WHERE encounters.edition_id = excluded.edition_id",
        params![
            house,
            row.id,
            row.group,
            row.edition,
            row.ordinal,
            row.kind.code(),
            row.topic,
            row.title.as_ref(),
            row.reserve_use.map(ReserveUse::code),
            row.day,
            row.time,
            row.minutes,
            row.site,
            row.state.code(),
            row.reason.as_ref(),
            row.opened_at,
            row.opened_by,
            row.closed_at,
            row.closed_by,
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// Takes away the plan of an edition that has not begun: nobody was at any of these encounters.
pub async fn remove_plan(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<()> {
    const OF_EDITION: [&str; 4] = [
        "DELETE FROM questions WHERE institution_id = $1
             AND encounter_id IN (SELECT encounter_id FROM encounters WHERE institution_id = $1 AND edition_id = $2)",
        "DELETE FROM guests WHERE institution_id = $1
             AND encounter_id IN (SELECT encounter_id FROM encounters WHERE institution_id = $1 AND edition_id = $2)",
        "DELETE FROM moments WHERE institution_id = $1
             AND encounter_id IN (SELECT encounter_id FROM encounters WHERE institution_id = $1 AND edition_id = $2)",
        "DELETE FROM encounter_moves WHERE institution_id = $1
             AND encounter_id IN (SELECT encounter_id FROM encounters WHERE institution_id = $1 AND edition_id = $2)",
    ];
    for sql in OF_EDITION {
        tx.execute(sql, params![house, edition]).await?;
    }
    tx.execute("DELETE FROM encounters WHERE institution_id = $1 AND edition_id = $2", params![house, edition])
        .await
        .map(drop)
}

/// Writes a change of date.
pub async fn put_move(tx: &mut Tx, origin: Origin, row: &DateMove) -> Result<()> {
    tx.execute(
        "INSERT INTO encounter_moves (institution_id, encounter_id, command_id, from_day, from_time, to_day, to_time, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            origin.institution,
            row.encounter,
            origin.command,
            row.from.map(|(day, _)| day),
            row.from.map(|(_, time)| time),
            row.to.0,
            row.to.1,
            row.reason.as_ref(),
            row.at
        ],
    )
    .await
    .map(drop)
}

/// The changes of date of an encounter, in order of time.
pub async fn moves(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<DateMove>> {
    tx.all(
        "SELECT * FROM encounter_moves WHERE institution_id = $1 AND encounter_id = $2 ORDER BY at, command_id",
        params![house, encounter],
        |row| {
            Ok(DateMove {
                encounter: row.key("encounter_id")?,
                from: row.day_maybe("from_day")?.zip(row.time_maybe("from_time")?),
                to: (row.day("to_day")?, row.time("to_time")?),
                reason: row.words_maybe("reason")?,
                at: row.instant("at")?,
            })
        },
    )
    .await
}

/// The encounters of an edition, by ordinal.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Encounter>> {
    tx.all(
        "SELECT * FROM encounters WHERE institution_id = $1 AND edition_id = $2 ORDER BY ordinal",
        params![house, edition],
        encounter,
    )
    .await
}

/// An encounter of a group; one of another group is unknown here.
pub async fn find(tx: &mut Tx, house: InstitutionId, group: GroupId, id: EncounterId) -> Result<Option<Encounter>> {
    tx.optional(
        "SELECT * FROM encounters WHERE institution_id = $1 AND group_id = $2 AND encounter_id = $3",
        params![house, group, id],
        encounter,
    )
    .await
}

/// Reads an encounter out of a row.
pub fn encounter(row: &Record) -> Result<Encounter> {
    Ok(Encounter {
        id: row.key("encounter_id")?,
        group: row.key("group_id")?,
        edition: row.key("edition_id")?,
        ordinal: row.count("ordinal")?,
        kind: row.code("kind")?,
        topic: row.key_maybe("topic_id")?,
        title: row.line_maybe("title")?,
        reserve_use: row.code_maybe("reserve_use")?,
        day: row.day_maybe("day")?,
        time: row.time_maybe("time")?,
        minutes: row.count("minutes")?,
        site: row.key_maybe("site_id")?,
        state: row.code("state")?,
        reason: row.words_maybe("reason")?,
        opened_at: row.instant_maybe("opened_at")?,
        opened_by: row.key_maybe("opened_by")?,
        closed_at: row.instant_maybe("closed_at")?,
        closed_by: row.key_maybe("closed_by")?,
        version: row.int("version")?,
    })
}
