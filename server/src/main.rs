//! Ronda.
fn main() {}
