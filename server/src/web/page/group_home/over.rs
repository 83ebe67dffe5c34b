//! The home of a group whose edition is over: what it was, what stays, the letter, and the way to another one. Nothing
//! of it is to be done, so nothing asks for anything.

use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::super::cycles;
use super::side;
use crate::store::home::Home;
use domain::command::closing::may_begin;
use domain::group::EditionState;
use domain::policy::Action;
use maud::{Markup, html};

/// The page under its title (S0-191, S0-193, S0-194).
pub(super) fn content(visit: &Visit, home: &Home) -> Markup {
    html! {
        (what_it_was(visit, home))
        div.columns {
            div.col { (side::phrases(visit, home, "home-over-harvest")) }
            div.col.loose { (letter(visit, home)) }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("home-whisper")) } }
    }
}

fn what_it_was(visit: &Visit, home: &Home) -> Markup {
    let of = &home.of;
    let key = if of.edition.state == EditionState::Cancelled { "home-over-cancelled" } else { "home-over" };
    let held = home.cycle.as_ref().filter(|cycle| cycle.held > 0);
    let may_go_on = visit.may(Action::CloseEdition) && may_begin(of).is_ok();
    html! {
        section.spotlight aria-labelledby="t-over" {
            @if let Some(cycle) = held { p.when { (cycles::span_words(visit, cycle)) } }
            h2 #t-over { (visit.t(key)) }
            @if let Some(cycle) = held { (cycles::counts(visit, cycle)) }
            @if may_go_on || (held.is_some() && visit.may(Action::SeeLearnings)) {
                br;
                div.actions {
                    @if may_go_on {
                        a.button.sun href=(address(&of.group, "/ciclos/nuevo")) { (icon(Icon::Plus)) (visit.t("closing-another")) }
                    }
                    @if held.is_some() && visit.may(Action::SeeLearnings) {
                        a.button href=(address(&of.group, &format!("/ciclos/{}", of.edition.id))) { (icon(Icon::Book)) (visit.t("home-over-road")) }
                    }
                }
            }
        }
    }
}

/// The letter to the group that follows, or where it is still written.
fn letter(visit: &Visit, home: &Home) -> Markup {
    let Ok(eye) = visit.circle() else { return html! {} };
    let has_met = home.cycle.as_ref().is_some_and(|cycle| cycle.held > 0);
    html! {
        @if has_met && visit.may(Action::SeeCircleReading) {
            section.bare aria-labelledby="t-letter" {
                h2 #t-letter { (visit.t("letter-title")) }
                @match &home.of.letter {
                    Some(letter) => div.letter { p.said { (letter.text.read(&eye)) } },
                    None => {
                        p.lead { (visit.t("letter-none")) }
                        @if visit.may(Action::WriteCircleReading) {
                            p.actions { a.button href=(address(&home.of.group, "/carta")) { (icon(Icon::Pen)) (visit.t("closing-letter")) } }
                        }
                    }
                }
            }
        }
    }
}
