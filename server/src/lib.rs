//! Ronda, the server: one library, one binary.

pub mod cli;
pub mod data_error_text;
pub mod finding_text;
pub mod guidance;
pub mod text;
