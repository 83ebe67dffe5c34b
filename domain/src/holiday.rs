//! Public holidays, so that a series of dates can step over them.

use crate::day::Day;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The holiday that falls on `day` in `country` (ISO 3166), as a key of the texts; nothing on other days.
/// Colombia is known (Ley 51 de 1983, "Ley Emiliani"); other countries have none here.
pub fn on(day: Day, country: &str) -> Option<&'static str> {
    if country != "CO" {
        return None;
    }
    fixed(day).or_else(|| moved_to_monday(day)).or_else(|| around_easter(day))
}

fn fixed(day: Day) -> Option<&'static str> {
    match (day.month(), day.day()) {
        (1, 1) => Some("new-year"),
        (5, 1) => Some("labour"),
        (7, 20) => Some("independence"),
        (8, 7) => Some("boyaca"),
        (12, 8) => Some("conception"),
        (12, 25) => Some("christmas"),
        _ => None,
    }
}

fn moved_to_monday(day: Day) -> Option<&'static str> {
    const MOVED: [(u32, u32, &str); 7] = [
        (1, 6, "epiphany"),
        (3, 19, "saint-joseph"),
        (6, 29, "peter-and-paul"),
        (8, 15, "assumption"),
        (10, 12, "diversity"),
        (11, 1, "all-saints"),
        (11, 11, "cartagena"),
    ];
    if day.weekday() != Weekday::Mon {
        return None;
    }
    MOVED
        .iter()
        .find(|(month, date, _)| {
            NaiveDate::from_ymd_opt(day.year(), *month, *date)
                .is_some_and(|own| (0..7).contains(&(day - own).num_days()))
        })
        .map(|(_, _, name)| *name)
}

fn around_easter(day: Day) -> Option<&'static str> {
    const FROM_EASTER: [(i64, &str); 5] =
        [(-3, "maundy-thursday"), (-2, "good-friday"), (43, "ascension"), (64, "corpus-christi"), (71, "sacred-heart")];
    let easter = easter(day.year())?;
    let distance = (day - easter).num_days();
    FROM_EASTER.iter().find(|(days, _)| *days == distance).map(|(_, name)| *name)
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus gives it).
fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

/// How often a group meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Every so many days: 7 weekly, 14 biweekly.
    Days(u16),
    /// The same weekday of the month (the third Thursday), or the last one when a month has no fifth.
    Monthly,
}

/// `count` days from `first` on, stepping over the holidays of `country`: a date that falls on one is left out,
/// and the series goes on, so that nobody is called on a holiday.
pub fn series(first: Day, step: Step, count: u16, country: &str) -> Vec<Day> {
    let mut days = Vec::new();
    let mut turn = 0;
    // Twice as many turns as days is more than the holidays of any year can eat.
    while days.len() < usize::from(count) && turn < u32::from(count) * 2 + 20 {
        let Some(day) = nth(first, step, turn) else { break };
        if on(day, country).is_none() {
            days.push(day);
        }
        turn += 1;
    }
    days
}

/// The holidays that a series from `first` to `last` stepped over, each with the key of its name.
pub fn stepped_over(first: Day, step: Step, last: Day, country: &str) -> Vec<(Day, &'static str)> {
    (0..)
        .map_while(|turn| nth(first, step, turn))
        .take_while(|day| *day <= last)
        .filter_map(|day| Some((day, on(day, country)?)))
        .collect()
}

fn nth(first: Day, step: Step, turn: u32) -> Option<Day> {
    match step {
        Step::Days(days) => first.checked_add_days(Days::new(u64::from(days) * u64::from(turn))),
        Step::Monthly => {
            let months = first.month0() + turn;
            let year = first.year() + i32::try_from(months / 12).ok()?;
            let week = u8::try_from((first.day() - 1) / 7 + 1).ok()?;
            (1..=week)
                .rev()
                .find_map(|n| NaiveDate::from_weekday_of_month_opt(year, months % 12 + 1, first.weekday(), n))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn colombia_has_its_eighteen_holidays_of_2026() {
        let year: Vec<_> = day("2026-01-01").iter_days().take(365).filter(|day| on(*day, "CO").is_some()).collect();
        let expected = [
            "2026-01-01",
            "2026-01-12",
            "2026-03-23",
            "2026-04-02",
            "2026-04-03",
            "2026-05-01",
            "2026-05-18",
            "2026-06-08",
            "2026-06-15",
            "2026-06-29",
            "2026-07-20",
            "2026-08-07",
            "2026-08-17",
            "2026-10-12",
            "2026-11-02",
            "2026-11-16",
            "2026-12-08",
            "2026-12-25",
        ];
        assert_eq!(year, expected.map(day));
    }

    #[test]
    fn a_weekly_series_steps_over_a_holiday_and_keeps_its_count() {
        let days = series(day("2026-03-19"), Step::Days(7), 4, "CO");
        assert_eq!(
            days,
            ["2026-03-19", "2026-03-26", "2026-04-09", "2026-04-16"].map(day),
            "Maundy Thursday is left out"
        );
    }

    #[test]
    fn what_was_stepped_over_is_told_by_its_name() {
        let (first, last) = (day("2026-03-19"), day("2026-04-16"));
        assert_eq!(
            stepped_over(first, Step::Days(7), last, "CO"),
            [(day("2026-04-02"), "maundy-thursday")],
            "the Thursday that the series left out"
        );
        assert_eq!(stepped_over(first, Step::Days(7), last, "ES"), []);
        assert_eq!(stepped_over(last, Step::Days(7), first, "CO"), [], "nothing lies between them");
    }

    #[test]
    fn a_monthly_series_keeps_the_weekday() {
        let days = series(day("2026-01-29"), Step::Monthly, 3, "ES");
        assert_eq!(
            days,
            ["2026-01-29", "2026-02-26", "2026-03-26"].map(day),
            "no month of the three but January has a fifth Thursday"
        );
    }
}
