//! What a group and its institution print: a list that says what each paper is for, and the papers as PDF.
//!
//! A paper shows what its reader may see on the screen and no more: each has the action of the page that it is of.

mod cards;
mod encounter;
mod group;
mod house;
mod person;

use super::super::reply::{Answer, Reply};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{layout, when};
use super::super::visit::Visit;
use crate::text::{Arg, Lang};
use axum::http::StatusCode;
use maud::{Markup, html};
use ronda_print::fold::Sheet;
use ronda_print::{Document, Fact, Head, Paper};

/// Their routes.
pub fn routes() -> Vec<Route> {
    [group::routes(), cards::routes(), encounter::routes(), person::routes(), house::routes()].concat()
}

/// Prints a document. When the worker can't, a plain page says so and the rest of Ronda goes on.
async fn print(visit: &Visit, document: &Document) -> Answer {
    let again = html! { a.button.primary href=(visit.path) { (icon(Icon::Again)) (visit.t("print-again")) } };
    print_or(visit, document, &again).await
}

/// The same for what is printed out of a form: `again` is the way to send it once more.
async fn print_or(visit: &Visit, document: &Document, again: &Markup) -> Answer {
    let undrawn = ronda_print::undrawn(document);
    if !undrawn.is_empty() {
        let letters: Vec<String> = undrawn.iter().map(char::to_string).collect();
        let title = visit.t("print-letters");
        let content = html! {
            h1 { (title) }
            p.lead { (visit.tr("print-letters-lead", &[("letters", letters.join(" ").into())])) }
            div.actions { (again) }
        };
        let page = layout::narrow(visit, layout::Place::Groups, &title, &content);
        return Ok(Reply::Page(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    match visit.app.press.print(document).await {
        Ok(bytes) => Ok(Reply::File { kind: "application/pdf", bytes }),
        Err(failure) => {
            tracing::error!(request = %visit.request, %failure, "a print failed");
            let title = visit.t("print-failed");
            let content = html! {
                h1 { (title) }
                p.lead { (visit.t("print-failed-lead")) }
                div.actions { (again) }
            };
            let page = layout::narrow(visit, layout::Place::Groups, &title, &content);
            Ok(Reply::Page(StatusCode::SERVICE_UNAVAILABLE, page))
        }
    }
}

/// What every document of this institution begins with.
fn head(visit: &Visit, title: String, of: Option<&str>) -> Result<Head, super::super::reply::Stop> {
    let (house, _) = visit.house()?;
    let today = visit.now.date_naive();
    let printed = visit.tr("print-foot", &[("day", Arg::from(when::day(visit.lang, today, today)))]);
    Ok(Head {
        lang: match visit.lang {
            Lang::Es => "es".to_owned(),
            Lang::En => "en".to_owned(),
        },
        title,
        house: house.name.to_string(),
        foot: of.map_or_else(|| printed.clone(), |of| format!("{of} · {printed}")),
        page: visit.t("print-page"),
    })
}

fn fact(label: String, text: String) -> Fact {
    Fact { label, text }
}

/// A4 unless A3 is asked for.
fn paper(visit: &Visit) -> Paper {
    if visit.query.get("papel") == "a3" { Paper::A3 } else { Paper::A4 }
}

/// The sheet that a booklet is folded from; page by page unless one is asked for.
fn fold(visit: &Visit) -> Option<Sheet> {
    match visit.query.get("pliego") {
        "a4" => Some(Sheet::A4),
        "carta" => Some(Sheet::Letter),
        _ => None,
    }
}

/// With a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
