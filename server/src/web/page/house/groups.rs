//! That the institution's groups exist, with their counts: never a name of a person, and no small count.

use super::super::super::reply::{Answer, Stop, page};
use super::super::super::router::Route;
use super::super::super::ui::group::worded;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{printed, told};
use super::super::super::visit::Visit;
use super::{Tab, frame};
use crate::db::Tx;
use crate::get;
use crate::store::figures::{self, Existing};
use crate::store::house_figures::is_seen;
use domain::frame::{Frame, FrameId};
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![get!("/institucion/grupos", SeeGroupsExist, show)]
}

/// The groups that the institution may know of, each with its frame.
pub async fn seen<'a>(visit: &'a Visit, tx: &mut Tx) -> Result<Vec<(Existing, Option<&'a Frame>)>, Stop> {
    let all = figures::existing(tx, visit.house()?.0.id).await?;
    Ok(all
        .into_iter()
        .map(|group| {
            let frame = FrameId::from_code(&group.frame).and_then(|id| visit.app.act.guidance().frame(&id));
            (group, frame)
        })
        .filter(|(_, frame)| frame.is_none_or(is_seen))
        .collect())
}

/// The groups that the institution may know of, with their frames.
pub(in super::super) async fn known(visit: &Visit) -> Result<Vec<(Existing, Option<&Frame>)>, Stop> {
    let mut tx = visit.look().await?;
    seen(visit, &mut tx).await
}

async fn show(visit: &Visit) -> Answer {
    let groups = known(visit).await?;
    let mut tx = visit.look().await?;
    let exist = figures::told_to_exist(&mut tx, visit.house()?.0.id).await?;
    drop(tx);
    page(frame(
        visit,
        Tab::Groups,
        &visit.t("existing-title"),
        &html! {
            p.lead { (visit.t("existing-lead")) }
            @if groups.is_empty() && exist.is_empty() {
                section.empty { (icon(Icon::Group)) h2 { (visit.t("existing-none")) } p { (visit.t("existing-none-what")) } }
            } @else if !groups.is_empty() {
                section.card {
                    div.scroll tabindex="0" role="region" aria-labelledby="existing" {
                        table.table.fold {
                            caption #existing { (visit.tr("existing-caption", &[("count", groups.len().into())])) }
                            thead { tr {
                                th scope="col" { (visit.t("existing-group")) }
                                th scope="col" { (visit.t("existing-state")) }
                                th.amount scope="col" { (visit.t("existing-held")) }
                                th.amount scope="col" { (visit.t("existing-people")) }
                                th.amount scope="col" { (visit.t("existing-attendance")) }
                            } }
                            tbody { @for (group, frame) in &groups { (row(visit, group, *frame)) } }
                        }
                    }
                }
            }
            (own_houses(visit, &exist))
            @if !groups.is_empty() { p.actions { (printed::link(visit, "/institucion/grupos/informe.pdf", "print-this-report")) } }
            p.whisper { (icon(Icon::Lock)) span { (visit.t("existing-promise")) } }
        },
    ))
}

/// Groups that keep their own house and agreed that their institution knows that they exist: that, and nothing else.
fn own_houses(visit: &Visit, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            section.card aria-labelledby="t-own-houses" {
                h2 #t-own-houses { (visit.t("existing-own")) }
                p.lead { (visit.t("existing-own-lead")) }
                ul.rows { @for name in names { li { b.grow { (name) } span.chip { (visit.t("existing-exists")) } } } }
            }
        }
    }
}

fn row(visit: &Visit, group: &Existing, frame: Option<&Frame>) -> Markup {
    html! {
        tr {
            th scope="row" { (group.name) small { @match frame { Some(frame) => (worded(visit, &frame.name)), None => (group.frame) } } }
            td data-label=(visit.t("existing-state")) { (visit.t(&format!("group-state-{}", group.state.code()))) @if group.goes_on { small { (visit.t("existing-goes-on")) } } }
            td.amount data-label=(visit.t("existing-held")) { (group.figures.held) }
            td.amount data-label=(visit.t("existing-people")) { (told::cell(group.people)) }
            td.amount data-label=(visit.t("existing-attendance")) { (told::share(visit, group.attendance)) }
        }
    }
}
