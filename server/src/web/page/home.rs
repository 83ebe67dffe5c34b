//! The address `/`: wherever one goes on from here.

use super::super::reply::{Answer, to};
use super::super::router::Route;
use super::super::visit::Visit;
use crate::get;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/", Enter, show)]
}

async fn show(visit: &Visit) -> Answer {
    match &visit.me {
        Some(_) => to("/grupos"),
        None if visit.holder.is_some() => to("/mi-grupo"),
        None if visit.app.act.is_set_up().await? => to("/entrar"),
        None => to("/inicio"),
    }
}
