//! What in a text could tell who it is about: told before it is saved (C.6-24, C.6-25), decided by who writes.

use super::super::visit::Visit;
use super::icon::{Icon, icon};
use domain::command::GroupSlice;
use domain::telltale::{Found, Telltale, telltales};
use maud::{Markup, html};

/// Who reads the text that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// The group, or its coordination. Names of the group are told; all else only where what is told is of others.
    Group,
    /// Anybody.
    Everybody,
}

/// What was found in what was typed in these fields, unless whoever sends the form was told of all of it and keeps it.
pub fn untold(visit: &Visit, of: &GroupSlice, readers: Readers, fields: &[&str]) -> Vec<Found> {
    let text = fields.iter().map(|name| visit.form.get(name)).collect::<Vec<_>>().join("\n");
    let found = match readers {
        Readers::Group => in_text(of, &text),
        Readers::Everybody => all_in(of, &text),
    };
    // What is found is one line, so a line is one of them.
    let told: Vec<&str> = visit.form.get("knowing").lines().collect();
    if found.iter().all(|one| told.contains(&one.said.as_str())) { Vec::new() } else { found }
}

/// What a text of the group tells: names of the group; and where cases of others are told, whatever could tell of these.
pub fn in_text(of: &GroupSlice, text: &str) -> Vec<Found> {
    let mut found = all_in(of, text);
    if !of.frame.has_cases() {
        found.retain(|one| one.kind == Telltale::Person);
    }
    found
}

fn all_in(of: &GroupSlice, text: &str) -> Vec<Found> {
    telltales(text, of.people.values().filter(|person| !person.erased).map(|person| person.name.as_str()))
}

/// What was found, and the choice: rewrite, or save so. It stands inside the form, so that nothing is lost.
pub fn warning(visit: &Visit, found: &[Found]) -> Markup {
    let said = |by: &str| found.iter().map(|one| one.said.as_str()).collect::<Vec<_>>().join(by);
    let names_alone = found.iter().all(|one| one.kind == Telltale::Person);
    html! {
        @if !found.is_empty() {
            section.notice.warn role="alert" {
                (icon(Icon::Warn))
                @if names_alone {
                    p { b { (visit.tr("names-title", &[("names", said(", ").into())])) } }
                    p { (visit.t("names-lead")) }
                } @else {
                    p { b { (visit.t("telltale-title")) } }
                    ul.list { @for one in found { li { (visit.t(&format!("telltale-{}", one.kind.code()))) ": «" (one.said) "»" } } }
                    p { (visit.t("telltale-lead")) }
                }
                p.actions { button.button name="knowing" value=(said("\n")) { (visit.t(if names_alone { "names-keep" } else { "telltale-keep" })) } }
            }
        }
    }
}
