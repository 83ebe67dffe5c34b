//! A group decides by hands to take its history to a house of its own (C.5, S0-028): decided without any row of it.

use crate::circle::{Circle, line};
use crate::shelf::FRAMES;
use domain::command::mutual::{Leaving, MutualCommand};
use domain::command::{Actor, Reason, What};
use domain::encounter::EncounterState;
use domain::fact::Fact;
use domain::group::{EditionState, GroupState};
use domain::id::{InstitutionId, Key, LoginId, PersonId};
use domain::institution::{InstitutionKind, Office};
use domain::mutual::{Autonomy, Departure, is_own};
use domain::role::Role;
use domain::seat::SeatState;

/// Five who keep their own house; the first opens and closes, and signs in.
fn of_five() -> (Circle, PersonId) {
    let mut circle = Circle::new();
    for name in ["Rosalba", "Aurelio", "Inés", "Wilson", "Nubia"] {
        circle.enrol(name);
    }
    let id = circle.id;
    let group = circle.slice.group.as_mut().unwrap();
    group.frame = FRAMES.iter().find(|frame| is_own(frame)).unwrap().clone();
    group.group.frame = group.frame.id.clone();
    group.group.state = GroupState::Active;
    group.edition.state = EditionState::Running;
    group.seats.retain(|seat| seat.role == Role::Participant);
    for seat in &mut group.seats {
        seat.state = SeatState::Seated;
    }
    group.seats[0].role = Role::Host;
    let host = group.seats[0].person;
    group.people.get_mut(&host).unwrap().login = Some(LoginId::of(70));
    group.autonomy = Some(Autonomy { version: 2, ..Autonomy::usual(id) });
    (circle, host)
}

fn leave(circle: &mut Circle, who: Actor, hands: (u32, u32)) -> Result<Departure, Reason> {
    let wish = Leaving {
        house: InstitutionId::of(90),
        name: line("Tejiendo calle"),
        votes_for: hands.0,
        votes_against: hands.1,
    };
    let what = What::Mutual(circle.id, MutualCommand::Leave(wish));
    let command = domain::command::Command {
        id: circle.next_id(),
        schema: domain::command::SCHEMA,
        institution: InstitutionId::of(1),
        actor: who,
        device: None,
        seq: None,
        made_at: "2026-12-01T15:00:00Z".parse().unwrap(),
        based_on: Some(2),
        what,
    };
    let outcome = domain::command::decide(&command, &circle.slice).map_err(|refusal| refusal.reason)?;
    assert!(
        matches!(&outcome.facts[0], Fact::Autonomy(own) if own.version == 2),
        "its decisions are there to be carried"
    );
    match outcome.facts.into_iter().nth(1) {
        Some(Fact::Departure(row)) => Ok(*row),
        other => panic!("{other:?}"),
    }
}

#[test]
fn more_hands_for_it_than_against_make_a_house_that_its_host_keeps() {
    let (mut circle, host) = of_five();
    let left = leave(&mut circle, Actor::Person(host), (3, 2)).unwrap();
    assert_eq!((left.house.kind, left.house.country.as_str()), (InstitutionKind::Community, "CO"));
    assert_eq!((left.host.id, left.host.offices.as_slice()), (host, [Office::Administrator].as_slice()));
}

#[test]
fn hands_that_do_not_pass_or_are_not_there_are_refused_with_the_reason() {
    for (hands, why) in [
        ((0, 0), Reason::NoVoters),
        ((2, 2), Reason::VotedToStay),
        ((2, 3), Reason::VotedToStay),
        ((5, 1), Reason::MoreHandsThanVoters),
        ((u32::MAX, u32::MAX), Reason::MoreHandsThanVoters),
    ] {
        let (mut circle, host) = of_five();
        assert_eq!(leave(&mut circle, Actor::Person(host), hands).unwrap_err(), why, "{hands:?}");
    }
}

#[test]
fn nobody_else_takes_it_along_and_nobody_twice_or_during_an_encounter() {
    let (mut circle, host) = of_five();
    let other = circle.group().seats[1].person;
    for nobody in [Actor::Person(other), Actor::Server] {
        assert_eq!(leave(&mut circle, nobody, (5, 0)).unwrap_err(), Reason::NoRight);
    }
    circle.change(1, |one| one.state = EncounterState::Opened);
    assert_eq!(leave(&mut circle, Actor::Person(host), (5, 0)).unwrap_err(), Reason::AnotherIsOpen);
    circle.change(1, |one| one.state = EncounterState::Planned);
    let group = circle.slice.group.as_mut().unwrap();
    group.autonomy = group.autonomy.take().map(|own| Autonomy { at_home: true, ..own });
    assert_eq!(leave(&mut circle, Actor::Person(host), (5, 0)).unwrap_err(), Reason::AtHome);
    // Where there is nobody outside, nothing is told.
    let tell = What::Mutual(circle.id, MutualCommand::Tell { exists: true, reports: false });
    assert_eq!(circle.act_as(Actor::Person(host), Some(2), tell).unwrap_err().reason, Reason::AtHome);
}

#[test]
fn a_group_with_a_coordination_does_not_leave() {
    let mut circle = Circle::new();
    assert_eq!(leave(&mut circle, Actor::Person(PersonId::of(7)), (1, 0)).unwrap_err(), Reason::NotItsOwnHouse);
}
