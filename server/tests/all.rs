//! One binary for all tests of the server: each more would be linked anew.

// The words tell clippy that these modules may unwrap.
#[cfg(test)]
mod boundaries;
#[cfg(test)]
mod calendars;
#[cfg(test)]
mod cli_keep;
#[cfg(test)]
mod cli_rules;
#[cfg(test)]
mod cli_server;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod histories;
#[cfg(test)]
mod house;
#[cfg(test)]
mod http;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod page;
#[cfg(test)]
mod remind;
#[cfg(test)]
mod routes;
#[cfg(test)]
mod rule_texts;
#[cfg(test)]
mod store;
#[cfg(test)]
mod taken_along;
#[cfg(test)]
mod texts;
