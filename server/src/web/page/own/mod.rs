//! A participant's own page: when and where, whether they come, what the group agreed and learnt, what they hope for.
//! It shows one person in one group; of the others it knows who coordinates, and nobody else. Few and plain words, for
//! whoever reads slowly (S0-009); nothing here asks for what somebody thinks in private (S0-127, S0-128).

mod appraisal;
mod calls;
mod cards;
mod cases;
mod creations;
mod data;
mod expectations;
mod house;
mod meeting;
mod path;
mod referrals;
mod reminders;
mod seedbed;
mod ties;
mod vote;

pub(super) use data::told;

use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{notice, own as frame};
use super::super::visit::Visit;
use super::listings;
use crate::store::own::{self as store, Own};
use crate::{bring, get, post};
use domain::command::Refusal;
use domain::policy::Action;
use maud::{Markup, html};

/// Where the page is.
const AT: &str = "/mi-grupo";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/mi-grupo", SeeOwnData, show),
        post!("/mi-grupo/respuesta", AnswerComing, meeting::answer),
        post!("/mi-grupo/voto", CastVote, vote::cast),
        post!("/mi-grupo/semillero", SowSeedling, seedbed::sow),
        post!("/mi-grupo/semillero/grupo", SowSeedling, seedbed::found),
        get!("/mi-grupo/vinculos", TellTies, ties::show),
        post!("/mi-grupo/vinculos", TellTies, ties::tell),
        post!("/mi-grupo/vinculos/retiro", TellTies, ties::take_back),
        post!("/mi-grupo/expectativas", KeepOwnExpectations, expectations::say),
        get!("/mi-grupo/expectativas/{expectation}", KeepOwnExpectations, expectations::open),
        post!("/mi-grupo/expectativas/{expectation}", KeepOwnExpectations, expectations::reword),
        post!("/mi-grupo/expectativas/{expectation}/retiro", KeepOwnExpectations, expectations::take_back),
        post!("/mi-grupo/orientaciones", OwnReferrals, referrals::ask),
        post!("/mi-grupo/orientaciones/{referral}", OwnReferrals, referrals::answer),
        get!("/mi-grupo/avisos", KeepOwnReminders, reminders::show),
        post!("/mi-grupo/avisos", KeepOwnReminders, reminders::agree),
        post!("/mi-grupo/avisos/retiro", KeepOwnReminders, reminders::no_more),
        post!("/mi-grupo/calendario", KeepOwnReminders, reminders::make_calendar),
        post!("/mi-grupo/calendario/retiro", KeepOwnReminders, reminders::end_calendar),
        get!("/mi-grupo/creaciones", SeeOwnPage, creations::show),
        get!("/mi-grupo/creaciones/nueva", HandInOwnCreation, creations::blank),
        bring!("/mi-grupo/creaciones/nueva", HandInOwnCreation, creations::hand_in),
        post!("/mi-grupo/creaciones/retiro", HandInOwnCreation, creations::take_back),
        get!("/mi-grupo/creaciones/{creation}/foto", SeeOwnPage, creations::picture),
        post!("/mi-grupo/llamada", AskForCall, calls::ask),
        post!("/mi-grupo/llamada/retiro", AskForCall, calls::no_more),
        post!("/mi-grupo/casos/{case}/retiro", KeepOwnCases, cases::withdraw),
        get!("/mi-grupo/apreciacion", KeepOwnAppraisal, appraisal::show),
        post!("/mi-grupo/apreciacion", KeepOwnAppraisal, appraisal::answer),
        get!("/mi-grupo/lineas", KeepOwnAppraisal, appraisal::back),
        post!("/mi-grupo/lineas", KeepOwnAppraisal, appraisal::part),
        get!("/mi-grupo/camino", WalkOwnPath, path::show),
        post!("/mi-grupo/camino", WalkOwnPath, path::wish),
        post!("/mi-grupo/camino/permiso", WalkOwnPath, path::share),
        post!("/mi-grupo/camino/hechos", WalkOwnPath, path::tell),
        post!("/mi-grupo/camino/pausa", WalkOwnPath, path::rest),
        post!("/mi-grupo/camino/pausa/retiro", WalkOwnPath, path::go_on),
        post!("/mi-grupo/camino/reconocimiento", WalkOwnPath, path::accept),
        post!("/mi-grupo/camino/retiro", SeeOwnData, path::withdraw),
        get!("/mi-grupo/camino/guia/{part}", WalkOwnPath, path::part),
        post!("/mi-grupo/camino/guia/{part}", WalkOwnPath, path::read),
        post!("/mi-grupo/camino/guia/{part}/retiro", WalkOwnPath, path::unread),
        get!("/mi-grupo/datos", SeeOwnData, data::show),
        get!("/mi-grupo/datos/copia.html", SeeOwnData, data::copy_to_read),
        get!("/mi-grupo/datos/copia.json", SeeOwnData, data::copy_for_programs),
        post!("/mi-grupo/datos/olvido", AskErasure, data::ask_erasure),
        post!("/mi-grupo/datos/olvido/retiro", AskErasure, data::stay),
    ]
}

/// What the page looks at.
async fn load(visit: &Visit) -> Result<Own, Stop> {
    let mut tx = visit.look().await?;
    let own = store::own(&mut tx, visit.app.act.guidance(), visit.holder()?, &visit.standing, visit.now).await?;
    let own = own.ok_or(Stop::NotFound)?;
    // Whoever presented and listens has nothing to type on until the return (C.6-15); their data stay theirs.
    if own.listens().is_some() && visit.path != AT && !visit.path.starts_with("/mi-grupo/datos") {
        return Err(Stop::Elsewhere(AT));
    }
    Ok(own)
}

async fn show(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    page(markup(visit, &own, &visit.fresh())?)
}

/// Back to the page, or the page with why not.
async fn came_of(visit: &Visit, refused: Option<Refusal>, (place, word): (&str, &str)) -> Answer {
    match refused {
        None => done(&format!("/mi-grupo{place}"), word),
        Some(refusal) => {
            let own = load(visit).await?;
            again(markup(visit, &own, &visit.fresh().refused(refusal))?)
        }
    }
}

/// The page. Each part is a section of its own, in the order in which a person asks: another builder's part is one
/// line here, a function from the visit and [`Own`] to a section, empty where there is nothing to show.
fn markup(visit: &Visit, own: &Own, fields: &super::super::ui::fields::Fields) -> Result<Markup, Stop> {
    if !visit.may(Action::SeeOwnPage) {
        return Ok(outside(visit, own));
    }
    if let Some(case) = own.listens() {
        return Ok(cases::listening(visit, own, case));
    }
    let parts = [
        cases::now(visit, own),
        meeting::card(visit, own),
        meeting::subject(visit, own),
        reminders::card(visit, own),
        vote::card(visit, own),
        seedbed::card(visit, own, fields),
        listings::near(visit, &own.near),
        cards::topics(visit, own),
        cards::agreements(visit, own)?,
        house::card(visit, own),
        cards::learnings(visit, own)?,
        expectations::card(visit, own, fields)?,
        cases::card(visit, own),
        creations::card(visit, own),
        appraisal::card(visit, own),
        path::card(visit, own),
        ties::card(visit, own),
        cards::today(visit, own),
        cards::attendance(visit, own),
        referrals::card(visit, own, fields)?,
        cards::gifts(visit, own),
        cards::leave(visit),
    ];
    Ok(frame::page(
        visit,
        &own.house,
        &html! {
            div.scene {
                picture {
                    source srcset="/estatico/escena-oscura.svg" media="(prefers-color-scheme: dark)";
                    img src="/estatico/escena.svg" alt="" width="720" height="404";
                }
            }
            div.greeting {
                div {
                    h1 { (visit.tr("own-hello", &[("name", own.person.name.to_string().into())])) }
                    p { (visit.t("own-your-group")) " " b { (own.of.group.name) } }
                }
                (frame::hear(visit, "#content", &visit.t("own-title")))
            }
            @if let Some(refusal) = fields.refusal.as_ref().filter(|_| fields.value("text").is_empty()) { (notice::refused(visit, refusal)) }
            @for part in &parts { (part) }
        },
    ))
}

/// Who does not sit in the group now: their own data, and who to ask.
fn outside(visit: &Visit, own: &Own) -> Markup {
    frame::page(
        visit,
        &own.house,
        &html! {
            div.greeting { div { h1 { (visit.tr("own-hello", &[("name", own.person.name.to_string().into())])) } } }
            section.card {
                h2 { (visit.t("own-outside")) }
                p.lead { (visit.t("own-outside-lead")) }
                p.actions { a.button href="/mi-grupo/datos" { (icon(Icon::Lock)) (visit.t("own-data")) } }
            }
            (listings::near(visit, &own.near))
            (cases::card(visit, own))
            (cards::today(visit, own))
            (cards::leave(visit))
        },
    )
}
