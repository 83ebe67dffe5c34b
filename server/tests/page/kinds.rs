//! Every kind of group: the four that Ronda ships and three that are files alone, through the same pages.

use crate::house::World;
use axum::http::StatusCode;
use domain::data_file::Source;
use domain::frame::{Frame, parse};

/// A grief group and a student group (S3-059, S3-064, S3-065), and an operative one, which lives in the tests.
fn added() -> Vec<Frame> {
    let files = [
        ("grief.toml", include_str!("../frames/grief.toml")),
        ("students.toml", include_str!("../frames/students.toml")),
        ("operative.toml", include_str!("../frames/operative.toml")),
    ];
    parse(&files.map(|(name, text)| Source { name, text })).unwrap()
}

fn form<'a>(frame: &'a str, planned: &'a str) -> [(&'a str, &'a str); 11] {
    [
        ("frame", frame),
        ("name", "Martes de palabra"),
        ("shared_situation", "Trabajar lejos de casa"),
        ("purpose", ""),
        ("site", ""),
        ("mode", "in_person"),
        ("starts_on", "2026-11-26"),
        ("starts_at", "14:00"),
        ("cadence", "weekly"),
        ("minutes", "90"),
        ("planned", planned),
    ]
}

/// Founds a group of a kind as the person named, by the form that the kind's own link leads to; its address.
async fn founded(world: &World, who: &str, frame: &Frame) -> String {
    let mut browser = world.signed_in(who).await;
    let at = format!("/grupos/nuevo?clase={}", frame.id.code());
    let shown = browser.get(&at).await.text;
    assert!(shown.contains(&format!("name=\"frame\" value=\"{}\"", frame.id.code())), "{}", frame.id);
    let planned = frame.plan.value.encounters().map(|count| count.to_string()).unwrap_or_default();
    let made = browser.fill(&at, "/grupos/nuevo", &form(frame.id.code(), &planned)).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}: {}", frame.id, made.text);
    made.location.split("/convocatoria").next().unwrap().to_owned()
}

/// The links of a page into the group, without those that hand out files.
fn ways(text: &str, group: &str) -> Vec<String> {
    text.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|to| to.split('#').next().unwrap_or(to).replace("&amp;", "&"))
        .filter(|to| to.starts_with(group) && !to.contains(".pdf") && !to.contains(".zip") && !to.contains(".csv"))
        .collect()
}

#[tokio::test]
async fn each_kind_is_founded_called_held_and_closed_through_the_same_pages() {
    let world = World::with_frames(added()).await;
    for frame in &world.app.act.guidance().frames.clone() {
        let group = founded(&world, "paula", frame).await;
        let mut paula = world.signed_in("paula").await;
        let call = format!("{group}/convocatoria");
        paula.fill(&call, &format!("{call}/inicio"), &[]).await;
        let enrolled =
            paula.fill(&format!("{group}/personas"), &format!("{group}/personas"), &[("name", "Rosalba M.")]).await;
        assert_eq!(enrolled.status, StatusCode::SEE_OTHER, "{}: {}", frame.id, enrolled.text);
        let home = paula.get(&group).await.text;
        let encounter = ways(&home, &group).into_iter().find(|to| to.ends_with("/sala")).unwrap();
        let encounter = encounter.trim_end_matches("/sala").to_owned();
        let room = format!("{encounter}/sala");
        let opened = paula.fill(&encounter, &format!("{encounter}/apertura"), &[("open_anyway", "1")]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}: {}", frame.id, opened.text);
        assert_eq!(paula.get(&room).await.status, StatusCode::OK, "{}", frame.id);
        let closed = paula.fill(&format!("{encounter}/cierre"), &format!("{encounter}/cierre"), &[]).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}: {}", frame.id, closed.text);
        let over = paula.get(&encounter).await.text;
        assert_eq!(over.contains("/memoria\""), frame.keeps_memoirs(), "{}", frame.id);
        // Every way that the pages of the group offer leads somewhere.
        let (mut seen, mut next) = (Vec::new(), vec![group.clone()]);
        while let Some(at) = next.pop() {
            if seen.contains(&at) {
                continue;
            }
            let page = paula.get(&at).await;
            // A room that is not open leads to its encounter.
            let leads = page.status == StatusCode::OK || page.status == StatusCode::SEE_OTHER && at.ends_with("/sala");
            assert!(leads, "{}: {at} {}", frame.id, page.status);
            next.extend(ways(&page.text, &group));
            seen.push(at);
        }
        assert!(seen.len() > 8, "{}: {seen:?}", frame.id);
        let has = |rest: &str| seen.contains(&format!("{group}{rest}"));
        assert_eq!(has("/temas"), frame.has_topics(), "{}", frame.id);
        assert_eq!(has("/memorias"), frame.keeps_memoirs(), "{}", frame.id);
        assert_eq!(has("/expectativas"), frame.collects_expectations(), "{}", frame.id);
        // What is of the first source alone is neither linked nor there.
        for (rest, here) in [("/procesos", frame.reads_processes()), ("/creaciones", frame.has_creations())] {
            assert_eq!(has(rest), here, "{} {rest}", frame.id);
            let expected = if here { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(paula.get(&format!("{group}{rest}")).await.status, expected, "{} {rest}", frame.id);
        }
    }
}

#[tokio::test]
async fn whoever_wants_to_founds_a_group_that_no_professional_leads_and_nothing_else() {
    let world = World::new().await;
    let frames = world.app.act.guidance().frames.clone();
    for (who, office) in [("ana", false), ("paula", true)] {
        let mut browser = world.signed_in(who).await;
        for frame in &frames {
            let planned = frame.plan.value.encounters().map(|count| count.to_string()).unwrap_or_default();
            let made = browser.post("/grupos/nuevo", &form(frame.id.code(), &planned)).await;
            let may = office || !frame.professional.value;
            let expected = if may { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY };
            assert_eq!(made.status, expected, "{who} {}", frame.id);
        }
    }
    let mut ana = world.signed_in("ana").await;
    let offered = ana.get("/grupos/nuevo").await.text;
    assert!(offered.contains("value=\"mutual_aid\"") && !offered.contains("clase=support"));
}

#[tokio::test]
async fn the_host_of_a_mutual_aid_group_opens_it_counts_in_it_and_sees_nobodys_expectations() {
    let world = World::new().await;
    let mutual = world.app.act.guidance().frames.iter().find(|frame| !frame.professional.value).cloned().unwrap();
    let group = founded(&world, "ana", &mutual).await;
    let mut ana = world.signed_in("ana").await;
    assert!(ana.get(&format!("{group}/convocatoria")).await.text.contains("Quién abre los encuentros"));
    assert!(ana.get(&group).await.text.contains("una persona"), "whoever hosts is one of them");
    assert_eq!(ana.get(&format!("{group}/expectativas")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(ana.get(&format!("{group}/orientaciones")).await.status, StatusCode::FORBIDDEN);
    let mut marta = world.signed_in("marta").await;
    assert_eq!(marta.get(&group).await.status, StatusCode::NOT_FOUND);
}
