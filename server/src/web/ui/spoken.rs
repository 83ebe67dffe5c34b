//! The clock as people say it: "2 de la tarde", "hasta las 3 y media".

use crate::text::{Arg, Lang};
use chrono::{TimeDelta, Timelike};
use domain::day::TimeOfDay;

/// "2 de la tarde".
pub fn hour(lang: Lang, time: TimeOfDay) -> String {
    said(lang, time, &lang.say(part(time)))
}

/// "hasta las 3 y media", from a beginning and its minutes.
pub fn until(lang: Lang, from: TimeOfDay, minutes: u32) -> String {
    let (to, _) = from.overflowing_add_signed(TimeDelta::minutes(i64::from(minutes)));
    let key = if to.hour12().1 == 1 { "spoken-until-one" } else { "spoken-until" };
    lang.say_with(key, &[("time", Arg::from(said(lang, to, "")))])
}

fn said(lang: Lang, time: TimeOfDay, part: &str) -> String {
    let key = match time.minute() {
        0 => "spoken-hour",
        15 => "spoken-quarter",
        30 => "spoken-half",
        _ => "spoken-minutes",
    };
    let (_, hour) = time.hour12();
    let minutes = format!("{:02}", time.minute());
    let words = [("hour", Arg::from(hour.to_string())), ("minutes", Arg::from(minutes)), ("part", Arg::from(part))];
    // Which of the three a language uses is its own affair.
    lang.say_with(key, &words).trim().to_owned()
}

fn part(time: TimeOfDay) -> &'static str {
    match time.hour() {
        0..=4 => "spoken-before-dawn",
        5..=11 => "spoken-morning",
        12 => "spoken-noon",
        13..=18 => "spoken-afternoon",
        _ => "spoken-night",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_said_as_people_say_them() {
        let es = |text: &str| hour(Lang::Es, text.parse().unwrap());
        assert_eq!(es("14:00:00"), "2 de la tarde");
        assert_eq!(es("08:30:00"), "8 y media de la mañana");
        assert_eq!(es("12:00:00"), "12 del día");
        assert_eq!(es("19:20:00"), "7 y 20 de la noche");
        assert_eq!(until(Lang::Es, "14:00:00".parse().unwrap(), 90), "hasta las 3 y media");
        assert_eq!(until(Lang::Es, "11:45:00".parse().unwrap(), 90), "hasta la 1 y cuarto");
        assert_eq!(hour(Lang::En, "14:00:00".parse().unwrap()), "2:00 in the afternoon");
    }
}
