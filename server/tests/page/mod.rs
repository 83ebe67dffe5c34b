//! Pages, each asked by the cast.

mod account;
mod door;
mod institution;
