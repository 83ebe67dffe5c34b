//! The frame of a participant's pages: a neutral title, a quick way out in sight, and nothing of the staff's menu.

use super::super::assets::version;
use super::super::visit::Visit;
use super::icon::{Icon, icon, logo};
use super::notice;
use crate::text::Lang;
use domain::policy::Action;
use maud::{DOCTYPE, Markup, html};

/// Where a quick exit leads: a page that says nothing.
pub const AFTER: &str = "/listo";

/// A page of somebody's own.
pub fn page(visit: &Visit, house: &str, content: &Markup) -> Markup {
    document(
        visit,
        &html! {
            header.own-top {
                a.logo href="/mi-grupo" { (logo()) span { (visit.t("app-name")) } }
                (way_out(visit, "own-exit", "button"))
            }
            main #content { (notice::done(visit)) (content) }
            (foot(visit, house))
        },
    )
}

/// A page before one's own: the door of a link, a dead link, the end.
pub fn door(visit: &Visit, content: &Markup) -> Markup {
    document(visit, &html! { main #content .enter { (content) } })
}

/// The button that signs out and leaves nothing behind. Without script it is a form like any other.
pub fn way_out(visit: &Visit, key: &str, class: &str) -> Markup {
    html! {
        form method="post" action="/mi-grupo/salida" data-leave=(AFTER) {
            button class=(class) { (icon(Icon::Door)) (visit.t(key)) }
        }
    }
}

/// Reads a region aloud, where the phone has a voice.
pub fn hear(visit: &Visit, region: &str, what: &str) -> Markup {
    html! {
        button.hear type="button" data-hear=(region) aria-pressed="false" hidden {
            (icon(Icon::Voice)) span { (visit.t("own-hear")) span.vh { ": " (what) } }
        }
    }
}

fn document(visit: &Visit, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(visit.lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex, nofollow";
                // On a shared phone the history, the tabs and a link's preview say no more than this.
                title { (visit.t("own-title")) }
                // No sign of whose page it is in a row of tabs, and one request less on a slow line.
                link rel="icon" href="data:,";
                link rel="stylesheet" href={ "/estatico/own.css?" (version()) };
                script type="module" src={ "/estatico/aloud.js?" (version()) } {}
                script type="module" src={ "/estatico/partial.js?" (version()) } {}
            }
            body.own {
                a.skip href="#content" { (visit.t("skip")) }
                (body)
                p #status .vh role="status" data-failed=(visit.t("send-failed")) {}
            }
        }
    }
}

fn foot(visit: &Visit, house: &str) -> Markup {
    let other = match visit.lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    html! {
        footer.own-foot {
            p { (house) }
            div {
                form method="post" action="/idioma" {
                    input type="hidden" name="language" value=(other.code());
                    input type="hidden" name="back" value=(visit.path);
                    button.text-button lang=(other.tag()) { (other.say("language-own-name")) }
                }
                @if visit.may(Action::SeeOwnData) { a href="/mi-grupo/datos" { (visit.t("own-data")) } }
            }
            @if !visit.app.manner.secure { p.net { (icon(Icon::Info)) span { (visit.t("open-connection")) } } }
        }
    }
}
