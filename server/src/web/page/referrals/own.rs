//! One's own referrals: to look, to say yes or no, to ask for one. A person sees theirs, of this group, and nothing
//! of anybody else.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::field::{self, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::look;
use super::parts;
use crate::store::referral::{self, Told};
use crate::store::service;
use crate::{get, post};
use domain::command::What;
use domain::command::care::CareCommand;
use domain::day::Day;
use domain::id::ReferralId;
use domain::referral::ReferralState;
use domain::service::{Service, ServiceKind};
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/mis-orientaciones", OwnReferrals, show),
        post!("/grupos/{group}/mis-orientaciones", OwnReferrals, ask),
        post!("/grupos/{group}/mis-orientaciones/{referral}", OwnReferrals, answer),
    ]
}

async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &visit.fresh()).await?)
}

async fn ask(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(kind) = read.code::<ServiceKind>("care_kind") else {
        return again(markup(visit, &visit.typed().wrong(read.faults())).await?);
    };
    send(visit, CareCommand::Ask { referral: visit.command_id().row(0), kind }, "referral-asked").await
}

async fn answer(visit: &Visit) -> Answer {
    let referral = visit.id("referral", ReferralId::parse)?;
    let Some(state) = Reader::new(&visit.form).code::<ReferralState>("state") else {
        return again(markup(visit, &visit.fresh()).await?);
    };
    send(visit, CareCommand::Answer { referral, state }, "referral-answered").await
}

async fn send(visit: &Visit, what: CareCommand, word: &str) -> Answer {
    let group = visit.group()?;
    match visit.perform(What::Care(group, what)).await? {
        Ok(_) => done(&format!("/grupos/{group}/mis-orientaciones"), word),
        Err(refusal) => again(markup(visit, &visit.typed().refused(refusal)).await?),
    }
}

async fn markup(visit: &Visit, fields: &Fields) -> Result<Markup, Stop> {
    let (house, me) = visit.house()?;
    let look = look::group(visit).await?;
    let mut tx = visit.look().await?;
    let all = referral::of_person(&mut tx, house.id, look.of.group.id, me.id).await?;
    let services = service::all(&mut tx, house.id).await?;
    drop(tx);
    let to = address(&look.of.group, "/mis-orientaciones");
    let own = Own { all: &all, services: &services, today: look.today, to: &to, fields };
    let content = own_referrals(visit, &own)?;
    Ok(group::page(visit, &look.of, Tab::Home, &visit.t("own-referrals-title"), &content))
}

/// What is shown of one's own referrals.
pub struct Own<'a> {
    /// Those of one person in one group, out of [`referral::of_person`].
    pub all: &'a [Told],
    /// The directory.
    pub services: &'a [Service],
    /// The day that it is where the group meets.
    pub today: Day,
    /// Where its forms post to: asking here, answers to `/ID` below it.
    pub to: &'a str,
    /// The form for asking, as it was typed.
    pub fields: &'a Fields,
}

/// One's own referrals, for the page of a participant.
pub fn own_referrals(visit: &Visit, own: &Own<'_>) -> Result<Markup, Stop> {
    let kinds = choices_of::<ServiceKind>(visit, "service-kind");
    Ok(html! {
        section.card #orientaciones aria-labelledby="t-own-referrals" {
            h2 #t-own-referrals { (visit.t("own-referrals-title")) }
            p.lead { (visit.t("own-referrals-lead")) }
            (notice::form_trouble(visit, own.fields, &["care_kind"]))
            @for one in own.all { (mine(visit, own, one)?) }
            details.more open[own.all.is_empty() || own.fields.fault("care_kind").is_some()] {
                summary { (visit.t("own-referrals-ask")) }
                form.form method="post" action=(own.to) {
                    (field::unseen(own.fields))
                    (field::select(visit, own.fields, Field::new("care_kind").hint("hint-own-care-kind"), &kinds))
                    p.actions { button.button { (icon(Icon::Care)) (visit.t("own-referrals-send")) } }
                }
            }
            p.note { (visit.t("own-referrals-whisper")) }
        }
    })
}

fn mine(visit: &Visit, own: &Own<'_>, one: &Told) -> Result<Markup, Stop> {
    let of = &one.referral;
    let phone = parts::service(own.services, of).and_then(|service| service.phone.as_ref());
    Ok(html! {
        article {
            p { (parts::state_chip(visit, of.state)) }
            (parts::destination(visit, own.services, of, own.today)?)
            div.actions {
                @if let Some(phone) = phone {
                    a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (phone) }
                }
                @if of.state == ReferralState::Suggested {
                    @for (state, key) in [(ReferralState::Accepted, "own-referrals-yes"), (ReferralState::Declined, "own-referrals-no")] {
                        form method="post" action={ (own.to) "/" (of.id) } {
                            (field::unseen(&visit.fresh()))
                            input type="hidden" name="state" value=(state.code());
                            button.button { (visit.t(key)) }
                        }
                    }
                } @else if of.state == ReferralState::Accepted {
                    form method="post" action={ (own.to) "/" (of.id) } {
                        (field::unseen(&visit.fresh()))
                        input type="hidden" name="state" value=(ReferralState::Declined.code());
                        button.text-button { (visit.t("own-referrals-rather-not")) }
                    }
                }
            }
        }
    })
}
