//! The shell: pages without data that a phone keeps, and the files that let it. What they show is drawn on the phone, out
//! of what it carries (`assets/js/shell.js`).

use super::super::super::assets;
use super::super::super::reply::{Answer, Reply, page};
use super::super::super::router::Route;
use super::super::super::ui::icon::{Icon, icon, logo};
use super::super::super::ui::{carry, layout};
use super::super::super::visit::Visit;
use super::{list, room, words};
use crate::get;
use maud::{DOCTYPE, Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/maleta", Enter, show),
        get!("/sw.js", Enter, service_worker),
        get!("/manifest.webmanifest", Enter, manifest),
    ]
}

/// The list of what a phone carries, or with `?parte=sala` the encounter: each brings what it draws, and no more.
async fn show(visit: &Visit) -> Answer {
    let (script, templates) = match visit.query.get("parte") {
        "sala" => ("bag-room.js", room::templates(visit)),
        _ => ("bag-list.js", list::templates(visit)),
    };
    page(document(visit, script, &templates))
}

async fn service_worker(_: &Visit) -> Answer {
    let bytes = assets::SERVICE_WORKER.as_bytes().to_vec();
    Ok(Reply::File { kind: "text/javascript; charset=utf-8", bytes })
}

async fn manifest(visit: &Visit) -> Answer {
    let name = match visit.query.get("nombre") {
        "cuaderno" => visit.t("bag-name-other"),
        _ => visit.t("app-name"),
    };
    let icon = |size: u32| {
        serde_json::json!({
            "src": format!("/estatico/icono-{size}.png?{}", assets::version()),
            "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable",
        })
    };
    let manifest = serde_json::json!({
        "id": "/maleta", "name": name, "short_name": name, "lang": visit.lang.tag(),
        "start_url": "/maleta", "scope": "/", "display": "standalone",
        "background_color": "#f1f5f1", "theme_color": "#f1f5f1",
        "icons": [icon(192), icon(512)],
    });
    Ok(Reply::File { kind: "application/manifest+json", bytes: manifest.to_string().into_bytes() })
}

fn document(visit: &Visit, script: &str, templates: &Markup) -> Markup {
    let version = assets::version();
    html! {
        (DOCTYPE)
        html lang=(visit.lang.tag()) data-version={ (version) "-" (visit.lang.tag()) } {
            head {
                (layout::screen())
                title { (visit.t("app-name")) }
                link rel="icon" href="/estatico/icono.svg" type="image/svg+xml";
                // Installed from the list alone: there its name is chosen.
                @if script == "bag-list.js" { link rel="manifest" href="/manifest.webmanifest"; }
                link rel="stylesheet" href={ "/estatico/ronda.css?" (version) };
                link rel="stylesheet" href={ "/estatico/bag.css?" (version) };
                script type="module" src={ "/estatico/" (script) "?" (version) } {}
            }
            body {
                a.skip href="#content" { (visit.t("skip")) }
                div #screen.door.roomy {
                    main #content { h1 { (visit.t("bag-title")) } noscript { p { (visit.t("bag-script")) } } }
                }
                template #words { (words::json(visit)) }
                (lock(visit))
                (templates)
                p #status .vh role="status" {}
            }
        }
    }
}

/// The page before the screen is opened: what waits is counted, and nothing is said of it.
fn lock(visit: &Visit) -> Markup {
    html! {
        template #t-lock {
            (header(visit))
            main #content {
                form.form data-do="unlock" {
                    h1 { (visit.t("bag-unlock-title")) }
                    (trouble())
                    (pin_field(visit, "unlock-pin"))
                    button.button.primary.wide { (icon(Icon::Key)) (visit.t("bag-unlock")) }
                    p.note { (visit.t("bag-pin-forgot")) }
                }
            }
        }
    }
}

/// The head of every page but the console.
pub fn header(visit: &Visit) -> Markup {
    html! {
        header.bag-head {
            a.logo href="/" { (logo()) span.vh { (visit.t("bag-home")) } }
            (line(visit))
        }
    }
}

/// The one line that says how things stand, in four states.
pub fn line(visit: &Visit) -> Markup {
    html! {
        div.bag-line role="status" {
            span.net data-if="!why !off !waits" { (icon(Icon::Saved)) span { (visit.t("bag-all-saved")) } }
            span.net.off data-if="!why !off waits" { (icon(Icon::Up)) span { "{toSend}" } }
            span.net.off data-if="!why off" { (icon(Icon::NoSignal)) span { (visit.t("bag-no-signal")) small { (visit.t("bag-saved-here")) } } }
            a.net.off data-if="why" href="/maleta#revisar" { (icon(Icon::Warn)) span { (visit.t("bag-look")) small { "{why}" } } }
        }
    }
}

/// What went wrong with the last tap.
pub fn trouble() -> Markup {
    html! { div #trouble.notice.block role="alert" data-if="trouble" { (icon(Icon::Stop)) p { b { "{trouble}" } } } }
}

/// A field for the PIN.
pub fn pin_field(visit: &Visit, id: &str) -> Markup {
    carry::pin(visit, id, "pin", "bag-pin")
}
