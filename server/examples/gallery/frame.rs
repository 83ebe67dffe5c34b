//! What every page of the gallery has around it.

use maud::{DOCTYPE, Markup, html};
use ronda::web::ui::icon::{Icon, icon, logo};
use ronda::web::ui::layout;

/// The document: its head, and a body with `class` if it has one.
pub fn document(title: &str, class: Option<&str>, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="es-CO" {
            head {
                (layout::screen())
                title { (title) " · Ronda" }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="assets/ronda.css";
                script type="module" src="assets/js/partial.js" {}
                script type="module" src="assets/js/console.js" {}
            }
            body class=[class] { a.skip href="#content" { "Saltar al contenido" } (body) p.vh #status role="status" data-failed="No se pudo enviar. Revise la señal y vuelva a intentar." {} }
        }
    }
}

/// The bar on top of staff pages.
pub fn bar() -> Markup {
    html! {
        header.bar {
            a.logo href="group.html" { (logo()) span { "Ronda" } }
            nav aria-label="Principal" {
                ul {
                    li { a href="group.html" aria-current="page" { "Mis grupos" } }
                    li { a href="staff.html" { "Agenda" } }
                    li { a href="staff.html" { "Personas" } }
                    li { a href="charts.html" { "Informes" } }
                }
            }
            div.end {
                p.net role="status" { (icon(Icon::Saved)) span { "Todo guardado" span.long { " · 9:42 a. m." } } }
                details.menu {
                    summary.me { span aria-hidden="true" { "PR" } span.vh { "Paula Rosero, su cuenta" } }
                    ul {
                        li { a href="staff.html" { (icon(Icon::Person)) "Su cuenta" } }
                        li { form method="post" action="door.html" { button { (icon(Icon::Leave)) "Salir" } } }
                    }
                }
            }
        }
    }
}

/// The parts of a group, below its name.
pub fn tabs(current: &str) -> Markup {
    html! {
        nav.tabs aria-label="Partes del grupo" {
            ul {
                @for (name, which) in [("Inicio", Icon::Group), ("Personas", Icon::People), ("Encuentros", Icon::Calendar), ("Temas", Icon::Bubble), ("Acuerdos", Icon::Hand), ("Reglas", Icon::Rules)] {
                    li { a href="group.html" aria-current=[(name == current).then_some("page")] { (icon(which)) (name) } }
                }
            }
        }
    }
}
