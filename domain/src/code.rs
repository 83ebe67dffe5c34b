//! Closed lists that are written as short words, in the database, in JSON and in forms alike.

/// A value of a closed list and its word.
pub trait Code: Sized + Copy + 'static {
    /// Every value, in the order in which people meet them.
    const ALL: &'static [Self];
    /// The word, in snake case.
    fn code(self) -> &'static str;
    /// The value of a word; nothing for an unknown one.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// Declares enums whose values are written as words.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),* }
        impl $crate::code::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            fn code(self) -> &'static str { match self { $(Self::$variant => $code),* } }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str($crate::code::Code::code(*self))
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                <Self as $crate::code::Code>::from_code(&word)
                    .ok_or_else(|| serde::de::Error::custom(format!("{word:?} is not a {}", stringify!($name))))
            }
        }
    )*};
}
pub(crate) use codes;
