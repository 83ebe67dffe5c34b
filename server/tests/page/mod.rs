//! Pages, each asked by the cast.

mod account;
mod bad_input;
mod book;
mod call;
mod care;
mod closing;
mod console;
mod door;
mod export;
mod figures;
mod first;
mod groups;
mod guidance;
mod handed;
mod harvest;
mod home;
mod houses;
mod import;
mod import_defects;
mod institution;
mod kinds;
mod library;
mod links;
mod memoir;
mod own;
mod people;
#[cfg(feature = "print")]
mod prints;
mod reminders;
mod road;
mod rooms;
mod scenario_eleven;
mod script;
mod sheet;
mod topics;
mod windows;
