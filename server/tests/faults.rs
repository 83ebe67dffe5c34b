//! The disk is full, the file unreadable, the database gone, the clock wrong: the page says so, what was saved stays,
//! and the same server goes on when the trouble is over.

use crate::house::{Answered, Browser, PIN, World, now};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::id::{EncounterId, GroupId};
use ronda::bench::server::Server;
use ronda::clock::Clock;
use ronda::db::{Db, upkeep};
use ronda::store::learning;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Paula's group with an open encounter, on a file.
struct Open {
    world: World,
    group: GroupId,
    encounter: EncounterId,
    paula: Browser,
    file: PathBuf,
    _folder: tempfile::TempDir,
}

impl Open {
    async fn on_a_file(clock: Clock) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ronda.db");
        let world = World::over(Db::open(&format!("sqlite:{}", file.display())).await.unwrap(), clock).await;
        Self::over(world, file, folder).await
    }

    async fn over(world: World, file: PathBuf, folder: tempfile::TempDir) -> Self {
        let group = world.group("Manos que cuidan", None).await;
        world.enrol(group, 3).await;
        let encounter = world.encounters(group).await[0];
        world.act(world.cast.paula, What::Encounter(group, encounter, EncounterCommand::Open)).await.unwrap();
        let paula = world.signed_in("paula").await;
        Self { world, group, encounter, paula, file, _folder: folder }
    }

    fn phrases(&self) -> String {
        format!("/grupos/{}/encuentros/{}/frases", self.group, self.encounter)
    }

    async fn say(&mut self, command: &str, text: &str) -> Answered {
        let at = self.phrases();
        self.paula.post(&at, &[("command", command), ("phrase_text", text)]).await
    }

    async fn kept(&self) -> usize {
        let mut tx = self.world.app.db.read().await.unwrap();
        learning::of_encounter(&mut tx, self.world.cast.house, self.encounter).await.unwrap().len()
    }

    /// Runs a statement on the one connection that writes.
    async fn pragma(&self, sql: String) -> i64 {
        let Db::Sqlite { write, .. } = &self.world.app.db else { panic!("this is about SQLite") };
        sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(write).await.unwrap()
    }
}

fn told(answer: &Answered, written: &str) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text);
    assert!(answer.text.contains("Lo que escribió no se guardó"), "{}", answer.text);
    assert!(answer.text.contains(written), "what was written comes along");
    assert!(!answer.text.contains("database") && !answer.text.contains("SQLite"), "nothing of what is behind");
    assert_eq!(answer.headers["retry-after"], "30");
}

/// A text that takes room: nothing in it repeats.
fn long_text(n: usize) -> String {
    (0..40).map(|word| format!("palabra{} ", n * 1_000 + word)).collect::<String>().chars().take(390).collect()
}

#[tokio::test]
async fn a_full_disk_loses_nothing_and_the_server_goes_on_when_there_is_room() {
    let mut open = Open::on_a_file(Clock::at(now())).await;
    let pages = open.pragma("PRAGMA page_count".to_owned()).await;
    open.pragma(format!("PRAGMA max_page_count = {}", pages + 2)).await;
    let mut saved = 0;
    let (command, text, answer) = loop {
        let (command, text) = (open.world.id().to_string(), long_text(saved));
        let answer = open.say(&command, &text).await;
        if answer.status != StatusCode::SEE_OTHER {
            break (command, text, answer);
        }
        saved += 1;
        assert!(saved < 500, "the disk was never full");
    };
    told(&answer, text.trim());
    assert_eq!(open.kept().await, saved, "what was acknowledged is there, what was refused is not");
    let look = open.phrases().replace("/frases", "/sala");
    assert_eq!(open.paula.get(&look).await.status, StatusCode::OK, "one can still look");
    told(&open.say(&command, &text).await, text.trim());

    open.pragma("PRAGMA max_page_count = 100000".to_owned()).await;
    assert_eq!(open.say(&command, &text).await.status, StatusCode::SEE_OTHER, "sent again, it is saved");
    assert_eq!(open.say(&command, &text).await.status, StatusCode::SEE_OTHER, "and once");
    assert_eq!(open.kept().await, saved + 1);
    assert!(upkeep::examine(&open.file).await.unwrap().is_sound());
}

#[tokio::test]
async fn many_who_send_at_once_while_the_disk_is_full_are_all_told() {
    let open = Open::on_a_file(Clock::at(now())).await;
    let mut phones = Vec::new();
    for _ in 0..40 {
        phones.push(open.world.signed_in("paula").await);
    }
    let pages = open.pragma("PRAGMA page_count".to_owned()).await;
    open.pragma(format!("PRAGMA max_page_count = {pages}")).await;
    let mut sent = Vec::new();
    for (n, mut paula) in phones.into_iter().enumerate() {
        let (at, command) = (open.phrases(), open.world.id().to_string());
        sent.push(async move { paula.post(&at, &[("command", &command), ("phrase_text", &long_text(n))]).await });
    }
    let answers = futures_util::future::join_all(sent).await;
    let saved = answers.iter().filter(|answer| answer.status == StatusCode::SEE_OTHER).count();
    for answer in answers.iter().filter(|answer| answer.status != StatusCode::SEE_OTHER) {
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text);
    }
    assert!(saved < 40, "the disk was full");
    assert_eq!(open.kept().await, saved);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_may_not_write_on_says_so_and_goes_on_when_it_may() {
    let open = Open::on_a_file(Clock::Machine).await;
    open.world.app.db.close().await;
    let size = std::fs::metadata(&open.file).unwrap().len();
    // A program that is Ronda with a limit on the size of files, as a quota would be.
    let script = open.file.with_file_name("ronda");
    let lines = format!(
        "#!/bin/bash\ntrap '' XFSZ\nulimit -S -f {}\nexec {} \"$@\"\n",
        size / 1024 + 64,
        env!("CARGO_BIN_EXE_ronda")
    );
    std::fs::write(&script, lines).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    let server = Server::of(Path::new("/bin/bash"), "", None).await;
    assert!(server.is_err(), "what is no Ronda is no server");
    let server = Server::of(&script, &format!("sqlite:{}", open.file.display()), None).await.unwrap();
    let mut client = server.client();
    client.sign_in("paula@ronda.test", PIN).await.unwrap();
    let at = open.phrases();
    let mut saved = 0;
    let (command, text) = loop {
        let (command, text) = (open.world.id().to_string(), long_text(saved));
        let answer = client.post(&at, &[("command", &command), ("phrase_text", &text)]).await.unwrap();
        if answer.status != 303 {
            assert_eq!(answer.status, 503, "{}", answer.body);
            assert!(answer.body.contains("Lo que escribió no se guardó"), "{}", answer.body);
            break (command, text);
        }
        saved += 1;
        assert!(saved < 2_000, "the limit was never met");
    };
    assert!(saved > 0, "there was room at first");
    let raised = std::process::Command::new("prlimit").args(["--fsize=unlimited", "--pid", &server.id()]).status();
    assert!(raised.unwrap().success());
    let answer = client.post(&at, &[("command", &command), ("phrase_text", &text)]).await.unwrap();
    assert_eq!(answer.status, 303, "the same server saves again: {}", answer.body);
    server.stop().await.unwrap();
    let found = upkeep::examine(&open.file).await.unwrap();
    assert!(found.is_sound(), "{found:?}");
    assert_eq!(usize::try_from(found.counts["learnings"]).unwrap(), saved + 1);
}

#[tokio::test]
async fn an_unreadable_file_is_told_and_readable_again_it_is_served() {
    let mut open = Open::on_a_file(Clock::at(now())).await;
    open.pragma("PRAGMA wal_checkpoint(TRUNCATE)".to_owned()).await;
    let whole = std::fs::read(&open.file).unwrap();
    std::fs::write(&open.file, vec![0x5a; whole.len()]).unwrap();
    let Db::Sqlite { read, .. } = &open.world.app.db else { panic!("this is about SQLite") };
    // Connections remember pages that they have read; new ones have to read.
    let read = read.clone();
    let all = [read.acquire().await, read.acquire().await, read.acquire().await, read.acquire().await];
    for connection in all.into_iter().flatten() {
        _ = connection.close().await;
    }
    let at = format!("/grupos/{}", open.group);
    let answer = open.paula.get(&at).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text);
    assert!(answer.text.contains("No se pudo leer esta página"), "{}", answer.text);
    std::fs::write(&open.file, &whole).unwrap();
    let answer = open.paula.get(&at).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert!(answer.text.contains("Manos que cuidan"));
}

#[tokio::test]
async fn a_database_that_is_gone_is_told_and_served_when_it_is_back() {
    let Some(url) = std::env::var("RONDA_TEST_DATABASE").ok().filter(|url| !url.is_empty()) else { return };
    let own = crate::house::postgres_database(&url).await;
    let world = World::over(Db::open(&own).await.unwrap(), Clock::at(now())).await;
    let mut open = Open::over(world, PathBuf::new(), tempfile::tempdir().unwrap()).await;
    let name = own.rsplit('/').next().unwrap().split('?').next().unwrap();
    let admin = sqlx::PgPool::connect(&url).await.unwrap();
    let run = async |sql: String| {
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&admin).await.unwrap();
    };
    run(format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false")).await;
    run(format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")).await;
    let command = open.world.id().to_string();
    let answer = open.say(&command, "Una frase que llega cuando no hay dónde guardarla").await;
    told(&answer, "Una frase que llega cuando no hay dónde guardarla");
    let at = format!("/grupos/{}", open.group);
    assert_eq!(open.paula.get(&at).await.status, StatusCode::SERVICE_UNAVAILABLE);
    run(format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).await;
    let answer = open.say(&command, "Una frase que llega cuando no hay dónde guardarla").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(open.kept().await, 1);
    assert_eq!(open.paula.get(&at).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_clock_that_is_set_back_is_told_on_every_page_and_nothing_is_lost() {
    let mut open = Open::on_a_file(Clock::at(now())).await;
    let at = format!("/grupos/{}", open.group);
    let behind = "El reloj del servidor va atrasado";
    assert_eq!(open.say(&open.world.id().to_string(), "Antes").await.status, StatusCode::SEE_OTHER);
    assert!(!open.paula.get(&at).await.text.contains(behind));
    open.world.later(TimeDelta::minutes(-3));
    assert!(!open.paula.get(&at).await.text.contains(behind), "a clock is set right by minutes now and then");
    open.world.later(TimeDelta::hours(-5));
    for page in [at.as_str(), "/agenda", "/cuenta", "/rutas"] {
        assert!(open.paula.get(page).await.text.contains(behind), "{page}");
    }
    assert_eq!(open.say(&open.world.id().to_string(), "Mientras tanto").await.status, StatusCode::SEE_OTHER);
    assert_eq!(open.kept().await, 2);
    open.world.later(TimeDelta::hours(6));
    assert!(!open.paula.get(&at).await.text.contains(behind), "the clock is right again");
    open.world.later(TimeDelta::days(400));
    assert_eq!(open.paula.get(&at).await.status, StatusCode::SEE_OTHER, "a session does not outlive its hours");
    open.paula.sign_in("paula@ronda.test", PIN).await;
    assert_eq!(open.paula.get(&at).await.status, StatusCode::OK);
    assert_eq!(open.kept().await, 2);
}

#[tokio::test]
async fn a_storm_of_sign_ins_is_asked_to_come_back() {
    use ronda::web::app::{App, Manner};
    use ronda::web::listen::Limits;
    let world = World::new().await;
    let limits = Limits { hashing: 0, ..Limits::default() };
    let guidance = std::sync::Arc::clone(world.app.act.guidance());
    let app = App::within(limits, world.app.db.clone(), guidance, Clock::at(now()), Manner::default());
    let mut browser = Browser::new(app);
    let answer = browser.post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", PIN)]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!answer.text.contains(PIN));
    assert_eq!(browser.get("/entrar").await.status, StatusCode::OK, "other pages answer");
}
