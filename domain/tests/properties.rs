//! What holds of any book, scope and facts.

use crate::shelf::{BOOK, FRAME_IDS};
use domain::finding::{Effect, Finding};
use domain::frame::{EncounterKind, FrameId};
use domain::profile::Profile;
use domain::route::Route;
use domain::rule_book::{Facts, Force, RuleBook, Scope, Subject, check};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

fn scopes() -> impl Strategy<Value = Scope> {
    let frames: Vec<FrameId> = FRAME_IDS.iter().cloned().chain(FrameId::from_code("operative")).collect();
    let societies = proptest::collection::btree_set(select(vec!["uk", "de", "ro", "bsanz", "nobody"]), 0..4);
    (select(frames), of(select(Route::ALL)), societies).prop_map(|(frame, route, societies)| Scope {
        frame,
        route,
        societies: societies.into_iter().map(str::to_owned).collect(),
    })
}

prop_compose! {
    fn facts()(
        people in of(0..60_u32),
        present in of(0..60_u32),
        minutes in of(0..400_u32),
        lasted in of(any::<u32>()),
        profile in of(select(vec!["psychology", "law", "psychoanalysis", "dentistry"])),
        (planned, topics, reserve, multipliers, centres) in
            (of(0..30_u32), of(0..30_u32), of(0..30_u32), of(0..6_u32), of(0..6_u32)),
        (first, last) in (of(select(EncounterKind::ALL)), of(select(EncounterKind::ALL))),
        (trained, expectations, trainees, interviewed) in
            (of(any::<bool>()), of(any::<bool>()), of(any::<bool>()), of(any::<bool>())),
        code in of("[0-9A-Z.]{0,8}"),
    ) -> Facts {
        Facts {
            participants: people,
            participants_present: present,
            minutes_planned: minutes,
            minutes_actual: lasted,
            coordinator_profile: profile.map(|code| Profile::from_code(code).unwrap()),
            planned_encounters: planned,
            topics_agreed: topics,
            reserve,
            multipliers,
            centres,
            first_kind: first,
            last_kind: last,
            training_declared: trained,
            expectations_collected: expectations,
            trainees_only: trainees,
            interviewed,
            activity_code: code,
            ..Facts::default()
        }
    }
}

fn ids(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.rule.as_str()).collect()
}

proptest! {
    #[test]
    fn absent_facts_fire_nothing(scope in scopes()) {
        let found = check(&BOOK, &scope, &Facts::default());
        // The route is a fact that the scope itself gives.
        prop_assert!(found.iter().all(|finding| finding.subject == Subject::Route));
        prop_assert_eq!(check(&BOOK, &Scope { route: None, ..scope }, &Facts::default()), vec![]);
    }

    #[test]
    fn a_finding_speaks_only_of_a_fact_that_was_given(scope in scopes(), facts in facts()) {
        for finding in check(&BOOK, &scope, &facts) {
            let given = facts.measured(finding.subject, &scope);
            prop_assert_eq!(Some(&finding.actual), given.as_ref());
            prop_assert!(!finding.limit.holds(&finding.actual));
        }
    }

    #[test]
    fn only_norms_block(scope in scopes(), facts in facts()) {
        for finding in check(&BOOK, &scope, &facts) {
            prop_assert!(finding.effect != Effect::Block || finding.force == Force::Normative);
        }
    }

    #[test]
    fn no_norm_fires_without_a_route(scope in scopes(), facts in facts()) {
        let found = check(&BOOK, &Scope { route: None, ..scope }, &facts);
        prop_assert!(found.iter().all(|finding| finding.force != Force::Normative), "{:?}", ids(&found));
    }

    #[test]
    fn a_society_that_is_not_asked_for_is_silent(scope in scopes(), facts in facts()) {
        let found = check(&BOOK, &scope, &facts);
        for finding in &found {
            let society = BOOK.rule(finding.rule.as_str()).unwrap().society.as_ref();
            prop_assert!(society.is_none_or(|society| scope.societies.contains(society)));
        }
    }

    /// Knowing one thing more never takes a finding away.
    #[test]
    fn every_rule_is_judged_on_its_own(scope in scopes(), facts in facts()) {
        let all = check(&BOOK, &scope, &facts);
        let fewer = check(&BOOK, &scope, &Facts { participants: None, minutes_planned: None, ..facts });
        prop_assert!(fewer.iter().all(|finding| all.contains(finding)));
    }
}

proptest! {
    // Each case reads the whole book.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_order_of_rules_changes_nothing(scope in scopes(), facts in facts(), shuffled in shuffled()) {
        let book = RuleBook::from_canonical(&shuffled).unwrap();
        prop_assert_eq!(check(&book, &scope, &facts), check(&BOOK, &scope, &facts));
        prop_assert_eq!(book.canonical(), BOOK.canonical());
    }

    #[test]
    fn any_words_come_back_from_the_canonical_text(words in "\\PC{1,60}", raw in "[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}a\"\\\\]{0,20}") {
        let quote: String = format!("a{words}{raw}b").split_whitespace().collect::<Vec<_>>().join("_");
        let mut text = BOOK.canonical().text;
        text.push_str("\n[[rule]]\nid = \"x.y\"\nforce = \"R\"\non_breach = \"none\"\n");
        let escaped: String = quote.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect();
        text.push_str(&format!("cite = {{ doc = \"S0\", locus = \"l\", quote = \"{escaped}\" }}\n"));
        let book = RuleBook::from_canonical(&text).unwrap();
        prop_assert_eq!(&book.rule("x.y").unwrap().cite.quote, &quote);
        let again = RuleBook::from_canonical(&book.canonical().text).unwrap();
        prop_assert_eq!(again.canonical(), book.canonical());
    }
}

/// The built-in book with its documents and rules in another order.
fn shuffled() -> impl Strategy<Value = String> {
    let text = BOOK.canonical().text;
    let (head, rest) = text.split_once("\n\n").unwrap();
    let head = head.to_owned();
    let parts: Vec<String> = rest.split("\n\n").map(str::to_owned).collect();
    Just(parts).prop_shuffle().prop_map(move |parts| format!("{head}\n\n{}\n", parts.join("\n\n")))
}
