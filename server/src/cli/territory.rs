//! `ronda territory`: who reads counts over several institutions. No institution's administrator could appoint them, so
//! whoever holds the machine does.

use super::base::Base;
use super::institution::{line, pin};
use super::problem::Problem;
use super::say;
use super::serve::{cannot, guidance, on_runtime};
use crate::act::Act;
use crate::clock::{Clock, Ids};
use crate::guidance::gazetteer;
use crate::store::login;
use crate::store::territory::{self, TerritoryReader};
use crate::text::{Arg, Lang};
use crate::web::session::hash_now;
use clap::Subcommand;
use domain::fact::Login;
use domain::id::LoginId;
use domain::territory::Reach;
use domain::words::Line;
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
    Add(Add),
    List(List),
    Remove(Remove),
}

#[derive(clap::Args)]
struct Add {
    #[command(flatten)]
    base: Base,
    #[arg(long, value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "PHONE-OR-MAIL")]
    identifier: String,
    #[arg(long, value_name = "DEPARTMENT", conflicts_with = "municipality")]
    department: Option<String>,
    #[arg(long, value_name = "MUNICIPALITY")]
    municipality: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args)]
struct List {
    #[command(flatten)]
    base: Base,
}

#[derive(clap::Args)]
struct Remove {
    #[command(flatten)]
    base: Base,
    #[arg(long, value_name = "PHONE-OR-MAIL")]
    identifier: String,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    match args.wish {
        Wish::Add(add) => appoint(lang, add),
        Wish::List(list) => tell(lang, &list),
        Wish::Remove(remove) => dismiss(lang, &remove),
    }
}

fn appoint(lang: Lang, add: Add) -> Result<ExitCode, Problem> {
    let identifier = identifier(lang, &add.identifier)?;
    let name: Line<60> = line(lang, "name", &add.name)?;
    let reach = reach(lang, &add)?;
    let pin = pin();
    let secret_hash = hash_now(&pin).map_err(|failure| cannot(lang, "server", &failure.to_string()))?;
    let guidance = guidance(lang, None)?;
    on_runtime(lang, async move {
        let (clock, ids) = (Clock::Machine, Ids::default());
        let now = clock.now();
        let made: LoginId = ids.command(now).row(1);
        let db = add.base.open(lang).await?;
        let act = Act::start(db.clone(), guidance);
        let done = act
            .door(async |tx| {
                let known = login::find(tx, &identifier).await?.map(|login| login.id);
                if known.is_none() {
                    let language = Line::kept(lang.code().to_owned());
                    let (identifier, secret_hash) = (identifier.clone(), secret_hash.clone());
                    login::add(tx, &Login { id: made, identifier, secret_hash, language }).await?;
                }
                let login = known.unwrap_or(made);
                territory::appoint(tx, &TerritoryReader { login, name: name.to_string(), reach, appointed_at: now })
                    .await?;
                Ok(known.is_none())
            })
            .await;
        db.close().await;
        let is_new = done.map_err(|failure| cannot(lang, "database", &failure.to_string()))?;
        announce(lang, &add, reach, is_new.then_some(pin.as_str()));
        Ok(ExitCode::SUCCESS)
    })
}

fn announce(lang: Lang, add: &Add, reach: Reach, pin: Option<&str>) {
    if add.json {
        say(&format!("{}\n", json!({ "identifier": add.identifier, "reach": reach.to_string(), "pin": pin })));
        return;
    }
    let args = [
        ("name", Arg::from(add.name.as_str())),
        ("place", Arg::from(worded(lang, reach))),
        ("identifier", Arg::from(add.identifier.as_str())),
        ("pin", Arg::from(pin.unwrap_or_default())),
    ];
    let key = if pin.is_some() { "cli-territory-added" } else { "cli-territory-added-known" };
    say(&format!("{}\n", lang.say_with(key, &args)));
}

fn tell(lang: Lang, list: &List) -> Result<ExitCode, Problem> {
    on_runtime(lang, async move {
        let db = list.base.open(lang).await?;
        let readers = async {
            let mut tx = db.read().await?;
            territory::readers(&mut tx).await
        };
        let readers = readers.await.map_err(|error| cannot(lang, "database", &error.to_string()));
        db.close().await;
        for reader in readers? {
            let since = reader.appointed_at.date_naive();
            say(&format!("{}\t{}\t{since}\n", reader.name, worded(lang, reader.reach)));
        }
        Ok(ExitCode::SUCCESS)
    })
}

fn dismiss(lang: Lang, remove: &Remove) -> Result<ExitCode, Problem> {
    let identifier = identifier(lang, &remove.identifier)?;
    let guidance = guidance(lang, None)?;
    on_runtime(lang, async move {
        let db = remove.base.open(lang).await?;
        let gone = Act::start(db.clone(), guidance)
            .door(async |tx| match login::find(tx, &identifier).await? {
                Some(login) => territory::dismiss(tx, login.id).await,
                None => Ok(0),
            })
            .await;
        db.close().await;
        match gone.map_err(|failure| cannot(lang, "database", &failure.to_string()))? {
            0 => Err(Problem::new("identifier", lang.say("cli-territory-nobody"))),
            _ => {
                say(&format!("{}\n", lang.say("cli-territory-removed")));
                Ok(ExitCode::SUCCESS)
            }
        }
    })
}

pub(super) fn identifier(lang: Lang, typed: &str) -> Result<String, Problem> {
    domain::login::identifier(typed)
        .map_err(|fault| Problem::new("identifier", lang.say(&format!("fault-{}", fault.code().replace('_', "-")))))
}

/// The whole country, unless a part of it is named.
fn reach(lang: Lang, add: &Add) -> Result<Reach, Problem> {
    let unknown = |field: &'static str, typed: &str| {
        Problem::new(field, lang.say_with("cli-territory-no-such-place", &[("value", Arg::from(typed))]))
    };
    match (&add.department, &add.municipality) {
        (Some(typed), _) => {
            gazetteer().find_department(typed).map(Reach::Department).ok_or_else(|| unknown("department", typed))
        }
        (None, Some(typed)) => {
            gazetteer().find(typed).map(Reach::Municipality).map_err(|_| unknown("municipality", typed))
        }
        (None, None) => Ok(Reach::Country),
    }
}

fn worded(lang: Lang, reach: Reach) -> String {
    match reach {
        Reach::Country => lang.say("territory-country"),
        Reach::Department(code) => gazetteer().department(code).unwrap_or_default().to_owned(),
        Reach::Municipality(code) => gazetteer().full_name(code).unwrap_or_default(),
    }
}
