//! Ronda, the server: one library, one binary.

pub mod act;
pub mod clock;
pub mod db;
pub mod failure;
pub mod store;
pub mod text;
pub mod web;
