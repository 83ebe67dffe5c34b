//! What participants make for the closing. Until it is opened, every look at it is a count: the statements that read
//! a content all ask for the opening first.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::command::slice::CreationSlice;
use domain::creation::{Creation, CreationKind, Photo, Receipt, Unsealing};
use domain::day::Instant;
use domain::id::{CreationId, EditionId, GroupId, InstitutionId};
use domain::leaf::{Circle, Leaf};

/// Writes what was handed in; it is never changed afterwards.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Creation) -> Result<()> {
    tx.execute(
        "INSERT INTO creations (institution_id, creation_id, edition_id, kind, text, link, photo, signed, consented_at, handed_at, receipt_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (institution_id, creation_id) DO NOTHING",
        params![
            house,
            row.id,
            row.edition,
            row.kind.code(),
            row.text.body(),
            row.link.as_ref(),
            row.photo.as_ref().map(|photo| photo.jpeg().to_vec()),
            row.signed.as_ref(),
            row.consented_at,
            row.handed_at,
            row.receipt.as_str()
        ],
    )
    .await
    .and_then(super::kept)
}

/// Takes one away: nothing of it stays.
pub async fn remove(tx: &mut Tx, house: InstitutionId, id: CreationId) -> Result<()> {
    tx.execute("DELETE FROM creations WHERE institution_id = $1 AND creation_id = $2", params![house, id])
        .await
        .map(drop)
}

/// Opens what an edition made. It stays open.
pub async fn unseal(tx: &mut Tx, house: InstitutionId, row: &Unsealing) -> Result<()> {
    tx.execute(
        "INSERT INTO unsealings (institution_id, edition_id, encounter_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (institution_id, edition_id) DO NOTHING",
        params![house, row.edition, row.encounter, row.at],
    )
    .await
    .map(drop)
}

/// What may be known of an edition's creations while they are sealed.
pub async fn sealed(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<CreationSlice> {
    let (count, photos) = tx
        .one(
            "SELECT COUNT(*) AS count, CAST(COALESCE(SUM(CASE WHEN kind = 'photo' THEN 1 ELSE 0 END), 0) AS BIGINT) AS photos
             FROM creations WHERE institution_id = $1 AND edition_id = $2",
            params![house, edition],
            |row| Ok((row.count("count")?, row.count("photos")?)),
        )
        .await?;
    let unsealed = tx
        .optional(
            "SELECT * FROM unsealings WHERE institution_id = $1 AND edition_id = $2",
            params![house, edition],
            |row| {
                Ok(Unsealing {
                    edition: row.key("edition_id")?,
                    encounter: row.key("encounter_id")?,
                    at: row.instant("at")?,
                })
            },
        )
        .await?;
    Ok(CreationSlice { count, photos, unsealed, named: None })
}

/// The creation that a receipt is of, when it is one of the group's, of whichever edition. The id of one that was handed
/// in before receipts had a code counts until it is opened: from then on everybody of the group sees it.
pub async fn of_receipt(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
    receipt: &Receipt,
) -> Result<Option<CreationId>> {
    match receipt {
        Receipt::Code(hash) => {
            tx.optional(
                "SELECT c.creation_id FROM creations c
                 JOIN editions e ON e.institution_id = c.institution_id AND e.edition_id = c.edition_id
                 WHERE c.institution_id = $1 AND c.receipt_hash = $2 AND e.group_id = $3
                 ORDER BY c.creation_id LIMIT 1",
                params![house, hash.as_str(), group],
                |row| row.key("creation_id"),
            )
            .await
        }
        Receipt::Former(id) => {
            tx.optional(
                "SELECT c.creation_id FROM creations c
                 JOIN editions e ON e.institution_id = c.institution_id AND e.edition_id = c.edition_id
                 WHERE c.institution_id = $1 AND c.creation_id = $2 AND e.group_id = $3 AND c.receipt_hash IS NULL
                     AND NOT EXISTS (SELECT 1 FROM unsealings u
                         WHERE u.institution_id = c.institution_id AND u.edition_id = c.edition_id)",
                params![house, *id, group],
                |row| row.key("creation_id"),
            )
            .await
        }
    }
}

/// A creation as a page tells it, without the bytes of a photo.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its id.
    pub id: CreationId,
    /// What it is.
    pub kind: CreationKind,
    /// The text.
    pub text: Leaf<Circle>,
    /// Where a link leads.
    pub link: Option<String>,
    /// How it is signed.
    pub signed: Option<String>,
    /// When consent to the photo was given.
    pub consented_at: Option<Instant>,
}

/// What an edition made, in the order in which it was handed in: nothing before it was opened.
pub async fn opened(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Opened>> {
    tx.all(
        "SELECT c.creation_id, c.kind, c.text, c.link, c.signed, c.consented_at FROM unsealings u
         JOIN creations c ON c.institution_id = u.institution_id AND c.edition_id = u.edition_id
         WHERE u.institution_id = $1 AND u.edition_id = $2 ORDER BY c.handed_at, c.creation_id",
        params![house, edition],
        one_opened,
    )
    .await
}

fn one_opened(row: &Record) -> Result<Opened> {
    Ok(Opened {
        id: row.key("creation_id")?,
        kind: row.code("kind")?,
        text: row.leaf("text")?,
        link: row.text_maybe("link")?,
        signed: row.text_maybe("signed")?,
        consented_at: row.instant_maybe("consented_at")?,
    })
}

/// The photo of a creation of this group, once it was opened.
pub async fn photo(tx: &mut Tx, house: InstitutionId, group: GroupId, id: CreationId) -> Result<Option<Photo>> {
    let found = tx
        .optional(
            "SELECT c.photo FROM unsealings u
             JOIN creations c ON c.institution_id = u.institution_id AND c.edition_id = u.edition_id
             JOIN editions e ON e.institution_id = u.institution_id AND e.edition_id = u.edition_id
             WHERE u.institution_id = $1 AND c.creation_id = $2 AND e.group_id = $3",
            params![house, id, group],
            |row| row.bytes_maybe("photo"),
        )
        .await?;
    Ok(found.flatten().and_then(Photo::of))
}
