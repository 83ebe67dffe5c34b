//! What these groups are not (`guidance/limits.toml`): what somebody may be looking for, what the source says of it in one
//! sentence, and where it is instead. There is always a way on.

use crate::code::codes;
use crate::data_file::{self, DataError, Fields, Flaw, Log, Source};
use crate::path::Cited;
use crate::path::cites;
use crate::wording::Wording;
use crate::words::folded;

codes! {
    /// Where something else is.
    Way {
        /// The directory of services.
        Directory = "directory",
        /// The phones of the crisis route.
        Crisis = "crisis",
        /// Support groups.
        Support = "support",
        /// Balint groups.
        Balint = "balint",
        /// Reflection groups.
        Reflection = "reflection",
        /// The unit that multipliers read.
        Unit = "unit",
        /// What the sources say, rule by rule.
        Rules = "rules",
    }
}

/// One thing that these groups are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its code.
    pub id: String,
    /// What somebody may be looking for.
    pub asks: Wording,
    /// What the source says of it, in our words.
    pub says: Wording,
    /// What there is instead.
    pub instead: Wording,
    /// Words that somebody may look for it with, small and without marks.
    pub words: Vec<String>,
    /// Where there is something; never empty.
    pub ways: Vec<Way>,
    /// The sentences of the sources.
    pub cite: Vec<Cited>,
}

impl Limit {
    /// Whether somebody who typed this may be looking for it.
    pub fn answers(&self, typed: &str) -> bool {
        let typed = folded(typed);
        let said: Vec<&str> =
            typed.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        self.words.iter().any(|word| {
            let parts: Vec<&str> = word.split(' ').collect();
            said.windows(parts.len()).any(|window| {
                window.iter().zip(&parts).all(|(said, part)| said == part || said.strip_suffix('s') == Some(part))
            })
        })
    }
}

/// Reads the file.
///
/// # Errors
/// Everything wrong in it, with line and field; also an id given twice, a word that isn't small and without marks, and
/// a limit that leads nowhere.
pub fn parse(file: Source<'_>) -> Result<Vec<Limit>, Vec<DataError>> {
    let (mut log, fields) = Log::open(file);
    let mut limits: Vec<Limit> = Vec::new();
    if let Some(mut fields) = fields {
        data_file::format(&mut log, &mut fields);
        for table in fields.tables(&mut log, "limit") {
            let one = limit(&mut log, table, &limits);
            limits.extend(one);
        }
        fields.finish(&mut log);
    }
    if log.errors.is_empty() { Ok(limits) } else { Err(log.errors) }
}

fn limit(log: &mut Log<'_>, mut table: Fields<'_>, before: &[Limit]) -> Option<Limit> {
    let id = table.choice(log, "id", data_file::code, &[]);
    let id = table.need(log, "id", id).and_then(|field| {
        if before.iter().any(|other| other.id == field.value) {
            field.wrong(log, Flaw::Repeated)
        } else {
            Some(field.value)
        }
    });
    let wording = |log: &mut Log<'_>, table: &mut Fields<'_>, key: &str| {
        let wording = table.wording(log, key);
        table.need(log, key, wording)
    };
    let asks = wording(log, &mut table, "asks");
    let says = wording(log, &mut table, "says");
    let instead = wording(log, &mut table, "instead");
    let words = table.choices(log, "words", |word| (folded(word) == word).then(|| word.to_owned()), &[]);
    let ways = table.choices(log, "to", Way::from_code, Way::CODES);
    let cite = cites(log, &mut table);
    let ways = if ways.is_empty() { table.wrong(log, "to", Flaw::Missing) } else { Some(ways) };
    table.finish(log);
    Some(Limit { id: id?, asks: asks?, says: says?, instead: instead?, words, ways: ways?, cite })
}
