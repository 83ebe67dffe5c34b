//! The closed set of values that both engines keep faithfully; nothing else compiles as a parameter.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::id::Key;
use domain::leaf::Body;
use domain::words::{Line, Words};

/// A value for a placeholder.
#[derive(Clone, Debug)]
pub enum Value {
    /// True or false.
    Bool(Option<bool>),
    /// A whole number or an id.
    Int(Option<i64>),
    /// Text.
    Text(Option<String>),
    /// A day.
    Day(Option<NaiveDate>),
    /// A time of day.
    Time(Option<NaiveTime>),
    /// An instant.
    Instant(Option<DateTime<Utc>>),
    /// Bytes: a photo.
    Bytes(Option<Vec<u8>>),
}

impl Value {
    /// An id that may be missing.
    pub fn key<K: Key>(id: Option<K>) -> Self {
        Self::Int(id.map(Key::number))
    }
}

macro_rules! values {
    ($($variant:ident: $type:ty),* $(,)?) => {$(
        impl From<$type> for Value { fn from(value: $type) -> Self { Self::$variant(Some(value)) } }
        impl From<Option<$type>> for Value { fn from(value: Option<$type>) -> Self { Self::$variant(value) } }
    )*};
}
values! { Bool: bool, Int: i64, Text: String, Day: NaiveDate, Time: NaiveTime, Instant: DateTime<Utc>, Bytes: Vec<u8> }

impl From<u32> for Value {
    fn from(value: u32) -> Self {
        Self::Int(Some(i64::from(value)))
    }
}
impl From<Option<u32>> for Value {
    fn from(value: Option<u32>) -> Self {
        Self::Int(value.map(i64::from))
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}
impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Self {
        Self::Text(value.map(str::to_owned))
    }
}
impl From<Body<'_>> for Value {
    fn from(body: Body<'_>) -> Self {
        Self::Text(Some(body.into()))
    }
}
macro_rules! texts {
    ($($name:ident),*) => {$(
        impl<const MAX: usize> From<&$name<MAX>> for Value { fn from(text: &$name<MAX>) -> Self { text.as_str().into() } }
        impl<const MAX: usize> From<Option<&$name<MAX>>> for Value {
            fn from(text: Option<&$name<MAX>>) -> Self { Self::Text(text.map(|text| text.as_str().to_owned())) }
        }
    )*};
}
texts!(Line, Words);

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        impl From<domain::id::$name> for Value { fn from(id: domain::id::$name) -> Self { Self::Int(Some(id.number())) } }
        impl From<Option<domain::id::$name>> for Value { fn from(id: Option<domain::id::$name>) -> Self { Self::key(id) } }
    )*};
}
domain::each_id!(keys);
