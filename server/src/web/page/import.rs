//! What a group wrote down elsewhere: a list of people, or encounters that were held before Ronda. A file is read and
//! shown row by row; nothing is written while one row is wrong, and then all of it at once.

mod view;

use super::super::reply::{Answer, Reply, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::scene;
use super::super::upload::Brought;
use super::super::visit::Visit;
use crate::exchange::defect::{Defect, Why};
use crate::exchange::grid::{self, Grid};
use crate::exchange::held::{self, Beside, Held};
use crate::exchange::listed::{self, List};
use crate::exchange::sheet::{self, Sheet};
use crate::guidance::gazetteer;
use crate::store::{attendance, institution};
use crate::{bring, get};
use domain::command::import::{HeldBefore, ImportCommand};
use domain::command::{GroupSlice, What};
use domain::encounter::attendance::Attendance;
use domain::institution::Site;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/importacion", ChangeRoster, show),
        bring!("/grupos/{group}/importacion/lista/vista", ChangeRoster, look_at_list),
        bring!("/grupos/{group}/importacion/lista", ChangeRoster, keep_list),
        bring!("/grupos/{group}/importacion/historia/vista", OpenAndClose, look_at_history),
        bring!("/grupos/{group}/importacion/historia", OpenAndClose, keep_history),
        get!("/grupos/{group}/importacion/lista/vista", ChangeRoster, back),
        get!("/grupos/{group}/importacion/historia/vista", OpenAndClose, back),
        get!("/grupos/{group}/importacion/lista/{model}", ChangeRoster, model_of_list),
        get!("/grupos/{group}/importacion/historia/{model}", OpenAndClose, model_of_history),
        get!("/grupos/{group}/exportacion/lista/{file}", ExportGroup, list),
        get!("/grupos/{group}/exportacion/historia/{file}", ExportGroup, history),
    ]
}

/// Megabytes of a table.
const MOST_MEGABYTES: usize = 10;

/// What is brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// People.
    List,
    /// Encounters.
    History,
}

impl Kind {
    /// The word of its addresses and texts.
    fn word(self) -> &'static str {
        match self {
            Self::List => "lista",
            Self::History => "historia",
        }
    }

    /// The key of a text of its own.
    fn key(self, rest: &str) -> String {
        match self {
            Self::List => format!("import-list-{rest}"),
            Self::History => format!("import-history-{rest}"),
        }
    }
}

/// What the pages look at.
struct Look {
    group: GroupSlice,
    marks: Vec<Attendance>,
    sites: Vec<Site>,
}

impl Look {
    fn beside<'a>(&'a self, visit: &Visit) -> Beside<'a> {
        Beside {
            group: &self.group,
            marks: &self.marks,
            sites: &self.sites,
            gazetteer: gazetteer(),
            zone: visit.zone(None),
            now: visit.now,
            lang: visit.lang,
        }
    }
}

async fn load(visit: &Visit) -> Result<Look, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let group = scene::group(visit, &mut tx).await?;
    let marks = attendance::of_edition(&mut tx, house.id, group.edition.id).await?;
    Ok(Look { marks, sites: institution::sites(&mut tx, house.id).await?, group })
}

async fn show(visit: &Visit) -> Answer {
    page(view::start(visit, &load(visit).await?))
}

/// A preview is an answer to a file; whoever comes back to its address begins anew.
async fn back(visit: &Visit) -> Answer {
    to(format!("/grupos/{}/importacion", visit.group()?))
}

async fn look_at_list(visit: &Visit) -> Answer {
    let look = load(visit).await?;
    let grid = match brought(visit).await {
        Ok(grid) => grid,
        Err(defect) => return again(view::wrong(visit, &look, Kind::List, &[defect])),
    };
    let (name, rows) = (grid.name.clone(), grid.as_text());
    match listed::read(grid, &look.group, (visit.lang, visit.command_id())) {
        Ok(list) => page(view::list(visit, &look, &list, &view::Seen { sheet: name, rows: rows? })),
        Err(defects) => again(view::wrong(visit, &look, Kind::List, &defects)),
    }
}

async fn look_at_history(visit: &Visit) -> Answer {
    let look = load(visit).await?;
    let grid = match brought(visit).await {
        Ok(grid) => grid,
        Err(defect) => return again(view::wrong(visit, &look, Kind::History, &[defect])),
    };
    let (name, rows) = (grid.name.clone(), grid.as_text());
    match held::read(grid, look.beside(visit)) {
        Ok(held) => page(view::history(visit, &look, &held, &view::Seen { sheet: name, rows: rows? })),
        Err(defects) => again(view::wrong(visit, &look, Kind::History, &defects)),
    }
}

/// What was shown is read again, beside the group as it is by now.
async fn keep_list(visit: &Visit) -> Answer {
    let look = load(visit).await?;
    let read = match shown(visit).await {
        Ok(grid) => listed::read(grid, &look.group, (visit.lang, visit.command_id())),
        Err(defect) => Err(vec![defect]),
    };
    let list: List = match read {
        Ok(list) => list,
        Err(defects) => return again(view::wrong(visit, &look, Kind::List, &defects)),
    };
    let is_new = list.joining() > 0;
    let people = list.listed(visit.command_id());
    let what = What::Import(look.group.group.id, ImportCommand::People(people));
    let address = format!("/grupos/{}/personas", look.group.group.id);
    keep(visit, what, (Kind::List, is_new), &address).await
}

async fn keep_history(visit: &Visit) -> Answer {
    let look = load(visit).await?;
    let read = match shown(visit).await {
        Ok(grid) => held::read(grid, look.beside(visit)),
        Err(defect) => Err(vec![defect]),
    };
    let held: Vec<Held> = match read {
        Ok(held) => held,
        Err(defects) => return again(view::wrong(visit, &look, Kind::History, &defects)),
    };
    let is_new = held.iter().any(view::is_new);
    let list: Vec<HeldBefore> = held.into_iter().map(|one| one.before).collect();
    let what = What::Import(look.group.group.id, ImportCommand::Held(list));
    let address = format!("/grupos/{}/camino", look.group.group.id);
    keep(visit, what, (Kind::History, is_new), &address).await
}

async fn keep(visit: &Visit, what: What, (kind, is_new): (Kind, bool), address: &str) -> Answer {
    match visit.perform(what).await? {
        Ok(answer) if is_new || answer.repeated => match kind {
            Kind::List => done(address, "imported-list"),
            Kind::History => done(address, "imported-history"),
        },
        Ok(_) => done(address, "imported-nothing"),
        Err(refusal) => again(view::refused(visit, &load(visit).await?, kind, &refusal)),
    }
}

/// The table of the file, or of the cells that were pasted.
async fn brought(visit: &Visit) -> Result<Grid, Defect> {
    match &visit.brought {
        Brought::File(file) if file.bytes.len() <= MOST_MEGABYTES * 1024 * 1024 => {
            parse(file.name.clone(), file.bytes.clone()).await
        }
        Brought::File(_) | Brought::TooLarge => Err(Defect::file(Why::TooLarge(MOST_MEGABYTES))),
        Brought::Broken => Err(Defect::file(Why::Broken)),
        Brought::Nothing | Brought::Json(_) => pasted(visit, "cells").await,
    }
}

/// The table that was shown, as it comes back with the form.
async fn shown(visit: &Visit) -> Result<Grid, Defect> {
    match &visit.brought {
        Brought::TooLarge | Brought::Broken => Err(Defect::file(Why::Broken)),
        Brought::File(_) | Brought::Json(_) | Brought::Nothing => pasted(visit, "rows").await,
    }
}

async fn pasted(visit: &Visit, field: &str) -> Result<Grid, Defect> {
    parse(String::new(), visit.form.get(field).as_bytes().to_vec()).await
}

/// Reading takes a processor for a while; one that stumbles over a file takes nobody with it.
async fn parse(name: String, bytes: Vec<u8>) -> Result<Grid, Defect> {
    let read = tokio::task::spawn_blocking(move || grid::read(&name, &bytes)).await;
    read.unwrap_or_else(|_| Err(Defect::file(Why::Broken)))
}

async fn model_of_list(visit: &Visit) -> Answer {
    let name = visit.t("import-list-file");
    download(visit, visit.part("model"), &listed::blank(visit.lang), &name)
}

async fn model_of_history(visit: &Visit) -> Answer {
    let name = visit.t("import-history-file");
    download(visit, visit.part("model"), &held::blank(visit.lang), &name)
}

async fn list(visit: &Visit) -> Answer {
    let look = load(visit).await?;
    let name = visit.t("import-list-file");
    download(visit, visit.part("file"), &listed::write(&look.group, visit.lang), &name)
}

async fn history(visit: &Visit) -> Answer {
    let look = load(visit).await?;
    let name = visit.t("import-history-file");
    download(visit, visit.part("file"), &held::write(look.beside(visit)), &name)
}

/// A sheet as the file that the address names: `csv` or `xlsx`.
fn download(visit: &Visit, wanted: Option<&str>, sheet: &Sheet, name: &str) -> Answer {
    match wanted {
        Some("csv") => {
            Ok(Reply::Download { kind: sheet::KIND, name: format!("{name}.csv"), bytes: sheet.bytes(visit.lang)? })
        }
        Some("xlsx") => {
            Ok(Reply::Download { kind: sheet::WORKBOOK, name: format!("{name}.xlsx"), bytes: sheet.workbook(name)? })
        }
        Some(_) | None => Err(Stop::NotFound),
    }
}
