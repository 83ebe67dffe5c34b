//! The outbox: what is to be said, who takes it in hand, and what came of it. A row is taken by changing its state, so of
//! two servers one sends it; a thing that was said is a row that stays, so it is never said again.

use super::reminder::contact;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::day::{Day, Instant, TimeOfDay};
use domain::encounter::EncounterState;
use domain::group::EditionState;
use domain::id::{EditionId, EncounterId, GroupId, InstitutionId, NoticeId, PersonId};
use domain::policy::{Action, Standing, may};
use domain::reminder::{Channel, Contact, Date, Dated, Mishap, Notice, NoticeKind, NoticeState, Purpose, Settings};
use std::collections::BTreeSet;

/// Changes of dates that one round looks at.
const MOST_CHANGES: u32 = 500;

/// An encounter whose people may be due a word.
#[derive(Clone, Debug)]
pub struct Near {
    /// Its group.
    pub group: GroupId,
    /// Its edition.
    pub edition: EditionId,
    /// Whether people are called to it or take part: nobody hears of a draft.
    pub is_live: bool,
    /// The zone of its day.
    pub zone: chrono_tz::Tz,
    /// What the group reminds of.
    pub settings: Settings,
    /// Its date.
    pub dated: Dated,
}

/// Encounters between two days, of groups in which somebody said yes.
pub async fn near(tx: &mut Tx, house: InstitutionId, (from, until): (Day, Day)) -> Result<Vec<Near>> {
    tx.all(
        "SELECT e.*, d.state AS edition_state, COALESCE(p.zone, i.zone) AS zone, x.sequence, x.changed_at, x.was_day, x.was_time,
             x.was_on, x.untold, x.told_at, r.leads, r.changes, r.version AS settings_version
         FROM encounters e
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN institutions i ON i.institution_id = e.institution_id
         LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
         LEFT JOIN encounter_dates x ON x.institution_id = e.institution_id AND x.encounter_id = e.encounter_id
         LEFT JOIN group_reminders r ON r.institution_id = e.institution_id AND r.group_id = e.group_id
         WHERE e.institution_id = $1 AND e.day >= $2 AND e.day <= $3 AND EXISTS (SELECT 1 FROM reminder_contacts c
             WHERE c.institution_id = e.institution_id AND c.group_id = e.group_id)
         ORDER BY e.encounter_id",
        params![house, from, until],
        read_near,
    )
    .await
}

/// Encounters whose date people do not know of yet.
pub async fn untold(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Near>> {
    tx.all(
        "SELECT e.*, d.state AS edition_state, COALESCE(p.zone, i.zone) AS zone, x.sequence, x.changed_at, x.was_day, x.was_time,
             x.was_on, x.untold, x.told_at, r.leads, r.changes, r.version AS settings_version
         FROM encounter_dates x
         JOIN encounters e ON e.institution_id = x.institution_id AND e.encounter_id = x.encounter_id
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN institutions i ON i.institution_id = e.institution_id
         LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
         LEFT JOIN group_reminders r ON r.institution_id = e.institution_id AND r.group_id = e.group_id
         WHERE x.institution_id = $1 AND x.untold = $2 ORDER BY x.changed_at LIMIT $3",
        params![house, true, MOST_CHANGES],
        read_near,
    )
    .await
}

fn read_near(row: &Record) -> Result<Near> {
    let state: EncounterState = row.code("state")?;
    let date = Date { day: row.day_maybe("day")?, time: row.time_maybe("time")?, is_on: !state.is_lost() };
    let untold = match row.bool_maybe("untold")? {
        Some(true) => {
            let was =
                Date { day: row.day_maybe("was_day")?, time: row.time_maybe("was_time")?, is_on: row.bool("was_on")? };
            Some((was, row.instant("changed_at")?))
        }
        Some(false) | None => None,
    };
    let settings = match row.int_maybe("settings_version")? {
        Some(version) => Settings { leads: row.codes("leads")?, changes: row.bool("changes")?, version },
        None => Settings::usual(),
    };
    let is_live = match row.code::<EditionState>("edition_state")? {
        EditionState::Calling | EditionState::Open | EditionState::Running | EditionState::Closing => true,
        EditionState::Draft | EditionState::Closed | EditionState::Cancelled => false,
    };
    Ok(Near {
        group: row.key("group_id")?,
        edition: row.key("edition_id")?,
        is_live,
        zone: row.parsed("zone", |name| name.parse().ok())?,
        settings,
        dated: Dated {
            encounter: row.key("encounter_id")?,
            state,
            date,
            sequence: row.count_maybe("sequence")?.unwrap_or(0),
            untold,
            told_at: row.instant_maybe("told_at")?,
        },
    })
}

/// Those who said yes and sit in an edition, of groups with an encounter between two days or a change to tell.
pub async fn readers(
    tx: &mut Tx,
    house: InstitutionId,
    (from, until): (Day, Day),
) -> Result<Vec<(EditionId, Contact)>> {
    let rows = tx
        .all(
            "SELECT c.*, s.edition_id, s.role AS seat_role, s.state AS seat_state FROM reminder_contacts c
             JOIN seats s ON s.institution_id = c.institution_id AND s.person_id = c.person_id AND s.group_id = c.group_id
             JOIN persons p ON p.institution_id = c.institution_id AND p.person_id = c.person_id
             WHERE c.institution_id = $1 AND NOT p.erased AND c.group_id IN (
                 SELECT e.group_id FROM encounters e WHERE e.institution_id = $1 AND e.day >= $2 AND e.day <= $3
                 UNION SELECT y.group_id FROM encounter_dates x JOIN encounters y ON y.institution_id = x.institution_id
                     AND y.encounter_id = x.encounter_id WHERE x.institution_id = $1 AND x.untold = $4)
             ORDER BY c.person_id",
            params![house, from, until, true],
            |row| {
                let seat = (row.code("seat_role")?, row.code("seat_state")?);
                Ok((may(&Standing::holder(seat), Action::KeepOwnReminders), row.key("edition_id")?, contact(row)?))
            },
        )
        .await?;
    Ok(rows.into_iter().filter(|(sits, ..)| *sits).map(|(_, edition, contact)| (edition, contact)).collect())
}

/// What makes a notice one thing.
pub type Said = (EncounterId, PersonId, Channel, String);

/// What was said already, or is on its way, of encounters between two days.
pub async fn said(tx: &mut Tx, house: InstitutionId, (from, until): (Day, Day)) -> Result<BTreeSet<Said>> {
    let rows = tx
        .all(
            "SELECT n.encounter_id, n.person_id, n.channel, n.said_key FROM encounters e
             JOIN notices n ON n.institution_id = e.institution_id AND n.encounter_id = e.encounter_id
             WHERE e.institution_id = $1 AND e.day >= $2 AND e.day <= $3",
            params![house, from, until],
            |row| Ok((row.key("encounter_id")?, row.key("person_id")?, row.code("channel")?, row.text("said_key")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Puts a notice into the outbox; whether it was not there.
pub async fn add(
    tx: &mut Tx,
    house: InstitutionId,
    (id, group): (NoticeId, GroupId),
    notice: &Notice,
    (now, mishap): (Instant, Option<Mishap>),
) -> Result<bool> {
    let state = if mishap.is_some() { NoticeState::Failed } else { NoticeState::Waiting };
    let rows = tx
        .execute(
            "INSERT INTO notices (institution_id, notice_id, group_id, encounter_id, person_id, channel, kind, said_key, day, time,
                 due_at, until_at, state, tries, ended_at, mishap)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15)
             ON CONFLICT (institution_id, encounter_id, person_id, channel, said_key) DO NOTHING",
            params![
                house,
                id,
                group,
                notice.encounter,
                notice.person,
                notice.channel.code(),
                notice.kind.code(),
                notice.key.as_str(),
                notice.date.0,
                notice.date.1,
                now,
                notice.until,
                state.code(),
                mishap.map(|_| now),
                mishap.map(Mishap::code)
            ],
        )
        .await?;
    Ok(rows > 0)
}

/// Notes that a change was dealt with; not where the date changed once more meanwhile, or another server was faster.
pub async fn settle(
    tx: &mut Tx,
    house: InstitutionId,
    (encounter, sequence): (EncounterId, u32),
    told_at: Option<Instant>,
) -> Result<bool> {
    let rows = tx
        .execute(
            "UPDATE encounter_dates SET untold = $4, told_at = COALESCE($5, told_at)
             WHERE institution_id = $1 AND encounter_id = $2 AND sequence = $3 AND untold <> $4",
            params![house, encounter, sequence, false, told_at],
        )
        .await?;
    Ok(rows > 0)
}

/// A notice whose time has come, with everything that sending it needs.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its id.
    pub id: NoticeId,
    /// The group.
    pub group: GroupId,
    /// To whom.
    pub person: PersonId,
    /// What it says.
    pub kind: NoticeKind,
    /// The date that it says.
    pub date: (Day, Option<TimeOfDay>),
    /// From then on it is of no use.
    pub until: Instant,
    /// How often it was tried.
    pub tries: u32,
    /// The zone of its day.
    pub zone: chrono_tz::Tz,
    /// Where the person is reached; none once they said no.
    pub contact: Option<Contact>,
    /// Whether what it says is still so, and its person still sits in the group.
    pub is_true: bool,
}

/// Notices whose time has come.
pub async fn waiting(tx: &mut Tx, house: InstitutionId, now: Instant, most: u32) -> Result<Vec<Waiting>> {
    tx.all(
        "SELECT n.*, e.day AS e_day, e.time AS e_time, e.state AS e_state, COALESCE(p.zone, i.zone) AS zone, s.role AS seat_role,
             s.state AS seat_state, c.address, c.purposes, c.language, c.agreed_at, c.text_version, c.recorded_by
         FROM notices n
         JOIN encounters e ON e.institution_id = n.institution_id AND e.encounter_id = n.encounter_id
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN institutions i ON i.institution_id = e.institution_id
         LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
         LEFT JOIN seats s ON s.institution_id = e.institution_id AND s.edition_id = e.edition_id AND s.person_id = n.person_id
         LEFT JOIN reminder_contacts c ON c.institution_id = n.institution_id AND c.group_id = n.group_id
             AND c.person_id = n.person_id AND c.channel = n.channel
         WHERE n.institution_id = $1 AND n.state = 'waiting' AND n.due_at <= $2 ORDER BY n.due_at, n.notice_id LIMIT $3",
        params![house, now, most],
        read_waiting,
    )
    .await
}

fn read_waiting(row: &Record) -> Result<Waiting> {
    let kind: NoticeKind = row.code("kind")?;
    let date = (row.day("day")?, row.time_maybe("time")?);
    let state: EncounterState = row.code("e_state")?;
    let is_same = (row.day_maybe("e_day")?, row.time_maybe("e_time")?) == (Some(date.0), date.1);
    let holds = match kind {
        NoticeKind::Before | NoticeKind::Moved => is_same && state.is_ahead(),
        NoticeKind::Off => state.is_lost(),
    };
    let sits = match (row.code_maybe("seat_role")?, row.code_maybe("seat_state")?) {
        (Some(role), Some(state)) => may(&Standing::holder((role, state)), Action::KeepOwnReminders),
        (_, _) => false,
    };
    let purpose = match kind {
        NoticeKind::Before => Purpose::Before,
        NoticeKind::Moved | NoticeKind::Off => Purpose::Changes,
    };
    let said_yes = row.text_maybe("address")?.is_some();
    let found = if said_yes { Some(contact(row)?) } else { None };
    Ok(Waiting {
        id: row.key("notice_id")?,
        group: row.key("group_id")?,
        person: row.key("person_id")?,
        kind,
        date,
        until: row.instant("until_at")?,
        tries: row.count("tries")?,
        zone: row.parsed("zone", |name| name.parse().ok())?,
        contact: found.filter(|contact| contact.purposes.contains(&purpose)),
        is_true: holds && sits,
    })
}

/// Takes a notice in hand, with the way out that its message will carry; not where somebody else has.
pub async fn claim(tx: &mut Tx, house: InstitutionId, (id, stop): (NoticeId, &str), now: Instant) -> Result<bool> {
    let rows = tx
        .execute(
            "UPDATE notices SET state = 'sending', claimed_at = $3, tries = tries + 1
             WHERE institution_id = $1 AND notice_id = $2 AND state = 'waiting'",
            params![house, id, now],
        )
        .await?;
    if rows > 0 {
        tx.execute(
            "INSERT INTO notice_stops (token_hash, institution_id, notice_id) VALUES ($1, $2, $3)",
            params![stop, house, id],
        )
        .await?;
    }
    Ok(rows > 0)
}

/// What came of a notice that was in hand.
pub async fn end(
    tx: &mut Tx,
    house: InstitutionId,
    id: NoticeId,
    (state, mishap): (NoticeState, Option<Mishap>),
    now: Instant,
) -> Result<()> {
    tx.execute(
        "UPDATE notices SET state = $3, mishap = $4, ended_at = $5 WHERE institution_id = $1 AND notice_id = $2",
        params![house, id, state.code(), mishap.map(Mishap::code), now],
    )
    .await
    .map(drop)
}

/// A notice is tried again later, having met a passing trouble or quiet hours.
pub async fn put_off(
    tx: &mut Tx,
    house: InstitutionId,
    id: NoticeId,
    (until, mishap): (Instant, Option<Mishap>),
) -> Result<()> {
    tx.execute(
        "UPDATE notices SET state = 'waiting', due_at = $3, mishap = COALESCE($4, mishap)
         WHERE institution_id = $1 AND notice_id = $2",
        params![house, id, until, mishap.map(Mishap::code)],
    )
    .await
    .map(drop)
}

/// What somebody took in hand and never ended: whether it got there isn't known. How many.
pub async fn interrupted(tx: &mut Tx, house: InstitutionId, before: Instant, now: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE notices SET state = 'unsure', mishap = 'interrupted', ended_at = $3
         WHERE institution_id = $1 AND state = 'sending' AND claimed_at < $2",
        params![house, before, now],
    )
    .await
}

/// What waits and is of no use any more failed. How many.
pub async fn expire(tx: &mut Tx, house: InstitutionId, now: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE notices SET state = 'failed', mishap = COALESCE(mishap, 'too_late'), ended_at = $2
         WHERE institution_id = $1 AND state = 'waiting' AND until_at <= $2",
        params![house, now],
    )
    .await
}

/// Lets go of what ended long ago.
pub async fn prune(tx: &mut Tx, house: InstitutionId, before: Instant) -> Result<()> {
    tx.execute(
        "DELETE FROM notice_stops WHERE institution_id = $1 AND notice_id IN
             (SELECT notice_id FROM notices WHERE institution_id = $1 AND ended_at < $2)",
        params![house, before],
    )
    .await?;
    tx.execute("DELETE FROM notices WHERE institution_id = $1 AND ended_at < $2", params![house, before])
        .await
        .map(drop)
}

/// A notice that did not get there, or may not have.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// To whom.
    pub person: PersonId,
    /// What it was to say.
    pub kind: NoticeKind,
    /// Of which date.
    pub date: (Day, Option<TimeOfDay>),
    /// Failed or unsure.
    pub state: NoticeState,
    /// Why.
    pub mishap: Option<Mishap>,
    /// When that was known.
    pub at: Instant,
    /// Until when it would have been of use.
    pub until: Instant,
}

/// What did not get to the people of a group, the latest first.
pub async fn troubles(tx: &mut Tx, house: InstitutionId, group: GroupId, most: u32) -> Result<Vec<Trouble>> {
    tx.all(
        "SELECT * FROM notices WHERE institution_id = $1 AND group_id = $2 AND state IN ('failed', 'unsure')
         ORDER BY ended_at DESC, notice_id DESC LIMIT $3",
        params![house, group, most],
        |row| {
            Ok(Trouble {
                person: row.key("person_id")?,
                kind: row.code("kind")?,
                date: (row.day("day")?, row.time_maybe("time")?),
                state: row.code("state")?,
                mishap: row.code_maybe("mishap")?,
                at: row.instant("ended_at")?,
                until: row.instant("until_at")?,
            })
        },
    )
    .await
}

/// What became of the reminders of encounters ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// How many did not get there, while a call still helps.
    pub lost: u32,
    /// How many people were reminded.
    pub reminded: u32,
}

/// What became of the reminders of a group while they are of use.
pub async fn ahead(tx: &mut Tx, house: InstitutionId, group: GroupId, now: Instant) -> Result<Ahead> {
    tx.one(
        "SELECT COUNT(CASE WHEN state IN ('failed', 'unsure') THEN 1 END) AS lost,
                COUNT(DISTINCT CASE WHEN state = 'sent' AND kind = 'before' THEN person_id END) AS reminded
         FROM notices WHERE institution_id = $1 AND group_id = $2 AND until_at > $3",
        params![house, group, now],
        |row| Ok(Ahead { lost: row.count("lost")?, reminded: row.count("reminded")? }),
    )
    .await
}

/// Whose message carried a way out: house, group, person and channel.
pub async fn by_stop(tx: &mut Tx, hash: &str) -> Result<Option<(InstitutionId, GroupId, PersonId, Channel)>> {
    tx.optional(
        "SELECT n.institution_id, n.group_id, n.person_id, n.channel FROM notice_stops t
         JOIN notices n ON n.institution_id = t.institution_id AND n.notice_id = t.notice_id WHERE t.token_hash = $1",
        params![hash],
        |row| Ok((row.key("institution_id")?, row.key("group_id")?, row.key("person_id")?, row.code("channel")?)),
    )
    .await
}

/// Lets go of what was said of the plan of an edition that has not begun.
pub async fn remove_plan(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<()> {
    const OF_EDITION: [&str; 3] = [
        "DELETE FROM notice_stops WHERE institution_id = $1 AND notice_id IN
             (SELECT n.notice_id FROM encounters e JOIN notices n ON n.institution_id = e.institution_id
                 AND n.encounter_id = e.encounter_id WHERE e.institution_id = $1 AND e.edition_id = $2)",
        "DELETE FROM notices WHERE institution_id = $1
             AND encounter_id IN (SELECT encounter_id FROM encounters WHERE institution_id = $1 AND edition_id = $2)",
        "DELETE FROM encounter_dates WHERE institution_id = $1
             AND encounter_id IN (SELECT encounter_id FROM encounters WHERE institution_id = $1 AND edition_id = $2)",
    ];
    for sql in OF_EDITION {
        tx.execute(sql, params![house, edition]).await?;
    }
    Ok(())
}

/// Forgets what was said to a person.
pub async fn forget(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<()> {
    tx.execute(
        "DELETE FROM notice_stops WHERE institution_id = $1
             AND notice_id IN (SELECT notice_id FROM notices WHERE institution_id = $1 AND person_id = $2)",
        params![house, person],
    )
    .await?;
    tx.execute("DELETE FROM notices WHERE institution_id = $1 AND person_id = $2", params![house, person])
        .await
        .map(drop)
}
