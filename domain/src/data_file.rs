//! A TOML file read field by field, so that whatever is wrong with it is named by file, line and field.
//!
//! Serde would stop at the first error and couldn't say which rule it is in; people who write an institution's own
//! rules need all of them at once.

use crate::code::is_code;
use crate::wording::Wording;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A file and its text. The domain reads no disk: whoever does hands it over.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The name shown in errors.
    pub name: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// One thing wrong in a data file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataError {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The field, with the tables it is in: `rule.cite.quote`.
    pub field: String,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Flaw {
    /// The file isn't TOML; what the reader said.
    Syntax(String),
    /// Nobody asked for this field: mostly a misspelling.
    Unknown,
    /// The field must be there.
    Missing,
    /// The field holds another kind of value than this.
    NotA(Shape),
    /// The value isn't one of these.
    NotOneOf(Vec<String>),
    /// The same id twice, here or in another file.
    Repeated,
    /// Names something that doesn't exist.
    Dangling,
    /// A quotation of more than 20 words.
    QuoteTooLong(usize),
    /// A rule that blocks and isn't force N.
    BlocksWithoutNorm,
    /// An operation that this subject can't be measured with.
    WrongOperation,
    /// The least is above the most.
    EmptyRange,
    /// A built-in rule that isn't inferred can't be lifted.
    NotInferred,
    /// Exactly one of these fields must be there.
    ExactlyOne(Vec<String>),
}

/// The kinds of value that a field can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant says itself")]
pub enum Shape {
    Text,
    WholeNumber,
    YesOrNo,
    Date,
    Table,
    List,
    Code,
    RequirementId,
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file, self.line, self.field, self.flaw)
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(said) => write!(f, "not TOML: {said}"),
            Self::Unknown => f.write_str("unknown field"),
            Self::Missing => f.write_str("missing"),
            Self::NotA(shape) => write!(f, "not a {shape:?}"),
            Self::NotOneOf(allowed) => write!(f, "not one of {}", allowed.join(", ")),
            Self::Repeated => f.write_str("given twice"),
            Self::Dangling => f.write_str("names something that doesn't exist"),
            Self::QuoteTooLong(words) => write!(f, "a quotation of {words} words; at most 20"),
            Self::BlocksWithoutNorm => f.write_str("only force N may block"),
            Self::WrongOperation => f.write_str("this subject can't be measured so"),
            Self::EmptyRange => f.write_str("the least is above the most"),
            Self::NotInferred => f.write_str("only an inferred rule can be lifted"),
            Self::ExactlyOne(fields) => write!(f, "exactly one of {}", fields.join(", ")),
        }
    }
}

/// Where reading stands: the file, its lines, and what was found wrong so far.
pub(crate) struct Log<'a> {
    source: Source<'a>,
    pub(crate) errors: Vec<DataError>,
}

impl<'a> Log<'a> {
    /// Parses the file; a file that isn't TOML has no fields and one error.
    pub(crate) fn open(source: Source<'a>) -> (Self, Option<Fields<'a>>) {
        let mut log = Self { source, errors: Vec::new() };
        match DeTable::parse(source.text) {
            Ok(table) => {
                let span = table.span();
                (log, Some(Fields { path: String::new(), span, table: table.into_inner(), taken: BTreeSet::new() }))
            }
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                log.say(at, String::new(), Flaw::Syntax(error.message().to_owned()));
                (log, None)
            }
        }
    }

    pub(crate) fn say(&mut self, at: usize, field: String, flaw: Flaw) {
        let error = self.error(at, field, flaw);
        self.errors.push(error);
    }

    pub(crate) fn error(&self, at: usize, field: String, flaw: Flaw) -> DataError {
        let before = self.source.text.get(..at).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        DataError { file: self.source.name.to_owned(), line, field, flaw }
    }
}

/// A value with the name and the place of its field.
pub(crate) struct Field<T> {
    pub(crate) name: String,
    pub(crate) at: usize,
    pub(crate) value: T,
}

impl<T> Field<T> {
    pub(crate) fn wrong<U>(&self, log: &mut Log<'_>, flaw: Flaw) -> Option<U> {
        log.say(self.at, self.name.clone(), flaw);
        None
    }

    fn with<U>(self, value: U) -> Field<U> {
        Field { name: self.name, at: self.at, value }
    }
}

/// A table whose fields are taken one by one; [`Fields::finish`] reports those that nobody took.
pub(crate) struct Fields<'a> {
    pub(crate) path: String,
    pub(crate) span: Range<usize>,
    table: DeTable<'a>,
    /// Fields that were there: if one of them gave nothing, its error has been said already.
    taken: BTreeSet<String>,
}

impl<'a> Fields<'a> {
    fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn take(&mut self, key: &str) -> Option<Field<DeValue<'a>>> {
        let value = self.table.remove(key)?;
        self.taken.insert(key.to_owned());
        Some(Field { name: self.name(key), at: value.span().start, value: value.into_inner() })
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    pub(crate) fn wrong<U>(&self, log: &mut Log<'_>, key: &str, flaw: Flaw) -> Option<U> {
        log.say(self.span.start, self.name(key), flaw);
        None
    }

    /// Passes a field on, or says that it is missing.
    pub(crate) fn need<T>(&self, log: &mut Log<'_>, key: &str, field: Option<T>) -> Option<T> {
        if field.is_none() && !self.taken.contains(key) {
            log.say(self.span.start, self.name(key), Flaw::Missing);
        }
        field
    }

    pub(crate) fn text(&mut self, log: &mut Log<'_>, key: &str) -> Option<Field<String>> {
        let field = self.take(key)?;
        text(log, field)
    }

    pub(crate) fn need_text(&mut self, log: &mut Log<'_>, key: &str) -> Option<String> {
        let field = self.text(log, key);
        self.need(log, key, field).map(|field| field.value)
    }

    /// A text that `read` turns into a value; `allowed` are the codes to name when it can't.
    pub(crate) fn choice<T>(
        &mut self,
        log: &mut Log<'_>,
        key: &str,
        read: impl Fn(&str) -> Option<T>,
        allowed: &[&str],
    ) -> Option<Field<T>> {
        let field = self.text(log, key)?;
        choice(log, field, read, allowed)
    }

    pub(crate) fn whole(&mut self, log: &mut Log<'_>, key: &str) -> Option<Field<i64>> {
        let field = self.take(key)?;
        let DeValue::Integer(number) = &field.value else { return field.wrong(log, Flaw::NotA(Shape::WholeNumber)) };
        match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Some(field.with(number)),
            Err(_) => field.wrong(log, Flaw::NotA(Shape::WholeNumber)),
        }
    }

    /// A whole number from 0 that fits the type that is asked for.
    pub(crate) fn count<N: TryFrom<i64>>(&mut self, log: &mut Log<'_>, key: &str) -> Option<Field<N>> {
        let field = self.whole(log, key)?;
        match N::try_from(field.value) {
            Ok(number) => Some(field.with(number)),
            Err(_) => field.wrong(log, Flaw::NotA(Shape::WholeNumber)),
        }
    }

    pub(crate) fn yes(&mut self, log: &mut Log<'_>, key: &str) -> Option<Field<bool>> {
        let field = self.take(key)?;
        match field.value {
            DeValue::Boolean(yes) => Some(field.with(yes)),
            _ => field.wrong(log, Flaw::NotA(Shape::YesOrNo)),
        }
    }

    /// A date, as TOML's own or as text: `2018-01-01`.
    pub(crate) fn date(&mut self, log: &mut Log<'_>, key: &str) -> Option<NaiveDate> {
        let field = self.take(key)?;
        let text = match &field.value {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => return field.wrong(log, Flaw::NotA(Shape::Date)),
        };
        match NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
            Ok(date) => Some(date),
            Err(_) => field.wrong(log, Flaw::NotA(Shape::Date)),
        }
    }

    pub(crate) fn table(&mut self, log: &mut Log<'_>, key: &str) -> Option<Fields<'a>> {
        let field = self.take(key)?;
        table(log, field)
    }

    /// The elements of a list; one error and nothing when it isn't a list.
    fn list(&mut self, log: &mut Log<'_>, key: &str) -> Option<Vec<Field<DeValue<'a>>>> {
        let field = self.take(key)?;
        let DeValue::Array(list) = field.value else {
            return field.wrong(log, Flaw::NotA(Shape::List));
        };
        let name = field.name;
        let each = list.into_iter().map(|value| Field {
            name: name.clone(),
            at: value.span().start,
            value: value.into_inner(),
        });
        Some(each.collect())
    }

    /// A list of tables; empty when it isn't there.
    pub(crate) fn tables(&mut self, log: &mut Log<'_>, key: &str) -> Vec<Fields<'a>> {
        let list = self.list(log, key).unwrap_or_default();
        list.into_iter().filter_map(|field| table(log, field)).collect()
    }

    /// A list of texts; empty when it isn't there.
    pub(crate) fn texts(&mut self, log: &mut Log<'_>, key: &str) -> Vec<Field<String>> {
        let list = self.list(log, key).unwrap_or_default();
        list.into_iter().filter_map(|field| text(log, field)).collect()
    }

    /// A list of choices, each read as [`Fields::choice`] reads one.
    pub(crate) fn choices<T>(
        &mut self,
        log: &mut Log<'_>,
        key: &str,
        read: impl Fn(&str) -> Option<T>,
        allowed: &[&str],
    ) -> Vec<T> {
        let list = self.texts(log, key);
        list.into_iter().filter_map(|field| Some(choice(log, field, &read, allowed)?.value)).collect()
    }

    /// `{ es = "…", en = "…" }`; one language stands for both when the other is missing.
    pub(crate) fn wording(&mut self, log: &mut Log<'_>, key: &str) -> Option<Wording> {
        let mut fields = self.table(log, key)?;
        let es = fields.text(log, "es").map(|field| field.value);
        let en = fields.text(log, "en").map(|field| field.value);
        let wording = match (es, en) {
            (Some(es), Some(en)) => Some(Wording { es, en }),
            (Some(one), None) | (None, Some(one)) => Some(Wording { es: one.clone(), en: one }),
            (None, None) => fields.wrong(log, "es", Flaw::Missing),
        };
        fields.finish(log);
        wording
    }

    /// The names of the fields that nobody took yet.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.table.keys().map(|key| key.get_ref().to_string()).collect()
    }

    /// Reports every field that nobody took.
    pub(crate) fn finish(self, log: &mut Log<'_>) {
        for (key, _) in &self.table {
            log.say(key.span().start, self.name(key.get_ref()), Flaw::Unknown);
        }
    }
}

/// The only form of these files so far. A later one must be refused by an older program, not half read.
pub(crate) fn format(log: &mut Log<'_>, fields: &mut Fields<'_>) {
    let format = fields.whole(log, "format");
    if let Some(format) = fields.need(log, "format", format)
        && format.value != 1
    {
        format.wrong::<()>(log, Flaw::NotOneOf(vec!["1".to_owned()]));
    }
}

fn text(log: &mut Log<'_>, field: Field<DeValue<'_>>) -> Option<Field<String>> {
    let DeValue::String(text) = &field.value else { return field.wrong(log, Flaw::NotA(Shape::Text)) };
    let text = text.trim().to_owned();
    if text.is_empty() {
        return field.wrong(log, Flaw::Missing);
    }
    Some(field.with(text))
}

fn table<'a>(log: &mut Log<'_>, field: Field<DeValue<'a>>) -> Option<Fields<'a>> {
    match field.value {
        DeValue::Table(table) => {
            Some(Fields { path: field.name, span: field.at..field.at, table, taken: BTreeSet::new() })
        }
        _ => field.wrong(log, Flaw::NotA(Shape::Table)),
    }
}

fn choice<T>(
    log: &mut Log<'_>,
    field: Field<String>,
    read: impl Fn(&str) -> Option<T>,
    allowed: &[&str],
) -> Option<Field<T>> {
    match read(&field.value) {
        Some(value) => Some(field.with(value)),
        None if allowed.is_empty() => field.wrong(log, Flaw::NotA(Shape::Code)),
        None => field.wrong(log, Flaw::NotOneOf(allowed.iter().map(ToString::to_string).collect())),
    }
}

/// A text that is a code, as it is.
pub(crate) fn code(text: &str) -> Option<String> {
    is_code(text).then(|| text.to_owned())
}

/// A requirement's id: `S0-051`, `S3-154`.
pub(crate) fn requirement(text: &str) -> Option<String> {
    let (source, number) = text.split_once('-')?;
    let good = source.len() == 2
        && source.starts_with('S')
        && source.ends_with(|c: char| c.is_ascii_digit())
        && number.len() == 3
        && number.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| text.to_owned())
}
