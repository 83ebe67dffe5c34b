//! An encounter's sheet: what it is, what to do next, and what stayed of it. Opening, closing and their hours.

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::room::{self as words, Room};
use super::super::ui::{layout, notice, when};
use super::super::visit::Visit;
use crate::text::Arg;
use crate::{get, post};
use chrono::TimeDelta;
use domain::command::encounter::{EncounterCommand, Times, corrects, nothing_recorded, opens};
use domain::command::{Refusal, What};
use domain::day::{Day, Instant, TimeOfDay, day_of, instant_of, time_of};
use domain::encounter::EncounterState;
use domain::encounter::attendance::{Mark, Tally};
use domain::policy::Action;
use maud::{Markup, html};

pub mod view;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}", SeeGroup, show),
        post!("/grupos/{group}/encuentros/{encounter}/apertura", OpenAndClose, open),
        post!("/grupos/{group}/encuentros/{encounter}/apertura/error", OpenAndClose, opened_by_mistake),
        get!("/grupos/{group}/encuentros/{encounter}/cierre", OpenAndClose, ask_to_close),
        post!("/grupos/{group}/encuentros/{encounter}/cierre", OpenAndClose, close),
        post!("/grupos/{group}/encuentros/{encounter}/horas", OpenAndClose, correct),
    ]
}

/// The wish of a page about its encounter.
pub fn wish(visit: &Visit, what: EncounterCommand) -> Result<What, Stop> {
    Ok(What::Encounter(visit.group()?, visit.encounter()?, what))
}

/// The address of a page of the encounter in the path, where it need not be loaded.
pub fn address(visit: &Visit, rest: &str) -> Result<String, Stop> {
    Ok(format!("/grupos/{}/encuentros/{}{rest}", visit.group()?, visit.encounter()?))
}

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let times = times_fields(visit, &room);
    page(sheet(visit, &room, None, &times)?)
}

/// The sheet again, after something on it was refused.
pub fn refused(visit: &Visit, room: &Room, refusal: Refusal) -> Answer {
    let times = times_fields(visit, room);
    again(sheet(visit, room, Some(&refusal), &times)?)
}

async fn open(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    if needs_tick(&room) && !Reader::new(&visit.form).ticked("open_anyway") {
        let fault = [("open_anyway".to_owned(), Fault::Missing)].into();
        return again(sheet(visit, &room, None, &visit.typed().wrong(fault))?);
    }
    match visit.perform(wish(visit, EncounterCommand::Open)?).await? {
        Ok(_) => to(address(visit, "/sala")?),
        Err(refusal) => refused(visit, &words::load(visit).await?, refusal),
    }
}

/// Whether opening now is not what everybody expects: it is planned for another day, or nobody is enrolled.
pub fn needs_tick(room: &Room) -> bool {
    let encounter = &room.of.encounter;
    let is_another_day = encounter.day.is_some_and(|day| day != room.today);
    encounter.state.is_ahead() && (is_another_day || room.group.participants() == 0)
}

async fn opened_by_mistake(visit: &Visit) -> Answer {
    match visit.perform(wish(visit, EncounterCommand::OpenedByMistake)?).await? {
        Ok(_) => done(&address(visit, "")?, "encounter-not-opened"),
        Err(refusal) => refused(visit, &words::load(visit).await?, refusal),
    }
}

async fn ask_to_close(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    if room.of.encounter.state != EncounterState::Opened {
        return to(room.address(""));
    }
    page(closing(visit, &room, &visit.fresh()))
}

async fn close(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let typed = read.time_maybe("closed_time");
    let room = words::load(visit).await?;
    let Some(typed) = typed else {
        return again(closing(visit, &room, &visit.typed().wrong(read.faults())));
    };
    let opened_at = room.of.encounter.opened_at.unwrap_or(visit.now);
    let closed_at = typed.map(|time| after(opened_at, time, room.zone));
    match visit.perform(wish(visit, EncounterCommand::Close { closed_at })?).await? {
        Ok(_) => done(&room.address(""), "encounter-closed"),
        Err(refusal) if room.of.encounter.state != EncounterState::Opened => refused(visit, &room, refusal),
        Err(refusal) => again(closing(visit, &room, &visit.typed().refused(refusal))),
    }
}

/// The first instant at that time of day that is not before `from`: an encounter may last past midnight.
pub fn after(from: Instant, time: TimeOfDay, zone: chrono_tz::Tz) -> Instant {
    let day = day_of(from, zone);
    // A form knows no seconds: the minute in which it opened is not before it.
    let same_day = instant_of(day, time, zone);
    if time >= time_of(from, zone) {
        same_day.max(from)
    } else {
        day.succ_opt().map_or(same_day, |next| instant_of(next, time, zone))
    }
}

async fn correct(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some((day, opened, closed)) = hours(&mut read, &room) else {
        let times = visit.typed().wrong(read.faults());
        return again(sheet(visit, &room, None, &times)?);
    };
    let opened_at = instant_of(day, opened, room.zone);
    let times = Times { opened_at, closed_at: closed.map(|time| after(opened_at, time, room.zone)) };
    match visit.perform(wish(visit, EncounterCommand::CorrectTimes(times))?).await? {
        Ok(_) => done(&room.address(""), "times-corrected"),
        Err(refusal) => again(sheet(visit, &room, None, &visit.typed().refused(refusal))?),
    }
}

fn hours(read: &mut Reader<'_>, room: &Room) -> Option<(Day, TimeOfDay, Option<TimeOfDay>)> {
    let (day, opened) = (read.day("held_day"), read.time("opened_time"));
    let closed = read.time_maybe("closed_time");
    let needs_closing = room.of.encounter.closed_at.is_some();
    let closed = match closed? {
        None if needs_closing => read.fault("closed_time", Fault::Missing),
        closed => Some(closed.filter(|_| needs_closing)),
    };
    Some((day?, opened?, closed?))
}

/// The hours as they are written now.
fn times_fields(visit: &Visit, room: &Room) -> Fields {
    let encounter = &room.of.encounter;
    let time = |at: Option<Instant>| at.map(|at| time_of(at, room.zone).format("%H:%M").to_string());
    visit
        .fresh()
        .with_maybe("held_day", encounter.opened_at.map(|at| day_of(at, room.zone)))
        .with_maybe("opened_time", time(encounter.opened_at))
        .with_maybe("closed_time", time(encounter.closed_at))
        .at(encounter.version)
}

fn sheet(visit: &Visit, room: &Room, refusal: Option<&Refusal>, times: &Fields) -> Result<Markup, Stop> {
    let title = words::title(visit, &room.group, &room.of.encounter);
    let body = html! {
        @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
        (view::body(visit, room, times)?)
    };
    Ok(group::page(visit, &room.group, Tab::Road, &title, &body))
}

/// The hours, to be corrected.
fn times_form(visit: &Visit, room: &Room, fields: &Fields) -> Markup {
    let asked = fields.refusal.is_some() || !fields.faults.is_empty();
    let kept = times_fields(visit, room);
    html! {
        details.more open[asked] {
            summary { (visit.t("times-correct")) }
            form.form method="post" action=(room.address("/horas")) {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &["held_day", "opened_time", "closed_time"]))
                (notice::both_texts(visit, fields, &kept, &["held_day", "opened_time", "closed_time"]))
                (field::day(visit, fields, Field::new("held_day")))
                (field::time(visit, fields, Field::new("opened_time")))
                @if room.of.encounter.closed_at.is_some() {
                    (field::time(visit, fields, Field::new("closed_time")))
                }
                p.actions { button.button { (icon(Icon::Ok)) (visit.t("times-save")) } }
            }
        }
    }
}

/// The closing step: what stays, what becomes of rows without a mark, and the hour when it is in doubt.
fn closing(visit: &Visit, room: &Room, fields: &Fields) -> Markup {
    let (of, encounter) = (&room.of, &room.of.encounter);
    let tally = Tally::of(&of.attendance);
    let unseen = of.attendance.iter().filter(|row| row.mark == Mark::Expected).count();
    let kept = of.learnings.iter().filter(|learning| learning.state.is_kept()).count();
    let outlasted = encounter.outlasted(visit.now);
    let title = visit.t("encounter-close-title");
    let time = if outlasted { Field::new("closed_time") } else { Field::new("closed_time").optional() };
    let body = html! {
        a.back href=(room.address("/sala")) { (icon(Icon::Back)) (visit.t("room-back")) }
        div.head { div { h1 { (title) } p.sub { (words::whole(visit, &room.group, encounter)) } } }
        (notice::form_trouble(visit, fields, &["closed_time"]))
        ul.card.list {
            @if room.group.keeps_rows() { li { (visit.tr("closing-came", &[("present", tally.present.into()), ("expected", tally.expected.into())])) } }
            @else if view::is_counted(&room.group) { li { (visit.t("count-after")) } }
            @if unseen > 0 { li { (visit.tr("closing-unseen", &[("count", unseen.into())])) " " a href=(room.address("/sala#sillas")) { (visit.t("closing-look")) } } }
            li {
                @if kept == 0 { (visit.t("closing-no-phrase")) " " a href=(room.address("/sala#frases")) { (visit.t("closing-note")) } }
                @else { (visit.tr("closing-phrases", &[("count", kept.into())])) }
            }
            @if of.moods.total() > 0 { li { (view::moods(visit, of.moods)) } }
        }
        @if outlasted { (view::outlasted(visit, room)) }
        form.form method="post" action=(room.address("/cierre")) {
            (field::unseen(fields))
            (field::time(visit, fields, time.hint(if outlasted { "hint-closed-time-asked" } else { "hint-closed-time" })))
            p.actions {
                button.button.primary { (icon(Icon::Ok)) (visit.t("closing-do")) }
                a.button href=(room.address("/sala")) { (visit.t("closing-not-yet")) }
            }
        }
        p.note { (visit.t("closing-after")) }
        (by_mistake(visit, room))
    };
    layout::narrow(visit, layout::Place::Groups, &title, &body)
}

/// The way back for an encounter that was opened by mistake, while nothing is recorded of it.
pub fn by_mistake(visit: &Visit, room: &Room) -> Markup {
    html! {
        @if nothing_recorded(&room.of) && may_open(visit, room) {
            form method="post" action=(room.address("/apertura/error")) {
                (field::unseen(&visit.fresh()))
                p.note { (visit.t("encounter-by-mistake-hint")) }
                p.actions { button.button { (icon(Icon::Undo)) (visit.t("encounter-by-mistake")) } }
            }
        }
    }
}

/// Whether who asks opens and closes here.
pub fn may_open(visit: &Visit, room: &Room) -> bool {
    visit.house().is_ok_and(|(_, person)| opens(&room.group, person.id))
}

/// Whether who asks corrects its hours.
pub fn may_correct(visit: &Visit, room: &Room) -> bool {
    visit.may(Action::OpenAndClose) && visit.house().is_ok_and(|(_, person)| corrects(&room.group, person.id))
}

/// "llegó 2:05", and the rest that a row of attendance can say.
pub fn mark_words(visit: &Visit, room: &Room, row: &domain::encounter::attendance::Attendance) -> String {
    let key = format!("came-{}", row.mark.code());
    let hour = row.arrived_at.map(|at| short_hour(room, at)).unwrap_or_default();
    // A correction of days later knows no hour.
    visit.tr(&key, &[("hour", Arg::from(hour))]).trim_end_matches([',', ' ']).to_owned()
}

/// "2:05": in a list, where everybody knows which half of the day it is.
pub fn short_hour(room: &Room, at: Instant) -> String {
    use chrono::Timelike;
    let time = time_of(at, room.zone);
    format!("{}:{:02}", time.hour12().1, time.minute())
}

/// The hour at which an open encounter is planned to end.
pub fn planned_end(visit: &Visit, room: &Room) -> Option<String> {
    let opened = room.of.encounter.opened_at?;
    let end = opened + TimeDelta::minutes(i64::from(room.of.encounter.minutes));
    Some(when::time(visit.lang, time_of(end, room.zone)))
}
