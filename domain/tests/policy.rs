//! Who may do what: every cell against a file that people review, and against rules that know nothing of the code.

use domain::institution::Office;
use domain::policy::{Action, Scope, Standing, may};
use domain::role::Role;
use domain::seat::SeatState;
use std::fmt::Write as _;
use std::path::Path;

/// Everybody there is: what they are to the institution, and to the group.
fn everybody() -> Vec<(String, Standing)> {
    let offices: [(&str, &[Office]); 4] = [
        ("none", &[]),
        ("coordinator", &[Office::Coordinator]),
        ("administrator", &[Office::Administrator]),
        ("both", &[Office::Administrator, Office::Coordinator]),
    ];
    let mut all = vec![
        ("nobody".to_owned(), Standing::nobody()),
        ("signed in, no institution".to_owned(), Standing { signed_in: true, ..Standing::nobody() }),
        ("reader of a territory".to_owned(), Standing { signed_in: true, reads_territory: true, ..Standing::nobody() }),
    ];
    for of_the_house in [true, false] {
        for (name, offices) in offices {
            let base = Standing { signed_in: true, of_the_house, offices: offices.to_vec(), ..Standing::nobody() };
            let house = if of_the_house { "house" } else { "erased" };
            all.push((format!("{house} office={name} seat=none"), base.clone()));
            for role in Role::ALL {
                for state in SeatState::ALL {
                    let standing = Standing { seat: Some((*role, *state)), ..base.clone() };
                    all.push((format!("{house} office={name} seat={} {}", role.code(), state.code()), standing));
                }
            }
        }
    }
    for role in Role::ALL {
        for state in SeatState::ALL {
            let name = format!("link of={} {}", role.code(), state.code());
            all.push((name, Standing::holder((*role, *state))));
        }
    }
    all
}

/// An action a paragraph: who may do it, out of every cell there is. People of the house who differ only in their
/// offices share a line where the offices make no difference.
fn table() -> String {
    let mut text = String::from(
        "# Reviewed by people. UPDATE_GOLDEN=1 writes it anew; read the difference before it is committed.\n",
    );
    for action in Action::ALL {
        let _ = writeln!(text, "\n{}", action.code());
        let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
        for (place, who, office) in
            everybody().into_iter().filter(|(_, standing)| may(standing, *action)).map(|(name, _)| cell(&name))
        {
            let line = format!("{place} {who}");
            match lines.iter_mut().find(|(known, _)| *known == line) {
                Some((_, offices)) => offices.push(office),
                None => lines.push((line, vec![office])),
            }
        }
        for (line, offices) in lines {
            let offices = if offices.len() == 4 { "any office".to_owned() } else { offices.join(", ") };
            let _ = writeln!(text, "  {} · {offices}", line.trim());
        }
    }
    text
}

/// Where, as whom, and with which office.
fn cell(name: &str) -> (String, String, &'static str) {
    if let Some(seat) = name.strip_prefix("link of=") {
        return ("by link".to_owned(), seat.to_owned(), "no office");
    }
    let office =
        ["coordinator", "administrator", "both"].into_iter().find(|office| name.contains(&format!("office={office} ")));
    let (place, rest) = name.split_once(" office=").unwrap_or((name, ""));
    let who = rest.split_once("seat=").map_or("", |(_, seat)| seat);
    (place.to_owned(), who.to_owned(), office.unwrap_or("no office"))
}

#[test]
fn every_cell_is_as_it_was_reviewed() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/policy.golden");
    let now = table();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let reviewed = std::fs::read_to_string(&file).unwrap();
    assert!(
        now == reviewed,
        "the policy is not what tests/policy.golden says; read the difference, then UPDATE_GOLDEN=1"
    );
}

#[test]
fn nobody_does_more_than_come_in_read_the_guidance_and_look_for_a_group() {
    let allowed: Vec<_> = Action::ALL.iter().filter(|action| may(&Standing::nobody(), **action)).collect();
    assert_eq!(allowed, [&Action::Enter, &Action::ReadGuidance, &Action::ReadDirectory, &Action::WriteToGroup]);
}

#[test]
fn who_is_not_of_the_house_reaches_nothing_of_it() {
    for (name, standing) in everybody().iter().filter(|(_, standing)| !standing.of_the_house) {
        for action in Action::ALL.iter().filter(|action| matches!(action.scope(), Scope::House | Scope::Group)) {
            assert!(!may(standing, *action), "{name} may {}", action.code());
        }
    }
}

#[test]
fn an_administrator_without_a_seat_sees_that_groups_exist_and_nothing_in_them() {
    for (name, standing) in everybody().iter().filter(|(_, standing)| standing.seat.is_none()) {
        for action in Action::ALL.iter().filter(|action| action.scope() == Scope::Group) {
            assert!(!may(standing, *action), "{name} may {}", action.code());
        }
    }
}

#[test]
fn a_seat_that_is_not_confirmed_opens_nothing() {
    let waiting = [SeatState::Invited, SeatState::Declined, SeatState::Waitlisted, SeatState::Left];
    for (name, standing) in everybody() {
        let Some((_, state)) = standing.seat else { continue };
        if !waiting.contains(&state) {
            continue;
        }
        for action in Action::ALL.iter().filter(|action| action.scope() == Scope::Group) {
            assert!(!may(&standing, *action), "{name} may {}", action.code());
        }
    }
}

#[test]
fn a_participant_writes_nothing_and_reads_neither_memoirs_nor_expectations_nor_phones() {
    let of_the_desk = [
        Action::SeeExpectations,
        Action::SeeMemoirs,
        Action::SeePhones,
        Action::SeeAttendance,
        Action::WriteMemoirs,
        Action::ChangeExpectations,
        Action::ChangeGroup,
        Action::ChangeRoster,
        Action::MarkAttendance,
        Action::OpenAndClose,
        Action::ErasePerson,
        Action::CloseEdition,
        Action::AppointCoordination,
    ];
    for (name, standing) in everybody() {
        let Some((role, _)) = standing.seat else { continue };
        if role.leads() {
            continue;
        }
        for action in of_the_desk {
            assert!(!may(&standing, action), "{name} may {}", action.code());
        }
        assert!(standing.desk().is_none(), "{name} has the coordination's eye");
    }
}

#[test]
fn losing_an_office_or_a_seat_never_gives_more() {
    for (name, standing) in everybody() {
        let mut less = vec![
            Standing { seat: None, ..standing.clone() },
            Standing { signed_in: false, ..standing.clone() },
            Standing { link: None, ..standing.clone() },
        ];
        less.extend(standing.offices.iter().map(|gone| Standing {
            offices: standing.offices.iter().copied().filter(|office| office != gone).collect(),
            ..standing.clone()
        }));
        for action in Action::ALL {
            for without in &less {
                assert!(may(&standing, *action) || !may(without, *action), "{name}: {}", action.code());
            }
        }
    }
}

#[test]
fn a_host_has_nothing_of_what_is_between_a_coordination_and_one_person() {
    let between = [
        Action::SeeExpectations,
        Action::ChangeExpectations,
        Action::SeeReferrals,
        Action::ChangeReferrals,
        Action::SeeMissed,
        Action::NoteTalk,
    ];
    for (name, standing) in everybody().iter().filter(|(_, one)| one.seat.is_some_and(|(role, _)| role == Role::Host)) {
        for action in between {
            assert!(!may(standing, action), "{name} may {}", action.code());
        }
    }
}

#[test]
fn only_who_leads_opens_and_closes_and_only_the_coordinator_appoints() {
    for (name, standing) in everybody() {
        let role = standing.seat.map(|(role, _)| role);
        if may(&standing, Action::OpenAndClose) {
            assert!(role.is_some_and(Role::leads), "{name} (S0-105)");
        }
        if may(&standing, Action::AppointCoordination) {
            assert_eq!(role, Some(Role::Coordinator), "{name}");
        }
    }
}

/// What whoever came by a link may do: their own page and nothing of the house; and nobody else does it for them.
#[test]
fn a_link_is_one_seat_and_nobody_acts_for_its_holder() {
    let own: Vec<Action> = Action::ALL.iter().copied().filter(|action| action.scope() == Scope::Own).collect();
    assert_eq!(own.len(), 15);
    for (name, standing) in everybody() {
        for action in Action::ALL {
            let is_open = action.scope() == Scope::Anyone;
            match standing.link {
                Some((role, state)) => {
                    let sits = matches!(state, SeatState::Seated | SeatState::Completed);
                    let theirs = own.contains(action) && role.counts();
                    let after_leaving =
                        matches!(action, Action::SeeOwnData | Action::AskErasure | Action::KeepOwnCases);
                    let expected = is_open || (theirs && (sits || after_leaving));
                    assert_eq!(may(&standing, *action), expected, "{name}: {}", action.code());
                }
                None => assert!(!(own.contains(action) && may(&standing, *action)), "{name}: {}", action.code()),
            }
        }
        assert!(standing.link.is_none() || standing.desk().is_none(), "{name} has the coordination's eye");
        assert_eq!(standing.own().is_some(), may(&standing, Action::SeeOwnData), "{name}");
    }
}
