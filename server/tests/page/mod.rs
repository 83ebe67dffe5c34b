//! Pages, each asked by the cast.

mod account;
mod closing;
mod door;
mod harvest;
mod institution;
mod memoir;
