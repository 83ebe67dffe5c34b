//! One's own groups as a list: what each is, what comes next, and who waits.

use super::{encounter, group};
use crate::db::{Result, Tx};
use crate::params;
use domain::encounter::Encounter;
use domain::group::{Edition, Group};
use domain::id::{EditionId, GroupId, InstitutionId, PersonId};
use domain::role::Role;
use domain::seat::SeatState;
use std::collections::BTreeMap;

/// Groups that a list shows at the most.
pub const MOST: u32 = 300;

/// A group in the list.
#[derive(Clone, Debug)]
pub struct Card {
    /// The group.
    pub group: Group,
    /// The latest edition.
    pub edition: Edition,
    /// That seat.
    pub seat: (Role, SeatState),
    /// The encounter that is open or comes next.
    pub next: Option<Encounter>,
    /// Participants who sit there, or sat there to the end.
    pub people: u32,
    /// Participants who wait for a place.
    pub waiting: u32,
}

/// The groups in whose latest edition a person has a seat, the latest first. What they may see of them is for the policy.
pub async fn of_person(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<Vec<Card>> {
    let seats = seats(tx, house, person).await?;
    let mut groups: BTreeMap<GroupId, Group> = tx
        .all(
            "SELECT g.* FROM groups g WHERE g.institution_id = $1 AND EXISTS (SELECT 1 FROM seats s
                 WHERE s.institution_id = $1 AND s.group_id = g.group_id AND s.person_id = $2)",
            params![house, person],
            group::group,
        )
        .await?
        .into_iter()
        .map(|group| (group.id, group))
        .collect();
    let mut next: BTreeMap<EditionId, Encounter> = next(tx, house, person).await?;
    let counts = counts(tx, house, person).await?;
    let count = |edition, state| counts.get(&(edition, state)).copied().unwrap_or(0);
    Ok(seats
        .into_iter()
        .filter_map(|(edition, seat)| {
            Some(Card {
                group: groups.remove(&edition.group)?,
                seat,
                next: next.remove(&edition.id),
                people: count(edition.id, SeatState::Seated) + count(edition.id, SeatState::Completed),
                waiting: count(edition.id, SeatState::Waitlisted),
                edition,
            })
        })
        .collect())
}

/// The seats in the latest editions of groups; one in an earlier edition alone opens nothing of the group now (C.7).
async fn seats(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<Vec<(Edition, (Role, SeatState))>> {
    tx.all(
        "SELECT e.*, s.role AS seat_role, s.state AS seat_state FROM seats s
         JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
         WHERE s.institution_id = $1 AND s.person_id = $2
             AND NOT EXISTS (SELECT 1 FROM editions f
                 WHERE f.institution_id = $1 AND f.group_id = s.group_id AND f.ordinal > e.ordinal)
         ORDER BY e.edition_id DESC LIMIT $3",
        params![house, person, MOST],
        |row| Ok((group::edition(row)?, (row.code("seat_role")?, row.code("seat_state")?))),
    )
    .await
}

/// The first encounter of each edition that is open or still to come; what an edition that is over left on its road
/// is not to come.
async fn next(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<BTreeMap<EditionId, Encounter>> {
    let found = tx
        .all(
            "SELECT e.* FROM seats s
             JOIN encounters e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
             WHERE s.institution_id = $1 AND s.person_id = $2 AND e.state IN ('planned', 'prepared', 'opened')
                 AND d.state NOT IN ('closed', 'cancelled')
                 AND NOT EXISTS (SELECT 1 FROM encounters f WHERE f.institution_id = $1 AND f.edition_id = e.edition_id
                     AND f.state IN ('planned', 'prepared', 'opened') AND f.ordinal < e.ordinal)",
            params![house, person],
            encounter::encounter,
        )
        .await?;
    Ok(found.into_iter().map(|encounter| (encounter.edition, encounter)).collect())
}

/// Participants of each edition by what their seat is.
async fn counts(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<BTreeMap<(EditionId, SeatState), u32>> {
    let found = tx
        .all(
            "SELECT o.edition_id, o.state, COUNT(*) AS people FROM seats s
             JOIN seats o ON o.institution_id = s.institution_id AND o.edition_id = s.edition_id
             WHERE s.institution_id = $1 AND s.person_id = $2 AND o.role IN ('participant', 'assistant', 'host')
             GROUP BY o.edition_id, o.state",
            params![house, person],
            |row| Ok(((row.key("edition_id")?, row.code("state")?), row.count("people")?)),
        )
        .await?;
    Ok(found.into_iter().collect())
}
