//! Paths as data, counting, and what a multiplier and a coordination decide: without a database.

use crate::circle::{Circle, line};
use crate::shelf::{FRAME_IDS, files, root, sources};
use domain::command::link::{LinkCommand, NewLink};
use domain::command::path::{PathCommand, Side};
use domain::command::{Actor, Outcome, Reason, Refusal, What};
use domain::data_file::{Flaw, Source};
use domain::day::Day;
use domain::encounter::EncounterState;
use domain::finding::Effect;
use domain::id::{Key, LogEntryId, PathId, PersonId, SeatId};
use domain::path::{
    Activity, Area, Conduct, Entry, Helped, Log, LogUnit, PathKind, Stage, Template, Tick, parse, reached, unmet,
};
use domain::role::Role;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| parse(&sources(&files("paths")), &FRAME_IDS).unwrap());

fn template(id: &str) -> &'static Template {
    TEMPLATES.iter().find(|template| template.id == id).unwrap()
}

fn requirements() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join("docs/requirements.tsv")).unwrap();
    let cells = text.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
    cells.map(|cells| (cells[0].clone(), cells[4].clone())).collect()
}

#[test]
fn the_templates_are_those_of_the_sources_and_each_quotation_is_that_of_its_line() {
    let ids: Vec<&str> = TEMPLATES.iter().map(|template| template.id.as_str()).collect();
    assert_eq!(ids, ["multiplier", "bsanz", "uk_before_2023", "abs", "dbg"]);
    let lines = requirements();
    let multiplier = template("multiplier");
    assert_eq!(multiplier.milestones.len(), 7);
    let cites = multiplier.milestones.iter().map(|one| &one.cite).chain(multiplier.parts.iter().map(|one| &one.cite));
    let mut found = 0;
    for cites in cites {
        assert!(!cites.is_empty(), "each milestone and each part says where it comes from");
        for cite in cites {
            assert_eq!(lines[&cite.requirement], cite.quote, "{}", cite.requirement);
            found += 1;
        }
    }
    assert!(found > 50, "{found}");
    for society in TEMPLATES.iter().filter(|template| template.kind == PathKind::Log) {
        assert!(society.address.as_deref().is_some_and(|at| at.starts_with("https://")), "{}", society.id);
        assert!(society.parts.is_empty());
    }
    for helped in Helped::ALL {
        assert!(lines.contains_key(helped.source()), "{}", helped.code());
    }
    // Seven headings of GroupACT, three conducts each, after the source's own capacities (S0-207, S0-229, S0-230).
    assert_eq!(Area::ALL.len(), 8);
    for area in &Area::ALL[1..] {
        assert_eq!(area.conducts().count(), 3, "{}", area.code());
    }
    assert_eq!((Area::Capacities.conducts().count(), Conduct::ALL.len()), (9, 30));
}

#[test]
fn what_is_wrong_in_a_template_is_told_by_file_line_and_field() {
    let good = r#"format = 1
id = "own"
position = 9
kind = "log"
frames = ["balint"]
name = { es = "Propia" }
about = { es = "Una" }

[[milestone]]
id = "led"
name = { es = "Coordinar" }
says = { es = "Diez" }
counts = "led"
unit = "sessions"
least = 10
"#;
    let read = |text: &str| parse(&[Source { name: "paths/own.toml", text }], &FRAME_IDS);
    assert_eq!(read(good).unwrap().len(), 1);
    let wrong = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        let found = read(&good.replace(from, to)).unwrap_err();
        assert_eq!((found.len(), found[0].file.as_str()), (1, "paths/own.toml"), "{found:?}");
        (found[0].line, found[0].field.clone(), found[0].flaw.clone())
    };
    assert_eq!(wrong("least = 10\n", "").2, Flaw::ExactlyOne(vec!["least".into(), "share".into(), "all_parts".into()]));
    let (line, field, flaw) = wrong("\"led\"\nunit", "\"leads\"\nunit");
    assert_eq!((line, field.as_str()), (13, "milestone.counts"));
    assert!(matches!(flaw, Flaw::NotOneOf(allowed) if allowed.contains(&"led".to_owned())));
    let (line, field, flaw) = wrong("[\"balint\"]", "[\"ballint\"]");
    assert_eq!((line, field.as_str()), (5, "frames"));
    assert!(matches!(flaw, Flaw::NotOneOf(allowed) if allowed.contains(&"balint".to_owned())));
    assert_eq!(wrong("unit =", "units = \"x\"\nunit =").2, Flaw::Unknown);
    let both = read(&good.replace("counts =", "human = true\ncounts =")).unwrap_err();
    assert_eq!(both[0].flaw, Flaw::ExactlyOne(vec!["counts".into(), "human".into()]));
    assert_eq!(wrong("least = 10", "share = { least = 3, of = 2, base = \"lived\" }").2, Flaw::EmptyRange);
    let twice = read(&format!("{good}\n{}", good.split("\n\n").nth(1).unwrap())).unwrap_err();
    assert_eq!(twice[0].flaw, Flaw::Repeated);
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn entry((activity, number, unit): (Activity, u32, LogUnit), on: &str) -> Entry {
    let minutes = (unit == LogUnit::Sessions).then_some(90);
    Entry { id: None, activity, day: day(on), number, unit, minutes, place: line("Grupo de los martes") }
}

/// The log of scenario 12: 24 months from 22 November 2024.
fn scenario_twelve() -> Log {
    let of = |activity, number, unit, on| entry((activity, number, unit), on);
    Log {
        entries: vec![
            of(Activity::Member, 12, LogUnit::Sessions, "2024-11-22"),
            of(Activity::Member, 12, LogUnit::Sessions, "2025-11-21"),
            of(Activity::Led, 22, LogUnit::Sessions, "2026-05-01"),
            of(Activity::Cases, 31, LogUnit::Cases, "2026-05-01"),
            of(Activity::Supervision, 12, LogUnit::Sessions, "2025-11-21"),
            of(Activity::Supervision, 8, LogUnit::Sessions, "2025-11-22"),
            of(Activity::Intensives, 2, LogUnit::Weekends, "2025-03-01"),
        ],
        since: None,
    }
}

/// C.10-12, to the number.
#[test]
fn one_log_against_four_societies() {
    let (log, today) = (scenario_twelve(), day("2026-11-22"));
    let of = |id: &str| log.reached(template(id), today);
    let bsanz = of("bsanz");
    let told: Vec<_> = bsanz.iter().map(|one| (one.milestone.id.as_str(), one.have, one.is_met())).collect();
    assert_eq!(
        told,
        [
            ("cases", 31, Some(true)),
            ("led", 22, Some(true)),
            ("supervision", 8, Some(false)),
            ("intensives", 2, Some(true)),
            ("face_to_face", 0, None),
            ("record", 0, None),
        ]
    );
    assert_eq!(unmet(&bsanz), 1);
    let uk = of("uk_before_2023");
    assert_eq!(unmet(&uk), 0);
    assert!(uk.iter().any(|one| one.is_human() && one.milestone.id == "report"), "a person's report is no count");
    let abs = of("abs");
    assert_eq!(unmet(&abs), 2);
    let missing: Vec<_> = abs.iter().filter(|one| one.missing() > 0).map(|one| one.milestone.id.as_str()).collect();
    assert_eq!(missing, ["led", "intensives"]);
    let dbg = of("dbg");
    assert_eq!((dbg[0].have, dbg[0].missing()), (24, 81), "24 sittings of 90 minutes are 24 Doppelstunden");
    assert!(unmet(&dbg) >= 2);
    assert_eq!(dbg[1].is_met(), Some(false), "no leader seminar");
}

#[test]
fn units_are_never_mixed_and_years_begin_where_the_person_says() {
    let mut log = scenario_twelve();
    let today = day("2026-11-22");
    assert_eq!(log.by_year(domain::path::Counted::Supervision, domain::path::Unit::Sessions, today), [12, 8]);
    // Hours are no sittings, but they are minutes.
    log.entries.push(entry((Activity::Member, 3, LogUnit::Hours), "2025-01-10"));
    let dbg = log.reached(template("dbg"), today);
    assert_eq!((dbg[0].have, dbg[0].missing()), (26, 79), "180 minutes more are two Doppelstunden");
    assert_eq!(log.reached(template("uk_before_2023"), today)[0].have, 24, "and no session more");
    // Shorter sittings are fewer Doppelstunden: 60 minutes each.
    let short = Entry { minutes: Some(60), ..entry((Activity::Member, 3, LogUnit::Sessions), "2025-01-10") };
    let short = Log { entries: vec![short], since: None };
    assert_eq!((short.reached(template("dbg"), today)[0].have, 3), (2, 3));
    // What lies before the day that the person named does not count.
    log.since = Some(day("2025-11-22"));
    assert_eq!(log.by_year(domain::path::Counted::Supervision, domain::path::Unit::Sessions, today), [8]);
    assert_eq!(log.reached(template("bsanz"), today)[0].have, 31);
    assert_eq!(log.reached(template("bsanz"), today)[3].have, 0, "the intensives were before");
    assert_eq!(Log::default().reached(template("bsanz"), today)[2].have, 0, "an empty log is no error");
    // A year that is not over does not decide while there is a full one.
    let mut running = scenario_twelve();
    running.entries.push(entry((Activity::Supervision, 1, LogUnit::Sessions), "2026-11-25"));
    let counted = domain::path::Counted::Supervision;
    assert_eq!(running.by_year(counted, domain::path::Unit::Sessions, day("2026-12-01")), [12, 8]);
}

struct Person {
    actor: Actor,
    seat: SeatId,
    id: PersonId,
}

fn holder(circle: &mut Circle, name: &str) -> Person {
    let seat = circle.enrol(name);
    let new = NewLink { seat, link: circle.next_id().row(0), token: line("0".repeat(64).as_str()) };
    let link = new.link;
    circle.act(What::Link(circle.id, LinkCommand::Make { links: vec![new] })).unwrap();
    let id = circle.group().seat(seat).unwrap().person;
    Person { actor: Actor::Holder { link, person: id }, seat, id }
}

fn circle() -> Circle {
    let mut circle = Circle::new();
    circle.slice.paths.template = Some(template("multiplier").clone());
    circle
}

fn own(circle: &mut Circle, who: &Person, what: PathCommand) -> Result<Outcome, Refusal> {
    circle.act_as(who.actor, None, What::Path(circle.id, what))
}

fn led(circle: &mut Circle, what: PathCommand) -> Result<Outcome, Refusal> {
    circle.act(What::Path(circle.id, what))
}

fn wish(circle: &mut Circle, who: &Person, shared: bool) -> (PathId, Outcome) {
    let path = circle.next_id().row(0);
    let done = own(circle, who, PathCommand::Wish { path, shared }).unwrap();
    (path, done)
}

/// The path part of C.10-9, to the number.
#[test]
fn one_multiplier_is_recognised_with_seven_of_seven_another_stops_with_three() {
    let mut circle = circle();
    let people: Vec<Person> = (1..=22).map(|n| holder(&mut circle, &format!("Persona {n}"))).collect();
    let (a, b, c) = (&people[0], &people[1], &people[2]);
    let (path_a, done) = wish(&mut circle, a, true);
    assert!(done.findings.is_empty());
    let (path_b, done) = wish(&mut circle, b, true);
    assert!(done.findings.is_empty());
    let (_, third) = wish(&mut circle, c, false);
    let warned: Vec<_> = third.findings.iter().filter(|finding| finding.effect == Effect::Warn).collect();
    assert_eq!(warned.len(), 1, "a third wish warns and is not refused");
    assert_eq!(third.findings[0].citation.requirement.as_deref(), Some("S0-157"));

    let all: Vec<_> = (1..=10).map(|n| circle.at(n)).collect();
    for n in 1..=10 {
        circle.change(n, |one| one.state = EncounterState::Closed);
    }
    circle.walk(path_a).lived = all.clone();
    circle.walk(path_b).lived = all[..8].to_vec();
    for part in &template("multiplier").parts {
        own(&mut circle, a, PathCommand::Read { part: part.id.clone() }).unwrap();
        own(&mut circle, b, PathCommand::Read { part: part.id.clone() }).unwrap();
    }
    let recorded = all[..9].iter().map(|one| Tick::Recorded(*one));
    let ticks = recorded.chain([Tick::Talked, Tick::Analysed, Tick::Reviewed]).collect();
    own(&mut circle, a, PathCommand::Tell { ticks }).unwrap();
    own(&mut circle, b, PathCommand::Tell { ticks: vec![Tick::Talked] }).unwrap();
    let too_early = led(&mut circle, PathCommand::Recognise { path: path_a }).unwrap_err();
    assert_eq!((too_early.reason, too_early.counts.as_slice()), (Reason::MilestonesMissing, &[("count", 1)][..]));
    led(&mut circle, PathCommand::Prepared { path: path_a, encounter: all[6] }).unwrap();

    let met = |circle: &mut Circle, path| {
        let reached: Vec<Option<bool>> =
            reached(circle.walk(path), template("multiplier")).iter().map(|one| one.is_met()).collect();
        (reached.iter().filter(|met| **met == Some(true)).count(), reached.len())
    };
    assert_eq!(met(&mut circle, path_a), (7, 7));
    assert_eq!(met(&mut circle, path_b), (3, 7));
    assert_eq!(circle.walk(path_a).stage(template("multiplier")), Stage::Reviewed);
    assert_eq!(circle.walk(path_b).stage(template("multiplier")), Stage::Reading, "B stops at recording");
    let not_yet = led(&mut circle, PathCommand::Recognise { path: path_b }).unwrap_err();
    assert_eq!((not_yet.reason, not_yet.counts.as_slice()), (Reason::MilestonesMissing, &[("count", 4)][..]));
    assert_eq!(own(&mut circle, a, PathCommand::Accept).unwrap_err().reason, Reason::PathState, "not recognised yet");
    led(&mut circle, PathCommand::Recognise { path: path_a }).unwrap();
    own(&mut circle, a, PathCommand::Accept).unwrap();
    assert_eq!(circle.walk(path_a).stage(template("multiplier")), Stage::Recognised);
    // A recognised path is not one under way: another wish is again the second and the third.
    let (_, next) = wish(&mut circle, &people[3], false);
    assert_eq!(next.findings.len(), 1);
}

#[test]
fn only_the_person_wishes_and_only_what_they_show_can_be_accompanied() {
    let mut circle = circle();
    let (rosa, omar) = (holder(&mut circle, "Rosa"), holder(&mut circle, "Omar"));
    let path = circle.next_id().row(0);
    assert_eq!(led(&mut circle, PathCommand::Wish { path, shared: true }).unwrap_err().reason, Reason::NoRight);
    assert_eq!(led(&mut circle, PathCommand::Assist { seat: rosa.seat }).unwrap_err().reason, Reason::NoWish);
    let (path, _) = wish(&mut circle, &rosa, false);
    assert_eq!(led(&mut circle, PathCommand::Assist { seat: rosa.seat }).unwrap_err().reason, Reason::NoWish);
    let first = circle.at(1);
    let hidden = led(&mut circle, PathCommand::Prepared { path, encounter: first }).unwrap_err();
    assert_eq!(hidden.reason, Reason::Unknown, "a path that is not shown is as unknown as none");
    own(&mut circle, &rosa, PathCommand::Share { shared: true }).unwrap();
    led(&mut circle, PathCommand::Assist { seat: rosa.seat }).unwrap();
    assert_eq!(circle.group().seat(rosa.seat).unwrap().role, Role::Assistant);
    own(&mut circle, &rosa, PathCommand::Share { shared: false }).unwrap();
    assert_eq!(led(&mut circle, PathCommand::Recognise { path }).unwrap_err().reason, Reason::Unknown);
    // Once is enough, somebody else's is nobody's, and only what was lived is recorded.
    let again = PathCommand::Wish { path: circle.next_id().row(0), shared: true };
    assert_eq!(own(&mut circle, &rosa, again).unwrap_err().reason, Reason::PathState);
    assert_eq!(own(&mut circle, &omar, PathCommand::Rest).unwrap_err().reason, Reason::Unknown);
    let not_lived = PathCommand::Tell { ticks: vec![Tick::Recorded(first)] };
    assert_eq!(own(&mut circle, &rosa, not_lived).unwrap_err().reason, Reason::Unknown);
    let no_part = PathCommand::Read { part: "nothing".into() };
    assert_eq!(own(&mut circle, &rosa, no_part).unwrap_err().reason, Reason::Unknown);
    own(&mut circle, &rosa, PathCommand::Rest).unwrap();
    assert_eq!(circle.walk(path).stage(template("multiplier")), Stage::Paused);
    assert_eq!(own(&mut circle, &rosa, PathCommand::Rest).unwrap_err().reason, Reason::PathState);
    own(&mut circle, &rosa, PathCommand::GoOn).unwrap();
    assert_eq!(circle.walk(path).stage(template("multiplier")), Stage::Wished);
    // Withdrawing leaves nothing: no path, and a seat like the others.
    own(&mut circle, &rosa, PathCommand::Withdraw).unwrap();
    assert!(circle.slice.paths.walks.is_empty());
    assert_eq!(circle.group().seat(rosa.seat).unwrap().role, Role::Participant);
}

#[test]
fn a_record_of_nine_in_ten_is_of_what_was_lived_and_of_no_fewer_than_are_to_be_lived() {
    let mut circle = circle();
    let rosa = holder(&mut circle, "Rosa");
    let (path, _) = wish(&mut circle, &rosa, true);
    let needed = |circle: &mut Circle| {
        let reached: Vec<_> = reached(circle.walk(path), template("multiplier")).iter().map(|one| one.needed).collect();
        (reached[0], reached[3])
    };
    assert_eq!(needed(&mut circle), (Some(8), Some(8)), "nobody has it after one encounter");
    for (lived, record) in [(8, 8), (9, 9), (10, 9)] {
        circle.walk(path).lived = (1..=lived).map(|n| circle.at(n)).collect();
        assert_eq!(needed(&mut circle), (Some(8), Some(record)), "{lived}");
    }
    circle.walk(path).planned = Some(6);
    assert_eq!(needed(&mut circle).0, Some(5), "8 of 10 of six, rounded up");
    circle.walk(path).planned = None;
    assert_eq!(needed(&mut circle).0, Some(8), "a group without an end counts ten");
}

#[test]
fn two_look_apart_and_what_they_marked_stays_once_both_see_it() {
    let mut circle = circle();
    let rosa = holder(&mut circle, "Rosa");
    wish(&mut circle, &rosa, true);
    let encounter = circle.at(1);
    let look = |side, helped: &[Helped]| PathCommand::Look { side, encounter, helped: helped.to_vec() };
    let as_assistant = look(Side::Assistant, &[Helped::Rite]);
    assert_eq!(own(&mut circle, &rosa, as_assistant.clone()).unwrap_err().reason, Reason::NoRight, "not assisting");
    led(&mut circle, PathCommand::Assist { seat: rosa.seat }).unwrap();
    assert_eq!(own(&mut circle, &rosa, as_assistant.clone()).unwrap_err().reason, Reason::EncounterState);
    circle.change(1, |one| one.state = EncounterState::Closed);
    own(&mut circle, &rosa, as_assistant).unwrap();
    own(&mut circle, &rosa, look(Side::Assistant, &[Helped::Rite, Helped::Rite, Helped::Respect])).unwrap();
    assert_eq!(circle.slice.paths.looks[0].helped, [Helped::Rite, Helped::Respect], "each once, until the other looks");
    let feigned = own(&mut circle, &rosa, look(Side::Coordination, &[Helped::Rite]));
    assert_eq!(feigned.unwrap_err().reason, Reason::NoRight);
    led(&mut circle, look(Side::Coordination, &[Helped::OpenQuestions])).unwrap();
    let late = own(&mut circle, &rosa, look(Side::Assistant, &[Helped::OpenQuestions]));
    assert_eq!(late.unwrap_err().reason, Reason::BothLooked);
    assert_eq!(circle.slice.paths.looks.len(), 2);
}

#[test]
fn a_review_is_of_two_who_led_together_and_either_takes_it_away() {
    let mut circle = circle();
    let (rosa, omar) = (holder(&mut circle, "Rosa"), holder(&mut circle, "Omar"));
    for who in [&rosa, &omar] {
        wish(&mut circle, who, true);
        led(&mut circle, PathCommand::Assist { seat: who.seat }).unwrap();
    }
    circle.change(1, |one| one.state = EncounterState::Closed);
    let encounter = circle.at(1);
    let coordinator = circle.group().seats[0].id;
    let of = |side, about, seen: &[Conduct]| PathCommand::Review { side, encounter, about, seen: seen.to_vec() };
    own(&mut circle, &rosa, of(Side::Assistant, coordinator, &[Conduct::TimeBasic])).unwrap();
    led(&mut circle, of(Side::Coordination, rosa.seat, &[Conduct::Modulation])).unwrap();
    let mates = own(&mut circle, &rosa, of(Side::Assistant, omar.seat, &[Conduct::TimeBasic]));
    assert_eq!(mates.unwrap_err().reason, Reason::Unknown, "two who assist did not lead together");
    let oneself = own(&mut circle, &rosa, of(Side::Assistant, rosa.seat, &[Conduct::TimeBasic]));
    assert_eq!(oneself.unwrap_err().reason, Reason::Unknown);
    let empty = led(&mut circle, of(Side::Coordination, omar.seat, &[]));
    assert_eq!(empty.unwrap_err().reason, Reason::NothingWritten);
    assert_eq!(circle.slice.paths.reviews.len(), 2);
    let away = PathCommand::TakeAwayReview { side: Side::Assistant, encounter, about: coordinator };
    own(&mut circle, &rosa, away).unwrap();
    assert!(circle.slice.paths.reviews.is_empty(), "both of them are gone");
    // Whoever withdraws takes along what was said by them and of them.
    led(&mut circle, of(Side::Coordination, rosa.seat, &[Conduct::Modulation])).unwrap();
    own(&mut circle, &rosa, PathCommand::Withdraw).unwrap();
    assert!(circle.slice.paths.reviews.iter().all(|row| row.about != rosa.id));
}

#[test]
fn the_word_of_a_tick_is_read_back_and_nothing_else_is_a_tick() {
    let ticks = [
        Tick::Read("safe_place".into()),
        Tick::Talked,
        Tick::Recorded(domain::id::EncounterId::of(12_345)),
        Tick::Analysed,
        Tick::Reviewed,
    ];
    for tick in ticks {
        assert_eq!(Tick::of_word(&tick.word()), Some(tick));
    }
    for wrong in ["", "read.", "read.Ñ", "recorded.1", "recorded", "score", "talked.x"] {
        assert_eq!(Tick::of_word(wrong), None, "{wrong}");
    }
    assert!(Activity::ALL.iter().all(|one| !one.units().is_empty()));
    let _: LogEntryId = Key::of(1);
}
