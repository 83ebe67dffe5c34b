//! Components: functions with typed arguments.

pub mod capacity;
pub mod encounter;
pub mod field;
pub mod fields;
pub mod group;
pub mod hidden;
pub mod icon;
pub mod layout;
pub mod names;
pub mod notice;
pub mod printed;
pub mod recall;
pub mod room;
pub mod when;
