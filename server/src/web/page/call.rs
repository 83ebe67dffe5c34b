//! The call: what the group is, how its edition runs, what it still needs, who coordinates (S0-079, S0-147 to S0-151).

mod parts;

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::ui::group::address;
use super::super::visit::Visit;
use super::group_form;
use crate::store::{institution, person, slice};
use crate::{get, post};
use domain::command::group::GroupCommand;
use domain::command::{GroupSlice, What};
use domain::group::{CallKind, Readiness};
use domain::id::{PersonId, SeatId};
use domain::institution::{CrisisLine, Person, Site};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/convocatoria", ChangeGroup, show),
        post!("/grupos/{group}/convocatoria/grupo", ChangeGroup, describe),
        post!("/grupos/{group}/convocatoria/ciclo", ChangeGroup, arrange),
        post!("/grupos/{group}/convocatoria/preparacion", ChangeGroup, check),
        post!("/grupos/{group}/convocatoria/inicio", ChangeGroup, start),
        post!("/grupos/{group}/convocatoria/cancelacion", ChangeGroup, call_off),
        post!("/grupos/{group}/convocatoria/coordinacion", AppointCoordination, appoint),
        post!("/grupos/{group}/convocatoria/coordinacion/{seat}/retiro", AppointCoordination, release),
        post!("/grupos/{group}/convocatoria/coordinacion/{seat}/entrega", AppointCoordination, hand_over),
    ]
}

/// The points of the checklist that are ticked, by their names in the form.
const POINTS: [&str; 7] = ["coordinator", "target", "place", "technical", "material", "timetable", "frequency"];

/// What the page shows.
struct Sheet {
    group: GroupSlice,
    sites: Vec<Site>,
    staff: Vec<Person>,
    phones: Vec<CrisisLine>,
}

/// The page's forms.
struct Forms {
    about: Fields,
    runs: Fields,
    ready: Fields,
    second: Fields,
    start: Fields,
    off: Fields,
}

async fn show(visit: &Visit) -> Answer {
    let sheet = load(visit).await?;
    let forms = forms(visit, &sheet);
    page(parts::page(visit, &sheet, &forms))
}

async fn load(visit: &Visit) -> Result<Sheet, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let group = slice::load_group(&mut tx, visit.app.act.guidance(), house.id, visit.group()?).await?;
    Ok(Sheet {
        group: group.ok_or(Stop::NotFound)?,
        sites: institution::sites(&mut tx, house.id).await?,
        staff: person::staff(&mut tx, house.id).await?,
        phones: institution::crisis_lines(&mut tx, house.id).await?,
    })
}

fn forms(visit: &Visit, sheet: &Sheet) -> Forms {
    let edition = &sheet.group.edition;
    Forms {
        about: group_form::described(visit.fresh(), &sheet.group.group),
        runs: group_form::arranged(visit.fresh(), edition),
        ready: readied(visit.fresh(), &sheet.group).at(edition.version),
        second: visit.fresh(),
        start: visit.fresh(),
        off: visit.fresh().at(sheet.group.edition.version),
    }
}

async fn describe(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(description) = group_form::description(&mut read) else {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.about = typed).await;
    };
    match visit.perform(What::Group(visit.group()?, GroupCommand::Describe(description))).await? {
        Ok(_) => saved(visit, "group-saved"),
        Err(refusal) => once_more(visit, |forms| forms.about = visit.typed().refused(refusal)).await,
    }
}

async fn arrange(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(arrangement) = group_form::arrangement(&mut read) else {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.runs = typed).await;
    };
    match visit.perform(What::Group(visit.group()?, GroupCommand::Arrange(arrangement))).await? {
        Ok(_) => saved(visit, "edition-saved"),
        Err(refusal) => once_more(visit, |forms| forms.runs = visit.typed().refused(refusal)).await,
    }
}

async fn check(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(readiness) = readiness(visit, &mut read) else {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.ready = typed).await;
    };
    match visit.perform(What::Group(visit.group()?, GroupCommand::CheckReadiness(readiness))).await? {
        Ok(_) => saved(visit, "readiness-saved"),
        Err(refusal) => once_more(visit, |forms| forms.ready = visit.typed().refused(refusal)).await,
    }
}

async fn start(visit: &Visit) -> Answer {
    match visit.perform(What::Group(visit.group()?, GroupCommand::StartCalling)).await? {
        Ok(_) => done(&format!("/grupos/{}/personas", visit.group()?), "calling"),
        Err(refusal) => once_more(visit, |forms| forms.start = visit.typed().refused(refusal)).await,
    }
}

async fn call_off(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    if read.sure("sure").is_none() {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.off = typed).await;
    }
    match visit.perform(What::Group(visit.group()?, GroupCommand::CallOff)).await? {
        Ok(_) => done("/grupos", "called-off"),
        Err(refusal) => {
            once_more(visit, |forms| {
                forms.off = Fields { version: forms.off.version, ..visit.typed().refused(refusal) }
            })
            .await
        }
    }
}

async fn appoint(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(person) = read.parsed("person", PersonId::parse) else {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.second = typed).await;
    };
    let seat: SeatId = visit.command_id().row(0);
    let what = GroupCommand::AppointCoCoordinator { seat, person };
    match visit.perform(What::Group(visit.group()?, what)).await? {
        Ok(_) => saved(visit, "coordination-saved"),
        Err(refusal) => once_more(visit, |forms| forms.second = visit.typed().refused(refusal)).await,
    }
}

async fn release(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    let mut read = Reader::new(&visit.form);
    if read.sure("releases").is_none() {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.second = typed).await;
    }
    match visit.perform(What::Group(visit.group()?, GroupCommand::ReleaseCoCoordinator { seat })).await? {
        Ok(_) => saved(visit, "coordination-saved"),
        Err(refusal) => once_more(visit, |forms| forms.second = visit.typed().refused(refusal)).await,
    }
}

async fn hand_over(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    let mut read = Reader::new(&visit.form);
    if read.sure("hands_over").is_none() {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.second = typed).await;
    }
    match visit.perform(What::Group(visit.group()?, GroupCommand::HandOver { seat })).await? {
        Ok(_) => saved(visit, "coordination-handed-over"),
        Err(refusal) => once_more(visit, |forms| forms.second = visit.typed().refused(refusal)).await,
    }
}

fn saved(visit: &Visit, word: &str) -> Answer {
    done(&format!("/grupos/{}/convocatoria", visit.group()?), word)
}

/// The page again, with one of its forms as it was typed.
async fn once_more(visit: &Visit, typed: impl FnOnce(&mut Forms)) -> Answer {
    let sheet = load(visit).await?;
    let mut forms = forms(visit, &sheet);
    typed(&mut forms);
    again(parts::page(visit, &sheet, &forms))
}

fn readiness(visit: &Visit, read: &mut Reader<'_>) -> Option<Readiness> {
    if visit.form.all("points").any(|point| !POINTS.contains(&point)) {
        let _: Option<()> = read.fault("points", Fault::NotAChoice);
    }
    let refreshments = read.parsed_maybe("refreshments", |typed| match typed {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let call = read.code_maybe::<CallKind>("call");
    let has = |point| visit.form.has("points", point);
    let ready = Readiness {
        coordinator: has("coordinator"),
        target: has("target"),
        place: has("place"),
        technical: has("technical"),
        material: has("material"),
        refreshments: refreshments?,
        timetable: has("timetable"),
        frequency: has("frequency"),
        call: call?,
    };
    visit.form.all("points").all(|point| POINTS.contains(&point)).then_some(ready)
}

/// What was ticked, and what the group says already.
fn readied(fields: Fields, group: &GroupSlice) -> Fields {
    let (missing, readiness) = (group.edition.lacks(&group.frame), &group.edition.readiness);
    let ticked = POINTS.into_iter().filter(|point| !missing.contains(point));
    ticked
        .fold(fields, |fields, point| fields.with("points", point))
        .with_maybe("refreshments", readiness.refreshments.map(|is| if is { "yes" } else { "no" }))
        .with_maybe("call", readiness.call.map(CallKind::code))
}

/// The address of one of the page's forms.
fn form_address(sheet: &Sheet, rest: &str) -> String {
    address(&sheet.group.group, &format!("/convocatoria/{rest}"))
}
