//! What one hopes for: from the first time that the person came in, only they write it; the coordination reads (C.6-20).

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, own as frame};
use super::super::super::visit::Visit;
use super::{came_of, load, markup};
use crate::store::own::Own;
use domain::command::own::OwnCommand;
use domain::expectation::OwnExpectation;
use domain::id::ExpectationId;
use maud::{Markup, html};

pub(super) async fn say(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(text) = read.words::<400>("text") else {
        let own = load(visit).await?;
        return again(markup(visit, &own, &visit.typed().wrong(read.faults()))?);
    };
    let what = OwnCommand::Say { expectation: visit.command_id().row(1), text };
    match visit.perform_own(what).await? {
        Ok(_) => done("/mi-grupo#espera", "own-said"),
        Err(refusal) => {
            let own = load(visit).await?;
            again(markup(visit, &own, &visit.typed().refused(refusal))?)
        }
    }
}

pub(super) async fn open(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    let one = known(visit, &own)?;
    page(form(visit, &own, one, &kept(visit, one)?)?)
}

pub(super) async fn reword(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    let one = known(visit, &own)?;
    let mut read = Reader::new(&visit.form);
    let Some(text) = read.words::<400>("text") else {
        return again(form(visit, &own, one, &visit.typed().wrong(read.faults()))?);
    };
    match visit.perform_own(OwnCommand::Reword { expectation: one.id, text }).await? {
        Ok(_) => done("/mi-grupo#espera", "own-reworded"),
        Err(refusal) => again(form(visit, &own, one, &visit.typed().refused(refusal).at(one.version))?),
    }
}

pub(super) async fn take_back(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    // Sent twice it is gone the second time: that is what was wished.
    let Ok(one) = known(visit, &own) else { return done("/mi-grupo#espera", "own-taken-back") };
    let refused = visit.perform_own(OwnCommand::TakeBack { expectation: one.id }).await?.err();
    came_of(visit, refused, ("#espera", "own-taken-back")).await
}

fn known<'a>(visit: &Visit, own: &'a Own) -> Result<&'a OwnExpectation, Stop> {
    let id = visit.id("expectation", ExpectationId::parse)?;
    own.expectations.iter().find(|one| one.id == id).ok_or(Stop::NotFound)
}

fn kept(visit: &Visit, one: &OwnExpectation) -> Result<Fields, Stop> {
    Ok(visit.fresh().with("text", one.text.read(&visit.own()?)).at(one.version))
}

/// The card on the page.
pub(super) fn card(visit: &Visit, own: &Own, fields: &Fields) -> Result<Markup, Stop> {
    if !own.of.frame.collects_expectations() {
        return Ok(html! {});
    }
    let eye = visit.own()?;
    let written: Vec<&OwnExpectation> = own.expectations.iter().filter(|one| !one.text.is_blank()).collect();
    let is_busy = fields.fault("text").is_some() || !fields.value("text").is_empty();
    Ok(html! {
        section.card #espera aria-labelledby="t-espera" {
            h2 #t-espera { (visit.t("own-hopes")) }
            p.lead { (visit.t("own-hopes-lead")) }
            @for one in &written {
                article {
                    blockquote.source { p.said { (one.text.read(&eye)) } }
                    div.actions {
                        a.text-button href={ "/mi-grupo/expectativas/" (one.id) } { (icon(Icon::Pen)) (visit.t("own-hopes-change")) }
                    }
                }
            }
            details.more open[is_busy || written.is_empty()] {
                summary { (visit.t(if written.is_empty() { "own-hopes-write" } else { "own-hopes-another" })) }
                form.form method="post" action="/mi-grupo/expectativas" {
                    (field::unseen(fields))
                    @if is_busy { (notice::form_trouble_called(visit, fields, &["text"], &[("text", "label-own-hope")])) }
                    (field::area(visit, fields, Field::new("text").label("label-own-hope").hint("own-hopes-hint"), 4))
                    p.actions { button.button { (icon(Icon::Ok)) (visit.t("own-hopes-save")) } }
                }
            }
            p.net { (icon(Icon::Lock)) span { (visit.t("own-hopes-who")) } }
        }
    })
}

fn form(visit: &Visit, own: &Own, one: &OwnExpectation, fields: &Fields) -> Result<Markup, Stop> {
    Ok(frame::page(
        visit,
        &own.house,
        &html! {
            a.back href="/mi-grupo#espera" { (icon(Icon::Back)) (visit.t("own-back")) }
            h1 { (visit.t("own-hopes")) }
            section.card {
                (notice::form_trouble_called(visit, fields, &["text"], &[("text", "label-own-hope")]))
                (notice::both_texts_called(visit, fields, &kept(visit, one)?, (&["text"], &[("text", "label-own-hope")])))
                form.form method="post" action={ "/mi-grupo/expectativas/" (one.id) } {
                    (field::unseen(fields))
                    (field::area(visit, fields, Field::new("text").label("label-own-hope").hint("own-hopes-hint"), 5))
                    p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("own-hopes-save")) } }
                }
            }
            form method="post" action={ "/mi-grupo/expectativas/" (one.id) "/retiro" } {
                (field::unseen(&visit.fresh()))
                p.actions { button.button { (icon(Icon::No)) (visit.t("own-hopes-take-back")) } }
            }
        },
    ))
}
