//! Pointing people of a group to other care (S0-133, S0-163, S0-190, S0-230): which service, how to get there, how far
//! it has come. The coordination of the group reads it, and the person their own; nobody else.

mod forms;
pub(super) mod parts;

pub use parts::{of_person, outside, state_chip};

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::notice;
use super::super::visit::Visit;
use super::look::{self, Look};
use crate::store::referral::{self, StepTold, Told};
use crate::store::service;
use crate::{get, post};
use domain::command::care::{CareCommand, Suggestion, Way};
use domain::command::{Reason, Refusal, What};
use domain::expectation::Reach;
use domain::id::{EncounterId, ExpectationId, ReferralId, SeatId, ServiceId};
use domain::leaf::Leaf;
use domain::policy::Action;
use domain::referral::{Destination, Origin, ReferralState};
use domain::service::Service;
use domain::words::Line;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/orientaciones", SeeReferrals, show),
        get!("/grupos/{group}/orientaciones/nueva", ChangeReferrals, blank),
        post!("/grupos/{group}/orientaciones/nueva", ChangeReferrals, suggest),
        get!("/grupos/{group}/orientaciones/{referral}", ChangeReferrals, open),
        post!("/grupos/{group}/orientaciones/{referral}", ChangeReferrals, point),
        post!("/grupos/{group}/orientaciones/{referral}/paso", ChangeReferrals, step),
    ]
}

/// What the pages of referrals look at.
struct Found {
    look: Look,
    all: Vec<Told>,
    steps: Vec<StepTold>,
    services: Vec<Service>,
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let house = visit.house()?.0.id;
    let look = look::group(visit).await?;
    let mut tx = visit.look().await?;
    Ok(Found {
        all: referral::of_group(&mut tx, house, look.of.group.id).await?,
        steps: referral::steps_of_group(&mut tx, house, look.of.group.id).await?,
        services: service::all(&mut tx, house).await?,
        look,
    })
}

impl Found {
    fn one(&self, visit: &Visit) -> Result<&Told, Stop> {
        let id = visit.id("referral", ReferralId::parse)?;
        self.all.iter().find(|one| one.referral.id == id).ok_or(Stop::NotFound)
    }
}

async fn show(visit: &Visit) -> Answer {
    page(list(visit, &load(visit).await?, None)?)
}

fn list(visit: &Visit, found: &Found, refusal: Option<&Refusal>) -> Result<Markup, Stop> {
    let of = &found.look.of;
    let (open, over): (Vec<&Told>, Vec<&Told>) = found.all.iter().partition(|one| one.referral.state.is_open());
    let content = html! {
        @if !of.frame.leaves_own_care_out() { p.lead { (visit.t("referrals-lead")) } }
        @match refusal {
            Some(refusal) => (notice::refused(visit, refusal)),
            None => (outside(visit, of)),
        }
        p.actions {
            @if visit.may(Action::ChangeReferrals) && !of.frame.leaves_own_care_out() {
                a.button.primary href=(address(&of.group, "/orientaciones/nueva")) { (icon(Icon::Plus)) (visit.t("referral-new")) }
            }
            a.button href="/directorio" { (icon(Icon::Book)) (visit.t("directory-title")) }
            a.button.care href="/directorio#ruta" { (icon(Icon::Care)) (visit.t("crisis-now")) }
        }
        @if open.is_empty() {
            @if !of.frame.leaves_own_care_out() {
                section.empty { h2 { (visit.t("referrals-none")) } p { (visit.t("referrals-none-lead")) } }
            }
        } @else {
            section.card aria-labelledby="t-open" {
                h2 #t-open { (visit.t("referrals-open")) }
                @for one in &open { (parts::card(visit, found, one)?) }
            }
        }
        @if !over.is_empty() {
            section.bare {
                details.more {
                    summary { (visit.tr("referrals-over", &[("count", over.len().into())])) }
                    ul.rows { @for one in &over { (parts::line(visit, found, one)) } }
                }
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("referrals-whisper")) } }
    };
    Ok(group::page(visit, of, Tab::People, &visit.t("referrals-title"), &content))
}

/// Where a form comes from, when that is known: an expectation, an encounter, a person.
fn given(visit: &Visit, found: &Found) -> Fields {
    let of = &found.look.of;
    let expectation = ExpectationId::parse(visit.query.get("expectativa"));
    let said = expectation.and_then(|id| of.expectations.iter().find(|one| one.id == id));
    let said = said.filter(|said| said.reach == Reach::NeedsElse);
    let seat = said.map(|said| said.seat).or_else(|| SeatId::parse(visit.query.get("plaza")));
    let encounter = EncounterId::parse(visit.query.get("encuentro")).filter(|id| of.encounter(*id).is_some());
    let origin = said.map(|said| said.id.to_string()).or(encounter.map(|id| id.to_string()));
    visit.fresh().with_maybe("seat", seat.filter(|id| of.seat(*id).is_some())).with_maybe("origin", origin)
}

async fn blank(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    if found.look.of.frame.leaves_own_care_out() {
        return to(address(&found.look.of.group, "/orientaciones"));
    }
    page(forms::suggest(visit, &found, &given(visit, &found)))
}

/// Where to and how, as a form says it. The kind of care is asked where the directory does not say it.
fn way(read: &mut Reader<'_>, services: &[Service]) -> Option<Way> {
    let chosen = read.parsed_maybe("service", |typed| {
        let id = ServiceId::parse(typed)?;
        services.iter().find(|service| service.id == id).map(|service| (service.id, service.kind))
    });
    let named: Option<Option<Line<80>>> = read.line_maybe("other_service");
    let note: Option<Option<Line<140>>> = read.line_maybe("way_note");
    let kind = read.code_maybe("care_kind");
    let (chosen, named, note, kind) = (chosen?, named?, note?, kind?);
    let note = Leaf::new(note.map(|note| note.to_string()).unwrap_or_default());
    match (chosen, named, kind) {
        (Some(_), Some(_), _) => read.fault("other_service", Fault::Said("fault-one-service")),
        (Some((service, kind)), None, _) => Some(Way { kind, to: Destination::Service(service), note }),
        (None, Some(name), Some(kind)) => Some(Way { kind, to: Destination::Named(name), note }),
        (None, None, Some(kind)) => Some(Way { kind, to: Destination::Open, note }),
        (None, _, None) => read.fault("care_kind", Fault::Missing),
    }
}

/// Where the thought came from: the person, an encounter or what they hope for.
fn origin(read: &mut Reader<'_>, found: &Found) -> Option<Origin> {
    let of = &found.look.of;
    read.parsed("origin", |typed| {
        if typed == "own" {
            return Some(Origin::OwnWish);
        }
        let encounter = EncounterId::parse(typed).filter(|id| of.encounter(*id).is_some()).map(Origin::Encounter);
        let said = || ExpectationId::parse(typed).filter(|id| of.expectations.iter().any(|one| one.id == *id));
        encounter.or_else(|| said().map(Origin::Expectation))
    })
}

async fn suggest(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    // Such a group has no form that could come back.
    if found.look.of.frame.leaves_own_care_out() {
        return again(list(visit, &found, Some(&Reason::CareOutside.into()))?);
    }
    let mut read = Reader::new(&visit.form);
    let seat = read.parsed("seat", |typed| SeatId::parse(typed).filter(|id| found.look.of.seat(*id).is_some()));
    let origin = origin(&mut read, &found);
    let way = way(&mut read, &found.services);
    let (Some(seat), Some(origin), Some(way)) = (seat, origin, way) else {
        return again(forms::suggest(visit, &found, &visit.typed().wrong(read.faults())));
    };
    let suggestion = Suggestion { referral: visit.command_id().row(0), seat, origin, way };
    match visit.perform(What::Care(found.look.of.group.id, CareCommand::Suggest(suggestion))).await? {
        Ok(_) => done(&address(&found.look.of.group, "/orientaciones"), "referral-suggested"),
        Err(refusal) => again(forms::suggest(visit, &found, &visit.typed().refused(refusal))),
    }
}

async fn open(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let one = found.one(visit)?;
    page(forms::one(visit, &found, one, &forms::kept(visit, one)?)?)
}

async fn point(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let one = found.one(visit)?;
    let mut read = Reader::new(&visit.form);
    let Some(way) = way(&mut read, &found.services) else {
        return again(forms::one(visit, &found, one, &visit.typed().wrong(read.faults()))?);
    };
    let what = CareCommand::Point { referral: one.referral.id, way };
    match visit.perform(What::Care(found.look.of.group.id, what)).await? {
        Ok(_) => done(&address(&found.look.of.group, "/orientaciones"), "referral-pointed"),
        Err(refusal) => {
            let fields = visit.typed().refused(refusal).at(one.referral.version);
            again(forms::one(visit, &found, one, &fields)?)
        }
    }
}

async fn step(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let one = found.one(visit)?;
    let Some(state) = Reader::new(&visit.form).code::<ReferralState>("state") else {
        return again(list(visit, &found, Some(&Reason::ReferralState.into()))?);
    };
    let what = CareCommand::Step { referral: one.referral.id, state };
    match visit.perform(What::Care(found.look.of.group.id, what)).await? {
        Ok(_) => done(&address(&found.look.of.group, "/orientaciones"), "referral-step"),
        Err(refusal) => again(list(visit, &load(visit).await?, Some(&refusal))?),
    }
}
