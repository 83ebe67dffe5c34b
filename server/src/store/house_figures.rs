//! The figures of an institution (C.9): read from the tables of counts alone, and cut to what it may see. Nothing that
//! leaves this file tells of fewer than five people.

use super::composition;
use super::figures::{Figures, figures};
use super::referral;
use crate::db::{Result, Tx};
use crate::params;
use domain::cells::{Entry, Label, Monthly, Ratio, Safe, Share, Table, Total};
use domain::command::slice::Guidance;
use domain::day::Day;
use domain::figures::FEW;
use domain::frame::{Frame, FrameId, InstitutionView};
use domain::group::GroupState;
use domain::id::{EditionId, GroupId, InstitutionId};
use domain::period::Period;
use domain::referral::ReferralState;
use domain::territory::Municipality;
use std::collections::{BTreeMap, BTreeSet};

/// With more groups than these, people are told by kind of group and not group by group.
pub const MOST_GROUPS: usize = 60;

/// What an institution may see of a period.
#[derive(Clone, Debug)]
pub struct HouseFigures {
    /// The period.
    pub period: Period,
    /// Encounters, month by month; every month of the period is there.
    pub months: Vec<MonthOfHouse>,
    /// Minutes together.
    pub minutes: u32,
    /// Phrases that groups keep.
    pub learnings: u32,
    /// Memoirs written.
    pub memoirs: u32,
    /// Cases presented; what they were about stays in their groups.
    pub cases: u32,
    /// Groups that met.
    pub groups: u32,
    /// Distinct people, by group (or by kind of group, where there are many).
    pub people: Table<Safe>,
    /// Whether the parts of `people` are groups.
    pub by_group: bool,
    /// Marks of presence of those expected, where the people hide nothing.
    pub attendance: Option<(u32, u32)>,
    /// The same as a share.
    pub attendance_share: Share,
    /// Of those who came to the first encounter, who still came, by ordinal.
    pub staying: Vec<(u32, Share)>,
    /// Encounters by topic, of the closed list; `own` for topics in a group's own words.
    pub topics: Vec<(String, u32)>,
    /// Referrals made, month by month as the period has them, and together. Each is a person's, so few are few.
    pub referrals: Monthly,
    /// Referrals that began in the period, by state.
    pub referral_states: Table<Safe>,
    /// Groups and their cycles, the oldest first.
    pub rivers: Vec<River>,
    /// Groups that met and encounters held, by municipality.
    pub places: Vec<Place>,
    /// Groups that met in places without a municipality, or in none.
    pub unplaced: u32,
}

/// Encounters of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOfHouse {
    /// Its first day.
    pub month: Day,
    /// Held.
    pub held: u32,
    /// To be held and not.
    pub not_held: u32,
    /// Called off beforehand.
    pub cancelled: u32,
}

/// A group through its cycles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct River {
    /// Name.
    pub name: String,
    /// Kind, by its code.
    pub frame: String,
    /// Where it is in its life.
    pub state: GroupState,
    /// Its cycles, in order.
    pub cycles: Vec<Cycle>,
}

/// A cycle of which an encounter was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Which.
    pub edition: EditionId,
    /// Its number, from 1.
    pub ordinal: u32,
    /// Month of its first encounter held.
    pub from: Day,
    /// Month of its last.
    pub until: Day,
    /// Encounters held.
    pub held: u32,
}

/// What was done in a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub municipality: Municipality,
    /// Groups that met.
    pub groups: u32,
    /// Encounters held.
    pub held: u32,
}

/// Whether an institution sees counts of groups of this kind. A group that keeps its own house may let it know that it
/// exists, and no more (C.7, S0-028); counts of the time before it did so stay.
pub fn is_seen(frame: &Frame) -> bool {
    match frame.institution_sees.value {
        InstitutionView::Counts => true,
        InstitutionView::ExistenceIfConsented => false,
    }
}

/// The kinds of group of which no institution sees counts, with a comma before and after each.
pub fn unseen(guidance: &Guidance) -> String {
    guidance.frames.iter().filter(|frame| !is_seen(frame)).map(|frame| format!(",{},", frame.id.code())).collect()
}

/// The same for one house: in one that is a group's own there is nobody outside, so that nothing is unseen by its kind.
/// What it may not see all the same, its views leave out.
pub async fn unseen_by(tx: &mut Tx, guidance: &Guidance, house: InstitutionId) -> Result<String> {
    let at_home = tx
        .one(
            "SELECT COUNT(*) AS at_home FROM autonomies a WHERE a.institution_id = $1 AND a.at_home",
            params![house],
            |row| row.count("at_home"),
        )
        .await?;
    Ok(if at_home > 0 { String::new() } else { unseen(guidance) })
}

/// The figures of a period.
pub async fn of(tx: &mut Tx, guidance: &Guidance, house: InstitutionId, period: Period) -> Result<HouseFigures> {
    let unseen = unseen_by(tx, guidance, house).await?;
    let months = by_month(tx, house, period, &unseen).await?;
    let sum = months.values().fold(Figures::default(), |sum, month| sum.and(month));
    let groups = met(tx, house, period, &unseen).await?;
    let by_group = groups.len() <= MOST_GROUPS;
    let people = people(tx, house, period, &groups, &unseen).await?;
    let ratio = Ratio::new(sum.present, sum.expected);
    let places = places(tx, house, period, &unseen).await?;
    let placed: u32 = places.iter().map(|place| place.groups).sum();
    let groups = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    Ok(HouseFigures {
        period,
        months: period
            .months()
            .into_iter()
            .map(|month| {
                let of = months.get(&month).copied().unwrap_or_default();
                MonthOfHouse { month, held: of.held, not_held: of.not_held, cancelled: of.cancelled }
            })
            .collect(),
        minutes: sum.group_minutes,
        learnings: sum.learnings,
        memoirs: sum.memoirs,
        cases: sum.cases,
        groups,
        // What a month withholds, a longer period must not tell.
        attendance: ratio
            .beside(&people)
            .filter(|_| months.values().all(|of| Ratio::new(of.present, of.expected).is_plain())),
        attendance_share: ratio.share(),
        people,
        by_group,
        staying: staying(tx, house, period, &unseen).await?,
        topics: counted(tx, house, period, "topic", &unseen).await?,
        referrals: referrals(tx, house, period, &unseen).await?,
        referral_states: referral_states(tx, house, period, &unseen).await?,
        rivers: rivers(tx, house, period, &unseen).await?,
        places,
        unplaced: groups.saturating_sub(placed),
    })
}

async fn by_month(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<BTreeMap<Day, Figures>> {
    let rows = tx
        .all(
            "SELECT f.month, CAST(SUM(f.held) AS BIGINT) AS held, CAST(SUM(f.not_held) AS BIGINT) AS not_held,
                 CAST(SUM(f.cancelled) AS BIGINT) AS cancelled, CAST(SUM(f.group_minutes) AS BIGINT) AS group_minutes,
                 CAST(SUM(f.person_minutes) AS BIGINT) AS person_minutes, CAST(SUM(f.expected) AS BIGINT) AS expected,
                 CAST(SUM(f.present) AS BIGINT) AS present, CAST(SUM(f.learnings) AS BIGINT) AS learnings,
                 CAST(SUM(f.memoirs) AS BIGINT) AS memoirs, CAST(SUM(f.cases) AS BIGINT) AS cases
             FROM figures f JOIN seen_groups g ON g.institution_id = f.institution_id AND g.group_id = f.group_id
             WHERE f.institution_id = $1 AND f.month >= $2 AND f.month < $3 AND REPLACE($4, ',' || g.frame || ',', '') = $4
             GROUP BY f.month",
            params![house, period.from(), period.until(), unseen],
            |row| Ok((row.day("month")?, figures(row)?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// A group that met.
struct Met {
    group: GroupId,
    name: String,
}

async fn met(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<Vec<Met>> {
    tx.all(
        "SELECT g.group_id, g.name FROM seen_groups g
         WHERE g.institution_id = $1 AND REPLACE($4, ',' || g.frame || ',', '') = $4 AND EXISTS (
             SELECT 1 FROM figures f WHERE f.institution_id = g.institution_id AND f.group_id = g.group_id
                 AND f.month >= $2 AND f.month < $3 AND f.held > 0)
         ORDER BY g.name, g.group_id",
        params![house, period.from(), period.until(), unseen],
        |row| Ok(Met { group: row.key("group_id")?, name: row.text("name")? }),
    )
    .await
}

/// Distinct people by group, month by month; entries that turned out to be one person count once.
async fn people(
    tx: &mut Tx,
    house: InstitutionId,
    period: Period,
    groups: &[Met],
    unseen: &str,
) -> Result<Table<Safe>> {
    let months = period.months();
    if groups.len() > MOST_GROUPS {
        return by_kind(tx, house, period, unseen).await;
    }
    let wholes = group_people(tx, house, period).await?;
    let cells = group_month_people(tx, house, period).await?;
    let months_of = |group: GroupId| -> Vec<u32> {
        months.iter().map(|month| cells.get(&(group, *month)).copied().unwrap_or(0)).collect()
    };
    let few = |people: &u32| (1..FEW).contains(people);
    // A profession that two people have is not told, and so neither is who all of them are.
    let withheld = composition::withheld(tx, house, unseen).await?;
    let open: BTreeSet<GroupId> = groups
        .iter()
        .map(|met| met.group)
        .filter(|group| !withheld.contains(group) && !months_of(*group).iter().any(few))
        .collect();
    let entries = groups
        .iter()
        .map(|met| {
            let entry = Entry {
                label: Label::Name(met.name.clone()),
                whole: wholes.get(&met.group).copied().unwrap_or(0),
                months: months_of(met.group),
            };
            if withheld.contains(&met.group) { entry.withheld() } else { entry }
        })
        .collect();
    let all: BTreeSet<GroupId> = groups.iter().map(|met| met.group).collect();
    let of_months = month_people(tx, house, period, &listed(&all)).await?;
    let total = Total::Together {
        whole: distinct(tx, house, period, &listed(&all)).await?,
        months: months.iter().map(|month| of_months.get(month).copied().unwrap_or(0)).collect(),
        of_open: distinct(tx, house, period, &listed(&open)).await?,
    };
    Ok(Table::new(entries, total).protect())
}

/// Ids with a comma before and after each, for a statement that can't take a list.
fn listed(groups: &BTreeSet<GroupId>) -> String {
    use domain::id::Key;
    groups.iter().map(|group| format!(",{},", group.number())).collect()
}

pub(super) async fn group_people(tx: &mut Tx, house: InstitutionId, period: Period) -> Result<BTreeMap<GroupId, u32>> {
    let rows = tx
        .all(
            "SELECT m.group_id, COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM people_months m
             JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
             WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3 GROUP BY m.group_id",
            params![house, period.from(), period.until()],
            |row| Ok((row.key("group_id")?, row.count("people")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

async fn group_month_people(
    tx: &mut Tx,
    house: InstitutionId,
    period: Period,
) -> Result<BTreeMap<(GroupId, Day), u32>> {
    let rows = tx
        .all(
            "SELECT m.group_id, m.month, COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM people_months m
             JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
             WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3 GROUP BY m.group_id, m.month",
            params![house, period.from(), period.until()],
            |row| Ok(((row.key("group_id")?, row.day("month")?), row.count("people")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

async fn month_people(tx: &mut Tx, house: InstitutionId, period: Period, groups: &str) -> Result<BTreeMap<Day, u32>> {
    let rows = tx
        .all(
            "SELECT m.month, COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM people_months m
             JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
             WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3
                 AND REPLACE($4, ',' || CAST(m.group_id AS TEXT) || ',', '') <> $4
             GROUP BY m.month",
            params![house, period.from(), period.until(), groups],
            |row| Ok((row.day("month")?, row.count("people")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

async fn distinct(tx: &mut Tx, house: InstitutionId, period: Period, groups: &str) -> Result<u32> {
    tx.one(
        "SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM people_months m
         JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
         WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3
             AND REPLACE($4, ',' || CAST(m.group_id AS TEXT) || ',', '') <> $4",
        params![house, period.from(), period.until(), groups],
        |row| row.count("people"),
    )
    .await
}

/// Distinct people by kind of group. Among so many groups nobody takes one away from the sum.
async fn by_kind(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<Table<Safe>> {
    let kinds: Vec<(String, u32)> = tx
        .all(
            // Each person of a group once before anything else is looked up: a quarter tells of them thrice.
            "SELECT g.frame, COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people
             FROM (SELECT DISTINCT m.group_id, m.person_id FROM people_months m
                 WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3) k
             JOIN seen_groups g ON g.institution_id = $1 AND g.group_id = k.group_id
             JOIN persons p ON p.institution_id = $1 AND p.person_id = k.person_id
             WHERE REPLACE($4, ',' || g.frame || ',', '') = $4
             GROUP BY g.frame ORDER BY g.frame",
            params![house, period.from(), period.until(), unseen],
            |row| Ok((row.text("frame")?, row.count("people")?)),
        )
        .await?;
    let whole = match kinds.as_slice() {
        // Of one kind alone they are everybody.
        [] => 0,
        [(_, people)] => *people,
        [_, _, ..] => of_all_kinds(tx, house, period, unseen).await?,
    };
    let of_open = kinds.iter().map(|(_, people)| *people).max().unwrap_or(0);
    let entries =
        kinds.into_iter().map(|(frame, whole)| Entry { label: Label::Code(frame), whole, months: vec![] }).collect();
    Ok(Table::new(entries, Total::Together { whole, months: vec![], of_open }).protect())
}

/// Distinct people of all kinds of group together.
async fn of_all_kinds(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<u32> {
    tx.one(
        "SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people
         FROM (SELECT DISTINCT m.person_id FROM people_months m
             WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3 AND m.group_id IN (
                 SELECT g.group_id FROM seen_groups g
                 WHERE g.institution_id = $1 AND REPLACE($4, ',' || g.frame || ',', '') = $4)) k
         JOIN persons p ON p.institution_id = $1 AND p.person_id = k.person_id",
        params![house, period.from(), period.until(), unseen],
        |row| row.count("people"),
    )
    .await
}

/// Of those who came to the first encounter of a cycle that met in the period, who still came, by ordinal. A cycle
/// counts up to the encounter that it has come to.
async fn staying(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<Vec<(u32, Share)>> {
    let rows: Vec<(u32, u32, u32)> = tx
        .all(
            "SELECT s.ordinal, CAST(SUM(s.starters) AS BIGINT) AS starters, CAST(SUM(s.staying) AS BIGINT) AS staying
             FROM staying s WHERE s.institution_id = $1 AND s.edition_id IN (
                 SELECT t.edition_id FROM staying t JOIN seen_groups g ON g.institution_id = t.institution_id AND g.group_id = t.group_id
                 WHERE t.institution_id = $1 AND t.month >= $2 AND t.month < $3 AND REPLACE($4, ',' || g.frame || ',', '') = $4)
             GROUP BY s.ordinal ORDER BY s.ordinal",
            params![house, period.from(), period.until(), unseen],
            |row| Ok((row.count("ordinal")?, row.count("starters")?, row.count("staying")?)),
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(ordinal, starters, staying)| (ordinal, domain::cells::share(staying, starters)))
        .collect())
}

/// Additive counts of the words of a closed list, the most frequent first. Of events, not of people.
pub async fn counted(
    tx: &mut Tx,
    house: InstitutionId,
    period: Period,
    sort: &str,
    unseen: &str,
) -> Result<Vec<(String, u32)>> {
    tx.all(
        "SELECT c.code, CAST(SUM(c.amount) AS BIGINT) AS amount FROM figure_counts c
         JOIN seen_groups g ON g.institution_id = c.institution_id AND g.group_id = c.group_id
         WHERE c.institution_id = $1 AND c.month >= $2 AND c.month < $3 AND c.sort = $4
             AND REPLACE($5, ',' || g.frame || ',', '') = $5
         GROUP BY c.code HAVING SUM(c.amount) > 0 ORDER BY SUM(c.amount) DESC, c.code",
        params![house, period.from(), period.until(), sort, unseen],
        |row| Ok((row.text("code")?, row.count("amount")?)),
    )
    .await
}

/// Referrals made. A month in which there were few is few, and the whole does not tell it.
async fn referrals(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<Monthly> {
    let made: BTreeMap<Day, u32> = referral::months_of_house(tx, house, (period, unseen)).await?.into_iter().collect();
    let months: Vec<u32> = period.months().iter().map(|month| made.get(month).copied().unwrap_or(0)).collect();
    Ok(Monthly::of(&months))
}

/// Referrals that began in a period, by what became of them, protected (C.9): each in the month in which it was suggested
/// or asked for.
async fn referral_states(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<Table<Safe>> {
    let begun = referral::begun(tx, house, (period, unseen)).await?;
    let entries = ReferralState::ALL.iter().map(|state| {
        let count = |month: &Day| {
            let until = *month + chrono::Months::new(1);
            let same = |row: &&(ReferralState, Day, u32)| row.0 == *state && *month <= row.1 && row.1 < until;
            begun.iter().filter(same).map(|(.., count)| *count).sum()
        };
        let months: Vec<u32> = period.months().iter().map(count).collect();
        Entry { whole: months.iter().sum(), months, label: Label::Code(state.code().to_owned()) }
    });
    Ok(Table::new(entries.collect(), Total::Apart).protect())
}

/// Groups of which a cycle met within a year before the end of the period, with all cycles that met until then.
async fn rivers(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<Vec<River>> {
    let since = period.until() - chrono::Months::new(24);
    let rows: Vec<(GroupId, River)> = tx
        .all(
            "SELECT g.group_id, g.name, g.frame, g.state, s.edition_id, d.ordinal, MIN(s.month) AS from_month,
                 MAX(s.month) AS until_month, COUNT(*) AS held
             FROM staying s
             JOIN seen_groups g ON g.institution_id = s.institution_id AND g.group_id = s.group_id
             JOIN seen_editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
             WHERE s.institution_id = $1 AND s.month >= $2 AND s.month < $3 AND REPLACE($4, ',' || g.frame || ',', '') = $4
             GROUP BY g.group_id, g.name, g.frame, g.state, s.edition_id, d.ordinal ORDER BY g.group_id, d.ordinal LIMIT 240",
            params![house, since, period.until(), unseen],
            |row| {
                let cycle = Cycle {
                    edition: row.key("edition_id")?,
                    ordinal: row.count("ordinal")?,
                    from: row.day("from_month")?,
                    until: row.day("until_month")?,
                    held: row.count("held")?,
                };
                let river = River {
                    name: row.text("name")?,
                    frame: row.text("frame")?,
                    state: row.code("state")?,
                    cycles: vec![cycle],
                };
                Ok((row.key("group_id")?, river))
            },
        )
        .await?;
    let mut rivers: BTreeMap<GroupId, River> = BTreeMap::new();
    for (group, river) in rows {
        match rivers.get_mut(&group) {
            Some(known) => known.cycles.extend(river.cycles),
            None => drop(rivers.insert(group, river)),
        }
    }
    let mut rivers: Vec<River> = rivers.into_values().collect();
    rivers.sort_by(|a, b| {
        (a.cycles.first().map(|cycle| cycle.from), &a.name).cmp(&(b.cycles.first().map(|cycle| cycle.from), &b.name))
    });
    Ok(rivers)
}

/// Where groups met: a group counts where its latest cycle meets.
async fn places(tx: &mut Tx, house: InstitutionId, period: Period, unseen: &str) -> Result<Vec<Place>> {
    tx.all(
        "SELECT s.municipality, COUNT(DISTINCT f.group_id) AS met, CAST(SUM(f.held) AS BIGINT) AS held FROM figures f
         JOIN seen_groups g ON g.institution_id = f.institution_id AND g.group_id = f.group_id
         JOIN seen_editions d ON d.institution_id = g.institution_id AND d.group_id = g.group_id AND d.ordinal = (
             SELECT MAX(x.ordinal) FROM seen_editions x WHERE x.institution_id = g.institution_id AND x.group_id = g.group_id)
         JOIN sites s ON s.institution_id = d.institution_id AND s.site_id = d.site_id
         WHERE f.institution_id = $1 AND f.month >= $2 AND f.month < $3 AND f.held > 0 AND s.municipality IS NOT NULL
             AND REPLACE($4, ',' || g.frame || ',', '') = $4
         GROUP BY s.municipality ORDER BY COUNT(DISTINCT f.group_id) DESC, s.municipality",
        params![house, period.from(), period.until(), unseen],
        |row| {
            Ok(Place {
                municipality: row.parsed("municipality", Municipality::parse)?,
                groups: row.count("met")?,
                held: row.count("held")?,
            })
        },
    )
    .await
}

/// The month of the first count there is: before it nothing can be chosen.
pub async fn begun(tx: &mut Tx, house: InstitutionId) -> Result<Option<Day>> {
    tx.one("SELECT MIN(f.month) AS month FROM figures f WHERE f.institution_id = $1", params![house], |row| {
        row.day_maybe("month")
    })
    .await
}

/// The frame of a code, where the guidance still knows it.
pub fn frame<'a>(guidance: &'a Guidance, code: &str) -> Option<&'a Frame> {
    FrameId::from_code(code).and_then(|id| guidance.frame(&id))
}
