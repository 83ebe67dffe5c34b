//! A sheet of paper is typed later: row by row, with the hours of opening and closing.

use super::super::assets;
use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::room::{self as words, Outline, Room};
use super::super::ui::{layout, notice};
use super::super::visit::Visit;
use super::encounter::{after, wish};
use crate::store::seat;
use crate::{get, post};
use domain::command::encounter::{EncounterCommand, Newcomer, Sheet};
use domain::day::{TimeOfDay, instant_of};
use domain::encounter::attendance::Mark;
use domain::id::{CommandId, SeatId};
use domain::seat::Seat;
use domain::words::{Line, folded};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}/planilla", OpenAndClose, show),
        post!("/grupos/{group}/encuentros/{encounter}/planilla", OpenAndClose, save),
    ]
}

const NAMES: [&str; 4] = ["held_day", "opened_time", "closed_time", "newcomers"];
/// Newcomers on a sheet: each takes two ids out of the command's own.
const MOST_NEWCOMERS: usize = 60;

/// What a row of the form may say; whoever was not expected has no row in the attendance.
const CHOICES: [(&str, &str); 6] = [
    ("arrived", "mark-arrived"),
    ("excused", "mark-excused"),
    ("absent", "mark-absent"),
    ("late", "paper-late"),
    ("online", "paper-online"),
    ("none", "paper-not-expected"),
];

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    if !room.of.encounter.state.is_ahead() {
        return to(room.address(""));
    }
    let expected = Expected::of(visit, &room).await?;
    page(form(visit, &room, &blank(visit, &room, &expected), &expected))
}

/// Seats that were active when the encounter is planned to have opened: these are expected, others are named.
struct Expected(BTreeSet<SeatId>);

impl Expected {
    async fn of(visit: &Visit, room: &Room) -> Result<Self, Stop> {
        let (house, _) = visit.house()?;
        let mut tx = visit.look().await?;
        let moves = seat::moves(&mut tx, house.id, room.group.edition.id).await?;
        let encounter = &room.of.encounter;
        let day = encounter.day.filter(|day| *day <= room.today);
        let opening = day.zip(encounter.time).map_or(visit.now, |(day, time)| instant_of(day, time, room.zone));
        let active = room.group.seats.iter().filter(|seat| seat.role.counts() && seat.was_active(&moves, opening));
        Ok(Self(active.map(|seat| seat.id).collect()))
    }

    fn has(&self, seat: &Seat) -> bool {
        self.0.contains(&seat.id)
    }
}

/// As it was planned; nobody came until somebody says so.
fn blank(visit: &Visit, room: &Room, expected: &Expected) -> Fields {
    let encounter = &room.of.encounter;
    let time = |time: Option<TimeOfDay>| time.map(|time| time.format("%H:%M").to_string());
    let end = encounter.time.map(|time| time + chrono::TimeDelta::minutes(i64::from(encounter.minutes)));
    let fields = visit
        .fresh()
        .with_maybe("held_day", encounter.day.filter(|day| *day <= room.today))
        .with_maybe("opened_time", time(encounter.time))
        .with_maybe("closed_time", time(end));
    rows(visit, room).into_iter().fold(fields, |fields, (_, seat)| {
        fields.with(&name_of(seat.id), if expected.has(seat) { "absent" } else { "none" })
    })
}

fn name_of(seat: SeatId) -> String {
    format!("mark-{seat}")
}

/// Participants of the edition: those who sit first, then those who left or wait, each in the order of names.
fn rows<'a>(visit: &Visit, room: &'a Room) -> Vec<(String, &'a Seat)> {
    let mut rows: Vec<(String, &Seat)> = room
        .group
        .seats
        .iter()
        .filter(|seat| seat.role.counts())
        .map(|seat| (room.name(visit, seat.id), seat))
        .collect();
    rows.sort_by_cached_key(|(name, seat)| (!seat.state.is_active(), folded(name), seat.id));
    rows
}

/// Names of those who are expected, in the order of the rows: the sheet on paper has the same numbers.
#[cfg(feature = "print")]
pub(super) fn expected(visit: &Visit, room: &Room) -> Vec<String> {
    rows(visit, room).into_iter().filter(|(_, seat)| seat.state.is_active()).map(|(name, _)| name).collect()
}

/// Twenty people wait for this: what only the form shows is loaded where the form comes back.
async fn save(visit: &Visit) -> Answer {
    let outline = words::outline(visit).await?;
    let address = words::address(&outline.encounter, "");
    // A form sent twice finds the encounter closed by its first sending; its command answers as before.
    if !outline.encounter.state.is_ahead() && !outline.encounter.state.is_held() {
        return to(address);
    }
    let mut read = Reader::new(&visit.form);
    let Some(sheet) = sheet(visit, &outline, &mut read) else {
        return once_more(visit, &visit.typed().wrong(read.faults())).await;
    };
    match visit.perform(wish(visit, EncounterCommand::Sheet(sheet))?).await? {
        Ok(_) => done(&address, "sheet-typed"),
        Err(refusal) => once_more(visit, &visit.typed().refused(refusal)).await,
    }
}

/// The form with what was typed.
async fn once_more(visit: &Visit, fields: &Fields) -> Answer {
    let room = words::load(visit).await?;
    let expected = Expected::of(visit, &room).await?;
    again(form(visit, &room, fields, &expected))
}

fn sheet(visit: &Visit, room: &Outline, read: &mut Reader<'_>) -> Option<Sheet> {
    let (day, opened, closed) = (read.day("held_day"), read.time("opened_time"), read.time("closed_time"));
    let newcomers = newcomers(visit.command_id(), read);
    let mut marks = Vec::new();
    for seat in room.group.seats.iter().filter(|seat| seat.role.counts()) {
        let name = name_of(seat.id);
        match read.raw(&name) {
            "none" | "" => {}
            typed => match Mark::from_code(typed) {
                Some(mark) => marks.push((seat.id, mark)),
                None => return read.fault("marks", Fault::NotAChoice),
            },
        }
    }
    let (day, opened, closed, newcomers) = (day?, opened?, closed?, newcomers?);
    let opened_at = instant_of(day, opened, room.zone);
    Some(Sheet { opened_at, closed_at: after(opened_at, closed, room.zone), rows: marks, newcomers })
}

/// One name a line.
fn newcomers(id: CommandId, read: &mut Reader<'_>) -> Option<Vec<Newcomer>> {
    let lines: Vec<&str> = read.raw("newcomers").lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.len() > MOST_NEWCOMERS {
        return read.fault("newcomers", Fault::Said("fault-too-many-newcomers"));
    }
    let mut made = Vec::new();
    for (line, n) in lines.into_iter().zip(0u8..) {
        match Line::parse(line) {
            Ok(name) => {
                made.push(Newcomer { person: id.row(n * 2), seat: id.row(n * 2 + 1), name, mark: Mark::Arrived })
            }
            Err(fault) => return read.fault("newcomers", fault),
        }
    }
    Some(made)
}

fn form(visit: &Visit, room: &Room, fields: &Fields, expected: &Expected) -> Markup {
    let title = visit.t("paper-title");
    let body = html! {
        a.back href=(room.address("")) { (icon(Icon::Back)) (words::ordinal(visit, &room.of.encounter)) }
        div.head { div { h1 { (title) } p.sub { (words::title(visit, &room.group, &room.of.encounter)) } } }
        p.lead { (visit.t("paper-lead")) }
        (notice::form_trouble(visit, fields, &NAMES))
        form.form method="post" data-sheet {
            (field::unseen(fields))
            (field::day(visit, fields, Field::new("held_day")))
            div.side { (field::time(visit, fields, Field::new("opened_time"))) (field::time(visit, fields, Field::new("closed_time"))) }
            p.note #marks { (visit.t("paper-keys")) }
            @for (place, (name, seat)) in rows(visit, room).into_iter().enumerate() { (row(visit, fields, (place + 1, &name), (seat, expected))) }
            (field::area(visit, fields, Field::new("newcomers").hint("hint-newcomers").optional(), 3))
            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("paper-save")) } }
        }
        script type="module" src={ "/estatico/sheet.js?" (assets::version()) } {}
    };
    layout::narrow(visit, layout::Place::Groups, &title, &body)
}

/// One person: a number or the arrow keys choose, Enter or Tab goes to the next. Rows and marks have the numbers of
/// the printed sheet.
fn row(visit: &Visit, fields: &Fields, (place, person): (usize, &str), (seat, expected): (&Seat, &Expected)) -> Markup {
    let name = name_of(seat.id);
    let chosen = fields.value(&name);
    html! {
        fieldset.marks {
            legend { (place) ". " (person) }
            div {
                @for (number, (value, key)) in (1..).zip(CHOICES) {
                    @if value != "none" || !expected.has(seat) {
                        label { input type="radio" name=(name) value=(value) data-key=(number) checked[chosen == value]; span { small aria-hidden="true" { (number) } " " (visit.t(key)) } }
                    }
                }
            }
        }
    }
}
