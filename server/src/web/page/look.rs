//! What most pages of a group look at, cut to what the reader may see.

use super::super::reply::Stop;
use super::super::visit::Visit;
use crate::store::{home, institution, slice};
use domain::command::GroupSlice;
use domain::day::Day;
use domain::encounter::Encounter;
use domain::institution::Site;

/// A group, the house's places, and the day that it is where the group meets.
#[derive(Clone, Debug)]
pub struct Look {
    /// The group.
    pub of: GroupSlice,
    /// Places.
    pub sites: Vec<Site>,
    /// Today.
    pub today: Day,
}

/// The group of the address.
pub async fn group(visit: &Visit) -> Result<Look, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let mut of =
        slice::load_group(&mut tx, visit.app.act.guidance(), house.id, visit.group()?).await?.ok_or(Stop::NotFound)?;
    let sites = institution::sites(&mut tx, house.id).await?;
    home::cut(&mut of, &visit.standing);
    let today = visit.today(of.site.as_ref());
    Ok(Look { of, sites, today })
}

/// The encounter of the address.
pub fn encounter<'a>(visit: &Visit, of: &'a GroupSlice) -> Result<&'a Encounter, Stop> {
    of.encounter(visit.encounter()?).ok_or(Stop::NotFound)
}
