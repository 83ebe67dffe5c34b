//! With how many of the group one can count, before it and now (S0-212): two numbers of one's own, which nobody else reads,
//! and the drawing that the group sees.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, own as frame};
use super::super::super::visit::Visit;
use super::super::mutual::ties::picture;
use super::load;
use crate::store::own::Own;
use crate::store::ties;
use domain::command::What;
use domain::command::mutual::{MutualCommand, draws_ties, ties_asked};
use domain::ties::{Drawn, Ties};
use maud::{Markup, html};

const AT: &str = "/mi-grupo/vinculos";
const NAMES: [&str; 2] = ["ties_before", "ties_now"];

/// More than sit in any group that Ronda knows; how many there are here the decision says.
const MOST: u32 = 999;

/// The way to it from the own page.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    html! {
        @if has_page(own) && ties_asked(&own.of) {
            section.plain #vinculos aria-labelledby="t-vinculos" {
                h2 #t-vinculos { (visit.t("ties-title")) }
                p { (visit.t("own-ties-short")) }
                p.actions { a.button href=(AT) { (icon(Icon::Group)) (visit.t("own-ties-open")) } }
            }
        }
    }
}

/// Whether there is such a page; before the group has met it only says so.
fn has_page(own: &Own) -> bool {
    own.seat.is_some() && draws_ties(&own.of)
}

async fn look(visit: &Visit) -> Result<(Own, Option<Drawn>), Stop> {
    let own = load(visit).await?;
    if !has_page(&own) {
        return Err(Stop::NotFound);
    }
    let mut tx = visit.look().await?;
    let said = ties::said(&mut tx, visit.holder()?.institution, own.of.edition.id).await?;
    Ok((own, Drawn::of(&said)))
}

pub(super) async fn show(visit: &Visit) -> Answer {
    let (own, drawn) = look(visit).await?;
    let kept = own.ties.map_or_else(
        || visit.fresh(),
        |ties| visit.fresh().with("ties_before", ties.before).with("ties_now", ties.now),
    );
    page(markup(visit, &own, (drawn.as_ref(), &kept)))
}

pub(super) async fn tell(visit: &Visit) -> Answer {
    let (own, drawn) = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let (before, now) = (read.number("ties_before", 0..=MOST), read.number("ties_now", 0..=MOST));
    let (Some(before), Some(now)) = (before, now) else {
        return again(markup(visit, &own, (drawn.as_ref(), &visit.typed().wrong(read.faults()))));
    };
    finish(visit, Some(Ties { before, now }), "own-ties-told").await
}

pub(super) async fn take_back(visit: &Visit) -> Answer {
    finish(visit, None, "own-ties-gone").await
}

async fn finish(visit: &Visit, on: Option<Ties>, word: &str) -> Answer {
    let group = visit.holder()?.link.group;
    match visit.perform_held(What::Mutual(group, MutualCommand::Lean { on })).await? {
        Ok(_) => done(AT, word),
        Err(refusal) => {
            let (own, drawn) = look(visit).await?;
            again(markup(visit, &own, (drawn.as_ref(), &visit.typed().refused(refusal))))
        }
    }
}

fn markup(visit: &Visit, own: &Own, (drawn, fields): (Option<&Drawn>, &Fields)) -> Markup {
    frame::page(
        visit,
        &own.house,
        &html! {
            a.back href="/mi-grupo" { (icon(Icon::Back)) (visit.t("own-back")) }
            div.greeting { h1 { (visit.t("ties-title")) } (frame::hear(visit, "#content", &visit.t("ties-title"))) }
            p.lead { (visit.t("ties-lead")) }
            (notice::form_trouble(visit, fields, &NAMES))
            section.card aria-labelledby="t-own-ties" {
                h2 #t-own-ties { (visit.t("own-ties")) }
                p.lead { (visit.t(if ties_asked(&own.of) { "own-ties-lead" } else { "own-ties-later" })) }
                @if ties_asked(&own.of) {
                    form.form method="post" action=(AT) {
                        (field::unseen(fields))
                        (field::number(visit, fields, Field::new("ties_before")))
                        (field::number(visit, fields, Field::new("ties_now")))
                        p.actions { button.button.primary.wide { (icon(Icon::Ok)) (visit.t("own-ties-save")) } }
                    }
                }
                @if own.ties.is_some() {
                    form method="post" action={ (AT) "/retiro" } {
                        (field::unseen(&visit.fresh()))
                        button.text-button { (icon(Icon::Undo)) (visit.t("own-ties-take-back")) }
                    }
                }
                p.net { (icon(Icon::Lock)) span { (visit.t("own-ties-secret")) } }
            }
            (picture(visit, drawn))
            p.note { (visit.t("own-ties-hard")) " " a href="/mi-grupo#hoy" { (visit.t("own-ties-hard-where")) } }
        },
    )
}
