//! Hours in which people may be written to. What is usual are those of Ley 2300 de 2023 of Colombia: that law is about
//! collections and advertising, so they are a cautious custom here and no duty.

use crate::day::{Day, Instant, TimeOfDay, day_of, instant_of};
use crate::holiday;
use chrono::{Datelike, Days, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Days that are searched for an allowed hour; a whole week of holidays fits in twice.
const SEARCHED: u64 = 15;

/// From when until when, on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    from: TimeOfDay,
    until: TimeOfDay,
}

/// The end does not come after the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASpan;

impl Span {
    /// From `from` until `until`.
    pub fn new(from: TimeOfDay, until: TimeOfDay) -> Result<Self, NotASpan> {
        if from < until { Ok(Self { from, until }) } else { Err(NotASpan) }
    }

    /// The beginning.
    pub fn from(&self) -> TimeOfDay {
        self.from
    }

    /// The end: at this hour nothing is sent any more.
    pub fn until(&self) -> TimeOfDay {
        self.until
    }

    fn of_hours(from: u32, until: u32) -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
        Self { from: at(from), until: at(until) }
    }
}

/// When people may be written to, in the zone of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Monday to Friday.
    pub weekdays: Span,
    /// Saturday.
    pub saturday: Option<Span>,
    /// Sunday and holidays.
    pub sunday: Option<Span>,
    /// Counts the changes of this row; 0 for what is usual.
    pub version: i64,
}

impl Hours {
    /// What holds until the institution says otherwise.
    pub fn usual() -> Self {
        Self { weekdays: Span::of_hours(7, 19), saturday: Some(Span::of_hours(8, 15)), sunday: None, version: 0 }
    }

    fn span(&self, day: Day, country: &str) -> Option<Span> {
        if day.weekday() == Weekday::Sun || holiday::on(day, country).is_some() {
            self.sunday
        } else if day.weekday() == Weekday::Sat {
            self.saturday
        } else {
            Some(self.weekdays)
        }
    }

    /// Beginning and end of the allowed hours of a day. A day on which the clocks skip all of them has none.
    fn open(&self, day: Day, zone: Tz, country: &str) -> Option<(Instant, Instant)> {
        let span = self.span(day, country)?;
        Some((instant_of(day, span.from, zone), instant_of(day, span.until, zone))).filter(|(from, until)| from < until)
    }

    /// Whether somebody may be written to at `at`.
    pub fn is_open(&self, at: Instant, zone: Tz, country: &str) -> bool {
        self.open(day_of(at, zone), zone, country).is_some_and(|(from, until)| from <= at && at < until)
    }

    /// The first allowed moment from `at` on.
    pub fn next_open(&self, at: Instant, zone: Tz, country: &str) -> Option<Instant> {
        let first = day_of(at, zone);
        (0..SEARCHED).filter_map(|days| first.checked_add_days(Days::new(days))).find_map(|day| {
            let (from, until) = self.open(day, zone, country)?;
            (at < until).then(|| at.max(from))
        })
    }

    /// The last moment up to `at` that leaves an hour before the day's end, so that there is time to try again; of a
    /// shorter day, its beginning.
    pub fn last_open(&self, at: Instant, zone: Tz, country: &str) -> Option<Instant> {
        let first = day_of(at, zone);
        (0..SEARCHED).filter_map(|days| first.checked_sub_days(Days::new(days))).find_map(|day| {
            let (from, until) = self.open(day, zone, country)?;
            (from <= at).then(|| at.min(from.max(until - TimeDelta::hours(1))))
        })
    }
}
