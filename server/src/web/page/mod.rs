//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod account;
pub mod door;
pub mod groups;
pub mod home;
pub mod house;
pub mod setup;

use super::router::Route;

/// Every route of the site.
pub fn routes() -> Vec<Route> {
    [account::routes(), house::routes(), door::routes(), setup::routes(), home::routes(), groups::routes()].concat()
}
