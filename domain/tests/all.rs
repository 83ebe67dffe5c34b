//! The guidance that Ronda ships, and what the domain does with it.

// A test binary is never built otherwise; the words tell clippy that these modules may unwrap.
#[cfg(test)]
mod bad_data;
#[cfg(test)]
mod book;
#[cfg(test)]
mod frames;
#[cfg(test)]
mod hold;
#[cfg(test)]
mod policy;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod quotations;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod shelf;
