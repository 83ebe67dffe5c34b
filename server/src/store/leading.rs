//! A leader's own log: what Ronda knows of the groups that they led or sat in, and what they add. Read by them alone.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::day::Day;
use domain::id::{InstitutionId, LogEntryId, PersonId};
use domain::path::{Activity, Entry, Log, LogUnit};
use domain::words::Line;

/// Adds an entry. A new one never takes the place of another one.
pub async fn put(tx: &mut Tx, house: InstitutionId, person: PersonId, row: &Entry) -> Result<()> {
    tx.execute(
        "INSERT INTO log_entries (institution_id, entry_id, person_id, activity, day, number, unit, minutes, place)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (institution_id, entry_id) DO NOTHING",
        params![
            house,
            row.id,
            person,
            row.activity.code(),
            row.day,
            row.number,
            row.unit.code(),
            row.minutes,
            &row.place
        ],
    )
    .await
    .and_then(super::kept)
}

/// Takes one back; that of somebody else is left alone.
pub async fn remove(tx: &mut Tx, house: InstitutionId, person: PersonId, entry: LogEntryId) -> Result<()> {
    tx.execute(
        "DELETE FROM log_entries WHERE institution_id = $1 AND person_id = $2 AND entry_id = $3",
        params![house, person, entry],
    )
    .await
    .map(drop)
}

/// An entry, if it is one that this person added.
pub async fn own(tx: &mut Tx, house: InstitutionId, person: PersonId, entry: LogEntryId) -> Result<Option<LogEntryId>> {
    tx.optional(
        "SELECT entry_id FROM log_entries WHERE institution_id = $1 AND entry_id = $2 AND person_id = $3",
        params![house, entry, person],
        |row| row.key("entry_id"),
    )
    .await
}

/// From when on it counts; from the first entry when nothing is said.
pub async fn put_since(tx: &mut Tx, house: InstitutionId, person: PersonId, since: Option<Day>) -> Result<()> {
    tx.execute("DELETE FROM log_starts WHERE institution_id = $1 AND person_id = $2", params![house, person]).await?;
    if let Some(since) = since {
        tx.execute(
            "INSERT INTO log_starts (institution_id, person_id, since) VALUES ($1, $2, $3)",
            params![house, person, since],
        )
        .await?;
    }
    Ok(())
}

/// Nothing of it stays.
pub async fn forget(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<()> {
    for sql in [
        "DELETE FROM log_entries WHERE institution_id = $1 AND person_id = $2",
        "DELETE FROM log_starts WHERE institution_id = $1 AND person_id = $2",
    ] {
        tx.execute(sql, params![house, person]).await?;
    }
    Ok(())
}

/// Everything that counts for somebody: `frames` are the kinds of group that the societies count, with commas around
/// each.
pub async fn log(tx: &mut Tx, house: InstitutionId, person: PersonId, frames: &str) -> Result<Log> {
    let mut entries = led(tx, house, person, frames).await?;
    entries.extend(sat(tx, house, person, frames).await?);
    entries.extend(cases(tx, house, person, frames).await?);
    let added =
        "SELECT * FROM log_entries WHERE institution_id = $1 AND person_id = $2 ORDER BY day, entry_id LIMIT 2001";
    entries.extend(tx.all(added, params![house, person], entry).await?);
    let since = "SELECT since FROM log_starts WHERE institution_id = $1 AND person_id = $2";
    let since = tx.optional(since, params![house, person], |row| row.day("since")).await?;
    Ok(Log { entries, since })
}

/// Encounters that were held in editions that the person led, while they did: from when the seat was made, and until it
/// was left.
async fn led(tx: &mut Tx, house: InstitutionId, person: PersonId, frames: &str) -> Result<Vec<Entry>> {
    tx.all(
        "SELECT c.day, c.minutes AS planned, c.opened_at, c.closed_at, g.name FROM seats s
         JOIN encounters c ON c.institution_id = s.institution_id AND c.edition_id = s.edition_id
             AND c.state IN ('closed', 'remembered') AND c.day IS NOT NULL
         JOIN groups g ON g.institution_id = c.institution_id AND g.group_id = c.group_id
             AND REPLACE($3, ',' || g.frame || ',', '') <> $3
         WHERE s.institution_id = $1 AND s.person_id = $2 AND s.role IN ('coordinator', 'co_coordinator')
             AND (c.closed_at IS NULL OR s.made_at <= c.closed_at OR c.closed_by = s.person_id)
             AND (s.state IN ('seated', 'completed') OR EXISTS (SELECT 1 FROM seat_moves m
                 WHERE m.institution_id = s.institution_id AND m.seat_id = s.seat_id
                     AND m.from_state = 'seated' AND m.at >= c.closed_at))
         ORDER BY c.day, c.encounter_id",
        params![house, person, frames],
        |row| known(row, Activity::Led),
    )
    .await
}

/// Encounters at which the person was as a member.
async fn sat(tx: &mut Tx, house: InstitutionId, person: PersonId, frames: &str) -> Result<Vec<Entry>> {
    tx.all(
        "SELECT c.day, c.minutes AS planned, c.opened_at, c.closed_at, g.name FROM persons p
         JOIN attendance a ON a.institution_id = p.institution_id AND a.person_id = p.person_id
             AND a.mark IN ('arrived', 'late', 'online')
         JOIN encounters c ON c.institution_id = a.institution_id AND c.encounter_id = a.encounter_id
             AND c.state IN ('closed', 'remembered') AND c.day IS NOT NULL
         JOIN groups g ON g.institution_id = c.institution_id AND g.group_id = c.group_id
             AND REPLACE($3, ',' || g.frame || ',', '') <> $3
         WHERE p.institution_id = $1 AND (p.person_id = $2 OR p.merged_into = $2)
         ORDER BY c.day, c.encounter_id",
        params![house, person, frames],
        |row| known(row, Activity::Member),
    )
    .await
}

/// Cases that were presented in encounters that the person led, while they did; an entry an encounter.
async fn cases(tx: &mut Tx, house: InstitutionId, person: PersonId, frames: &str) -> Result<Vec<Entry>> {
    tx.all(
        "SELECT c.day, g.name, COUNT(k.case_id) AS cases FROM seats s
         JOIN encounters c ON c.institution_id = s.institution_id AND c.edition_id = s.edition_id
             AND c.state IN ('closed', 'remembered') AND c.day IS NOT NULL
         JOIN cases k ON k.institution_id = c.institution_id AND k.encounter_id = c.encounter_id
             AND k.presented_at IS NOT NULL
         JOIN groups g ON g.institution_id = c.institution_id AND g.group_id = c.group_id
             AND REPLACE($3, ',' || g.frame || ',', '') <> $3
         WHERE s.institution_id = $1 AND s.person_id = $2 AND s.role IN ('coordinator', 'co_coordinator')
             AND (c.closed_at IS NULL OR s.made_at <= c.closed_at OR c.closed_by = s.person_id)
             AND (s.state IN ('seated', 'completed') OR EXISTS (SELECT 1 FROM seat_moves m
                 WHERE m.institution_id = s.institution_id AND m.seat_id = s.seat_id
                     AND m.from_state = 'seated' AND m.at >= c.closed_at))
         GROUP BY c.encounter_id, c.day, g.name ORDER BY c.day, c.encounter_id",
        params![house, person, frames],
        |row| {
            Ok(Entry {
                id: None,
                activity: Activity::Cases,
                day: row.day("day")?,
                number: row.count("cases")?,
                unit: LogUnit::Cases,
                minutes: None,
                place: Line::kept(row.text("name")?),
            })
        },
    )
    .await
}

/// One sitting that Ronda knows of: its minutes are those for which the encounter was open, and the planned ones where
/// nobody wrote these down.
fn known(row: &Record, activity: Activity) -> Result<Entry> {
    let minutes = match (row.instant_maybe("opened_at")?, row.instant_maybe("closed_at")?) {
        (Some(from), Some(to)) => domain::day::whole_minutes(from, to),
        (Some(_) | None, _) => row.count("planned")?,
    };
    Ok(Entry {
        id: None,
        activity,
        day: row.day("day")?,
        number: 1,
        unit: LogUnit::Sessions,
        minutes: Some(minutes),
        place: Line::kept(row.text("name")?),
    })
}

fn entry(row: &Record) -> Result<Entry> {
    Ok(Entry {
        id: row.key_maybe("entry_id")?,
        activity: row.code("activity")?,
        day: row.day("day")?,
        number: row.count("number")?,
        unit: row.code("unit")?,
        minutes: row.count_maybe("minutes")?,
        place: row.line("place")?,
    })
}
