//! `ronda demo`: an invented institution in a folder of its own, served until it is told to stop, then deleted.

use super::one_core::on_one_core;
use super::problem::Problem;
use super::{say, serve};
use crate::act::Act;
use crate::clock::{Clock, random};
use crate::db::Db;
use crate::demo::{self, Comes, ENTRIES, LINKS, Secret};
use crate::failure::Failure;
use crate::text::{Arg, Lang};
use crate::web::app::{App, DemoEntry, Manner, Way};
use crate::web::session::{hash_now, link_hash, link_secret};
use domain::command::slice::Guidance;
use serde_json::json;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, env = "RONDA_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let listen = serve::address(lang, args.listen.as_deref().unwrap_or(serve::USUAL_ADDRESS))?;
    let guidance = serve::guidance(lang, None)?;
    let folder = Folder::make().map_err(|error| serve::cannot(lang, "folder", &error.to_string()))?;
    let url = format!("sqlite:{}", folder.path().join("demo.db").display());
    serve::on_runtime(lang, async move {
        let began = Instant::now();
        let mut stop = Box::pin(told_to_stop());
        // Bound first: an address that is taken is told at once.
        let listener = serve::bind(lang, listen).await?;
        let at = listener.local_addr().map_err(|error| serve::cannot(lang, "listen", &error.to_string()))?;
        let links = [link_secret(), link_secret()];
        let made = made(url.clone(), Arc::clone(&guidance), links.clone());
        let made = tokio::select! {
            made = made => made,
            () = &mut stop => return Ok(ExitCode::SUCCESS),
        };
        made.map_err(|failure| serve::cannot(lang, "demo", &failure.to_string()))?;
        let db = Db::open(&url).await.map_err(|error| serve::cannot(lang, "database", &error.to_string()))?;
        let entries = ENTRIES.iter().map(|entry| DemoEntry { word: entry.word, way: way(entry.comes, &links) });
        let manner = Manner { demo: entries.collect(), ..Manner::default() };
        let app = App::new(db, guidance, Clock::Machine, manner);
        tracing::info!(milliseconds = began.elapsed().as_millis(), "the demo is ready");
        announce(lang, args.json, &at);
        serve::until(listener, app, stop).await
    })
    // `folder` goes with this frame, however it ends.
}

/// Makes the institution in a database of that address.
async fn made(
    url: String,
    guidance: Arc<Guidance>,
    [participant, professional]: [String; LINKS],
) -> Result<(), Failure> {
    let login_hash = unknown_secret().await?;
    let secret = Secret { login_hash, link_hashes: [hash_of(&participant)?, hash_of(&professional)?] };
    on_one_core(async move || {
        let db = Db::open(&url).await?;
        let act = Act::start(db.clone(), guidance);
        demo::build(&act, Clock::Machine.now(), &secret).await?;
        db.close().await;
        Ok(())
    })
    .await?
}

fn way(comes: Comes, links: &[String; LINKS]) -> Way {
    match comes {
        Comes::ByLogin(login) => Way::Login(login.to_owned()),
        Comes::ByLink(place) => Way::Link(links.get(place).cloned().unwrap_or_default()),
    }
}

fn hash_of(link: &str) -> Result<String, Failure> {
    link_hash(link).ok_or_else(|| Failure::new("a link of the demo"))
}

/// Nobody knows it: one comes in with a click.
async fn unknown_secret() -> Result<String, Failure> {
    let words: String = random::<16>().iter().map(|byte| format!("{byte:02x}")).collect();
    tokio::task::spawn_blocking(move || hash_now(&words))
        .await
        .map_err(|error| Failure::new(format!("hashing: {error}")))?
}

/// Until Ctrl-C or SIGTERM; a terminal that is closed is a way of stopping too.
async fn told_to_stop() {
    tokio::select! { () = serve::told_to_stop() => {}, () = hung_up() => {} }
}

#[cfg(unix)]
async fn hung_up() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::hangup()) {
        Ok(mut hung_up) => drop(hung_up.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn hung_up() {
    std::future::pending().await
}

fn announce(lang: Lang, json: bool, at: &SocketAddr) {
    let address = format!("http://{at}");
    let way_in = |word: &str| format!("{address}/entrar/demostracion/{word}");
    if json {
        let entries: Vec<_> = ENTRIES
            .iter()
            .map(|entry| json!({ "word": entry.word, "name": entry.name, "address": way_in(entry.word) }))
            .collect();
        say(&format!("{}\n", json!({ "address": address, "entries": entries })));
        return;
    }
    say(&format!("{}\n\n", lang.say_with("cli-demo-ready", &[("address", Arg::from(address.as_str()))])));
    for entry in ENTRIES {
        let role = lang.say(&format!("demo-as-{}", entry.word));
        let arguments = [("role", Arg::from(role)), ("name", Arg::from(entry.name))];
        say(&format!("  {}\n      {}\n", lang.say_with("cli-demo-entry", &arguments), way_in(entry.word)));
    }
    say(&format!("\n{}\n", lang.say("cli-demo-stop")));
}

/// A folder of its own, that only this user reads, and that goes when this does.
struct Folder(PathBuf);

impl Folder {
    fn make() -> std::io::Result<Self> {
        let name: String = random::<8>().iter().map(|byte| format!("{byte:02x}")).collect();
        let path = std::env::temp_dir().join(format!("ronda-demo-{name}"));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        Ok(Self(path))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(folder = %self.0.display(), %error, "the folder of the demo could not be deleted");
        }
    }
}
