//! `ronda restore`: a copy is proved first, then takes the database's place; what was there is kept beside it.

use super::base::Base;
use super::part::Part;
use super::problem::Problem;
use super::say;
use super::sealed::{self, Keys};
use super::serve::{cannot, on_runtime};
use crate::clock::Clock;
use crate::db::upkeep::{self, Damage, Findings};
use crate::text::{Arg, Lang};
use serde_json::json;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    base: Base,
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    identity_file: Option<PathBuf>,
    #[command(flatten)]
    keys: Keys,
    #[arg(long)]
    check: bool,
    #[arg(long)]
    replace: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let database = args.base.address(lang)?;
    let Some(place) = upkeep::sqlite_file(&database) else {
        let args = [("address", Arg::from(database)), ("file", Arg::from(args.file.display().to_string()))];
        return Err(Problem::new("database", lang.say_with("cli-restore-by-hand", &args)));
    };
    if place.exists() && !args.replace && !args.check {
        let file = Arg::from(place.display().to_string());
        return Err(Problem::new("database", lang.say_with("cli-restore-exists", &[("file", file)])));
    }
    // Beside the place that it will take: only within one disk is taking it one step.
    let (field, beside) = if args.check { ("file", &args.file) } else { ("database", &place) };
    let failed = |error: std::io::Error| Problem::at(lang, field, beside, &error);
    let copy = Part::beside(beside).map_err(failed)?;
    unpack(lang, &args, (copy.path(), &failed))?;
    let found = examined(lang, &args.file, copy.path())?;
    if !found.is_sound() {
        return Err(Problem::new("file", unsound(lang, &args.file, &found)));
    }
    let aside = match (args.check, place.exists()) {
        (true, _) => None,
        (false, true) => Some(set_aside(lang, &place)?),
        (false, false) => None,
    };
    if !args.check {
        copy.take_place(&place).map_err(failed)?;
    }
    tell(lang, &args, (&place, aside.as_deref()), &found);
    Ok(ExitCode::SUCCESS)
}

fn unpack(lang: Lang, args: &Args, (into, failed): (&Path, &dyn Fn(std::io::Error) -> Problem)) -> Result<(), Problem> {
    let unreadable = |_| {
        let file = Arg::from(args.file.display().to_string());
        Problem::new("file", lang.say_with("cli-file-unreadable", &[("file", file)]))
    };
    let mut to = File::options().write(true).open(into).map_err(failed)?;
    if sealed::is_sealed(&args.file).map_err(unreadable)? {
        return sealed::open(lang, &args.file, &to, (args.identity_file.as_deref(), &args.keys));
    }
    let mut from = File::open(&args.file).map_err(unreadable)?;
    std::io::copy(&mut from, &mut to).map(drop).map_err(failed)
}

fn examined(lang: Lang, file: &Path, copy: &Path) -> Result<Findings, Problem> {
    let mut found = None;
    on_runtime(lang, async {
        let examined = upkeep::examine(copy).await;
        found = Some(examined.map_err(|error| match upkeep::damage(&error) {
            Some(damage) => Problem::new("file", damaged(lang, file, damage)),
            None => cannot(lang, "file", &error.to_string()),
        })?);
        Ok(ExitCode::SUCCESS)
    })?;
    found.ok_or_else(|| cannot(lang, "file", "no findings"))
}

/// What is wrong with a copy that can't be read.
fn damaged(lang: Lang, file: &Path, damage: Damage) -> String {
    let key = match damage {
        Damage::Torn => "cli-restore-torn",
        Damage::NoDatabase => "cli-restore-not-ronda",
    };
    lang.say_with(key, &[("file", Arg::from(file.display().to_string()))])
}

/// Why a copy is not one to rely upon.
fn unsound(lang: Lang, file: &Path, found: &Findings) -> String {
    if !found.migrations.foreign.is_empty() {
        return lang.say("cli-restore-newer");
    }
    let has_all = found.broken.is_empty() && found.dangling == 0 && found.migrations.unfinished.is_empty();
    damaged(lang, file, if has_all { Damage::NoDatabase } else { Damage::Torn })
}

/// Renames the database that is there, with nothing left in its log, unless somebody uses it.
fn set_aside(lang: Lang, place: &Path) -> Result<PathBuf, Problem> {
    on_runtime(lang, async {
        match upkeep::is_alone(place).await {
            Ok(false) => Err(Problem::new("database", lang.say("cli-restore-in-use"))),
            // One that can't even be opened may be the reason why somebody restores.
            Ok(true) | Err(_) => Ok(ExitCode::SUCCESS),
        }
    })?;
    let stamp = Clock::Machine.now().format("%Y%m%d-%H%M%S");
    let named = |path: &Path, end: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    let aside = named(place, &format!(".before-{stamp}"));
    for end in ["-wal", "-shm", ""] {
        let from = named(place, end);
        if from.exists() {
            std::fs::rename(&from, named(&aside, end)).map_err(|error| cannot(lang, "database", &error.to_string()))?;
        }
    }
    Ok(aside)
}

fn tell(lang: Lang, args: &Args, (place, aside): (&Path, Option<&Path>), found: &Findings) {
    if args.json {
        let said = json!({
            "database": place.display().to_string(),
            "aside": aside.map(|aside| aside.display().to_string()),
            "replaced": !args.check,
            "rows": found.counts,
            "pending_migrations": found.migrations.pending,
        });
        say(&format!("{said}\n"));
        return;
    }
    let rows = |table: &str| Arg::from(found.counts.get(table).copied().unwrap_or(0));
    let counts = [("groups", rows("groups")), ("people", rows("persons")), ("encounters", rows("encounters"))];
    say(&format!("{}\n", lang.say_with("cli-restore-sound", &counts)));
    if !args.check {
        let file = Arg::from(place.display().to_string());
        say(&format!("{}\n", lang.say_with("cli-restore-done", &[("file", file)])));
    }
    if let Some(aside) = aside {
        let file = Arg::from(aside.display().to_string());
        say(&format!("{}\n", lang.say_with("cli-restore-aside", &[("file", file)])));
    }
}
