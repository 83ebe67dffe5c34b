//! «¿Es esto lo que busca?»: what these groups are not, in one sentence each with its source, and where to go instead.
//! Reached from the guidance, from a new group and from a search that found nothing: never a dead end.

use super::super::super::reply::{Answer, page};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::worded;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::path as ui;
use super::super::super::visit::Visit;
use super::super::listings;
use super::unit;
use crate::guidance;
use domain::limit::{Limit, Way};
use domain::policy::Action;
use maud::{Markup, html};

/// Where it is.
pub const AT: &str = "/guia/limites";

/// The way here, wherever somebody may be looking for something else.
pub fn way(visit: &Visit) -> Markup {
    html! { a.button href=(AT) { (icon(Icon::Info)) (visit.t("limits-title")) } }
}

pub async fn show(visit: &Visit) -> Answer {
    let title = visit.t("limits-title");
    page(layout::narrow(
        visit,
        Place::Guidance,
        &title,
        &html! {
            h1 { (title) }
            p.sub { (visit.t("limits-lead")) }
            (search(visit))
            @for limit in guidance::limits() {
                section.card id=(limit.id.replace('_', "-")) aria-labelledby={ "t-" (limit.id) } {
                    h2 id={ "t-" (limit.id) } { (worded(visit, &limit.asks)) }
                    (told(visit, limit))
                    (ui::sources(visit, limit.cite.iter()))
                }
            }
            (listings::way(visit))
            p.actions { a.button href=(unit::AT) { (icon(Icon::Book)) (visit.t("unit-title")) } }
        },
    ))
}

/// Whoever writes what they look for is answered in one sentence, or shown all of it.
fn search(visit: &Visit) -> Markup {
    let typed = visit.query.get("busca");
    let fields = Fields::typed(visit.query.clone(), visit.new_id());
    html! {
        form.form method="get" action=(AT) role="search" {
            (field::text(visit, &fields, Field::new("busca").label("limits-search")))
            p.actions { button.button { (icon(Icon::Search)) (visit.t("limits-search-button")) } }
        }
        @if !typed.trim().is_empty() {
            @match guidance::limits().iter().find(|limit| limit.answers(typed)) {
                Some(limit) => {
                    section.notice role="status" {
                        (icon(Icon::Info))
                        p { b { (worded(visit, &limit.says)) } }
                        p { (worded(visit, &limit.instead)) }
                        p.actions { @for way in &limit.ways { (way_to(visit, *way)) } }
                    }
                }
                None => p.note role="status" { (visit.t("limits-search-none")) },
            }
        }
    }
}

fn told(visit: &Visit, limit: &Limit) -> Markup {
    html! {
        p { (worded(visit, &limit.says)) }
        p.note { (worded(visit, &limit.instead)) }
        p.actions { @for way in &limit.ways { (way_to(visit, *way)) } }
    }
}

/// A way on, as far as whoever looks may go it; everybody may read the guidance.
fn way_to(visit: &Visit, way: Way) -> Markup {
    let works_here = visit.may(Action::SeeServices);
    let address = match way {
        Way::Directory if works_here => "/directorio",
        Way::Crisis if works_here => "/directorio#ruta",
        Way::Crisis => return html! { b { (visit.t("limits-crisis-there")) } },
        Way::Directory => return html! { span.note { (visit.t("limits-ask-there")) } },
        Way::Support => "/reglas?clase=support",
        Way::Balint => "/reglas?clase=balint",
        Way::Reflection => "/reglas?clase=reflection",
        Way::Unit => unit::AT,
        Way::Rules => "/reglas",
    };
    html! { a.button href=(address) { (visit.t(&format!("limits-to-{}", way.code()))) } }
}

/// The line that leads here.
pub fn link(visit: &Visit) -> Markup {
    html! { p.note { a href=(AT) { (visit.t("limits-title")) } " " (visit.t("limits-line")) } }
}
