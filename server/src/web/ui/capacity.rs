//! How many people fit, with both numbers and which of them decides (S0-151), and what the source of this kind of group
//! says of its size (S3-154, S3-155).

use super::super::visit::Visit;
use super::notice;
use domain::command::GroupSlice;
use domain::command::capacity::Ruling;
use maud::{Markup, html};

/// The smaller of rule and room, in words.
pub fn capacity(visit: &Visit, of: &GroupSlice) -> Markup {
    let capacity = of.capacity();
    let rule = capacity.rule.as_ref().map(|(people, _)| *people);
    html! {
        p { b { @match capacity.people() {
            Some(people) => (visit.tr("capacity-people", &[("count", people.into())])),
            None => (visit.t("capacity-open")),
        } } }
        p.note {
            @match rule {
                Some(people) => (visit.tr("capacity-rule", &[("count", people.into())])),
                None => (visit.t("capacity-no-rule")),
            }
            " "
            @match (capacity.room, &of.site) {
                (Some(room), _) => (visit.tr("capacity-room", &[("count", room.into())])),
                (None, Some(_)) => (visit.t("capacity-room-unknown")),
                (None, None) => (visit.t("capacity-no-place")),
            }
            @match (capacity.ruling(), rule, capacity.room) {
                (Ruling::Rule, Some(_), Some(_)) => { " " (visit.t("capacity-rule-decides")) }
                (Ruling::Room, Some(_), Some(_)) => { " " (visit.t("capacity-room-decides")) }
                (Ruling::Rule | Ruling::Room | Ruling::Neither, _, _) => {}
            }
        }
        details.more {
            summary { (visit.t("finding-source")) }
            @if let Some((_, cite)) = &capacity.rule { (notice::citation(visit, cite)) }
            @for cite in of.said_of_size() { (notice::citation(visit, cite)) }
        }
    }
}
