//! What a phone carries, and what has to be looked at: the templates of the list.

use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::shell::{header, pin_field, trouble};
use maud::{Markup, html};

/// The templates.
pub fn templates(visit: &Visit) -> Markup {
    html! {
        template #t-list {
            (header(visit))
            main #content.bag-list {
                div { h1 { (visit.t("bag-title")) } p.lead { (visit.t("bag-lead")) } }
                div #lost.notice.warn data-if="lost" { (icon(Icon::NoSignal)) p { (visit.t("bag-lost")) } }
                (trouble())
                div #done.notice.done role="status" data-if="done" { (icon(Icon::Ok)) p { "{done}" } }
                (look(visit))
                div #old.notice data-if="old" { (icon(Icon::Clock)) p { "{old}" } }
                (carried(visit))
                (things(visit))
                p.actions {
                    a.button href="/" { (icon(Icon::Out)) (visit.t("bag-home")) }
                    button.button data-do="lock" data-if="hasPin" type="button" { (icon(Icon::Lock)) (visit.t("bag-lock")) }
                }
            }
        }
    }
}

/// Why nothing is sent, and what the server set aside.
fn look(visit: &Visit) -> Markup {
    html! {
        section #revisar.bag-look tabindex="-1" aria-labelledby="h-look" data-if="why" {
            h2 #h-look { (visit.t("bag-review-title")) }
            div #lead.notice.warn data-if="lead" { (icon(Icon::Warn)) p { "{lead}" } p data-if="session" { a href="/entrar?volver=/maleta" { (visit.t("bag-sign-in")) } } }
            p.note data-if="reviews" { (visit.t("bag-review-lead")) }
            div #all-again data-if="several" {
                p.note { (visit.t("bag-review-all-lead")) }
                p.actions { button.button.primary data-do="all_again" type="button" { (icon(Icon::Again)) (visit.t("bag-review-all-again")) } }
            }
            article.card data-each="reviews" id="r-{id}" {
                h3 { "{said}" }
                p { "{reason}" }
                details.more data-if="mends" {
                    summary { (visit.t("bag-review-mend")) span.vh { ": {said}" } }
                    form.form data-do="again" data-id="{id}" {
                        div.field data-each="fields" {
                            label for="{fid}" { "{label}" }
                            textarea.input id="{fid}" name="{field}" rows="2" { "{value}" }
                        }
                        p.actions { button.button.primary { (visit.t("bag-review-again")) } }
                    }
                }
                p.actions {
                    button.button data-do="again" data-id="{id}" id="again-{id}" type="button" { (icon(Icon::Again)) (visit.t("bag-review-again")) span.vh { ": {said}" } }
                    button.button.care data-do="throw" data-id="{id}" id="throw-{id}" type="button" {
                        span data-if="!sure" { (visit.t("bag-review-throw")) }
                        span data-if="sure" { (visit.t("bag-review-throw-sure")) }
                        span.vh { ": {said}" }
                    }
                }
            }
        }
    }
}

fn carried(visit: &Visit) -> Markup {
    html! {
        section.card data-each="carried" id="e-{id}" aria-labelledby="h-{id}" {
            p.note { "{about}" }
            h2 id="h-{id}" { "{title}" }
            p { "{group}" }
            p.actions {
                span.chip data-if="phase" { "{phase}" }
                span.chip.now data-if="unsent" { "{unsent}" }
            }
            p.actions {
                a.button.sun data-if="to" href="{to}" { (icon(Icon::Door)) (visit.t("bag-enter")) span.vh { ": {title}" } }
                button.text-button data-do="remove" data-id="{id}" id="remove-{id}" type="button" {
                    span data-if="!sure" { (visit.t("bag-remove")) }
                    span data-if="sure" { (visit.t("bag-remove-sure")) }
                    span.vh { ": {title}" }
                }
            }
        }
        div #none.empty data-if="!carried" { h2 { (visit.t("bag-empty")) } p { (visit.t("bag-empty-lead")) } }
    }
}

/// Copies, and the name on the phone's screen.
fn things(visit: &Visit) -> Markup {
    html! {
        section.bare aria-labelledby="h-things" {
            h2 #h-things { (visit.t("bag-other-things")) }
            details.more data-if="hasPin" {
                summary { (visit.t("bag-copy")) }
                form.form data-do="copy" {
                    p.note { (visit.t("bag-copy-lead")) }
                    (pin_field(visit, "copy-pin"))
                    p.actions { button.button { (icon(Icon::Download)) (visit.t("bag-copy-do")) } }
                }
            }
            details.more {
                summary { (visit.t("bag-bring")) }
                form.form data-do="bring" {
                    div.field { label for="bring-file" { (visit.t("bag-bring-file")) } input #bring-file.input type="file" name="file" accept=".ronda" required; }
                    (pin_field(visit, "bring-pin"))
                    p.actions { button.button { (visit.t("bag-bring-do")) } }
                }
            }
            details.more {
                summary { (visit.t("bag-name")) }
                p.note { (visit.t("bag-name-lead")) }
                p.actions {
                    button.button data-do="call" data-name="ronda" aria-pressed="{plain}" type="button" { (visit.t("app-name")) }
                    button.button data-do="call" data-name="cuaderno" aria-pressed="{other}" type="button" { (visit.t("bag-name-other")) }
                }
            }
        }
    }
}
