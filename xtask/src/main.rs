//! Work on Ronda itself. `cargo xtask NOUN`, from anywhere in the repository.

mod postgres;
mod sources;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const HELP: &str = "\
cargo xtask postgres -- CMD…    start a throw-away PostgreSQL, run CMD with RONDA_TEST_DATABASE, stop it
cargo xtask kills ROUNDS        kill the server under load so often, and look for what was lost
cargo xtask sources [--json]    which lines of the guidance are cited, which not yet, which are out of scope";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["postgres", "--", command @ ..] if !command.is_empty() => postgres::run(command),
        ["kills", rounds] if rounds.parse::<u32>().is_ok() => kills(rounds),
        ["sources"] => sources::run(&root(), sources::Form::Text),
        ["sources", "--json"] => sources::run(&root(), sources::Form::Json),
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A program as it would be called from outside. Cargo runs us as it runs the package xtask, and says so in the
/// environment; a cargo that we call would hand that to build scripts, and they would build their libraries anew.
fn called(program: &str) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let of_us = |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
        if name.to_str().is_some_and(of_us) {
            command.env_remove(name);
        }
    }
    command
}

/// The test that kills the server, for longer than in `./test`.
fn kills(rounds: &str) -> std::io::Result<ExitCode> {
    let mut test = called(env!("CARGO"));
    test.args(["test", "--release", "--package", "ronda", "--test", "all", "kills::", "--", "--nocapture"]);
    let status = test.env("RONDA_KILLS", rounds).current_dir(root()).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The repository, wherever the command was typed.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
