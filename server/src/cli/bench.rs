//! `ronda bench`: measures Ronda on this machine. It prints and judges nothing.

use super::problem::Problem;
use super::say;
use super::serve::{cannot, guidance, on_runtime};
use crate::bench::{self, Figure, Plan, Unit};
use crate::text::{Arg, Lang};
use serde_json::json;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 256)]
    groups: usize,
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    seconds: u64,
    #[arg(long, value_name = "N")]
    cores: Option<usize>,
    #[arg(long, value_name = "N,N", value_delimiter = ',', default_value = "3000000")]
    marks: Vec<u64>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let folder = match &args.folder {
        Some(folder) => tempfile::tempdir_in(folder),
        None => tempfile::tempdir(),
    };
    let folder = folder.map_err(|error| cannot(lang, "folder", &error.to_string()))?;
    let own = format!("sqlite:{}", folder.path().join("bench.db").display());
    let database = args.database.clone().unwrap_or(own);
    on_runtime(lang, async {
        match bench::house::is_free(&database).await {
            Ok(true) => Ok(ExitCode::SUCCESS),
            Ok(false) | Err(_) => Err(not_empty(lang, &database)),
        }
    })?;
    institution(lang, &database)?;
    let mut marks: Vec<u64> = args.marks.iter().copied().filter(|marks| *marks > 0).collect();
    marks.sort_unstable();
    let plan = Plan {
        database,
        groups: args.groups.max(1),
        pages: Duration::from_secs(args.seconds.max(1)),
        cores: args.cores,
        marks,
    };
    let guidance = guidance(lang, None)?;
    on_runtime(lang, async move {
        let mut tell = |figure: Figure| print(lang, args.json, &figure);
        let done = bench::run(&plan, guidance, &mut tell).await;
        done.map_err(|failure| cannot(lang, "bench", &failure.to_string()))?;
        Ok(ExitCode::SUCCESS)
    })
}

/// The institution that is measured is made as any other; a database that has one is refused.
fn institution(lang: Lang, database: &str) -> Result<(), Problem> {
    let program = std::env::current_exe().map_err(|error| cannot(lang, "bench", &error.to_string()))?;
    let mut add = Command::new(program);
    add.args(["institution", "add", "--json", "--name", "Medida", "--site", "Sala", "--administrator", "Ana"]);
    add.args(["--identifier", "ana@ronda.test", "--database", database]).env("RUST_LOG", "error");
    let done = add.stderr(Stdio::null()).output().map_err(|error| cannot(lang, "bench", &error.to_string()))?;
    if done.status.success() {
        return Ok(());
    }
    Err(not_empty(lang, database))
}

fn not_empty(lang: Lang, database: &str) -> Problem {
    Problem::new("database", lang.say_with("cli-bench-not-empty", &[("database", Arg::from(database))]))
}

fn print(lang: Lang, json: bool, figure: &Figure) {
    if json {
        say(&format!("{}\n", json!(figure)));
        return;
    }
    let number = match figure.unit {
        Unit::Milliseconds => format!("{:.2} ms", figure.value),
        Unit::PerSecond => format!("{:.0}/s", figure.value),
        Unit::Kilobytes => format!("{:.1} MiB", figure.value / 1024.0),
        Unit::Count => format!("{:.0}", figure.value),
    };
    say(&format!("{number:>14}  {}\n", lang.say(&format!("cli-bench-said-{}", figure.name))));
}
