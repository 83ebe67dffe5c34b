//! `ronda serve` and `ronda institution`, as somebody types them.

use std::process::{Command, Output};

fn ronda(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ronda")).args(args).env_remove("RONDA_DATABASE").output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A database as a server leaves it.
fn begun(folder: &std::path::Path) -> String {
    let url = format!("sqlite:{}", folder.join("ronda.db").display());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async { ronda::db::Db::open(&url).await.unwrap().close().await });
    url
}

#[test]
fn a_slip_of_the_pen_makes_no_database_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let missing = format!("sqlite:{}", folder.path().join("otra.db").display());
    let phone = ["--identifier", "310 555 0177"];
    let house = ["--name", "Hospital", "--site", "Sala", "--administrator", "Elena"];
    for url in [missing.as_str(), "ronda.db", "mysql:ronda", "mysql://ana:secreto@base/ronda"] {
        let commands: [Vec<&str>; 6] = [
            vec!["territory", "list", "--database", url],
            [&["login", "secret", "--database", url][..], &phone].concat(),
            [&["institution", "add", "--database", url][..], &house, &phone].concat(),
            vec!["export", "/tmp/nunca", "--database", url],
            vec!["backup", "/tmp/nunca.age", "--database", url],
            vec!["serve", "--database", url, "--listen", "127.0.0.1:0"],
        ];
        // A server makes the one that is missing.
        let asked = if url == missing { &commands[..5] } else { &commands[..] };
        for command in asked {
            let done = Command::new(env!("CARGO_BIN_EXE_ronda"))
                .args(command)
                .current_dir(folder.path())
                .env_remove("RONDA_DATABASE")
                .output()
                .unwrap();
            let said = text(&done.stderr);
            assert_eq!(done.status.code(), Some(2), "{command:?}: {said}");
            assert!(!said.contains("secreto"), "{said}");
        }
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was made");
}

#[test]
fn a_settings_file_names_the_database_of_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("ronda.toml");
    std::fs::write(&config, format!("database = \"{}\"\n", begun(folder.path()))).unwrap();
    let done = ronda(&["territory", "list", "--config", &config.display().to_string()]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
}

#[test]
fn help_never_shows_what_the_environment_holds() {
    let mut asked = Command::new(env!("CARGO_BIN_EXE_ronda"));
    let help =
        asked.args(["serve", "--help"]).env("RONDA_DATABASE", "postgres://ana:secreto@base/ronda").output().unwrap();
    assert!(text(&help.stdout).contains("RONDA_DATABASE") && !text(&help.stdout).contains("secreto"));
}

#[test]
fn a_bad_setting_is_refused_by_its_name_and_nothing_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("ronda.toml");
    std::fs::write(&config, "listen = \"127.0.0.1:0\"\nlisten_on = 3\n").unwrap();
    let config = config.display().to_string();
    let cases: [(&[&str], &str); 4] = [
        (&["serve", "--listen", "aquí"], "aquí"),
        (&["serve", "--config", &config], "listen_on"),
        (&["serve", "--config", "/no/existe.toml"], "/no/existe.toml"),
        (&["serve", "--database", "sqlite:/no/existe/ronda.db", "--listen", "127.0.0.1:0"], "listen"),
    ];
    for (args, named) in &cases[..3] {
        let done = ronda(args);
        assert_eq!(done.status.code(), Some(2), "{args:?}");
        assert!(text(&done.stderr).contains(named), "{args:?}: {}", text(&done.stderr));
    }
    let done = ronda(cases[3].0);
    assert_eq!(done.status.code(), Some(2), "{}", text(&done.stderr));
    assert!(!text(&done.stderr).contains("panicked"));
}

#[test]
fn another_institution_gets_an_administrator_who_can_sign_in() {
    let folder = tempfile::tempdir().unwrap();
    let url = begun(folder.path());
    let add = |identifier: &str| {
        ronda(&[
            "institution",
            "add",
            "--database",
            &url,
            "--name",
            "Hospital del Valle",
            "--site",
            "Sala 2",
            "--administrator",
            "Elena",
            "--identifier",
            identifier,
            "--json",
        ])
    };
    let done = add("310 555 0199");
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let said: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(said["pin"].as_str().unwrap().len(), 6);
    let again = add("310-555-0199");
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stderr));
    let said: serde_json::Value = serde_json::from_slice(&again.stdout).unwrap();
    assert!(said["pin"].is_null(), "the same phone signs in once on a server, and keeps its secret");
    let odd = add("no es nada");
    assert!(text(&odd.stdout).contains("\"field\":\"identifier\""), "{}", text(&odd.stdout));
}

#[test]
fn a_forgotten_secret_is_given_anew_at_the_machine_once() {
    let folder = tempfile::tempdir().unwrap();
    let url = begun(folder.path());
    let secret = |identifier: &str, more: &[&str]| {
        let base = ["login", "secret", "--database", &url, "--identifier", identifier];
        ronda(&[&base[..], more].concat())
    };
    let base = ["territory", "add", "--database", &url, "--name", "Beatriz Arango", "--identifier", "310 555 0177"];
    assert_eq!(ronda(&base).status.code(), Some(0));
    let done = secret("310-555-0177", &["--json"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let said: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!((said["identifier"].as_str(), said["pin"].as_str().map(str::len)), (Some("+573105550177"), Some(6)));
    for (lang, word) in [("es", "Después no se muestra"), ("en", "not shown again")] {
        let told = secret("3105550177", &["--lang", lang]);
        assert!(text(&told.stdout).contains(word), "{}", text(&told.stdout));
    }
    for identifier in ["311 555 0177", "no es nada", ""] {
        let odd = secret(identifier, &["--json"]);
        assert_eq!(odd.status.code(), Some(2), "{identifier}");
        assert!(text(&odd.stdout).contains("\"field\":\"identifier\""), "{}", text(&odd.stdout));
    }
}

#[test]
fn the_help_of_every_command_is_in_the_language_that_is_asked_for() {
    for (lang, word) in [("es", "Base de datos"), ("en", "Database")] {
        let help = ronda(&["serve", "--help", "--lang", lang]);
        assert!(text(&help.stdout).contains(word), "{}", text(&help.stdout));
    }
}

#[test]
fn a_reader_of_a_territory_is_appointed_at_the_machine_and_dismissed_there() {
    let folder = tempfile::tempdir().unwrap();
    let url = begun(folder.path());
    let add = |more: &[&str]| {
        let base = ["territory", "add", "--database", &url, "--name", "Beatriz Arango", "--json"];
        ronda(&[&base[..], more].concat())
    };
    let done = add(&["--identifier", "310 555 0177", "--department", "nariño"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let said: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!((said["reach"].as_str(), said["pin"].as_str().map(str::len)), (Some("52"), Some(6)));
    let again = add(&["--identifier", "310-555-0177", "--municipality", "Pasto"]);
    let said: serde_json::Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!(said["reach"].as_str(), Some("52001"));
    assert!(said["pin"].is_null(), "whoever signs in already keeps their secret");
    for (more, field) in [
        (["--identifier", "310 555 0177", "--department", "Macondo"], "department"),
        (["--identifier", "310 555 0177", "--municipality", "San Bernardo"], "municipality"),
        (["--identifier", "no es nada", "--department", "52"], "identifier"),
    ] {
        let odd = add(&more);
        assert_eq!(odd.status.code(), Some(2), "{more:?}");
        assert!(text(&odd.stdout).contains(&format!("\"field\":\"{field}\"")), "{more:?}: {}", text(&odd.stdout));
    }
    let list = ronda(&["territory", "list", "--database", &url]);
    assert!(text(&list.stdout).starts_with("Beatriz Arango\tPasto, Nariño\t"), "{}", text(&list.stdout));
    let remove = || ronda(&["territory", "remove", "--database", &url, "--identifier", "3105550177"]);
    assert_eq!(remove().status.code(), Some(0));
    assert_eq!(remove().status.code(), Some(2), "nobody is dismissed twice");
    assert_eq!(text(&ronda(&["territory", "list", "--database", &url]).stdout), "");
}
