//! Settings of what carries reminders from this server. Without any, nothing is carried and every page says so.

use super::problem::Problem;
use super::serve::cannot;
use crate::remind::Post;
use crate::remind::carrier::Carriers;
use crate::remind::mail::{Server, Unreadable};
use crate::text::{Arg, Lang};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Flags and environment.
#[derive(clap::Args)]
pub(super) struct PostSettings {
    #[arg(long, env = "RONDA_MAIL_SERVER", value_name = "URL")]
    mail_server: Option<String>,
    #[arg(long, env = "RONDA_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
    #[arg(long, env = "RONDA_MAIL_PASSWORD_FILE", value_name = "FILE")]
    mail_password_file: Option<PathBuf>,
    #[arg(long, env = "RONDA_PUBLIC_ADDRESS", value_name = "URL")]
    public_address: Option<String>,
}

/// The same in the settings file.
#[derive(Default, Deserialize)]
pub(super) struct File {
    mail_server: Option<String>,
    mail_from: Option<String>,
    mail_password_file: Option<PathBuf>,
    public_address: Option<String>,
}

impl PostSettings {
    /// What carries reminders; nothing where no mail server is named.
    pub(super) fn read(&self, lang: Lang, file: &File) -> Result<Option<Post>, Problem> {
        let Some(server) = self.mail_server.as_deref().or(file.mail_server.as_deref()) else { return Ok(None) };
        let lacks = |field: &'static str| {
            let flag = format!("--{}", field.replace('_', "-"));
            Problem::new(field, lang.say_with("cli-mail-lacks", &[("flag", Arg::from(flag))]))
        };
        let from = self.mail_from.as_deref().or(file.mail_from.as_deref()).ok_or_else(|| lacks("mail_from"))?;
        let address = self.public_address.as_deref().or(file.public_address.as_deref());
        let address = public(address.ok_or_else(|| lacks("public_address"))?)
            .ok_or_else(|| Problem::new("public_address", lang.say("cli-bad-public-address")))?;
        let secret = self.mail_password_file.as_deref().or(file.mail_password_file.as_deref());
        let secret = secret.map(|path| password(lang, path)).transpose()?;
        let server = Server::read(server, from, secret.as_deref()).map_err(|wrong| match wrong {
            Unreadable::Address => Problem::new("mail_server", lang.say("cli-bad-mail-server")),
            Unreadable::From => Problem::new("mail_from", lang.say("cli-bad-mail-from")),
            Unreadable::Login => Problem::new("mail_password_file", lang.say("cli-bad-mail-login")),
        })?;
        Ok(Some(Post { carriers: Carriers { mail: Some(server) }, address }))
    }
}

fn password(lang: Lang, path: &Path) -> Result<String, Problem> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| cannot(lang, "mail_password_file", &format!("{}: {error}", path.display())))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// The address at which readers of messages find this server, without a slash at its end.
fn public(typed: &str) -> Option<String> {
    let typed = typed.trim().trim_end_matches('/');
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"))?;
    let is_plain =
        !rest.is_empty() && rest.chars().all(|letter| letter.is_ascii_graphic() && !"<>\"@?#".contains(letter));
    is_plain.then(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::public;

    #[test]
    fn the_address_of_a_server_begins_with_its_scheme_and_ends_without_a_slash() {
        assert_eq!(public(" https://ronda.example.org/ ").as_deref(), Some("https://ronda.example.org"));
        assert_eq!(public("http://10.0.0.5:8080").as_deref(), Some("http://10.0.0.5:8080"));
        for typed in ["", "ronda.example.org", "https://", "https://a b", "https://a>b", "ftp://x"] {
            assert_eq!(public(typed), None, "{typed}");
        }
    }
}
