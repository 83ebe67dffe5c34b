//! The road: laid out, added to, moved, lost.

use crate::house::{Answered, Browser, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::first::FirstCommand;
use domain::encounter::EncounterState;
use domain::id::{EncounterId, GroupId, TopicId};
use domain::words::Line;

struct Road {
    world: World,
    group: GroupId,
    encounters: Vec<EncounterId>,
    paula: Browser,
    page: String,
}

impl Road {
    async fn new() -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", None).await;
        let encounters = world.encounters(group).await;
        let paula = world.signed_in("paula").await;
        Self { group, encounters, paula, page: format!("/grupos/{group}/camino"), world }
    }

    async fn agree(&self, count: usize) -> Vec<TopicId> {
        let mut order: Vec<TopicId> = Vec::new();
        for n in 1..=count {
            let id = self.world.id();
            let title = Line::parse(&format!("Tema {n}")).unwrap();
            let propose = FirstCommand::Propose { topic: id.row(1), title };
            let what = What::First(self.group, propose);
            self.world.act_as(self.world.cast.house, self.world.cast.paula, id, what).await.unwrap();
            order.push(id.row(1));
        }
        let settle = FirstCommand::Settle { order: order.clone() };
        self.world.act(self.world.cast.paula, What::First(self.group, settle)).await.unwrap();
        order
    }

    fn one(&self, ordinal: usize) -> String {
        format!("{}/{}", self.page, self.encounters[ordinal - 1])
    }

    /// Fills in a form of one encounter's page.
    async fn fill(&mut self, ordinal: usize, form: &str, values: &[(&str, &str)]) -> Answered {
        let page = self.one(ordinal);
        self.paula.fill(&page, &format!("{page}/{form}"), values).await
    }

    async fn lay_out(&mut self) -> Answered {
        let page = self.page.clone();
        self.paula.fill(&page, &format!("{page}/temas"), &[]).await
    }
}

#[tokio::test]
async fn six_agreed_topics_go_on_the_road_and_two_encounters_stay_free() {
    let mut road = Road::new().await;
    road.agree(6).await;
    let before = road.paula.get(&road.page.clone()).await.text;
    assert!(before.contains("Hay 6 temas acordados sin encuentro"));
    assert_eq!(road.lay_out().await.location, format!("{}?hecho=road-laid-out", road.page));
    let text = road.paula.get(&road.page.clone()).await.text;
    assert!(text.contains("2. Tema 1") && text.contains("8. Tema 6") && text.contains("Tema 6"));
    assert!(!text.contains("class=\"notice warn\""), "1 + 6 + 2 + 1 = 10 departs from nothing (S0-168)");
    assert!(text.contains("<b>5. Espacio libre</b>") && text.contains("<b>9. Espacio libre</b>"));
}

/// Scenario 4.
#[tokio::test]
async fn nine_topics_are_refused_in_numbers_and_three_ways_out_are_offered() {
    let mut road = Road::new().await;
    road.agree(9).await;
    let refused = road.lay_out().await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("1 + 9 + 1 = 11 &gt; 10"), "{}", refused.text);
    assert!(refused.text.contains("Agregar el 11") && refused.text.contains("Unir dos temas"));
    assert!(refused.text.contains("Seguir sin un número fijo"));
    let page = road.page.clone();
    let added = road.paula.fill(&page, &format!("{page}/encuentros"), &[]).await;
    assert_eq!(added.location, format!("{page}?hecho=road-added"), "{}", added.text);
    assert_eq!(road.lay_out().await.status, StatusCode::SEE_OTHER);
    let slice = road.world.slice(road.group).await;
    assert_eq!((slice.encounters.len(), slice.edition.planned), (11, Some(11)));
}

#[tokio::test]
async fn an_open_ended_edition_grows_by_its_next_encounter_until_its_closing() {
    let mut road = Road::new().await;
    let page = road.page.clone();
    let opened = road.paula.fill(&page, &format!("{page}/sin-final"), &[]).await;
    assert_eq!(opened.location, format!("{page}?hecho=road-open"));
    let shown = road.paula.get(&page).await.text;
    assert!(shown.contains("sin un final fijo") && shown.contains("El de cierre"));
    let add = format!("{page}/encuentros");
    road.paula.fill(&page, &add, &[("kind", "next"), ("day", "2027-02-04")]).await;
    road.paula.fill(&page, &add, &[("kind", "closing"), ("day", "")]).await;
    let slice = road.world.slice(road.group).await;
    assert_eq!(slice.encounters.len(), 12);
    assert_eq!(slice.encounters[10].day, Some("2027-02-04".parse().unwrap()));
    assert_eq!(slice.encounters[11].day, Some("2027-02-11".parse().unwrap()), "the next Thursday");
    let wrong = road.paula.fill(&page, &add, &[("kind", "next"), ("day", "mañana")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("Escriba un día que exista"));
    let wrong = road.paula.post(&add, &[("kind", "otro"), ("day", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn two_encounters_change_places() {
    let mut road = Road::new().await;
    road.agree(6).await;
    road.lay_out().await;
    let page = road.page.clone();
    let (one, other) = (road.encounters[1].to_string(), road.encounters[2].to_string());
    let swap = format!("{page}/intercambio");
    let done = road.paula.fill(&page, &swap, &[("swap_one", &one), ("swap_other", &other)]).await;
    assert_eq!(done.location, format!("{page}?hecho=road-swapped"));
    let text = road.paula.get(&page).await.text;
    assert!(text.contains("2. Tema 2") && text.contains("3. Tema 1"));
    for values in [
        [("swap_one", ""), ("swap_other", "")],
        [("swap_one", "nada"), ("swap_other", &one)],
        [("swap_one", &one), ("swap_other", &one)],
    ] {
        let again = road.paula.fill(&page, &swap, &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{values:?}");
    }
}

#[tokio::test]
async fn a_moved_encounter_keeps_its_number_and_tells_where_it_came_from() {
    let mut road = Road::new().await;
    let values = [("day", "2026-12-05"), ("time", "10:00"), ("site", ""), ("move_reason", "Hay minga el jueves 🌼")];
    let done = road.fill(3, "fecha", &values).await;
    assert_eq!(done.location, format!("{}?hecho=road-moved", road.one(3)), "{}", done.text);
    let text = road.paula.get(&road.one(3)).await.text;
    assert!(text.contains("<h1>3. Tema por decidir</h1>"), "the ordinal stays");
    assert!(text.contains("De jueves 3 de diciembre, 2:00 p. m. a sábado 5 de diciembre, 10:00 a. m."));
    assert!(text.contains("«Hay minga el jueves 🌼»"));
}

#[tokio::test]
async fn bad_dates_are_named_and_what_was_typed_is_kept() {
    let mut road = Road::new().await;
    let long = "a".repeat(301);
    for (day, time, site, reason, said) in [
        ("", "10:00", "", "", "Falta este dato"),
        ("2026-02-30", "10:00", "", "", "Escriba un día que exista"),
        ("2026-12-05", "tarde", "", "", "Escriba una hora"),
        ("2026-12-05", "10:00", "no-es-un-lugar", "", "Elija una de las opciones"),
        ("2026-12-05", "10:00", "", long.as_str(), "Caben 300 caracteres"),
        ("2026-12-05", "10:00", "", "a\u{202e}b", "caracteres que no se ven"),
    ] {
        let values = [("day", day), ("time", time), ("site", site), ("move_reason", reason)];
        let again = road.fill(3, "fecha", &values).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{values:?}");
        assert!(again.text.contains(said), "{said}: {}", again.text);
    }
    let slice = road.world.slice(road.group).await;
    assert_eq!(slice.encounters[2].day, Some("2026-12-03".parse().unwrap()), "nothing was changed");
}

#[tokio::test]
async fn a_stale_form_is_refused_and_a_form_sent_twice_is_done_once() {
    let mut road = Road::new().await;
    let page = road.one(3);
    let version = road.world.slice(road.group).await.encounters[2].version.to_string();
    let (first, second) = (road.world.id().to_string(), road.world.id().to_string());
    let form = |command: &str, day: &str| {
        [("command", command), ("version", &version), ("day", day), ("time", "10:00")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let mut answers = Vec::new();
    for (command, day) in [(&first, "2026-12-05"), (&first, "2026-12-05"), (&second, "2026-12-06")] {
        let pairs = form(command, day);
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        answers.push(road.paula.post(&format!("{page}/fecha"), &pairs).await);
    }
    assert_eq!((answers[0].status, answers[1].status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(answers[2].status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answers[2].text.contains("Otra persona lo cambió") && answers[2].text.contains("«2026-12-06»"));
    let text = road.paula.get(&page).await.text;
    assert_eq!(text.matches("a sábado 5 de diciembre").count(), 1, "one move, not two");
}

#[tokio::test]
async fn a_lost_encounter_says_why_and_gives_its_topic_back() {
    let mut road = Road::new().await;
    road.agree(6).await;
    road.lay_out().await;
    let missing = road.fill(2, "suspension", &[("lost", "cancelled"), ("reason", "")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let early = road.fill(2, "suspension", &[("lost", "not_held"), ("reason", "Llovió")]).await;
    assert!(early.text.contains("Todavía no ha llegado ese día"), "{}", early.text);
    let done = road.fill(2, "suspension", &[("lost", "cancelled"), ("reason", "Se inundó el salón")]).await;
    assert_eq!(done.location, format!("{}?hecho=road-lost", road.one(2)));
    let shown = road.paula.get(&road.one(2)).await.text;
    assert!(shown.contains("cancelado") && shown.contains("Se inundó el salón"));
    assert!(!shown.contains("/suspension\""), "it can't be lost twice");
    let page = road.page.clone();
    assert!(road.paula.get(&page).await.text.contains("Un tema acordado espera su encuentro"));
    road.lay_out().await;
    assert!(road.paula.get(&page).await.text.contains("Queda 1 encuentro de reserva"), "S0-168");
}

#[tokio::test]
async fn a_cancelled_encounter_is_planned_again_while_its_day_has_not_passed() {
    let mut road = Road::new().await;
    road.agree(6).await;
    road.lay_out().await;
    let page = road.one(2);
    assert!(!road.paula.get(&page).await.text.contains("/regreso\""), "nothing to bring back");
    road.fill(2, "suspension", &[("lost", "cancelled"), ("reason", "Se inundó el salón")]).await;
    let stale = road.paula.post(&format!("{page}/regreso"), &[("version", "1")]).await;
    assert!(stale.text.contains("Otra persona lo cambió"), "{}", stale.text);
    let done = road.fill(2, "regreso", &[]).await;
    assert_eq!(done.location, format!("{page}?hecho=road-restored"), "{}", done.text);
    let slice = road.world.slice(road.group).await;
    assert_eq!(slice.encounters[1].state, EncounterState::Planned);
    assert!(slice.encounters[1].topic.is_some(), "its topic came back with it");
    let twice = road.paula.post(&format!("{page}/regreso"), &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    road.fill(2, "suspension", &[("lost", "cancelled"), ("reason", "Otra vez")]).await;
    road.world.later(chrono::TimeDelta::days(30));
    let mut paula = road.world.signed_in("paula").await;
    assert!(!paula.get(&page).await.text.contains("/regreso\""), "its day has passed");
    assert_eq!(paula.post(&format!("{page}/regreso"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (name, status) in [("ana", StatusCode::FORBIDDEN), ("elena", StatusCode::NOT_FOUND)] {
        let mut other = road.world.signed_in(name).await;
        assert_eq!(other.post(&format!("{page}/regreso"), &[]).await.status, status, "{name}");
    }
}

#[tokio::test]
async fn the_first_one_can_be_missed_on_its_day() {
    let mut road = Road::new().await;
    let done = road.fill(1, "suspension", &[("lost", "not_held"), ("reason", "Nadie tenía la llave")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let slice = road.world.slice(road.group).await;
    assert_eq!(slice.encounters[0].state, EncounterState::NotHeld);
    assert_eq!(slice.encounters[1].kind, domain::encounter::EncounterKind::Initial);
}

/// `S0-176`, `S0-177`, `S0-168`.
#[tokio::test]
async fn a_seed_begins_the_first_encounter_and_a_reserve_takes_what_comes_up() {
    let mut road = Road::new().await;
    road.agree(6).await;
    road.lay_out().await;
    let first = road.paula.get(&road.one(1)).await.text;
    assert!(first.contains("El estigma de la enfermedad") && first.contains("el estigma de la enfermedad, la salud"));
    let done = road.fill(1, "tema", &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "one tap: {}", done.text);
    let emergent = [("topic", ""), ("new_topic", "La plata no alcanza"), ("title", "")];
    assert_eq!(road.fill(5, "tema", &emergent).await.status, StatusCode::SEE_OTHER);
    let one = road.world.slice(road.group).await.topics[0].id.to_string();
    road.fill(9, "tema", &[("topic", &one), ("new_topic", ""), ("title", "Otra vez")]).await;
    let text = road.paula.get(&road.page.clone()).await.text;
    assert!(text.contains("1. El estigma de la enfermedad") && text.contains("5. La plata no alcanza"));
    assert!(text.contains("tema que surgió") && text.contains("9. Otra vez") && text.contains("amplía un tema"));
    assert!(!text.contains("class=\"notice warn\""), "scenario 2: no finding");
}

#[tokio::test]
async fn a_topic_form_names_what_is_wrong() {
    let mut road = Road::new().await;
    let long = "a".repeat(121);
    for (topic, new, title) in [("no-hay", "", ""), ("", &long, ""), ("", "", &long), ("", "a\u{7}b", "")] {
        let again = road.fill(2, "tema", &[("topic", topic), ("new_topic", new), ("title", title)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{topic} {new} {title}");
    }
}

#[tokio::test]
async fn an_hour_that_the_clocks_skip_is_told() {
    let world = World::new().await;
    // A group of the house whose only place lies in Madrid.
    let site = domain::institution::Site {
        id: world.cast.site,
        name: Line::parse("Local de Vallecas").unwrap(),
        address: None,
        room_capacity: None,
        zone: chrono_tz::Europe::Madrid,
        retired: false,
        version: 1,
    };
    let put = domain::command::house::HouseCommand::PutSite(site);
    world.act(world.cast.ana, What::House(put)).await.unwrap();
    let group = world.group("Manos que cuidan", None).await;
    let encounter = world.encounters(group).await[1];
    let page = format!("/grupos/{group}/camino/{encounter}");
    let mut paula = world.signed_in("paula").await;
    let moved = paula.fill(&page, &format!("{page}/fecha"), &[("day", "2027-03-28"), ("time", "02:30")]).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text);
    assert!(paula.get(&page).await.text.contains("a las 2:30 a. m., cambia la hora oficial: será a las 3:00 a. m."));
}

#[tokio::test]
async fn holidays_that_the_plan_steps_over_are_named() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let encounter = world.encounters(group).await[1];
    let page = format!("/grupos/{group}/camino");
    let mut paula = world.signed_in("paula").await;
    let one = format!("{page}/{encounter}");
    paula.fill(&one, &format!("{one}/fecha"), &[("day", "2026-12-08"), ("time", "14:00")]).await;
    let text = paula.get(&page).await.text;
    assert!(text.contains("Ese día es festivo: Inmaculada Concepción"), "who moves onto a holiday is told: {text}");
}

#[tokio::test]
async fn nobody_else_reaches_the_road() {
    let road = Road::new().await;
    for (name, status) in
        [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
    {
        let mut other = road.world.signed_in(name).await;
        assert_eq!(other.get(&road.page).await.status, status, "{name}");
        let lost = [("lost", "cancelled"), ("reason", "No")];
        assert_eq!(other.post(&format!("{}/suspension", road.one(2)), &lost).await.status, status, "{name}");
    }
    let elsewhere = format!("/grupos/{}/camino/{}", road.group, EncounterId::parse("0000000000009").unwrap());
    assert_eq!(road.world.signed_in("paula").await.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
}
