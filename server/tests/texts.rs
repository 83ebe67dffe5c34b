//! Every text is there in both languages, with the same arguments, and is used.

use crate::house::rust_files;
use ronda::text::sources;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Beginnings of keys that the program puts together from a word of a closed list; what follows is tested where it is made.
const MADE: &[&str] =
    &["rule-", "profile-", "cli", "data-", "refusal-", "fault-", "trouble-", "label-", "done-", "finding-"];

fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (tag, file, text) in sources() {
        if *tag != language {
            continue;
        }
        let mut key = String::new();
        for line in text.lines() {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let (name, _) = line.split_once('=').unwrap_or_else(|| panic!("{language}/{file}: {line}"));
                key = name.trim().to_owned();
                assert!(!keys.contains_key(&key), "{language}/{file}: {key} stands twice");
                keys.insert(key.clone(), BTreeSet::new());
            }
            if line.starts_with('#') {
                continue;
            }
            for rest in line.split('$').skip(1) {
                let argument: String =
                    rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                keys.entry(key.clone()).or_default().insert(argument);
            }
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let (spanish, english) = (keys("es-CO"), keys("en"));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&spanish, &english), Vec::<String>::new(), "missing in English");
    assert_eq!(only(&english, &spanish), Vec::<String>::new(), "missing in Spanish");
    for (key, arguments) in &spanish {
        assert_eq!(arguments, &english[key], "arguments of {key}");
    }
}

#[test]
fn every_text_parses() {
    for (language, file, text) in sources() {
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new((*text).to_owned()) {
            panic!("{language}/{file}: {errors:?}");
        }
    }
}

#[test]
fn every_key_that_a_page_names_exists_and_every_text_is_used() {
    let known = keys("es-CO");
    let mut named = BTreeSet::new();
    let mut beginnings = BTreeSet::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_files(&source).into_iter().chain(rust_files(&source.join("../../domain/src"))) {
        for literal in literals(&std::fs::read_to_string(file).unwrap()) {
            // "label-{}" and "institution-kind" are beginnings of keys that are put together.
            let stem = literal.split('{').next().unwrap_or_default().to_owned();
            if literal.contains('{') && stem.ends_with('-') {
                beginnings.insert(stem);
            }
            named.insert(literal);
        }
    }
    let called: BTreeSet<String> = called_keys(&source);
    let missing: Vec<&String> = called.iter().filter(|key| !known.contains_key(*key)).collect();
    assert!(missing.is_empty(), "named in a page but without a text: {missing:?}");
    let made = |key: &str| {
        MADE.iter().any(|stem| key.starts_with(stem))
            || beginnings.iter().any(|stem| stem.len() > 3 && key.starts_with(stem.as_str()))
            || named.iter().any(|stem| {
                stem.len() > 3 && stem.contains('-') | (stem.len() > 5) && key.starts_with(&format!("{stem}-"))
            })
    };
    let unused: Vec<&String> = known.keys().filter(|key| !named.contains(*key) && !made(key)).collect();
    assert!(unused.is_empty(), "texts that nothing names: {unused:?}");
}

fn called_keys(source: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in rust_files(source) {
        let text = std::fs::read_to_string(file).unwrap();
        for call in [".t(\"", ".tr(\"", ".say(\"", ".say_with(\"", ".hint(\"", ".label(\""] {
            for rest in text.split(call).skip(1) {
                found.insert(rest.split('"').next().unwrap_or_default().to_owned());
            }
        }
        for rest in text.split("Field::new(\"").skip(1) {
            let name = rest.split('"').next().unwrap_or_default();
            let own = rest.chars().take(160).collect::<String>();
            if !own.split("Field::new").next().unwrap_or_default().contains(".label(\"") {
                found.insert(format!("label-{}", name.replace('_', "-")));
            }
        }
    }
    found
}

fn literals(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Pictures and labels of the other guide are held by the browser.
#[test]
fn what_the_guide_prints_bold_stands_on_the_screen() {
    let guide = include_str!("../../docs/guide/otros-grupos.md");
    let shown: BTreeSet<&str> = sources()
        .iter()
        .filter(|(tag, _, _)| *tag == "es-CO")
        .flat_map(|(_, _, text)| text.lines())
        .filter_map(|line| line.split_once(" = ").map(|(_, words)| words.trim()))
        .collect();
    let labels: Vec<&str> = guide.split("**").skip(1).step_by(2).filter(|label| *label != "en negrita").collect();
    let missing: Vec<_> = labels.iter().filter(|label| !shown.contains(**label)).collect();
    assert!(labels.len() > 20 && missing.is_empty(), "{missing:?} of {labels:?}");
}
