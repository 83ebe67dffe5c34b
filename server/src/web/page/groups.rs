//! One's own groups, and a new one.

use super::super::reply::{Answer, page};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::visit::Visit;
use crate::get;
use domain::policy::Action;
use maud::html;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos", SeeOwnGroups, show)]
}

async fn show(visit: &Visit) -> Answer {
    page(layout::page(
        visit,
        Place::Groups,
        &visit.t("groups-title"),
        &html! {
            div.head {
                h1 { (visit.t("groups-title")) }
                @if visit.may(Action::FoundGroup) {
                    a.button.primary href="/grupos/nuevo" { (icon(Icon::Plus)) (visit.t("group-new")) }
                }
            }
        },
    ))
}
