//! Pages, each asked by the cast.

mod account;
mod closing;
mod door;
mod guidance;
mod library;
mod first;
mod harvest;
mod home;
mod institution;
mod memoir;
mod road;
mod topics;
