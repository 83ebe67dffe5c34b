//! The demo: an invented institution, the same every time, at whatever hour it is started.

use crate::house::{Browser, fresh_database};
use axum::http::StatusCode;
use chrono::Datelike;
use chrono_tz::America::Bogota;
use domain::command::slice::Guidance;
use domain::command::{EncounterSlice, GroupSlice};
use domain::day::{Day, Instant, day_of, whole_minutes};
use domain::encounter::memoir::{MemoirState, names_in};
use domain::encounter::{EncounterKind, EncounterState};
use domain::group::EditionState;
use domain::id::{GroupId, InstitutionId};
use domain::mutual::RollWay;
use domain::role::Role;
use domain::seat::SeatState;
use ronda::clock::Clock;
use ronda::db::Tx;
use ronda::demo::{self, Comes, DAUGHTER, ENTRIES, MOTHER, NAMES, Secret};
use ronda::guidance;
use ronda::params;
use ronda::store::figures::{self, Figures};
use ronda::store::{house_figures, institution, lineage, listing, mutual, slice};
use ronda::web::app::{App, DemoEntry, Manner, Way};
use ronda::web::session::link_hash;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;

/// The secrets of the links.
const LINKS: [&str; 2] = ["0123456789abcdefghjkmnpqrs", "1123456789abcdefghjkmnpqrs"];

struct Demo {
    app: Arc<App>,
    house: InstitutionId,
    now: Instant,
    _folder: Option<tempfile::TempDir>,
}

async fn demo_at(now: &str) -> Demo {
    let now: Instant = now.parse().unwrap();
    let (db, folder) = fresh_database().await;
    let guidance = Arc::new(Guidance { frames: guidance::frames().to_vec(), book: guidance::built_in_book().clone() });
    let entries = ENTRIES.iter().map(|entry| DemoEntry {
        word: entry.word,
        way: match entry.comes {
            Comes::ByLogin(login) => Way::Login(login.to_owned()),
            Comes::ByLink(place) => Way::Link(LINKS[place].to_owned()),
        },
    });
    let manner = Manner { demo: entries.collect(), ..Manner::default() };
    let app = App::new(db, guidance, Clock::at(now), manner);
    let house = demo::build(
        &app.act,
        now,
        &Secret { login_hash: "nobody knows it".to_owned(), link_hashes: LINKS.map(|link| link_hash(link).unwrap()) },
    )
    .await
    .unwrap();
    Demo { app, house, now, _folder: folder }
}

/// An encounter with what hangs on it, of whichever edition.
struct Row {
    group: GroupId,
    state: EncounterState,
    day: Day,
    times: Option<(Instant, Instant)>,
    expected: u32,
    present: u32,
    learnings: u32,
    memoirs: u32,
    cases: u32,
}

impl Demo {
    async fn look(&self) -> Tx {
        self.app.db.read().await.unwrap()
    }

    /// The support groups by their names, as a decision sees them.
    async fn groups(&self) -> BTreeMap<String, GroupSlice> {
        let mut tx = self.look().await;
        let ids: Vec<GroupId> = tx
            .all(
                "SELECT group_id FROM groups WHERE institution_id = $1 AND frame = 'support'",
                params![self.house],
                |row| row.key("group_id"),
            )
            .await
            .unwrap();
        let mut groups = BTreeMap::new();
        for id in ids {
            let found = slice::load_group(&mut tx, self.app.act.guidance(), self.house, id).await.unwrap().unwrap();
            groups.insert(found.group.name.to_string(), found);
        }
        groups
    }

    async fn encounter(&self, of: &GroupSlice, ordinal: u32) -> EncounterSlice {
        let id = of.encounters.iter().find(|one| one.ordinal == ordinal).unwrap().id;
        slice::load_encounter(&mut self.look().await, self.house, of, id).await.unwrap().unwrap()
    }

    /// Every encounter of every edition of a support group.
    async fn encounters(&self) -> Vec<Row> {
        self.look()
            .await
            .all(
                "SELECT e.group_id, e.state, e.day, e.opened_at, e.closed_at,
                     (SELECT COUNT(*) FROM attendance a WHERE a.institution_id = $1 AND a.encounter_id = e.encounter_id) AS expected,
                     (SELECT COUNT(*) FROM attendance a WHERE a.institution_id = $1 AND a.encounter_id = e.encounter_id
                         AND a.mark IN ('arrived', 'late', 'online')) AS present,
                     (SELECT COUNT(*) FROM learnings l WHERE l.institution_id = $1 AND l.encounter_id = e.encounter_id) AS learnings,
                     (SELECT COUNT(*) FROM memoirs m WHERE m.institution_id = $1 AND m.encounter_id = e.encounter_id) AS memoirs,
                     (SELECT COUNT(*) FROM cases c WHERE c.institution_id = $1 AND c.encounter_id = e.encounter_id
                         AND c.presented_at IS NOT NULL) AS cases
                 FROM encounters e
                 JOIN groups g ON g.institution_id = e.institution_id AND g.group_id = e.group_id AND g.frame = 'support'
                 WHERE e.institution_id = $1 ORDER BY e.day, e.encounter_id",
                params![self.house],
                |row| {
                    Ok(Row {
                        group: row.key("group_id")?,
                        state: row.code("state")?,
                        day: row.day("day")?,
                        times: row.instant_maybe("opened_at")?.zip(row.instant_maybe("closed_at")?),
                        expected: row.count("expected")?,
                        present: row.count("present")?,
                        learnings: row.count("learnings")?,
                        memoirs: row.count("memoirs")?,
                        cases: row.count("cases")?,
                    })
                },
            )
            .await
            .unwrap()
    }

    async fn text(&self, sql: &'static str) -> Vec<String> {
        self.look().await.all(sql, params![self.house], |row| row.text("text")).await.unwrap()
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.look().await.one(sql, params![self.house], |row| row.int("n")).await.unwrap()
    }

    /// Names, days and counts, which are all that may differ between two demos of one moment.
    async fn told(&self) -> Vec<String> {
        let mut told = self.text("SELECT name AS text FROM persons WHERE institution_id = $1 ORDER BY name").await;
        told.extend(self.encounters().await.iter().map(|row| {
            format!(
                "{} {} {} {} {} {}",
                row.state.code(),
                row.day,
                row.expected,
                row.present,
                row.learnings,
                row.memoirs
            )
        }));
        told
    }
}

/// Whatever the day: the six support groups where they are said to be, nothing held in the future, counts that agree.
async fn holds_together(demo: &Demo) {
    let today = day_of(demo.now, Bogota);
    let groups = demo.groups().await;
    let stages: Vec<(&str, EditionState, usize)> = groups
        .iter()
        .map(|(name, of)| {
            let held = of.encounters.iter().filter(|one| one.state.is_held()).count();
            (name.as_str(), of.edition.state, held)
        })
        .collect();
    assert_eq!(
        stages,
        [
            ("Después de la creciente", EditionState::Running, 4),
            ("Las viudas del puerto", EditionState::Closed, 10),
            ("Manos que cuidan", EditionState::Running, 6),
            ("Noches tranquilas", EditionState::Running, 4),
            ("Padres y madres que esperan", EditionState::Calling, 0),
            ("Raíces nuevas", EditionState::Running, 9),
        ],
        "at {}",
        demo.now
    );
    for (name, of) in &groups {
        for one in &of.encounters {
            let day = one.day.unwrap();
            assert_eq!(
                one.state.is_ahead(),
                day >= today && !one.state.is_held(),
                "{name} {} at {}",
                one.ordinal,
                demo.now
            );
        }
    }
    let last = groups["Raíces nuevas"].encounters.last().unwrap();
    assert_eq!(last.kind, EncounterKind::Closing);
    assert!((1..=7).contains(&(last.day.unwrap() - today).num_days()), "closes within the week after {}", demo.now);

    let rows = demo.encounters().await;
    for row in rows.iter().filter(|row| row.state.is_held()) {
        let (opened, closed) = row.times.unwrap();
        assert!(opened < closed && closed <= demo.now && row.day <= today, "held on {} at {}", row.day, demo.now);
        assert!(row.expected >= 8 && row.present > 0 && row.present <= row.expected, "attendance of {}", row.day);
    }
    let first = rows.iter().filter(|row| row.state.is_held()).map(|row| row.day).min().unwrap();
    assert!((today - first).num_days() >= 700, "history since {first} at {}", demo.now);
    agree_with_a_recount(demo, &rows).await;

    let late =
        "SELECT COUNT(*) AS n FROM journal WHERE institution_id = $1 AND (made_at > received_at OR command_id < 0)";
    assert_eq!(demo.count(late).await, 0);
    let made: Vec<Instant> = demo
        .look()
        .await
        .all("SELECT made_at FROM journal WHERE institution_id = $1", params![demo.house], |row| row.instant("made_at"))
        .await
        .unwrap();
    assert!(made.iter().all(|at| *at <= demo.now), "nothing is written in the future of {}", demo.now);
    assert!(made.len() > 800, "it was all played down the write path");
}

async fn agree_with_a_recount(demo: &Demo, rows: &[Row]) {
    let mut groups: BTreeMap<GroupId, Figures> = BTreeMap::new();
    for row in rows {
        let sum = groups.entry(row.group).or_default();
        sum.not_held += u32::from(row.state == EncounterState::NotHeld);
        sum.cancelled += u32::from(row.state == EncounterState::Cancelled);
        if row.state.is_held() {
            let minutes = row.times.map_or(0, |(opened, closed)| whole_minutes(opened, closed));
            sum.held += 1;
            sum.group_minutes += minutes;
            sum.person_minutes += minutes * row.present;
            sum.expected += row.expected;
            sum.present += row.present;
            sum.learnings += row.learnings;
            sum.memoirs += row.memoirs;
            sum.cases += row.cases;
        }
    }
    let (mut held, mut ratio) = (0, (0, 0));
    for (group, recount) in groups {
        let kept = figures::of_group(&mut demo.look().await, demo.house, group).await.unwrap();
        assert_eq!(kept, recount, "{group} at {}", demo.now);
        held += kept.held;
        ratio = (ratio.0 + kept.present, ratio.1 + kept.expected);
    }
    assert_eq!(held, 62);
    let percent = ratio.0 * 100 / ratio.1;
    assert!((80..=92).contains(&percent), "{percent} % came");
}

#[tokio::test]
async fn the_demo_is_a_living_institution_of_a_hundred_people_and_the_same_moment_tells_the_same_story_twice() {
    let demo = demo_at("2026-11-19T22:30:00Z").await;
    holds_together(&demo).await;
    assert_eq!(demo.told().await, demo_at("2026-11-19T22:30:00Z").await.told().await);

    let people = "SELECT DISTINCT p.name AS text FROM persons p JOIN seats s ON s.institution_id = p.institution_id
         AND s.person_id = p.person_id
         JOIN groups g ON g.institution_id = s.institution_id AND g.group_id = s.group_id AND g.frame = 'support'
         WHERE p.institution_id = $1 AND s.role = 'participant'";
    let people: BTreeSet<String> = demo.text(people).await.into_iter().collect();
    assert_eq!(people, NAMES.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(people.len(), 100, "all of them different");
    let entries =
        "SELECT COUNT(DISTINCT p.person_id) AS n FROM persons p JOIN seats s ON s.institution_id = p.institution_id
         AND s.person_id = p.person_id JOIN groups g ON g.institution_id = s.institution_id AND g.group_id = s.group_id
         AND g.frame = 'support' WHERE p.institution_id = $1 AND p.login_id IS NULL";
    assert_eq!(demo.count(entries).await, 100, "and nobody entered twice");
    let returned =
        "SELECT COUNT(*) AS n FROM (SELECT person_id FROM seats WHERE institution_id = $1 AND role = 'participant'
         AND state IN ('seated', 'completed') GROUP BY person_id HAVING COUNT(*) > 1) AS again";
    assert!(demo.count(returned).await >= 10, "some came back for another edition");
    let editions = "SELECT COUNT(*) AS n FROM editions e JOIN groups g ON g.institution_id = e.institution_id
         AND g.group_id = e.group_id AND g.frame = 'support' WHERE e.institution_id = $1 AND e.state = 'closed'";
    assert_eq!(demo.count(editions).await, 4, "with their harvest");
    assert_eq!(demo.count("SELECT COUNT(*) AS n FROM letters WHERE institution_id = $1").await, 4);
    let opened = "SELECT COUNT(*) AS n FROM letters WHERE institution_id = $1 AND opened_at IS NOT NULL";
    assert_eq!(demo.count(opened).await, 3, "each next edition opened the letter of the one before");

    let long = "SELECT group_id FROM groups WHERE institution_id = $1 AND frame = 'reflection'";
    let mut tx = demo.look().await;
    let long: GroupId = tx.one(long, params![demo.house], |row| row.key("group_id")).await.unwrap();
    let told = ronda::store::composition::returning(&mut tx, demo.house, long).await.unwrap();
    assert_eq!(
        (told.turns.len(), told.seats, told.people),
        (17, 255, 102),
        "a reflection group over seventeen editions"
    );
    drop(tx);
    let heard = "SELECT g.frame || ' ' || CAST(COUNT(*) AS TEXT) AS text FROM cases c
         JOIN groups g ON g.institution_id = c.institution_id AND g.group_id = c.group_id
         WHERE c.institution_id = $1 AND c.presented_at IS NOT NULL AND c.area IS NOT NULL GROUP BY g.frame ORDER BY g.frame";
    assert_eq!(demo.text(heard).await, ["balint 6", "reflection 5"], "each with a card");
    let lines = "SELECT COUNT(*) AS n FROM closing_lines WHERE institution_id = $1 AND shared";
    assert_eq!(demo.count(lines).await, 5);
    keeps_its_own_house(&demo).await;
    let groups = demo.groups().await;
    let calling = &groups["Padres y madres que esperan"];
    assert_eq!((calling.participants(), calling.waitlist().len()), (11, 3));
    assert_eq!(calling.edition.readiness.missing(), ["technical", "material", "refreshments", "frequency"]);
    assert_eq!(calling.seats.iter().filter(|seat| seat.state == SeatState::Waitlisted).count(), 3);
    for (name, next) in [("Manos que cuidan", 7), ("Noches tranquilas", 5), ("Después de la creciente", 6)] {
        let encounter = demo.encounter(&groups[name], next).await;
        assert_eq!(encounter.encounter.state, EncounterState::Prepared, "{name}");
        assert!(encounter.questions.len() >= 3 && encounter.moments.len() >= 6, "{name} has a script with questions");
        assert!(
            encounter.questions.iter().any(|question| question.search_together),
            "{name} looks for something together"
        );
    }
    let unwritten = demo.encounter(&groups["Noches tranquilas"], 4).await;
    assert!(unwritten.memoir.is_none(), "a memoir is still to be written");
    let unread = demo.encounter(&groups["Manos que cuidan"], 6).await;
    assert_eq!(unread.memoir.unwrap().state, MemoirState::Draft, "another one to be read with somebody");
    assert!(unread.moods.total() > 8, "people said how they went home");

    let mut tx = demo.look().await;
    assert_eq!(institution::items(&mut tx, demo.house).await.unwrap().len(), 8);
    let lines = institution::crisis_lines(&mut tx, demo.house).await.unwrap();
    assert!(!lines.is_empty() && lines.iter().all(|line| line.phone.as_str().starts_with("606 000")));
    drop(tx);
    nobody_is_named(&demo, &groups).await;
}

/// The group that went on alone by its own vote, and the one that was born of it (S0-028, S0-032, S0-224).
async fn keeps_its_own_house(demo: &Demo) {
    let mut tx = demo.look().await;
    let sql = "SELECT name, group_id FROM groups WHERE institution_id = $1 AND frame = 'mutual_aid'";
    let own: BTreeMap<String, GroupId> = tx
        .all(sql, params![demo.house], |row| Ok((row.text("name")?, row.key("group_id")?)))
        .await
        .unwrap()
        .into_iter()
        .collect();
    assert_eq!(own.len(), 2);
    let guidance = demo.app.act.guidance();
    let mother = slice::load_group(&mut tx, guidance, demo.house, own[MOTHER]).await.unwrap().unwrap();
    let daughter = slice::load_group(&mut tx, guidance, demo.house, own[DAUGHTER]).await.unwrap().unwrap();
    let held = |of: &GroupSlice| of.encounters.iter().filter(|one| one.state.is_held()).count();
    let ahead = |of: &GroupSlice| of.encounters.iter().filter(|one| one.state.is_ahead()).count();
    assert_eq!((mother.edition.ordinal, mother.edition.planned), (2, None), "it went on, without a number (C.6-19)");
    assert_eq!((held(&mother), ahead(&mother)), (26, 4), "a year of fortnights");
    assert_eq!((held(&daughter), ahead(&daughter)), (4, 4));
    let sitting = |of: &GroupSlice| of.seats.iter().filter(|seat| seat.counts_now()).count();
    assert_eq!((sitting(&mother), sitting(&daughter)), (14, 7));
    for of in [&mother, &daughter] {
        assert!(of.seats.iter().all(|seat| matches!(seat.role, Role::Host | Role::Participant)), "no professional");
        assert!(of.own().exists_told, "it agreed that its house knows of it");
    }
    let host = mother.seats.iter().find(|seat| seat.role == Role::Host).unwrap();
    assert_eq!(mother.people[&host.person].name.as_str(), "Zunilda M.");
    assert_eq!((mother.own().roll, daughter.own().roll), (RollWay::Alias, RollWay::Count));
    let crossing = mother.own().crossing.unwrap();
    assert_eq!((crossing.votes_for, crossing.votes_against), (10, 1));
    let servings = mutual::servings(&mut tx, demo.house, mother.group.id).await.unwrap();
    assert_eq!(servings.len(), 7, "three opened and closed in turn, and four services went round");
    assert_eq!(servings.iter().filter(|one| one.ended_on.is_none()).count(), 4);
    assert_eq!(mutual::undertakings(&mut tx, demo.house, mother.group.id).await.unwrap().len(), 3);
    assert_eq!(listing::published(&mut tx).await.unwrap().len(), 2, "both are found in the directory");
    assert_eq!(listing::ahead(&mut tx, day_of(demo.now, Bogota), None).await.unwrap().len(), 8, "and in its feeds");
    assert_eq!(lineage::offspring(&mut tx, demo.house).await.unwrap(), 1);
    let (unseen, today) = (house_figures::unseen(guidance), day_of(demo.now, Bogota));
    let kin = lineage::of_house(&mut tx, demo.house, (&unseen, today)).await.unwrap();
    assert_eq!((kin.offspring, kin.depth), (1, 1));
    for river in [lineage::of_group(&mut tx, demo.house, mother.group.id).await.unwrap(), kin.lines] {
        let told: Vec<(&str, bool)> = river.iter().map(|line| (line.name.as_str(), line.parent.is_some())).collect();
        assert_eq!(told, [(MOTHER, false), (DAUGHTER, true)], "the daughter stands below her mother");
    }
    // The house reads what it read when the group was its own, and nothing of the year since.
    let read = figures::of_group(&mut tx, demo.house, mother.group.id).await.unwrap();
    assert_eq!(read.held, 10);
    assert_eq!(figures::of_group(&mut tx, demo.house, daughter.group.id).await.unwrap().held, 0);
}

/// Memoirs, phrases and letters are of the group (C.6-24), and say nothing that belongs in another house.
async fn nobody_is_named(demo: &Demo, groups: &BTreeMap<String, GroupSlice>) {
    let texts = "SELECT e.group_id, m.happened || ' ' || m.helped || ' ' || m.difficulties AS text FROM memoirs m
             JOIN encounters e ON e.institution_id = m.institution_id AND e.encounter_id = m.encounter_id WHERE m.institution_id = $1
         UNION ALL SELECT group_id, text || ' ' || difficulty || ' ' || lesson AS text FROM learnings WHERE institution_id = $1
         UNION ALL SELECT e.group_id, a.text AS text FROM adjustments a
             JOIN encounters e ON e.institution_id = a.institution_id AND e.encounter_id = a.encounter_id WHERE a.institution_id = $1
         UNION ALL SELECT d.group_id, l.text AS text FROM letters l
             JOIN editions d ON d.institution_id = l.institution_id AND d.edition_id = l.edition_id WHERE l.institution_id = $1";
    let texts: Vec<(GroupId, String)> = demo
        .look()
        .await
        .all(texts, params![demo.house], |row| Ok((row.key("group_id")?, row.text("text")?)))
        .await
        .unwrap();
    assert!(texts.len() > 180, "{} texts", texts.len());
    let seats = "SELECT s.group_id, p.name FROM seats s JOIN persons p ON p.institution_id = s.institution_id
         AND p.person_id = s.person_id WHERE s.institution_id = $1";
    let people: Vec<(GroupId, String)> = demo
        .look()
        .await
        .all(seats, params![demo.house], |row| Ok((row.key("group_id")?, row.text("name")?)))
        .await
        .unwrap();
    for (group, text) in texts {
        let of = groups
            .values()
            .find(|of| of.group.id == group)
            .map_or("another kind of group", |of| of.group.name.as_str());
        let roster = people.iter().filter(|(id, _)| *id == group).map(|(_, name)| name.as_str());
        assert_eq!(names_in(&text, roster), Vec::<&str>::new(), "{of}: {text}");
        let lower = text.to_lowercase();
        for word in ["terapia", "paciente ", "diagn", "trastorno", "síntoma", "sesión", "depresi", "ansiedad", "!", "¡"]
        {
            assert!(!lower.contains(word), "{word:?} in: {text}");
        }
    }
}

#[tokio::test]
async fn one_comes_in_with_a_click_and_the_address_of_the_terminal_does_the_same() {
    // A Sunday, the second day of a year.
    let demo = demo_at("2028-01-02T15:00:00Z").await;
    assert_eq!(day_of(demo.now, Bogota).weekday(), chrono::Weekday::Sun);
    holds_together(&demo).await;
    for entry in ENTRIES {
        let mut browser = Browser::new(Arc::clone(&demo.app));
        let door = browser.get("/entrar").await;
        assert!(door.text.contains(&format!("value=\"{}\"", entry.word)), "the door offers {}", entry.word);
        let home = if matches!(entry.comes, Comes::ByLogin(_)) { "/grupos" } else { "/mi-grupo" };
        let done = browser.post("/entrar/demostracion", &[("as", entry.word)]).await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, home));
        let mut other = Browser::new(Arc::clone(&demo.app));
        let done = other.get(&format!("/entrar/demostracion/{}", entry.word)).await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, home));
        let mut groups = other.get(home).await;
        // Whoever administers and sits in no group is shown those of the institution.
        let elsewhere = entry.word == "administradora";
        assert_eq!(groups.location == "/institucion/grupos", elsewhere, "{}: {}", entry.word, groups.location);
        if elsewhere {
            groups = other.get("/institucion/grupos").await;
        }
        assert_eq!(groups.status, StatusCode::OK);
        assert!(groups.text.contains(entry.name), "{} is signed in", entry.name);
    }
    let mut stranger = Browser::new(Arc::clone(&demo.app));
    assert_eq!(stranger.get("/entrar/demostracion/nadie").await.status, StatusCode::NOT_FOUND);
    let mut paula = Browser::new(Arc::clone(&demo.app));
    paula.get("/entrar/demostracion/coordinadora").await;
    for (name, of) in demo.groups().await {
        let seen = paula.get(&format!("/grupos/{}", of.group.id)).await;
        let hers = name != "Después de la creciente";
        assert_eq!(seen.status == StatusCode::OK, hers, "{name}");
    }
}

/// The folder that the program made, by what it holds open.
fn folder_of(process: u32) -> Option<std::path::PathBuf> {
    let open = std::fs::read_dir(format!("/proc/{process}/fd")).ok()?;
    let files = open.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok());
    files.filter(|file| file.ends_with("demo.db")).find_map(|file| file.parent().map(std::path::Path::to_path_buf))
}

/// A program that is told to stop when the test ends, however it ends.
struct Running(std::process::Child);

impl Running {
    fn stop(&mut self) -> std::process::ExitStatus {
        let told = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status().unwrap();
        assert!(told.success());
        self.0.wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.0.try_wait().is_ok_and(|ended| ended.is_none()) {
            self.stop();
        }
    }
}

#[test]
fn the_program_tells_where_it_is_and_leaves_nothing_behind() {
    let program = Command::new(env!("CARGO_BIN_EXE_ronda"))
        .args(["demo", "--listen", "127.0.0.1:0", "--json"])
        .env_remove("RONDA_LISTEN")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut program = Running(program.unwrap());
    let mut said = String::new();
    BufReader::new(program.0.stdout.take().unwrap()).read_line(&mut said).unwrap();
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    let address = said["address"].as_str().unwrap();
    assert!(address.starts_with("http://127.0.0.1:"), "{address}");
    let words: Vec<&str> =
        said["entries"].as_array().unwrap().iter().map(|one| one["word"].as_str().unwrap()).collect();
    assert_eq!(words, ["administradora", "coordinadora", "cocoordinador", "anfitriona", "participante", "balint"]);
    assert_eq!(said["entries"][1]["address"], format!("{address}/entrar/demostracion/coordinadora"));
    let folder = folder_of(program.0.id()).unwrap();
    assert!(folder.join("demo.db").exists());
    assert!(program.stop().success(), "stopped in order");
    assert!(!folder.exists(), "the folder went with it");
}
