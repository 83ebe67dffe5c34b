//! The chain of norms behind the two Colombian routes, the questions of the figure that the source lost (`S0-065`),
//! and newer texts that somebody knows of: `guidance/norms.toml`. Information: nothing here blocks or warns.

use crate::code::codes;
use crate::data_file::{self, DataError, Fields, Flaw, Log, Shape, Source};
use crate::route::Route;
use crate::rule_book::RuleId;
use crate::wording::Wording;
use std::collections::BTreeSet;

codes! {
    /// How much of a newer text somebody has read.
    Confidence {
        /// What is told of it was read.
        Sure = "sure",
        /// A part that matters was not read.
        Partly = "partly",
        /// It is known to be there, and nobody has read it.
        Unseen = "unseen",
    }
}

/// One step of the chain: a norm, and the sentence in which the document names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The requirement line: `S0-051`.
    pub requirement: String,
    /// The routes that it is about; empty for both.
    pub routes: Vec<Route>,
    /// The norm, as Colombians call it; nothing where the document speaks for itself.
    pub norm: Option<String>,
    /// What it means, in our words.
    pub says: Wording,
    /// Where the sentence stands.
    pub locus: String,
    /// The words of the document, verbatim, at most 20.
    pub quote: String,
}

/// What one route answers to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteAnswer {
    /// The answer, in our words.
    pub says: Wording,
    /// The link whose sentence says so; nothing when it isn't the document that does.
    pub from: Option<String>,
}

/// A question by which the two routes are told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its code.
    pub id: String,
    /// The question.
    pub ask: Wording,
    /// What route A answers.
    pub a: RouteAnswer,
    /// What route B answers.
    pub b: RouteAnswer,
}

/// A text that is newer than the document and may change what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// Its code.
    pub id: String,
    /// The text, as Colombians call it.
    pub name: String,
    /// The norm of the chain that it changes, if any.
    pub changes: Option<String>,
    /// What it does, in our words.
    pub says: Wording,
    /// How much of it was read.
    pub confidence: Confidence,
    /// What is known of it, and what isn't.
    pub known: Wording,
    /// Where it can be read.
    pub address: String,
    /// The routes that it touches; empty for both.
    pub routes: Vec<Route>,
    /// The links of the chain that it touches, by requirement.
    pub links: Vec<String>,
    /// The rules that it may change.
    pub rules: Vec<RuleId>,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Norms {
    /// The questions of the figure, in its order.
    pub questions: Vec<Question>,
    /// The chain, in the order of the source.
    pub links: Vec<Link>,
    /// Newer texts.
    pub newer: Vec<Newer>,
}

impl Norms {
    /// Reads the file.
    ///
    /// # Errors
    /// Everything wrong in it, with line and field; also a quotation of more than 20 words, and the requirement of a
    /// link that isn't there.
    pub fn parse(file: Source<'_>) -> Result<Self, Vec<DataError>> {
        let (mut log, fields) = Log::open(file);
        let mut norms = Self::default();
        if let Some(mut fields) = fields {
            data_file::format(&mut log, &mut fields);
            norms.links = fields.tables(&mut log, "link").into_iter().filter_map(|each| link(&mut log, each)).collect();
            let known: BTreeSet<String> = norms.links.iter().map(|link| link.requirement.clone()).collect();
            norms.questions = fields
                .tables(&mut log, "question")
                .into_iter()
                .filter_map(|each| question(&mut log, each, &known))
                .collect();
            norms.newer =
                fields.tables(&mut log, "newer").into_iter().filter_map(|each| newer(&mut log, each, &known)).collect();
            fields.finish(&mut log);
        }
        if log.errors.is_empty() { Ok(norms) } else { Err(log.errors) }
    }

    /// The link of a requirement.
    pub fn link(&self, requirement: &str) -> Option<&Link> {
        self.links.iter().find(|link| link.requirement == requirement)
    }

    /// The chain of a route, with what is of both.
    pub fn chain(&self, route: Route) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |link| link.routes.is_empty() || link.routes.contains(&route))
    }

    /// Newer texts that touch a route, with what touches both.
    pub fn newer_on(&self, route: Route) -> impl Iterator<Item = &Newer> {
        self.newer.iter().filter(move |text| text.routes.is_empty() || text.routes.contains(&route))
    }

    /// Newer texts that may change a rule.
    pub fn newer_than(&self, rule: &RuleId) -> impl Iterator<Item = &Newer> {
        self.newer.iter().filter(move |text| text.rules.contains(rule))
    }
}

fn link(log: &mut Log<'_>, mut table: Fields<'_>) -> Option<Link> {
    let requirement = table.text(log, "requirement");
    let requirement =
        table.need(log, "requirement", requirement).and_then(|field| match data_file::requirement(&field.value) {
            Some(id) => Some(id),
            None => field.wrong(log, Flaw::NotA(Shape::RequirementId)),
        });
    let routes = table.choices(log, "routes", Route::from_code, Route::CODES);
    let norm = table.text(log, "norm").map(|field| field.value);
    let says = need_wording(log, &mut table, "says");
    let locus = table.need_text(log, "locus");
    let quote = table.text(log, "quote");
    let quote = table.need(log, "quote", quote).and_then(|field| {
        let words = field.value.split_whitespace().count();
        if words > LONGEST_QUOTE { field.wrong(log, Flaw::QuoteTooLong(words)) } else { Some(field.value) }
    });
    table.finish(log);
    Some(Link { requirement: requirement?, routes, norm, says: says?, locus: locus?, quote: quote? })
}

/// Words of a source that we may quote.
const LONGEST_QUOTE: usize = 20;

fn question(log: &mut Log<'_>, mut table: Fields<'_>, known: &BTreeSet<String>) -> Option<Question> {
    let id = code(log, &mut table);
    let ask = need_wording(log, &mut table, "ask");
    let a = answer(log, &mut table, "a", known);
    let b = answer(log, &mut table, "b", known);
    table.finish(log);
    Some(Question { id: id?, ask: ask?, a: a?, b: b? })
}

fn answer(log: &mut Log<'_>, table: &mut Fields<'_>, key: &str, known: &BTreeSet<String>) -> Option<RouteAnswer> {
    let fields = table.table(log, key);
    let mut fields = table.need(log, key, fields)?;
    let es = fields.need_text(log, "es");
    let en = fields.need_text(log, "en");
    let from = fields.text(log, "from").and_then(|field| {
        if known.contains(&field.value) { Some(field.value) } else { field.wrong(log, Flaw::Dangling) }
    });
    fields.finish(log);
    Some(RouteAnswer { says: Wording { es: es?, en: en? }, from })
}

fn newer(log: &mut Log<'_>, mut table: Fields<'_>, known: &BTreeSet<String>) -> Option<Newer> {
    let id = code(log, &mut table);
    let name = table.need_text(log, "name");
    let changes = table.text(log, "changes").map(|field| field.value);
    let says = need_wording(log, &mut table, "says");
    let confidence = table.choice(log, "confidence", Confidence::from_code, Confidence::CODES);
    let confidence = table.need(log, "confidence", confidence);
    let known_of_it = need_wording(log, &mut table, "known");
    let address = table.need_text(log, "address");
    let routes = table.choices(log, "routes", Route::from_code, Route::CODES);
    let links = table.texts(log, "links");
    let links = links.into_iter().filter_map(|field| {
        if known.contains(&field.value) { Some(field.value) } else { field.wrong(log, Flaw::Dangling) }
    });
    let links = links.collect();
    let rules = table.choices(log, "rules", RuleId::from_text, &[]);
    table.finish(log);
    Some(Newer {
        id: id?,
        name: name?,
        changes,
        says: says?,
        confidence: confidence?.value,
        known: known_of_it?,
        address: address?,
        routes,
        links,
        rules,
    })
}

fn code(log: &mut Log<'_>, table: &mut Fields<'_>) -> Option<String> {
    let field = table.choice(log, "id", data_file::code, &[]);
    table.need(log, "id", field).map(|field| field.value)
}

fn need_wording(log: &mut Log<'_>, table: &mut Fields<'_>, key: &str) -> Option<Wording> {
    let wording = table.wording(log, key);
    table.need(log, key, wording)
}
