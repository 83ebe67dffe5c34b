//! Names of the roster in a text that is about the group: told before it is saved (C.6-24), decided by who writes.

use super::super::visit::Visit;
use super::icon::{Icon, icon};
use domain::command::GroupSlice;
use domain::encounter::memoir::names_in;
use maud::{Markup, html};

/// Names of the group that stand in what was typed in these fields, unless whoever sends the form was told of all of
/// them and keeps them.
pub fn untold(visit: &Visit, of: &GroupSlice, fields: &[&str]) -> Vec<String> {
    let text = fields.iter().map(|name| visit.form.get(name)).collect::<Vec<_>>().join("\n");
    let found = in_text(of, &text);
    // A name is one line, so a line is a name.
    let told: Vec<&str> = visit.form.get("knowing").lines().collect();
    if found.iter().all(|name| told.contains(&name.as_str())) { Vec::new() } else { found }
}

/// Names of the group that stand in a text.
pub fn in_text(of: &GroupSlice, text: &str) -> Vec<String> {
    let roster = of.people.values().filter(|person| !person.erased).map(|person| person.name.as_str());
    let mut found: Vec<String> = Vec::new();
    for name in names_in(text, roster) {
        // Two people may have the same name; it is told once.
        if !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
    }
    found
}

/// Which names, and the choice: rewrite, or save so. It stands inside the form, so that nothing is lost.
pub fn warning(visit: &Visit, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            section.notice.warn role="alert" {
                (icon(Icon::Warn))
                p { b { (visit.tr("names-title", &[("names", names.join(", ").into())])) } }
                p { (visit.t("names-lead")) }
                p.actions { button.button name="knowing" value=(names.join("\n")) { (visit.t("names-keep")) } }
            }
        }
    }
}
