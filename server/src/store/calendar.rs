//! Calendars to subscribe to: found by the hash of their secret, and what they show.

use super::save::Origin;
use super::{encounter, link};
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::command::remind::Calendar;
use domain::day::{Day, Instant};
use domain::encounter::Encounter;
use domain::group::EditionState;
use domain::id::{CalendarId, EncounterId, GroupId, InstitutionId, LinkId, PersonId};
use domain::policy::{Action, Standing, may};
use domain::reminder::Shown;
use domain::words::Line;

/// Encounters that one calendar shows at the most.
const MOST: u32 = 600;

/// An encounter as a calendar shows it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The encounter.
    pub encounter: Encounter,
    /// How often what is shown has changed.
    pub sequence: u32,
    /// When it last did.
    pub changed_at: Option<Instant>,
    /// Whether the whole edition was called off.
    pub is_called_off: bool,
    /// The zone of its day.
    pub zone: chrono_tz::Tz,
    /// The name of its place.
    pub site: Option<Line<120>>,
}

/// Notes that what calendars show of an encounter is about to change, and which date people know of. Called before the
/// encounter is written, in the same transaction.
pub async fn note(tx: &mut Tx, origin: Origin, row: &Encounter) -> Result<()> {
    let house = origin.institution;
    let Some(before) = encounter::find(tx, house, row.group, row.id).await? else { return Ok(()) };
    let (was, is) = (Shown::of(&before), Shown::of(row));
    if was == is {
        return Ok(());
    }
    let moved = was.date != is.date;
    tx.execute(
        "INSERT INTO encounter_dates (institution_id, encounter_id, sequence, changed_at, was_day, was_time, was_on, untold)
         VALUES ($1, $2, 1, $3, $4, $5, $6, $7)
         ON CONFLICT (institution_id, encounter_id) DO UPDATE SET sequence = encounter_dates.sequence + 1,
             changed_at = excluded.changed_at,
             was_day = CASE WHEN encounter_dates.untold THEN encounter_dates.was_day ELSE excluded.was_day END,
             was_time = CASE WHEN encounter_dates.untold THEN encounter_dates.was_time ELSE excluded.was_time END,
             was_on = CASE WHEN encounter_dates.untold THEN encounter_dates.was_on ELSE excluded.was_on END,
             untold = (encounter_dates.untold OR excluded.untold)",
        params![house, row.id, origin.at, was.date.day, was.date.time, was.date.is_on, moved],
    )
    .await
    .map(drop)
}

/// Writes a calendar.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Calendar) -> Result<()> {
    tx.execute(
        "INSERT INTO calendars (institution_id, calendar_id, person_id, link_id, made_at) VALUES ($1, $2, $3, $4, $5)",
        params![house, row.id, row.person, row.link, row.made_at],
    )
    .await
    .map(drop)
}

/// Keeps the hash of a calendar's secret.
pub async fn put_token(tx: &mut Tx, house: InstitutionId, id: CalendarId, hash: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO calendar_tokens (token_hash, institution_id, calendar_id) VALUES ($1, $2, $3)",
        params![hash, house, id],
    )
    .await
    .map(drop)
}

/// Ends the calendar that somebody has by a link, or that of somebody of the house.
pub async fn remove(tx: &mut Tx, house: InstitutionId, person: PersonId, link: Option<LinkId>) -> Result<()> {
    if let Some(link) = link {
        return end_with(tx, house, link).await;
    }
    tx.execute(
        "DELETE FROM calendar_tokens WHERE institution_id = $1 AND calendar_id IN
             (SELECT calendar_id FROM calendars WHERE institution_id = $1 AND person_id = $2 AND link_id IS NULL)",
        params![house, person],
    )
    .await?;
    tx.execute(
        "DELETE FROM calendars WHERE institution_id = $1 AND person_id = $2 AND link_id IS NULL",
        params![house, person],
    )
    .await
    .map(drop)
}

/// Ends the calendar of a personal link.
pub async fn end_with(tx: &mut Tx, house: InstitutionId, link: LinkId) -> Result<()> {
    tx.execute(
        "DELETE FROM calendar_tokens WHERE institution_id = $1 AND calendar_id IN
             (SELECT calendar_id FROM calendars WHERE institution_id = $1 AND link_id = $2)",
        params![house, link],
    )
    .await?;
    tx.execute("DELETE FROM calendars WHERE institution_id = $1 AND link_id = $2", params![house, link]).await.map(drop)
}

/// Ends every calendar of a person.
pub async fn forget(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<()> {
    tx.execute(
        "DELETE FROM calendar_tokens WHERE institution_id = $1 AND calendar_id IN
             (SELECT calendar_id FROM calendars WHERE institution_id = $1 AND person_id = $2)",
        params![house, person],
    )
    .await?;
    tx.execute("DELETE FROM calendars WHERE institution_id = $1 AND person_id = $2", params![house, person])
        .await
        .map(drop)
}

/// When the calendar of somebody of the house was made, if they have one.
pub async fn of_person(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<Option<Instant>> {
    tx.optional(
        "SELECT made_at FROM calendars WHERE institution_id = $1 AND person_id = $2 AND link_id IS NULL",
        params![house, person],
        |row| row.instant("made_at"),
    )
    .await
}

/// When the calendar of a personal link was made, if it has one.
pub async fn of_link(tx: &mut Tx, house: InstitutionId, link: LinkId) -> Result<Option<Instant>> {
    tx.optional(
        "SELECT made_at FROM calendars WHERE institution_id = $1 AND link_id = $2",
        params![house, link],
        |row| row.instant("made_at"),
    )
    .await
}

/// The calendar of a secret, with its house, while its person is somebody there.
pub async fn by_token(tx: &mut Tx, hash: &str) -> Result<Option<(InstitutionId, Calendar)>> {
    let found = tx
        .optional(
            "SELECT c.*, p.login_id FROM calendar_tokens t
             JOIN calendars c ON c.institution_id = t.institution_id AND c.calendar_id = t.calendar_id
             JOIN persons p ON p.institution_id = c.institution_id AND p.person_id = c.person_id
             WHERE t.token_hash = $1 AND NOT p.erased",
            params![hash],
            |row| {
                let calendar = Calendar {
                    id: row.key("calendar_id")?,
                    person: row.key("person_id")?,
                    link: row.key_maybe("link_id")?,
                    made_at: row.instant("made_at")?,
                };
                let signs_in = row.int_maybe("login_id")?.is_some();
                Ok((row.key("institution_id")?, calendar, signs_in))
            },
        )
        .await?;
    Ok(found.filter(|(_, calendar, signs_in)| calendar.link.is_some() || *signs_in).map(|(house, one, _)| (house, one)))
}

/// What a calendar shows from a day on: encounters of the groups in which the person sits, or of the one group of a link.
/// Nothing when the link opens nothing any more.
pub async fn entries(tx: &mut Tx, house: InstitutionId, calendar: &Calendar, from: Day) -> Result<Option<Vec<Entry>>> {
    let Some(link) = calendar.link else { return of_staff(tx, house, calendar.person, from).await.map(Some) };
    let Some(held) = link::live(tx, house, link).await? else { return Ok(None) };
    if !may(&link::standing(tx, house, &held).await?, Action::SeeOwnPage) {
        return Ok(None);
    }
    of_seat(tx, house, (held.group, held.person), from).await.map(Some)
}

async fn of_staff(tx: &mut Tx, house: InstitutionId, person: PersonId, from: Day) -> Result<Vec<Entry>> {
    let rows = tx
        .all(
            "SELECT e.*, s.role AS seat_role, s.state AS seat_state, d.state AS edition_state, p.name AS site_name,
                 COALESCE(p.zone, i.zone) AS zone, x.sequence, x.changed_at
             FROM seats s
             JOIN encounters e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
             JOIN institutions i ON i.institution_id = e.institution_id
             LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
             LEFT JOIN encounter_dates x ON x.institution_id = e.institution_id AND x.encounter_id = e.encounter_id
             WHERE s.institution_id = $1 AND s.person_id = $2 AND e.day >= $3 ORDER BY e.day, e.time, e.encounter_id LIMIT $4",
            params![house, person, from, MOST],
            |row| Ok((seat(row)?, entry(row)?)),
        )
        .await?;
    let sees = |seat| {
        may(&Standing { signed_in: true, of_the_house: true, seat: Some(seat), ..Standing::nobody() }, Action::SeeGroup)
    };
    Ok(rows.into_iter().filter(|(seat, _)| sees(*seat)).map(|(_, entry)| entry).collect())
}

async fn of_seat(
    tx: &mut Tx,
    house: InstitutionId,
    (group, person): (GroupId, PersonId),
    from: Day,
) -> Result<Vec<Entry>> {
    let rows = tx
        .all(
            "SELECT e.*, s.role AS seat_role, s.state AS seat_state, d.state AS edition_state, p.name AS site_name,
                 COALESCE(p.zone, i.zone) AS zone, x.sequence, x.changed_at
             FROM seats s
             JOIN encounters e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
             JOIN institutions i ON i.institution_id = e.institution_id
             LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
             LEFT JOIN encounter_dates x ON x.institution_id = e.institution_id AND x.encounter_id = e.encounter_id
             WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id = $3 AND e.day >= $4
             ORDER BY e.day, e.time, e.encounter_id LIMIT $5",
            params![house, group, person, from, MOST],
            |row| Ok((seat(row)?, entry(row)?)),
        )
        .await?;
    let sees = |seat| may(&Standing::holder(seat), Action::SeeOwnPage);
    Ok(rows.into_iter().filter(|(seat, _)| sees(*seat)).map(|(_, entry)| entry).collect())
}

/// One encounter of a group, as a calendar shows it.
pub async fn one(
    tx: &mut Tx,
    house: InstitutionId,
    (group, encounter): (GroupId, EncounterId),
) -> Result<Option<Entry>> {
    tx.optional(
        "SELECT e.*, d.state AS edition_state, p.name AS site_name, COALESCE(p.zone, i.zone) AS zone, x.sequence, x.changed_at
         FROM encounters e
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN institutions i ON i.institution_id = e.institution_id
         LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
         LEFT JOIN encounter_dates x ON x.institution_id = e.institution_id AND x.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.encounter_id = $2 AND e.group_id = $3",
        params![house, encounter, group],
        entry,
    )
    .await
}

fn seat(row: &Record) -> Result<(domain::role::Role, domain::seat::SeatState)> {
    Ok((row.code("seat_role")?, row.code("seat_state")?))
}

fn entry(row: &Record) -> Result<Entry> {
    Ok(Entry {
        encounter: encounter::encounter(row)?,
        sequence: row.count_maybe("sequence")?.unwrap_or(0),
        changed_at: row.instant_maybe("changed_at")?,
        is_called_off: row.code::<EditionState>("edition_state")? == EditionState::Cancelled,
        zone: row.parsed("zone", |name| name.parse().ok())?,
        site: row.line_maybe("site_name")?,
    })
}
