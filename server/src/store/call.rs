//! That somebody asked through their page for a call: who and when, and nothing of why.

use crate::db::{Result, Tx};
use crate::params;
use domain::day::Instant;
use domain::id::{GroupId, InstitutionId, PersonId};

/// Somebody asks for a call; asked again, the first day stays.
pub async fn put(tx: &mut Tx, house: InstitutionId, (group, person): (GroupId, PersonId), at: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO call_wishes (institution_id, group_id, person_id, asked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (institution_id, group_id, person_id) DO NOTHING",
        params![house, group, person, at],
    )
    .await
    .map(drop)
}

/// Nothing is left of it: somebody called, it is not needed any more, or the person is forgotten (in all groups). An
/// entry that turned out to be the same person in this group is theirs too.
pub async fn remove(tx: &mut Tx, house: InstitutionId, group: Option<GroupId>, person: PersonId) -> Result<()> {
    tx.execute(
        "DELETE FROM call_wishes WHERE institution_id = $1 AND group_id = COALESCE($3, group_id) AND (person_id = $2
             OR person_id IN (SELECT p.person_id FROM persons p WHERE p.institution_id = $1 AND p.merged_into = $2))",
        params![house, person, group],
    )
    .await
    .map(drop)
}

/// Who asked in this group, the longest ago first, each under the entry that they have now in it.
pub async fn wishes(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<(PersonId, Instant)>> {
    tx.all(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM seats k WHERE k.institution_id = w.institution_id
             AND k.group_id = w.group_id AND k.person_id = p.merged_into) THEN p.merged_into ELSE p.person_id END AS holder,
             MIN(w.asked_at) AS since
         FROM call_wishes w JOIN persons p ON p.institution_id = w.institution_id AND p.person_id = w.person_id
         WHERE w.institution_id = $1 AND w.group_id = $2 AND NOT p.erased GROUP BY 1 ORDER BY 2, 1",
        params![house, group],
        |row| Ok((row.key("holder")?, row.instant("since")?)),
    )
    .await
}
