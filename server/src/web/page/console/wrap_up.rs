//! The last part of the console: what is already written for the memoir, how people go, and the way to the closing.

use super::super::super::ui::field;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::visit::Visit;
use super::round::ring_words;
use crate::text::Arg;
use domain::encounter::learning::Mood;
use domain::encounter::moment::MomentState;
use maud::{Markup, html};

/// The part.
pub fn view(visit: &Visit, room: &Room, trouble: &Markup) -> Markup {
    let moods = room.of.moods;
    let owes = room.group.frame.owes_memoirs();
    let kept = room.of.learnings.iter().filter(|phrase| phrase.state.is_kept()).count();
    html! {
        div.view-head { div {
            @if owes { h2 #h-memoria { (visit.t("wrap-up-title")) } p { (visit.t("wrap-up-lead")) } }
            @else { h2 #h-memoria { (visit.t("wrap-up-end")) } }
        } }
        (trouble)
        section.write aria-labelledby="h-chips" {
            h3 #h-chips { (visit.t("moods-question")) }
            p.note { (visit.t("moods-hint")) }
            @for (mood, count) in [(Mood::Lighter, moods.lighter), (Mood::Same, moods.same), (Mood::Heavier, moods.heavier)] {
                (chip(visit, room, mood, count))
            }
        }
        section.bare aria-labelledby="h-noted" {
            h3 #h-noted { (visit.t("wrap-up-noted")) }
            ul.list {
                li { (ring_words(visit, room)) }
                @for moment in room.of.moments.iter().filter(|moment| moment.state == MomentState::Done) {
                    li { (visit.tr("wrap-up-moment", &[
                        ("name", Arg::from(words::moment_name(visit, moment))),
                        ("ran", moment.ran_minutes(visit.now).into()),
                        ("planned", words::minutes(visit, moment.minutes).into()),
                    ])) }
                }
                li { @if kept == 0 { (visit.t("closing-no-phrase")) } @else { (visit.tr("closing-phrases", &[("count", kept.into())])) } }
            }
            p.actions { a.button.primary.wide href=(room.address("/cierre")) { (icon(Icon::Ok)) (visit.t("closing-do")) } }
        }
    }
}

/// A chip is laid down with one tap; nobody's name is asked.
fn chip(visit: &Visit, room: &Room, mood: Mood, count: u32) -> Markup {
    let word = visit.t(&format!("mood-{}", mood.code()));
    html! {
        form.counter method="post" action=(room.address("/fichas")) data-partial="#memoria-now" {
            span { (word) }
            (field::unseen(&visit.fresh()))
            input type="hidden" name="mood" value=(mood.code());
            button.icon-button name="move" value="back" disabled[count == 0] { (icon(Icon::Minus)) span.vh { (visit.t("moods-take-back")) " " (word) } }
            b.num { (count) }
            button.icon-button.laid name="move" value="add" { (icon(Icon::Plus)) span.vh { (visit.t("moods-add")) " " (word) } }
        }
    }
}
