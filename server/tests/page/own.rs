//! A participant's own page: one person, one group, and nothing of anybody else's.

use crate::house::{Browser, Journey, PIN, World};
use axum::http::StatusCode;
use domain::command::first::FirstCommand;
use domain::command::seat::SeatCommand;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::expectation::Reach;
use domain::id::{GroupId, Key, SeatId};
use domain::words::{Line, Words};
use ronda::clock::Clock;
use ronda::web::app::{App, Manner};
use ronda::web::page::routes;
use ronda::web::router::Verb;
use std::sync::Arc;

async fn page(browser: &mut Browser) -> String {
    let answer = browser.get("/mi-grupo").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.text
}

#[tokio::test]
async fn the_page_says_when_and_where_and_one_tap_answers() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    let shown = page(&mut rosa).await;
    for words in [
        "<title>Mi página</title>",
        "Hola, Persona 1",
        "Manos que cuidan",
        "2 de la tarde",
        "hasta las 3 y media",
        "¿Va a venir?",
        "Salida rápida",
        "Frase 3 del encuentro 1",
        "No es una promesa",
    ] {
        assert!(shown.contains(words), "{words}");
    }
    let next = journey.encounters[1].to_string();
    for (coming, word) in [("yes", "own-coming-yes"), ("no", "own-coming-no"), ("unsure", "own-coming-unsure")] {
        let done = rosa.post("/mi-grupo/respuesta", &[("encounter", &next), ("coming", coming)]).await;
        assert_eq!(done.location, format!("/mi-grupo?hecho={word}#cita"));
        assert!(page(&mut rosa).await.contains("aria-pressed=\"true\""));
    }
    rosa.post("/mi-grupo/respuesta", &[("encounter", &next), ("coming", "yes")]).await;
    // The coordination sees it by name where it prepares, and as chairs on the group's home.
    let mut paula = journey.world.signed_in("paula").await;
    let encounter = paula.get(&journey.page(&format!("/encuentros/{next}"))).await.text;
    assert!(encounter.contains("Una persona viene.") && encounter.contains("<dd>Persona 1</dd>"), "{encounter}");
    assert!(paula.get(&journey.page("")).await.text.contains("Una persona viene."));
    // An encounter that was held asks nothing any more.
    let held = journey.encounters[0].to_string();
    let late = rosa.post("/mi-grupo/respuesta", &[("encounter", &held), ("coming", "yes")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    for wrong in [("encounter", "🌼"), ("coming", "quizás")] {
        assert_eq!(rosa.post("/mi-grupo/respuesta", &[wrong]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_shared_phone_keeps_no_cookie_and_leaving_ends_the_session() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    let secret = world.link(world.cast.house, world.cast.paula, group, seat).await;
    let cookies = |answer: &crate::house::Answered| -> Vec<String> {
        answer.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap().to_owned()).collect()
    };
    let mut phone = world.browser();
    let opened = phone.get(&format!("/p/{secret}")).await;
    assert_eq!((opened.status, opened.location.as_str()), (StatusCode::SEE_OTHER, "/puerta"));
    let [waits] = &cookies(&opened)[..] else { panic!("{:?}", opened.headers) };
    assert!(waits.starts_with("d=") && waits.contains("HttpOnly") && waits.contains("Max-Age=600"), "{waits}");
    assert_eq!(phone.get("/mi-grupo").await.location, "/enlace", "a preview opens nothing");
    let door = phone.get("/puerta").await;
    assert!(!door.text.contains(&secret), "the secret stands on no page");
    assert_eq!(door.headers["cache-control"], "no-store");
    for words in ["Persona 1", "Manos", "grupo", "Mirador"] {
        let main = door.text.split("<main").nth(1).unwrap().split("</main").next().unwrap();
        let said: String = main.split('<').map(|part| part.split('>').nth(1).unwrap_or_default()).collect();
        assert!(!said.contains(words), "the door is neutral: {words}");
    }
    for shared in [&[("phone", "shared")][..], &[]] {
        let entered = phone.come_in(&secret, shared).await;
        let [comes, goes] = &cookies(&entered)[..] else { panic!("{:?}", entered.headers) };
        assert!(comes.starts_with("p=") && comes.contains("HttpOnly"));
        assert!(!comes.contains("Max-Age"), "{comes}");
        assert!(goes.starts_with("d=;") && goes.contains("Max-Age=0"), "{goes}");
        assert!(entered.headers.get("clear-site-data").is_none(), "what is kept for others stays");
    }
    let entered = phone.come_in(&secret, &[("phone", "own")]).await;
    assert!(cookies(&entered)[0].contains("Max-Age=2592000"), "30 days");
    assert_eq!(phone.get("/puerta").await.location, "/mi-grupo", "back from the page leads to it");
    phone.get(&format!("/p/{secret}")).await;
    let shown = phone.get("/mi-grupo").await;
    assert_eq!(shown.headers["cache-control"], "no-store");
    assert_eq!(shown.headers["referrer-policy"], "no-referrer");
    let left = phone.post("/mi-grupo/salida", &[]).await;
    assert_eq!((left.status, left.location.as_str()), (StatusCode::SEE_OTHER, "/listo"));
    let gone = cookies(&left);
    assert!(gone.iter().all(|cookie| cookie.contains("Max-Age=0")), "{gone:?}");
    assert!(gone[0].starts_with("p=;") && gone[1].starts_with("d=;"), "a link opened again meanwhile goes too");
    for answer in [phone.get("/puerta").await, phone.post("/puerta", &[("phone", "own")]).await] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "going back leads nowhere");
        assert!(answer.text.contains("Aquí no hay nada abierto") && answer.headers.get("set-cookie").is_none());
    }
    let after = phone.get("/mi-grupo").await;
    assert_eq!((after.status, after.location.as_str()), (StatusCode::SEE_OTHER, "/enlace"));
    let done = phone.get("/listo").await.text;
    assert!(done.contains("<title>Mi página</title>") && !done.contains("Persona 1"));
}

/// On a phone that goes from hand to hand, the door that one person left open lets nobody in as the other.
#[tokio::test]
async fn a_door_shown_for_one_link_does_not_open_another_one() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 2).await;
    let mut phone = world.browser();
    let mut doors = Vec::new();
    for seat in &seats {
        let secret = world.link(world.cast.house, world.cast.paula, group, *seat).await;
        phone.get(&format!("/p/{secret}")).await;
        let shown = phone.get("/puerta").await.text;
        doors.push(shown.split("name=\"link\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned());
    }
    for wrong in [doors[0].as_str(), "", "🌼"] {
        let answer = phone.post("/puerta", &[("link", wrong), ("phone", "own")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    let entered = phone.post("/puerta", &[("link", &doors[1]), ("phone", "own")]).await;
    assert_eq!(entered.location, "/mi-grupo");
    assert!(page(&mut phone).await.contains("Hola, Persona 2"));
}

#[tokio::test]
async fn behind_tls_leaving_clears_what_the_browser_kept() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    let secret = world.link(world.cast.house, world.cast.paula, group, seat).await;
    let manner = Manner { secure: true, ..Manner::default() };
    let guidance = Arc::clone(world.app.act.guidance());
    let app = App::new(world.app.db.clone(), guidance, Clock::at(world.app.clock.now()), manner);
    let mut phone = Browser::new(app);
    let opened = phone.get(&format!("/p/{secret}")).await;
    let waits = opened.headers["set-cookie"].to_str().unwrap();
    assert!(waits.starts_with("__Host-d=") && waits.ends_with("; Secure"), "{waits}");
    let entered = phone.come_in(&secret, &[("phone", "own")]).await;
    let cookie = entered.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-p=") && cookie.ends_with("; Secure"), "{cookie}");
    page(&mut phone).await;
    let left = phone.post("/mi-grupo/salida", &[]).await;
    assert_eq!(left.headers["clear-site-data"], "\"cache\", \"cookies\", \"storage\"");
    assert_eq!(phone.get("/mi-grupo").await.location, "/enlace");

    // On the phone of whoever coordinates, where an encounter may wait to be sent, a participant's leaving takes only theirs.
    phone.sign_in("paula@ronda.test", PIN).await;
    phone.come_in(&secret, &[("phone", "own")]).await;
    let left = phone.post("/mi-grupo/salida", &[]).await;
    assert!(left.headers.get("clear-site-data").is_none(), "{:?}", left.headers);
    assert_eq!(phone.get("/mi-grupo").await.location, "/enlace");
    assert_eq!(phone.get("/grupos").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_session_ends_with_its_link_and_after_thirty_days() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 2).await;
    let mut one = world.by_link(group, seats[0]).await;
    let mut other = world.by_link(group, seats[1]).await;
    page(&mut one).await;
    world.link(world.cast.house, world.cast.paula, group, seats[0]).await;
    assert_eq!(one.get("/mi-grupo").await.location, "/enlace", "a renewed link ends whoever came by the one before");
    page(&mut other).await;
    world.later(chrono::TimeDelta::days(31));
    assert_eq!(other.get("/mi-grupo").await.location, "/enlace");
}

#[tokio::test]
async fn what_they_hope_for_is_theirs_to_write_from_then_on() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 2).await;
    let said = world.id().row(1);
    let text = Words::parse("Descansar un poco").unwrap();
    let what = FirstCommand::Say { expectation: said, seat: seats[0], text, reach: Reach::AttainableHere };
    world.act(world.cast.paula, What::First(group, what)).await.unwrap();
    let mut rosa = world.by_link(group, seats[0]).await;
    assert!(page(&mut rosa).await.contains("Descansar un poco"), "they see what was written down for them");
    let own = format!("/mi-grupo/expectativas/{said}");
    let done = rosa.fill(&own, &own, &[("text", "Dormir sin culpa 🌙")]).await;
    assert_eq!(done.location, "/mi-grupo?hecho=own-reworded#espera");
    let stale = rosa.post(&own, &[("text", "Otra cosa"), ("version", "1")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text.contains("Dormir sin culpa") && stale.text.contains("Otra cosa"), "both texts are shown");
    for (text, words) in [("", "Falta este dato"), ("x\u{202E}y", "no se ven"), (&"a".repeat(401), "Caben 400")] {
        let wrong = rosa.post("/mi-grupo/expectativas", &[("text", text)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains(words), "{words}");
    }
    let id = world.id().to_string();
    for _ in 0..2 {
        let sent = rosa.post("/mi-grupo/expectativas", &[("command", &id), ("text", "Conocer a otras")]).await;
        assert_eq!(sent.location, "/mi-grupo?hecho=own-said#espera");
    }
    assert_eq!(world.slice(group).await.expectations.len(), 2, "sent twice it is written once");

    let mut paula = world.signed_in("paula").await;
    let list = paula.get(&format!("/grupos/{group}/expectativas")).await.text;
    assert!(list.contains("La escribe la persona") && list.contains("Dormir sin culpa"));
    assert!(!list.contains(&format!("/expectativas/{said}\"")), "nothing leads to a form that would be refused");
    let late =
        paula.post(&format!("/grupos/{group}/expectativas/{said}"), &[("text", "No"), ("reach", "unclassified")]).await;
    assert!(late.status == StatusCode::UNPROCESSABLE_ENTITY && late.text.contains("solo ella lo escribe"));

    // Another one's words are as unknown as none.
    let mut other = world.by_link(group, seats[1]).await;
    assert_eq!(other.get(&own).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.post(&own, &[("text", "No es mía")]).await.status, StatusCode::NOT_FOUND);
    assert!(!page(&mut other).await.contains("Dormir sin culpa"));
    assert_eq!(rosa.post(&format!("{own}/retiro"), &[]).await.location, "/mi-grupo?hecho=own-taken-back#espera");
    assert_eq!(rosa.post(&format!("{own}/retiro"), &[]).await.location, "/mi-grupo?hecho=own-taken-back#espera");
}

#[tokio::test]
async fn a_vote_by_phones_is_changeable_until_it_closes_and_nobody_sees_it() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 3).await;
    let mut topics = Vec::new();
    for title in ["La culpa", "El sueño"] {
        let topic = world.id().row(1);
        let title = Line::parse(title).unwrap();
        world.act(world.cast.paula, What::First(group, FirstCommand::Propose { topic, title })).await.unwrap();
        let id: domain::id::TopicId = topic;
        topics.push(id.to_string());
    }
    let mut rosa = world.by_link(group, seats[0]).await;
    assert!(!page(&mut rosa).await.contains("votacion"), "no round is open");
    let none = rosa.post("/mi-grupo/voto", &[("topic", &topics[0])]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.text.contains("ya se cerró"));
    let mut paula = world.signed_in("paula").await;
    let at = format!("/grupos/{group}/temas");
    let opened = paula.fill(&at, &format!("{at}/celulares"), &[]).await;
    assert_eq!(opened.location, format!("{at}?hecho=phones-opened"));
    for wanted in [&topics[..1], &topics[1..]] {
        let form: Vec<(&str, &str)> = wanted.iter().map(|topic| ("topic", topic.as_str())).collect();
        let cast = rosa.post("/mi-grupo/voto", &form).await;
        assert_eq!(cast.location, "/mi-grupo?hecho=own-voted#votacion");
    }
    let shown = page(&mut rosa).await;
    assert!(shown.contains(&format!("value=\"{}\" checked", topics[1])) && shown.matches(" checked").count() == 1);
    assert_eq!(rosa.post("/mi-grupo/voto", &[("topic", "x")]).await.status, StatusCode::NOT_FOUND);
    let list = paula.get(&at).await.text;
    assert!(list.contains("Una persona de 3 ya votó."));
    let hands = paula.post(&format!("{at}/votacion"), &[("voters", "3")]).await;
    assert!(hands.status == StatusCode::UNPROCESSABLE_ENTITY && hands.text.contains("no de las dos formas"));
    let closed = paula.fill(&at, &format!("{at}/celulares/cierre"), &[]).await;
    assert_eq!(closed.location, format!("{at}?hecho=phones-closed"));
    assert!(paula.get(&at).await.text.contains("una mano") || world.slice(group).await.topics[1].votes == Some(1));
    assert!(!page(&mut rosa).await.contains("id=\"votacion\""));
}

#[tokio::test]
async fn own_data_are_shown_copied_and_asked_to_be_erased() {
    let journey = Journey::after(2).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    rosa.post("/mi-grupo/expectativas", &[("text", "Dormir <b>mejor</b>")]).await;
    let shown = rosa.get("/mi-grupo/datos").await.text;
    for words in ["Persona 1", "Se anotó", "Encuentro 2", "Dormir &lt;b&gt;mejor", "Quedan los números"] {
        assert!(shown.contains(words), "{words}");
    }
    let copy = rosa.get("/mi-grupo/datos/copia.json").await;
    assert_eq!(copy.headers["content-disposition"], "attachment; filename=\"mis-datos.json\"");
    let json: serde_json::Value = serde_json::from_str(&copy.text).unwrap();
    assert_eq!((json["name"].as_str(), json["group"].as_str()), (Some("Persona 1"), Some("Manos que cuidan")));
    assert_eq!(json["attendance"].as_array().unwrap().len(), 2);
    assert_eq!(json["expectations"][0], "Dormir <b>mejor</b>");
    let read = rosa.get("/mi-grupo/datos/copia.html").await;
    assert!(read.headers["content-disposition"].to_str().unwrap().contains("mis-datos.html"));
    assert!(read.text.starts_with("<!DOCTYPE html>") && !read.text.contains("Persona 2"));

    assert_eq!(rosa.post("/mi-grupo/datos/olvido", &[]).await.location, "/mi-grupo/datos?hecho=own-erasure-asked");
    let mut paula = journey.world.signed_in("paula").await;
    assert!(paula.get(&journey.page("/personas")).await.text.contains("Persona 1 pide que se borren sus datos."));
    let member = journey.page(&format!("/personas/{}", journey.seats[0]));
    assert!(paula.get(&member).await.text.contains("Pidió desde su página"));
    assert_eq!(
        rosa.post("/mi-grupo/datos/olvido/retiro", &[]).await.location,
        "/mi-grupo/datos?hecho=own-erasure-stays"
    );
    assert!(!paula.get(&member).await.text.contains("Pidió desde su página"));

    rosa.post("/mi-grupo/datos/olvido", &[]).await;
    let done = paula.fill(&member, &format!("{member}/olvido"), &[("wishes", "1")]).await;
    let told = paula.get(&done.location).await.text;
    assert!(told.contains("2 marcas de asistencia, sin nombre") && told.contains("ya no abre en ningún teléfono"));
    assert_eq!(rosa.get("/mi-grupo").await.location, "/enlace", "whoever was in is out");
}

#[tokio::test]
async fn whoever_left_sees_their_data_and_nothing_of_the_group() {
    let journey = Journey::after(1).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    journey.act(What::Seat(journey.group, SeatCommand::Leave { seat: journey.seats[0] })).await;
    let shown = page(&mut rosa).await;
    assert!(shown.contains("no tiene un lugar en el grupo"));
    assert!(!shown.contains("Frase 1") && !shown.contains("¿Va a venir?"));
    assert_eq!(rosa.get("/mi-grupo/datos").await.status, StatusCode::OK);
    let next = journey.encounters[1].to_string();
    let late = rosa.post("/mi-grupo/respuesta", &[("encounter", &next), ("coming", "yes")]).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn of_the_other_people_the_page_knows_who_coordinates_and_nobody_else() {
    let journey = Journey::after(3).await;
    let mut rosa = journey.world.by_link(journey.group, journey.seats[0]).await;
    for address in ["/mi-grupo", "/mi-grupo/datos", "/mi-grupo/datos/copia.json", "/mi-grupo/datos/copia.html"] {
        let shown = rosa.get(address).await.text;
        for n in 2..=20 {
            assert!(!shown.contains(&format!("Persona {n}")), "{address} names Persona {n}");
        }
    }
}

/// Somebody who sits in a group of Paula's and, known under another name too, in one of Saúl's.
struct Two {
    world: World,
    here: GroupId,
    there: GroupId,
    seat_here: SeatId,
    seat_there: SeatId,
}

async fn two() -> Two {
    let world = World::new().await;
    let here = world.group("Manos que cuidan", None).await;
    let there = world.group_of(world.cast.house, world.cast.saul, "Las del puerto", None).await;
    let seat_here = world.enrol(here, 1).await[0];
    let id = world.id();
    let now = world.app.clock.now();
    let command = |id, what| Command {
        id,
        schema: SCHEMA,
        institution: world.cast.house,
        actor: Actor::Server,
        device: None,
        seq: None,
        made_at: now,
        based_on: None,
        what,
    };
    let on = SeatCommand::MoveOn { seat: seat_here, group: there, new_seat: id.row(1) };
    world.app.act.perform(command(id, What::Seat(here, on)), now).await.unwrap();
    world.act(world.cast.paula, What::Seat(here, SeatCommand::Return { seat: seat_here })).await.unwrap();
    let seat_there: SeatId = id.row(1);
    // In Saúl's group they stand on the list a second time, as "La Negra", and were found to be the same.
    let new = world.id();
    let who = domain::command::seat::Enrolled::New {
        person: new.row(0),
        name: Line::parse("La Negra").unwrap(),
        phone: Some(Line::parse("600 111 2222").unwrap()),
    };
    let saul = world.cast.saul;
    world
        .act_as(world.cast.house, saul, new, What::Seat(there, SeatCommand::Enrol { seat: new.row(1), who }))
        .await
        .unwrap();
    let person = world.slice(there).await.seat(seat_there).unwrap().person;
    let merge = SeatCommand::Merge { keep: new.row(0), duplicate: person };
    world.act(saul, What::Seat(there, merge)).await.unwrap();
    Two { world, here, there, seat_here, seat_there: new.row(1) }
}

/// Item 7: nothing on any screen, search, export or error tells that someone belongs to another group.
#[tokio::test]
async fn no_page_of_one_group_has_a_trace_of_another_one() {
    let Two { world, here, there, seat_here, seat_there } = two().await;
    // What they say there, through their link of there.
    let secret = world.link(world.cast.house, world.cast.saul, there, seat_there).await;
    let mut by_there = world.browser();
    by_there.come_in(&secret, &[("phone", "own")]).await;
    by_there.post("/mi-grupo/expectativas", &[("text", "Hablar del puerto")]).await;
    let next = world.encounters(there).await[0].to_string();
    by_there.post("/mi-grupo/respuesta", &[("encounter", &next), ("coming", "no")]).await;
    by_there.post("/mi-grupo/datos/olvido", &[]).await;

    let traces = ["puerto", "Saúl", "La Negra", "600 111", "otro grupo a", "de un grupo a otro", "pide que se borren"];
    let encounter = world.encounters(here).await[0].to_string();
    let mut asked = 0;
    for name in ["paula", "ana"] {
        let mut browser = world.signed_in(name).await;
        for route in routes().into_iter().filter(|route| route.method == Verb::Get) {
            let is_of_the_house = name == "ana" && !route.address.contains("{group}");
            if is_of_the_house || route.address.starts_with("/institucion") {
                continue; // Whoever administers knows that both groups exist, and who leads them.
            }
            let path = route
                .address
                .replace("{group}", &here.to_string())
                .replace("{seat}", &seat_here.to_string())
                .replace("{encounter}", &encounter);
            if path.contains('{') {
                continue;
            }
            let shown = browser.get(&path).await;
            for trace in traces {
                // The call names colleagues who may be asked to co-coordinate.
                let is_colleague = trace == "Saúl" && path.ends_with("/convocatoria");
                assert!(is_colleague || !shown.text.contains(trace), "{name} reads {trace:?} at {path}");
            }
            asked += u32::from(shown.status == StatusCode::OK);
        }
    }
    assert!(asked > 30, "{asked} pages were read");

    // By their link of here: the page, and the copy of their data.
    let mut by_here = world.by_link(here, seat_here).await;
    for address in ["/mi-grupo", "/mi-grupo/datos", "/mi-grupo/datos/copia.json", "/mi-grupo/datos/copia.html"] {
        let shown = by_here.get(address).await;
        assert_eq!(shown.status, StatusCode::OK, "{address}");
        for trace in ["puerto", "Saúl", "otro grupo", "other_group"] {
            assert!(!shown.text.contains(trace), "{trace:?} at {address}");
        }
    }
    // An address of there answers here as one that was made up.
    let mut paula = world.signed_in("paula").await;
    let made_up: SeatId = Key::of(77);
    for rest in ["", "/olvido"] {
        let of = |seat: SeatId| format!("/grupos/{here}/personas/{seat}{rest}");
        let theirs = paula.get(&of(seat_there)).await;
        let nobody = paula.get(&of(made_up)).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);
        assert_eq!(theirs.text.replace(&seat_there.to_string(), ""), nobody.text.replace(&made_up.to_string(), ""));
    }
    let guessed = paula.post(&format!("/grupos/{here}/personas/{seat_there}/enlace"), &[]).await;
    assert_eq!(guessed.status, StatusCode::NOT_FOUND);
}
