//! Which lines of the guidance the software answers for. Each line has an id (`S0-051`) and a force;
//! rules, pages and tests cite ids, and this counts them.

use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

/// Forces that oblige somebody: norm, recommendation, boundary.
const FORCES: [&str; 3] = ["N", "R", "B"];

/// Where a citation counts, and what it is there.
const PLACES: [(&str, Place); 12] = [
    ("rules", Place::Rule),
    ("paths", Place::Rule),
    ("questionnaires", Place::Rule),
    ("taxonomies", Place::Rule),
    ("library", Place::Rule),
    ("guidance", Place::Rule),
    ("frames", Place::Rule),
    ("domain/src", Place::Code),
    ("server/src/web", Place::Page),
    ("server/src", Place::Code),
    ("server/tests", Place::Test),
    ("e2e", Place::Test),
];

/// How the answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
enum Place {
    Rule,
    Page,
    Code,
    Test,
}

/// One line of the guidance and who answers for it.
#[derive(Debug, Serialize)]
struct Line {
    id: String,
    force: String,
    requirement: String,
    cited: BTreeMap<Place, Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_of_scope: Option<String>,
}

#[derive(Debug, Serialize)]
struct Report {
    cited: usize,
    of: usize,
    lines: Vec<Line>,
    /// Cited ids that the guidance doesn't have: slips of the pen.
    unknown: BTreeMap<String, Vec<String>>,
}

/// Prints the report.
pub fn run(root: &Path, form: Form) -> io::Result<ExitCode> {
    let report = report(root)?;
    match form {
        Form::Json => println!("{}", serde_json::to_string_pretty(&report)?),
        Form::Text => print(&report),
    }
    Ok(ExitCode::SUCCESS)
}

fn report(root: &Path) -> io::Result<Report> {
    let requirements = fs::read_to_string(root.join("docs/requirements.tsv"))?;
    let reasons = match fs::read_to_string(root.join("docs/out-of-scope.tsv")) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read?,
    };
    let reasons: BTreeMap<&str, &str> = rows(&reasons).filter_map(|row| Some((*row.first()?, *row.get(1)?))).collect();
    let mut cited = citations(root)?;
    let (mut lines, mut known) = (Vec::new(), Vec::new());
    for row in rows(&requirements) {
        let [id, force, _, requirement, ..] = row.as_slice() else { continue };
        known.push((*id).to_owned());
        if FORCES.contains(force) {
            lines.push(Line {
                id: (*id).to_owned(),
                force: (*force).to_owned(),
                requirement: (*requirement).to_owned(),
                cited: cited.get(*id).cloned().unwrap_or_default(),
                out_of_scope: reasons.get(id).map(|reason| (*reason).to_owned()),
            });
        }
    }
    for id in known {
        cited.remove(&id);
    }
    let unknown = cited.into_iter().map(|(id, places)| (id, places.into_values().flatten().collect())).collect();
    Ok(Report { cited: lines.iter().filter(|line| !line.cited.is_empty()).count(), of: lines.len(), lines, unknown })
}

/// The rows of a table after its heading.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().skip(1).map(|line| line.split('\t').map(str::trim).collect())
}

type Cited = BTreeMap<String, BTreeMap<Place, Vec<String>>>;

fn citations(root: &Path) -> io::Result<Cited> {
    let mut cited = Cited::new();
    let mut waiting: Vec<_> = PLACES.iter().map(|(folder, _)| root.join(folder)).collect();
    while let Some(path) = waiting.pop() {
        let Ok(relative) = path.strip_prefix(root).map(Path::to_owned) else { continue };
        let name = relative.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["node_modules", "out"].contains(&name.as_str()) {
                for entry in fs::read_dir(&path)? {
                    waiting.push(entry?.path());
                }
            }
        } else if let Some((_, place)) = PLACES.iter().find(|(folder, _)| relative.starts_with(folder))
            // A file that isn't text cites nothing.
            && let Ok(text) = fs::read_to_string(&path)
        {
            for (number, line) in (1..).zip(text.lines()) {
                for id in ids(line) {
                    let places = cited.entry(id.to_owned()).or_default().entry(*place).or_default();
                    places.push(format!("{}:{number}", relative.display()));
                }
            }
        }
    }
    // Folders lie in one another, so a file may have been met twice.
    for places in cited.values_mut().flat_map(BTreeMap::values_mut) {
        places.sort();
        places.dedup();
    }
    Ok(cited)
}

/// The ids in a line of text: `S`, a digit, a hyphen, three digits, standing alone.
fn ids(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|word| {
        let bytes = word.as_bytes();
        bytes.len() == 6
            && bytes[0] == b'S'
            && bytes[2] == b'-'
            && [1, 3, 4, 5].iter().all(|place| bytes[*place].is_ascii_digit())
    })
}

fn print(report: &Report) {
    for (heading, wanted) in [("Cited", State::Cited), ("Not yet", State::NotYet), ("Out of scope", State::Out)] {
        let lines: Vec<&Line> = report.lines.iter().filter(|line| state(line) == wanted).collect();
        println!("{heading}: {}", lines.len());
        for line in lines {
            let who = match &line.out_of_scope {
                Some(reason) if wanted == State::Out => format!("out of scope: {reason}"),
                _ => names(&line.cited),
            };
            println!(
                "  {} {} {}{}",
                line.id,
                line.force,
                line.requirement,
                if who.is_empty() { who } else { format!("\n           {who}") }
            );
        }
        println!();
    }
    for (id, places) in &report.unknown {
        println!("unknown: {id} in {}", places.join(", "));
    }
    println!("cited {} of {}", report.cited, report.of);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Cited,
    NotYet,
    Out,
}

fn state(line: &Line) -> State {
    match &line.out_of_scope {
        _ if !line.cited.is_empty() => State::Cited,
        Some(_) => State::Out,
        None => State::NotYet,
    }
}

fn names(cited: &BTreeMap<Place, Vec<String>>) -> String {
    let named = cited.iter().map(|(place, places)| {
        let word = match place {
            Place::Rule => "rule",
            Place::Page => "page",
            Place::Code => "code",
            Place::Test => "test",
        };
        let more = if places.len() > 2 { format!(" and {} more", places.len() - 2) } else { String::new() };
        format!("{word} {}{more}", places.iter().take(2).cloned().collect::<Vec<_>>().join(", "))
    });
    named.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stands_alone() {
        let found: Vec<&str> = ids("/// `S0-051`, (S3-120); not S0-0512, XS0-051, S0-05 nor S0_051.").collect();
        assert_eq!(found, ["S0-051", "S3-120"]);
    }

    #[test]
    fn the_guidance_obliges_in_182_lines() {
        let report = report(&crate::root()).unwrap();
        assert_eq!(report.of, 182);
        assert!(report.cited <= report.of);
    }
}
