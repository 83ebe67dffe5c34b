//! The door of a personal link: looking at it consumes nothing, so that the preview of a message opens no page; a tap
//! comes in. Also the way out, and the one answer of every link that opens nothing.

use super::super::reply::{Answer, Reply, page};
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
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/p/{token}", Enter, show),
        post!("/p/{token}", Enter, come_in),
        get!("/enlace", Enter, closed),
        post!("/mi-grupo/salida", Enter, leave),
        get!("/listo", Enter, left),
    ]
}

async fn show(visit: &Visit) -> Answer {
    let secret = visit.part("token").unwrap_or_default();
    match held(visit, secret).await? {
        Some(_) => page(door(visit, secret)),
        None => Ok(dead(visit)),
    }
}

async fn come_in(visit: &Visit) -> Answer {
    let secret = visit.part("token").unwrap_or_default();
    match held(visit, secret).await? {
        // Without a word on whose phone it is, it is taken for a shared one: that leaves less behind.
        Some(holder) => enter(visit, &holder, visit.form.get("phone") != "own").await,
        None => Ok(dead(visit)),
    }
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
    Ok(Reply::Elsewhere("/mi-grupo".to_owned(), Some(cookie)))
}

/// The link of a secret.
pub(super) async fn held(visit: &Visit, secret: &str) -> Result<Option<Holder>, super::super::reply::Stop> {
    let Some(hash) = session::link_hash(secret) else { return Ok(None) };
    let mut tx = visit.look().await?;
    Ok(links::by_token(&mut tx, &hash).await?)
}

/// Neither a name nor a group: whoever else looks at the phone learns nothing.
fn door(visit: &Visit, secret: &str) -> Markup {
    own::door(
        visit,
        &html! {
            h1 { (visit.t("own-title")) }
            p.lead { (visit.t("own-door-lead")) }
            form method="post" action={ "/p/" (secret) } data-forget="/mi-grupo" {
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

/// The one answer, whether the link never was, was ended or was replaced.
fn dead(visit: &Visit) -> Reply {
    let content = html! { h1 { (visit.t("own-dead")) } p.lead { (visit.t("own-dead-lead")) } };
    Reply::Page(StatusCode::NOT_FOUND, own::door(visit, &content))
}

async fn leave(visit: &Visit) -> Answer {
    if let Some(holder) = &visit.holder {
        visit.app.act.door(async |tx| links::end_session(tx, &holder.session).await).await?;
    }
    Ok(Reply::Cleared(own::AFTER.to_owned(), session::link_gone(visit.app.manner.secure)))
}

async fn left(visit: &Visit) -> Answer {
    page(own::door(visit, &html! { h1 { (visit.t("own-left")) } p.lead { (visit.t("own-left-lead")) } }))
}
