//! What the sources say, open to all: the chooser of routes, each route, and the rule book.

mod chooser;
mod route;
mod rules;
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
    ]
}
