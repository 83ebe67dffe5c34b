//! `ronda serve`: opens the database, prints where it listens, and answers until it is told to stop.

use super::problem::Problem;
use super::{post, rules, say};
use crate::clock::{Clock, random};
use crate::db::Db;
use crate::guidance;
use crate::remind::{self, Post};
use crate::store::{journal, login};
use crate::text::{Arg, Lang};
use crate::web::app::{App, Manner};
use crate::web::listen::Limits;
use crate::web::{listen, router};
use domain::command::slice::Guidance;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    settings: Settings,
    #[arg(long)]
    json: bool,
}

/// Where the settings come from: a flag, else the environment, else the file, else what is usual.
#[derive(clap::Args)]
pub(super) struct Settings {
    #[arg(long, env = "RONDA_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "RONDA_DATABASE", value_name = "URL")]
    database: Option<String>,
    #[arg(long, env = "RONDA_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    #[arg(long, env = "RONDA_INSECURE_HTTP")]
    insecure_http: bool,
    #[arg(long, env = "RONDA_BEHIND_PROXY")]
    behind_proxy: bool,
    #[arg(long, env = "RONDA_RULES", value_name = "FILE")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    mail: post::PostSettings,
}

/// The settings as they hold.
pub(super) struct Read {
    pub(super) listen: SocketAddr,
    pub(super) database: String,
    /// Behind TLS.
    pub(super) secure: bool,
    /// Every connection comes from a proxy, which counts who knocks.
    pub(super) behind_proxy: bool,
    /// The institution's own rules.
    pub(super) rules: Option<PathBuf>,
    /// What carries reminders.
    pub(super) post: Option<Post>,
}

impl Settings {
    pub(super) fn read(&self, lang: Lang) -> Result<Read, Problem> {
        let file = read_file(lang, self.config.as_ref())?;
        Ok(Read {
            listen: address(lang, self.listen.as_deref().or(file.listen.as_deref()).unwrap_or(USUAL_ADDRESS))?,
            database: database(lang, self.database.as_deref().or(file.database.as_deref()))?,
            secure: !(self.insecure_http || file.insecure_http.unwrap_or(false)),
            behind_proxy: self.behind_proxy || file.behind_proxy.unwrap_or(false),
            post: self.mail.read(lang, &file.mail)?,
            rules: self.rules.clone().or(file.rules),
        })
    }
}

/// The database of a command that needs no other setting.
pub(super) fn database_in(lang: Lang, config: Option<&PathBuf>, named: Option<&str>) -> Result<String, Problem> {
    let file = read_file(lang, config)?;
    database(lang, named.or(file.database.as_deref()))
}

/// The settings file; its keys are the names of the flags.
#[derive(Default, Deserialize)]
struct File {
    database: Option<String>,
    listen: Option<String>,
    insecure_http: Option<bool>,
    behind_proxy: Option<bool>,
    rules: Option<PathBuf>,
    #[serde(flatten)]
    mail: post::File,
    #[serde(flatten)]
    unknown: BTreeMap<String, toml::Value>,
}

/// Where Ronda listens when nothing is said.
pub(super) const USUAL_ADDRESS: &str = "127.0.0.1:8080";
const USUAL_DATABASE: &str = "sqlite:ronda.db";

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let Read { listen, database, secure, behind_proxy, rules, post } = args.settings.read(lang)?;
    let guidance = guidance(lang, rules.as_ref())?;
    let json = args.json;
    on_runtime(lang, async move {
        // Bound first: an address that is taken leaves no new database behind.
        let listener = bind(lang, listen).await?;
        let db = Db::open(&database).await.map_err(|error| cannot(lang, "database", &error.to_string()))?;
        let setup_code = setup_code(&db).await.map_err(|error| cannot(lang, "database", &error.to_string()))?;
        let at = listener.local_addr().map_err(|error| cannot(lang, "listen", &error.to_string()))?;
        let latest = latest(&db).await.map_err(|error| cannot(lang, "database", &error.to_string()))?;
        announce(lang, json, &at, setup_code.as_deref());
        let usual = Limits::default();
        let limits = Limits { knocks: usual.knocks.filter(|_| !behind_proxy), ..usual };
        let app = App::within(
            limits,
            db,
            guidance,
            Clock::Machine,
            Manner { secure, mails: post.is_some(), demo: Vec::new(), setup_code },
        );
        if let Some(latest) = latest {
            app.saved_at(latest);
            if app.clock_fell_behind(app.clock.now()).is_some() {
                tracing::warn!(%latest, "the clock is behind the latest change that was saved");
            }
        }
        let ahead = crate::ahead::start(Arc::clone(&app));
        let rounds = post.map(|post| remind::start(Arc::clone(&app), post));
        let db = app.db.clone();
        listen::serve(listener, router::site(Arc::clone(&app)), app.limits, told_to_stop()).await;
        ahead.abort();
        if let Some(rounds) = rounds {
            rounds.end().await;
        }
        db.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

/// The database that is meant when none is named.
fn database(lang: Lang, named: Option<&str>) -> Result<String, Problem> {
    let url = named.unwrap_or(USUAL_DATABASE);
    // What was typed may hold a password, and is not said back.
    let is_known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
    if is_known { Ok(url.to_owned()) } else { Err(Problem::new("database", lang.say("cli-database-address"))) }
}

/// Guidance: Ronda's own, and the institution's file with it. A bad file is refused with line and field.
pub(super) fn guidance(lang: Lang, own: Option<&PathBuf>) -> Result<Arc<Guidance>, Problem> {
    let book = match own {
        Some(path) => rules::with_own(lang, path)?,
        None => guidance::built_in_book().clone(),
    };
    Ok(Arc::new(Guidance { frames: guidance::frames().to_vec(), book }))
}

/// Runs until the future ends; logs go to the error output, `RUST_LOG` tells how much.
pub(super) fn on_runtime(
    lang: Lang,
    work: impl Future<Output = Result<ExitCode, Problem>>,
) -> Result<ExitCode, Problem> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info,sqlx=warn".into());
    let _ = tracing_subscriber::fmt()
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| cannot(lang, "server", &error.to_string()))?.block_on(work)
}

/// Answers until `stop` ends; what is being answered is finished first. Whoever has listened for signals already hands that listener on: a signal that
/// comes between two listeners is heard by neither.
pub(super) async fn until(
    listener: TcpListener,
    app: Arc<App>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<ExitCode, Problem> {
    let db = app.db.clone();
    let limits = app.limits;
    listen::serve(listener, router::site(app), limits, stop).await;
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Until Ctrl-C or SIGTERM.
pub(super) async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
            }
            Err(_) => drop(interrupted.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
}

/// Binds the address.
pub(super) async fn bind(lang: Lang, listen: SocketAddr) -> Result<TcpListener, Problem> {
    TcpListener::bind(listen).await.map_err(|error| cannot(lang, "listen", &format!("{listen}: {error}")))
}

/// Reads `ADDRESS:PORT`.
pub(super) fn address(lang: Lang, typed: &str) -> Result<SocketAddr, Problem> {
    typed.parse().map_err(|_| Problem::new("listen", lang.say_with("cli-bad-address", &[("value", Arg::from(typed))])))
}

/// Something that could not be done, with the reason that the system gives.
pub(super) fn cannot(lang: Lang, field: &str, reason: &str) -> Problem {
    Problem::new(field, lang.say_with("cli-cannot", &[("reason", Arg::from(reason))]))
}

fn read_file(lang: Lang, path: Option<&PathBuf>) -> Result<File, Problem> {
    let Some(path) = path else { return Ok(File::default()) };
    let told = |reason: &str| {
        Problem::new(
            "config",
            lang.say_with(
                "cli-bad-config",
                &[("file", Arg::from(path.display().to_string())), ("reason", Arg::from(reason))],
            ),
        )
    };
    let text = std::fs::read_to_string(path).map_err(|error| told(&error.to_string()))?;
    let file: File = toml::from_str(&text).map_err(|error| told(&error.to_string()))?;
    // A key that is misspelled would be left out without a word.
    match file.unknown.keys().next() {
        Some(key) => Err(told(&format!("unknown field `{key}`"))),
        None => Ok(file),
    }
}

/// When the latest change was saved.
async fn latest(db: &Db) -> crate::db::Result<Option<domain::day::Instant>> {
    journal::latest(&mut db.read().await?).await
}

/// The code of the first run: made once, kept until Ronda is set up, so that a restart does not change it.
async fn setup_code(db: &Db) -> crate::db::Result<Option<String>> {
    let mut tx = db.write().await?;
    if !crate::store::institution::all(&mut tx).await?.is_empty() {
        return Ok(None);
    }
    if let Some(code) = login::mark(&mut tx, "setup_code").await? {
        return Ok(Some(code));
    }
    let code: String = domain::id::show(i64::from_le_bytes(random()) & i64::MAX).chars().skip(1).take(8).collect();
    login::put_mark(&mut tx, "setup_code", &code).await?;
    tx.commit().await?;
    Ok(Some(code))
}

fn announce(lang: Lang, json: bool, at: &SocketAddr, code: Option<&str>) {
    if json {
        say(&format!("{}\n", json!({ "address": format!("http://{at}"), "setup_code": code })));
        return;
    }
    say(&format!("{}\n", lang.say_with("cli-listening", &[("address", Arg::from(format!("http://{at}")))])));
    if let Some(code) = code {
        say(&format!("{}\n", lang.say_with("cli-setup-code", &[("code", Arg::from(code))])));
    }
}
