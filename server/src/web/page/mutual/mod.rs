//! A group that keeps its own house: what it decided of itself, who serves it, what leaves, and where it was born
//! (S0-028, S0-082). Its institution is sponsor, never owner.

mod going;
pub(super) mod house;
mod inbox;
mod leaving;
pub(in super::super) mod lineage;
mod listing;
mod support;
pub(super) mod ties;
pub(super) mod turns;

use super::super::reply::Stop;
use super::super::router::Route;
use super::super::scene;
use super::super::visit::Visit;
use domain::command::GroupSlice;
use domain::mutual::is_own;

/// Its routes.
pub fn routes() -> Vec<Route> {
    [
        house::routes(),
        turns::routes(),
        going::routes(),
        lineage::routes(),
        listing::routes(),
        inbox::routes(),
        leaving::routes(),
        support::routes(),
        ties::routes(),
    ]
    .concat()
}

/// The group of the path, if it keeps its own house; to everyone else there is no such page.
async fn own_group(visit: &Visit) -> Result<GroupSlice, Stop> {
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    visit.keep(tx);
    if is_own(&of.frame) { Ok(of) } else { Err(Stop::NotFound) }
}
