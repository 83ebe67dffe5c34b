//! Pages, each asked by the cast.

mod console;
mod door;
mod script;
mod sheet;
