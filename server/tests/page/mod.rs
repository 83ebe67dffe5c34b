//! Pages, each asked by the cast.

mod account;
mod call;
mod closing;
mod door;
mod groups;
mod harvest;
mod institution;
mod memoir;
mod people;
