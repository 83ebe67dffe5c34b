//! Who may speak to whom: pages and doors to `act` (to change) and `store` (to look), `act` to `store`, `store` to `db`.

use crate::house::rust_files;
use std::collections::BTreeSet;
use std::path::Path;
use syn::visit::Visit;
use syn::{ItemUse, UseTree};

/// A folder, and the crate's own modules that it may name.
const LAYERS: &[(&str, &[&str])] = &[
    ("db", &["db"]),
    ("store", &["db", "store"]),
    // What is read from files is brought to a decision by whoever sends it down the write path.
    ("act", &["act", "store", "db", "clock", "failure", "guidance"]),
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

/// Macros of the crate's own, which are named like modules.
const MACROS: [&str; 4] = ["params", "get", "post", "bring"];

/// The crate's own modules that a file names: in a `use`, grouped or nested as it may be, and in a path.
#[derive(Default)]
struct Named(BTreeSet<String>);

impl Named {
    fn first(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => drop(self.0.insert(path.ident.to_string())),
            UseTree::Name(name) => drop(self.0.insert(name.ident.to_string())),
            UseTree::Rename(name) => drop(self.0.insert(name.ident.to_string())),
            UseTree::Glob(_) => drop(self.0.insert("*".to_owned())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.first(tree)),
        }
    }

    fn tree(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(path) if path.ident == "crate" => self.first(&path.tree),
            UseTree::Path(path) => self.tree(&path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree)),
            UseTree::Name(_) | UseTree::Rename(_) | UseTree::Glob(_) => {}
        }
    }

    fn tokens(&mut self, tokens: &str) {
        // What a macro is given is no syntax of ours: a path in it is found by its words, which stand apart.
        let together = tokens.replace(char::is_whitespace, "");
        let modules = together.split("crate::").skip(1);
        self.0.extend(modules.map(|rest| {
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>()
        }));
    }
}

impl<'ast> Visit<'ast> for Named {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut parts = path.segments.iter().map(|part| part.ident.to_string());
        if parts.next().as_deref() == Some("crate") {
            self.0.extend(parts.next());
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, one: &'ast syn::Macro) {
        self.tokens(&one.tokens.to_string());
        syn::visit::visit_macro(self, one);
    }
}

fn named(text: &str) -> BTreeSet<String> {
    let mut named = Named::default();
    named.visit_file(&syn::parse_file(text).unwrap());
    named.0.into_iter().filter(|module| !MACROS.contains(&module.as_str())).collect()
}

#[test]
fn every_way_of_naming_a_module_is_seen() {
    let text = "
        use crate::{get, store};
        use {crate::db::{Db, Tx}, std::path::Path};
        pub(crate) use crate::act as how;
        fn look() -> crate::text::Lang { html! { (crate::press::sheet()) } }
    ";
    let all: Vec<String> = named(text).into_iter().collect();
    assert_eq!(all, ["act", "db", "press", "store", "text"]);
}

#[test]
fn each_layer_speaks_only_to_those_below_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (layer, allowed) in LAYERS {
        for file in rust_files(&source.join(layer)) {
            for module in named(&std::fs::read_to_string(&file).unwrap()) {
                seen += 1;
                if !allowed.contains(&module.as_str()) {
                    wrong.push(format!("{}: {module}", file.display()));
                }
            }
        }
    }
    assert!(seen > 200, "only {seen} names were seen");
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
