//! The script of an encounter: its moments, open questions and guests.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::encounter::moment::{Moment, Question};
use domain::id::{EditionId, EncounterId, GuestId, InstitutionId, MomentId, QuestionId};
use domain::institution::Guest;

/// Writes a moment.
pub async fn put_moment(tx: &mut Tx, house: InstitutionId, row: &Moment) -> Result<()> {
    tx.execute(
        "INSERT INTO moments (institution_id, encounter_id, moment_id, position, kind, title, notes, minutes, extra, lead_seat_id,
             item_id, state, started_at, paused_at, paused_ms, ended_at, version, turn, case_id, presenter_withdrawn)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ON CONFLICT (institution_id, encounter_id, moment_id) DO UPDATE SET position = excluded.position, kind = excluded.kind,
             title = excluded.title, notes = excluded.notes, minutes = excluded.minutes, extra = excluded.extra,
             lead_seat_id = excluded.lead_seat_id, item_id = excluded.item_id, state = excluded.state,
             started_at = excluded.started_at, paused_at = excluded.paused_at, paused_ms = excluded.paused_ms,
             ended_at = excluded.ended_at, version = excluded.version, turn = excluded.turn, case_id = excluded.case_id,
             presenter_withdrawn = excluded.presenter_withdrawn",
        params![
            house,
            row.encounter,
            row.id,
            row.position,
            row.kind.code(),
            row.title.as_ref(),
            row.notes.as_ref(),
            row.minutes,
            row.extra,
            row.lead,
            row.item,
            row.state.code(),
            row.started_at,
            row.paused_at,
            row.paused_ms,
            row.ended_at,
            row.version,
            row.turn,
            row.case,
            row.presenter_withdrawn
        ],
    )
    .await
    .map(drop)
}

/// Takes a moment out.
pub async fn remove_moment(tx: &mut Tx, house: InstitutionId, encounter: EncounterId, id: MomentId) -> Result<()> {
    tx.execute(
        "DELETE FROM moments WHERE institution_id = $1 AND encounter_id = $2 AND moment_id = $3",
        params![house, encounter, id],
    )
    .await
    .map(drop)
}

/// The moments of an encounter, by position.
pub async fn moments(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<Moment>> {
    tx.all(
        "SELECT * FROM moments WHERE institution_id = $1 AND encounter_id = $2 ORDER BY position, moment_id",
        params![house, encounter],
        moment,
    )
    .await
}

fn moment(row: &Record) -> Result<Moment> {
    Ok(Moment {
        id: row.key("moment_id")?,
        encounter: row.key("encounter_id")?,
        position: row.count("position")?,
        kind: row.code("kind")?,
        title: row.line_maybe("title")?,
        notes: row.words_maybe("notes")?,
        minutes: row.count("minutes")?,
        extra: row.count("extra")?,
        lead: row.key_maybe("lead_seat_id")?,
        item: row.key_maybe("item_id")?,
        turn: row.count("turn")?,
        case: row.key_maybe("case_id")?,
        presenter_withdrawn: row.bool("presenter_withdrawn")?,
        state: row.code("state")?,
        started_at: row.instant_maybe("started_at")?,
        paused_at: row.instant_maybe("paused_at")?,
        paused_ms: row.int("paused_ms")?,
        ended_at: row.instant_maybe("ended_at")?,
        version: row.int("version")?,
    })
}

/// Encounters of an edition that have a script, a question or a guest.
pub async fn prepared(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<EncounterId>> {
    tx.all(
        "SELECT e.encounter_id FROM encounters e WHERE e.institution_id = $1 AND e.edition_id = $2 AND (
             EXISTS (SELECT 1 FROM moments m WHERE m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id)
             OR EXISTS (SELECT 1 FROM questions q WHERE q.institution_id = e.institution_id AND q.encounter_id = e.encounter_id)
             OR EXISTS (SELECT 1 FROM guests g WHERE g.institution_id = e.institution_id AND g.encounter_id = e.encounter_id))
         ORDER BY e.ordinal",
        params![house, edition],
        |row| row.key("encounter_id"),
    )
    .await
}

/// Writes an open question.
pub async fn put_question(tx: &mut Tx, house: InstitutionId, row: &Question) -> Result<()> {
    tx.execute(
        "INSERT INTO questions (institution_id, encounter_id, question_id, position, text, search_together)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, encounter_id, question_id) DO UPDATE SET position = excluded.position, text = excluded.text,
             search_together = excluded.search_together",
        params![house, row.encounter, row.id, row.position, &row.text, row.search_together],
    )
    .await
    .map(drop)
}

/// Takes a question out.
pub async fn remove_question(tx: &mut Tx, house: InstitutionId, encounter: EncounterId, id: QuestionId) -> Result<()> {
    tx.execute(
        "DELETE FROM questions WHERE institution_id = $1 AND encounter_id = $2 AND question_id = $3",
        params![house, encounter, id],
    )
    .await
    .map(drop)
}

/// The open questions of an encounter, by position.
pub async fn questions(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<Question>> {
    tx.all(
        "SELECT * FROM questions WHERE institution_id = $1 AND encounter_id = $2 ORDER BY position, question_id",
        params![house, encounter],
        |row| {
            Ok(Question {
                id: row.key("question_id")?,
                encounter: row.key("encounter_id")?,
                position: row.count("position")?,
                text: row.line("text")?,
                search_together: row.bool("search_together")?,
            })
        },
    )
    .await
}

/// Writes a guest.
pub async fn put_guest(tx: &mut Tx, house: InstitutionId, encounter: EncounterId, row: &Guest) -> Result<()> {
    tx.execute(
        "INSERT INTO guests (institution_id, encounter_id, guest_id, name, brings, profession) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, encounter_id, guest_id) DO UPDATE SET name = excluded.name, brings = excluded.brings,
             profession = excluded.profession",
        params![house, encounter, row.id, &row.name, &row.brings, row.profession.as_ref()],
    )
    .await
    .map(drop)
}

/// Takes a guest off an encounter.
pub async fn remove_guest(tx: &mut Tx, house: InstitutionId, encounter: EncounterId, id: GuestId) -> Result<()> {
    tx.execute(
        "DELETE FROM guests WHERE institution_id = $1 AND encounter_id = $2 AND guest_id = $3",
        params![house, encounter, id],
    )
    .await
    .map(drop)
}

/// The guests of an encounter.
pub async fn guests(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<Guest>> {
    tx.all(
        "SELECT * FROM guests WHERE institution_id = $1 AND encounter_id = $2 ORDER BY guest_id",
        params![house, encounter],
        |row| {
            Ok(Guest {
                id: row.key("guest_id")?,
                name: row.line("name")?,
                brings: row.line("brings")?,
                profession: row.line_maybe("profession")?,
            })
        },
    )
    .await
}
