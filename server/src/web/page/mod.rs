//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod closing;
pub mod cycles;
pub mod door;
pub mod groups;
pub mod harvest;
pub mod home;
pub mod letter;
pub mod memoir;
pub mod memoirs;
pub mod next_cycle;
pub mod processes;
pub mod setup;

use super::router::Route;

/// Every route of the site.
pub fn routes() -> Vec<Route> {
    [
        door::routes(),
        setup::routes(),
        home::routes(),
        groups::routes(),
        memoir::routes(),
        memoirs::routes(),
        processes::routes(),
        harvest::routes(),
        letter::routes(),
        closing::routes(),
        cycles::routes(),
        next_cycle::routes(),
    ]
    .concat()
}
