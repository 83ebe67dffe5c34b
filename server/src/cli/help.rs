//! The help, in the language that was asked for.

use crate::text::Lang;
use clap::{Arg, ArgAction, Command};
use std::ffi::OsString;

/// The language that the arguments ask for, before they are read; Spanish when they don't.
pub(super) fn lang_in(args: &[OsString]) -> Lang {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    joined.or(after).and_then(Lang::from_code).unwrap_or_default()
}

/// Gives every command and argument its text from Fluent: `cli-rules-check-frame` for `ronda rules check --frame`.
/// One without a text keeps its doc comment.
pub(super) fn in_language(command: Command, lang: Lang) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    translated(command.disable_version_flag(true).arg(version), lang, "cli")
}

const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}\n";
/// After the arguments of the command itself.
const LAST: usize = 900;

fn translated(command: Command, lang: Lang, path: &str) -> Command {
    let text = |key: String| lang.knows(&key).then(|| lang.say(&key));
    let mut command = command
        .help_template(TEMPLATE.replace("{usage-heading}", &lang.say("cli-usage")))
        .subcommand_help_heading(lang.say("cli-commands"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(LAST));
    if let Some(about) = text(path.to_owned()) {
        command = command.about(about);
    }
    if let Some(more) = text(format!("{path}-more")) {
        command = command.after_help(more);
    }
    command
        .mut_args(|arg| {
            let name = arg.get_id().as_str().replace('_', "-");
            let help = text(format!("{path}-{name}")).or_else(|| text(format!("cli-any-{name}")));
            // The words name the variable; what it holds may be a secret.
            let arg = arg.help_heading(lang.say("cli-options")).hide_env(true);
            let arg = if arg.is_global_set() { arg.display_order(LAST) } else { arg };
            match help {
                Some(help) => arg.help(help),
                None => arg,
            }
        })
        .mut_subcommands(|sub| {
            let path = format!("{path}-{}", sub.get_name());
            translated(sub, lang, &path)
        })
}
