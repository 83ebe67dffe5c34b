//! What is settled about reminders: the hours of a house, what a group reminds of, who said yes and where they are
//! reached. An address belongs to one group and is read for nothing else.

use super::save::Origin;
use crate::db::{Record, Result, Tx, joined};
use crate::params;
use domain::command::slice::Reminders;
use domain::id::{GroupId, InstitutionId, PersonId};
use domain::reminder::{Channel, Consent, Contact, Hours, Settings, Span};

/// What a decision about a group's reminders looks at.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Reminders> {
    Ok(Reminders {
        contacts: contacts(tx, house, group).await?,
        settings: settings(tx, house, group).await?,
        hours: hours(tx, house).await?,
    })
}

/// The hours of a house, or what is usual.
pub async fn hours(tx: &mut Tx, house: InstitutionId) -> Result<Hours> {
    let found = tx
        .optional("SELECT * FROM reminder_hours WHERE institution_id = $1", params![house], |row| {
            Ok(Hours {
                weekdays: span(row, "weekdays")?.ok_or(sqlx::Error::RowNotFound)?,
                saturday: span(row, "saturday")?,
                sunday: span(row, "sunday")?,
                version: row.int("version")?,
            })
        })
        .await?;
    Ok(found.unwrap_or_else(Hours::usual))
}

fn span(row: &Record, name: &str) -> Result<Option<Span>> {
    let (from, until) = (row.time_maybe(&format!("{name}_from"))?, row.time_maybe(&format!("{name}_until"))?);
    Ok(from.zip(until).and_then(|(from, until)| Span::new(from, until).ok()))
}

/// Writes the hours of a house.
pub async fn put_hours(tx: &mut Tx, house: InstitutionId, row: &Hours) -> Result<()> {
    tx.execute(
        "INSERT INTO reminder_hours (institution_id, weekdays_from, weekdays_until, saturday_from, saturday_until, sunday_from,
             sunday_until, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (institution_id) DO UPDATE SET weekdays_from = excluded.weekdays_from, weekdays_until = excluded.weekdays_until,
             saturday_from = excluded.saturday_from, saturday_until = excluded.saturday_until, sunday_from = excluded.sunday_from,
             sunday_until = excluded.sunday_until, version = excluded.version",
        params![
            house,
            row.weekdays.from(),
            row.weekdays.until(),
            row.saturday.map(|span| span.from()),
            row.saturday.map(|span| span.until()),
            row.sunday.map(|span| span.from()),
            row.sunday.map(|span| span.until()),
            row.version
        ],
    )
    .await
    .map(drop)
}

/// What a group reminds of, or what is usual.
pub async fn settings(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Settings> {
    let found = tx
        .optional(
            "SELECT * FROM group_reminders WHERE institution_id = $1 AND group_id = $2",
            params![house, group],
            |row| {
                Ok(Settings { leads: row.codes("leads")?, changes: row.bool("changes")?, version: row.int("version")? })
            },
        )
        .await?;
    Ok(found.unwrap_or_else(Settings::usual))
}

/// Writes what a group reminds of.
pub async fn put_settings(tx: &mut Tx, house: InstitutionId, group: GroupId, row: &Settings) -> Result<()> {
    tx.execute(
        "INSERT INTO group_reminders (institution_id, group_id, leads, changes, version) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, group_id) DO UPDATE SET leads = excluded.leads, changes = excluded.changes,
             version = excluded.version",
        params![house, group, joined(&row.leads), row.changes, row.version],
    )
    .await
    .map(drop)
}

/// Where the people of a group are reached.
pub async fn contacts(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Contact>> {
    tx.all(
        "SELECT * FROM reminder_contacts WHERE institution_id = $1 AND group_id = $2 ORDER BY person_id, channel",
        params![house, group],
        contact,
    )
    .await
}

/// Where one person of a group is reached.
pub async fn contacts_of(
    tx: &mut Tx,
    house: InstitutionId,
    (group, person): (GroupId, PersonId),
) -> Result<Vec<Contact>> {
    tx.all(
        "SELECT * FROM reminder_contacts WHERE institution_id = $1 AND group_id = $2 AND person_id = $3 ORDER BY channel",
        params![house, group, person],
        contact,
    )
    .await
}

pub(super) fn contact(row: &Record) -> Result<Contact> {
    Ok(Contact {
        group: row.key("group_id")?,
        person: row.key("person_id")?,
        channel: row.code("channel")?,
        address: row.line("address")?,
        purposes: row.codes("purposes")?,
        language: row.line("language")?,
        agreed_at: row.instant("agreed_at")?,
        text_version: row.line("text_version")?,
        recorded_by: row.key_maybe("recorded_by")?,
    })
}

/// Writes where somebody is reached.
pub async fn put_contact(tx: &mut Tx, house: InstitutionId, row: &Contact) -> Result<()> {
    tx.execute(
        "INSERT INTO reminder_contacts (institution_id, group_id, person_id, channel, address, purposes, language, agreed_at,
             text_version, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (institution_id, group_id, person_id, channel) DO UPDATE SET address = excluded.address,
             purposes = excluded.purposes, language = excluded.language, agreed_at = excluded.agreed_at,
             text_version = excluded.text_version, recorded_by = excluded.recorded_by",
        params![
            house,
            row.group,
            row.person,
            row.channel.code(),
            &row.address,
            joined(&row.purposes),
            &row.language,
            row.agreed_at,
            &row.text_version,
            row.recorded_by
        ],
    )
    .await
    .map(drop)
}

/// Takes away where somebody was reached.
pub async fn remove_contact(
    tx: &mut Tx,
    house: InstitutionId,
    (group, person, channel): (GroupId, PersonId, Channel),
) -> Result<()> {
    tx.execute(
        "DELETE FROM reminder_contacts WHERE institution_id = $1 AND group_id = $2 AND person_id = $3 AND channel = $4",
        params![house, group, person, channel.code()],
    )
    .await
    .map(drop)
}

/// Writes a yes or a no.
pub async fn put_consent(tx: &mut Tx, origin: Origin, row: &Consent) -> Result<()> {
    tx.execute(
        "INSERT INTO reminder_consents (institution_id, group_id, person_id, channel, purpose, command_id, given, text_version, at,
             recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            origin.institution,
            row.group,
            row.person,
            row.channel.code(),
            row.purpose.code(),
            origin.command,
            row.given,
            &row.text_version,
            row.at,
            row.recorded_by
        ],
    )
    .await
    .map(drop)
}

/// The yeses and noes of one person in a group, in order of time.
pub async fn consents(tx: &mut Tx, house: InstitutionId, (group, person): (GroupId, PersonId)) -> Result<Vec<Consent>> {
    tx.all(
        "SELECT * FROM reminder_consents WHERE institution_id = $1 AND group_id = $2 AND person_id = $3 ORDER BY at, command_id, purpose",
        params![house, group, person],
        |row| {
            Ok(Consent {
                group: row.key("group_id")?,
                person: row.key("person_id")?,
                channel: row.code("channel")?,
                purpose: row.code("purpose")?,
                given: row.bool("given")?,
                text_version: row.line("text_version")?,
                at: row.instant("at")?,
                recorded_by: row.key_maybe("recorded_by")?,
            })
        },
    )
    .await
}

/// Forgets addresses, yeses and noes of a person, in every group.
pub async fn forget(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<()> {
    tx.execute("DELETE FROM reminder_contacts WHERE institution_id = $1 AND person_id = $2", params![house, person])
        .await?;
    tx.execute("DELETE FROM reminder_consents WHERE institution_id = $1 AND person_id = $2", params![house, person])
        .await
        .map(drop)
}
