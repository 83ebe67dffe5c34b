//! Plain pages for what does not go as it should: not found, no right, too large, a failure.

use super::reply::Reply;
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
    /// The body did not come in in time.
    TooSlow,
    /// Too many came from this address.
    TooMany,
    /// The institution took many files of everything away in this hour.
    TooManyFiles,
    /// The server could not: a bug.
    Failure,
    /// The disk or the database cannot now. Nothing was saved.
    OutOfReach,
    /// The answer takes too long. Whether anything was saved is not known.
    Unsure,
}

impl Trouble {
    /// Its status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NoRight | Self::Elsewhere => StatusCode::FORBIDDEN,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany | Self::TooManyFiles => StatusCode::TOO_MANY_REQUESTS,
            Self::Failure => StatusCode::INTERNAL_SERVER_ERROR,
            Self::OutOfReach | Self::Unsure => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Whether the same may go well in a moment.
    fn may_pass(self) -> bool {
        match self {
            Self::OutOfReach | Self::Unsure => true,
            Self::NotFound
            | Self::NoRight
            | Self::Elsewhere
            | Self::Method
            | Self::TooLarge
            | Self::TooSlow
            | Self::TooMany
            | Self::TooManyFiles
            | Self::Failure => false,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::NoRight => "no-right",
            Self::Elsewhere => "elsewhere",
            Self::Method => "method",
            Self::TooLarge => "too-large",
            Self::TooSlow => "too-slow",
            Self::TooMany => "too-many",
            Self::TooManyFiles => "too-many-files",
            Self::Failure => "failure",
            Self::OutOfReach => "out-of-reach",
            Self::Unsure => "unsure",
        }
    }
}

/// The page as an answer.
pub fn reply(visit: &Visit, trouble: Trouble) -> Reply {
    Reply::Page(trouble.status(), page(visit, trouble))
}

/// The page: what happened, what it means, where to go on. Never what is behind it. What was written comes along, so
/// that it can be sent again: with the same command, which is done once.
pub fn page(visit: &Visit, trouble: Trouble) -> Markup {
    let word = trouble.word();
    let title = visit.t(&format!("trouble-{word}-title"));
    let writes = !visit.form.get("command").is_empty();
    let body = if trouble == Trouble::OutOfReach && !writes { "out-of-reach-look" } else { word };
    layout::door(
        visit,
        &title,
        &html! {
            h1 { (title) }
            p.lead { (visit.tr(&format!("trouble-{body}-body"), &[("request", visit.request.as_str().into())])) }
            @if trouble.may_pass() && can_be_sent_again(visit) {
                form method="post" action=(visit.path) {
                    @for (name, value) in visit.form.iter() { input type="hidden" name=(name) value=(value); }
                    p.actions { button.button { (visit.t("send-again")) } }
                }
                @for (_, text) in visit.form.iter().filter(|(_, value)| value.chars().count() > LONG) {
                    blockquote { (text) }
                }
            } @else {
                p.actions { a.button href="/" { (visit.t("go-home")) } }
            }
        },
    )
}

/// A value of more characters is a text that somebody would miss.
const LONG: usize = 40;

/// What is a wish, and holds no secret.
fn can_be_sent_again(visit: &Visit) -> bool {
    let is_secret = |name: &str| name.contains("secret") || name.contains("password") || name.contains("pin");
    !visit.form.get("command").is_empty() && !visit.form.iter().any(|(name, _)| is_secret(name))
}
