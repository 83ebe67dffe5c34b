//! Pages, each asked by the cast.

mod account;
mod book;
mod call;
mod care;
mod closing;
mod console;
mod door;
mod figures;
mod first;
mod groups;
mod guidance;
mod handed;
mod harvest;
mod home;
mod institution;
mod library;
mod links;
mod memoir;
mod own;
mod people;
#[cfg(feature = "print")]
mod prints;
mod road;
mod rooms;
mod script;
mod sheet;
mod topics;
mod windows;
