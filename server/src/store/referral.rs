//! Referrals, within one group: the coordination of another group of the same person finds nothing here.

use super::figures::Span;
use super::save::Origin as From;
use crate::db::{Error, Record, Result, Tx};
use crate::params;
use domain::day::{Day, Instant};
use domain::id::{GroupId, InstitutionId, PersonId, ReferralId};
use domain::period::Period;
use domain::referral::{Destination, Origin, Referral, ReferralState, ReferralStep};
use domain::words::Line;

/// Writes a referral. A new one never takes the place of another group's.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Referral) -> Result<()> {
    let (origin, expectation, encounter) = match row.origin {
        Origin::Expectation(id) => ("expectation", Some(id), None),
        Origin::Encounter(id) => ("encounter", None, Some(id)),
        Origin::OwnWish => ("own_wish", None, None),
    };
    let (service, name) = match &row.to {
        Destination::Open => (None, None),
        Destination::Service(id) => (Some(*id), None),
        Destination::Named(name) => (None, Some(name)),
    };
    tx.execute(
        "INSERT INTO referrals (institution_id, referral_id, group_id, edition_id, seat_id, origin, expectation_id, encounter_id,
             kind, service_id, service_name, note, state, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (institution_id, referral_id) DO UPDATE SET origin = excluded.origin, expectation_id = excluded.expectation_id,
             encounter_id = excluded.encounter_id, kind = excluded.kind, service_id = excluded.service_id,
             service_name = excluded.service_name, note = excluded.note, state = excluded.state, version = excluded.version
         WHERE referrals.seat_id = excluded.seat_id",
        params![
            house,
            row.id,
            row.group,
            row.edition,
            row.seat,
            origin,
            expectation,
            encounter,
            row.kind.code(),
            service,
            name,
            row.note.body(),
            row.state.code(),
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// Writes a step.
pub async fn put_step(tx: &mut Tx, origin: From, row: &ReferralStep) -> Result<()> {
    tx.execute(
        "INSERT INTO referral_steps (institution_id, referral_id, command_id, state, by_person_id, at, on_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![origin.institution, row.referral, origin.command, row.state.code(), row.by, row.at, row.on],
    )
    .await
    .map(drop)
}

/// Referrals of a group of which something is left to do, and the one that is named.
pub async fn open_of_group(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
    named: Option<ReferralId>,
) -> Result<Vec<Referral>> {
    tx.all(
        "SELECT * FROM referrals WHERE institution_id = $1 AND group_id = $2
             AND (state IN ('suggested', 'accepted', 'made') OR referral_id = $3) ORDER BY referral_id",
        params![house, group, named],
        referral,
    )
    .await
}

/// The referrals that a person's seats hold, in every group, under whichever entry they were known: for being
/// forgotten, never for a page.
pub async fn of_same_person(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Vec<Referral>> {
    tx.all(
        "SELECT r.* FROM referrals r WHERE r.institution_id = $1 AND r.seat_id IN (
             SELECT s.seat_id FROM seats s WHERE s.institution_id = $1 AND s.person_id IN (SELECT p.person_id FROM persons o
             JOIN persons p ON p.institution_id = o.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
             WHERE o.institution_id = $1 AND o.person_id = $2))
         ORDER BY r.referral_id",
        params![house, id],
        referral,
    )
    .await
}

fn referral(row: &Record) -> Result<Referral> {
    let origin = match row.text("origin")?.as_str() {
        "expectation" => row.key_maybe("expectation_id")?.map(Origin::Expectation),
        "encounter" => row.key_maybe("encounter_id")?.map(Origin::Encounter),
        "own_wish" => Some(Origin::OwnWish),
        _ => None,
    };
    let named: Option<Line<80>> = row.line_maybe("service_name")?;
    let to = match (row.key_maybe("service_id")?, named) {
        (Some(service), _) => Destination::Service(service),
        (None, Some(name)) => Destination::Named(name),
        (None, None) => Destination::Open,
    };
    Ok(Referral {
        id: row.key("referral_id")?,
        group: row.key("group_id")?,
        edition: row.key("edition_id")?,
        seat: row.key("seat_id")?,
        origin: origin.ok_or_else(|| Error::Decode("a referral without its origin".into()))?,
        kind: row.code("kind")?,
        to,
        note: row.leaf("note")?,
        state: row.code("state")?,
        version: row.int("version")?,
    })
}

/// A referral as a page tells it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The referral.
    pub referral: Referral,
    /// The name of whose it is; nothing when they asked to be forgotten.
    pub name: Option<String>,
    /// The person, by the entry that counts.
    pub person: PersonId,
    /// Whether their seat is of the group's latest edition, so that it has a page.
    pub here: bool,
}

/// Referrals that a page of a group shows at the most.
const MOST_SHOWN: i64 = 300;

/// The referrals of a group, of every edition, those of which something is left to do first, the latest first.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Told>> {
    tx.all(
        "SELECT r.*, p.person_id AS whose, p.name AS whose_name, p.erased AS whose_erased,
             CAST(CASE WHEN e.ordinal = (SELECT MAX(l.ordinal) FROM editions l
                 WHERE l.institution_id = e.institution_id AND l.group_id = e.group_id) THEN 1 ELSE 0 END AS BIGINT) AS here
         FROM referrals r
         JOIN seats s ON s.institution_id = r.institution_id AND s.seat_id = r.seat_id
         JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
         JOIN persons q ON q.institution_id = s.institution_id AND q.person_id = s.person_id
         JOIN persons p ON p.institution_id = q.institution_id AND p.person_id = COALESCE(q.merged_into, q.person_id)
         WHERE r.institution_id = $1 AND r.group_id = $2
         ORDER BY CASE r.state WHEN 'accepted' THEN 0 WHEN 'suggested' THEN 1 WHEN 'made' THEN 2 ELSE 3 END, r.referral_id DESC
         LIMIT $3",
        params![house, group, MOST_SHOWN],
        told,
    )
    .await
}

/// The referrals that one person has in one group, under whichever entry of theirs, the latest first.
pub async fn of_person(tx: &mut Tx, house: InstitutionId, group: GroupId, person: PersonId) -> Result<Vec<Told>> {
    tx.all(
        "SELECT r.*, p.person_id AS whose, p.name AS whose_name, p.erased AS whose_erased, CAST(1 AS BIGINT) AS here
         FROM referrals r
         JOIN seats s ON s.institution_id = r.institution_id AND s.seat_id = r.seat_id
         JOIN persons q ON q.institution_id = s.institution_id AND q.person_id = s.person_id
         JOIN persons p ON p.institution_id = q.institution_id AND p.person_id = COALESCE(q.merged_into, q.person_id)
         WHERE r.institution_id = $1 AND r.group_id = $2 AND p.person_id =
             (SELECT COALESCE(o.merged_into, o.person_id) FROM persons o WHERE o.institution_id = $1 AND o.person_id = $3)
         ORDER BY r.referral_id DESC",
        params![house, group, person],
        told,
    )
    .await
}

fn told(row: &Record) -> Result<Told> {
    let name = row.text("whose_name")?;
    Ok(Told {
        referral: referral(row)?,
        name: (!row.bool("whose_erased")?).then_some(name),
        person: row.key("whose")?,
        here: row.int("here")? == 1,
    })
}

/// A step as a page tells it.
#[derive(Clone, Debug)]
pub struct StepTold {
    /// The referral.
    pub referral: ReferralId,
    /// The state that it came to.
    pub state: ReferralState,
    /// The site's day.
    pub on: Day,
    /// When.
    pub at: Instant,
    /// Who wrote it down, unless they are not known by name any more.
    pub by: Option<String>,
}

/// The steps of the referrals of a group, in order of time.
pub async fn steps_of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<StepTold>> {
    tx.all(
        "SELECT t.referral_id, t.state, t.on_day, t.at, CASE WHEN p.erased THEN NULL ELSE p.name END AS by_name FROM referrals r
         JOIN referral_steps t ON t.institution_id = r.institution_id AND t.referral_id = r.referral_id
         LEFT JOIN persons p ON p.institution_id = t.institution_id AND p.person_id = t.by_person_id
         WHERE r.institution_id = $1 AND r.group_id = $2 ORDER BY t.at, t.command_id",
        params![house, group],
        |row| {
            Ok(StepTold {
                referral: row.key("referral_id")?,
                state: row.code("state")?,
                on: row.day("on_day")?,
                at: row.instant("at")?,
                by: row.text_maybe("by_name")?,
            })
        },
    )
    .await
}

/// Counts anew the referrals that a group made in a month: how many, nothing else leaves the group.
pub async fn refresh_month(tx: &mut Tx, house: InstitutionId, group: GroupId, span: Span) -> Result<()> {
    let made = tx
        .one(
            "SELECT COUNT(*) AS made FROM referrals r
             JOIN referral_steps t ON t.institution_id = r.institution_id AND t.referral_id = r.referral_id
             JOIN seen_editions d ON d.institution_id = r.institution_id AND d.edition_id = r.edition_id
             WHERE r.institution_id = $1 AND r.group_id = $2 AND t.state = 'made' AND t.on_day >= $3 AND t.on_day < $4",
            params![house, group, span.from, span.until],
            |row| row.count("made"),
        )
        .await?;
    tx.execute(
        "INSERT INTO referral_months (institution_id, group_id, month, made) VALUES ($1, $2, $3, $4)
         ON CONFLICT (institution_id, group_id, month) DO UPDATE SET made = excluded.made",
        params![house, group, span.from, made],
    )
    .await
    .map(drop)
}

/// Referrals made, by group and month, of a whole institution between two months (the second one is left out): counts
/// alone, for its figures.
pub async fn months(tx: &mut Tx, house: InstitutionId, span: Span) -> Result<Vec<(GroupId, Day, u32)>> {
    tx.all(
        "SELECT group_id, month, made FROM referral_months WHERE institution_id = $1 AND month >= $2 AND month < $3
         ORDER BY month, group_id",
        params![house, span.from, span.until],
        |row| Ok((row.key("group_id")?, row.day("month")?, row.count("made")?)),
    )
    .await
}

/// Referrals of the groups of which an institution sees counts, by state and by the day on which each was suggested or
/// asked for.
pub async fn begun(
    tx: &mut Tx,
    house: InstitutionId,
    (period, unseen): (Period, &str),
) -> Result<Vec<(ReferralState, Day, u32)>> {
    tx.all(
        "SELECT r.state, t.on_day, COUNT(*) AS referrals FROM referral_steps t
         JOIN referrals r ON r.institution_id = t.institution_id AND r.referral_id = t.referral_id
         JOIN seen_groups g ON g.institution_id = r.institution_id AND g.group_id = r.group_id
         JOIN seen_editions d ON d.institution_id = r.institution_id AND d.edition_id = r.edition_id
         WHERE t.institution_id = $1 AND t.on_day >= $2 AND t.on_day < $3 AND REPLACE($4, ',' || g.frame || ',', '') = $4
             AND NOT EXISTS (SELECT 1 FROM referral_steps b WHERE b.institution_id = t.institution_id
                 AND b.referral_id = t.referral_id AND b.command_id < t.command_id)
         GROUP BY r.state, t.on_day",
        params![house, period.from(), period.until(), unseen],
        |row| Ok((row.code("state")?, row.day("on_day")?, row.count("referrals")?)),
    )
    .await
}

/// The same of all groups of which an institution sees counts together, month by month.
pub async fn months_of_house(
    tx: &mut Tx,
    house: InstitutionId,
    (period, unseen): (Period, &str),
) -> Result<Vec<(Day, u32)>> {
    tx.all(
        "SELECT r.month, CAST(SUM(r.made) AS BIGINT) AS made FROM referral_months r
         JOIN seen_groups g ON g.institution_id = r.institution_id AND g.group_id = r.group_id
         WHERE r.institution_id = $1 AND r.month >= $2 AND r.month < $3 AND REPLACE($4, ',' || g.frame || ',', '') = $4
         GROUP BY r.month ORDER BY r.month",
        params![house, period.from(), period.until(), unseen],
        |row| Ok((row.day("month")?, row.count("made")?)),
    )
    .await
}
