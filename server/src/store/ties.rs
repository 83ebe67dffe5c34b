//! With how many of their group people can count: each reads their own two numbers, and the drawing takes all of them
//! without whose they are.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::id::{EditionId, InstitutionId, PersonId, SeatId};
use domain::ties::{Drawn, Leaning, Ties, told_anew};

/// Writes what somebody says of themselves, in place of what they said before.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: Leaning) -> Result<()> {
    tx.execute(
        "INSERT INTO leanings (institution_id, edition_id, seat_id, before_count, now_count) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, edition_id, seat_id) DO UPDATE SET before_count = excluded.before_count,
             now_count = excluded.now_count",
        params![house, row.edition, row.seat, row.ties.before, row.ties.now],
    )
    .await?;
    tell(tx, house, row.edition).await
}

/// Takes it back.
pub async fn remove(tx: &mut Tx, house: InstitutionId, (edition, seat): (EditionId, SeatId)) -> Result<()> {
    tx.execute(
        "DELETE FROM leanings WHERE institution_id = $1 AND edition_id = $2 AND seat_id = $3",
        params![house, edition, seat],
    )
    .await?;
    tell(tx, house, edition).await
}

/// Draws anew, when enough differs from what was told last.
async fn tell(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<()> {
    let before = told(tx, house, edition).await?;
    let Some(dots) = told_anew(&before, &said(tx, house, edition).await?) else { return Ok(()) };
    let dots: Vec<String> = dots.iter().map(|ties| format!("{}:{}", ties.before, ties.now)).collect();
    tx.execute(
        "INSERT INTO told_ties (institution_id, edition_id, dots) VALUES ($1, $2, $3)
         ON CONFLICT (institution_id, edition_id) DO UPDATE SET dots = excluded.dots",
        params![house, edition, dots.join(",")],
    )
    .await
    .map(drop)
}

/// The drawing as everybody of the group sees it: as it was last told. Empty while there is none.
pub async fn told(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Ties>> {
    let dot = |dot: &str| {
        let (before, now) = dot.split_once(':')?;
        Some(Ties { before: before.parse().ok()?, now: now.parse().ok()? })
    };
    let dots = |dots: &str| dots.split(',').filter(|one| !one.is_empty()).map(dot).collect::<Option<Vec<Ties>>>();
    let kept = tx
        .optional(
            "SELECT dots FROM told_ties WHERE institution_id = $1 AND edition_id = $2",
            params![house, edition],
            |row| row.parsed("dots", dots),
        )
        .await?;
    Ok(kept.unwrap_or_default())
}

/// Nothing of it stays: the drawing is made anew where enough changed, and where fewer than five are left there is none.
pub async fn forget(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    let of = "SELECT edition_id FROM leanings WHERE institution_id = $1 AND seat_id = $2";
    let Some(edition) = tx.optional(of, params![house, seat], |row| row.key::<EditionId>("edition_id")).await? else {
        return Ok(());
    };
    tx.execute("DELETE FROM leanings WHERE institution_id = $1 AND seat_id = $2", params![house, seat]).await?;
    tell(tx, house, edition).await?;
    if Drawn::of(&said(tx, house, edition).await?).is_none() {
        tx.execute("DELETE FROM told_ties WHERE institution_id = $1 AND edition_id = $2", params![house, edition])
            .await?;
    }
    Ok(())
}

/// What those said who sit in an edition, in no order: only to be drawn anew from, never shown as it is now.
pub async fn said(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Ties>> {
    tx.all(
        "SELECT l.before_count, l.now_count FROM leanings l
         JOIN seats s ON s.institution_id = l.institution_id AND s.seat_id = l.seat_id
         JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
         WHERE l.institution_id = $1 AND l.edition_id = $2 AND s.state IN ('seated', 'completed')
             AND s.role IN ('participant', 'assistant', 'host') AND NOT p.erased AND p.merged_into IS NULL
         ORDER BY l.now_count, l.before_count",
        params![house, edition],
        ties,
    )
    .await
}

/// What somebody said of themselves.
pub async fn own(tx: &mut Tx, house: InstitutionId, (edition, person): (EditionId, PersonId)) -> Result<Option<Ties>> {
    tx.optional(
        "SELECT l.before_count, l.now_count FROM leanings l
         JOIN seats s ON s.institution_id = l.institution_id AND s.seat_id = l.seat_id
         WHERE l.institution_id = $1 AND l.edition_id = $2 AND s.person_id = $3",
        params![house, edition, person],
        ties,
    )
    .await
}

fn ties(row: &Record) -> Result<Ties> {
    Ok(Ties { before: row.count("before_count")?, now: row.count("now_count")? })
}
