//! Personal links, what their holders say, the secret vote, and erasing: decided without a database.

use crate::circle::{Circle, line, words};
use domain::command::first::{Ballots, FirstCommand};
use domain::command::link::{LinkCommand, NewLink};
use domain::command::own::OwnCommand;
use domain::command::seat::SeatCommand;
use domain::command::slice::Traces;
use domain::command::{Actor, Outcome, Reason, Refusal, What, decide};
use domain::expectation::Reach;
use domain::fact::Fact;
use domain::id::{Key, LinkId, LoginId, SeatId, TopicId};
use domain::link::{Coming, MOST_CARDS};
use domain::topic::VoteWay;

struct Holder(Actor, SeatId, LinkId);

fn give(circle: &mut Circle, seats: &[SeatId]) -> Result<(Outcome, Vec<LinkId>), Refusal> {
    let links: Vec<NewLink> = seats
        .iter()
        .map(|seat| NewLink { seat: *seat, link: circle.next_id().row(0), token: line("0".repeat(64).as_str()) })
        .collect();
    let ids = links.iter().map(|new| new.link).collect();
    Ok((circle.act(What::Link(circle.id, LinkCommand::Make { links }))?, ids))
}

fn holder(circle: &mut Circle, name: &str) -> Holder {
    let seat = circle.enrol(name);
    let (_, ids) = give(circle, &[seat]).unwrap();
    Holder(Actor::Holder { link: ids[0], person: circle.group().seat(seat).unwrap().person }, seat, ids[0])
}

fn own(circle: &mut Circle, who: &Holder, what: OwnCommand) -> Result<Outcome, Refusal> {
    circle.act_as(who.0, None, What::Own(circle.id, what))
}

fn vote(circle: &mut Circle, who: &Holder, topics: &[TopicId]) -> Result<Outcome, Refusal> {
    own(circle, who, OwnCommand::Vote { topics: topics.to_vec() })
}

fn first(circle: &mut Circle, what: FirstCommand) -> Result<Outcome, Refusal> {
    circle.act(What::First(circle.id, what))
}

#[test]
fn a_new_link_ends_the_one_before_and_only_participants_have_one() {
    let mut circle = Circle::new();
    let one = holder(&mut circle, "Rosalba M.");
    assert_eq!(circle.slice.links.iter().filter(|link| link.is_live()).count(), 1);
    give(&mut circle, &[one.1]).unwrap();
    let live: Vec<_> = circle.slice.links.iter().filter(|link| link.is_live()).collect();
    assert!(live.len() == 1 && live[0].id != one.2, "the card that was lost opens nothing any more");
    let coordinator = circle.group().seats[0].id;
    assert_eq!(give(&mut circle, &[coordinator]).unwrap_err().reason, Reason::Unknown);
    assert_eq!(give(&mut circle, &[one.1, one.1]).unwrap_err().reason, Reason::AlreadySeated);
    assert_eq!(give(&mut circle, &[]).unwrap_err().reason, Reason::NothingWritten);
    let many = vec![SeatId::of(9); MOST_CARDS + 1];
    assert_eq!(give(&mut circle, &many).unwrap_err().reason, Reason::TooMany);
    circle.act(What::Link(circle.id, LinkCommand::Revoke { seat: one.1 })).unwrap();
    assert!(circle.slice.links.iter().all(|link| !link.is_live()));
}

#[test]
fn the_last_answer_counts_and_only_to_an_encounter_ahead() {
    let mut circle = Circle::new();
    let one = holder(&mut circle, "Rosalba M.");
    let encounter = circle.at(1);
    for coming in [Coming::Yes, Coming::No] {
        own(&mut circle, &one, OwnCommand::Answer { encounter, coming }).unwrap();
    }
    assert_eq!(circle.answers.len(), 1);
    assert_eq!((circle.answers[0].seat, circle.answers[0].coming), (one.1, Coming::No));
    circle.change(1, |one| one.state = domain::encounter::EncounterState::Closed);
    let late = own(&mut circle, &one, OwnCommand::Answer { encounter, coming: Coming::Yes });
    assert_eq!(late.unwrap_err().reason, Reason::EncounterState);
    let foreign = OwnCommand::Answer { encounter: domain::id::EncounterId::of(99), coming: Coming::Yes };
    assert_eq!(own(&mut circle, &one, foreign).unwrap_err().reason, Reason::Unknown);
}

/// Contracts, "Votes": changeable until the round closes; then only totals stay.
#[test]
fn a_round_by_phones_keeps_totals_and_nobodys_vote() {
    let mut circle = Circle::new();
    let (a, b, c) = (holder(&mut circle, "Ana"), holder(&mut circle, "Berta"), holder(&mut circle, "Celia"));
    let topics = circle.propose(&["La familia", "El sueño", "La culpa"]);
    assert_eq!(vote(&mut circle, &a, &topics).unwrap_err().reason, Reason::NoRound);
    let round = circle.next_id().row(1);
    first(&mut circle, FirstCommand::OpenPhones { round }).unwrap();
    let again = circle.next_id().row(1);
    assert_eq!(first(&mut circle, FirstCommand::OpenPhones { round: again }).unwrap_err().reason, Reason::RoundOpen);
    vote(&mut circle, &a, &[topics[1], topics[1]]).unwrap();
    vote(&mut circle, &a, &[topics[0], topics[0]]).unwrap();
    vote(&mut circle, &b, &[topics[0], topics[1]]).unwrap();
    vote(&mut circle, &c, &topics).unwrap();
    assert_eq!(vote(&mut circle, &b, &[TopicId::of(77)]).unwrap_err().reason, Reason::TopicState);
    circle.act(What::Seat(circle.id, SeatCommand::Leave { seat: c.1 })).unwrap();

    let outcome = first(&mut circle, FirstCommand::ClosePhones).unwrap();
    assert!(outcome.facts.contains(&Fact::PhonesGone(circle.group().edition.id)), "the ballots go in the same change");
    assert!(outcome.facts.iter().all(|fact| !matches!(fact, Fact::Ballot(..))));
    let (round, totals) = &circle.rounds[0];
    assert_eq!((round.way, round.voters), (VoteWay::Phones, 2));
    assert_eq!(topics.iter().map(|topic| totals[topic]).collect::<Vec<_>>(), [2, 1, 0]);
    assert_eq!(circle.topic("La familia").votes, Some(2));
    assert_eq!(first(&mut circle, FirstCommand::ClosePhones).unwrap_err().reason, Reason::NoRound);
}

#[test]
fn a_round_is_by_hands_or_by_phones_and_topics_rest_while_it_is_open() {
    let mut circle = Circle::new();
    let topics = circle.propose(&["La familia", "El sueño"]);
    let round = circle.next_id().row(1);
    first(&mut circle, FirstCommand::OpenPhones { round }).unwrap();
    let ballots = Ballots::Hands { voters: 3, totals: vec![(topics[0], 2)] };
    assert_eq!(first(&mut circle, FirstCommand::Vote { round, ballots }).unwrap_err().reason, Reason::MixedVote);
    let drop = FirstCommand::Drop { topic: topics[0] };
    assert_eq!(first(&mut circle, drop).unwrap_err().reason, Reason::RoundOpen);
    let settle = FirstCommand::Settle { order: vec![topics[0]] };
    assert_eq!(first(&mut circle, settle).unwrap_err().reason, Reason::RoundOpen);
    first(&mut circle, FirstCommand::ClosePhones).unwrap();
    assert!(circle.rounds.is_empty(), "nobody voted: there is no round to keep");
}

/// C.6-20 and contracts: until a person has a page the coordination writes, afterwards only the person.
#[test]
fn from_the_first_time_that_they_come_in_only_they_write_what_they_hope_for() {
    let mut circle = Circle::new();
    let one = holder(&mut circle, "Rosalba M.");
    let other = holder(&mut circle, "Segundo B.");
    let said = circle.next_id().row(1);
    let say = |id, seat| FirstCommand::Say {
        expectation: id,
        seat,
        text: words("Descansar un poco"),
        reach: Reach::AttainableHere,
    };
    first(&mut circle, say(said, one.1)).unwrap();
    own(&mut circle, &one, OwnCommand::Enter).unwrap();
    let second = own(&mut circle, &one, OwnCommand::Enter).unwrap();
    assert_eq!(second.facts, [], "the first time stays the first time");

    let new = circle.next_id().row(1);
    assert_eq!(first(&mut circle, say(new, one.1)).unwrap_err().reason, Reason::TheirsToWrite);
    let reword = FirstCommand::Reword { expectation: said, text: words("Otra cosa"), reach: Reach::AttainableHere };
    assert_eq!(first(&mut circle, reword).unwrap_err().reason, Reason::TheirsToWrite);
    let back = FirstCommand::TakeBack { expectation: said };
    assert_eq!(first(&mut circle, back).unwrap_err().reason, Reason::TheirsToWrite);
    first(&mut circle, FirstCommand::Classify { expectation: said, reach: Reach::NeedsElse }).unwrap();
    first(&mut circle, say(new, other.1)).unwrap();

    own(&mut circle, &one, OwnCommand::Reword { expectation: said, text: words("Dormir mejor") }).unwrap();
    let kept = circle.group().expectations.iter().find(|one| one.id == said).unwrap();
    assert_eq!(kept.reach, Reach::Unclassified, "what was looked at were other words");
    let foreign = OwnCommand::Reword { expectation: new, text: words("No es mía") };
    assert_eq!(own(&mut circle, &one, foreign).unwrap_err().reason, Reason::Unknown);
    let renewed = give(&mut circle, &[one.1]).unwrap();
    assert_eq!(renewed.1.len(), 1);
    assert_eq!(first(&mut circle, say(circle_id(), one.1)).unwrap_err().reason, Reason::TheirsToWrite);
}

fn circle_id() -> domain::id::ExpectationId {
    domain::id::ExpectationId::of(424_242)
}

#[test]
fn a_wish_of_the_page_needs_a_holder() {
    let mut circle = Circle::new();
    let what = What::Own(circle.id, OwnCommand::AskErasure);
    assert_eq!(circle.act(what.clone()).unwrap_err().reason, Reason::NoRight, "nobody asks it for somebody else");
    assert_eq!(circle.act_as(Actor::Server, None, what).unwrap_err().reason, Reason::NoRight);
}

#[test]
fn the_journal_could_not_be_asked_for_a_vote() {
    let vote = |topics: &[i64]| {
        let topics = topics.iter().map(|topic| TopicId::of(*topic)).collect();
        What::Own(domain::id::GroupId::of(2), OwnCommand::Vote { topics })
    };
    assert_eq!(vote(&[1, 2]).without_secrets(), vote(&[3]).without_secrets());
    assert!(vote(&[1]).verb_hides_actor());
    assert!(!What::Own(domain::id::GroupId::of(2), OwnCommand::AskErasure).verb_hides_actor());
}

#[test]
fn being_forgotten_takes_links_answers_ballots_and_words_and_leaves_the_seat() {
    let mut circle = Circle::new();
    let one = holder(&mut circle, "Rosalba M.");
    let person = circle.group().people[&circle.group().seat(one.1).unwrap().person].clone();
    let erase = |circle: &mut Circle, entries: Vec<domain::institution::Person>| {
        let seats = circle.group().seats.iter().filter(|seat| seat.id == one.1).cloned().collect();
        let traces = Traces { entries, seats, links: vec![one.2], ..Traces::default() };
        circle.slice.traces = traces;
        let command = domain::command::Command {
            id: circle.next_id(),
            schema: domain::command::SCHEMA,
            institution: domain::id::InstitutionId::of(1),
            actor: Actor::Person(domain::id::PersonId::of(7)),
            device: None,
            seq: None,
            made_at: "2026-11-02T15:00:00Z".parse().unwrap(),
            based_on: None,
            what: What::Seat(circle.id, SeatCommand::Erase { person: person.id }),
        };
        decide(&command, &circle.slice)
    };
    let facts = erase(&mut circle, vec![person.clone()]).unwrap().facts;
    assert!(facts.contains(&Fact::LinkGone(one.2)));
    assert!(facts.contains(&Fact::SaidGone(one.1)), "answers and ballots");
    assert!(facts.contains(&Fact::ErasureWishGone(None, person.id)));
    let nameless = facts.iter().find_map(|fact| match fact {
        Fact::Person(person) => Some(person),
        _ => None,
    });
    assert!(nameless.is_some_and(|person| person.erased && person.phone.is_none() && person.name.as_str() == "·"));
    assert!(facts.iter().all(|fact| !matches!(fact, Fact::Attendance(_))), "marks stay as they were (C.6-7)");

    let with_account = domain::institution::Person { login: Some(LoginId::of(3)), ..person.clone() };
    assert_eq!(erase(&mut circle, vec![person.clone(), with_account]).unwrap_err().reason, Reason::HasAccount);
}

/// S0-192: by a link one hands in for oneself; the journal tells neither who it was nor by which door it came.
#[test]
fn what_a_holder_brings_is_decided_as_for_everybody_and_told_of_nobody() {
    use domain::command::creation::{CreationCommand, Made, With};
    use domain::leaf::Leaf;
    let mut circle = Circle::new();
    let one = holder(&mut circle, "Rosalba M.");
    let made = |circle: &mut Circle, text: &str| Made {
        creation: circle.next_id().row(0),
        receipt: domain::link::TokenHash::kept("ab".repeat(32)),
        text: Leaf::new(text),
        with: With::Nothing,
        signed: None,
    };
    let empty = made(&mut circle, "");
    assert!(own(&mut circle, &one, OwnCommand::HandIn(empty)).is_err(), "nothing is nothing here too");
    let letter = made(&mut circle, "Una carta");
    let what = What::Own(circle.id, OwnCommand::HandIn(letter.clone()));
    let same = What::Creation(circle.id, CreationCommand::HandIn(letter.clone()));
    assert!(what.verb_hides_actor() && what.verb() == same.verb());
    circle.slice.creations.unsealed = Some(domain::creation::Unsealing {
        edition: circle.group().edition.id,
        encounter: circle.at(9),
        at: "2026-11-19T15:00:00Z".parse().unwrap(),
    });
    let late = own(&mut circle, &one, OwnCommand::HandIn(letter.clone()));
    assert!(late.is_err(), "what is open takes nothing more");
    let receipt = || domain::creation::Receipt::Code(letter.receipt.clone());
    let foreign = own(&mut circle, &one, OwnCommand::TakeBackCreation(receipt())).unwrap_err();
    assert_eq!((foreign.reason, foreign.field), (Reason::NoSuchReceipt, Some("receipt")));
    circle.slice.creations.named = Some(letter.creation);
    let back = own(&mut circle, &one, OwnCommand::TakeBackCreation(receipt())).unwrap();
    assert_eq!(back.facts, [Fact::CreationGone(letter.creation)]);
    assert!(back.facts.iter().all(|fact| fact.row_id().is_none()));
}

/// Two who called both find it done, and a wish is of one person in one group.
#[test]
fn a_call_is_asked_for_by_its_person_and_done_by_the_coordination() {
    use domain::command::care::CareCommand;
    let mut circle = Circle::new();
    let one = holder(&mut circle, "Rosalba M.");
    let Actor::Holder { person, .. } = one.0 else { panic!("a holder") };
    let asked = own(&mut circle, &one, OwnCommand::AskForCall).unwrap().facts;
    assert!(matches!(asked.as_slice(), [Fact::CallWish(group, of, _)] if *group == circle.id && *of == person));
    for _ in 0..2 {
        let done = circle.act(What::Care(circle.id, CareCommand::Called { seat: one.1 })).unwrap().facts;
        assert_eq!(done, [Fact::CallWishGone(Some(circle.id), person)]);
    }
    let nobody = circle.act(What::Care(circle.id, CareCommand::Called { seat: SeatId::of(9) })).unwrap_err();
    assert_eq!(nobody.reason, Reason::Unknown);
    let not_needed = own(&mut circle, &one, OwnCommand::NoCall).unwrap().facts;
    assert_eq!(not_needed, [Fact::CallWishGone(Some(circle.id), person)]);
}
