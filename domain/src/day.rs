//! Days and times of day belong to a site's zone; instants are UTC. No clock is read here.

use chrono::{DateTime, Datelike, LocalResult, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// A moment in time, in UTC.
pub type Instant = DateTime<Utc>;
/// A day of the calendar, in the zone of its site.
pub type Day = NaiveDate;
/// A time of day, in the zone of its site.
pub type TimeOfDay = NaiveTime;

/// When `day` at `time` is in `zone`. A time that the clocks skip becomes the first one after the gap;
/// a time that comes twice is the first of the two.
pub fn instant_of(day: Day, time: TimeOfDay, zone: Tz) -> Instant {
    let wall = NaiveDateTime::new(day, time);
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => after_the_gap(wall, zone),
    }
}

fn after_the_gap(wall: NaiveDateTime, zone: Tz) -> Instant {
    // Gaps in use are at most a day long (Samoa, 2011); quarters of an hour find every one of them.
    (1..=100)
        .filter_map(|quarters| zone.from_local_datetime(&(wall + TimeDelta::minutes(15 * quarters))).earliest())
        .map(|at| at.to_utc())
        .next()
        .unwrap_or_else(|| wall.and_utc())
}

/// The day of the site on which `at` falls.
pub fn day_of(at: Instant, zone: Tz) -> Day {
    at.with_timezone(&zone).date_naive()
}

/// The site's time of day at `at`, to the minute.
pub fn time_of(at: Instant, zone: Tz) -> TimeOfDay {
    let local = at.with_timezone(&zone).time();
    NaiveTime::from_hms_opt(chrono::Timelike::hour(&local), chrono::Timelike::minute(&local), 0).unwrap_or(local)
}

/// The month that figures are kept by: the first day of the month of `day`.
pub fn month_of(day: Day) -> Day {
    day.with_day(1).unwrap_or(day)
}

/// Whole minutes from `from` to `to`, rounded down; nothing when `to` is earlier (invariant C.6-3).
pub fn whole_minutes(from: Instant, to: Instant) -> u32 {
    u32::try_from((to - from).num_minutes()).unwrap_or(0)
}

/// The days on which a form may plan: a century around the one that Ronda was made in.
pub fn is_plausible(day: Day) -> bool {
    (2000..2100).contains(&day.year())
}

/// Years ahead and behind in which something that is still to come may be planned: a mistyped year falls outside.
const NEAR_YEARS: u32 = 2;
/// Years behind in which a group that brings its history may have begun.
const HISTORY_YEARS: u32 = 20;

/// Whether a day is near enough to `today` for an encounter that lies ahead.
pub fn is_near(day: Day, today: Day) -> bool {
    is_within(day, today, NEAR_YEARS)
}

/// Whether an edition may begin on a day: soon, or as long ago as a history reaches.
pub fn may_begin(day: Day, today: Day) -> bool {
    is_within(day, today, HISTORY_YEARS)
}

fn is_within(day: Day, today: Day, years_behind: u32) -> bool {
    let first = today.checked_sub_months(Months::new(12 * years_behind));
    let last = today.checked_add_months(Months::new(12 * NEAR_YEARS));
    is_plausible(day) && first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_year_is_not_near_and_a_history_may_be_long() {
        let day = |text: &str| text.parse().unwrap();
        let today = day("2026-11-22");
        assert!(is_near(day("2024-11-22"), today) && is_near(day("2028-11-22"), today));
        assert!(!is_near(day("2024-11-21"), today) && !is_near(day("2062-11-22"), today));
        assert!(may_begin(day("2006-11-22"), today) && !may_begin(day("2006-11-21"), today));
        assert!(!may_begin(day("2028-11-23"), today) && !may_begin(day("2062-11-22"), today));
    }

    fn at(day: (i32, u32, u32), time: (u32, u32), zone: Tz) -> String {
        let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
        instant_of(day, NaiveTime::from_hms_opt(time.0, time.1, 0).unwrap(), zone).to_rfc3339()
    }

    #[test]
    fn a_time_that_the_clocks_skip_or_repeat_is_still_one_instant() {
        let madrid = chrono_tz::Europe::Madrid;
        assert_eq!(at((2026, 3, 29), (2, 30), madrid), "2026-03-29T01:00:00+00:00", "the first minute after the gap");
        assert_eq!(at((2026, 10, 25), (2, 30), madrid), "2026-10-25T00:30:00+00:00", "the first of the two");
        assert_eq!(at((2026, 11, 26), (14, 0), chrono_tz::America::Bogota), "2026-11-26T19:00:00+00:00");
    }

    #[test]
    fn minutes_do_not_change_when_the_clocks_do() {
        let madrid = chrono_tz::Europe::Madrid;
        let day = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
        let from = instant_of(day, NaiveTime::from_hms_opt(1, 30, 0).unwrap(), madrid);
        let to = instant_of(day, NaiveTime::from_hms_opt(4, 0, 0).unwrap(), madrid);
        assert_eq!(whole_minutes(from, to), 90);
        assert_eq!(whole_minutes(to, from), 0);
    }
}
