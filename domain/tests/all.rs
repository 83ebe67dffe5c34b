//! The guidance that Ronda ships, and what the domain does with it.

mod bad_data;
mod book;
mod frames;
mod properties;
mod quotations;
mod scenarios;
mod shelf;
