//! What holds of the built-in book, and what an institution may do with it.

use crate::shelf::{BOOK, CUPS, FRAME_IDS, ask, frame_id, root, rule_files, sources};
use chrono::NaiveDate;
use domain::cups::Cups;
use domain::data_file::{Flaw, Source};
use domain::finding::Effect;
use domain::profile::Profile;
use domain::route::Route;
use domain::rule_book::{Facts, Force, Limit, RuleBook, Scope, Subject, check};
use std::collections::BTreeSet;

const OWN: &str = r#"
format = 1
lift = ["co.guia2018.route_a.frame"]

[[document]]
id = "CASA"
title = "Acuerdo interno 12"

[[rule]]
id = "casa.size"
force = "R"
frames = ["support"]
subject = "participants"
op = "<="
value = { n = 18, unit = "person" }
on_breach = "warn"
cite = { doc = "CASA", locus = "art. 3", quote = "no más de dieciocho por sala" }
message = { es = "La sala es para 18." }
"#;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn an_institution_adds_a_rule_in_its_own_words_and_lifts_an_inference() {
    let book = BOOK.with(Source { name: "casa.toml", text: OWN }, &FRAME_IDS).unwrap();
    let scope = Scope::of(frame_id("support"));
    let found = check(&book, &scope, &Facts { participants: Some(19), ..Facts::default() });
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message.as_ref().unwrap().en, "La sala es para 18.");
    let mutual = Scope::of(frame_id("mutual_aid")).on(Route::RiasPtm);
    assert_eq!(check(&book, &mutual, &Facts::default()), []);
    assert_eq!(ask(&mutual, &Facts::default()).len(), 1, "ours still blocks");
}

#[test]
fn an_institution_lifts_no_norm_and_takes_no_id_of_ours() {
    let text = OWN.replace("route_a.frame", "route_a.size.max").replace("casa.size", "tizon.text.size");
    let errors = BOOK.with(Source { name: "casa.toml", text: &text }, &FRAME_IDS).unwrap_err();
    let told: Vec<_> = errors.iter().map(|error| (error.line, error.field.as_str(), &error.flaw)).collect();
    assert_eq!(told, [(3, "lift", &Flaw::NotInferred), (9, "rule.id", &Flaw::Repeated)]);
}

#[test]
fn a_superseded_rule_stays_to_be_read_and_no_longer_binds() {
    let text = OWN.replace("message =", "superseded_by = \"casa.size.b\"\nmessage =")
        + &OWN[OWN.find("[[rule]]").unwrap()..].replace("casa.size", "casa.size.b").replace("n = 18", "n = 12");
    let book = BOOK.with(Source { name: "casa.toml", text: &text }, &FRAME_IDS).unwrap();
    let found = check(&book, &Scope::of(frame_id("support")), &Facts { participants: Some(20), ..Facts::default() });
    assert_eq!(found.iter().map(|finding| finding.rule.as_str()).collect::<Vec<_>>(), ["casa.size.b"]);
    assert!(book.rule("casa.size").is_some());
}

#[test]
fn a_pinned_book_gives_the_same_findings_byte_for_byte_after_a_new_one_comes() {
    let pinned = BOOK.canonical();
    let scope = Scope::of(frame_id("support")).on(Route::RiasPtm);
    let facts = Facts { participants: Some(31), minutes_planned: Some(121), ..Facts::default() };
    let before = serde_json::to_string(&ask(&scope, &facts)).unwrap();
    let newer = BOOK.with(Source { name: "casa.toml", text: OWN }, &FRAME_IDS).unwrap();
    assert_ne!(newer.canonical().revision, pinned.revision);
    assert_ne!(serde_json::to_string(&check(&newer, &scope, &facts)).unwrap(), before);
    let stored = RuleBook::from_canonical(&pinned.text).unwrap();
    assert_eq!(serde_json::to_string(&check(&stored, &scope, &facts)).unwrap(), before);
    assert_eq!(stored.canonical(), pinned);
    assert_eq!(stored, *BOOK);
}

#[test]
fn the_order_of_files_changes_nothing() {
    let mut files = rule_files();
    files.reverse();
    let reversed = RuleBook::parse(&sources(&files), &FRAME_IDS).unwrap();
    assert_eq!(reversed.canonical(), BOOK.canonical());
}

#[test]
fn a_revision_is_sixty_four_hexadecimal_digits() {
    let hex = BOOK.canonical().revision.hex();
    assert!(hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
}

#[test]
fn only_norms_block_and_only_on_a_route() {
    for rule in BOOK.rules() {
        let effects = rule.effect_in.values().copied().chain(rule.on_breach.effect());
        for effect in effects.filter(|effect| *effect == Effect::Block) {
            assert_eq!(rule.force, Force::Normative, "{} {effect:?}", rule.id);
            let by_route = rule.test.as_ref().is_some_and(|test| test.subject == Subject::Route);
            assert!(by_route || !rule.routes.is_empty(), "{} would block without a route", rule.id);
        }
    }
}

#[test]
fn an_inferred_rule_says_so_and_only_the_one_from_a_silence_is() {
    let inferred: Vec<&str> = BOOK.rules().filter(|rule| rule.inferred).map(|rule| rule.id.as_str()).collect();
    assert_eq!(inferred, ["co.guia2018.route_a.frame"]);
}

#[test]
fn the_profiles_of_route_a_are_those_of_the_source_and_those_with_a_code() {
    let Limit::OneOf(listed) = &BOOK.rule("co.guia2018.route_a.profile").unwrap().test.as_ref().unwrap().limit else {
        panic!("not a list")
    };
    let coded = CUPS.codes.iter().filter(|code| code.route == Some(Route::RiasPtm)).flat_map(|code| &code.profiles);
    let coded: BTreeSet<&str> = coded.map(Profile::code).collect();
    assert_eq!(listed.iter().map(String::as_str).collect::<BTreeSet<_>>(), coded);
}

#[test]
fn a_norm_that_nobody_checked_is_unverified_and_a_recommendation_never_is() {
    let scope = Scope::of(frame_id("support")).on(Route::RiaPms);
    let facts = Facts { participants: Some(31), sponsor_kind: Some("ips".to_owned()), ..Facts::default() };
    let found = ask(&scope, &facts);
    let [norm, advice] = &found[..] else { panic!("{found:?}") };
    let today = day("2026-01-01");
    assert!(norm.unverified(today) && !advice.unverified(today));
    let checked = |on: &str| domain::finding::Finding { verified_on: Some(day(on)), ..norm.clone() };
    assert!(!checked("2024-01-01").unverified(today), "24 months to the day");
    assert!(checked("2023-12-31").unverified(today));
    let over = domain::finding::Finding { valid_to: Some(day("2025-12-31")), ..advice.clone() };
    assert!(over.unverified(today) && !over.unverified(day("2025-12-31")));
}

/// S0-051 to S0-054: held against the CUPS of 2025, and against nothing later.
#[test]
fn the_limits_of_route_a_are_verified_on_the_day_of_the_table_and_no_other_norm_is() {
    let limits = ["size.max", "size.present", "minutes.max", "minutes.actual", "profile", "code"];
    let limits: BTreeSet<String> = limits.iter().map(|limit| format!("co.guia2018.route_a.{limit}")).collect();
    let verified: BTreeSet<String> =
        BOOK.rules().filter(|rule| rule.verified_on.is_some()).map(|rule| rule.id.to_string()).collect();
    assert_eq!(verified, limits);
    for id in &limits {
        let rule = BOOK.rule(id).unwrap();
        assert_eq!(rule.verified_on, Some(CUPS.verified_on), "{id}");
        assert!(!rule.unverified(day("2027-05-03")) && rule.unverified(day("2027-05-04")), "{id}");
    }
    assert!(BOOK.rule("co.guia2018.route_b.sponsor").unwrap().unverified(day("2025-05-04")));
}

#[test]
fn no_code_of_psychotherapy_is_ever_suggested() {
    let never: Vec<&str> = CUPS.codes.iter().filter(|code| code.never).map(|code| code.code.as_str()).collect();
    assert_eq!(never, ["944201", "944202"]);
    for frame in FRAME_IDS.iter() {
        for route in Route::ALL {
            for profile in Profile::known().map(Some).chain([None]) {
                let code = CUPS.suggest(*route, frame, profile.as_ref()).map(|code| code.code.as_str());
                assert!(code.is_none_or(|code| !code.starts_with("9442")), "{frame} {route:?} {profile:?}");
            }
        }
    }
}

#[test]
fn a_form_can_tell_the_size_before_anybody_types() {
    let tell = |scope: &Scope| {
        let rules = BOOK.about(scope, Subject::Participants);
        rules.map(|rule| rule.id.as_str().trim_start_matches("co.guia2018.").to_owned()).collect::<Vec<_>>()
    };
    let support = Scope::of(frame_id("support"));
    assert_eq!(tell(&support), ["support.size.rec"]);
    assert_eq!(tell(&support.on(Route::RiasPtm)), ["route_a.size.max", "support.size.rec"]);
}

/// What the guide shows must work.
#[test]
fn the_example_of_the_guide_is_a_good_file() {
    let guide = std::fs::read_to_string(root().join("docs/guide/reglas-propias.md")).unwrap();
    let example = guide.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let book = BOOK.with(Source { name: "guide", text: example }, &FRAME_IDS).unwrap();
    for subject in Subject::ALL {
        assert!(guide.contains(&format!("`{}`", subject.code())), "the guide doesn't name {}", subject.code());
    }
    assert!(book.rule("casa.sala.cupo").is_some() && book.rule("co.guia2018.route_a.frame").is_none());
}

/// A rule with every field that there is.
const FULL: &str = r#"
format = 1
[[document]]
id = "D"
title = "Acuerdo \"12\""
address = "https://example.org/12"
held = "12.txt"
[[rule]]
id = "d.old"
force = "N"
frames = ["support", "balint"]
routes = ["co.rias_ptm", "co.ria_pms"]
subject = "participants"
op = "in_range"
value = { min = 6, max = 12, typical = 8, unit = "person" }
on_breach = "warn"
effect_in = { balint = "inform", support = "block" }
cite = { doc = "D", locus = "art. 3", quote = "de seis a doce", requirement = "S0-001" }
also = [{ doc = "D", locus = "art. 4", quote = "usualmente ocho" }]
inferred = true
society = "uk"
valid_from = 2018-01-01
valid_to = 2025-07-29
superseded_by = "d.new"
verified_on = 2025-05-03
message = { es = "De seis a doce.", en = "Six to twelve." }
[[rule]]
id = "d.new"
force = "B"
on_breach = "guard"
cite = { doc = "D", locus = "art. 5", quote = "nadie mira" }
"#;

#[test]
fn no_field_is_lost_in_the_canonical_text() {
    let book = RuleBook::parse(&[Source { name: "full", text: FULL }], &FRAME_IDS).unwrap();
    let canonical = book.canonical();
    assert_eq!(RuleBook::from_canonical(&canonical.text).unwrap(), book);
    // Every field of the rule above, in the order of the book.
    let keys = |text: &str| -> BTreeSet<String> {
        text.lines().filter_map(|line| line.split_once(" = ").map(|(key, _)| key.to_owned())).collect()
    };
    assert_eq!(keys(&canonical.text), keys(FULL));
}

#[test]
fn a_code_that_is_never_reported_stays_so_whatever_else_its_row_says() {
    let text = "format = 1\nverified_on = 2025-05-03\n[[code]]\ncode = \"944202\"\nname = \"X\"\n\
                route = \"co.ria_pms\"\nframes = [\"support\"]\nnever = true\n";
    let cups = Cups::parse(Source { name: "cups", text }).unwrap();
    assert_eq!(cups.suggest(Route::RiaPms, &frame_id("support"), None), None);
}
