//! Outward formats: what is already allowed to be seen goes in, bytes come out.

pub mod calendar;
pub mod sheet;
