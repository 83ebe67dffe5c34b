//! What is there for a bad hour, and a word where it is missing before an encounter needs it.

use super::super::visit::Visit;
use super::icon::{Icon, icon};
use domain::institution::CrisisLine;
use domain::policy::Action;
use maud::{Markup, html};

/// That nobody has written whom to call, where that is so; with the way there for whoever may write it.
pub fn missing(visit: &Visit, phones: &[CrisisLine]) -> Markup {
    html! {
        @if phones.is_empty() {
            (icon(Icon::Care))
            span {
                (visit.t("care-no-phones")) " "
                @if visit.may(Action::ChangeInstitution) { a href="/institucion#ruta" { (visit.t("care-write-phones")) } }
                @else { (visit.t("care-ask-phones")) }
            }
        }
    }
}
