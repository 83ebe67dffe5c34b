//! What an institution reports to whoever pays: encounters by code, minutes and profile or place; never a person.

use super::house_figures;
use super::mutual::{self, Counted};
use crate::db::{Result, Tx};
use crate::params;
use domain::cells::{Cell, Entry, Label, Table, Total};
use domain::day::{Day, whole_minutes};
use domain::frame::FrameId;
use domain::group::Invited;
use domain::id::{GroupId, InstitutionId};
use domain::period::Period;
use domain::profile::Profile;
use domain::route::Route;
use domain::territory::Municipality;
use std::collections::BTreeMap;

/// Encounters of one route and period that are reported at the most; a year of a large institution has fewer.
pub const MOST: u32 = 5_000;

/// One encounter held, as it is reported.
#[derive(Clone, Debug)]
pub struct Line {
    /// Day, in the site's zone.
    pub day: Day,
    /// The group's name, as its call says it.
    pub group: String,
    /// Its kind.
    pub frame: FrameId,
    /// Whom it invites.
    pub invites: Vec<Invited>,
    /// What its people share, as its call says it.
    pub shared_situation: String,
    /// Minutes from opening to closing.
    pub minutes: u32,
    /// Profile that the coordinator declared.
    pub profile: Option<Profile>,
    /// Place.
    pub site: Option<String>,
    /// Its municipality.
    pub municipality: Option<Municipality>,
}

/// The report of a route over a period.
#[derive(Clone, Debug)]
pub struct Report {
    /// Encounters, by day.
    pub lines: Vec<Line>,
    /// Distinct people of all of them together; no breakdown.
    pub people: Cell,
    /// Encounters that groups in their own house chose to report: date, place and count (I30003), on the route that pays
    /// for mutual aid.
    pub reported: Vec<Counted>,
}

/// The encounters of a route that were held in a period.
pub async fn of_route(tx: &mut Tx, house: InstitutionId, period: Period, route: Route) -> Result<Report> {
    let lines = tx
        .all(
            "SELECT e.day, e.opened_at, e.closed_at, x.name, x.frame, x.invites, x.shared_situation, s.name AS site, s.municipality,
                 (SELECT MIN(p.profile) FROM seats c JOIN persons p ON p.institution_id = c.institution_id AND p.person_id = c.person_id
                     WHERE c.institution_id = e.institution_id AND c.edition_id = e.edition_id AND c.role = 'coordinator'
                         AND c.state IN ('seated', 'completed')) AS profile
             FROM encounters e
             JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
             JOIN seen_groups x ON x.institution_id = e.institution_id AND x.group_id = e.group_id
             LEFT JOIN sites s ON s.institution_id = e.institution_id AND s.site_id = COALESCE(e.site_id, d.site_id)
             WHERE e.institution_id = $1 AND e.day >= $2 AND e.day < $3 AND d.route = $4 AND e.state IN ('closed', 'remembered')
             ORDER BY e.day, x.name, e.encounter_id LIMIT $5",
            params![house, period.from(), period.until(), route.code(), MOST],
            |row| {
                let times = row.instant_maybe("opened_at")?.zip(row.instant_maybe("closed_at")?);
                Ok(Line {
                    day: row.day("day")?,
                    group: row.text("name")?,
                    frame: row.parsed("frame", FrameId::from_code)?,
                    invites: row.codes("invites")?,
                    shared_situation: row.text("shared_situation")?,
                    minutes: times.map_or(0, |(opened, closed)| whole_minutes(opened, closed)),
                    profile: row.parsed_maybe("profile", |code| Profile::from_code(code).ok())?,
                    site: row.text_maybe("site")?,
                    municipality: row.parsed_maybe("municipality", Municipality::parse)?,
                })
            },
        )
        .await?;
    // Mutual aid is offered on the route of promotion alone (A.1 no. 8).
    let reported = match route {
        Route::RiasPtm => Vec::new(),
        Route::RiaPms => mutual::reported(tx, house, (period.from(), period.until())).await?,
    };
    Ok(Report { people: people(tx, house, period, route).await?, lines, reported })
}

/// Distinct people of the route's groups: one number, and that only where it tells of no few of them.
async fn people(tx: &mut Tx, house: InstitutionId, period: Period, route: Route) -> Result<Cell> {
    let cells: Vec<(GroupId, Day, u32)> = tx
        .all(
            "SELECT m.group_id, m.month, COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM people_months m
             JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
             WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3 AND EXISTS (SELECT 1 FROM encounters e
                 JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
                 WHERE e.institution_id = m.institution_id AND e.group_id = m.group_id AND e.day >= $2 AND e.day < $3
                     AND e.state IN ('closed', 'remembered') AND d.route = $4)
             GROUP BY m.group_id, m.month",
            params![house, period.from(), period.until(), route.code()],
            |row| Ok((row.key("group_id")?, row.day("month")?, row.count("people")?)),
        )
        .await?;
    let whole = tx
        .one(
            "SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) AS people FROM people_months m
             JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
             WHERE m.institution_id = $1 AND m.month >= $2 AND m.month < $3 AND EXISTS (SELECT 1 FROM encounters e
                 JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
                 WHERE e.institution_id = m.institution_id AND e.group_id = m.group_id AND e.day >= $2 AND e.day < $3
                     AND e.state IN ('closed', 'remembered') AND d.route = $4)",
            params![house, period.from(), period.until(), route.code()],
            |row| row.count("people"),
        )
        .await?;
    let wholes = house_figures::group_people(tx, house, period).await?;
    let mut groups: BTreeMap<GroupId, BTreeMap<Day, u32>> = BTreeMap::new();
    for (group, month, people) in cells {
        groups.entry(group).or_default().insert(month, people);
    }
    let mut of_open = 0;
    let entries = groups
        .into_iter()
        .map(|(group, of)| {
            let months: Vec<u32> = period.months().iter().map(|month| of.get(month).copied().unwrap_or(0)).collect();
            let whole = wholes.get(&group).copied().unwrap_or(0);
            if !months.iter().any(|people| (1..domain::figures::FEW).contains(people)) {
                of_open = of_open.max(whole);
            }
            Entry { label: Label::Code(group.to_string()), whole, months }
        })
        .collect();
    Ok(Table::new(entries, Total::Together { whole, months: vec![], of_open }).protect().total())
}
