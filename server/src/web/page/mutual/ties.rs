//! `/grupos/…/vinculos`: with how many of the group its people can count, before it and now (S0-212). Each says their own
//! numbers in their own page; here they are a drawing without names, from five on, and nobody who is alone is in it.

use super::super::super::reply::{Answer, page};
use super::super::super::router::Route;
use super::super::super::scene;
use super::super::super::ui::group::{self, Tab};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use crate::get;
use crate::store::ties;
use crate::web::chart::folded;
use crate::web::chart::ties::{Threads, threads};
use crate::web::reply::Stop;
use domain::command::GroupSlice;
use domain::command::mutual::draws_ties;
use domain::mutual::is_own;
use domain::ties::Drawn;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/vinculos", SeeCircleReading, show)]
}

async fn show(visit: &Visit) -> Answer {
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    if !draws_ties(&of) {
        return Err(Stop::NotFound);
    }
    let said = ties::said(&mut tx, visit.house()?.0.id, of.edition.id).await?;
    drop(tx);
    page(markup(visit, &of, Drawn::of(&said).as_ref()))
}

fn markup(visit: &Visit, of: &GroupSlice, drawn: Option<&Drawn>) -> Markup {
    let tab = if is_own(&of.frame) { Tab::OwnHouse } else { Tab::Harvest };
    let content = html! {
        p.lead { (visit.t("ties-lead")) }
        (picture(visit, drawn))
        section.bare { blockquote.source { p lang="es" { "«alude al número y calidad de relaciones que rodean a una persona»" } footer { "S0-212" } } }
    };
    group::page(visit, of, tab, &visit.t("ties-title"), &content)
}

/// The drawing twice, before and now, with its numbers; or that there is none yet.
pub(in super::super) fn picture(visit: &Visit, drawn: Option<&Drawn>) -> Markup {
    let Some(drawn) = drawn else {
        return html! {
            section.empty {
                (icon(Icon::Group))
                h2 { (visit.t("ties-none")) }
                p { (visit.t("ties-none-what")) }
            }
        };
    };
    let (before, now) = drawn.sums();
    let ring = |key: &str, count: u32, dots: Vec<u32>| {
        threads(&Threads { sentence: visit.tr(key, &[("count", count.into())]), dots })
    };
    html! {
        section.card aria-labelledby="t-ties" {
            h2 #t-ties { (visit.tr("ties-drawn", &[("before", before.into()), ("now", now.into())])) }
            div.beside {
                (ring("ties-before", before, drawn.seats.iter().map(|ties| ties.before).collect()))
                (ring("ties-now", now, drawn.seats.iter().map(|ties| ties.now).collect()))
            }
            (folded(&visit.t("ties-as-table"), &html! {
                table.table {
                    caption.vh { (visit.t("ties-as-table")) }
                    thead { tr { th.amount scope="col" { (visit.t("ties-before-head")) } th.amount scope="col" { (visit.t("ties-now-head")) } } }
                    tbody { @for ties in &drawn.seats { tr { td.amount.num { (ties.before) } td.amount.num { (ties.now) } } } }
                }
            }))
            p.net { (icon(Icon::Lock)) span { (visit.t("ties-who")) } }
        }
    }
}
