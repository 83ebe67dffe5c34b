//! Years of encounters made straight into the tables, to measure how a page holds up on them. No command is behind
//! them, so this is for a database that is thrown away, and `ronda bench` alone calls it.

use super::figures;
use crate::db::{Result, Tx};
use crate::params;
use chrono::NaiveTime;
use domain::day::{Day, Instant, month_of};
use domain::id::{InstitutionId, Key};

/// How far apart the ids of two groups stand: room for its editions, their seats, its people and its encounters.
pub const APART: i64 = 100_000;
/// Encounters of an edition: a year of weeks.
const OF_EDITION: u32 = 50;
const SEATS: i64 = 1_000;
/// Room for the seats of one edition.
const OF_SEATS: i64 = 100;
const ENCOUNTERS: i64 = 2_000;

/// Sampled groups, by their ids: from the first one up to, not with, the second.
pub type Sampled = (i64, i64);

/// A group of so many people, with an edition for each of so many years; the last one runs. Its id is the first of
/// [`APART`] free ones.
pub async fn group(
    tx: &mut Tx,
    house: InstitutionId,
    (group, people, years): (i64, u32, u32),
    at: Instant,
) -> Result<()> {
    tx.execute(
        "INSERT INTO groups (institution_id, group_id, frame, name, shared_situation, invites, state, version)
         VALUES ($1, $2, 'support', 'Grupo de la medida', 'Cuidar a un familiar enfermo', '', 'convened', 1)",
        params![house, group],
    )
    .await?;
    for n in 0..i64::from(people) {
        tx.execute(
            "INSERT INTO persons (institution_id, person_id, name, name_folded, offices, erased, version)
             VALUES ($1, $2, 'Persona', 'persona', '', $3, 1)",
            params![house, group + SEATS + n, false],
        )
        .await?;
    }
    for year in 0..i64::from(years) {
        let state = if year + 1 == i64::from(years) { "running" } else { "closed" };
        tx.execute(
            "INSERT INTO editions (institution_id, edition_id, group_id, ordinal, mode, minutes, cadence, readiness, state, version)
             VALUES ($1, $2, $3, $4, 'in_person', 90, 'weekly', '', $5, 1)",
            params![house, group + year, group, year + 1, state],
        )
        .await?;
        tx.execute(
            "INSERT INTO seats (institution_id, seat_id, group_id, edition_id, person_id, role, state, made_at)
             SELECT institution_id, person_id + $2, $3, $4, person_id, 'participant', 'seated', $5
             FROM persons WHERE institution_id = $1 AND person_id >= $6 AND person_id < $7",
            params![house, year * OF_SEATS, group, group + year, at, group + SEATS, group + SEATS + i64::from(people)],
        )
        .await?;
    }
    Ok(())
}

/// The `n`-th encounter of every sampled group of an institution, with a mark for each of its seats, and how many of
/// those at the first one of its year still came.
pub async fn encounter(
    tx: &mut Tx,
    (house, of): (InstitutionId, Sampled),
    (n, day): (u32, Day),
    (opened, closed): (Instant, Instant),
) -> Result<u64> {
    let (year, ordinal) = (i64::from(n / OF_EDITION), n % OF_EDITION + 1);
    tx.execute(
        "INSERT INTO encounters (institution_id, encounter_id, group_id, edition_id, ordinal, kind, day, time, minutes, state,
             opened_at, closed_at, version)
         SELECT institution_id, group_id + $2, group_id, group_id + $10, $3, 'topic', $4, $5, 90, 'closed', $6, $7, 1
         FROM groups WHERE institution_id = $1 AND group_id >= $8 AND group_id < $9",
        params![
            house,
            ENCOUNTERS + i64::from(n),
            ordinal,
            day,
            NaiveTime::from_hms_opt(14, 0, 0),
            opened,
            closed,
            of.0,
            of.1,
            year
        ],
    )
    .await?;
    tx.execute(
        "INSERT INTO staying (institution_id, group_id, edition_id, ordinal, month, starters, staying)
         SELECT institution_id, group_id, group_id + $2, $3, $4, 16, 14
         FROM groups WHERE institution_id = $1 AND group_id >= $5 AND group_id < $6",
        params![house, year, ordinal, month_of(day), of.0, of.1],
    )
    .await?;
    tx.execute(
        "INSERT INTO attendance (institution_id, encounter_id, seat_id, person_id, mark, marked_at, marked_by, version)
         SELECT s.institution_id, s.group_id + $2, s.seat_id, s.person_id,
             CASE WHEN (s.person_id + $3) % 5 = 0 THEN 'absent' ELSE 'arrived' END, $4, 0, 1
         FROM seats s WHERE s.institution_id = $1 AND s.group_id >= $5 AND s.group_id < $6 AND s.edition_id = s.group_id + $7",
        params![house, ENCOUNTERS + i64::from(n), n, opened, of.0, of.1, year],
    )
    .await
}

/// The counts of a month with so many encounters for every sampled group.
pub async fn month(
    tx: &mut Tx,
    (house, of): (InstitutionId, Sampled),
    (month, held, people): (Day, u32, u32),
) -> Result<()> {
    let expected = held * people;
    tx.execute(
        "INSERT INTO figures (institution_id, group_id, month, held, not_held, cancelled, group_minutes, person_minutes, expected,
             present, learnings, memoirs, people)
         SELECT institution_id, group_id, $2, $3, 0, 0, $4, $5, $6, $7, 0, 0, $10
         FROM groups WHERE institution_id = $1 AND group_id >= $8 AND group_id < $9",
        params![house, month, held, held * 90, expected * 72, expected, expected * 4 / 5, of.0, of.1, people],
    )
    .await?;
    tx.execute(
        "INSERT INTO people_months (institution_id, group_id, month, person_id)
         SELECT s.institution_id, s.group_id, $2, s.person_id
         FROM seats s WHERE s.institution_id = $1 AND s.group_id >= $3 AND s.group_id < $4 AND s.edition_id = s.group_id",
        params![house, month, of.0, of.1],
    )
    .await
    .map(drop)
}

/// Adds up every sampled group, as each change does for its own.
pub async fn totals(tx: &mut Tx, (house, of): (InstitutionId, Sampled)) -> Result<()> {
    let mut group = of.0;
    while group < of.1 {
        figures::refresh_totals(tx, house, Key::of(group)).await?;
        group += APART;
    }
    Ok(())
}

/// Has the engine look at what there is, as it does by itself after a while of use.
pub async fn settle(tx: &mut Tx) -> Result<()> {
    tx.execute("ANALYZE", vec![]).await.map(drop)
}
