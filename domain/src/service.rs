//! Other care besides the group (S0-133, S0-190): what the institution and its territory offer, written by whoever
//! administers, read by whoever coordinates.

use crate::code::codes;
use crate::day::Day;
use crate::id::ServiceId;
use crate::words::{Line, Words};
use chrono::Months;
use serde::{Deserialize, Serialize};

codes! {
    /// What kind of care somebody is pointed to.
    ServiceKind {
        /// Mental health.
        MentalHealth = "mental_health",
        /// General practice.
        GeneralPractice = "general_practice",
        /// Social services: rights, subsidies, protection.
        SocialServices = "social_services",
        /// Emergencies.
        Emergency = "emergency",
        /// Something of the community: a club, a parish, an association.
        CommunityResource = "community_resource",
        /// Anything else.
        Other = "other",
    }
    /// Whose service it is.
    ServiceSide {
        /// The institution's own.
        House = "house",
        /// Of its territory.
        Territory = "territory",
    }
}

/// Months after which what was checked is told as "confirm before".
pub const FRESH_MONTHS: u32 = 6;

/// A service that people can be pointed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Name.
    pub name: Line<120>,
    /// What kind of care it gives.
    pub kind: ServiceKind,
    /// Whose it is.
    pub side: ServiceSide,
    /// What it is for, in plain words.
    pub purpose: Line<200>,
    /// How to reach it: where, with which papers, whom to ask for.
    pub reach: Words<400>,
    /// When it is open, in words.
    pub hours: Option<Line<120>>,
    /// As it is dialled.
    pub phone: Option<Line<30>>,
    /// The day on which somebody last checked that all this holds.
    pub checked_on: Day,
    /// Whether it is no longer offered; those who were pointed there keep its name.
    pub retired: bool,
    /// Counts the changes of this row; a new one comes with 0.
    pub version: i64,
}

impl Service {
    /// Whether it was checked so long ago that one asks before sending anybody: more than six months.
    pub fn needs_confirming(&self, today: Day) -> bool {
        self.checked_on.checked_add_months(Months::new(FRESH_MONTHS)).is_some_and(|until| until < today)
    }
}

#[cfg(test)]
pub(crate) fn example(id: i64) -> Service {
    use crate::id::Key;
    Service {
        id: ServiceId::of(id),
        name: Line::kept(format!("Servicio {id}")),
        kind: ServiceKind::MentalHealth,
        side: ServiceSide::House,
        purpose: Line::kept("Consulta".to_owned()),
        reach: Words::kept("Primer piso".to_owned()),
        hours: None,
        phone: None,
        checked_on: Day::default(),
        retired: false,
        version: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_checked_more_than_six_months_ago_is_to_be_confirmed() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let service = |on| Service { checked_on: day(on), ..example(1) };
        assert!(!service("2026-05-19").needs_confirming(day("2026-11-19")));
        assert!(service("2026-05-18").needs_confirming(day("2026-11-19")));
        assert!(!service("2026-08-31").needs_confirming(day("2027-02-28")), "a short month is a month");
        assert!(service("2026-08-31").needs_confirming(day("2027-03-01")));
    }
}
