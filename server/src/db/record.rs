//! A row of an answer, read by the names of its columns into the domain's own types.

use super::{Error, Result};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::code::Code;
use domain::id::Key;
use domain::leaf::{Audience, Leaf};
use domain::words::{Line, Words};
use sqlx::Row;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

/// One row.
pub enum Record {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident, $maybe:ident: $type:ty),* $(,)?) => {$(
        $(#[$doc])*
        pub fn $name(&self, column: &str) -> Result<$type> {
            match self {
                Self::Sqlite(row) => row.try_get(column),
                Self::Postgres(row) => row.try_get(column),
            }
        }
        #[doc = "The same where the column may be empty."]
        pub fn $maybe(&self, column: &str) -> Result<Option<$type>> {
            match self {
                Self::Sqlite(row) => row.try_get(column),
                Self::Postgres(row) => row.try_get(column),
            }
        }
    )*};
}

impl Record {
    columns! {
        /// A whole number.
        int, int_maybe: i64,
        /// True or false.
        bool, bool_maybe: bool,
        /// Text.
        text, text_maybe: String,
        /// A day.
        day, day_maybe: NaiveDate,
        /// A time of day.
        time, time_maybe: NaiveTime,
        /// An instant.
        instant, instant_maybe: DateTime<Utc>,
        /// Bytes.
        bytes, bytes_maybe: Vec<u8>,
    }

    /// An id.
    pub fn key<K: Key>(&self, column: &str) -> Result<K> {
        self.int(column).map(K::of)
    }
    /// An id that may be missing.
    pub fn key_maybe<K: Key>(&self, column: &str) -> Result<Option<K>> {
        Ok(self.int_maybe(column)?.map(K::of))
    }
    /// A count. One that is none, or is too large, is an error: a plausible zero would be believed.
    pub fn count(&self, column: &str) -> Result<u32> {
        counted(column, self.int(column)?)
    }
    /// A count that may be missing.
    pub fn count_maybe(&self, column: &str) -> Result<Option<u32>> {
        self.int_maybe(column)?.map(|count| counted(column, count)).transpose()
    }
    /// A word of a closed list.
    pub fn code<C: Code>(&self, column: &str) -> Result<C> {
        let word = self.text(column)?;
        C::of_word(&word).ok_or_else(|| odd(column, &word))
    }
    /// A word of a closed list that may be missing.
    pub fn code_maybe<C: Code>(&self, column: &str) -> Result<Option<C>> {
        self.text_maybe(column)?.map(|word| C::of_word(&word).ok_or_else(|| odd(column, &word))).transpose()
    }
    /// Words of a closed list, with commas between them.
    pub fn codes<C: Code>(&self, column: &str) -> Result<Vec<C>> {
        let text = self.text(column)?;
        text.split(',')
            .filter(|word| !word.is_empty())
            .map(|word| C::of_word(word).ok_or_else(|| odd(column, word)))
            .collect()
    }
    /// A line.
    pub fn line<const MAX: usize>(&self, column: &str) -> Result<Line<MAX>> {
        self.text(column).map(Line::kept)
    }
    /// A line that may be missing.
    pub fn line_maybe<const MAX: usize>(&self, column: &str) -> Result<Option<Line<MAX>>> {
        Ok(self.text_maybe(column)?.map(Line::kept))
    }
    /// Words that may be missing.
    pub fn words_maybe<const MAX: usize>(&self, column: &str) -> Result<Option<Words<MAX>>> {
        Ok(self.text_maybe(column)?.map(Words::kept))
    }
    /// A leaf.
    pub fn leaf<A: Audience>(&self, column: &str) -> Result<Leaf<A>> {
        self.text(column).map(Leaf::new)
    }
    /// A value that is written as one text of its own form.
    pub fn parsed<T>(&self, column: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        let text = self.text(column)?;
        read(&text).ok_or_else(|| odd(column, &text))
    }
    /// The same where it may be missing.
    pub fn parsed_maybe<T>(&self, column: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
        self.text_maybe(column)?.map(|text| read(&text).ok_or_else(|| odd(column, &text))).transpose()
    }
}

/// Words with commas between them, as [`Record::codes`] reads them.
pub fn joined<C: Code>(codes: &[C]) -> String {
    codes.iter().map(|code| code.word()).collect::<Vec<_>>().join(",")
}

fn counted(column: &str, count: i64) -> Result<u32> {
    u32::try_from(count).map_err(|_| odd(column, &count.to_string()))
}

fn odd(column: &str, word: &str) -> Error {
    Error::Decode(format!("column {column} holds {word:?}, which this version does not know").into())
}
