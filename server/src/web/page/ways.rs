//! Pages of a group that no tab leads to: what each is, for which kinds of group, and who may read it.

use super::super::ui::group::address;
use super::super::ui::icon::{Icon, icon};
use super::super::visit::Visit;
use super::multipliers::has_multipliers;
use domain::command::GroupSlice;
use domain::policy::Action;
use maud::{Markup, html};

/// A way to one page.
pub struct Way {
    action: Action,
    rest: &'static str,
    title: &'static str,
    lead: &'static str,
    fits: fn(&GroupSlice) -> bool,
}

const fn way(action: Action, rest: &'static str, title: &'static str, lead: &'static str) -> Way {
    Way { action, rest, title, lead, fits: |_| true }
}

impl Way {
    const fn of(self, fits: fn(&GroupSlice) -> bool) -> Self {
        Self { fits, ..self }
    }
}

const COMPOSITION: Way = way(Action::SeeComposition, "/composicion", "composition-title", "to-composition-lead")
    .of(|of| of.frame.asks_composition());
const APPRAISALS: Way = way(Action::SeeAppraisals, "/apreciacion", "appraisal-title", "to-appraisal-lead")
    .of(|of| !of.frame.questionnaires.is_empty() || of.frame.closing_lines.is_some());
const TEAM: Way = way(Action::SeeAppraisals, "/equipo", "team-title", "to-team-lead").of(|of| of.frame.has_team_page());
const MULTIPLIERS: Way =
    way(Action::AccompanyPaths, "/multiplicadores", "multipliers-title", "to-multipliers-lead").of(has_multipliers);
const CYCLES: Way = way(Action::SeeLearnings, "/ciclos", "to-cycles", "to-cycles-lead");

const TIES: Way =
    way(Action::SeeCircleReading, "/vinculos", "ties-title", "ties-short").of(domain::command::mutual::draws_ties);

/// What is reached from what the group learnt: all that the circle keeps together.
pub const KEPT: &[Way] = &[
    APPRAISALS,
    TEAM,
    way(Action::SeeCreations, "/creaciones", "to-creations", "to-creations-lead").of(|of| of.frame.has_creations()),
    way(Action::LendPhrases, "/prestamos", "to-lending", "to-lending-lead"),
    way(Action::SeeBorrowed, "/prestadas", "to-offers", "to-offers-lead"),
    way(Action::SeeCircleReading, "/procesos", "to-processes", "to-processes-lead").of(|of| of.frame.reads_processes()),
    TIES,
    way(Action::SeeCircleReading, "/carta", "to-letter", "to-letter-lead"),
    CYCLES,
    way(Action::CloseEdition, "/cierre", "to-closing", "to-closing-lead"),
];

/// What is reached from the home: who sits here, how the group sees itself, who learns to lead, and the years.
pub const OF_GROUP: &[Way] = &[COMPOSITION, APPRAISALS, TEAM, MULTIPLIERS];

/// Those of `ways` that the group has and the reader may take.
pub fn rows(visit: &Visit, of: &GroupSlice, ways: &[Way]) -> Markup {
    html! {
        @for way in ways.iter().filter(|way| visit.may(way.action) && (way.fits)(of)) {
            li { a.grow href=(address(&of.group, way.rest)) { b { (visit.t(way.title)) } small { (visit.t(way.lead)) } } (icon(Icon::Next)) }
        }
    }
}

/// Whether there is any.
pub fn any(visit: &Visit, of: &GroupSlice, ways: &[Way]) -> bool {
    ways.iter().any(|way| visit.may(way.action) && (way.fits)(of))
}
