//! Which groups were born out of which, as far as whoever looks may know: a group that keeps its own house is in nobody
//! else's river unless it agreed to be known.

use super::mutual;
use crate::db::{Result, Tx};
use crate::params;
use domain::cells::Cell;
use domain::day::Day;
use domain::figures::FEW;
use domain::group::EditionState;
use domain::id::{GroupId, InstitutionId, Key, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// Groups that one river shows.
const MOST: usize = 24;

/// A time in the life of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first encounter that was held.
    pub from: Day,
    /// Its last.
    pub until: Day,
    /// Whether the group kept its own house.
    pub is_own: bool,
}

/// A group of the river.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which.
    pub group: GroupId,
    /// Name.
    pub name: String,
    /// Out of which it was born.
    pub parent: Option<GroupId>,
    /// Its times.
    pub stretches: Vec<Stretch>,
    /// Whether it goes on.
    pub lives: bool,
    /// Whether it may be told when its own times were.
    pub is_dated: bool,
}

/// How many groups were born out of those of a house: `offspring_groups` of C.9. It tells that they exist, and those that
/// they were born of, so it counts where both let it be known.
pub async fn offspring(tx: &mut Tx, house: InstitutionId) -> Result<u32> {
    tx.one(
        "SELECT COUNT(*) AS offspring FROM descents b
         JOIN autonomies a ON a.institution_id = b.institution_id AND a.group_id = b.group_id
         WHERE b.institution_id = $1 AND a.exists_told AND NOT EXISTS (SELECT 1 FROM autonomies p
             WHERE p.institution_id = b.institution_id AND p.group_id = b.parent_group_id AND NOT (p.exists_told OR p.at_home))",
        params![house],
        |row| row.count("offspring"),
    )
    .await
}

/// How the groups of a house are kin, as far as it may know: what C.9 counts, and the river.
#[derive(Clone, Debug)]
pub struct Kin {
    /// Groups that were born of others or went on alone, with those that they were born of.
    pub lines: Vec<Line>,
    /// `offspring_groups`: groups that were born of others and agreed to be known.
    pub offspring: u32,
    /// Births from the first group of the deepest line to its last.
    pub depth: u32,
    /// `paths_live`: people who walk the path of a multiplier now. A path is a person's, so few are few.
    pub paths_live: Cell,
    /// `recognised`: people whose path was recognised, and who said yes to it.
    pub recognised: Cell,
}

impl Kin {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        let none = Cell::Count(0);
        self.lines.is_empty() && self.offspring == 0 && self.paths_live == none && self.recognised == none
    }
}

/// The river around a group, for those who sit in it: what it was born from, and what was born out of those and of it.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Line>> {
    let parents = mutual::parents(tx, house).await?;
    let mut family: BTreeSet<GroupId> = mutual::ancestors(&parents, group).into_iter().chain([group]).collect();
    loop {
        let born: Vec<GroupId> = parents
            .iter()
            .filter(|(child, parent)| family.contains(parent) && !family.contains(child))
            .map(|(child, _)| *child)
            .collect();
        if born.is_empty() || family.len() >= MOST {
            break;
        }
        family.extend(born);
    }
    let known = known(tx, house, (&parents, Some(group))).await?;
    let lines = known.into_iter().filter(|(id, of)| family.contains(id) && (of.told || *id == group));
    // Before its first encounter a group is not in the river.
    Ok(in_order(lines.map(|(_, of)| of.line).filter(|line| !line.stretches.is_empty()).collect()))
}

/// How the groups of a house are kin, for its own figures: of what it may not see, that it exists where it agreed; `unseen`
/// names the kinds of group that keep their own house.
pub async fn of_house(tx: &mut Tx, house: InstitutionId, (unseen, today): (&str, Day)) -> Result<Kin> {
    let parents = mutual::parents(tx, house).await?;
    let known = known(tx, house, (&parents, None)).await?;
    let told = |id: &GroupId| known.get(id).is_some_and(|of| of.told);
    // A birth of which one side is nobody's to know says nothing of the other one.
    let births = parents.iter().filter(|(child, parent)| told(child) && told(parent));
    let touched: BTreeSet<GroupId> = births.flat_map(|(child, parent)| [*child, *parent]).collect();
    // Where there is a river, every group that keeps its own house and agreed to be known is in it: one that stood here only
    // for being born would tell of the other one.
    let is_own = |of: &Known| of.line.stretches.iter().any(|one| one.is_own);
    let flows = !touched.is_empty() || known.values().any(|of| of.told && of.known_as.is_some());
    let is_in = |id: &GroupId, of: &Known| flows && of.told && (touched.contains(id) || is_own(of));
    let ids: BTreeSet<GroupId> = known.iter().filter(|(id, of)| is_in(id, of)).map(|(id, _)| *id).collect();
    let lines = known.into_iter().filter(|(id, _)| ids.contains(id)).map(|(_, of)| as_house_sees(of, &ids, today));
    let lines = in_order(lines.collect());
    let (paths_live, recognised) = paths(tx, house, unseen).await?;
    Ok(Kin { depth: depth(&lines), lines, offspring: offspring(tx, house).await?, paths_live, recognised })
}

/// A line under the name that its house knew. Of a group of its own the house reads that it exists, not when or how often
/// it met: its own time begins where the house's ended.
fn as_house_sees(of: Known, ids: &BTreeSet<GroupId>, today: Day) -> Line {
    let mut line = of.line;
    line.name = of.known_as.unwrap_or(line.name);
    line.parent = line.parent.filter(|parent| ids.contains(parent));
    line.is_dated = line.stretches.iter().all(|one| !one.is_own);
    line.stretches.retain(|one| !one.is_own);
    if !line.is_dated {
        let from = line.stretches.last().map_or(today, |led| led.until.min(today));
        line.stretches.push(Stretch { from, until: if line.lives { today } else { from }, is_own: true });
    }
    line
}

/// Births from the first group of the deepest line to its last.
fn depth(lines: &[Line]) -> u32 {
    let parents: BTreeMap<GroupId, GroupId> =
        lines.iter().filter_map(|line| Some((line.group, line.parent?))).collect();
    let deep = |line: &Line| mutual::ancestors(&parents, line.group).len();
    u32::try_from(lines.iter().map(deep).max().unwrap_or(0)).unwrap_or(u32::MAX)
}

/// People who walk a path now, and people who were recognised, in what the house may see.
async fn paths(tx: &mut Tx, house: InstitutionId, unseen: &str) -> Result<(Cell, Cell)> {
    let (live, recognised) = tx
        .one(
            "SELECT COUNT(DISTINCT CASE WHEN w.recognised_at IS NULL AND w.paused_at IS NULL AND g.state <> 'closed'
                     THEN COALESCE(p.merged_into, p.person_id) END) AS live,
                 COUNT(DISTINCT CASE WHEN w.accepted_at IS NOT NULL THEN COALESCE(p.merged_into, p.person_id) END) AS recognised
             FROM paths w
             JOIN seen_groups g ON g.institution_id = w.institution_id AND g.group_id = w.group_id
             JOIN seen_editions d ON d.institution_id = w.institution_id AND d.edition_id = w.edition_id
             JOIN persons p ON p.institution_id = w.institution_id AND p.person_id = w.person_id
             WHERE w.institution_id = $1 AND REPLACE($2, ',' || g.frame || ',', '') = $2",
            params![house, unseen],
            |row| Ok((row.count("live")?, row.count("recognised")?)),
        )
        .await?;
    let cell = |people: u32| if (1..FEW).contains(&people) { Cell::Few } else { Cell::Count(people) };
    Ok((cell(live), cell(recognised)))
}

/// A group with what may be told of it.
struct Known {
    line: Line,
    /// Whether its house may know that it exists.
    told: bool,
    /// The name that its house knew, if it went on alone.
    known_as: Option<String>,
}

/// The oldest first, and below each what was born of it; as many as a drawing holds.
fn in_order(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| line.stretches.first().map_or(Day::MAX, |one| one.from));
    let ids: BTreeSet<GroupId> = lines.iter().map(|line| line.group).collect();
    let is_child = |line: &Line| line.parent.is_some_and(|parent| ids.contains(&parent));
    let (mut waiting, mut ordered): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(is_child);
    // The latest child comes out last and is put right below its parent, so that the earliest stands first.
    while let Some(nth) = waiting.iter().rposition(|one| ordered.iter().any(|of| Some(of.group) == one.parent)) {
        let child = waiting.remove(nth);
        let at = ordered.iter().position(|of| Some(of.group) == child.parent).map_or(ordered.len(), |at| at + 1);
        ordered.insert(at, child);
    }
    ordered.truncate(MOST);
    ordered
}

/// The groups of a house that have kin or went on alone, and the one that is asked about, with their times: from the first
/// encounter held to the last; a time without any begins when it was to begin.
async fn known(
    tx: &mut Tx,
    house: InstitutionId,
    (parents, asked): (&BTreeMap<GroupId, GroupId>, Option<GroupId>),
) -> Result<BTreeMap<GroupId, Known>> {
    struct Row {
        group: GroupId,
        name: String,
        told: bool,
        known_as: Option<String>,
        is_own: bool,
        span: Option<(Day, Day)>,
        state: EditionState,
    }
    let rows = tx
        .all(
            "SELECT g.group_id, g.name, COALESCE(a.exists_told OR a.at_home, TRUE) AS told, CASE WHEN a.at_home THEN NULL ELSE a.known_as END AS known_as,
                 COALESCE(a.from_ordinal <= d.ordinal, FALSE) AS is_own, d.ordinal, d.state, d.starts_on,
                 MIN(e.day) AS from_day, MAX(e.day) AS until_day
             FROM groups g
             JOIN editions d ON d.institution_id = g.institution_id AND d.group_id = g.group_id
             LEFT JOIN encounters e ON e.institution_id = d.institution_id AND e.edition_id = d.edition_id AND e.day IS NOT NULL
                 AND e.state IN ('opened', 'closed', 'remembered')
             LEFT JOIN autonomies a ON a.institution_id = g.institution_id AND a.group_id = g.group_id
             WHERE g.institution_id = $1 AND (g.group_id = $2 OR a.group_id IS NOT NULL OR EXISTS (SELECT 1 FROM descents b
                 WHERE b.institution_id = g.institution_id AND (b.group_id = g.group_id OR b.parent_group_id = g.group_id)))
             GROUP BY g.group_id, g.name, a.exists_told, a.at_home, a.known_as, a.from_ordinal, d.ordinal, d.state, d.starts_on
             ORDER BY g.group_id, d.ordinal LIMIT 5000",
            params![house, asked.map_or(0, Key::number)],
            |row| {
                let begun = row.day_maybe("from_day")?.zip(row.day_maybe("until_day")?);
                let to_begin = row.day_maybe("starts_on")?.map(|day| (day, day));
                Ok(Row {
                    group: row.key("group_id")?,
                    name: row.text("name")?,
                    told: row.bool("told")?,
                    known_as: row.text_maybe("known_as")?,
                    is_own: row.bool("is_own")?,
                    span: begun.or(to_begin.filter(|_| row.bool("is_own").unwrap_or(false))),
                    state: row.code("state")?,
                })
            },
        )
        .await?;
    let mut known: BTreeMap<GroupId, Known> = BTreeMap::new();
    for row in rows {
        let of = known.entry(row.group).or_insert_with(|| Known {
            line: Line {
                group: row.group,
                name: row.name.clone(),
                parent: parents.get(&row.group).copied(),
                stretches: Vec::new(),
                lives: false,
                is_dated: true,
            },
            told: row.told,
            known_as: row.known_as.clone(),
        });
        of.line.stretches.extend(row.span.map(|(from, until)| Stretch { from, until, is_own: row.is_own }));
        of.line.lives = !row.state.is_over();
    }
    Ok(known)
}

/// Groups in which somebody sat, beside one: out of any of them theirs may have been born.
pub async fn sat_in(
    tx: &mut Tx,
    house: InstitutionId,
    (person, but): (PersonId, GroupId),
) -> Result<Vec<(GroupId, String)>> {
    tx.all(
        "SELECT DISTINCT g.group_id, g.name FROM seats s
         JOIN groups g ON g.institution_id = s.institution_id AND g.group_id = s.group_id
         WHERE s.institution_id = $1 AND s.person_id = $2 AND s.group_id <> $3 AND s.state IN ('seated', 'completed', 'left')
             AND NOT EXISTS (SELECT 1 FROM autonomies x WHERE x.institution_id = s.institution_id AND x.group_id = s.group_id
                 AND x.left_at IS NOT NULL)
         ORDER BY g.name, g.group_id LIMIT 100",
        params![house, person, but],
        |row| Ok((row.key("group_id")?, row.text("name")?)),
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(group: i64, parent: Option<i64>, month: u32) -> Line {
        let from = Day::from_ymd_opt(2026, month, 1).unwrap_or(Day::MIN);
        Line {
            group: id(group),
            name: group.to_string(),
            parent: parent.map(id),
            stretches: vec![Stretch { from, until: from, is_own: parent.is_some() }],
            lives: true,
            is_dated: true,
        }
    }

    fn id(number: i64) -> GroupId {
        use domain::id::Key;
        GroupId::of(number)
    }

    #[test]
    fn what_was_born_stands_below_what_it_was_born_of_the_earliest_first() {
        let all = [line(1, None, 1), line(2, None, 2), line(3, Some(1), 6), line(4, Some(3), 9), line(5, Some(1), 4)];
        let ordered = in_order(all.to_vec());
        let names: Vec<&str> = ordered.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["1", "5", "3", "4", "2"]);
        assert_eq!(depth(&ordered), 2, "a grandchild");
    }
}
