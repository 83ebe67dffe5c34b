//! How an encounter is named, dated and drawn on the road.

use super::super::chart::path::{self, Kind, Path, Standing, Stop};
use super::super::visit::Visit;
use super::group::address;
use super::when;
use domain::command::GroupSlice;
use domain::day::Day;
use domain::encounter::attendance::Tally;
use domain::encounter::{Encounter, EncounterKind, EncounterState};
use domain::id::EncounterId;
use maud::Markup;
use std::collections::BTreeMap;

/// What an encounter is called: its own title, its topic's, or what it is for.
pub fn title(visit: &Visit, of: &GroupSlice, one: &Encounter) -> String {
    let topic = || one.topic.and_then(|id| of.topic(id)).map(|topic| topic.title.to_string());
    let own = one.title.as_ref().map(ToString::to_string);
    own.or_else(topic).unwrap_or_else(|| visit.t(&format!("road-kind-{}", one.kind.code())))
}

/// Its state in a word.
pub fn state(visit: &Visit, one: &Encounter) -> String {
    visit.t(&format!("road-state-{}", one.state.code().replace('_', "-")))
}

/// Its day and hour, as far as they are settled.
pub fn day_and_hour(visit: &Visit, one: &Encounter, today: Day) -> String {
    match (one.day, one.time) {
        (Some(day), Some(time)) => {
            format!("{}, {}", when::day(visit.lang, day, today), when::time(visit.lang, time))
        }
        (Some(day), None) => when::day(visit.lang, day, today),
        (None, _) => visit.t("road-no-day"),
    }
}

/// A day as it is said from today: "hoy", "este jueves", "26 nov".
pub fn soon(visit: &Visit, day: Day, today: Day) -> String {
    match (day - today).num_days() {
        0 => visit.t("road-today"),
        1 => visit.t("road-tomorrow"),
        2..=6 => visit.tr("road-this", &[("weekday", when::weekday(visit.lang, day).into())]),
        _ => when::short_day(visit.lang, day, today),
    }
}

/// The encounter that is open, or the next one by day; those without a day come after the others.
pub fn next(of: &GroupSlice) -> Option<&Encounter> {
    let ahead = of.encounters.iter().filter(|one| one.state.is_ahead());
    of.live_encounter().or_else(|| ahead.min_by_key(|one| (one.day.is_none(), one.day, one.time, one.ordinal)))
}

/// The road as a picture. `tallies` tell how many came.
pub fn road(visit: &Visit, of: &GroupSlice, tallies: &BTreeMap<EncounterId, Tally>, today: Day) -> Markup {
    let next = next(of);
    let stops = of
        .encounters
        .iter()
        .map(|one| Stop {
            number: one.ordinal.to_string(),
            href: Some(address(&of.group, &format!("/camino/{}", one.id))),
            topic: title(visit, of, one),
            caption: caption(visit, one, tallies.get(&one.id).copied(), today),
            state: state(visit, one),
            standing: standing(one, next.is_some_and(|next| next.id == one.id)),
            kind: kind(one.kind),
        })
        .collect();
    let sentence = match next {
        Some(next) => {
            let day = next.day.map_or_else(|| visit.t("road-no-day"), |day| soon(visit, day, today));
            visit.tr(
                if of.has_begun() { "road-sentence" } else { "road-begins" },
                &[("number", next.ordinal.into()), ("title", title(visit, of, next).into()), ("day", day.into())],
            )
        }
        None if of.encounters.is_empty() => visit.t("road-empty"),
        None => {
            let held = of.encounters.iter().filter(|one| one.state.is_held()).count();
            let key = match of.edition.planned {
                None if !of.edition.state.is_over() => "road-walked-open",
                _ if held == of.encounters.len() => "road-walked",
                _ => "road-walked-part",
            };
            visit.tr(key, &[("held", held.into()), ("count", of.encounters.len().into())])
        }
    };
    path::path(&Path { label: visit.t("road-label"), sentence, stops })
}

fn caption(visit: &Visit, one: &Encounter, tally: Option<Tally>, today: Day) -> Option<String> {
    match one.state {
        EncounterState::Closed | EncounterState::Remembered => {
            tally.map(|tally| visit.tr("road-came", &[("count", tally.present.into())]))
        }
        EncounterState::Opened => Some(visit.t("road-state-opened")),
        EncounterState::Planned | EncounterState::Prepared => one.day.map(|day| soon(visit, day, today)),
        EncounterState::Cancelled | EncounterState::NotHeld => Some(state(visit, one)),
    }
}

fn standing(one: &Encounter, is_next: bool) -> Standing {
    match one.state {
        EncounterState::Closed | EncounterState::Remembered => Standing::Held,
        EncounterState::Opened => Standing::Next,
        EncounterState::Planned | EncounterState::Prepared if is_next => Standing::Next,
        EncounterState::Planned | EncounterState::Prepared => Standing::Planned,
        EncounterState::Cancelled => Standing::Cancelled,
        EncounterState::NotHeld => Standing::NotHeld,
    }
}

fn kind(kind: EncounterKind) -> Kind {
    match kind {
        EncounterKind::Initial | EncounterKind::Topic | EncounterKind::Cases | EncounterKind::Free => Kind::Topic,
        EncounterKind::Reserve => Kind::Reserve,
        EncounterKind::Closing => Kind::Closing,
    }
}
