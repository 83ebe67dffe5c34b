//! The road of an edition, with the numbers of scenarios 2 and 4.

use crate::circle::{Circle, line, words};
use crate::shelf::tally;
use domain::command::first::FirstCommand;
use domain::command::group::{Arrangement, GroupCommand};
use domain::command::plan::{Added, PlanCommand, TopicChoice, arithmetic, next_day, road_findings, unchosen};
use domain::command::{Reason, What};
use domain::day::{instant_of, whole_minutes};
use domain::encounter::{Encounter, EncounterKind, EncounterState, ReserveUse};
use domain::id::EncounterId;
use domain::topic::TopicState;
use domain::words::Words;
use proptest::prelude::*;
use std::collections::BTreeMap;

const TITLES: [&str; 9] = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

fn agreed(topics: usize) -> Circle {
    let mut circle = Circle::new();
    let order = circle.propose(&TITLES[..topics]);
    circle.act(What::First(circle.id, FirstCommand::Settle { order })).unwrap();
    circle
}

fn plan(circle: &mut Circle, what: PlanCommand) -> Result<domain::command::Outcome, domain::command::Refusal> {
    circle.act(What::Plan(circle.id, what))
}

/// Scenario 4: C.6-5, `S0-165`, `S0-168`.
#[test]
fn ten_encounters_leave_what_the_topics_do_not_take() {
    for (topics, reserve, findings) in [(4, 4, 2), (5, 3, 2), (6, 2, 0), (7, 1, 1), (8, 0, 1)] {
        let mut circle = agreed(topics);
        assert_eq!(arithmetic(circle.group()).unwrap().reserve(), Some(reserve), "{topics} topics");
        let laid = plan(&mut circle, PlanCommand::LayOut).unwrap();
        assert_eq!(tally(&laid.findings), (0, findings, 0), "{topics} topics");
        let kinds = circle.kinds();
        let count = |kind| kinds.iter().filter(|one| **one == kind).count();
        assert_eq!((kinds.len(), count(EncounterKind::Topic)), (10, topics));
        assert_eq!(count(EncounterKind::Reserve), reserve as usize);
        assert_eq!((kinds[0], kinds[9]), (EncounterKind::Initial, EncounterKind::Closing));
        assert_eq!(circle.road().concat(), TITLES[..topics].concat(), "in the group's order");
        assert!(circle.group().topics.iter().all(|topic| topic.state == TopicState::Scheduled));
    }
}

#[test]
fn places_for_topics_that_nobody_chose_are_no_reserve() {
    assert_eq!(unchosen(Circle::new().group()), 6, "called together, and nothing was voted yet");
    assert_eq!(unchosen(agreed(4).group()), 2);
    let mut circle = agreed(4);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(unchosen(circle.group()), 0, "on the road what is left over is reserve");
    assert_eq!(unchosen(agreed(9).group()), 0);
}

/// Scenario 4: the ninth topic, and the three ways out.
#[test]
fn nine_topics_do_not_fit_into_ten_encounters() {
    let mut circle = agreed(9);
    let refusal = plan(&mut circle, PlanCommand::LayOut).unwrap_err();
    assert_eq!(refusal.reason, Reason::TopicsDoNotFit);
    assert_eq!(
        refusal.counts,
        [("before", 1), ("topics", 9), ("after", 1), ("needed", 11), ("planned", 10)],
        "1 + 9 + 1 = 11 > 10"
    );
    assert_eq!(circle.road().concat(), "", "nothing was laid out");
}

#[test]
fn an_eleventh_encounter_makes_room_and_the_closing_stays_last() {
    let mut circle = agreed(9);
    let encounter = circle.next_id().row(101);
    let added = plan(&mut circle, PlanCommand::Add { encounter, kind: Added::Next, day: None }).unwrap();
    assert_eq!(tally(&added.findings), (0, 0, 1), "eleven are not the ten of the package");
    assert_eq!(circle.group().edition.planned, Some(11));
    assert_eq!(circle.encounter(11).kind, EncounterKind::Closing);
    assert_eq!(circle.encounter(11).day, Some("2027-01-14".parse().unwrap()));
    assert_eq!(circle.encounter(10).day, Some("2027-01-07".parse().unwrap()), "nobody's date changed");
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(circle.road().concat(), "ABCDEFGHI");
}

#[test]
fn merging_two_topics_makes_room() {
    let mut circle = agreed(9);
    let (keep, gone) = (circle.topic("H").id, circle.topic("I").id);
    circle.act(What::First(circle.id, FirstCommand::Merge { keep, gone, title: line("H e I") })).unwrap();
    let laid = plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(tally(&laid.findings), (0, 1, 0));
    assert_eq!(circle.road()[8], "H e I");
}

#[test]
fn an_open_end_takes_any_number_of_topics() {
    let mut circle = agreed(9);
    plan(&mut circle, PlanCommand::OpenEnd).unwrap();
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(circle.road().concat(), "ABCDEFGHI");
    assert!(!circle.kinds().contains(&EncounterKind::Closing), "it ends when the group decides");
    assert!(arithmetic(circle.group()).is_none());
    for (kind, expected) in [(Added::Next, EncounterKind::Free), (Added::Closing, EncounterKind::Closing)] {
        let encounter = circle.next_id().row(101);
        plan(&mut circle, PlanCommand::Add { encounter, kind, day: None }).unwrap();
        assert_eq!(circle.kinds().last(), Some(&expected));
    }
    let encounter = circle.next_id().row(101);
    let twice = plan(&mut circle, PlanCommand::Add { encounter, kind: Added::Closing, day: None });
    assert_eq!(twice.unwrap_err().reason, Reason::EncounterState, "there is one closing");
    plan(&mut circle, PlanCommand::Add { encounter, kind: Added::Next, day: None }).unwrap();
    assert_eq!(circle.kinds()[11..], [EncounterKind::Free, EncounterKind::Closing]);
}

/// Scenario 2, as far as the plan goes: eight different topics in ten encounters, and no finding.
#[test]
fn a_first_topic_an_extension_and_an_emergent_one_make_eight() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let reserve: Vec<u32> =
        (1..).zip(circle.kinds()).filter(|(_, kind)| *kind == EncounterKind::Reserve).map(|(n, _)| n).collect();
    assert_eq!(reserve, [5, 9], "room on the way and at the end");
    let new = |circle: &mut Circle, title| TopicChoice::New { topic: circle.next_id().row(1), title: line(title) };
    let (first, emergent) = (new(&mut circle, "El estigma"), new(&mut circle, "La plata"));
    let more = TopicChoice::Known(circle.topic("C").id);
    for (ordinal, topic) in [(1, first), (5, more), (9, emergent)] {
        let encounter = circle.at(ordinal);
        plan(&mut circle, PlanCommand::SetTopic { encounter, topic, title: None }).unwrap();
    }
    assert_eq!(circle.encounter(5).reserve_use, Some(ReserveUse::Extension));
    assert_eq!(circle.encounter(9).reserve_use, Some(ReserveUse::Emergent));
    let different: std::collections::BTreeSet<_> =
        circle.road().into_iter().filter(|title| !title.is_empty()).collect();
    assert_eq!(different.len(), 8);
    assert_eq!(circle.group().agreed_topics(), 6, "the coordinator's choice and the emergent one stand aside");
    assert_eq!(arithmetic(circle.group()).unwrap().reserve(), Some(2));
    assert_eq!(road_findings(circle.group()), []);
}

#[test]
fn a_reserve_encounter_that_is_freed_gives_its_topic_back() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let encounter = circle.at(5);
    let topic = TopicChoice::New { topic: circle.next_id().row(1), title: line("La plata") };
    plan(&mut circle, PlanCommand::SetTopic { encounter, topic, title: None }).unwrap();
    plan(&mut circle, PlanCommand::SetTopic { encounter, topic: TopicChoice::Nothing, title: None }).unwrap();
    assert_eq!(circle.topic("La plata").state, TopicState::Emergent);
    assert_eq!(circle.encounter(5).reserve_use, None);
}

/// S0-168: to go on with what was worked on takes an encounter out of the reserve, and the road laid out leaves it there.
#[test]
fn an_encounter_that_goes_on_with_a_topic_is_of_the_reserve() {
    let mut circle = agreed(5);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let (second, topic) = (circle.at(2), circle.topic("A").id);
    assert!(held(&mut circle, second, 5_400));
    let encounter = circle.at(3);
    plan(&mut circle, PlanCommand::SetTopic { encounter, topic: TopicChoice::Known(topic), title: None }).unwrap();
    let went_on = circle.encounter(3);
    assert_eq!((went_on.kind, went_on.reserve_use), (EncounterKind::Reserve, Some(ReserveUse::Extension)));
    assert_eq!(arithmetic(circle.group()).unwrap().reserve(), Some(3), "the reserve is what it was, one of it used");
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(circle.road().concat(), "AABCDE");
}

#[test]
fn a_topic_has_one_encounter_of_its_own() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let (encounter, topic) = (circle.at(2), circle.topic("F").id);
    plan(&mut circle, PlanCommand::SetTopic { encounter, topic: TopicChoice::Known(topic), title: None }).unwrap();
    assert_eq!(circle.road().iter().filter(|title| **title == "F").count(), 1);
    assert_eq!(circle.topic("A").state, TopicState::Agreed, "it waits for another encounter");
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(circle.road().concat(), "ABCDEF", "laid out again, in the group's order");
}

#[test]
fn what_two_encounters_are_about_changes_places_and_stays_changed() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let (first, second) = (circle.at(2), circle.at(5));
    plan(&mut circle, PlanCommand::Swap { first, second }).unwrap();
    assert_eq!((circle.encounter(2).kind, circle.road()[4]), (EncounterKind::Reserve, "A"));
    let (first, second) = (circle.at(3), circle.at(4));
    plan(&mut circle, PlanCommand::Swap { first, second }).unwrap();
    assert_eq!(circle.road()[2..4], ["C", "B"]);
    assert_eq!(circle.topic("C").priority, Some(2), "the order follows");
    let (first, second) = (circle.at(1), circle.at(2));
    let refused = plan(&mut circle, PlanCommand::Swap { first, second });
    assert_eq!(refused.unwrap_err().reason, Reason::EncounterState, "the first encounter is the first");
}

#[test]
fn a_moved_encounter_keeps_its_ordinal_and_its_history() {
    let mut circle = agreed(6);
    let (encounter, version) = (circle.at(4), circle.encounter(4).version);
    let move_to = |day: &str| PlanCommand::Move {
        encounter,
        day: day.parse().unwrap(),
        time: "10:00:00".parse().unwrap(),
        site: None,
        reason: Some(words("Minga")),
    };
    plan(&mut circle, move_to("2026-12-05")).unwrap();
    assert_eq!(circle.encounter(4).id, encounter);
    assert_eq!(circle.moves.len(), 1);
    assert_eq!(circle.moves[0].from.unwrap().0, "2026-11-26".parse().unwrap());
    plan(&mut circle, move_to("2026-12-05")).unwrap();
    assert_eq!(circle.moves.len(), 1, "the same date is no move");
    let stale = circle.act_based_on(Some(version), What::Plan(circle.id, move_to("2026-12-06")));
    assert_eq!(stale.unwrap_err().reason, Reason::Stale);
    let absurd = plan(&mut circle, move_to("1914-07-28"));
    assert_eq!(absurd.unwrap_err().reason, Reason::ImplausibleDay);
}

#[test]
fn an_hour_that_the_clocks_skip_changes_no_minutes() {
    let mut circle = Circle::planning(Some(10), "Europe/Madrid");
    let encounter = circle.at(2);
    let (day, time) = ("2027-03-28".parse().unwrap(), "02:30:00".parse().unwrap());
    plan(&mut circle, PlanCommand::Move { encounter, day, time, site: None, reason: None }).unwrap();
    let opened = instant_of(day, time, chrono_tz::Europe::Madrid);
    assert_eq!(opened.to_rfc3339(), "2027-03-28T01:00:00+00:00", "half past two is three o'clock");
    assert_eq!(whole_minutes(opened, opened + chrono::TimeDelta::minutes(90)), circle.encounter(2).minutes);
}

#[test]
fn a_lost_encounter_gives_its_topic_back_and_takes_a_reserve() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let encounter = circle.at(3);
    let reason: Words<300> = words("Se inundó el salón");
    plan(&mut circle, PlanCommand::Cancel { encounter, reason: reason.clone() }).unwrap();
    assert_eq!(circle.encounter(3).state, EncounterState::Cancelled);
    assert_eq!(circle.topic("B").state, TopicState::Agreed);
    assert_eq!(arithmetic(circle.group()).unwrap().reserve(), Some(1));
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(circle.road()[2], "B", "the road still says what it was to be");
    assert_eq!(circle.road().concat(), "ABBCDEF");
    let twice = plan(&mut circle, PlanCommand::MarkNotHeld { encounter, reason });
    assert_eq!(twice.unwrap_err().reason, Reason::EncounterState);
}

/// Until its day has passed, what was called off may be taken back: with its topic when nobody else has it.
#[test]
fn a_lost_encounter_is_planned_again_with_its_topic_until_its_day_has_passed() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let encounter = circle.at(3);
    let (ahead, title) = (plan(&mut circle, PlanCommand::Restore { encounter }), circle.road()[2].to_owned());
    assert_eq!(ahead.unwrap_err().reason, Reason::EncounterState, "it was not lost");
    plan(&mut circle, PlanCommand::Cancel { encounter, reason: words("Llovió") }).unwrap();
    let stale = circle.act_based_on(Some(1), What::Plan(circle.id, PlanCommand::Restore { encounter }));
    assert_eq!(stale.unwrap_err().reason, Reason::Stale);
    plan(&mut circle, PlanCommand::Restore { encounter }).unwrap();
    assert_eq!((circle.encounter(3).state, circle.road()[2]), (EncounterState::Planned, title.as_str()));
    assert_eq!((circle.encounter(3).reason.clone(), circle.topic("B").state), (None, TopicState::Scheduled));
    plan(&mut circle, PlanCommand::Cancel { encounter, reason: words("Llovió") }).unwrap();
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    plan(&mut circle, PlanCommand::Restore { encounter }).unwrap();
    assert_eq!(circle.road().concat(), "ABCDEF", "another encounter has taken the topic");
    assert_eq!(circle.encounter(3).topic, None);
    plan(&mut circle, PlanCommand::Cancel { encounter, reason: words("Llovió") }).unwrap();
    circle.change(3, |one| one.day = Some("2026-10-31".parse().unwrap()));
    let past = plan(&mut circle, PlanCommand::Restore { encounter });
    assert_eq!(past.unwrap_err().reason, Reason::EncounterState, "what is past stays as it was told");
}

#[test]
fn there_is_one_first_encounter_when_the_lost_one_comes_back() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let encounter = circle.at(1);
    plan(&mut circle, PlanCommand::Cancel { encounter, reason: words("Nadie tenía la llave") }).unwrap();
    plan(&mut circle, PlanCommand::Restore { encounter }).unwrap();
    let kinds = circle.kinds();
    assert_eq!(kinds.iter().filter(|kind| **kind == EncounterKind::Initial).count(), 1);
    assert_eq!(circle.encounter(1).kind, EncounterKind::Reserve, "free for what the group brings");
}

#[test]
fn when_the_first_encounter_is_lost_the_next_one_is_the_first() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let encounter = circle.at(1);
    circle.change(1, |one| one.day = Some("2026-10-31".parse().unwrap()));
    plan(&mut circle, PlanCommand::MarkNotHeld { encounter, reason: words("Nadie tenía la llave") }).unwrap();
    assert_eq!(circle.encounter(2).kind, EncounterKind::Initial);
    assert_eq!(circle.topic("A").state, TopicState::Agreed);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(circle.road().concat(), "ABCDEF");
    assert_eq!(arithmetic(circle.group()).unwrap().reserve(), Some(1));
}

/// What is lost counts in the month of its day (C.9), and what lies ahead has not failed to be.
#[test]
fn a_lost_encounter_has_a_day_and_one_that_was_not_held_has_passed() {
    let mut circle = agreed(6);
    let (encounter, reason) = (circle.at(3), words("Nadie tenía la llave"));
    let missed = plan(&mut circle, PlanCommand::MarkNotHeld { encounter, reason: reason.clone() }).unwrap_err();
    assert_eq!((missed.reason, missed.field), (Reason::NotYet, Some("lost")));
    circle.change(3, |one| one.day = None);
    for what in [
        PlanCommand::MarkNotHeld { encounter, reason: reason.clone() },
        PlanCommand::Cancel { encounter, reason: reason.clone() },
    ] {
        assert_eq!(plan(&mut circle, what).unwrap_err().reason, Reason::DayNeeded);
    }
    circle.change(3, |one| one.day = Some("2026-10-31".parse().unwrap()));
    plan(&mut circle, PlanCommand::MarkNotHeld { encounter, reason }).unwrap();
    assert_eq!(circle.encounter(3).state, EncounterState::NotHeld);
}

#[test]
fn what_is_over_or_ready_is_not_laid_out_anew() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    circle.change(2, |one| one.state = EncounterState::Closed);
    circle.change(3, |one| one.state = EncounterState::Prepared);
    let order = ["F", "E", "D", "C"].map(|title| circle.topic(title).id).to_vec();
    let refused = circle.act(What::First(circle.id, FirstCommand::Settle { order: vec![circle.topic("A").id] }));
    assert_eq!(refused.unwrap_err().reason, Reason::TopicState, "A was worked on");
    let with_b = std::iter::once(circle.topic("B").id).chain(order).collect();
    circle.act(What::First(circle.id, FirstCommand::Settle { order: with_b })).unwrap();
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    assert_eq!(circle.road().concat(), "ABFEDC");
}

#[test]
fn the_next_day_steps_over_holidays_and_ignores_single_moves() {
    let mut circle = Circle::new();
    // The tenth Thursday is 7 January 2027; moving it back a day moves no other.
    assert_eq!(circle.encounter(10).day, Some("2027-01-07".parse().unwrap()));
    circle.change(10, |one| one.day = Some("2027-01-08".parse().unwrap()));
    assert_eq!(next_day(circle.group()), Some("2027-01-14".parse().unwrap()));
    circle.change(10, |one| one.day = Some("2027-03-19".parse().unwrap()));
    assert_eq!(next_day(circle.group()), Some("2027-04-01".parse().unwrap()), "25 March is Maundy Thursday");
}

#[test]
fn nothing_is_planned_after_the_end() {
    let mut circle = agreed(6);
    circle.slice.group.as_mut().unwrap().edition.state = domain::group::EditionState::Closed;
    assert_eq!(plan(&mut circle, PlanCommand::LayOut).unwrap_err().reason, Reason::EditionState);
}

fn with_planned(
    circle: &mut Circle,
    planned: Option<u16>,
) -> Result<domain::command::Outcome, domain::command::Refusal> {
    let edition = &circle.group().edition;
    let arrangement = Arrangement {
        route: edition.route,
        payer: edition.payer.clone(),
        mode: edition.mode,
        minutes: edition.minutes,
        planned,
        site: edition.site,
        cadence: edition.cadence,
        starts_on: edition.starts_on,
        starts_at: edition.starts_at,
    };
    circle.act(What::Group(circle.id, GroupCommand::Arrange(arrangement)))
}

/// `S0-176`: the coordinator's first topic, the group's own and one that emerged, through another number of encounters.
#[test]
fn a_plan_of_another_length_keeps_what_was_chosen_in_its_order() {
    let mut circle = agreed(6);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let new = |circle: &mut Circle, title| TopicChoice::New { topic: circle.next_id().row(1), title: line(title) };
    for (ordinal, title) in [(1, "Z"), (5, "Y")] {
        let (encounter, topic) = (circle.at(ordinal), new(&mut circle, title));
        plan(&mut circle, PlanCommand::SetTopic { encounter, topic, title: None }).unwrap();
    }
    assert_eq!(circle.road().concat(), "ZABCYDEF");
    with_planned(&mut circle, Some(9)).unwrap();
    assert_eq!(circle.road().concat().len(), 8, "{:?}", circle.road());
    assert_eq!(circle.road()[0], "Z", "the first topic stays with the first encounter");
    assert!(circle.road().concat().replace('Y', "").ends_with("ABCDEF"));
    assert_eq!(circle.encounter(8).reserve_use, Some(ReserveUse::Emergent));
    assert!(circle.group().topics.iter().all(|topic| topic.state == TopicState::Scheduled));
    let refusal = with_planned(&mut circle, Some(7)).unwrap_err();
    assert_eq!(refusal.reason, Reason::TopicsDoNotFit, "told before anything is lost");
    with_planned(&mut circle, Some(8)).unwrap();
    assert_eq!(circle.road().concat(), "ZABCDEF");
    assert_eq!(circle.topic("Y").state, TopicState::Emergent, "no reserve is left for it: it waits again");
}

#[test]
fn an_open_plan_keeps_the_first_topic_and_the_others_wait() {
    let mut circle = agreed(3);
    plan(&mut circle, PlanCommand::LayOut).unwrap();
    let (encounter, id) = (circle.at(1), circle.next_id().row(1));
    let topic = TopicChoice::New { topic: id, title: line("Z") };
    plan(&mut circle, PlanCommand::SetTopic { encounter, topic, title: None }).unwrap();
    with_planned(&mut circle, None).unwrap();
    assert_eq!(circle.road().concat(), "Z");
    let waits = ["A", "B", "C"].map(|title| circle.topic(title).state);
    assert_eq!(waits, [TopicState::Agreed; 3]);
}

/// A wish about the road; encounters and topics are counted round from the first, so that every number means one.
#[derive(Clone, Debug)]
enum Wish {
    LayOut,
    Add(Added),
    OpenEnd,
    Topic(usize, Option<usize>),
    Brought(usize),
    Swap(usize, usize),
    Move(usize, u64),
    Cancel(usize),
    NotHeld(usize),
    Restore(usize),
    /// It is held: for so many seconds.
    Hold(usize, i64),
}

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let wish = prop_oneof![
        3 => Just(Wish::LayOut),
        3 => Just(Wish::Add(Added::Next)),
        1 => Just(Wish::Add(Added::Closing)),
        1 => Just(Wish::OpenEnd),
        4 => (0..12_usize, proptest::option::of(0..12_usize)).prop_map(|(at, topic)| Wish::Topic(at, topic)),
        2 => (0..12_usize).prop_map(Wish::Brought),
        3 => (0..12_usize, 0..12_usize).prop_map(|(one, other)| Wish::Swap(one, other)),
        2 => (0..12_usize, 0..400_u64).prop_map(|(at, days)| Wish::Move(at, days)),
        3 => (0..12_usize).prop_map(Wish::Cancel),
        1 => (0..12_usize).prop_map(Wish::NotHeld),
        2 => (0..12_usize).prop_map(Wish::Restore),
        2 => (0..12_usize, 0..20_000_i64).prop_map(|(at, seconds)| Wish::Hold(at, seconds)),
    ];
    proptest::collection::vec(wish, 1..40)
}

/// Does what is wished, if it may be; whether it was done.
fn wished(circle: &mut Circle, wish: &Wish) -> bool {
    let encounters: Vec<EncounterId> = circle.group().encounters.iter().map(|one| one.id).collect();
    let nth = |n: &usize| encounters[n % encounters.len()];
    let set = |encounter, topic| PlanCommand::SetTopic { encounter, topic, title: None };
    let what = match wish {
        Wish::LayOut => PlanCommand::LayOut,
        Wish::Add(kind) => PlanCommand::Add { encounter: circle.next_id().row(101), kind: *kind, day: None },
        Wish::OpenEnd => PlanCommand::OpenEnd,
        Wish::Topic(at, None) => set(nth(at), TopicChoice::Nothing),
        Wish::Topic(at, Some(topic)) => {
            let topics = &circle.group().topics;
            set(nth(at), TopicChoice::Known(topics[topic % topics.len()].id))
        }
        Wish::Brought(at) => {
            let topic = circle.next_id().row(1);
            set(nth(at), TopicChoice::New { topic, title: line(&format!("Traído {topic}")) })
        }
        Wish::Swap(one, other) => PlanCommand::Swap { first: nth(one), second: nth(other) },
        Wish::Move(at, days) => PlanCommand::Move {
            encounter: nth(at),
            day: "2026-11-02".parse::<domain::day::Day>().unwrap() + chrono::Days::new(*days),
            time: "10:00:00".parse().unwrap(),
            site: None,
            reason: None,
        },
        Wish::Cancel(at) => PlanCommand::Cancel { encounter: nth(at), reason: words("Llovió") },
        Wish::NotHeld(at) => PlanCommand::MarkNotHeld { encounter: nth(at), reason: words("Llovió") },
        Wish::Restore(at) => PlanCommand::Restore { encounter: nth(at) },
        Wish::Hold(at, seconds) => return held(circle, nth(at), *seconds),
    };
    plan(circle, what).is_ok()
}

/// As closing leaves it behind: an encounter that may be held was, and its topic was worked on.
fn held(circle: &mut Circle, id: EncounterId, seconds: i64) -> bool {
    let one = circle.group().encounters.iter().find(|one| one.id == id).unwrap().clone();
    if !one.state.is_ahead() || one.kind == EncounterKind::Topic && one.topic.is_none() {
        return false;
    }
    let opened = "2026-11-05T19:00:00Z".parse::<domain::day::Instant>().unwrap();
    circle.change(one.ordinal, |one| {
        one.state = EncounterState::Closed;
        one.opened_at = Some(opened);
        one.closed_at = Some(opened + chrono::TimeDelta::seconds(seconds));
    });
    let topics = circle.slice.group.as_mut().unwrap().topics.iter_mut();
    topics.filter(|topic| Some(topic.id) == one.topic).for_each(|topic| topic.state = TopicState::Treated);
    true
}

/// The road in words, to be read when something does not add up.
fn road(group: &domain::command::GroupSlice) -> Vec<String> {
    let title = |one: &Encounter| one.topic.and_then(|id| group.topic(id)).map(|topic| (&topic.title, topic.state));
    group.encounters.iter().map(|one| format!("{:?} {:?} {:?}", one.kind, one.state, title(one))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// C.6-3 (whole minutes), C.6-5 (what the reserve is), C.6-6 (ordinals are dense and never reused), whatever a
    /// coordination wishes of its road. What was lost is counted in no plan.
    #[test]
    fn whatever_is_wished_of_the_road_it_adds_up(topics in 0..=8_usize, wishes in wishes()) {
        let mut circle = if topics == 0 { Circle::new() } else { agreed(topics) };
        if topics == 0 {
            circle.propose(&TITLES[..1]);
        }
        let mut ordinals: BTreeMap<EncounterId, u32> = BTreeMap::new();
        let mut minutes: BTreeMap<EncounterId, i64> = BTreeMap::new();
        for wish in wishes {
            let before = circle.group().encounters.len();
            let was_done = wished(&mut circle, &wish);
            let group = circle.group();
            if let Wish::Hold(at, seconds) = wish && was_done {
                minutes.insert(group.encounters[at % before].id, seconds.div_euclid(60));
            }

            let now: BTreeMap<EncounterId, u32> = group.encounters.iter().map(|one| (one.id, one.ordinal)).collect();
            for (id, ordinal) in &ordinals {
                prop_assert_eq!(now.get(id), Some(ordinal), "C.6-6: no ordinal goes to another");
            }
            let dense: Vec<u32> = group.encounters.iter().map(|one| one.ordinal).collect();
            prop_assert_eq!(dense, (1..=group.encounters.len() as u32).collect::<Vec<_>>(), "C.6-6");
            ordinals = now;

            for one in &group.encounters {
                prop_assert_eq!(one.actual_minutes().map(i64::from), minutes.get(&one.id).copied(), "C.6-3");
            }

            prop_assert_eq!(arithmetic(group).is_some(), group.edition.planned.is_some());
            let Some(sum) = arithmetic(group) else { continue };
            prop_assert_eq!(group.edition.planned.map(usize::from), Some(group.encounters.len()));
            let live: Vec<&Encounter> = group.encounters.iter().filter(|one| !one.state.is_lost()).collect();
            let ends = |one: &&&Encounter| matches!(one.kind, EncounterKind::Initial | EncounterKind::Closing);
            let (ends, all) = (live.iter().filter(ends).count() as i64, live.len() as i64);
            prop_assert!(ends <= 2 && (ends == 2 || all < group.encounters.len() as i64), "one first, one closing");
            let free = all - ends - i64::from(group.agreed_topics());
            // What the reserve was used for is taken out of it: of what is left no topic may be short.
            let is_used = |one: &&&Encounter| {
                one.kind == EncounterKind::Reserve && (one.reserve_use.is_some() || one.state != EncounterState::Planned)
            };
            let fits = free >= live.iter().filter(is_used).count() as i64;
            prop_assert_eq!(sum.reserve().map(i64::from), fits.then_some(free), "C.6-5 after {:?}: {:?}", &wish, road(group));
            prop_assert!(!(matches!(wish, Wish::LayOut) && was_done) || fits, "laid out is what fits");
        }
    }
}
