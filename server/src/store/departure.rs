//! A group takes its history to a house of its own: its rows are copied under the new house in the order in which they need
//! each other, and leave the old one in the opposite order, within the transaction of the decision
//! (docs/adr/a-group-may-take-its-history-along.md). No key is changed in place: a foreign key begins with the institution,
//! so that a row and what it points at would have to change at once.

mod circle;
mod edition;
mod encounter;
mod group;
mod house;
mod road;

use super::{
    calendar, call, case, expectation, institution, link, notice, path, person, referral, reminder, said, seat,
    together,
};
use crate::db::{Result, Tx};
use crate::params;
use domain::command::care::blanked;
use domain::day::Day;
use domain::id::{EditionId, GroupId, InstitutionId, PersonId};
use domain::mutual::Departure;

/// A table that is carried.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Its name.
    pub table: &'static str,
    by: By,
    /// Copies its rows: `$1` the old house, `$2` the new one, `$3` the group.
    pub carry: &'static str,
    /// Takes the rows out of the old house, where it does not keep them: `$1` the old house, `$2` the new one.
    pub leave: Option<&'static str>,
}

/// By what a step finds its rows.
#[derive(Clone, Copy, Debug)]
enum By {
    /// By what the new house holds already.
    House,
    /// By the group.
    Group,
}

/// Every step, in the order in which rows need each other.
pub fn steps() -> impl DoubleEndedIterator<Item = &'static Step> {
    [
        house::HOUSE,
        house::PEOPLE,
        house::NAMELESS,
        road::ROAD,
        circle::CIRCLE,
        edition::EDITION,
        encounter::ENCOUNTER,
        group::GROUP,
    ]
    .into_iter()
    .flatten()
}

/// Carries a group out of `old`.
pub async fn carry(tx: &mut Tx, old: InstitutionId, row: &Departure) -> Result<()> {
    let (new, group) = (row.house.id, row.group);
    institution::found(tx, &row.house).await?;
    reported(tx, old, group).await?;
    end_loans(tx, old, group).await?;
    for step in steps() {
        let values = match step.by {
            By::House => params![old, new],
            By::Group => params![old, new, group],
        };
        tx.execute(step.carry, values).await?;
    }
    secrets(tx, (old, new)).await?;
    for leave in steps().rev().filter_map(|step| step.leave) {
        tx.execute(leave, params![old, new]).await?;
    }
    left_behind(tx, (old, new), row).await?;
    person::put(tx, new, &row.host).await
}

/// What it had chosen to report until now stays reported, without what it was counted from.
async fn reported(tx: &mut Tx, old: InstitutionId, group: GroupId) -> Result<()> {
    tx.execute(
        "INSERT INTO told_encounters (institution_id, encounter_id, group_id, day, place, people)
         SELECT e.institution_id, e.encounter_id, e.group_id, e.day, s.name, COALESCE(h.people, NULLIF((
             SELECT COUNT(*) FROM attendance t WHERE t.institution_id = e.institution_id AND t.encounter_id = e.encounter_id
                 AND t.mark IN ('arrived', 'late', 'online')), 0))
         FROM autonomies a
         JOIN encounters e ON e.institution_id = a.institution_id AND e.group_id = a.group_id AND e.day >= a.reports_from
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id AND d.ordinal >= a.from_ordinal
         LEFT JOIN sites s ON s.institution_id = e.institution_id AND s.site_id = COALESCE(e.site_id, d.site_id)
         LEFT JOIN head_counts h ON h.institution_id = e.institution_id AND h.encounter_id = e.encounter_id
         WHERE a.institution_id = $1 AND a.group_id = $2 AND e.state IN ('closed', 'remembered')",
        params![old, group],
    )
    .await
    .map(drop)
}

/// A loan is between groups of one house: what was lent comes back, and what was borrowed stays with whoever said it.
async fn end_loans(tx: &mut Tx, old: InstitutionId, group: GroupId) -> Result<()> {
    tx.execute(
        "DELETE FROM borrowings WHERE institution_id = $1 AND (group_id = $2
             OR learning_id IN (SELECT l.learning_id FROM loans l WHERE l.institution_id = $1 AND l.group_id = $2))",
        params![old, group],
    )
    .await?;
    tx.execute("DELETE FROM loans WHERE institution_id = $1 AND group_id = $2", params![old, group]).await.map(drop)
}

/// Links, calendars and answers to messages are found by their secret, which now leads to the new house.
async fn secrets(tx: &mut Tx, (old, new): (InstitutionId, InstitutionId)) -> Result<()> {
    for sql in [
        "UPDATE link_tokens SET institution_id = $2 WHERE institution_id = $1
             AND link_id IN (SELECT n.link_id FROM links n WHERE n.institution_id = $2)",
        "UPDATE link_sessions SET institution_id = $2 WHERE institution_id = $1
             AND link_id IN (SELECT n.link_id FROM links n WHERE n.institution_id = $2)",
        "UPDATE calendar_tokens SET institution_id = $2 WHERE institution_id = $1
             AND calendar_id IN (SELECT n.calendar_id FROM calendars n WHERE n.institution_id = $2)",
        "UPDATE notice_stops SET institution_id = $2 WHERE institution_id = $1
             AND notice_id IN (SELECT n.notice_id FROM notices n WHERE n.institution_id = $2)",
    ] {
        tx.execute(sql, params![old, new]).await?;
    }
    Ok(())
}

/// What is left in the old house: counts, the rows that they hang at, and of the group what it had agreed to have known.
async fn left_behind(tx: &mut Tx, (old, new): (InstitutionId, InstitutionId), row: &Departure) -> Result<()> {
    let group = row.group;
    tx.execute(
        "UPDATE editions SET state = 'closed', route = NULL, payer = NULL, planned = NULL, site_id = NULL, starts_at = NULL,
             mode = 'in_person', minutes = 0, cadence = 'weekly', readiness = '{}', book_sha256 = NULL, starts_on = CASE WHEN EXISTS (SELECT 1 FROM autonomies t
                 WHERE t.institution_id = $1 AND t.group_id = $2 AND t.exists_told) THEN starts_on END
         WHERE institution_id = $1 AND group_id = $2 AND ordinal >= (SELECT a.from_ordinal FROM autonomies a
             WHERE a.institution_id = $1 AND a.group_id = $2)",
        params![old, group],
    )
    .await?;
    tx.execute(
        "UPDATE groups SET state = 'closed', name = COALESCE((SELECT COALESCE(a.known_as, CASE WHEN a.exists_told THEN groups.name END)
                 FROM autonomies a WHERE a.institution_id = $1 AND a.group_id = $2), '·'),
             shared_situation = COALESCE((SELECT c.known_situation FROM autonomies c WHERE c.institution_id = $1
                 AND c.group_id = $2), '·'),
             invites = COALESCE((SELECT i.known_invites FROM autonomies i WHERE i.institution_id = $1 AND i.group_id = $2), ''),
             purpose = NULL
         WHERE institution_id = $1 AND group_id = $2",
        params![old, group],
    )
    .await?;
    tx.execute(
        "UPDATE autonomies SET left_at = $3, reports_from = NULL, roll = 'named', newcomers = 'open', votes_for = NULL,
             votes_against = NULL, version = version + 1
         WHERE institution_id = $1 AND group_id = $2",
        params![old, group, row.at],
    )
    .await?;
    // Whoever sat in this group alone goes, those of its led cycles who did not go on too: what counts are made of is an id
    // without a name, as of whoever was forgotten.
    // Whoever sits elsewhere in the house too, works there or keeps a log there, is known there as before.
    tx.execute(
        "UPDATE persons SET name = '·', name_folded = '·', phone = NULL, login_id = NULL, profile = NULL, training = NULL,
             experience = NULL, erased = TRUE, version = version + 1
         WHERE institution_id = $1 AND offices = ''
             AND person_id IN (SELECT n.person_id FROM persons n
                 JOIN persons o ON o.institution_id = $1 AND o.person_id = n.person_id
                 WHERE n.institution_id = $2 AND (NOT n.erased OR o.login_id IS NULL))
             AND NOT EXISTS (SELECT 1 FROM log_starts l WHERE l.institution_id = $1 AND l.person_id = persons.person_id)
             AND NOT EXISTS (SELECT 1 FROM persons q
                 JOIN seats s ON s.institution_id = q.institution_id AND s.person_id = q.person_id
                 WHERE q.institution_id = $1 AND s.group_id <> $3
                     AND (q.person_id = COALESCE(persons.merged_into, persons.person_id)
                         OR q.merged_into = COALESCE(persons.merged_into, persons.person_id)))",
        params![old, new, group],
    )
    .await?;
    // A calendar of somebody's whole house, where the house is another one now.
    tx.execute(
        "INSERT INTO calendars (institution_id, calendar_id, person_id, link_id, made_at)
         SELECT CAST($2 AS BIGINT), o.calendar_id, o.person_id, o.link_id, o.made_at FROM persons n
         JOIN persons p ON p.institution_id = $1 AND p.person_id = n.person_id AND p.erased
         JOIN calendars o ON o.institution_id = $1 AND o.person_id = n.person_id AND o.link_id IS NULL
         WHERE n.institution_id = $2 AND NOT n.erased",
        params![old, new],
    )
    .await?;
    tx.execute(
        "UPDATE calendar_tokens SET institution_id = $2 WHERE institution_id = $1
             AND calendar_id IN (SELECT n.calendar_id FROM calendars n WHERE n.institution_id = $2)",
        params![old, new],
    )
    .await?;
    tx.execute(
        "DELETE FROM calendars WHERE institution_id = $1
             AND calendar_id IN (SELECT n.calendar_id FROM calendars n WHERE n.institution_id = $2)",
        params![old, new],
    )
    .await?;
    words_of_nameless(tx, old, group).await?;
    // Devices of those who are nobody in the old house any more work in the new one.
    tx.execute(
        "UPDATE sessions SET institution_id = $2 WHERE institution_id = $1 AND login_id IN (
             SELECT n.login_id FROM persons n WHERE n.institution_id = $2 AND n.login_id IS NOT NULL AND NOT EXISTS (
                 SELECT 1 FROM persons q WHERE q.institution_id = $1 AND q.login_id = n.login_id))",
        params![old, new],
    )
    .await
    .map(drop)
}

/// What is left in the old house of people without a name there: their words go, as of whoever asked to be forgotten, since
/// nobody could ask for it any more. Counts stay.
async fn words_of_nameless(tx: &mut Tx, old: InstitutionId, group: GroupId) -> Result<()> {
    let people: Vec<PersonId> = tx
        .all(
            "SELECT DISTINCT p.person_id FROM persons p
             JOIN seats s ON s.institution_id = p.institution_id AND s.person_id = p.person_id
             WHERE p.institution_id = $1 AND p.erased AND s.group_id = $2 ORDER BY p.person_id",
            params![old, group],
            |row| row.key("person_id"),
        )
        .await?;
    for person in people {
        for one in referral::of_same_person(tx, old, person).await? {
            referral::put(tx, old, &blanked(&one)).await?;
        }
        for said in expectation::of_same_person(tx, old, person).await? {
            expectation::remove(tx, old, said).await?;
        }
        for link in link::of_same_person(tx, old, person).await? {
            link::remove(tx, old, link).await?;
        }
        link::remove_wish(tx, old, None, person).await?;
        call::remove(tx, old, None, person).await?;
        notice::forget(tx, old, person).await?;
        reminder::forget(tx, old, person).await?;
        calendar::forget(tx, old, person).await?;
        path::forget(tx, old, person).await?;
        together::forget(tx, old, person).await?;
        for seat in seat::of_same_person(tx, old, person).await? {
            said::forget(tx, old, seat.id).await?;
            case::forget(tx, old, seat.id).await?;
        }
    }
    Ok(())
}

/// The days of encounters that are over, and the editions that the house counts: for its figures.
pub async fn counted(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<(Vec<Day>, Vec<EditionId>)> {
    let days = tx
        .all(
            "SELECT DISTINCT e.day FROM encounters e
             JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
             WHERE e.institution_id = $1 AND e.group_id = $2 AND e.day IS NOT NULL
                 AND e.state IN ('closed', 'remembered', 'cancelled', 'not_held') ORDER BY e.day",
            params![house, group],
            |row| row.day("day"),
        )
        .await?;
    let editions = tx
        .all(
            "SELECT d.edition_id FROM seen_editions d WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal",
            params![house, group],
            |row| row.key("edition_id"),
        )
        .await?;
    Ok((days, editions))
}
