//! The world that tests live in: a fresh database on the engine under test, a known cast, a clock that is set.

mod browser;
mod cast;
mod chance;
mod dump;
mod forms;
mod furnished;
mod journey;
mod post;
mod sources;

pub use browser::{Answered, Browser, with_file};
pub use cast::{PIN, World, fresh_database, now, postgres_database};
pub use chance::Chance;
pub use dump::{differences, dump_without};
pub use forms::{Field, Form, Kind, forms};
pub use furnished::{Furnisher, Parts};
pub use journey::{Journey, LEARNINGS, PRESENT};
pub use post::{Manners, PostOffice};
pub use sources::rust_files;
