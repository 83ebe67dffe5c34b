//! One moment of a script: added, written anew, moved, left out or taken away.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, again, done, page, to};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::{layout, notice};
use super::super::super::visit::Visit;
use super::super::encounter::address;
use super::{Draft, neighbour, perform, press, send, wrong};
use crate::{get, post};
use domain::command::script::{MOST_MINUTES, MomentText, ScriptCommand};
use domain::encounter::moment::Moment;
use domain::frame::{MomentKind, NotePolicy};
use domain::id::{ItemId, MomentId, SeatId};
use maud::{Markup, html};

/// Its fields.
pub const NAMES: [&str; 7] =
    ["step_kind", "step_after", "step_title", "step_minutes", "step_lead", "step_item", "step_notes"];

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        post!("/grupos/{group}/encuentros/{encounter}/guion/pasos", PrepareEncounter, add),
        get!("/grupos/{group}/encuentros/{encounter}/guion/pasos/{moment}", PrepareEncounter, show),
        post!("/grupos/{group}/encuentros/{encounter}/guion/pasos/{moment}", PrepareEncounter, save),
        post!("/grupos/{group}/encuentros/{encounter}/guion/pasos/{moment}/lugar", PrepareEncounter, place),
    ]
}

pub async fn add(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let kind = read.code::<MomentKind>("step_kind");
    let after = read.parsed_maybe("step_after", MomentId::parse);
    let text = text(&mut read);
    let (Some(kind), Some(after), Some(text)) = (kind, after, text) else {
        return wrong(visit, read.faults()).await;
    };
    let moment = visit.command_id().row(0);
    super::add(visit, ScriptCommand::AddMoment { moment, kind, after, text }, "/guion#pasos", &NAMES).await
}

fn text(read: &mut Reader<'_>) -> Option<MomentText> {
    let (title, notes) = (read.line_maybe("step_title"), read.words_maybe("step_notes"));
    let minutes = read.number("step_minutes", 0..=MOST_MINUTES);
    let lead = read.parsed_maybe("step_lead", SeatId::parse);
    let item = read.parsed_maybe("step_item", ItemId::parse);
    Some(MomentText { title: title?, notes: notes?, minutes: minutes?, lead: lead?, item: item? })
}

fn find<'a>(visit: &Visit, room: &'a Room) -> Option<&'a Moment> {
    let id = visit.part("moment").and_then(MomentId::parse)?;
    room.of.moments.iter().find(|moment| moment.id == id)
}

fn kept(visit: &Visit, moment: &Moment) -> Fields {
    visit
        .fresh()
        .with_maybe("step_title", moment.title.as_ref())
        .with("step_minutes", moment.minutes)
        .with_maybe("step_lead", moment.lead)
        .with_maybe("step_item", moment.item)
        .with_maybe("step_notes", moment.notes.as_ref())
        .at(moment.version)
}

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let Some(moment) = find(visit, &room) else { return Err(super::super::super::reply::Stop::NotFound) };
    page(form(visit, &room, moment, &kept(visit, moment)))
}

async fn save(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let Some(moment) = find(visit, &room) else { return Err(super::super::super::reply::Stop::NotFound) };
    let mut read = Reader::new(&visit.form);
    let Some(text) = text(&mut read) else {
        return again(form(visit, &room, moment, &visit.typed().wrong(read.faults())));
    };
    match perform(visit, ScriptCommand::ChangeMoment { moment: moment.id, text }).await? {
        Ok(()) => done(&address(visit, "/guion#pasos")?, "step-saved"),
        Err(refusal) => again(form(visit, &room, moment, &stale_now(visit, moment).refused(refusal))),
    }
}

/// What was typed, with the version that is kept now: both texts are shown, and saving again settles it.
fn stale_now(visit: &Visit, moment: &Moment) -> Fields {
    Fields { version: Some(moment.version), ..visit.typed() }
}

async fn place(visit: &Visit) -> Answer {
    let moment = visit.id("moment", MomentId::parse)?;
    let what = match visit.form.get("move") {
        "out" => ScriptCommand::LeaveOut { moment },
        "in" => ScriptCommand::TakeIn { moment },
        "remove" => ScriptCommand::RemoveMoment { moment },
        other => match neighbour(other) {
            Some(to) => ScriptCommand::MoveMoment { moment, to },
            None => return to(address(visit, "/guion#pasos")?),
        },
    };
    send(visit, what, "/guion#pasos").await
}

fn form(visit: &Visit, room: &Room, moment: &Moment, fields: &Fields) -> Markup {
    let title = visit.t("step-title");
    let body = html! {
        a.back href=(room.address("/guion")) { (icon(Icon::Back)) (visit.t("script-title")) }
        div.head { div { h1 { (words::moment_name(visit, moment)) } p.sub { (words::ordinal(visit, &room.of.encounter)) } } }
        (notice::form_trouble(visit, fields, &NAMES))
        (notice::both_texts(visit, fields, &kept(visit, moment), &NAMES))
        form.form method="post" {
            (field::unseen(fields))
            (text_fields(visit, room, fields, moment.turn == 0))
            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("step-save")) } }
        }
        @if moment.started_at.is_none() {
            form method="post" action=(room.address(&format!("/guion/pasos/{}/lugar", moment.id))) {
                (field::unseen(&visit.fresh()))
                button.text-button name="move" value="remove" { (icon(Icon::No)) (visit.t("step-remove")) }
            }
        }
    };
    layout::narrow(visit, layout::Place::Groups, &title, &body)
}

/// Title, minutes, who leads, ritual or material, notes.
fn text_fields(visit: &Visit, room: &Room, fields: &Fields, is_no_case: bool) -> Markup {
    // Of a case, and where what stays is a card, nothing is told in writing (`S3-043`).
    let takes_notes = is_no_case && room.group.frame.notes.value != NotePolicy::CardAfter;
    let leads: Vec<Choice> = room
        .group
        .seats
        .iter()
        .filter(|seat| seat.state.is_active())
        .map(|seat| Choice::new(seat.id, room.name(visit, seat.id)))
        .collect();
    let chosen = fields.value("step_item");
    let items: Vec<Choice> = room
        .items
        .iter()
        .filter(|item| !item.retired || item.id.to_string() == chosen)
        .map(|item| {
            let kind = visit.t(&format!("item-kind-{}", item.kind.code().replace('_', "-")));
            Choice::new(item.id, format!("{} ({kind})", item.title))
        })
        .collect();
    html! {
        (field::text(visit, fields, Field::new("step_title").hint("hint-step-title").optional()))
        (field::number(visit, fields, Field::new("step_minutes")))
        (field::select(visit, fields, Field::new("step_lead").hint("hint-step-lead").optional(), &leads))
        @if !items.is_empty() { (field::select(visit, fields, Field::new("step_item").optional(), &items)) }
        @if takes_notes { (field::area(visit, fields, Field::new("step_notes").hint("hint-step-notes").optional(), 4)) }
    }
}

/// One moment more.
pub fn more(visit: &Visit, room: &Room, draft: &Draft) -> Markup {
    let kinds = field::choices_of::<MomentKind>(visit, "moment-kind");
    let last = room.of.moments.last().map(|moment| moment.id.to_string()).unwrap_or_default();
    let fields = if draft.fields.value("step_after").is_empty() && draft.fields.faults.is_empty() {
        &draft.fields.clone().with("step_after", last)
    } else {
        &draft.fields
    };
    let after: Vec<Choice> = room
        .of
        .moments
        .iter()
        .map(|moment| Choice::new(moment.id, words::moment_of_turn(visit, &room.of.moments, moment)))
        .collect();
    html! {
        details.more open[draft.has(&NAMES)] {
            summary { (visit.t("step-more")) }
            div.form {
                (field::select(visit, fields, Field::new("step_kind"), &kinds))
                @if !after.is_empty() { (field::select(visit, fields, Field::new("step_after").hint("hint-step-after").optional(), &after)) }
                (text_fields(visit, room, fields, true))
                p.actions { button.button.primary formaction=(press(visit, room, "/guion/pasos")) { (icon(Icon::Plus)) (visit.t("step-add")) } }
            }
        }
    }
}
