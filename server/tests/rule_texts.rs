//! The texts of the built-in rules, in both languages.

use domain::finding::{Actual, Finding};
use domain::profile::Profile;
use domain::rule_book::{Limit, OnBreach, Rule, Subject};
use ronda::finding_text::{key, message, profile, remarks};
use ronda::guidance::{built_in_book, frame, frames};
use ronda::text::{Lang, sources};
use std::collections::BTreeSet;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// Rules that somebody meets: those with a finding, boundaries and guards.
fn spoken() -> impl Iterator<Item = &'static Rule> {
    built_in_book().rules().filter(|rule| rule.on_breach != OnBreach::Nothing)
}

/// A finding of this rule, with a number that none of its texts holds.
fn finding(rule: &Rule) -> Option<Finding> {
    let test = rule.test.as_ref()?;
    let actual = match &test.limit {
        Limit::Is(is) => Actual::YesOrNo(!is),
        Limit::OneOf(_) | Limit::NoneOf(_) | Limit::StartsWith(_) => Actual::Code("law".to_owned()),
        _ => Actual::Number(777),
    };
    Some(Finding {
        rule: rule.id.clone(),
        force: rule.force,
        effect: rule.on_breach.effect()?,
        subject: test.subject,
        limit: test.limit.clone(),
        actual,
        citation: rule.cite.clone(),
        also: Vec::new(),
        inferred: rule.inferred,
        verified_on: None,
        valid_to: None,
        message: None,
    })
}

#[test]
fn every_rule_that_somebody_meets_has_its_words() {
    for rule in spoken() {
        for lang in Lang::ALL {
            assert!(lang.knows(&key(&rule.id)), "{} has no text in {}", rule.id, lang.code());
        }
    }
}

#[test]
fn every_text_of_a_rule_has_its_rule() {
    let keys: BTreeSet<String> = spoken().map(|rule| key(&rule.id)).collect();
    for (language, file, text) in sources() {
        for line in text.lines().filter(|line| line.starts_with("rule-")) {
            let name = line.split(" =").next().unwrap();
            assert!(keys.contains(name), "{language}/{file}: nothing says {name}");
        }
    }
}

#[test]
fn a_message_tells_the_number_that_was_found_and_leaves_no_gap() {
    for finding in spoken().filter_map(finding) {
        for lang in Lang::ALL {
            let text = message(lang, &finding);
            assert!(!text.contains(['{', '$']), "{}: {text}", finding.rule);
            // «De un mismo centro», «una o dos»: told in words.
            let in_words = matches!(finding.subject, Subject::Centres | Subject::Multipliers);
            for number in numbers(&finding).into_iter().filter(|_| !in_words) {
                assert!(text.contains(&number.to_string()), "{} doesn't tell {number}: {text}", finding.rule);
            }
        }
    }
}

/// What was found and what the rule expects, as far as they are numbers.
fn numbers(finding: &Finding) -> Vec<i64> {
    let limits = match finding.limit {
        Limit::AtMost(n) | Limit::AtLeast(n) | Limit::Exactly(n) => vec![n],
        Limit::Between { min, max, .. } => vec![min, max],
        _ => vec![],
    };
    let actual = match finding.actual {
        Actual::Number(n) => Some(n),
        _ => None,
    };
    limits.into_iter().chain(actual).collect()
}

#[test]
fn no_text_says_that_the_law_demands() {
    for finding in spoken().filter_map(finding) {
        let text = message(Lang::Es, &finding).to_lowercase();
        for word in ["la ley", "obligatorio", "exige", "prohib", " tú ", "usted debe"] {
            assert!(!text.contains(word), "{}: {text}", finding.rule);
        }
        if finding.rule.as_str().starts_with("co.") {
            assert!(text.contains("documento de orientaciones (2018)"), "{}: {text}", finding.rule);
        }
    }
}

#[test]
fn a_norm_that_nobody_checked_says_so() {
    let of = |id: &str| finding(built_in_book().rule(id).unwrap()).unwrap();
    assert_eq!(remarks(Lang::Es, &of("co.guia2018.route_b.sponsor"))[0], "sin verificar frente a la norma vigente");
    // The date of the check and the text that was not seen stand side by side.
    let size =
        remarks(Lang::Es, &Finding { verified_on: Some(day("2025-05-03")), ..of("co.guia2018.route_a.size.max") });
    assert_eq!(size[0], "verificado el 3 may 2025");
    assert!(size[1].contains("CUPS 2026") && size[1].contains("No se ha visto su texto"), "{size:?}");
    assert_eq!(remarks(Lang::En, &of("co.guia2018.route_a.frame")).len(), 2);
    assert_eq!(remarks(Lang::Es, &of("co.guia2018.support.size.rec")), [""; 0]);
}

#[test]
fn every_known_profile_has_a_name_and_an_unknown_one_keeps_its_own() {
    for known in Profile::known() {
        for lang in Lang::ALL {
            assert!(lang.knows(&format!("profile-{}", known.code().replace('_', "-"))), "{known}");
        }
    }
    assert_eq!(profile(Lang::Es, &Profile::SocialWork), "trabajo social");
    assert_eq!(profile(Lang::Es, &Profile::from_code("music_therapy").unwrap()), "music therapy");
}

#[test]
fn the_embedded_guidance_is_whole() {
    assert_eq!(frames().len(), 4);
    assert!(frames().iter().all(|each| frame(&each.id) == Some(each)));
    assert!(built_in_book().rules().count() > 80);
    assert!(built_in_book().rules().all(|rule| rule.message.is_none()), "built-in rules speak through Fluent");
}
