//! A phone of the crisis route. None is invented: whoever administers writes the real ones.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use crate::store::institution;
use crate::{get, post};
use domain::command::What;
use domain::command::house::HouseCommand;
use domain::id::LineId;
use domain::institution::CrisisLine;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/telefonos/nuevo", ChangeInstitution, blank),
        post!("/institucion/telefonos/nuevo", ChangeInstitution, add),
        get!("/institucion/telefonos/{line}", ChangeInstitution, show),
        post!("/institucion/telefonos/{line}", ChangeInstitution, save),
        post!("/institucion/telefonos/{line}/subida", ChangeInstitution, raise),
        post!("/institucion/telefonos/{line}/retiro", ChangeInstitution, remove),
    ]
}

const NAMES: [&str; 3] = ["line_name", "line_phone", "hours"];

async fn blank(visit: &Visit) -> Answer {
    page(form(visit, &visit.fresh(), None, None))
}

async fn show(visit: &Visit) -> Answer {
    let line = known(visit).await?;
    page(form(visit, &fields(visit, &line), Some(&line), None))
}

fn fields(visit: &Visit, line: &CrisisLine) -> Fields {
    visit
        .fresh()
        .with("line_name", &line.name)
        .with("line_phone", &line.phone)
        .with_maybe("hours", line.hours.as_ref())
        .at(line.version)
}

async fn known(visit: &Visit) -> Result<CrisisLine, Stop> {
    let id = visit.id("line", LineId::parse)?;
    let mut tx = visit.look().await?;
    let lines = institution::crisis_lines(&mut tx, visit.house()?.0.id).await?;
    lines.into_iter().find(|line| line.id == id).ok_or(Stop::NotFound)
}

async fn add(visit: &Visit) -> Answer {
    put(visit, visit.command_id().row(0), None).await
}

async fn save(visit: &Visit) -> Answer {
    let line = known(visit).await?;
    put(visit, line.id, Some(&line)).await
}

async fn put(visit: &Visit, id: LineId, before: Option<&CrisisLine>) -> Answer {
    let mut read = Reader::new(&visit.form);
    let (name, phone, hours) = (read.line("line_name"), read.line("line_phone"), read.line_maybe("hours"));
    let (Some(name), Some(phone), Some(hours)) = (name, phone, hours) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), before, None));
    };
    // Place and version that are kept are the decision's; these only fill the row.
    let line = CrisisLine { id, name, phone, hours, position: 0, version: 0 };
    match visit.perform(What::House(HouseCommand::PutCrisisLine(line))).await? {
        Ok(_) => done("/institucion#telefonos", "phone"),
        Err(refusal) if before.is_none() => again(form(visit, &visit.typed().refused(refusal), None, None)),
        Err(refusal) => {
            let now = known(visit).await?;
            let typed = visit.typed().refused(refusal).at(now.version);
            again(form(visit, &typed, Some(&now), Some(&fields(visit, &now))))
        }
    }
}

/// One place up.
async fn raise(visit: &Visit) -> Answer {
    let line = known(visit).await?;
    match visit.perform(What::House(HouseCommand::RaiseCrisisLine(line.id))).await? {
        Ok(_) => done("/institucion#telefonos", "phone-raised"),
        Err(refusal) => again(form(visit, &fields(visit, &line).refused(refusal), Some(&line), None)),
    }
}

/// Asked of the write path first: a second tap finds the phone gone, and is answered like the first.
async fn remove(visit: &Visit) -> Answer {
    let id = visit.id("line", LineId::parse)?;
    match visit.perform(What::House(HouseCommand::RemoveCrisisLine(id))).await? {
        Ok(_) => done("/institucion#telefonos", "phone-gone"),
        Err(refusal) => {
            let line = known(visit).await?;
            again(form(visit, &fields(visit, &line).refused(refusal), Some(&line), None))
        }
    }
}

/// `kept` is what stands now, for a form that came back stale.
fn form(visit: &Visit, fields: &Fields, before: Option<&CrisisLine>, kept: Option<&Fields>) -> Markup {
    let title = before.map_or_else(|| visit.t("phone-new"), |line| line.name.to_string());
    layout::narrow(
        visit,
        Place::House,
        &title,
        &html! {
            a.back href="/institucion#telefonos" { (icon(Icon::Back)) (visit.t("nav-house")) }
            h1 { (title) }
            p.lead { (visit.t("phone-lead")) }
            @if let Some(kept) = kept { (notice::both_texts(visit, fields, kept, &NAMES)) }
            form.form method="post" {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &NAMES))
                (field::text(visit, fields, Field::new("line_name").hint("hint-line-name")))
                (field::phone(visit, fields, Field::new("line_phone")))
                (field::text(visit, fields, Field::new("hours").hint("hint-hours").optional()))
                p.actions { button.button.primary { (visit.t("save")) } }
            }
            @if let Some(line) = before {
                details.more {
                    summary { (visit.t("phone-remove")) }
                    p.note { (visit.t("phone-remove-what")) }
                    form method="post" action={ "/institucion/telefonos/" (line.id) "/retiro" } {
                        input type="hidden" name="command" value=(visit.new_id());
                        p.actions { button.button.care { (icon(Icon::No)) (visit.t("phone-remove")) } }
                    }
                }
            }
        },
    )
}
