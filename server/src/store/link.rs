//! Personal links: found by the hash of their secret, which nobody keeps; a session of one ends with it.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::day::Instant;
use domain::id::{GroupId, InstitutionId, LinkId, PersonId};
use domain::link::Link;
use domain::policy::Standing;
use domain::role::Role;
use domain::seat::SeatState;

/// Writes a link. One that has ended loses its secret, and whoever came in by it is out.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Link) -> Result<()> {
    tx.execute(
        "INSERT INTO links (institution_id, link_id, group_id, person_id, made_at, entered_at, revoked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (institution_id, link_id) DO UPDATE SET entered_at = excluded.entered_at, revoked_at = excluded.revoked_at
         WHERE links.group_id = excluded.group_id",
        params![house, row.id, row.group, row.person, row.made_at, row.entered_at, row.revoked_at],
    )
    .await
    .and_then(super::kept)?;
    if row.is_live() { Ok(()) } else { shut(tx, house, row.id).await }
}

/// Keeps the hash of a link's secret.
pub async fn put_token(tx: &mut Tx, house: InstitutionId, link: LinkId, hash: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO link_tokens (token_hash, institution_id, link_id) VALUES ($1, $2, $3)",
        params![hash, house, link],
    )
    .await
    .map(drop)
}

/// Takes a link away, with its secret and its sessions.
pub async fn remove(tx: &mut Tx, house: InstitutionId, link: LinkId) -> Result<()> {
    shut(tx, house, link).await?;
    tx.execute("DELETE FROM links WHERE institution_id = $1 AND link_id = $2", params![house, link]).await.map(drop)
}

async fn shut(tx: &mut Tx, house: InstitutionId, link: LinkId) -> Result<()> {
    super::calendar::end_with(tx, house, link).await?;
    tx.execute("DELETE FROM link_tokens WHERE institution_id = $1 AND link_id = $2", params![house, link]).await?;
    tx.execute("DELETE FROM link_sessions WHERE institution_id = $1 AND link_id = $2", params![house, link])
        .await
        .map(drop)
}

/// The links of a group, ended ones too, each under the entry that the person has now in this group. An entry that was
/// merged in another group stays what it is here: who somebody is elsewhere changes nothing.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Link>> {
    tx.all(
        "SELECT l.*, CASE WHEN EXISTS (SELECT 1 FROM seats k WHERE k.institution_id = l.institution_id
             AND k.group_id = l.group_id AND k.person_id = p.merged_into) THEN p.merged_into ELSE p.person_id END AS holder FROM links l
         JOIN persons p ON p.institution_id = l.institution_id AND p.person_id = l.person_id
         WHERE l.institution_id = $1 AND l.group_id = $2 ORDER BY l.link_id",
        params![house, group],
        link,
    )
    .await
}

/// The links of a person in every group, under whichever entry they were known.
pub async fn of_same_person(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Vec<LinkId>> {
    tx.all(
        "SELECT l.link_id FROM links l WHERE l.institution_id = $1 AND l.person_id IN (SELECT p.person_id FROM persons o
             JOIN persons p ON p.institution_id = o.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
             WHERE o.institution_id = $1 AND o.person_id = $2)",
        params![house, id],
        |row| row.key("link_id"),
    )
    .await
}

fn link(row: &Record) -> Result<Link> {
    Ok(Link {
        id: row.key("link_id")?,
        group: row.key("group_id")?,
        person: row.key("holder")?,
        made_at: row.instant("made_at")?,
        entered_at: row.instant_maybe("entered_at")?,
        revoked_at: row.instant_maybe("revoked_at")?,
    })
}

/// Whoever came by a link: which one, and in which house.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The tenant.
    pub institution: InstitutionId,
    /// The link; its person is the entry that they have now.
    pub link: Link,
    /// The hash of the token that found it: of the session, or of the link itself.
    pub session: String,
}

/// The hashes of the secrets that open a page of this group now, with whose it is.
pub async fn tokens_of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<(String, PersonId)>> {
    tx.all(
        "SELECT t.token_hash, CASE WHEN EXISTS (SELECT 1 FROM seats k WHERE k.institution_id = l.institution_id
             AND k.group_id = l.group_id AND k.person_id = p.merged_into) THEN p.merged_into ELSE p.person_id END AS holder
         FROM links l
         JOIN link_tokens t ON t.institution_id = l.institution_id AND t.link_id = l.link_id
         JOIN persons p ON p.institution_id = l.institution_id AND p.person_id = l.person_id
         WHERE l.institution_id = $1 AND l.group_id = $2 AND l.revoked_at IS NULL AND NOT p.erased",
        params![house, group],
        |row| Ok((row.text("token_hash")?, row.key("holder")?)),
    )
    .await
}

/// The link of a secret, while it opens something.
pub async fn by_token(tx: &mut Tx, hash: &str) -> Result<Option<Holder>> {
    tx.optional(
        "SELECT l.*, CASE WHEN EXISTS (SELECT 1 FROM seats k WHERE k.institution_id = l.institution_id
             AND k.group_id = l.group_id AND k.person_id = p.merged_into) THEN p.merged_into ELSE p.person_id END AS holder FROM link_tokens t
         JOIN links l ON l.institution_id = t.institution_id AND l.link_id = t.link_id
         JOIN persons p ON p.institution_id = l.institution_id AND p.person_id = l.person_id
         WHERE t.token_hash = $1 AND l.revoked_at IS NULL AND NOT p.erased",
        params![hash],
        |row| holder(row, hash),
    )
    .await
}

/// The link of a session, while both last.
pub async fn by_session(tx: &mut Tx, hash: &str, now: Instant) -> Result<Option<Holder>> {
    tx.optional(
        "SELECT l.*, CASE WHEN EXISTS (SELECT 1 FROM seats k WHERE k.institution_id = l.institution_id
             AND k.group_id = l.group_id AND k.person_id = p.merged_into) THEN p.merged_into ELSE p.person_id END AS holder FROM link_sessions s
         JOIN links l ON l.institution_id = s.institution_id AND l.link_id = s.link_id
         JOIN persons p ON p.institution_id = l.institution_id AND p.person_id = l.person_id
         WHERE s.token_hash = $1 AND s.expires_at > $2 AND l.revoked_at IS NULL AND NOT p.erased",
        params![hash, now],
        |row| holder(row, hash),
    )
    .await
}

fn holder(row: &Record, hash: &str) -> Result<Holder> {
    Ok(Holder { institution: row.key("institution_id")?, link: link(row)?, session: hash.to_owned() })
}

/// A link by its id, while it opens something.
pub async fn live(tx: &mut Tx, house: InstitutionId, id: LinkId) -> Result<Option<Link>> {
    tx.optional(
        "SELECT l.*, CASE WHEN EXISTS (SELECT 1 FROM seats k WHERE k.institution_id = l.institution_id
             AND k.group_id = l.group_id AND k.person_id = p.merged_into) THEN p.merged_into ELSE p.person_id END AS holder FROM links l
         JOIN persons p ON p.institution_id = l.institution_id AND p.person_id = l.person_id
         WHERE l.institution_id = $1 AND l.link_id = $2 AND l.revoked_at IS NULL AND NOT p.erased",
        params![house, id],
        link,
    )
    .await
}

/// Begins a session of a link; what is over goes.
pub async fn begin_session(
    tx: &mut Tx,
    hash: &str,
    (house, link): (InstitutionId, LinkId),
    (now, until): (Instant, Instant),
) -> Result<()> {
    tx.execute("DELETE FROM link_sessions WHERE expires_at <= $1", params![now]).await?;
    tx.execute(
        "INSERT INTO link_sessions (token_hash, institution_id, link_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        params![hash, house, link, now, until],
    )
    .await
    .map(drop)
}

/// Ends a session.
pub async fn end_session(tx: &mut Tx, hash: &str) -> Result<()> {
    tx.execute("DELETE FROM link_sessions WHERE token_hash = $1", params![hash]).await.map(drop)
}

/// What the holder of a link is: their seat in the group's latest edition. A seat of an earlier edition opens nothing
/// of a newer one; whoever has it has left, and their own data is still theirs.
pub async fn standing(tx: &mut Tx, house: InstitutionId, link: &Link) -> Result<Standing> {
    let seat = tx
        .optional(
            "SELECT s.role, s.state, e.ordinal, (SELECT MAX(l.ordinal) FROM editions l
                 WHERE l.institution_id = $1 AND l.group_id = $2) AS latest
             FROM seats s JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id = $3 ORDER BY e.ordinal DESC LIMIT 1",
            params![house, link.group, link.person],
            |row| {
                let (role, state): (Role, SeatState) = (row.code("role")?, row.code("state")?);
                Ok((role, if row.int("ordinal")? == row.int("latest")? { state } else { SeatState::Left }))
            },
        )
        .await?;
    Ok(seat.map_or_else(Standing::nobody, Standing::holder))
}

/// Somebody asks to be forgotten.
pub async fn put_wish(
    tx: &mut Tx,
    house: InstitutionId,
    (group, person): (GroupId, PersonId),
    at: Instant,
) -> Result<()> {
    tx.execute(
        "INSERT INTO erasure_wishes (institution_id, group_id, person_id, asked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (institution_id, group_id, person_id) DO NOTHING",
        params![house, group, person, at],
    )
    .await
    .map(drop)
}

/// Whether somebody asked to be forgotten in a group, under whichever entry they are known.
pub async fn wished(tx: &mut Tx, house: InstitutionId, (group, person): (Option<GroupId>, PersonId)) -> Result<bool> {
    tx.one(
        "SELECT COUNT(*) AS wishes FROM erasure_wishes w WHERE w.institution_id = $1 AND w.group_id = $2
             AND w.person_id IN (SELECT p.person_id FROM persons o JOIN persons p ON p.institution_id = o.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
                 WHERE o.institution_id = $1 AND o.person_id = $3)",
        params![house, group, person],
        |row| Ok(row.count("wishes")? > 0),
    )
    .await
}

/// They thought better of it in one group, or it was done in all.
pub async fn remove_wish(tx: &mut Tx, house: InstitutionId, group: Option<GroupId>, person: PersonId) -> Result<()> {
    tx.execute(
        "DELETE FROM erasure_wishes WHERE institution_id = $1 AND person_id = $2 AND group_id = COALESCE($3, group_id)",
        params![house, person, group],
    )
    .await
    .map(drop)
}

/// Seats of the latest edition whose people asked in this group to be forgotten, with when.
pub async fn wishes(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<(PersonId, Instant)>> {
    tx.all(
        "SELECT person_id, asked_at FROM erasure_wishes WHERE institution_id = $1 AND group_id = $2 ORDER BY asked_at, person_id",
        params![house, group],
        |row| Ok((row.key("person_id")?, row.instant("asked_at")?)),
    )
    .await
}

/// What stays in a group of somebody who was forgotten, without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Dated marks of attendance.
    pub marks: u32,
    /// That they were pointed to other care.
    pub referrals: u32,
    /// That somebody talked with them after they were missed.
    pub talks: u32,
}

/// The same, counted over every seat that they had in the group, under whichever entry.
pub async fn kept_of_forgotten(tx: &mut Tx, house: InstitutionId, group: GroupId, person: PersonId) -> Result<Kept> {
    tx.one(
        // Marks by the encounters of an edition: nobody else asks for them by their seat, and an index costs every mark.
        "WITH theirs AS (SELECT s.seat_id, s.edition_id FROM seats s
             WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id IN (SELECT p.person_id FROM persons o
                 JOIN persons p ON p.institution_id = o.institution_id
                     AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
                 WHERE o.institution_id = $1 AND o.person_id = $3))
         SELECT (SELECT COUNT(*) FROM theirs t
                 JOIN encounters e ON e.institution_id = $1 AND e.edition_id = t.edition_id
                 JOIN attendance a ON a.institution_id = $1 AND a.encounter_id = e.encounter_id AND a.seat_id = t.seat_id
                 WHERE a.mark <> 'expected') AS marks,
             (SELECT COUNT(*) FROM theirs t JOIN referrals r ON r.institution_id = $1 AND r.seat_id = t.seat_id) AS referrals,
             (SELECT COUNT(*) FROM theirs t JOIN talks k ON k.institution_id = $1 AND k.seat_id = t.seat_id) AS talks",
        params![house, group, person],
        |row| Ok(Kept { marks: row.count("marks")?, referrals: row.count("referrals")?, talks: row.count("talks")? }),
    )
    .await
}
