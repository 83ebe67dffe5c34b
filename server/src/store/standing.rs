//! What someone is to an institution and to a group: computed from the tables, never from a request.

use super::mutual;
use super::slice::{self, Which};
use crate::db::{Result, Tx};
use crate::params;
use domain::group::EditionState;
use domain::id::{EditionId, GroupId, InstitutionId, PersonId};
use domain::institution::Person;
use domain::policy::Standing;
use domain::role::Role;
use domain::seat::SeatState;

/// The standing of a person in their institution and, if one is named, in a group of it.
pub async fn of(tx: &mut Tx, house: InstitutionId, person: &Person, group: Option<GroupId>) -> Result<Standing> {
    let seat = match group {
        Some(group) => seat(tx, house, person.id, group).await?,
        None => None,
    };
    Ok(Standing {
        signed_in: true,
        of_the_house: !person.erased,
        offices: person.offices.clone(),
        seat,
        ..Standing::nobody()
    })
}

/// Whether somebody leads a group whose edition is not over.
pub async fn leads_groups(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<bool> {
    let led: Vec<(Role, SeatState, EditionState)> = tx
        .all(
            "SELECT s.role, s.state, e.state AS edition FROM seats s
             JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             WHERE s.institution_id = $1 AND s.person_id = $2",
            params![house, person],
            |row| Ok((row.code("role")?, row.code("state")?, row.code("edition")?)),
        )
        .await?;
    Ok(led.into_iter().any(|(role, state, edition)| leads((role, state)) && !edition.is_over()))
}

/// The same towards one edition of a group: what somebody is there opens nothing of another edition (C.7).
pub async fn towards(
    tx: &mut Tx,
    house: InstitutionId,
    person: &Person,
    of: Option<(GroupId, Which)>,
) -> Result<Standing> {
    let standing = self::of(tx, house, person, None).await?;
    let seat = match of {
        Some((group, which)) => seat_towards(tx, house, person.id, (group, which)).await?,
        None => None,
    };
    let hidden = match of {
        Some((group, _)) if seat.is_none() => mutual::is_hidden(tx, house, group).await?,
        Some(_) | None => false,
    };
    Ok(Standing { seat, hidden, ..standing })
}

/// The seat that someone has in the latest edition of a group.
pub async fn seat(
    tx: &mut Tx,
    house: InstitutionId,
    person: PersonId,
    group: GroupId,
) -> Result<Option<(Role, SeatState)>> {
    seat_towards(tx, house, person, (group, Which::Latest)).await
}

/// The seat that counts towards an edition: one's own there, or that of whoever leads the group now, who answers for
/// what is still open of earlier editions too.
async fn seat_towards(
    tx: &mut Tx,
    house: InstitutionId,
    person: PersonId,
    (group, which): (GroupId, Which),
) -> Result<Option<(Role, SeatState)>> {
    let seats: Vec<(EditionId, bool, (Role, SeatState))> = tx
        .all(
            "SELECT s.edition_id, s.role, s.state, (SELECT COUNT(*) FROM editions f
                 WHERE f.institution_id = e.institution_id AND f.group_id = e.group_id AND f.ordinal > e.ordinal) AS later
             FROM seats s JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id = $3
                 AND NOT EXISTS (SELECT 1 FROM autonomies x WHERE x.institution_id = $1 AND x.group_id = $2 AND x.left_at IS NOT NULL)
             ORDER BY e.ordinal DESC",
            params![house, group, person],
            |row| Ok((row.key("edition_id")?, row.count("later")? == 0, (row.code("role")?, row.code("state")?))),
        )
        .await?;
    let latest = seats.iter().find(|(_, is_latest, _)| *is_latest).map(|(_, _, seat)| *seat);
    match which {
        Which::Latest => Ok(latest),
        Which::OfEncounter(_) | Which::OfLearning(_) => {
            let found = slice::edition_of(tx, house, group, which).await?;
            // What a professional's coordination wrote is not handed on to whoever opens and closes when the group went on
            // alone: each side of that vote has its own.
            let own_from = mutual::of(tx, house, group).await?.map_or(1, |own| own.from_ordinal);
            let hands_on = found.as_ref().is_none_or(|edition| edition.ordinal >= own_from);
            if hands_on && latest.is_some_and(leads) {
                return Ok(latest);
            }
            let edition = found.map(|edition| edition.id);
            let own = seats.into_iter().find(|(id, _, _)| Some(*id) == edition).map(|(_, _, seat)| seat);
            // What is named is not the group's: whoever knows the group is told so, and nobody else.
            Ok(own.or(latest.filter(|_| edition.is_none())))
        }
    }
}

fn leads((role, state): (Role, SeatState)) -> bool {
    role.leads() && matches!(state, SeatState::Seated | SeatState::Completed)
}
