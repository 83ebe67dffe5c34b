//! Days and hours as people say them: "jueves 26 de noviembre", "2:00 p. m."

use crate::text::{Arg, Lang};
use chrono::{Datelike, NaiveTime, Timelike};
use domain::day::{Day, Instant, TimeOfDay, day_of, time_of};

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// "jueves 26 de noviembre"; with the year when it is not this one.
pub fn day(lang: Lang, day: Day, today: Day) -> String {
    let key = if day.year() == today.year() { "when-day" } else { "when-day-year" };
    lang.say_with(
        key,
        &[
            ("weekday", Arg::from(weekday(lang, day))),
            ("day", Arg::from(day.day().to_string())),
            ("month", Arg::from(month(lang, day))),
            ("year", Arg::from(day.year().to_string())),
        ],
    )
}

/// "26 nov"; with the year when it is not this one.
pub fn short_day(lang: Lang, day: Day, today: Day) -> String {
    let key = if day.year() == today.year() { "when-short" } else { "when-short-year" };
    let month: String = month(lang, day).chars().take(3).collect();
    lang.say_with(
        key,
        &[
            ("day", Arg::from(day.day().to_string())),
            ("month", Arg::from(month)),
            ("year", Arg::from(day.year().to_string())),
        ],
    )
}

/// "jueves".
pub fn weekday(lang: Lang, day: Day) -> String {
    let index = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
    lang.say(&format!("weekday-{}", WEEKDAYS[index]))
}

/// "noviembre".
pub fn month(lang: Lang, day: Day) -> String {
    lang.say(&format!("month-{}", day.month()))
}

/// "2:00 p. m."
pub fn time(lang: Lang, time: TimeOfDay) -> String {
    let (afternoon, hour) = time.hour12();
    let half = lang.say(if afternoon { "when-pm" } else { "when-am" });
    format!("{hour}:{:02} {half}", time.minute())
}

/// "2:00 a 3:30 p. m.", from a beginning and its minutes.
pub fn span(lang: Lang, from: TimeOfDay, minutes: u32) -> String {
    let (to, _) = from.overflowing_add_signed(chrono::TimeDelta::minutes(i64::from(minutes)));
    let same_half = from.hour12().0 == to.hour12().0;
    let beginning = if same_half { bare(from) } else { time(lang, from) };
    lang.say_with("when-span", &[("from", Arg::from(beginning)), ("to", Arg::from(time(lang, to)))])
}

fn bare(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour12().1, time.minute())
}

/// The site's day and hour of an instant: "jueves 26 de noviembre, 2:00 p. m."
pub fn instant(lang: Lang, at: Instant, zone: chrono_tz::Tz, today: Day) -> String {
    format!("{}, {}", day(lang, day_of(at, zone), today), time(lang, time_of(at, zone)))
}

/// A number in hundredths as it is written: 250 is "2,50" in Spanish and "2.50" in English.
pub fn hundredths(lang: Lang, number: u32) -> String {
    let point = match lang {
        Lang::Es => ',',
        Lang::En => '.',
    };
    format!("{}{point}{:02}", number / 100, number % 100)
}

/// The same in tenths: 27 is "2,7".
pub fn tenths(lang: Lang, number: u32) -> String {
    let hundredths = hundredths(lang, number * 10);
    hundredths.strip_suffix('0').unwrap_or(&hundredths).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_are_said_as_people_say_them() {
        let (thursday, today) = ("2026-11-26".parse().unwrap(), "2026-11-21".parse().unwrap());
        assert_eq!(day(Lang::Es, thursday, today), "jueves 26 de noviembre");
        assert_eq!(day(Lang::En, thursday, today), "Thursday 26 November");
        assert_eq!(day(Lang::Es, thursday, "2027-01-02".parse().unwrap()), "jueves 26 de noviembre de 2026");
        assert_eq!(short_day(Lang::Es, thursday, today), "26 nov");
        assert_eq!(span(Lang::Es, "14:00:00".parse().unwrap(), 90), "2:00 a 3:30 p. m.");
        assert_eq!(span(Lang::Es, "11:00:00".parse().unwrap(), 90), "11:00 a. m. a 12:30 p. m.");
    }
}
