//! What the first encounter settles.

use crate::circle::{Circle, line, words};
use domain::command::first::{Ballots, FirstCommand, candidates, collected};
use domain::command::{Outcome, Reason, Refusal, What};
use domain::expectation::Reach;
use domain::group::EditionState;
use domain::seat::SeatState;
use domain::topic::{TopicState, VoteWay};

fn first(circle: &mut Circle, what: FirstCommand) -> Result<Outcome, Refusal> {
    circle.act(What::First(circle.id, what))
}

fn hands(circle: &mut Circle, voters: u32, totals: &[(&str, u32)]) -> Result<Outcome, Refusal> {
    let totals = totals.iter().map(|(title, hands)| (circle.topic(title).id, *hands)).collect();
    let round = circle.next_id().row(1);
    first(circle, FirstCommand::Vote { round, ballots: Ballots::Hands { voters, totals } })
}

#[test]
fn agreements_have_versions_and_a_stale_form_is_refused() {
    let mut circle = Circle::new();
    let agree = |text| FirstCommand::Agree { text: words(text) };
    assert_eq!(first(&mut circle, agree("Respeto")).unwrap().version, Some(1));
    let same = first(&mut circle, agree("Respeto")).unwrap();
    assert_eq!((same.facts.len(), same.version), (0, Some(1)), "the same words are no new version");
    assert_eq!(first(&mut circle, agree("Respeto\nDignidad")).unwrap().version, Some(2));
    let stale = circle.act_based_on(Some(1), What::First(circle.id, agree("Cuidado")));
    assert_eq!(stale.unwrap_err().reason, Reason::Stale);
}

/// `S0-161` to `S0-164`.
#[test]
fn each_seat_says_what_it_hopes_for_or_says_nothing() {
    let mut circle = Circle::new();
    let (rosalba, segundo) = (circle.enrol("Rosalba M."), circle.enrol("Segundo B."));
    assert_eq!(collected(circle.group(), &[]), None, "nobody was there to be asked");
    let present = [rosalba, segundo];
    for text in ["Dormir", "Que alguien me oiga"] {
        let expectation = circle.next_id().row(1);
        let say = FirstCommand::Say { expectation, seat: rosalba, text: words(text), reach: Reach::Unclassified };
        first(&mut circle, say).unwrap();
    }
    assert_eq!(collected(circle.group(), &present), Some(false));
    let expectation = circle.next_id().row(1);
    first(&mut circle, FirstCommand::SayNothing { expectation, seat: segundo }).unwrap();
    assert_eq!(collected(circle.group(), &present), Some(true));
    let expectation = circle.next_id().row(1);
    let late = FirstCommand::Say { expectation, seat: segundo, text: words("Ayuda"), reach: Reach::NeedsElse };
    first(&mut circle, late).unwrap();
    assert_eq!(circle.group().expectations.len(), 3, "what was blank is gone");
    first(&mut circle, FirstCommand::Classify { expectation, reach: Reach::AttainableHere }).unwrap();
    first(&mut circle, FirstCommand::TakeBack { expectation }).unwrap();
    assert_eq!(collected(circle.group(), &present), Some(false));
}

/// Somebody over the limit at the door is present and waits; nobody can write what they hope for yet (`S0-164`).
#[test]
fn whoever_waits_for_a_place_or_left_is_not_missing_among_the_expectations() {
    let mut circle = Circle::new();
    let (rosalba, segundo) = (circle.enrol("Rosalba M."), circle.enrol("Segundo B."));
    let present = [rosalba, segundo];
    let expectation = circle.next_id().row(1);
    first(&mut circle, FirstCommand::SayNothing { expectation, seat: rosalba }).unwrap();
    assert_eq!(collected(circle.group(), &present), Some(false));
    for state in [SeatState::Waitlisted, SeatState::Left] {
        let mut group = circle.group().clone();
        group.seats.iter_mut().find(|seat| seat.id == segundo).unwrap().state = state;
        assert_eq!(collected(&group, &present), Some(true), "{state:?}");
        assert_eq!(collected(&group, &[segundo]), None, "{state:?}: nobody who sits was there");
    }
}

#[test]
fn the_coordination_and_strangers_have_no_expectations_here() {
    let mut circle = Circle::new();
    let coordinator = circle.group().seats[0].id;
    let expectation = circle.next_id().row(1);
    let refused = first(&mut circle, FirstCommand::SayNothing { expectation, seat: coordinator });
    assert_eq!(refused.unwrap_err().reason, Reason::Unknown);
}

/// Scenario 4: 22 voters, 9 proposals, one vote per person and topic.
#[test]
fn more_hands_than_voters_are_refused_by_the_name_of_the_topic() {
    let mut circle = Circle::new();
    circle.propose(&["La familia", "El sueño"]);
    let refused = hands(&mut circle, 22, &[("La familia", 22), ("El sueño", 23)]).unwrap_err();
    assert_eq!((refused.reason, refused.topic), (Reason::MoreHandsThanVoters, Some(circle.topic("El sueño").id)));
    assert_eq!(hands(&mut circle, 0, &[("La familia", 0)]).unwrap_err().reason, Reason::NoVoters);
    hands(&mut circle, 22, &[("La familia", 22), ("El sueño", 7)]).unwrap();
    assert_eq!(circle.topic("La familia").votes, Some(22));
    assert_eq!((circle.rounds.len(), circle.rounds[0].0.way), (1, VoteWay::Hands));
}

#[test]
fn the_group_settles_the_order_and_the_rest_stays_on_the_list() {
    let mut circle = Circle::new();
    let topics = circle.propose(&["A", "B", "C"]);
    first(&mut circle, FirstCommand::Settle { order: vec![topics[2], topics[0]] }).unwrap();
    assert_eq!((circle.topic("C").priority, circle.topic("A").priority), (Some(1), Some(2)));
    assert_eq!((circle.topic("B").state, circle.topic("B").priority), (TopicState::Proposed, None));
    assert_eq!(circle.group().agreed_topics(), 2);
    let twice = first(&mut circle, FirstCommand::Settle { order: vec![topics[2], topics[2]] });
    assert_eq!(twice.unwrap_err().reason, Reason::TopicKnown);
    first(&mut circle, FirstCommand::Settle { order: vec![topics[1]] }).unwrap();
    assert_eq!(circle.group().agreed_topics(), 1, "a new order replaces the old one");
}

#[test]
fn the_same_topic_is_not_proposed_twice_whatever_its_marks() {
    let mut circle = Circle::new();
    circle.propose(&["El sueño"]);
    let topic = circle.next_id().row(1);
    let again = first(&mut circle, FirstCommand::Propose { topic, title: line("el SUENO") });
    assert_eq!(again.unwrap_err().reason, Reason::TopicKnown);
    let topic = circle.topic("El sueño").id;
    first(&mut circle, FirstCommand::Drop { topic }).unwrap();
    assert!(candidates(circle.group()).is_empty());
    first(&mut circle, FirstCommand::TakeUp { topic }).unwrap();
    assert_eq!(circle.topic("El sueño").state, TopicState::Proposed);
    first(&mut circle, FirstCommand::Rename { topic, title: line("Dormir mejor") }).unwrap();
    assert_eq!(circle.topic("Dormir mejor").id, topic);
}

#[test]
fn two_topics_become_one_with_no_more_hands_than_were_counted() {
    let mut circle = Circle::new();
    let topics = circle.propose(&["La culpa", "La vergüenza"]);
    hands(&mut circle, 10, &[("La culpa", 6), ("La vergüenza", 8)]).unwrap();
    let merge = FirstCommand::Merge { keep: topics[0], gone: topics[1], title: line("Culpa y vergüenza") };
    first(&mut circle, merge).unwrap();
    assert_eq!(circle.topic("Culpa y vergüenza").votes, Some(8));
    assert_eq!(circle.topic("La vergüenza").state, TopicState::Dropped);
    let itself = FirstCommand::Merge { keep: topics[0], gone: topics[0], title: line("X") };
    assert_eq!(first(&mut circle, itself).unwrap_err().reason, Reason::TopicState);
}

#[test]
fn what_comes_up_on_the_road_is_emergent() {
    let mut circle = Circle::new();
    circle.slice.group.as_mut().unwrap().edition.state = EditionState::Running;
    circle.propose(&["La plata"]);
    assert_eq!(circle.topic("La plata").state, TopicState::Emergent);
}
