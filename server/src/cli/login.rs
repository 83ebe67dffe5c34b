//! `ronda login secret`: a new first secret for somebody who forgot theirs and whom no institution may give one, since
//! they are of several or administer theirs alone. Whoever holds the machine may.

use super::base::Base;
use super::institution::pin;
use super::problem::Problem;
use super::say;
use super::serve::{cannot, guidance, on_runtime};
use super::territory::identifier;
use crate::act::Act;
use crate::store::login;
use crate::text::{Arg, Lang};
use crate::web::session::hash_now;
use clap::Subcommand;
use serde_json::json;
use std::process::ExitCode;

#[derive(clap::Args)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(super) struct Args {
    #[command(subcommand)]
    wish: Wish,
}

#[derive(Subcommand)]
enum Wish {
    Secret(Secret),
}

#[derive(clap::Args)]
struct Secret {
    #[command(flatten)]
    base: Base,
    #[arg(long, value_name = "PHONE-OR-MAIL")]
    identifier: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let Wish::Secret(secret) = args.wish;
    let who = identifier(lang, &secret.identifier)?;
    let pin = pin();
    let hash = hash_now(&pin).map_err(|failure| cannot(lang, "server", &failure.to_string()))?;
    let guidance = guidance(lang, None)?;
    on_runtime(lang, async move {
        let db = secret.base.open(lang).await?;
        let done = Act::start(db.clone(), guidance)
            .door(async |tx| {
                let known = login::find(tx, &who).await?;
                // With the old secret end the sessions that it opened, and the waits of whoever tried it.
                if let Some(login) = &known {
                    login::change_secret(tx, login.id, &hash).await?;
                }
                Ok(known.is_some())
            })
            .await;
        db.close().await;
        if !done.map_err(|failure| cannot(lang, "database", &failure.to_string()))? {
            return Err(Problem::new("identifier", lang.say("cli-login-nobody")));
        }
        if secret.json {
            say(&format!("{}\n", json!({ "identifier": who, "pin": pin })));
        } else {
            let args = [("identifier", Arg::from(who.as_str())), ("pin", Arg::from(pin.as_str()))];
            say(&format!("{}\n", lang.say_with("cli-login-secret-given", &args)));
        }
        Ok(ExitCode::SUCCESS)
    })
}
