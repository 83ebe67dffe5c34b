//! `ronda export`: everything of an institution in a folder that opens without Ronda: one file for its administration,
//! and one for the coordination of each group, so that nobody is handed what is not theirs to read.

use super::base::Base;
use super::problem::Problem;
use super::say;
use super::serve::{self, cannot, on_runtime};
use crate::db::Db;
use crate::export::{self, Telling};
use crate::failure::Failure;
use crate::store::export::{Eyes, groups};
use crate::store::institution;
use crate::text::{Arg, Lang};
use domain::command::slice::Guidance;
use domain::id::GroupId;
use domain::institution::Institution;
use domain::policy::eyes_of_the_machine;
use domain::words::folded;
use serde_json::json;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[arg(long, value_name = "NAME")]
    institution: Option<String>,
    #[command(flatten)]
    base: Base,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let guidance = serve::guidance(lang, None)?;
    on_runtime(lang, async move {
        let db = args.base.open(lang).await?;
        let done = written(lang, &args, &db, &guidance).await;
        db.close().await;
        let files = done?;
        if args.json {
            let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            say(&format!("{}\n", json!({ "files": names })));
        } else {
            let told = [("count", Arg::from(files.len())), ("folder", Arg::from(args.folder.display().to_string()))];
            say(&format!("{}\n", lang.say_with("cli-export-done", &told)));
        }
        Ok(ExitCode::SUCCESS)
    })
}

async fn written(lang: Lang, args: &Args, db: &Db, guidance: &Arc<Guidance>) -> Result<Vec<PathBuf>, Problem> {
    let failed = |failure: Failure| cannot(lang, "database", &failure.to_string());
    let (house, groups) = {
        let mut tx = db.read().await.map_err(|error| failed(error.into()))?;
        let all = institution::all(&mut tx).await.map_err(|error| failed(error.into()))?;
        let house = named(lang, all, args.institution.as_deref())?;
        let groups = groups(&mut tx, house.id).await.map_err(|error| failed(error.into()))?;
        (house, groups)
    };
    std::fs::create_dir_all(&args.folder).map_err(|error| cannot(lang, "folder", &error.to_string()))?;
    let telling = Telling { lang, house: &house, guidance };
    let path = args.folder.join(format!("{}.zip", lang.say("export-file-house")));
    let out = fresh(lang, &path)?;
    let mut files = vec![path];
    export::house(db, telling, (out, Vec::new())).await.map_err(failed)?;
    let (desk, circle) = eyes_of_the_machine();
    let eyes = Eyes { desk, circle };
    for (group, name) in groups {
        let path = args.folder.join(file_of(lang, group, &name));
        let out = fresh(lang, &path)?;
        export::group(db, telling, (group, &eyes, out)).await.map_err(failed)?;
        files.push(path);
    }
    Ok(files)
}

/// The institution that is meant; where there is one alone, it needs no name.
fn named(lang: Lang, all: Vec<Institution>, name: Option<&str>) -> Result<Institution, Problem> {
    let known: Vec<String> = all.iter().map(|house| house.name.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let wanted = name.map(folded);
    let mut found = all.into_iter().filter(|house| {
        wanted.as_ref().is_none_or(|wanted| folded(house.name.as_str()) == *wanted || house.id.to_string() == *wanted)
    });
    match (found.next(), found.next()) {
        (Some(house), None) => Ok(house),
        (Some(_), Some(_)) | (None, _) => Err(Problem::unknown(lang, "institution", name.unwrap_or_default(), &known)),
    }
}

/// A name that every system takes: letters and digits of the group's, and its id, since two groups may be called alike.
fn file_of(lang: Lang, group: GroupId, name: &str) -> String {
    let plain: String =
        folded(name).chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).take(6).collect();
    format!("{}-{}-{group}.zip", lang.say("export-file-group"), words.join("-"))
}

/// A file that was not there, for its owner alone.
fn fresh(lang: Lang, path: &Path) -> Result<File, Problem> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| cannot(lang, "folder", &format!("{}: {error}", path.display())))
}
