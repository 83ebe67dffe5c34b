//! Who may speak to whom: pages and doors to `act` (to change) and `store` (to look), `act` to `store`, `store` to `db`.

use crate::house::rust_files;
use std::path::Path;

/// A folder, and the crate's own modules that it may name.
const LAYERS: &[(&str, &[&str])] = &[
    ("db", &["db"]),
    ("store", &["db", "store"]),
    ("act", &["act", "store", "db", "clock", "failure"]),
    ("demo", &["act", "demo", "failure"]),
    ("exchange", &["exchange", "text", "failure"]),
    ("export", &["db", "exchange", "export", "failure", "finding_text", "store", "text"]),
    ("bench", &["act", "bench", "clock", "db", "failure", "store", "web"]),
    ("remind", &["act", "clock", "failure", "remind", "store", "text", "web"]),
    (
        "web",
        &[
            "act",
            "store",
            "db",
            "exchange",
            "export",
            "web",
            "text",
            "clock",
            "failure",
            "finding_text",
            "guidance",
            "press",
        ],
    ),
];

#[test]
fn each_layer_speaks_only_to_those_below_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for (layer, allowed) in LAYERS {
        for file in rust_files(&source.join(layer)) {
            let text = std::fs::read_to_string(&file).unwrap();
            for line in text.lines() {
                let Some(rest) = line.split("crate::").nth(1) else { continue };
                if rest.starts_with('{') {
                    continue;
                }
                let module: String =
                    rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                let is_macro = ["params", "get", "post", "bring"].contains(&module.as_str());
                if !is_macro && !allowed.contains(&module.as_str()) {
                    wrong.push(format!("{}: {line}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sql_is_written_in_the_store_alone() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in rust_files(&source) {
        if file.starts_with(source.join("store")) || file.starts_with(source.join("db")) {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        for verb in ["\"SELECT ", "\"INSERT INTO ", "\"UPDATE ", "\"DELETE FROM "] {
            if text.contains(verb) {
                wrong.push(format!("{}: {verb}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
