//! The periods that figures are told by: a month, a quarter, a year. Never overlapping within one length.

use crate::day::Day;
use chrono::{Datelike, Months, NaiveDate};
use std::fmt;

/// A month, a quarter or a year. Written `2026-11`, `2026-q4`, `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    year: i32,
    /// First month, from 1.
    month: u32,
    span: Span,
}

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    Year,
}

impl Span {
    /// Its length.
    pub fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

impl Period {
    /// The period of a length in which a day falls.
    pub fn of(day: Day, span: Span) -> Self {
        let before = (day.month() - 1) / span.months() * span.months();
        Self { year: day.year(), month: before + 1, span }
    }

    /// Reads what an address carries; nothing for anything else, and for years that nobody counts.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let year = (year.len() == 4).then(|| year.parse().ok()).flatten().filter(|year| (2000..2100).contains(year))?;
        let number = |text: &str, most: u32| text.parse::<u32>().ok().filter(|number| (1..=most).contains(number));
        match rest {
            None => Some(Self { year, month: 1, span: Span::Year }),
            Some(rest) => match rest.strip_prefix('q') {
                Some(quarter) if quarter.len() == 1 => {
                    number(quarter, 4).map(|quarter| Self { year, month: quarter * 3 - 2, span: Span::Quarter })
                }
                Some(_) => None,
                None if rest.len() == 2 => number(rest, 12).map(|month| Self { year, month, span: Span::Month }),
                None => None,
            },
        }
    }

    /// How long it is.
    pub fn span(self) -> Span {
        self.span
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Which quarter of the year its first month is in, from 1.
    pub fn quarter(self) -> u32 {
        (self.month - 1) / 3 + 1
    }

    /// Its first day.
    pub fn from(self) -> Day {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    /// The first day after it.
    pub fn until(self) -> Day {
        self.from() + Months::new(self.span.months())
    }

    /// The first days of its months.
    pub fn months(self) -> Vec<Day> {
        (0..self.span.months()).map(|more| self.from() + Months::new(more)).collect()
    }

    /// The one before, of the same length.
    pub fn before(self) -> Self {
        Self::of(self.from() - Months::new(self.span.months()), self.span)
    }

    /// The one after, of the same length.
    pub fn after(self) -> Self {
        Self::of(self.until(), self.span)
    }

    /// The one of another length that holds its last day, or `today` while that lies in it.
    pub fn spanning(self, span: Span, today: Day) -> Self {
        let within = today >= self.from() && today < self.until();
        let last = self.until().pred_opt().unwrap_or(self.from());
        Self::of(if within { today } else { last }, span)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.span {
            Span::Month => write!(f, "{}-{:02}", self.year, self.month),
            Span::Quarter => write!(f, "{}-q{}", self.year, self.quarter()),
            Span::Year => write!(f, "{}", self.year),
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
    fn a_period_reads_back_and_knows_its_neighbours() {
        for (text, from, until, before, after) in [
            ("2026-11", "2026-11-01", "2026-12-01", "2026-10", "2026-12"),
            ("2026-q4", "2026-10-01", "2027-01-01", "2026-q3", "2027-q1"),
            ("2026", "2026-01-01", "2027-01-01", "2025", "2027"),
            ("2026-01", "2026-01-01", "2026-02-01", "2025-12", "2026-02"),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!((period.from(), period.until()), (day(from), day(until)), "{text}");
            assert_eq!(
                [period.to_string(), period.before().to_string(), period.after().to_string()],
                [text, before, after]
            );
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "", "26", "2026-", "2026-0", "2026-13", "2026-1", "2026-q5", "2026-q", "1999", "2026-q04", "🙂", "2026-011",
        ] {
            assert_eq!(Period::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn choosing_another_length_stays_near_today() {
        let quarter = Period::of(day("2026-11-19"), Span::Quarter);
        assert_eq!(quarter.spanning(Span::Month, day("2026-11-19")).to_string(), "2026-11");
        assert_eq!(quarter.before().spanning(Span::Month, day("2026-11-19")).to_string(), "2026-09");
        assert_eq!(quarter.spanning(Span::Year, day("2026-11-19")).to_string(), "2026");
        assert_eq!(quarter.months(), ["2026-10-01", "2026-11-01", "2026-12-01"].map(day));
    }
}
