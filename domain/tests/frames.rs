//! What the four frames say.

use crate::shelf::{BOOK, FRAMES, frame, root};
use domain::frame::{Basis, EncounterKind, FocusKind, MomentKind, PlanTemplate};
use domain::role::Role;
use std::collections::BTreeSet;

#[test]
fn there_are_four_in_the_order_of_the_chooser() {
    let codes: Vec<&str> = FRAMES.iter().map(|frame| frame.id.code()).collect();
    assert_eq!(codes, ["support", "mutual_aid", "balint", "reflection"]);
}

#[test]
fn every_script_with_a_length_to_keep_keeps_it() {
    for frame in FRAMES.iter() {
        let Some(minutes) = &frame.minutes else { continue };
        for (kind, script) in frame.scripted() {
            assert_eq!(script.minutes(), u32::from(minutes.value), "{} {}", frame.id, kind.code());
        }
    }
}

#[test]
fn a_support_group_has_a_script_for_its_first_encounter_its_topics_and_its_last() {
    let support = frame("support");
    let has = |kind, moment| support.script(kind).unwrap().line().iter().any(|each| each.kind == moment);
    assert!(has(EncounterKind::Initial, MomentKind::Expectations));
    assert!(has(EncounterKind::Topic, MomentKind::Material));
    assert!(has(EncounterKind::Closing, MomentKind::Harvest));
    assert_eq!(support.script(EncounterKind::Reserve), support.script(EncounterKind::Topic));
    assert_eq!(support.script(EncounterKind::Cases), None);
}

#[test]
fn a_mutual_aid_group_has_no_professional_seat_and_no_end() {
    let mutual = frame("mutual_aid");
    assert!(!mutual.allows(Role::Coordinator) && mutual.allows(Role::Host));
    assert!(!mutual.professional.value);
    assert_eq!(mutual.plan.value, PlanTemplate::Open);
    assert_eq!(mutual.minutes, None);
    assert!(mutual.opens(Role::Host) && !mutual.opens(Role::Participant));
}

#[test]
fn nobody_only_looks_on_in_any_of_the_four() {
    for frame in FRAMES.iter() {
        assert!(!frame.allows(Role::Observer), "{}", frame.id);
        assert!(frame.refused_roles.iter().any(|given| given.value == Role::Observer), "{}", frame.id);
    }
}

#[test]
fn every_role_is_either_had_or_refused() {
    for frame in FRAMES.iter() {
        for role in Role::ALL {
            let refused = frame.refused_roles.iter().any(|given| given.value == *role);
            assert_ne!(frame.allows(*role), refused, "{} {}", frame.id, role.code());
        }
        assert!(frame.opens_and_closes.value.iter().all(|role| frame.allows(*role)), "{}", frame.id);
    }
}

/// The nine processes and what is made for the closing are of the first source, which speaks of support and mutual aid.
#[test]
fn what_is_of_the_first_source_alone_is_of_its_groups_alone() {
    for (kind, has) in [("support", true), ("mutual_aid", true), ("balint", false), ("reflection", false)] {
        let frame = frame(kind);
        assert_eq!((frame.reads_processes(), frame.has_creations()), (has, has), "{kind}");
    }
}

#[test]
fn cases_are_presented_where_the_focus_is_a_case() {
    assert_eq!(frame("support").focus(), FocusKind::Topic);
    assert_eq!(frame("balint").focus(), FocusKind::Case);
    assert_eq!(frame("reflection").foci.value, [FocusKind::Case, FocusKind::Topic]);
    for frame in FRAMES.iter() {
        assert_eq!(frame.cases.is_some(), frame.foci.value.contains(&FocusKind::Case), "{}", frame.id);
    }
}

#[test]
fn every_boundary_of_a_frame_has_its_sentence_in_the_book() {
    for frame in FRAMES.iter() {
        assert!(!frame.boundaries.is_empty());
        for id in &frame.boundaries {
            let rule = BOOK.citing(id).unwrap_or_else(|| panic!("{}: nothing cites {id}", frame.id));
            assert!(rule.frames.contains(&frame.id), "{id} isn't about {}", frame.id);
        }
    }
}

#[test]
fn every_source_of_a_frame_is_a_requirement_line() {
    let lines = std::fs::read_to_string(root().join("docs/requirements.tsv")).unwrap();
    let known: BTreeSet<&str> = lines.lines().filter_map(|line| line.split('\t').next()).collect();
    for frame in FRAMES.iter() {
        let roles = frame.roles.iter().chain(&frame.refused_roles).map(|given| &given.basis);
        let rest = [&frame.foci.basis, &frame.plan.basis, &frame.opens_and_closes.basis, &frame.professional.basis];
        let more = [&frame.admission.basis, &frame.notes.basis, &frame.institution_sees.basis];
        let minutes = frame.minutes.iter().map(|given| &given.basis);
        let origin = frame.origin.iter().map(|given| &given.basis);
        for basis in roles.chain(rest).chain(more).chain(minutes).chain(origin) {
            if let Basis::Requirements(ids) = basis {
                ids.iter().for_each(|id| assert!(known.contains(id.as_str()), "{}: {id}", frame.id));
            }
        }
    }
}
