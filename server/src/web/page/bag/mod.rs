//! An encounter on a phone: what it takes along, and the page that holds it with no signal.

use super::super::router::Route;

mod list;
mod room;
mod shell;
mod words;

/// Its routes.
pub fn routes() -> Vec<Route> {
    shell::routes()
}
