//! `ronda backup`, `ronda restore` and `ronda doctor`, as somebody types them, beside a server that serves.

use crate::house::World;
use ronda::bench::server::Server;
use ronda::clock::Clock;
use ronda::db::{Db, upkeep};
use serde_json::Value;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_ronda");

fn ronda(args: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.args(args).env("RUST_LOG", "error");
    for name in ["RONDA_DATABASE", "RONDA_CONFIG", "RONDA_LISTEN", "RONDA_BACKUP_PASSPHRASE"] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn refused(done: &Output, words: &str) {
    assert_eq!(done.status.code(), Some(2), "{}{}", text(&done.stdout), text(&done.stderr));
    assert!(text(&done.stderr).contains(words), "{}", text(&done.stderr));
}

fn worked(done: &Output) -> Value {
    assert_eq!(done.status.code(), Some(0), "{}{}", text(&done.stdout), text(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

/// A database with a group in it.
struct Kept {
    folder: tempfile::TempDir,
    file: PathBuf,
    url: String,
}

impl Kept {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ronda.db");
        let url = format!("sqlite:{}", file.display());
        let world = World::over(Db::open(&url).await.unwrap(), Clock::Machine).await;
        let group = world.group("Manos que cuidan", None).await;
        world.enrol(group, 3).await;
        world.app.db.close().await;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o077, 0, "nobody else reads it");
        Self { folder, file, url }
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Files in the folder, of which none may be left over.
    fn parts(&self) -> usize {
        let names = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().ends_with(".part")).count()
    }
}

async fn people(file: &Path) -> i64 {
    upkeep::counts(file).await.unwrap()["persons"]
}

#[tokio::test]
async fn a_copy_made_while_serving_is_whole_private_and_can_be_put_back() {
    let kept = Kept::new().await;
    let server = Server::of(Path::new(PROGRAM), &kept.url, None).await.unwrap();
    let copy = kept.at("copia.db");
    let said = worked(&ronda(&["backup", &copy, "--database", &kept.url, "--json"]));
    assert_eq!((said["sealed"].as_bool(), said["proved"].as_bool()), (Some(false), Some(true)));
    assert_eq!(said["rows"]["groups"], 1);
    let found = upkeep::examine(Path::new(&copy)).await.unwrap();
    assert!(found.is_sound(), "{found:?}");
    assert_eq!(found.counts, upkeep::counts(&kept.file).await.unwrap());
    assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    refused(&ronda(&["backup", &copy, "--database", &kept.url]), "ya existe");

    refused(&ronda(&["restore", &copy, "--database", &kept.url]), "ya existe");
    refused(&ronda(&["restore", &copy, "--database", &kept.url, "--replace"]), "apáguela primero");
    server.stop().await.unwrap();

    // Somebody erases everything by mistake, and gets it back.
    let mut broken = std::fs::read(&kept.file).unwrap();
    broken.truncate(4096);
    std::fs::write(&kept.file, &broken).unwrap();
    let said = worked(&ronda(&["restore", &copy, "--database", &kept.url, "--replace", "--json"]));
    let aside = said["aside"].as_str().unwrap();
    assert_eq!(std::fs::read(aside).unwrap(), broken, "what was there is kept as it was");
    assert_eq!(people(&kept.file).await, found.counts["persons"]);
    assert_eq!(kept.parts(), 0);
    let server = Server::of(Path::new(PROGRAM), &kept.url, None).await.unwrap();
    let answer = server.client().get("/entrar").await.unwrap();
    assert_eq!(answer.status, 200, "the server opens what was restored");
    server.stop().await.unwrap();
}

#[tokio::test]
async fn a_sealed_copy_opens_with_its_key_and_no_other() {
    let kept = Kept::new().await;
    let (right, wrong) = (kept.at("frase"), kept.at("otra"));
    std::fs::write(&right, "cuatro palabras que nadie adivina\n").unwrap();
    std::fs::write(&wrong, "cuatro palabras que alguien adivina\n").unwrap();
    let copy = kept.at("copia.db.age");
    let said = worked(&ronda(&["backup", &copy, "--database", &kept.url, "--passphrase-file", &right, "--json"]));
    assert_eq!((said["sealed"].as_bool(), said["proved"].as_bool()), (Some(true), Some(true)));
    let bytes = std::fs::read(&copy).unwrap();
    assert!(!bytes.windows(6).any(|six| six == b"SQLite"), "nothing of it can be read");
    let place = format!("sqlite:{}", kept.at("nueva.db"));
    refused(&ronda(&["restore", &copy, "--database", &place]), "está cifrada");
    refused(&ronda(&["restore", &copy, "--database", &place, "--passphrase-file", &wrong]), "no abre la copia");
    worked(&ronda(&["restore", &copy, "--database", &place, "--passphrase-file", &right, "--json"]));
    assert_eq!(people(Path::new(&kept.at("nueva.db"))).await, people(&kept.file).await);

    // One bit of it, anywhere, and it is refused.
    for at in [bytes.len() / 3, bytes.len() / 2, bytes.len() - 5] {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        std::fs::write(&copy, changed).unwrap();
        let done = ronda(&["restore", &copy, "--database", &place, "--passphrase-file", &right, "--check"]);
        assert_eq!(done.status.code(), Some(2), "changed at {at}");
    }
    assert_eq!(kept.parts(), 0);
}

#[tokio::test]
async fn a_copy_for_a_recipient_opens_with_their_key_alone() {
    let kept = Kept::new().await;
    let identity = age::x25519::Identity::generate();
    let key = kept.at("clave");
    std::fs::write(&key, age::secrecy::ExposeSecret::expose_secret(&identity.to_string())).unwrap();
    let copy = kept.at("copia.age");
    let recipient = identity.to_public().to_string();
    let done = ronda(&["backup", &copy, "--database", &kept.url, "--recipient", &recipient]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(text(&done.stdout).contains("no se puede abrir para comprobarla"), "it says what it could not prove");
    let said =
        worked(&ronda(&["restore", &copy, "--check", "--identity-file", &key, "--database", &kept.url, "--json"]));
    assert_eq!(said["replaced"], false);
    refused(&ronda(&["backup", &kept.at("x"), "--database", &kept.url, "--recipient", "age1no"]), "age1");
}

#[tokio::test]
async fn what_is_no_sound_copy_replaces_nothing() {
    let kept = Kept::new().await;
    let before = std::fs::read(&kept.file).unwrap();
    let copy = kept.at("copia.db");
    worked(&ronda(&["backup", &copy, "--database", &kept.url, "--json"]));
    let whole = std::fs::read(&copy).unwrap();
    let file = kept.at("mala.db");
    let mut torn = whole.clone();
    let middle = torn.len() / 2;
    torn[middle..].fill(0x5a);
    let foreign = {
        let path = kept.at("futura.db");
        std::fs::write(&path, &whole).unwrap();
        let mut db = <sqlx::SqliteConnection as sqlx::Connection>::connect(&format!("sqlite:{path}")).await.unwrap();
        sqlx::query("UPDATE _sqlx_migrations SET version = 9000 WHERE version = 1").execute(&mut db).await.unwrap();
        sqlx::Connection::close(db).await.unwrap();
        std::fs::read(path).unwrap()
    };
    let cases: [(&[u8], &str); 5] = [
        (&torn, "no está sana"),
        (&whole[..whole.len() / 2], "no está sana"),
        (b"esto no es una base de datos, es una carta", "no está sana"),
        (b"", "no es una base de datos de Ronda"),
        (&foreign, "más nueva"),
    ];
    for (bytes, words) in cases {
        std::fs::write(&file, bytes).unwrap();
        refused(&ronda(&["restore", &file, "--database", &kept.url, "--replace"]), words);
        assert_eq!(std::fs::read(&kept.file).unwrap(), before, "{words}");
    }
    assert_eq!(kept.parts(), 0);
}

/// What goes wrong with a disk is said in words, in the language of whoever asks, with the folder or the file by name.
#[tokio::test]
async fn a_folder_that_is_not_there_and_a_broken_file_are_told_in_words() {
    let kept = Kept::new().await;
    let in_english = |args: &[&str]| {
        let done = Command::new(PROGRAM).args(args).args(["--lang", "en"]).env("RUST_LOG", "error").output().unwrap();
        assert_eq!(done.status.code(), Some(2));
        text(&done.stderr)
    };
    let (copy, nowhere, file) = (kept.at("copia.db"), kept.at("no-hay/copia.db"), kept.at("ronda.db/copia.db"));
    worked(&ronda(&["backup", &copy, "--database", &kept.url, "--json"]));
    let folder = kept.at("no-hay");
    let backup = ["backup", &nowhere, "--database", &kept.url];
    refused(&ronda(&backup), &format!("file: no existe la carpeta {folder}; créela"));
    assert!(in_english(&backup).contains(&format!("the folder {folder} does not exist")));
    refused(&ronda(&["backup", &file, "--database", &kept.url]), "es un archivo y no una carpeta");
    let place = format!("sqlite:{nowhere}");
    refused(&ronda(&["restore", &copy, "--database", &place]), &format!("database: no existe la carpeta {folder}"));
    let absent = kept.at("no-hay.db");
    refused(&ronda(&["restore", &absent, "--database", &kept.url, "--check"]), &format!("leer el archivo {absent}"));

    let mut torn = std::fs::read(&copy).unwrap();
    let middle = torn.len() / 2;
    torn[middle..middle + 8192].fill(0x5a);
    let bad = kept.at("mala.db");
    let system = ["os error", "malformed", "Tree ", "***", "code:"];
    for (bytes, words) in
        [(torn.as_slice(), "una parte se perdió"), (b"una carta, y nada que se pueda abrir", "no es una")]
    {
        std::fs::write(&bad, bytes).unwrap();
        let restore = ["restore", &bad, "--database", &kept.url, "--check"];
        let done = ronda(&restore);
        refused(&done, words);
        assert!(text(&done.stderr).contains(&bad), "{}", text(&done.stderr));
        let told = text(&done.stderr) + &in_english(&restore);
        assert!(system.iter().all(|word| !told.contains(word)), "{told}");
    }
    // The database itself is broken, and no log beside it has its pages yet: nothing is called a copy of it.
    for beside in ["ronda.db-wal", "ronda.db-shm"] {
        let _there = std::fs::remove_file(kept.at(beside));
    }
    std::fs::write(&kept.file, torn).unwrap();
    let done = ronda(&["backup", &kept.at("otra.db"), "--database", &kept.url]);
    refused(&done, &format!("{} está dañada", kept.file.display()));
    assert!(system.iter().all(|word| !text(&done.stderr).contains(word)), "{}", text(&done.stderr));
    assert_eq!(kept.parts(), 0);
}

#[tokio::test]
async fn the_doctor_says_what_is_well_and_what_is_not() {
    let kept = Kept::new().await;
    let level = |done: &Output, name: &str| {
        let said: Value = serde_json::from_slice(&done.stdout).unwrap();
        let found = said["found"].as_array().unwrap().iter().find(|one| one["name"] == name);
        found.map(|one| one["level"].as_str().unwrap().to_owned())
    };
    let doctor = |more: &[&str]| ronda(&[&["doctor", "--json", "--database", &kept.url], more].concat());

    let done = doctor(&[]);
    for name in ["listen-local", "sqlite", "permissions", "sound", "migrations", "clock", "log"] {
        assert_eq!(level(&done, name).as_deref(), Some("well"), "{name}: {}", text(&done.stdout));
    }
    assert!(matches!(done.status.code(), Some(0 | 1)), "only the disk of this machine may be short");

    let done = doctor(&["--listen", "0.0.0.0:80", "--insecure-http"]);
    assert_eq!((level(&done, "listen-open").as_deref(), done.status.code()), (Some("bad"), Some(3)));
    std::fs::set_permissions(&kept.file, std::fs::Permissions::from_mode(0o644)).unwrap();
    let done = doctor(&[]);
    assert_eq!((level(&done, "permissions-wide").as_deref(), done.status.code()), (Some("advice"), Some(1)));

    let mut db = <sqlx::SqliteConnection as sqlx::Connection>::connect(&kept.url).await.unwrap();
    sqlx::query("UPDATE journal SET received_at = '2090-01-01T00:00:00+00:00'").execute(&mut db).await.unwrap();
    sqlx::Connection::close(db).await.unwrap();
    let done = doctor(&[]);
    assert_eq!((level(&done, "clock-behind").as_deref(), done.status.code()), (Some("bad"), Some(3)));

    let mut bytes = std::fs::read(&kept.file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0x5a);
    std::fs::write(&kept.file, bytes).unwrap();
    let done = doctor(&[]);
    assert!(level(&done, "broken").is_some() || level(&done, "unreachable").is_some(), "{}", text(&done.stdout));
    assert_eq!(done.status.code(), Some(3));

    let done = ronda(&["doctor", "--json", "--database", "sqlite:/no/existe/ronda.db"]);
    assert_eq!((level(&done, "no-file").as_deref(), done.status.code()), (Some("bad"), Some(3)));
    let done = ronda(&["doctor", "--json", "--database", "postgres://nadie@127.0.0.1:1/nada"]);
    assert_eq!((level(&done, "unreachable").as_deref(), done.status.code()), (Some("bad"), Some(3)));
    let done = ronda(&["doctor", "--config", "/no/existe.toml"]);
    assert_eq!(done.status.code(), Some(2));
}

#[test]
fn the_doctor_speaks_both_languages() {
    for (lang, words) in [("es", "No existe /no/existe.db"), ("en", "/no/existe.db does not exist")] {
        let done = ronda(&["doctor", "--lang", lang, "--database", "sqlite:/no/existe.db"]);
        assert!(text(&done.stdout).contains(words), "{}", text(&done.stdout));
    }
}

#[tokio::test]
async fn postgresql_is_copied_by_its_own_program_or_the_command_is_told() {
    let without = Command::new(PROGRAM)
        .args(["backup", "/tmp/no-se-hace.dump", "--database", "postgres://ronda:secreta@127.0.0.1:1/ronda"])
        .env("PATH", "/no/existe")
        .output()
        .unwrap();
    refused(&without, "pg_dump --format=custom");
    assert!(!text(&without.stderr).contains("secreta"), "the password is not shown");
    for (lang, words) in [("es", "no contesta: revise que esté encendida"), ("en", "it does not answer")] {
        let url = "postgres://ronda:secreta@127.0.0.1:1/ronda";
        let silent = ronda(&["backup", "/tmp/no-se-hace.dump", "--lang", lang, "--database", url]);
        // Where pg_dump is not at hand either, that is said first.
        let words = if Command::new("pg_dump").arg("--version").output().is_ok() { words } else { "pg_dump" };
        refused(&silent, words);
        assert!(!text(&silent.stderr).contains("secreta"));
    }
    let done = ronda(&["restore", "/tmp/algo.dump", "--database", "postgres://ronda@127.0.0.1:1/ronda"]);
    refused(&done, "pg_restore");

    // With a PostgreSQL at hand, a real copy of it.
    let Some(url) = std::env::var("RONDA_TEST_DATABASE").ok().filter(|url| !url.is_empty()) else { return };
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("ronda.dump").display().to_string();
    let own = crate::house::postgres_database(&url).await;
    refused(&ronda(&["backup", &copy, "--database", &own]), "No hay nada de Ronda en");
    let nowhere = format!("{}-nada", own.split('?').next().unwrap_or(&own));
    refused(&ronda(&["backup", &copy, "--database", &nowhere]), "no tiene una base de datos con ese nombre");
    assert!(!Path::new(&copy).exists(), "nothing is left of it");
    let world = World::over(Db::open(&own).await.unwrap(), Clock::Machine).await;
    world.group("Manos que cuidan", None).await;
    let said = worked(&ronda(&["backup", &copy, "--database", &own, "--json"]));
    assert!(said["rows"]["tables"].as_i64().unwrap() > 30, "{said}");
    let done = ronda(&["doctor", "--json", "--database", &own]);
    assert!(text(&done.stdout).contains("not-durable"), "the throw-away cluster runs without fsync, and it says so");
}

#[test]
fn the_bench_names_every_figure_in_both_languages() {
    let small = ["bench", "--groups", "2", "--seconds", "1", "--marks", "10000,20000"];
    let said = ronda(&[&small[..], &["--json"]].concat());
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    let figures: Vec<Value> = text(&said.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let value = |name: &str| figures.iter().find(|one| one["name"] == name).map(|one| one["value"].as_f64().unwrap());
    for name in
        ["binary", "start", "idle", "save-1-p50", "save-32-rate", "engine-32-rate", "page-32-rate", "marks-query-p50"]
    {
        assert!(value(name).is_some_and(|value| value > 0.0), "{name}");
    }
    for lang in [ronda::text::Lang::Es, ronda::text::Lang::En] {
        for figure in &figures {
            let key = format!("cli-bench-said-{}", figure["name"].as_str().unwrap());
            assert!(lang.knows(&key), "{key}");
        }
    }
    let kept = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", kept.path().join("usada.db").display());
    assert_eq!(ronda(&[&small[..], &["--database", &url]].concat()).status.code(), Some(0));
    refused(&ronda(&[&small[..], &["--database", &url]].concat()), "no está vacía");
}

#[tokio::test]
async fn everything_of_an_institution_is_written_for_whom_it_is_and_nothing_is_written_over() {
    let kept = Kept::new().await;
    let folder = kept.at("todo");
    let unnamed = ronda(&["export", "--database", &kept.url, &folder]);
    refused(&unnamed, "Centro de salud El Mirador");
    let wanted = ["export", "--json", "--database", &kept.url, "--institution", "centro de salud el mirador", &folder];
    let files = worked(&ronda(&wanted));
    let files: Vec<&str> = files["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    assert!(files[0].ends_with("institucion.zip") && files[1].contains("grupo-manos-que-cuidan-"));
    for file in &files {
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o077, 0, "nobody else reads it");
    }
    let mut group = zip::ZipArchive::new(std::fs::File::open(files[1]).unwrap()).unwrap();
    let people = std::io::read_to_string(group.by_name("coordinacion/personas.csv").unwrap()).unwrap();
    assert_eq!(people.matches("Persona ").count(), 3, "{people}");
    let again = ["export", "--database", &kept.url, "--institution", "Centro de salud El Mirador", &folder];
    refused(&ronda(&again), "institucion.zip");
    let elsewhere = kept.at("otra");
    refused(&ronda(&["export", "--database", &kept.url, "--institution", "Nadie", &elsewhere]), "Hospital del Valle");
    assert!(!Path::new(&elsewhere).exists());
    let nowhere = kept.at("nada.db");
    refused(&ronda(&["export", "--database", &format!("sqlite:{nowhere}"), &elsewhere]), "nada.db");
    assert!(!Path::new(&nowhere).exists(), "what is not there is not made");
}
