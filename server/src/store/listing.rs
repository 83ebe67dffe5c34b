//! The public directory of the groups that want to be found, over every institution of the server. No person is in it, and
//! nothing of a group that did not ask for it.

use super::save::Origin;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::command::GroupSlice;
use domain::day::{Day, Instant, TimeOfDay};
use domain::encounter::EncounterState;
use domain::group::{Cadence, Mode};
use domain::id::{EncounterId, GroupId, InstitutionId, Key, ListingId, MessageId};
use domain::mutual::{Listing, Newcomers, Rhythm};
use domain::territory::Municipality;
use domain::words::{Line, Words};

/// Entries that one statement reads; a directory with more is read in as many as it takes.
const AT_ONCE: u32 = 500;
/// Messages that wait for a group at the most: whoever writes more is asked to come back later.
pub const MOST_WAITING: u32 = 50;

/// Writes an entry.
pub async fn put(tx: &mut Tx, origin: Origin, row: &Listing) -> Result<()> {
    tx.execute(
        "INSERT INTO listings (institution_id, listing_id, group_id, published, name, theme, about, municipality, place, online_at,
             takes_messages, verified_on, changed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (institution_id, listing_id) DO UPDATE SET published = excluded.published, name = excluded.name,
             theme = excluded.theme, about = excluded.about, municipality = excluded.municipality, place = excluded.place,
             online_at = excluded.online_at, takes_messages = excluded.takes_messages, verified_on = excluded.verified_on,
             changed_at = excluded.changed_at, version = excluded.version
         WHERE listings.group_id = excluded.group_id",
        params![
            origin.institution,
            row.id,
            row.group,
            row.published,
            &row.name,
            &row.theme,
            row.about.as_ref(),
            row.municipality.map(|of| of.to_string()),
            row.place.as_ref(),
            row.online_at.as_ref(),
            row.takes_messages,
            row.verified_on,
            origin.at,
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// The entry of a group, published or not.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Option<Listing>> {
    tx.optional("SELECT * FROM listings WHERE institution_id = $1 AND group_id = $2", params![house, group], listing)
        .await
}

fn listing(row: &Record) -> Result<Listing> {
    Ok(Listing {
        id: row.key("listing_id")?,
        group: row.key("group_id")?,
        published: row.bool("published")?,
        name: row.line("name")?,
        theme: row.line("theme")?,
        about: row.words_maybe("about")?,
        municipality: row.parsed_maybe("municipality", Municipality::parse)?,
        place: row.line_maybe("place")?,
        online_at: row.line_maybe("online_at")?,
        takes_messages: row.bool("takes_messages")?,
        verified_on: row.day("verified_on")?,
        version: row.int("version")?,
    })
}

/// A group that wants to be found, as everybody may read of it.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its institution, which no page shows.
    pub house: InstitutionId,
    /// What it says of itself.
    pub listing: Listing,
    /// When it meets.
    pub rhythm: Rhythm,
    /// Where its days and hours belong.
    pub zone: chrono_tz::Tz,
    /// Country, two letters.
    pub country: String,
    /// Whether newcomers are welcome now.
    pub newcomers: Newcomers,
    /// When anything of it last changed.
    pub changed_at: Instant,
}

/// So many of them are told at a farewell.
const NEAR: usize = 6;

/// The other groups that want to be found in the municipality of a group and welcome newcomers: whoever says goodbye to it
/// may go on there (S0-156).
pub async fn near(tx: &mut Tx, of: &GroupSlice) -> Result<Vec<Found>> {
    let Some(place) = of.site.as_ref().and_then(|site| site.municipality) else { return Ok(Vec::new()) };
    let is_near = |found: &Found| found.listing.municipality == Some(place) && found.listing.group != of.group.id;
    let all = published(tx).await?.into_iter();
    Ok(all.filter(|found| is_near(found) && found.newcomers == Newcomers::Open).take(NEAR).collect())
}

/// Every group that wants to be found and meets, by municipality and name; those without a place, which meet on a screen,
/// come last.
pub async fn published(tx: &mut Tx) -> Result<Vec<Found>> {
    let mut all = Vec::new();
    let mut after = 0;
    loop {
        let rows = tx
            .all(
                "SELECT l.*, d.mode, d.minutes, d.cadence, d.starts_on, d.starts_at, COALESCE(s.zone, i.zone) AS zone, i.country, a.newcomers
                 FROM listings l
                 JOIN institutions i ON i.institution_id = l.institution_id
                 JOIN autonomies a ON a.institution_id = l.institution_id AND a.group_id = l.group_id
                 JOIN editions d ON d.institution_id = l.institution_id AND d.group_id = l.group_id AND d.ordinal = (
                     SELECT MAX(x.ordinal) FROM editions x WHERE x.institution_id = l.institution_id AND x.group_id = l.group_id)
                 LEFT JOIN sites s ON s.institution_id = d.institution_id AND s.site_id = d.site_id
                 WHERE l.published AND l.listing_id > $1 AND d.state IN ('draft', 'calling', 'open', 'running', 'closing')
                     AND d.ordinal >= a.from_ordinal
                 ORDER BY l.listing_id LIMIT $2",
                params![after, AT_ONCE],
                |row| Ok((row.key::<ListingId>("listing_id")?, found(row)?)),
            )
            .await?;
        let read = rows.len();
        after = rows.last().map_or(after, |(id, _)| id.number());
        all.extend(rows.into_iter().filter_map(|(_, found)| found));
        if read < AT_ONCE as usize {
            break;
        }
    }
    all.sort_by(|one: &Found, next: &Found| {
        let place = |found: &Found| (found.listing.municipality.is_none(), found.listing.municipality);
        let name = |found: &Found| (found.listing.name.to_string(), found.listing.id);
        place(one).cmp(&place(next)).then_with(|| name(one).cmp(&name(next)))
    });
    Ok(all)
}

/// One of them.
pub async fn find(tx: &mut Tx, id: ListingId) -> Result<Option<Found>> {
    let row = tx
        .optional(
            "SELECT l.*, d.mode, d.minutes, d.cadence, d.starts_on, d.starts_at, COALESCE(s.zone, i.zone) AS zone, i.country, a.newcomers
             FROM listings l
             JOIN institutions i ON i.institution_id = l.institution_id
             JOIN autonomies a ON a.institution_id = l.institution_id AND a.group_id = l.group_id
             JOIN editions d ON d.institution_id = l.institution_id AND d.group_id = l.group_id AND d.ordinal = (
                 SELECT MAX(x.ordinal) FROM editions x WHERE x.institution_id = l.institution_id AND x.group_id = l.group_id)
             LEFT JOIN sites s ON s.institution_id = d.institution_id AND s.site_id = d.site_id
             WHERE l.listing_id = $1 AND l.published AND d.state IN ('draft', 'calling', 'open', 'running', 'closing')
                 AND d.ordinal >= a.from_ordinal",
            params![id],
            found,
        )
        .await?;
    Ok(row.flatten())
}

fn found(row: &Record) -> Result<Option<Found>> {
    let (Some(from), Some(at)) = (row.day_maybe("starts_on")?, row.time_maybe("starts_at")?) else { return Ok(None) };
    let rhythm = Rhythm {
        weekday: chrono::Datelike::weekday(&from),
        at,
        minutes: row.count("minutes")?,
        cadence: row.code::<Cadence>("cadence")?,
        mode: row.code::<Mode>("mode")?,
        from,
    };
    Ok(Some(Found {
        house: row.key("institution_id")?,
        listing: listing(row)?,
        rhythm,
        zone: row.parsed("zone", |zone| zone.parse().ok())?,
        country: row.text("country")?,
        newcomers: row.code("newcomers")?,
        changed_at: row.instant("changed_at")?,
    }))
}

/// An encounter of a listed group that lies ahead, or that was called off: what its calendar shows.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// The entry that it belongs to.
    pub listing: ListingId,
    /// The encounter.
    pub encounter: EncounterId,
    /// Its day.
    pub day: Day,
    /// Its hour.
    pub time: Option<TimeOfDay>,
    /// Its minutes.
    pub minutes: u32,
    /// Whether it will be.
    pub is_on: bool,
    /// Grows with each change of its date.
    pub sequence: u32,
    /// When its date last changed, or that of its entry did.
    pub changed_at: Instant,
}

/// The encounters of the listed groups from a day on, by day; of one of them where it is named.
pub async fn ahead(tx: &mut Tx, from: Day, of: Option<ListingId>) -> Result<Vec<Ahead>> {
    tx.all(
        "SELECT l.listing_id, e.encounter_id, e.day, e.time, e.minutes, e.state, COALESCE(x.sequence, 0) AS sequence,
             COALESCE(x.changed_at, l.changed_at) AS changed_at
         FROM listings l
         JOIN autonomies a ON a.institution_id = l.institution_id AND a.group_id = l.group_id
         JOIN encounters e ON e.institution_id = l.institution_id AND e.group_id = l.group_id
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id AND d.ordinal >= a.from_ordinal
         LEFT JOIN encounter_dates x ON x.institution_id = e.institution_id AND x.encounter_id = e.encounter_id
         WHERE l.published AND e.day >= $1 AND (l.listing_id = $2 OR $2 = 0)
             AND d.state IN ('draft', 'calling', 'open', 'running', 'closing')
         ORDER BY e.day, e.time, e.encounter_id LIMIT 3000",
        params![from, of.map_or(0, Key::number)],
        |row| {
            Ok(Ahead {
                listing: row.key("listing_id")?,
                encounter: row.key("encounter_id")?,
                day: row.day("day")?,
                time: row.time_maybe("time")?,
                minutes: row.count("minutes")?,
                is_on: !row.code::<EncounterState>("state")?.is_lost(),
                sequence: row.count("sequence")?,
                changed_at: row.instant("changed_at")?,
            })
        },
    )
    .await
}

/// A message that came in through the public page of a group.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// What it says.
    pub text: String,
    /// How whoever wrote wants to be answered, if they said it.
    pub reply_to: Option<String>,
    /// When.
    pub at: Instant,
}

/// Keeps a message for a group, unless too many wait; whether it was kept.
pub async fn write(
    tx: &mut Tx,
    (house, group): (InstitutionId, GroupId),
    (id, at): (MessageId, Instant),
    (text, reply_to): (&Words<600>, Option<&Line<120>>),
) -> Result<bool> {
    let kept = tx
        .execute(
            "INSERT INTO group_messages (institution_id, message_id, group_id, text, reply_to, at)
             SELECT l.institution_id, $3, l.group_id, $4, $5, $6 FROM listings l
             WHERE l.institution_id = $1 AND l.group_id = $2 AND l.published AND l.takes_messages AND (SELECT COUNT(*) FROM group_messages m
                 WHERE m.institution_id = $1 AND m.group_id = $2) < $7
             ON CONFLICT (institution_id, message_id) DO NOTHING",
            params![house, group, id, text, reply_to, at, MOST_WAITING],
        )
        .await?;
    Ok(kept > 0)
}

/// Whether a message is kept already: the same form sent twice.
pub async fn is_kept(tx: &mut Tx, house: InstitutionId, id: MessageId) -> Result<bool> {
    tx.one(
        "SELECT COUNT(*) AS kept FROM group_messages WHERE institution_id = $1 AND message_id = $2",
        params![house, id],
        |row| Ok(row.count("kept")? > 0),
    )
    .await
}

/// Messages that wait for a group, the latest first.
pub async fn messages(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Message>> {
    tx.all(
        "SELECT * FROM group_messages WHERE institution_id = $1 AND group_id = $2 ORDER BY at DESC, message_id DESC LIMIT 100",
        params![house, group],
        |row| {
            Ok(Message {
                id: row.key("message_id")?,
                text: row.text("text")?,
                reply_to: row.text_maybe("reply_to")?,
                at: row.instant("at")?,
            })
        },
    )
    .await
}

/// A message was seen to.
pub async fn remove_message(tx: &mut Tx, house: InstitutionId, id: MessageId) -> Result<()> {
    tx.execute("DELETE FROM group_messages WHERE institution_id = $1 AND message_id = $2", params![house, id])
        .await
        .map(drop)
}
