//! `/grupos/…/mensajes`: what came in through the group's public page. It waits here until somebody saw to it; no mail is
//! sent, and no address of the group's people is shown to anybody.

use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::own_group;
use crate::store::listing::{self, Message};
use crate::{get, post};
use domain::command::mutual::MutualCommand;
use domain::command::{GroupSlice, Refusal, What};
use domain::id::MessageId;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/mensajes", KeepOwnHouse, show),
        post!("/grupos/{group}/mensajes/{message}/fin", KeepOwnHouse, seen_to),
    ]
}

async fn look(visit: &Visit) -> Result<(GroupSlice, Vec<Message>), Stop> {
    let of = own_group(visit).await?;
    let mut tx = visit.look().await?;
    let messages = listing::messages(&mut tx, visit.house()?.0.id, of.group.id).await?;
    Ok((of, messages))
}

async fn show(visit: &Visit) -> Answer {
    let (of, messages) = look(visit).await?;
    page(markup(visit, &of, &messages, None))
}

async fn seen_to(visit: &Visit) -> Answer {
    let message = visit.id("message", MessageId::parse)?;
    let group = visit.group()?;
    match visit.perform(What::Mutual(group, MutualCommand::MessageDone { message })).await? {
        Ok(_) => done(&format!("/grupos/{group}/mensajes"), "message-done"),
        Err(refusal) => {
            let (of, messages) = look(visit).await?;
            again(markup(visit, &of, &messages, Some(&refusal)))
        }
    }
}

fn markup(visit: &Visit, of: &GroupSlice, messages: &[Message], refusal: Option<&Refusal>) -> Markup {
    let (zone, today) = (visit.zone(of.site.as_ref()), visit.today(of.site.as_ref()));
    let content = html! {
        @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
        p.lead { (visit.t("messages-lead")) }
        @if messages.is_empty() {
            section.empty { (icon(Icon::Bubble)) h2 { (visit.t("messages-none")) } p { (visit.t("messages-none-lead")) } p.actions { a.button href=(address(&of.group, "/directorio")) { (visit.t("listing-title")) } } }
        } @else {
            section.card { ul.rows {
                @for one in messages {
                    li {
                        span.grow {
                            small { (when::instant(visit.lang, one.at, zone, today)) }
                            p.said { (one.text) }
                            @if let Some(reply) = &one.reply_to { small { (visit.tr("message-reply", &[("to", reply.as_str().into())])) } }
                        }
                        form method="post" action=(address(&of.group, &format!("/mensajes/{}/fin", one.id))) {
                            (field::unseen(&visit.fresh()))
                            button.button { (icon(Icon::Ok)) (visit.t("message-seen")) }
                        }
                    }
                }
            } }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("messages-whisper")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("messages-title"), &content)
}
