//! What a group without a professional decided of itself, for each of its people: who serves as what, how they write down
//! who was there, and what leaves the group. Nobody but whoever opens and closes changes it here.

use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::super::mutual::{house, turns};
use crate::store::own::Own;
use domain::mutual::{Duty, is_own};
use maud::{Markup, html};

/// The card, for whoever sits in such a group now.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    if !is_own(&own.of.frame) || own.seat.is_none() {
        return html! {};
    }
    let settled = own.of.own();
    let knows = if settled.exists_told { "leaves-exists" } else { "leaves-exists-not" };
    // Who takes the turn of opening stands among the turns.
    let opens = own.servings.iter().any(|one| one.duty == Duty::Host);
    let reports = if settled.reports_from.is_some() { "outside-reports" } else { "leaves-no-report" };
    html! {
        section.plain #nuestro aria-labelledby="t-nuestro" {
            h2 #t-nuestro { (visit.t("own-house-title")) }
            h3 { (visit.t("turns-title")) }
            @if !own.coordination.is_empty() && !opens { p { b { (visit.t("duty-host")) } ": " (own.coordination.join(", ")) } }
            (turns::now(visit, &own.servings, &own.names, own.today))
            h3 { (visit.t("own-house-settled")) }
            p { (visit.t(&format!("roll-{}-what", settled.roll.code()))) }
            h3 { (visit.t("outside-title")) }
            @if settled.at_home { p { (visit.t("outside-at-home-lead")) } } @else { ul.rows {
                li { (icon(if settled.exists_told { Icon::Ok } else { Icon::No })) span.grow { (visit.t(knows)) } }
                li { (icon(if settled.reports_from.is_some() { Icon::Ok } else { Icon::No })) span.grow { (visit.t(reports)) } }
            } }
            @if settled.reports_from.is_some() && !settled.at_home {
                details.more { summary { (visit.t("leaves-caption")) } (house::leaving(visit, &own.of, (&own.counted, own.today))) }
            }
        }
    }
}
