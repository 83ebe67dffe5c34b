//! Pages, each asked by the cast.

mod account;
mod door;
mod first;
mod home;
mod institution;
mod road;
mod topics;
