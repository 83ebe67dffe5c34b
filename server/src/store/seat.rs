//! Seats and their moves.

use super::person::person;
use super::save::Origin;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::id::{EditionId, GroupId, InstitutionId, PersonId};
use domain::institution::Person;
use domain::seat::{Seat, SeatMove, SeatState};
use std::collections::BTreeMap;

/// Writes a seat; the group comes from its edition.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Seat) -> Result<()> {
    tx.execute(
        "INSERT INTO seats (institution_id, seat_id, group_id, edition_id, person_id, role, state, waiting_since, made_at)
         SELECT $1, $2, group_id, $3, $4, $5, $6, $7, $8 FROM editions WHERE institution_id = $1 AND edition_id = $3
         ON CONFLICT (institution_id, seat_id) DO UPDATE SET role = excluded.role, state = excluded.state,
             waiting_since = excluded.waiting_since
         WHERE seats.edition_id = excluded.edition_id AND seats.person_id = excluded.person_id",
        params![house, row.id, row.edition, row.person, row.role.code(), row.state.code(), row.waiting_since, row.made_at],
    )
    .await
    .and_then(super::kept)
}

/// Writes a move.
pub async fn put_move(tx: &mut Tx, origin: Origin, row: &SeatMove) -> Result<()> {
    tx.execute(
        "INSERT INTO seat_moves (institution_id, seat_id, command_id, from_state, to_state, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            origin.institution,
            row.seat,
            origin.command,
            row.from.map(SeatState::code),
            row.to.code(),
            row.reason.code(),
            row.at
        ],
    )
    .await
    .map(drop)
}

/// The seats of an edition with whoever sits in them, the earliest first.
pub async fn with_people(
    tx: &mut Tx,
    house: InstitutionId,
    edition: EditionId,
) -> Result<(Vec<Seat>, BTreeMap<PersonId, Person>)> {
    let rows = tx
        .all(
            "SELECT s.seat_id, s.edition_id, s.role, s.state, s.waiting_since, s.made_at, p.* FROM seats s
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             WHERE s.institution_id = $1 AND s.edition_id = $2 ORDER BY s.made_at, s.seat_id",
            params![house, edition],
            |row| Ok((seat(row)?, person(row)?)),
        )
        .await?;
    let mut people = BTreeMap::new();
    let seats = rows.into_iter().map(|(seat, person)| {
        people.insert(person.id, person);
        seat
    });
    let seats = seats.collect();
    Ok((seats, people))
}

/// The moves of the seats of an edition, in order of time.
pub async fn moves(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<SeatMove>> {
    tx.all(
        "SELECT m.* FROM seats s JOIN seat_moves m ON m.institution_id = s.institution_id AND m.seat_id = s.seat_id
         WHERE s.institution_id = $1 AND s.edition_id = $2 ORDER BY m.at, m.command_id",
        params![house, edition],
        seat_move,
    )
    .await
}

/// Reads a move out of a row.
pub fn seat_move(row: &Record) -> Result<SeatMove> {
    Ok(SeatMove {
        seat: row.key("seat_id")?,
        from: row.code_maybe("from_state")?,
        to: row.code("to_state")?,
        reason: row.code("reason")?,
        at: row.instant("at")?,
    })
}

/// The seats of a person in every group and edition, under whichever entry they were known.
pub async fn of_same_person(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Vec<Seat>> {
    // Sorted here: asked to sort, SQLite would walk through the seats of the whole institution in their order.
    let mut found = tx.all(
        "SELECT s.* FROM seats s WHERE s.institution_id = $1 AND s.person_id IN (SELECT p.person_id FROM persons o
             JOIN persons p ON p.institution_id = o.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
             WHERE o.institution_id = $1 AND o.person_id = $2)",
        params![house, id],
        seat,
    )
    .await?;
    found.sort_unstable_by_key(|seat: &Seat| seat.id);
    Ok(found)
}

/// The groups in which a person sits or sat, under whichever entry they were known.
pub async fn groups_of_same_person(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Vec<GroupId>> {
    tx.all(
        "SELECT DISTINCT group_id FROM seats WHERE institution_id = $1 AND person_id IN (
             SELECT p.person_id FROM persons o
             JOIN persons p ON p.institution_id = o.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
             WHERE o.institution_id = $1 AND o.person_id = $2)",
        params![house, id],
        |row| row.key("group_id"),
    )
    .await
}

/// The seats of two people in every group and edition.
pub async fn of_either(tx: &mut Tx, house: InstitutionId, one: PersonId, other: PersonId) -> Result<Vec<Seat>> {
    tx.all(
        "SELECT * FROM seats WHERE institution_id = $1 AND person_id IN ($2, $3) ORDER BY seat_id",
        params![house, one, other],
        seat,
    )
    .await
}

/// The moves of a person's seats in every group and edition, under whichever entry they were known, in order of time.
pub async fn moves_of_same_person(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Vec<SeatMove>> {
    tx.all(
        "SELECT m.* FROM seat_moves m WHERE m.institution_id = $1 AND m.seat_id IN (
             SELECT s.seat_id FROM seats s WHERE s.institution_id = $1 AND s.person_id IN (SELECT p.person_id FROM persons o
             JOIN persons p ON p.institution_id = o.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
             WHERE o.institution_id = $1 AND o.person_id = $2)) ORDER BY m.at, m.command_id",
        params![house, id],
        seat_move,
    )
    .await
}

fn seat(row: &Record) -> Result<Seat> {
    Ok(Seat {
        id: row.key("seat_id")?,
        edition: row.key("edition_id")?,
        person: row.key("person_id")?,
        role: row.code("role")?,
        state: row.code("state")?,
        waiting_since: row.instant_maybe("waiting_since")?,
        made_at: row.instant("made_at")?,
    })
}
