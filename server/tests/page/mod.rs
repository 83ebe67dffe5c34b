//! Pages, each asked by the cast.

mod closing;
mod door;
mod harvest;
mod memoir;
