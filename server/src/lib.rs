//! Ronda, the server: one library, one binary.

pub mod act;
pub mod ahead;
pub mod bench;
pub mod cli;
pub mod clock;
pub mod data_error_text;
pub mod db;
pub mod demo;
pub mod exchange;
pub mod export;
pub mod failure;
pub mod finding_text;
pub mod guidance;
#[cfg(feature = "print")]
pub mod press;
pub mod remind;
pub mod store;
pub mod text;
pub mod web;
