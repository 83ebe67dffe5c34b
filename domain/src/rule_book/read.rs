//! From `rules/*.toml` to [`RuleBook`].

use super::rule::{Citation, Document, Force, Limit, OnBreach, Rule, RuleId, Test, USUAL_LANGUAGE};
use super::subject::{Measure, Subject};
use super::{RuleBook, Spelling};
use crate::data_file::{self, DataError, Fields, Flaw, Log, Shape, Source};
use crate::finding::Effect;
use crate::frame::FrameId;
use crate::route::Route;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A quotation longer than this is a copy, not a citation.
const LONGEST_QUOTE: usize = 20;
const OPERATIONS: &[&str] = &["<=", ">=", "in_range", "=", "one_of", "none_of", "starts_with"];

/// Adds files to a book. Frames are held against those that exist, except when a stored book is read again: its
/// frames may be gone, and its findings must stay.
pub(super) fn book(
    mut book: RuleBook,
    files: &[Source<'_>],
    frames: Option<&[FrameId]>,
) -> Result<RuleBook, Vec<DataError>> {
    // With other rules it is spelled anew.
    book.spelling = Spelling::default();
    let mut opened = Vec::new();
    for file in files {
        let (mut log, fields) = Log::open(*file);
        if let Some(mut fields) = fields {
            data_file::format(&mut log, &mut fields);
            documents(&mut log, &mut fields, &mut book);
            opened.push((log, Some(fields)));
        } else {
            opened.push((log, None));
        }
    }
    // Documents first, from all files, so that a rule may cite one that stands in another file.
    let mut errors = Vec::new();
    let mut references = Vec::new();
    for (mut log, fields) in opened {
        if let Some(mut fields) = fields {
            lift(&mut log, &mut fields, &mut book);
            for table in fields.tables(&mut log, "rule") {
                let known = Known { documents: &book.documents, frames };
                let Some(rule) = rule(&mut log, table, &known) else { continue };
                if let Some(by) = &rule.value.superseded_by {
                    references.push((file_line(&log, rule.at), by.clone()));
                }
                if book.rules.contains_key(&rule.value.id) {
                    log.say(rule.at, "rule.id".to_owned(), Flaw::Repeated);
                }
                Arc::make_mut(&mut book.rules).insert(rule.value.id.clone(), rule.value);
            }
            fields.finish(&mut log);
        }
        errors.append(&mut log.errors);
    }
    for (at, by) in references {
        if !book.rules.contains_key(&by) {
            errors.push(DataError { field: "rule.superseded_by".to_owned(), flaw: Flaw::Dangling, ..at });
        }
    }
    if errors.is_empty() { Ok(book) } else { Err(errors) }
}

fn documents(log: &mut Log<'_>, fields: &mut Fields<'_>, book: &mut RuleBook) {
    for mut table in fields.tables(log, "document") {
        let id = table.need_text(log, "id");
        let title = table.need_text(log, "title");
        let language = table.text(log, "language").map_or_else(|| USUAL_LANGUAGE.to_owned(), |field| field.value);
        let address = table.text(log, "address").map(|field| field.value);
        let held = table.text(log, "held").map(|field| field.value);
        let at = table.span.start;
        table.finish(log);
        let (Some(id), Some(title)) = (id, title) else { continue };
        let document = Document { id: id.clone(), title, language, address, held };
        if Arc::make_mut(&mut book.documents).insert(id, document).is_some() {
            log.say(at, "document.id".to_owned(), Flaw::Repeated);
        }
    }
}

/// `lift = ["…"]`: rules inferred from a heading or a silence that an institution doesn't hold to.
fn lift(log: &mut Log<'_>, fields: &mut Fields<'_>, book: &mut RuleBook) {
    for field in fields.texts(log, "lift") {
        match book.rules.get(field.value.as_str()) {
            None => _ = field.wrong::<()>(log, Flaw::Dangling),
            Some(rule) if !rule.inferred => _ = field.wrong::<()>(log, Flaw::NotInferred),
            Some(_) => _ = Arc::make_mut(&mut book.rules).remove(field.value.as_str()),
        }
    }
}

/// What a rule may name.
struct Known<'k> {
    documents: &'k BTreeMap<String, Document>,
    frames: Option<&'k [FrameId]>,
}

struct Read {
    value: Rule,
    at: usize,
}

fn rule(log: &mut Log<'_>, mut fields: Fields<'_>, known: &Known<'_>) -> Option<Read> {
    let at = fields.span.start;
    let id = fields.text(log, "id").and_then(|field| match RuleId::from_text(&field.value) {
        Some(id) => Some(id),
        None => field.wrong(log, Flaw::NotA(Shape::Code)),
    });
    let id = fields.need(log, "id", id);
    let force = fields.choice(log, "force", Force::from_code, Force::CODES).map(|field| field.value);
    let force = fields.need(log, "force", force);
    let frames = frames(log, &mut fields, known);
    let routes = fields.choices(log, "routes", Route::from_code, Route::CODES);
    let on_breach = fields.choice(log, "on_breach", OnBreach::from_code, OnBreach::CODES);
    let on_breach = fields.need(log, "on_breach", on_breach);
    if let (Some(force), Some(breach)) = (force, &on_breach)
        && breach.value == OnBreach::Block
        && force != Force::Normative
    {
        breach.wrong::<()>(log, Flaw::BlocksWithoutNorm);
    }
    let effect_in = effects(log, &mut fields, known, force);
    let test = test(log, &mut fields, on_breach.as_ref().map(|field| field.value));
    let cite = fields.table(log, "cite");
    let cite = fields.need(log, "cite", cite).and_then(|table| citation(log, table, known));
    let also = fields.tables(log, "also");
    let also = also.into_iter().filter_map(|table| citation(log, table, known)).collect();
    let inferred = fields.yes(log, "inferred").is_some_and(|field| field.value);
    let society = fields.choice(log, "society", data_file::code, &[]).map(|field| field.value);
    let valid_from = fields.date(log, "valid_from");
    let valid_to = fields.date(log, "valid_to");
    let verified_on = fields.date(log, "verified_on");
    let superseded_by = fields.choice(log, "superseded_by", RuleId::from_text, &[]).map(|field| field.value);
    let message = fields.wording(log, "message");
    fields.finish(log);
    let value = Rule {
        id: id?,
        force: force?,
        frames,
        routes,
        test: test?,
        on_breach: on_breach?.value,
        effect_in,
        cite: cite?,
        also,
        inferred,
        society,
        valid_from,
        valid_to,
        superseded_by,
        verified_on,
        message,
    };
    Some(Read { value, at })
}

fn frames(log: &mut Log<'_>, fields: &mut Fields<'_>, known: &Known<'_>) -> Vec<FrameId> {
    let allowed = known.frame_codes();
    fields.choices(log, "frames", |code| known.frame(code), &allowed)
}

impl Known<'_> {
    fn frame(&self, code: &str) -> Option<FrameId> {
        FrameId::from_code(code).filter(|frame| self.frames.is_none_or(|frames| frames.contains(frame)))
    }

    fn frame_codes(&self) -> Vec<&str> {
        self.frames.unwrap_or_default().iter().map(FrameId::code).collect()
    }
}

/// `effect_in = { mutual_aid = "inform" }`: what follows instead in some frames.
fn effects(
    log: &mut Log<'_>,
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    force: Option<Force>,
) -> BTreeMap<FrameId, Effect> {
    let mut found = BTreeMap::new();
    let Some(mut table) = fields.table(log, "effect_in") else { return found };
    for key in table.keys() {
        // A frame that doesn't exist is left, and so reported as an unknown field.
        let Some(frame) = known.frame(&key) else { continue };
        let effect = |code: &str| OnBreach::from_code(code).and_then(OnBreach::effect);
        let Some(field) = table.choice(log, &key, effect, &["block", "warn", "inform"]) else { continue };
        if field.value == Effect::Block && force.is_some_and(|force| force != Force::Normative) {
            field.wrong::<()>(log, Flaw::BlocksWithoutNorm);
        }
        found.insert(frame, field.value);
    }
    table.finish(log);
    found
}

/// The test of a rule. A rule with an effect must have one; a guard or a sentence to be read may do without.
fn test(log: &mut Log<'_>, fields: &mut Fields<'_>, on_breach: Option<OnBreach>) -> Option<Option<Test>> {
    let without = !fields.has("subject") && !fields.has("op") && !fields.has("value");
    if without && on_breach.is_some_and(|breach| breach.effect().is_none()) {
        return Some(None);
    }
    let subject = fields.choice(log, "subject", Subject::from_code, Subject::CODES).map(|field| field.value);
    let subject = fields.need(log, "subject", subject);
    let op = fields.choice(log, "op", |op| OPERATIONS.contains(&op).then(|| op.to_owned()), OPERATIONS);
    let op = fields.need(log, "op", op);
    let value = fields.table(log, "value");
    let mut value = fields.need(log, "value", value)?;
    let (subject, op) = (subject?, op?);
    let limit = match (subject.measure(), op.value.as_str()) {
        (Measure::Number(unit), "<=" | ">=" | "in_range" | "=") => number(log, &mut value, &op.value, unit),
        (Measure::Code, "one_of" | "none_of" | "starts_with") => codes(log, &mut value, &op.value),
        (Measure::YesOrNo, "=") => {
            let is = value.yes(log, "is").map(|field| Limit::Is(field.value));
            value.need(log, "is", is)
        }
        _ => return op.wrong(log, Flaw::WrongOperation),
    };
    value.finish(log);
    Some(Some(Test { subject, limit: limit? }))
}

fn number(log: &mut Log<'_>, value: &mut Fields<'_>, op: &str, unit: &'static str) -> Option<Limit> {
    // The unit is written out so that a file can be read without this program, and checked so that it can be trusted.
    let given = value.choice(log, "unit", |code| (code == unit).then_some(()), &[unit]);
    value.need(log, "unit", given);
    let mut whole = |key| {
        let number = value.whole(log, key).map(|field| field.value);
        value.need(log, key, number)
    };
    match op {
        "<=" => Some(Limit::AtMost(whole("n")?)),
        ">=" => Some(Limit::AtLeast(whole("n")?)),
        "=" => Some(Limit::Exactly(whole("n")?)),
        _ => {
            let (min, max) = (whole("min"), whole("max"));
            let typical = value.whole(log, "typical").map(|field| field.value);
            let (min, max) = (min?, max?);
            if min > max {
                return value.wrong(log, "max", Flaw::EmptyRange);
            }
            Some(Limit::Between { min, max, typical })
        }
    }
}

fn codes(log: &mut Log<'_>, value: &mut Fields<'_>, op: &str) -> Option<Limit> {
    let codes: Vec<String> = value.texts(log, "any").into_iter().map(|field| field.value).collect();
    if codes.is_empty() {
        return value.need(log, "any", None);
    }
    Some(match op {
        "one_of" => Limit::OneOf(codes),
        "none_of" => Limit::NoneOf(codes),
        _ => Limit::StartsWith(codes),
    })
}

fn citation(log: &mut Log<'_>, mut table: Fields<'_>, known: &Known<'_>) -> Option<Citation> {
    let document = table.text(log, "doc");
    let document = table.need(log, "doc", document).and_then(|field| match known.documents.get(&field.value) {
        Some(document) => Some(document),
        None => field.wrong(log, Flaw::Dangling),
    });
    let locus = table.need_text(log, "locus");
    let quote = table.text(log, "quote");
    let quote = table.need(log, "quote", quote).and_then(|field| {
        let words = field.value.split_whitespace().count();
        if words > LONGEST_QUOTE { field.wrong(log, Flaw::QuoteTooLong(words)) } else { Some(field.value) }
    });
    let requirement = table.text(log, "requirement").and_then(|field| match data_file::requirement(&field.value) {
        Some(id) => Some(id),
        None => field.wrong(log, Flaw::NotA(Shape::RequirementId)),
    });
    table.finish(log);
    let document = document?;
    Some(Citation {
        document: document.id.clone(),
        title: document.title.clone(),
        language: document.language.clone(),
        locus: locus?,
        quote: quote?,
        requirement,
    })
}

/// The place of something whose error can only be told once all files are read.
fn file_line(log: &Log<'_>, at: usize) -> DataError {
    log.error(at, String::new(), Flaw::Dangling)
}
