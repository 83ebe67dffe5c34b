//! How an edition runs, changed before it begins.

use crate::roster::{Room, command, site, slice};
use crate::shelf::tally;
use domain::command::group::{Arrangement, GroupCommand, arrangement_findings};
use domain::command::{Outcome, Reason, Refusal, Slice, What, decide};
use domain::encounter::{Encounter, EncounterKind, EncounterState};
use domain::fact::Fact;
use domain::group::{Cadence, EditionState, GroupState, Mode};
use domain::id::{CommandId, EncounterId, Key, STRIDE};
use domain::route::Route;

fn planned(count: u32) -> Room {
    let mut room = Room::new(100, "support", Some(Route::RiaPms), None);
    let edition = &mut room.slice.edition;
    edition.starts_on = Some("2026-11-19".parse().unwrap());
    edition.starts_at = Some("14:00:00".parse().unwrap());
    edition.planned = Some(u16::try_from(count).unwrap());
    for ordinal in 1..=count {
        let day = edition.starts_on.unwrap() + chrono::Days::new(u64::from(ordinal - 1) * 7);
        room.slice.encounters.push(Encounter {
            id: EncounterId::of(i64::from(ordinal)),
            group: edition.group,
            edition: edition.id,
            ordinal,
            kind: EncounterKind::Topic,
            topic: None,
            title: None,
            reserve_use: None,
            day: Some(day),
            time: edition.starts_at,
            minutes: 90,
            site: None,
            state: EncounterState::Planned,
            reason: None,
            opened_at: None,
            opened_by: None,
            closed_at: None,
            closed_by: None,
            version: 1,
        });
    }
    room
}

fn as_it_is(room: &Room) -> Arrangement {
    let edition = &room.slice.edition;
    Arrangement {
        route: edition.route,
        payer: None,
        mode: Mode::InPerson,
        minutes: edition.minutes,
        planned: edition.planned,
        site: None,
        cadence: edition.cadence,
        starts_on: edition.starts_on,
        starts_at: edition.starts_at,
    }
}

fn ask(room: &Room, what: GroupCommand) -> Result<Outcome, Refusal> {
    let of = Slice { sites: vec![site(30)], ..slice(Some(room.slice.clone())) };
    decide(&command(CommandId::of(9 * STRIDE), What::Group(room.slice.group.id, what)), &of)
}

fn encounters(outcome: &Outcome) -> Vec<&Encounter> {
    outcome
        .facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::Encounter(encounter) => Some(encounter),
            _ => None,
        })
        .collect()
}

fn is_laid_anew(outcome: &Outcome) -> bool {
    outcome.facts.iter().any(|fact| matches!(fact, Fact::PlanGone(_)))
}

#[test]
fn who_pays_changes_no_encounter() {
    let room = planned(10);
    let plan =
        Arrangement { payer: domain::words::Line::parse("EPS").ok(), site: Some(site(30).id), ..as_it_is(&room) };
    let done = ask(&room, GroupCommand::Arrange(plan)).unwrap();
    assert!(!is_laid_anew(&done) && encounters(&done).is_empty(), "{:?}", done.facts);
}

#[test]
fn another_hour_keeps_the_encounters_and_the_one_that_was_set_apart() {
    let mut room = planned(10);
    room.slice.encounters[3].time = Some("16:00:00".parse().unwrap());
    let plan = Arrangement { starts_at: Some("15:00:00".parse().unwrap()), minutes: 100, ..as_it_is(&room) };
    let done = ask(&room, GroupCommand::Arrange(plan)).unwrap();
    assert!(!is_laid_anew(&done), "scripts that were prepared stay");
    let changed = encounters(&done);
    assert_eq!(changed.len(), 10);
    assert_eq!(changed[0].time, Some("15:00:00".parse().unwrap()));
    assert_eq!(changed[3].time, Some("16:00:00".parse().unwrap()), "what was changed on one alone");
    assert!(changed.iter().all(|encounter| encounter.minutes == 100 && encounter.version == 2));
}

#[test]
fn other_days_step_over_holidays_and_keep_the_encounters() {
    let room = planned(4);
    let plan = Arrangement { starts_on: Some("2026-03-19".parse().unwrap()), ..as_it_is(&room) };
    let done = ask(&room, GroupCommand::Arrange(plan)).unwrap();
    let days: Vec<String> = encounters(&done).iter().map(|one| one.day.unwrap().to_string()).collect();
    assert_eq!(days, ["2026-03-19", "2026-03-26", "2026-04-09", "2026-04-16"], "Maundy Thursday is stepped over");
    assert_eq!(encounters(&done)[2].id, EncounterId::of(3));
    let every_two = Arrangement { cadence: Cadence::Biweekly, ..as_it_is(&room) };
    let done = ask(&room, GroupCommand::Arrange(every_two)).unwrap();
    assert_eq!(encounters(&done)[0].day.unwrap().to_string(), "2026-12-03", "the first one stays where it was");
}

#[test]
fn another_number_lays_the_plan_out_anew() {
    let room = planned(10);
    let done = ask(&room, GroupCommand::Arrange(Arrangement { planned: Some(8), ..as_it_is(&room) })).unwrap();
    assert!(is_laid_anew(&done));
    assert_eq!(encounters(&done).len(), 8);
    let open = ask(&room, GroupCommand::Arrange(Arrangement { planned: None, ..as_it_is(&room) })).unwrap();
    assert_eq!(encounters(&open).len(), 1, "an open-ended edition begins with its first encounter (S0-154)");
    let too_few = ask(&room, GroupCommand::Arrange(Arrangement { planned: Some(1), ..as_it_is(&room) })).unwrap_err();
    assert_eq!((too_few.reason, too_few.field), (Reason::TopicsDoNotFit, Some("planned")));
}

/// A script, a question or a guest is work that nobody takes away without a word.
#[test]
fn a_plan_with_prepared_encounters_is_not_laid_out_anew() {
    let room = planned(10);
    let mut of = Slice { sites: vec![site(30)], ..slice(Some(room.slice.clone())) };
    of.traces.prepared = vec![EncounterId::of(3)];
    let arrange =
        |plan| command(CommandId::of(9 * STRIDE), What::Group(room.slice.group.id, GroupCommand::Arrange(plan)));
    let fewer = decide(&arrange(Arrangement { planned: Some(8), ..as_it_is(&room) }), &of).unwrap_err();
    assert_eq!((fewer.reason, fewer.field), (Reason::PlanPrepared, Some("planned")));
    let longer = decide(&arrange(Arrangement { minutes: 100, ..as_it_is(&room) }), &of).unwrap();
    assert_eq!(encounters(&longer).len(), 10, "the encounters that are there stay, with their scripts");
}

#[test]
fn an_encounter_that_was_called_off_stays_in_the_history() {
    let mut room = planned(10);
    room.slice.encounters[0].state = EncounterState::Cancelled;
    let anew = Arrangement { planned: Some(8), ..as_it_is(&room) };
    assert_eq!(ask(&room, GroupCommand::Arrange(anew)).unwrap_err().reason, Reason::PlanTouched);
    let later = Arrangement { starts_on: Some("2026-12-03".parse().unwrap()), ..as_it_is(&room) };
    assert_eq!(ask(&room, GroupCommand::Arrange(later)).unwrap_err().reason, Reason::PlanTouched);
    let longer = ask(&room, GroupCommand::Arrange(Arrangement { minutes: 100, ..as_it_is(&room) })).unwrap();
    assert_eq!(encounters(&longer).len(), 9, "the others can still be longer");
}

#[test]
fn once_it_has_begun_nothing_is_arranged_and_nothing_called_off() {
    let mut room = planned(10);
    for state in [EditionState::Open, EditionState::Running, EditionState::Closing, EditionState::Closed] {
        room.slice.edition.state = state;
        for what in [GroupCommand::Arrange(as_it_is(&room)), GroupCommand::CallOff, GroupCommand::StartCalling] {
            assert_eq!(ask(&room, what).unwrap_err().reason, Reason::EditionState, "{}", state.code());
        }
    }
}

#[test]
fn a_place_that_is_unknown_or_no_longer_offered_is_refused_at_its_field() {
    let room = planned(2);
    let plan = Arrangement { site: Some(domain::id::SiteId::of(99)), ..as_it_is(&room) };
    let refusal = ask(&room, GroupCommand::Arrange(plan)).unwrap_err();
    assert_eq!((refusal.reason, refusal.field), (Reason::NoSuchSite, Some("site")));
}

#[test]
fn changing_to_route_a_is_blocked_while_31_sit_there() {
    let mut room = planned(10);
    let seated = Room::new(100, "support", Some(Route::RiaPms), None).with_people(31);
    room.slice.seats = seated.slice.seats;
    room.slice.people = seated.slice.people;
    let plan = Arrangement { route: Some(Route::RiasPtm), ..as_it_is(&room) };
    let refusal = ask(&room, GroupCommand::Arrange(plan)).unwrap_err();
    assert_eq!(refusal.reason, Reason::Blocked);
    assert_eq!(refusal.findings[0].citation.requirement.as_deref(), Some("S0-051"));
}

#[test]
fn a_group_that_nobody_was_called_to_is_not_too_small() {
    let empty = planned(10).slice;
    let of_size =
        |found: &[domain::finding::Finding]| found.iter().filter(|one| one.rule.as_str().contains("size")).count();
    assert_eq!(of_size(&arrangement_findings(&empty.book, &empty)), 0);
    let three = Room::new(100, "support", Some(Route::RiaPms), None).with_people(3).slice;
    let found = arrangement_findings(&three.book, &three);
    assert_eq!((of_size(&found), tally(&found).0), (1, 0));
}

#[test]
fn calling_off_the_first_edition_closes_the_group_and_a_later_one_lets_it_rest() {
    let mut room = planned(2);
    for (ordinal, state) in [(1, GroupState::Closed), (2, GroupState::Resting)] {
        room.slice.edition.ordinal = ordinal;
        let done = ask(&room, GroupCommand::CallOff).unwrap();
        assert!(done.facts.iter().any(|fact| matches!(fact, Fact::Group(group) if group.state == state)));
    }
}
