//! The chooser of routes: the figure that the source lost (S0-065), drawn anew, and two questions that lead to a route.

use super::super::super::reply::{Answer, page};
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::listings;
use super::{limits, words};
use crate::guidance;
use domain::frame::Frame;
use domain::norms::RouteAnswer;
use domain::route::{Payer, Route};
use domain::rule_book::{Facts, Scope, check};
use maud::{Markup, PreEscaped, html};

pub async fn show(visit: &Visit) -> Answer {
    page(layout::page(
        visit,
        Place::Guidance,
        &visit.t("routes-title"),
        &html! {
            div.head {
                div {
                    h1 { (visit.t("routes-title")) }
                    p.sub { (visit.t("routes-lead")) }
                }
                p.actions { a.button href="/reglas" { (icon(Icon::Book)) (visit.t("rules-title")) } }
            }
            div.columns {
                div.col { (figure(visit)) (table(visit)) }
                div.col { (two_questions(visit)) (no_route(visit)) (listings::way(visit)) }
            }
        },
    ))
}

/// Lines from the two kinds of group down to the two routes. Mutual aid has one line only: route A names it nowhere.
const FORK: &str = r#"<svg class="fork-lines" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true"><path class="to-a" d="M25 0V40"/><path class="to-b" d="M25 0C25 24 75 16 75 40"/><path class="to-b" d="M75 0V40"/></svg>"#;

fn figure(visit: &Visit) -> Markup {
    html! {
        section.card aria-labelledby="t-figure" {
            h2 #t-figure { (visit.t("routes-figure")) }
            p.lead { (visit.t("routes-figure-lead")) }
            div.fork {
                ul.fork-row {
                    li.fork-from { b { (visit.t("routes-support")) } small { (visit.t("routes-support-goes")) } }
                    li.fork-from { b { (visit.t("routes-mutual")) } small { (visit.t("routes-mutual-goes")) } }
                }
                (PreEscaped(FORK))
                ul.fork-row {
                    @for route in Route::ALL {
                        li class={ "lane " (words::letter(*route)) } {
                            a href={ "/rutas/" (words::letter(*route)) } { b { (words::route_name(visit, *route)) } }
                            small { (visit.t(&format!("route-about-{}", words::letter(*route)))) }
                        }
                    }
                }
                ol {
                    @for question in &guidance::norms().questions {
                        li {
                            h3 { (words::said(visit.lang, &question.ask)) }
                            div.fork-row {
                                (lane(visit, Route::RiasPtm, &question.a))
                                (lane(visit, Route::RiaPms, &question.b))
                            }
                        }
                    }
                }
                div.fork-row.ends {
                    @for route in Route::ALL {
                        a.button.primary[*route == Route::RiasPtm] href={ "/rutas/" (words::letter(*route)) } {
                            (visit.t(&format!("route-see-{}", words::letter(*route))))
                        }
                    }
                }
            }
        }
    }
}

fn lane(visit: &Visit, route: Route, answer: &RouteAnswer) -> Markup {
    html! {
        p class={ "lane " (words::letter(route)) } {
            span.vh { (words::route_name(visit, route)) ": " }
            (words::said(visit.lang, &answer.says))
        }
    }
}

/// The same in a table, with the sentence behind each answer.
fn table(visit: &Visit) -> Markup {
    html! {
        section.card {
            details.more {
                summary { (visit.t("routes-as-table")) }
                div.scroll tabindex="0" role="region" aria-label=(visit.t("routes-as-table")) {
                    table.table {
                        caption { (visit.t("routes-table-caption")) }
                        thead { tr {
                            th scope="col" { (visit.t("routes-question")) }
                            @for route in Route::ALL { th scope="col" { (words::route_name(visit, *route)) } }
                        } }
                        tbody {
                            @for question in &guidance::norms().questions {
                                tr {
                                    th scope="row" { (words::said(visit.lang, &question.ask)) }
                                    (cell(visit, &question.a)) (cell(visit, &question.b))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn cell(visit: &Visit, answer: &RouteAnswer) -> Markup {
    let link = answer.from.as_deref().and_then(|from| guidance::norms().link(from));
    html! {
        td {
            (words::said(visit.lang, &answer.says))
            @match link {
                Some(link) => small { span lang="es" title=(link.requirement) { "«" (link.quote) "»" } },
                None => small { (visit.t("routes-from-cups")) },
            }
        }
    }
}

/// The kinds of group that a route pays for: those whose activity has a code.
fn frames(visit: &Visit) -> Vec<&Frame> {
    let coded = |frame: &&Frame| guidance::cups().codes.iter().any(|code| code.frames.contains(&frame.id));
    visit.app.act.guidance().frames.iter().filter(coded).collect()
}

fn two_questions(visit: &Visit) -> Markup {
    let fields = Fields::typed(visit.query.clone(), visit.new_id());
    let frames = frames(visit);
    let kinds: Vec<Choice> =
        frames.iter().map(|frame| Choice::new(frame.id.code(), words::said(visit.lang, &frame.name))).collect();
    html! {
        section.card #pregunta aria-labelledby="t-ask" {
            h2 #t-ask { (visit.t("routes-ask")) }
            (answer(visit, &frames))
            form.form method="get" action="/rutas#pregunta" {
                (field::cards(visit, &fields, Field::new("grupo"), &kinds))
                (field::cards(visit, &fields, Field::new("paga"), &field::choices_of::<Payer>(visit, "who-pays")))
                p.actions { button.button.primary { (visit.t("routes-which")) } }
            }
        }
    }
}

/// Which route follows from what was chosen, and what the rules say of it. Nothing until both are chosen.
fn answer(visit: &Visit, frames: &[&Frame]) -> Markup {
    let frame = frames.iter().find(|frame| frame.id.code() == visit.query.get("grupo"));
    let payer = Payer::from_code(visit.query.get("paga"));
    let (Some(frame), Some(payer)) = (frame, payer) else { return html! {} };
    let Some(route) = payer.route() else {
        return html! {
            section.notice role="status" { (icon(Icon::Info)) p { b { (visit.t("routes-none")) } } p { (visit.t("routes-none-more")) } }
        };
    };
    let found = check(guidance::built_in_book(), &Scope::of(frame.id.clone()).on(route), &Facts::default());
    if !found.is_empty() {
        return html! {
            div.notices role="status" { (notice::findings(visit, &found)) p.note { (visit.t("routes-ask-institution")) } }
        };
    }
    let code = guidance::cups().suggest(route, &frame.id, None);
    html! {
        section.notice.done role="status" {
            (icon(Icon::Ok))
            p { b { (words::route_name(visit, route)) ". " } (visit.t(&format!("route-about-{}", words::letter(route)))) }
            @match code {
                Some(code) => p { (visit.t("routes-code")) " " b.num { (code.code) } },
                None => p { (visit.t("routes-code-by-profile")) },
            }
            p { a href={ "/rutas/" (words::letter(route)) } { (visit.t(&format!("route-see-{}", words::letter(route)))) } }
        }
    }
}

fn no_route(visit: &Visit) -> Markup {
    html! {
        section.card {
            h2 { (visit.t("routes-without")) }
            p.lead { (visit.t("routes-without-lead")) }
            p.note { (visit.t("routes-not-law")) }
            p.actions {
                (limits::way(visit))
                a.button href="/guia/multiplicadores" { (icon(Icon::Book)) (visit.t("unit-title")) }
            }
        }
    }
}
