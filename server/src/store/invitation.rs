//! Who was invited into a house and has not said yes: by house for whoever invites, by phone or e-mail for the door.

use crate::db::{Record, Result, Tx, joined};
use crate::params;
use domain::id::{InstitutionId, PersonId};
use domain::institution::{Invitation, Office};

/// Invitations whose first secret the door tries for one who signs in with nothing yet: the latest ones. Each try takes
/// as long as a sign-in, so there are few.
const MOST_TRIED: u32 = 3;

/// Writes an invitation.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Invitation) -> Result<()> {
    tx.execute(
        "INSERT INTO invitations (institution_id, person_id, name, identifier, offices, secret_hash, language, invited_at, declined_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution_id, person_id) DO UPDATE SET declined_at = excluded.declined_at
         WHERE invitations.identifier = excluded.identifier",
        params![
            house,
            row.person,
            &row.name,
            row.identifier.as_str(),
            joined(&row.offices),
            row.secret_hash.as_str(),
            &row.language,
            row.invited_at,
            row.declined_at
        ],
    )
    .await
    .and_then(super::kept)
}

/// Takes one away.
pub async fn remove(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<()> {
    tx.execute("DELETE FROM invitations WHERE institution_id = $1 AND person_id = $2", params![house, person])
        .await
        .map(drop)
}

/// Everybody whom a house invited and who has not said yes, the latest first.
pub async fn of_house(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Invitation>> {
    tx.all(
        "SELECT * FROM invitations WHERE institution_id = $1 ORDER BY invited_at DESC, person_id",
        params![house],
        invitation,
    )
    .await
}

/// An invitation with the house that it leads to.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The house.
    pub institution: InstitutionId,
    /// Its name.
    pub house: String,
    /// The invitation.
    pub invitation: Invitation,
}

/// What waits for the answer of whoever signs in with an identifier.
pub async fn waiting(tx: &mut Tx, identifier: &str) -> Result<Vec<Offer>> {
    tx.all(
        "SELECT v.*, i.name AS house FROM invitations v JOIN institutions i ON i.institution_id = v.institution_id
         WHERE v.identifier = $1 AND v.declined_at IS NULL ORDER BY v.invited_at, v.institution_id",
        params![identifier],
        |row| {
            let institution = row.key("institution_id")?;
            Ok(Offer { institution, house: row.text("house")?, invitation: invitation(row)? })
        },
    )
    .await
}

/// The first secrets that open the door to an identifier with which nobody signs in yet, the latest first.
pub async fn first_secrets(tx: &mut Tx, identifier: &str) -> Result<Vec<Invitation>> {
    tx.all(
        "SELECT * FROM invitations WHERE identifier = $1 AND declined_at IS NULL ORDER BY invited_at DESC, person_id LIMIT $2",
        params![identifier, MOST_TRIED],
        invitation,
    )
    .await
}

fn invitation(row: &Record) -> Result<Invitation> {
    Ok(Invitation {
        person: row.key("person_id")?,
        name: row.line("name")?,
        identifier: row.text("identifier")?,
        offices: row.codes::<Office>("offices")?,
        secret_hash: row.text("secret_hash")?,
        language: row.line("language")?,
        invited_at: row.instant("invited_at")?,
        declined_at: row.instant_maybe("declined_at")?,
    })
}
