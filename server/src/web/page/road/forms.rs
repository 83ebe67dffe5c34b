//! What can be changed on the road as a whole.

use super::super::super::ui::encounter;
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::look::Look;
use super::Forms;
use domain::command::plan::{Added, next_day, waiting};
use domain::encounter::EncounterKind;
use maud::{Markup, html};

/// The agreed topics go on the road.
pub(super) fn topics(visit: &Visit, look: &Look, forms: &Forms) -> Markup {
    let count = waiting(&look.of).len();
    let to_topics = address(&look.of.group, "/temas");
    html! {
        @if !look.of.frame.has_topics() {
        } @else if count > 0 {
            form.card method="post" action=(address(&look.of.group, "/camino/temas")) {
                (field::unseen(&forms.lay_out))
                h2 { (visit.t("road-topics")) }
                p.lead { (visit.tr("road-topics-lead", &[("count", count.into())])) }
                p.actions {
                    button.button.primary { (icon(Icon::Ok)) (visit.t("road-lay-out")) }
                    a.button href=(to_topics) { (visit.t("road-to-topics")) }
                }
            }
        } @else if look.of.agreed_topics() == 0 {
            section.bare {
                h2 { (visit.t("road-topics")) }
                p.lead { (visit.t("road-topics-none")) }
                p.actions { a.button href=(to_topics) { (icon(Icon::Hand)) (visit.t("road-to-topics")) } }
            }
        }
    }
}

/// What can be done when the topics do not fit: one encounter more, two topics made one, or no end.
pub(super) fn ways_out(visit: &Visit, look: &Look) -> Markup {
    let to = |rest: &str| address(&look.of.group, rest);
    html! {
        section.card aria-labelledby="t-ways" {
            h2 #t-ways { (visit.t("road-ways")) }
            ul.rows {
                li {
                    div.grow { b { (visit.t("road-way-add")) } small { (visit.t("road-way-add-hint")) } }
                    form method="post" action=(to("/camino/encuentros")) {
                        (field::unseen(&visit.fresh().at(look.of.edition.version)))
                        input type="hidden" name="kind" value=(Added::Next.code());
                        button.button { (icon(Icon::Plus)) (visit.tr("road-add-nth", &[("number", (look.of.encounters.len() + 1).into())])) }
                    }
                }
                li {
                    div.grow { b { (visit.t("road-way-merge")) } small { (visit.t("road-way-merge-hint")) } }
                    a.button href=(to("/temas")) { (icon(Icon::Bubble)) (visit.t("road-to-topics")) }
                }
                li {
                    div.grow { b { (visit.t("road-way-open")) } small { (visit.t("road-open-hint")) } }
                    form method="post" action=(to("/camino/sin-final")) {
                        (field::unseen(&visit.fresh().at(look.of.edition.version)))
                        button.button { (icon(Icon::Next)) (visit.t("road-open")) }
                    }
                }
            }
        }
    }
}

/// One encounter more, two that change places, an open end.
pub(super) fn change(visit: &Visit, look: &Look, forms: &Forms) -> Markup {
    html! {
        section.card aria-labelledby="t-change" {
            h2 #t-change { (visit.t("road-change")) }
            (add(visit, look, forms))
            (swap(visit, look, forms))
            @if look.of.edition.planned.is_some() { (open_end(visit, look, forms)) }
        }
    }
}

fn add(visit: &Visit, look: &Look, forms: &Forms) -> Markup {
    let fields = &forms.add;
    let is_wrong = fields.refusal.is_some() || !fields.faults.is_empty();
    let is_open = look.of.edition.planned.is_none();
    let has_closing = look.of.encounters.iter().any(|one| one.kind == EncounterKind::Closing && !one.state.is_lost());
    let next = next_day(&look.of).map(|day| super::super::super::ui::when::day(visit.lang, day, look.today));
    html! {
        details.more open[is_wrong] {
            summary { (visit.t("road-add")) }
            form.form method="post" action=(address(&look.of.group, "/camino/encuentros")) {
                (field::unseen(fields))
                @if !fields.faults.is_empty() { (notice::form_trouble_called(visit, fields, &["kind", "day"], &[("kind", "road-add-kind")])) }
                @if is_open && !has_closing {
                    (field::cards(visit, fields, Field::new("kind").label("road-add-kind"), &field::choices_of::<Added>(visit, "road-add")))
                } @else {
                    input type="hidden" name="kind" value=(Added::Next.code());
                }
                (field::day(visit, fields, Field::new("day").optional().hint("road-add-day-hint")))
                @if let Some(next) = next { p.note { (visit.tr("road-add-if-empty", &[("day", next.into())])) } }
                p.actions { button.button { (icon(Icon::Plus)) (visit.t("road-add")) } }
            }
        }
    }
}

fn swap(visit: &Visit, look: &Look, forms: &Forms) -> Markup {
    let fields = &forms.swap;
    let is_wrong = fields.refusal.is_some() || !fields.faults.is_empty();
    let choices: Vec<Choice> = look
        .of
        .encounters
        .iter()
        .filter(|one| {
            one.state.is_ahead()
                && matches!(one.kind, EncounterKind::Topic | EncounterKind::Reserve | EncounterKind::Free)
        })
        .map(|one| Choice::new(one.id, encounter::listed(visit, &look.of, one)))
        .collect();
    html! {
        @if choices.len() > 1 {
            details.more open[is_wrong] {
                summary { (visit.t("road-swap")) }
                form.form method="post" action=(address(&look.of.group, "/camino/intercambio")) {
                    (field::unseen(fields))
                    @if !fields.faults.is_empty() { (notice::form_trouble(visit, fields, &["swap_one", "swap_other"])) }
                    p.hint { (visit.t("road-swap-hint")) }
                    (field::select(visit, fields, Field::new("swap_one"), &choices))
                    (field::select(visit, fields, Field::new("swap_other"), &choices))
                    p.actions { button.button { (icon(Icon::Again)) (visit.t("road-swap-save")) } }
                }
            }
        }
    }
}

fn open_end(visit: &Visit, look: &Look, forms: &Forms) -> Markup {
    html! {
        details.more open[forms.open_end.refusal.is_some()] {
            summary { (visit.t("road-open")) }
            form.form method="post" action=(address(&look.of.group, "/camino/sin-final")) {
                (field::unseen(&forms.open_end))
                p.hint { (visit.t("road-open-hint")) }
                p.actions { button.button { (visit.t("road-open")) } }
            }
        }
    }
}
