//! Pages, each asked by the cast.

mod account;
mod call;
mod closing;
mod console;
mod door;
mod first;
mod groups;
mod guidance;
mod harvest;
mod home;
mod institution;
mod library;
mod memoir;
mod people;
#[cfg(feature = "print")]
mod prints;
mod road;
mod script;
mod sheet;
mod topics;
