//! What the pages of a group look at: the group with its latest edition, and one of its encounters.

use super::reply::Stop;
use super::visit::Visit;
use crate::db::Tx;
use crate::store::slice;
use domain::command::{EncounterSlice, GroupSlice};

/// The group of the path, with the edition of the encounter or the phrase that the path names, or the latest one.
pub async fn group(visit: &Visit, tx: &mut Tx) -> Result<GroupSlice, Stop> {
    let (house, _) = visit.house()?;
    let of = (visit.group()?, visit.which()?);
    slice::load_edition(tx, visit.app.act.guidance(), house.id, of).await?.ok_or(Stop::NotFound)
}

/// The encounter of the path.
pub async fn encounter(visit: &Visit, tx: &mut Tx, of: &GroupSlice) -> Result<EncounterSlice, Stop> {
    let (house, _) = visit.house()?;
    slice::load_encounter(tx, house.id, of, visit.encounter()?).await?.ok_or(Stop::NotFound)
}
