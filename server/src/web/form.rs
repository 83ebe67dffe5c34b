//! Reads a form into the domain's types, and keeps what was typed beside what is wrong with it.

use super::pairs::Pairs;
use crate::text::{Arg, Lang};
use chrono::{NaiveDate, NaiveTime};
use domain::code::Code;
use domain::day::{Day, TimeOfDay, is_plausible};
use domain::login::LoginFault;
use domain::words::{Line, TextFault, Words};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What is wrong with one field, told to the person who filled it in.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Nothing was written or chosen.
    Missing,
    /// What is wrong with a text.
    Text(TextFault),
    /// No whole number.
    NotANumber,
    /// Outside of what is possible.
    OutOfRange {
        /// Least.
        least: i64,
        /// Most.
        most: i64,
    },
    /// No day, or one in a year that nobody plans for.
    NotADay,
    /// No time of day.
    NotATime,
    /// Not one of the choices.
    NotAChoice,
    /// What is wrong with a login or a secret.
    Login(LoginFault),
    /// A text of its own, by its key.
    Said(&'static str),
}

impl From<TextFault> for Fault {
    fn from(fault: TextFault) -> Self {
        if fault == TextFault::Empty { Self::Missing } else { Self::Text(fault) }
    }
}

impl Fault {
    /// What to tell the person.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Missing | Self::Text(TextFault::Empty) => lang.say("fault-missing"),
            Self::Text(TextFault::TooLong { max, length }) => {
                lang.say_with("fault-too-long", &[("max", Arg::from(*max)), ("length", Arg::from(*length))])
            }
            Self::Text(TextFault::Hidden) => lang.say("fault-hidden"),
            Self::NotANumber => lang.say("fault-not-a-number"),
            Self::OutOfRange { least, most } => {
                lang.say_with("fault-out-of-range", &[("least", Arg::from(*least)), ("most", Arg::from(*most))])
            }
            Self::NotADay => lang.say("fault-not-a-day"),
            Self::NotATime => lang.say("fault-not-a-time"),
            Self::NotAChoice => lang.say("fault-not-a-choice"),
            Self::Login(fault) => lang.say(&format!("fault-{}", fault.code().replace('_', "-"))),
            Self::Said(key) => lang.say(key),
        }
    }
}

/// What is wrong with a form, by field.
pub type Faults = BTreeMap<String, Fault>;

/// Reads fields one after the other and gathers what is wrong with all of them.
#[derive(Debug)]
pub struct Reader<'a> {
    form: &'a Pairs,
    faults: Faults,
}

impl<'a> Reader<'a> {
    /// Reads `form`.
    pub fn new(form: &'a Pairs) -> Self {
        Self { form, faults: Faults::new() }
    }

    /// Notes what is wrong with a field; the first fault of a field stays.
    pub fn fault<T>(&mut self, name: &str, fault: impl Into<Fault>) -> Option<T> {
        self.faults.entry(name.to_owned()).or_insert(fault.into());
        None
    }

    /// The text as it was typed.
    pub fn raw(&self, name: &str) -> &'a str {
        self.form.get(name)
    }

    /// A line that must be there.
    pub fn line<const MAX: usize>(&mut self, name: &str) -> Option<Line<MAX>> {
        Line::parse(self.raw(name)).map_or_else(|fault| self.fault(name, fault), Some)
    }

    /// A line that may be left empty: `Some(None)` then, `None` when it is wrong.
    pub fn line_maybe<const MAX: usize>(&mut self, name: &str) -> Option<Option<Line<MAX>>> {
        if self.raw(name).trim().is_empty() { Some(None) } else { self.line(name).map(Some) }
    }

    /// Words that must be there.
    pub fn words<const MAX: usize>(&mut self, name: &str) -> Option<Words<MAX>> {
        Words::parse(self.raw(name)).map_or_else(|fault| self.fault(name, fault), Some)
    }

    /// Words that may be left empty.
    pub fn words_maybe<const MAX: usize>(&mut self, name: &str) -> Option<Option<Words<MAX>>> {
        if self.raw(name).trim().is_empty() { Some(None) } else { self.words(name).map(Some) }
    }

    /// A whole number within a range.
    pub fn number(&mut self, name: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let typed = self.raw(name).trim();
        if typed.is_empty() {
            return self.fault(name, Fault::Missing);
        }
        let (least, most) = (i64::from(*range.start()), i64::from(*range.end()));
        match typed.parse::<i64>() {
            Ok(number) => match u32::try_from(number).ok().filter(|number| range.contains(number)) {
                Some(number) => Some(number),
                None => self.fault(name, Fault::OutOfRange { least, most }),
            },
            Err(_) if is_digits(typed) => self.fault(name, Fault::OutOfRange { least, most }),
            Err(_) => self.fault(name, Fault::NotANumber),
        }
    }

    /// A whole number that may be left empty.
    pub fn number_maybe(&mut self, name: &str, range: RangeInclusive<u32>) -> Option<Option<u32>> {
        if self.raw(name).trim().is_empty() { Some(None) } else { self.number(name, range).map(Some) }
    }

    /// A day that may be left empty.
    pub fn day_maybe(&mut self, name: &str) -> Option<Option<Day>> {
        let typed = self.raw(name).trim();
        if typed.is_empty() {
            return Some(None);
        }
        match NaiveDate::parse_from_str(typed, "%Y-%m-%d") {
            Ok(day) if is_plausible(day) => Some(Some(day)),
            Ok(_) | Err(_) => self.fault(name, Fault::NotADay),
        }
    }

    /// A day that must be there.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        match self.day_maybe(name)? {
            Some(day) => Some(day),
            None => self.fault(name, Fault::Missing),
        }
    }

    /// A time of day that may be left empty.
    pub fn time_maybe(&mut self, name: &str) -> Option<Option<TimeOfDay>> {
        let typed = self.raw(name).trim();
        if typed.is_empty() {
            return Some(None);
        }
        let read = ["%H:%M", "%H:%M:%S"].into_iter().find_map(|form| NaiveTime::parse_from_str(typed, form).ok());
        read.map_or_else(|| self.fault(name, Fault::NotATime), |time| Some(Some(time)))
    }

    /// A time of day that must be there.
    pub fn time(&mut self, name: &str) -> Option<TimeOfDay> {
        match self.time_maybe(name)? {
            Some(time) => Some(time),
            None => self.fault(name, Fault::Missing),
        }
    }

    /// One of a closed list.
    pub fn code<C: Code>(&mut self, name: &str) -> Option<C> {
        let typed = self.raw(name);
        if typed.is_empty() {
            return self.fault(name, Fault::Missing);
        }
        C::of_word(typed).map_or_else(|| self.fault(name, Fault::NotAChoice), Some)
    }

    /// One of a closed list, or none.
    pub fn code_maybe<C: Code>(&mut self, name: &str) -> Option<Option<C>> {
        if self.raw(name).is_empty() { Some(None) } else { self.code(name).map(Some) }
    }

    /// Any of a closed list.
    pub fn codes<C: Code>(&mut self, name: &str) -> Option<Vec<C>> {
        let read: Option<Vec<C>> = self.form.all(name).map(C::of_word).collect();
        read.map_or_else(|| self.fault(name, Fault::NotAChoice), Some)
    }

    /// Something with a reader of its own, which must be there: an id, a zone, a frame.
    pub fn parsed<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let typed = self.raw(name);
        if typed.is_empty() {
            return self.fault(name, Fault::Missing);
        }
        read(typed).map_or_else(|| self.fault(name, Fault::NotAChoice), Some)
    }

    /// The same where it may be left empty.
    pub fn parsed_maybe<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
        if self.raw(name).is_empty() { Some(None) } else { self.parsed(name, read).map(Some) }
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.raw(name).is_empty()
    }

    /// A box that must be ticked before something that weighs is done.
    pub fn sure(&mut self, name: &str) -> Option<()> {
        if self.ticked(name) { Some(()) } else { self.fault(name, Fault::Said("fault-sure")) }
    }

    /// What was wrong.
    pub fn faults(self) -> Faults {
        self.faults
    }
}

fn is_digits(typed: &str) -> bool {
    let digits = typed.strip_prefix(['-', '+']).unwrap_or(typed);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of<T>(typed: &str, read: impl FnOnce(&mut Reader<'_>) -> Option<T>) -> Option<Fault> {
        let mut form = Pairs::default();
        form.push("x", typed);
        let mut reader = Reader::new(&form);
        let value = read(&mut reader);
        assert_eq!(
            value.is_none(),
            !reader.faults.is_empty(),
            "what is wrong is told, what is right is read: {typed:?}"
        );
        reader.faults().remove("x")
    }

    #[test]
    fn numbers_out_of_range_and_no_numbers_are_told_apart() {
        let minutes = |typed| fault_of(typed, |reader| reader.number("x", 1..=600));
        assert_eq!(minutes("90"), None);
        assert_eq!(minutes("noventa"), Some(Fault::NotANumber));
        assert_eq!(minutes(""), Some(Fault::Missing));
        for typed in ["0", "-5", "601", "99999999999999999999999"] {
            assert_eq!(minutes(typed), Some(Fault::OutOfRange { least: 1, most: 600 }), "{typed}");
        }
    }

    #[test]
    fn absurd_days_and_times_are_refused() {
        for typed in ["2026-02-30", "0001-01-01", "9999-12-31", "26/11/2026", "mañana"] {
            assert_eq!(fault_of(typed, |reader| reader.day("x")), Some(Fault::NotADay), "{typed}");
        }
        for typed in ["25:00", "14.30", "dos"] {
            assert_eq!(fault_of(typed, |reader| reader.time("x")), Some(Fault::NotATime), "{typed}");
        }
        assert_eq!(fault_of("2028-02-29", |reader| reader.day("x")), None);
    }
}
