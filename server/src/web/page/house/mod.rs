//! The institution: what it is, its places, the phones of its crisis route, its accounts, and that its groups exist.

mod accounts;
mod areas;
pub(super) mod figures;
pub mod groups;
mod hours;
mod invitations;
mod phones;
mod places;
mod removal;
mod reports;
mod this;

pub(in crate::web) use figures::{country, figures_by_year};

use super::super::router::Route;
use super::super::ui::layout::{self, Place};
use super::super::visit::Visit;
use domain::policy::Action;
use maud::{Markup, html};

/// Their routes.
pub fn routes() -> Vec<Route> {
    [
        this::routes(),
        places::routes(),
        phones::routes(),
        hours::routes(),
        areas::routes(),
        accounts::routes(),
        invitations::routes(),
        removal::routes(),
        groups::routes(),
        figures::routes(),
        reports::routes(),
    ]
    .concat()
}

/// The pages of the institution.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    This,
    Accounts,
    Groups,
    Figures,
    Reports,
}

fn frame(visit: &Visit, tab: Tab, title: &str, content: &Markup) -> Markup {
    layout::narrow(visit, Place::House, title, &framed(visit, tab, title, content))
}

/// The same for pages of pictures, which need the room.
fn wide(visit: &Visit, tab: Tab, title: &str, content: &Markup) -> Markup {
    layout::page(visit, Place::House, title, &framed(visit, tab, title, content))
}

fn framed(visit: &Visit, tab: Tab, title: &str, content: &Markup) -> Markup {
    let tabs = [
        (Tab::This, "/institucion", "house-tab-this", Action::SeeInstitution),
        (Tab::Accounts, "/institucion/cuentas", "house-tab-accounts", Action::SeeStaff),
        (Tab::Groups, "/institucion/grupos", "house-tab-groups", Action::SeeGroupsExist),
        (Tab::Figures, "/institucion/cifras", "house-tab-figures", Action::SeeFigures),
        (Tab::Reports, "/institucion/reportes", "house-tab-reports", Action::SeeFigures),
    ];
    html! {
        h1 { (title) }
        nav.tabs aria-label=(visit.t("nav-house")) { ul {
            @for (here, address, key, action) in tabs {
                @if visit.may(action) { li { a href=(address) aria-current=[(here == tab).then_some("page")] { (visit.t(key)) } } }
            }
        } }
        (content)
    }
}
