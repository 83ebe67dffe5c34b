//! Days of the stories, told from today backward: on their weekday, never on a holiday, never held in the future.

use super::told::{Edition, Stage, Story};
use chrono::{Datelike, Days, TimeDelta, Weekday};
use chrono_tz::Tz;
use domain::day::{Day, Instant, TimeOfDay, day_of, instant_of};
use domain::group::Cadence;
use domain::holiday;

/// Where the demo is.
pub const ZONE: Tz = chrono_tz::America::Bogota;
/// Its country, which decides the holidays.
pub const COUNTRY: &str = "CO";
/// Encounters of every edition in the stories.
pub const ENCOUNTERS: u32 = 10;

/// Until so long after its hour an encounter of today may still begin; later it has been held.
const MAY_STILL_BEGIN: TimeDelta = TimeDelta::hours(3);
/// Days from now to the first encounter of a group that is being called together, at least.
const CALLED_AHEAD: u64 = 9;

/// The time of day at which a story's encounters begin.
pub fn hour(story: &Story) -> TimeOfDay {
    TimeOfDay::from_hms_opt(story.hour.0, story.hour.1, 0).unwrap_or_default()
}

/// The first day of an edition, so that today stands where its stage says.
pub fn first_day(story: &Story, edition: &Edition, now: Instant) -> Day {
    let today = day_of(now, ZONE);
    let (known, ordinal) = match edition.stage {
        Stage::Over { weeks_ago } => {
            let next = next(story, now);
            (back(next - Days::new(7 * u64::from(weeks_ago)), 7), ENCOUNTERS)
        }
        Stage::Underway { next: ordinal } => (next(story, now), ordinal),
        Stage::ClosingThisWeek => (this_week(today), ENCOUNTERS),
        Stage::Calling => (on(weekday(story, today), today + Days::new(CALLED_AHEAD)), 1),
    };
    (1..ordinal).fold(known, |day, _| back(day - Days::new(step(story.cadence)), step(story.cadence)))
}

/// The days of an edition's encounters, as its plan lays them out.
pub fn days(story: &Story, first: Day) -> Vec<Day> {
    let days = u16::try_from(step(story.cadence)).unwrap_or(7);
    holiday::series(first, holiday::Step::Days(days), 10, COUNTRY)
}

/// When an encounter of a day begins.
pub fn begins(story: &Story, day: Day) -> Instant {
    instant_of(day, hour(story), ZONE)
}

fn step(cadence: Cadence) -> u64 {
    match cadence {
        Cadence::Weekly => 7,
        Cadence::Biweekly => 14,
        Cadence::Monthly => 28,
    }
}

fn weekday(story: &Story, today: Day) -> Weekday {
    story.weekday.unwrap_or_else(|| this_week(today).weekday())
}

/// The next encounter's day: today as long as it may still begin.
fn next(story: &Story, now: Instant) -> Day {
    let today = day_of(now, ZONE);
    let day = on(weekday(story, today), today);
    if begins(story, day) + MAY_STILL_BEGIN > now { day } else { on(day.weekday(), day + Days::new(7)) }
}

/// The first `weekday` from `day` on that is no holiday.
fn on(weekday: Weekday, day: Day) -> Day {
    let ahead = (7 + weekday.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7;
    let mut found = day + Days::new(u64::from(ahead));
    while holiday::on(found, COUNTRY).is_some() {
        found = found + Days::new(7);
    }
    found
}

/// `day`, or the turn before it when it is a holiday.
pub fn back(mut day: Day, step: u64) -> Day {
    while holiday::on(day, COUNTRY).is_some() {
        day = day - Days::new(step);
    }
    day
}

/// A day after today that is neither a holiday nor a Sunday: within this week when there is one, else within seven.
fn this_week(today: Day) -> Day {
    let suits = |day: &Day| day.weekday() != Weekday::Sun && holiday::on(*day, COUNTRY).is_none();
    let ahead = || (1..=7).map(|days| today + Days::new(days)).filter(suits);
    let same = ahead().filter(|day| day.iso_week() == today.iso_week());
    // The day after tomorrow leaves time to prepare; tomorrow does when the week is nearly over.
    same.clone().nth(1).or_else(|| same.clone().next()).or_else(|| ahead().next()).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::super::stories;
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_plan_that_is_laid_out_forward_arrives_where_the_story_began_backward() {
        let mut now = at("2025-12-20T03:00:00Z");
        for _ in 0..500 {
            for story in stories::ALL {
                for edition in story.editions {
                    let days = days(story, first_day(story, edition, now));
                    let past = |n: usize| begins(story, days[n]) + MAY_STILL_BEGIN <= now;
                    match edition.stage {
                        Stage::Over { .. } => assert!(past(9), "{} at {now}", story.name),
                        Stage::Underway { next } => {
                            let next = next as usize;
                            assert!(past(next - 2) && !past(next - 1), "{} at {now}", story.name);
                        }
                        Stage::ClosingThisWeek => {
                            assert!(past(8) && !past(9), "{} at {now}", story.name);
                            assert!(
                                (1..=7).contains(&(days[9] - day_of(now, ZONE)).num_days()),
                                "{} at {now}",
                                story.name
                            );
                        }
                        Stage::Calling => assert!(days[0] > day_of(now, ZONE), "{} at {now}", story.name),
                    }
                }
            }
            now += TimeDelta::hours(53);
        }
    }
}
