//! `ronda institution add`: one more institution on the server, with its first administrator and a PIN made for them, unless
//! they sign in on it already.

use super::base::Base;
use super::problem::Problem;
use super::say;
use super::serve::{cannot, guidance, on_runtime};
use crate::act::{Act, NotDone};
use crate::clock::{Clock, Ids, random};
use crate::store::login;
use crate::text::{Arg, Lang};
use crate::web::session::hash_now;
use clap::Subcommand;
use domain::command::house::{Founding, HouseCommand, NewLogin};
use domain::command::{Actor, Command, SCHEMA, What};
use domain::id::CommandId;
use domain::institution::{InstitutionKind, Site};
use domain::words::{Line, TextFault};
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
    Add(Box<New>),
}

#[derive(clap::Args)]
struct New {
    #[command(flatten)]
    base: Base,
    #[arg(long, value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "KIND", default_value = "ips")]
    kind: String,
    #[arg(long, value_name = "CC", default_value = "CO")]
    country: String,
    #[arg(long, value_name = "NAME")]
    site: String,
    #[arg(long, value_name = "ZONE", default_value = "America/Bogota")]
    zone: String,
    #[arg(long, value_name = "NAME")]
    administrator: String,
    #[arg(long, value_name = "PHONE-OR-MAIL")]
    identifier: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let Wish::Add(new) = args.wish;
    let (clock, ids) = (Clock::Machine, Ids::default());
    let id = ids.command(clock.now());
    let pin = pin();
    let founding = founding(lang, &new, id, &pin)?;
    let who = founding.login.identifier.clone();
    let guidance = guidance(lang, None)?;
    on_runtime(lang, async move {
        let db = new.base.open(lang).await?;
        let now = clock.now();
        let what = What::House(HouseCommand::Add(founding));
        let command = Command {
            id,
            schema: SCHEMA,
            institution: id.row(0),
            actor: Actor::Server,
            device: None,
            seq: None,
            made_at: now,
            based_on: None,
            what,
        };
        let done = Act::start(db.clone(), guidance).perform(command, now).await;
        let signs_in = async {
            let mut tx = db.read().await?;
            login::find(&mut tx, &who).await
        };
        let signs_in = signs_in.await;
        db.close().await;
        done.map_err(|not_done| refused(lang, &not_done))?;
        let signs_in = signs_in.map_err(|error| cannot(lang, "database", &error.to_string()))?;
        let is_new = signs_in.is_some_and(|login| login.id == id.row(1));
        announce(lang, &new, is_new.then_some(pin.as_str()));
        Ok(ExitCode::SUCCESS)
    })
}

fn founding(lang: Lang, new: &New, id: CommandId, pin: &str) -> Result<Founding, Problem> {
    let identifier = domain::login::identifier(&new.identifier)
        .map_err(|fault| Problem::new("identifier", lang.say(&format!("fault-{}", fault.code().replace('_', "-")))))?;
    let zone = new
        .zone
        .parse()
        .map_err(|_| Problem::new("zone", lang.say_with("cli-bad-zone", &[("value", Arg::from(new.zone.as_str()))])))?;
    let kind = InstitutionKind::from_code(&new.kind)
        .ok_or_else(|| Problem::unknown(lang, "kind", &new.kind, InstitutionKind::CODES))?;
    Ok(Founding {
        name: line(lang, "name", &new.name)?,
        kind,
        country: line(lang, "country", &new.country.to_uppercase())?,
        site: Site {
            id: id.row(3),
            name: line(lang, "site", &new.site)?,
            address: None,
            room_capacity: None,
            municipality: None,
            zone,
            retired: false,
            version: 1,
        },
        person: id.row(2),
        person_name: line(lang, "administrator", &new.administrator)?,
        coordinates: false,
        login: NewLogin {
            id: id.row(1),
            identifier,
            secret_hash: hash_now(pin).map_err(|failure| cannot(lang, "server", &failure.to_string()))?,
            language: Line::kept(lang.code().to_owned()),
        },
    })
}

pub(super) fn line<const MAX: usize>(lang: Lang, field: &str, typed: &str) -> Result<Line<MAX>, Problem> {
    Line::parse(typed).map_err(|fault| {
        let words = match fault {
            TextFault::Empty => lang.say("fault-missing"),
            TextFault::Hidden => lang.say("fault-hidden"),
            TextFault::TooLong { max, length } => {
                lang.say_with("fault-too-long", &[("max", Arg::from(max)), ("length", Arg::from(length))])
            }
        };
        Problem::new(field, words)
    })
}

/// Six digits that are no run; drawn again until they are not.
pub(super) fn pin() -> String {
    loop {
        let pin = format!("{:06}", u32::from_le_bytes(random()) % 1_000_000);
        if domain::login::secret(&pin).is_ok() {
            return pin;
        }
    }
}

fn refused(lang: Lang, not_done: &NotDone) -> Problem {
    match not_done {
        NotDone::Refused(refusal) => {
            Problem::new(refusal.field.unwrap_or("institution"), lang.say(&refusal.reason.key()))
        }
        NotDone::Failed(failure) => cannot(lang, "database", &failure.to_string()),
    }
}

fn announce(lang: Lang, new: &New, pin: Option<&str>) {
    if new.json {
        say(&format!("{}\n", json!({ "institution": new.name, "identifier": new.identifier, "pin": pin })));
    } else {
        let args = [
            ("name", Arg::from(new.name.as_str())),
            ("identifier", Arg::from(new.identifier.as_str())),
            ("pin", Arg::from(pin.unwrap_or_default())),
        ];
        let key = if pin.is_some() { "cli-institution-added" } else { "cli-institution-added-known" };
        say(&format!("{}\n", lang.say_with(key, &args)));
    }
}
