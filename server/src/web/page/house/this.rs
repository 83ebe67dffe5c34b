//! `/institucion`: name, kind and crisis route, with its places and phones below.

use super::super::super::form::Reader;
use super::super::super::pairs::Pairs;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::{Tab, frame};
use crate::store::{institution, person};
use crate::{get, post};
use domain::command::What;
use domain::command::house::HouseCommand;
use domain::institution::{CrisisLine, Institution, InstitutionKind, Office, Person, Site};
use domain::policy::Action;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![get!("/institucion", SeeInstitution, show), post!("/institucion", ChangeInstitution, save)]
}

const NAMES: [&str; 3] = ["name", "kind", "crisis_route"];

async fn show(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    page(whole(visit, &fields(visit, house), None).await?)
}

async fn save(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let (name, kind, crisis_route) = (read.line("name"), read.code("kind"), read.words_maybe("crisis_route"));
    let (Some(name), Some(kind), Some(crisis_route)) = (name, kind, crisis_route) else {
        return again(whole(visit, &visit.typed().wrong(read.faults()), None).await?);
    };
    match visit.perform(What::House(HouseCommand::Change { name, kind, crisis_route })).await? {
        Ok(_) => done("/institucion", "house"),
        Err(refusal) => {
            let mut tx = visit.look().await?;
            let kept = institution::find(&mut tx, visit.house()?.0.id).await?.ok_or(Stop::NotFound)?;
            drop(tx);
            let typed = Fields { version: Some(kept.version), ..visit.typed().refused(refusal) };
            again(whole(visit, &typed, Some(&fields(visit, &kept))).await?)
        }
    }
}

fn fields(visit: &Visit, house: &Institution) -> Fields {
    visit
        .fresh()
        .with("name", &house.name)
        .with("kind", house.kind.code())
        .with_maybe("crisis_route", house.crisis_route.as_ref())
        .at(house.version)
}

async fn whole(visit: &Visit, typed: &Fields, kept: Option<&Fields>) -> Result<Markup, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let sites = institution::sites(&mut tx, house.id).await?;
    let lines = institution::crisis_lines(&mut tx, house.id).await?;
    let staff = person::staff(&mut tx, house.id).await?;
    drop(tx);
    let may_change = visit.may(Action::ChangeInstitution);
    Ok(frame(
        visit,
        Tab::This,
        house.name.as_str(),
        &html! {
            @if let Some(kept) = kept { (notice::both_texts_called(visit, &said(visit, typed), &said(visit, kept), (&NAMES, &[("name", "label-institution-name")]))) }
            @if may_change { (beginnings(visit, &Begun { house, sites: &sites, lines: &lines, staff: &staff })) }
            section.card #telefonos {
                h2 { (visit.t("house-care")) }
                (phones(visit, &lines, may_change))
            }
            @if may_change { section.card #ruta { h2 { (visit.t("house-what")) } (form(visit, typed)) } }
            @else {
                section.card {
                    h2 { (visit.t("label-crisis-route")) }
                    @match &house.crisis_route {
                        Some(route) => p.said { (route) },
                        None => p.lead { (visit.t("crisis-route-none")) },
                    }
                }
            }
            @if may_change {
                section.card #horario {
                    h2 { (visit.t("hours-title")) }
                    p { (visit.t("hours-card")) }
                    p.actions { a.button href="/institucion/horario" { (icon(Icon::Clock)) (visit.t("hours-change")) } }
                }
            }
            section.card #areas {
                h2 { (visit.t("areas-title")) }
                p { (visit.t("areas-card")) }
                p.actions { a.button href="/institucion/areas" { (icon(Icon::Book)) (visit.t("areas-see")) } }
            }
            section.card #lugares {
                h2 { (visit.t("house-places")) }
                (places(visit, &sites, may_change))
            }
            @if visit.may(Action::ExportInstitution) {
                section.card #llevar {
                    h2 { (visit.t("export-house-title")) }
                    p.lead { (visit.t("export-house-lead")) }
                    p.actions { a.button href="/institucion/exportacion/institucion.zip" download { (icon(Icon::Download)) (visit.t("export-whole-button")) } }
                }
            }
        },
    ))
}

/// The same with the kind in words instead of its code.
fn said(visit: &Visit, fields: &Fields) -> Fields {
    let kind = visit.t(&format!("institution-kind-{}", fields.value("kind").replace('_', "-")));
    Fields { values: Pairs::default(), ..fields.clone() }
        .with("name", fields.value("name"))
        .with("kind", kind)
        .with("crisis_route", fields.value("crisis_route"))
}

/// What an institution has when its first group is called.
struct Begun<'a> {
    house: &'a Institution,
    sites: &'a [Site],
    lines: &'a [CrisisLine],
    staff: &'a [Person],
}

/// What is still missing before the first group, until nothing is.
fn beginnings(visit: &Visit, begun: &Begun<'_>) -> Markup {
    let coordinates = |person: &Person| person.offices.contains(&Office::Coordinator);
    let steps = [
        ("begin-phones", "/institucion/telefonos/nuevo", !begun.lines.is_empty()),
        ("begin-route", "#ruta", begun.house.crisis_route.is_some()),
        ("begin-place", "/institucion/lugares/nuevo", begun.sites.iter().any(|site| !site.retired)),
        // A community has nobody of a profession behind it: whoever founds a group opens and closes it.
        (
            "begin-accounts",
            "/institucion/cuentas/nueva",
            begun.house.kind == InstitutionKind::Community || begun.staff.iter().any(coordinates),
        ),
    ];
    html! {
        @if steps.iter().any(|(_, _, done)| !done) {
            section.card {
                h2 { (visit.t("begin-title")) }
                ol.steps {
                    @for (key, address, done) in steps {
                        li.done[done] {
                            @if done { span { (visit.t(key)) span.vh { " " (visit.t("begin-done")) } } } @else { a href=(address) { (visit.t(key)) } }
                        }
                    }
                }
            }
        }
    }
}

fn form(visit: &Visit, fields: &Fields) -> Markup {
    let kinds = field::choices_of::<InstitutionKind>(visit, "institution-kind");
    html! {
        form.form method="post" action="/institucion" {
            (field::unseen(fields))
            (notice::form_trouble_called(visit, fields, &NAMES, &[("name", "label-institution-name")]))
            (field::text(visit, fields, Field::new("name").label("label-institution-name").fills("organization")))
            (field::select(visit, fields, Field::new("kind"), &kinds))
            (field::area(visit, fields, Field::new("crisis_route").hint("hint-crisis-route").optional(), 5))
            p.actions { button.button.primary { (visit.t("save")) } }
        }
    }
}

fn phones(visit: &Visit, lines: &[CrisisLine], may_change: bool) -> Markup {
    html! {
        @if lines.is_empty() {
            div.notice.warn {
                (icon(Icon::Warn))
                p { b { (visit.t("phones-none")) } }
                p { (visit.t(if may_change { "phones-none-why" } else { "phones-none-ask" })) }
            }
        }
        @else {
            ul.rows {
                @for (place, line) in lines.iter().enumerate() {
                    li {
                        span.grow { b { (line.name) } @if let Some(hours) = &line.hours { small { (hours) } } }
                        a.button.care href={ "tel:" (dialled(line.phone.as_str())) } { (icon(Icon::Phone)) (line.phone) }
                        @if may_change {
                            @if place > 0 { (raise(visit, line)) }
                            a.button href={ "/institucion/telefonos/" (line.id) } { (icon(Icon::Pen)) (visit.t("change")) span.vh { " " (line.name) } }
                        }
                    }
                }
            }
        }
        @if may_change { p.actions { a.button href="/institucion/telefonos/nuevo" { (icon(Icon::Plus)) (visit.t("phone-add")) } } }
    }
}

fn raise(visit: &Visit, line: &CrisisLine) -> Markup {
    html! {
        form method="post" action={ "/institucion/telefonos/" (line.id) "/subida" } {
            input type="hidden" name="command" value=(visit.new_id());
            button.icon-button title=(visit.t("phone-raise")) { (icon(Icon::Up)) span.vh { (visit.t("phone-raise")) " " (line.name) } }
        }
    }
}

fn places(visit: &Visit, sites: &[Site], may_change: bool) -> Markup {
    html! {
        ul.rows {
            @for site in sites {
                li {
                    span.grow {
                        b { (site.name) }
                        small {
                            @if let Some(capacity) = site.room_capacity { (visit.tr("people-fit", &[("count", capacity.into())])) " · " }
                            (site.zone.name().replace('_', " "))
                            @if let Some(address) = &site.address { br; (address) }
                        }
                    }
                    @if site.retired { span.chip.hollow { (visit.t("place-retired")) } }
                    @if may_change { a.button href={ "/institucion/lugares/" (site.id) } { (icon(Icon::Pen)) (visit.t("change")) span.vh { " " (site.name) } } }
                }
            }
        }
        @if may_change { p.actions { a.button href="/institucion/lugares/nuevo" { (icon(Icon::Plus)) (visit.t("place-add")) } } }
    }
}
