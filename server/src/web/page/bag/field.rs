//! Fields of the phone's forms; the server takes no more letters than they do.

use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use crate::text::Arg;
use maud::{Markup, html};

/// What a field begins with, and whether its form goes without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// Empty, and needed.
    Needed,
    /// Empty.
    Empty,
    /// With what is kept under its name.
    AsKept,
}

/// Words of at most `most` letters.
pub fn words(label: &str, (name, most): (&str, usize), rows: u8, begins: Begins) -> Markup {
    html! {
        div.field {
            label for={ "area-" (name) } { (label) }
            textarea.input id={ "area-" (name) } name=(name) maxlength=(most) rows=(rows) required[begins == Begins::Needed] { @if begins == Begins::AsKept { "{" (name) "}" } }
        }
    }
}

/// Before a text that could tell who it is about is kept: seen once, and a second tap keeps it.
pub fn sure(visit: &Visit, when: &str) -> Markup {
    html! {
        div.notice.warn id=(when) role="alert" data-if=(when) {
            (icon(Icon::Warn))
            p { b { (visit.t("bag-sure")) } }
            p { (visit.tr("bag-sure-lead", &[("found", Arg::from("{again}"))])) }
        }
    }
}
