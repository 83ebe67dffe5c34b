//! What two who led an encounter together saw: what helped, and the other's conduct. A page shows of it what its reader
//! wrote and, once both did, what the other one wrote; nobody else's.

use crate::db::{Record, Result, Tx, joined};
use crate::params;
use domain::id::{EditionId, EncounterId, GroupId, InstitutionId, PersonId};
use domain::path::{Look, Review};

/// Writes what helped, in place of what the same person marked before.
pub async fn put_look(tx: &mut Tx, house: InstitutionId, row: &Look) -> Result<()> {
    tx.execute(
        "INSERT INTO looks (institution_id, encounter_id, person_id, helped, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, encounter_id, person_id) DO UPDATE SET helped = excluded.helped, at = excluded.at",
        params![house, row.encounter, row.person, joined(&row.helped).as_str(), row.at],
    )
    .await
    .map(drop)
}

/// Writes what was seen, in place of what the same person marked of the same one before.
pub async fn put_review(tx: &mut Tx, house: InstitutionId, row: &Review) -> Result<()> {
    tx.execute(
        "INSERT INTO conduct_reviews (institution_id, encounter_id, by_person_id, about_person_id, seen, at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, encounter_id, by_person_id, about_person_id)
             DO UPDATE SET seen = excluded.seen, at = excluded.at",
        params![house, row.encounter, row.by, row.about, joined(&row.seen).as_str(), row.at],
    )
    .await
    .map(drop)
}

/// Both reviews of two people are gone.
pub async fn remove_reviews(
    tx: &mut Tx,
    house: InstitutionId,
    (encounter, one, other): (EncounterId, PersonId, PersonId),
) -> Result<()> {
    tx.execute(
        "DELETE FROM conduct_reviews WHERE institution_id = $1 AND encounter_id = $2
             AND ((by_person_id = $3 AND about_person_id = $4) OR (by_person_id = $4 AND about_person_id = $3))",
        params![house, encounter, one, other],
    )
    .await
    .map(drop)
}

/// Looks and reviews by somebody or of them are gone, in one group.
pub async fn remove_of(tx: &mut Tx, house: InstitutionId, (group, person): (GroupId, PersonId)) -> Result<()> {
    for sql in [
        "DELETE FROM looks WHERE institution_id = $1 AND person_id = $3 AND encounter_id IN
             (SELECT e.encounter_id FROM encounters e WHERE e.institution_id = $1 AND e.group_id = $2)",
        "DELETE FROM conduct_reviews WHERE institution_id = $1 AND (by_person_id = $3 OR about_person_id = $3) AND encounter_id IN
             (SELECT e.encounter_id FROM encounters e WHERE e.institution_id = $1 AND e.group_id = $2)",
    ] {
        tx.execute(sql, params![house, group, person]).await?;
    }
    Ok(())
}

/// The same in every group.
pub async fn forget(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<()> {
    for sql in [
        "DELETE FROM looks WHERE institution_id = $1 AND person_id = $2",
        "DELETE FROM conduct_reviews WHERE institution_id = $1 AND (by_person_id = $2 OR about_person_id = $2)",
    ] {
        tx.execute(sql, params![house, person]).await?;
    }
    Ok(())
}

/// What was looked at in the encounters of an edition: for decisions alone.
pub async fn looks(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Look>> {
    tx.all(
        "SELECT l.* FROM encounters e JOIN looks l ON l.institution_id = e.institution_id AND l.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.edition_id = $2 ORDER BY l.encounter_id, l.person_id",
        params![house, edition],
        look,
    )
    .await
}

fn look(row: &Record) -> Result<Look> {
    Ok(Look {
        encounter: row.key("encounter_id")?,
        person: row.key("person_id")?,
        helped: row.codes("helped")?,
        at: row.instant("at")?,
    })
}

/// What a reader may see of the looks at an encounter.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    /// Their own look.
    pub mine: Option<Look>,
    /// How many others have looked.
    pub others: u32,
    /// The looks of `across`, once the reader has looked too.
    pub theirs: Vec<Look>,
}

/// What somebody may see of the looks at an encounter; `across` are those whose look stands beside theirs.
pub async fn looked(
    tx: &mut Tx,
    house: InstitutionId,
    encounter: EncounterId,
    (person, across): (PersonId, &[PersonId]),
) -> Result<Looked> {
    let all = tx
        .all(
            "SELECT * FROM looks WHERE institution_id = $1 AND encounter_id = $2 ORDER BY person_id",
            params![house, encounter],
            look,
        )
        .await?;
    let (mine, theirs): (Vec<Look>, Vec<Look>) = all.into_iter().partition(|look| look.person == person);
    let mine = mine.into_iter().next();
    let theirs: Vec<Look> = theirs.into_iter().filter(|look| across.contains(&look.person)).collect();
    let others = u32::try_from(theirs.len()).unwrap_or(u32::MAX);
    Ok(Looked { theirs: if mine.is_some() { theirs } else { Vec::new() }, mine, others })
}

/// Encounters at which one of `across` has looked and the reader has not, the latest first: that there is a look, nothing
/// of what it says.
pub async fn waiting(
    tx: &mut Tx,
    house: InstitutionId,
    edition: EditionId,
    (person, across): (PersonId, &[PersonId]),
) -> Result<Vec<EncounterId>> {
    let all: Vec<(EncounterId, PersonId)> = tx
        .all(
            "SELECT l.encounter_id, l.person_id FROM encounters e
             JOIN looks l ON l.institution_id = e.institution_id AND l.encounter_id = e.encounter_id
             WHERE e.institution_id = $1 AND e.edition_id = $2 ORDER BY e.ordinal DESC, l.person_id",
            params![house, edition],
            |row| Ok((row.key("encounter_id")?, row.key("person_id")?)),
        )
        .await?;
    let mine = |encounter: &EncounterId| all.contains(&(*encounter, person));
    let mut waiting: Vec<EncounterId> =
        all.iter().filter(|(at, by)| across.contains(by) && !mine(at)).map(|(at, _)| *at).collect();
    waiting.dedup();
    Ok(waiting)
}

/// What somebody may see of the reviews between them and another one: their own, that there is one of the other's, and
/// what it says once both wrote.
#[derive(Clone, Debug, Default)]
pub struct Reviewed {
    /// What they wrote.
    pub mine: Option<Review>,
    /// Whether the other one wrote.
    pub other_wrote: bool,
    /// What the other one wrote, once both did.
    pub theirs: Option<Review>,
}

/// The reviews of an encounter between somebody and each of the others with whom they led it.
pub async fn reviewed(
    tx: &mut Tx,
    house: InstitutionId,
    (encounter, person): (EncounterId, PersonId),
) -> Result<Vec<(PersonId, Reviewed)>> {
    let all = tx
        .all(
            "SELECT * FROM conduct_reviews WHERE institution_id = $1 AND encounter_id = $2
                 AND (by_person_id = $3 OR about_person_id = $3) ORDER BY by_person_id, about_person_id",
            params![house, encounter, person],
            review,
        )
        .await?;
    let mut pairs: Vec<(PersonId, Reviewed)> = Vec::new();
    for row in all {
        let other = if row.by == person { row.about } else { row.by };
        if !pairs.iter().any(|(of, _)| *of == other) {
            pairs.push((other, Reviewed::default()));
        }
        let Some((_, pair)) = pairs.iter_mut().find(|(of, _)| *of == other) else { continue };
        if row.by == person {
            pair.mine = Some(row);
        } else {
            pair.other_wrote = true;
            pair.theirs = Some(row);
        }
    }
    for (_, pair) in &mut pairs {
        if pair.mine.is_none() {
            pair.theirs = None;
        }
    }
    Ok(pairs)
}

/// Every review of an edition.
pub async fn reviews(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Review>> {
    tx.all(
        "SELECT r.* FROM encounters e
         JOIN conduct_reviews r ON r.institution_id = e.institution_id AND r.encounter_id = e.encounter_id
         WHERE e.institution_id = $1 AND e.edition_id = $2
         ORDER BY r.encounter_id, r.by_person_id, r.about_person_id",
        params![house, edition],
        review,
    )
    .await
}

fn review(row: &Record) -> Result<Review> {
    Ok(Review {
        encounter: row.key("encounter_id")?,
        by: row.key("by_person_id")?,
        about: row.key("about_person_id")?,
        seen: row.codes("seen")?,
        at: row.instant("at")?,
    })
}
