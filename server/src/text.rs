//! Every word a person reads: Fluent files of `locales/`, embedded, one bundle a language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::{LanguageIdentifier, langid};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The languages Ronda speaks; Spanish (Colombia, usted) comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Spanish of Colombia.
    #[default]
    Es,
    /// English.
    En,
}

impl Lang {
    /// Both, in order of preference.
    pub const ALL: [Self; 2] = [Self::Es, Self::En];

    /// `es` or `en`: what the database, cookies and `--lang` hold.
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }

    /// Reads `es`, `es-CO`, `en`, `en-GB`…; nothing for other languages.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.trim().to_ascii_lowercase().split(['-', '_']).next() {
            Some("es") => Some(Self::Es),
            Some("en") => Some(Self::En),
            _ => None,
        }
    }

    /// The best of an `Accept-Language` header; Spanish when it names neither.
    pub fn from_header(header: &str) -> Self {
        header.split(',').filter_map(|part| part.split(';').next()).find_map(Self::from_code).unwrap_or_default()
    }

    /// The value of `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Es => "es-CO",
            Self::En => "en",
        }
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Self::Es => langid!("es-CO"),
            Self::En => langid!("en"),
        }
    }

    /// The text of `key`; a key that is missing shows as itself, which a test forbids.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of `key` with its arguments. Numbers choose the plural.
    pub fn say_with(self, key: &str, args: &[(&str, Arg)]) -> String {
        let bundle = &BUNDLES[self as usize];
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let Some(message) = bundle.get_message(id) else { return key.to_owned() };
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        };
        let Some(pattern) = pattern else { return key.to_owned() };
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(*name, FluentValue::from(value));
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned()
    }

    /// Whether there is a text for `key`.
    pub fn knows(self, key: &str) -> bool {
        BUNDLES[self as usize].has_message(key)
    }
}

/// A value put into a text: a number (which chooses the plural) or words.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A whole number.
    Count(i64),
    /// Words, as they are.
    Words(String),
}

impl From<&Arg> for FluentValue<'static> {
    fn from(arg: &Arg) -> Self {
        match arg {
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Words(words) => FluentValue::from(words.clone()),
        }
    }
}
macro_rules! counts { ($($int:ty),*) => {$( impl From<$int> for Arg { fn from(n: $int) -> Self { Self::Count(i64::from(n)) } } )*}; }
counts!(u8, u16, u32, i32, i64);
impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Self::Count(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
impl From<&str> for Arg {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}
impl From<String> for Arg {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}
impl From<&String> for Arg {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> = LazyLock::new(|| Lang::ALL.map(bundle));

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.id()]);
    // Marks of direction around arguments would end up in attributes and prints.
    bundle.set_use_isolating(false);
    for (language, _name, source) in LOCALES {
        if *language == lang.tag() {
            // A broken file keeps its good entries; the test of the texts names its errors.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

/// The embedded files: (language tag, file name, text).
pub fn sources() -> &'static [(&'static str, &'static str, &'static str)] {
    LOCALES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_chooses_the_first_language_we_speak() {
        assert_eq!(Lang::from_header("fr-FR,en;q=0.8,es;q=0.5"), Lang::En);
        assert_eq!(Lang::from_header("qu"), Lang::Es);
    }
}
