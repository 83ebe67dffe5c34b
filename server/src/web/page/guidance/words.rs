//! Rules, norms and routes in plain words.

use super::super::super::ui::hidden;
use super::super::super::ui::notice;
use super::super::super::ui::when;
use super::super::super::visit::Visit;
use crate::finding_text;
use crate::text::{Arg, Lang};
use domain::norms::{Confidence, Newer};
use domain::profile::Profile;
use domain::route::Route;
use domain::rule_book::{Limit, Measure, OnBreach, Rule, Subject, Test};
use domain::wording::Wording;
use maud::{Markup, html};

/// A text of a data file in the language of the screen.
pub fn said(lang: Lang, wording: &Wording) -> &str {
    match lang {
        Lang::Es => &wording.es,
        Lang::En => &wording.en,
    }
}

/// The letter under which people know a route, as its address has it.
pub fn letter(route: Route) -> &'static str {
    match route {
        Route::RiasPtm => "a",
        Route::RiaPms => "b",
    }
}

/// «Ruta A».
pub fn route_name(visit: &Visit, route: Route) -> String {
    visit.t(&format!("route-name-{}", letter(route)))
}

/// What a rule asks: the institution's own words, the measure and its limit, or the sentence that Ronda has for it.
/// Nothing for a rule that is only there to be read.
pub fn plain(visit: &Visit, rule: &Rule) -> Option<String> {
    if let Some(own) = &rule.message {
        return Some(said(visit.lang, own).to_owned());
    }
    if let Some(test) = &rule.test {
        let subject = visit.t(&format!("book-subject-{}", test.subject.code().replace('_', "-")));
        return Some(format!("{subject}: {}", limit(visit, test)));
    }
    let key = finding_text::key(&rule.id);
    visit.lang.knows(&key).then(|| visit.t(&key))
}

fn limit(visit: &Visit, test: &Test) -> String {
    let unit = |n: i64| match test.subject.measure() {
        Measure::Number(unit) => visit.tr(&format!("book-unit-{unit}"), &[("n", Arg::from(n))]),
        Measure::Code | Measure::YesOrNo => String::new(),
    };
    let number = |key: &str, n: i64| visit.tr(key, &[("n", Arg::from(n)), ("unit", Arg::from(unit(n)))]);
    let list = |key: &str, codes: &[String]| {
        let words: Vec<String> = codes.iter().map(|code| value(visit, test.subject, code)).collect();
        visit.tr(key, &[("list", Arg::from(words.join(", ")))])
    };
    match &test.limit {
        Limit::AtMost(n) => number("book-at-most", *n),
        Limit::AtLeast(n) => number("book-at-least", *n),
        Limit::Exactly(n) => number("book-exactly", *n),
        Limit::Between { min, max, typical: _ } => visit
            .tr("book-between", &[("min", Arg::from(*min)), ("max", Arg::from(*max)), ("unit", Arg::from(unit(*max)))]),
        Limit::OneOf(codes) if codes.len() > LONGEST_LIST => {
            visit.tr("book-one-of-many", &[("count", Arg::from(codes.len()))])
        }
        Limit::OneOf(codes) => list("book-one-of", codes),
        Limit::NoneOf(codes) => list("book-none-of", codes),
        Limit::StartsWith(codes) => list("book-starts-with", codes),
        Limit::Is(true) => visit.t("finding-yes"),
        Limit::Is(false) => visit.t("finding-no"),
    }
}

/// Codes that a headline may name one by one; a longer list stands below it.
const LONGEST_LIST: usize = 3;

/// The list of a rule that is too long for its headline.
fn long_list(visit: &Visit, rule: &Rule) -> Option<String> {
    let test = rule.test.as_ref()?;
    match &test.limit {
        Limit::OneOf(codes) if codes.len() > LONGEST_LIST => {
            Some(codes.iter().map(|code| value(visit, test.subject, code)).collect::<Vec<_>>().join(", "))
        }
        Limit::OneOf(_)
        | Limit::AtMost(_)
        | Limit::AtLeast(_)
        | Limit::Between { .. }
        | Limit::Exactly(_)
        | Limit::NoneOf(_)
        | Limit::StartsWith(_)
        | Limit::Is(_) => None,
    }
}

/// In the order in which people meet what is measured, what measures nothing last.
pub fn order(rule: &Rule) -> (bool, Option<Subject>) {
    (rule.test.is_none(), rule.test.as_ref().map(|test| test.subject))
}

/// A code of a subject in words; one that we have no word for is shown as the file gives it.
fn value(visit: &Visit, subject: Subject, code: &str) -> String {
    if subject == Subject::CoordinatorProfile {
        return Profile::from_code(code)
            .map_or_else(|_| code.to_owned(), |known| finding_text::profile(visit.lang, &known));
    }
    if let (Subject::Route, Some(route)) = (subject, Route::from_code(code)) {
        return route_name(visit, route);
    }
    let key = format!("book-value-{}", code.replace(['_', '.'], "-"));
    if visit.lang.knows(&key) { visit.t(&key) } else { code.to_owned() }
}

/// What follows when something departs from the rule, as a mark.
pub fn effect(visit: &Visit, breach: OnBreach) -> Markup {
    let class = match breach {
        OnBreach::Block => "care",
        OnBreach::Warn => "now",
        OnBreach::Inform | OnBreach::Guard => "on",
        OnBreach::Nothing => "hollow",
    };
    html! { span class={ "chip " (class) } { (visit.t(&format!("book-effect-{}", breach.code()))) } }
}

/// The sentence of a rule, the other sentences that say the same, and how sure we may be that it still stands.
pub fn source(visit: &Visit, rule: &Rule) -> Markup {
    html! {
        @if let Some(list) = long_list(visit, rule) { p { (list) "." } }
        (notice::citation(visit, &rule.cite))
        @for other in &rule.also { (notice::citation(visit, other)) }
        @if rule.inferred { p.note { (visit.t("finding-inferred")) } }
        (verified(visit, rule))
    }
}

/// «Verificado el …», where somebody did.
pub fn checked(visit: &Visit, rule: &Rule) -> Option<String> {
    let day = when::short_day(visit.lang, rule.verified_on?, visit.today(None));
    Some(visit.tr("book-verified", &[("day", Arg::from(day))]))
}

/// «Verificado el …», «sin verificar», and what newer text nobody has read.
pub fn verified(visit: &Visit, rule: &Rule) -> Markup {
    let unverified = rule.unverified(visit.today(None));
    html! {
        @if let Some(checked) = checked(visit, rule) { p.note { (checked) } }
        @if unverified { p.note { (visit.t("finding-not-verified")) } }
        @for newer in finding_text::newer_texts(visit.lang, &rule.id) { p.note { (newer) } }
    }
}

/// Newer texts, each with what is known of it and where it can be read.
pub fn newer<'a>(visit: &Visit, texts: impl Iterator<Item = &'a Newer>) -> Markup {
    html! {
        @for text in texts {
            article {
                h3 { (text.name) }
                p { (said(visit.lang, &text.says))
                    @if let Some(changes) = &text.changes { " " (visit.tr("norm-changes", &[("norm", changes.into())])) } }
                p.note { (said(visit.lang, &text.known)) }
                p.actions {
                    span.chip.now[text.confidence == Confidence::Unseen].hollow[text.confidence != Confidence::Unseen]
                        { (visit.t(&format!("norm-confidence-{}", text.confidence.code()))) }
                    a.text-button href=(text.address) rel="noreferrer external" { (visit.t("norm-read")) (hidden::about(&text.name)) }
                }
            }
        }
    }
}
