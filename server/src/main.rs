//! Ronda.

fn main() -> std::process::ExitCode {
    ronda::cli::run()
}
