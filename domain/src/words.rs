//! Text from outside becomes a type at the edge: trimmed, bounded, without characters that nobody sees.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// What is wrong with a text, told to the person who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing was written where something is needed.
    Empty,
    /// Longer than `max` characters (Unicode scalar values).
    TooLong {
        /// Characters allowed.
        max: usize,
        /// Characters written.
        length: usize,
    },
    /// Control characters or marks that turn the direction of the text.
    Hidden,
}

impl fmt::Display for TextFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::TooLong { max, length } => write!(f, "{length} characters, at most {max}"),
            Self::Hidden => f.write_str("characters that cannot be seen"),
        }
    }
}

/// What stands where bytes were no text: whatever it was, it is lost already.
const UNREADABLE: char = '\u{FFFD}';

/// Marks that turn the direction of the text around them: they can make a name read as another.
fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn check(text: &str, max: usize, keeps_lines: bool) -> Result<String, TextFault> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    let hidden = |letter: char| letter.is_control() && !(keeps_lines && (letter == '\n' || letter == '\t'));
    if text
        .chars()
        .any(|letter| hidden(letter) || turns_direction(letter) || ['\u{FEFF}', UNREADABLE].contains(&letter))
    {
        return Err(TextFault::Hidden);
    }
    let length = text.chars().count();
    if length > max { Err(TextFault::TooLong { max, length }) } else { Ok(text.to_owned()) }
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident keeps_lines $keeps:literal),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name<const MAX: usize>(String);

        impl<const MAX: usize> $name<MAX> {
            /// Trims and checks a text. `Err` says what is wrong with it.
            pub fn parse(text: &str) -> Result<Self, TextFault> { check(text, MAX, $keeps).map(Self) }
            /// A text that was checked before it was kept.
            pub fn kept(text: String) -> Self { Self(text) }
            /// The text.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl<const MAX: usize> fmt::Display for $name<MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl<const MAX: usize> Serialize for $name<MAX> {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.serialize_str(&self.0) }
        }
        impl<'de, const MAX: usize> Deserialize<'de> for $name<MAX> {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                Self::parse(&String::deserialize(d)?).map_err(de::Error::custom)
            }
        }
    )*};
}

texts! {
    /// One line of at most `MAX` characters, never empty.
    Line keeps_lines false,
    /// One or more lines of at most `MAX` characters in all, never empty.
    Words keeps_lines true
}

/// `text` in small letters without marks, for finding names: "María Nelly" is found by "maria n".
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'á' | 'à' | 'ä' | 'â' | 'ã' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        '\u{300}'..='\u{36F}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_trimmed_and_bounded_by_what_people_count() {
        assert_eq!(Line::<5>::parse("  ñandú ").map(|line| line.to_string()), Ok("ñandú".into()));
        assert_eq!(Line::<5>::parse("ñandúes"), Err(TextFault::TooLong { max: 5, length: 7 }));
        assert_eq!(Line::<5>::parse(" \n "), Err(TextFault::Empty));
        assert!(Line::<5>::parse("🌼").is_ok());
        assert!(Line::<20>::parse("مرحبا").is_ok(), "names written from right to left are names");
    }

    #[test]
    fn hidden_characters_are_named_not_dropped() {
        assert_eq!(Line::<50>::parse("Ana\u{202E}luap"), Err(TextFault::Hidden));
        assert_eq!(Line::<50>::parse("Ana\0"), Err(TextFault::Hidden));
        assert_eq!(Line::<50>::parse("dos\nlíneas"), Err(TextFault::Hidden));
        assert_eq!(Line::<50>::parse("Mar\u{FFFD}a"), Err(TextFault::Hidden), "bytes that were no text");
        assert_eq!(Words::<50>::parse("dos\r\nlíneas").map(|words| words.to_string()), Ok("dos\nlíneas".into()));
    }

    #[test]
    fn names_are_found_without_their_marks() {
        assert_eq!(folded("María Ñañez"), "maria nanez");
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_accepted_again_unchanged(text in "\\PC{0,80}") {
            if let Ok(words) = Words::<60>::parse(&text) {
                prop_assert_eq!(Words::<60>::parse(words.as_str()), Ok(words));
            }
        }
    }
}
