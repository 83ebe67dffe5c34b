//! What seats of a group of professionals declare, the societies whose rules it wants told, who came back over the
//! editions, and how many sat as what once an edition is over.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::cells::{Entry, Label, Safe, Table, Total};
use domain::composition::{Composition, Declaration, Declares};
use domain::id::{EditionId, GroupId, InstitutionId, PersonId};
use domain::profile::Profile;
use domain::returning::Returning;
use std::collections::{BTreeMap, BTreeSet};

/// Writes what a seat declares.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Declaration) -> Result<()> {
    let says = &row.says;
    tx.execute(
        "INSERT INTO seat_declarations (institution_id, seat_id, profile, stage, teaches, supervises, centre, interviewed_on, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution_id, seat_id) DO UPDATE SET profile = excluded.profile, stage = excluded.stage,
             teaches = excluded.teaches, supervises = excluded.supervises, centre = excluded.centre,
             interviewed_on = excluded.interviewed_on, version = excluded.version",
        params![
            house,
            row.seat,
            says.profile.as_ref().map(Profile::code),
            says.stage.map(|stage| stage.code()),
            says.teaches,
            says.supervises,
            says.centre.as_ref(),
            says.interviewed_on,
            row.version
        ],
    )
    .await
    .map(drop)
}

/// The societies of a group, in place of those before.
pub async fn put_societies(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
    societies: &BTreeSet<String>,
) -> Result<()> {
    tx.execute("DELETE FROM group_societies WHERE institution_id = $1 AND group_id = $2", params![house, group])
        .await?;
    for society in societies {
        tx.execute(
            "INSERT INTO group_societies (institution_id, group_id, society) VALUES ($1, $2, $3)",
            params![house, group, society.as_str()],
        )
        .await?;
    }
    Ok(())
}

/// How many sat as what in an edition, once it is over.
pub async fn put_professions(
    tx: &mut Tx,
    house: InstitutionId,
    edition: EditionId,
    counts: &BTreeMap<String, u32>,
) -> Result<()> {
    for (profession, people) in counts {
        tx.execute(
            "INSERT INTO edition_professions (institution_id, edition_id, profession, people) VALUES ($1, $2, $3, $4)
             ON CONFLICT (institution_id, edition_id, profession) DO UPDATE SET people = excluded.people",
            params![house, edition, profession.as_str(), *people],
        )
        .await?;
    }
    Ok(())
}

/// What the seats of an edition declare, and the societies of its group.
pub async fn of_edition(
    tx: &mut Tx,
    house: InstitutionId,
    (group, edition): (GroupId, EditionId),
) -> Result<Composition> {
    let declarations = tx
        .all(
            "SELECT d.* FROM seats s
             JOIN seat_declarations d ON d.institution_id = s.institution_id AND d.seat_id = s.seat_id
             WHERE s.institution_id = $1 AND s.edition_id = $2 ORDER BY d.seat_id",
            params![house, edition],
            declaration,
        )
        .await?;
    let societies = tx
        .all(
            "SELECT society FROM group_societies WHERE institution_id = $1 AND group_id = $2 ORDER BY society",
            params![house, group],
            |row| row.text("society"),
        )
        .await?;
    Ok(Composition { declarations, societies: societies.into_iter().collect() })
}

/// What somebody declared for their seats in one group, the latest last, each with the number of its edition. Of other
/// groups nothing is told.
pub async fn of_person(
    tx: &mut Tx,
    house: InstitutionId,
    (group, person): (GroupId, PersonId),
) -> Result<Vec<(u32, Declares)>> {
    tx.all(
        "SELECT e.ordinal, d.* FROM persons o
         JOIN persons p ON p.institution_id = o.institution_id
             AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
         JOIN seats s ON s.institution_id = p.institution_id AND s.person_id = p.person_id
         JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
         JOIN seat_declarations d ON d.institution_id = s.institution_id AND d.seat_id = s.seat_id
         WHERE o.institution_id = $1 AND o.person_id = $3 AND s.group_id = $2 ORDER BY e.ordinal, s.seat_id",
        params![house, group, person],
        |row| Ok((row.count("ordinal")?, declaration(row)?.says)),
    )
    .await
}

fn declaration(row: &Record) -> Result<Declaration> {
    Ok(Declaration {
        seat: row.key("seat_id")?,
        says: Declares {
            profile: row.parsed_maybe("profile", |code| Profile::from_code(code).ok())?,
            stage: row.code_maybe("stage")?,
            teaches: row.bool("teaches")?,
            supervises: row.bool("supervises")?,
            centre: row.line_maybe("centre")?,
            interviewed_on: row.day_maybe("interviewed_on")?,
        },
        version: row.int("version")?,
    })
}

/// Who came back to a group over its editions, as counts. Entries that turned out to be one person count once.
pub async fn returning(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Returning> {
    let seats = tx
        .all(
            "SELECT e.ordinal, COALESCE(p.merged_into, p.person_id) AS person_id FROM seats s
             JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             WHERE s.institution_id = $1 AND s.group_id = $2 AND s.role IN ('participant', 'assistant', 'host')
                 AND s.state IN ('seated', 'left', 'completed') AND e.state <> 'cancelled'
             ORDER BY e.ordinal, s.seat_id",
            params![house, group],
            |row| Ok((row.count("ordinal")?, row.key("person_id")?)),
        )
        .await?;
    Ok(Returning::of(&seats))
}

/// How many editions each person sat in who sits now, for whoever keeps the roster; by the entry that they count under.
pub async fn editions_of_each(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<BTreeMap<PersonId, u32>> {
    let rows = tx
        .all(
            "SELECT COALESCE(p.merged_into, p.person_id) AS person_id, COUNT(DISTINCT s.edition_id) AS editions FROM seats s
             JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             WHERE s.institution_id = $1 AND s.group_id = $2 AND s.role IN ('participant', 'assistant', 'host')
                 AND s.state IN ('seated', 'left', 'completed') AND e.state <> 'cancelled'
             GROUP BY COALESCE(p.merged_into, p.person_id)",
            params![house, group],
            |row| Ok((row.key("person_id")?, row.count("editions")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// An edition that is over, as an institution may see who sat in it.
#[derive(Clone, Debug)]
pub struct Sat {
    /// Which group.
    pub id: GroupId,
    /// The group's name.
    pub group: String,
    /// The number of its latest edition that is over.
    pub ordinal: u32,
    /// Editions that are over.
    pub editions: u32,
    /// Distinct people of those editions.
    pub people: domain::cells::Cell,
    /// How many sat as what in the latest of them, small counts merged.
    pub professions: Table<Safe>,
}

/// The groups of a house in which seats declare what they work as, each with its latest edition that is over. Nobody
/// is named, and nothing is told of one to four people, nor by comparing two editions (C.6-27, C.6-28). `unseen` are
/// the kinds of group of which no institution sees counts.
pub async fn of_house(tx: &mut Tx, house: InstitutionId, unseen: &str) -> Result<Vec<Sat>> {
    let rows = tx
        .all(
            "SELECT g.group_id, g.name, e.ordinal, t.profession, t.people FROM groups g
             JOIN editions e ON e.institution_id = g.institution_id AND e.group_id = g.group_id AND e.state = 'closed'
             JOIN edition_professions t ON t.institution_id = e.institution_id AND t.edition_id = e.edition_id
             WHERE g.institution_id = $1 AND REPLACE($2, ',' || g.frame || ',', '') = $2
                 AND NOT EXISTS (SELECT 1 FROM editions n WHERE n.institution_id = e.institution_id
                     AND n.group_id = e.group_id AND n.state = 'closed' AND n.ordinal > e.ordinal)
             ORDER BY g.name, g.group_id, t.people DESC, t.profession",
            params![house, unseen],
            |row| {
                let entry = Entry {
                    label: Label::Code(row.text("profession")?),
                    whole: row.count("people")?,
                    months: Vec::new(),
                };
                Ok((row.key::<GroupId>("group_id")?, row.text("name")?, row.count("ordinal")?, entry))
            },
        )
        .await?;
    let mut turns = returned(tx, house, unseen).await?;
    let mut groups: Vec<(GroupId, String, u32, Vec<Entry>)> = Vec::new();
    for (group, name, ordinal, entry) in rows {
        match groups.last_mut().filter(|last| last.0 == group) {
            Some(last) => last.3.push(entry),
            None => groups.push((group, name, ordinal, vec![entry])),
        }
    }
    Ok(groups
        .into_iter()
        .map(|(group, name, ordinal, entries)| {
            let returning = turns.remove(&group).unwrap_or_default();
            let editions = u32::try_from(returning.turns.len()).unwrap_or(u32::MAX);
            let professions = Table::new(entries, Total::Apart).protect();
            // All of them together would tell, by a difference, what the professions withhold.
            let people = if professions.hides() { professions.total() } else { returning.told() };
            Sat { id: group, group: name, ordinal, editions, people, professions }
        })
        .collect())
}

/// The groups of a house of which some profession is withheld: no other table may count their people exactly.
pub async fn withheld(tx: &mut Tx, house: InstitutionId, unseen: &str) -> Result<BTreeSet<GroupId>> {
    let sat = of_house(tx, house, unseen).await?;
    Ok(sat.into_iter().filter(|one| one.professions.hides()).map(|one| one.id).collect())
}

/// Who came back to each of those groups, over the editions that are over.
async fn returned(tx: &mut Tx, house: InstitutionId, unseen: &str) -> Result<BTreeMap<GroupId, Returning>> {
    let rows = tx
        .all(
            "SELECT s.group_id, e.ordinal, COALESCE(p.merged_into, p.person_id) AS person_id FROM groups g
             JOIN editions e ON e.institution_id = g.institution_id AND e.group_id = g.group_id AND e.state = 'closed'
             JOIN seats s ON s.institution_id = e.institution_id AND s.edition_id = e.edition_id
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             WHERE g.institution_id = $1 AND REPLACE($2, ',' || g.frame || ',', '') = $2
                 AND s.role IN ('participant', 'assistant', 'host') AND s.state IN ('left', 'completed')
                 AND EXISTS (SELECT 1 FROM edition_professions t
                     WHERE t.institution_id = e.institution_id AND t.edition_id = e.edition_id)",
            params![house, unseen],
            |row| Ok((row.key::<GroupId>("group_id")?, (row.count("ordinal")?, row.key("person_id")?))),
        )
        .await?;
    let mut seats: BTreeMap<GroupId, Vec<(u32, PersonId)>> = BTreeMap::new();
    for (group, seat) in rows {
        seats.entry(group).or_default().push(seat);
    }
    Ok(seats.into_iter().map(|(group, seats)| (group, Returning::of(&seats))).collect())
}
