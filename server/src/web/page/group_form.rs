//! What a group is and how its edition runs, as blocks of a form: the same for a new group and for one that exists.

use super::super::form::Reader;
use super::super::ui::field::{self, Choice, Field};
use super::super::ui::fields::Fields;
use super::super::ui::notice;
use super::super::visit::Visit;
use domain::code::Code;
use domain::command::group::{Arrangement, Description};
use domain::frame::{FocusKind, Frame, PlanTemplate};
use domain::group::{Cadence, Edition, Group, Invited, Mode};
use domain::id::SiteId;
use domain::institution::Site;
use domain::route::Route;
use maud::{Markup, html};

/// Fields of what the group is, in their order.
pub const ABOUT: [&str; 4] = ["name", "shared_situation", "invites", "purpose"];
/// Fields of how the edition runs, in their order.
pub const RUNS: [&str; 9] =
    ["site", "mode", "starts_on", "starts_at", "cadence", "minutes", "planned", "route", "payer"];

/// Most minutes that a form takes; the rule books say more of it.
const MINUTES_MOST: u32 = 600;
/// Most encounters of a plan.
const PLANNED_MOST: u32 = 100;

/// Whether a route of the health system may pay for such a group: the routes know no groups around cases (`S0-004`), and
/// a group that nobody calls together costs nothing; what it reports it decides itself.
pub fn is_funded(frame: &Frame) -> bool {
    frame.has_topics() && frame.is_called()
}

/// What people of such a group have in common is called: a situation that they live, or the work that they do.
pub fn shared_label(frame: &Frame) -> &'static str {
    match frame.focus() {
        FocusKind::Topic => "label-shared-situation",
        FocusKind::Case => "label-shared-work",
    }
}

/// Reads what the group is.
pub fn description(read: &mut Reader<'_>) -> Option<Description> {
    let name = read.line("name");
    let shared_situation = read.line("shared_situation");
    let purpose = read.words_maybe("purpose");
    let invites = read.codes::<Invited>("invites");
    Some(Description { name: name?, shared_situation: shared_situation?, purpose: purpose?, invites: invites? })
}

/// Reads how the edition runs.
pub fn arrangement(read: &mut Reader<'_>) -> Option<Arrangement> {
    let route = read.parsed_maybe("route", Route::from_code);
    let payer = read.line_maybe("payer");
    let mode = read.code::<Mode>("mode");
    let minutes = read.number("minutes", 10..=MINUTES_MOST);
    let planned = read.number_maybe("planned", 1..=PLANNED_MOST);
    let site = read.parsed_maybe("site", SiteId::parse);
    let cadence = read.code::<Cadence>("cadence");
    let starts_on = read.day_maybe("starts_on");
    let starts_at = read.time_maybe("starts_at");
    Some(Arrangement {
        route: route?,
        payer: payer?,
        mode: mode?,
        minutes: minutes?,
        planned: planned?.and_then(|planned| u16::try_from(planned).ok()),
        site: site?,
        cadence: cadence?,
        starts_on: starts_on?,
        starts_at: starts_at?,
    })
}

/// A form that says what the group is now.
pub fn described(fields: Fields, group: &Group) -> Fields {
    let fields = fields
        .with("name", &group.name)
        .with("shared_situation", &group.shared_situation)
        .with_maybe("purpose", group.purpose.as_ref())
        .at(group.version);
    group.invites.iter().fold(fields, |fields, invited| fields.with("invites", invited.code()))
}

/// A form that says how the edition runs now.
pub fn arranged(fields: Fields, edition: &Edition) -> Fields {
    fields
        .with_maybe("route", edition.route.map(Route::code))
        .with_maybe("payer", edition.payer.as_ref())
        .with("mode", edition.mode.code())
        .with("minutes", edition.minutes)
        .with_maybe("planned", edition.planned)
        .with_maybe("site", edition.site)
        .with("cadence", edition.cadence.code())
        .with_maybe("starts_on", edition.starts_on)
        .with_maybe("starts_at", edition.starts_at.map(|time| time.format("%H:%M")))
        .at(edition.version)
}

/// What the group is: name, what it shares, whom it invites.
pub fn about(visit: &Visit, frame: &Frame, fields: &Fields) -> Markup {
    let shared = Field::new("shared_situation").label(shared_label(frame)).hint(match frame.focus() {
        FocusKind::Topic => "hint-shared-situation",
        FocusKind::Case => "hint-shared-work",
    });
    let invited = field::choices_of::<Invited>(visit, "invited");
    html! {
        (field::text(visit, fields, Field::new("name").label("label-group-name").hint("hint-group-name")))
        (field::text(visit, fields, shared))
        @if frame.is_called() {
            (sources(visit, "group-form-examples", &["S0-071"]))
            (field::boxes(visit, fields, Field::new("invites").hint("hint-invites").optional(), &invited))
            (sources(visit, "group-form-for-whom", &["S0-036", "S0-037"]))
        }
        @let is_said = !fields.value("purpose").is_empty() || fields.fault("purpose").is_some();
        details.more open[is_said] {
            summary { (visit.t("group-form-purpose")) " " span.optional { (visit.t("optional")) } }
            (field::area(visit, fields, Field::new("purpose").hint("hint-purpose").optional(), 3))
        }
    }
}

/// Where and when it meets.
pub fn where_and_when(visit: &Visit, fields: &Fields, sites: &[Site]) -> Markup {
    let chosen = fields.value("site");
    let places: Vec<Choice> = sites
        .iter()
        .filter(|site| !site.retired || site.id.to_string() == chosen)
        .map(|site| Choice::new(site.id, place(visit, site)))
        .collect();
    let modes = field::choices_of::<Mode>(visit, "mode");
    let cadences = field::choices_of::<Cadence>(visit, "cadence");
    html! {
        (field::select(visit, fields, Field::new("site").optional(), &places))
        div.side {
            (field::select(visit, fields, Field::new("mode").short(), &modes))
            (field::select(visit, fields, Field::new("cadence").short(), &cadences))
        }
        div.side {
            (field::day(visit, fields, Field::new("starts_on").hint("hint-starts-on").optional()))
            (field::time(visit, fields, Field::new("starts_at").hint("hint-starts-at").optional()))
        }
    }
}

/// How long it lasts: minutes of an encounter, and how many encounters.
pub fn how_long(visit: &Visit, frame: &Frame, fields: &Fields) -> Markup {
    let is_fixed = match frame.plan.value {
        PlanTemplate::Fixed { .. } => true,
        PlanTemplate::Open => false,
    };
    html! {
        div.side {
            (field::number(visit, fields, Field::new("minutes").hint(if is_fixed { "hint-minutes" } else { "hint-minutes-own" })))
            (field::number(visit, fields, Field::new("planned").hint(if is_fixed { "hint-planned" } else { "hint-planned-open" }).optional()))
        }
        @if is_fixed { (sources(visit, "group-form-planned", &["S0-154", "S0-155"])) }
    }
}

/// Which route pays, and who.
pub fn who_pays(visit: &Visit, fields: &Fields) -> Markup {
    let routes = [
        Choice::new("", visit.t("funding-none")).small(visit.t("funding-none-hint")),
        Choice::new(Route::RiasPtm.word(), visit.t("funding-a")).small(visit.t("funding-a-hint")),
        Choice::new(Route::RiaPms.word(), visit.t("funding-b")).small(visit.t("funding-b-hint")),
    ];
    html! {
        (field::cards(visit, fields, Field::new("route").hint("hint-route"), &routes))
        p { a href="/rutas" { (visit.t("group-form-to-routes")) } }
        (field::text(visit, fields, Field::new("payer").hint("hint-payer").optional()))
    }
}

/// A place and what it holds.
pub fn place(visit: &Visit, site: &Site) -> String {
    match site.room_capacity {
        Some(room) => visit.tr("group-form-place", &[("name", (&site.name.to_string()).into()), ("room", room.into())]),
        None => site.name.to_string(),
    }
}

/// What a route is called; none is an answer too.
pub fn route(visit: &Visit, route: Option<Route>) -> String {
    visit.t(match route {
        None => "funding-none",
        Some(Route::RiasPtm) => "funding-a",
        Some(Route::RiaPms) => "funding-b",
    })
}

/// Sentences of the sources, folded under a line that says what they are about.
pub fn sources(visit: &Visit, key: &str, requirements: &[&str]) -> Markup {
    let book = &visit.app.act.guidance().book;
    html! {
        details.more {
            summary { (visit.t(key)) }
            @for requirement in requirements {
                @if let Some(rule) = book.citing(requirement) { (notice::citation(visit, &rule.cite)) }
            }
        }
    }
}
