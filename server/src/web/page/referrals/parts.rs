//! How a referral is shown: to whom, where to, how far it has come, and what may come next.

use super::super::super::reply::Stop;
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::field;
use super::super::super::ui::group::{Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{group, notice, when};
use super::super::super::visit::Visit;
use super::super::directory::{kind_words, way};
use super::Found;
use crate::store::referral::{StepTold, Told};
use domain::command::{GroupSlice, Reason};
use domain::day::Day;
use domain::id::SeatId;
use domain::policy::Action;
use domain::referral::{Destination, Origin, Referral, ReferralState};
use domain::service::Service;
use maud::{Markup, html};

/// The tab under which referrals stand.
pub(super) const TAB: Tab = Tab::People;

/// How far it has come, in a word.
pub fn state_chip(visit: &Visit, state: ReferralState) -> Markup {
    let class = match state {
        ReferralState::Suggested => "chip hollow",
        ReferralState::Accepted => "chip now",
        ReferralState::Made => "chip on",
        ReferralState::Closed | ReferralState::Declined => "chip",
    };
    html! { span class=(class) { (visit.t(&format!("referral-state-{}", state.code()))) } }
}

/// Whose it is.
pub(super) fn name(visit: &Visit, one: &Told) -> String {
    one.name.clone().unwrap_or_else(|| visit.t("person-erased"))
}

/// The service of the directory, if it is one.
pub fn service<'a>(services: &'a [Service], of: &Referral) -> Option<&'a Service> {
    match &of.to {
        Destination::Service(id) => services.iter().find(|service| service.id == *id),
        Destination::Named(_) | Destination::Open => None,
    }
}

/// Where to, in words.
pub fn to_words(visit: &Visit, services: &[Service], of: &Referral) -> String {
    match &of.to {
        Destination::Service(_) => service(services, of).map(|known| known.name.to_string()),
        Destination::Named(name) => Some(name.to_string()),
        Destination::Open => None,
    }
    .unwrap_or_else(|| visit.t("referral-to-open"))
}

/// Where to, with how to reach it, its phone and the note on the way.
pub fn destination(visit: &Visit, services: &[Service], of: &Referral, today: Day) -> Result<Markup, Stop> {
    let eye = visit.standing.pair().ok_or(Stop::NoRight)?;
    let known = service(services, of);
    Ok(html! {
        p { b { (to_words(visit, services, of)) } " · " (kind_words(visit, of.kind)) }
        @if !of.note.is_blank() { p.said { (of.note.read(&eye)) } }
        @if let Some(known) = known { (way(visit, known, today)) }
    })
}

/// One that is open, with its next steps.
pub(super) fn card(visit: &Visit, found: &Found, one: &Told) -> Result<Markup, Stop> {
    let of = &found.look.of;
    let referral = &one.referral;
    let to = |rest: &str| address(&of.group, &format!("/orientaciones/{}{rest}", referral.id));
    let name = name(visit, one);
    let phone = service(&found.services, referral).and_then(|service| service.phone.as_ref());
    Ok(html! {
        article {
            div.title-row {
                h3 { @if one.here { a href=(address(&of.group, &format!("/personas/{}", referral.seat))) { (name) } } @else { (name) } }
                (state_chip(visit, referral.state))
            }
            (destination(visit, &found.services, referral, found.look.today)?)
            p.note { (from_words(visit, of, referral.origin)) " · " (last_step(visit, found, one)) }
            @if visit.may(Action::ChangeReferrals) {
                div.actions {
                    @if let Some(phone) = phone {
                        a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (phone) }
                    }
                    @for next in referral.state.next() { (turn(visit, referral, *next, (&to("/paso"), &name))) }
                    a.text-button href=(to("")) { (icon(Icon::Pen)) (visit.t("referral-change")) span.vh { ": " (name) } }
                }
            }
        }
    })
}

/// A button for what comes next. One can't be made before it is known where to.
fn turn(visit: &Visit, of: &Referral, next: ReferralState, (to, name): (&str, &str)) -> Markup {
    let needs_place = next == ReferralState::Made && !of.to.is_known();
    html! {
        @if !needs_place {
            form method="post" action=(to) {
                (field::unseen(&visit.fresh().at(of.version)))
                input type="hidden" name="state" value=(next.code());
                button.button.soft[next == ReferralState::Declined] {
                    (visit.t(&format!("referral-turn-{}", next.code()))) span.vh { ": " (name) }
                }
            }
        }
    }
}

/// Where the thought came from; never what was said.
fn from_words(visit: &Visit, of: &GroupSlice, origin: Origin) -> String {
    match origin {
        Origin::Expectation(_) => visit.t("referral-from-expectation"),
        Origin::Encounter(id) => match of.encounter(id) {
            Some(one) => visit.tr("referral-from-encounter", &[("ordinal", one.ordinal.into())]),
            None => visit.t("referral-from-earlier"),
        },
        Origin::OwnWish => visit.t("referral-from-own"),
    }
}

fn last_step(visit: &Visit, found: &Found, one: &Told) -> String {
    let last = found.steps.iter().rev().find(|step| step.referral == one.referral.id);
    last.map(|step| when::day(visit.lang, step.on, found.look.today)).unwrap_or_default()
}

/// One of which nothing is left to do.
pub(super) fn line(visit: &Visit, found: &Found, one: &Told) -> Markup {
    let of = &found.look.of;
    html! {
        li {
            a.grow href=(address(&of.group, &format!("/orientaciones/{}", one.referral.id))) {
                b { (name(visit, one)) }
                small { (to_words(visit, &found.services, &one.referral)) " · " (last_step(visit, found, one)) }
            }
            (state_chip(visit, one.referral.state))
        }
    }
}

/// Each step with its day and who wrote it down.
pub(super) fn steps(visit: &Visit, steps: &[&StepTold], today: Day) -> Markup {
    html! {
        ol.timeline {
            @for step in steps {
                li {
                    time datetime=(step.on) { (when::day(visit.lang, step.on, today)) }
                    (visit.t(&format!("referral-state-{}", step.state.code())))
                    @if let Some(by) = &step.by { " · " (by) }
                }
            }
        }
    }
}

/// Where care for whoever takes part stays outside of the group: that it does, with its source. Nothing in any other group.
pub fn outside(visit: &Visit, of: &GroupSlice) -> Markup {
    let why = Reason::CareOutside;
    let source = why.source().and_then(|line| visit.app.act.guidance().book.citing(line));
    html! {
        @if of.frame.leaves_own_care_out() {
            p.lead { (notice::refusal_words(visit, &why.into())) }
            @if let Some(rule) = source {
                details.more { summary { (visit.t("finding-source")) } (notice::citation(visit, &rule.cite)) }
            }
        }
    }
}

/// On the page of one person in this group: theirs, and the way to another one.
pub fn of_person(visit: &Visit, of: &GroupSlice, seat: SeatId, (all, services): (&[Told], &[Service])) -> Markup {
    html! {
        @if visit.may(Action::SeeReferrals) {
            section.card aria-labelledby="t-referrals" {
                h2 #t-referrals { (visit.t("referrals-title")) }
                (outside(visit, of))
                @if all.is_empty() {
                    @if !of.frame.leaves_own_care_out() { p.note { (visit.t("referrals-person-none")) } }
                } @else {
                    ul.rows {
                        @for one in all {
                            li {
                                a.grow href=(group::address(&of.group, &format!("/orientaciones/{}", one.referral.id))) {
                                    b { (to_words(visit, services, &one.referral)) }
                                    small { (kind_words(visit, one.referral.kind)) }
                                }
                                (state_chip(visit, one.referral.state))
                            }
                        }
                    }
                }
                @if of.frame.leaves_own_care_out() {
                    div.actions { a.button href="/directorio" { (icon(Icon::Book)) (visit.t("directory-title")) } }
                } @else if visit.may(Action::ChangeReferrals) {
                    div.actions {
                        a.button href=(group::address(&of.group, &format!("/orientaciones/nueva?plaza={seat}"))) { (icon(Icon::Plus)) (visit.t("referral-new")) }
                    }
                }
            }
        }
    }
}
