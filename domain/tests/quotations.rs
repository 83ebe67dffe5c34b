//! Every quotation against the text it is taken from, when `RONDA_SOURCES` names the folder that holds the texts
//! (tables of codes lie in its sibling `data`).

use crate::shelf::{BOOK, CUPS, root};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::{env, fs};

/// One line, so that a quotation may run over several; hyphens at line ends rejoined; one kind of quotation mark.
fn flat(text: &str) -> String {
    let text = text.replace(['“', '”', '«', '»'], "\"").replace(['‘', '’'], "'").replace('\u{ad}', "");
    let mut joined = String::new();
    // Between the halves of a word that runs over two columns of a table there are empty lines.
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match joined.strip_suffix("- ") {
            // «trasforma-\nción» is one word; «–RIAS-\nA» isn't, and no quotation of ours runs over such a place.
            Some(head) if line.starts_with(char::is_lowercase) => joined = head.to_owned(),
            _ => {}
        }
        joined.push_str(line);
        joined.push(' ');
    }
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn held(name: &str) -> Option<String> {
    let folder = PathBuf::from(env::var_os("RONDA_SOURCES")?);
    let places = [folder.join(name), folder.join("../data").join(name)];
    let path = places.iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{name} isn't in {places:?}"));
    Some(String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned())
}

#[test]
fn every_quotation_stands_in_its_source() {
    if env::var_os("RONDA_SOURCES").is_none() {
        println!("skipped: RONDA_SOURCES doesn't name the folder of the sources");
        return;
    }
    let mut texts: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for document in BOOK.documents() {
        texts.insert(&document.id, document.held.as_deref().and_then(held).map(|text| flat(&text)));
    }
    let mut not_held = BTreeSet::new();
    let mut wrong = Vec::new();
    let mut found = 0;
    for rule in BOOK.rules() {
        for cite in std::iter::once(&rule.cite).chain(&rule.also) {
            match &texts[cite.document.as_str()] {
                None => _ = not_held.insert(cite.title.clone()),
                Some(text) if text.contains(&flat(&cite.quote)) => found += 1,
                Some(_) => wrong.push(format!("{}: {}", rule.id, cite.quote)),
            }
        }
    }
    println!("{found} quotations found; not held: {not_held:#?}");
    assert!(wrong.is_empty(), "not in their source: {wrong:#?}");
    assert!(found > 80, "only {found} quotations were held against a source");
    assert_eq!(not_held.len(), 5, "{not_held:?}");
}

#[test]
fn the_codes_stand_in_the_tables() {
    let Some(tables) = ["cups_grupos_2025.csv", "cups_pic_2025.csv"].map(held).into_iter().collect::<Option<Vec<_>>>()
    else {
        println!("skipped: RONDA_SOURCES doesn't name the folder of the sources");
        return;
    };
    for code in &CUPS.codes {
        let row = format!("{},{},", code.code, code.name);
        assert!(tables.iter().any(|table| table.contains(&row)), "{row}");
    }
    assert!(tables[0].contains(&CUPS.verified_on.to_string()));
}

/// The project's own extraction of the sources is always at hand.
#[test]
fn every_quotation_with_a_requirement_is_that_of_its_line() {
    let lines = fs::read_to_string(root().join("docs/requirements.tsv")).unwrap();
    let quotes: BTreeMap<&str, &str> = lines
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.nth(3)?))
        })
        .collect();
    for rule in BOOK.rules() {
        for cite in std::iter::once(&rule.cite).chain(&rule.also) {
            if let Some(id) = &cite.requirement {
                let line = quotes.get(id.as_str()).unwrap_or_else(|| panic!("{}: no line {id}", rule.id));
                assert_eq!(*line, cite.quote, "{} {id}", rule.id);
            }
        }
    }
}
