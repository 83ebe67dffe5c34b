//! Who came: one tap a person, somebody new by first name, and those who come back.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, to};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::ui::room::Room;
use super::super::super::visit::Visit;
use super::super::encounter::{address, mark_words, wish};
use super::round::{chairs, ring_words};
use super::{Part, Screen, show_again};
use crate::post;
use crate::text::Arg;
use crate::web::chart::ring::{Ring, ring};
use domain::command::Refusal;
use domain::command::encounter::{EncounterCommand, Marking, Newcomer};
use domain::command::seat::size_findings;
use domain::encounter::attendance::{Attendance, Mark};
use domain::finding::Effect;
use domain::id::{CommandId, SeatId};
use domain::seat::SeatState;
use domain::words::folded;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        post!("/grupos/{group}/encuentros/{encounter}/llegadas", MarkAttendance, mark),
        post!("/grupos/{group}/encuentros/{encounter}/llegadas/nuevas", MarkAttendance, newcomer),
        post!("/grupos/{group}/encuentros/{encounter}/llegadas/regresos", MarkAttendance, bring_back),
    ]
}

/// Regions of the console that change when somebody comes.
const REGIONS: &str = "#sillas-now #partes #guion-clock";

async fn mark(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let from_sheet = read.raw("back") == "hoja";
    let back = address(visit, if from_sheet { "#llegadas" } else { "/sala#sillas" })?;
    let seat = read.parsed("seat", SeatId::parse);
    let mark = read.code("mark");
    let replaces = read.parsed_maybe("replaces", CommandId::parse);
    let (Some(seat), Some(mark), Some(replaces)) = (seat, mark, replaces) else { return to(back) };
    let what = EncounterCommand::Mark(Marking { seat, mark, replaces });
    match visit.perform(wish(visit, what)?).await? {
        Ok(_) => to(back),
        Err(refusal) => refused(visit, refusal).await,
    }
}

async fn refused(visit: &Visit, refusal: Refusal) -> Answer {
    show_again(visit, Screen::refused(visit, Part::Roll, refusal)).await
}

async fn newcomer(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(name) = read.line("newcomer_name") else {
        let newcomer = visit.typed().wrong(read.faults());
        return show_again(visit, Screen { part: Part::Roll, newcomer, ..Screen::fresh(visit) }).await;
    };
    let id = visit.command_id();
    let what = Newcomer { person: id.row(0), seat: id.row(1), name, mark: Mark::Arrived };
    match visit.perform(wish(visit, EncounterCommand::Newcomer(what))?).await? {
        Ok(_) => {
            // Over the limit they are present and wait for a place: that is told, not blocked.
            let room = super::words::load(visit).await?;
            let waits = room.group.seat(id.row(1)).is_some_and(|seat| seat.state == SeatState::Waitlisted);
            to(room.address(if waits { "/sala?lugar=espera#sillas" } else { "/sala#sillas" }))
        }
        Err(refusal) => {
            let newcomer = visit.typed();
            show_again(visit, Screen { part: Part::Roll, newcomer, refusal: Some(refusal), ..Screen::fresh(visit) })
                .await
        }
    }
}

async fn bring_back(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let back = address(visit, "/sala#sillas")?;
    let Some(seat) = read.parsed("seat", SeatId::parse) else { return to(back) };
    match visit.perform(wish(visit, EncounterCommand::BringBack { seat, mark: Mark::Arrived })?).await? {
        Ok(_) => to(back),
        Err(refusal) => refused(visit, refusal).await,
    }
}

/// Rows in the order of names, so that a name is found.
fn by_name<'a>(visit: &Visit, room: &'a Room) -> Vec<(String, &'a Attendance)> {
    let mut rows: Vec<(String, &Attendance)> =
        room.of.attendance.iter().map(|row| (room.name(visit, row.seat), row)).collect();
    rows.sort_by_cached_key(|(name, row)| (folded(name), row.seat));
    rows
}

/// The part.
pub fn view(visit: &Visit, room: &Room, with: &Screen, trouble: &Markup) -> Markup {
    let rows = by_name(visit, room);
    html! {
        div.view-head {
            div { h2 #h-sillas { (visit.t("roll-title")) } p role="status" { (ring_words(visit, room)) } }
            (ring(&Ring { label: ring_words(visit, room), seats: chairs(room), left: None }))
        }
        (trouble)
        @if visit.query.get("lugar") == "espera" { (no_place(visit, room)) }
        ul.roll {
            li.wide { (somebody_new(visit, room, with)) }
            @for (name, row) in &rows { li { (one(visit, room, name, row)) } }
        }
        @if rows.is_empty() { p.note { (visit.t("roll-empty")) } }
    }
}

/// Somebody came for whom there is no place: they are present and wait, and the rule that says so is shown.
fn no_place(visit: &Visit, room: &Room) -> Markup {
    let mut findings = size_findings(&room.group, room.group.participants().saturating_add(1));
    // What kept them from a place, and nothing else that could be said of the size.
    findings.retain(|finding| finding.effect == Effect::Block);
    findings.iter_mut().for_each(|finding| finding.effect = Effect::Warn);
    html! {
        div.notice.warn { (icon(Icon::Warn)) p { (visit.t("roll-no-place")) } }
        (notice::findings(visit, &findings))
    }
}

/// One person: the chair is the check mark; another tap takes it back.
fn one(visit: &Visit, room: &Room, name: &str, row: &Attendance) -> Markup {
    let (came, excused) = (row.mark.is_present(), row.mark == Mark::Excused);
    let tap = if came { Mark::Expected } else { Mark::Arrived };
    html! {
        form method="post" action=(room.address("/llegadas")) data-partial=(REGIONS) {
            (unseen(visit, row, "sala"))
            button.seat id={ "s" (row.seat) } name="mark" value=(tap.code()) aria-pressed=(came.to_string()) {
                i aria-hidden="true" {}
                span { b { (name) } small { (mark_words(visit, room, row)) (remarks(visit, room, row)) } }
            }
            @if !came {
                @let other = if excused { Mark::Expected } else { Mark::Excused };
                button.excuse name="mark" value=(other.code()) aria-pressed=(excused.to_string()) { (visit.t("mark-excused")) span.vh { " " (name) } }
            }
            details.menu {
                summary.icon-button { (icon(Icon::More)) span.vh { (visit.tr("roll-more", &[("name", Arg::from(name))])) } }
                ul { @for mark in [Mark::Arrived, Mark::Late, Mark::Online, Mark::Absent] {
                    @if mark != row.mark { li { button name="mark" value=(mark.code()) { (visit.t(mark_key(mark))) } } }
                } }
            }
        }
    }
}

/// What every form about a row carries unseen.
fn unseen(visit: &Visit, row: &Attendance, back: &str) -> Markup {
    html! {
        (field::unseen(&visit.fresh()))
        input type="hidden" name="seat" value=(row.seat);
        input type="hidden" name="replaces" value=[row.said_by()];
        input type="hidden" name="back" value=(back);
    }
}

fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Expected => "mark-expected",
        Mark::Arrived => "mark-arrived",
        Mark::Late => "mark-late",
        Mark::Online => "mark-online",
        Mark::Excused => "mark-excused",
        Mark::Absent => "mark-absent",
    }
}

/// That somebody waits for a place, and what somebody else marked at the same time.
fn remarks(visit: &Visit, room: &Room, row: &Attendance) -> Markup {
    let waits = room.group.seat(row.seat).is_some_and(|seat| seat.state == SeatState::Waitlisted);
    let concurrent = room.earlier.iter().rfind(|earlier| earlier.seat == row.seat && earlier.concurrent);
    html! {
        @if waits { " · " (visit.t("roll-waits")) }
        @if let Some(other) = concurrent.filter(|other| other.mark != row.mark) {
            " · " (visit.tr("roll-concurrent", &[("mark", Arg::from(visit.t(mark_key(other.mark))))]))
        }
    }
}

fn somebody_new(visit: &Visit, room: &Room, with: &Screen) -> Markup {
    let fields = &with.newcomer;
    let asked = !fields.faults.is_empty()
        || (fields.refusal.is_none() && with.part == Part::Roll && !fields.value("newcomer_name").is_empty());
    let away: Vec<_> = room
        .group
        .seats
        .iter()
        .filter(|seat| seat.role.counts() && seat.state != SeatState::Completed && !room.group.is_vacated(seat))
        .filter(|seat| room.of.attendance.iter().all(|row| row.seat != seat.id))
        .collect();
    html! {
        details #nueva open[asked] {
            summary.newcomer { (icon(Icon::Plus)) (visit.t("roll-new")) }
            form.newcomer-form method="post" action=(room.address("/llegadas/nuevas")) data-partial=(REGIONS) {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &["newcomer_name"]))
                (field::text(visit, fields, Field::new("newcomer_name").hint("hint-newcomer-name")))
                button.button.primary { (visit.t("roll-new-save")) }
            }
            @if !away.is_empty() {
                p.note { (visit.t("roll-known")) }
                form.actions method="post" action=(room.address("/llegadas/regresos")) data-partial=(REGIONS) {
                    (field::unseen(&visit.fresh()))
                    @for seat in away { button.button name="seat" value=(seat.id) { (room.name(visit, seat.id)) } }
                }
            }
        }
    }
}

/// Rows of an encounter that is over, each to be corrected.
pub fn corrections(visit: &Visit, room: &Room) -> Markup {
    html! {
        ul.rows {
            @for (name, row) in by_name(visit, room) {
                li {
                    span.grow { b { (name) } small { (mark_words(visit, room, row)) (remarks(visit, room, row)) } }
                    @if visit.may(domain::policy::Action::MarkAttendance) {
                        details.more {
                            summary { (visit.t("roll-correct")) span.vh { " " (name) } }
                            form.actions method="post" action=(room.address("/llegadas")) data-partial="#llegadas" {
                                (unseen(visit, row, "hoja"))
                                @for mark in [Mark::Arrived, Mark::Late, Mark::Online, Mark::Excused, Mark::Absent] {
                                    @if mark != row.mark { button.button name="mark" value=(mark.code()) { (visit.t(mark_key(mark))) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
