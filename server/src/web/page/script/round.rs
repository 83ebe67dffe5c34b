//! Open questions and guests on the page of a script.

use super::super::super::ui::field::{self, Field};
use super::super::super::ui::hidden;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::Room;
use super::super::super::visit::Visit;
use super::view::writes;
use super::{Draft, guest, press};
use domain::policy::Action;
use domain::role::Role;
use maud::{Markup, html};

/// Open questions (S0-180); those that all look an answer for come up again at the next encounter (S0-187).
pub fn questions(visit: &Visit, room: &Room, draft: &Draft) -> Markup {
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
                                @let to = press(visit, room, &format!("/guion/preguntas/{}", question.id));
                                div.actions {
                                    @if question.search_together { button.text-button formaction=(to) name="move" value="alone" { (visit.t("question-stop")) } }
                                    @else { button.text-button formaction=(to) name="move" value="together" { (visit.t("question-together")) } }
                                    @if writes(visit, room) { button.text-button formaction=(to) name="move" value="remove" { (visit.t("question-remove")) (hidden::about(&question.text)) } }
                                }
                            }
                        }
                    }
                }
            }
            @if writes(visit, room) {
                div.form {
                    (field::text(visit, &draft.fields, Field::new("question_text").hint("hint-question-text")))
                    p.actions { button.button formaction=(press(visit, room, "/guion/preguntas")) { (icon(Icon::Plus)) (visit.t("question-add")) } }
                }
            }
        }
    }
}

/// Guests of this encounter alone (S0-188); a frame without them shows nothing.
pub fn guests(visit: &Visit, room: &Room, draft: &Draft) -> Markup {
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
                                    button.text-button formaction=(press(visit, room, &format!("/guion/invitados/{}/retiro", guest.id))) { (visit.t("guest-remove")) (hidden::about(&guest.name)) }
                                }
                            }
                        }
                    }
                }
                @if writes(visit, room) {
                    details.more open[draft.has(&guest::NAMES)] {
                        summary { (visit.t("guest-add")) }
                        div.form {
                            (guest::asked(visit, &draft.fields))
                            p.actions { button.button formaction=(press(visit, room, "/guion/invitados")) { (icon(Icon::Plus)) (visit.t("guest-save")) } }
                        }
                    }
                }
            }
        }
    }
}
