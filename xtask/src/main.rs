//! Work on Ronda itself. `cargo xtask NOUN`, from anywhere in the repository.

mod postgres;
mod sources;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask postgres -- CMD…    start a throw-away PostgreSQL, run CMD with RONDA_TEST_DATABASE, stop it
cargo xtask sources [--json]    which lines of the guidance are cited, which not yet, which are out of scope";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["postgres", "--", command @ ..] if !command.is_empty() => postgres::run(command),
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

/// The repository, wherever the command was typed.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
