//! Phrases on loan between the groups of one institution. A phrase that its group took back is on loan no more,
//! whatever the loan says: every look asks the phrase too.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::day::Day;
use domain::id::{EncounterId, GroupId, InstitutionId, LearningId};
use domain::leaf::{Circle, Commons, Leaf};
use domain::lending::{Borrowing, Credit, Loan};

/// Writes a loan; one that had ended may begin anew.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Loan) -> Result<()> {
    tx.execute(
        "INSERT INTO loans (institution_id, learning_id, group_id, decided_on, credit, lent_at, ended_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (institution_id, learning_id) DO UPDATE SET decided_on = excluded.decided_on, credit = excluded.credit,
             lent_at = excluded.lent_at, ended_at = excluded.ended_at
         WHERE loans.group_id = excluded.group_id",
        params![house, row.learning, row.group, row.decided_on, row.credit.code(), row.lent_at, row.ended_at],
    )
    .await
    .and_then(super::kept)
}

/// Writes that a group took a phrase.
pub async fn put_borrowing(tx: &mut Tx, house: InstitutionId, row: &Borrowing) -> Result<()> {
    tx.execute(
        "INSERT INTO borrowings (institution_id, learning_id, group_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (institution_id, learning_id, group_id) DO NOTHING",
        params![house, row.learning, row.group, row.at],
    )
    .await
    .map(drop)
}

/// A phrase that was taken by mistake.
pub async fn remove_borrowing(tx: &mut Tx, house: InstitutionId, learning: LearningId, group: GroupId) -> Result<()> {
    tx.execute(
        "DELETE FROM borrowings WHERE institution_id = $1 AND learning_id = $2 AND group_id = $3",
        params![house, learning, group],
    )
    .await
    .map(drop)
}

/// What a group lends or has lent.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Loan>> {
    tx.all(
        "SELECT * FROM loans WHERE institution_id = $1 AND group_id = $2 ORDER BY lent_at, learning_id",
        params![house, group],
        loan,
    )
    .await
}

/// The loan of a phrase that its group still keeps.
pub async fn find(tx: &mut Tx, house: InstitutionId, id: LearningId) -> Result<Option<Loan>> {
    tx.optional(
        "SELECT n.* FROM loans n JOIN learnings l ON l.institution_id = n.institution_id AND l.learning_id = n.learning_id
         WHERE n.institution_id = $1 AND n.learning_id = $2 AND l.state <> 'withdrawn'",
        params![house, id],
        loan,
    )
    .await
}

fn loan(row: &Record) -> Result<Loan> {
    Ok(Loan {
        learning: row.key("learning_id")?,
        group: row.key("group_id")?,
        decided_on: row.day("decided_on")?,
        credit: row.code("credit")?,
        lent_at: row.instant("lent_at")?,
        ended_at: row.instant_maybe("ended_at")?,
    })
}

/// A phrase that a group lends, as the group itself sees it.
#[derive(Clone, Debug)]
pub struct Lent {
    /// The phrase.
    pub learning: LearningId,
    /// What it says.
    pub text: Leaf<Circle>,
    /// The day on which the group decided.
    pub decided_on: Day,
    /// Whether its name goes along.
    pub credit: Credit,
    /// How many groups took it; never which.
    pub reached: u32,
}

/// What a group lends now, the latest first, with how many groups each phrase reached.
pub async fn lent(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Lent>> {
    tx.all(
        "SELECT n.learning_id, n.decided_on, n.credit, l.text,
             (SELECT COUNT(*) FROM borrowings b WHERE b.institution_id = n.institution_id AND b.learning_id = n.learning_id) AS reached
         FROM loans n JOIN learnings l ON l.institution_id = n.institution_id AND l.learning_id = n.learning_id
         WHERE n.institution_id = $1 AND n.group_id = $2 AND n.ended_at IS NULL AND l.state <> 'withdrawn'
         ORDER BY n.lent_at DESC, n.learning_id",
        params![house, group],
        |row| {
            Ok(Lent {
                learning: row.key("learning_id")?,
                text: row.leaf("text")?,
                decided_on: row.day("decided_on")?,
                credit: row.code("credit")?,
                reached: row.count("reached")?,
            })
        },
    )
    .await
}

/// How many groups the phrases of a group reached, those whose loan has ended included.
pub async fn reached(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<u32> {
    tx.one(
        "SELECT COUNT(DISTINCT b.group_id) AS reached FROM loans n
         JOIN borrowings b ON b.institution_id = n.institution_id AND b.learning_id = n.learning_id
         WHERE n.institution_id = $1 AND n.group_id = $2",
        params![house, group],
        |row| row.count("reached"),
    )
    .await
}

/// A phrase of another group, as a borrower sees it.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The phrase.
    pub learning: LearningId,
    /// What it says.
    pub text: Leaf<Commons>,
    /// The topic on which it was said, if it had one.
    pub topic: Option<String>,
    /// The name of the group, when it wants it to stand there.
    pub of: Option<String>,
    /// Whether the borrower took it.
    pub taken: bool,
}

/// Phrases that a page shows at the most.
const MOST_SHOWN: i64 = 200;

/// What other groups lend to this one, the latest first.
pub async fn offered(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Offered>> {
    tx.all(
        "SELECT n.learning_id, l.text, t.title AS topic, CASE n.credit WHEN 'named' THEN g.name ELSE NULL END AS of_group,
             CAST(CASE WHEN b.group_id IS NULL THEN 0 ELSE 1 END AS BIGINT) AS taken
         FROM loans n JOIN learnings l ON l.institution_id = n.institution_id AND l.learning_id = n.learning_id
         JOIN groups g ON g.institution_id = n.institution_id AND g.group_id = n.group_id
         LEFT JOIN topics t ON t.institution_id = l.institution_id AND t.topic_id = l.topic_id
         LEFT JOIN borrowings b ON b.institution_id = n.institution_id AND b.learning_id = n.learning_id AND b.group_id = $2
         WHERE n.institution_id = $1 AND n.group_id <> $2 AND n.ended_at IS NULL AND l.state <> 'withdrawn'
         ORDER BY n.lent_at DESC, n.learning_id LIMIT $3",
        params![house, group, MOST_SHOWN],
        offer,
    )
    .await
}

fn offer(row: &Record) -> Result<Offered> {
    Ok(Offered {
        learning: row.key("learning_id")?,
        text: row.leaf("text")?,
        topic: row.text_maybe("topic")?,
        of: row.text_maybe("of_group")?,
        taken: row.int("taken")? == 1,
    })
}

/// A phrase that the group kept earlier.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// What it says.
    pub text: Leaf<Circle>,
    /// The topic on which it was said, if it had one.
    pub topic: Option<String>,
}

/// What the group said before this encounter, the latest first: of its editions that are over, what stayed in their
/// books. It has no author, like every phrase.
pub async fn said_before(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
    encounter: EncounterId,
) -> Result<Vec<Earlier>> {
    tx.all(
        "SELECT l.text, t.title AS topic FROM encounters c
         JOIN learnings l ON l.institution_id = c.institution_id AND l.group_id = c.group_id
         LEFT JOIN topics t ON t.institution_id = l.institution_id AND t.topic_id = l.topic_id
         WHERE c.institution_id = $1 AND c.encounter_id = $3 AND c.group_id = $2 AND l.encounter_id <> $3
             AND (l.state = 'harvested' OR (l.edition_id = c.edition_id AND l.state <> 'withdrawn'))
         ORDER BY l.noted_at DESC, l.learning_id LIMIT $4",
        params![house, group, encounter, MOST_SHOWN],
        |row| Ok(Earlier { text: row.leaf("text")?, topic: row.text_maybe("topic")? }),
    )
    .await
}
