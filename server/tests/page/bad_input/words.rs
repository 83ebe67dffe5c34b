//! What nobody would type, and how it is sent.

use crate::house::{Field, Form, Kind};
use std::fmt;

/// One thing that is done to a form.
#[derive(Clone, Debug)]
pub enum Case {
    /// As it should be.
    Plain,
    /// A field says this.
    Says(String, Kind, &'static str),
    /// A field says bytes that are no text.
    NoText(String, Kind),
    /// A field says so many letters.
    Long(String, Kind, usize),
    /// A field is not sent.
    Missing(String),
    /// A field is sent twice, the second time with something else.
    Twice(String),
    /// Nothing is sent.
    Nothing,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain => f.write_str("nothing wrong"),
            Self::Says(name, kind, value) => write!(f, "{name} ({kind:?}) = {value:?}"),
            Self::NoText(name, _) => write!(f, "{name} = no UTF-8"),
            Self::Long(name, kind, length) => write!(f, "{name} ({kind:?}) of {length} letters"),
            Self::Missing(name) => write!(f, "{name} missing"),
            Self::Twice(name) => write!(f, "{name} twice"),
            Self::Nothing => f.write_str("nothing at all"),
        }
    }
}

impl Case {
    /// Whether it is never right: no such day, no such number, no such choice.
    pub fn may_not_be_taken(&self) -> bool {
        match self {
            Self::Says(_, kind, value) => match kind {
                Kind::Day | Kind::Time | Kind::Number | Kind::Choice => !value.trim().is_empty(),
                Kind::Text | Kind::Area => value.contains(['\0', '\u{202E}']),
                Kind::Hidden | Kind::Tick | Kind::Secret => false,
            },
            Self::NoText(_, kind) => !matches!(kind, Kind::Hidden | Kind::Tick | Kind::Secret),
            Self::Long(_, kind, _) => matches!(kind, Kind::Text | Kind::Area | Kind::Number | Kind::Day | Kind::Time),
            Self::Plain | Self::Missing(_) | Self::Twice(_) | Self::Nothing => false,
        }
    }

    /// Whether it is about one of these fields.
    pub fn is_about(&self, names: &[&str]) -> bool {
        match self {
            Self::Says(name, ..) | Self::NoText(name, _) | Self::Long(name, ..) => names.contains(&name.as_str()),
            Self::Missing(name) | Self::Twice(name) => names.contains(&name.as_str()),
            Self::Plain | Self::Nothing => false,
        }
    }

    /// Whether it is about what nobody types: ids that come with a form, or are not there.
    pub fn is_unseen(&self) -> bool {
        match self {
            Self::Says(_, kind, _) | Self::Long(_, kind, _) => matches!(kind, Kind::Hidden | Kind::Choice | Kind::Tick),
            Self::Missing(_) | Self::Twice(_) | Self::Nothing | Self::NoText(..) => true,
            Self::Plain => false,
        }
    }
}

const TEXTS: &[&str] = &[
    "",
    "  ",
    "NUL \0 en medio",
    "de \u{202E}séver la",
    "campana \u{7} y escape \u{1b}[31m",
    "=1+1",
    "'; DROP TABLE persons; --",
    "<script>alert('x')</script> & <b>",
    "🌼 👩\u{200D}👩\u{200D}👧 🇨🇴 ñandú",
];
const NUMBERS: &[&str] = &["", "  ", "99999999999", "9999999999999999999999", "-1", "1e9", "1.5", "NaN", "٣", "dos"];
const DAYS: &[&str] =
    &["", "2026-02-30", "2026-13-01", "99999-01-01", "0000-00-00", "-1", "mañana", "  ", "99999999999"];
const TIMES: &[&str] = &["", "25:61", "14.30", "14:00:00:00", "-1", "1e9", "  ", "de noche"];
const CHOICES: &[&str] = &["", "no-hay-tal", "zzzzzzzzzzzzz", "NUL \0", "-1"];
const UNSEEN: &[&str] =
    &["", "x", "-1", "9223372036854775807", "9223372036854775808", "zzzzzzzzzzzzz", "0000000000000"];
const IN_EVERY_FORM: &[&str] = &["", "zzzzzzzzzzzzz", "9223372036854775808"];
/// Letters of one long word: more than any field takes, within what a form may weigh.
const LONG: usize = 20 * 1024;
/// Letters that are more than a form may weigh.
const TOO_LONG: usize = 300 * 1024;

/// Everything that is done to a form, what is surely refused first.
pub fn cases(form: &Form) -> Vec<Case> {
    let mut cases = vec![Case::Nothing];
    let mut names: Vec<&str> = Vec::new();
    for field in &form.fields {
        if names.contains(&field.name.as_str()) {
            continue;
        }
        names.push(&field.name);
        let name = || field.name.clone();
        // Read in one place for all forms, so a few are enough.
        if ["command", "version"].contains(&field.name.as_str()) {
            cases.extend(IN_EVERY_FORM.iter().map(|value| Case::Says(name(), field.kind, value)));
            continue;
        }
        let values = match field.kind {
            Kind::Hidden => UNSEEN,
            Kind::Text | Kind::Area | Kind::Secret => TEXTS,
            Kind::Number => NUMBERS,
            Kind::Day => DAYS,
            Kind::Time => TIMES,
            Kind::Choice | Kind::Tick => CHOICES,
        };
        cases.extend(values.iter().map(|value| Case::Says(name(), field.kind, value)));
        cases.extend([Case::Missing(name()), Case::Twice(name())]);
        if !matches!(field.kind, Kind::Hidden | Kind::Choice | Kind::Tick) {
            cases.extend([Case::NoText(name(), field.kind), Case::Long(name(), field.kind, LONG)]);
        }
    }
    if let Some(field) = form.fields.iter().find(|field| matches!(field.kind, Kind::Text | Kind::Area)) {
        cases.push(Case::Long(field.name.clone(), field.kind, TOO_LONG));
    }
    cases.sort_by_key(|case| !case.may_not_be_taken());
    cases.push(Case::Plain);
    cases
}

/// A form on its way.
pub struct Sent {
    /// What goes over the wire.
    pub body: String,
    /// The id of its command.
    pub command: Option<String>,
    /// What was typed, which a page that refuses it shows again.
    pub typed: Vec<(String, Kind, String)>,
    /// What has to be found in the database when it is taken.
    pub to_be_kept: Option<String>,
}

/// What a person might write into a field that is empty.
pub fn plausible(field: &Field) -> Option<String> {
    let text = match field.kind {
        Kind::Hidden | Kind::Tick => return None,
        Kind::Secret => "482915",
        Kind::Number => "3",
        Kind::Day => "2026-12-03",
        Kind::Time => "15:30",
        Kind::Choice => return field.options.iter().find(|value| !value.is_empty()).cloned(),
        Kind::Text | Kind::Area => match field.name.as_str() {
            "identifier" => "nidia@ronda.test",
            name if name.contains("phone") => "311 555 0199",
            _ => "Palabras de prueba",
        },
    };
    Some(text.to_owned())
}

/// Writes a form with one thing wrong.
pub fn send(form: &Form, says: &Option<(String, String)>, case: &Case) -> Sent {
    let mut pairs = form.filled(plausible);
    pairs.extend(says.clone());
    let command = pairs.iter().find(|(name, _)| name == "command").map(|(_, value)| value.clone());
    let mut tail = String::new();
    let mut to_be_kept = None;
    let set = |pairs: &mut Vec<(String, String)>, name: &str, value: Option<String>| {
        pairs.retain(|(known, _)| known != name);
        pairs.extend(value.map(|value| (name.to_owned(), value)));
    };
    match case {
        Case::Plain => {}
        Case::Nothing => pairs.clear(),
        Case::Missing(name) => set(&mut pairs, name, None),
        Case::Twice(name) => {
            let again = (name.clone(), "Otra cosa".to_owned());
            pairs.push(again);
        }
        Case::NoText(name, _) => {
            set(&mut pairs, name, None);
            tail = format!("&{}=%FF%FE%C3", form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>());
        }
        Case::Long(name, _, length) => set(&mut pairs, name, Some("x".repeat(*length))),
        Case::Says(name, kind, value) => {
            set(&mut pairs, name, Some((*value).to_owned()));
            let is_text = matches!(kind, Kind::Text | Kind::Area) && !value.trim().is_empty();
            to_be_kept = is_text.then(|| value.trim().to_owned());
        }
    }
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish() + &tail;
    let mut typed = Vec::new();
    for (name, value) in &pairs {
        let kind = form.fields.iter().find(|field| field.name == *name).map(|field| field.kind);
        let is_first = !typed.iter().any(|(known, _, _)| known == name);
        match kind {
            Some(kind @ (Kind::Text | Kind::Area | Kind::Number | Kind::Day | Kind::Time | Kind::Secret))
                if is_first =>
            {
                typed.push((name.clone(), kind, value.clone()));
            }
            Some(_) | None => {}
        }
    }
    let command = pairs.iter().any(|(name, _)| name == "command").then_some(command).flatten();
    Sent { body, command, typed, to_be_kept }
}
