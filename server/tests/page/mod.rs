//! Pages, each asked by the cast.

mod call;
mod door;
mod groups;
mod people;
