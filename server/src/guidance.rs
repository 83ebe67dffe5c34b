//! The frames, the rules, the codes, the norms and the ideas that Ronda ships: embedded, read once.

use domain::cups::Cups;
use domain::data_file::{DataError, Source};
use domain::frame::{self, Frame, FrameId};
use domain::idea::{self, Idea};
use domain::norms::Norms;
use domain::rule_book::RuleBook;
use domain::taxonomy::{self, Taxonomy};
use domain::territory::Gazetteer;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/guidance.rs"));

/// The one file of `rules/` that isn't a book of rules.
const CUPS: &str = "rules/cups.toml";

static FRAME_LIST: LazyLock<Vec<Frame>> = LazyLock::new(|| ours(frame::parse(&sources(FRAMES))));
static FRAME_IDS: LazyLock<Vec<FrameId>> = LazyLock::new(|| frames().iter().map(|frame| frame.id.clone()).collect());
static BOOK: LazyLock<RuleBook> = LazyLock::new(|| {
    let books: Vec<Source<'_>> = sources(RULES).into_iter().filter(|source| source.name != CUPS).collect();
    ours(RuleBook::parse(&books, &FRAME_IDS))
});
static CODES: LazyLock<Cups> = LazyLock::new(|| {
    let text = RULES.iter().find(|(name, _)| *name == CUPS).map_or("", |(_, text)| text);
    ours(Cups::parse(Source { name: CUPS, text }))
});

/// The one file of `guidance/`.
const NORMS_FILE: &str = "guidance/norms.toml";

static CHAIN: LazyLock<Norms> = LazyLock::new(|| {
    let text = NORMS.iter().find(|(name, _)| *name == NORMS_FILE).map_or("", |(_, text)| text);
    ours(Norms::parse(Source { name: NORMS_FILE, text }))
});
/// Departments and municipalities, as DANE publishes them (CC BY 4.0; see `territory/README.md`).
const DIVIPOLA: &str = include_str!("../../territory/divipola.csv");

static PLACES: LazyLock<Gazetteer> = LazyLock::new(|| {
    #[expect(
        clippy::panic,
        reason = "a broken file in the binary is our bug, and every test that reads it fails first"
    )]
    Gazetteer::parse(DIVIPOLA).unwrap_or_else(|line| panic!("territory/divipola.csv, line {line}"))
});
static IDEA_LIST: LazyLock<Vec<Idea>> = LazyLock::new(|| ours(idea::parse(&sources(IDEAS))));

static AREA_LISTS: LazyLock<Vec<Taxonomy>> = LazyLock::new(|| ours(taxonomy::parse(&sources(TAXONOMIES))));

/// Areas of cases, as published work names them.
pub fn taxonomies() -> &'static [Taxonomy] {
    &AREA_LISTS
}

/// The kinds of group, in the order of the chooser.
pub fn frames() -> &'static [Frame] {
    &FRAME_LIST
}

/// One kind of group; nothing when there is none of that name.
pub fn frame(id: &FrameId) -> Option<&'static Frame> {
    frames().iter().find(|frame| frame.id == *id)
}

/// What the sources say.
pub fn built_in_book() -> &'static RuleBook {
    &BOOK
}

/// What the sources say, and an institution's own file with it. `name` is what errors call the file.
///
/// # Errors
/// Everything wrong in the file, with line and field.
pub fn book_with(name: &str, text: &str) -> Result<RuleBook, Vec<DataError>> {
    built_in_book().with(Source { name, text }, &FRAME_IDS)
}

/// How activities are coded for whoever pays them.
pub fn cups() -> &'static Cups {
    &CODES
}

/// The norms behind the two routes, and newer texts.
pub fn norms() -> &'static Norms {
    &CHAIN
}

/// Ideas for the library of rituals and materials.
pub fn ideas() -> &'static [Idea] {
    &IDEA_LIST
}

/// Departments and municipalities of Colombia.
pub fn gazetteer() -> &'static Gazetteer {
    &PLACES
}

fn sources(files: &'static [(&'static str, &'static str)]) -> Vec<Source<'static>> {
    files.iter().map(|(name, text)| Source { name, text }).collect()
}

#[expect(clippy::panic, reason = "a broken file in the binary is our bug, and every test that reads it fails first")]
fn ours<T>(read: Result<T, Vec<DataError>>) -> T {
    read.unwrap_or_else(|errors| {
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        panic!("the guidance in this program is broken:\n{}", told.join("\n"))
    })
}
