//! What can't be understood, told by its field.

use super::{eprint, say};
use crate::db::upkeep::{Damage, damage};
use crate::text::{Arg, Lang};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::json;
use std::io::ErrorKind as Io;
use std::path::Path;
use std::process::ExitCode;

/// A mistake in what was asked. Exits with 2.
pub(super) struct Problem {
    field: String,
    message: String,
}

impl Problem {
    pub(super) fn new(field: &str, message: String) -> Self {
        Self { field: field.to_owned(), message }
    }

    /// A value that isn't one of those known.
    pub(super) fn unknown(lang: Lang, field: &str, value: &str, known: &[&str]) -> Self {
        let args = [("value", Arg::from(shown(value))), ("known", Arg::from(known.join(", ")))];
        Self::new(field, lang.say_with("cli-unknown-value", &args))
    }

    /// Why a file could not be made or written at `place`: what is wrong with its folder, in words.
    pub(super) fn at(lang: Lang, field: &str, place: &Path, error: &std::io::Error) -> Self {
        let key = match error.kind() {
            Io::NotFound => "cli-no-folder",
            Io::NotADirectory => "cli-folder-is-file",
            Io::PermissionDenied => "cli-no-permission",
            Io::StorageFull | Io::QuotaExceeded => "cli-no-space",
            Io::ReadOnlyFilesystem => "cli-read-only",
            _ => return super::serve::cannot(lang, field, &error.to_string()),
        };
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self::new(field, lang.say_with(key, &[("folder", Arg::from(folder.display().to_string()))]))
    }

    /// Why a file could not be read as a database: what is wrong with it, in words.
    pub(super) fn of_database(lang: Lang, field: &str, file: &Path, error: &crate::db::Error) -> Self {
        let key = match damage(error) {
            Some(Damage::Torn) => "cli-database-torn",
            Some(Damage::NoDatabase) => "cli-database-none",
            None => return super::serve::cannot(lang, field, &error.to_string()),
        };
        Self::new(field, lang.say_with(key, &[("file", Arg::from(file.display().to_string()))]))
    }

    /// What the reader of arguments refuses, in our words; its own are English.
    pub(super) fn from_clap(lang: Lang, error: &clap::Error) -> Self {
        let word = |kind| match error.get(kind) {
            Some(ContextValue::String(word)) => word.clone(),
            Some(ContextValue::Strings(words)) => words.first().cloned().unwrap_or_default(),
            _ => String::new(),
        };
        let argument = word(ContextKind::InvalidArg);
        // It comes with its placeholder: `--participants <N>`.
        let argument = argument.split([' ', '=']).next().unwrap_or_default();
        let field = argument.trim_start_matches('-');
        let said = |key: &str, value: &str| lang.say_with(key, &[("value", Arg::from(shown(value)))]);
        match error.kind() {
            ErrorKind::UnknownArgument => Self::new(field, said("cli-unknown-argument", argument)),
            ErrorKind::InvalidSubcommand => {
                Self::new("command", said("cli-unknown-command", &word(ContextKind::InvalidSubcommand)))
            }
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                Self::new("command", lang.say("cli-missing-command"))
            }
            ErrorKind::ArgumentConflict => Self::new(field, said("cli-twice", argument)),
            ErrorKind::InvalidUtf8 => Self::new("arguments", lang.say("cli-not-text")),
            // A flag that is the last word, or is followed by another flag.
            ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::NoEquals => {
                Self::new(field, said("cli-no-value", argument))
            }
            ErrorKind::TooManyValues => Self::new(field, said("cli-takes-no-value", argument)),
            _ => Self::new(if field.is_empty() { "arguments" } else { field }, lang.say("cli-not-understood")),
        }
    }

    /// Tells it: to programs on the standard output, where they look for the answer; to people on the other.
    pub(super) fn tell(self, json: bool) -> ExitCode {
        if json {
            // A JSON answer is one line.
            say(&format!("{}\n", json!({ "error": { "field": self.field, "message": self.message } })));
        } else {
            eprint(&format!("{}: {}\n", self.field, self.message));
        }
        ExitCode::from(2)
    }
}

/// What somebody typed, fit to be shown: no control characters, not endless.
pub(super) fn shown(value: &str) -> String {
    let plain: String = value.chars().filter(|c| !c.is_control()).take(60).collect();
    if plain.len() < value.len() { format!("{plain}…") } else { plain }
}
