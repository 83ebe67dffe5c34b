//! Pages, each asked by the cast.

mod door;
