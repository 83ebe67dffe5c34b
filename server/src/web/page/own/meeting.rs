//! When and where the group meets next, and "¿Va a venir?" in one tap.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{encounter, spoken, when};
use super::super::super::visit::Visit;
use super::came_of;
use crate::store::own::Own;
use crate::text::Arg;
use chrono::Datelike;
use domain::command::own::OwnCommand;
use domain::day::Day;
use domain::encounter::Encounter;
use domain::id::EncounterId;
use domain::link::Coming;
use maud::{Markup, html};

/// The answer of a tap. Sent twice it says the same: the last word counts, so its command needs no id of the form.
pub(super) async fn answer(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let (encounter, coming) = (read.parsed("encounter", EncounterId::parse), read.code::<Coming>("coming"));
    let (Some(encounter), Some(coming)) = (encounter, coming) else { return Err(Stop::NotFound) };
    let refused = visit.perform_own(OwnCommand::Answer { encounter, coming }).await?.err();
    let word = match coming {
        Coming::Yes => "own-coming-yes",
        Coming::No => "own-coming-no",
        Coming::Unsure => "own-coming-unsure",
    };
    came_of(visit, refused, ("#cita", word)).await
}

/// The card.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    let Some(next) = own.next() else {
        return html! {
            section.card.meeting #cita aria-labelledby="t-cita" {
                h2 #t-cita { (visit.t("own-no-next")) }
                p.lead { (visit.t("own-no-next-lead")) }
            }
        };
    };
    html! {
        section.card.meeting #cita aria-labelledby="t-cita" {
            h2 #t-cita { (heading(visit, next, own.today)) }
            div.on {
                @if let Some(day) = next.day {
                    p.leaf aria-hidden="true" {
                        span { (when::weekday(visit.lang, day)) } b { (day.day()) } span { (when::month(visit.lang, day)) }
                    }
                }
                ul {
                    @if let Some(day) = next.day { li.vh { (when::day(visit.lang, day, own.today)) } }
                    @if let Some(time) = next.time {
                        li { (icon(Icon::Clock)) span {
                            b { (spoken::hour(visit.lang, time)) }
                            small { (spoken::until(visit.lang, time, next.minutes)) }
                        } }
                    }
                    @if let Some(site) = &own.site {
                        li { (icon(Icon::Place)) span { b { (site.name) } @if let Some(address) = &site.address { small { (address) } } } }
                    }
                }
            }
            @if next.state.is_ahead() { (question(visit, own, next)) }
        }
    }
}

/// What it will be about, with the word that nobody has to speak.
pub(super) fn subject(visit: &Visit, own: &Own) -> Markup {
    let named = own.next().filter(|next| next.topic.is_some() || next.title.is_some());
    html! {
        @if let Some(next) = named {
            section.plain aria-labelledby="t-tema" {
                h2 #t-tema { (visit.t("own-subject")) }
                p { b { (encounter::title(visit, &own.of, next)) } }
                p { (visit.t("own-about")) }
            }
        }
    }
}

fn heading(visit: &Visit, next: &Encounter, today: Day) -> String {
    let Some(day) = next.day else { return visit.t("own-next-no-day") };
    match (day - today).num_days() {
        0 => visit.t("own-next-today"),
        1 => visit.t("own-next-tomorrow"),
        2..=6 => visit.tr("own-next-on", &[("day", Arg::from(when::weekday(visit.lang, day)))]),
        _ => visit.tr("own-next-on", &[("day", Arg::from(when::day(visit.lang, day, today)))]),
    }
}

fn question(visit: &Visit, own: &Own, next: &Encounter) -> Markup {
    let said = own.answer(next);
    let choices = [
        (Coming::Yes, "yes", Icon::Ok, "own-yes"),
        (Coming::No, "no", Icon::No, "own-no"),
        (Coming::Unsure, "unsure", Icon::Doubt, "own-unsure"),
    ];
    html! {
        form.coming method="post" action="/mi-grupo/respuesta" data-partial="#cita" {
            input type="hidden" name="encounter" value=(next.id);
            h3 #t-coming { (visit.t("own-coming")) }
            div.three role="group" aria-labelledby="t-coming" {
                @for (coming, class, picture, key) in choices {
                    button class=(class) name="coming" value=(coming.code()) aria-pressed=(if said == Some(coming) { "true" } else { "false" }) {
                        (icon(picture)) span { (visit.t(key)) }
                    }
                }
            }
            p role="status" { (thanks(visit, own, said)) }
        }
    }
}

fn thanks(visit: &Visit, own: &Own, said: Option<Coming>) -> String {
    let who = own.coordination.first().cloned().unwrap_or_else(|| visit.t("own-coordination"));
    match said {
        Some(Coming::Yes) => visit.tr("own-thanks-yes", &[("who", who.into())]),
        Some(Coming::No) => visit.t("own-thanks-no"),
        Some(Coming::Unsure) => visit.t("own-thanks-unsure"),
        None => visit.t("own-thanks-none"),
    }
}
