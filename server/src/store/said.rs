//! What people say from their own page: whether they come, and their secret vote.

use super::{appraisal, mutual, ties};
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::expectation::OwnExpectation;
use domain::id::{EditionId, EncounterId, InstitutionId, RoundId, SeatId, TopicId};
use domain::link::Answer;
use domain::topic::PhoneRound;

/// Keeps an answer; the last word counts.
pub async fn put_answer(tx: &mut Tx, house: InstitutionId, row: &Answer) -> Result<()> {
    tx.execute(
        "INSERT INTO answers (institution_id, encounter_id, seat_id, coming, answered_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, encounter_id, seat_id) DO UPDATE SET coming = excluded.coming,
             answered_at = excluded.answered_at",
        params![house, row.encounter, row.seat, row.coming.code(), row.answered_at],
    )
    .await
    .map(drop)
}

/// The answers to an encounter.
pub async fn answers(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Vec<Answer>> {
    tx.all(
        "SELECT * FROM answers WHERE institution_id = $1 AND encounter_id = $2 ORDER BY answered_at, seat_id",
        params![house, encounter],
        answer,
    )
    .await
}

/// The answers to all encounters of an edition that are still ahead.
pub async fn answers_ahead(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Answer>> {
    tx.all(
        "SELECT a.* FROM encounters e JOIN answers a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.edition_id = $2 AND e.state IN ('planned', 'prepared')
         ORDER BY a.answered_at, a.seat_id",
        params![house, edition],
        answer,
    )
    .await
}

/// The answers of one seat.
pub async fn answers_of_seat(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<Vec<Answer>> {
    tx.all(
        "SELECT * FROM answers WHERE institution_id = $1 AND seat_id = $2 ORDER BY answered_at, encounter_id",
        params![house, seat],
        answer,
    )
    .await
}

fn answer(row: &Record) -> Result<Answer> {
    Ok(Answer {
        encounter: row.key("encounter_id")?,
        seat: row.key("seat_id")?,
        coming: row.code("coming")?,
        answered_at: row.instant("answered_at")?,
    })
}

/// A round by phones is open.
pub async fn open_round(tx: &mut Tx, house: InstitutionId, round: &PhoneRound) -> Result<()> {
    tx.execute(
        "INSERT INTO open_rounds (institution_id, edition_id, round_id, opened_at) VALUES ($1, $2, $3, $4)",
        params![house, round.edition, round.id, round.opened_at],
    )
    .await
    .map(drop)
}

/// A round by phones is over: nothing of its ballots stays.
pub async fn end_round(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<()> {
    tx.execute(
        "DELETE FROM ballots WHERE institution_id = $1 AND round_id IN
             (SELECT round_id FROM open_rounds WHERE institution_id = $1 AND edition_id = $2)",
        params![house, edition],
    )
    .await?;
    tx.execute("DELETE FROM open_rounds WHERE institution_id = $1 AND edition_id = $2", params![house, edition])
        .await
        .map(drop)
}

/// The topics that a seat votes for, in place of those before.
pub async fn put_ballot(
    tx: &mut Tx,
    house: InstitutionId,
    (round, seat): (RoundId, SeatId),
    topics: &[TopicId],
) -> Result<()> {
    tx.execute(
        "DELETE FROM ballots WHERE institution_id = $1 AND round_id = $2 AND seat_id = $3",
        params![house, round, seat],
    )
    .await?;
    for topic in topics {
        tx.execute(
            "INSERT INTO ballots (institution_id, round_id, topic_id, seat_id) VALUES ($1, $2, $3, $4)",
            params![house, round, *topic, seat],
        )
        .await?;
    }
    Ok(())
}

/// Takes away all that was said from a seat: answers and ballots, what it does for the group, on whom it counts, and what it
/// answered of the group.
pub async fn forget(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    remove_of_seat(tx, house, seat).await?;
    mutual::forget(tx, house, seat).await?;
    ties::forget(tx, house, seat).await?;
    appraisal::forget(tx, house, seat).await
}

async fn remove_of_seat(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    tx.execute("DELETE FROM ballots WHERE institution_id = $1 AND seat_id = $2", params![house, seat]).await?;
    tx.execute("DELETE FROM answers WHERE institution_id = $1 AND seat_id = $2", params![house, seat]).await.map(drop)
}

/// The open round of an edition with all its ballots: to count them, and for nothing else.
pub async fn round(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<PhoneRound>> {
    let Some((id, opened_at)) = tx
        .optional(
            "SELECT * FROM open_rounds WHERE institution_id = $1 AND edition_id = $2",
            params![house, edition],
            |row| Ok((row.key::<RoundId>("round_id")?, row.instant("opened_at")?)),
        )
        .await?
    else {
        return Ok(None);
    };
    let ballots = tx
        .all(
            "SELECT seat_id, topic_id FROM ballots WHERE institution_id = $1 AND round_id = $2 ORDER BY seat_id, topic_id",
            params![house, id],
            |row| Ok((row.key("seat_id")?, row.key("topic_id")?)),
        )
        .await?;
    Ok(Some(PhoneRound { id, edition, opened_at, ballots }))
}

/// An open round as everybody may know of it: that it is open, and how many have voted.
#[derive(Clone, Debug)]
pub struct RoundLook {
    /// The round.
    pub id: RoundId,
    /// Seats that voted, by number alone.
    pub voted: u32,
}

/// Whether a round by phones is open.
pub async fn round_look(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<RoundLook>> {
    tx.optional(
        "SELECT o.round_id, (SELECT COUNT(DISTINCT b.seat_id) FROM ballots b
             WHERE b.institution_id = $1 AND b.round_id = o.round_id) AS voted
         FROM open_rounds o WHERE o.institution_id = $1 AND o.edition_id = $2",
        params![house, edition],
        |row| Ok(RoundLook { id: row.key("round_id")?, voted: row.count("voted")? }),
    )
    .await
}

/// What one seat votes for in a round: shown to whoever sits there and to nobody else.
pub async fn own_ballot(tx: &mut Tx, house: InstitutionId, round: RoundId, seat: SeatId) -> Result<Vec<TopicId>> {
    tx.all(
        "SELECT topic_id FROM ballots WHERE institution_id = $1 AND round_id = $2 AND seat_id = $3 ORDER BY topic_id",
        params![house, round, seat],
        |row| row.key("topic_id"),
    )
    .await
}

/// The expectations of one seat, for whoever sits there.
pub async fn own_expectations(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<Vec<OwnExpectation>> {
    tx.all(
        "SELECT * FROM expectations WHERE institution_id = $1 AND seat_id = $2 ORDER BY expectation_id",
        params![house, seat],
        |row| {
            Ok(OwnExpectation { id: row.key("expectation_id")?, text: row.leaf("text")?, version: row.int("version")? })
        },
    )
    .await
}
