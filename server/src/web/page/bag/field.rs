//! Fields of the phone's forms; the server takes no more letters than they do.

use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use crate::text::Arg;
use maud::{Markup, html};

/// Whether a form goes without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// It does not.
    Yes,
    /// It does.
    No,
}

/// Words of at most `most` letters.
pub fn words(label: &str, (name, most): (&str, usize), rows: u8, needed: Needed) -> Markup {
    html! {
        div.field { label for={ "area-" (name) } { (label) } textarea.input id={ "area-" (name) } name=(name) maxlength=(most) rows=(rows) required[needed == Needed::Yes] {} }
    }
}

/// Words that go on from what is kept under the same name; a form goes without them.
pub fn words_as_kept(label: &str, (name, most): (&str, usize), rows: u8) -> Markup {
    html! {
        div.field { label for={ "area-" (name) } { (label) } textarea.input id={ "area-" (name) } name=(name) maxlength=(most) rows=(rows) { "{" (name) "}" } }
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
