//! Reads path templates.

use super::{Base, BaseWord, Cited, Counted, How, Milestone, Need, Part, PathKind, Template, Unit};
use crate::data_file::{self, DataError, Fields, Flaw, Log, Shape, Source};
use crate::frame::FrameId;
use crate::wording::Wording;

/// Words of a source that we may quote.
const LONGEST_QUOTE: usize = 20;

/// Reads the files; `frames` are the kinds of group that there are.
///
/// # Errors
/// Everything wrong in all of them, with file, line and field: an id given twice, a kind of group that isn't there, a
/// milestone that is counted and left to a person at once.
pub fn parse(files: &[Source<'_>], frames: &[FrameId]) -> Result<Vec<Template>, Vec<DataError>> {
    let mut templates: Vec<Template> = Vec::new();
    let mut errors = Vec::new();
    for file in files {
        let (mut log, fields) = Log::open(*file);
        if let Some(mut fields) = fields {
            data_file::format(&mut log, &mut fields);
            let read = template(&mut log, &mut fields, (&templates, frames));
            fields.finish(&mut log);
            templates.extend(read);
        }
        errors.append(&mut log.errors);
    }
    templates.sort_by_key(|template| template.position);
    if errors.is_empty() { Ok(templates) } else { Err(errors) }
}

fn template(
    log: &mut Log<'_>,
    fields: &mut Fields<'_>,
    (before, known): (&[Template], &[FrameId]),
) -> Option<Template> {
    let id = code(log, fields, |id| before.iter().any(|other| other.id == id));
    let position = fields.count(log, "position");
    let position = fields.need(log, "position", position);
    let kind = fields.choice(log, "kind", PathKind::from_code, PathKind::CODES);
    let kind = fields.need(log, "kind", kind);
    let codes: Vec<&str> = known.iter().map(FrameId::code).collect();
    let frames =
        fields.choices(log, "frames", |code| FrameId::from_code(code).filter(|frame| known.contains(frame)), &codes);
    let name = wording(log, fields, "name");
    let about = wording(log, fields, "about");
    let address = fields.text(log, "address").map(|field| field.value);
    let mut milestones: Vec<Milestone> = Vec::new();
    for table in fields.tables(log, "milestone") {
        let one = milestone(log, table, &milestones);
        milestones.extend(one);
    }
    let mut parts: Vec<Part> = Vec::new();
    for table in fields.tables(log, "part") {
        let one = part(log, table, &parts);
        parts.extend(one);
    }
    Some(Template {
        id: id?,
        position: position?.value,
        kind: kind?.value,
        frames,
        name: name?,
        about: about?,
        address,
        milestones,
        parts,
    })
}

fn code(log: &mut Log<'_>, table: &mut Fields<'_>, taken: impl Fn(&str) -> bool) -> Option<String> {
    let field = table.choice(log, "id", data_file::code, &[]);
    let field = table.need(log, "id", field)?;
    if taken(&field.value) { field.wrong(log, Flaw::Repeated) } else { Some(field.value) }
}

fn wording(log: &mut Log<'_>, table: &mut Fields<'_>, key: &str) -> Option<Wording> {
    let wording = table.wording(log, key);
    table.need(log, key, wording)
}

fn milestone(log: &mut Log<'_>, mut table: Fields<'_>, before: &[Milestone]) -> Option<Milestone> {
    let id = code(log, &mut table, |id| before.iter().any(|other| other.id == id));
    let name = wording(log, &mut table, "name");
    let says = wording(log, &mut table, "says");
    let how = how(log, &mut table);
    let desirable = table.yes(log, "desirable").is_some_and(|field| field.value);
    let proposal = table.yes(log, "proposal").is_some_and(|field| field.value);
    let cite = cites(log, &mut table);
    table.finish(log);
    Some(Milestone { id: id?, name: name?, says: says?, how: how?, desirable, proposal, cite })
}

fn how(log: &mut Log<'_>, table: &mut Fields<'_>) -> Option<How> {
    let human = table.yes(log, "human").is_some_and(|field| field.value);
    let counts = table.has("counts");
    if human == counts {
        return table.wrong(log, "counts", Flaw::ExactlyOne(vec!["counts".to_owned(), "human".to_owned()]));
    }
    if human {
        return Some(How::Human);
    }
    let what = table.choice(log, "counts", Counted::from_code, Counted::CODES);
    let what = table.need(log, "counts", what);
    let unit = table.choice(log, "unit", Unit::from_code, Unit::CODES);
    let unit = table.need(log, "unit", unit);
    let need = need(log, table);
    Some(How::Count { what: what?.value, unit: unit?.value, need: need? })
}

fn need(log: &mut Log<'_>, table: &mut Fields<'_>) -> Option<Need> {
    let ways = ["least", "share", "all_parts"];
    if ways.iter().filter(|way| table.has(way)).count() != 1 {
        let named = ways.iter().map(ToString::to_string).collect();
        return table.wrong(log, "least", Flaw::ExactlyOne(named));
    }
    if table.yes(log, "all_parts").is_some_and(|field| field.value) {
        return Some(Need::AllParts);
    }
    if let Some(mut share) = table.table(log, "share") {
        let least = share.count(log, "least");
        let least = share.need(log, "least", least);
        let of = share.count::<u32>(log, "of");
        let of = share.need(log, "of", of);
        let base = share.choice(log, "base", BaseWord::from_code, BaseWord::CODES);
        let base = share.need(log, "base", base);
        share.finish(log);
        let (least, of) = (least?, of?);
        if of.value == 0 || least.value > of.value {
            return of.wrong(log, Flaw::EmptyRange);
        }
        let base = match base?.value {
            BaseWord::Planned => Base::Planned,
            BaseWord::Lived => Base::Lived,
        };
        return Some(Need::Share { least: least.value, of: of.value, base });
    }
    let least = table.count(log, "least");
    let least = table.need(log, "least", least)?.value;
    let each_year = table.yes(log, "each_year").is_some_and(|field| field.value);
    Some(if each_year { Need::EachYear(least) } else { Need::InAll(least) })
}

fn part(log: &mut Log<'_>, mut table: Fields<'_>, before: &[Part]) -> Option<Part> {
    let id = code(log, &mut table, |id| before.iter().any(|other| other.id == id));
    let title = wording(log, &mut table, "title");
    let text = wording(log, &mut table, "text");
    let cite = cites(log, &mut table);
    table.finish(log);
    Some(Part { id: id?, title: title?, text: text?, cite })
}

/// The lines behind something: their requirement, where they stand, and their words.
pub(crate) fn cites(log: &mut Log<'_>, table: &mut Fields<'_>) -> Vec<Cited> {
    table.tables(log, "cite").into_iter().filter_map(|each| cited(log, each)).collect()
}

fn cited(log: &mut Log<'_>, mut table: Fields<'_>) -> Option<Cited> {
    let requirement = table.text(log, "requirement");
    let requirement =
        table.need(log, "requirement", requirement).and_then(|field| match data_file::requirement(&field.value) {
            Some(id) => Some(id),
            None => field.wrong(log, Flaw::NotA(Shape::RequirementId)),
        });
    let locus = table.need_text(log, "locus");
    let quote = table.text(log, "quote");
    let quote = table.need(log, "quote", quote).and_then(|field| {
        let words = field.value.split_whitespace().count();
        if words > LONGEST_QUOTE { field.wrong(log, Flaw::QuoteTooLong(words)) } else { Some(field.value) }
    });
    table.finish(log);
    Some(Cited { requirement: requirement?, locus: locus?, quote: quote? })
}
