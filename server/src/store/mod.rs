//! The only place with SQL: one file an aggregate, plain functions on an open transaction.

pub mod agenda;
pub mod appraisal;
pub mod attendance;
pub mod book;
pub mod calendar;
pub mod call;
pub mod case;
pub mod circle;
pub mod composition;
pub mod creation;
pub mod cycle;
pub mod departure;
pub mod encounter;
pub mod expectation;
pub mod export;
pub mod figures;
pub mod group;
pub mod home;
pub mod house_figures;
pub mod institution;
pub mod invitation;
pub mod journal;
pub mod leading;
pub mod learning;
pub mod lineage;
pub mod link;
pub mod listing;
pub mod loan;
pub mod login;
pub mod member;
pub mod memoir;
pub mod mutual;
pub mod notice;
pub mod own;
pub mod own_groups;
pub mod path;
pub mod person;
pub mod referral;
pub mod reminder;
pub mod reports;
pub mod said;
pub mod sample;
pub mod save;
pub mod script;
pub mod seat;
pub mod service;
pub mod slice;
pub mod standing;
pub mod talk;
pub mod territory;
pub mod ties;
pub mod together;
pub mod topic;
pub mod tries;

/// A row that was kept. None was when its id belongs to something else already: ids come from outside, and a new
/// row never takes the place of another one.
fn kept(rows: u64) -> crate::db::Result<()> {
    if rows == 0 { Err(sqlx::Error::RowNotFound) } else { Ok(()) }
}
