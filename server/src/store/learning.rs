//! Learnings and mood chips: nothing here is tied to who said or left it.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::encounter::learning::{Learning, Moods};
use domain::id::{EditionId, EncounterId, GroupId, InstitutionId, LearningId};

/// Writes a learning; its group comes from its encounter.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Learning) -> Result<()> {
    tx.execute(
        "INSERT INTO learnings (institution_id, learning_id, group_id, edition_id, encounter_id, topic_id, text, difficulty, lesson,
             state, noted_at)
         SELECT $1, $2, group_id, $3, $4, $5, $6, $7, $8, $9, $10 FROM encounters WHERE institution_id = $1 AND encounter_id = $4
         ON CONFLICT (institution_id, learning_id) DO UPDATE SET text = excluded.text, difficulty = excluded.difficulty,
             lesson = excluded.lesson, state = excluded.state
         WHERE learnings.encounter_id = excluded.encounter_id",
        params![
            house,
            row.id,
            row.edition,
            row.encounter,
            row.topic,
            row.text.body(),
            row.difficulty.body(),
            row.lesson.body(),
            row.state.code(),
            row.noted_at
        ],
    )
    .await
    .and_then(super::kept)
}

/// The learnings of an edition that the group keeps, as they were noted.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Learning>> {
    tx.all(
        "SELECT * FROM learnings WHERE institution_id = $1 AND edition_id = $2 AND state <> 'withdrawn' ORDER BY noted_at, learning_id",
        params![house, edition],
        learning,
    )
    .await
}

/// The learnings of an encounter, those taken back included.
pub async fn of_encounter(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<Learning>> {
    tx.all(
        "SELECT * FROM learnings WHERE institution_id = $1 AND encounter_id = $2 ORDER BY noted_at, learning_id",
        params![house, encounter],
        learning,
    )
    .await
}

/// The edition to which a phrase of a group belongs.
pub async fn edition_of(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
    id: LearningId,
) -> Result<Option<EditionId>> {
    tx.optional(
        "SELECT edition_id FROM learnings WHERE institution_id = $1 AND group_id = $2 AND learning_id = $3",
        params![house, group, id],
        |row| row.key("edition_id"),
    )
    .await
}

fn learning(row: &Record) -> Result<Learning> {
    Ok(Learning {
        id: row.key("learning_id")?,
        encounter: row.key("encounter_id")?,
        edition: row.key("edition_id")?,
        topic: row.key_maybe("topic_id")?,
        text: row.leaf("text")?,
        difficulty: row.leaf("difficulty")?,
        lesson: row.leaf("lesson")?,
        state: row.code("state")?,
        noted_at: row.instant("noted_at")?,
    })
}

/// Writes the chips of an encounter.
pub async fn put_moods(tx: &mut Tx, house: InstitutionId, encounter: EncounterId, row: Moods) -> Result<()> {
    tx.execute(
        "INSERT INTO moods (institution_id, encounter_id, lighter, same, heavier) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, encounter_id) DO UPDATE SET lighter = excluded.lighter, same = excluded.same,
             heavier = excluded.heavier",
        params![house, encounter, row.lighter, row.same, row.heavier],
    )
    .await
    .map(drop)
}

/// The chips of an encounter.
pub async fn moods(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Moods> {
    let found = tx
        .optional(
            "SELECT * FROM moods WHERE institution_id = $1 AND encounter_id = $2",
            params![house, encounter],
            counts,
        )
        .await?;
    Ok(found.unwrap_or_default())
}

/// The chips of a row that may have none.
pub(super) fn counts_maybe(row: &Record) -> Result<Option<Moods>> {
    if row.int_maybe("lighter")?.is_some() { counts(row).map(Some) } else { Ok(None) }
}

fn counts(row: &Record) -> Result<Moods> {
    Ok(Moods { lighter: row.count("lighter")?, same: row.count("same")?, heavier: row.count("heavier")? })
}
