//! How far a path is, told in words: what is asked for, how much of it there is, and where it is written. Nothing here is
//! a number of a person: it is shown to whoever walks, and to whom they show it.

use super::super::visit::Visit;
use super::group::worded;
use super::notice;
use crate::web::chart::short;
use domain::path::{Cited, How, Milestone, Reached, Unit};
use maud::{Markup, html};

/// How far a path is, at a glance: a segment for each milestone, and in words the one that comes next; all of them, with
/// what each asks for, are folded away below.
pub fn milestones(visit: &Visit, reached: &[Reached<'_>]) -> Markup {
    html! {
        (segments(visit, reached))
        @match reached.iter().find(|one| one.is_met() == Some(false)) {
            Some(next) => p {
                (visit.t("path-next")) " " b { (name(visit, next.milestone)) }
                @let far = how_far(visit, next);
                @if !far.is_empty() { ". " (far) }
            },
            None => p { b { (visit.t("path-all-met")) } },
        }
        details.more {
            summary { (visit.t("path-every-step")) }
            ol.rows { @for one in reached { li { (row(visit, one)) } } }
        }
    }
}

fn row(visit: &Visit, one: &Reached<'_>) -> Markup {
    let far = how_far(visit, one);
    html! {
        span.grow {
            b { (name(visit, one.milestone)) }
            small { (worded(visit, &one.milestone.says)) }
            @if !far.is_empty() { small { (far) } }
        }
        @match one.is_met() {
            Some(true) => span.chip.on { (visit.t("path-met")) },
            Some(false) => span.chip.hollow { (visit.t(if one.milestone.desirable { "path-desirable" } else { "path-not-yet" })) },
            None => {}
        }
    }
}

/// A segment each: what is met is full, what comes next is yellow, what only a person can say is not drawn.
fn segments(visit: &Visit, reached: &[Reached<'_>]) -> Markup {
    let counted: Vec<bool> = reached.iter().filter_map(Reached::is_met).collect();
    let met = counted.iter().filter(|met| **met).count();
    let next = counted.iter().position(|met| !met);
    let wide = 300.0 / counted.len().max(1) as f64;
    let fill = |place: usize, met: bool| match (met, next == Some(place)) {
        (true, _) => "var(--laguna)",
        (false, true) => "var(--guayacan)",
        (false, false) => "var(--linea)",
    };
    html! {
        @if !counted.is_empty() {
            svg width="100%" height="24" viewBox="0 0 300 24" preserveAspectRatio="none" role="img"
                aria-label=(visit.tr("path-met-of", &[("met", met.into()), ("all", counted.len().into())])) {
                @for (place, met) in counted.iter().enumerate() {
                    rect x=(short(wide * place as f64)) y="8" width=(short(wide - 3.0)) height="8" fill=(fill(place, *met)) {}
                }
            }
        }
    }
}

/// "Ha estado en 5; con 8 está", or that only a person can say it; nothing of what is there or isn't.
pub fn how_far(visit: &Visit, one: &Reached<'_>) -> String {
    match (one.milestone.how, one.needed) {
        (How::Count { unit: Unit::Times, .. }, Some(1)) => String::new(),
        (How::Count { unit, .. }, Some(needed)) => counted(visit, unit, (one.have, needed)),
        (How::Count { .. } | How::Human, _) => visit.t("path-human"),
    }
}

fn counted(visit: &Visit, unit: Unit, (have, needed): (u32, u32)) -> String {
    let code = unit.code().replace('_', "-");
    let said = visit.tr(&format!("path-count-{code}"), &[("have", have.into()), ("needed", needed.into())]);
    match unit {
        Unit::Encounters | Unit::Parts | Unit::Times => said,
        _ if have <= needed => said,
        // Nobody reads "9 of 3".
        _ => {
            let have = visit.tr(&format!("log-count-{code}"), &[("count", have.into())]);
            visit.tr("path-more", &[("have", have.into()), ("needed", needed.into())])
        }
    }
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
            footer { (source) ", " span lang="es" { (locus) } (notice::quoted_in(visit, "es")) }
        }
    }
}

/// What a milestone is called, for whoever coordinates.
pub fn name<'a>(visit: &Visit, milestone: &'a Milestone) -> &'a str {
    worded(visit, &milestone.name)
}
