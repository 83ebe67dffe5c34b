//! The institution's figures, what it reports to whoever pays, and the counts of a territory.

use crate::house::{Answered, Browser, Journey, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Sheet};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::house::HouseCommand;
use domain::command::mutual::MutualCommand;
use domain::command::plan::PlanCommand;
use domain::command::seat::{Enrolled, SeatCommand};
use domain::encounter::attendance::Mark;
use domain::fact::Login;
use domain::frame::FrameId;
use domain::group::{Cadence, Invited, Mode};
use domain::id::{GroupId, InstitutionId, PersonId, SiteId};
use domain::institution::Site;
use domain::route::Route;
use domain::territory::{Municipality, Reach};
use domain::words::{Line, Words};
use ronda::store::territory::{self, TerritoryReader};
use ronda::web::session::hash_now;
use std::collections::BTreeSet;

/// Where a group meets, who leads it and how many people come.
struct Told<'a> {
    house: InstitutionId,
    leader: PersonId,
    site: SiteId,
    name: &'a str,
    route: Option<Route>,
    people: u32,
    present: u32,
}

impl<'a> Told<'a> {
    fn of(world: &World, name: &'a str, people: u32) -> Self {
        Self {
            house: world.cast.house,
            leader: world.cast.paula,
            site: world.cast.site,
            name,
            route: None,
            people,
            present: people,
        }
    }
}

/// A group whose first encounter was held on Thursday, 19 November 2026, for ninety minutes.
async fn met(world: &World, told: Told<'_>) -> GroupId {
    let id = world.id();
    let group: GroupId = id.row(0);
    let convening = Convening {
        frame: FrameId::from_code("support").unwrap(),
        description: Description {
            name: Line::parse(told.name).unwrap(),
            shared_situation: Line::parse("Cuidar a un familiar enfermo").unwrap(),
            purpose: None,
            invites: vec![Invited::Family, Invited::Carers],
        },
        arrangement: Arrangement {
            route: told.route,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: Some(10),
            site: Some(told.site),
            cadence: Cadence::Weekly,
            starts_on: Some("2026-11-19".parse().unwrap()),
            starts_at: Some("14:00:00".parse().unwrap()),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    world.act_as(told.house, told.leader, id, What::Group(group, GroupCommand::Convene(convening))).await.unwrap();
    let mut rows = Vec::new();
    for n in 1..=told.people {
        let id = world.id();
        let name = Line::parse(&format!("{} Rosalba {n}", told.name.trim_start_matches('='))).unwrap();
        let who = Enrolled::New { person: id.row(0), name, phone: None };
        let enrol = What::Seat(group, SeatCommand::Enrol { seat: id.row(1), who });
        world.act_as(told.house, told.leader, id, enrol).await.unwrap();
        rows.push((id.row(1), if n <= told.present { Mark::Arrived } else { Mark::Absent }));
    }
    let closed_at = "2026-11-19T20:30:00Z".parse().unwrap();
    world.app.clock.set(closed_at + TimeDelta::minutes(5));
    let mut tx = world.app.db.read().await.unwrap();
    let of = ronda::store::slice::load_group(&mut tx, world.app.act.guidance(), told.house, group).await.unwrap();
    drop(tx);
    let sheet = Sheet { opened_at: closed_at - TimeDelta::minutes(90), closed_at, rows, newcomers: vec![] };
    let encounter = of.unwrap().encounters[0].id;
    let what = What::Encounter(group, encounter, EncounterCommand::Sheet(sheet));
    world.act_as(told.house, told.leader, world.id(), what).await.unwrap();
    group
}

fn main_part(page: &Answered) -> String {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    page.text.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned()
}

async fn cells(browser: &mut Browser, address: &str) -> Vec<Vec<String>> {
    let file = browser.get(address).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.text);
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment; filename="));
    let text = file.text.strip_prefix('\u{feff}').expect("the mark that Excel looks for");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn number(cells: &[Vec<String>], begins: &[&str]) -> String {
    let row = cells.iter().find(|row| begins.iter().zip(row.iter()).all(|(want, have)| want == have));
    row.unwrap_or_else(|| panic!("{begins:?} in {cells:?}")).last().unwrap().clone()
}

#[tokio::test]
async fn the_first_day_says_that_figures_come_by_themselves() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let page = main_part(&ana.get("/institucion/cifras").await);
    assert!(page.contains("Todavía no hay cifras") && page.contains("cuarto trimestre de 2026"), "{page}");
    assert!(main_part(&ana.get("/institucion/reportes").await).contains("No hubo encuentros de esta ruta"));
}

/// Scenario 2: ten encounters, 170 of 200.
#[tokio::test]
async fn a_package_of_ten_is_counted_in_pictures_and_in_a_file() {
    let journey = Journey::after(10).await;
    let mut ana = journey.world.signed_in("ana").await;
    let mut held = 0;
    for (year, people) in [("2026", "20"), ("2027", "17")] {
        let all = cells(&mut ana, &format!("/institucion/cifras.csv?periodo={year}")).await;
        let months = all.iter().filter(|row| row[0] == "Encuentros" && row[2] == "hechos");
        held += months.map(|row| row[3].parse::<u32>().unwrap()).sum::<u32>();
        assert_eq!(number(&all, &["Personas", "Manos que cuidan", "Personas distintas"]), people, "{year}");
    }
    assert_eq!(held, 10);
    // S0-054: one row an encounter in what the route is reported with, in the files of both years together.
    let mut rows = Vec::new();
    for year in ["2026", "2027"] {
        let file = cells(&mut ana, &format!("/institucion/reportes/ruta-a.csv?periodo={year}")).await;
        assert!(file[1..].iter().all(|row| row[0].starts_with(year)), "{file:?}");
        rows.extend(file.into_iter().skip(1));
    }
    let days: BTreeSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!((rows.len(), days.len()), (10, 10), "{rows:?}");
    assert!(rows.iter().all(|row| row[1..4] == ["Manos que cuidan", "990106", "90"]), "{rows:?}");
    let page = main_part(&ana.get("/institucion/cifras?periodo=2026").await);
    assert!(page.contains("Llegaron 20 personas distintas"), "{page}");
    assert!(page.contains("De cada cien que empezaron"), "{page}");
    assert!(page.contains("<svg class=\"staying\"") && page.contains("<svg class=\"river\""), "{page}");
    assert!(!page.contains("Persona 1"), "nobody is named");
}

#[tokio::test]
async fn a_small_group_is_few_and_the_total_does_not_tell_it() {
    let world = World::new().await;
    met(&world, Told::of(&world, "Manos que cuidan", 12)).await;
    met(&world, Told { present: 3, ..Told::of(&world, "Pocas", 8) }).await;
    let mut ana = world.signed_in("ana").await;
    for period in ["2026-11", "2026-q4", "2026"] {
        let all = cells(&mut ana, &format!("/institucion/cifras.csv?periodo={period}")).await;
        assert_eq!(number(&all, &["Personas", "Manos que cuidan"]), "12");
        assert_eq!(number(&all, &["Personas", "Otros grupos"]), "< 5");
        assert_eq!(number(&all, &["Personas", "En total"]), "≥ 12", "15 would tell three");
        assert!(!all.iter().any(|row| row[2] == "Llegadas"), "15 of 20 would tell them too: {all:?}");
        let page = main_part(&ana.get(&format!("/institucion/cifras?periodo={period}")).await);
        assert!(page.contains("Llegaron 12 personas distintas o más") && !page.contains(">15<"), "{page}");
        assert!(!page.contains("Pocas, "), "{page}");
    }
}

/// Months of referrals made by a group, as the change keeps them.
async fn referred(world: &World, group: GroupId, months: &[(&str, i64)]) {
    let mut tx = world.app.db.write().await.unwrap();
    for (month, made) in months {
        let sql = "INSERT INTO referral_months (institution_id, group_id, month, made) VALUES ($1, $2, $3, $4)";
        let month: domain::day::Day = month.parse().unwrap();
        tx.execute(sql, ronda::params![world.cast.house, group, month, *made]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// S0-133, S0-163: how often groups pointed somebody to other care, and in no month fewer than five.
#[tokio::test]
async fn referrals_are_counted_and_a_month_of_few_is_in_no_total() {
    let world = World::new().await;
    let group = met(&world, Told::of(&world, "Manos que cuidan", 12)).await;
    let mut ana = world.signed_in("ana").await;
    assert!(!main_part(&ana.get("/institucion/cifras").await).contains("f-referrals"), "nothing to draw");
    referred(&world, group, &[("2026-09-01", 5), ("2026-11-01", 6), ("2026-12-01", 2)]).await;
    let referrals = |of: &'static str| ["Otra atención", of, "Orientaciones hechas"];
    for (period, of, told) in [
        ("2026-11", "En total", "6"),
        ("2026-12", "En total", "< 5"),
        ("2026-q4", "noviembre 2026", "6"),
        ("2026-q4", "diciembre 2026", "< 5"),
        ("2026-q4", "octubre 2026", "0"),
        ("2026-q4", "En total", "≥ 7"),
        ("2026-q3", "En total", "5"),
        ("2026", "En total", "≥ 12"),
    ] {
        let all = cells(&mut ana, &format!("/institucion/cifras.csv?periodo={period}")).await;
        assert_eq!(number(&all, &referrals(of)), told, "{period} {of}");
    }
    let page = main_part(&ana.get("/institucion/cifras?periodo=2026-q4").await);
    assert!(page.contains("7 orientaciones o más llegaron a otra atención") && page.contains("&lt; 5"), "{page}");
    assert!(!page.contains(">8<"), "6 and 2 are in no sum");
}

#[tokio::test]
async fn referrals_of_a_mutual_aid_group_are_nobodys_figure() {
    let world = World::new().await;
    let group = met(&world, Told::of(&world, "Las del jueves", 9)).await;
    met(&world, Told::of(&world, "Manos que cuidan", 9)).await;
    referred(&world, group, &[("2026-11-01", 9)]).await;
    let mut of = world.slice(group).await.group;
    of.frame = FrameId::from_code("mutual_aid").unwrap();
    of.version += 1;
    let mut tx = world.app.db.write().await.unwrap();
    ronda::store::group::put(&mut tx, world.cast.house, &of).await.unwrap();
    tx.commit().await.unwrap();
    let mut ana = world.signed_in("ana").await;
    let all = cells(&mut ana, "/institucion/cifras.csv?periodo=2026-q4").await;
    assert_eq!(number(&all, &["Otra atención", "En total"]), "0");
}

/// A group of Paula's of the kind that keeps its own house.
async fn own_house(world: &World, name: &str) -> GroupId {
    let id = world.id();
    let group: GroupId = id.row(0);
    let convening = Convening {
        frame: FrameId::from_code("mutual_aid").unwrap(),
        description: Description {
            name: Line::parse(name).unwrap(),
            shared_situation: Line::parse("Volver a empezar").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: None,
            site: None,
            cadence: Cadence::Weekly,
            starts_on: Some("2026-11-26".parse().unwrap()),
            starts_at: Some("16:00:00".parse().unwrap()),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    let what = What::Group(group, GroupCommand::Convene(convening));
    world.act_as(world.cast.house, world.cast.paula, id, what).await.unwrap();
    group
}

/// Scenario 9, for the institution: lineage of depth 1, one group of offspring, and only what agreed to be known; paths
/// are people's, so few are few (C.9).
#[tokio::test]
async fn a_birth_is_told_to_the_institution_once_the_group_agrees_and_paths_as_counts() {
    let world = World::new().await;
    let paula = world.cast.paula;
    let parent = met(&world, Told::of(&world, "Volver a empezar", 22)).await;
    let born = own_house(&world, "Tejiendo calle").await;
    world.act(paula, What::Mutual(born, MutualCommand::BornFrom { parent })).await.unwrap();
    let mut ana = world.signed_in("ana").await;
    let kin = |what: &'static str| ["De un grupo nace otro", "Hasta hoy", what];
    let untold = main_part(&ana.get("/institucion/cifras").await);
    assert!(!untold.contains("f-kin") && !untold.contains("Tejiendo calle"), "nobody's to know: {untold}");

    world.act(paula, What::Mutual(born, MutualCommand::Tell { exists: true, reports: false })).await.unwrap();
    // Five walk a path; one rests, and one was recognised.
    let seats: Vec<PersonId> = world.slice(parent).await.seats.iter().map(|seat| seat.person).collect();
    let edition = world.slice(parent).await.edition.id;
    let now = world.app.clock.now();
    let write = async |tx: &mut ronda::db::Tx| {
        for (n, person) in seats[1..8].iter().enumerate() {
            let path = domain::path::Path {
                id: world.id().row(0),
                group: parent,
                edition,
                person: *person,
                wished_at: now,
                shared: false,
                paused_at: (n == 1).then_some(now),
                recognised_at: (n == 0).then_some(now),
                accepted_at: (n == 0).then_some(now),
                version: 1,
            };
            ronda::store::path::put(tx, world.cast.house, &path).await?;
        }
        Ok(())
    };
    world.app.act.door(write).await.unwrap();
    let all = cells(&mut ana, "/institucion/cifras.csv?periodo=2026").await;
    for (what, told) in [
        ("grupo que nació de otro", "1"),
        ("generación en la línea más larga", "1"),
        ("personas en camino de multiplicadoras", "5"),
        ("personas reconocidas como multiplicadoras", "< 5"),
    ] {
        assert_eq!(number(&all, &kin(what)), told, "{what}");
    }
    assert_eq!(number(&all, &["De un grupo nace otro", "Tejiendo calle", "Nació de"]), "Volver a empezar");
    let page = main_part(&ana.get("/institucion/cifras").await);
    assert!(page.contains("De sus grupos nació otro") && page.contains("class=\"own\""), "{page}");
    assert!(!page.contains("Rosalba"), "no name of a person");
    let listed = page.split("<ul><li><b>Volver a empezar</b>").nth(1).expect("the list").split("</ul>").next().unwrap();
    assert!(listed.contains("<b>Tejiendo calle</b>: por su cuenta</li>"), "{listed}");

    // It thinks better of it, and nothing of it is told any more.
    world.act(paula, What::Mutual(born, MutualCommand::Tell { exists: false, reports: false })).await.unwrap();
    let page = main_part(&ana.get("/institucion/cifras").await);
    assert!(!page.contains("Tejiendo calle") && !page.contains("De sus grupos nació"), "{page}");
    let theirs = main_part(&world.signed_in("elena").await.get("/institucion/cifras").await);
    assert!(!theirs.contains("f-kin"), "a stranger reads their own house");
}

/// The report on paper holds the numbers of the page, each of them, and no other.
#[cfg(feature = "print")]
#[tokio::test]
async fn the_report_on_paper_has_the_numbers_of_its_page() {
    let world = World::new().await;
    let group = met(&world, Told::of(&world, "Manos que cuidan", 12)).await;
    met(&world, Told { present: 3, ..Told::of(&world, "Pocas", 8) }).await;
    put_municipality(&world, world.cast.house, world.cast.ana, "52001").await;
    referred(&world, group, &[("2026-11-01", 6), ("2026-12-01", 2)]).await;
    let born = own_house(&world, "Tejiendo calle").await;
    for what in [MutualCommand::BornFrom { parent: group }, MutualCommand::Tell { exists: true, reports: false }] {
        world.act(world.cast.paula, What::Mutual(born, what)).await.unwrap();
    }
    let mut ana = world.signed_in("ana").await;
    let page = main_part(&ana.get("/institucion/cifras?periodo=2026-q4").await);
    assert!(page.contains("/institucion/cifras.pdf?periodo=2026-q4"), "{page}");
    for period in ["2026-11", "2026-q4", "2026"] {
        let printed = ana.get(&format!("/institucion/cifras.pdf?periodo={period}")).await;
        assert_eq!(printed.headers["content-type"], "application/pdf", "{period}");
        let file = lopdf::Document::load_mem(&printed.bytes).unwrap();
        let pages: Vec<u32> = file.get_pages().into_keys().collect();
        let text = file.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        for row in cells(&mut ana, &format!("/institucion/cifras.csv?periodo={period}")).await.iter().skip(1) {
            let of = row[1].split(" 20").next().unwrap();
            match row[0].as_str() {
                // Told at a glance, in words; one encounter alone is no staying.
                "Otras cuentas" | "Asistencia" | "Siguen viniendo" => {}
                "Personas" | "Otra atención" | "Temas" if of != "En total" => {
                    let line = format!("{of} {}", row[3]);
                    assert!(text.contains(&line), "{period}: {line} in {text}");
                }
                _ => assert!(text.contains(&row[3]), "{period}: {} of {of} in {text}", row[3]),
            }
        }
        assert!(text.contains("≥ 12") && text.contains("Otros grupos < 5"), "{period}: {text}");
        assert!(!text.contains(" 15 ") && !text.contains("Pocas") && !text.contains("Rosalba"), "{period}: {text}");
        assert!(text.contains("Pasto, Nariño 2 2"), "{period}: {text}");
        assert!(text.contains("grupo que nació de otro 1"), "{period}: {text}");
        assert!(text.contains("Tejiendo calle por su cuenta Manos que cuidan sigue"), "{text}");
    }
    for (name, status) in [("paula", 403), ("marta", 403)] {
        let asked = world.signed_in(name).await.get("/institucion/cifras.pdf").await;
        assert_eq!(asked.status.as_u16(), status, "{name}");
    }
    let theirs = world.signed_in("elena").await.get("/institucion/cifras.pdf?periodo=%F0%9F%99%82").await;
    assert_eq!(theirs.status, StatusCode::OK);
    let file = lopdf::Document::load_mem(&theirs.bytes).unwrap();
    assert!(!file.extract_text(&[1]).unwrap().contains("Manos"), "a stranger reads their own house");
}

#[tokio::test]
async fn a_mutual_aid_group_is_in_no_figure() {
    let world = World::new().await;
    let group = met(&world, Told::of(&world, "Las del jueves", 9)).await;
    let mut of = world.slice(group).await.group;
    of.frame = FrameId::from_code("mutual_aid").unwrap();
    of.version += 1;
    let mut tx = world.app.db.write().await.unwrap();
    ronda::store::group::put(&mut tx, world.cast.house, &of).await.unwrap();
    tx.commit().await.unwrap();
    let mut ana = world.signed_in("ana").await;
    let page = main_part(&ana.get("/institucion/cifras").await);
    assert!(!page.contains("Las del jueves") && page.contains("no hubo encuentros"), "{page}");
}

#[tokio::test]
async fn only_who_administers_reads_the_figures_and_a_stranger_reads_their_own() {
    let world = World::new().await;
    met(&world, Told::of(&world, "Manos que cuidan", 12)).await;
    for address in
        ["/institucion/cifras", "/institucion/cifras.csv", "/institucion/reportes", "/institucion/reportes/ruta-a.csv"]
    {
        for name in ["paula", "marta"] {
            assert_eq!(
                world.signed_in(name).await.get(address).await.status,
                StatusCode::FORBIDDEN,
                "{name} {address}"
            );
        }
        let theirs = world.signed_in("elena").await.get(address).await;
        assert!(theirs.status == StatusCode::OK && !theirs.text.contains("Manos que cuidan"), "{address}");
    }
    assert_eq!(world.signed_in("ana").await.get("/territorio").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_period_that_is_none_is_answered_with_this_quarter() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    for period in ["", "2026-q9", "1999", "%F0%9F%99%82", "'; DROP TABLE figures", "2026-13", "%00", "99999999999999"] {
        for page in ["/institucion/cifras", "/institucion/reportes"] {
            let shown = ana.get(&format!("{page}?periodo={}", period.replace(' ', "+"))).await;
            assert!(main_part(&shown).contains("cuarto trimestre de 2026"), "{period}");
        }
    }
    assert!(main_part(&ana.get("/institucion/cifras?periodo=2025-02").await).contains("febrero de 2025"));
}

#[tokio::test]
async fn a_name_that_a_spreadsheet_would_run_is_harmless_in_the_file() {
    let world = World::new().await;
    met(&world, Told { route: Some(Route::RiasPtm), ..Told::of(&world, "=SUMA(A1:A9)", 6) }).await;
    let mut ana = world.signed_in("ana").await;
    let figures = cells(&mut ana, "/institucion/cifras.csv?periodo=2026").await;
    assert_eq!(number(&figures, &["Personas", "'=SUMA(A1:A9)"]), "6");
    let report = cells(&mut ana, "/institucion/reportes/ruta-a.csv?periodo=2026").await;
    assert_eq!(report[1][1], "'=SUMA(A1:A9)");
}

/// S0-051 to S0-053 on route A; S0-062 to S0-064 on route B.
#[tokio::test]
async fn each_route_reports_its_encounters_without_anybodys_name() {
    let world = World::new().await;
    met(&world, Told { route: Some(Route::RiasPtm), ..Told::of(&world, "Manos que cuidan", 14) }).await;
    met(&world, Told { route: Some(Route::RiaPms), ..Told::of(&world, "Raíces nuevas", 6) }).await;
    let mut ana = world.signed_in("ana").await;
    put_municipality(&world, world.cast.house, world.cast.ana, "52001").await;
    let a = cells(&mut ana, "/institucion/reportes/ruta-a.csv?periodo=2026-11").await;
    assert_eq!(a.len(), 2, "{a:?}");
    let place = "Salón comunal Villa Esperanza";
    assert_eq!(a[1], ["2026-11-19", "Manos que cuidan", "990106", "90", "psicología", place, "Pasto, Nariño"]);
    let b = cells(&mut ana, "/institucion/reportes/ruta-b.csv?periodo=2026-11").await;
    assert_eq!(b[1][..6], ["2026-11-19", "Raíces nuevas", "I30002", "90", place, "Pasto, Nariño"]);
    assert_eq!(b[1][6], "sus familias, quienes cuidan");
    assert!(b[1][8].contains("RBC"), "{b:?}");
    let page = main_part(&ana.get("/institucion/reportes?periodo=2026-11").await);
    assert!(page.contains("990106") && page.contains("I30002") && page.contains("<dd>14</dd>"), "{page}");
    assert!(!page.contains("Rosalba") && !format!("{a:?}{b:?}").contains("Rosalba"));
    assert!(cells(&mut ana, "/institucion/reportes/ruta-a.csv?periodo=2026-10").await.len() == 1);
}

async fn site_of(world: &World, house: InstitutionId) -> Site {
    let mut tx = world.app.db.read().await.unwrap();
    ronda::store::institution::sites(&mut tx, house).await.unwrap().remove(0)
}

async fn put_municipality(world: &World, house: InstitutionId, administrator: PersonId, code: &str) {
    let site = Site { municipality: Municipality::parse(code), ..site_of(world, house).await };
    world.act_as(house, administrator, world.id(), What::House(HouseCommand::PutSite(site))).await.unwrap();
}

#[tokio::test]
async fn a_place_gets_its_municipality_by_name_and_what_is_none_is_told() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let address = format!("/institucion/lugares/{}", world.cast.site);
    let form = ana.get(&address).await.text;
    assert!(form.contains("<option value=\"Pasto, Nariño\">") && form.contains("list=\"municipality-list\""));
    let fill = |municipality: &'static str| {
        [("site_name", "Salón"), ("zone", "America/Bogota"), ("municipality", municipality)]
    };
    for (typed, said) in [
        ("Macondo", "No hay un municipio con ese nombre"),
        ("San Bernardo", "Hay varios municipios"),
        ("99999", "No hay un municipio"),
        ("🙂", "No hay un municipio"),
    ] {
        let again = ana.fill(&address, &address, &fill(typed)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(again.text.contains(said), "{typed}");
    }
    for typed in ["pasto", "52001", "Pasto (Nariño)"] {
        let done = ana.fill(&address, &address, &fill(typed)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{typed}: {}", done.text);
        assert!(ana.get(&address).await.text.contains("value=\"Pasto, Nariño\" list"), "{typed}");
    }
    ana.fill(&address, &address, &fill("")).await;
    assert_eq!(site_of(&world, world.cast.house).await.municipality, None, "it may be taken away again");
}

#[tokio::test]
async fn an_administrator_says_yes_or_no_and_the_day_is_kept() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let (page, form) = ("/institucion/cifras", "/institucion/cifras/territorio");
    assert!(ana.get(page).await.text.contains("Todavía no se ha contestado"));
    for (value, said) in [("", "Falta este dato"), ("tal vez", "Elija una de las opciones"), ("🙂", "Elija una")] {
        let again = ana.post(form, &[("shares", value)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{value}");
        assert!(again.text.contains(said), "{value}");
    }
    let id = world.id().to_string();
    for _ in 0..2 {
        let done = ana.post(form, &[("command", &id), ("shares", "yes")]).await;
        assert_eq!(done.location, "/institucion/cifras?hecho=shares#territorio", "{}", done.text);
    }
    assert!(ana.get(page).await.text.contains("Sí, desde el jueves 19 de noviembre"));
    world.later(TimeDelta::days(1));
    let mut ana = world.signed_in("ana").await;
    ana.post(form, &[("shares", "no")]).await;
    assert!(ana.get(page).await.text.contains("No, desde el viernes 20 de noviembre"));
    assert_eq!(world.signed_in("paula").await.post(form, &[("shares", "yes")]).await.status, StatusCode::FORBIDDEN);
}

async fn reader(world: &World, reach: &str) -> Browser {
    let id = world.id();
    let identifier = format!("lector{}@ronda.test", reach);
    let login = Login {
        id: id.row(1),
        identifier: identifier.clone(),
        secret_hash: hash_now("482915").unwrap(),
        language: Line::parse("es").unwrap(),
    };
    let row = TerritoryReader {
        login: login.id,
        name: "Beatriz Arango".to_owned(),
        reach: Reach::parse(reach).unwrap(),
        appointed_at: world.app.clock.now(),
    };
    let appointed = world
        .app
        .act
        .door(async |tx| {
            ronda::store::login::add(tx, &login).await?;
            territory::appoint(tx, &row).await
        })
        .await;
    appointed.unwrap();
    let mut browser = world.browser();
    browser.sign_in(&identifier, "482915").await;
    browser
}

/// The secret that the machine printed was seen by whoever typed there: its owner changes it.
#[tokio::test]
async fn who_reads_a_territory_changes_the_secret_that_the_machine_printed() {
    let world = World::new().await;
    let mut browser = reader(&world, "52").await;
    let mut lost = world.browser();
    lost.sign_in("lector52@ronda.test", "482915").await;
    assert!(browser.get("/territorio").await.text.contains("href=\"/cuenta\""), "there is a way to it");
    let account = browser.get("/cuenta").await;
    assert_eq!(account.status, StatusCode::OK);
    assert!(account.text.contains("lector52@ronda.test") && account.text.contains("href=\"/territorio\""));
    assert!(!account.text.contains("/cuenta/nombre") && !account.text.contains("/cuenta/oficio"), "no form that fails");
    for (current, new, field) in
        [("000000", "739155", "current_secret"), ("482915", "12", "new_secret"), ("", "🌼", "new_secret")]
    {
        let values = [("current_secret", current), ("new_secret", new)];
        let wrong = browser.fill("/cuenta", "/cuenta/clave", &values).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains(&format!("#{field}\"")), "{field}");
    }
    let values = [("current_secret", "482915"), ("new_secret", "739155")];
    let done = browser.fill("/cuenta", "/cuenta/clave", &values).await;
    assert_eq!(done.location, "/cuenta?hecho=account-secret", "{}", done.text);
    assert_eq!(browser.get("/territorio").await.status, StatusCode::OK, "they stay in");
    assert_eq!(lost.get("/territorio").await.status, StatusCode::SEE_OTHER, "every other device is out");
    let old = lost.post("/entrar", &[("identifier", "lector52@ronda.test"), ("secret", "482915")]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "the old one opens nothing");
    lost.sign_in("lector52@ronda.test", "739155").await;
    assert_eq!(lost.get("/territorio").await.status, StatusCode::OK);
    // Language and devices.
    let account = browser.get("/cuenta").await.text;
    let device = account.split("/cuenta/aparatos/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let ended = browser.post(&format!("/cuenta/aparatos/{device}"), &[]).await;
    assert_eq!(ended.location, "/cuenta?hecho=account-device");
    assert_eq!(lost.get("/territorio").await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.post("/idioma", &[("language", "en"), ("back", "/cuenta")]).await.location, "/cuenta");
    assert!(browser.get("/cuenta").await.text.contains("Your account"));
    // Whoever is of an institution has all of it.
    assert!(world.signed_in("ana").await.get("/cuenta").await.text.contains("/cuenta/oficio"));
}

#[tokio::test]
async fn a_territory_is_read_only_of_institutions_that_said_yes_and_only_when_it_is_large() {
    let world = World::new().await;
    let cast = world.cast;
    let theirs = site_of(&world, cast.other_house).await.id;
    put_municipality(&world, cast.house, cast.ana, "52001").await;
    put_municipality(&world, cast.other_house, cast.elena, "52001").await;
    met(&world, Told::of(&world, "Manos que cuidan", 7)).await;
    met(&world, Told::of(&world, "Raíces nuevas", 6)).await;
    let elena = Told { house: cast.other_house, leader: cast.elena, site: theirs, ..Told::of(&world, "Vecinas", 8) };
    met(&world, elena).await;
    let share =
        |house, person, yes| world.act_as(house, person, world.id(), What::House(HouseCommand::ShareCounts(yes)));
    let mut browser = reader(&world, "52").await;
    assert!(
        main_part(&browser.get("/territorio?periodo=2026-q4").await).contains("tercer trimestre"),
        "a quarter that runs is not told"
    );
    world.app.clock.set("2027-01-05T15:00:00Z".parse().unwrap());
    // Sessions last twelve hours: in January one signs in anew.
    browser.sign_in("lector52@ronda.test", "482915").await;
    assert!(main_part(&browser.get("/territorio").await).contains("Ninguna institución ha dicho"));
    share(cast.house, cast.ana, true).await.unwrap();
    let alone = main_part(&browser.get("/territorio").await);
    assert!(
        alone.contains("diez personas, tres grupos y dos instituciones o más") && !alone.contains(">13<"),
        "{alone}"
    );
    share(cast.other_house, cast.elena, true).await.unwrap();
    let page = main_part(&browser.get("/territorio").await);
    assert!(
        page.contains("3 grupos y 3 encuentros") && page.contains("Pasto, Nariño") && page.contains(">21<"),
        "{page}"
    );
    assert!(!page.contains("Vecinas") && !page.contains("Mirador"), "no institution and no group is named: {page}");
    let file = cells(&mut browser, "/territorio.csv").await;
    assert_eq!(file[1], ["2026-q4", "Pasto, Nariño", "2", "3", "3", "21"]);
    let mut elsewhere = reader(&world, "05").await;
    assert!(!main_part(&elsewhere.get("/territorio").await).contains("Pasto"));
    assert_eq!(cells(&mut elsewhere, "/territorio.csv").await.len(), 1);
    for reach in ["co", "52001"] {
        assert!(main_part(&reader(&world, reach).await.get("/territorio").await).contains(">21<"), "{reach}");
    }
    share(cast.other_house, cast.elena, false).await.unwrap();
    assert!(!main_part(&browser.get("/territorio").await).contains(">21<"), "whoever leaves is in no sum");
}

#[tokio::test]
async fn a_reader_comes_in_reads_the_territory_and_nothing_of_any_house() {
    let world = World::new().await;
    let mut browser = reader(&world, "co").await;
    for (address, to) in [("/institucion/elegir", "/territorio"), ("/grupos", "/institucion/elegir")] {
        assert_eq!(browser.get(address).await.location, to, "{address}");
    }
    for address in ["/institucion/cifras", "/institucion/reportes", "/institucion/cuentas"] {
        assert_eq!(browser.get(address).await.status, StatusCode::SEE_OTHER, "{address}");
    }
    let page = main_part(&browser.get("/territorio").await);
    assert!(page.contains("Beatriz Arango") && page.contains("Salir"), "{page}");
}

/// Moved, called off and not held: each with its own word, and none of their reasons in free text.
#[tokio::test]
async fn what_was_not_held_is_told_without_its_reason() {
    let world = World::new().await;
    let group = met(&world, Told::of(&world, "Manos que cuidan", 12)).await;
    let encounters = world.encounters(group).await;
    let reason = Words::parse("La mamá de Rosalba está enferma").unwrap();
    let cancel = PlanCommand::Cancel { encounter: encounters[1], reason: reason.clone() };
    world.act(world.cast.paula, What::Plan(group, cancel)).await.unwrap();
    world.app.clock.set("2026-12-04T15:00:00Z".parse().unwrap());
    let missed = PlanCommand::MarkNotHeld { encounter: encounters[2], reason };
    world.act(world.cast.paula, What::Plan(group, missed)).await.unwrap();
    let mut ana = world.signed_in("ana").await;
    let page = main_part(&ana.get("/institucion/cifras").await);
    assert!(page.contains("uno se canceló antes") && page.contains("uno no se pudo hacer ese día"), "{page}");
    assert!(!page.contains("Rosalba"), "{page}");
}
