//! Counts over several institutions, and who reads them: of the server, not of a tenant. An institution is in them
//! only since its administrator said yes.

use super::save::Origin;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::day::Instant;
use domain::id::{InstitutionId, LoginId};
use domain::institution::Sharing;
use domain::period::Period;
use domain::territory::{Local, Municipality, Reach, Release, merge_up};

/// An institution's answer, one row each time.
pub async fn answer(tx: &mut Tx, origin: Origin, row: &Sharing) -> Result<()> {
    tx.execute(
        "INSERT INTO sharings (institution_id, command_id, shares, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5)",
        params![origin.institution, origin.command, row.shares, row.by, row.at],
    )
    .await
    .map(drop)
}

/// The answer that holds; nothing as long as nobody answered.
pub async fn sharing(tx: &mut Tx, house: InstitutionId) -> Result<Option<Sharing>> {
    tx.optional(
        "SELECT * FROM sharings WHERE institution_id = $1 ORDER BY answered_at DESC, command_id DESC LIMIT 1",
        params![house],
        |row| {
            Ok(Sharing {
                shares: row.bool("shares")?,
                by: row.key_maybe("answered_by")?,
                at: row.instant("answered_at")?,
            })
        },
    )
    .await
}

/// Someone who reads the counts of a territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerritoryReader {
    /// How they sign in.
    pub login: LoginId,
    /// Their name.
    pub name: String,
    /// What they read.
    pub reach: Reach,
    /// When they were appointed.
    pub appointed_at: Instant,
}

/// Appoints a reader, or gives one another reach.
pub async fn appoint(tx: &mut Tx, row: &TerritoryReader) -> Result<()> {
    tx.execute(
        "INSERT INTO territory_readers (login_id, name, reach, appointed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (login_id) DO UPDATE SET name = excluded.name, reach = excluded.reach, appointed_at = excluded.appointed_at",
        params![row.login, row.name.as_str(), row.reach.to_string(), row.appointed_at],
    )
    .await
    .map(drop)
}

/// Takes the office of a reader back; how many had it.
pub async fn dismiss(tx: &mut Tx, login: LoginId) -> Result<u64> {
    tx.execute("DELETE FROM territory_readers WHERE login_id = $1", params![login]).await
}

/// The reader that a login is.
pub async fn reader(tx: &mut Tx, login: LoginId) -> Result<Option<TerritoryReader>> {
    tx.optional("SELECT * FROM territory_readers WHERE login_id = $1", params![login], read).await
}

/// Every reader, by name, for the command line.
pub async fn readers(tx: &mut Tx) -> Result<Vec<TerritoryReader>> {
    tx.all("SELECT * FROM territory_readers ORDER BY name, login_id", params![], read).await
}

fn read(row: &Record) -> Result<TerritoryReader> {
    Ok(TerritoryReader {
        login: row.key("login_id")?,
        name: row.text("name")?,
        reach: row.parsed("reach", Reach::parse)?,
        appointed_at: row.instant("appointed_at")?,
    })
}

/// The counts of a period over every institution that said yes, merged upward until each area is large enough. A
/// group counts where its latest edition meets. `unseen`: frames of which no institution sees counts, with a comma
/// before and after each.
pub async fn release(tx: &mut Tx, period: Period, unseen: &str) -> Result<Release> {
    let mut locals = tx
        .all(
            "SELECT s.municipality, f.institution_id, COUNT(DISTINCT f.group_id) AS met, CAST(SUM(f.held) AS BIGINT) AS held
             FROM sharings q
             JOIN figures f ON f.institution_id = q.institution_id AND f.month >= $1 AND f.month < $2 AND f.held > 0
             JOIN seen_groups g ON g.institution_id = f.institution_id AND g.group_id = f.group_id
             JOIN seen_editions d ON d.institution_id = g.institution_id AND d.group_id = g.group_id AND d.ordinal = (
                 SELECT MAX(x.ordinal) FROM seen_editions x WHERE x.institution_id = g.institution_id AND x.group_id = g.group_id)
             JOIN sites s ON s.institution_id = d.institution_id AND s.site_id = d.site_id
             WHERE q.shares AND s.municipality IS NOT NULL AND REPLACE($3, ',' || g.frame || ',', '') = $3
                 AND q.command_id = (SELECT MAX(l.command_id) FROM sharings l WHERE l.institution_id = q.institution_id)
             GROUP BY s.municipality, f.institution_id",
            params![period.from(), period.until(), unseen],
            |row| {
                Ok(Local {
                    municipality: row.parsed("municipality", Municipality::parse)?,
                    institution: row.key("institution_id")?,
                    groups: row.count("met")?,
                    held: row.count("held")?,
                    people: 0,
                })
            },
        )
        .await?;
    let people: Vec<(Municipality, InstitutionId, u32)> = tx
        .all(
            "SELECT s.municipality, m.institution_id, COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people
             FROM sharings q
             JOIN people_months m ON m.institution_id = q.institution_id AND m.month >= $1 AND m.month < $2
             JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
             JOIN seen_groups g ON g.institution_id = m.institution_id AND g.group_id = m.group_id
             JOIN seen_editions d ON d.institution_id = g.institution_id AND d.group_id = g.group_id AND d.ordinal = (
                 SELECT MAX(x.ordinal) FROM seen_editions x WHERE x.institution_id = g.institution_id AND x.group_id = g.group_id)
             JOIN sites s ON s.institution_id = d.institution_id AND s.site_id = d.site_id
             WHERE q.shares AND s.municipality IS NOT NULL AND REPLACE($3, ',' || g.frame || ',', '') = $3
                 AND q.command_id = (SELECT MAX(l.command_id) FROM sharings l WHERE l.institution_id = q.institution_id)
             GROUP BY s.municipality, m.institution_id",
            params![period.from(), period.until(), unseen],
            |row| {
                Ok((
                    row.parsed("municipality", Municipality::parse)?,
                    row.key("institution_id")?,
                    row.count("people")?,
                ))
            },
        )
        .await?;
    for (municipality, institution, people) in people {
        let same = |local: &&mut Local| local.municipality == municipality && local.institution == institution;
        if let Some(local) = locals.iter_mut().find(same) {
            local.people = people;
        }
    }
    Ok(merge_up(&locals))
}

/// How many institutions take part.
pub async fn sharing_institutions(tx: &mut Tx) -> Result<u32> {
    tx.one(
        "SELECT COUNT(*) AS institutions FROM sharings q
         WHERE q.shares AND q.command_id = (SELECT MAX(l.command_id) FROM sharings l WHERE l.institution_id = q.institution_id)",
        params![],
        |row| row.count("institutions"),
    )
    .await
}
