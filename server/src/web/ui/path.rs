//! How far a path is, told in words: what is asked for, how much of it there is, and where it is written. Nothing here is
//! a number of a person: it is shown to whoever walks, and to whom they show it.

use super::super::visit::Visit;
use super::group::worded;
use super::icon::{Icon, icon};
use domain::path::{Cited, How, Milestone, Reached, Unit};
use maud::{Markup, html};

/// The milestones, each with what it asks for and how much of it there is.
pub fn milestones(visit: &Visit, reached: &[Reached<'_>]) -> Markup {
    html! {
        ol.rows {
            @for one in reached {
                li {
                    (icon(sign(one)))
                    span.grow {
                        b { (worded(visit, &one.milestone.name)) }
                        small { (worded(visit, &one.milestone.says)) }
                        @let far = how_far(visit, one);
                        @if !far.is_empty() { small { (far) } }
                    }
                    @if one.is_met() == Some(true) { span.chip.on { (visit.t("path-met")) } }
                    @if one.milestone.desirable { span.chip.hollow { (visit.t("path-desirable")) } }
                }
            }
        }
    }
}

fn sign(one: &Reached<'_>) -> Icon {
    match one.is_met() {
        Some(true) => Icon::Ok,
        Some(false) => Icon::Sprout,
        None => Icon::Person,
    }
}

/// "8 de 10 encuentros", or that only a person can say it; nothing of what is there or isn't.
pub fn how_far(visit: &Visit, one: &Reached<'_>) -> String {
    match (one.milestone.how, one.needed) {
        (How::Count { unit: Unit::Times, .. }, Some(1)) => match one.missing() {
            0 => String::new(),
            _ => visit.t("path-not-yet"),
        },
        (How::Count { unit, .. }, Some(needed)) => {
            let said = counted(visit, unit, (one.have, needed));
            match one.missing() {
                0 => said,
                missing => format!("{said} · {}", visit.tr("path-missing", &[("count", missing.into())])),
            }
        }
        (How::Count { .. } | How::Human, _) => visit.t("path-human"),
    }
}

fn counted(visit: &Visit, unit: Unit, (have, needed): (u32, u32)) -> String {
    let of = &[("have", have.into()), ("needed", needed.into())];
    let said = visit.tr(&format!("path-count-{}", unit.code().replace('_', "-")), of);
    if have > needed { visit.tr("path-more", of) } else { said }
}

/// The sentences behind a path, its milestones and its parts, folded away.
pub fn sources<'a>(visit: &Visit, cites: impl Iterator<Item = &'a Cited>) -> Markup {
    html! {
        details.more {
            summary { (visit.t("finding-source")) }
            @for cite in cites { (sentence(visit, cite)) }
        }
    }
}

/// One sentence of a source and where it stands.
pub fn sentence(visit: &Visit, cite: &Cited) -> Markup {
    quoted(visit, &cite.requirement, &cite.locus, &cite.quote)
}

/// The same, of a page that quotes one line.
pub fn quoted(visit: &Visit, requirement: &str, locus: &str, quote: &str) -> Markup {
    let source = visit.t(if requirement.starts_with("S3") { "path-source-s3" } else { "path-source-s0" });
    html! {
        blockquote.source title=(requirement) {
            p lang="es" { "«" (quote) "»" }
            footer { (source) ", " span lang="es" { (locus) } }
        }
    }
}

/// What a milestone is called, for whoever coordinates.
pub fn name<'a>(visit: &Visit, milestone: &'a Milestone) -> &'a str {
    worded(visit, &milestone.name)
}
