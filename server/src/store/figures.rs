//! Counts per group and month, refreshed in the transaction of the change that touches them. What a group does in its own
//! house is counted by nobody (S0-028): those editions are not looked at here at all.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::cells::{Cell, Ratio, Share};
use domain::day::Day;
use domain::figures::{FEW, Shown, shown};
use domain::id::{EditionId, GroupId, InstitutionId};

/// Counts of one group in one month of the site's days. Held encounters alone count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Figures {
    /// Encounters held.
    pub held: u32,
    /// Encounters that were to be and were not.
    pub not_held: u32,
    /// Encounters cancelled.
    pub cancelled: u32,
    /// Minutes from opening to closing, summed.
    pub group_minutes: u32,
    /// The same, times who was present.
    pub person_minutes: u32,
    /// Rows of attendance.
    pub expected: u32,
    /// Rows that say that the person took part.
    pub present: u32,
    /// Phrases that the group keeps.
    pub learnings: u32,
    /// Memoirs written.
    pub memoirs: u32,
    /// Cases presented; what they were about is never counted upward.
    pub cases: u32,
}

impl Figures {
    /// Both together.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        Self {
            held: self.held + other.held,
            not_held: self.not_held + other.not_held,
            cancelled: self.cancelled + other.cancelled,
            group_minutes: self.group_minutes.saturating_add(other.group_minutes),
            person_minutes: self.person_minutes.saturating_add(other.person_minutes),
            expected: self.expected + other.expected,
            present: self.present + other.present,
            learnings: self.learnings + other.learnings,
            memoirs: self.memoirs + other.memoirs,
            cases: self.cases + other.cases,
        }
    }
}

/// Minutes of an encounter are computed by the domain and come in with the change: SQL does no arithmetic of dates.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// First day of the month.
    pub from: Day,
    /// First day of the next month.
    pub until: Day,
}

/// What one encounter of the month adds.
#[derive(Clone, Debug)]
pub struct Part {
    /// State of the encounter.
    pub state: domain::encounter::EncounterState,
    /// Opened and closed.
    pub times: Option<(domain::day::Instant, domain::day::Instant)>,
    /// Rows of attendance.
    pub expected: u32,
    /// Rows that say that the person took part.
    pub present: u32,
    /// Phrases kept.
    pub learnings: u32,
    /// Memoirs.
    pub memoirs: u32,
    /// Cases presented, also those that were taken back since.
    pub cases: u32,
}

/// The parts of a month: one row an encounter, bounded by the days of the month.
pub async fn parts(tx: &mut Tx, house: InstitutionId, group: GroupId, span: Span) -> Result<Vec<Part>> {
    tx.all(
        "SELECT e.state, e.opened_at, e.closed_at,
             (SELECT COUNT(*) FROM attendance a WHERE a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id) AS expected,
             (SELECT COUNT(*) FROM attendance a WHERE a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
                 AND a.mark IN ('arrived', 'late', 'online')) AS present,
             (SELECT COUNT(*) FROM learnings l WHERE l.institution_id = e.institution_id AND l.encounter_id = e.encounter_id
                 AND l.state <> 'withdrawn') AS learnings,
             (SELECT COUNT(*) FROM memoirs m WHERE m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id) AS memoirs,
             (SELECT COUNT(*) FROM cases c WHERE c.institution_id = e.institution_id AND c.encounter_id = e.encounter_id
                 AND c.presented_at IS NOT NULL) AS cases
         FROM encounters e JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         WHERE e.institution_id = $1 AND e.group_id = $2 AND e.day >= $3 AND e.day < $4",
        params![house, group, span.from, span.until],
        |row| {
            Ok(Part {
                state: row.code("state")?,
                times: row.instant_maybe("opened_at")?.zip(row.instant_maybe("closed_at")?),
                expected: row.count("expected")?,
                present: row.count("present")?,
                learnings: row.count("learnings")?,
                memoirs: row.count("memoirs")?,
                cases: row.count("cases")?,
            })
        },
    )
    .await
}

/// Writes the counts of a month.
pub async fn put(tx: &mut Tx, house: InstitutionId, group: GroupId, month: Day, row: &Figures) -> Result<()> {
    tx.execute(
        "INSERT INTO figures (institution_id, group_id, month, held, not_held, cancelled, group_minutes, person_minutes, expected,
             present, learnings, memoirs, cases) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (institution_id, group_id, month) DO UPDATE SET held = excluded.held, not_held = excluded.not_held,
             cancelled = excluded.cancelled, group_minutes = excluded.group_minutes, person_minutes = excluded.person_minutes,
             expected = excluded.expected, present = excluded.present, learnings = excluded.learnings, memoirs = excluded.memoirs,
             cases = excluded.cases",
        params![
            house,
            group,
            month,
            row.held,
            row.not_held,
            row.cancelled,
            row.group_minutes,
            row.person_minutes,
            row.expected,
            row.present,
            row.learnings,
            row.memoirs,
            row.cases
        ],
    )
    .await
    .map(drop)
}

/// Brings up to date who took part in a month whose counts are written: distinct people are counted from here. Who
/// stays is not written again.
pub async fn refresh_people(tx: &mut Tx, house: InstitutionId, group: GroupId, span: Span) -> Result<()> {
    tx.execute(
        "DELETE FROM people_months WHERE institution_id = $1 AND group_id = $2 AND month = $3 AND person_id NOT IN (
             SELECT a.person_id FROM encounters e
             JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
             JOIN attendance a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
             WHERE e.institution_id = $1 AND e.group_id = $2 AND e.day >= $3 AND e.day < $4 AND e.state IN ('closed', 'remembered')
                 AND a.mark IN ('arrived', 'late', 'online'))",
        params![house, group, span.from, span.until],
    )
    .await?;
    tx.execute(
        "INSERT INTO people_months (institution_id, group_id, month, person_id)
         SELECT DISTINCT f.institution_id, f.group_id, f.month, a.person_id FROM figures f
         JOIN encounters e ON e.institution_id = f.institution_id AND e.group_id = f.group_id
         JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN attendance a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
         WHERE f.institution_id = $1 AND f.group_id = $2 AND f.month = $3 AND e.day >= $3 AND e.day < $4 AND e.state IN ('closed', 'remembered')
             AND a.mark IN ('arrived', 'late', 'online')
         ON CONFLICT (institution_id, group_id, month, person_id) DO NOTHING",
        params![house, group, span.from, span.until],
    )
    .await?;
    tx.execute(
        "UPDATE figures SET people = (SELECT COUNT(*) FROM people_months m
             WHERE m.institution_id = figures.institution_id AND m.group_id = figures.group_id AND m.month = figures.month)
         WHERE institution_id = $1 AND group_id = $2 AND month = $3",
        params![house, group, span.from],
    )
    .await
    .map(drop)
}

/// Adds up a group anew: its months, and who took part in any of them; entries that turned out to be one person count
/// once. Reads a row a month and a row a seat, however many encounters there were.
pub async fn refresh_totals(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<()> {
    tx.execute(
        "INSERT INTO group_totals (institution_id, group_id, held, not_held, cancelled, group_minutes, person_minutes, expected,
             present, learnings, memoirs, cases, people, few_months)
         SELECT f.institution_id, f.group_id, SUM(f.held), SUM(f.not_held), SUM(f.cancelled), SUM(f.group_minutes),
             SUM(f.person_minutes), SUM(f.expected), SUM(f.present), SUM(f.learnings), SUM(f.memoirs), SUM(f.cases),
             (SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) FROM seats s
                 JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
                 WHERE s.institution_id = $1 AND s.group_id = $2 AND EXISTS (SELECT 1 FROM people_months m
                     WHERE m.institution_id = s.institution_id AND m.person_id = s.person_id AND m.group_id = s.group_id)),
             SUM(CASE WHEN f.people BETWEEN 1 AND 4 THEN 1 ELSE 0 END)
         FROM figures f WHERE f.institution_id = $1 AND f.group_id = $2 GROUP BY f.institution_id, f.group_id
         ON CONFLICT (institution_id, group_id) DO UPDATE SET held = excluded.held, not_held = excluded.not_held,
             cancelled = excluded.cancelled, group_minutes = excluded.group_minutes, person_minutes = excluded.person_minutes,
             expected = excluded.expected, present = excluded.present, learnings = excluded.learnings, memoirs = excluded.memoirs,
             cases = excluded.cases, people = excluded.people, few_months = excluded.few_months",
        params![house, group],
    )
    .await
    .map(drop)
}

/// The titles of the topics of a month's encounters held, one an encounter.
pub async fn topics_held(tx: &mut Tx, house: InstitutionId, group: GroupId, span: Span) -> Result<Vec<String>> {
    tx.all(
        "SELECT t.title FROM encounters e JOIN topics t ON t.institution_id = e.institution_id AND t.topic_id = e.topic_id
         JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         WHERE e.institution_id = $1 AND e.group_id = $2 AND e.day >= $3 AND e.day < $4 AND e.state IN ('closed', 'remembered')",
        params![house, group, span.from, span.until],
        |row| row.text("title"),
    )
    .await
}

/// A count of a word of a closed list.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Which list: `topic`.
    pub sort: &'static str,
    /// Its code.
    pub code: &'static str,
    /// How many.
    pub amount: u32,
}

/// Writes anew the counts of one list in a month.
pub async fn put_words(
    tx: &mut Tx,
    house: InstitutionId,
    (group, month): (GroupId, Day),
    sort: &'static str,
    words: &[Word],
) -> Result<()> {
    tx.execute(
        "DELETE FROM figure_counts WHERE institution_id = $1 AND group_id = $2 AND month = $3 AND sort = $4",
        params![house, group, month, sort],
    )
    .await?;
    for word in words {
        tx.execute(
            "INSERT INTO figure_counts (institution_id, group_id, month, sort, code, amount) VALUES ($1, $2, $3, $4, $5, $6)",
            params![house, group, month, word.sort, word.code, word.amount],
        )
        .await?;
    }
    Ok(())
}

/// Writes anew, for every encounter of an edition that was held, who of those at the first one still came.
pub async fn refresh_staying(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<()> {
    tx.execute("DELETE FROM staying WHERE institution_id = $1 AND edition_id = $2", params![house, edition]).await?;
    tx.execute(
        "INSERT INTO staying (institution_id, group_id, edition_id, ordinal, month, starters, staying)
         SELECT e.institution_id, e.group_id, e.edition_id, e.ordinal,
             (SELECT MAX(f.month) FROM figures f
                 WHERE f.institution_id = e.institution_id AND f.group_id = e.group_id AND f.month <= e.day),
             COUNT(s.seat_id), COALESCE(SUM(CASE WHEN s.last_ordinal >= e.ordinal THEN 1 ELSE 0 END), 0)
         FROM encounters e
         LEFT JOIN (
             SELECT a.seat_id, MIN(y.ordinal) AS first_ordinal, MAX(y.ordinal) AS last_ordinal
             FROM encounters y JOIN attendance a ON a.institution_id = y.institution_id AND a.encounter_id = y.encounter_id
             WHERE y.institution_id = $1 AND y.edition_id = $2 AND y.state IN ('closed', 'remembered')
                 AND a.mark IN ('arrived', 'late', 'online')
             GROUP BY a.seat_id
         ) s ON s.first_ordinal = (SELECT MIN(z.ordinal) FROM encounters z
             WHERE z.institution_id = $1 AND z.edition_id = $2 AND z.state IN ('closed', 'remembered'))
         WHERE e.institution_id = $1 AND e.edition_id = $2 AND e.state IN ('closed', 'remembered') AND e.day IS NOT NULL
         GROUP BY e.institution_id, e.group_id, e.edition_id, e.ordinal, e.day",
        params![house, edition],
    )
    .await
    .map(drop)
}

/// The counts of a group, all months together.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Figures> {
    tx.one(
        "SELECT CAST(COALESCE(SUM(held), 0) AS BIGINT) AS held, CAST(COALESCE(SUM(not_held), 0) AS BIGINT) AS not_held,
             CAST(COALESCE(SUM(cancelled), 0) AS BIGINT) AS cancelled, CAST(COALESCE(SUM(group_minutes), 0) AS BIGINT) AS group_minutes,
             CAST(COALESCE(SUM(person_minutes), 0) AS BIGINT) AS person_minutes, CAST(COALESCE(SUM(expected), 0) AS BIGINT) AS expected,
             CAST(COALESCE(SUM(present), 0) AS BIGINT) AS present, CAST(COALESCE(SUM(learnings), 0) AS BIGINT) AS learnings,
             CAST(COALESCE(SUM(memoirs), 0) AS BIGINT) AS memoirs,
             CAST(COALESCE(SUM(cases), 0) AS BIGINT) AS cases
         FROM figures WHERE institution_id = $1 AND group_id = $2",
        params![house, group],
        figures,
    )
    .await
}

/// How many distinct people took part in a group; entries that turned out to be one person count once.
pub async fn distinct_people(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<u32> {
    tx.one(
        "SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM people_months m
         JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
         WHERE m.institution_id = $1 AND m.group_id = $2",
        params![house, group],
        |row| row.count("people"),
    )
    .await
}

/// The counts of a row that names them as the table does.
pub(super) fn figures(row: &Record) -> Result<Figures> {
    Ok(Figures {
        held: row.count("held")?,
        not_held: row.count("not_held")?,
        cancelled: row.count("cancelled")?,
        group_minutes: row.count("group_minutes")?,
        person_minutes: row.count("person_minutes")?,
        expected: row.count("expected")?,
        present: row.count("present")?,
        learnings: row.count("learnings")?,
        memoirs: row.count("memoirs")?,
        cases: row.count("cases")?,
    })
}

/// A group as its institution may know of it: that it exists, and counts.
#[derive(Clone, Debug)]
pub struct Existing {
    /// Which.
    pub group: GroupId,
    /// Name.
    pub name: String,
    /// Its kind.
    pub frame: String,
    /// Where it is in its life.
    pub state: domain::group::GroupState,
    /// Its counts.
    pub figures: Figures,
    /// Distinct people who took part, as far as an institution may know.
    pub people: Cell,
    /// Presences of those expected, as a share.
    pub attendance: Share,
    /// Whether it went on in its own house and agreed that its institution knows so.
    pub goes_on: bool,
}

/// The groups that always kept their own house and agreed that their institution knows that they exist: their names, and
/// nothing else (C.7).
pub async fn told_to_exist(tx: &mut Tx, house: InstitutionId) -> Result<Vec<String>> {
    tx.all(
        "SELECT g.name FROM groups g JOIN autonomies a ON a.institution_id = g.institution_id AND a.group_id = g.group_id
         WHERE g.institution_id = $1 AND a.exists_told AND a.from_ordinal = 1 AND a.left_at IS NULL ORDER BY g.name, g.group_id LIMIT 500",
        params![house],
        |row| row.text("name"),
    )
    .await
}

/// The groups of an institution with their counts, by name: a kept row each, whatever their age.
pub async fn existing(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Existing>> {
    tx.all(
        "SELECT g.group_id, g.name, g.frame, g.state, g.goes_on, COALESCE(t.held, 0) AS held, COALESCE(t.not_held, 0) AS not_held,
             COALESCE(t.cancelled, 0) AS cancelled, COALESCE(t.group_minutes, 0) AS group_minutes,
             COALESCE(t.person_minutes, 0) AS person_minutes, COALESCE(t.expected, 0) AS expected,
             COALESCE(t.present, 0) AS present, COALESCE(t.learnings, 0) AS learnings, COALESCE(t.memoirs, 0) AS memoirs,
             COALESCE(t.cases, 0) AS cases,
             COALESCE(t.people, 0) AS people, COALESCE(t.few_months, 0) AS few_months
         FROM seen_groups g LEFT JOIN group_totals t ON t.institution_id = g.institution_id AND t.group_id = g.group_id
         WHERE g.institution_id = $1 ORDER BY g.name, g.group_id",
        params![house],
        |row| {
            let figures = figures(row)?;
            // What a month of the figures hides, the whole life of the group must not tell.
            let people = match (shown(row.count("people")?), row.count("few_months")?) {
                (Shown::Few, _) => Cell::Few,
                (Shown::Count(count), few) if count > 0 && few > 0 => Cell::AtLeast(FEW),
                (Shown::Count(count), _) => Cell::Count(count),
            };
            let attendance = match people {
                Cell::Few => Share::Withheld,
                Cell::Count(_) | Cell::AtLeast(_) => Ratio::new(figures.present, figures.expected).share(),
            };
            Ok(Existing {
                group: row.key("group_id")?,
                name: row.text("name")?,
                frame: row.text("frame")?,
                state: row.code("state")?,
                figures,
                people,
                attendance,
                goes_on: row.bool("goes_on")?,
            })
        },
    )
    .await
}
