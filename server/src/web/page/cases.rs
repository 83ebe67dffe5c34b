//! The cases of a group by their code names, and the themes treated in an edition as a list and a picture. Nothing here
//! says who presented what, nor what was told.

pub mod evening;
mod one;
mod review;

use super::super::chart::votes;
use super::super::reply::{Answer, Stop, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::group::{self, Tab, address, worded};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::when;
use super::super::visit::Visit;
use crate::guidance::taxonomies;
use crate::store::{case as store, cycle};
use crate::text::{Arg, Lang};
use crate::{get, post};
use domain::case::{AreaTag, Case, CaseState, FollowUp, OwnArea};
use domain::command::GroupSlice;
use domain::day::{Day, day_of};
use domain::group::Edition;
use domain::id::EditionId;
use domain::policy::Action;
use domain::taxonomy::{Area, Taxonomy};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/casos", SeeCases, show),
        post!("/grupos/{group}/encuentros/{encounter}/casos", ChangeCases, evening::offer),
        post!("/grupos/{group}/encuentros/{encounter}/casos/reparto", ChangeCases, evening::share),
        get!("/grupos/{group}/encuentros/{encounter}/casos/{case}", SeeCases, one::show),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/eleccion", ChangeCases, evening::choose),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/otro-dia", ChangeCases, evening::another_day),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/presentacion", ChangeCases, one::was_presented),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/tarjeta", ChangeCases, one::card),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/palabra", ChangeCases, one::follow_up),
        post!(
            "/grupos/{group}/encuentros/{encounter}/casos/{case}/palabra/{follow_up}/retiro",
            ChangeCases,
            one::take_back_word
        ),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/pregunta", ChangeCases, one::ask_again),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/sello", ChangeCases, one::seal),
        post!("/grupos/{group}/encuentros/{encounter}/casos/{case}/retiro", ChangeCases, one::withdraw),
        post!("/grupos/{group}/encuentros/{encounter}/guion/pasos/{moment}/escucha", ChangeCases, evening::listening),
        get!("/grupos/{group}/encuentros/{encounter}/revision", ReviewEncounter, review::show),
        post!("/grupos/{group}/encuentros/{encounter}/revision", ReviewEncounter, review::save),
    ]
}

/// "Caso del puente", in the language of the visit.
pub fn name(visit: &Visit, case: &Case) -> String {
    let said = match visit.lang {
        Lang::Es => case.name.es(),
        Lang::En => case.name.en(),
    };
    visit.tr("case-named", &[("name", Arg::from(said))])
}

/// Where a case is in its life.
pub fn state(visit: &Visit, state: CaseState) -> String {
    visit.t(&format!("case-state-{}", state.code().replace('_', "-")))
}

/// An area of a published list, with its list.
fn listed(tag: &AreaTag) -> Option<(&'static Taxonomy, &'static Area)> {
    match tag {
        AreaTag::Listed(taxonomy, area) => {
            let taxonomy = taxonomies().iter().find(|known| known.id == *taxonomy)?;
            Some((taxonomy, taxonomy.area(area)?))
        }
        AreaTag::Own(_) => None,
    }
}

/// What an area is called.
pub fn area_name(visit: &Visit, tag: &AreaTag, own: &[OwnArea]) -> String {
    match (listed(tag), tag) {
        (Some((_, area)), _) => worded(visit, &area.name).to_owned(),
        (None, AreaTag::Own(id)) => own
            .iter()
            .find(|area| area.id == *id)
            .map_or_else(|| visit.t("case-area-gone"), |area| area.name.to_string()),
        (None, AreaTag::Listed(..)) => visit.t("case-area-gone"),
    }
}

/// Where a list of areas was published.
pub fn cited(visit: &Visit, taxonomy: &Taxonomy) -> Markup {
    html! {
        cite { (taxonomy.cite.title) }
        @if let Some(address) = &taxonomy.cite.address { " · " a href=(address) rel="noreferrer" { (visit.t("case-cite-link")) span.vh { ": " (taxonomy.cite.title) } } }
        @if let Some(rule) = taxonomy.cite.source.as_ref().and_then(|source| visit.app.act.guidance().book.citing(source)) {
            " · «" span lang="es" { (rule.cite.quote) } "»"
        }
    }
}

/// What the list shows.
struct Look {
    of: GroupSlice,
    editions: Vec<Edition>,
    edition: EditionId,
    cases: Vec<Case>,
    words: Vec<FollowUp>,
    areas: Vec<OwnArea>,
    today: Day,
}

async fn show(visit: &Visit) -> Answer {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let editions: Vec<Edition> =
        cycle::of_group(&mut tx, house, of.group.id).await?.into_iter().map(|cycle| cycle.edition).collect();
    let with_cases = store::editions(&mut tx, house, of.group.id).await?;
    let wanted = visit.query.get("ciclo").parse::<u32>().ok();
    let edition = editions.iter().find(|one| Some(one.ordinal) == wanted).map_or(of.edition.id, |one| one.id);
    // A cycle without cases has nothing to show: the one that is looked at stands there in any case.
    let editions: Vec<Edition> =
        editions.into_iter().filter(|one| one.id == edition || with_cases.contains(&one.id)).collect();
    let cases = store::of_edition(&mut tx, house, edition).await?;
    let words = store::words_of_edition(&mut tx, house, edition).await?;
    let areas = store::areas(&mut tx, house).await?;
    drop(tx);
    let today = visit.today(of.site.as_ref());
    let look = Look { of, editions, edition, cases, words, areas, today };
    page(list(visit, &look)?)
}

fn list(visit: &Visit, look: &Look) -> Result<Markup, Stop> {
    let kept: Vec<&Case> = look.cases.iter().filter(|case| case.state.is_kept()).collect();
    let due: Vec<&Case> = kept.iter().copied().filter(|case| case.state == CaseState::FollowUpDue).collect();
    let waiting: Vec<&Case> =
        kept.iter().copied().filter(|case| [CaseState::Offered, CaseState::Chosen].contains(&case.state)).collect();
    let heard: Vec<&Case> = kept.iter().copied().filter(|case| case.presented_at.is_some()).collect();
    let title = visit.t("cases-title");
    let content = html! {
        (between(visit, look))
        @if kept.is_empty() { (nothing_yet(visit, look)) }
        @else {
            div.columns {
                div.col {
                    @if !due.is_empty() {
                        section.card aria-labelledby="h-due" {
                            h2 #h-due { (visit.t("cases-due")) }
                            p.lead { (visit.t("cases-due-lead")) }
                            (rows(visit, look, &due)?)
                        }
                    }
                    @if !waiting.is_empty() {
                        section.card aria-labelledby="h-waiting" { h2 #h-waiting { (visit.t("cases-waiting")) } (rows(visit, look, &waiting)?) }
                    }
                    @let others: Vec<&Case> = heard.iter().copied().filter(|case| case.state != CaseState::FollowUpDue).collect();
                    @if heard.is_empty() || !others.is_empty() {
                        section.card aria-labelledby="h-heard" {
                            h2 #h-heard { (visit.tr(if due.is_empty() { "cases-heard" } else { "cases-heard-rest" }, &[("count", others.len().into())])) }
                            @if heard.is_empty() { p.lead { (visit.t("cases-heard-none")) } } @else { (rows(visit, look, &others)?) }
                        }
                    }
                }
                div.col { (themes(visit, look, &heard)) }
            }
        }
        p.whisper.note { (icon(Icon::Lock)) span { (visit.t("cases-whisper")) } }
    };
    Ok(group::page(visit, &look.of, Tab::Cases, &title, &content))
}

/// The way to the cases of other cycles.
fn between(visit: &Visit, look: &Look) -> Markup {
    html! {
        @if look.editions.len() > 1 {
            nav.actions aria-label=(visit.t("cases-cycles")) {
                @for one in &look.editions {
                    a.chip-link href=(address(&look.of.group, &format!("/casos?ciclo={}", one.ordinal)))
                        aria-current=[(one.id == look.edition).then_some("true")] { (visit.tr("cases-cycle", &[("ordinal", one.ordinal.into())])) }
                }
            }
        }
    }
}

fn nothing_yet(visit: &Visit, look: &Look) -> Markup {
    html! {
        section.empty {
            h2 { (visit.t("cases-none")) }
            p { (visit.t("cases-none-lead")) }
            @if let Some(live) = look.of.live_encounter().filter(|_| visit.may(Action::RunMoments)) {
                p { a.button.primary href=(super::super::ui::room::address(live, "/sala")) { (visit.t("encounter-enter")) } }
            }
        }
    }
}

fn rows(visit: &Visit, look: &Look, cases: &[&Case]) -> Result<Markup, Stop> {
    let (circle, zone) = (visit.circle()?, visit.zone(look.of.site.as_ref()));
    Ok(html! {
        ul.rows {
            @for case in cases.iter().rev() {
                @let words: Vec<&FollowUp> = look.words.iter().filter(|word| word.case == case.id).collect();
                li {
                    a.grow href=(one::address(case, "")) {
                        b { (name(visit, case)) }
                        small { (about(visit, look, case)) }
                    }
                    span.chip.on[case.state == CaseState::FollowUpDue].hollow[case.state == CaseState::Sealed] { (state(visit, case.state)) }
                    @if !words.is_empty() {
                        div.full { ul.phrases { @for word in words { li { blockquote { (word.word.read(&circle)) } small { (when::day(visit.lang, day_of(word.said_at, zone), look.today)) } } } } }
                    }
                }
            }
        }
    })
}

/// "Encuentro 3, 14 de mayo · Dilemas éticos · una familia".
fn about(visit: &Visit, look: &Look, case: &Case) -> String {
    let encounter = look.of.encounter(case.encounter);
    let held = encounter.map(|one| {
        let ordinal = visit.tr("encounter-ordinal", &[("ordinal", Arg::from(one.ordinal))]);
        match one.day {
            Some(day) => format!("{ordinal}, {}", when::day(visit.lang, day, look.today)),
            None => ordinal,
        }
    });
    let presented = case
        .presented_at
        .filter(|_| encounter.is_none())
        .map(|at| when::day(visit.lang, day_of(at, visit.zone(look.of.site.as_ref())), look.today));
    let area = case.area.as_ref().map(|tag| area_name(visit, tag, &look.areas));
    let side = case.other_side.map(|side| visit.t(&format!("other-side-{}", side.code())));
    [held.or(presented), area, side].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Themes treated: a list with a bead for each case, which is its own picture, and the citation of each list of areas.
fn themes(visit: &Visit, look: &Look, heard: &[&Case]) -> Markup {
    let mut counts: BTreeMap<&AreaTag, u32> = BTreeMap::new();
    for tag in heard.iter().filter_map(|case| case.area.as_ref()) {
        *counts.entry(tag).or_default() += 1;
    }
    let without = heard.iter().filter(|case| case.area.is_none()).count();
    let mut sorted: Vec<(&AreaTag, u32)> = counts.into_iter().collect();
    sorted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let lists: Vec<&Taxonomy> = taxonomies()
        .iter()
        .filter(|one| sorted.iter().any(|(tag, _)| listed(tag).is_some_and(|(of, _)| of.id == one.id)))
        .collect();
    let row = |name: String, votes: u32, waiting: bool| {
        let said = visit.tr("cases-count", &[("count", votes.into())]);
        votes::Topic { name, votes, said, waiting }
    };
    let mut topics: Vec<votes::Topic> =
        sorted.iter().map(|(tag, count)| row(area_name(visit, tag, &look.areas), *count, false)).collect();
    if without > 0 && !sorted.is_empty() {
        topics.push(row(visit.t("cases-without-area"), u32::try_from(without).unwrap_or(u32::MAX), true));
    }
    let sentence = sorted.first().map(|(_, most)| most_present(visit, look, (&sorted, *most), heard.len()));
    html! {
        section.card aria-labelledby="h-themes" {
            h2 #h-themes { (visit.t("cases-themes")) }
            @match sentence {
                None => { p.lead { (visit.t("cases-themes-none")) } }
                Some(sentence) => { (votes::votes(&votes::Votes { sentence, topics })) }
            }
            @for taxonomy in lists { p.note { (worded(visit, &taxonomy.name)) ": " (cited(visit, taxonomy)) } }
            @if visit.may(Action::SeeInstitution) { p.actions { a href="/institucion/areas" { (visit.t("areas-see")) } } }
        }
    }
}

/// What the picture says: what was there most, unless everything was there as much.
fn most_present(visit: &Visit, look: &Look, (sorted, most): (&[(&AreaTag, u32)], u32), all: usize) -> String {
    let first: Vec<String> = sorted
        .iter()
        .take_while(|(_, count)| *count == most)
        .map(|(tag, _)| area_name(visit, tag, &look.areas))
        .collect();
    match first.as_slice() {
        [area] => visit
            .tr("cases-themes-most", &[("area", area.as_str().into()), ("count", most.into()), ("all", all.into())]),
        ties if ties.len() == sorted.len() => visit.tr("cases-themes-even", &[("areas", ties.len().into())]),
        ties => visit
            .tr("cases-themes-tied", &[("areas", ties.join(", ").into()), ("count", most.into()), ("all", all.into())]),
    }
}
