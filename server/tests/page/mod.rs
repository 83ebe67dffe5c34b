//! Pages, each asked by the cast.

mod account;
mod closing;
mod door;
mod first;
mod guidance;
mod harvest;
mod home;
mod institution;
mod library;
mod memoir;
mod road;
mod topics;
