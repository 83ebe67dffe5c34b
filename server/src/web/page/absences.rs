//! Who is missed: one tap to call, and "we talked" written down with its day. No reason is asked, nothing is judged, and
//! it comes back only after a further absence (S0-106).

use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::crisis::dialled;
use super::super::ui::field;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{notice, when};
use super::super::visit::Visit;
use super::look::{self, Look};
use crate::store::{attendance, talk};
use crate::{get, post};
use domain::command::care::CareCommand;
use domain::command::{GroupSlice, Refusal, What};
use domain::id::{EncounterId, SeatId};
use domain::missing::{self, Missed, Talk};
use domain::policy::Action;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/ausencias", SeeMissed, show),
        post!("/grupos/{group}/ausencias/{seat}/conversacion", NoteTalk, talked),
        post!("/grupos/{group}/ausencias/{seat}/conversacion/retiro", NoteTalk, take_back),
    ]
}

/// Who is missed and who was talked with.
struct Found {
    look: Look,
    missed: Vec<Missed>,
    /// Those who were talked with and have not come since.
    talked: Vec<(Talk, Option<String>)>,
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let (house, _) = visit.house()?;
    let look = look::group(visit).await?;
    let mut tx = visit.look().await?;
    let rows = attendance::marks_of_edition(&mut tx, house.id, look.of.edition.id).await?;
    let told = talk::told_of_edition(&mut tx, house.id, look.of.edition.id).await?;
    let absent = missing::absent(&look.of.seats, &look.of.encounters, &rows);
    let talks: Vec<Talk> = told.iter().map(|(talk, _)| talk.clone()).collect();
    let answers = |talk: &Talk| absent.iter().any(|one| one.seat == talk.seat && one.last == talk.encounter);
    Ok(Found {
        missed: missing::to_call(&absent, &talks),
        talked: told.into_iter().filter(|(talk, _)| answers(talk)).collect(),
        look,
    })
}

async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &load(visit).await?, None))
}

async fn talked(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    send(visit, CareCommand::Talked { seat }, "talked").await
}

async fn take_back(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    let encounter = EncounterId::parse(visit.form.get("encounter")).ok_or(Stop::NotFound)?;
    send(visit, CareCommand::TakeBackTalk { seat, encounter }, "talk-taken-back").await
}

async fn send(visit: &Visit, what: CareCommand, word: &str) -> Answer {
    let group = visit.group()?;
    match visit.perform(What::Care(group, what)).await? {
        // From the group's home one goes back there: the next name is on it.
        Ok(_) if visit.form.get("back") == "home" => done(&format!("/grupos/{group}"), word),
        Ok(_) => done(&format!("/grupos/{group}/ausencias"), word),
        Err(refusal) => again(markup(visit, &load(visit).await?, Some(&refusal))),
    }
}

fn markup(visit: &Visit, found: &Found, refusal: Option<&Refusal>) -> Markup {
    let of = &found.look.of;
    let content = html! {
        p.lead { (visit.t("missed-lead")) }
        @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
        @if found.missed.is_empty() {
            section.empty { h2 { (visit.t("missed-none")) } p { (visit.t("missed-none-lead")) } }
        } @else {
            section.card aria-labelledby="t-missed" {
                h2 #t-missed { (visit.t("missed-title")) }
                @for one in &found.missed { (person(visit, of, one, "")) }
            }
        }
        @if !found.talked.is_empty() { (answered(visit, found)) }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("missed-whisper")) } }
    };
    group::page(visit, of, Tab::People, &visit.t("missed-title"), &content)
}

/// Somebody who is missed, with what can be done: call, and say that one did. `back` says where from.
pub fn person(visit: &Visit, of: &GroupSlice, one: &Missed, back: &str) -> Markup {
    let Some(person) = of.seat(one.seat).and_then(|seat| of.people.get(&seat.person)) else { return html! {} };
    let name = group::name(visit, person);
    let phone = person.phone.as_ref().filter(|_| visit.may(Action::SeePhones));
    html! {
        article {
            h3 { a href=(address(&of.group, &format!("/personas/{}", one.seat))) { (name) } }
            p { (visit.tr("missed-times", &[("times", one.times.into())])) @if phone.is_none() { " " (visit.t("missed-no-phone")) } }
            @if visit.may(Action::NoteTalk) {
                div.actions {
                    @if let Some(phone) = phone {
                        a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (visit.t("missed-call")) span.vh { ": " (name) } }
                    }
                    form method="post" action=(address(&of.group, &format!("/ausencias/{}/conversacion", one.seat))) {
                        (field::unseen(&visit.fresh()))
                        @if !back.is_empty() { input type="hidden" name="back" value=(back); }
                        button.button.soft { (visit.t("missed-talked")) span.vh { ": " (name) } }
                    }
                }
            }
        }
    }
}

/// Those who were talked with: the day and who, and the way back from a wrong tap.
fn answered(visit: &Visit, found: &Found) -> Markup {
    let of = &found.look.of;
    html! {
        section.bare aria-labelledby="t-talked" {
            h2 #t-talked { (visit.t("talked-title")) }
            ul.rows {
                @for (talk, by) in &found.talked {
                    @let name = of.seat(talk.seat).and_then(|seat| of.people.get(&seat.person)).map(|person| group::name(visit, person)).unwrap_or_default();
                    @let day = when::day(visit.lang, talk.on, found.look.today);
                    li {
                        span.grow {
                            b { (name) }
                            small {
                                @match by {
                                    Some(by) => (visit.tr("talked-by", &[("day", day.into()), ("who", by.as_str().into())])),
                                    None => (visit.tr("talked-on", &[("day", day.into())])),
                                }
                            }
                        }
                        form method="post" action=(address(&of.group, &format!("/ausencias/{}/conversacion/retiro", talk.seat))) {
                            (field::unseen(&visit.fresh()))
                            input type="hidden" name="encounter" value=(talk.encounter);
                            button.text-button { (icon(Icon::Undo)) (visit.t("talked-undo")) span.vh { ": " (name) } }
                        }
                    }
                }
            }
            p.note { (visit.t("talked-note")) }
        }
    }
}
