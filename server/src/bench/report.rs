//! What was measured, in an order and in units.

use super::load::Loaded;
use crate::failure::Failure;
use serde::Serialize;
use std::time::Duration;

/// One figure; its name is the end of a text `bench-…`.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// How much, in its unit.
    pub value: f64,
    /// The unit.
    pub unit: Unit,
}

/// Units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// So many a second.
    PerSecond,
    /// 1024 bytes.
    Kilobytes,
    /// So many.
    Count,
}

/// Tells figures as they are known.
pub struct Report<'a>(&'a mut dyn FnMut(Figure));

impl<'a> Report<'a> {
    /// A report that tells here.
    pub fn new(tell: &'a mut dyn FnMut(Figure)) -> Self {
        Self(tell)
    }

    /// One figure.
    pub fn add(&mut self, figure: Figure) {
        (self.0)(figure);
    }

    /// A time.
    pub fn time(&mut self, name: &str, time: Duration) {
        self.add(milliseconds(name, time));
    }

    /// An amount.
    pub fn amount(&mut self, name: &str, amount: u64, unit: Unit) {
        let value = f64::from(u32::try_from(amount).unwrap_or(u32::MAX));
        self.add(Figure { name: name.to_owned(), value, unit });
    }

    /// Half of them were as fast as this, 99 of 100 as this, and so many went through.
    pub fn load(&mut self, name: &str, loaded: Loaded) {
        of_load(name, loaded).into_iter().for_each(|figure| self.add(figure));
    }

    /// How large the program is.
    pub fn binary(&mut self) -> Result<(), Failure> {
        let program = std::env::current_exe().and_then(std::fs::metadata);
        let bytes = program.map_err(|error| Failure::new(error.to_string()))?.len();
        self.amount("binary", bytes / 1024, Unit::Kilobytes);
        Ok(())
    }
}

/// The three figures of a load.
pub fn of_load(name: &str, mut loaded: Loaded) -> Vec<Figure> {
    loaded.times.sort_unstable();
    let at = |hundredths: usize| {
        let place = (loaded.times.len() * hundredths / 100).min(loaded.times.len().saturating_sub(1));
        loaded.times.get(place).copied().unwrap_or_default()
    };
    let count = f64::from(u32::try_from(loaded.times.len()).unwrap_or(u32::MAX));
    let per_second = count / loaded.took.as_secs_f64().max(f64::EPSILON);
    vec![
        milliseconds(&format!("{name}-p50"), at(50)),
        milliseconds(&format!("{name}-p99"), at(99)),
        Figure { name: format!("{name}-rate"), value: per_second, unit: Unit::PerSecond },
    ]
}

fn milliseconds(name: &str, time: Duration) -> Figure {
    Figure { name: name.to_owned(), value: time.as_secs_f64() * 1000.0, unit: Unit::Milliseconds }
}
