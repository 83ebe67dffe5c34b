//! What a finding says to a person.

use crate::guidance;
use crate::text::{Arg, Lang};
use chrono::Datelike;
use domain::day::Day;
use domain::finding::{Actual, Finding};
use domain::norms::Newer;
use domain::profile::Profile;
use domain::rule_book::{Force, Limit, RuleId, Subject};

/// The Fluent key of a built-in rule: `rule-co-guia2018-route-a-size-max`.
pub fn key(rule: &RuleId) -> String {
    format!("rule-{}", rule.as_str().replace(['.', '_'], "-"))
}

/// The finding in words: the institution's own for its own rules, Fluent's for ours.
pub fn message(lang: Lang, finding: &Finding) -> String {
    if let Some(own) = &finding.message {
        return match lang {
            Lang::Es => own.es.clone(),
            Lang::En => own.en.clone(),
        };
    }
    let mut args = vec![("actual", actual(lang, finding)), ("rule", Arg::from(finding.rule.as_str()))];
    match &finding.limit {
        Limit::AtMost(n) | Limit::AtLeast(n) | Limit::Exactly(n) => args.push(("limit", Arg::Count(*n))),
        Limit::Between { min, max, .. } => args.extend([("min", Arg::Count(*min)), ("max", Arg::Count(*max))]),
        Limit::OneOf(_) | Limit::NoneOf(_) | Limit::StartsWith(_) | Limit::Is(_) => {}
    }
    let key = key(&finding.rule);
    // An institution may write a rule without words of its own; it then gets the plainest ones.
    lang.say_with(if lang.knows(&key) { &key } else { "finding-plain" }, &args)
}

/// "3 may 2025".
fn written_day(lang: Lang, day: Day) -> String {
    let month: String = lang.say(&format!("month-{}", day.month())).chars().take(3).collect();
    let parts = [("day", day.day().to_string()), ("month", month), ("year", day.year().to_string())];
    lang.say_with("when-short-year", &parts.map(|(name, part)| (name, Arg::from(part))))
}

/// What must stand beside the finding: that it was inferred, that nobody held the norm against the law in force.
/// Whether an old check still counts is for whoever knows the day ([`Finding::unverified`]).
pub fn remarks(lang: Lang, finding: &Finding) -> Vec<String> {
    let mut remarks = Vec::new();
    if finding.inferred {
        remarks.push(lang.say("finding-inferred"));
    }
    match finding.verified_on {
        Some(day) => remarks.push(lang.say_with("finding-verified", &[("day", Arg::from(written_day(lang, day)))])),
        None if finding.force == Force::Normative => remarks.push(lang.say("finding-unverified")),
        None => {}
    }
    remarks.extend(newer_texts(lang, &finding.rule));
    remarks
}

/// That a newer text may change a rule, one line each.
pub fn newer_texts(lang: Lang, rule: &RuleId) -> Vec<String> {
    let say = |text: &Newer| {
        let known = match lang {
            Lang::Es => &text.known.es,
            Lang::En => &text.known.en,
        };
        lang.say_with("finding-newer", &[("name", Arg::from(&text.name)), ("known", Arg::from(known))])
    };
    guidance::norms().newer_than(rule).map(say).collect()
}

/// The name of a profile; one that we have no word for is shown as it was given.
pub fn profile(lang: Lang, profile: &Profile) -> String {
    let key = format!("profile-{}", profile.code().replace('_', "-"));
    if lang.knows(&key) { lang.say(&key) } else { profile.code().replace('_', " ") }
}

fn actual(lang: Lang, finding: &Finding) -> Arg {
    match &finding.actual {
        Actual::Number(n) => Arg::Count(*n),
        Actual::Code(code) if finding.subject == Subject::CoordinatorProfile => {
            Arg::Words(Profile::from_code(code).map_or_else(|_| code.clone(), |known| profile(lang, &known)))
        }
        Actual::Code(code) => Arg::Words(code.clone()),
        Actual::YesOrNo(yes) => Arg::Words(lang.say(if *yes { "finding-yes" } else { "finding-no" })),
    }
}
