//! Open questions and guests on the page of a script.

use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::hidden;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::ui::room::Room;
use super::super::super::visit::Visit;
use super::guest;
use super::view::writes;
use domain::policy::Action;
use domain::role::Role;
use maud::{Markup, html};

/// Open questions (S0-180); those that all look an answer for come up again at the next encounter (S0-187).
pub fn questions(visit: &Visit, room: &Room, fields: &Fields) -> Markup {
    html! {
        section #preguntas.card aria-labelledby="h-questions" {
            h2 #h-questions { (visit.t("questions-title")) }
            p.lead { (visit.t("questions-lead")) }
            @if !room.of.questions.is_empty() {
                ul.rows {
                    @for question in &room.of.questions {
                        li {
                            span.grow { (question.text) @if question.search_together { small { (visit.t("question-searching")) } } }
                            @if visit.may(Action::PrepareEncounter) {
                                form.actions method="post" action=(room.address(&format!("/guion/preguntas/{}", question.id))) data-partial="#guion" {
                                    (field::unseen(&visit.fresh()))
                                    @if question.search_together { button.text-button name="move" value="alone" { (visit.t("question-stop")) } }
                                    @else { button.text-button name="move" value="together" { (visit.t("question-together")) } }
                                    @if writes(visit, room) { button.text-button name="move" value="remove" { (visit.t("question-remove")) (hidden::about(&question.text)) } }
                                }
                            }
                        }
                    }
                }
            }
            @if writes(visit, room) {
                form.form method="post" action=(room.address("/guion/preguntas")) {
                    (field::unseen(fields))
                    (notice::form_trouble(visit, fields, &["question_text"]))
                    (field::text(visit, fields, Field::new("question_text").hint("hint-question-text")))
                    p.actions { button.button { (icon(Icon::Plus)) (visit.t("question-add")) } }
                }
            }
        }
    }
}

/// Guests of this encounter alone (S0-188); a frame without them shows nothing.
pub fn guests(visit: &Visit, room: &Room, fields: &Fields) -> Markup {
    let known = room.group.frame.allows(Role::Guest);
    html! {
        @if known && (writes(visit, room) || !room.of.guests.is_empty()) {
            section #invitados.card aria-labelledby="h-guests" {
                h2 #h-guests { (visit.t("guests-title")) }
                p.lead { (visit.t("guests-lead")) }
                @if !room.of.guests.is_empty() {
                    ul.rows {
                        @for guest in &room.of.guests {
                            li {
                                a.grow href=(room.address(&format!("/invitado/{}", guest.id))) {
                                    b { (guest.name) }
                                    small { (guest.brings) @if let Some(profession) = &guest.profession { " · " (profession) } }
                                }
                                @if writes(visit, room) {
                                    a.icon-button href=(room.address(&format!("/guion/invitados/{}", guest.id))) { (icon(Icon::Pen)) span.vh { (visit.tr("step-edit", &[("name", guest.name.as_str().into())])) } }
                                    form method="post" action=(room.address(&format!("/guion/invitados/{}/retiro", guest.id))) data-partial="#guion" {
                                        (field::unseen(&visit.fresh()))
                                        button.text-button { (visit.t("guest-remove")) (hidden::about(&guest.name)) }
                                    }
                                }
                            }
                        }
                    }
                }
                @if writes(visit, room) {
                    details.more open[!fields.faults.is_empty()] {
                        summary { (visit.t("guest-add")) }
                        form.form method="post" action=(room.address("/guion/invitados")) {
                            (field::unseen(fields))
                            (guest::asked(visit, fields))
                            p.actions { button.button { (icon(Icon::Plus)) (visit.t("guest-save")) } }
                        }
                    }
                }
            }
        }
    }
}
