//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod agenda;
pub mod agreements;
pub mod door;
pub mod expectations;
pub mod group_home;
pub mod groups;
pub mod home;
pub mod look;
pub mod road;
pub mod road_encounter;
pub mod setup;
pub mod topics;

use super::router::Route;

/// Every route of the site.
pub fn routes() -> Vec<Route> {
    [
        door::routes(),
        setup::routes(),
        home::routes(),
        groups::routes(),
        group_home::routes(),
        agenda::routes(),
        road::routes(),
        road_encounter::routes(),
        agreements::routes(),
        expectations::routes(),
        topics::routes(),
    ]
    .concat()
}
