//! The write path and the tables, on the engine under test.

mod enrol;
mod roster;
mod statements;
mod write_path;
