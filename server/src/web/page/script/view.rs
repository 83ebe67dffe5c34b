//! What the page of a script shows: first what earlier encounters left to look back at, then the moments.

use super::super::super::reply::Stop;
use super::super::super::ui::hidden;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::ui::printed;
use super::super::super::ui::room::{self as words, Room};
use super::super::super::visit::Visit;
use super::super::cases::evening;
use super::{Draft, moment, press, round};
use crate::text::Arg;
use crate::web::chart::moments::{self, Moments, Phase};
use domain::encounter::EncounterState;
use domain::encounter::memoir::Adjustment;
use domain::encounter::moment::{Moment, MomentState};
use domain::finding::Finding;
use domain::frame::MomentKind;
use domain::policy::Action;
use domain::rule_book::Facts;
use maud::{Markup, html};

/// Whether the script may still be written here.
pub fn writes(visit: &Visit, room: &Room) -> bool {
    let open = match room.of.encounter.state {
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Opened => true,
        EncounterState::Closed | EncounterState::Remembered | EncounterState::Cancelled | EncounterState::NotHeld => {
            false
        }
    };
    open && visit.may(Action::PrepareEncounter)
}

/// The page under its title.
pub fn body(visit: &Visit, room: &Room, draft: &Draft) -> Result<Markup, Stop> {
    Ok(html! {
        p.sub { a href=(room.address("")) { (words::ordinal(visit, &room.of.encounter)) } " · " (words::state(visit, &room.of.encounter))
            @if let Some(planned) = room.planned(visit) { br; (planned) } }
        (look_back(visit, room)?)
        (searched(visit, room))
        div.columns {
            div.col {
                section #pasos.card aria-labelledby="h-steps" {
                    h2 #h-steps { (visit.t("script-steps-title")) }
                    @if room.of.moments.is_empty() { (empty(visit, room)) } @else { (line(visit, room)) }
                    @if writes(visit, room) { (moment::more(visit, room, draft)) }
                }
                (ready(visit, room))
                @if !room.of.moments.is_empty() { p.actions { (printed::link(visit, &room.address("/guion.pdf"), "print-this-script")) } }
            }
            div.col {
                // While a case is heard the screen shows the clock alone: there is no place for prepared questions.
                @if !evening::hears(room) { (round::questions(visit, room, draft)) }
                (round::guests(visit, room, draft))
            }
        }
    })
}

/// The last memoirs' adjustments on top, for the coordination alone: was it tried, did it serve? Of encounters,
/// never of a person (S0-112, S0-231).
fn look_back(visit: &Visit, room: &Room) -> Result<Markup, Stop> {
    if !visit.may(Action::SeeMemoirs) {
        return Ok(html! {});
    }
    let desk = visit.desk()?;
    let this = room.of.encounter.id;
    let earlier: Vec<&Adjustment> = room.of.adjustments.iter().filter(|one| one.encounter != this).collect();
    Ok(html! {
        @if !earlier.is_empty() {
            section.notice aria-labelledby="h-adjustments" {
                (icon(Icon::Undo))
                h2 #h-adjustments { (visit.t("adjustments-title")) }
                ul.list {
                    @for one in &earlier {
                        li {
                            (one.text.read(&desk))
                            @let ordinal = room.group.encounter(one.encounter).map_or(0, |encounter| encounter.ordinal);
                            " (" (visit.tr("look-back-from", &[("ordinal", ordinal.to_string().into())])) ")"
                            @if let Some(tried) = one.tried { " · " (visit.t(&format!("adjustment-tried-{}", tried.code()))) }
                            @if let Some(served) = one.served { ", " (visit.t(&format!("adjustment-served-{}", served.code()))) }
                        }
                    }
                }
                p { a href=(room.address("/memoria#ajustes")) { (visit.t("adjustments-answer")) } }
            }
        }
    })
}

/// What all were to search since the last encounter (S0-187).
fn searched(visit: &Visit, room: &Room) -> Markup {
    html! {
        @if !room.of.searching.is_empty() {
            section.notice aria-labelledby="h-searched" {
                (icon(Icon::Search))
                h2 #h-searched { (visit.t("searched-title")) }
                ul.list { @for question in &room.of.searching { li { (question.text) } } }
                p { (visit.t("searched-hint")) }
            }
        }
    }
}

fn empty(visit: &Visit, room: &Room) -> Markup {
    html! {
        p.lead { (visit.t("script-none-yet")) }
        @if writes(visit, room) {
            @let to = press(visit, room, "/guion/inicio");
            div.actions {
                @if !room.of.last_script.is_empty() { button.button.primary formaction=(to) name="from" value="last" { (icon(Icon::Again)) (visit.t("script-last")) } }
                @if room.group.frame.script(room.of.encounter.kind).is_some() {
                    button.button.primary[room.of.last_script.is_empty()] formaction=(to) name="from" value="frame" { (icon(Icon::Script)) (visit.t("script-usual")) }
                }
            }
        }
    }
}

fn counted(room: &Room) -> impl Iterator<Item = &Moment> {
    room.of.moments.iter().filter(|moment| moment.state != MomentState::Skipped)
}

/// "6 pasos, 90 minutos: justo lo previsto."
fn sum_words(visit: &Visit, room: &Room) -> String {
    let sum: u32 = counted(room).map(|moment| moment.minutes + moment.extra).sum();
    let planned = room.of.encounter.minutes;
    let (key, difference) = match sum.cmp(&planned) {
        std::cmp::Ordering::Equal => ("script-sum-equal", 0),
        std::cmp::Ordering::Less => ("script-sum-less", planned - sum),
        std::cmp::Ordering::Greater => ("script-sum-more", sum - planned),
    };
    let difference = Arg::from(words::minutes(visit, difference));
    let steps = Arg::from(visit.tr("script-steps", &[("count", counted(room).count().into())]));
    visit.tr(key, &[("steps", steps), ("sum", words::minutes(visit, sum).into()), ("difference", difference)])
}

fn line(visit: &Visit, room: &Room) -> Markup {
    let steps = counted(room).map(|moment| moments::Moment {
        minutes: moment.minutes + moment.extra,
        said: format!("{}, {}", words::moment_name(visit, moment), words::minutes(visit, moment.minutes)),
        phase: match moment.state {
            MomentState::Done => Phase::Done,
            MomentState::Live => Phase::Now,
            MomentState::Pending | MomentState::Skipped => Phase::Ahead,
        },
    });
    let picture = Moments {
        label: visit.t("script-steps-title"),
        sentence: sum_words(visit, room),
        hour: None,
        passed: 0.0,
        moments: steps.collect(),
    };
    let count = room.of.moments.len();
    html! {
        (moments::moments(&picture))
        ol.rows.script { @for (place, moment) in room.of.moments.iter().enumerate() { (row(visit, room, moment, (place, count))) } }
        @if writes(visit, room) && count > 2 { (swap(visit, room)) }
    }
}

/// What is said beside a moment that takes long. It informs and no more: the moment stays as long as the group wants.
fn beside(visit: &Visit, room: &Room, moment: &Moment) -> Markup {
    html! {
        @if moment.state != MomentState::Skipped {
            @if moment.kind == MomentKind::Rite { (notice::findings(visit, &rite_findings(room, moment))) }
            @if moment.is_long_recognition() { (long(visit, moment)) }
        }
    }
}

/// What the book says of the minutes of the opening (S0-144: `rite.short`).
fn rite_findings(room: &Room, moment: &Moment) -> Vec<Finding> {
    room.group.judge(&Facts { rite_minutes: Some(moment.minutes), ..Facts::default() })
}

fn long(visit: &Visit, moment: &Moment) -> Markup {
    html! {
        section.notice.inform {
            (icon(Icon::Info))
            p { b { (visit.tr("step-long", &[("name", words::moment_name(visit, moment).into()), ("minutes", words::minutes(visit, moment.minutes).into())])) } }
            details.more {
                summary { (visit.t("finding-source")) }
                blockquote.source { p lang="es" { "«" (visit.t("recognition-quote")) "»" } footer { (visit.t("recognition-place")) } }
                p.note { (visit.t("step-long-ours")) }
            }
        }
    }
}

fn row(visit: &Visit, room: &Room, moment: &Moment, (place, count): (usize, usize)) -> Markup {
    let name = words::moment_name(visit, moment);
    let item = moment.item.and_then(|id| room.items.iter().find(|item| item.id == id));
    let state = match moment.state {
        MomentState::Pending => None,
        MomentState::Live => Some(visit.t("moment-now")),
        MomentState::Done => Some(visit.t("moment-done")),
        MomentState::Skipped => Some(visit.t("moment-left-out")),
    };
    html! {
        li.skipped[moment.state == MomentState::Skipped] id={ "p" (moment.id) } {
            div.grow {
                b { (place + 1) ". " (name) }
                small {
                    (words::minutes(visit, moment.minutes))
                    @if moment.extra > 0 { " + " (moment.extra) }
                    @if let Some(lead) = moment.lead { " · " (visit.tr("moment-led-by", &[("name", room.name(visit, lead).into())])) }
                    @if let Some(item) = item { " · " (item.title) }
                    @if let Some(state) = state { " · " (state) }
                }
                @if moment.turn > 0 { (evening::of_turn(visit, room, moment)) }
                @if let Some(notes) = &moment.notes { p.note.kept { (notes) } }
                (beside(visit, room, moment))
            }
            @if writes(visit, room) { (row_controls(visit, room, moment, (place, count), &words::moment_of_turn(visit, &room.of.moments, moment))) }
        }
    }
}

fn row_controls(visit: &Visit, room: &Room, moment: &Moment, (place, count): (usize, usize), name: &str) -> Markup {
    let edit = room.address(&format!("/guion/pasos/{}", moment.id));
    let to = press(visit, room, &format!("/guion/pasos/{}/lugar", moment.id));
    html! {
        div.actions.tight {
            @if moment.started_at.is_none() {
            button.icon-button formaction=(to) name="move" value="before" disabled[place == 0] { span.up { (icon(Icon::Down)) } span.vh { (visit.tr("step-up", &[("name", Arg::from(name))])) } }
            button.icon-button formaction=(to) name="move" value="after" disabled[place + 1 == count] { (icon(Icon::Down)) span.vh { (visit.tr("step-down", &[("name", Arg::from(name))])) } }
            }
            a.icon-button href=(edit) { (icon(Icon::Pen)) span.vh { (visit.tr("step-edit", &[("name", Arg::from(name))])) } }
            @if moment.started_at.is_none() {
                @if moment.state == MomentState::Skipped { button.text-button formaction=(to) name="move" value="in" { (visit.t("moment-take-in")) (hidden::about(name)) } }
                @else { button.text-button formaction=(to) name="move" value="out" { (visit.t("moment-leave-out")) (hidden::about(name)) } }
            }
            (evening::switch(visit, (moment, name), &press(visit, room, &format!("/guion/pasos/{}/escucha", moment.id))))
        }
    }
}

fn swap(visit: &Visit, room: &Room) -> Markup {
    html! {
        details.more {
            summary { (visit.t("step-swap")) }
            div.form {
                div.side {
                    @for name in ["one", "other"] {
                        div.field {
                            label for={ "swap-" (name) } { (visit.t(&format!("swap-{name}"))) }
                            select.input id={ "swap-" (name) } name=(name) {
                                @for moment in &room.of.moments { option value=(moment.id) { (words::moment_of_turn(visit, &room.of.moments, moment)) } }
                            }
                        }
                    }
                }
                p.actions { button.button formaction=(press(visit, room, "/guion/cambio")) { (visit.t("step-swap-do")) } }
            }
        }
    }
}

/// That the script is ready.
fn ready(visit: &Visit, room: &Room) -> Markup {
    let key = match room.of.encounter.state {
        EncounterState::Planned if writes(visit, room) && !room.of.moments.is_empty() => "script-mark-prepared",
        EncounterState::Prepared => "",
        EncounterState::Planned
        | EncounterState::Opened
        | EncounterState::Closed
        | EncounterState::Remembered
        | EncounterState::Cancelled
        | EncounterState::NotHeld => return html! {},
    };
    html! {
        @if key.is_empty() {
            p.net { (icon(Icon::Ok)) (visit.t("script-is-prepared")) " " a href=(room.address("")) { (visit.t("script-to-encounter")) } }
        } @else {
            p.actions {
                button.button.primary formaction=(press(visit, room, "/guion/preparacion")) { (icon(Icon::Ok)) (visit.t(key)) }
            }
        }
    }
}
