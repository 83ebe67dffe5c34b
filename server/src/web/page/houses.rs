//! The institutions in which somebody works: the one that this device is in, and those that invite them.

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{carry, field, layout, notice};
use super::super::visit::{Me, Visit};
use crate::store::invitation::{self, Offer};
use crate::store::login::{self as logins, Membership};
use crate::store::territory;
use crate::{get, post};
use domain::command::account::AccountCommand;
use domain::command::{Actor, Command, Reason, Refusal, SCHEMA, What};
use domain::id::{InstitutionId, PersonId};
use domain::institution::Office;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/elegir", KeepOwnAccount, choose),
        post!("/institucion/elegir", KeepOwnAccount, chosen),
        post!("/invitaciones/{person}/aceptacion", KeepOwnAccount, accept),
        post!("/invitaciones/{person}/rechazo", KeepOwnAccount, decline),
    ]
}

/// What somebody may choose from.
struct Choices {
    members: Vec<Membership>,
    offers: Vec<Offer>,
    reads_territory: bool,
}

async fn choices(visit: &Visit) -> Result<(&Me, Choices), Stop> {
    let me = visit.me.as_ref().ok_or(Stop::NoRight)?;
    let mut tx = visit.look().await?;
    let choices = Choices {
        members: logins::memberships(&mut tx, me.session.login).await?,
        offers: invitation::waiting(&mut tx, &me.identifier).await?,
        reads_territory: territory::reader(&mut tx, me.session.login).await?.is_some(),
    };
    Ok((me, choices))
}

async fn choose(visit: &Visit) -> Answer {
    let (me, choices) = choices(visit).await?;
    if choices.members.is_empty() && choices.offers.is_empty() && choices.reads_territory {
        return to("/territorio");
    }
    page(look(visit, me, &choices, None))
}

async fn chosen(visit: &Visit) -> Answer {
    let (me, choices) = choices(visit).await?;
    let mut read = Reader::new(&visit.form);
    let wanted = read.parsed("institution", InstitutionId::parse);
    let Some(member) = choices.members.iter().find(|member| Some(member.institution) == wanted) else {
        return again(look(visit, me, &choices, Some(Reason::Unknown.into())));
    };
    enter(visit, me, member.institution).await?;
    to("/grupos")
}

/// This device works in that institution from now on, and sees nothing of another one.
async fn enter(visit: &Visit, me: &Me, institution: InstitutionId) -> Result<(), Stop> {
    Ok(visit.app.act.door(async |tx| logins::choose_institution(tx, me.session.id, institution).await).await?)
}

async fn accept(visit: &Visit) -> Answer {
    let id = visit.id("person", PersonId::parse)?;
    let (me, choices) = choices(visit).await?;
    // A second tap finds what the first one did.
    if let Some(member) = choices.members.iter().find(|member| member.person == id) {
        enter(visit, me, member.institution).await?;
        return done("/grupos", "invitation-accepted");
    }
    let offer = choices.offers.iter().find(|offer| offer.invitation.person == id).ok_or(Stop::NotFound)?;
    match answer(visit, me, offer, AccountCommand::Accept).await? {
        Ok(()) => {
            enter(visit, me, offer.institution).await?;
            done("/grupos", "invitation-accepted")
        }
        Err(refusal) => again(look(visit, me, &choices, Some(refusal))),
    }
}

async fn decline(visit: &Visit) -> Answer {
    let id = visit.id("person", PersonId::parse)?;
    let (me, choices) = choices(visit).await?;
    // One that was answered or taken back meanwhile is nothing to tell of.
    let Some(offer) = choices.offers.iter().find(|offer| offer.invitation.person == id) else {
        return to("/institucion/elegir");
    };
    match answer(visit, me, offer, AccountCommand::Decline).await? {
        Ok(()) => done("/institucion/elegir", "invitation-declined"),
        Err(refusal) => again(look(visit, me, &choices, Some(refusal))),
    }
}

/// Says yes or no: a command of the house that invites, by somebody who is not of it.
async fn answer(visit: &Visit, me: &Me, offer: &Offer, what: AccountCommand) -> Result<Result<(), Refusal>, Stop> {
    let command = Command {
        id: visit.command_id(),
        schema: SCHEMA,
        institution: offer.institution,
        actor: Actor::Invited { login: me.session.login, person: offer.invitation.person },
        device: None,
        seq: None,
        made_at: visit.now,
        based_on: None,
        what: What::Account(what),
    };
    Ok(visit.send(command).await?.map(drop))
}

fn look(visit: &Visit, me: &Me, choices: &Choices, refusal: Option<Refusal>) -> Markup {
    let title = match (choices.members.is_empty(), choices.offers.is_empty()) {
        (true, false) => visit.t("invitation-title"),
        (true, true) | (false, _) => visit.t("choose-institution"),
    };
    let here = me.session.institution;
    layout::door(
        visit,
        &title,
        &html! {
            h1 { (title) }
            @if let Some(refusal) = refusal { (notice::form_trouble(visit, &visit.fresh().refused(refusal), &[])) }
            @if choices.members.is_empty() && choices.offers.is_empty() { p.lead { (visit.t("choose-institution-none")) } }
            @for offer in &choices.offers { (invitation_card(visit, offer)) }
            @if !choices.members.is_empty() {
                @if !choices.offers.is_empty() { h2 { (visit.t("choose-institution-yours")) } }
                @for member in &choices.members {
                    form.form method="post" action="/institucion/elegir" {
                        input type="hidden" name="institution" value=(member.institution);
                        p.actions {
                            button.button.wide.primary[here == Some(member.institution)] {
                                (icon(Icon::House)) (member.name)
                                @if here == Some(member.institution) { span.vh { ", " (visit.t("choose-institution-here")) } }
                            }
                        }
                    }
                }
            }
            @if choices.reads_territory { p { a href="/territorio" { (visit.t("choose-territory")) } } }
            (carry::leave(visit, &html! { p.actions { button.text-button { (visit.t("sign-out")) } } }))
        },
    )
}

fn invitation_card(visit: &Visit, offer: &Offer) -> Markup {
    let invitation = &offer.invitation;
    let base = format!("/invitaciones/{}", invitation.person);
    let offices: Vec<String> = Office::ALL
        .iter()
        .filter(|office| invitation.offices.contains(office))
        .map(|office| visit.t(&format!("invitation-as-{}", office.code())))
        .collect();
    let offices =
        if offices.is_empty() { visit.t("invitation-as-none") } else { offices.join(&visit.t("invitation-and")) };
    html! {
        section.card {
            h2 { (offer.house) }
            p.lead { (visit.tr("invitation-lead", &[("house", offer.house.as_str().into()), ("offices", offices.into())])) }
            p.note { (visit.tr("invitation-apart", &[("name", invitation.name.as_str().into())])) }
            form.form method="post" action={ (base) "/aceptacion" } {
                (field::unseen(&visit.fresh()))
                p.actions { button.button.primary.wide { (icon(Icon::Ok)) (visit.t("invitation-accept")) } }
            }
            form.form method="post" action={ (base) "/rechazo" } {
                (field::unseen(&visit.fresh()))
                p.actions { button.text-button { (visit.t("invitation-decline")) span.vh { ", " (offer.house) } } }
            }
        }
    }
}
