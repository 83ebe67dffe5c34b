//! With how many of their group people can count, and the group that those found who would go on: two things of which
//! nobody learns what one person said.

use crate::house::{Browser, Journey, World, dump_without};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::seat::SeatCommand;
use domain::id::{GroupId, SeatId};
use domain::mutual::Duty;
use domain::role::Role;
use ronda::store::{mutual, ties};

const OWN: &str = "/mi-grupo/vinculos";

async fn tell(world: &World, (group, seat): (GroupId, SeatId), numbers: (&str, &str)) -> Browser {
    let mut browser = world.by_link(group, seat).await;
    let told = browser.fill(OWN, OWN, &[("ties_before", numbers.0), ("ties_now", numbers.1)]).await;
    assert_eq!(told.location, "/mi-grupo/vinculos?hecho=own-ties-told", "{}", told.text);
    browser
}

fn content(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    main.replace(['\u{2068}', '\u{2069}'], "")
}

/// S0-212: from five on, without names, and nobody who is alone.
#[tokio::test]
async fn threads_are_drawn_from_five_on_and_whoever_is_alone_is_not_there() {
    let journey = Journey::after(1).await;
    let (world, group) = (&journey.world, journey.group);
    let page = journey.page("/vinculos");
    let mut paula = world.signed_in("paula").await;
    let empty = content(&paula.get(&page).await.text);
    assert!(empty.contains("Todavía no hay dibujo") && !empty.contains("<svg class=\"ring\""), "{empty}");
    for (n, numbers) in [("0", "3"), ("1", "4"), ("2", "2"), ("0", "1")].into_iter().enumerate() {
        tell(world, (group, journey.seats[n]), numbers).await;
    }
    tell(world, (group, journey.seats[4]), ("3", "0")).await;
    let four = content(&paula.get(&page).await.text);
    assert_eq!(four, empty, "four, and one who is alone: nothing tells of any of them");
    let mut fifth = tell(world, (group, journey.seats[5]), ("1", "6")).await;
    let drawn = content(&paula.get(&page).await.text);
    assert!(drawn.contains("Antes 4 hilos, hoy 16"), "{drawn}");
    assert_eq!(drawn.matches("<svg class=\"ring\"").count(), 2);
    assert_eq!(drawn.matches("stroke-width=\"1.8\"").count(), 4 + 16, "a thread for each");
    assert_eq!(drawn.matches("<tr><td").count(), 5, "five dots, in the table too");
    assert!(!drawn.contains("Persona 1"), "no names: {drawn}");
    // Everybody of the circle sees the same; each their own numbers, and nobody else's.
    let own = content(&fifth.get(OWN).await.text);
    assert!(own.contains("Antes 4 hilos, hoy 16") && own.contains("value=\"6\""), "{own}");
    let mut sixth = world.by_link(group, journey.seats[6]).await;
    let other = content(&sixth.get(OWN).await.text);
    assert!(other.contains("Antes 4 hilos") && !other.contains("value=\"6\""), "{other}");
    let copy = fifth.get("/mi-grupo/datos/copia.json").await.text;
    assert!(copy.contains("\"can_count_on\": {\n    \"before\": 1,\n    \"now\": 6"), "{copy}");
    // Outside of the group nobody does, and the journal knows neither who nor what.
    for (name, status) in [("ana", StatusCode::FORBIDDEN), ("elena", StatusCode::NOT_FOUND)] {
        assert_eq!(world.signed_in(name).await.get(&page).await.status, status, "{name}");
    }
    let told = format!("{:?}", dump_without(&world.app.db, &["leanings"]).await);
    assert!(told.contains("mutual.lean") && !told.contains("before_count"), "that there were some");
    assert_eq!(fifth.fill(OWN, "/mi-grupo/vinculos/retiro", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(content(&paula.get(&page).await.text), empty, "taken back, it is gone at once");
}

#[tokio::test]
async fn what_is_no_number_of_people_is_told_at_the_field_and_an_erased_person_leaves_nothing() {
    let journey = Journey::after(1).await;
    let (world, group) = (&journey.world, journey.group);
    let mut rosa = world.by_link(group, journey.seats[0]).await;
    let long = "9".repeat(400);
    for wrong in ["", "-1", "tres", "🌼", "1\u{0}2", "2.5", long.as_str()] {
        let back = rosa.fill(OWN, OWN, &[("ties_before", "1"), ("ties_now", wrong)]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        assert!(back.text.contains("aria-invalid=\"true\""), "{wrong:?}");
    }
    let many = rosa.fill(OWN, OWN, &[("ties_before", "20"), ("ties_now", "1")]).await;
    assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(many.text.replace(['\u{2068}', '\u{2069}'], "").contains("caben 19"), "twenty with oneself");
    let id = world.id().to_string();
    for _ in 0..2 {
        let sent = rosa.post(OWN, &[("command", &id), ("ties_before", "1"), ("ties_now", "2")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "twice is once");
    }
    let edition = journey.slice().await.edition.id;
    let said = async || {
        let mut tx = world.app.db.read().await.unwrap();
        ties::said(&mut tx, world.cast.house, edition).await.unwrap().len()
    };
    assert_eq!(said().await, 1);
    let person = journey.slice().await.seat(journey.seats[0]).unwrap().person;
    journey.act(What::Seat(group, SeatCommand::Erase { person })).await;
    assert_eq!(said().await, 0);
    let kept = format!("{:?}", dump_without(&world.app.db, &["journal"]).await);
    assert!(!kept.contains("now_count"), "{}", &kept[..kept.len().min(300)]);
}

/// A support group of six at its end, and a browser of each by their link.
async fn at_its_end(world: &World) -> (GroupId, Vec<Browser>) {
    let group = world.group("Volver a empezar", None).await;
    let seats = world.enrol(group, 6).await;
    let sql = "UPDATE editions SET state = 'closing' WHERE institution_id = $1";
    let write = async |tx: &mut ronda::db::Tx| tx.execute(sql, ronda::params![world.cast.house]).await;
    world.app.act.door(write).await.unwrap();
    let mut browsers = Vec::new();
    for seat in seats {
        browsers.push(world.by_link(group, seat).await);
    }
    (group, browsers)
}

/// S0-156: the secret is a number from five on, and then founds the group.
#[tokio::test]
async fn those_who_would_go_on_found_their_group_and_whoever_would_not_is_told_of_by_nothing() {
    let world = World::new().await;
    let (parent, mut people) = at_its_end(&world).await;
    let found = "/mi-grupo/semillero/grupo";
    let sow = async |one: &mut Browser, wants| {
        let done = one.fill("/mi-grupo", "/mi-grupo/semillero", &[("wants", wants)]).await;
        assert_eq!(done.location, "/mi-grupo?hecho=seedling-kept#semillero", "{}", done.text);
    };
    let login = [("group_name", "Tejiendo calle"), ("identifier", "rosa@ronda.test"), ("first_secret", "918273")];
    for one in &mut people[..4] {
        sow(one, "yes").await;
    }
    sow(&mut people[5], "no").await;
    let early = people[0].post(found, &login).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "four are nobody's to know");
    assert!(!people[0].get("/mi-grupo").await.text.contains(found));
    sow(&mut people[4], "yes").await;
    assert!(people[0].get("/mi-grupo").await.text.contains(found), "five are enough");
    assert!(!people[5].get("/mi-grupo").await.text.contains(found), "it is theirs who said yes");
    let not_theirs = people[5].post(found, &login).await;
    assert_eq!(not_theirs.status, StatusCode::FORBIDDEN);

    // What is wrong with the form is said at it.
    for (field, value) in [("group_name", ""), ("identifier", "🌼"), ("first_secret", "1"), ("group_name", "a\u{0}b")]
    {
        let mut form = login.to_vec();
        form.retain(|(name, _)| *name != field);
        form.push((field, value));
        let back = people[0].fill("/mi-grupo", found, &form).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value:?}");
        assert!(back.text.contains("aria-invalid=\"true\""), "{field} {value:?}");
    }
    let nobody = people[0].fill("/mi-grupo", found, &[("identifier", ""), ("first_secret", "")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "whoever opens signs in");

    let done = people[0].fill("/mi-grupo", found, &login).await;
    assert_eq!(done.location, "/mi-grupo?hecho=seedbed-founded#semillero", "{}", done.text);
    let edition = world.slice(parent).await.edition.id;
    let mut tx = world.app.db.read().await.unwrap();
    let group = mutual::sprout(&mut tx, world.cast.house, edition).await.unwrap().unwrap();
    assert_eq!(mutual::parents(&mut tx, world.cast.house).await.unwrap().get(&group), Some(&parent), "lineage");
    assert_eq!(mutual::wanting(&mut tx, world.cast.house, edition).await.unwrap(), [], "no answer is kept");
    let servings = mutual::servings(&mut tx, world.cast.house, group).await.unwrap();
    assert_eq!(servings.iter().map(|one| one.duty).collect::<Vec<_>>(), [Duty::Host]);
    drop(tx);
    let (of, before) = (world.slice(group).await, world.slice(parent).await);
    assert_eq!((of.group.name.as_str(), of.group.frame.code()), ("Tejiendo calle", "mutual_aid"));
    assert_eq!((of.participants(), of.edition.planned, of.own().exists_told), (5, None, false));
    assert_eq!(of.seats.iter().filter(|seat| seat.role == Role::Host).count(), 1, "professional seats = 0");
    let said_no = before.seats.iter().find(|seat| before.people[&seat.person].name.as_str() == "Persona 6").unwrap();
    assert!(of.seats.iter().all(|seat| seat.person != said_no.person));
    let last = before.encounters.iter().filter_map(|one| one.day).max().unwrap();
    assert_eq!(of.encounters[0].day, Some(last + chrono::Days::new(7)), "the day after the last one's week");

    // Once is enough; those who are in it read its name, and whoever is not that there is one.
    let twice = people[1].post(found, &login).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = people[5].post("/mi-grupo/semillero", &[("wants", "yes")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is asked any more");
    assert!(content(&people[1].get("/mi-grupo").await.text).contains("Nació «Tejiendo calle», y usted está en él"));
    let outside = content(&people[5].get("/mi-grupo").await.text);
    assert!(outside.contains("ya fundaron su grupo") && !outside.contains("Tejiendo calle"), "{outside}");
    let mut host = world.browser();
    host.sign_in("rosa@ronda.test", "918273").await;
    let home = host.get(&format!("/grupos/{group}")).await;
    assert!(home.status == StatusCode::OK && home.text.contains("Tejiendo calle"), "{}", home.status);
    for name in ["paula", "ana", "elena"] {
        assert_ne!(world.signed_in(name).await.get(&format!("/grupos/{group}")).await.status, StatusCode::OK, "{name}");
    }
}
