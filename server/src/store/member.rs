//! One person in one group: their moves and when they came, in every edition of this group and of no other.

use super::{encounter, seat};
use crate::db::{Result, Tx};
use crate::params;
use domain::encounter::Encounter;
use domain::encounter::attendance::Mark;
use domain::id::{GroupId, InstitutionId, PersonId};
use domain::seat::SeatMove;

/// What a group remembers of a person's coming and going.
#[derive(Clone, Debug)]
pub struct History {
    /// Moves of their seats, in order of time, each with the ordinal of its edition.
    pub moves: Vec<(u32, SeatMove)>,
    /// Encounters at which they were expected, the earliest first.
    pub presences: Vec<Presence>,
}

/// An encounter at which a person was expected.
#[derive(Clone, Debug)]
pub struct Presence {
    /// Ordinal of its edition.
    pub edition: u32,
    /// The encounter.
    pub encounter: Encounter,
    /// What is known.
    pub mark: Mark,
}

/// The history of a person in a group, under whichever entry they were known.
pub async fn history(tx: &mut Tx, house: InstitutionId, group: GroupId, person: PersonId) -> Result<History> {
    let moves = tx
        .all(
            "SELECT m.*, e.ordinal AS edition_ordinal FROM persons p
             JOIN seats s ON s.institution_id = p.institution_id AND s.person_id = p.person_id
             JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             JOIN seat_moves m ON m.institution_id = s.institution_id AND m.seat_id = s.seat_id
             WHERE p.institution_id = $1 AND s.group_id = $2 AND (p.person_id = $3 OR p.merged_into = $3)
             ORDER BY m.at, m.command_id",
            params![house, group, person],
            |row| Ok((row.count("edition_ordinal")?, seat::seat_move(row)?)),
        )
        .await?;
    Ok(History { moves, presences: presences(tx, house, group, person).await? })
}

async fn presences(tx: &mut Tx, house: InstitutionId, group: GroupId, person: PersonId) -> Result<Vec<Presence>> {
    tx.all(
        "SELECT c.*, e.ordinal AS edition_ordinal, a.mark FROM persons p
         JOIN attendance a ON a.institution_id = p.institution_id AND a.person_id = p.person_id
         JOIN encounters c ON c.institution_id = a.institution_id AND c.encounter_id = a.encounter_id
         JOIN editions e ON e.institution_id = c.institution_id AND e.edition_id = c.edition_id
         WHERE p.institution_id = $1 AND c.group_id = $2 AND (p.person_id = $3 OR p.merged_into = $3)
         ORDER BY e.ordinal, c.ordinal",
        params![house, group, person],
        |row| {
            Ok(Presence {
                edition: row.count("edition_ordinal")?,
                encounter: encounter::encounter(row)?,
                mark: row.code("mark")?,
            })
        },
    )
    .await
}

/// All editions of a group together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ever {
    /// Editions.
    pub editions: u32,
    /// Places that participants had, one an edition.
    pub seats: u32,
    /// Different people on those places: never the sum of the rosters (C.6-1).
    pub people: u32,
}

/// How many different people ever had a place in a group, by the moves of their seats: what a seat is today says
/// nothing of what it was, and a place that only a merge moved was had by the other entry.
pub async fn ever(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Ever> {
    tx.one(
        "SELECT COUNT(DISTINCT s.edition_id) AS editions, COUNT(DISTINCT s.seat_id) AS seats,
             COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people
         FROM seats s JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
         WHERE s.institution_id = $1 AND s.group_id = $2 AND s.role IN ('participant', 'assistant', 'host')
             AND EXISTS (SELECT 1 FROM seat_moves m WHERE m.institution_id = s.institution_id AND m.seat_id = s.seat_id
                 AND m.to_state = 'seated' AND m.reason NOT IN ('duplicate', 'not_duplicate'))",
        params![house, group],
        |row| Ok(Ever { editions: row.count("editions")?, seats: row.count("seats")?, people: row.count("people")? }),
    )
    .await
}
