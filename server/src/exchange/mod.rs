//! Outward formats: what is already allowed to be seen goes in, bytes come out; and what somebody brings in a
//! spreadsheet is read, with every defect told where it stands.

pub mod calendar;
pub mod cell;
pub mod decode;
pub mod defect;
pub mod grid;
pub mod harmless;
pub mod held;
pub mod listed;
pub mod meetings;
pub mod rows;
pub mod sheet;
pub mod workbook;
