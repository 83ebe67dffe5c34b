//! The road of an edition, with the numbers of scenarios 2 and 4.

use crate::circle::{Circle, line, words};
use crate::shelf::tally;
use domain::command::first::FirstCommand;
use domain::command::group::{Arrangement, GroupCommand};
use domain::command::plan::{Added, PlanCommand, TopicChoice, arithmetic, next_day, road_findings, unchosen};
use domain::command::{Reason, What};
use domain::day::{instant_of, whole_minutes};
use domain::encounter::{EncounterKind, EncounterState, ReserveUse};
use domain::topic::TopicState;
use domain::words::Words;

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
