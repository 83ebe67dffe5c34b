//! Components: functions with typed arguments.

pub mod encounter;
pub mod field;
pub mod fields;
pub mod group;
pub mod icon;
pub mod layout;
pub mod notice;
pub mod when;
