//! Whoever takes an institution's own away takes all of it: each table is in the export, or is named here with its reason.

use crate::house::rust_files;
use std::collections::BTreeSet;
use std::path::Path;

/// Tables that nobody takes along, and why.
const LEFT: &[(&str, &str)] = &[
    ("ballots", "a secret vote that is still open; afterwards only totals stay"),
    ("open_rounds", "a secret vote that is still open"),
    ("round_answers", "what one person answered is theirs: their own page takes it along"),
    ("edition_professions", "added up from what is taken along"),
    ("seedlings", "secret answers: only counted, and gone once they did their work"),
    ("leanings", "said of oneself and read by nobody else: the person takes it along from their own page"),
    ("told_ties", "drawn from what was said, without whose it is"),
    ("sprouts", "that a question is over; the birth that it led to is taken along"),
    ("books", "the rules as Ronda ships them; each edition names its own"),
    ("calendar_tokens", "a secret"),
    ("calendars", "of the machine: which secret belongs to whom"),
    ("link_sessions", "a secret"),
    ("link_tokens", "a secret"),
    ("links", "a secret"),
    ("sessions", "a secret"),
    ("path_ticks", "said of oneself: the person takes it along from their own page"),
    ("looks", "of two people alone, who read it on their own pages"),
    ("conduct_reviews", "of two people alone, either of whom may take it away"),
    ("log_entries", "a leader's own: they take it along from their own account"),
    ("log_starts", "a leader's own: from when on their log counts"),
    ("sign_in_tries", "of the machine: how long a door stays shut"),
    ("encounter_dates", "counted from the encounters: how often a date changed, for calendars"),
    ("notice_stops", "of the machine: until when the post is left alone"),
    ("journal", "who did what, by ids: of the machine, without words"),
    ("server_marks", "of the machine"),
    ("territory_readers", "of the server, not of an institution"),
    ("figure_counts", "added up from what is taken along"),
    ("figures", "added up from what is taken along"),
    ("group_totals", "added up from what is taken along"),
    ("people_months", "added up from what is taken along"),
    ("referral_months", "added up from what is taken along"),
    ("staying", "added up from what is taken along"),
];

fn tables() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let texts = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    let all: String = texts.collect::<Vec<_>>().join("\n");
    all.split("CREATE TABLE ").skip(1).filter_map(|rest| rest.split([' ', '(']).next()).map(str::to_owned).collect()
}

/// The tables that statements of the export read.
fn read() -> BTreeSet<String> {
    let files = rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store"))
        .into_iter()
        .filter(|file| file.to_string_lossy().contains("export"));
    let all: String = files.map(|file| std::fs::read_to_string(file).unwrap()).collect::<Vec<_>>().join("\n");
    let words: Vec<&str> = all.split_whitespace().collect();
    let named = words.windows(2).filter(|pair| matches!(pair[0], "FROM" | "JOIN" | "(SELECT"));
    named
        .map(|pair| pair[1].trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '_').to_owned())
        .collect()
}

#[test]
fn every_table_is_taken_along_or_left_for_a_reason() {
    let (tables, read) = (tables(), read());
    let left: BTreeSet<String> = LEFT.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert!(tables.contains("attendance") && read.contains("attendance"), "both were read");
    let forgotten: Vec<&String> =
        tables.iter().filter(|table| !read.contains(*table) && !left.contains(*table)).collect();
    assert_eq!(forgotten, Vec::<&String>::new(), "store/export takes neither, nor does this test say why");
    let stale: Vec<&String> = left.iter().filter(|table| !tables.contains(*table) || read.contains(*table)).collect();
    assert_eq!(stale, Vec::<&String>::new(), "left for a reason that is over");
}

/// Tables of which nothing goes with a group that takes its history to a house of its own, and why.
const STAYS: &[(&str, &str)] = &[
    ("institutions", "the new house is made, not carried"),
    ("logins", "of the server: whoever signs in does so at both houses"),
    ("sessions", "of the server: a device is told in which house it works"),
    ("link_tokens", "found by their secret alone: they lead to the new house"),
    ("link_sessions", "the same"),
    ("calendar_tokens", "the same"),
    ("notice_stops", "the same"),
    ("server_marks", "of the machine"),
    ("sign_in_tries", "of the machine"),
    ("territory_readers", "of the server"),
    ("invitations", "into the old house"),
    ("sharings", "what the old house answered its territory"),
    ("case_areas", "the old house's own words for areas"),
    ("case_taxonomies", "what the old house chose"),
    ("descents", "kin of groups that stay, as far as it was told"),
    ("sprouts", "that a question of the time before is over"),
    ("loans", "between groups of one house: they end"),
    ("borrowings", "the same"),
    ("log_entries", "a leader's, not the group's"),
    ("log_starts", "the same"),
    ("told_encounters", "what was reported to the old house"),
    ("figures", "counts of the old house; the new one counts its own time anew"),
    ("figure_counts", "the same"),
    ("group_totals", "the same"),
    ("people_months", "the same"),
    ("referral_months", "the same"),
    ("staying", "the same"),
];

#[test]
fn every_table_goes_with_a_group_that_leaves_or_stays_for_a_reason() {
    let tables = tables();
    let carried: BTreeSet<String> = ronda::store::departure::steps().map(|step| step.table.to_owned()).collect();
    let stays: BTreeSet<String> = STAYS.iter().map(|(table, _)| (*table).to_owned()).collect();
    let forgotten: Vec<&String> =
        tables.iter().filter(|table| !carried.contains(*table) && !stays.contains(*table)).collect();
    assert_eq!(forgotten, Vec::<&String>::new(), "store/departure carries neither, nor does this test say why");
    let stale: Vec<&String> =
        stays.iter().filter(|table| !tables.contains(*table) || carried.contains(*table)).collect();
    assert_eq!(stale, Vec::<&String>::new(), "stays for a reason that is over");
}
