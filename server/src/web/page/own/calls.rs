//! "Pedirle a … que me llame": the coordination sees that somebody wants a call. Why is never asked, and nobody else
//! ever sees it.

use super::super::super::reply::Answer;
use super::super::super::ui::field;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::when;
use super::super::super::visit::Visit;
use super::came_of;
use crate::store::own::Own;
use crate::text::Arg;
use domain::command::own::OwnCommand;
use domain::day::day_of;
use domain::policy::Action;
use maud::{Markup, html};

/// Asks for a call; asked twice it is one wish.
pub(super) async fn ask(visit: &Visit) -> Answer {
    let refused = visit.perform_own(OwnCommand::AskForCall).await?.err();
    came_of(visit, refused, ("#hoy", "own-call-asked")).await
}

/// It is not needed any more.
pub(super) async fn no_more(visit: &Visit) -> Answer {
    let refused = visit.perform_own(OwnCommand::NoCall).await?.err();
    came_of(visit, refused, ("#hoy", "own-call-not-needed")).await
}

/// Whether whoever looks may ask: where a professional coordinates, who calls.
pub(super) fn may(visit: &Visit, own: &Own) -> bool {
    visit.may(Action::AskForCall) && own.of.frame.professional.value
}

/// The part of the card for a hard day. It is no way out of danger, and says so.
pub(super) fn part(visit: &Visit, own: &Own) -> Markup {
    html! {
        @if let Some(at) = own.call {
            p.note role="status" {
                (visit.tr("own-call-waits", &[("day", Arg::from(when::day(visit.lang, day_of(at, own.zone), own.today)))]))
            }
            form method="post" action="/mi-grupo/llamada/retiro" {
                (field::unseen(&visit.fresh()))
                button.button { (icon(Icon::Undo)) (visit.t("own-call-not-needed")) }
            }
        } @else if may(visit, own) {
            form method="post" action="/mi-grupo/llamada" {
                (field::unseen(&visit.fresh()))
                button.button { (icon(Icon::Phone)) (asks(visit, own)) }
            }
            p.note {
                (visit.t("own-call-note"))
                @if own.person.phone.is_none() { " " (visit.t("own-call-no-phone")) }
            }
        }
    }
}

/// People know whom they talk to: one who coordinates is named, of several it is whoever can.
fn asks(visit: &Visit, own: &Own) -> String {
    match own.coordination.as_slice() {
        [only] => visit.tr("own-call-ask-one", &[("name", only.as_str().into())]),
        [] | [_, _, ..] => visit.t("own-call-ask"),
    }
}
