//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod account;
pub mod call;
pub mod door;
mod group_form;
pub mod groups;
pub mod home;
pub mod house;
pub mod member;
pub mod new_group;
pub mod people;
pub mod setup;

use super::router::Route;

/// Every route of the site.
pub fn routes() -> Vec<Route> {
    [
        account::routes(),
        door::routes(),
        setup::routes(),
        home::routes(),
        house::routes(),
        groups::routes(),
        new_group::routes(),
        call::routes(),
        people::routes(),
        member::routes(),
    ]
    .concat()
}
