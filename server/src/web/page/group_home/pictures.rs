//! The pictures of the home: who was there, what was asked for, how people go home.

use super::super::super::chart::mood::{self, Mood, Parting};
use super::super::super::chart::presence::{self, Column, Mark, Presence, Row, When};
use super::super::super::chart::votes::{self, Votes};
use super::super::super::ui::{encounter, group};
use super::super::super::visit::Visit;
use crate::store::home::Home;
use domain::encounter::attendance::{self, Marks};
use domain::encounter::learning::{Trend, trend};
use domain::encounter::{Encounter, EncounterState};
use domain::id::{EncounterId, SeatId};
use domain::seat::{Seat, SeatState};
use domain::topic::{Topic, TopicState};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// «Quiénes han estado», for those who may see it, once there was an encounter.
pub(super) fn presence(visit: &Visit, home: &Home) -> Markup {
    let Some(rows) = home.attendance.as_ref().filter(|rows| !rows.is_empty()) else { return html! {} };
    let picture = picture(visit, home, rows);
    let unrecorded = picture.rows.iter().any(|row| row.marks.contains(&Mark::Unrecorded));
    html! {
        section.card aria-labelledby="t-presence" {
            div.title-row { h2 #t-presence { (visit.t("home-presence")) } (presence::legend(&picture.words, unrecorded)) }
            (presence::presence(&picture))
        }
    }
}

fn picture(visit: &Visit, home: &Home, sheet: &Marks) -> Presence {
    let of = &home.of;
    let expected: BTreeSet<SeatId> = sheet.keys().map(|(_, seat)| *seat).collect();
    let shown: Vec<&Encounter> = of.encounters.iter().filter(|one| !one.state.is_lost()).collect();
    let next = encounter::next(of).map(|one| one.id);
    let columns = shown.iter().map(|one| column(visit, home, one, next)).collect();
    let mut seats: Vec<(&Seat, String)> = of
        .seats
        .iter()
        .filter(|seat| seat.role.counts() && (seat.state.is_active() || expected.contains(&seat.id)))
        .map(|seat| (seat, of.people.get(&seat.person).map_or_else(String::new, |person| group::name(visit, person))))
        .collect();
    // Who is missed comes first, since that is what can be done something about; the others by name.
    let missed = |seat: &Seat| home.missed.iter().position(|one| one.seat == seat.id).unwrap_or(usize::MAX);
    seats.sort_by_cached_key(|(seat, name)| (missed(seat), domain::words::folded(name)));
    let rows: Vec<Row> = seats
        .iter()
        .map(|(seat, name)| {
            let marks = shown.iter().map(|one| mark(home, sheet, one, seat.id)).collect();
            let expected =
                sheet.iter().filter(|((_, of), mark)| *of == seat.id && **mark != attendance::Mark::Expected);
            let came = expected.clone().filter(|(_, mark)| mark.is_present()).count();
            let total = visit.tr("home-total", &[("came", came.into()), ("expected", expected.count().into())]);
            let href = Some(group::address(&of.group, &format!("/personas/{}", seat.id)));
            Row { name: name.clone(), href, marks, total }
        })
        .collect();
    Presence { sentence: sentence(visit, home, sheet), columns, rows, words: words(visit) }
}

fn column(visit: &Visit, home: &Home, one: &Encounter, next: Option<EncounterId>) -> Column {
    let when = match one.state {
        EncounterState::Closed | EncounterState::Remembered | EncounterState::Opened => When::Past,
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Cancelled | EncounterState::NotHeld => {
            if next == Some(one.id) {
                When::Next
            } else {
                When::Later
            }
        }
    };
    Column {
        number: one.ordinal.to_string(),
        label: visit.tr("home-number", &[("number", one.ordinal.into())]),
        came: home.tallies.get(&one.id).filter(|_| when == When::Past).map(|tally| tally.present),
        when,
    }
}

fn mark(home: &Home, sheet: &Marks, one: &Encounter, seat: SeatId) -> Mark {
    if one.state.is_ahead() {
        return Mark::Ahead;
    }
    match sheet.get(&(one.id, seat)) {
        Some(attendance::Mark::Arrived | attendance::Mark::Late | attendance::Mark::Online) => Mark::Came,
        Some(attendance::Mark::Excused) => Mark::Excused,
        Some(attendance::Mark::Absent) => Mark::Absent,
        Some(attendance::Mark::Expected) => Mark::Unrecorded,
        None if home.tallies.contains_key(&one.id) => Mark::Outside,
        None => Mark::Unrecorded,
    }
}

/// How many take part, how many of them came to one of the last two encounters, how many come on the whole: of encounters
/// of which it was written down who came.
fn sentence(visit: &Visit, home: &Home, sheet: &Marks) -> String {
    let of = &home.of;
    let marked: BTreeSet<EncounterId> = sheet.keys().map(|(encounter, _)| *encounter).collect();
    let held = of.encounters.iter().filter(|one| one.state.is_held() && marked.contains(&one.id));
    let held: Vec<EncounterId> = held.map(|one| one.id).collect();
    if held.is_empty() {
        return visit.t("home-presence-first");
    }
    let last = &held[held.len().saturating_sub(2)..];
    let came = |seat: &Seat| last.iter().any(|one| sheet.get(&(*one, seat.id)).is_some_and(|mark| mark.is_present()));
    let active: Vec<&Seat> = of
        .seats
        .iter()
        .filter(|seat| seat.role.counts() && matches!(seat.state, SeatState::Seated | SeatState::Completed))
        .collect();
    let present: u32 = held.iter().filter_map(|one| home.tallies.get(one)).map(|tally| tally.present).sum();
    let count = u32::try_from(held.len()).unwrap_or(u32::MAX);
    let usual = (present * 2 + count) / (count * 2);
    visit.tr(
        "home-presence-sentence",
        &[
            ("people", active.len().into()),
            ("coming", active.iter().filter(|seat| came(seat)).count().into()),
            ("usual", usual.into()),
        ],
    )
}

fn words(visit: &Visit) -> presence::Words {
    presence::Words {
        person: visit.t("home-person"),
        how_many: visit.t("home-how-many"),
        total: visit.t("home-totals"),
        region: visit.t("home-region"),
        came: visit.t("home-came"),
        excused: visit.t("home-excused"),
        absent: visit.t("home-absent"),
        outside: visit.t("home-outside"),
        unrecorded: visit.t("home-unrecorded"),
    }
}

/// What was asked for and how people go home, side by side.
pub(super) fn pair(visit: &Visit, home: &Home) -> Markup {
    let (votes, mood) = (votes_card(visit, home), mood_card(visit, home));
    html! {
        @if votes.is_some() || mood.is_some() {
            div.pair {
                @if let Some(votes) = votes { (votes) }
                @if let Some(mood) = mood { (mood) }
            }
        }
    }
}

fn votes_card(visit: &Visit, home: &Home) -> Option<Markup> {
    let picture = votes_picture(visit, &home.of.topics)?;
    Some(html! {
        section.card aria-labelledby="t-votes" {
            h2 #t-votes { (visit.t("home-votes")) }
            (votes::votes(&picture))
        }
    })
}

/// The votes of the topics on the list, the most wanted first.
pub(in super::super) fn votes_picture(visit: &Visit, topics: &[Topic]) -> Option<Votes> {
    let mut voted: Vec<(&Topic, u32)> = topics
        .iter()
        .filter(|topic| topic.state != TopicState::Dropped)
        .filter_map(|topic| topic.votes.map(|votes| (topic, votes)))
        .collect();
    voted.sort_by_key(|(topic, votes)| (std::cmp::Reverse(*votes), topic.priority.is_none(), topic.priority));
    let agreed = voted.iter().filter(|(topic, _)| topic.state.is_agreed()).count();
    let key = if agreed == 0 { "home-votes-none" } else { "home-votes-sentence" };
    let sentence = visit.tr(key, &[("count", agreed.into()), ("waiting", (voted.len() - agreed).into())]);
    let topics: Vec<votes::Topic> = voted
        .into_iter()
        .map(|(topic, votes)| votes::Topic {
            name: topic.title.to_string(),
            votes,
            said: visit.tr("home-hands", &[("count", votes.into())]),
            waiting: !topic.state.is_agreed(),
        })
        .collect();
    (!topics.is_empty()).then_some(Votes { sentence, topics })
}

fn mood_card(visit: &Visit, home: &Home) -> Option<Markup> {
    let ordinal = |id| home.of.encounter(id).map_or(0, |one| one.ordinal);
    let partings: Vec<Parting> = home
        .moods
        .iter()
        .filter(|(_, moods)| moods.total() > 0)
        .map(|(id, moods)| Parting {
            number: ordinal(*id).to_string(),
            label: visit.tr("home-number", &[("number", ordinal(*id).into())]),
            lighter: moods.lighter,
            same: moods.same,
            heavier: moods.heavier,
            said: visit.tr(
                "home-mood-said",
                &[("lighter", moods.lighter.into()), ("same", moods.same.into()), ("heavier", moods.heavier.into())],
            ),
        })
        .collect();
    let words = mood::Words {
        encounter: visit.t("home-encounter"),
        spread: visit.t("home-mood-spread"),
        lighter: visit.t("home-mood-lighter"),
        same: visit.t("home-mood-same"),
        heavier: visit.t("home-mood-heavier"),
    };
    (!partings.is_empty()).then(|| {
        html! {
            section.card aria-labelledby="t-mood" {
                h2 #t-mood { (visit.t("home-mood")) }
                (mood::mood(&Mood { sentence: mood_sentence(visit, home), partings, words }))
            }
        }
    })
}

/// What the chips are, and how they changed, where they did: of all of them, never of one.
fn mood_sentence(visit: &Visit, home: &Home) -> String {
    let moods: Vec<_> = home.moods.iter().map(|(_, moods)| *moods).collect();
    let said = visit.t("home-mood-sentence");
    match trend(&moods) {
        Some(Trend::Lighter) => format!("{} {said}", visit.t("home-mood-more-light")),
        Some(Trend::LessLight) => format!("{} {said}", visit.t("home-mood-less-light")),
        None => said,
    }
}
