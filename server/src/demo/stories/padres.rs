//! «Padres y madres que esperan»: being called together, with people who wait for a place.

use super::super::told::{Edition, Leader, Ready, Stage, Story};
use chrono::Weekday;
use domain::group::{Cadence, Invited};
use domain::route::Route;

/// The story.
pub const STORY: Story = Story {
    name: "Padres y madres que esperan",
    situation: "Tener un bebé recién nacido en el hospital",
    purpose: "Que nadie espere solo: un rato a la semana para hablar con quienes están en lo mismo.",
    invites: &[Invited::Family, Invited::Carers],
    leader: Leader::Paula,
    second: None,
    route: Some(Route::RiasPtm),
    payer: Some("EPS de ejemplo"),
    site: 4,
    weekday: Some(Weekday::Mon),
    hour: (10, 0),
    cadence: Cadence::Weekly,
    minutes: 90,
    editions: &[Edition {
        stage: Stage::Calling,
        people: &[86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99],
        late: 0,
        marks: &[],
        ready: Ready::Half,
        hopes: &[],
        agreements: "",
        topics: &[],
        agreed: 0,
        encounters: &[],
        processes: &[],
        letter: None,
        review: None,
    }],
};
