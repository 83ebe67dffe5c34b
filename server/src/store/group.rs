//! Groups, their editions and the rule books that judge them.

use super::slice::Which;
use crate::db::{Record, Result, Tx, joined};
use crate::params;
use domain::frame::FrameId;
use domain::group::{Edition, Group};
use domain::id::{EditionId, GroupId, InstitutionId};
use domain::route::Route;
use domain::words::Line;

/// Writes a group.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Group) -> Result<()> {
    let invites = joined(&row.invites);
    tx.execute(
        "INSERT INTO groups (institution_id, group_id, frame, name, shared_situation, purpose, invites, state, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution_id, group_id) DO UPDATE SET frame = excluded.frame, name = excluded.name,
             shared_situation = excluded.shared_situation, purpose = excluded.purpose, invites = excluded.invites,
             state = excluded.state, version = excluded.version
         WHERE excluded.version > 1",
        params![
            house,
            row.id,
            row.frame.code(),
            &row.name,
            &row.shared_situation,
            row.purpose.as_ref(),
            invites,
            row.state.code(),
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// A group.
pub async fn find(tx: &mut Tx, house: InstitutionId, id: GroupId) -> Result<Option<Group>> {
    tx.optional("SELECT * FROM groups WHERE institution_id = $1 AND group_id = $2", params![house, id], group).await
}

/// Holds the group's row until the transaction ends, so that commands of one group follow each other.
pub async fn lock(tx: &mut Tx, house: InstitutionId, id: GroupId) -> Result<()> {
    if tx.is_alone() {
        return Ok(());
    }
    tx.execute("UPDATE groups SET version = version WHERE institution_id = $1 AND group_id = $2", params![house, id])
        .await
        .map(drop)
}

/// Reads a group out of a row.
pub fn group(row: &Record) -> Result<Group> {
    Ok(Group {
        id: row.key("group_id")?,
        frame: row.parsed("frame", FrameId::from_code)?,
        name: row.line("name")?,
        shared_situation: row.line("shared_situation")?,
        purpose: row.words_maybe("purpose")?,
        invites: row.codes("invites")?,
        state: row.code("state")?,
        version: row.int("version")?,
    })
}

/// Writes an edition.
pub async fn put_edition(tx: &mut Tx, house: InstitutionId, row: &Edition) -> Result<()> {
    let readiness = serde_json::to_string(&row.readiness).map_err(|error| sqlx::Error::Encode(error.into()))?;
    tx.execute(
        "INSERT INTO editions (institution_id, edition_id, group_id, ordinal, route, payer, mode, minutes, planned, site_id, cadence,
             starts_on, starts_at, readiness, book_sha256, state, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ON CONFLICT (institution_id, edition_id) DO UPDATE SET route = excluded.route, payer = excluded.payer, mode = excluded.mode,
             minutes = excluded.minutes, planned = excluded.planned, site_id = excluded.site_id, cadence = excluded.cadence,
             starts_on = excluded.starts_on, starts_at = excluded.starts_at, readiness = excluded.readiness,
             book_sha256 = excluded.book_sha256, state = excluded.state, version = excluded.version
         WHERE editions.group_id = excluded.group_id",
        params![
            house,
            row.id,
            row.group,
            row.ordinal,
            row.route.map(Route::code),
            row.payer.as_ref(),
            row.mode.code(),
            row.minutes,
            row.planned.map(u32::from),
            row.site,
            row.cadence.code(),
            row.starts_on,
            row.starts_at,
            readiness,
            row.book.as_ref(),
            row.state.code(),
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// A group, one of its editions, and the country of its institution: what every look at a group begins with.
#[derive(Clone, Debug)]
pub struct Found {
    /// The group.
    pub group: Group,
    /// The edition that was asked for.
    pub edition: Edition,
    /// The country, two letters.
    pub country: String,
}

/// A group with the edition that is asked for; none when what the edition is asked by is not the group's.
pub async fn with_edition(tx: &mut Tx, house: InstitutionId, (id, which): (GroupId, Which)) -> Result<Option<Found>> {
    match which {
        Which::Latest => {
            tx.optional(
                "SELECT e.*, g.frame, g.name, g.shared_situation, g.purpose, g.invites, g.state AS group_state,
                     g.version AS group_version, i.country
                 FROM groups g JOIN institutions i ON i.institution_id = g.institution_id
                 JOIN editions e ON e.institution_id = g.institution_id AND e.group_id = g.group_id
                 WHERE g.institution_id = $1 AND g.group_id = $2 ORDER BY e.ordinal DESC LIMIT 1",
                params![house, id],
                found,
            )
            .await
        }
        Which::OfEncounter(encounter) => {
            tx.optional(
                "SELECT e.*, g.frame, g.name, g.shared_situation, g.purpose, g.invites, g.state AS group_state,
                     g.version AS group_version, i.country
                 FROM encounters n JOIN groups g ON g.institution_id = n.institution_id AND g.group_id = n.group_id
                 JOIN institutions i ON i.institution_id = g.institution_id
                 JOIN editions e ON e.institution_id = n.institution_id AND e.edition_id = n.edition_id
                 WHERE n.institution_id = $1 AND n.encounter_id = $3 AND n.group_id = $2",
                params![house, id, encounter],
                found,
            )
            .await
        }
        Which::OfLearning(learning) => {
            tx.optional(
                "SELECT e.*, g.frame, g.name, g.shared_situation, g.purpose, g.invites, g.state AS group_state,
                     g.version AS group_version, i.country
                 FROM learnings l JOIN groups g ON g.institution_id = l.institution_id AND g.group_id = l.group_id
                 JOIN institutions i ON i.institution_id = g.institution_id
                 JOIN editions e ON e.institution_id = l.institution_id AND e.edition_id = l.edition_id
                 WHERE l.institution_id = $1 AND l.learning_id = $3 AND l.group_id = $2",
                params![house, id, learning],
                found,
            )
            .await
        }
    }
}

fn found(row: &Record) -> Result<Found> {
    let edition = edition(row)?;
    let group = Group {
        id: edition.group,
        frame: row.parsed("frame", FrameId::from_code)?,
        name: row.line("name")?,
        shared_situation: row.line("shared_situation")?,
        purpose: row.words_maybe("purpose")?,
        invites: row.codes("invites")?,
        state: row.code("group_state")?,
        version: row.int("group_version")?,
    };
    Ok(Found { group, edition, country: row.text("country")? })
}

/// The latest edition of a group.
pub async fn latest_edition(tx: &mut Tx, house: InstitutionId, id: GroupId) -> Result<Option<Edition>> {
    tx.optional(
        "SELECT * FROM editions WHERE institution_id = $1 AND group_id = $2 ORDER BY ordinal DESC LIMIT 1",
        params![house, id],
        edition,
    )
    .await
}

/// All editions of a group, the first one first.
pub async fn editions(tx: &mut Tx, house: InstitutionId, id: GroupId) -> Result<Vec<Edition>> {
    tx.all(
        "SELECT * FROM editions WHERE institution_id = $1 AND group_id = $2 ORDER BY ordinal",
        params![house, id],
        edition,
    )
    .await
}

/// An edition.
pub async fn find_edition(tx: &mut Tx, house: InstitutionId, id: EditionId) -> Result<Option<Edition>> {
    tx.optional("SELECT * FROM editions WHERE institution_id = $1 AND edition_id = $2", params![house, id], edition)
        .await
}

/// Reads an edition out of a row.
pub fn edition(row: &Record) -> Result<Edition> {
    Ok(Edition {
        id: row.key("edition_id")?,
        group: row.key("group_id")?,
        ordinal: row.count("ordinal")?,
        route: row.parsed_maybe("route", Route::from_code)?,
        payer: row.line_maybe("payer")?,
        mode: row.code("mode")?,
        minutes: row.count("minutes")?,
        planned: row.count_maybe("planned")?.map(|planned| u16::try_from(planned).unwrap_or(u16::MAX)),
        site: row.key_maybe("site_id")?,
        cadence: row.code("cadence")?,
        starts_on: row.day_maybe("starts_on")?,
        starts_at: row.time_maybe("starts_at")?,
        readiness: row.parsed("readiness", |text| serde_json::from_str(text).ok())?,
        book: row.line_maybe("book_sha256")?,
        state: row.code("state")?,
        version: row.int("version")?,
    })
}

/// Keeps a rule book once.
pub async fn put_book(tx: &mut Tx, house: InstitutionId, sha256: &Line<64>, text: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO books (institution_id, sha256, canonical) VALUES ($1, $2, $3) ON CONFLICT (institution_id, sha256) DO NOTHING",
        params![house, sha256, text],
    )
    .await
    .map(drop)
}

/// The canonical text of a rule book.
pub async fn book(tx: &mut Tx, house: InstitutionId, sha256: &Line<64>) -> Result<Option<String>> {
    tx.optional(
        "SELECT canonical FROM books WHERE institution_id = $1 AND sha256 = $2",
        params![house, sha256],
        |row| row.text("canonical"),
    )
    .await
}
