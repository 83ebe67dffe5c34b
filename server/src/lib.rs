//! Ronda, the server: one library, one binary.

pub mod text;
pub mod web;
