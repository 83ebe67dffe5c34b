//! Whoever was invited into the house and has not said yes: waited for, or taken back.

use super::super::super::reply::{Answer, again, done};
use super::super::super::router::Route;
use super::super::super::ui::field;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::accounts::{listed, office_chips};
use crate::post;
use domain::command::What;
use domain::command::account::AccountCommand;
use domain::id::PersonId;
use domain::institution::Invitation;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![post!("/institucion/invitaciones/{person}/retiro", ChangeStaff, withdraw)]
}

async fn withdraw(visit: &Visit) -> Answer {
    let person = visit.id("person", PersonId::parse)?;
    match visit.perform(What::Account(AccountCommand::Withdraw { person })).await? {
        Ok(_) => done("/institucion/cuentas", "invitation-withdrawn"),
        Err(refusal) => again(listed(visit, Some(refusal)).await?),
    }
}

/// What is shown is what was typed here: whether somebody signs in elsewhere with it is not known on this page.
pub(super) fn card(visit: &Visit, invited: &[Invitation]) -> Markup {
    html! {
        @if !invited.is_empty() {
            section.card {
                h2 { (visit.t("staff-invitations-title")) }
                p.lead { (visit.t("staff-invitations-lead")) }
                ul.rows {
                    @for one in invited {
                        li {
                            span.grow { b { (one.name) } small { (one.identifier) } }
                            (office_chips(visit, &one.offices))
                            @if one.declined_at.is_some() { span.chip { (visit.t("invitation-said-no")) } }
                            @else { span.chip.hollow { (visit.t("invitation-waits")) } }
                            form method="post" action={ "/institucion/invitaciones/" (one.person) "/retiro" } {
                                (field::unseen(&visit.fresh()))
                                button.button.soft { (icon(Icon::No)) (visit.t("invitation-withdraw")) span.vh { " " (one.name) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
