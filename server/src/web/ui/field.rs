//! Fields of forms: label, hint, error and `aria-*` are wired once, here. The label of a field `name` is the text
//! `label-name`; a hint is the text that is named.

use super::super::visit::Visit;
use super::fields::Fields;
use super::icon::{Icon, icon};
use maud::{Markup, html};

/// How a field is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Its name in the form.
    pub name: &'a str,
    /// Key of a label of its own.
    pub label: Option<&'a str>,
    /// Key of the hint below the label.
    pub hint: Option<&'a str>,
    /// Whether it may be left empty.
    pub optional: bool,
    /// `short` or `tiny` for narrow answers, empty otherwise.
    pub width: &'a str,
    /// What a browser may fill in by itself: a token of HTML's `autocomplete`.
    pub fills: &'a str,
}

impl<'a> Field<'a> {
    /// A field that must be filled in.
    pub fn new(name: &'a str) -> Self {
        Self { name, label: None, hint: None, optional: false, width: "", fills: "off" }
    }

    /// With a label of its own.
    #[must_use]
    pub fn label(self, key: &'a str) -> Self {
        Self { label: Some(key), ..self }
    }

    /// With a hint.
    #[must_use]
    pub fn hint(self, key: &'a str) -> Self {
        Self { hint: Some(key), ..self }
    }

    /// May be left empty.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// Narrow.
    #[must_use]
    pub fn short(self) -> Self {
        Self { width: "short", ..self }
    }

    /// Very narrow.
    #[must_use]
    pub fn tiny(self) -> Self {
        Self { width: "tiny", ..self }
    }

    /// What a browser may fill in.
    #[must_use]
    pub fn fills(self, token: &'a str) -> Self {
        Self { fills: token, ..self }
    }

    /// Its label.
    pub fn words(&self, visit: &Visit) -> String {
        label(visit, self.label, self.name)
    }
}

/// The label of a field by its name, unless it has one of its own.
fn label(visit: &Visit, own: Option<&str>, name: &str) -> String {
    match own {
        Some(key) => visit.t(key),
        None => visit.t(&format!("label-{}", name.replace('_', "-"))),
    }
}

fn described(field: &Field<'_>, fields: &Fields) -> Option<String> {
    let hint = field.hint.map(|_| format!("{}-hint", field.name));
    let error = wrong(field.name, fields).then(|| format!("{}-error", field.name));
    let ids: Vec<String> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn wrong(name: &str, fields: &Fields) -> bool {
    fields.fault(name).is_some() || fields.refusal.as_ref().is_some_and(|refusal| refusal.field == Some(name))
}

fn invalid(name: &str, fields: &Fields) -> Option<&'static str> {
    wrong(name, fields).then_some("true")
}

/// Hint and error of a field.
fn around(visit: &Visit, field: &Field<'_>, fields: &Fields) -> Markup {
    html! {
        @if let Some(hint) = field.hint { p.hint id={ (field.name) "-hint" } { (visit.t(hint)) } }
        @if let Some(words) = error_words(visit, field.name, fields) {
            p.error id={ (field.name) "-error" } { (icon(Icon::Stop)) span { (words) } }
        }
    }
}

/// What is wrong with a field, in words: of the form, or the domain's refusal about it.
pub fn error_words(visit: &Visit, name: &str, fields: &Fields) -> Option<String> {
    let of_form = fields.fault(name).map(|fault| fault.words(visit.lang));
    of_form.or_else(|| {
        let refusal = fields.refusal.as_ref().filter(|refusal| refusal.field == Some(name))?;
        Some(super::notice::refusal_words(visit, refusal))
    })
}

fn label_row(visit: &Visit, field: &Field<'_>) -> Markup {
    html! {
        label for=(field.name) {
            (field.words(visit))
            @if field.optional { " " span.optional { (visit.t("optional")) } }
        }
    }
}

fn input(visit: &Visit, field: &Field<'_>, fields: &Fields, (kind, mode): (&str, Option<&str>)) -> Markup {
    html! {
        div.field {
            (label_row(visit, field))
            (around(visit, field, fields))
            input.input.short[field.width == "short"].tiny[field.width == "tiny"] type=(kind) id=(field.name) name=(field.name)
                value=(fields.value(field.name)) inputmode=[mode] autocomplete=(field.fills)
                required[false] aria-required=[(!field.optional).then_some("true")]
                aria-invalid=[invalid(field.name, fields)] aria-describedby=[described(field, fields)];
        }
    }
}

/// One line.
pub fn text(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    input(visit, &field, fields, ("text", None))
}

/// An e-mail: the keyboard with the @, and no check of the browser's own, whose words are in its language and not ours.
pub fn mail(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    input(visit, &field, fields, ("text", Some("email")))
}

/// One line that is searched for in a long list: the browser helps where it can, and whoever knows it writes it.
pub fn searched(visit: &Visit, fields: &Fields, field: Field<'_>, known: &[String]) -> Markup {
    html! {
        div.field {
            (label_row(visit, &field))
            (around(visit, &field, fields))
            input.input type="text" id=(field.name) name=(field.name) value=(fields.value(field.name))
                list={ (field.name) "-list" } autocomplete="off"
                aria-required=[(!field.optional).then_some("true")]
                aria-invalid=[invalid(field.name, fields)] aria-describedby=[described(&field, fields)];
            datalist id={ (field.name) "-list" } { @for one in known { option value=(one) {} } }
        }
    }
}

/// A phone.
pub fn phone(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    input(visit, &field.short(), fields, ("tel", Some("tel")))
}

/// A whole number.
pub fn number(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    input(visit, &field.tiny(), fields, ("text", Some("numeric")))
}

/// A day.
pub fn day(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    input(visit, &field.short(), fields, ("date", None))
}

/// A time of day.
pub fn time(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    input(visit, &field.short(), fields, ("time", None))
}

/// A secret: never shown again, not even to whoever typed it.
pub fn secret(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    html! {
        div.field {
            (label_row(visit, &field))
            (around(visit, &field, fields))
            @if !fields.faults.is_empty() { p.hint { (visit.t("secret-again")) } }
            input.input type="password" id=(field.name) name=(field.name) autocomplete=(field.fills)
                aria-required=[(!field.optional).then_some("true")]
                aria-invalid=[invalid(field.name, fields)] aria-describedby=[described(&field, fields)];
            // Only script can show it; without, the box is not there.
            div.checks.reveal { label { input type="checkbox" data-reveals=(field.name); span { (visit.t("secret-show")) } } }
        }
    }
}

/// Several lines.
pub fn area(visit: &Visit, fields: &Fields, field: Field<'_>, rows: u8) -> Markup {
    html! {
        div.field {
            (label_row(visit, &field))
            (around(visit, &field, fields))
            textarea.input id=(field.name) name=(field.name) rows=(rows) autocomplete=(field.fills)
                aria-required=[(!field.optional).then_some("true")]
                aria-invalid=[invalid(field.name, fields)] aria-describedby=[described(&field, fields)]
                { (fields.value(field.name)) }
        }
    }
}

/// One of a list.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its value in the form.
    pub value: String,
    /// What it says.
    pub words: String,
    /// A line below.
    pub small: Option<String>,
}

impl Choice {
    /// A choice.
    pub fn new(value: impl ToString, words: impl Into<String>) -> Self {
        Self { value: value.to_string(), words: words.into(), small: None }
    }

    /// With a line below.
    #[must_use]
    pub fn small(mut self, words: impl Into<String>) -> Self {
        self.small = Some(words.into());
        self
    }
}

/// Choices out of a closed list: the words of a value `v` of a list `list` are the text `list-v`.
pub fn choices_of<C: domain::code::Code>(visit: &Visit, list: &str) -> Vec<Choice> {
    C::VALUES
        .iter()
        .map(|value| Choice::new(value.word(), visit.t(&format!("{list}-{}", value.word().replace('_', "-")))))
        .collect()
}

/// A drop-down list; an optional one begins with the empty choice.
pub fn select(visit: &Visit, fields: &Fields, field: Field<'_>, choices: &[Choice]) -> Markup {
    let chosen = fields.value(field.name);
    html! {
        div.field {
            (label_row(visit, &field))
            (around(visit, &field, fields))
            select.input.short[field.width == "short"] id=(field.name) name=(field.name) autocomplete=(field.fills)
                aria-invalid=[invalid(field.name, fields)] aria-describedby=[described(&field, fields)] {
                @if field.optional || chosen.is_empty() { option value="" { (visit.t("choose")) } }
                @for choice in choices { option value=(choice.value) selected[choice.value == chosen] { (choice.words) } }
            }
        }
    }
}

/// Cards of which one is chosen.
pub fn cards(visit: &Visit, fields: &Fields, field: Field<'_>, choices: &[Choice]) -> Markup {
    let chosen = fields.value(field.name);
    html! {
        fieldset id=(field.name) aria-describedby=[described(&field, fields)] {
            legend { (field.words(visit)) @if field.optional { " " span.optional { (visit.t("optional")) } } }
            (around(visit, &field, fields))
            div.choices {
                @for choice in choices {
                    label.choice {
                        input type="radio" name=(field.name) value=(choice.value) checked[choice.value == chosen]
                            aria-invalid=[invalid(field.name, fields)];
                        b { (choice.words) }
                        @if let Some(small) = &choice.small { small { (small) } }
                    }
                }
            }
        }
    }
}

/// Boxes of which any are ticked.
pub fn boxes(visit: &Visit, fields: &Fields, field: Field<'_>, choices: &[Choice]) -> Markup {
    html! {
        fieldset id=(field.name) aria-describedby=[described(&field, fields)] {
            legend { (field.words(visit)) @if field.optional { " " span.optional { (visit.t("optional")) } } }
            (around(visit, &field, fields))
            ul.checks {
                @for choice in choices {
                    li { label {
                        input type="checkbox" name=(field.name) value=(choice.value) checked[fields.values.has(field.name, &choice.value)];
                        span { (choice.words) @if let Some(small) = &choice.small { small { (small) } } }
                    } }
                }
            }
        }
    }
}

/// A file of these types.
pub fn file(visit: &Visit, fields: &Fields, field: Field<'_>, types: &str) -> Markup {
    html! {
        div.field {
            (label_row(visit, &field))
            (around(visit, &field, fields))
            input.input type="file" id=(field.name) name=(field.name) accept=(types)
                aria-invalid=[invalid(field.name, fields)] aria-describedby=[described(&field, fields)];
        }
    }
}

/// One box.
pub fn tick(visit: &Visit, fields: &Fields, field: Field<'_>) -> Markup {
    tick_at(visit, fields, field, field.name)
}

/// One box that stands on the page several times, each under an id of its own.
pub fn tick_at(visit: &Visit, fields: &Fields, field: Field<'_>, id: &str) -> Markup {
    html! {
        div.checks {
            label {
                input type="checkbox" id=(id) name=(field.name) value="1" checked[fields.values.has(field.name, "1")]
                    aria-describedby=[described(&field, fields)];
                span { (field.words(visit)) @if let Some(hint) = field.hint { small id={ (field.name) "-hint" } { (visit.t(hint)) } } }
            }
        }
    }
}

/// What every form carries unseen: the id of its command, and the version that it was read at.
pub fn unseen(fields: &Fields) -> Markup {
    html! {
        input type="hidden" name="command" value=(fields.command);
        @if let Some(version) = fields.version { input type="hidden" name="version" value=(version); }
        @if let Some(house) = fields.house { input type="hidden" name="house" value=(house); }
    }
}
