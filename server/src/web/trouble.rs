//! Plain pages for what does not go as it should: not found, no right, too large, a failure.

use super::ui::layout;
use super::visit::Visit;
use axum::http::StatusCode;
use maud::{Markup, html};

/// Which trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such page, or none for this person.
    NotFound,
    /// The page exists and this person may not see it.
    NoRight,
    /// The form does not come from a page of this host.
    Elsewhere,
    /// The address does not take this method.
    Method,
    /// The body is too large.
    TooLarge,
    /// The server could not.
    Failure,
}

impl Trouble {
    /// Its status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NoRight | Self::Elsewhere => StatusCode::FORBIDDEN,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Failure => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::NoRight => "no-right",
            Self::Elsewhere => "elsewhere",
            Self::Method => "method",
            Self::TooLarge => "too-large",
            Self::Failure => "failure",
        }
    }
}

/// The page: what happened, what it means, where to go on. Never what is behind it.
pub fn page(visit: &Visit, trouble: Trouble) -> Markup {
    let word = trouble.word();
    let title = visit.t(&format!("trouble-{word}-title"));
    layout::door(
        visit,
        &title,
        &html! {
            h1 { (title) }
            p.lead { (visit.tr(&format!("trouble-{word}-body"), &[("request", visit.request.as_str().into())])) }
            p.actions { a.button href="/" { (visit.t("go-home")) } }
        },
    )
}
