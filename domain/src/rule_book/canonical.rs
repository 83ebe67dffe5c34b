//! The one spelling of a book, by which an edition is judged for ever.

use super::RuleBook;
use super::read;
use super::rule::{Citation, Document, Limit, Rule, USUAL_LANGUAGE};
use super::subject::Measure;
use crate::data_file::{DataError, Source};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};

/// The SHA-256 of a book's canonical text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision([u8; 32]);

impl Revision {
    /// The revision of a canonical text.
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// The 64 hexadecimal digits that the database holds.
    pub fn hex(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A book's text in its one spelling, and the revision of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    /// A rule file like any other: documents and rules by id, fields in a fixed order, no comments.
    pub text: String,
    /// Its revision.
    pub revision: Revision,
}

impl RuleBook {
    /// The canonical text: the same for the same rules, in whichever files and order they stood.
    pub fn canonical(&self) -> Canonical {
        self.spelling.0.get_or_init(|| self.spell()).clone()
    }

    fn spell(&self) -> Canonical {
        let mut text = String::from("format = 1\n");
        self.documents.values().for_each(|each| document(&mut text, each));
        self.rules.values().for_each(|each| rule(&mut text, each));
        Canonical { revision: Revision::of(&text), text }
    }

    /// The book of a canonical text. Its frames need not exist any more.
    ///
    /// # Errors
    /// When the text isn't a rule file; the file is called `canonical` in the errors.
    pub fn from_canonical(text: &str) -> Result<Self, Vec<DataError>> {
        read::book(Self::default(), &[Source { name: "canonical", text }], None)
    }
}

// Written by hand: the bytes of a stored revision must not depend on the release of a library.

fn document(text: &mut String, document: &Document) {
    text.push_str("\n[[document]]\n");
    line(text, "id", &quoted(&document.id));
    line(text, "title", &quoted(&document.title));
    // Left out where it is the usual one: the bytes of the revisions that are stored have none.
    optional(text, "language", (document.language != USUAL_LANGUAGE).then(|| quoted(&document.language)));
    optional(text, "address", document.address.as_deref().map(quoted));
    optional(text, "held", document.held.as_deref().map(quoted));
}

fn rule(text: &mut String, rule: &Rule) {
    text.push_str("\n[[rule]]\n");
    line(text, "id", &quoted(rule.id.as_str()));
    line(text, "force", &quoted(rule.force.code()));
    list(text, "frames", rule.frames.iter().map(|frame| quoted(frame.code())));
    list(text, "routes", rule.routes.iter().map(|route| quoted(route.code())));
    if let Some(test) = &rule.test {
        line(text, "subject", &quoted(test.subject.code()));
        let (op, value) = limit(&test.limit, test.subject.measure());
        line(text, "op", &quoted(op));
        line(text, "value", &value);
    }
    line(text, "on_breach", &quoted(rule.on_breach.code()));
    if !rule.effect_in.is_empty() {
        let each = rule.effect_in.iter().map(|(frame, effect)| format!("{frame} = {}", quoted(effect.code())));
        line(text, "effect_in", &format!("{{ {} }}", each.collect::<Vec<_>>().join(", ")));
    }
    line(text, "cite", &citation(&rule.cite));
    list(text, "also", rule.also.iter().map(citation));
    if rule.inferred {
        line(text, "inferred", "true");
    }
    optional(text, "society", rule.society.as_deref().map(quoted));
    optional(text, "valid_from", rule.valid_from.map(|date| date.to_string()));
    optional(text, "valid_to", rule.valid_to.map(|date| date.to_string()));
    optional(text, "superseded_by", rule.superseded_by.as_ref().map(|by| quoted(by.as_str())));
    optional(text, "verified_on", rule.verified_on.map(|date| date.to_string()));
    let message = rule.message.as_ref();
    optional(text, "message", message.map(|m| format!("{{ es = {}, en = {} }}", quoted(&m.es), quoted(&m.en))));
}

fn limit(limit: &Limit, measure: Measure) -> (&'static str, String) {
    let unit = match measure {
        Measure::Number(unit) => unit,
        Measure::Code | Measure::YesOrNo => "",
    };
    let number = |n: &i64| format!("{{ n = {n}, unit = {} }}", quoted(unit));
    let codes = |codes: &[String]| {
        format!("{{ any = [{}] }}", codes.iter().map(|code| quoted(code)).collect::<Vec<_>>().join(", "))
    };
    match limit {
        Limit::AtMost(n) => ("<=", number(n)),
        Limit::AtLeast(n) => (">=", number(n)),
        Limit::Exactly(n) => ("=", number(n)),
        Limit::Between { min, max, typical } => {
            let typical = typical.map(|n| format!("typical = {n}, ")).unwrap_or_default();
            ("in_range", format!("{{ min = {min}, max = {max}, {typical}unit = {} }}", quoted(unit)))
        }
        Limit::OneOf(any) => ("one_of", codes(any)),
        Limit::NoneOf(any) => ("none_of", codes(any)),
        Limit::StartsWith(any) => ("starts_with", codes(any)),
        Limit::Is(is) => ("=", format!("{{ is = {is} }}")),
    }
}

fn citation(citation: &Citation) -> String {
    let Citation { document, locus, quote, requirement, title: _, language: _ } = citation;
    let requirement = requirement.as_deref().map(|id| format!(", requirement = {}", quoted(id))).unwrap_or_default();
    format!("{{ doc = {}, locus = {}, quote = {}{requirement} }}", quoted(document), quoted(locus), quoted(quote))
}

fn line(text: &mut String, key: &str, value: &str) {
    text.push_str(key);
    text.push_str(" = ");
    text.push_str(value);
    text.push('\n');
}

fn optional(text: &mut String, key: &str, value: Option<String>) {
    if let Some(value) = value {
        line(text, key, &value);
    }
}

fn list(text: &mut String, key: &str, values: impl Iterator<Item = String>) {
    let values: Vec<String> = values.collect();
    if !values.is_empty() {
        line(text, key, &format!("[{}]", values.join(", ")));
    }
}

/// A TOML basic string.
fn quoted(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 2);
    text.push('"');
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c.is_control() => _ = write!(text, "\\u{:04X}", u32::from(c)),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}
