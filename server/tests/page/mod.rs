//! Pages, each asked by the cast.

mod door;
mod guidance;
mod library;
