//! What the sources say, open to all: the chooser of routes, each route, and the rule book.

mod chooser;
pub(super) mod limits;
mod route;
mod rules;
pub(super) mod unit;
mod words;

use super::super::router::Route;
use crate::get;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/rutas", ReadGuidance, chooser::show),
        get!("/rutas/a", ReadGuidance, route::show_a),
        get!("/rutas/b", ReadGuidance, route::show_b),
        get!("/reglas", ReadGuidance, rules::show),
        get!("/guia/multiplicadores", ReadGuidance, unit::show),
        get!("/guia/multiplicadores/{part}", ReadGuidance, unit::part),
        get!("/guia/limites", ReadGuidance, limits::show),
    ]
}
