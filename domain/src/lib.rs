//! What a group is and what may happen to it: pure, without clock, chance, database or screen.
//!
//! Guidance is data. [`frame`] reads what each kind of group is, [`rule_book`] what the sources say of it,
//! [`cups`] how an activity is coded; all three come from TOML files through [`data_file`], which names the line
//! and the field of everything it refuses.

#![warn(missing_docs)]

pub mod appraisal;
pub mod case;
pub mod cells;
pub mod code;
pub mod command;
pub mod composition;
pub mod creation;
pub mod cups;
pub mod data_file;
pub mod day;
pub mod debrief;
pub mod encounter;
pub mod expectation;
pub mod fact;
pub mod figures;
pub mod finding;
pub mod frame;
pub mod gift;
pub mod group;
pub mod holiday;
pub mod id;
pub mod idea;
pub mod in_force;
pub mod institution;
pub mod leaf;
pub mod lending;
pub mod limit;
pub mod link;
pub mod login;
pub mod missing;
pub mod mutual;
pub mod norms;
pub mod path;
pub mod period;
pub mod plan;
pub mod policy;
pub mod process;
pub mod profile;
pub mod referral;
pub mod reminder;
pub mod returning;
pub mod role;
pub mod route;
pub mod rule_book;
pub mod seat;
pub mod sent;
pub mod service;
pub mod stamp;
pub mod taxonomy;
pub mod telltale;
pub mod territory;
pub mod ties;
pub mod topic;
pub mod wording;
pub mod words;
