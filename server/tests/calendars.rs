//! Calendars as people's programs read them: khal, and Python's icalendar with recurring-ical-events, across a change
//! of clocks. `./test` installs them under `target/calendars`.

use crate::house::{Journey, World};
use domain::command::What;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::house::HouseCommand;
use domain::command::plan::PlanCommand;
use domain::group::{Cadence, Mode};
use domain::id::{GroupId, SiteId};
use domain::institution::Site;
use domain::words::{Line, Words};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Python with the programs, and who asked for it.
fn python() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let python = root.join("target/calendars/bin/python");
    let is_there = python.exists();
    // `./test` says that it has them: then their absence is a failure and not a reason to look away.
    assert!(is_there || std::env::var_os("RONDA_CALENDARS").is_none(), "target/calendars is missing: run ./test");
    is_there.then_some(python)
}

/// A group that meets in Santiago on Saturdays at ten, around the night to Sunday 6 September 2026 in which Chile's
/// clocks go forward.
async fn in_santiago(world: &World) -> GroupId {
    let id = world.id();
    let site: SiteId = id.row(0);
    let place = Site {
        id: site,
        name: Line::parse("Sede Ñuñoa; piso 2, oficina 3").unwrap(),
        address: None,
        room_capacity: None,
        municipality: None,
        zone: chrono_tz::America::Santiago,
        retired: false,
        version: 0,
    };
    let cast = world.cast;
    world.act_as(cast.house, cast.ana, id, What::House(HouseCommand::PutSite(place))).await.unwrap();
    let id = world.id();
    let convening = Convening {
        frame: domain::frame::FrameId::from_code("support").unwrap(),
        description: Description {
            name: Line::parse("Manos que cuidan").unwrap(),
            shared_situation: Line::parse("Cuidar a un familiar enfermo").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: Some(10),
            site: Some(site),
            cadence: Cadence::Weekly,
            starts_on: Some("2026-08-29".parse().unwrap()),
            starts_at: Some("10:00:00".parse().unwrap()),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    let group: GroupId = id.row(0);
    world.act_as(cast.house, cast.paula, id, What::Group(group, GroupCommand::Convene(convening))).await.unwrap();
    group
}

#[tokio::test]
async fn khal_and_icalendar_read_the_same_hours_on_both_sides_of_a_change_of_clocks() {
    let Some(python) = python() else { return };
    let world = World::new().await;
    world.app.clock.set("2026-08-20T12:00:00Z".parse().unwrap());
    let group = in_santiago(&world).await;
    let encounters = world.encounters(group).await;
    let move_it = PlanCommand::Move {
        encounter: encounters[2],
        day: "2026-09-13".parse().unwrap(),
        time: "18:30:00".parse().unwrap(),
        site: None,
        reason: None,
    };
    world.act(world.cast.paula, What::Plan(group, move_it)).await.unwrap();
    let reason = Words::parse("Elecciones").unwrap();
    world
        .act(world.cast.paula, What::Plan(group, PlanCommand::Cancel { encounter: encounters[3], reason }))
        .await
        .unwrap();
    let mut paula = world.signed_in("paula").await;
    let page = paula.post("/agenda/calendario", &[]).await.text;
    let address = page.split("class=\"address\">").nth(1).unwrap().split('<').next().unwrap();
    let feed = world.browser().get(address.split_once("ronda.test").unwrap().1).await.text;
    let seen = read(&python, &feed, ("2026-08-29", "2026-09-27", "America/Santiago"));
    let expected = json!([
        ["2026-08-29 10:00", "11:30", "Encuentro", "CONFIRMED"],
        ["2026-09-05 10:00", "11:30", "Encuentro", "CONFIRMED"],
        ["2026-09-13 18:30", "20:00", "Encuentro", "CONFIRMED"],
        ["2026-09-19 10:00", "11:30", "Encuentro", "CANCELLED"],
        ["2026-09-26 10:00", "11:30", "Encuentro", "CONFIRMED"],
    ]);
    assert_eq!(seen["icalendar"], expected);
    let khal: Vec<Value> = seen["khal"].as_array().unwrap().clone();
    let hours =
        |rows: &[Value]| rows.iter().map(|row| (row[0].clone(), row[1].clone(), row[2].clone())).collect::<Vec<_>>();
    assert_eq!(hours(&khal), hours(expected.as_array().unwrap()), "{khal:?}");
    // UTC-4 before, UTC-3 after: ten o'clock stays ten o'clock.
    assert!(feed.contains("DTSTART:20260905T140000Z") && feed.contains("DTSTART:20260926T130000Z"), "{feed}");
}

#[tokio::test]
async fn the_file_of_one_encounter_is_read_too() {
    let Some(python) = python() else { return };
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    let file = rosa.get(&format!("/mi-grupo/encuentros/{}/calendario.ics", journey.encounters[1])).await.text;
    let seen = read(&python, &file, ("2026-11-20", "2026-12-20", "America/Bogota"));
    assert_eq!(seen["icalendar"], json!([["2026-11-26 14:00", "15:30", "Encuentro", "CONFIRMED"]]));
    assert_eq!(seen["khal"].as_array().map(Vec::len), Some(1), "{seen}");
}

fn read(python: &Path, calendar: &str, (first, after, zone): (&str, &str, &str)) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("feed.ics");
    std::fs::write(&file, calendar).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/calendars/read.py");
    let output = Command::new(python).arg(script).arg(&file).args([first, after, zone]).output().unwrap();
    assert!(output.status.success(), "{}\n{calendar}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}
