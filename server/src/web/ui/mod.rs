//! Components: functions with typed arguments.

pub mod capacity;
pub mod carry;
pub mod coming;
pub mod crisis;
pub mod encounter;
pub mod field;
pub mod fields;
pub mod group;
pub mod hidden;
pub mod icon;
pub mod layout;
pub mod notice;
pub mod own;
pub mod path;
pub mod printed;
pub mod qr;
pub mod recall;
pub mod room;
pub mod spoken;
pub mod telltale;
pub mod told;
pub mod when;
