//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod account;
pub mod call;
pub mod closing;
pub mod cycles;
pub mod door;
mod group_form;
pub mod groups;
pub mod harvest;
pub mod home;
pub mod house;
pub mod letter;
pub mod member;
pub mod memoir;
pub mod memoirs;
pub mod new_group;
pub mod next_cycle;
pub mod people;
pub mod processes;
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
