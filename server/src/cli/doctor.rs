//! `ronda doctor`: looks at everything that Ronda rests on and says in words what is wrong, and what to do.
//!
//! Exit 0 when nothing is to be done, 1 when something should be, 3 when Ronda can't be relied upon as it is.

use super::backup::unreachable;
use super::problem::Problem;
use super::serve::{self, Settings, on_runtime};
use super::{rules, say};
use crate::clock::Clock;
use crate::db::upkeep::{self, Findings, Migrations};
use crate::db::{Db, Result as Looked};
use crate::store::{institution, journal};
use crate::text::{Arg, Lang};
use domain::day::Instant;
use serde_json::json;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    settings: Settings,
    #[arg(long)]
    json: bool,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Well,
    Advice,
    Bad,
}

/// One thing that was looked at: its text is `cli-doctor-…`.
struct Seen {
    level: Level,
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

fn seen<const N: usize>(level: Level, key: &'static str, args: [(&'static str, Arg); N]) -> Seen {
    Seen { level, key, args: args.into() }
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let mut all = Vec::new();
    let settings = args.settings.read(lang)?;
    if let Some(own) = &settings.rules {
        rules::with_own(lang, own)?;
    }
    all.push(listening(&settings));
    let database = settings.database.clone();
    on_runtime(lang, async {
        match upkeep::sqlite_file(&database) {
            Some(file) => sqlite(&file, &mut all).await,
            None => postgres(lang, &database, &mut all).await,
        }
        Ok(ExitCode::SUCCESS)
    })?;
    let worst = all.iter().map(|one| one.level).max().unwrap_or(Level::Well);
    tell(lang, args.json, &all);
    Ok(ExitCode::from(match worst {
        Level::Well => 0,
        Level::Advice => 1,
        Level::Bad => 3,
    }))
}

fn listening(settings: &serve::Read) -> Seen {
    let address = Arg::from(settings.listen.to_string());
    match (settings.listen.ip().is_loopback(), settings.secure) {
        (true, true) => seen(Level::Well, "listen-local", [("address", address)]),
        (true, false) => seen(Level::Advice, "listen-insecure", [("address", address)]),
        (false, true) => seen(Level::Advice, "listen-wide", [("address", address)]),
        (false, false) => seen(Level::Bad, "listen-open", [("address", address)]),
    }
}

async fn sqlite(file: &Path, all: &mut Vec<Seen>) {
    let name = Arg::from(file.display().to_string());
    match upkeep::sqlite_version().await {
        Ok((version, true)) => all.push(seen(Level::Well, "sqlite", [("version", Arg::from(version))])),
        Ok((version, false)) => all.push(seen(Level::Bad, "sqlite-old", [("version", Arg::from(version))])),
        Err(error) => all.push(seen(Level::Bad, "unreachable", [("reason", Arg::from(error.to_string()))])),
    }
    let Ok(about) = std::fs::metadata(file) else {
        all.push(seen(Level::Bad, "no-file", [("file", name)]));
        return;
    };
    all.push(if about.mode() & 0o077 == 0 {
        seen(Level::Well, "permissions", [("file", name.clone())])
    } else {
        seen(Level::Advice, "permissions-wide", [("file", name.clone())])
    });
    all.extend(space(file));
    all.push(log(file));
    let found = match upkeep::examine(file).await {
        Ok(found) => found,
        Err(error) => {
            all.push(seen(Level::Bad, "unreachable", [("reason", Arg::from(error.to_string()))]));
            return;
        }
    };
    all.push(soundness(&found));
    all.push(migrations(&found.migrations));
    // A database of another Ronda may be asked nothing more, and one to be brought up to date not yet.
    if found.migrations.is_ours() && found.migrations.pending.is_empty() {
        contents(&format!("sqlite:{}", file.display()), all).await;
    }
}

/// Room on the disk: SQLite needs as much again as it is large to be copied.
fn space(file: &Path) -> Option<Seen> {
    let disk =
        rustix::fs::statvfs(file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")))
            .ok()?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let all = disk.f_blocks.saturating_mul(disk.f_frsize).max(1);
    let size = std::fs::metadata(file).map_or(0, |about| about.len());
    Some(room(free, all, size))
}

/// What is to be said of so much room, in bytes: of a small disk a twentieth is little; of a large one it is plenty,
/// unless a copy of the database beside it would come near to filling it.
fn room(free: u64, all: u64, database: u64) -> Seen {
    let args = [("free", Arg::from(i64::try_from(free / MIB).unwrap_or(i64::MAX)))];
    let is_tight = free.saturating_mul(20) < all && free < PLENTY;
    if free < 64 * MIB {
        seen(Level::Bad, "space-none", args)
    } else if free < 512 * MIB || is_tight || free < database.saturating_mul(2) {
        seen(Level::Advice, "space-little", args)
    } else {
        seen(Level::Well, "space", args)
    }
}

/// So much free room is enough on a disk of any size: a large institution's database is a hundredth of it.
const PLENTY: u64 = 5 * 1024 * MIB;

const MIB: u64 = 1024 * 1024;

/// The log that waits to be put into the file.
fn log(file: &Path) -> Seen {
    let mut name = file.as_os_str().to_owned();
    name.push("-wal");
    let size = std::fs::metadata(PathBuf::from(name)).map_or(0, |about| about.len() / MIB);
    let args = [("size", Arg::from(i64::try_from(size).unwrap_or(i64::MAX)))];
    if size > 64 { seen(Level::Advice, "log-large", args) } else { seen(Level::Well, "log", args) }
}

fn soundness(found: &Findings) -> Seen {
    match found.broken.first() {
        Some(line) => seen(Level::Bad, "broken", [("reason", Arg::from(line.as_str()))]),
        None if found.dangling > 0 => seen(Level::Bad, "dangling", [("count", Arg::from(found.dangling))]),
        None => seen(Level::Well, "sound", []),
    }
}

fn migrations(found: &Migrations) -> Seen {
    if !found.foreign.is_empty() {
        seen(Level::Bad, "migrations-foreign", [])
    } else if !found.unfinished.is_empty() {
        seen(Level::Bad, "migrations-unfinished", [])
    } else if found.pending.is_empty() {
        seen(Level::Well, "migrations", [("count", Arg::from(found.known))])
    } else {
        seen(Level::Advice, "migrations-pending", [("count", Arg::from(found.pending.len()))])
    }
}

/// What is in it, as far as the server itself would stumble over it.
async fn contents(url: &str, all: &mut Vec<Seen>) {
    match asked(url).await {
        Ok((houses, latest)) => {
            if houses == 0 {
                all.push(seen(Level::Advice, "not-set-up", []));
            }
            all.push(clock(latest, Clock::Machine.now()));
        }
        Err(error) => all.push(seen(Level::Bad, "unreachable", [("reason", Arg::from(error.to_string()))])),
    }
}

async fn asked(url: &str) -> Looked<(usize, Option<Instant>)> {
    let db = Db::open(url).await?;
    let mut tx = db.read().await?;
    let houses = institution::all(&mut tx).await?.len();
    let latest = journal::latest(&mut tx).await?;
    drop(tx);
    db.close().await;
    Ok((houses, latest))
}

fn clock(latest: Option<Instant>, now: Instant) -> Seen {
    let told = |at: Instant| Arg::from(at.format("%Y-%m-%d %H:%M UTC").to_string());
    match latest {
        Some(latest) if latest > now => seen(Level::Bad, "clock-behind", [("now", told(now)), ("saved", told(latest))]),
        Some(_) | None => seen(Level::Well, "clock", [("now", told(now))]),
    }
}

async fn postgres(lang: Lang, url: &str, all: &mut Vec<Seen>) {
    let found = match upkeep::ask_postgres(url).await {
        Ok(found) => found,
        Err(error) => {
            all.push(seen(Level::Bad, "unreachable", [("reason", Arg::from(unreachable(lang, &error)))]));
            return;
        }
    };
    let version = Arg::from(format!("{}.{}", found.version / 10_000, found.version % 10_000));
    all.push(if found.version >= 150_000 {
        seen(Level::Well, "postgres", [("version", version)])
    } else {
        seen(Level::Bad, "postgres-old", [("version", version)])
    });
    all.push(if found.is_durable { seen(Level::Well, "durable", []) } else { seen(Level::Bad, "not-durable", []) });
    all.push(migrations(&found.migrations));
    if found.migrations.is_ours() && found.migrations.pending.is_empty() {
        contents(url, all).await;
    }
}

fn tell(lang: Lang, as_json: bool, all: &[Seen]) {
    let words = |one: &Seen| lang.say_with(&format!("cli-doctor-said-{}", one.key), &one.args);
    let level = |one: &Seen| match one.level {
        Level::Well => "well",
        Level::Advice => "advice",
        Level::Bad => "bad",
    };
    if as_json {
        let found: Vec<_> =
            all.iter().map(|one| json!({ "name": one.key, "level": level(one), "words": words(one) })).collect();
        say(&format!("{}\n", json!({ "found": found })));
        return;
    }
    for one in all {
        say(&format!("{}  {}\n", lang.say(&format!("cli-doctor-level-{}", level(one))), words(one)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_disk_with_plenty_left_is_well_and_a_small_one_with_a_twentieth_is_not() {
        let gib = 1024 * MIB;
        let said = |free, all, database| room(free, all, database).key;
        assert_eq!(said(48 * gib, 1024 * gib, gib), "space", "under a twentieth of a large disk, and plenty");
        assert_eq!(said(2 * gib, 64 * gib, gib / 4), "space-little", "a twentieth of a small one");
        assert_eq!(said(2 * gib, 16 * gib, gib / 4), "space");
        assert_eq!(said(48 * gib, 1024 * gib, 30 * gib), "space-little", "a copy beside it would fill the disk");
        assert_eq!(said(400 * MIB, 2 * gib, MIB), "space-little");
        assert_eq!(said(63 * MIB, 1024 * gib, MIB), "space-none");
    }
}
