//! The first part of the console: the line of moments, the ring around the clock, a question, and what can be done.

use super::super::super::ui::field;
use super::super::super::ui::group;
use super::super::super::ui::hidden;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::visit::Visit;
use super::super::cases::evening;
use super::super::encounter::view::outlasted;
use super::{Screen, writes};
use crate::text::Arg;
use crate::web::chart::moments::{self, Moments, Phase};
use crate::web::chart::ring::{Ring, Seat, ring};
use domain::day::{Instant, time_of};
use domain::encounter::attendance::Mark;
use domain::encounter::moment::{Moment, MomentState};
use domain::frame::MomentKind;
use domain::id::MomentId;
use maud::{Markup, html};

/// Questions in the spirit of the guide when the group's own are through: open ones, without bias (S0-180).
const PROMPTS: u8 = 7;

/// What changes with the clock; the list of moments stays folded or unfolded as it was.
const REGIONS: &str = "#guion-clock #guion-steps";

/// The part.
pub fn view(visit: &Visit, room: &Room, with: &Screen, trouble: Markup) -> Markup {
    let live = room.live();
    html! {
        div #guion-clock {
        (trouble)
        @if room.of.encounter.outlasted(visit.now) { (outlasted(visit, room)) }
        @if !room.of.moments.is_empty() { (moments::moments(&line(visit, room))) }
        div.round { div.dial {
            (ring(&Ring { label: ring_words(visit, room), seats: chairs(room), left: Some(live.map_or(1.0, |moment| left(moment, visit.now))) }))
            (middle(visit, room))
        } }
        (controls(visit, room))
        @if evening::hears(room) { (evening::under_the_clock(visit, room, &with.offer)) } @else { (card(visit, room)) }
        }
        @if writes(room) { p.actions { a.text-button href="#devolver" { (icon(Icon::Bubble)) (visit.t("give-back-title")) } } }
        (whole_script(visit, room))
        (vibration(visit))
    }
}

/// Whether this phone vibrates once the time of a step is over: the phone's own, so a script shows the box.
pub fn vibration(visit: &Visit) -> Markup {
    html! { div.checks hidden data-vibrates { label { input type="checkbox"; span { (visit.t("room-vibrates")) } } } }
}

/// "13 en la ronda, 2 avisaron".
pub fn ring_words(visit: &Visit, room: &Room) -> String {
    let present = room.of.attendance.iter().filter(|row| row.mark.is_present()).count();
    let excused = room.of.attendance.iter().filter(|row| row.mark == Mark::Excused).count();
    visit.tr("roll-ring", &[("present", present.into()), ("excused", excused.into())])
}

/// A chair for every row; they belong to nobody, so those who came sit together.
pub fn chairs(room: &Room) -> Vec<Seat> {
    let opened = room.of.encounter.opened_at;
    let is_new = |row: &&domain::encounter::attendance::Attendance| {
        room.group.seat(row.seat).is_some_and(|seat| opened.is_some_and(|opened| seat.made_at > opened))
    };
    // Whoever presented sits a little outside while they listen: it is the one thing that a ring of nobody's chairs says.
    let back = evening::listener(room).map(|(case, _)| case.presenter);
    let mut chairs: Vec<Seat> = room
        .of
        .attendance
        .iter()
        .map(|row| match row.mark {
            Mark::Arrived | Mark::Late | Mark::Online if back == Some(row.seat) => Seat::Back,
            Mark::Arrived | Mark::Late | Mark::Online if is_new(&row) => Seat::New,
            Mark::Arrived | Mark::Late | Mark::Online => Seat::Taken,
            Mark::Excused => Seat::Excused,
            Mark::Expected | Mark::Absent => Seat::Free,
        })
        .collect();
    chairs.sort_by_key(|chair| match chair {
        Seat::Taken => 0,
        Seat::New => 1,
        Seat::Excused => 2,
        Seat::Free => 3,
        Seat::Back => 4,
    });
    chairs
}

fn whole_ms(moment: &Moment) -> i64 {
    i64::from(moment.minutes + moment.extra) * 60_000
}

/// What is left of a moment, from 0 to 1.
fn left(moment: &Moment, now: Instant) -> f64 {
    let whole = whole_ms(moment);
    if whole == 0 { 0.0 } else { (1.0 - moment.ran_ms(now) as f64 / whole as f64).clamp(0.0, 1.0) }
}

fn line(visit: &Visit, room: &Room) -> Moments {
    let steps: Vec<&Moment> = room.of.moments.iter().filter(|moment| moment.state != MomentState::Skipped).collect();
    let place = steps.iter().position(|moment| moment.state.is_live()).map(|place| place + 1);
    let done = steps.iter().filter(|moment| moment.state == MomentState::Done).count();
    let sentence = match place {
        Some(place) => visit.tr("room-step", &[("place", place.into()), ("count", steps.len().into())]),
        None => visit.tr("room-steps-done", &[("done", done.into()), ("count", steps.len().into())]),
    };
    Moments {
        label: visit.t("room-steps"),
        sentence,
        hour: Some(super::super::super::ui::when::time(visit.lang, time_of(visit.now, room.zone))),
        passed: room.live().map_or(0.0, |moment| 1.0 - left(moment, visit.now)),
        moments: steps.iter().map(|moment| step(visit, moment)).collect(),
    }
}

fn step(visit: &Visit, moment: &Moment) -> moments::Moment {
    let minutes = moment.minutes + moment.extra;
    let (phase, state) = match moment.state {
        MomentState::Done => (Phase::Done, "room-step-done"),
        MomentState::Live => (Phase::Now, "room-step-now"),
        MomentState::Pending | MomentState::Skipped => (Phase::Ahead, "room-step-ahead"),
    };
    let name = Arg::from(words::moment_name(visit, moment));
    let said = visit.tr(state, &[("name", name), ("minutes", Arg::from(words::minutes(visit, minutes)))]);
    moments::Moment { minutes, said, phase }
}

/// "24:10", upwards: what is left is shown until it is over; then what it takes longer.
fn clock(moment: &Moment, now: Instant) -> String {
    let left = whole_ms(moment) - moment.ran_ms(now);
    let seconds = if left >= 0 { (left + 999) / 1000 } else { -left / 1000 };
    let mark = if left < 0 && seconds > 0 { "+" } else { "" };
    format!("{mark}{}:{:02}", seconds / 60, seconds % 60)
}

fn middle(visit: &Visit, room: &Room) -> Markup {
    let stamp = |at: Instant| at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
    html! {
        @match (room.live(), next(room)) {
            (Some(moment), _) => {
                @let whole = words::minutes(visit, moment.minutes + moment.extra);
                @let is_over = moment.ran_ms(visit.now) > whole_ms(moment);
                div.dial-text data-console data-now=(stamp(visit.now)) data-start=[moment.started_at.map(stamp)]
                    data-paused=[moment.paused_at.map(stamp)] data-rested=(moment.paused_ms / 1000)
                    data-planned=(moment.minutes * 60) data-extra=(moment.extra * 60) data-zone=(room.zone.name())
                    data-over=(visit.t("room-over")) {
                    h2 #h-guion { (words::moment_name(visit, moment)) }
                    p.clock role="timer" aria-label=(visit.t("room-clock")) data-clock { (clock(moment, visit.now)) }
                    p.note data-note { @if is_over { (visit.t("room-over")) } @else { (visit.tr("room-of", &[("minutes", Arg::from(whole))])) } }
                    @if moment.paused_at.is_some() { p.note { (visit.t("room-paused")) } }
                }
            }
            (None, Some(moment)) => {
                div.dial-text {
                    p.note { (visit.t("room-next")) }
                    h2 #h-guion { (words::moment_name(visit, moment)) }
                    p.clock { (moment.minutes) ":00" }
                }
            }
            (None, None) => {
                div.dial-text {
                    h2 #h-guion { (visit.t(if room.of.moments.is_empty() { "script-none" } else { "room-all-done" })) }
                }
            }
        }
    }
}

/// The next moment: after the one that runs, or the first that has not been.
fn next(room: &Room) -> Option<&Moment> {
    let after = room.live().map_or(0, |moment| moment.position);
    room.of.moments.iter().find(|moment| moment.position > after && moment.state == MomentState::Pending)
}

/// What stands under the ring: the premise while people arrive (S0-119), then what was prepared and a question.
fn card(visit: &Visit, room: &Room) -> Markup {
    let has_begun = room.of.moments.iter().any(|moment| moment.state == MomentState::Done);
    html! {
        @if !has_begun {
            div.prompt { div { p { (visit.t("premise-lead")) } blockquote { (visit.t("premise")) } } }
        }
        @if let Some(moment) = room.live() { (prepared(visit, room, moment)) }
        @if has_begun {
            @match room.live().map(|moment| moment.kind) {
                Some(MomentKind::Farewell) => (farewell(visit)),
                // Whoever agrees on something or chooses is not asked for what they went through.
                Some(MomentKind::Agreement | MomentKind::TopicChoice) => {}
                _ => (questions(visit, room)),
            }
        }
    }
}

/// The page on which the group works in a moment of this kind, where it has one: text and address.
fn page_of(room: &Room, moment: &Moment) -> Option<(&'static str, &'static str)> {
    let letter = room.group.earlier_letter.is_some() && room.of.encounter.ordinal == 1;
    match moment.kind {
        MomentKind::Rite if letter => Some(("moment-page-letter", "/carta")),
        MomentKind::Agreement => Some(("moment-page-agreement", "/acuerdos")),
        MomentKind::Expectations => Some(("moment-page-expectations", "/expectativas")),
        MomentKind::TopicChoice => Some(("moment-page-topics", "/temas")),
        MomentKind::Harvest => Some(("moment-page-harvest", "/cosecha/lectura")),
        MomentKind::Rite
        | MomentKind::Recognition
        | MomentKind::Material
        | MomentKind::Conversation
        | MomentKind::Synthesis
        | MomentKind::Farewell
        | MomentKind::Opening
        | MomentKind::FollowUp
        | MomentKind::Presentation
        | MomentKind::Questions
        | MomentKind::Reflection
        | MomentKind::Return
        | MomentKind::Closing => None,
    }
}

/// What was prepared for the moment: who leads it, with which ritual or material, what to do or say, and where the
/// group writes what it settles.
fn prepared(visit: &Visit, room: &Room, moment: &Moment) -> Markup {
    let page = page_of(room, moment);
    html! {
        @if moment.lead.is_some() || moment.notes.is_some() || moment.item.is_some() || page.is_some() {
            div.prompt.prepared { div {
                @if let Some(lead) = moment.lead { p { (visit.tr("moment-led-by", &[("name", Arg::from(room.name(visit, lead)))])) } }
                @if let Some(item) = moment.item.and_then(|id| room.items.iter().find(|item| item.id == id)) {
                    p { b { (item.title) } @if let Some(origin) = &item.origin { " · " (origin) } }
                    @if let Some(how) = &item.notes { details.more { summary { (visit.t("moment-item-notes")) } p.kept { (how) } } }
                }
                @if let Some(notes) = &moment.notes { p.kept { (notes) } }
                @if let Some((key, rest)) = page { p { a href=(group::address(&room.group.group, rest)) { (visit.t(key)) } } }
            } }
        }
    }
}

fn farewell(visit: &Visit) -> Markup {
    html! {
        div.prompt { div { p { (visit.t("farewell-lead")) } blockquote { (visit.t("farewell-question")) } p { a href="#memoria" { (visit.t("farewell-chips")) } } } }
    }
}

/// The group's prepared questions first, then the guide's; without script the link shows the next one. They stay in sight
/// all along (S0-121): they give the word back to the group (S0-136), make of a problem something for all (S0-125), invite
/// thinking (S0-113) and benevolent inquiry (S0-179), ask who has not spoken (S0-181), and what there is to cope with
/// (S0-116).
fn questions(visit: &Visit, room: &Room) -> Markup {
    let all = prompts(visit, room);
    let shown = visit.query.get("pregunta").parse::<usize>().unwrap_or(0) % all.len();
    let following = (shown + 1) % all.len();
    html! {
        div.prompt data-prompts {
            div {
                @for (place, (lead, question)) in all.iter().enumerate() {
                    div data-prompt hidden[place != shown] { p { (lead) } blockquote { (question) } }
                }
            }
            a.icon-button href={ (room.address("/sala")) "?pregunta=" (following) "#guion" } data-prompt-next {
                (icon(Icon::Again)) span.vh { (visit.t("prompt-next")) }
            }
        }
    }
}

/// What is asked and the question itself, the group's own first.
pub fn prompts(visit: &Visit, room: &Room) -> Vec<(String, String)> {
    let own = room.of.questions.iter().map(|question| (visit.t("prompt-own"), question.text.to_string()));
    let guide = (1..=PROMPTS).map(|n| (visit.t(&format!("prompt-{n}-lead")), visit.t(&format!("prompt-{n}"))));
    own.chain(guide).collect()
}

fn button(visit: &Visit, room: &Room, (what, live): (&str, Option<MomentId>), inner: &Markup, class: &str) -> Markup {
    html! {
        form method="post" action=(room.address("/sala/paso")) data-partial=(REGIONS) {
            (field::unseen(&visit.fresh()))
            input type="hidden" name="live" value=(live.map(|live| live.to_string()).unwrap_or_default());
            button class={ "button " (class) } name="move" value=(what) { (inner) }
        }
    }
}

fn controls(visit: &Visit, room: &Room) -> Markup {
    let note = html! { @if writes(room) { a.button.sun href="#frases" { (icon(Icon::Sprout)) (visit.t("room-note-phrase")) } } };
    html! {
        @match (room.live(), next(room)) {
            (Some(live), next) => {
                @let id = Some(live.id);
                div.controls {
                    @if live.paused_at.is_some() { (button(visit, room, ("resume", id), &html! { (icon(Icon::Play)) (visit.t("room-resume")) }, "")) }
                    @else { (button(visit, room, ("pause", id), &html! { (icon(Icon::Pause)) (visit.t("room-pause")) }, "")) }
                    (button(visit, room, ("more", id), &html! { (icon(Icon::Plus)) (visit.t("room-more")) }, ""))
                    (note)
                    @if writes(room) { (onward(visit, room, (id, next), "primary")) }
                }
                // Where nothing is written there is no fourth button: the way on takes the whole width.
                @if !writes(room) { div.whole { (onward(visit, room, (id, next), "primary wide")) } }
            }
            (None, Some(next)) => {
                div.controls {
                    (note)
                    (button(visit, room, ("next", None), &html! { (icon(Icon::Play)) (visit.t("room-begin")) (hidden::about(&words::moment_name(visit, next))) }, "primary"))
                }
            }
            (None, None) if room.of.moments.is_empty() => {
                p.note { (visit.t("script-none-live")) }
                div.controls {
                    (note)
                    form method="post" action=(room.address("/guion/inicio")) data-partial=(REGIONS) {
                        (field::unseen(&visit.fresh()))
                        input type="hidden" name="back" value="sala";
                        button.button.primary name="from" value="frame" { (icon(Icon::Script)) (visit.t("script-usual-short")) }
                    }
                }
            }
            (None, None) => { div.controls { (note) a.button.primary href="#memoria" { (icon(Icon::Ok)) (visit.t("room-finish")) } } }
        }
    }
}

/// To the next moment, or to the end of the last one.
fn onward(visit: &Visit, room: &Room, (live, next): (Option<MomentId>, Option<&Moment>), class: &str) -> Markup {
    match next {
        Some(next) => {
            let inner =
                html! { (visit.t("room-go-on")) (hidden::about(&words::moment_name(visit, next))) (icon(Icon::Next)) };
            button(visit, room, ("next", live), &inner, class)
        }
        None => button(visit, room, ("end", live), &html! { (icon(Icon::Ok)) (visit.t("room-end-step")) }, class),
    }
}

/// All moments: to begin any of them, leave one out, or take minutes from it for the one that runs.
fn whole_script(visit: &Visit, room: &Room) -> Markup {
    let live = room.live();
    html! {
        @if !room.of.moments.is_empty() {
            details #todo.more.whole {
                summary { (visit.t("room-whole-script")) }
                ol #guion-steps.rows { @for moment in &room.of.moments { (row(visit, room, moment, live.map(|live| live.id))) } }
                p { a href=(room.address("/guion")) { (visit.t("room-change-script")) } }
            }
        }
    }
}

fn row(visit: &Visit, room: &Room, moment: &Moment, live: Option<MomentId>) -> Markup {
    let name = words::moment_name(visit, moment);
    let state = match moment.state {
        MomentState::Pending => None,
        MomentState::Live => Some(visit.t("moment-now")),
        MomentState::Done => {
            Some(visit.tr("moment-ran", &[("minutes", words::minutes(visit, moment.ran_minutes(visit.now)).into())]))
        }
        MomentState::Skipped => Some(visit.t("moment-left-out")),
    };
    html! {
        li {
            span.grow { (name) small { (words::minutes(visit, moment.minutes + moment.extra)) @if let Some(state) = state { " · " (state) } } }
            @if !moment.state.is_live() {
                form.actions method="post" action=(room.address("/sala/paso")) data-partial=(REGIONS) {
                    (field::unseen(&visit.fresh()))
                    input type="hidden" name="moment" value=(moment.id);
                    input type="hidden" name="live" value=(live.map(|live| live.to_string()).unwrap_or_default());
                    @if moment.state == MomentState::Pending && live.is_some() && moment.minutes > 0 {
                        button.text-button name="move" value="take" { (visit.t("room-take")) (hidden::about(&name)) }
                    }
                    @if moment.state == MomentState::Pending { button.text-button name="move" value="skip" { (visit.t("moment-leave-out")) (hidden::about(&name)) } }
                    button.text-button name="move" value="start" { (visit.t("moment-start")) (hidden::about(&name)) }
                }
            }
        }
    }
}
