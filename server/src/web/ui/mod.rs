//! Components: functions with typed arguments.

pub mod icon;
