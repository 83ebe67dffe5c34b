//! An encounter on a phone: what it takes along, the page that holds it with no signal, and what it sends once there is
//! signal again.

mod field;
mod list;
mod orders;
mod room;
mod shell;
mod state;
mod take;
mod words;

use super::super::reply::Reply;
use super::super::router::Route;
use crate::failure::Failure;
use crate::{get, post};
use axum::http::StatusCode;
use serde::Serialize;

/// The version of the bag and of batches; a phone sends the one that it was made with.
const SCHEMA: u16 = 1;

/// Their routes.
pub fn routes() -> Vec<Route> {
    let own = vec![
        get!("/grupos/{group}/encuentros/{encounter}/maleta", RunMoments, take::show),
        post!("/grupos/{group}/encuentros/{encounter}/ordenes", RunMoments, orders::receive),
    ];
    [own, shell::routes()].concat()
}

/// An answer for the script of the phone.
fn json(status: StatusCode, what: &impl Serialize) -> Result<Reply, super::super::reply::Stop> {
    Ok(Reply::Json(status, serde_json::to_string(what).map_err(Failure::from)?))
}
