//! One SQL text, two engines: the only place that knows which database runs.

mod engine;
mod fault;
mod record;
mod spelling;
mod value;

pub use engine::{Db, Tx};
pub use fault::{Fault, fault};
pub use record::{Record, joined};
pub use value::Value;

/// Errors of the database; told apart by kind, never by the name of a constraint.
pub type Error = sqlx::Error;
/// What every question to the database answers with.
pub type Result<T> = std::result::Result<T, Error>;

/// The values of the placeholders `$1`, `$2`… of a statement.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}
