//! What a browser sees.

pub mod chart;
pub mod ui;
