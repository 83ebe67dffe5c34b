//! Groups that keep their own house: their own decisions, services, births and secret answers.

use crate::db::{Record, Result, Tx, joined};
use crate::params;
use domain::day::Day;
use domain::frame::FrameId;
use domain::id::{EditionId, GroupId, InstitutionId, PersonId, SeatId, UndertakingId};
use domain::leaf::{Circle, Leaf};
use domain::mutual::{
    Autonomy, Birth, Crossing, HeadCount, Seedling, Serving, Support, SupportReading, Undertaking, UndertakingKind,
};
use domain::role::Role;
use std::collections::BTreeMap;

/// Writes how a group keeps its own house.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Autonomy) -> Result<()> {
    let crossing = row.crossing.as_ref();
    tx.execute(
        "INSERT INTO autonomies (institution_id, group_id, from_ordinal, exists_told, reports_from, roll, newcomers, from_frame,
             known_as, known_situation, known_invites, votes_for, votes_against, crossed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ON CONFLICT (institution_id, group_id) DO UPDATE SET from_ordinal = excluded.from_ordinal,
             exists_told = excluded.exists_told, reports_from = excluded.reports_from, roll = excluded.roll,
             newcomers = excluded.newcomers, from_frame = excluded.from_frame, known_as = excluded.known_as,
             known_situation = excluded.known_situation, known_invites = excluded.known_invites,
             votes_for = excluded.votes_for, votes_against = excluded.votes_against, crossed_at = excluded.crossed_at,
             version = excluded.version",
        params![
            house,
            row.group,
            row.from_ordinal,
            row.exists_told,
            row.reports_from,
            row.roll.code(),
            row.newcomers.code(),
            crossing.map(|of| of.from_frame.code()),
            crossing.map(|of| &of.known_as),
            crossing.map(|of| &of.shared_situation),
            crossing.map(|of| joined(&of.invites)),
            crossing.map(|of| of.votes_for),
            crossing.map(|of| of.votes_against),
            crossing.map(|of| of.at),
            row.version
        ],
    )
    .await
    .map(drop)
}

/// What a group decided of itself; none where it keeps no house of its own, or decided nothing.
pub async fn of(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Option<Autonomy>> {
    tx.optional("SELECT * FROM autonomies WHERE institution_id = $1 AND group_id = $2", params![house, group], autonomy)
        .await
}

fn autonomy(row: &Record) -> Result<Autonomy> {
    let known = (row.line_maybe("known_as")?, row.line_maybe("known_situation")?);
    let crossing = match (row.parsed_maybe("from_frame", FrameId::from_code)?, known) {
        (Some(from_frame), (Some(known_as), Some(shared_situation))) => Some(Crossing {
            from_frame,
            known_as,
            shared_situation,
            invites: row.codes("known_invites")?,
            votes_for: row.count_maybe("votes_for")?.unwrap_or(0),
            votes_against: row.count_maybe("votes_against")?.unwrap_or(0),
            at: row.instant("crossed_at")?,
        }),
        _ => None,
    };
    Ok(Autonomy {
        group: row.key("group_id")?,
        from_ordinal: row.count("from_ordinal")?,
        exists_told: row.bool("exists_told")?,
        reports_from: row.day_maybe("reports_from")?,
        roll: row.code("roll")?,
        newcomers: row.code("newcomers")?,
        at_home: row.bool("at_home")?,
        crossing,
        version: row.int("version")?,
    })
}

/// Writes somebody's time in a service.
pub async fn put_serving(tx: &mut Tx, house: InstitutionId, row: &Serving) -> Result<()> {
    tx.execute(
        "INSERT INTO servings (institution_id, duty_id, group_id, seat_id, duty, turn, from_day, until_day, ended_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution_id, duty_id) DO UPDATE SET ended_on = excluded.ended_on
         WHERE servings.group_id = excluded.group_id AND servings.seat_id = excluded.seat_id",
        params![
            house,
            row.id,
            row.group,
            row.seat,
            row.duty.code(),
            row.turn.code(),
            row.from,
            row.until,
            row.ended_on
        ],
    )
    .await
    .and_then(super::kept)
}

/// Times in service of a group, the latest first.
pub async fn servings(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Serving>> {
    tx.all(
        "SELECT * FROM servings WHERE institution_id = $1 AND group_id = $2 ORDER BY from_day DESC, duty_id DESC LIMIT 200",
        params![house, group],
        |row| {
            Ok(Serving {
                id: row.key("duty_id")?,
                group: row.key("group_id")?,
                seat: row.key("seat_id")?,
                duty: row.code("duty")?,
                turn: row.code("turn")?,
                from: row.day("from_day")?,
                until: row.day_maybe("until_day")?,
                ended_on: row.day_maybe("ended_on")?,
            })
        },
    )
    .await
}

/// The names of those who served, by their seats; whoever was forgotten has none.
pub async fn names(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<BTreeMap<SeatId, String>> {
    let rows = tx
        .all(
            "SELECT DISTINCT v.seat_id, p.name FROM servings v
             JOIN seats s ON s.institution_id = v.institution_id AND s.seat_id = v.seat_id
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             WHERE v.institution_id = $1 AND v.group_id = $2 AND NOT p.erased",
            params![house, group],
            |row| Ok((row.key("seat_id")?, row.text("name")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Writes how many were there.
pub async fn put_head_count(tx: &mut Tx, house: InstitutionId, row: HeadCount) -> Result<()> {
    tx.execute(
        "INSERT INTO head_counts (institution_id, encounter_id, people) VALUES ($1, $2, $3)
         ON CONFLICT (institution_id, encounter_id) DO UPDATE SET people = excluded.people",
        params![house, row.encounter, row.people],
    )
    .await
    .map(drop)
}

/// An encounter of a group that was held, as the group counts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Its day.
    pub day: Day,
    /// Its place.
    pub place: Option<String>,
    /// How many were there, where the group counts.
    pub people: Option<u32>,
}

/// The encounters that a group held since a day, in the editions in which it keeps its own house: what it counts for
/// itself, and what leaves when it reports (I30003).
pub async fn counted(
    tx: &mut Tx,
    (house, group): (InstitutionId, GroupId),
    (from, until): (Day, Day),
) -> Result<Vec<Counted>> {
    tx.all(
        "SELECT e.day, s.name AS site, h.people,
             (SELECT COUNT(*) FROM attendance t WHERE t.institution_id = e.institution_id AND t.encounter_id = e.encounter_id
                 AND t.mark IN ('arrived', 'late', 'online')) AS present
         FROM encounters e
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN autonomies a ON a.institution_id = e.institution_id AND a.group_id = e.group_id AND d.ordinal >= a.from_ordinal
         LEFT JOIN sites s ON s.institution_id = e.institution_id AND s.site_id = COALESCE(e.site_id, d.site_id)
         LEFT JOIN head_counts h ON h.institution_id = e.institution_id AND h.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.group_id = $2 AND e.day >= $3 AND e.day < $4 AND e.state IN ('closed', 'remembered')
         ORDER BY e.day, e.encounter_id LIMIT 600",
        params![house, group, from, until],
        counted_row,
    )
    .await
}

/// Those of a year until today.
pub async fn counted_in_a_year(tx: &mut Tx, of: (InstitutionId, GroupId), today: Day) -> Result<Vec<Counted>> {
    counted(tx, of, (today - chrono::Days::new(366), today + chrono::Days::new(1))).await
}

fn counted_row(row: &Record) -> Result<Counted> {
    let present = row.count("present")?;
    // Held, and nobody marked: it was not counted, which is not nobody.
    let people = row.count_maybe("people")?.or((present > 0).then_some(present));
    Ok(Counted { day: row.day("day")?, place: row.text_maybe("site")?, people })
}

/// The encounters that groups of a house chose to report, in a period: date, place and count, and not whose (I30003); what
/// a group reported before it left is as it was.
pub async fn reported(tx: &mut Tx, house: InstitutionId, (from, until): (Day, Day)) -> Result<Vec<Counted>> {
    let mut all = told(tx, house, (from, until)).await?;
    all.extend(reported_here(tx, house, (from, until)).await?);
    all.sort_by_key(|one| one.day);
    Ok(all)
}

async fn told(tx: &mut Tx, house: InstitutionId, (from, until): (Day, Day)) -> Result<Vec<Counted>> {
    tx.all(
        "SELECT day, place, people FROM told_encounters WHERE institution_id = $1 AND day >= $2 AND day < $3
         ORDER BY day, encounter_id LIMIT 5000",
        params![house, from, until],
        |row| Ok(Counted { day: row.day("day")?, place: row.text_maybe("place")?, people: row.count_maybe("people")? }),
    )
    .await
}

async fn reported_here(tx: &mut Tx, house: InstitutionId, (from, until): (Day, Day)) -> Result<Vec<Counted>> {
    tx.all(
        "SELECT e.day, s.name AS site, h.people,
             (SELECT COUNT(*) FROM attendance t WHERE t.institution_id = e.institution_id AND t.encounter_id = e.encounter_id
                 AND t.mark IN ('arrived', 'late', 'online')) AS present
         FROM autonomies a
         JOIN encounters e ON e.institution_id = a.institution_id AND e.group_id = a.group_id AND e.day >= a.reports_from
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id AND d.ordinal >= a.from_ordinal
         LEFT JOIN sites s ON s.institution_id = e.institution_id AND s.site_id = COALESCE(e.site_id, d.site_id)
         LEFT JOIN head_counts h ON h.institution_id = e.institution_id AND h.encounter_id = e.encounter_id
         WHERE a.institution_id = $1 AND e.day >= $2 AND e.day < $3 AND e.state IN ('closed', 'remembered')
         ORDER BY e.day, e.encounter_id LIMIT 5000",
        params![house, from, until],
        counted_row,
    )
    .await
}

/// Writes which group a group was born from.
pub async fn put_birth(tx: &mut Tx, house: InstitutionId, row: Birth) -> Result<()> {
    tx.execute(
        "INSERT INTO descents (institution_id, group_id, parent_group_id, parent_edition_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (institution_id, group_id) DO UPDATE SET parent_group_id = excluded.parent_group_id,
             parent_edition_id = excluded.parent_edition_id",
        params![house, row.group, row.parent, row.edition],
    )
    .await
    .map(drop)
}

/// It was not born of another.
pub async fn remove_birth(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<()> {
    tx.execute("DELETE FROM descents WHERE institution_id = $1 AND group_id = $2", params![house, group])
        .await
        .map(drop)
}

/// Whether a group always kept its own house and did not agree that its institution knows that it exists, or has left; one
/// that went on alone was the institution's to know before.
pub async fn is_hidden(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<bool> {
    tx.one(
        "SELECT COUNT(*) AS hidden FROM autonomies
         WHERE institution_id = $1 AND group_id = $2
             AND (from_ordinal = 1 AND NOT exists_told AND NOT at_home OR left_at IS NOT NULL)",
        params![house, group],
        |row| Ok(row.count("hidden")? > 0),
    )
    .await
}

/// Births of a house, child to parent.
pub async fn parents(tx: &mut Tx, house: InstitutionId) -> Result<BTreeMap<GroupId, GroupId>> {
    let rows = tx
        .all(
            "SELECT group_id, parent_group_id FROM descents WHERE institution_id = $1 ORDER BY group_id LIMIT 5000",
            params![house],
            |row| Ok((row.key("group_id")?, row.key("parent_group_id")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// The groups out of which a group was born, its parent first.
pub fn ancestors(parents: &BTreeMap<GroupId, GroupId>, of: GroupId) -> Vec<GroupId> {
    let mut line = Vec::new();
    let mut at = of;
    while let Some(parent) = parents.get(&at).copied().filter(|parent| *parent != of && !line.contains(parent)) {
        line.push(parent);
        at = parent;
    }
    line
}

/// Writes a secret answer, in place of the one before.
pub async fn put_seedling(tx: &mut Tx, house: InstitutionId, row: Seedling) -> Result<()> {
    tx.execute(
        "INSERT INTO seedlings (institution_id, edition_id, seat_id, wants) VALUES ($1, $2, $3, $4)
         ON CONFLICT (institution_id, edition_id, seat_id) DO UPDATE SET wants = excluded.wants",
        params![house, row.edition, row.seat, row.wants],
    )
    .await
    .map(drop)
}

/// Takes one back.
pub async fn remove_seedling(tx: &mut Tx, house: InstitutionId, edition: EditionId, seat: SeatId) -> Result<()> {
    tx.execute(
        "DELETE FROM seedlings WHERE institution_id = $1 AND edition_id = $2 AND seat_id = $3",
        params![house, edition, seat],
    )
    .await
    .map(drop)
}

/// They did their work.
pub async fn remove_seedlings(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<()> {
    tx.execute("DELETE FROM seedlings WHERE institution_id = $1 AND edition_id = $2", params![house, edition])
        .await
        .map(drop)
}

/// How many would go on, of those who still sit there. Under [`domain::mutual::ENOUGH`] it is nobody's to know.
pub async fn would_go_on(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<u32>> {
    let count = tx
        .one(
            "SELECT COUNT(*) AS wanting FROM seedlings l
             JOIN seats s ON s.institution_id = l.institution_id AND s.seat_id = l.seat_id
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             WHERE l.institution_id = $1 AND l.edition_id = $2 AND l.wants AND s.state IN ('seated', 'completed')
                 AND NOT p.erased",
            params![house, edition],
            |row| row.count("wanting"),
        )
        .await?;
    Ok(Some(count).filter(|count| *count >= domain::mutual::ENOUGH))
}

/// The seats whose holders would go on, each a person with a name: for the founding of their group alone.
pub async fn wanting(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<SeatId>> {
    tx.all(
        "SELECT l.seat_id FROM seedlings l
         JOIN seats s ON s.institution_id = l.institution_id AND s.seat_id = l.seat_id
         JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
         WHERE l.institution_id = $1 AND l.edition_id = $2 AND l.wants AND s.state IN ('seated', 'completed')
             AND NOT p.erased
         ORDER BY l.seat_id",
        params![house, edition],
        |row| row.key("seat_id"),
    )
    .await
}

/// Writes which group those founded who would go on.
pub async fn put_sprout(tx: &mut Tx, house: InstitutionId, (edition, group): (EditionId, GroupId)) -> Result<()> {
    tx.execute(
        "INSERT INTO sprouts (institution_id, edition_id, group_id) VALUES ($1, $2, $3)",
        params![house, edition, group],
    )
    .await
    .map(drop)
}

/// The group that those founded who would go on, if they did.
pub async fn sprout(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Option<GroupId>> {
    tx.optional(
        "SELECT group_id FROM sprouts WHERE institution_id = $1 AND edition_id = $2",
        params![house, edition],
        |row| row.key("group_id"),
    )
    .await
}

/// What the founding of that group is to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sprouted {
    /// There is one.
    OfOthers,
    /// They sit in it: its name, and as what.
    Theirs(String, Role),
}

/// What its founding is to somebody: the name of the group for whoever sits in it, and for all others that there is one.
pub async fn sprouted(
    tx: &mut Tx,
    house: InstitutionId,
    (edition, person): (EditionId, PersonId),
) -> Result<Option<Sprouted>> {
    tx.optional(
        "SELECT g.name, s.role FROM sprouts r
         LEFT JOIN seats s ON s.institution_id = r.institution_id AND s.group_id = r.group_id AND s.person_id = $3
             AND s.state = 'seated'
         LEFT JOIN groups g ON g.institution_id = s.institution_id AND g.group_id = s.group_id
         WHERE r.institution_id = $1 AND r.edition_id = $2 ORDER BY s.made_at DESC LIMIT 1",
        params![house, edition, person],
        |row| match row.text_maybe("name")? {
            Some(name) => Ok(Sprouted::Theirs(name, row.code("role")?)),
            None => Ok(Sprouted::OfOthers),
        },
    )
    .await
}

/// Nothing of what a seat answered in secret stays.
pub async fn forget(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    tx.execute("DELETE FROM seedlings WHERE institution_id = $1 AND seat_id = $2", params![house, seat]).await.map(drop)
}

/// What the holder of a link answered themselves.
pub async fn own_seedling(
    tx: &mut Tx,
    house: InstitutionId,
    edition: EditionId,
    person: PersonId,
) -> Result<Option<bool>> {
    tx.optional(
        "SELECT l.wants FROM seedlings l
         JOIN seats s ON s.institution_id = l.institution_id AND s.seat_id = l.seat_id
         WHERE l.institution_id = $1 AND l.edition_id = $2 AND s.person_id = $3",
        params![house, edition, person],
        |row| row.bool("wants"),
    )
    .await
}

/// Writes something that a group did or got together.
pub async fn put_undertaking(tx: &mut Tx, house: InstitutionId, row: &Undertaking) -> Result<()> {
    tx.execute(
        "INSERT INTO undertakings (institution_id, undertaking_id, group_id, kind, text, on_day) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, undertaking_id) DO UPDATE SET kind = excluded.kind, text = excluded.text, on_day = excluded.on_day
         WHERE undertakings.group_id = excluded.group_id",
        params![house, row.id, row.group, row.kind.code(), row.text.body(), row.on],
    )
    .await
    .and_then(super::kept)
}

/// Takes one away.
pub async fn remove_undertaking(tx: &mut Tx, house: InstitutionId, id: UndertakingId) -> Result<()> {
    tx.execute("DELETE FROM undertakings WHERE institution_id = $1 AND undertaking_id = $2", params![house, id])
        .await
        .map(drop)
}

/// One of them, for the group's own page.
#[derive(Debug)]
pub struct Undertaken {
    /// Its id.
    pub id: UndertakingId,
    /// What it is.
    pub kind: UndertakingKind,
    /// In the group's words.
    pub text: Leaf<Circle>,
    /// Its day.
    pub on: Day,
}

/// What a group did or got together, the latest first.
pub async fn undertakings(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Undertaken>> {
    tx.all(
        "SELECT * FROM undertakings WHERE institution_id = $1 AND group_id = $2 ORDER BY on_day DESC, undertaking_id DESC LIMIT 200",
        params![house, group],
        |row| {
            Ok(Undertaken {
                id: row.key("undertaking_id")?,
                kind: row.code("kind")?,
                text: row.leaf("text")?,
                on: row.day("on_day")?,
            })
        },
    )
    .await
}

/// Writes what support a group sees in itself.
pub async fn put_support(tx: &mut Tx, house: InstitutionId, row: SupportReading) -> Result<()> {
    tx.execute(
        "INSERT INTO support_readings (institution_id, group_id, support, seen, read_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, group_id, support) DO UPDATE SET seen = excluded.seen, read_at = excluded.read_at",
        params![house, row.group, row.support.code(), row.seen.code(), row.read_at],
    )
    .await
    .map(drop)
}

/// What support a group sees in itself.
pub async fn support(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
) -> Result<BTreeMap<Support, (domain::group::Seen, domain::day::Instant)>> {
    let rows = tx
        .all(
            "SELECT * FROM support_readings WHERE institution_id = $1 AND group_id = $2",
            params![house, group],
            |row| Ok((row.code("support")?, (row.code("seen")?, row.instant("read_at")?))),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Groups of an institution whose next encounters are to be made: open ones of their own, with the last day that they
/// have.
pub async fn running_low(tx: &mut Tx, house: InstitutionId, before: Day) -> Result<Vec<GroupId>> {
    tx.all(
        "SELECT a.group_id FROM autonomies a
         JOIN editions d ON d.institution_id = a.institution_id AND d.group_id = a.group_id
         WHERE a.institution_id = $1 AND d.ordinal >= a.from_ordinal AND d.planned IS NULL AND d.starts_on IS NOT NULL
             AND d.state IN ('draft', 'calling', 'open', 'running') AND NOT EXISTS (SELECT 1 FROM encounters e
                 WHERE e.institution_id = d.institution_id AND e.edition_id = d.edition_id AND e.day >= $2)
         ORDER BY a.group_id LIMIT 200",
        params![house, before],
        |row| row.key("group_id"),
    )
    .await
}
