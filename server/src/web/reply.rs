//! How a page answers: with a page, by leading elsewhere, or by stopping.

use crate::failure::Failure;
use axum::http::StatusCode;
use maud::Markup;

/// An answer.
#[derive(Debug)]
pub enum Reply {
    /// A page.
    Page(StatusCode, Markup),
    /// A page that asks to wait so many seconds (429).
    Later(i64, Markup),
    /// Elsewhere, with GET (303), optionally with a cookie to set.
    Elsewhere(String, Option<String>),
    /// A file to keep, under a name.
    Download {
        /// Content type.
        kind: &'static str,
        /// What it is saved as: letters, digits, dashes and a dot.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// An answer for a script, in JSON.
    Json(StatusCode, String),
    /// A file of the server's own making.
    File {
        /// Content type.
        kind: &'static str,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Elsewhere, with a cookie that comes and one that goes.
    Let {
        /// Where to.
        to: String,
        /// The cookie that comes.
        comes: String,
        /// The cookie that goes.
        goes: String,
    },
    /// Elsewhere, leaving nothing behind on the device: the cookies that go, and over TLS everything else too.
    Cleared(String, [String; 2]),
}

/// Why a page does not answer.
#[derive(Debug)]
pub enum Stop {
    /// There is no such thing, or none that this person may know of.
    NotFound,
    /// It exists, and this person knows, but may not.
    NoRight,
    /// Not now: another page says why.
    Elsewhere(&'static str),
    /// The server could not.
    Failed(Failure),
}

/// What a page returns.
pub type Answer = Result<Reply, Stop>;

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}
impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// A page that is as it should be.
pub fn page(markup: Markup) -> Answer {
    Ok(Reply::Page(StatusCode::OK, markup))
}

/// A form that comes back with what is wrong.
pub fn again(markup: Markup) -> Answer {
    Ok(Reply::Page(StatusCode::UNPROCESSABLE_ENTITY, markup))
}

/// A form that comes back because too much was tried: so many seconds have to be waited for.
pub fn later(seconds: i64, markup: Markup) -> Answer {
    Ok(Reply::Later(seconds, markup))
}

/// Elsewhere.
pub fn to(address: impl Into<String>) -> Answer {
    Ok(Reply::Elsewhere(address.into(), None))
}

/// Elsewhere, with a word on what was done: the text `done-` and the word.
pub fn done(address: &str, word: &str) -> Answer {
    let (path, anchor) =
        address.split_once('#').map_or((address, String::new()), |(path, anchor)| (path, format!("#{anchor}")));
    let mark = if path.contains('?') { '&' } else { '?' };
    to(format!("{path}{mark}hecho={word}{anchor}"))
}
