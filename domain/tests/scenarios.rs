//! The acceptance scenarios of the reference, as far as rules decide them.

use crate::shelf::{BOOK, CUPS, ask, frame, frame_id, tally};
use domain::frame::{EncounterKind, TooManyTopics};
use domain::profile::Profile;
use domain::role::Role;
use domain::route::Route;
use domain::rule_book::{Facts, Scope};

fn on(code: &str) -> Scope {
    Scope::of(frame_id(code))
}

fn people(count: u32) -> Facts {
    Facts { participants: Some(count), ..Facts::default() }
}

fn minutes(count: u32) -> Facts {
    Facts { minutes_planned: Some(count), ..Facts::default() }
}

/// Scenario 1: La Mina (`S3-074`), 17 editions of 15.
#[test]
fn fifteen_people_suit_a_reflection_group_and_are_many_for_balint() {
    let reflection = ask(&on("reflection"), &people(15));
    assert_eq!(tally(&reflection), (0, 0, 1));
    assert_eq!(reflection[0].rule.as_str(), "tizon.text.size");
    let balint: Vec<_> = (0..17).flat_map(|_| ask(&on("balint"), &people(15))).collect();
    assert_eq!(tally(&balint), (0, 17, 17));
}

/// Scenario 2: the package of ten on route A.
#[test]
fn a_package_of_ten_on_route_a_finds_nothing() {
    let facts = Facts {
        participants: Some(20),
        minutes_planned: Some(90),
        minutes_actual: Some(90),
        coordinator_profile: Some(Profile::Psychology),
        planned_encounters: Some(10),
        topics_agreed: Some(6),
        reserve: Some(2),
        first_kind: Some(EncounterKind::Initial),
        last_kind: Some(EncounterKind::Closing),
        expectations_collected: Some(true),
        memoir_age: Some(0),
        multipliers: Some(2),
        training_declared: Some(true),
        activity_code: Some("990106".to_owned()),
        ..Facts::default()
    };
    assert_eq!(ask(&on("support").on(Route::RiasPtm), &facts), []);
}

/// Scenario 3: size on route A.
#[test]
fn the_31st_person_on_route_a_is_blocked_and_the_26th_is_warned_of() {
    let route_a = on("support").on(Route::RiasPtm);
    for (count, expected) in [
        (14, (0, 1, 0)),
        (15, (0, 0, 0)),
        (25, (0, 0, 0)),
        (26, (0, 1, 0)),
        (30, (0, 1, 0)),
        (31, (1, 1, 0)),
        (u32::MAX, (1, 1, 0)),
    ] {
        assert_eq!(tally(&ask(&route_a, &people(count))), expected, "{count} people");
    }
    let block = &ask(&route_a, &people(31))[0];
    assert_eq!(block.citation.requirement.as_deref(), Some("S0-051"));
    assert_eq!(block.citation.quote, "grupo de pacientes (máximo 30 personas)");
}

#[test]
fn minutes_on_route_a_inform_and_from_121_block() {
    let route_a = on("support").on(Route::RiasPtm);
    for (count, expected) in
        [(75, (0, 0, 1)), (90, (0, 0, 0)), (91, (0, 0, 1)), (120, (0, 0, 1)), (121, (1, 0, 1)), (0, (0, 0, 1))]
    {
        assert_eq!(tally(&ask(&route_a, &minutes(count))), expected, "{count} minutes");
    }
    let lasted = Facts { minutes_actual: Some(121), participants_present: Some(31), ..Facts::default() };
    assert_eq!(tally(&ask(&route_a, &lasted)), (0, 2, 0), "what happened is warned of, not blocked");
}

#[test]
fn a_profile_off_the_list_is_a_question_on_route_a_alone() {
    let law = Facts { coordinator_profile: Some(Profile::from_code("law").unwrap()), ..Facts::default() };
    assert_eq!(tally(&ask(&on("support").on(Route::RiasPtm), &law)), (0, 1, 0));
    assert_eq!(ask(&on("support").on(Route::RiaPms), &law), []);
    assert_eq!(ask(&on("support"), &law), []);
}

#[test]
fn route_b_has_no_hard_limit() {
    let route_b = on("support").on(Route::RiaPms);
    assert_eq!(tally(&ask(&route_b, &people(31))), (0, 1, 0));
    assert_eq!(tally(&ask(&route_b, &minutes(121))), (0, 0, 1));
}

#[test]
fn a_mutual_aid_group_that_asks_for_route_a_is_blocked_by_an_inference() {
    let asked = ask(&on("mutual_aid").on(Route::RiasPtm), &Facts::default());
    assert_eq!(tally(&asked), (1, 0, 0));
    assert!(asked[0].inferred && !asked[0].citation.quote.is_empty());
    assert_eq!(ask(&on("mutual_aid").on(Route::RiaPms), &Facts::default()), []);
}

#[test]
fn support_only_informs_a_mutual_aid_group() {
    let facts = Facts {
        planned_encounters: Some(61),
        topics_agreed: Some(1),
        reserve: Some(7),
        multipliers: Some(3),
        memoir_age: Some(8),
        expectations_collected: Some(false),
        first_kind: Some(EncounterKind::Free),
        last_kind: Some(EncounterKind::Free),
        minutes_planned: Some(45),
        ..people(9)
    };
    let found = ask(&on("mutual_aid"), &facts);
    assert_eq!(tally(&found), (0, 0, 10));
    let (block, warn, inform) = tally(&ask(&on("support"), &facts));
    assert_eq!((block, warn + inform), (0, 10));
    assert_eq!(warn, 8, "the length and the package only inform support too");
}

/// Scenario 4: 1 + topics + reserve + 1 in ten encounters.
#[test]
fn topics_and_reserve_in_ten_encounters() {
    let plan = frame("support").plan.value;
    assert_eq!(plan.encounters(), Some(10));
    for (topics, reserve, findings) in [(4, 4, 2), (5, 3, 2), (6, 2, 0), (7, 1, 1), (8, 0, 1)] {
        assert_eq!(plan.reserve(10, topics), Ok(Some(reserve)));
        let facts = Facts {
            planned_encounters: Some(10),
            topics_agreed: Some(topics.into()),
            reserve: Some(reserve.into()),
            ..Facts::default()
        };
        assert_eq!(ask(&on("support"), &facts).len(), findings, "{topics} topics");
    }
    assert_eq!(plan.reserve(10, 9), Err(TooManyTopics { needed: 11, planned: 10 }));
    assert_eq!(plan.reserve(0, u16::MAX), Err(TooManyTopics { needed: 65_537, planned: 0 }));
}

/// Scenario 5: a Balint evening.
#[test]
fn two_cases_fill_ninety_minutes_and_a_third_does_not_fit() {
    let script = frame("balint").script(EncounterKind::Cases).unwrap();
    let line = script.line();
    assert_eq!((script.minutes(), line.len()), (90, 11));
    let withdrawn: Vec<usize> = (1..=11).filter(|nth| line[nth - 1].presenter_withdrawn).collect();
    assert_eq!(withdrawn, [5, 9]);
    assert_eq!(withdrawn.iter().map(|nth| line[nth - 1].minutes).sum::<u16>(), 54);
    assert_eq!(script.minutes_for(3), 130);
}

/// Scenario 6: Navarra 2007–2008.
#[test]
fn thirteen_or_twelve_in_a_reflection_group_are_not_warned_of() {
    for count in [12, 13, 18] {
        assert_eq!(tally(&ask(&on("reflection"), &people(count))).1, 0, "{count}");
    }
    assert_eq!(ask(&on("reflection"), &people(12)), [], "12 lies in both ranges");
    assert_eq!(tally(&ask(&on("balint"), &people(12))), (0, 0, 0));
}

/// Scenario 7: one health centre.
#[test]
fn one_centre_informs_and_trainees_alone_warn() {
    let centre = Facts { centres: Some(1), trainees_only: Some(false), ..people(16) };
    let found = ask(&on("reflection"), &centre);
    assert_eq!(tally(&found), (0, 0, 2), "one centre, and the text's smaller size");
    assert!(found.iter().any(|finding| finding.citation.requirement.as_deref() == Some("S3-153")));
    let residents = Facts { trainees_only: Some(true), ..centre };
    let found = ask(&on("reflection"), &residents);
    assert_eq!(tally(&found).1, 1);
    assert_eq!(found[0].citation.requirement.as_deref(), Some("S3-103"));
}

/// Scenario 8: no spectators.
#[test]
fn a_spectator_is_refused_with_the_sentence_of_the_source() {
    let reflection = frame("reflection");
    assert!(!reflection.allows(Role::Observer));
    let rule = BOOK.citing("S3-145").unwrap();
    assert_eq!(rule.on_breach.code(), "guard");
    assert!(rule.cite.quote.contains("espectador"));
    assert_eq!(tally(&ask(&on("reflection"), &people(18))).1, 0);
    assert_eq!(tally(&ask(&on("reflection"), &people(19))).1, 1);
}

#[test]
fn a_society_speaks_only_when_it_is_asked() {
    let mut scope = on("balint");
    assert_eq!(ask(&scope, &people(12)), []);
    scope.societies.insert("bsanz".to_owned());
    let found = ask(&scope, &people(12));
    assert_eq!(found.iter().map(|finding| finding.rule.as_str()).collect::<Vec<_>>(), ["bsanz.size"]);
    assert_eq!(BOOK.societies().into_iter().collect::<Vec<_>>(), ["bsanz", "de", "ro", "uk"]);
}

#[test]
fn the_code_of_an_activity_follows_the_route() {
    let code = |route, frame: &str, profile: Option<&Profile>| {
        CUPS.suggest(route, &frame_id(frame), profile).map(|code| code.code.as_str())
    };
    assert_eq!(code(Route::RiasPtm, "support", Some(&Profile::Psychology)), Some("990106"));
    assert_eq!(code(Route::RiasPtm, "support", Some(&Profile::Psychiatry)), Some("990102"));
    assert_eq!(code(Route::RiasPtm, "support", Some(&Profile::Teacher)), None);
    assert_eq!(code(Route::RiasPtm, "support", None), None, "a team's code is no default");
    assert_eq!(code(Route::RiaPms, "support", None), Some("I30002"));
    assert_eq!(code(Route::RiaPms, "mutual_aid", Some(&Profile::Nursing)), Some("I30003"));
    assert_eq!(code(Route::RiasPtm, "mutual_aid", Some(&Profile::Nursing)), None);
    assert_eq!(code(Route::RiasPtm, "balint", Some(&Profile::Psychology)), None);
}
