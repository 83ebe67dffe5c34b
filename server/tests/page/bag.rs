//! The two doors of a phone that was without signal: what it takes along, and what it sends when it is back.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::script::{Beginning, ScriptCommand};
use domain::day::Instant;
use domain::id::{CommandId, EncounterId, GroupId, SeatId};
use serde_json::{Value, json};

/// A phone of somebody of the cast, with the bag of the first encounter of a group.
struct Phone {
    browser: Browser,
    address: String,
    bag: Value,
    /// Minutes by which its clock is ahead.
    ahead: i64,
}

struct Village {
    world: World,
    group: GroupId,
    seats: Vec<SeatId>,
    encounter: EncounterId,
}

impl Village {
    async fn with(people: u32) -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", None).await;
        let seats = world.enrol(group, people).await;
        let encounter = world.encounters(group).await[0];
        let begin = ScriptCommand::Begin { from: Beginning::Frame };
        world.act(world.cast.paula, What::Script(group, encounter, begin)).await.unwrap();
        Self { world, group, seats, encounter }
    }

    /// Paula's, who coordinates; she may have two.
    async fn phone(&self) -> Phone {
        let address = format!("/grupos/{}/encuentros/{}", self.group, self.encounter);
        let mut browser = self.world.signed_in("paula").await;
        let shown = browser.get(&format!("{address}/maleta")).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
        let bag = serde_json::from_str(&shown.text).unwrap();
        Phone { browser, address, bag, ahead: 0 }
    }

    fn wish(&self, phone: &Phone, what: Value) -> Value {
        self.wish_as(phone, self.world.id(), what)
    }

    fn wish_as(&self, phone: &Phone, id: CommandId, what: Value) -> Value {
        json!({
            "id": id, "seq": 1, "schema": 1, "made_at": phone.clock(self.world.app.clock.now()), "based_on": null,
            "what": { "encounter": [self.group, self.encounter, what] },
        })
    }

    fn mark(&self, phone: &Phone, seat: usize, mark: &str, replaces: Option<CommandId>) -> Value {
        self.wish(phone, json!({ "mark": { "seat": self.seats[seat], "mark": mark, "replaces": replaces } }))
    }

    async fn send(&self, phone: &mut Phone, commands: &[Value]) -> Value {
        let (status, answer) = self.try_send(phone, commands).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        answer
    }

    async fn try_send(&self, phone: &mut Phone, commands: &[Value]) -> (StatusCode, Value) {
        let batch = json!({
            "schema": 1, "institution": phone.bag["institution"], "person": phone.bag["person"], "device": "celular",
            "sent_at": phone.clock(self.world.app.clock.now()), "taken_at": phone.bag["at"], "commands": commands,
        });
        phone.post(&batch).await
    }
}

impl Phone {
    fn clock(&self, at: Instant) -> Instant {
        at + TimeDelta::minutes(self.ahead)
    }

    async fn post(&mut self, batch: &Value) -> (StatusCode, Value) {
        let to = format!("{}/ordenes", self.address);
        let answer = self.browser.send_as("application/json", &to, batch.to_string().into_bytes()).await;
        (answer.status, serde_json::from_str(&answer.text).unwrap_or(Value::Null))
    }
}

fn said(answer: &Value) -> Vec<&str> {
    answer["answers"].as_array().unwrap().iter().map(|one| one["said"].as_str().unwrap()).collect()
}

fn present(answer: &Value) -> usize {
    let rows = answer["state"]["rows"].as_array().unwrap();
    rows.iter().filter(|row| ["arrived", "late", "online"].contains(&row["mark"].as_str().unwrap())).count()
}

#[tokio::test]
async fn only_who_runs_the_encounter_takes_it_along() {
    let village = Village::with(2).await;
    let phone = village.phone().await;
    let bag = format!("{}/maleta", phone.address);
    for (name, status) in
        [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
    {
        let mut other = village.world.signed_in(name).await;
        assert_eq!(other.get(&bag).await.status, status, "{name}");
        let sent = other.send_as("application/json", &format!("{}/ordenes", phone.address), b"{}".to_vec()).await;
        assert_eq!(sent.status, status, "{name}");
    }
    assert_eq!(village.world.browser().get(&bag).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_bag_holds_the_script_first_names_and_the_way_to_help_and_nothing_of_anybody_else() {
    let village = Village::with(3).await;
    let bag = village.phone().await.bag;
    assert_eq!(bag["state"]["seats"].as_array().unwrap().len(), 3);
    assert_eq!(bag["state"]["seats"][0]["name"], "Persona 1.");
    assert!(!bag["state"]["moments"].as_array().unwrap().is_empty(), "the script");
    assert!(bag["prompts"].as_array().unwrap().len() >= 7 && bag["steps"].as_array().unwrap().len() == 5);
    for (right, is_given) in [("may_open", true), ("may_memoir", true), ("may_cases", false), ("may_not_hold", true)] {
        assert_eq!(bag[right], json!(is_given), "{right}");
    }
    for untold in ["phone\":\"3", "Rosero", "persona_id"] {
        assert!(!bag.to_string().contains(untold), "{untold}");
    }
}

#[tokio::test]
async fn what_was_done_without_signal_is_done_once_however_often_it_is_sent() {
    let village = Village::with(3).await;
    let mut phone = village.phone().await;
    let open = village.wish(&phone, json!("open"));
    let mark = village.mark(&phone, 0, "arrived", None);
    let chip = village.wish(&phone, json!({ "add_chip": { "mood": "lighter" } }));
    let batch = [open, mark, chip];
    assert_eq!(said(&village.send(&mut phone, &batch).await), ["done", "done", "done"]);
    let again = village.send(&mut phone, &batch).await;
    assert_eq!(said(&again), ["repeated", "repeated", "repeated"]);
    assert_eq!((present(&again), &again["state"]["moods"]["lighter"]), (1, &json!(1)));
    assert_eq!(again["state"]["phase"], "opened");
}

#[tokio::test]
async fn one_that_is_not_done_says_why_and_keeps_nobody_waiting() {
    let village = Village::with(2).await;
    let mut phone = village.phone().await;
    let elsewhere = village.world.group("Otro grupo", None).await;
    let mut other = village.wish(&phone, json!("open"));
    other["what"] = json!({ "encounter": [elsewhere, village.encounter, "open"] });
    let mut house = village.wish(&phone, json!("open"));
    house["what"] = json!({ "link": [village.group, { "make": { "links": [] } }] });
    let commands = [
        village.wish(&phone, json!({ "add_chip": { "mood": "lighter" } })),
        village.wish(&phone, json!("open")),
        village.wish(&phone, json!({ "newcomer": { "seat": "0000000000001", "person": "0000000000002", "name": "", "mark": "arrived" } })),
        other,
        house,
        json!("nonsense"),
        village.wish(&phone, json!({ "note_phrase": { "learning": village.world.id(), "text": "n".repeat(401), "difficulty": "", "lesson": "" } })),
        village.mark(&phone, 1, "arrived", None),
    ];
    let answer = village.send(&mut phone, &commands).await;
    let aside = "set_aside";
    assert_eq!(said(&answer), [aside, "done", aside, aside, aside, aside, aside, "done"]);
    assert_eq!(answer["answers"][0]["reason"], "encounter_state");
    for (place, one) in answer["answers"].as_array().unwrap().iter().enumerate().filter(|(_, one)| one["said"] == aside)
    {
        assert!(one["words"].as_str().is_some_and(|words| words.len() > 15), "{place}: {one}");
    }
    assert_eq!(present(&answer), 1);
    // Before the opening nobody lays down a chip; the same one sent again is done, since nothing was written of it.
    assert_eq!(said(&village.send(&mut phone, &commands[..1]).await), ["done"]);
}

#[tokio::test]
async fn a_batch_of_somebody_else_or_that_nobody_can_read_is_refused_whole() {
    let village = Village::with(1).await;
    let mut phone = village.phone().await;
    let many: Vec<Value> = (0..51).map(|_| village.wish(&phone, json!("open"))).collect();
    assert_eq!(village.try_send(&mut phone, &many).await, (StatusCode::BAD_REQUEST, json!({ "said": "broken" })));
    assert_eq!(phone.post(&json!([1, 2])).await.0, StatusCode::BAD_REQUEST);
    let mut batch = json!({
        "schema": 1, "institution": phone.bag["institution"], "person": phone.bag["person"], "device": "celular",
        "sent_at": "2026-11-19T19:00:00Z", "taken_at": phone.bag["at"], "commands": [],
    });
    assert_eq!(phone.post(&batch).await.0, StatusCode::OK);
    batch["person"] = json!(village.world.cast.marta);
    assert_eq!(phone.post(&batch).await, (StatusCode::CONFLICT, json!({ "said": "another" })));
    batch["schema"] = json!(9);
    assert_eq!(phone.post(&batch).await.0, StatusCode::BAD_REQUEST);
    let to = format!("{}/ordenes", phone.address);
    assert_eq!(
        phone.browser.post(&to, &[("commands", "[]")]).await.status,
        StatusCode::BAD_REQUEST,
        "a form is no batch"
    );
    let large = phone.browser.send_as("application/json", &to, vec![b' '; 300 * 1024]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_clock_ten_years_off_tells_when_somebody_came() {
    let village = Village::with(2).await;
    for (seat, years) in [(0, 10), (1, -10)] {
        let mut phone = village.phone().await;
        phone.ahead = years * 365 * 24 * 60;
        let open = village.wish(&phone, json!("open"));
        village.world.later(TimeDelta::minutes(4));
        let came = village.world.app.clock.now();
        let mark = village.mark(&phone, seat, "arrived", None);
        village.world.later(TimeDelta::minutes(70));
        let answer = village.send(&mut phone, &[open, mark]).await;
        let id = json!(village.seats[seat]);
        let row = answer["state"]["rows"].as_array().unwrap().iter().find(|row| row["seat"] == id).unwrap().clone();
        let at: Instant = serde_json::from_value(row["arrived_at"].clone()).unwrap();
        assert_eq!(at, came, "{years} years");
    }
}

#[tokio::test]
async fn two_who_opened_without_signal_opened_one_encounter_and_both_marks_are_told() {
    let village = Village::with(2).await;
    let (mut one, mut other) = (village.phone().await, village.phone().await);
    let first = [village.wish(&one, json!("open")), village.mark(&one, 0, "excused", None)];
    village.world.later(TimeDelta::minutes(2));
    let second = [village.wish(&other, json!("open")), village.mark(&other, 0, "arrived", None)];
    assert_eq!(said(&village.send(&mut other, &second).await), ["done", "done"]);
    let answer = village.send(&mut one, &first).await;
    assert_eq!(said(&answer), ["done", "done"]);
    let id = json!(village.seats[0]);
    let row = answer["state"]["rows"].as_array().unwrap().iter().find(|row| row["seat"] == id).unwrap().clone();
    assert_eq!((&row["mark"], &row["other"]), (&json!("arrived"), &json!("excused")), "the later one counts");
}

#[tokio::test]
async fn who_came_and_how_people_went_home_counts_though_it_arrives_after_the_closing() {
    let village = Village::with(2).await;
    let (mut desk, mut late) = (village.phone().await, village.phone().await);
    let open = village.wish(&desk, json!("open"));
    village.send(&mut desk, &[open]).await;
    let id = village.world.id();
    let newcomer = json!({ "newcomer": { "seat": id.row::<SeatId>(1), "person": id.row::<SeatId>(0), "name": "Rosa", "mark": "arrived" } });
    let moment = &late.bag["state"]["moments"][0]["id"];
    let made = [
        village.wish_as(&late, id, newcomer),
        village.wish(&late, json!({ "add_chip": { "mood": "same" } })),
        village.wish(&late, json!({ "start_moment": { "moment": moment } })),
        village.mark(&late, 1, "late", None),
    ];
    village.world.later(TimeDelta::minutes(90));
    let close = village.wish(&desk, json!({ "close": { "closed_at": null } }));
    village.send(&mut desk, &[close]).await;
    village.world.later(TimeDelta::minutes(1));
    // Sent a minute after the closing, made ninety before it: the clock of this phone is right.
    let answer = village.send(&mut late, &made).await;
    assert_eq!(said(&answer), ["done"; 4], "{answer}");
    assert_eq!((present(&answer), &answer["state"]["moods"]["same"]), (2, &json!(1)));
    let running = answer["state"]["moments"].as_array().unwrap().iter().filter(|one| one["state"] == "live").count();
    assert_eq!((running, &answer["state"]["phase"]), (0, &json!("closed")));
    let after = village.wish(&late, json!({ "add_chip": { "mood": "same" } }));
    assert_eq!(
        said(&village.send(&mut late, &[after]).await),
        ["set_aside"],
        "what was wished after it is another thing"
    );
}
