//! A round of voting from everybody's own phone: opened, closed, and never known beyond its totals.

use super::super::super::reply::{Answer, Stop, again, done};
use super::super::super::ui::field;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::super::look::{self, Look};
use super::markup;
use crate::store::said::{self, RoundLook};
use domain::command::What;
use domain::command::first::{FirstCommand, candidates};
use maud::{Markup, html};

pub(super) async fn open(visit: &Visit) -> Answer {
    change(visit, FirstCommand::OpenPhones { round: visit.command_id().row(1) }, "phones-opened").await
}

pub(super) async fn close(visit: &Visit) -> Answer {
    change(visit, FirstCommand::ClosePhones, "phones-closed").await
}

async fn change(visit: &Visit, what: FirstCommand, word: &str) -> Answer {
    let look = look::group(visit).await?;
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/temas"), word),
        Err(refusal) => again(markup(visit, &look, &visit.fresh().refused(refusal)).await?),
    }
}

/// Whether a round is open, and how many have voted.
pub(super) async fn round(visit: &Visit, look: &Look) -> Result<Option<RoundLook>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    Ok(said::round_look(&mut tx, house.id, look.of.edition.id).await?)
}

/// The card of the open round; how many voted, and never who or for what.
pub(super) fn card(visit: &Visit, look: &Look, round: &RoundLook) -> Markup {
    html! {
        section.card #celulares aria-labelledby="t-celulares" {
            h2 #t-celulares { (visit.t("phones-open")) }
            p.lead { (visit.tr("phones-voted", &[("count", round.voted.into()), ("people", look.of.participants().into())])) }
            p.net { (icon(Icon::Lock)) span { (visit.t("phones-secret")) } }
            form method="post" action=(address(&look.of.group, "/temas/celulares/cierre")) {
                (field::unseen(&visit.fresh()))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("phones-close")) } }
            }
        }
    }
}

/// The way to open one.
pub(super) fn opening(visit: &Visit, look: &Look) -> Markup {
    html! {
        @if !candidates(&look.of).is_empty() {
            form method="post" action=(address(&look.of.group, "/temas/celulares")) {
                (field::unseen(&visit.fresh()))
                button.button { (icon(Icon::Phone)) (visit.t("phones-start")) }
            }
        }
    }
}
