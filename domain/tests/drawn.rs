//! What `docs/life-cycles.md` draws is what the enums say.

use crate::shelf::root;
use domain::code::Code;
use domain::encounter::EncounterState;
use domain::encounter::memoir::MemoirState;
use domain::encounter::moment::MomentState;
use domain::group::{EditionState, GroupState};
use domain::referral::ReferralState;
use domain::seat::SeatState;
use domain::topic::TopicState;
use std::collections::BTreeSet;

/// The arrows of one drawing: from, to; the beginning and the end are `[*]`.
fn arrows(title: &str) -> BTreeSet<(String, String)> {
    let text = std::fs::read_to_string(root().join("docs/life-cycles.md")).unwrap();
    let section = text.split_once(&format!("## {title}\n")).unwrap_or_else(|| panic!("{title} is drawn")).1;
    let drawing = section.split("```").nth(1).unwrap();
    let lines = drawing.lines().filter_map(|line| line.trim().split_once(" --> "));
    lines.map(|(from, to)| (from.to_owned(), to.split(':').next().unwrap().trim().to_owned())).collect()
}

fn states<C: Code>(title: &str) -> BTreeSet<(String, String)> {
    let arrows = arrows(title);
    let drawn: BTreeSet<&str> =
        arrows.iter().flat_map(|(from, to)| [from.as_str(), to.as_str()]).filter(|state| *state != "[*]").collect();
    let known: BTreeSet<&str> = C::VALUES.iter().map(|state| state.word()).collect();
    assert_eq!(drawn, known, "{title}");
    arrows
}

/// Every step that a type allows is drawn.
fn are_drawn<C: Code + Copy>(arrows: &BTreeSet<(String, String)>, step: impl Fn(C) -> Option<C>) {
    for from in C::VALUES {
        if let Some(to) = step(*from).filter(|to| to.word() != from.word()) {
            let arrow = (from.word().to_owned(), to.word().to_owned());
            assert!(arrows.contains(&arrow), "{} --> {} is not drawn", arrow.0, arrow.1);
        }
    }
}

#[test]
fn every_state_is_drawn_and_no_other() {
    states::<GroupState>("Group");
    states::<EditionState>("Edition");
    states::<MomentState>("Moment");
    states::<TopicState>("Topic");
    states::<MemoirState>("Memoir");
    states::<ReferralState>("Referral");
}

#[test]
fn every_step_of_a_seat_is_drawn() {
    let arrows = states::<SeatState>("Seat");
    are_drawn(&arrows, |seat: SeatState| seat.seat().ok());
    are_drawn(&arrows, |seat: SeatState| seat.leave().ok());
    are_drawn(&arrows, |seat: SeatState| Some(seat.complete()));
}

#[test]
fn every_step_of_an_encounter_is_drawn() {
    let arrows = states::<EncounterState>("Encounter");
    are_drawn(&arrows, |one: EncounterState| one.prepare().ok());
    are_drawn(&arrows, |one: EncounterState| one.open().ok());
    are_drawn(&arrows, |one: EncounterState| one.close().ok());
    are_drawn(&arrows, |one: EncounterState| one.remember().ok());
    are_drawn(&arrows, |one: EncounterState| one.cancel().ok());
    are_drawn(&arrows, |one: EncounterState| one.miss().ok());
    are_drawn(&arrows, |one: EncounterState| one.restore().ok());
}
