//! A group that went on alone takes its history to a house of its own (C.5): what goes, what stays, and that the house which
//! it left reads the same numbers as before.

use super::mutual::TwoCycles;
use crate::house::{Browser, World};
use axum::http::StatusCode;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::mutual::{Leaving, MutualCommand};
use domain::command::{Reason, What};
use domain::frame::FrameId;
use domain::group::{Cadence, Invited, Mode};
use domain::id::{CommandId, GroupId, InstitutionId, PersonId};
use domain::institution::{InstitutionKind, Office};
use domain::leaf::Leaf;
use domain::mutual::{Newcomers, RollWay, UndertakingKind};
use domain::period::Period;
use domain::route::Route;
use domain::words::Line;
use ronda::act::{Answer, NotDone};
use ronda::db::Tx;
use ronda::params;
use ronda::store::{departure, figures, group, house_figures, institution, lineage, mutual, person, reports, slice};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody of a house reads of it: counts of the years, what exists, what was reported.
async fn read(world: &World, house: InstitutionId) -> Vec<String> {
    let mut tx = world.app.db.read().await.unwrap();
    let mut told = Vec::new();
    for year in ["2026", "2027"] {
        let period = Period::parse(year).unwrap();
        told.push(format!("{:?}", house_figures::of(&mut tx, world.app.act.guidance(), house, period).await.unwrap()));
        for route in [Route::RiasPtm, Route::RiaPms] {
            told.push(format!("{:?}", reports::of_route(&mut tx, house, period, route).await.unwrap()));
        }
    }
    told.push(format!("{:?}", figures::existing(&mut tx, house).await.unwrap()));
    told.push(format!("{:?}", lineage::offspring(&mut tx, house).await.unwrap()));
    told
}

/// Every page of the group that is linked from its first ones, with what it answers.
async fn pages(browser: &mut Browser, group: GroupId) -> BTreeMap<String, StatusCode> {
    let home = format!("/grupos/{group}");
    let mut open = vec![home.clone(), format!("{home}/lo-nuestro"), format!("{home}/ciclos")];
    let mut seen = BTreeMap::new();
    while let Some(address) = open.pop() {
        if seen.contains_key(&address) || seen.len() >= 60 {
            continue;
        }
        let shown = browser.get(&address).await;
        seen.insert(address, shown.status);
        let links = shown.text.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#', '?']).next());
        // One encounter and one edition stand for all; a print is its own test.
        let of_many = |link: &&str| link.matches('/').count() < 4 && !link.contains('.');
        open.extend(links.filter(|link| link.starts_with(&home)).filter(of_many).map(str::to_owned));
    }
    seen
}

async fn count(tx: &mut Tx, sql: &'static str, house: InstitutionId) -> u32 {
    tx.one(sql, params![house], |row| row.count("n")).await.unwrap()
}

fn leaving(id: CommandId, hands: (u32, u32)) -> Leaving {
    let name = Line::parse("Casa de Volver a empezar").unwrap();
    Leaving { house: id.row(0), name, votes_for: hands.0, votes_against: hands.1 }
}

fn refused(done: Result<Answer, NotDone>) -> Reason {
    match done {
        Err(NotDone::Refused(refusal)) => refusal.reason,
        other => panic!("{other:?}"),
    }
}

/// A group of the host's own in the old house, where they stay known.
async fn another_group(world: &World, host: PersonId) -> GroupId {
    let id = world.id();
    let line = |text: &str| Line::parse(text).unwrap();
    let convening = Convening {
        frame: FrameId::from_code("mutual_aid").unwrap(),
        description: Description {
            name: line("Los de la cuadra"),
            shared_situation: Line::parse("Ser vecinos").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 60,
            planned: None,
            site: None,
            cadence: Cadence::Weekly,
            starts_on: None,
            starts_at: None,
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    let what = What::Group(id.row(0), GroupCommand::Convene(convening));
    world.act_as(world.cast.house, host, id, what).await.unwrap();
    id.row(0)
}

#[tokio::test]
async fn a_group_takes_its_history_along_and_the_house_that_it_left_reads_the_same_numbers() {
    let lived = TwoCycles::lived().await;
    let (world, group, old) = (&lived.world, lived.group, lived.world.cast.house);
    let of = world.slice(group).await;
    // A phrase and a link from the time with a coordination.
    let held = of.encounters.iter().rfind(|one| one.state.is_held()).unwrap().id;
    let said = "INSERT INTO learnings (institution_id, learning_id, group_id, edition_id, encounter_id, text, difficulty, lesson, state, noted_at)
         SELECT institution_id, encounter_id, group_id, edition_id, encounter_id, 'Volver también es ir', '', '', 'harvested', closed_at
         FROM encounters WHERE institution_id = $1 AND encounter_id = $2";
    world.app.act.door(async |tx| tx.execute(said, params![old, held]).await).await.unwrap();
    // Who paid for it, what was seen to, and why an encounter was not held: of both times.
    let of_the_house =
        "UPDATE editions SET payer = 'EPS de ejemplo', readiness = '{\"place\":true}' WHERE institution_id = $1";
    world.app.act.door(async |tx| tx.execute(of_the_house, params![old]).await).await.unwrap();
    let because = "UPDATE encounters SET reason = 'Llovió' WHERE institution_id = $1 AND encounter_id = $2";
    world.app.act.door(async |tx| tx.execute(because, params![old, held]).await).await.unwrap();
    let participant = of.seats.iter().rfind(|seat| seat.counts_now() || seat.role.counts()).unwrap().clone();
    let secret = world.link(old, world.cast.paula, group, participant.id).await;

    let host = lived.go_on().await;
    lived.act(host, What::Mutual(group, MutualCommand::Tell { exists: true, reports: true })).await;
    lived.keep_ahead().await.unwrap();
    lived.hold_everything(host).await;
    lived.keep_ahead().await.unwrap();
    let own_held = world.slice(group).await.encounters.iter().find(|one| one.state.is_held()).unwrap().id;
    world.app.act.door(async |tx| tx.execute(because, params![old, own_held]).await).await.unwrap();
    let id = world.id();
    let today = domain::day::day_of(world.app.clock.now(), chrono_tz::America::Bogota);
    let what = MutualCommand::Undertake {
        id: id.row(0),
        kind: UndertakingKind::Action,
        text: Leaf::new("Una olla comunitaria"),
        on: today,
    };
    world.act_as(old, host, id, What::Mutual(group, what)).await.unwrap();
    another_group(world, host).await;
    // The host signs in like everybody of the cast.
    let same_secret =
        "UPDATE logins SET secret_hash = (SELECT l.secret_hash FROM logins l WHERE l.identifier = 'paula@ronda.test')
         WHERE identifier = 'rosalba@ronda.test'";
    world.app.act.door(async |tx| tx.execute(same_secret, params![]).await).await.unwrap();
    let mut rosalba = world.signed_in("rosalba").await;
    let before = (read(world, old).await, pages(&mut rosalba, group).await);
    assert!(before.1.len() > 20, "{:?}", before.1);

    // What does not pass changes nothing.
    for (hands, why) in [
        ((0, 0), Reason::NoVoters),
        ((7, 8), Reason::VotedToStay),
        ((7, 7), Reason::VotedToStay),
        ((15, 1), Reason::MoreHandsThanVoters),
    ] {
        let id = world.id();
        let what = What::Mutual(group, MutualCommand::Leave(leaving(id, hands)));
        assert_eq!(refused(world.act_as(old, host, id, what).await), why, "{hands:?}");
    }
    let (ana, id) = (world.cast.ana, world.id());
    let not_hers = What::Mutual(group, MutualCommand::Leave(leaving(id, (14, 1))));
    assert_eq!(refused(world.act_as(old, ana, id, not_hers).await), Reason::NoRight);

    let mut phone = world.browser();
    assert_eq!(phone.come_in(&secret, &[("phone", "own")]).await.location, "/mi-grupo");
    let id = world.id();
    let new: InstitutionId = id.row(0);
    let what = What::Mutual(group, MutualCommand::Leave(leaving(id, (14, 1))));
    let done = world.act_as(old, host, id, what.clone()).await.unwrap();
    assert!(!done.repeated);
    for house in [old, new] {
        assert!(world.act_as(house, host, id, what.clone()).await.unwrap().repeated, "sent again, it was done once");
    }

    // The old house: the same numbers, nobody who opens it, and no names but of those who are there anyway.
    let after = read(world, old).await;
    for (had, has) in before.0.iter().zip(&after) {
        assert_eq!(had, has);
    }
    assert_eq!(
        refused(world.act(world.cast.paula, What::Mutual(group, MutualCommand::KeepAhead)).await),
        Reason::NoRight
    );
    for name in ["ana", "paula", "marta", "elena"] {
        let mut browser = world.signed_in(name).await;
        for page in ["", "/personas", "/lo-nuestro", "/ciclos", &format!("/encuentros/{held}/memoria")] {
            let shown = browser.get(&format!("/grupos/{group}{page}")).await;
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "{name} {page}");
        }
    }
    let mut tx = world.app.db.read().await.unwrap();
    let kin_unseen = house_figures::unseen(world.app.act.guidance());
    let kin = lineage::of_house(&mut tx, old, (&kin_unseen, today)).await.unwrap();
    let times: Vec<bool> = kin.lines[0].stretches.iter().map(|one| one.is_own).collect();
    assert_eq!((kin.lines.len(), times), (1, vec![false, false, true]), "that it went on alone, as it agreed");
    assert_eq!(kin.lines[0].stretches[2].from, kin.lines[0].stretches[2].until, "a point, and no more of it");
    let named = "SELECT COUNT(*) AS n FROM persons WHERE institution_id = $1 AND name LIKE 'Persona %'";
    assert_eq!(count(&mut tx, named, old).await, 1, "the host sits in another group of the house as well");
    for left in [
        "SELECT COUNT(*) AS n FROM undertakings WHERE institution_id = $1",
        "SELECT COUNT(*) AS n FROM learnings WHERE institution_id = $1",
        "SELECT COUNT(*) AS n FROM links WHERE institution_id = $1",
        "SELECT COUNT(*) AS n FROM servings WHERE institution_id = $1 AND group_id NOT IN (SELECT group_id FROM groups WHERE institution_id = $1 AND name = 'Los de la cuadra')",
    ] {
        assert_eq!(count(&mut tx, left, old).await, 0, "{left}");
    }
    let paid = "SELECT COUNT(*) AS n FROM editions WHERE institution_id = $1
        AND (route IS NOT NULL OR payer IS NOT NULL OR readiness LIKE '%true%')";
    assert_eq!((count(&mut tx, paid, old).await, count(&mut tx, paid, new).await), (2, 0), "the institution's affair");
    let reasons = "SELECT COUNT(*) AS n FROM encounters WHERE institution_id = $1 AND reason IS NOT NULL";
    assert_eq!((count(&mut tx, reasons, old).await, count(&mut tx, reasons, new).await), (1, 1), "to each its own");
    let settled = "SELECT COUNT(*) AS n FROM autonomies WHERE institution_id = $1 AND votes_for IS NOT NULL";
    assert_eq!((count(&mut tx, settled, old).await, count(&mut tx, settled, new).await), (0, 1));
    // Nobody reads any referral of a group on its own, so that none is counted, before or after.
    let referred = "SELECT COUNT(*) AS n FROM referral_months WHERE institution_id = $1";
    assert_eq!(count(&mut tx, referred, new).await, 0);

    // The new one: complete, its own, and with the history.
    let house = institution::find(&mut tx, new).await.unwrap().unwrap();
    assert_eq!((house.kind, house.name.as_str()), (InstitutionKind::Community, "Casa de Volver a empezar"));
    let keeper = person::find(&mut tx, new, host).await.unwrap().unwrap();
    assert_eq!(keeper.offices, [Office::Administrator]);
    assert_eq!(count(&mut tx, named, new).await, 15, "everybody, by name");
    let there = slice::load_group(&mut tx, world.app.act.guidance(), new, group).await.unwrap().unwrap();
    assert_eq!((there.edition.ordinal, there.seats.len(), there.own().at_home), (3, 15, true));
    let phrases = "SELECT COUNT(*) AS n FROM learnings WHERE institution_id = $1 AND text = 'Volver también es ir'";
    assert_eq!(count(&mut tx, phrases, new).await, 1, "the circle's own words go with it");
    let mut own = 0;
    for year in ["2026", "2027", "2028"] {
        let period = Period::parse(year).unwrap();
        let told = house_figures::of(&mut tx, world.app.act.guidance(), new, period).await.unwrap();
        own += told.months.iter().map(|month| month.held).sum::<u32>();
    }
    let since = there.encounters.iter().filter(|one| one.state.is_held()).count();
    assert_eq!(usize::try_from(own).unwrap(), since, "its own encounters, and none of those that the old house counts");
    let year = (today - chrono::Days::new(366), today + chrono::Days::new(1));
    assert_eq!(mutual::counted(&mut tx, (new, group), year).await.unwrap().len(), since);
    drop(tx);
    rosalba = world.signed_in("rosalba").await;
    let choice = [("institution", &*new.to_string())];
    assert_eq!(rosalba.post("/institucion/elegir", &choice).await.status, StatusCode::SEE_OTHER);
    for (page, status) in &before.1 {
        assert_eq!(rosalba.get(page).await.status, *status, "{page}");
    }
    for page in
        ["/institucion", "/institucion/cifras", "/institucion/grupos", "/institucion/cuentas", "/institucion/reportes"]
    {
        assert_eq!(rosalba.get(page).await.status, StatusCode::OK, "{page}");
    }
    assert!(rosalba.get("/institucion/grupos").await.text.contains("Volver a empezar"));

    // Nobody had to do anything: the page that was open and the link both lead to the new house.
    let open = phone.get("/mi-grupo").await;
    assert_eq!(open.status, StatusCode::OK, "{}", open.text);
    let mut again = world.browser();
    assert_eq!(again.come_in(&secret, &[("phone", "own")]).await.location, "/mi-grupo");
    assert!(again.get("/mi-grupo").await.text.contains("Casa de Volver a empezar"));
    // What is held from now on is counted in the new house, and the foreign keys hold in both.
    let mut tx = world.app.db.read().await.unwrap();
    if let Tx::Sqlite(_) = &tx {
        let broken = tx.all("PRAGMA foreign_key_check", params![], |row| row.text("table")).await.unwrap();
        assert_eq!(broken, Vec::<String>::new());
    }
}

/// What the old house reports of the time with a coordination, in the words that stand beside each encounter.
async fn reported(world: &World) -> BTreeSet<(String, String, Vec<Invited>)> {
    let mut tx = world.app.db.read().await.unwrap();
    let mut told = BTreeSet::new();
    for year in ["2026", "2027"] {
        let period = Period::parse(year).unwrap();
        let report = reports::of_route(&mut tx, world.cast.house, period, Route::RiaPms).await.unwrap();
        told.extend(report.lines.into_iter().map(|line| (line.group, line.shared_situation, line.invites)));
    }
    told
}

/// Reports of the time when it was led keep the words of that time, whatever the group calls itself afterwards.
#[tokio::test]
async fn what_was_reported_keeps_its_words_when_the_group_says_others_and_when_it_leaves() {
    let lived = TwoCycles::lived().await;
    let (world, group, old) = (&lived.world, lived.group, lived.world.cast.house);
    let invite = "UPDATE groups SET invites = 'family' WHERE institution_id = $1";
    world.app.act.door(async |tx| tx.execute(invite, params![old]).await).await.unwrap();
    let before = reported(world).await;
    assert_eq!(before.len(), 1);
    assert!(before.iter().all(|(_, situation, invites)| situation != "·" && invites == &[Invited::Family]));

    let host = lived.go_on().await;
    let own = Description {
        name: Line::parse("Los de siempre").unwrap(),
        shared_situation: Line::parse("Lo que ahora nos junta").unwrap(),
        purpose: None,
        invites: vec![Invited::Carers],
    };
    lived.act(host, What::Group(group, GroupCommand::Describe(own))).await;
    assert_eq!(reported(world).await, before, "the group on its own says other words");

    let id = world.id();
    let what = What::Mutual(group, MutualCommand::Leave(leaving(id, (14, 1))));
    world.act_as(old, host, id, what).await.unwrap();
    let new: InstitutionId = id.row(0);
    assert_eq!(reported(world).await, before, "and it left");
    let mut tx = world.app.db.read().await.unwrap();
    for (house, words) in [(old, 0), (new, 1)] {
        let own =
            "SELECT COUNT(*) AS n FROM groups WHERE institution_id = $1 AND shared_situation = 'Lo que ahora nos junta'
            AND invites = 'carers'";
        assert_eq!(count(&mut tx, own, house).await, words, "what it says now goes with it");
    }
}

/// A group that was never led and told its institution nothing leaves rows without a word behind.
#[tokio::test]
async fn of_a_group_that_told_nothing_there_is_nothing_to_read_when_it_has_left() {
    let world = World::new().await;
    let (old, host) = (world.cast.house, world.cast.paula);
    let group = another_group(&world, host).await;
    let said = [
        "UPDATE groups SET purpose = 'Cuidarnos', invites = 'family' WHERE institution_id = $1",
        "UPDATE editions SET payer = 'Nadie', planned = 8, starts_on = '2026-11-02', mode = 'online', cadence = 'monthly'
         WHERE institution_id = $1",
    ];
    for sql in said {
        world.app.act.door(async |tx| tx.execute(sql, params![old]).await).await.unwrap();
    }
    let settle = MutualCommand::Settle { roll: RollWay::Count, newcomers: Newcomers::Closed };
    world.act(host, What::Mutual(group, settle)).await.unwrap();
    let id = world.id();
    let what = What::Mutual(group, MutualCommand::Leave(leaving(id, (1, 0))));
    world.act_as(old, host, id, what).await.unwrap();
    let new: InstitutionId = id.row(0);
    let mut tx = world.app.db.read().await.unwrap();
    for (left, goes) in [
        ("SELECT COUNT(*) AS n FROM groups WHERE institution_id = $1 AND (name <> '·' OR shared_situation <> '·' OR purpose IS NOT NULL OR invites <> '')", 1),
        ("SELECT COUNT(*) AS n FROM editions WHERE institution_id = $1 AND (minutes <> 0 OR mode <> 'in_person' OR cadence <> 'weekly'
              OR planned IS NOT NULL OR starts_on IS NOT NULL OR site_id IS NOT NULL)", 1),
        ("SELECT COUNT(*) AS n FROM editions WHERE institution_id = $1 AND payer IS NOT NULL", 0),
        ("SELECT COUNT(*) AS n FROM autonomies WHERE institution_id = $1 AND (roll <> 'named' OR newcomers <> 'open' OR exists_told)", 1),
        ("SELECT COUNT(*) AS n FROM seats WHERE institution_id = $1", 1),
    ] {
        assert_eq!((count(&mut tx, left, old).await, count(&mut tx, left, new).await), (0, goes), "{left}");
    }
    // What is blank can still be read by whatever goes through all editions.
    assert_eq!(group::editions(&mut tx, old, group).await.unwrap().len(), 1);
}

/// A column that a migration adds later is not to be left behind.
#[tokio::test]
async fn every_column_of_a_table_that_is_carried_is_carried() {
    let world = World::new().await;
    let mut tx = world.app.db.read().await.unwrap();
    for step in departure::steps() {
        let sql: &'static str = match &tx {
            Tx::Sqlite(_) => format!("SELECT name AS name FROM pragma_table_info('{}')", step.table).leak(),
            Tx::Postgres(_) => format!(
                "SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{}'",
                step.table
            )
            .leak(),
        };
        let has: BTreeSet<String> = tx.all(sql, params![], |row| row.text("name")).await.unwrap().into_iter().collect();
        let list = step.carry.split('(').nth(1).unwrap().split(')').next().unwrap();
        let carried: BTreeSet<String> = list.split(',').map(|name| name.trim().to_owned()).collect();
        assert_eq!(carried, has, "{}", step.table);
    }
}
