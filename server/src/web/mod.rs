//! What a browser sees: routes with their actions, sessions, forms, pages.

mod admission;
pub mod app;
mod arrival;
pub mod assets;
pub mod chart;
pub mod doors;
pub mod form;
pub mod guard;
pub mod listen;
pub mod page;
pub mod pairs;
pub mod photo;
pub mod reply;
mod response;
pub mod router;
pub mod scene;
pub mod session;
pub mod trouble;
pub mod ui;
pub mod upload;
pub mod visit;
