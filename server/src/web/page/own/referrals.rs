//! Other care, as the person sees theirs: to look, to say yes or no, to ask for some (S0-163, S0-190). Nobody else's is
//! ever here.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again};
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::field::{self, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::worded;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::ui::path as ui;
use super::super::super::visit::Visit;
use super::super::referrals::parts;
use super::{came_of, load, markup};
use crate::guidance;
use crate::store::own::Own;
use crate::store::referral::Told;
use domain::command::What;
use domain::command::care::CareCommand;
use domain::frame::OWN_CARE;
use domain::id::ReferralId;
use domain::referral::ReferralState;
use domain::service::ServiceKind;
use maud::{Markup, html};

/// Asks for some.
pub(super) async fn ask(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(kind) = read.code::<ServiceKind>("care_kind") else {
        let own = load(visit).await?;
        return again(markup(visit, &own, &visit.typed().wrong(read.faults()))?);
    };
    send(visit, CareCommand::Ask { referral: visit.command_id().row(0), kind }, "referral-asked").await
}

/// Says yes or no.
pub(super) async fn answer(visit: &Visit) -> Answer {
    let referral = visit.id("referral", ReferralId::parse)?;
    let state = Reader::new(&visit.form).code::<ReferralState>("state").ok_or(Stop::NotFound)?;
    send(visit, CareCommand::Answer { referral, state }, "referral-answered").await
}

async fn send(visit: &Visit, what: CareCommand, word: &str) -> Answer {
    let group = visit.holder()?.link.group;
    let refused = visit.perform_held(What::Care(group, what)).await?.err();
    came_of(visit, refused, ("#orientaciones", word)).await
}

/// The card.
pub(super) fn card(visit: &Visit, own: &Own, fields: &Fields) -> Result<Markup, Stop> {
    // It stays between one person and a coordination, so a group without one has none.
    if !own.of.frame.professional.value {
        return Ok(html! {});
    }
    if own.of.frame.leaves_own_care_out() && own.referrals.is_empty() {
        return Ok(elsewhere(visit, own));
    }
    let kinds = choices_of::<ServiceKind>(visit, "service-kind");
    let is_wrong = fields.fault("care_kind").is_some();
    Ok(html! {
        section.card #orientaciones aria-labelledby="t-own-referrals" {
            h2 #t-own-referrals { (visit.t("own-referrals-title")) }
            p.lead { (visit.t("own-referrals-lead")) }
            @if is_wrong { (notice::form_trouble(visit, fields, &["care_kind"])) }
            @for one in &own.referrals { (mine(visit, own, one)?) }
            @if !own.of.frame.leaves_own_care_out() {
                details.more open[is_wrong] {
                    summary { (visit.t("own-referrals-ask")) }
                    form.form method="post" action="/mi-grupo/orientaciones" {
                        (field::unseen(fields))
                        (field::select(visit, fields, Field::new("care_kind").hint("hint-own-care-kind"), &kinds))
                        p.actions { button.button { (icon(Icon::Care)) (visit.t("own-referrals-send")) } }
                    }
                }
            }
            p.net { (icon(Icon::Lock)) span { (visit.t("own-referrals-whisper")) } }
        }
    })
}

/// Among professionals: what such a group is not, with its source, and where care for oneself is.
fn elsewhere(visit: &Visit, own: &Own) -> Markup {
    let limit = guidance::limits().iter().find(|limit| limit.cite.iter().any(|cite| cite.requirement == OWN_CARE));
    let near = own.services.iter().filter(|one| !one.retired && one.kind == ServiceKind::MentalHealth);
    html! {
        @if let Some(limit) = limit {
            section.card #orientaciones aria-labelledby="t-own-referrals" {
                h2 #t-own-referrals { (visit.t("own-referrals-title")) }
                p.lead { (worded(visit, &limit.says)) }
                p { (worded(visit, &limit.instead)) }
                ul.rows {
                    @for one in near {
                        li {
                            span.grow { b { (one.name) } small { (one.purpose) " · " (one.reach) } }
                            @if let Some(phone) = &one.phone { a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (phone) } }
                        }
                    }
                }
                (ui::sources(visit, limit.cite.iter()))
            }
        }
    }
}

fn mine(visit: &Visit, own: &Own, one: &Told) -> Result<Markup, Stop> {
    let of = &one.referral;
    // One of an earlier cycle is theirs to read; its coordination takes it further.
    let is_now = own.seat.as_ref().is_some_and(|seat| seat.id == of.seat);
    let phone = parts::service(&own.services, of).and_then(|service| service.phone.as_ref());
    Ok(html! {
        article {
            p { (parts::state_chip(visit, of.state)) }
            (parts::destination(visit, &own.services, of, own.today)?)
            div.actions {
                @if let Some(phone) = phone {
                    a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (phone) }
                }
                @if is_now && of.state == ReferralState::Suggested {
                    @for (state, key) in [(ReferralState::Accepted, "own-referrals-yes"), (ReferralState::Declined, "own-referrals-no")] {
                        form method="post" action={ "/mi-grupo/orientaciones/" (of.id) } {
                            (field::unseen(&visit.fresh()))
                            input type="hidden" name="state" value=(state.code());
                            button.button { (visit.t(key)) }
                        }
                    }
                } @else if is_now && of.state == ReferralState::Accepted {
                    form method="post" action={ "/mi-grupo/orientaciones/" (of.id) } {
                        (field::unseen(&visit.fresh()))
                        input type="hidden" name="state" value=(ReferralState::Declined.code());
                        button.text-button { (visit.t("own-referrals-rather-not")) }
                    }
                }
            }
        }
    })
}
