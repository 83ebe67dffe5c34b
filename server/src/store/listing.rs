//! The public directory of the groups that want to be found, over every institution of the server. No person is in it, and
//! nothing of a group that did not ask for it.

use super::save::Origin;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::day::{Instant, TimeOfDay};
use domain::group::{Cadence, Mode};
use domain::id::{GroupId, InstitutionId, ListingId, MessageId};
use domain::mutual::{Listing, Newcomers, Rhythm};
use domain::territory::Municipality;
use domain::words::{Line, Words};

/// Entries that one look takes; a directory with more is searched by place.
pub const MOST: u32 = 500;
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
    tx.optional(
        "SELECT * FROM listings WHERE institution_id = $1 AND group_id = $2",
        params![house, group],
        listing,
    )
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

/// Every group that wants to be found and meets, by municipality and name.
pub async fn published(tx: &mut Tx) -> Result<Vec<Found>> {
    let rows = tx
        .all(
            "SELECT l.*, d.mode, d.minutes, d.cadence, d.starts_on, d.starts_at, COALESCE(s.zone, i.zone) AS zone, i.country, a.newcomers
             FROM listings l
             JOIN institutions i ON i.institution_id = l.institution_id
             JOIN autonomies a ON a.institution_id = l.institution_id AND a.group_id = l.group_id
             JOIN editions d ON d.institution_id = l.institution_id AND d.group_id = l.group_id AND d.ordinal = (
                 SELECT MAX(x.ordinal) FROM editions x WHERE x.institution_id = l.institution_id AND x.group_id = l.group_id)
             LEFT JOIN sites s ON s.institution_id = d.institution_id AND s.site_id = d.site_id
             WHERE l.published AND d.state IN ('draft', 'calling', 'open', 'running', 'closing') AND d.ordinal >= a.from_ordinal
             ORDER BY l.municipality, l.name, l.listing_id LIMIT $1",
            params![MOST],
            found,
        )
        .await?;
    Ok(rows.into_iter().flatten().collect())
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

/// Days on which a listed group does not meet after all, or meets another day: encounters called off or moved, with the
/// day and hour that they had, from a day on.
#[derive(Clone, Debug)]
pub struct Exception {
    /// The group.
    pub group: GroupId,
    /// Its institution.
    pub house: InstitutionId,
    /// The day that does not hold.
    pub day: domain::day::Day,
    /// The hour.
    pub time: Option<TimeOfDay>,
}

/// The exceptions of the listed groups from a day on.
pub async fn exceptions(tx: &mut Tx, from: domain::day::Day) -> Result<Vec<Exception>> {
    tx.all(
        "SELECT e.institution_id, e.group_id, e.day, e.time FROM listings l
         JOIN encounters e ON e.institution_id = l.institution_id AND e.group_id = l.group_id
         WHERE l.published AND e.day >= $1 AND e.state IN ('cancelled', 'not_held')
         ORDER BY e.group_id, e.day LIMIT 2000",
        params![from],
        |row| {
            Ok(Exception {
                group: row.key("group_id")?,
                house: row.key("institution_id")?,
                day: row.day("day")?,
                time: row.time_maybe("time")?,
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
