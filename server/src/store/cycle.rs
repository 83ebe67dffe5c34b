//! The editions of a group with their counts. Counts come from rows of attendance, which no closing, leaving or
//! erasing touches.

use super::group::edition;
use crate::db::{Result, Tx};
use crate::params;
use domain::day::Day;
use domain::encounter::attendance::Tally;
use domain::group::Edition;
use domain::id::{GroupId, InstitutionId};

/// An edition, told in counts.
#[derive(Clone, Debug)]
pub struct Cycle {
    /// The edition.
    pub edition: Edition,
    /// Encounters held.
    pub held: u32,
    /// People who took part at least once; entries that turned out to be one person count once.
    pub people: u32,
    /// Rows of attendance of held encounters, and those who took part.
    pub attendance: Tally,
    /// Phrases that the group keeps.
    pub learnings: u32,
    /// Day of the first encounter held.
    pub from: Option<Day>,
    /// Day of the last encounter held.
    pub until: Option<Day>,
}

/// The editions of a group, the latest first.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<Cycle>> {
    tx.all(
        "SELECT e.*,
             (SELECT COUNT(*) FROM encounters n WHERE n.institution_id = e.institution_id AND n.edition_id = e.edition_id
                 AND n.state IN ('closed', 'remembered')) AS held,
             (SELECT MIN(n.day) FROM encounters n WHERE n.institution_id = e.institution_id AND n.edition_id = e.edition_id
                 AND n.state IN ('closed', 'remembered')) AS held_from,
             (SELECT MAX(n.day) FROM encounters n WHERE n.institution_id = e.institution_id AND n.edition_id = e.edition_id
                 AND n.state IN ('closed', 'remembered')) AS held_until,
             (SELECT COUNT(*) FROM encounters n
                 JOIN attendance a ON a.institution_id = n.institution_id AND a.encounter_id = n.encounter_id
                 WHERE n.institution_id = e.institution_id AND n.edition_id = e.edition_id
                     AND n.state IN ('closed', 'remembered')) AS expected,
             (SELECT COUNT(*) FROM encounters n
                 JOIN attendance a ON a.institution_id = n.institution_id AND a.encounter_id = n.encounter_id
                 WHERE n.institution_id = e.institution_id AND n.edition_id = e.edition_id
                     AND n.state IN ('closed', 'remembered') AND a.mark IN ('arrived', 'late', 'online')) AS present,
             (SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) FROM encounters n
                 JOIN attendance a ON a.institution_id = n.institution_id AND a.encounter_id = n.encounter_id
                 JOIN persons p ON p.institution_id = a.institution_id AND p.person_id = a.person_id
                 WHERE n.institution_id = e.institution_id AND n.edition_id = e.edition_id
                     AND n.state IN ('closed', 'remembered') AND a.mark IN ('arrived', 'late', 'online')) AS people,
             (SELECT COUNT(*) FROM learnings l WHERE l.institution_id = e.institution_id AND l.edition_id = e.edition_id
                 AND l.state <> 'withdrawn') AS learnings
         FROM editions e WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY e.ordinal DESC",
        params![house, group],
        |row| {
            Ok(Cycle {
                edition: edition(row)?,
                held: row.count("held")?,
                people: row.count("people")?,
                attendance: Tally { expected: row.count("expected")?, present: row.count("present")? },
                learnings: row.count("learnings")?,
                from: row.day_maybe("held_from")?,
                until: row.day_maybe("held_until")?,
            })
        },
    )
    .await
}
