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
        post!("/institucion/telefonos/{line}/retiro", ChangeInstitution, remove),
    ]
}

const NAMES: [&str; 4] = ["line_name", "line_phone", "hours", "position"];

async fn lines(visit: &Visit) -> Result<Vec<CrisisLine>, Stop> {
    let mut tx = visit.look().await?;
    Ok(institution::crisis_lines(&mut tx, visit.house()?.0.id).await?)
}

async fn blank(visit: &Visit) -> Answer {
    let next = lines(visit).await?.len() + 1;
    page(form(visit, &visit.fresh().with("position", next), None))
}

async fn show(visit: &Visit) -> Answer {
    let line = known(visit).await?;
    let fields = visit
        .fresh()
        .with("line_name", &line.name)
        .with("line_phone", &line.phone)
        .with_maybe("hours", line.hours.as_ref())
        .with("position", line.position);
    page(form(visit, &fields, Some(&line)))
}

async fn known(visit: &Visit) -> Result<CrisisLine, Stop> {
    let id = visit.id("line", LineId::parse)?;
    lines(visit).await?.into_iter().find(|line| line.id == id).ok_or(Stop::NotFound)
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
    let position = read.number("position", 1..=99);
    let (Some(name), Some(phone), Some(hours), Some(position)) = (name, phone, hours, position) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), before));
    };
    let line = CrisisLine { id, name, phone, hours, position: i64::from(position) };
    match visit.perform(What::House(HouseCommand::PutCrisisLine(line))).await? {
        Ok(_) => done("/institucion#telefonos", "phone"),
        Err(refusal) => again(form(visit, &visit.typed().refused(refusal), before)),
    }
}

async fn remove(visit: &Visit) -> Answer {
    let line = known(visit).await?;
    match visit.perform(What::House(HouseCommand::RemoveCrisisLine(line.id))).await? {
        Ok(_) => done("/institucion#telefonos", "phone-gone"),
        Err(refusal) => again(form(visit, &visit.typed().refused(refusal), Some(&line))),
    }
}

fn form(visit: &Visit, fields: &Fields, before: Option<&CrisisLine>) -> Markup {
    let title = before.map_or_else(|| visit.t("phone-new"), |line| line.name.to_string());
    layout::narrow(
        visit,
        Place::House,
        &title,
        &html! {
            a.back href="/institucion#telefonos" { (icon(Icon::Back)) (visit.t("nav-house")) }
            h1 { (title) }
            p.lead { (visit.t("phone-lead")) }
            form.form method="post" {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &NAMES))
                (field::text(visit, fields, Field::new("line_name").hint("hint-line-name")))
                (field::phone(visit, fields, Field::new("line_phone")))
                (field::text(visit, fields, Field::new("hours").hint("hint-hours").optional()))
                (field::number(visit, fields, Field::new("position").hint("hint-position")))
                p.actions { button.button.primary { (visit.t("save")) } }
            }
            @if let Some(line) = before {
                form method="post" action={ "/institucion/telefonos/" (line.id) "/retiro" } {
                    input type="hidden" name="command" value=(visit.new_id());
                    p.actions { button.button.care { (icon(Icon::No)) (visit.t("phone-remove")) } }
                }
            }
        },
    )
}
