//! Areas of cases: which published lists the institution goes by, each with its citation, and what it adds to them.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::worded;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::cases::cited;
use crate::guidance::taxonomies;
use crate::store::case as store;
use crate::{get, post};
use domain::case::OwnArea;
use domain::command::What;
use domain::command::house::HouseCommand;
use domain::id::AreaId;
use domain::policy::Action;
use domain::taxonomy::Taxonomy;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/areas", SeeInstitution, show),
        post!("/institucion/areas", ChangeInstitution, choose),
        post!("/institucion/areas/nueva", ChangeInstitution, add),
        get!("/institucion/areas/{area}", ChangeInstitution, open),
        post!("/institucion/areas/{area}", ChangeInstitution, change),
    ]
}

struct Kept {
    chosen: Vec<String>,
    own: Vec<OwnArea>,
}

async fn load(visit: &Visit) -> Result<Kept, Stop> {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    Ok(Kept { chosen: store::taxonomies(&mut tx, house).await?, own: store::areas(&mut tx, house).await? })
}

fn ticked(visit: &Visit, kept: &Kept) -> Fields {
    let goes_by = |one: &&Taxonomy| if kept.chosen.is_empty() { one.usual } else { kept.chosen.contains(&one.id) };
    taxonomies().iter().filter(goes_by).fold(visit.fresh(), |fields, one| fields.with("taxonomies", &one.id))
}

async fn show(visit: &Visit) -> Answer {
    let kept = load(visit).await?;
    page(whole(visit, &kept, &ticked(visit, &kept), &visit.fresh()))
}

async fn choose(visit: &Visit) -> Answer {
    let chosen: Vec<String> = visit.form.all("taxonomies").map(str::to_owned).collect();
    let kept = load(visit).await?;
    let known = |code: &String| taxonomies().iter().any(|one| one.id == *code);
    let fault = match chosen.as_slice() {
        [] => Some(Fault::Missing),
        some if !some.iter().all(known) => Some(Fault::NotAChoice),
        _ => None,
    };
    if let Some(fault) = fault {
        let typed = visit.typed().wrong([("taxonomies".to_owned(), fault)].into());
        return again(whole(visit, &kept, &typed, &visit.fresh()));
    }
    match visit.perform(What::House(HouseCommand::ChooseTaxonomies(chosen))).await? {
        Ok(_) => done("/institucion/areas", "areas"),
        Err(refusal) => again(whole(visit, &kept, &visit.typed().refused(refusal), &visit.fresh())),
    }
}

async fn add(visit: &Visit) -> Answer {
    let kept = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(name) = read.line::<80>("area_name") else {
        let typed = visit.typed().wrong(read.faults());
        return again(whole(visit, &kept, &ticked(visit, &kept), &typed));
    };
    let area = OwnArea { id: visit.command_id().row(0), name, retired: false, version: 0 };
    match visit.perform(What::House(HouseCommand::KeepArea(area))).await? {
        Ok(_) => done("/institucion/areas#propias", "area"),
        Err(refusal) => again(whole(visit, &kept, &ticked(visit, &kept), &visit.typed().refused(refusal))),
    }
}

async fn known(visit: &Visit) -> Result<OwnArea, Stop> {
    let id = visit.id("area", AreaId::parse)?;
    load(visit).await?.own.into_iter().find(|area| area.id == id).ok_or(Stop::NotFound)
}

fn fields(visit: &Visit, area: &OwnArea) -> Fields {
    visit.fresh().with("area_name", &area.name).with_maybe("retired", area.retired.then_some("1")).at(area.version)
}

async fn open(visit: &Visit) -> Answer {
    let area = known(visit).await?;
    page(one(visit, &area, &fields(visit, &area), None))
}

async fn change(visit: &Visit) -> Answer {
    let before = known(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(name) = read.line::<80>("area_name") else {
        return again(one(visit, &before, &visit.typed().wrong(read.faults()), None));
    };
    let area = OwnArea { id: before.id, name, retired: read.ticked("retired"), version: 0 };
    match visit.perform(What::House(HouseCommand::KeepArea(area))).await? {
        Ok(_) => done("/institucion/areas#propias", "area"),
        Err(refusal) => {
            let now = known(visit).await?;
            let typed = visit.typed().refused(refusal).at(now.version);
            again(one(visit, &now, &typed, Some(&fields(visit, &now))))
        }
    }
}

const RETIRED: notice::Called<'_> = &[("retired", "label-area-retired")];

fn one(visit: &Visit, area: &OwnArea, typed: &Fields, kept: Option<&Fields>) -> Markup {
    layout::narrow(
        visit,
        Place::House,
        area.name.as_str(),
        &html! {
            a.back href="/institucion/areas" { (icon(Icon::Back)) (visit.t("areas-title")) }
            h1 { (area.name) }
            @if let Some(kept) = kept { (notice::both_texts_called(visit, typed, kept, (&["area_name", "retired"], RETIRED))) }
            form.form method="post" {
                (field::unseen(typed))
                (notice::form_trouble_called(visit, typed, &["area_name", "retired"], RETIRED))
                (field::text(visit, typed, Field::new("area_name")))
                (field::tick(visit, typed, Field::new("retired").label("label-area-retired").hint("hint-area-retired")))
                p.actions { button.button.primary { (visit.t("save")) } }
            }
        },
    )
}

fn whole(visit: &Visit, kept: &Kept, chosen: &Fields, typed: &Fields) -> Markup {
    let title = visit.t("areas-title");
    let may = visit.may(Action::ChangeInstitution);
    layout::narrow(
        visit,
        Place::House,
        &title,
        &html! {
            a.back href="/institucion#areas" { (icon(Icon::Back)) (visit.t("nav-house")) }
            div.head { div { h1 { (title) } p.sub { (visit.t("areas-lead")) } } }
            @if may {
                form.form.wide method="post" action="/institucion/areas" {
                    (field::unseen(chosen))
                    (notice::form_trouble(visit, chosen, &["taxonomies"]))
                    fieldset.card #taxonomies {
                        legend { (visit.t("label-taxonomies")) }
                        ul.checks { @for one in taxonomies() { li { label {
                            input type="checkbox" name="taxonomies" value=(one.id) checked[chosen.values.has("taxonomies", &one.id)];
                            span { (worded(visit, &one.name)) small { (names(visit, one)) } }
                        } } } }
                    }
                    p.actions { button.button.primary { (visit.t("save")) } }
                }
            } @else { (goes_by(visit, chosen)) }
            section.card aria-labelledby="h-cites" {
                h2 #h-cites { (visit.t("areas-where-from")) }
                ul.list { @for one in taxonomies() { li { (worded(visit, &one.name)) ": " (cited(visit, one)) } } }
            }
            section.card #propias aria-labelledby="h-own" {
                h2 #h-own { (visit.t("areas-own")) }
                @if kept.own.is_empty() { p.lead { (visit.t("areas-own-none")) } }
                @else { ul.rows { @for area in &kept.own {
                    li {
                        span.grow { b { (area.name) } @if area.retired { small { (visit.t("area-retired")) } } }
                        @if may { a.text-button href={ "/institucion/areas/" (area.id) } { (icon(Icon::Pen)) (visit.t("change")) span.vh { ": " (area.name) } } }
                    }
                } } }
                @if may {
                    form.form method="post" action="/institucion/areas/nueva" {
                        (field::unseen(typed))
                        (notice::form_trouble(visit, typed, &["area_name"]))
                        (field::text(visit, typed, Field::new("area_name")))
                        p.actions { button.button { (icon(Icon::Plus)) (visit.t("area-add")) } }
                    }
                }
            }
        },
    )
}

fn names(visit: &Visit, taxonomy: &Taxonomy) -> String {
    taxonomy.areas.iter().map(|area| worded(visit, &area.name)).collect::<Vec<_>>().join(" · ")
}

/// For whoever may only look.
fn goes_by(visit: &Visit, chosen: &Fields) -> Markup {
    html! {
        section.card aria-labelledby="h-goes-by" {
            h2 #h-goes-by { (visit.t("label-taxonomies")) }
            ul.rows { @for one in taxonomies().iter().filter(|one| chosen.values.has("taxonomies", &one.id)) {
                li { span.grow { b { (worded(visit, &one.name)) } small { (names(visit, one)) } } }
            } }
        }
    }
}
