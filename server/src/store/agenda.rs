//! What is coming for one person over all their groups, and what is still to be written down.

use super::{book, encounter};
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::command::slice::Guidance;
use domain::day::Day;
use domain::encounter::Encounter;
use domain::finding::{Effect, Finding};
use domain::frame::{Frame, FrameId};
use domain::id::{EditionId, InstitutionId, PersonId};
use domain::in_force::memoir_age;
use domain::institution::Person;
use domain::policy::{Action, Standing, may};
use domain::role::Role;
use domain::route::Route;
use domain::rule_book::{Facts, RuleBook, Scope, check};
use domain::seat::SeatState;
use domain::words::Line;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Lines of each list; who has more coordinates more groups than a week has hours.
const MOST: u32 = 200;

/// An encounter of one of the person's groups.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The encounter.
    pub encounter: Encounter,
    /// The group's name.
    pub group: Line<80>,
    /// The title of its topic.
    pub topic: Option<Line<120>>,
    /// Where it is held.
    pub site: Option<Line<120>>,
    /// What the person is to the group.
    pub who: Standing,
    frame: FrameId,
    route: Option<Route>,
}

/// An encounter whose memoir is still to be written or read.
#[derive(Clone, Debug)]
pub struct Due {
    /// The encounter.
    pub entry: Entry,
    /// Whether something is written: what is left is to read it with somebody (S0-235).
    pub is_written: bool,
    /// What the book says while nothing is written (S0-110).
    pub findings: Vec<Finding>,
}

/// What is coming and what is still to be written down.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// Encounters that are open or still to come, by day; those without a day last.
    pub coming: Vec<Entry>,
    /// Held encounters whose memoir is not written, or not read with anybody, the oldest first.
    pub unwritten: Vec<Due>,
}

/// The agenda of a person on `today`.
pub async fn agenda(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    house: InstitutionId,
    person: &Person,
    today: Day,
) -> Result<Agenda> {
    let mut coming = coming(tx, house, person).await?;
    coming.retain(|entry| may(&entry.who, Action::SeeGroup));
    let mut unwritten = unwritten(tx, house, person).await?;
    let asks = |frame: &Frame, is_written| if is_written { frame.keeps_memoirs() } else { frame.owes_memoirs() };
    unwritten.retain(|(entry, is_written)| {
        may(&entry.who, Action::WriteMemoirs)
            && guidance.frame(&entry.frame).is_some_and(|frame| asks(frame, *is_written))
    });
    let books = books(tx, house, person.id).await?;
    let unwritten = unwritten
        .into_iter()
        .map(|(entry, is_written)| {
            let book = books.get(&entry.encounter.edition).unwrap_or(&guidance.book);
            let findings = if is_written { Vec::new() } else { late(book, &entry, today) };
            Due { entry, is_written, findings }
        })
        .collect();
    Ok(Agenda { coming, unwritten })
}

fn late(book: &RuleBook, entry: &Entry, today: Day) -> Vec<Finding> {
    let scope = Scope { route: entry.route, ..Scope::of(entry.frame.clone()) };
    let facts = Facts { memoir_age: memoir_age(&entry.encounter, today), ..Facts::default() };
    let findings = check(book, &scope, &facts);
    findings.into_iter().filter(|finding| finding.effect != Effect::Block).collect()
}

async fn coming(tx: &mut Tx, house: InstitutionId, person: &Person) -> Result<Vec<Entry>> {
    tx.all(
        "SELECT e.*, g.name AS group_name, g.frame, d.route, t.title AS topic_title, p.name AS site_name, s.role AS seat_role,
             s.state AS seat_state
         FROM seats s
         JOIN encounters e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN groups g ON g.institution_id = e.institution_id AND g.group_id = e.group_id
         LEFT JOIN topics t ON t.institution_id = e.institution_id AND t.topic_id = e.topic_id
         LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
         WHERE s.institution_id = $1 AND s.person_id = $2 AND e.state IN ('planned', 'prepared', 'opened')
             AND d.state NOT IN ('closed', 'cancelled')
         ORDER BY CASE WHEN e.day IS NULL THEN 1 ELSE 0 END, e.day, e.time, e.encounter_id LIMIT $3",
        params![house, person.id, MOST],
        |row| entry(row, person),
    )
    .await
}

async fn unwritten(tx: &mut Tx, house: InstitutionId, person: &Person) -> Result<Vec<(Entry, bool)>> {
    tx.all(
        "SELECT e.*, g.name AS group_name, g.frame, d.route, t.title AS topic_title, p.name AS site_name, s.role AS seat_role,
             s.state AS seat_state,
             (SELECT COUNT(*) FROM memoirs w WHERE w.institution_id = e.institution_id AND w.encounter_id = e.encounter_id) AS written
         FROM seats s
         JOIN encounters e ON e.institution_id = s.institution_id AND e.edition_id = s.edition_id
         JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
         JOIN groups g ON g.institution_id = e.institution_id AND g.group_id = e.group_id
         LEFT JOIN topics t ON t.institution_id = e.institution_id AND t.topic_id = e.topic_id
         LEFT JOIN sites p ON p.institution_id = e.institution_id AND p.site_id = COALESCE(e.site_id, d.site_id)
         WHERE s.institution_id = $1 AND s.person_id = $2 AND e.state = 'closed'
             AND NOT EXISTS (SELECT 1 FROM autonomies a WHERE a.institution_id = g.institution_id AND a.group_id = g.group_id
                 AND a.left_at IS NOT NULL)
             AND NOT EXISTS (SELECT 1 FROM memoirs m WHERE m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
                 AND m.state <> 'draft')
         ORDER BY e.day, e.time, e.encounter_id LIMIT $3",
        params![house, person.id, MOST],
        |row| Ok((entry(row, person)?, row.count("written")? > 0)),
    )
    .await
}

fn entry(row: &Record, person: &Person) -> Result<Entry> {
    let seat: (Role, SeatState) = (row.code("seat_role")?, row.code("seat_state")?);
    Ok(Entry {
        encounter: encounter::encounter(row)?,
        group: row.line("group_name")?,
        topic: row.line_maybe("topic_title")?,
        site: row.line_maybe("site_name")?,
        who: Standing {
            signed_in: true,
            of_the_house: !person.erased,
            offices: person.offices.clone(),
            seat: Some(seat),
            ..Standing::nobody()
        },
        frame: row.parsed("frame", FrameId::from_code)?,
        route: row.parsed_maybe("route", Route::from_code)?,
    })
}

/// The books that judge the person's editions, each read once.
async fn books(tx: &mut Tx, house: InstitutionId, person: PersonId) -> Result<BTreeMap<EditionId, RuleBook>> {
    let pinned: Vec<(EditionId, Line<64>)> = tx
        .all(
            "SELECT d.edition_id, d.book_sha256 FROM seats s
             JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
             WHERE s.institution_id = $1 AND s.person_id = $2 AND d.book_sha256 IS NOT NULL",
            params![house, person],
            |row| Ok((row.key("edition_id")?, row.line("book_sha256")?)),
        )
        .await?;
    let texts: Vec<(Line<64>, String)> = tx
        .all(
            "SELECT b.sha256, b.canonical FROM books b WHERE b.institution_id = $1 AND EXISTS (SELECT 1 FROM seats s
                 JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
                 WHERE s.institution_id = $1 AND s.person_id = $2 AND d.book_sha256 = b.sha256)",
            params![house, person],
            |row| Ok((row.line("sha256")?, row.text("canonical")?)),
        )
        .await?;
    let mut read: BTreeMap<String, RuleBook> = BTreeMap::new();
    for (sha256, text) in texts {
        read.insert(sha256.to_string(), book::read(&sha256, &text)?);
    }
    Ok(pinned.into_iter().filter_map(|(edition, sha256)| Some((edition, read.get(sha256.as_str())?.clone()))).collect())
}
