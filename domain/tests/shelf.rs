//! The files of the project, read as the server reads them.

use domain::cups::Cups;
use domain::data_file::Source;
use domain::finding::{Effect, Finding};
use domain::frame::{self, Frame, FrameId};
use domain::rule_book::{Facts, RuleBook, Scope, check};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The TOML files of a folder: name and text.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .filter(|path| path.extension().is_some_and(|is| is == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (format!("{folder}/{name}"), fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

pub fn sources(files: &[(String, String)]) -> Vec<Source<'_>> {
    files.iter().map(|(name, text)| Source { name, text }).collect()
}

/// Rule files: all of the folder but the codes.
pub fn rule_files() -> Vec<(String, String)> {
    files("rules").into_iter().filter(|(name, _)| name != "rules/cups.toml").collect()
}

pub static FRAMES: LazyLock<Vec<Frame>> = LazyLock::new(|| frame::parse(&sources(&files("frames"))).unwrap());
pub static FRAME_IDS: LazyLock<Vec<FrameId>> = LazyLock::new(|| FRAMES.iter().map(|frame| frame.id.clone()).collect());
pub static BOOK: LazyLock<RuleBook> = LazyLock::new(|| RuleBook::parse(&sources(&rule_files()), &FRAME_IDS).unwrap());
pub static CUPS: LazyLock<Cups> = LazyLock::new(|| {
    let text = fs::read_to_string(root().join("rules/cups.toml")).unwrap();
    Cups::parse(Source { name: "rules/cups.toml", text: &text }).unwrap()
});

pub fn frame_id(code: &str) -> FrameId {
    FrameId::from_code(code).unwrap()
}

pub fn frame(code: &str) -> &'static Frame {
    FRAMES.iter().find(|frame| frame.id.code() == code).unwrap()
}

pub fn ask(scope: &Scope, facts: &Facts) -> Vec<Finding> {
    check(&BOOK, scope, facts)
}

/// How many findings block, warn and inform.
pub fn tally(findings: &[Finding]) -> (usize, usize, usize) {
    let of = |effect| findings.iter().filter(|finding| finding.effect == effect).count();
    (of(Effect::Block), of(Effect::Warn), of(Effect::Inform))
}
