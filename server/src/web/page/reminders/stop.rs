//! The way out that every message carries: no account, no question. Looking at it changes nothing, so that the preview
//! of a message takes nobody off; a tap does, and so does a mail program's own button (RFC 8058).

use super::super::super::reply::{Answer, Reply, Stop, page};
use super::super::super::router::Route;
use super::super::super::session;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::own;
use super::super::super::visit::Visit;
use crate::store::notice;
use crate::{get, post};
use axum::http::StatusCode;
use domain::command::remind::RemindCommand;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::id::{GroupId, InstitutionId, PersonId};
use domain::reminder::Channel;
use maud::html;

/// The address of the way out. A mail program posts to it from elsewhere; whoever brings its secret was sent it.
pub const ADDRESS: &str = "/avisos/baja/{token}";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/avisos/baja/{token}", Enter, show), post!("/avisos/baja/{token}", Enter, stop)]
}

async fn held(visit: &Visit) -> Result<Option<(InstitutionId, GroupId, PersonId, Channel)>, Stop> {
    let secret = visit.part("token").unwrap_or_default();
    let Some(hash) = session::link_hash(secret) else { return Ok(None) };
    let mut tx = visit.look().await?;
    Ok(notice::by_stop(&mut tx, &hash).await?)
}

async fn show(visit: &Visit) -> Answer {
    if held(visit).await?.is_none() {
        return Ok(dead(visit));
    }
    page(own::door(
        visit,
        &html! {
            h1 { (visit.t("stop-title")) }
            p.lead { (visit.t("stop-lead")) }
            form method="post" action=(visit.path) {
                button.button.primary.wide { (icon(Icon::No)) (visit.t("stop-now")) }
            }
        },
    ))
}

async fn stop(visit: &Visit) -> Answer {
    let Some((institution, group, person, channel)) = held(visit).await? else { return Ok(dead(visit)) };
    let command = Command {
        id: visit.new_id(),
        schema: SCHEMA,
        institution,
        actor: Actor::Server,
        device: None,
        seq: None,
        made_at: visit.now,
        based_on: None,
        what: What::Remind(group, RemindCommand::Stop { person, channel }),
    };
    // Said twice it changes nothing; refused it can't be.
    let _ = visit.send(command).await?;
    page(own::door(visit, &html! { h1 { (visit.t("stop-done")) } p.lead { (visit.t("stop-done-lead")) } }))
}

/// The one answer, whether the secret never was one or is too old.
fn dead(visit: &Visit) -> Reply {
    let content = html! { h1 { (visit.t("own-dead")) } p.lead { (visit.t("stop-dead-lead")) } };
    Reply::Page(StatusCode::NOT_FOUND, own::door(visit, &content))
}
