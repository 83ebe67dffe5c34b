//! Topics and the rounds in which a group prioritises them.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::id::{EditionId, InstitutionId};
use domain::topic::{Round, Topic, Totals};

/// Writes a topic.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Topic) -> Result<()> {
    tx.execute(
        "INSERT INTO topics (institution_id, topic_id, edition_id, title, votes, priority, state, proposed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution_id, topic_id) DO UPDATE SET title = excluded.title, votes = excluded.votes,
             priority = excluded.priority, state = excluded.state, version = excluded.version
         WHERE topics.edition_id = excluded.edition_id",
        params![
            house,
            row.id,
            row.edition,
            &row.title,
            row.votes,
            row.priority,
            row.state.code(),
            row.proposed_at,
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// The topics of an edition: in the group's order where it has settled one, then as they were proposed.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Topic>> {
    tx.all(
        "SELECT * FROM topics WHERE institution_id = $1 AND edition_id = $2
         ORDER BY CASE WHEN priority IS NULL THEN 1 ELSE 0 END, priority, proposed_at, topic_id",
        params![house, edition],
        topic,
    )
    .await
}

fn topic(row: &Record) -> Result<Topic> {
    Ok(Topic {
        id: row.key("topic_id")?,
        edition: row.key("edition_id")?,
        title: row.line("title")?,
        votes: row.count_maybe("votes")?,
        priority: row.count_maybe("priority")?,
        state: row.code("state")?,
        proposed_at: row.instant("proposed_at")?,
        version: row.int("version")?,
    })
}

/// Writes a round and its totals.
pub async fn put_round(tx: &mut Tx, house: InstitutionId, round: &Round, totals: &Totals) -> Result<()> {
    tx.execute(
        "INSERT INTO vote_rounds (institution_id, round_id, edition_id, way, voters, closed_at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![house, round.id, round.edition, round.way.code(), round.voters, round.closed_at],
    )
    .await?;
    for (topic, votes) in totals {
        tx.execute(
            "INSERT INTO vote_totals (institution_id, round_id, topic_id, votes) VALUES ($1, $2, $3, $4)",
            params![house, round.id, *topic, *votes],
        )
        .await?;
    }
    Ok(())
}

/// The latest round of an edition.
pub async fn latest_round(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<Round>> {
    tx.optional(
        "SELECT * FROM vote_rounds WHERE institution_id = $1 AND edition_id = $2 ORDER BY closed_at DESC, round_id DESC LIMIT 1",
        params![house, edition],
        |row| {
            Ok(Round {
                id: row.key("round_id")?,
                edition: row.key("edition_id")?,
                way: row.code("way")?,
                voters: row.count("voters")?,
                closed_at: row.instant("closed_at")?,
            })
        },
    )
    .await
}
