//! Years of marks for one institution, and what its page asks of them.

use super::load::Loaded;
use crate::db::Db;
use crate::failure::Failure;
use crate::store::{figures, sample};
use chrono::TimeDelta;
use domain::day::{Day, Instant, day_of, instant_of, month_of};
use domain::id::InstitutionId;
use std::collections::BTreeMap;

/// Weekly encounters of each group: ten years of fifty.
const WEEKS: u32 = 500;
const PEOPLE: u32 = 20;
/// Marks of one group.
const PER_GROUP: u64 = (WEEKS * PEOPLE) as u64;
/// Where the ids of sampled groups begin: before those of any clock.
const FIRST: i64 = 1 << 30;
const QUERIES: usize = 5;

/// Brings an institution to so many sampled marks, rounded up to whole groups; `had` are there already. How many it
/// has then.
pub async fn fill(db: &Db, house: InstitutionId, (had, marks): (u64, u64), now: Instant) -> Result<u64, Failure> {
    let id = |marks: u64| FIRST + i64::try_from(marks.div_ceil(PER_GROUP)).unwrap_or(0) * sample::APART;
    let new = (id(had), id(marks));
    let mut tx = db.write().await?;
    let mut group = new.0;
    while group < new.1 {
        sample::group(&mut tx, house, (group, PEOPLE, WEEKS / 50), now).await?;
        group += sample::APART;
    }
    tx.commit().await?;
    let first = day_of(now, chrono_tz::America::Bogota) - TimeDelta::weeks(i64::from(WEEKS));
    let mut months: BTreeMap<Day, u32> = BTreeMap::new();
    for n in 0..WEEKS {
        let day = first + TimeDelta::weeks(i64::from(n));
        *months.entry(month_of(day)).or_default() += 1;
        let opened = instant_of(day, chrono::NaiveTime::MIN + TimeDelta::hours(14), chrono_tz::America::Bogota);
        let mut tx = db.write().await?;
        sample::encounter(&mut tx, (house, new), (n, day), (opened, opened + TimeDelta::minutes(90))).await?;
        tx.commit().await?;
    }
    for (month, held) in months {
        let mut tx = db.write().await?;
        sample::month(&mut tx, (house, new), (month, held, PEOPLE)).await?;
        tx.commit().await?;
    }
    let mut tx = db.write().await?;
    sample::totals(&mut tx, (house, new)).await?;
    tx.commit().await?;
    if !db.commits_in_groups() {
        // PostgreSQL looks at new rows by itself after a while; SQLite has its plans once for all.
        let mut tx = db.write().await?;
        sample::settle(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(marks.div_ceil(PER_GROUP) * PER_GROUP)
}

/// What the list of an institution's groups asks of the tables, without a page around it.
pub async fn query(db: &Db, house: InstitutionId) -> Result<Loaded, Failure> {
    let (mut loaded, began) = (Loaded::default(), std::time::Instant::now());
    for _ in 0..QUERIES {
        let mut tx = db.read().await?;
        let began = std::time::Instant::now();
        figures::existing(&mut tx, house).await?;
        loaded.times.push(began.elapsed());
    }
    loaded.took = began.elapsed();
    Ok(loaded)
}
