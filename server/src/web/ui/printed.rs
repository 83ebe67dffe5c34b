//! The ways to what can be printed. Without the feature `print` there are no papers, so there are no ways to them.

use super::super::visit::Visit;
use super::icon::{Icon, icon};
use maud::{Markup, html};

/// A way to a paper, as a button.
pub fn link(visit: &Visit, address: &str, key: &str) -> Markup {
    html! {
        @if cfg!(feature = "print") {
            a.button.soft href=(address) { (icon(Icon::Script)) (visit.t(key)) }
        }
    }
}

/// The same among buttons on a dark ground, as one of them.
pub fn button(visit: &Visit, address: &str, key: &str) -> Markup {
    html! {
        @if cfg!(feature = "print") {
            a.button href=(address) { (icon(Icon::Script)) (visit.t(key)) }
        }
    }
}

/// A paper in a list: what it is, and what it is for.
pub fn row(visit: &Visit, address: &str, key: &str) -> Markup {
    html! {
        @if cfg!(feature = "print") {
            li {
                a.grow href=(address) { b { (visit.t(&format!("print-{key}"))) } small { (visit.t(&format!("print-{key}-for"))) } }
                (icon(Icon::Script))
            }
        }
    }
}
