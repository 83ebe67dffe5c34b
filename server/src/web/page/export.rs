//! What is taken away as one file: everything of a group, for its coordination; everything of an institution that its
//! administration may read.

use super::super::reply::{Answer, Reply, Stop, later};
use super::super::router::Route;
use super::super::trouble::{self, Trouble};
use super::super::visit::Visit;
use super::house;
use crate::export::{self, Telling};
use crate::get;
use crate::store::export::Eyes;
use crate::store::tries;
use std::io::Cursor;

/// Files of an institution in an hour, and of each group: each reads all that there is.
const MOST_AN_HOUR: u32 = 30;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/exportacion/grupo.zip", ExportGroup, group),
        get!("/institucion/exportacion/institucion.zip", ExportInstitution, institution),
    ]
}

/// The seconds to wait, if as many were taken of `what` as may be in this hour.
async fn too_many(visit: &Visit, what: String) -> Result<Option<i64>, Stop> {
    let counted = visit.app.act.door(async |tx| tries::within_hour(tx, &what, (MOST_AN_HOUR, visit.now)).await).await?;
    Ok(counted.err().map(|until| (until - visit.now).num_seconds().max(1)))
}

async fn group(visit: &Visit) -> Answer {
    let what = format!("export {} {}", visit.house()?.0.id, visit.group()?);
    if let Some(seconds) = too_many(visit, what).await? {
        return later(seconds, trouble::page(visit, Trouble::TooManyFiles));
    }
    let eyes = Eyes { desk: visit.desk()?, circle: visit.circle()? };
    let out = Cursor::new(Vec::new());
    let zip = export::group(&visit.app.db, telling(visit)?, (visit.group()?, &eyes, out)).await?;
    download(visit, "export-file-group", zip)
}

async fn institution(visit: &Visit) -> Answer {
    let what = format!("export {}", visit.house()?.0.id);
    if let Some(seconds) = too_many(visit, what).await? {
        return later(seconds, trouble::page(visit, Trouble::TooManyFiles));
    }
    let figures = house::figures_by_year(visit).await?;
    let zip = export::house(&visit.app.db, telling(visit)?, (Cursor::new(Vec::new()), figures)).await?;
    download(visit, "export-file-house", zip)
}

fn telling(visit: &Visit) -> Result<Telling<'_>, Stop> {
    let (house, _) = visit.house()?;
    Ok(Telling { lang: visit.lang, house, guidance: visit.app.act.guidance() })
}

fn download(visit: &Visit, name: &str, zip: Cursor<Vec<u8>>) -> Answer {
    let day = visit.today(None);
    Ok(Reply::Download { kind: export::KIND, name: format!("{}-{day}.zip", visit.t(name)), bytes: zip.into_inner() })
}
