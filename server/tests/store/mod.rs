//! The write path and the tables, on the engine under test.

mod away;
mod cases;
mod cycle;
mod enrol;
mod figures;
mod forget;
mod hold;
mod keys;
mod mutual;
mod roster;
mod statements;
mod write_path;
