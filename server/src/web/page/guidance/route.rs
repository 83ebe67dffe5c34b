//! One route: who answers for it, its limits, its codes, what it never is, the norms behind it, and newer texts.

use super::super::super::reply::{Answer, page};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::words;
use crate::finding_text;
use crate::guidance;
use crate::text::Arg;
use domain::cups::CupsCode;
use domain::route::Route;
use domain::rule_book::{Rule, RuleBook};
use maud::{Markup, html};

pub async fn show_a(visit: &Visit) -> Answer {
    show(visit, Route::RiasPtm)
}

pub async fn show_b(visit: &Visit) -> Answer {
    show(visit, Route::RiaPms)
}

fn show(visit: &Visit, route: Route) -> Answer {
    let letter = words::letter(route);
    let title = words::route_name(visit, route);
    page(layout::page(
        visit,
        Place::Guidance,
        &title,
        &html! {
            a.back href="/rutas" { (icon(Icon::Back)) (visit.t("routes-title")) }
            div.head {
                div {
                    h1 { (title) }
                    p.sub { (visit.t(&format!("route-about-{letter}"))) }
                }
                p.actions { a.button href={ "/reglas?clase=todas&ruta=" (letter) } { (icon(Icon::Book)) (visit.t("route-rules")) } }
            }
            div.columns {
                div.col { (facts(visit, route)) (limits(visit, route)) (codes(visit, route)) (chain(visit, route)) }
                div.col { (boundary(visit)) (newer(visit, route)) }
            }
        },
    ))
}

fn facts(visit: &Visit, route: Route) -> Markup {
    html! {
        section.card {
            h2 { (visit.t("route-in-short")) }
            dl.about {
                @for question in &guidance::norms().questions {
                    dt { (words::said(visit.lang, &question.ask)) }
                    dd { (words::said(visit.lang, match route { Route::RiasPtm => &question.a.says, Route::RiaPms => &question.b.says })) }
                }
            }
        }
    }
}

/// The rules that a route brings with it and that measure something.
fn measured(book: &RuleBook, route: Route) -> Vec<&Rule> {
    let mut rules: Vec<&Rule> =
        book.rules().filter(|rule| rule.routes.contains(&route) && rule.test.is_some()).collect();
    rules.sort_by_key(|rule| words::order(rule));
    rules
}

fn limits(visit: &Visit, route: Route) -> Markup {
    let rules = measured(guidance::built_in_book(), route);
    html! {
        section.card {
            h2 { (visit.t("route-limits")) }
            p.lead { (visit.t(&format!("route-limits-lead-{}", words::letter(route)))) }
            @for rule in rules {
                article {
                    h3 { (words::plain(visit, rule).unwrap_or_default()) }
                    p.actions {
                        (words::effect(visit, rule.on_breach))
                        span.note { (words::checked(visit, rule).unwrap_or_else(|| visit.t("rules-unverified"))) }
                    }
                    details.more { summary { (visit.t("finding-source")) } (words::source(visit, rule)) }
                }
            }
        }
    }
}

fn codes(visit: &Visit, route: Route) -> Markup {
    let cups = guidance::cups();
    let codes: Vec<&CupsCode> = cups.codes.iter().filter(|code| code.route == Some(route) && !code.never).collect();
    let today = visit.today(None);
    html! {
        section.card {
            h2 { (visit.t("route-codes")) }
            p.lead { (visit.t(&format!("route-codes-lead-{}", words::letter(route)))) }
            table.table {
                thead { tr { th scope="col" { (visit.t("route-code")) } th scope="col" { (visit.t(&format!("route-code-for-{}", words::letter(route)))) } } }
                tbody {
                    @for code in codes {
                        tr {
                            th scope="row" { (code.code) }
                            td { (whose(visit, code)) small lang="es" { (code.name) } }
                        }
                    }
                }
            }
            p.note { (visit.tr("route-codes-verified", &[("day", Arg::from(when::short_day(visit.lang, cups.verified_on, today)))])) }
        }
    }
}

/// Whom a code is for: the profile of whoever leads, or the kind of group.
fn whose(visit: &Visit, code: &CupsCode) -> String {
    let profiles = code.profiles.iter().map(|profile| finding_text::profile(visit.lang, profile));
    let frames = visit.app.act.guidance().frames.iter().filter(|frame| code.frames.contains(&frame.id));
    let frames = frames.map(|frame| words::said(visit.lang, &frame.name).to_owned());
    let list: Vec<String> = if code.profiles.is_empty() { frames.collect() } else { profiles.collect() };
    list.join(", ")
}

/// A support group is no psychotherapy, and Ronda writes none of its codes (S0-046 to S0-048).
fn boundary(visit: &Visit) -> Markup {
    let book = guidance::built_in_book();
    html! {
        section.card {
            h2 { (visit.t("route-boundary")) }
            p.lead { (visit.t("route-boundary-lead")) }
            @for rule in ["S0-046", "S0-047"].iter().filter_map(|requirement| book.citing(requirement)) {
                (notice::citation(visit, &rule.cite))
                @for other in &rule.also { (notice::citation(visit, other)) }
            }
            ul.list {
                @for code in guidance::cups().codes.iter().filter(|code| code.never) {
                    li { span.chip.care { s { (code.code) } } " " span.note lang="es" { (code.name) } }
                }
            }
        }
    }
}

fn chain(visit: &Visit, route: Route) -> Markup {
    html! {
        section.card {
            h2 { (visit.t("route-chain")) }
            p.lead { (visit.t("route-chain-lead")) }
            ol.timeline {
                @for link in guidance::norms().chain(route) {
                    li {
                        @if let Some(norm) = &link.norm { b lang="es" { (norm) } }
                        p { (words::said(visit.lang, &link.says)) }
                        p.note { span lang="es" title=(link.requirement) { "«" (link.quote) "»" } }
                    }
                }
            }
        }
    }
}

fn newer(visit: &Visit, route: Route) -> Markup {
    html! {
        section.card {
            h2 { (visit.t("norm-newer")) }
            p.lead { (visit.t("norm-newer-lead")) }
            (words::newer(visit, guidance::norms().newer_on(route)))
        }
    }
}
