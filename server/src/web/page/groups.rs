//! One's own groups: what comes next in each, what is still missing, who waits.

use super::super::reply::{Answer, page, to};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::{group as head, when};
use super::super::visit::Visit;
use super::house::groups as existing;
use crate::get;
use crate::store::own_groups::{self, Card};
use crate::store::{institution, person};
use crate::web::chart::ring::{Ring, Seat, ring};
use domain::encounter::{Encounter, EncounterState};
use domain::frame::Frame;
use domain::group::{EditionState, GroupState};
use domain::institution::Office;
use domain::institution::Site;
use domain::policy::{Action, Standing, may};
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos", SeeOwnGroups, show)]
}

async fn show(visit: &Visit) -> Answer {
    let (house, me) = visit.house()?;
    let mut tx = visit.look().await?;
    let sites = institution::sites(&mut tx, house.id).await?;
    let cards: Vec<Card> = own_groups::of_person(&mut tx, house.id, me.id)
        .await?
        .into_iter()
        .filter(|card| may(&standing(card), Action::SeeGroup))
        .collect();
    let declared = person::find(&mut tx, house.id, me.id).await?.is_some_and(|me| me.declared.profile.is_some());
    let others =
        cards.is_empty() && visit.may(Action::SeeGroupsExist) && !existing::seen(visit, &mut tx).await?.is_empty();
    drop(tx);
    let leads = me.offices.contains(&Office::Coordinator);
    if others && !leads {
        return to("/institucion/grupos");
    }
    let (closed, mut open): (Vec<Card>, Vec<Card>) =
        cards.into_iter().partition(|card| card.group.state == GroupState::Closed);
    // What comes first stands first; a group without a date stands last, where it is seen to lack one.
    open.sort_by_key(|card| {
        let next = card.next.as_ref().and_then(|next| next.day.map(|day| (day, next.time)));
        (next.is_none(), next, card.group.id)
    });
    let is_first_day = open.is_empty() && closed.is_empty();
    page(layout::page(
        visit,
        Place::Groups,
        &visit.t("groups-title"),
        &html! {
            div.head {
                h1 { (visit.t("groups-title")) }
                @if leads && !is_first_day {
                    div.actions { a.button.primary href="/grupos/nuevo" { (icon(Icon::Plus)) (visit.t("group-new")) } }
                }
            }
            @if is_first_day { (first_day(visit, (leads, declared, others))) }
            @if !open.is_empty() { div.pair { @for card in &open { (open_card(visit, card, &sites)) } } }
            @if !closed.is_empty() { (closed_list(visit, &closed)) }
            @if !leads && visit.may(Action::FoundGroup) { (by_oneself(visit)) }
        },
    ))
}

/// What the person is to a group of the list.
fn standing(card: &Card) -> Standing {
    Standing { signed_in: true, of_the_house: true, offices: Vec::new(), seat: Some(card.seat), ..Standing::nobody() }
}

/// Nothing yet: what a group begins with, or where whoever does not coordinate goes on.
fn first_day(visit: &Visit, (leads, declared, others): (bool, bool, bool)) -> Markup {
    let picture = Ring { label: visit.t("groups-empty-picture"), seats: vec![Seat::Free; 9], left: None };
    html! {
        section.empty {
            (ring(&picture))
            h2 { (visit.t(if others { "groups-empty-yours" } else { "groups-empty-title" })) }
            @if leads {
                p { (visit.t("groups-empty-coordinator")) }
                @if !declared { p { (visit.t("groups-empty-profile")) " " a href="/cuenta" { (visit.t("groups-empty-to-account")) } } }
                div.actions {
                    a.button.primary href="/grupos/nuevo" { (icon(Icon::Plus)) (visit.t("group-new")) }
                    @if others { a.button href="/institucion/grupos" { (icon(Icon::House)) (visit.t("existing-title")) } }
                }
            } @else if visit.may(Action::ChangeStaff) {
                p { (visit.t("groups-empty-administrator")) }
                div.actions { a.button.primary href="/institucion" { (icon(Icon::House)) (visit.t("nav-house")) } }
            } @else {
                p { (visit.t("groups-empty-other")) }
                div.actions { a.button href="/rutas" { (icon(Icon::Rules)) (visit.t("nav-guidance")) } }
            }
        }
    }
}

/// A group that no professional leads is founded by whoever wants to (`S0-028`).
fn by_oneself(visit: &Visit) -> Markup {
    html! {
        p.note { (visit.t("groups-by-oneself")) " " a href="/grupos/nuevo" { (visit.t("groups-by-oneself-found")) } }
    }
}

fn open_card(visit: &Visit, card: &Card, sites: &[Site]) -> Markup {
    let group = &card.group;
    let may_change = may(&standing(card), Action::ChangeGroup);
    let missing = missing(visit, card);
    html! {
        section.card aria-labelledby={ "g-" (group.id) } {
            div.title-row {
                h2 id={ "g-" (group.id) } { a href=(head::address(group, "")) { (group.name) } }
                (state_chip(visit, card))
            }
            p.note { (kind(visit, card)) " · " (group.shared_situation) }
            ul.facts.stack {
                @match &card.next {
                    Some(next) => (coming(visit, next, card, sites)),
                    None => li { (icon(Icon::Calendar)) span { (visit.t("groups-nothing-planned")) } },
                }
                li { (icon(Icon::People)) span { (people(visit, card)) } }
            }
            @if !missing.is_empty() && may_change {
                p.note { b { (visit.t("groups-missing")) } " " (missing.join(", ")) "." }
            }
            @if may_change { (next_step(visit, card, missing.is_empty())) }
        }
    }
}

/// The one thing to do next in a group.
fn next_step(visit: &Visit, card: &Card, is_complete: bool) -> Markup {
    let (rest, key, picture) = match card.edition.state {
        EditionState::Draft if !is_complete => ("/convocatoria", "groups-complete", Icon::Pen),
        EditionState::Draft => ("/convocatoria", "groups-call", Icon::Poster),
        EditionState::Calling if card.waiting > 0 || card.people == 0 => ("/personas", "groups-people", Icon::People),
        EditionState::Calling
        | EditionState::Open
        | EditionState::Running
        | EditionState::Closing
        | EditionState::Closed
        | EditionState::Cancelled => ("", "groups-open", Icon::Next),
    };
    html! { div.actions { a.button href=(head::address(&card.group, rest)) { (icon(picture)) (visit.t(key)) } } }
}

fn coming(visit: &Visit, next: &Encounter, card: &Card, sites: &[Site]) -> Markup {
    let site = sites.iter().find(|site| Some(site.id) == next.site.or(card.edition.site));
    let today = visit.today(site);
    let number = match card.edition.planned {
        Some(planned) => {
            visit.tr("groups-encounter-of", &[("ordinal", next.ordinal.into()), ("planned", u32::from(planned).into())])
        }
        None => visit.tr("groups-encounter", &[("ordinal", next.ordinal.into())]),
    };
    html! {
        li {
            (icon(Icon::Calendar))
            span {
                @if next.state == EncounterState::Opened { b { (visit.t("groups-now")) } }
                @else {
                    @match next.day {
                        Some(day) => b { (when::day(visit.lang, day, today)) },
                        None => (visit.t("groups-no-date")),
                    }
                    @if let Some(time) = next.time { ", " (when::span(visit.lang, time, next.minutes)) }
                }
                " · " (number)
            }
        }
        li { (icon(Icon::Place)) span { @match site { Some(site) => (site.name), None => (visit.t("groups-no-place")) } } }
    }
}

fn people(visit: &Visit, card: &Card) -> Markup {
    html! {
        @if card.people == 0 { (visit.t("groups-nobody")) } @else { (visit.tr("people-count", &[("count", card.people.into())])) }
        @if card.waiting > 0 { " · " b { (visit.tr("groups-waiting", &[("count", card.waiting.into())])) } }
    }
}

/// What a group that is not under way still lacks, in words.
fn missing(visit: &Visit, card: &Card) -> Vec<String> {
    let edition = &card.edition;
    if !edition.state.is_ahead() {
        return Vec::new();
    }
    let points = frame(visit, card).map_or(0, |frame| edition.lacks(frame).len());
    let mut missing = Vec::new();
    for (lacks, key) in [
        (edition.starts_on.is_none(), "groups-missing-day"),
        (edition.starts_at.is_none(), "groups-missing-hour"),
        (edition.site.is_none(), "groups-missing-place"),
    ] {
        if lacks {
            missing.push(visit.t(key));
        }
    }
    if points > 0 {
        missing.push(visit.tr("groups-missing-points", &[("count", points.into())]));
    }
    missing
}

fn frame<'a>(visit: &'a Visit, card: &Card) -> Option<&'a Frame> {
    visit.app.act.guidance().frame(&card.group.frame)
}

fn kind(visit: &Visit, card: &Card) -> String {
    let code = || card.group.frame.code().to_owned();
    frame(visit, card).map_or_else(code, |frame| head::worded(visit, &frame.name).to_owned())
}

fn state_chip(visit: &Visit, card: &Card) -> Markup {
    let (class, key) = match card.edition.state {
        EditionState::Draft => ("hollow", "edition-state-draft"),
        EditionState::Calling => ("now", "edition-state-calling"),
        EditionState::Open => ("on", "edition-state-open"),
        EditionState::Running => ("on", "edition-state-running"),
        EditionState::Closing => ("on", "edition-state-closing"),
        EditionState::Closed => ("hollow", "edition-state-closed"),
        EditionState::Cancelled => ("hollow", "edition-state-cancelled"),
    };
    html! { span class={ "chip " (class) } { (visit.t(key)) } }
}

fn closed_list(visit: &Visit, cards: &[Card]) -> Markup {
    html! {
        section.card aria-labelledby="g-closed" {
            h2 id="g-closed" { (visit.t("groups-closed")) }
            ul.rows {
                @for card in cards {
                    li {
                        a.grow href=(head::address(&card.group, "")) {
                            b { (card.group.name) }
                            small { (kind(visit, card)) " · " (card.group.shared_situation) }
                        }
                        (state_chip(visit, card))
                    }
                }
            }
        }
    }
}
