//! The door of a personal link: opening it consumes nothing, so that the preview of a message opens no page; a tap
//! comes in. The secret stands in the address of the link and in no other, and that one only leads on. Also the way out,
//! and the one answer of every link that opens nothing.

use super::super::reply::{Answer, Reply, page, to};
use super::super::router::Route;
use super::super::session;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::own;
use super::super::visit::Visit;
use crate::store::link::{self as links, Holder};
use crate::{get, post};
use axum::http::StatusCode;
use domain::command::own::OwnCommand;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::id::LinkId;
use maud::{Markup, html};

/// Where the door is, whosever link it was.
const DOOR: &str = "/puerta";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/p/{token}", Enter, open),
        get!("/puerta", Enter, show),
        post!("/puerta", Enter, come_in),
        get!("/enlace", Enter, closed),
        post!("/mi-grupo/salida", Enter, leave),
        get!("/listo", Enter, left),
    ]
}

/// A link is opened: its secret goes into a cookie, and the browser elsewhere. An address that only leads on is kept in
/// no history, so going back brings nobody to it.
async fn open(visit: &Visit) -> Answer {
    let secret = visit.part("token").unwrap_or_default().to_ascii_lowercase();
    match held(visit, &secret).await? {
        Some(_) => Ok(Reply::Elsewhere(DOOR.to_owned(), Some(session::to_door(visit.app.manner.secure, &secret)))),
        None => Ok(dead(visit)),
    }
}

async fn show(visit: &Visit) -> Answer {
    match (&visit.at_door, &visit.holder) {
        (Some(secret), _) => match held(visit, secret).await? {
            Some(holder) => page(door(visit, holder.link.id)),
            None => Ok(dead(visit)),
        },
        // Back from one's page: there is no need to come in again.
        (None, Some(_)) => to("/mi-grupo"),
        (None, None) => Ok(shut(visit)),
    }
}

async fn come_in(visit: &Visit) -> Answer {
    let Some(secret) = &visit.at_door else { return Ok(shut(visit)) };
    let Some(holder) = held(visit, secret).await? else { return Ok(dead(visit)) };
    // On a phone that goes from hand to hand another link was opened since this door was shown.
    if LinkId::parse(visit.form.get("link")) != Some(holder.link.id) {
        return Ok(shut(visit));
    }
    // Without a word on whose phone it is, it is taken for a shared one: that leaves less behind.
    enter(visit, &holder, visit.form.get("phone") != "own").await
}

/// Comes in as the holder of a link. The first time is written down: from then on only they write their expectations.
pub(super) async fn enter(visit: &Visit, holder: &Holder, is_shared: bool) -> Answer {
    let cookie = session::begin_by_link(&visit.app, holder, is_shared, visit.now).await?;
    if holder.link.entered_at.is_none() {
        let command = Command {
            id: visit.new_id(),
            schema: SCHEMA,
            institution: holder.institution,
            actor: Actor::Holder { link: holder.link.id, person: holder.link.person },
            device: None,
            seq: None,
            made_at: visit.now,
            based_on: None,
            what: What::Own(holder.link.group, OwnCommand::Enter),
        };
        // Refused for somebody whose seat is gone: their data page says so itself.
        let _ = visit.send(command).await?;
    }
    Ok(Reply::Let { to: "/mi-grupo".to_owned(), comes: cookie, goes: session::door_shut(visit.app.manner.secure) })
}

/// The link of a secret.
pub(super) async fn held(visit: &Visit, secret: &str) -> Result<Option<Holder>, super::super::reply::Stop> {
    let Some(hash) = session::link_hash(secret) else { return Ok(None) };
    let mut tx = visit.look().await?;
    Ok(links::by_token(&mut tx, &hash).await?)
}

/// Neither a name nor a group: whoever else looks at the phone learns nothing.
fn door(visit: &Visit, link: LinkId) -> Markup {
    own::door(
        visit,
        &html! {
            h1 { (visit.t("own-title")) }
            p.lead { (visit.t("own-door-lead")) }
            form method="post" action=(DOOR) {
                input type="hidden" name="link" value=(link);
                button.button.primary.wide name="phone" value="own" {
                    (icon(Icon::Phone)) span { (visit.t("own-door-mine")) small { (visit.t("own-door-mine-hint")) } }
                }
                button.button.wide name="phone" value="shared" {
                    (icon(Icon::People)) span { (visit.t("own-door-shared")) small { (visit.t("own-door-shared-hint")) } }
                }
            }
        },
    )
}

async fn closed(visit: &Visit) -> Answer {
    Ok(dead(visit))
}

/// Nobody is at the door: they came in, or left, or it was opened a while ago.
fn shut(visit: &Visit) -> Reply {
    let content = html! { h1 { (visit.t("own-shut")) } p.lead { (visit.t("own-shut-lead")) } };
    Reply::Page(StatusCode::NOT_FOUND, own::door(visit, &content))
}

/// The one answer, whether the link never was, was ended or was replaced.
fn dead(visit: &Visit) -> Reply {
    let content = html! { h1 { (visit.t("own-dead")) } p.lead { (visit.t("own-dead-lead")) } };
    Reply::Page(StatusCode::NOT_FOUND, own::door(visit, &content))
}

async fn leave(visit: &Visit) -> Answer {
    if let Some(holder) = &visit.holder {
        visit.app.act.door(async |tx| links::end_session(tx, &holder.session).await).await?;
    }
    let secure = visit.app.manner.secure;
    Ok(Reply::Cleared(own::AFTER.to_owned(), [session::link_gone(secure), session::door_shut(secure)]))
}

async fn left(visit: &Visit) -> Answer {
    page(own::door(visit, &html! { h1 { (visit.t("own-left")) } p.lead { (visit.t("own-left-lead")) } }))
}
