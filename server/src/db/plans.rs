//! How SQLite finds rows. Every key of ours begins with the institution, and without statistics SQLite takes any
//! index whose first column is known for equally good: it then reads a whole institution to find one encounter. So it
//! is told what our tables are like, once for all. Plans are the same on the first day and after years.

use super::Result;
use sqlx::{AssertSqlSafe, Row, SqliteConnection, SqlitePool};
use std::collections::BTreeSet;

/// Rows of a table, and of one institution in it.
const ALL: u64 = 10_000_000;
const OF_HOUSE: u64 = 1_000_000;
/// Rows that two columns leave, then three, then four.
const LEFT: [u64; 3] = [100, 20, 5];

/// Writes the statistics where they differ from what is written.
pub(super) async fn steady(pool: &SqlitePool) -> Result<()> {
    let mut tx = pool.begin().await?;
    let wanted = statistics(&mut tx).await?;
    let there: Option<i64> =
        sqlx::query_scalar("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetch_optional(&mut *tx).await?;
    if there.is_none() {
        // The only way to have the table made.
        sqlx::query("ANALYZE sqlite_schema").execute(&mut *tx).await?;
    }
    let rows = sqlx::query("SELECT tbl, idx, stat FROM sqlite_stat1").fetch_all(&mut *tx).await?;
    let known: Result<BTreeSet<_>> =
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?))).collect();
    if known.is_ok_and(|known| known == wanted) {
        return tx.rollback().await;
    }
    sqlx::query("DELETE FROM sqlite_stat1").execute(&mut *tx).await?;
    for (table, index, stat) in wanted {
        sqlx::query("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)")
            .bind(table)
            .bind(index)
            .bind(stat)
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await?;
    // The connection that is open already reads them anew; those that come read them as they open.
    sqlx::query("ANALYZE sqlite_schema").execute(pool).await.map(drop)
}

/// Table, index and, as SQLite writes it, how many rows there are and how many each column more leaves.
async fn statistics(db: &mut SqliteConnection) -> Result<BTreeSet<(String, String, String)>> {
    let mut all = BTreeSet::new();
    let indexes =
        sqlx::query("SELECT tbl_name, name FROM sqlite_master WHERE type = 'index' AND tbl_name NOT LIKE 'sqlite_%'");
    for index in indexes.fetch_all(&mut *db).await? {
        let (table, name): (String, String) = (index.try_get(0)?, index.try_get(1)?);
        let quoted = name.replace('\'', "''");
        let columns: Vec<String> =
            sqlx::query_scalar(AssertSqlSafe(format!("SELECT name FROM pragma_index_info('{quoted}')")))
                .fetch_all(&mut *db)
                .await?;
        let is_unique: bool = sqlx::query_scalar(AssertSqlSafe(format!(
            "SELECT \"unique\" FROM pragma_index_list('{}') WHERE name = '{quoted}'",
            table.replace('\'', "''")
        )))
        .fetch_one(&mut *db)
        .await?;
        all.insert((table, name, stat(&columns, is_unique)));
    }
    Ok(all)
}

fn stat(columns: &[String], is_unique: bool) -> String {
    let of_house = columns.first().is_some_and(|column| column == "institution_id");
    let left = |place: usize| match (place + 1 == columns.len() && is_unique, of_house, place) {
        (true, ..) => 1,
        (false, true, 0) => OF_HOUSE,
        (false, true, _) => LEFT.get(place - 1).copied().unwrap_or(2),
        (false, false, _) => LEFT.get(place).copied().unwrap_or(2),
    };
    std::iter::once(ALL).chain((0..columns.len()).map(left)).map(|rows| rows.to_string()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::stat;

    #[test]
    fn each_column_more_leaves_fewer_rows_and_a_whole_key_one() {
        let columns = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(stat(&columns(&["institution_id", "encounter_id", "seat_id"]), true), "10000000 1000000 100 1");
        assert_eq!(stat(&columns(&["institution_id", "person_id"]), false), "10000000 1000000 100");
        assert_eq!(stat(&columns(&["login_id"]), true), "10000000 1");
        assert_eq!(stat(&columns(&["login_id"]), false), "10000000 100");
    }
}
