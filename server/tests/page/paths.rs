//! Paths of multipliers, two views of an encounter, a leader's own log, and what groups are not: as people meet them.

use crate::house::{Answered, Browser, Journey, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Sheet};
use domain::command::seat::SeatCommand;
use domain::encounter::attendance::Mark;
use domain::id::{GroupId, PersonId, SeatId};
use domain::path::{Stage, reached, unmet};
use domain::route::Route;
use ronda::guidance;

const PATH: &str = "/mi-grupo/camino";

/// A group of so many people of whom everybody came to every encounter but the second one, who missed two.
async fn after(people: u32, encounters: usize) -> Journey {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
    let seats = world.enrol(group, people).await;
    let encounters_all = world.encounters(group).await;
    let journey = Journey { world, group, seats, encounters: encounters_all };
    for n in 0..encounters {
        let slice = journey.slice().await;
        let one = &slice.encounters[n];
        let opened_at = domain::day::instant_of(one.day.unwrap(), one.time.unwrap(), chrono_tz::America::Bogota);
        let closed_at = opened_at + chrono::TimeDelta::minutes(90);
        journey.world.app.clock.set(closed_at + chrono::TimeDelta::minutes(5));
        let mark = |index: usize| if index == 1 && n < 2 { Mark::Absent } else { Mark::Arrived };
        let rows = journey.seats.iter().enumerate().map(|(index, seat)| (*seat, mark(index))).collect();
        let sheet = Sheet { opened_at, closed_at, rows, newcomers: vec![] };
        journey.act(What::Encounter(journey.group, one.id, EncounterCommand::Sheet(sheet))).await;
    }
    journey
}

async fn person(journey: &Journey, seat: SeatId) -> PersonId {
    journey.slice().await.seat(seat).unwrap().person
}

async fn wish(browser: &mut Browser, shared: bool) -> Answered {
    let values: &[(&str, &str)] = if shared { &[("shared", "1")] } else { &[] };
    browser.fill(PATH, PATH, values).await
}

async fn read_everything(browser: &mut Browser) {
    for part in &guidance::multiplier().unwrap().parts {
        let at = format!("{PATH}/guia/{}", part.id);
        let done = browser.fill(&at, &at, &[]).await;
        assert_eq!(done.location, format!("{at}?hecho=path-part-read"), "{}", done.text);
    }
}

async fn met(journey: &Journey, person: PersonId) -> (usize, usize, Stage) {
    let mut tx = journey.world.app.db.read().await.unwrap();
    let walks = ronda::store::path::of_group(&mut tx, journey.world.cast.house, journey.group).await.unwrap();
    let walk = walks.iter().find(|walk| walk.path.person == person).unwrap();
    let template = guidance::multiplier().unwrap();
    let reached = reached(walk, template);
    (reached.len() - unmet(&reached), reached.len(), walk.stage(template))
}

async fn rows(journey: &Journey, table: &'static str) -> u32 {
    let sql: &'static str = match table {
        "paths" => "SELECT COUNT(*) AS n FROM paths WHERE institution_id = $1",
        "path_ticks" => "SELECT COUNT(*) AS n FROM path_ticks WHERE institution_id = $1",
        "path_prepared" => "SELECT COUNT(*) AS n FROM path_prepared WHERE institution_id = $1",
        "looks" => "SELECT COUNT(*) AS n FROM looks WHERE institution_id = $1",
        "conduct_reviews" => "SELECT COUNT(*) AS n FROM conduct_reviews WHERE institution_id = $1",
        other => panic!("{other}"),
    };
    let mut tx = journey.world.app.db.read().await.unwrap();
    tx.one(sql, ronda::params![journey.world.cast.house], |row| row.count("n")).await.unwrap()
}

/// The path part of C.10-9, to the number, as people do it.
#[tokio::test]
async fn one_multiplier_is_recognised_another_stops_with_three_and_a_third_wish_warns_once() {
    let journey = after(22, 10).await;
    let mut paula = journey.world.signed_in("paula").await;
    let (mut a, mut b, mut c) = (
        journey.world.by_link(journey.group, journey.seats[0]).await,
        journey.world.by_link(journey.group, journey.seats[1]).await,
        journey.world.by_link(journey.group, journey.seats[2]).await,
    );
    for browser in [&mut a, &mut b] {
        assert_eq!(wish(browser, true).await.location, format!("{PATH}?hecho=path-wished"));
        assert!(!browser.get(PATH).await.text.contains("uno o dos participantes que así lo deseen</p>"));
    }
    wish(&mut c, false).await;
    let warned = c.get(PATH).await.text;
    assert_eq!(warned.matches("class=\"notice warn\"").count(), 1, "one finding warns: {warned}");
    assert!(warned.contains("«uno o dos participantes que así lo deseen»"), "with its sentence (S0-157)");

    read_everything(&mut a).await;
    read_everything(&mut b).await;
    let records: Vec<String> = journey.encounters[..9].iter().map(|one| format!("recorded.{one}")).collect();
    let ticks: Vec<(&str, &str)> = records
        .iter()
        .map(String::as_str)
        .chain(["talked", "analysed", "reviewed"])
        .map(|tick| ("ticks", tick))
        .collect();
    let told = a.fill(PATH, &format!("{PATH}/hechos"), &ticks).await;
    assert_eq!(told.location, format!("{PATH}?hecho=path-told"), "{}", told.text);
    b.fill(PATH, &format!("{PATH}/hechos"), &[("ticks", "talked")]).await;
    let (id_a, id_b) = (person(&journey, journey.seats[0]).await, person(&journey, journey.seats[1]).await);
    assert_eq!(met(&journey, id_a).await, (6, 7, Stage::Recording));
    assert_eq!(met(&journey, id_b).await, (3, 7, Stage::Reading), "8 of 10 lived, read, talked over: 3 of 7");

    // The coordination sees the two that are shown, and nothing of the third, not even that there is one.
    let at = journey.page("/multiplicadores");
    let shown = paula.get(&at).await.text;
    assert!(shown.contains("Persona 1<") && shown.contains("Persona 2<") && !shown.contains("Persona 3<"), "{shown}");
    assert!(shown.contains("6 de 7 pasos") && shown.contains("3 de 7 pasos"));
    assert!(!shown.contains("notice warn"), "of a path that is not shown there is no trace here");
    let path = shown.split("/multiplicadores/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let seventh = journey.encounters[6].to_string();
    let early = paula.post(&format!("{at}/{path}/reconocimiento"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text.contains("Todavía falta un paso del camino."), "{}", early.text);
    let marked = paula.fill(&at, &format!("{at}/{path}/preparacion"), &[("encounter", &seventh)]).await;
    assert_eq!(marked.location, format!("{at}?hecho=path-prepared"), "{}", marked.text);
    assert_eq!(met(&journey, id_a).await, (7, 7, Stage::Reviewed));
    let recognised = paula.fill(&at, &format!("{at}/{path}/reconocimiento"), &[]).await;
    assert_eq!(recognised.location, format!("{at}?hecho=path-recognised"));
    let mut tx = journey.world.app.db.read().await.unwrap();
    let house = journey.world.cast.house;
    assert_eq!(ronda::store::path::recognised(&mut tx, house, journey.group).await.unwrap(), 0, "their yes is missing");
    drop(tx);
    let yes = a.fill(PATH, &format!("{PATH}/reconocimiento"), &[]).await;
    assert_eq!(yes.location, format!("{PATH}?hecho=path-accepted"));
    assert_eq!(met(&journey, id_a).await, (7, 7, Stage::Recognised));
    let mut tx = journey.world.app.db.read().await.unwrap();
    assert_eq!(ronda::store::path::recognised(&mut tx, house, journey.group).await.unwrap(), 1);
    drop(tx);

    // B's three of seven are B's and the coordination's: no other participant, no administrator, no stranger.
    assert!(b.get(PATH).await.text.contains("3 de 7 pasos"));
    for browser in [&mut a, &mut c] {
        for page in ["/mi-grupo", PATH] {
            let text = browser.get(page).await.text;
            assert!(!text.contains("Persona 2") && !text.contains("3 de 7 pasos"), "{page}");
        }
    }
    for who in ["ana", "marta", "saul", "elena"] {
        let mut other = journey.world.signed_in(who).await;
        let answer = other.get(&at).await;
        assert!(matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN), "{who}: {}", answer.status);
        assert!(!answer.text.contains("Persona 2"), "{who}");
    }
    // B thinks better of showing it: the page of the coordination knows nothing of it any more.
    let hidden = b.fill(PATH, &format!("{PATH}/permiso"), &[]).await;
    // The form of whoever shows it sends nothing but its command: it takes the yes back.
    assert_eq!(hidden.location, format!("{PATH}?hecho=path-unshared"));
    assert!(!paula.get(&at).await.text.contains("Persona 2<"));
}

#[tokio::test]
async fn whoever_withdraws_leaves_no_row_and_no_name_in_the_journal() {
    let journey = after(3, 2).await;
    let mut paula = journey.world.signed_in("paula").await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    wish(&mut rosa, true).await;
    read_everything(&mut rosa).await;
    let at = journey.page("/multiplicadores");
    let assisted = paula.fill(&at, &journey.page(&format!("/personas/{}/asistencia", journey.seats[0])), &[]).await;
    assert_eq!(assisted.location, format!("{at}?hecho=path-assists"), "{}", assisted.text);
    let looking = format!("/mi-grupo/miradas/{}", journey.encounters[0]);
    let looked = rosa.fill(&looking, &looking, &[("helped", "rite")]).await;
    assert_eq!(looked.location, format!("{looking}?hecho=looked"), "{}", looked.text);
    let not_sure = rosa.fill(PATH, &format!("{PATH}/retiro"), &[]).await;
    assert_eq!(not_sure.status, StatusCode::UNPROCESSABLE_ENTITY, "it can't be undone: it is asked twice");
    let gone = rosa.fill(PATH, &format!("{PATH}/retiro"), &[("sure", "1")]).await;
    assert_eq!(gone.location, "/mi-grupo?hecho=path-withdrawn", "{}", gone.text);
    for table in ["paths", "path_ticks", "path_prepared", "looks", "conduct_reviews"] {
        assert_eq!(rows(&journey, table).await, 0, "{table}");
    }
    let role = journey.slice().await.seat(journey.seats[0]).unwrap().role;
    assert_eq!(role, domain::role::Role::Participant);
    assert!(paula.get(&at).await.text.contains("Nadie le muestra su camino todavía"));
    let mut tx = journey.world.app.db.read().await.unwrap();
    let lines = ronda::store::journal::of_group(&mut tx, journey.world.cast.house, journey.group, 200).await.unwrap();
    let theirs = lines.iter().filter(|line| ["path.wish", "path.read", "path.withdraw"].contains(&line.verb.as_str()));
    assert!(theirs.clone().count() > 2 && theirs.clone().all(|line| line.actor.is_none()), "nobody's name");
    drop(tx);
    // And they may begin anew, or never.
    assert_eq!(wish(&mut rosa, false).await.location, format!("{PATH}?hecho=path-wished"));
}

#[tokio::test]
async fn being_forgotten_takes_the_path_along_and_a_merge_carries_it_over() {
    let journey = after(3, 1).await;
    let world = &journey.world;
    let mut rosa = world.by_link(journey.group, journey.seats[0]).await;
    wish(&mut rosa, true).await;
    let (keep, duplicate) = (person(&journey, journey.seats[2]).await, person(&journey, journey.seats[0]).await);
    journey.act(What::Seat(journey.group, SeatCommand::Merge { keep, duplicate })).await;
    assert_eq!(met(&journey, keep).await.1, 7, "the path is that of the entry that stays");
    journey.act(What::Seat(journey.group, SeatCommand::Erase { person: keep })).await;
    assert_eq!((rows(&journey, "paths").await, rows(&journey, "path_ticks").await), (0, 0));
}

#[tokio::test]
async fn two_look_apart_and_see_each_other_only_when_both_have_looked() {
    let journey = after(3, 1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    wish(&mut rosa, true).await;
    let encounter = journey.encounters[0];
    let (of_paula, of_rosa) =
        (journey.page(&format!("/encuentros/{encounter}/miradas")), format!("/mi-grupo/miradas/{encounter}"));
    assert_eq!(rosa.get(&of_rosa).await.location, PATH, "whoever does not assist has one view alone");
    assert!(paula.get(&of_paula).await.text.contains("coordina una sola persona"));
    paula
        .fill(
            &journey.page("/multiplicadores"),
            &journey.page(&format!("/personas/{}/asistencia", journey.seats[0])),
            &[],
        )
        .await;
    assert!(paula.get(&journey.page(&format!("/encuentros/{encounter}"))).await.text.contains(&of_paula));
    paula.fill(&of_paula, &of_paula, &[("helped", "rite"), ("helped", "respect")]).await;
    let waits = rosa.get(&of_rosa).await.text;
    assert!(waits.contains("La otra persona ya marcó") && !waits.contains("vimos lo mismo"), "{waits}");
    rosa.fill(&of_rosa, &of_rosa, &[("helped", "rite"), ("helped", "open_questions")]).await;
    for (browser, at, mine, theirs) in [
        (&mut paula, &of_paula, "Hubo respeto", "Las preguntas fueron abiertas"),
        (&mut rosa, &of_rosa, "Las preguntas fueron abiertas", "Hubo respeto"),
    ] {
        let text = browser.get(at).await.text;
        let only_me = text.split("Solo yo lo vi").nth(1).unwrap().split("</ul>").next().unwrap();
        assert!(only_me.contains(mine) && !only_me.contains(theirs), "{only_me}");
        assert!(text.contains("vimos lo mismo") && text.contains("Se abrió con un rito"));
    }
    let late = rosa.post(&of_rosa, &[("helped", "respect")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("lo que cada una marcó aparte"), "{}", late.text);
    for wrong in ["🌼", "score", ""] {
        let answer = paula.post(&of_paula, &[("helped", wrong)]).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY, "{wrong}: {}", answer.status);
    }
    // The review of one another: theirs alone, and either takes it away.
    let paulas_seat = journey.slice().await.seats[0].id;
    let (by_paula, by_rosa) =
        (format!("{of_paula}/{}/revision", journey.seats[0]), format!("{of_rosa}/{paulas_seat}/revision"));
    let kept = paula.fill(&of_paula, &by_paula, &[("seen", "modulation"), ("seen", "time_basic")]).await;
    assert_eq!(kept.location, format!("{of_paula}?hecho=reviewed"), "{}", kept.text);
    assert!(!rosa.get(&of_rosa).await.text.contains("vio de mí"), "not before she wrote hers");
    let empty = rosa.post(&by_rosa, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    rosa.fill(&of_rosa, &by_rosa, &[("seen", "participation_advanced")]).await;
    assert!(rosa.get(&of_rosa).await.text.contains("Lo que Paula Rosero vio de mí"));
    for who in ["ana", "saul", "elena"] {
        let answer = journey.world.signed_in(who).await.get(&of_paula).await;
        assert!(matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN), "{who}");
    }
    rosa.fill(&of_rosa, &format!("{by_rosa}/retiro"), &[]).await;
    assert_eq!(rows(&journey, "conduct_reviews").await, 0);
    assert!(!paula.get(&of_paula).await.text.contains("vio de mí"));
}

#[tokio::test]
async fn a_path_asked_for_what_is_not_its_own_is_refused_in_words_and_never_breaks() {
    let journey = after(2, 1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    // Nothing has begun: whatever is asked about a path finds none.
    for rest in ["/permiso", "/hechos", "/pausa", "/pausa/retiro", "/reconocimiento"] {
        assert_eq!(rosa.post(&format!("{PATH}{rest}"), &[]).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    assert_eq!(rosa.post(&format!("{PATH}/retiro"), &[("sure", "1")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(rosa.get(&format!("{PATH}/guia/nada")).await.status, StatusCode::NOT_FOUND);
    let shown = rosa.get(PATH).await.text;
    let command = shown.split("name=\"command\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for _ in 0..2 {
        let twice = rosa.post(PATH, &[("command", &command), ("shared", "1")]).await;
        assert_eq!(twice.location, format!("{PATH}?hecho=path-wished"), "sent twice it is done once");
    }
    assert_eq!(rows(&journey, "paths").await, 1);
    let again = rosa.post(PATH, &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "one path is enough");
    for tick in ["🌼", "read.group", "recorded.0000000000000", "\u{0}"] {
        let answer = rosa.post(&format!("{PATH}/hechos"), &[("ticks", tick)]).await;
        assert!(
            matches!(answer.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::NOT_FOUND),
            "{tick}: {}",
            answer.status
        );
    }
    let at = journey.page("/multiplicadores");
    let path = paula.get(&at).await.text.split("/multiplicadores/").nth(1).unwrap()[..13].to_owned();
    for wrong in ["", "🌼", "0000000000000"] {
        let answer = paula.post(&format!("{at}/{path}/preparacion"), &[("encounter", wrong)]).await;
        assert!(matches!(answer.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::NOT_FOUND), "{wrong}");
    }
    let nobody = paula.post(&journey.page(&format!("/personas/{}/asistencia", journey.seats[1])), &[]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.text.contains("Primero la persona dice que lo desea"), "{}", nobody.text);
    // A path of another group is not found from here.
    let other: GroupId = journey.world.group("Otro grupo", None).await;
    let elsewhere = paula.post(&format!("/grupos/{other}/multiplicadores/{path}/reconocimiento"), &[]).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

async fn add(browser: &mut Browser, values: &[(&str, &str)]) -> Answered {
    browser.fill("/cuenta/registro", "/cuenta/registro", values).await
}

/// C.10-12, to the number, as a leader writes it down; the clock stands on 19 November 2026.
#[tokio::test]
async fn one_log_is_held_against_four_societies_and_read_by_its_owner_alone() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let empty = paula.get("/cuenta/registro").await.text;
    assert!(empty.contains("Todavía no hay nada"), "{empty}");
    let sittings = |activity, number, day| {
        [
            ("activity", activity),
            ("number", number),
            ("unit", "sessions"),
            ("minutes", "90"),
            ("day", day),
            ("place", "Grupo de los martes"),
        ]
    };
    for values in [
        sittings("member", "12", "2024-11-19"),
        sittings("member", "12", "2025-11-01"),
        sittings("led", "22", "2026-05-01"),
        sittings("supervision", "12", "2025-11-18"),
        sittings("supervision", "8", "2025-11-19"),
    ] {
        assert_eq!(add(&mut paula, &values).await.location, "/cuenta/registro?hecho=log-added");
    }
    for (activity, number) in [("cases", "31"), ("intensives", "2")] {
        let values = [("activity", activity), ("number", number), ("day", "2026-05-01"), ("place", "Salzburgo")];
        assert_eq!(add(&mut paula, &values).await.location, "/cuenta/registro?hecho=log-added");
    }
    let shown = paula.get("/cuenta/registro").await.text;
    assert!(!shown.contains("Falta 1") && !shown.contains("Faltan"), "nothing is held against one that nobody chose");
    let mut cards = std::collections::BTreeMap::new();
    for society in ["bsanz", "uk_before_2023", "abs", "dbg"] {
        let page = paula.get(&format!("/cuenta/registro?sociedad={society}")).await.text;
        let card = page.split("<section").find(|section| section.contains(&format!("t-{society}\""))).unwrap();
        cards.insert(society, card.to_owned());
    }
    let of = |society: &str| cards[society].clone();
    assert!(of("bsanz").contains(">Falta 1<") && of("bsanz").contains("8 de 10 sesiones"), "{}", of("bsanz"));
    assert!(of("uk_before_2023").contains("Nada falta de lo que se cuenta"));
    assert!(of("uk_before_2023").contains("No se cuenta aquí."));
    assert!(of("abs").contains(">Faltan 2<"));
    assert!(of("dbg").contains("24 de 105 Doppelstunden"), "{}", of("dbg"));
    assert!(of("dbg").contains("balintgesellschaft.de"), "with the address of its page");
    let table = paula.get("/cuenta/registro.csv").await;
    assert_eq!(table.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(table.text.lines().count(), 8, "{}", table.text);
    let print = paula.get("/cuenta/registro/imprimir").await;
    assert!(print.text.contains("24 de 105 Doppelstunden") && print.text.contains("Paula Rosero"));
    // From the day that she names on, the years begin anew.
    paula.fill("/cuenta/registro", "/cuenta/registro/desde", &[("since", "2025-11-19")]).await;
    let since = paula.get("/cuenta/registro?sociedad=uk_before_2023").await.text;
    assert!(since.contains("0 de 20 sesiones"), "as a member nothing since then: {since}");
    // It is hers alone: everybody else has a log of their own, empty.
    for who in ["ana", "marta", "elena"] {
        let mut other = world.signed_in(who).await;
        let text = other.get("/cuenta/registro").await.text;
        assert!(text.contains("Todavía no hay nada") && !text.contains("Salzburgo"), "{who}");
    }
    let entry =
        shown.split("/cuenta/registro/").find(|rest| rest.get(13..20) == Some("/retiro")).unwrap()[..13].to_owned();
    let mut ana = world.signed_in("ana").await;
    ana.post(&format!("/cuenta/registro/{entry}/retiro"), &[]).await;
    assert_eq!(paula.get("/cuenta/registro.csv").await.text.lines().count(), 8, "nobody takes back somebody else's");
    let gone = paula.fill("/cuenta/registro", &format!("/cuenta/registro/{entry}/retiro"), &[]).await;
    assert_eq!(gone.location, "/cuenta/registro?hecho=log-taken-back");
    assert_eq!(paula.get("/cuenta/registro.csv").await.text.lines().count(), 7);
}

#[tokio::test]
async fn a_log_takes_no_nonsense() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let good = [
        ("activity", "led"),
        ("number", "3"),
        ("unit", "sessions"),
        ("minutes", "90"),
        ("day", "2026-05-01"),
        ("place", "Grupo de los martes"),
    ];
    let long = "a".repeat(200);
    for (field, wrong) in [
        ("activity", ""),
        ("activity", "🌼"),
        ("number", "0"),
        ("number", "muchas"),
        ("number", "999999999999"),
        ("unit", "cases"),
        ("unit", "🌼"),
        ("minutes", ""),
        ("minutes", "-4"),
        ("day", "2030-01-01"),
        ("day", "ayer"),
        ("day", ""),
        ("place", ""),
        ("place", long.as_str()),
        ("place", "Ana\u{202E}luap"),
    ] {
        let values: Vec<(&str, &str)> =
            good.iter().map(|(name, value)| (*name, if *name == field { wrong } else { *value })).collect();
        let answer = add(&mut paula, &values).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={wrong}: {}", answer.location);
        assert!(answer.text.contains("Grupo de los martes") || field == "place", "what was typed is kept");
    }
    assert_eq!(paula.get("/cuenta/registro.csv").await.text.lines().count(), 1, "nothing was kept");
    let since = paula.fill("/cuenta/registro", "/cuenta/registro/desde", &[("since", "mañana")]).await;
    assert_eq!(since.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        add(&mut paula, &good.map(|(n, v)| if n == "place" { (n, "Grupo 🌼") } else { (n, v) })).await.location,
        "/cuenta/registro?hecho=log-added"
    );
}

#[tokio::test]
async fn the_guide_is_open_to_all_in_both_languages_with_its_sentences() {
    let world = World::new().await;
    let mut browser = world.browser();
    let template = guidance::multiplier().unwrap();
    let shown = browser.get("/guia/multiplicadores").await;
    assert_eq!(shown.status, StatusCode::OK);
    for part in &template.parts {
        let at = format!("/guia/multiplicadores/{}", part.id);
        assert!(shown.text.contains(&at));
        let text = browser.get(&at).await.text;
        for cite in &part.cite {
            assert!(text.contains(&cite.quote), "{at}: {}", cite.requirement);
        }
        assert!(text.contains(part.title.es.as_str()));
        let english = world.browser().in_english().get(&at).await.text;
        assert!(english.contains(part.title.en.as_str()));
    }
    assert_eq!(browser.get("/guia/multiplicadores/nada").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/guia/multiplicadores/%F0%9F%8C%BC").await.status, StatusCode::NOT_FOUND);
}

/// Where somebody looks for what groups are not they are told so in one sentence with its source, and shown a way on.
#[tokio::test]
async fn no_boundary_is_a_dead_end() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    let lines =
        std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/requirements.tsv"))
            .unwrap();
    assert!(guidance::limits().len() >= 8);
    for limit in guidance::limits() {
        assert!(!limit.ways.is_empty() && !limit.cite.is_empty(), "{}", limit.id);
        for cite in &limit.cite {
            let line = lines.lines().find(|line| line.starts_with(&cite.requirement)).unwrap();
            assert_eq!(line.split('\t').nth(4), Some(cite.quote.as_str()), "{}", cite.requirement);
        }
    }
    for (typed, says) in [
        ("Busco TERAPIA", "no es psicoterapia de grupo"),
        ("un curso", "cursillos breves"),
        ("primeros auxilios emocionales", "unidad 5"),
        ("evaluación", "nadie recibe puntaje"),
    ] {
        let query: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        let text = paula.get(&format!("/guia/limites?busca={query}")).await.text;
        let answer = text.split("role=\"status\"").nth(1).unwrap().split("</section>").next().unwrap();
        assert!(answer.contains(says) && answer.contains("<a class=\"button\""), "{typed}: {answer}");
    }
    let none = paula.get("/guia/limites?busca=%F0%9F%8C%BC").await.text;
    assert!(none.contains("No encontramos esas palabras"));
    // Everybody reaches it: from the guidance and from a new group; and whoever is not signed in has a way on too.
    for page in ["/rutas", "/grupos/nuevo"] {
        assert!(paula.get(page).await.text.contains("/guia/limites"), "{page}");
    }
    let open = world.browser().get("/guia/limites").await;
    assert_eq!(open.status, StatusCode::OK);
    assert!(open.text.contains("Pregunte en su centro de salud") && !open.text.contains("href=\"/directorio\""));
    // Every way that it shows leads somewhere.
    let text = paula.get("/guia/limites").await.text;
    let mut ways: Vec<&str> = text
        .split("<main")
        .nth(1)
        .unwrap()
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    ways.sort_unstable();
    ways.dedup();
    for way in ways {
        assert_eq!(paula.get(&way.replace("&amp;", "&")).await.status, StatusCode::OK, "{way}");
    }
}

/// A kind of group without assistants has no multipliers, and says so by not being there.
#[tokio::test]
async fn a_path_is_offered_where_the_kind_of_group_knows_it() {
    let journey = after(1, 1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    assert!(rosa.get("/mi-grupo").await.text.contains("Aprender a acompañar grupos"));
    let template = guidance::multiplier().unwrap();
    for frame in guidance::frames() {
        let expected = frame.id.code() == "support";
        assert_eq!(template.is_of(&frame.id), expected, "{}", frame.id);
    }
    // What is kept of the path is among the data that a person takes along.
    wish(&mut rosa, false).await;
    assert!(rosa.get("/mi-grupo/datos").await.text.contains("Aprender a acompañar"));
    let copy = rosa.get("/mi-grupo/datos/copia.json").await.text;
    assert!(copy.contains("\"shown_to_the_coordination\": false"), "{copy}");
}
