//! What someone is to an institution and to a group: computed from the tables, never from a request.

use crate::db::{Result, Tx};
use crate::params;
use domain::id::{GroupId, InstitutionId, PersonId};
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
    Ok(Standing { signed_in: true, of_the_house: !person.erased, offices: person.offices.clone(), seat, link: None })
}

/// The seat that someone has in a group: that of the latest edition in which they have one.
pub async fn seat(
    tx: &mut Tx,
    house: InstitutionId,
    person: PersonId,
    group: GroupId,
) -> Result<Option<(Role, SeatState)>> {
    tx.optional(
        "SELECT s.role, s.state FROM seats s
         JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
         WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id = $3 ORDER BY e.ordinal DESC LIMIT 1",
        params![house, group, person],
        |row| Ok((row.code("role")?, row.code("state")?)),
    )
    .await
}
