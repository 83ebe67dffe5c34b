//! Broken files, and what is said of them: file, line, field.

use crate::shelf::{FRAME_IDS, files, sources};
use domain::cups::Cups;
use domain::data_file::{DataError, Flaw, Shape, Source};
use domain::frame;
use domain::rule_book::RuleBook;

const GOOD: &str = r#"format = 1
[[document]]
id = "D"
title = "Documento"

[[rule]]
id = "a.size"
force = "R"
frames = ["support"]
subject = "participants"
op = "in_range"
value = { min = 15, max = 25, unit = "person" }
on_breach = "warn"
cite = { doc = "D", locus = "p. 1", quote = "de 15 a 25" }
valid_from = 2018-01-01
"#;

fn errors(text: &str) -> Vec<DataError> {
    RuleBook::parse(&[Source { name: "own.toml", text }], &FRAME_IDS).unwrap_err()
}

/// The one error of the good file with `from` replaced by `to`.
fn the_error(from: &str, to: &str) -> (usize, String, Flaw) {
    assert!(GOOD.contains(from), "{from}");
    let mut found = errors(&GOOD.replace(from, to));
    assert_eq!(found.len(), 1, "{found:?}");
    let error = found.remove(0);
    assert_eq!(error.file, "own.toml");
    (error.line, error.field, error.flaw)
}

#[test]
fn the_file_that_these_tests_break_is_good() {
    RuleBook::parse(&[Source { name: "own.toml", text: GOOD }], &FRAME_IDS).unwrap();
}

#[test]
fn a_subject_that_does_not_exist_is_named_with_those_that_do() {
    let (line, field, flaw) = the_error("\"participants\"", "\"mood\"");
    assert_eq!((line, field.as_str()), (10, "rule.subject"));
    assert!(matches!(flaw, Flaw::NotOneOf(allowed) if allowed.contains(&"participants".to_owned())));
}

#[test]
fn only_a_norm_may_block_here_or_in_one_frame() {
    let (line, field, flaw) = the_error("\"warn\"", "\"block\"");
    assert_eq!((line, field.as_str(), flaw), (13, "rule.on_breach", Flaw::BlocksWithoutNorm));
    let (line, field, flaw) = the_error("valid_from", "effect_in = { balint = \"block\" }\nvalid_from");
    assert_eq!((line, field.as_str(), flaw), (15, "rule.effect_in.balint", Flaw::BlocksWithoutNorm));
}

#[test]
fn a_quotation_of_21_words_is_too_long() {
    let words = vec!["uno"; 21].join(" ");
    let (line, field, flaw) = the_error("de 15 a 25", &words);
    assert_eq!((line, field.as_str(), flaw), (14, "rule.cite.quote", Flaw::QuoteTooLong(21)));
}

#[test]
fn fields_that_nobody_knows_are_named_wherever_they_are() {
    for (from, to, line, name) in [
        ("op =", "colour = 3\nop =", 11, "rule.colour"),
        ("unit =", "units = 1, unit =", 12, "rule.value.units"),
        ("locus =", "page = 3, locus =", 14, "rule.cite.page"),
        ("title =", "author = \"x\"\ntitle =", 4, "document.author"),
        ("format = 1", "format = 1\nname = \"x\"", 2, "name"),
        ("valid_from", "effect_in = { mutualaid = \"inform\" }\nvalid_from", 15, "rule.effect_in.mutualaid"),
    ] {
        assert_eq!(the_error(from, to), (line, name.to_owned(), Flaw::Unknown));
    }
}

#[test]
fn dates_are_days_of_the_calendar() {
    for bad in ["\"2018-02-30\"", "2018-01-01T10:00:00Z", "\"ayer\"", "2018"] {
        let (line, field, flaw) = the_error("2018-01-01", bad);
        assert_eq!((line, field.as_str(), flaw), (15, "rule.valid_from", Flaw::NotA(Shape::Date)), "{bad}");
    }
}

#[test]
fn what_is_missing_is_named_at_its_table() {
    for (gone, line, name) in [
        ("id = \"a.size\"\n", 6, "rule.id"),
        ("force = \"R\"\n", 6, "rule.force"),
        ("subject = \"participants\"\n", 6, "rule.subject"),
        ("op = \"in_range\"\n", 6, "rule.op"),
        (", unit = \"person\"", 12, "rule.value.unit"),
        ("max = 25, ", 12, "rule.value.max"),
        (", quote = \"de 15 a 25\"", 14, "rule.cite.quote"),
        ("format = 1\n", 1, "format"),
    ] {
        assert_eq!(the_error(gone, ""), (line, name.to_owned(), Flaw::Missing));
    }
}

#[test]
fn values_of_the_wrong_kind_are_refused() {
    for (from, to, name, flaw) in [
        ("min = 15", "min = 1.5", "rule.value.min", Flaw::NotA(Shape::WholeNumber)),
        ("min = 15", "min = \"15\"", "rule.value.min", Flaw::NotA(Shape::WholeNumber)),
        ("min = 15", "min = 99999999999999999999", "rule.value.min", Flaw::NotA(Shape::WholeNumber)),
        ("min = 15", "min = 26", "rule.value.max", Flaw::EmptyRange),
        ("\"person\"", "\"minute\"", "rule.value.unit", Flaw::NotOneOf(vec!["person".into()])),
        ("\"in_range\"", "\"one_of\"", "rule.op", Flaw::WrongOperation),
        ("\"a.size\"", "\"A size\"", "rule.id", Flaw::NotA(Shape::Code)),
        ("doc = \"D\"", "doc = \"E\"", "rule.cite.doc", Flaw::Dangling),
        ("valid_from", "superseded_by = \"b\"\nvalid_from", "rule.superseded_by", Flaw::Dangling),
        ("format = 1", "format = 2", "format", Flaw::NotOneOf(vec!["1".into()])),
        ("[\"support\"]", "\"support\"", "rule.frames", Flaw::NotA(Shape::List)),
        ("quote =", "requirement = \"S0-51\", quote =", "rule.cite.requirement", Flaw::NotA(Shape::RequirementId)),
    ] {
        let (_, field, found) = the_error(from, to);
        assert_eq!((field.as_str(), found), (name, flaw));
    }
}

#[test]
fn a_misspelt_frame_is_found() {
    let (line, field, flaw) = the_error("[\"support\"]", "[\"suport\"]");
    assert_eq!((line, field.as_str()), (9, "rule.frames"));
    assert!(matches!(flaw, Flaw::NotOneOf(allowed) if allowed.len() == 4));
}

#[test]
fn all_errors_of_all_files_come_at_once() {
    let one = GOOD.replace("\"R\"", "\"Q\"").replace("de 15 a 25", "");
    let two = GOOD.replace("id = \"D\"", "id = \"E\"").replace("doc = \"D\"", "doc = \"X\"");
    let files = [Source { name: "one.toml", text: &one }, Source { name: "two.toml", text: &two }];
    let told: Vec<String> = RuleBook::parse(&files, &FRAME_IDS)
        .unwrap_err()
        .iter()
        .map(|error| format!("{}:{} {}", error.file, error.line, error.field))
        .collect();
    assert_eq!(told, ["one.toml:8 rule.force", "one.toml:14 rule.cite.quote", "two.toml:14 rule.cite.doc"]);
}

#[test]
fn what_is_not_toml_is_told_by_its_line() {
    let found = errors("format = 1\n[[rule]\n");
    assert_eq!((found.len(), found[0].line), (1, 2));
    assert!(matches!(found[0].flaw, Flaw::Syntax(_)));
}

#[test]
fn a_frame_whose_value_comes_from_nowhere_is_refused() {
    let good = files("frames").into_iter().find(|(name, _)| name == "frames/support.toml").unwrap().1;
    let read = |text: &str| frame::parse(&[Source { name: "f.toml", text }]).map_err(|errors| errors[0].clone());
    assert!(read(&good).is_ok());
    let error = read(&good.replace("value = 90, source = [\"S0-153\"]", "value = 90")).unwrap_err();
    assert_eq!(error.field, "minutes.source");
    assert!(matches!(error.flaw, Flaw::ExactlyOne(_)));
    let error = read(&good.replace("role = \"guest\"", "role = \"spectator\"")).unwrap_err();
    assert_eq!(error.field, "roles.role");
    let error =
        read(&good.replace("kind = \"farewell\", minutes = 5", "kind = \"farewell\", minutes = -5")).unwrap_err();
    assert_eq!((error.field.as_str(), error.flaw), ("script.moments.minutes", Flaw::NotA(Shape::WholeNumber)));
}

#[test]
fn two_frames_of_one_name_are_refused() {
    let files = files("frames");
    let twice: Vec<_> = sources(&files).into_iter().chain(sources(&files[..1])).collect();
    let errors = frame::parse(&twice).unwrap_err();
    assert_eq!((errors.len(), &errors[0].flaw), (1, &Flaw::Repeated));
}

#[test]
fn a_broken_table_of_codes_is_refused() {
    let text = "format = 1\nverified_on = 2025-13-01\n[[code]]\ncode = \"1\"\nroute = \"x\"\n";
    let errors = Cups::parse(Source { name: "cups.toml", text }).unwrap_err();
    let told: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
    assert!(told == ["code.name", "code.route"] || errors[0].line == 2, "{errors:?}");
}
