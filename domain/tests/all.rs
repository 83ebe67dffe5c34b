//! The guidance that Ronda ships, and what the domain does with it.

// A test binary is never built otherwise; the words tell clippy that these modules may unwrap.
#[cfg(test)]
mod arrange;
#[cfg(test)]
mod auditor;
#[cfg(test)]
mod bad_data;
#[cfg(test)]
mod book;
#[cfg(test)]
mod care;
#[cfg(test)]
mod circle;
#[cfg(test)]
mod closings;
#[cfg(test)]
mod drawn;
#[cfg(test)]
mod first;
#[cfg(test)]
mod frames;
#[cfg(test)]
mod hold;
#[cfg(test)]
mod import;
#[cfg(test)]
mod keepsakes;
#[cfg(test)]
mod leaving;
#[cfg(test)]
mod library;
#[cfg(test)]
mod memoirs;
#[cfg(test)]
mod norms;
#[cfg(test)]
mod own;
#[cfg(test)]
mod paths;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod policy;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod quotations;
#[cfg(test)]
mod roster;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod shelf;
#[cfg(test)]
mod table;
