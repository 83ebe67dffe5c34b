//! Which groups were born out of which, as far as whoever looks may know: a group that keeps its own house is in nobody
//! else's river unless it agreed to be known.

use super::mutual;
use crate::db::{Result, Tx};
use crate::params;
use domain::day::Day;
use domain::group::EditionState;
use domain::id::{GroupId, InstitutionId, PersonId};
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
}

/// How many groups were born out of those of a house and agreed to be known: `offspring_groups` of C.9. It tells that they
/// exist, so it counts those alone that let it be known.
pub async fn offspring(tx: &mut Tx, house: InstitutionId) -> Result<u32> {
    tx.one(
        "SELECT COUNT(*) AS offspring FROM descents b
         JOIN autonomies a ON a.institution_id = b.institution_id AND a.group_id = b.group_id
         WHERE b.institution_id = $1 AND a.exists_told",
        params![house],
        |row| row.count("offspring"),
    )
    .await
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
    lines(tx, house, &parents, |id, told| family.contains(&id) && (told || id == group)).await
}

/// The rivers of a house for its own figures: what it sees, and of what it may not see, that it exists where it agreed.
pub async fn of_house(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Line>> {
    let parents = mutual::parents(tx, house).await?;
    let touched: BTreeSet<GroupId> = parents.iter().flat_map(|(child, parent)| [*child, *parent]).collect();
    let mut lines = lines(tx, house, &parents, |id, told| touched.contains(&id) && told).await?;
    // When and how often its own encounters were is not the house's to read: a group of its own is a beginning alone.
    for line in &mut lines {
        let from = line.stretches.iter().find(|one| one.is_own).map(|one| one.from);
        line.stretches.retain(|one| !one.is_own);
        line.stretches.extend(from.map(|from| Stretch { from, until: from, is_own: true }));
    }
    Ok(lines)
}

/// The lines of the groups that are to be shown; `shows` is asked with whether the group lets itself be known.
async fn lines(
    tx: &mut Tx,
    house: InstitutionId,
    parents: &BTreeMap<GroupId, GroupId>,
    shows: impl Fn(GroupId, bool) -> bool,
) -> Result<Vec<Line>> {
    struct Row {
        group: GroupId,
        name: String,
        told: bool,
        is_own: bool,
        from: Day,
        until: Day,
        state: EditionState,
    }
    let rows = tx
        .all(
            "SELECT g.group_id, g.name, COALESCE(a.exists_told, TRUE) AS told, COALESCE(a.from_ordinal <= d.ordinal, FALSE) AS is_own,
                 d.ordinal, d.state, MIN(e.day) AS from_day, MAX(e.day) AS until_day
             FROM groups g
             JOIN editions d ON d.institution_id = g.institution_id AND d.group_id = g.group_id
             JOIN encounters e ON e.institution_id = d.institution_id AND e.edition_id = d.edition_id AND e.day IS NOT NULL
                 AND e.state IN ('opened', 'closed', 'remembered')
             LEFT JOIN autonomies a ON a.institution_id = g.institution_id AND a.group_id = g.group_id
             WHERE g.institution_id = $1
             GROUP BY g.group_id, g.name, a.exists_told, a.from_ordinal, d.ordinal, d.state
             ORDER BY g.group_id, d.ordinal LIMIT 5000",
            params![house],
            |row| {
                Ok(Row {
                    group: row.key("group_id")?,
                    name: row.text("name")?,
                    told: row.bool("told")?,
                    is_own: row.bool("is_own")?,
                    from: row.day("from_day")?,
                    until: row.day("until_day")?,
                    state: row.code("state")?,
                })
            },
        )
        .await?;
    let mut lines: BTreeMap<GroupId, Line> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| shows(row.group, row.told)) {
        let line = lines.entry(row.group).or_insert_with(|| Line {
            group: row.group,
            name: row.name.clone(),
            parent: parents.get(&row.group).copied(),
            stretches: Vec::new(),
            lives: false,
        });
        line.stretches.push(Stretch { from: row.from, until: row.until, is_own: row.is_own });
        line.lives = !row.state.is_over();
    }
    let mut lines: Vec<Line> = lines.into_values().collect();
    lines.sort_by_key(|line| line.stretches.first().map(|one| one.from));
    lines.truncate(MOST);
    Ok(lines)
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
         ORDER BY g.name, g.group_id LIMIT 100",
        params![house, person, but],
        |row| Ok((row.key("group_id")?, row.text("name")?)),
    )
    .await
}
