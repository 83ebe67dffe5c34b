//! The secret vote from one's own phone, while a round is open: changeable until it closes (contracts, "Votes").

use super::super::super::reply::{Answer, Stop};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::came_of;
use crate::store::own::Own;
use domain::command::own::OwnCommand;
use domain::id::TopicId;
use maud::{Markup, html};

/// What is ticked is the whole vote, in place of the one before; sent twice it is the same vote.
pub(super) async fn cast(visit: &Visit) -> Answer {
    let topics: Option<Vec<TopicId>> = visit.form.all("topic").map(TopicId::parse).collect();
    let topics = topics.ok_or(Stop::NotFound)?;
    let refused = visit.perform_own(OwnCommand::Vote { topics }).await?.err();
    came_of(visit, refused, ("#votacion", "own-voted")).await
}

/// The card, while a round is open.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    let Some(vote) = &own.vote else { return html! {} };
    html! {
        section.card #votacion aria-labelledby="t-votacion" {
            h2 #t-votacion { (visit.t("own-vote")) }
            p.lead { (visit.t("own-vote-lead")) }
            form method="post" action="/mi-grupo/voto" data-partial="#votacion" {
                ul.checks {
                    @for topic in &vote.topics {
                        li { label {
                            input type="checkbox" name="topic" value=(topic.id) checked[vote.mine.contains(&topic.id)];
                            span { (topic.title) }
                        } }
                    }
                }
                p.actions { button.button.primary.wide { (icon(Icon::Hand)) (visit.t(if vote.mine.is_empty() { "own-vote-cast" } else { "own-vote-change" })) } }
            }
            p.note role="status" {
                @if vote.mine.is_empty() { (visit.t("own-vote-none")) }
                @else { (visit.tr("own-vote-counted", &[("count", vote.mine.len().into())])) }
            }
            p.net { (icon(Icon::Lock)) span { (visit.t("own-vote-secret")) } }
        }
    }
}
