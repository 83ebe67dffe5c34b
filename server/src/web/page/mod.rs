//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod console;
pub mod door;
pub mod encounter;
pub mod groups;
pub mod guest;
pub mod home;
pub mod paper;
pub mod script;
pub mod setup;

use super::router::Route;

/// Every route of the site.
pub fn routes() -> Vec<Route> {
    [
        door::routes(),
        setup::routes(),
        home::routes(),
        groups::routes(),
        encounter::routes(),
        script::routes(),
        guest::routes(),
        console::routes(),
        paper::routes(),
    ]
    .concat()
}
