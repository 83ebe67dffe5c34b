//! `ronda backup`: a copy of everything, proved before it is called one, while Ronda goes on serving.

use super::base::Base;
use super::part::Part;
use super::problem::Problem;
use super::say;
use super::sealed::{Keys, Seal};
use super::serve::{cannot, on_runtime};
use crate::db::upkeep::{self, Findings, Why};
use crate::text::{Arg, Lang};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    base: Base,
    #[arg(long, value_name = "AGE1…", conflicts_with = "passphrase_file")]
    recipient: Option<String>,
    #[command(flatten)]
    keys: Keys,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let database = args.base.address(lang)?;
    if args.file.exists() {
        let file = Arg::from(args.file.display().to_string());
        return Err(Problem::new("file", lang.say_with("cli-backup-exists", &[("file", file)])));
    }
    let seal = Seal::of(lang, args.recipient.as_deref(), &args.keys)?;
    let failed = |error: std::io::Error| Problem::at(lang, "file", &args.file, &error);
    let copy = Part::beside(&args.file).map_err(failed)?;
    let rows = match upkeep::sqlite_file(&database) {
        Some(source) => copied(lang, &source, copy.path())?.counts,
        None => dumped(lang, &database, copy.path())?,
    };
    let proved = match &seal {
        Some(seal) => {
            let sealed = Part::beside(&args.file).map_err(failed)?;
            let into = File::options().write(true).open(sealed.path()).map_err(failed)?;
            seal.seal(copy.path(), &into).map_err(failed)?;
            let proved = seal.prove(copy.path(), sealed.path()).map_err(failed)?;
            sealed.take_place(&args.file).map_err(failed)?;
            proved
        }
        None => {
            copy.take_place(&args.file).map_err(failed)?;
            true
        }
    };
    tell(lang, &args, (seal.is_some(), proved), &rows);
    Ok(ExitCode::SUCCESS)
}

/// A file of SQLite, copied and looked through.
fn copied(lang: Lang, source: &Path, copy: &Path) -> Result<Findings, Problem> {
    if !source.is_file() {
        let file = Arg::from(source.display().to_string());
        return Err(Problem::new("database", lang.say_with("cli-file-unreadable", &[("file", file)])));
    }
    let (source, copy) = (source.to_path_buf(), copy.to_path_buf());
    let wrong = |error: crate::db::Error| Problem::of_database(lang, "database", &source, &error);
    let mut found = None;
    on_runtime(lang, async {
        let before = upkeep::counts(&source).await.map_err(wrong)?;
        upkeep::copy(&source, &copy).await.map_err(wrong)?;
        let after = upkeep::counts(&source).await.map_err(wrong)?;
        let copied = upkeep::examine(&copy).await.map_err(wrong)?;
        if copied.counts.is_empty() {
            return Err(empty(lang, &source.display().to_string()));
        }
        if !copied.is_sound() {
            let file = Arg::from(source.display().to_string());
            let key = if copied.broken.is_empty() { "cli-backup-unsound" } else { "cli-database-torn" };
            return Err(Problem::new("database", lang.say_with(key, &[("file", file)])));
        }
        if let Some(table) = differs(&before, &copied.counts, &after) {
            return Err(Problem::new("database", lang.say_with("cli-backup-differs", &[("table", Arg::from(table))])));
        }
        found = Some(copied);
        Ok(ExitCode::SUCCESS)
    })?;
    found.ok_or_else(|| cannot(lang, "database", "no findings"))
}

/// A table whose rows in the copy can't be those of any moment between the two counts. One that changed meanwhile may
/// have had any number in between; the journal only grows.
fn differs(
    before: &BTreeMap<String, i64>,
    copy: &BTreeMap<String, i64>,
    after: &BTreeMap<String, i64>,
) -> Option<String> {
    let count = |counts: &BTreeMap<String, i64>, table: &str| counts.get(table).copied().unwrap_or(-1);
    let wrong = |table: &&String| {
        let (before, here, after) = (count(before, table), count(copy, table), count(after, table));
        let still = before == after && here != before;
        let journal = table.as_str() == "journal" && !(before..=after).contains(&here);
        still || journal
    };
    before.keys().chain(after.keys()).find(wrong).cloned()
}

/// A database of PostgreSQL, through its own program, which makes a copy of one instant too.
fn dumped(lang: Lang, database: &str, copy: &Path) -> Result<BTreeMap<String, i64>, Problem> {
    let (address, password) = without_password(database);
    let by_hand = || {
        let args = [("address", Arg::from(address.as_str())), ("file", Arg::from("ronda.dump"))];
        Problem::new("database", lang.say_with("cli-backup-by-hand", &args))
    };
    Command::new("pg_dump").arg("--version").stdin(Stdio::null()).output().map_err(|_| by_hand())?;
    holds_something(lang, database, &address)?;
    let mut dump = Command::new("pg_dump");
    dump.args(["--format=custom", "--no-owner", "--file"]).arg(copy).arg("--dbname").arg(&address);
    if let Some(password) = &password {
        dump.env("PGPASSWORD", password);
    }
    let done = dump.stdin(Stdio::null()).output().map_err(|_| by_hand())?;
    if !done.status.success() {
        return Err(cannot(lang, "database", String::from_utf8_lossy(&done.stderr).trim()));
    }
    let list = Command::new("pg_restore").arg("--list").arg(copy).output().map_err(|_| by_hand())?;
    let tables = String::from_utf8_lossy(&list.stdout).lines().filter(|line| line.contains(" TABLE DATA ")).count();
    if !list.status.success() || tables == 0 {
        return Err(cannot(lang, "database", String::from_utf8_lossy(&list.stderr).trim()));
    }
    Ok(BTreeMap::from([("tables".to_owned(), i64::try_from(tables).unwrap_or(i64::MAX))]))
}

/// Whether the database answers and has Ronda in it: what `pg_dump` says of it is for those who know it.
fn holds_something(lang: Lang, database: &str, address: &str) -> Result<(), Problem> {
    on_runtime(lang, async {
        match upkeep::ask_postgres(database).await {
            Ok(found) if found.migrations.known == 0 => Err(empty(lang, address)),
            Ok(_) => Ok(ExitCode::SUCCESS),
            Err(error) => Err(Problem::new("database", unreachable(lang, &error))),
        }
    })
    .map(|_| ())
}

fn empty(lang: Lang, database: &str) -> Problem {
    Problem::new("database", lang.say_with("cli-backup-empty", &[("database", Arg::from(database))]))
}

/// Why a database can't be opened, in words that say what to look at.
pub(super) fn unreachable(lang: Lang, error: &crate::db::Error) -> String {
    match upkeep::why(error) {
        Why::NoAnswer => lang.say("cli-unreachable-no-answer"),
        Why::NotLetIn => lang.say("cli-unreachable-not-let-in"),
        Why::NoDatabase => lang.say("cli-unreachable-no-database"),
        Why::Other => lang.say_with("cli-cannot", &[("reason", Arg::from(error.to_string()))]),
    }
}

/// The address without its password, which the list of processes would show, and the password.
fn without_password(url: &str) -> (String, Option<String>) {
    let Some((scheme, rest)) = url.split_once("://") else { return (url.to_owned(), None) };
    let Some((who, host)) = rest.split_once('@') else { return (url.to_owned(), None) };
    match who.split_once(':') {
        Some((name, password)) => (format!("{scheme}://{name}@{host}"), Some(decoded(password))),
        None => (url.to_owned(), None),
    }
}

/// Without the escapes of an address.
fn decoded(text: &str) -> String {
    // A plus is a plus here, a space nowhere but in forms.
    form_urlencoded::parse(text.replace('+', "%2B").as_bytes()).map(|(name, _)| name.into_owned()).collect()
}

fn tell(lang: Lang, args: &Args, (sealed, proved): (bool, bool), rows: &BTreeMap<String, i64>) {
    let file = args.file.display().to_string();
    if args.json {
        say(&format!("{}\n", json!({ "file": file, "sealed": sealed, "proved": proved, "rows": rows })));
        return;
    }
    let count: i64 = rows.iter().filter(|(table, _)| !table.starts_with('_')).map(|(_, rows)| rows).sum();
    if rows.contains_key("tables") {
        say(&format!(
            "{}\n",
            lang.say_with("cli-backup-dumped", &[("file", Arg::from(file)), ("tables", Arg::from(count))])
        ));
    } else {
        say(&format!(
            "{}\n",
            lang.say_with("cli-backup-done", &[("file", Arg::from(file)), ("rows", Arg::from(count))])
        ));
    }
    if !proved {
        say(&format!("{}\n", lang.say("cli-backup-unopened")));
    } else if !sealed {
        say(&format!("{}\n", lang.say("cli-backup-open")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_an_address() {
        let (address, password) = without_password("postgres://ronda:a%40b+c@127.0.0.1:5432/ronda?sslmode=require");
        assert_eq!(address, "postgres://ronda@127.0.0.1:5432/ronda?sslmode=require");
        assert_eq!(password.as_deref(), Some("a@b+c"));
        assert_eq!(without_password("postgres://ronda@host/ronda").1, None);
    }

    #[test]
    fn counts_that_no_moment_had_are_told() {
        let counts = |people: i64, journal: i64| {
            BTreeMap::from([("persons".to_owned(), people), ("journal".to_owned(), journal)])
        };
        assert_eq!(differs(&counts(3, 7), &counts(3, 8), &counts(3, 9)), None);
        assert_eq!(differs(&counts(3, 7), &counts(4, 7), &counts(5, 7)), None);
        assert_eq!(differs(&counts(3, 7), &counts(2, 7), &counts(3, 7)).as_deref(), Some("persons"));
        assert_eq!(differs(&counts(3, 7), &counts(3, 6), &counts(3, 9)).as_deref(), Some("journal"));
        assert_eq!(differs(&counts(3, 7), &BTreeMap::new(), &counts(3, 7)).as_deref(), Some("journal"));
    }
}
