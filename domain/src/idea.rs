//! Seed ideas for the library of rituals and materials: `library/*.toml`, in Ronda's own words. An institution adopts
//! one as an item of its own, which it may then change.

use crate::data_file::{self, DataError, Fields, Flaw, Log, Shape, Source};
use crate::institution::{ItemKind, ItemSort};
use crate::wording::Wording;
use crate::words::{Line, Words};

/// One idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// Its code, once in all files.
    pub id: String,
    /// Ritual or material.
    pub sort: ItemSort,
    /// Kind.
    pub kind: ItemKind,
    /// Title.
    pub title: Wording,
    /// Minutes that it takes, if that can be said.
    pub minutes: Option<u32>,
    /// How to do it.
    pub notes: Wording,
    /// The requirement lines that it answers: `S0-144`.
    pub source: Vec<String>,
}

/// Reads the files, in their order.
///
/// # Errors
/// Everything wrong in all of them, with file, line and field; also an id given twice, and a text that would not fit
/// into an item of the library.
pub fn parse(files: &[Source<'_>]) -> Result<Vec<Idea>, Vec<DataError>> {
    let mut ideas: Vec<Idea> = Vec::new();
    let mut errors = Vec::new();
    for file in files {
        let (mut log, fields) = Log::open(*file);
        if let Some(mut fields) = fields {
            data_file::format(&mut log, &mut fields);
            for table in fields.tables(&mut log, "idea") {
                let idea = idea(&mut log, table, &ideas);
                ideas.extend(idea);
            }
            fields.finish(&mut log);
        }
        errors.append(&mut log.errors);
    }
    if errors.is_empty() { Ok(ideas) } else { Err(errors) }
}

fn idea(log: &mut Log<'_>, mut table: Fields<'_>, before: &[Idea]) -> Option<Idea> {
    let id = table.choice(log, "id", data_file::code, &[]);
    let id = table.need(log, "id", id).and_then(|field| {
        if before.iter().any(|known| known.id == field.value) {
            field.wrong(log, Flaw::Repeated)
        } else {
            Some(field.value)
        }
    });
    let sort = table.choice(log, "sort", ItemSort::from_code, ItemSort::CODES);
    let sort = table.need(log, "sort", sort);
    let kind = table.choice(log, "kind", ItemKind::from_code, ItemKind::CODES);
    let kind = table.need(log, "kind", kind);
    let title = wording(log, &mut table, "title", |text| Line::<120>::parse(text).is_ok());
    let minutes = table.count(log, "minutes").map(|field| field.value);
    let notes = wording(log, &mut table, "notes", |text| Words::<2000>::parse(text).is_ok());
    let source = table.texts(log, "source");
    let source = source
        .into_iter()
        .filter_map(|field| match data_file::requirement(&field.value) {
            Some(id) => Some(id),
            None => field.wrong(log, Flaw::NotA(Shape::RequirementId)),
        })
        .collect();
    table.finish(log);
    Some(Idea { id: id?, sort: sort?.value, kind: kind?.value, title: title?, minutes, notes: notes?, source })
}

/// A text in both languages that fits where it will be kept.
fn wording(log: &mut Log<'_>, table: &mut Fields<'_>, key: &str, fits: fn(&str) -> bool) -> Option<Wording> {
    let wording = table.wording(log, key);
    let wording = table.need(log, key, wording)?;
    if fits(&wording.es) && fits(&wording.en) { Some(wording) } else { table.wrong(log, key, Flaw::NotA(Shape::Text)) }
}
