//! A leader's log: what Ronda knows and what the person adds, counted in the units of a society. Readable by the person
//! alone; a count over what was done, and no judgement of how.

use super::{Counted, DOUBLE_SESSION_MINUTES, How, Need, Reached, Template, Unit};
use crate::code::codes;
use crate::day::Day;
use crate::id::LogEntryId;
use crate::words::Line;
use chrono::Months;
use serde::{Deserialize, Serialize};

/// Entries that one person may add: many years of them.
pub const MOST_ENTRIES: usize = 2000;

codes! {
    /// What somebody did.
    Activity {
        /// Took part as a member of a group.
        Member = "member",
        /// Led a group, or led it with somebody.
        Led = "led",
        /// Worked on cases while leading, where they were not counted with a sitting.
        Cases = "cases",
        /// Had their leading supervised.
        Supervision = "supervision",
        /// Was at an intensive or a weekend of a society.
        Intensives = "intensives",
        /// Was at a seminar for leaders.
        Seminars = "seminars",
        /// Practised their profession.
        Practice = "practice",
    }
    /// In what a person writes down an entry.
    LogUnit {
        /// Sittings, each of so many minutes.
        Sessions = "sessions",
        /// Doppelstunden of 90 minutes.
        DoubleSessions = "double_sessions",
        /// Hours of the clock.
        Hours = "hours",
        /// Cases.
        Cases = "cases",
        /// Weekends or intensives.
        Weekends = "weekends",
        /// Seminars.
        Seminars = "seminars",
        /// Years.
        Years = "years",
    }
}

impl Activity {
    /// The units in which it can be written down, the usual first.
    pub fn units(self) -> &'static [LogUnit] {
        match self {
            Self::Member | Self::Led | Self::Supervision => {
                &[LogUnit::Sessions, LogUnit::DoubleSessions, LogUnit::Hours]
            }
            Self::Cases => &[LogUnit::Cases],
            Self::Intensives => &[LogUnit::Weekends],
            Self::Seminars => &[LogUnit::Seminars, LogUnit::DoubleSessions],
            Self::Practice => &[LogUnit::Years],
        }
    }

    fn is(self, what: Counted) -> bool {
        match what {
            Counted::Member => self == Self::Member,
            Counted::Led => self == Self::Led,
            Counted::Cases => self == Self::Cases,
            Counted::Supervision => self == Self::Supervision,
            Counted::Intensives => self == Self::Intensives,
            Counted::Seminars => self == Self::Seminars,
            Counted::Practice => self == Self::Practice,
            Counted::Lived
            | Counted::Read
            | Counted::Talked
            | Counted::Recorded
            | Counted::Analysed
            | Counted::Prepared
            | Counted::Reviewed => false,
        }
    }
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id; nothing for what Ronda knows by itself.
    pub id: Option<LogEntryId>,
    /// What.
    pub activity: Activity,
    /// When, or when it ended.
    pub day: Day,
    /// How many of `unit`.
    pub number: u32,
    /// In what.
    pub unit: LogUnit,
    /// Minutes of each sitting, where it is written down in sittings.
    pub minutes: Option<u32>,
    /// Where, in the person's words; the name of the group for what Ronda knows.
    pub place: Line<120>,
}

impl Entry {
    /// Minutes in all, where they can be told.
    fn minutes(&self) -> u32 {
        match self.unit {
            LogUnit::Sessions => self.number.saturating_mul(self.minutes.unwrap_or(0)),
            LogUnit::DoubleSessions => self.number.saturating_mul(DOUBLE_SESSION_MINUTES),
            LogUnit::Hours => self.number.saturating_mul(60),
            LogUnit::Cases | LogUnit::Weekends | LogUnit::Seminars | LogUnit::Years => 0,
        }
    }

    /// How much it is in another unit, for what is not summed over minutes.
    fn pieces(&self, unit: Unit) -> u32 {
        let same = match unit {
            // A Doppelstunde is a sitting; hours say nothing of how many there were.
            Unit::Sessions => matches!(self.unit, LogUnit::Sessions | LogUnit::DoubleSessions),
            Unit::Cases => self.unit == LogUnit::Cases,
            Unit::Weekends => self.unit == LogUnit::Weekends,
            Unit::Seminars => self.unit == LogUnit::Seminars,
            Unit::Years => self.unit == LogUnit::Years,
            Unit::Encounters | Unit::Parts | Unit::Times | Unit::Hours | Unit::DoubleSessions => false,
        };
        if same { self.number } else { 0 }
    }
}

/// Everything that somebody did, in any order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// What Ronda knows and what the person added.
    pub entries: Vec<Entry>,
    /// From when on the person wants it counted; from the first entry otherwise.
    pub since: Option<Day>,
}

impl Log {
    /// The first day that counts.
    pub fn first_day(&self) -> Option<Day> {
        self.since
            .or_else(|| self.entries.iter().filter(|one| one.activity != Activity::Practice).map(|one| one.day).min())
    }

    /// What counts: from the first day on. Practice has gone on for years before and counts whole.
    pub fn counted(&self) -> impl Iterator<Item = &Entry> {
        let since = self.since;
        self.entries
            .iter()
            .filter(move |one| one.activity == Activity::Practice || since.is_none_or(|since| one.day >= since))
    }

    /// How much of something there is, of the entries that `within` keeps.
    fn sum(&self, (what, unit): (Counted, Unit), within: impl Fn(&Entry) -> bool) -> u32 {
        let of = || self.counted().filter(|one| one.activity.is(what) && within(one));
        let minutes = || of().fold(0_u32, |sum, one| sum.saturating_add(one.minutes()));
        match unit {
            Unit::Hours => minutes() / 60,
            Unit::DoubleSessions => minutes() / DOUBLE_SESSION_MINUTES,
            Unit::Encounters
            | Unit::Parts
            | Unit::Times
            | Unit::Sessions
            | Unit::Cases
            | Unit::Weekends
            | Unit::Seminars
            | Unit::Years => of().fold(0, |sum, one| sum.saturating_add(one.pieces(unit))),
        }
    }

    /// How much of something there is in each year from the first day on: every full year, or the first one while it
    /// lasts.
    pub fn by_year(&self, what: Counted, unit: Unit, today: Day) -> Vec<u32> {
        let Some(first) = self.first_day() else { return Vec::new() };
        let begins = |year: u32| first.checked_add_months(Months::new(year.saturating_mul(12)));
        let full = (1..200).take_while(|year| begins(*year).is_some_and(|end| end <= today)).count();
        let years = u32::try_from(full.max(1)).unwrap_or(1);
        let of_year = |year| {
            let (Some(from), Some(to)) = (begins(year), begins(year + 1)) else { return 0 };
            // Today itself is the last day of a year that ends today: what was done on it belongs to somebody's year.
            let is_last = year + 1 == years && to == today;
            self.sum((what, unit), |one| one.day >= from && (one.day < to || (is_last && one.day == to)))
        };
        (0..years).map(of_year).collect()
    }

    /// How far the milestones of a template are.
    pub fn reached<'a>(&self, template: &'a Template, today: Day) -> Vec<Reached<'a>> {
        template
            .milestones
            .iter()
            .map(|milestone| match milestone.how {
                How::Human => Reached { milestone, needed: None, have: 0 },
                How::Count { what, unit, need } => {
                    let (needed, have) = match need {
                        Need::InAll(least) => (least, self.sum((what, unit), |_| true)),
                        // The year with the least decides: "each year" is not a sum.
                        Need::EachYear(least) => {
                            (least, self.by_year(what, unit, today).into_iter().min().unwrap_or(0))
                        }
                        // Shares and parts are of a group's path.
                        Need::Share { least, .. } => (least, self.sum((what, unit), |_| true)),
                        Need::AllParts => (u32::try_from(template.parts.len()).unwrap_or(u32::MAX), 0),
                    };
                    Reached { milestone, needed: Some(needed), have }
                }
            })
            .collect()
    }
}
