//! The command line: `ronda <noun> …`, one file a noun.
//!
//! Exit 0 when the question was answered, 1 when something broke, 2 when what was asked can't be understood. Words
//! follow `--lang`; so does the help, whose texts are in `locales/*/cli.ftl` under the path of each argument.

mod backup;
mod base;
mod bench;
mod demo;
mod doctor;
mod export;
mod help;
mod institution;
mod login;
mod one_core;
mod part;
mod post;
#[cfg(feature = "print")]
mod print_worker;
mod problem;
mod restore;
mod rules;
mod sealed;
mod serve;
mod territory;

use crate::text::Lang;
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use problem::Problem;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

// Helps are in `locales/*/cli.ftl`, so nothing here has a doc comment for clap to take.
#[derive(Parser)]
#[command(name = "ronda", version, subcommand_required = true, arg_required_else_help = true)]
struct Cli {
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Args),
    Demo(demo::Args),
    Institution(institution::Args),
    Login(login::Args),
    Territory(territory::Args),
    Rules(rules::Args),
    Export(export::Args),
    Backup(backup::Args),
    Restore(restore::Args),
    Doctor(doctor::Args),
    Bench(bench::Args),
    // Started by the server for itself.
    #[cfg(feature = "print")]
    #[command(hide = true)]
    PrintWorker,
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    // Known before anything is parsed, so that a mistake is told in the right language and form.
    let (lang, json) = (help::lang_in(&args), args.iter().any(|arg| arg == "--json"));
    let parsed = help::in_language(Cli::command(), lang)
        .try_get_matches_from(args)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) if !error.use_stderr() => {
            say(&error.render().to_string());
            return ExitCode::SUCCESS;
        }
        Err(error) if !json && error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprint(&error.render().to_string());
            return ExitCode::from(2);
        }
        Err(error) => return Problem::from_clap(lang, &error).tell(json),
    };
    let lang = match cli.lang.as_deref().map(|code| (code, Lang::from_code(code))) {
        None => lang,
        Some((_, Some(lang))) => lang,
        Some((code, None)) => return Problem::unknown(lang, "lang", code, &["es", "en"]).tell(json),
    };
    let done = match cli.command {
        Command::Serve(args) => serve::run(lang, args),
        Command::Demo(args) => demo::run(lang, args),
        Command::Institution(args) => institution::run(lang, args),
        Command::Login(args) => login::run(lang, args),
        Command::Territory(args) => territory::run(lang, args),
        Command::Rules(args) => rules::run(lang, args),
        Command::Export(args) => export::run(lang, args),
        Command::Backup(args) => backup::run(lang, args),
        Command::Restore(args) => restore::run(lang, args),
        Command::Doctor(args) => doctor::run(lang, args),
        #[cfg(feature = "print")]
        Command::PrintWorker => print_worker::run(lang),
        Command::Bench(args) => bench::run(lang, args),
    };
    done.unwrap_or_else(|problem| problem.tell(json))
}

/// Writes to the error output.
fn eprint(text: &str) {
    _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Writes to the standard output. A reader that has gone away (`| head`) is no mistake.
fn say(text: &str) {
    _ = std::io::stdout().lock().write_all(text.as_bytes());
}
