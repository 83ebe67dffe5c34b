//! The unit that a multiplier reads (S0-007, S0-200), in our own words, open to all; whoever walks a path reads it on
//! their own page, where they tick what they read.

use super::super::super::reply::{Answer, Stop, page};
use super::super::super::ui::group::worded;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::path as ui;
use super::super::super::visit::Visit;
use super::limits;
use crate::guidance;
use domain::path::{Part, Template};
use maud::{Markup, html};

/// Where it is.
pub const AT: &str = "/guia/multiplicadores";

fn template() -> Result<&'static Template, Stop> {
    guidance::multiplier().ok_or(Stop::NotFound)
}

pub async fn show(visit: &Visit) -> Answer {
    let template = template()?;
    let title = visit.t("unit-title");
    page(layout::narrow(
        visit,
        Place::Guidance,
        &title,
        &html! {
            h1 { (title) }
            p.sub { (visit.t("unit-lead")) }
            section.card aria-labelledby="t-parts" {
                h2 #t-parts { (visit.t("path-unit")) }
                ol.rows {
                    @for part in &template.parts {
                        li { a.grow href={ (AT) "/" (part.id) } { b { (worded(visit, &part.title)) } } (icon(Icon::Next)) }
                    }
                }
            }
            section.card aria-labelledby="t-road" {
                h2 #t-road { (visit.t("path-milestones")) }
                p.lead { (worded(visit, &template.about)) }
                ol.lines {
                    @for milestone in &template.milestones {
                        li {
                            b { (worded(visit, &milestone.name)) } ". " (worded(visit, &milestone.says))
                            @if milestone.proposal { " " span.note { (visit.t("path-proposal")) } }
                        }
                    }
                }
                (ui::sources(visit, template.milestones.iter().flat_map(|milestone| &milestone.cite)))
            }
            p.actions { (limits::way(visit)) }
        },
    ))
}

pub async fn part(visit: &Visit) -> Answer {
    let template = template()?;
    let part = visit.id("part", |id| template.part(id))?;
    let title = worded(visit, &part.title);
    page(layout::narrow(
        visit,
        Place::Guidance,
        title,
        &html! {
            a.back href=(AT) { (icon(Icon::Back)) (visit.t("unit-title")) }
            h1 { (title) }
            section.card { (text(visit, part)) (ui::sources(visit, part.cite.iter())) }
            @if let Some(next) = next(template, part) {
                p.actions { a.button href={ (AT) "/" (next.id) } { (visit.tr("path-part-next", &[("title", worded(visit, &next.title).into())])) (icon(Icon::Next)) } }
            }
        },
    ))
}

/// The paragraphs of a part.
pub fn text(visit: &Visit, part: &Part) -> Markup {
    html! {
        @for paragraph in worded(visit, &part.text).split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p { (paragraph) }
        }
    }
}

/// The part after this one.
pub fn next<'a>(template: &'a Template, part: &Part) -> Option<&'a Part> {
    template.parts.iter().skip_while(|other| other.id != part.id).nth(1)
}
