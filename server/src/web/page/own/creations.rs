//! What somebody brings for the closing, handed in from their own page (S0-192): sealed, with a receipt to take it back,
//! and seen with everybody else's once the circle has opened it together. Who made it is written nowhere.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Reply, Stop, again, done, page, to};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::own as frame;
use super::super::super::visit::Visit;
use super::super::creations::parts::{self, takes};
use crate::store::creation::{self, Opened};
use crate::store::own::Own;
use domain::command::own::OwnCommand;
use domain::id::CreationId;
use maud::{Markup, html};

/// Where they are.
const AT: &str = "/mi-grupo/creaciones";

/// The page of a group in which something is made for the closing; in any other there is none.
async fn load(visit: &Visit) -> Result<Own, Stop> {
    let own = super::load(visit).await?;
    if own.of.frame.has_creations() { Ok(own) } else { Err(Stop::NotFound) }
}

pub(super) async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &load(visit).await?, &visit.fresh()).await?)
}

async fn markup(visit: &Visit, own: &Own, taken_back: &Fields) -> Result<Markup, Stop> {
    let state = &own.creations;
    let eye = visit.circle()?;
    let opened: Vec<Opened> = match state.unsealed {
        Some(_) => {
            let mut tx = visit.look().await?;
            creation::opened(&mut tx, visit.holder()?.institution, own.of.edition.id).await?
        }
        None => Vec::new(),
    };
    let content = html! {
        p.lead { (visit.t("creations-lead")) }
        @if state.unsealed.is_none() {
            section.spotlight aria-labelledby="t-sealed" {
                p.when { (visit.t("creations-sealed-when")) }
                h2 #t-sealed { (visit.tr("creations-sealed", &[("count", state.count.into())])) }
                p { (visit.t("creations-sealed-lead")) }
                @if takes(&own.of, state) {
                    div.answers { a.button.sun href={ (AT) "/nueva" } { (icon(Icon::Plus)) (visit.t("creation-new")) } }
                }
            }
        } @else if opened.is_empty() {
            section.empty { p { (visit.t("creations-none-left")) } }
        } @else {
            (parts::gallery(visit, AT, &eye, &opened))
        }
        @if state.count > 0 { (parts::back_form(visit, AT, taken_back)) }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("creations-whisper")) } }
    };
    Ok(whole(visit, own, &content))
}

fn whole(visit: &Visit, own: &Own, content: &Markup) -> Markup {
    let title = visit.t("creations-title");
    frame::page(
        visit,
        &own.house,
        &html! {
            a.back href="/mi-grupo#creaciones" { (icon(Icon::Back)) (visit.t("own-back")) }
            div.greeting { h1 { (title) } (frame::hear(visit, "#content", &title)) }
            (content)
        },
    )
}

pub(super) async fn blank(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    if !takes(&own.of, &own.creations) {
        return to(AT.to_owned());
    }
    page(form(visit, &own, &visit.fresh()))
}

pub(super) async fn hand_in(visit: &Visit) -> Answer {
    if let Some(reply) = parts::unread(visit) {
        return Ok(reply);
    }
    let mut read = Reader::new(&visit.form);
    let made = parts::read_made(visit, &mut read).await;
    let own = load(visit).await?;
    let Some((made, code)) = made else { return again(form(visit, &own, &visit.typed().wrong(read.faults()))) };
    match visit.perform_own(OwnCommand::HandIn(made)).await? {
        Ok(_) => page(whole(visit, &own, &parts::receipt(visit, AT, &code))),
        Err(refusal) => again(form(visit, &own, &visit.typed().refused(refusal))),
    }
}

fn form(visit: &Visit, own: &Own, fields: &Fields) -> Markup {
    whole(
        visit,
        own,
        &html! {
            p.lead { (visit.t("own-creation-lead")) }
            (parts::form(visit, AT, fields))
        },
    )
}

pub(super) async fn take_back(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(receipt) = read.parsed("receipt", parts::read_receipt) else {
        let own = load(visit).await?;
        return again(markup(visit, &own, &visit.typed().wrong(read.faults())).await?);
    };
    load(visit).await?;
    match visit.perform_own(OwnCommand::TakeBackCreation(receipt)).await? {
        Ok(_) => done(AT, "creation-taken-back"),
        Err(refusal) => {
            let own = load(visit).await?;
            again(markup(visit, &own, &visit.typed().refused(refusal)).await?)
        }
    }
}

/// A photo, to the circle alone, once it is open; never kept by a browser.
pub(super) async fn picture(visit: &Visit) -> Answer {
    let id = visit.id("creation", CreationId::parse)?;
    let holder = visit.holder()?;
    let mut tx = visit.look().await?;
    let photo = creation::photo(&mut tx, holder.institution, holder.link.group, id).await?.ok_or(Stop::NotFound)?;
    Ok(Reply::File { kind: "image/jpeg", bytes: photo.jpeg().to_vec() })
}

/// The card on the page: how many there are, or that they are open.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    if !own.of.frame.has_creations() {
        return html! {};
    }
    let state = &own.creations;
    let may_hand_in = takes(&own.of, state);
    let is_open = state.unsealed.is_some() && state.count > 0;
    html! {
        @if may_hand_in || is_open {
            section.card #creaciones aria-labelledby="t-creaciones" {
                h2 #t-creaciones { (visit.t("creations-title")) }
                @if is_open {
                    p.lead { (visit.t("own-creations-open")) }
                    p.actions { a.button href=(AT) { (icon(Icon::Door)) (visit.t("creations-see")) } }
                } @else {
                    p.lead { (visit.tr("creations-sealed", &[("count", state.count.into())])) }
                    p.actions { a.button href=(AT) { (icon(Icon::Lock)) (visit.t("own-creations-bring")) } }
                }
                p.net { (icon(Icon::Lock)) span { (visit.t("own-creations-whisper")) } }
            }
        }
    }
}
