//! The home of a group: the road, what comes next, who has been there, what the group keeps.

mod over;
mod pictures;
mod side;

pub(super) use pictures::votes_picture;

use super::super::reply::{Answer, Stop, page};
use super::super::router::Route;
use super::super::ui::coming;
use super::super::ui::encounter::{self, Counted, road};
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{field, printed, when};
use super::super::visit::Visit;
use super::{calls, together};
use crate::get;
use crate::store::home::{Home, group_home};
use domain::command::plan::{self, Added};
use domain::day::Day;
use domain::encounter::{Encounter, EncounterState};
use domain::id::EncounterId;
use domain::policy::Action;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}", SeeGroup, show)]
}

async fn show(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let at = (house, visit.group()?);
    let home = group_home(&mut tx, visit.app.act.guidance(), at, &visit.standing, visit.now).await?;
    let home = home.ok_or(Stop::NotFound)?;
    let looks = together::waiting(visit, &mut tx, &home.of).await?;
    drop(tx);
    page(group::page(visit, &home.of, Tab::Home, &visit.t("tab-home"), &content(visit, &home, &looks)))
}

fn content(visit: &Visit, home: &Home, looks: &[EncounterId]) -> Markup {
    if home.of.edition.state.is_over() {
        return over::content(visit, home);
    }
    html! {
        section aria-labelledby="t-road" {
            h2.vh #t-road { (visit.t("road-label")) }
            (road(visit, &home.of, Counted { came: &home.tallies, cases: &home.cases }, home.today))
        }
        div.columns {
            div.col {
                (next_encounter(visit, home))
                (side::messages(visit, home))
                (side::lost_reminders(visit, home))
                (side::first_steps(visit, home))
                (pictures::presence(visit, home))
                (pictures::pair(visit, home))
            }
            div.col.loose {
                (calls::card(visit, &home.of, &home.calls, "home"))
                @if !home.of.frame.has_cases() { (side::missed(visit, home)) }
                (side::returning(visit, home))
                (side::memoirs(visit, home))
                (side::learnings(visit, home))
                (side::agreements(visit, home))
                @if home.of.frame.has_cases() { (side::missed(visit, home)) }
                (side::ways_on(visit, home, looks))
                p.actions { (printed::link(visit, &address(&home.of.group, "/impresos"), "print-title")) }
                (side::findings(visit, home))
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("home-whisper")) } }
    }
}

/// The dark block: day, hour, place, topic, and the two doors.
fn next_encounter(visit: &Visit, home: &Home) -> Markup {
    let of = &home.of;
    let Some(one) = encounter::next(of) else { return to_set_down(visit, home) };
    let total = of.edition.planned.filter(|_| !of.encounters.is_empty()).map(|_| of.encounters.len());
    let number = match total {
        Some(total) => visit.tr("home-number-of", &[("number", one.ordinal.into()), ("total", total.into())]),
        None => visit.tr("home-number", &[("number", one.ordinal.into())]),
    };
    html! {
        section.spotlight aria-labelledby="t-next" {
            p.when { (day_words(visit, one, home.today)) @if !encounter::goes_by_number(one) { " · " (number) } }
            h2 #t-next { @if encounter::goes_by_number(one) { (capital(&number)) } @else { (encounter::title(visit, of, one)) } }
            ul.facts {
                @if let Some(time) = one.time { li { (icon(Icon::Clock)) span { (when::span(visit.lang, time, one.minutes)) } } }
                @if let Some(site) = place(home, one) { li { (icon(Icon::Place)) span { (site) } } }
                @if one.state == EncounterState::Prepared { li { (icon(Icon::Ok)) span { (visit.t("home-prepared")) } } }
            }
            @if let Some(answers) = &home.answers {
                (coming::chairs(visit, &home.of, &answers.iter().filter(|answer| answer.encounter == one.id).cloned().collect::<Vec<_>>()))
            }
            @if home.reminders.reminded > 0 { p { (visit.tr("home-reminded", &[("count", home.reminders.reminded.into())])) } }
            (doors(visit, home, one))
        }
    }
}

/// Where nothing stands ahead in a group without an end: the encounter that comes next, one tap away.
fn to_set_down(visit: &Visit, home: &Home) -> Markup {
    let of = &home.of;
    let Some(day) = plan::due(of, home.today).filter(|_| visit.may(Action::ChangeGroup)) else { return html! {} };
    html! {
        section.spotlight aria-labelledby="t-next" {
            p.when { (capital(&when::day(visit.lang, day, home.today))) }
            h2 #t-next { (visit.t("home-to-set-down")) }
            p { (visit.t("home-to-set-down-lead")) }
            form method="post" action=(address(&of.group, "/camino/encuentros")) {
                (field::unseen(&visit.fresh().at(of.edition.version)))
                input type="hidden" name="kind" value=(Added::Next.code());
                input type="hidden" name="day" value=(day);
                div.actions {
                    button.button.sun { (icon(Icon::Plus)) (visit.t("home-set-down")) }
                    a.button href=(address(&of.group, "/camino")) { (icon(Icon::Calendar)) (visit.t("home-another-day")) }
                }
            }
        }
    }
}

fn doors(visit: &Visit, home: &Home, one: &Encounter) -> Markup {
    let of = &home.of;
    let to = |rest: &str| address(&of.group, &format!("/encuentros/{}/{rest}", one.id));
    let may_start = visit.may(Action::OpenAndClose) && !of.edition.state.is_over();
    html! {
        @if may_start || visit.may(Action::SeeScript) {
            br;
            div.actions {
                @if may_start {
                    // Yellow is for now: before its day the encounter does not call louder than what is to be done first.
                    a.button.sun[is_now(one, home.today)] href=(to("sala")) {
                        (icon(Icon::Play))
                        (visit.t(if one.state == EncounterState::Opened { "home-go-on" } else { "home-start" }))
                    }
                }
                @if visit.may(Action::SeeScript) { a.button href=(to("guion")) { (icon(Icon::Script)) (visit.t("home-script")) } }
                @if of.frame.is_called() && of.frame.has_topics() && visit.may(Action::MarkAttendance) && one.state.is_ahead() { (printed::button(visit, &to("planilla.pdf"), "print-sheet")) }
                @if visit.may(Action::ChangeGroup) {
                    a.button href=(address(&of.group, &format!("/camino/{}", one.id))) { (icon(Icon::Calendar)) (visit.t("home-change")) }
                }
            }
        }
    }
}

fn is_now(one: &Encounter, today: Day) -> bool {
    one.state == EncounterState::Opened || one.day.is_some_and(|day| (day - today).num_days() < 7)
}

fn day_words(visit: &Visit, one: &Encounter, today: Day) -> String {
    match one.day {
        Some(day) => capital(&when::day(visit.lang, day, today)),
        None => visit.t("home-no-day"),
    }
}

fn place(home: &Home, one: &Encounter) -> Option<String> {
    let own = one.site.and_then(|id| home.sites.iter().find(|site| site.id == id));
    own.or(home.of.site.as_ref()).map(|site| site.name.to_string())
}

/// The same with a capital letter: a day that begins a line.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
