//! Rounds of answers and the two closing lines. A single answer is read for whoever gave it and by no other statement;
//! a round that closes is added up where the answers lie.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::appraisal::{ClosingLines, Given, Grade, Keeps, Mean, Round, TeamPage, Which};
use domain::figures::FEW;
use domain::id::{EditionId, GroupId, InstitutionId, PersonId, SeatId};
use domain::leaf::{Circle, Leaf};

/// Writes a round.
pub async fn put_round(tx: &mut Tx, house: InstitutionId, row: &Round) -> Result<()> {
    let which = &row.which;
    tx.execute(
        "INSERT INTO answer_rounds (institution_id, edition_id, questionnaire, number, opened_at, closed_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, edition_id, questionnaire, number) DO UPDATE SET closed_at = excluded.closed_at",
        params![house, which.edition, &which.questionnaire, which.number, row.opened_at, row.closed_at],
    )
    .await
    .map(drop)
}

/// What a seat answers in a round, in place of what it answered before.
pub async fn put_answers(
    tx: &mut Tx,
    house: InstitutionId,
    (which, seat): (&Which, SeatId),
    answers: &[Given],
) -> Result<()> {
    tx.execute(
        "DELETE FROM round_answers WHERE institution_id = $1 AND edition_id = $2 AND questionnaire = $3 AND number = $4
             AND seat_id = $5",
        params![house, which.edition, &which.questionnaire, which.number, seat],
    )
    .await?;
    for one in answers {
        tx.execute(
            "INSERT INTO round_answers (institution_id, edition_id, questionnaire, number, seat_id, item, grade, place)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (institution_id, edition_id, questionnaire, number, seat_id, item)
                 DO UPDATE SET grade = excluded.grade, place = excluded.place",
            params![
                house,
                which.edition,
                &which.questionnaire,
                which.number,
                seat,
                one.item.as_str(),
                one.grade.code(),
                one.grade.place()
            ],
        )
        .await?;
    }
    Ok(())
}

/// Adds up what at least five people answered, once and for all. A person who was entered twice is one
/// of them, with what they answered from the later seat.
pub async fn tell(tx: &mut Tx, house: InstitutionId, which: &Which, keeps: Keeps) -> Result<()> {
    tx.execute(
        "INSERT INTO round_means (institution_id, edition_id, questionnaire, number, item, people, sum)
         SELECT a.institution_id, a.edition_id, a.questionnaire, a.number, a.item,
             COUNT(*), CAST(SUM(a.place) AS BIGINT)
         FROM round_answers a
         JOIN seats s ON s.institution_id = a.institution_id AND s.seat_id = a.seat_id
         JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
         WHERE a.institution_id = $1 AND a.edition_id = $2 AND a.questionnaire = $3 AND a.number = $4
             AND NOT EXISTS (SELECT 1 FROM round_answers b
                 JOIN seats t ON t.institution_id = b.institution_id AND t.seat_id = b.seat_id
                 JOIN persons q ON q.institution_id = t.institution_id AND q.person_id = t.person_id
                 WHERE b.institution_id = a.institution_id AND b.edition_id = a.edition_id
                     AND b.questionnaire = a.questionnaire AND b.number = a.number AND b.item = a.item
                     AND b.seat_id > a.seat_id
                     AND COALESCE(q.merged_into, q.person_id) = COALESCE(p.merged_into, p.person_id))
         GROUP BY a.institution_id, a.edition_id, a.questionnaire, a.number, a.item
         HAVING COUNT(*) >= $5",
        params![house, which.edition, &which.questionnaire, which.number, FEW],
    )
    .await?;
    match keeps {
        Keeps::Own => Ok(()),
        Keeps::Nobody => tx
            .execute(
                "DELETE FROM round_answers WHERE institution_id = $1 AND edition_id = $2 AND questionnaire = $3 AND number = $4",
                params![house, which.edition, &which.questionnaire, which.number],
            )
            .await
            .map(drop),
    }
}

/// The rounds of an edition, by questionnaire and number.
pub async fn rounds(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Round>> {
    tx.all(
        "SELECT r.*, CAST(CASE WHEN EXISTS (SELECT 1 FROM round_means m WHERE m.institution_id = r.institution_id
                 AND m.edition_id = r.edition_id AND m.questionnaire = r.questionnaire AND m.number = r.number)
             THEN 1 ELSE 0 END AS BIGINT) AS told
         FROM answer_rounds r WHERE r.institution_id = $1 AND r.edition_id = $2 ORDER BY r.questionnaire, r.number",
        params![house, edition],
        |row| {
            Ok(Round {
                which: which(row)?,
                opened_at: row.instant("opened_at")?,
                closed_at: row.instant_maybe("closed_at")?,
                told: row.int("told")? == 1,
            })
        },
    )
    .await
}

/// What was told of the rounds of an edition that are closed.
pub async fn means(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Mean>> {
    tx.all(
        "SELECT m.* FROM round_means m
         JOIN answer_rounds r ON r.institution_id = m.institution_id AND r.edition_id = m.edition_id
             AND r.questionnaire = m.questionnaire AND r.number = m.number
         WHERE m.institution_id = $1 AND m.edition_id = $2 AND r.closed_at IS NOT NULL
         ORDER BY m.questionnaire, m.number, m.item",
        params![house, edition],
        |row| {
            Ok(Mean {
                which: which(row)?,
                item: row.text("item")?,
                people: row.count("people")?,
                sum: row.count("sum")?,
            })
        },
    )
    .await
}

/// The questionnaires of an edition whose open round at least five people have answered one and the same thing of, so that
/// closing it tells something: which they are, and how many fewer, nobody learns.
pub async fn with_enough(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<String>> {
    tx.all(
        "SELECT DISTINCT a.questionnaire FROM answer_rounds r
         JOIN round_answers a ON a.institution_id = r.institution_id AND a.edition_id = r.edition_id
             AND a.questionnaire = r.questionnaire AND a.number = r.number
         JOIN seats s ON s.institution_id = a.institution_id AND s.seat_id = a.seat_id
         JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
         WHERE r.institution_id = $1 AND r.edition_id = $2 AND r.closed_at IS NULL
         GROUP BY a.questionnaire, a.item HAVING COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) >= $3
         ORDER BY a.questionnaire",
        params![house, edition, FEW],
        |row| row.text("questionnaire"),
    )
    .await
}

/// What the holder of a seat answered, in this edition: for their own page alone.
pub async fn own_answers(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<Vec<Given>> {
    tx.all(
        "SELECT * FROM round_answers WHERE institution_id = $1 AND seat_id = $2 ORDER BY questionnaire, number, item",
        params![house, seat],
        given,
    )
    .await
}

/// All that somebody answered in one group, over its editions: for their own data alone.
pub async fn all_own_answers(
    tx: &mut Tx,
    house: InstitutionId,
    (group, person): (GroupId, PersonId),
) -> Result<Vec<(u32, Given)>> {
    tx.all(
        "SELECT e.ordinal, a.* FROM persons o
         JOIN persons p ON p.institution_id = o.institution_id
             AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
         JOIN seats s ON s.institution_id = p.institution_id AND s.person_id = p.person_id
         JOIN editions e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
         JOIN round_answers a ON a.institution_id = s.institution_id AND a.seat_id = s.seat_id
         WHERE o.institution_id = $1 AND o.person_id = $3 AND s.group_id = $2
         ORDER BY e.ordinal, a.questionnaire, a.number, a.item",
        params![house, group, person],
        |row| Ok((row.count("ordinal")?, given(row)?)),
    )
    .await
}

/// All closing lines of somebody in one group: for their own data alone.
pub async fn all_own_lines(
    tx: &mut Tx,
    house: InstitutionId,
    (group, person): (GroupId, PersonId),
) -> Result<Vec<ClosingLines>> {
    tx.all(
        "SELECT c.* FROM persons o
         JOIN persons p ON p.institution_id = o.institution_id
             AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
         JOIN seats s ON s.institution_id = p.institution_id AND s.person_id = p.person_id
         JOIN closing_lines c ON c.institution_id = s.institution_id AND c.seat_id = s.seat_id
         WHERE o.institution_id = $1 AND o.person_id = $3 AND s.group_id = $2 ORDER BY c.seat_id",
        params![house, group, person],
        lines,
    )
    .await
}

/// Writes closing lines.
pub async fn put_lines(tx: &mut Tx, house: InstitutionId, row: &ClosingLines) -> Result<()> {
    tx.execute(
        "INSERT INTO closing_lines (institution_id, seat_id, takes, leaves, shared, version) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution_id, seat_id) DO UPDATE SET takes = excluded.takes, leaves = excluded.leaves,
             shared = excluded.shared, version = excluded.version",
        params![house, row.seat, row.takes.body(), row.leaves.body(), row.shared, row.version],
    )
    .await
    .map(drop)
}

/// Takes closing lines away.
pub async fn remove_lines(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    tx.execute("DELETE FROM closing_lines WHERE institution_id = $1 AND seat_id = $2", params![house, seat])
        .await
        .map(drop)
}

/// The closing lines of a seat.
pub async fn own_lines(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<Option<ClosingLines>> {
    tx.optional("SELECT * FROM closing_lines WHERE institution_id = $1 AND seat_id = $2", params![house, seat], lines)
        .await
}

/// Closing lines that their authors share with the group.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// What people would take along.
    pub takes: Vec<Leaf<Circle>>,
    /// What people would leave.
    pub leaves: Vec<Leaf<Circle>>,
}

/// What the group may read of closing lines: each list in an order of its own, so that neither the two lines of one
/// person stand together nor the order tells who wrote first.
pub async fn shared(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Shared> {
    let takes = tx
        .all(
            "SELECT c.takes FROM seats s
             JOIN closing_lines c ON c.institution_id = s.institution_id AND c.seat_id = s.seat_id
             WHERE s.institution_id = $1 AND s.edition_id = $2 AND c.shared AND c.takes <> '' ORDER BY c.takes",
            params![house, edition],
            |row| row.leaf("takes"),
        )
        .await?;
    let leaves = tx
        .all(
            "SELECT c.leaves FROM seats s
             JOIN closing_lines c ON c.institution_id = s.institution_id AND c.seat_id = s.seat_id
             WHERE s.institution_id = $1 AND s.edition_id = $2 AND c.shared AND c.leaves <> '' ORDER BY c.leaves",
            params![house, edition],
            |row| row.leaf("leaves"),
        )
        .await?;
    Ok(Shared { takes, leaves })
}

/// What a seat said for itself goes: what it declares, what it answered, its closing lines. What was told of a round
/// stays: nobody is in it.
pub async fn forget(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    tx.execute("DELETE FROM round_answers WHERE institution_id = $1 AND seat_id = $2", params![house, seat]).await?;
    tx.execute("DELETE FROM seat_declarations WHERE institution_id = $1 AND seat_id = $2", params![house, seat])
        .await?;
    remove_lines(tx, house, seat).await
}

/// Adds a version of the page for colleagues.
pub async fn put_team_page(tx: &mut Tx, house: InstitutionId, row: &TeamPage) -> Result<()> {
    tx.execute(
        "INSERT INTO team_pages (institution_id, group_id, version, text, agreed_at) VALUES ($1, $2, $3, $4, $5)",
        params![house, row.group, row.version, row.text.body(), row.agreed_at],
    )
    .await
    .map(drop)
}

/// The page for colleagues as the group last agreed on it.
pub async fn team_page(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Option<TeamPage>> {
    tx.optional(
        "SELECT * FROM team_pages WHERE institution_id = $1 AND group_id = $2 ORDER BY version DESC LIMIT 1",
        params![house, group],
        |row| {
            Ok(TeamPage {
                group: row.key("group_id")?,
                version: row.int("version")?,
                text: row.leaf("text")?,
                agreed_at: row.instant("agreed_at")?,
            })
        },
    )
    .await
}

fn which(row: &Record) -> Result<Which> {
    Ok(Which {
        edition: row.key("edition_id")?,
        questionnaire: row.line("questionnaire")?,
        number: row.count("number")?,
    })
}

fn given(row: &Record) -> Result<Given> {
    Ok(Given { which: which(row)?, item: row.text("item")?, grade: row.code::<Grade>("grade")? })
}

fn lines(row: &Record) -> Result<ClosingLines> {
    Ok(ClosingLines {
        seat: row.key("seat_id")?,
        takes: row.leaf("takes")?,
        leaves: row.leaf("leaves")?,
        shared: row.bool("shared")?,
        version: row.int("version")?,
    })
}
