//! To take an encounter along on a phone, and what asks before somebody signs out with something unsent. It is script's
//! work (`assets/js/carry.js`): without it none of this is shown.

use super::super::visit::Visit;
use super::icon::{Icon, icon};
use super::room::Room;
use crate::text::Arg;
use domain::encounter::EncounterState;
use domain::policy::Action;
use maud::{Markup, html};

/// The card on the sheet of an encounter that is still to be held, or is going on.
pub fn card(visit: &Visit, room: &Room) -> Markup {
    let is_to_be_held = match room.of.encounter.state {
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Opened => true,
        EncounterState::Closed | EncounterState::Remembered | EncounterState::Cancelled | EncounterState::NotHeld => {
            false
        }
    };
    if !is_to_be_held || !visit.may(Action::RunMoments) {
        return html! {};
    }
    html! {
        section.card.reveal aria-labelledby="h-carry" data-carry=(room.address("")) data-encounter=(room.of.encounter.id)
            data-first=(visit.t("carry-do")) data-again=(visit.t("carry-again")) data-differ=(visit.t("bag-pin-differ"))
            data-failed=(visit.t("carry-failed")) data-another=(visit.t("bag-look-another-lead")) {
            h2 #h-carry { (visit.t("carry-title")) }
            p.lead { (visit.t("carry-lead")) }
            p.note { (visit.t("carry-what")) }
            p.note data-needs hidden { (visit.t("carry-no-https")) }
            div.notice.done data-taken hidden {
                (icon(Icon::Ok))
                p { (visit.t("carry-taken")) }
                p.actions { a.button.sun href=(room.address("/sala")) { (icon(Icon::Door)) (visit.t("carry-open")) } }
            }
            form.form hidden {
                fieldset.form {
                    legend { (visit.t("carry-pin")) small { (visit.t("carry-pin-lead")) } }
                    (pin(visit, "carry-pin", "pin", "bag-pin"))
                    (pin(visit, "carry-again", "again", "bag-pin-again"))
                }
                p.actions {
                    button.button { (icon(Icon::Download)) span { (visit.t("carry-do")) } }
                    button.text-button type="button" hidden data-forgot { (visit.t("carry-forgot")) }
                }
            }
            p.error role="alert" hidden {}
        }
    }
}

/// Six digits, told under the field; the browser's own words are in its language and not ours, but they come last.
pub fn pin(visit: &Visit, id: &str, name: &str, label: &str) -> Markup {
    html! {
        div.field {
            label for=(id) { (visit.t(label)) }
            p.hint id={ (id) "-hint" } { (visit.t("bag-pin-hint")) }
            input.input.code.short id=(id) name=(name) type="password" inputmode="numeric" autocomplete="off" pattern="[0-9]{6}" maxlength="6"
                required aria-describedby={ (id) "-hint" };
        }
    }
}

/// In the bar of every page: how much this phone has not sent.
pub fn waiting(visit: &Visit) -> Markup {
    html! {
        a.net.off href="/maleta" data-carried hidden data-look=(visit.t("bag-look")) data-one=(visit.tr("bag-to-send", &[("count", 1.into())]))
            data-other=(visit.tr("bag-to-send", &[("count", Arg::from("{count}"))])) { (icon(Icon::Up)) span {} }
    }
}

/// The way out, and what is asked first where something is not sent.
pub fn leave(visit: &Visit, button: &Markup) -> Markup {
    let lead = |count: Arg| visit.tr("carry-leave-lead", &[("count", count)]);
    html! {
        form method="post" action="/salir" { (button) }
        dialog.card data-leave aria-labelledby="h-leave" {
            h2 #h-leave { (visit.t("carry-leave-title")) }
            p data-one=(lead(1.into())) data-other=(lead("{count}".into())) {}
            p.actions { a.button.primary.wide href="/maleta" { (icon(Icon::Up)) (visit.t("carry-leave-send")) } }
            details.more {
                summary { (visit.t("bag-copy")) }
                form.form data-copy {
                    p.note { (visit.t("bag-copy-lead")) }
                    (pin(visit, "leave-pin", "pin", "bag-pin"))
                    p.error role="alert" hidden { (visit.t("bag-pin-wrong")) }
                    p.actions { button.button { (icon(Icon::Download)) (visit.t("bag-copy-do")) } }
                }
            }
            form.actions method="dialog" {
                button.button value="stay" { (visit.t("carry-leave-stay")) }
                button.button.care value="out" { (icon(Icon::Leave)) (visit.t("carry-leave-anyway")) }
            }
        }
    }
}
