//! A guest of one encounter, written otherwise (S0-188).

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::{layout, notice};
use super::super::super::visit::Visit;
use super::super::encounter::address;
use super::perform;
use crate::{get, post};
use domain::command::script::ScriptCommand;
use domain::id::GuestId;
use domain::institution::Guest;
use maud::{Markup, html};

/// Its fields.
pub const NAMES: [&str; 3] = ["guest_name", "guest_profession", "guest_brings"];

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}/guion/invitados/{guest}", PrepareEncounter, show),
        post!("/grupos/{group}/encuentros/{encounter}/guion/invitados/{guest}", PrepareEncounter, save),
    ]
}

/// What a form says of a guest.
pub(super) fn read(read: &mut Reader<'_>, id: GuestId) -> Option<Guest> {
    let (name, brings) = (read.line("guest_name"), read.line("guest_brings"));
    let profession = read.line_maybe("guest_profession");
    Some(Guest { id, name: name?, brings: brings?, profession: profession? })
}

/// What both forms of a guest ask.
pub(super) fn asked(visit: &Visit, fields: &Fields) -> Markup {
    html! {
        (field::text(visit, fields, Field::new("guest_name")))
        (field::text(visit, fields, Field::new("guest_profession").optional()))
        (field::text(visit, fields, Field::new("guest_brings").hint("hint-guest-brings")))
    }
}

fn find<'a>(visit: &Visit, room: &'a Room) -> Result<&'a Guest, Stop> {
    let id = visit.id("guest", GuestId::parse)?;
    room.of.guests.iter().find(|guest| guest.id == id).ok_or(Stop::NotFound)
}

fn kept(visit: &Visit, guest: &Guest) -> Fields {
    visit
        .fresh()
        .with("guest_name", &guest.name)
        .with_maybe("guest_profession", guest.profession.as_ref())
        .with("guest_brings", &guest.brings)
        .at(guest.version())
}

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let guest = find(visit, &room)?;
    page(form(visit, &room, guest, &kept(visit, guest)))
}

async fn save(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let guest = find(visit, &room)?;
    let mut reader = Reader::new(&visit.form);
    let Some(written) = read(&mut reader, guest.id) else {
        return again(form(visit, &room, guest, &visit.typed().wrong(reader.faults())));
    };
    match perform(visit, ScriptCommand::ChangeGuest(written)).await? {
        Ok(()) => done(&address(visit, "/guion#invitados")?, "guest-saved"),
        Err(refusal) => {
            let fields = visit.typed().refused(refusal).at(guest.version());
            again(form(visit, &room, guest, &fields))
        }
    }
}

fn form(visit: &Visit, room: &Room, guest: &Guest, fields: &Fields) -> Markup {
    let body = html! {
        a.back href=(room.address("/guion#invitados")) { (icon(Icon::Back)) (visit.t("script-title")) }
        div.head { div { h1 { (guest.name) } p.sub { (words::ordinal(visit, &room.of.encounter)) } } }
        (notice::form_trouble(visit, fields, &NAMES))
        (notice::both_texts(visit, fields, &kept(visit, guest), &NAMES))
        form.form method="post" {
            (field::unseen(fields))
            (asked(visit, fields))
            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("save")) } }
        }
    };
    layout::narrow(visit, layout::Place::Groups, guest.name.as_str(), &body)
}
