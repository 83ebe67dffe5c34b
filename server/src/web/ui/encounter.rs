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
    own.or_else(topic).unwrap_or_else(|| by_kind(visit, one))
}

/// What an encounter without a title or topic is called: what it is for, or its number where all are for the same.
pub fn by_kind(visit: &Visit, one: &Encounter) -> String {
    match one.kind {
        EncounterKind::Cases => visit.tr("encounter-ordinal", &[("ordinal", one.ordinal.into())]),
        EncounterKind::Initial
        | EncounterKind::Topic
        | EncounterKind::Reserve
        | EncounterKind::Closing
        | EncounterKind::Free => visit.t(&format!("road-kind-{}", one.kind.code())),
    }
}

/// Whether its title is its number: then the number is not said again beside it.
pub fn goes_by_number(one: &Encounter) -> bool {
    one.kind == EncounterKind::Cases && one.title.is_none() && one.topic.is_none()
}

/// Its title with its number, in a list: "4. La culpa", "Encuentro 4".
pub fn listed(visit: &Visit, of: &GroupSlice, one: &Encounter) -> String {
    let title = title(visit, of, one);
    if goes_by_number(one) { title } else { format!("{}. {title}", one.ordinal) }
}

/// The same under a title of another kind: "Encuentro 4 · La culpa", "Encuentro 4".
pub fn whole(visit: &Visit, of: &GroupSlice, one: &Encounter) -> String {
    let ordinal = visit.tr("encounter-ordinal", &[("ordinal", one.ordinal.into())]);
    if goes_by_number(one) { ordinal } else { format!("{ordinal} · {}", title(visit, of, one)) }
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

/// What the road tells of each encounter beside its name: how many came, and how many cases were heard.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// How many came.
    pub came: &'a BTreeMap<EncounterId, Tally>,
    /// How many cases were heard, in groups around cases.
    pub cases: &'a BTreeMap<EncounterId, u32>,
}

/// The road as a picture.
pub fn road(visit: &Visit, of: &GroupSlice, counted: Counted<'_>, today: Day) -> Markup {
    let next = next(of);
    let stops = of
        .encounters
        .iter()
        .map(|one| Stop {
            number: one.ordinal.to_string(),
            href: Some(address(&of.group, &format!("/camino/{}", one.id))),
            topic: match one.day.filter(|_| goes_by_number(one)) {
                Some(day) => soon(visit, day, today),
                None => title(visit, of, one),
            },
            caption: caption(visit, one, counted, today),
            state: state(visit, one),
            standing: standing(one, next.is_some_and(|next| next.id == one.id)),
            kind: kind(one.kind),
        })
        .collect();
    let sentence = match next {
        Some(next) => {
            let day = next.day.map_or_else(|| visit.t("road-no-day"), |day| soon(visit, day, today));
            visit.tr(
                match (of.has_begun(), goes_by_number(next)) {
                    (true, false) => "road-sentence",
                    (true, true) => "road-sentence-number",
                    (false, false) => "road-begins",
                    (false, true) => "road-begins-number",
                },
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

fn caption(visit: &Visit, one: &Encounter, counted: Counted<'_>, today: Day) -> Option<String> {
    match one.state {
        EncounterState::Closed | EncounterState::Remembered => match counted.cases.get(&one.id) {
            Some(cases) if goes_by_number(one) => Some(visit.tr("road-cases", &[("count", (*cases).into())])),
            _ => counted.came.get(&one.id).map(|tally| visit.tr("road-came", &[("count", tally.present.into())])),
        },
        EncounterState::Opened => Some(visit.t("road-state-opened")),
        EncounterState::Planned | EncounterState::Prepared => {
            one.day.filter(|_| !goes_by_number(one)).map(|day| soon(visit, day, today))
        }
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
