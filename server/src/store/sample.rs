//! Years of encounters made straight into the tables, to measure how a page holds up on them. No command is behind
//! them, so this is for a database that is thrown away, and `ronda bench` alone calls it.

use crate::db::{Result, Tx};
use crate::params;
use chrono::NaiveTime;
use domain::day::{Day, Instant};
use domain::id::InstitutionId;

/// How far apart the ids of two groups stand: room for an edition, its seats, its people and its encounters.
pub const APART: i64 = 100_000;
const SEATS: i64 = 1_000;
const ENCOUNTERS: i64 = 2_000;

/// Sampled groups, by their ids: from the first one up to, not with, the second.
pub type Sampled = (i64, i64);

/// A group of so many people, with one edition that runs. Its id is the first of [`APART`] free ones.
pub async fn group(tx: &mut Tx, house: InstitutionId, (group, people): (i64, u32), at: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO groups (institution_id, group_id, frame, name, shared_situation, invites, state, version)
         VALUES ($1, $2, 'support', 'Grupo de la medida', 'Cuidar a un familiar enfermo', '', 'running', 1)",
        params![house, group],
    )
    .await?;
    tx.execute(
        "INSERT INTO editions (institution_id, edition_id, group_id, ordinal, mode, minutes, cadence, readiness, state, version)
         VALUES ($1, $2, $2, 1, 'in_person', 90, 'weekly', '', 'running', 1)",
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
        tx.execute(
            "INSERT INTO seats (institution_id, seat_id, group_id, edition_id, person_id, role, state, made_at)
             VALUES ($1, $2, $3, $3, $2, 'participant', 'seated', $4)",
            params![house, group + SEATS + n, group, at],
        )
        .await?;
    }
    Ok(())
}

/// The `n`-th encounter of every sampled group of an institution, with a mark for each of its seats.
pub async fn encounter(
    tx: &mut Tx,
    (house, of): (InstitutionId, Sampled),
    (n, day): (u32, Day),
    (opened, closed): (Instant, Instant),
) -> Result<u64> {
    tx.execute(
        "INSERT INTO encounters (institution_id, encounter_id, group_id, edition_id, ordinal, kind, day, time, minutes, state,
             opened_at, closed_at, version)
         SELECT institution_id, group_id + $2, group_id, group_id, $3, 'topic', $4, $5, 90, 'closed', $6, $7, 1
         FROM groups WHERE institution_id = $1 AND group_id >= $8 AND group_id < $9",
        params![house, ENCOUNTERS + i64::from(n), n + 1, day, NaiveTime::from_hms_opt(14, 0, 0), opened, closed, of.0, of.1],
    )
    .await?;
    tx.execute(
        "INSERT INTO attendance (institution_id, encounter_id, seat_id, person_id, mark, marked_at, marked_by, version)
         SELECT s.institution_id, s.group_id + $2, s.seat_id, s.person_id,
             CASE WHEN (s.person_id + $3) % 5 = 0 THEN 'absent' ELSE 'arrived' END, $4, 0, 1
         FROM seats s WHERE s.institution_id = $1 AND s.group_id >= $5 AND s.group_id < $6",
        params![house, ENCOUNTERS + i64::from(n), n, opened, of.0, of.1],
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
             present, learnings, memoirs)
         SELECT institution_id, group_id, $2, $3, 0, 0, $4, $5, $6, $7, 0, 0
         FROM groups WHERE institution_id = $1 AND group_id >= $8 AND group_id < $9",
        params![house, month, held, held * 90, expected * 72, expected, expected * 4 / 5, of.0, of.1],
    )
    .await?;
    tx.execute(
        "INSERT INTO people_months (institution_id, group_id, month, person_id)
         SELECT s.institution_id, s.group_id, $2, s.person_id
         FROM seats s WHERE s.institution_id = $1 AND s.group_id >= $3 AND s.group_id < $4",
        params![house, month, of.0, of.1],
    )
    .await
    .map(drop)
}

/// Has the engine look at what there is, as it does by itself after a while of use.
pub async fn settle(tx: &mut Tx) -> Result<()> {
    tx.execute("ANALYZE", vec![]).await.map(drop)
}
