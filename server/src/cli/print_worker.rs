//! `ronda print-worker`: prints what comes in on standard input. The server starts it, and it ends with its input.

use super::problem::Problem;
use super::serve::cannot;
use crate::text::Lang;
use std::process::ExitCode;

pub(super) fn run(lang: Lang) -> Result<ExitCode, Problem> {
    ronda_print::worker::work(std::io::stdin().lock(), std::io::stdout().lock())
        .map_err(|error| cannot(lang, "print-worker", &error.to_string()))?;
    Ok(ExitCode::SUCCESS)
}
