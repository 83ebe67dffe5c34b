//! One file a resource: its routes, what it does with GET and POST, and its markup.

pub mod absences;
pub mod account;
pub mod agenda;
pub mod agreements;
pub mod appraisal;
pub mod bag;
pub mod book;
pub mod call;
mod calls;
pub mod cases;
pub mod closing;
pub mod composition;
pub mod console;
pub mod creations;
pub mod cycles;
pub mod directory;
pub mod door;
pub mod encounter;
pub mod expectations;
pub mod export;
mod feeds;
mod group_form;
pub mod group_home;
pub mod groups;
pub mod guest;
pub mod guidance;
pub mod harvest;
pub mod home;
pub mod house;
pub mod houses;
pub mod import;
pub mod leading;
pub mod lending;
pub mod letter;
pub mod library;
pub mod links;
pub mod listings;
pub mod look;
pub mod member;
pub mod memoir;
pub mod memoirs;
pub mod multipliers;
pub mod mutual;
pub mod new_group;
pub mod next_cycle;
pub mod own;
pub mod own_door;
pub mod paper;
pub mod people;
#[cfg(feature = "print")]
pub mod prints;
pub mod processes;
pub mod referrals;
pub mod reminders;
pub mod road;
pub mod road_encounter;
pub mod script;
pub mod setup;
pub mod team;
pub mod territory;
pub mod together;
pub mod topics;
mod ways;

use super::router::Route;

/// Every route of the site.
pub fn routes() -> Vec<Route> {
    [
        account::routes(),
        door::routes(),
        houses::routes(),
        setup::routes(),
        home::routes(),
        house::routes(),
        groups::routes(),
        new_group::routes(),
        call::routes(),
        people::routes(),
        composition::routes(),
        appraisal::routes(),
        team::routes(),
        import::routes(),
        export::routes(),
        member::routes(),
        memoir::routes(),
        memoirs::routes(),
        processes::routes(),
        harvest::routes(),
        letter::routes(),
        closing::routes(),
        cycles::routes(),
        next_cycle::routes(),
        group_home::routes(),
        agenda::routes(),
        road::routes(),
        road_encounter::routes(),
        agreements::routes(),
        expectations::routes(),
        topics::routes(),
        guidance::routes(),
        library::routes(),
        encounter::routes(),
        script::routes(),
        guest::routes(),
        console::routes(),
        bag::routes(),
        paper::routes(),
        territory::routes(),
        links::routes(),
        own_door::routes(),
        own::routes(),
        absences::routes(),
        directory::routes(),
        cases::routes(),
        referrals::routes(),
        book::routes(),
        creations::routes(),
        calls::routes(),
        lending::routes(),
        reminders::routes(),
        reminders::stop::routes(),
        feeds::routes(),
        multipliers::routes(),
        together::routes(),
        leading::routes(),
        mutual::routes(),
        listings::routes(),
        #[cfg(feature = "print")]
        prints::routes(),
    ]
    .concat()
}
