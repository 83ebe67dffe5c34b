//! Paths of multipliers: who wished, what they tick, which encounters they lived. Each path is told under the entry that
//! its person has now; one that was taken back has no row.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::encounter::attendance::Mark;
use domain::id::{EncounterId, GroupId, InstitutionId, PathId, PersonId};
use domain::path::{Path, Tick, Walk};
use std::collections::BTreeMap;

/// Writes a path. A new one never takes the place of another one.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Path) -> Result<()> {
    tx.execute(
        "INSERT INTO paths (institution_id, path_id, group_id, edition_id, person_id, wished_at, shared, paused_at,
             recognised_at, accepted_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (institution_id, path_id) DO UPDATE SET shared = excluded.shared, paused_at = excluded.paused_at,
             recognised_at = excluded.recognised_at, accepted_at = excluded.accepted_at, version = excluded.version
         WHERE paths.group_id = excluded.group_id",
        params![
            house,
            row.id,
            row.group,
            row.edition,
            row.person,
            row.wished_at,
            row.shared,
            row.paused_at,
            row.recognised_at,
            row.accepted_at,
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// What somebody says of themselves, in place of what they said before.
pub async fn put_ticks(tx: &mut Tx, house: InstitutionId, path: PathId, ticks: &[Tick]) -> Result<()> {
    tx.execute("DELETE FROM path_ticks WHERE institution_id = $1 AND path_id = $2", params![house, path]).await?;
    for tick in ticks {
        tx.execute(
            "INSERT INTO path_ticks (institution_id, path_id, tick) VALUES ($1, $2, $3)",
            params![house, path, tick.word().as_str()],
        )
        .await?;
    }
    Ok(())
}

/// An encounter that was prepared together; twice it is one.
pub async fn put_prepared(tx: &mut Tx, house: InstitutionId, (path, encounter): (PathId, EncounterId)) -> Result<()> {
    tx.execute(
        "INSERT INTO path_prepared (institution_id, path_id, encounter_id) VALUES ($1, $2, $3)
         ON CONFLICT (institution_id, path_id, encounter_id) DO NOTHING",
        params![house, path, encounter],
    )
    .await
    .map(drop)
}

/// It was not.
pub async fn remove_prepared(
    tx: &mut Tx,
    house: InstitutionId,
    (path, encounter): (PathId, EncounterId),
) -> Result<()> {
    tx.execute(
        "DELETE FROM path_prepared WHERE institution_id = $1 AND path_id = $2 AND encounter_id = $3",
        params![house, path, encounter],
    )
    .await
    .map(drop)
}

/// Nothing of a path stays.
pub async fn remove(tx: &mut Tx, house: InstitutionId, path: PathId) -> Result<()> {
    for sql in [
        "DELETE FROM path_prepared WHERE institution_id = $1 AND path_id = $2",
        "DELETE FROM path_ticks WHERE institution_id = $1 AND path_id = $2",
        "DELETE FROM paths WHERE institution_id = $1 AND path_id = $2",
    ] {
        tx.execute(sql, params![house, path]).await?;
    }
    Ok(())
}

/// Nothing of the paths of a person stays, in every group.
pub async fn forget(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<()> {
    for sql in [
        "DELETE FROM path_prepared WHERE institution_id = $1 AND path_id IN
             (SELECT p.path_id FROM paths p WHERE p.institution_id = $1 AND p.person_id = $2)",
        "DELETE FROM path_ticks WHERE institution_id = $1 AND path_id IN
             (SELECT p.path_id FROM paths p WHERE p.institution_id = $1 AND p.person_id = $2)",
        "DELETE FROM paths WHERE institution_id = $1 AND person_id = $2",
    ] {
        tx.execute(sql, params![house, person]).await?;
    }
    Ok(())
}

/// The paths of a group, the earliest wish first.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Walk>> {
    let mut walks = tx
        .all(
            "SELECT w.*, e.planned, COALESCE(p.merged_into, p.person_id) AS holder FROM paths w
             JOIN persons p ON p.institution_id = w.institution_id AND p.person_id = w.person_id
             JOIN editions e ON e.institution_id = w.institution_id AND e.edition_id = w.edition_id
             WHERE w.institution_id = $1 AND w.group_id = $2 ORDER BY w.wished_at, w.path_id",
            params![house, group],
            walk,
        )
        .await?;
    if walks.is_empty() {
        return Ok(walks);
    }
    let mut ticks: BTreeMap<PathId, Vec<Tick>> = BTreeMap::new();
    let all = "SELECT t.path_id, t.tick FROM paths w
         JOIN path_ticks t ON t.institution_id = w.institution_id AND t.path_id = w.path_id
         WHERE w.institution_id = $1 AND w.group_id = $2 ORDER BY t.path_id, t.tick";
    for (path, tick) in
        tx.all(all, params![house, group], |row| Ok((row.key("path_id")?, row.parsed("tick", Tick::of_word)?))).await?
    {
        ticks.entry(path).or_default().push(tick);
    }
    let mut prepared: BTreeMap<PathId, Vec<EncounterId>> = BTreeMap::new();
    let all = "SELECT t.path_id, t.encounter_id FROM paths w
         JOIN path_prepared t ON t.institution_id = w.institution_id AND t.path_id = w.path_id
         WHERE w.institution_id = $1 AND w.group_id = $2 ORDER BY t.path_id, t.encounter_id";
    for (path, encounter) in
        tx.all(all, params![house, group], |row| Ok((row.key("path_id")?, row.key("encounter_id")?))).await?
    {
        prepared.entry(path).or_default().push(encounter);
    }
    let lived = lived(tx, house, group).await?;
    for walk in &mut walks {
        walk.ticks = ticks.remove(&walk.path.id).unwrap_or_default();
        walk.prepared = prepared.remove(&walk.path.id).unwrap_or_default();
        walk.lived = lived.get(&walk.path.person).cloned().unwrap_or_default();
    }
    Ok(walks)
}

/// At which encounters that were held whoever has a path was there, in the edition of their wish and in later ones.
async fn lived(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<BTreeMap<PersonId, Vec<EncounterId>>> {
    let rows: Vec<(PersonId, EncounterId, Mark)> = tx
        .all(
            "SELECT DISTINCT COALESCE(p.merged_into, p.person_id) AS holder, a.encounter_id, a.mark, c.day, c.ordinal FROM paths w
             JOIN persons o ON o.institution_id = w.institution_id AND o.person_id = w.person_id
             JOIN persons p ON p.institution_id = w.institution_id
                 AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
             JOIN attendance a ON a.institution_id = w.institution_id AND a.person_id = p.person_id
             JOIN encounters c ON c.institution_id = a.institution_id AND c.encounter_id = a.encounter_id
                 AND c.group_id = w.group_id AND c.state IN ('closed', 'remembered')
             JOIN editions b ON b.institution_id = w.institution_id AND b.edition_id = w.edition_id
             JOIN editions d ON d.institution_id = c.institution_id AND d.edition_id = c.edition_id AND d.ordinal >= b.ordinal
             WHERE w.institution_id = $1 AND w.group_id = $2 ORDER BY c.day, c.ordinal",
            params![house, group],
            |row| Ok((row.key("holder")?, row.key("encounter_id")?, row.code("mark")?)),
        )
        .await?;
    let mut lived: BTreeMap<PersonId, Vec<EncounterId>> = BTreeMap::new();
    for (person, encounter, _) in rows.into_iter().filter(|(_, _, mark)| mark.is_present()) {
        let of = lived.entry(person).or_default();
        if !of.contains(&encounter) {
            of.push(encounter);
        }
    }
    Ok(lived)
}

/// How many multipliers of a group were recognised and said yes to it: what the change to mutual aid asks (S0-033).
pub async fn recognised(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<u32> {
    tx.one(
        "SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM paths w
         JOIN persons p ON p.institution_id = w.institution_id AND p.person_id = w.person_id
         WHERE w.institution_id = $1 AND w.group_id = $2 AND w.accepted_at IS NOT NULL",
        params![house, group],
        |row| row.count("people"),
    )
    .await
}

fn walk(row: &Record) -> Result<Walk> {
    Ok(Walk {
        path: Path {
            id: row.key("path_id")?,
            group: row.key("group_id")?,
            edition: row.key("edition_id")?,
            person: row.key("holder")?,
            wished_at: row.instant("wished_at")?,
            shared: row.bool("shared")?,
            paused_at: row.instant_maybe("paused_at")?,
            recognised_at: row.instant_maybe("recognised_at")?,
            accepted_at: row.instant_maybe("accepted_at")?,
            version: row.int("version")?,
        },
        ticks: Vec::new(),
        lived: Vec::new(),
        prepared: Vec::new(),
        planned: row.count_maybe("planned")?.and_then(|planned| u16::try_from(planned).ok()),
    })
}
