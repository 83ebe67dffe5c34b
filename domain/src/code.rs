//! Codes: the names that files, the database and the command line give to the values of a list.

use std::fmt;

/// A value of a closed list and its code, for whoever reads and writes any of them in one way.
pub trait Code: Sized + Copy + 'static {
    /// Every value, in the order in which people meet them.
    const VALUES: &'static [Self];
    /// What files, texts and the database hold.
    fn word(self) -> &'static str;
    /// The value of a code; nothing for any other text.
    fn of_word(word: &str) -> Option<Self> {
        Self::VALUES.iter().copied().find(|value| value.word() == word)
    }
}

/// Declares closed lists whose values have codes.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$each])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// The codes of all of them, in the same order.
            pub const CODES: &[&str] = &[$($code),+];

            /// What files, texts and the database hold.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a code; nothing for any other text.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::code::Code for $name {
            const VALUES: &'static [Self] = Self::ALL;
            fn word(self) -> &'static str { self.code() }
        }
    )+};
}
pub(crate) use codes;

/// The text isn't a code in snake case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACode;

impl fmt::Display for NotACode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("lower-case letters a–z, digits and underscores, at most 40, for example social_work")
    }
}

/// Whether a text can be the code of an open list: a profile, a frame, a society.
pub(crate) fn is_code(text: &str) -> bool {
    text.len() <= 40
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && !text.ends_with('_')
        && !text.contains("__")
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}
