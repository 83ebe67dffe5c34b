//! The end of an edition: what the farewell needs, what is still open (told, never demanded), and closing it
//! (S0-191 to S0-195).

use super::super::form::Reader;
use super::super::reply::{Answer, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{notice, recall};
use super::super::visit::Visit;
use super::{cycles, listings};
use crate::store::cycle::{self, Cycle};
use crate::store::listing::{self, Found};
use crate::{get, post};
use domain::command::closing::{ClosingCommand, Remaining, Undecided, closable, farewell, may_begin};
use domain::command::{GroupSlice, Reason, What};
use domain::group::EditionState;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/cierre", CloseEdition, show), post!("/grupos/{group}/cierre", CloseEdition, close)]
}

async fn show(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let cycle = cycle::of_group(&mut tx, house.id, of.group.id).await?.into_iter().next();
    let near_here = listing::near(&mut tx, &of).await?;
    let fields = visit.fresh().at(of.edition.version).with("undecided", Undecided::Kept.code());
    page(markup(visit, &of, (cycle.as_ref(), &near_here), &fields))
}

async fn close(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let cycle = cycle::of_group(&mut tx, house.id, of.group.id).await?.into_iter().next();
    let near_here = listing::near(&mut tx, &of).await?;
    drop(tx);
    let mut read = Reader::new(&visit.form);
    // Where there is nothing to decide, nothing is asked.
    let (undecided, sure) = (read.code_maybe::<Undecided>("undecided"), read.sure("closes"));
    let (Some(undecided), Some(())) = (undecided, sure) else {
        let fields = visit.typed().wrong(read.faults());
        return again(markup(visit, &of, (cycle.as_ref(), &near_here), &fields));
    };
    let what = ClosingCommand::Close { undecided: undecided.unwrap_or(Undecided::Kept) };
    match visit.perform(What::Closing(of.group.id, what)).await? {
        Ok(_) => done(&group::address(&of.group, "/cierre"), "edition-closed"),
        Err(refusal) => {
            let fields = visit.typed().refused(refusal).at(of.edition.version);
            again(markup(visit, &of, (cycle.as_ref(), &near_here), &fields))
        }
    }
}

fn markup(visit: &Visit, of: &GroupSlice, (cycle, near_here): (Option<&Cycle>, &[Found]), fields: &Fields) -> Markup {
    let content = html! {
        (notice::form_trouble(visit, fields, &["undecided", "closes"]))
        @match of.edition.state {
            EditionState::Draft | EditionState::Calling => {
                section.empty { h2 { (visit.t("closing-not-begun")) } p { (visit.t("closing-not-begun-lead")) } }
            }
            EditionState::Closed | EditionState::Cancelled => (over(visit, of, cycle)),
            EditionState::Open | EditionState::Running | EditionState::Closing => {
                div.columns {
                    div.col { (rite(visit, of, cycle)) }
                    div.col { (open_ends(visit, of)) }
                }
                (end(visit, of, fields))
            }
        }
        (listings::near(visit, near_here))
        p { a.text-button href=(group::address(&of.group, "/ciclos")) { (visit.t("to-cycles")) (icon(Icon::Next)) } }
    };
    group::page(visit, of, Tab::Harvest, &visit.t("closing-title"), &content)
}

/// What the farewell is made from: a rite out of what was learnt, what the participants create (S0-192), what the
/// registers let one highlight.
fn rite(visit: &Visit, of: &GroupSlice, cycle: Option<&Cycle>) -> Markup {
    let address = |rest: &str| group::address(&of.group, rest);
    let when = farewell(of).and_then(|encounter| recall::day(visit, encounter));
    html! {
        section.spotlight {
            @if let Some(when) = when { p.when { (when) } }
            h2 { (visit.t("closing-rite")) }
            p { (visit.t("closing-rite-lead")) }
            div.answers {
                a.button.sun href=(address("/cosecha/lectura")) { (icon(Icon::Voice)) (visit.t("harvest-aloud")) }
                a.button href=(address("/cosecha/libro")) { (icon(Icon::Book)) (visit.t("harvest-choose")) }
            }
        }
        section.card {
            @if of.frame.has_creations() {
                h2 { (visit.t("closing-creations")) }
                p { (visit.t("closing-creations-lead")) }
                h3 { (visit.t("closing-highlight")) }
            } @else {
                h2 { (visit.t("closing-highlight")) }
            }
            p { (visit.t("closing-highlight-lead")) }
            @if let Some(cycle) = cycle { (cycles::counts(visit, cycle)) }
            p.actions { a.button href=(address("/carta")) { (icon(Icon::Pen)) (visit.t("closing-letter")) } }
        }
    }
}

/// What is still open. It is told, and blocks nothing.
fn open_ends(visit: &Visit, of: &GroupSlice) -> Markup {
    let left = Remaining::of(of);
    let asked = |rest: &str| match rest {
        // A group without an end owes nothing to one: only what it said is its to decide.
        rest if domain::mutual::is_own(&of.frame) => rest == "/cosecha/libro",
        "/procesos" => of.frame.reads_processes(),
        rest => of.frame.keeps_memoirs() || !rest.starts_with("/memorias"),
    };
    let lines = [
        (left.unremembered, "/memorias", "left-memoirs", "left-memoirs-none"),
        (left.without_learning, "/cosecha", "left-learnings", "left-learnings-none"),
        (left.undecided, "/cosecha/libro", "left-phrases", "left-phrases-none"),
        (left.unread, "/procesos", "left-processes", "left-processes-none"),
        (left.ahead, "/camino", "left-encounters", "left-encounters-none"),
        (u32::from(of.letter.is_none()), "/carta", "left-letter", "left-letter-none"),
        (u32::from(of.review.is_none()), "/memorias#proceso", "left-review", "left-review-none"),
    ];
    html! {
        section.card {
            h2 { (visit.t("closing-open-ends")) }
            p.lead { (visit.t("closing-open-ends-lead")) }
            ul.rows {
                @for (count, rest, open, settled) in lines.into_iter().filter(|(_, rest, ..)| asked(rest)) {
                    li {
                        @if count > 0 {
                            (icon(Icon::Info))
                            a.grow href=(group::address(&of.group, rest)) { b { (visit.tr(open, &[("count", count.into())])) } }
                        } @else {
                            (icon(Icon::Ok))
                            span.grow { (visit.t(settled)) }
                        }
                    }
                }
            }
        }
    }
}

/// Closing, or why it can't be done yet.
fn end(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Markup {
    let left = Remaining::of(of);
    let choices = field::choices_of::<Undecided>(visit, "undecided");
    html! {
        section.card #cerrar {
            h2 { (visit.t("closing-end")) }
            @match closable(of) {
                Err(refusal) => {
                    p.lead { (notice::refusal_words(visit, &refusal)) }
                    @if refusal.reason == Reason::ClosingNotHeld { p.note { (visit.t("closing-not-held-lead")) } }
                }
                Ok(()) => {
                    p.lead { (visit.t("closing-end-lead")) }
                    form.form method="post" action=(group::address(&of.group, "/cierre")) {
                        (field::unseen(fields))
                        @if left.undecided > 0 && left.agreed > 0 {
                            (field::cards(visit, fields, Field::new("undecided"), &choices))
                        }
                        (field::tick(visit, fields, Field::new("closes")))
                        p.actions { button.button.primary { (icon(Icon::Sprout)) (visit.t("closing-close")) } }
                    }
                }
            }
        }
    }
}

/// After the end: what was, and what may come next.
fn over(visit: &Visit, of: &GroupSlice, cycle: Option<&Cycle>) -> Markup {
    html! {
        section.spotlight {
            h2 { (visit.t("closing-over")) }
            @if let Some(cycle) = cycle { (cycles::counts(visit, cycle)) }
            @if may_begin(of).is_ok() {
                div.answers {
                    a.button.sun href=(group::address(&of.group, "/ciclos/nuevo")) { (icon(Icon::Plus)) (visit.t("closing-another")) }
                    @if domain::command::mutual::can_go_on(of) { a.button href=(group::address(&of.group, "/autonomia")) { (icon(Icon::Sprout)) (visit.t("going-open")) } }
                    a.button href=(group::address(&of.group, "/cosecha")) { (icon(Icon::Book)) (visit.t("harvest-title")) }
                }
            }
        }
        section.bare {
            h2 { (visit.t("closing-next")) }
            p.lead { (visit.t("closing-next-lead")) }
        }
    }
}
