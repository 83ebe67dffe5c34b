//! What is coming for one person over all their groups, and what is still to be written down.

use super::super::reply::{Answer, page};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::{encounter, notice, when};
use super::super::visit::Visit;
use super::group_home::capital;
use crate::get;
use crate::store::agenda::{self, Agenda, Due, Entry};
use domain::day::Day;
use domain::encounter::EncounterState;
use domain::in_force::memoir_age;
use domain::policy::{Action, may};
use maud::{Markup, html};

/// Days that are shown at once; what lies further ahead is folded away.
const SOON_DAYS: i64 = 21;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/agenda", SeeOwnGroups, show)]
}

async fn show(visit: &Visit) -> Answer {
    let (house, person) = visit.house()?;
    let mut tx = visit.look().await?;
    let today = visit.today(None);
    let agenda = agenda::agenda(&mut tx, visit.app.act.guidance(), house.id, person, today).await?;
    drop(tx);
    page(layout::narrow(visit, Place::Agenda, &visit.t("nav-agenda"), &content(visit, &agenda, today)))
}

fn content(visit: &Visit, agenda: &Agenda, today: Day) -> Markup {
    let is_soon = |entry: &Entry| entry.encounter.day.is_some_and(|day| (day - today).num_days() <= SOON_DAYS);
    let (soon, later) = agenda.coming.split_at(agenda.coming.iter().take_while(|entry| is_soon(entry)).count());
    let (unread, missing): (Vec<&Due>, Vec<&Due>) = agenda.unwritten.iter().partition(|due| due.is_written);
    html! {
        div.head { div { h1 { (visit.t("nav-agenda")) } p.sub { (capital(&when::day(visit.lang, today, today))) } } }
        @if agenda.coming.is_empty() && agenda.unwritten.is_empty() { (empty(visit)) } @else {
            p.actions { a.button href="/agenda/calendario" { (icon(Icon::Calendar)) (visit.t("calendar-own")) } }
        }
        @if !agenda.coming.is_empty() {
            section.card aria-labelledby="t-coming" {
                h2 #t-coming { (visit.t("agenda-coming")) }
                @if soon.is_empty() { p.lead { (visit.t("agenda-not-soon")) } }
                (by_day(visit, soon, today))
                @if !later.is_empty() {
                    details.more { summary { (visit.tr("agenda-later", &[("count", later.len().into())])) } (by_day(visit, later, today)) }
                }
            }
        }
        @if !missing.is_empty() {
            section.card aria-labelledby="t-unwritten" {
                h2 #t-unwritten { (visit.t("agenda-unwritten")) }
                p.lead { (visit.t("agenda-unwritten-lead")) }
                // Of the longest one alone: each line says its own days already.
                @if let Some(due) = missing.iter().max_by_key(|due| memoir_age(&due.entry.encounter, today)) { (notice::findings(visit, &due.findings)) }
                @for due in missing { (memoir(visit, due, today)) }
            }
        }
        @if !unread.is_empty() {
            section.card aria-labelledby="t-unread" {
                h2 #t-unread { (visit.t("home-memoirs-unread")) }
                p.lead { (visit.t("agenda-unread-lead")) }
                @for due in unread { (memoir(visit, due, today)) }
            }
        }
    }
}

/// One memoir that is still to be written or read.
fn memoir(visit: &Visit, due: &Due, today: Day) -> Markup {
    let entry = &due.entry;
    let days = memoir_age(&entry.encounter, today).unwrap_or(0);
    let (key, picture) =
        if due.is_written { ("home-memoir-read", Icon::Book) } else { ("home-memoir-write", Icon::Pen) };
    html! {
        article {
            h3 { (title(visit, entry)) }
            p { (entry.group) " · " (visit.tr("agenda-days-ago", &[("days", days.into())])) }
            div.actions { a.button href=(address(entry, "memoria")) { (icon(picture)) (visit.t(key)) } }
        }
    }
}

fn empty(visit: &Visit) -> Markup {
    html! {
        section.empty {
            h2 { (visit.t("agenda-empty")) }
            p { (visit.t("agenda-empty-lead")) }
            p.actions { a.button href="/grupos" { (icon(Icon::Group)) (visit.t("nav-groups")) } }
        }
    }
}

fn by_day(visit: &Visit, entries: &[Entry], today: Day) -> Markup {
    html! {
        @for day in days(entries) {
            article {
                h3 { (day_words(visit, day, today)) }
                ul.rows { @for entry in entries.iter().filter(|entry| entry.encounter.day == day) { (coming(visit, entry)) } }
            }
        }
    }
}

/// Different days in their order; those without one last.
fn days(entries: &[Entry]) -> Vec<Option<Day>> {
    let mut days: Vec<Option<Day>> = entries.iter().map(|entry| entry.encounter.day).collect();
    days.dedup();
    days
}

fn day_words(visit: &Visit, day: Option<Day>, today: Day) -> String {
    match day {
        None => visit.t("home-no-day"),
        Some(day) if (0..=1).contains(&(day - today).num_days()) => {
            format!("{}, {}", capital(&encounter::soon(visit, day, today)), when::day(visit.lang, day, today))
        }
        Some(day) => capital(&when::day(visit.lang, day, today)),
    }
}

fn title(visit: &Visit, entry: &Entry) -> String {
    let one = &entry.encounter;
    let own = one.title.as_ref().or(entry.topic.as_ref()).map(ToString::to_string);
    match own {
        None if encounter::goes_by_number(one) => encounter::by_kind(visit, one),
        own => format!("{}. {}", one.ordinal, own.unwrap_or_else(|| encounter::by_kind(visit, one))),
    }
}

fn address(entry: &Entry, rest: &str) -> String {
    format!("/grupos/{}/encuentros/{}/{rest}", entry.encounter.group, entry.encounter.id)
}

fn coming(visit: &Visit, entry: &Entry) -> Markup {
    let one = &entry.encounter;
    let is_open = one.state == EncounterState::Opened;
    html! {
        li {
            a.grow href={ "/grupos/" (one.group) } {
                b { (title(visit, entry)) }
                small {
                    (entry.group)
                    @if let Some(time) = one.time { " · " (when::span(visit.lang, time, one.minutes)) }
                    @if let Some(site) = &entry.site { " · " (site) }
                }
            }
            @if is_open { span.chip.now { (visit.t("road-state-opened")) } }
            @if one.state == EncounterState::Prepared { span.chip.on { (visit.t("road-state-prepared")) } }
            @if is_open && may(&entry.who, Action::RunMoments) {
                a.button.primary href=(address(entry, "sala")) { (icon(Icon::Play)) (visit.t("home-go-on")) }
            } @else if may(&entry.who, Action::SeeScript) {
                a.button href=(address(entry, "guion")) { (icon(Icon::Script)) (visit.t("home-script")) }
            }
        }
    }
}
