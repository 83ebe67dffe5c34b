//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod door;
pub mod groups;
pub mod guidance;
pub mod home;
pub mod library;
pub mod setup;

use super::router::Route;

/// Every route of the site.
pub fn routes() -> Vec<Route> {
    [door::routes(), setup::routes(), home::routes(), groups::routes(), guidance::routes(), library::routes()].concat()
}
