//! Cases, what became of them, and what the coordination ticked: no text of a case has a column but a word of 140
//! characters for the circle.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::case::{AreaTag, Case, CodeName, FollowUp, OwnArea};
use domain::command::GroupSlice;
use domain::debrief::Debrief;
use domain::encounter::Encounter;
use domain::id::{CaseId, EditionId, EncounterId, FollowUpId, GroupId, InstitutionId, PersonId, SeatId};
use std::collections::BTreeMap;

/// Writes a case.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Case) -> Result<()> {
    let rows = tx
        .execute(
            "INSERT INTO cases (institution_id, case_id, group_id, edition_id, encounter_id, presenter_seat_id, code_name, area,
                 other_side, state, presented_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (institution_id, case_id) DO UPDATE SET encounter_id = excluded.encounter_id, area = excluded.area,
                 other_side = excluded.other_side, state = excluded.state, presented_at = excluded.presented_at,
                 version = excluded.version
             WHERE cases.group_id = excluded.group_id AND cases.edition_id = excluded.edition_id",
            params![
                house,
                row.id,
                row.group,
                row.edition,
                row.encounter,
                row.presenter,
                row.name.code(),
                row.area.as_ref().map(ToString::to_string),
                row.other_side.map(domain::case::OtherSide::code),
                row.state.code(),
                row.presented_at,
                row.version
            ],
        )
        .await?;
    super::kept(rows)
}

/// The cases of an edition, in the order in which they were offered; also those that were taken back.
pub async fn of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<Case>> {
    tx.all(
        "SELECT * FROM cases WHERE institution_id = $1 AND edition_id = $2 ORDER BY case_id",
        params![house, edition],
        case,
    )
    .await
}

/// The cases that a person presented in a group and has not taken back, the latest first, each with its encounter.
pub async fn of_person(tx: &mut Tx, house: InstitutionId, group: GroupId, person: PersonId) -> Result<Vec<Case>> {
    tx.all(
        "SELECT c.* FROM seats s
         JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
         JOIN cases c ON c.institution_id = s.institution_id AND c.presenter_seat_id = s.seat_id
         WHERE s.institution_id = $1 AND s.group_id = $2 AND COALESCE(p.merged_into, p.person_id) = $3 AND c.state <> 'withdrawn' ORDER BY c.case_id DESC",
        params![house, group, person],
        case,
    )
    .await
}

/// How many cases each encounter of a group around cases heard.
pub async fn heard(tx: &mut Tx, house: InstitutionId, of: &GroupSlice) -> Result<BTreeMap<EncounterId, u32>> {
    if !of.frame.has_cases() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(EncounterId, u32)> = tx
        .all(
            "SELECT encounter_id, COUNT(*) AS heard FROM cases WHERE institution_id = $1 AND edition_id = $2
             AND presented_at IS NOT NULL AND state <> 'withdrawn' GROUP BY encounter_id",
            params![house, of.edition.id],
            |row| Ok((row.key("encounter_id")?, row.count("heard")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// The editions of a group in which somebody brought a case.
pub async fn editions(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<EditionId>> {
    tx.all(
        "SELECT e.edition_id FROM editions e WHERE e.institution_id = $1 AND e.group_id = $2
             AND EXISTS (SELECT 1 FROM cases c WHERE c.institution_id = e.institution_id AND c.edition_id = e.edition_id
                 AND c.state <> 'withdrawn')",
        params![house, group],
        |row| row.key("edition_id"),
    )
    .await
}

fn case(row: &Record) -> Result<Case> {
    Ok(Case {
        id: row.key("case_id")?,
        group: row.key("group_id")?,
        edition: row.key("edition_id")?,
        encounter: row.key("encounter_id")?,
        presenter: row.key("presenter_seat_id")?,
        name: row.text("code_name").map(CodeName::kept)?,
        area: row.parsed_maybe("area", AreaTag::parse)?,
        other_side: row.code_maybe("other_side")?,
        state: row.code("state")?,
        presented_at: row.instant_maybe("presented_at")?,
        version: row.int("version")?,
    })
}

/// Writes a word on what became of a case.
pub async fn put_word(tx: &mut Tx, house: InstitutionId, row: &FollowUp) -> Result<()> {
    let rows = tx
        .execute(
            "INSERT INTO case_words (institution_id, follow_up_id, case_id, word, said_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (institution_id, follow_up_id) DO NOTHING",
            params![house, row.id, row.case, row.word.body(), row.said_at],
        )
        .await?;
    super::kept(rows)
}

/// Takes a word back.
pub async fn remove_word(tx: &mut Tx, house: InstitutionId, id: FollowUpId) -> Result<()> {
    tx.execute("DELETE FROM case_words WHERE institution_id = $1 AND follow_up_id = $2", params![house, id])
        .await
        .map(drop)
}

/// Takes back every word on a case.
pub async fn remove_words(tx: &mut Tx, house: InstitutionId, case: CaseId) -> Result<()> {
    tx.execute("DELETE FROM case_words WHERE institution_id = $1 AND case_id = $2", params![house, case])
        .await
        .map(drop)
}

/// Words on what became of the cases of an edition, in order of time.
pub async fn words_of_edition(tx: &mut Tx, house: InstitutionId, edition: EditionId) -> Result<Vec<FollowUp>> {
    tx.all(
        "SELECT w.* FROM cases c JOIN case_words w ON w.institution_id = c.institution_id AND w.case_id = c.case_id
         WHERE c.institution_id = $1 AND c.edition_id = $2 ORDER BY w.said_at, w.follow_up_id",
        params![house, edition],
        |row| {
            Ok(FollowUp {
                id: row.key("follow_up_id")?,
                case: row.key("case_id")?,
                word: row.leaf("word")?,
                said_at: row.instant("said_at")?,
            })
        },
    )
    .await
}

/// Whoever presented is forgotten: their words go, and what is not sealed is taken back. That there were cases stays.
pub async fn forget(tx: &mut Tx, house: InstitutionId, seat: SeatId) -> Result<()> {
    tx.execute(
        "DELETE FROM case_words WHERE institution_id = $1 AND case_id IN (
             SELECT case_id FROM cases WHERE institution_id = $1 AND presenter_seat_id = $2)",
        params![house, seat],
    )
    .await?;
    tx.execute(
        "UPDATE cases SET state = 'withdrawn', area = NULL, other_side = NULL, version = version + 1
         WHERE institution_id = $1 AND presenter_seat_id = $2 AND state NOT IN ('sealed', 'withdrawn')",
        params![house, seat],
    )
    .await
    .map(drop)
}

/// Whether a person listens now in a group, as the presenter of a case (C.6-15).
pub async fn listens(tx: &mut Tx, house: InstitutionId, encounters: &[Encounter], person: PersonId) -> Result<bool> {
    let Some(live) = encounters.iter().find(|one| one.state == domain::encounter::EncounterState::Opened) else {
        return Ok(false);
    };
    let own: Vec<CaseId> = tx
        .all(
            "SELECT c.case_id FROM cases c
             JOIN seats s ON s.institution_id = c.institution_id AND s.seat_id = c.presenter_seat_id
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             WHERE c.institution_id = $1 AND c.encounter_id = $2 AND COALESCE(p.merged_into, p.person_id) = $3",
            params![house, live.id, person],
            |row| row.key("case_id"),
        )
        .await?;
    if own.is_empty() {
        return Ok(false);
    }
    let moments = super::script::moments(tx, house, live.id).await?;
    Ok(own.into_iter().any(|case| domain::case::listening(&moments, case).is_some()))
}

/// Writes what the coordination ticked.
pub async fn put_debrief(tx: &mut Tx, house: InstitutionId, row: &Debrief) -> Result<()> {
    tx.execute(
        "INSERT INTO debriefs (institution_id, encounter_id, difficulties, minutes, version) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, encounter_id) DO UPDATE SET difficulties = excluded.difficulties, minutes = excluded.minutes,
             version = excluded.version",
        params![house, row.encounter, row.codes(), row.minutes.map(u32::from), row.version],
    )
    .await
    .map(drop)
}

/// What the coordination ticked after an encounter.
pub async fn debrief(tx: &mut Tx, house: InstitutionId, encounter: EncounterId) -> Result<Option<Debrief>> {
    tx.optional(
        "SELECT * FROM debriefs WHERE institution_id = $1 AND encounter_id = $2",
        params![house, encounter],
        one_debrief,
    )
    .await
}

fn one_debrief(row: &Record) -> Result<Debrief> {
    let minutes = row.count_maybe("minutes")?.and_then(|minutes| u16::try_from(minutes).ok());
    Ok(Debrief::new(row.key("encounter_id")?, &row.codes("difficulties")?, minutes, row.int("version")?))
}

/// Writes an area of the institution's own.
pub async fn put_area(tx: &mut Tx, house: InstitutionId, row: &OwnArea) -> Result<()> {
    tx.execute(
        "INSERT INTO case_areas (institution_id, area_id, name, retired, version) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution_id, area_id) DO UPDATE SET name = excluded.name, retired = excluded.retired,
             version = excluded.version",
        params![house, row.id, &row.name, row.retired, row.version],
    )
    .await
    .map(drop)
}

/// The areas that an institution added, by name, with those that it no longer offers.
pub async fn areas(tx: &mut Tx, house: InstitutionId) -> Result<Vec<OwnArea>> {
    tx.all("SELECT * FROM case_areas WHERE institution_id = $1 ORDER BY name, area_id", params![house], |row| {
        Ok(OwnArea {
            id: row.key("area_id")?,
            name: row.line("name")?,
            retired: row.bool("retired")?,
            version: row.int("version")?,
        })
    })
    .await
}

/// Writes anew which lists the institution goes by.
pub async fn put_taxonomies(tx: &mut Tx, house: InstitutionId, chosen: &[String]) -> Result<()> {
    tx.execute("DELETE FROM case_taxonomies WHERE institution_id = $1", params![house]).await?;
    for code in chosen {
        tx.execute(
            "INSERT INTO case_taxonomies (institution_id, taxonomy) VALUES ($1, $2)",
            params![house, code.as_str()],
        )
        .await?;
    }
    Ok(())
}

/// Which lists the institution goes by; none when it has chosen none.
pub async fn taxonomies(tx: &mut Tx, house: InstitutionId) -> Result<Vec<String>> {
    tx.all("SELECT taxonomy FROM case_taxonomies WHERE institution_id = $1 ORDER BY taxonomy", params![house], |row| {
        row.text("taxonomy")
    })
    .await
}
