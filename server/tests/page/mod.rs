//! Pages, each asked by the cast.

mod account;
mod call;
mod closing;
mod console;
mod door;
mod export;
mod figures;
mod first;
mod groups;
mod guidance;
mod harvest;
mod home;
mod import;
mod import_defects;
mod institution;
mod library;
mod links;
mod memoir;
mod own;
mod people;
mod road;
mod script;
mod sheet;
mod topics;
mod windows;
