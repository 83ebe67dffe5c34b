//! The chain of norms, the questions of the figure (S0-065) and the ideas for the library.

use crate::shelf::{BOOK, files, root, sources};
use domain::data_file::{Flaw, Shape, Source};
use domain::idea::{self, Idea};
use domain::institution::{ItemKind, ItemSort};
use domain::norms::Norms;
use domain::route::{Payer, Route};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn norms() -> Norms {
    let text = fs::read_to_string(root().join("guidance/norms.toml")).unwrap();
    Norms::parse(Source { name: "guidance/norms.toml", text: &text }).unwrap()
}

fn ideas() -> Vec<Idea> {
    idea::parse(&sources(&files("library"))).unwrap()
}

/// Requirement, quotation and section of each line of the extraction.
fn lines() -> BTreeMap<String, (String, String)> {
    let text = fs::read_to_string(root().join("docs/requirements.tsv")).unwrap();
    let line = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        (cells[0].to_owned(), (cells[4].to_owned(), cells[5].to_owned()))
    };
    text.lines().skip(1).map(line).collect()
}

#[test]
fn every_link_quotes_its_line_and_stands_where_it_says() {
    let lines = lines();
    for link in &norms().links {
        assert_eq!(lines[&link.requirement], (link.quote.clone(), link.locus.clone()), "{}", link.requirement);
    }
}

/// S0-001 to S0-004, S0-034 to S0-037, S0-043 to S0-045, S0-049 to S0-064.
#[test]
fn the_chain_is_whole_and_each_route_has_its_own_part() {
    let norms = norms();
    let told: BTreeSet<&str> = norms.links.iter().map(|link| link.requirement.as_str()).collect();
    let expected: BTreeSet<String> =
        (1..=4).chain(34..=37).chain(43..=45).chain(49..=64).map(|n| format!("S0-{n:03}")).collect();
    assert_eq!(told, expected.iter().map(String::as_str).collect());
    let of = |route| norms.chain(route).map(|link| link.requirement.as_str()).collect::<BTreeSet<_>>();
    let (a, b) = (of(Route::RiasPtm), of(Route::RiaPms));
    assert!(a.contains("S0-051") && !b.contains("S0-051"), "thirty people are of route A alone");
    assert!(b.contains("S0-063") && !a.contains("S0-063"));
    assert!(a.contains("S0-004") && b.contains("S0-004"));
}

#[test]
fn every_question_is_answered_by_a_link_of_its_route_or_by_the_table_of_codes() {
    let norms = norms();
    assert_eq!(norms.questions.len(), 5);
    for question in &norms.questions {
        for (route, answer) in [(Route::RiasPtm, &question.a), (Route::RiaPms, &question.b)] {
            let from = answer.from.as_deref().map(|from| norms.link(from).unwrap());
            assert!(from.is_none_or(|link| link.routes == [route]), "{}", question.id);
            assert!(from.is_some() || question.id == "code", "{}", question.id);
        }
    }
}

#[test]
fn every_newer_text_names_rules_that_are_there_and_what_is_verified_has_one_that_was_not_seen() {
    let norms = norms();
    assert_eq!(norms.newer.len(), 5);
    for text in &norms.newer {
        assert!(text.address.starts_with("http"), "{}", text.id);
        for rule in &text.rules {
            assert!(BOOK.rule(rule.as_str()).is_some(), "{}: {rule}", text.id);
        }
    }
    for rule in BOOK.rules().filter(|rule| rule.verified_on.is_some()) {
        let newer: Vec<&str> = norms.newer_than(&rule.id).map(|text| text.id.as_str()).collect();
        assert_eq!(newer, ["cups_2026"], "{}", rule.id);
    }
}

#[test]
fn whoever_pays_decides_the_route() {
    assert_eq!(
        [Payer::Insurer, Payer::Territory, Payer::Neither].map(Payer::route),
        [Some(Route::RiasPtm), Some(Route::RiaPms), None]
    );
}

#[test]
fn what_is_wrong_with_the_file_is_told_with_its_line() {
    let long = "uno ".repeat(21);
    let text = format!(
        "format = 1\n[[link]]\nrequirement = \"X\"\nsays = {{ es = \"a\" }}\nlocus = \"b\"\nquote = \"{long}\"\n\
         [[question]]\nid = \"q\"\nask = {{ es = \"¿?\" }}\na = {{ es = \"a\", en = \"a\", from = \"S0-001\" }}\n"
    );
    let errors = Norms::parse(Source { name: "norms", text: &text }).unwrap_err();
    let told: Vec<(&str, &Flaw)> = errors.iter().map(|error| (error.field.as_str(), &error.flaw)).collect();
    assert_eq!(
        told,
        [
            ("link.requirement", &Flaw::NotA(Shape::RequirementId)),
            ("link.quote", &Flaw::QuoteTooLong(21)),
            ("question.a.from", &Flaw::Dangling),
            ("question.b", &Flaw::Missing),
        ]
    );
    assert_eq!(errors[0].line, 3);
}

#[test]
fn every_idea_names_lines_of_the_source_and_every_kind_of_material_has_one() {
    let (ideas, lines) = (ideas(), lines());
    for idea in &ideas {
        assert!(!idea.source.is_empty() && idea.source.iter().all(|line| lines.contains_key(line)), "{}", idea.id);
        assert!(idea.sort == ItemSort::Material || idea.minutes.is_some_and(|minutes| minutes <= 10), "{}", idea.id);
    }
    let kinds: BTreeSet<ItemKind> =
        ideas.iter().filter(|idea| idea.sort == ItemSort::Material).map(|idea| idea.kind).collect();
    assert_eq!(kinds.len(), ItemKind::ALL.len(), "S0-178: {kinds:?}");
}

#[test]
fn no_two_ideas_bear_one_name() {
    for names in
        [|idea: &Idea| idea.title.es.clone(), |idea: &Idea| idea.title.en.clone(), |idea: &Idea| idea.id.clone()]
    {
        let all: Vec<String> = ideas().iter().map(names).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }
}

#[test]
fn an_idea_that_would_not_fit_into_the_library_or_comes_twice_is_refused() {
    let idea = |id: &str, title: &str| {
        format!(
            "[[idea]]\nid = \"{id}\"\nsort = \"ritual\"\nkind = \"song\"\ntitle = {{ es = \"{title}\" }}\n\
             notes = {{ es = \"a\" }}\nsource = [\"S0-140\"]\n"
        )
    };
    let text = format!("format = 1\n{}{}{}", idea("one", "Una"), idea("one", "Otra"), idea("two", &"x".repeat(121)));
    let errors = idea::parse(&[Source { name: "ideas", text: &text }]).unwrap_err();
    let told: Vec<(&str, &Flaw)> = errors.iter().map(|error| (error.field.as_str(), &error.flaw)).collect();
    assert_eq!(told, [("idea.id", &Flaw::Repeated), ("idea.title", &Flaw::NotA(Shape::Text))]);
}
