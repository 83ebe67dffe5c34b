//! What participants make for the closing (S0-192): handed in by them or for them, sealed, and opened together at the
//! closing encounter. Before that a page knows how many there are, and nothing else. Here for those who are signed in;
//! `own/creations.rs` is the same for whoever came by a link, out of the same parts.

pub(super) mod parts;

use self::parts::{back_form, gallery, read_made, takes};
use super::super::form::Reader;
use super::super::reply::{Answer, Reply, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::field;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::notice;
use super::super::ui::room::Room;
use super::super::visit::Visit;
use crate::db::Tx;
use crate::store::creation::{self, Opened};
use crate::{bring, get, post};
use domain::command::creation::{CreationCommand, may_unseal};
use domain::command::slice::CreationSlice;
use domain::command::{GroupSlice, Refusal, What};
use domain::encounter::EncounterKind;
use domain::id::CreationId;
use domain::policy::Action;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/creaciones", SeeCreations, show),
        get!("/grupos/{group}/creaciones/nueva", HandInCreation, blank),
        bring!("/grupos/{group}/creaciones/nueva", HandInCreation, hand_in),
        post!("/grupos/{group}/creaciones/retiro", HandInCreation, take_back),
        get!("/grupos/{group}/creaciones/{creation}/foto", SeeCreations, picture),
        post!("/grupos/{group}/encuentros/{encounter}/creaciones", OpenCreations, unseal),
    ]
}

/// A group in which something is made for the closing; in any other there is no such page.
async fn group_of(visit: &Visit, tx: &mut Tx) -> Result<GroupSlice, Stop> {
    let of = scene::group(visit, tx).await?;
    if of.frame.has_creations() { Ok(of) } else { Err(Stop::NotFound) }
}

/// The group, what may be known of its creations, and what is open.
struct Found {
    of: GroupSlice,
    state: CreationSlice,
    opened: Vec<Opened>,
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let of = group_of(visit, &mut tx).await?;
    let state = creation::sealed(&mut tx, house, of.edition.id).await?;
    let opened = creation::opened(&mut tx, house, of.edition.id).await?;
    Ok(Found { of, state, opened })
}

async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &load(visit).await?, &visit.fresh())?)
}

fn markup(visit: &Visit, found: &Found, taken_back: &Fields) -> Result<Markup, Stop> {
    let of = &found.of;
    let eye = visit.circle()?;
    let may = visit.may(Action::HandInCreation);
    let content = html! {
        p.lead { (visit.t("creations-lead")) }
        @if found.state.unsealed.is_some() {
            @if found.opened.is_empty() { section.empty { p { (visit.t("creations-none-left")) } } }
            @else { (gallery(visit, &at(of), &eye, &found.opened)) }
        } @else {
            section.spotlight aria-labelledby="t-sealed" {
                p.when { (visit.t("creations-sealed-when")) }
                h2 #t-sealed { (visit.tr("creations-sealed", &[("count", found.state.count.into())])) }
                p { (visit.t("creations-sealed-lead")) }
                div.answers {
                    @if may && takes(&found.of, &found.state) {
                        a.button.sun href=(address(&of.group, "/creaciones/nueva")) { (icon(Icon::Plus)) (visit.t("creation-new")) }
                    }
                    (opening(visit, found))
                }
            }
        }
        @if may && found.state.count > 0 { (back_form(visit, &at(of), taken_back)) }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("creations-whisper")) } }
    };
    Ok(group::page(visit, of, Tab::Harvest, &visit.t("creations-title"), &content))
}

/// The button that opens, on the page too: an encounter held with paper and pencil has no console.
fn opening(visit: &Visit, found: &Found) -> Markup {
    let closing = found.of.encounters.iter().find(|one| may_unseal(one));
    html! {
        @if let Some(closing) = closing.filter(|_| found.state.count > 0 && visit.may(Action::OpenCreations)) {
            form method="post" action=(address(&found.of.group, &format!("/encuentros/{}/creaciones", closing.id))) {
                (field::unseen(&visit.fresh()))
                button.button { (icon(Icon::Door)) (visit.t("creations-open")) }
            }
        }
    }
}

/// In the room of the closing encounter: how many there are, and to open them together.
pub fn in_room(visit: &Visit, room: &Room, state: Option<&CreationSlice>) -> Markup {
    let shown = state.filter(|state| room.of.encounter.kind == EncounterKind::Closing && state.count > 0);
    html! {
        @if let Some(state) = shown {
            div.prompt.prepared { div {
                @if state.unsealed.is_some() {
                    p { a href=(group::address(&room.group.group, "/creaciones")) { (visit.t("creations-see")) } }
                } @else {
                    p { b { (visit.tr("creations-sealed", &[("count", state.count.into())])) } }
                    @if visit.may(Action::OpenCreations) {
                        form method="post" action=(room.address("/creaciones")) {
                            (field::unseen(&visit.fresh()))
                            button.button.sun { (icon(Icon::Door)) (visit.t("creations-open")) }
                        }
                    }
                }
            } }
        }
    }
}

/// Where a group's creations are.
fn at(of: &GroupSlice) -> String {
    address(&of.group, "/creaciones")
}

fn form(visit: &Visit, found: &Found, fields: &Fields) -> Markup {
    let of = &found.of;
    let content = html! {
        a.back href=(at(of)) { (icon(Icon::Back)) (visit.t("creations-title")) }
        p.lead { (visit.t("creation-new-lead")) }
        (parts::form(visit, &at(of), fields))
    };
    group::page(visit, of, Tab::Harvest, &visit.t("creation-new"), &content)
}

async fn blank(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    if !takes(&found.of, &found.state) {
        return to(address(&found.of.group, "/creaciones"));
    }
    page(form(visit, &found, &visit.fresh()))
}

async fn hand_in(visit: &Visit) -> Answer {
    if let Some(reply) = parts::unread(visit) {
        return Ok(reply);
    }
    let mut read = Reader::new(&visit.form);
    let made = read_made(visit, &mut read).await;
    let found = load(visit).await?;
    let Some((made, code)) = made else { return again(form(visit, &found, &visit.typed().wrong(read.faults()))) };
    match visit.perform(What::Creation(found.of.group.id, CreationCommand::HandIn(made))).await? {
        Ok(_) => {
            let content = parts::receipt(visit, &at(&found.of), &code);
            page(group::page(visit, &found.of, Tab::Harvest, &visit.t("receipt-title"), &content))
        }
        Err(refusal) => again(form(visit, &found, &visit.typed().refused(refusal))),
    }
}

async fn take_back(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(receipt) = read.parsed("receipt", parts::read_receipt) else {
        return again(markup(visit, &load(visit).await?, &visit.typed().wrong(read.faults()))?);
    };
    let group = group_of(visit, &mut visit.look().await?).await?.group.id;
    match visit.perform(What::Creation(group, CreationCommand::TakeBack(receipt))).await? {
        Ok(_) => done(&format!("/grupos/{group}/creaciones"), "creation-taken-back"),
        Err(refusal) => again(markup(visit, &load(visit).await?, &visit.typed().refused(refusal))?),
    }
}

/// A photo, to the circle alone, once it is open; never kept by a browser.
async fn picture(visit: &Visit) -> Answer {
    let id = visit.id("creation", CreationId::parse)?;
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let photo = creation::photo(&mut tx, house, visit.group()?, id).await?.ok_or(Stop::NotFound)?;
    Ok(Reply::File { kind: "image/jpeg", bytes: photo.jpeg().to_vec() })
}

async fn unseal(visit: &Visit) -> Answer {
    let encounter = visit.encounter()?;
    let group = group_of(visit, &mut visit.look().await?).await?.group.id;
    match visit.perform(What::Creation(group, CreationCommand::Unseal { encounter })).await? {
        Ok(_) => done(&format!("/grupos/{group}/creaciones"), "creations-opened"),
        Err(refusal) => refused(visit, refusal).await,
    }
}

async fn refused(visit: &Visit, refusal: Refusal) -> Answer {
    let found = load(visit).await?;
    let content = html! {
        (notice::refused(visit, &refusal))
        p.actions { a.button href=(address(&found.of.group, "/creaciones")) { (icon(Icon::Back)) (visit.t("creations-title")) } }
    };
    again(group::page(visit, &found.of, Tab::Harvest, &visit.t("creations-title"), &content))
}
