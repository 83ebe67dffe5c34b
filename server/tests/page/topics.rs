//! Topics: proposed, voted on, put in order.

use crate::house::{Answered, Browser, World};
use axum::http::StatusCode;
use domain::id::{GroupId, TopicId};
use domain::topic::TopicState;

struct Topics {
    world: World,
    group: GroupId,
    paula: Browser,
    page: String,
}

impl Topics {
    async fn with(titles: &[&str]) -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", None).await;
        let paula = world.signed_in("paula").await;
        let mut topics = Self { group, paula, page: format!("/grupos/{group}/temas"), world };
        for title in titles {
            let done = topics.propose(title).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{title}: {}", done.text);
        }
        topics
    }

    async fn propose(&mut self, title: &str) -> Answered {
        let page = self.page.clone();
        self.paula.fill(&page, &page, &[("title", title)]).await
    }

    async fn id(&self, title: &str) -> TopicId {
        let slice = self.world.slice(self.group).await;
        slice.topics.iter().find(|topic| topic.title.as_str() == title).unwrap().id
    }

    /// Types numbers for topics: hands or places.
    async fn type_in(&mut self, form: &str, prefix: &str, numbers: &[(&str, &str)], more: &[(&str, &str)]) -> Answered {
        let mut values: Vec<(String, String)> =
            more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        for (title, number) in numbers {
            values.push((format!("{prefix}-{}", self.id(title).await), (*number).to_owned()));
        }
        let pairs: Vec<(&str, &str)> = values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = format!("{}/{form}", self.page);
        self.paula.fill(&page, &page, &pairs).await
    }

    async fn hands(&mut self, voters: &str, hands: &[(&str, &str)]) -> Answered {
        self.type_in("votacion", "hands", hands, &[("voters", voters)]).await
    }

    async fn order(&mut self, places: &[(&str, &str)]) -> Answered {
        self.type_in("orden", "place", places, &[]).await
    }
}

#[tokio::test]
async fn a_topic_is_proposed_without_a_name_and_never_twice() {
    let mut topics = Topics::with(&["Dormir mejor 🌙"]).await;
    let shown = topics.paula.get(&topics.page.clone()).await.text;
    assert!(shown.contains("Dormir mejor 🌙") && shown.contains("Ningún tema lleva el nombre"));
    assert!(!shown.contains("<b>Paula"), "nobody proposed it");
    let twice = topics.propose("DORMIR MEJOR 🌙").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text.contains("Ese tema ya está en la lista"));
    let long = "a".repeat(121);
    for title in ["", "  ", long.as_str(), "a\u{202e}"] {
        assert_eq!(topics.propose(title).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{title:?}");
    }
    assert_eq!(topics.world.slice(topics.group).await.topics.len(), 1);
}

/// `S0-177`.
#[tokio::test]
async fn the_seeds_of_the_source_are_one_tap_away_until_they_are_taken() {
    let mut topics = Topics::with(&[]).await;
    let page = topics.page.clone();
    let seed = "value=\"El papel de la familia\"";
    assert!(topics.paula.get(&page).await.text.contains(seed));
    topics.propose("El papel de la familia").await;
    assert!(!topics.paula.get(&page).await.text.contains(seed));
}

/// Scenario 4: 22 voters, 9 proposals.
#[tokio::test]
async fn hands_are_typed_in_one_screen_and_too_many_are_named() {
    let titles = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
    let mut topics = Topics::with(&titles).await;
    let counts = ["22", "20", "18", "15", "15", "12", "9", "9", ""];
    let mut hands: Vec<(&str, &str)> = titles.into_iter().zip(counts).collect();
    hands[7].1 = "23";
    let refused = topics.hands("22", &hands).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("«H» tiene más manos que las 22 personas"), "{}", refused.text);
    assert!(refused.text.contains("value=\"23\""), "what was typed is kept");
    hands[7].1 = "9";
    let done = topics.hands("22", &hands).await;
    assert_eq!(done.location, format!("{}/orden?hecho=topics-voted", topics.page), "{}", done.text);
    let order = topics.paula.get(&format!("{}/orden", topics.page)).await.text;
    assert!(order.contains("Hay temas empatados"), "the app breaks no tie");
    let place = |id: TopicId| {
        let input = order.split(&format!("id=\"place-{id}\"")).nth(1).unwrap().split('>').next().unwrap();
        input.split("value=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap()).to_owned()
    };
    let mut places = Vec::new();
    for title in titles {
        places.push(place(topics.id(title).await));
    }
    assert_eq!(places, ["1", "2", "3", "", "", "6", "", "", ""], "fourth and fifth are the group's to settle");
}

#[tokio::test]
async fn bad_counts_are_named_at_their_topic() {
    let mut topics = Topics::with(&["A"]).await;
    for (voters, hands, said) in [
        ("", "1", "Falta este dato"),
        ("0", "0", "Debe estar entre 1 y 500"),
        ("ocho", "1", "solo con cifras"),
        ("8", "-1", "Debe estar entre 0 y 500"),
        ("8", "todas", "solo con cifras"),
        ("99999999999999999999", "1", "Debe estar entre 1 y 500"),
    ] {
        let again = topics.hands(voters, &[("A", hands)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{voters} {hands}");
        assert!(again.text.contains(said), "{voters} {hands}: {}", again.text);
    }
    assert_eq!(topics.world.slice(topics.group).await.topics[0].votes, None);
}

#[tokio::test]
async fn the_group_settles_the_order_and_the_road_follows() {
    let titles = ["A", "B", "C", "D", "E", "F"];
    let mut topics = Topics::with(&titles).await;
    let twice = topics.order(&[("A", "1"), ("B", "1")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text.contains("Otro tema tiene ya este lugar"));
    let none = topics.order(&[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "an order needs a topic");
    let few = topics.order(&[("F", "1"), ("A", "2"), ("C", "7")]).await;
    assert_eq!(few.location, format!("{}?hecho=topics-settled", topics.page));
    let shown = topics.paula.get(&topics.page.clone()).await.text;
    assert!(shown.contains("Hay 3 temas acordados"), "S0-165: at least six");
    assert!(shown.contains("Quedan 5 encuentros de reserva"), "S0-168: two");
    topics.order(&[("F", "1"), ("E", "2"), ("D", "3"), ("C", "4"), ("B", "5"), ("A", "6")]).await;
    let road = format!("/grupos/{}/camino", topics.group);
    let page = topics.page.clone();
    assert!(!topics.paula.get(&page).await.text.contains("class=\"notice warn\""));
    let laid = topics.paula.fill(&page, &format!("{road}/temas"), &[]).await;
    assert_eq!(laid.location, format!("{road}?hecho=road-laid-out"));
    assert!(topics.paula.get(&road).await.text.contains("2. F"));
}

#[tokio::test]
async fn a_topic_is_renamed_made_one_with_another_let_go_and_taken_up() {
    let mut topics = Topics::with(&["La culpa", "La vergüenza", "El sueño"]).await;
    let (culpa, sueno) = (topics.id("La culpa").await, topics.id("El sueño").await);
    let page = format!("{}/{sueno}", topics.page);
    let done = topics.paula.fill(&page, &page, &[("title", "Dormir mejor")]).await;
    assert_eq!(done.location, format!("{}?hecho=topic-renamed", topics.page));
    let stale = [("command", "x"), ("version", "1"), ("title", "Descansar")];
    let again = topics.paula.post(&page, &stale).await;
    assert!(again.text.contains("«Dormir mejor»") && again.text.contains("«Descansar»"), "{}", again.text);
    let shame = topics.id("La vergüenza").await.to_string();
    let merge = format!("{}/{culpa}", topics.page);
    let missing = topics.paula.fill(&merge, &format!("{merge}/union"), &[("gone", ""), ("merged_title", "")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let values = [("gone", shame.as_str()), ("merged_title", "Culpa y vergüenza")];
    let done = topics.paula.fill(&merge, &format!("{merge}/union"), &values).await;
    assert_eq!(done.location, format!("{}?hecho=topics-merged", topics.page), "{}", done.text);
    let done = topics.paula.fill(&page, &format!("{page}/retiro"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let shown = topics.paula.get(&topics.page.clone()).await.text;
    assert!(shown.contains("2 temas que el grupo dejó") && shown.contains("Culpa y vergüenza"));
    let list = topics.page.clone();
    topics.paula.fill(&list, &format!("{page}/regreso"), &[]).await;
    let slice = topics.world.slice(topics.group).await;
    assert_eq!(slice.topic(sueno).unwrap().state, TopicState::Proposed);
}

#[tokio::test]
async fn what_is_sent_twice_is_done_once() {
    let mut topics = Topics::with(&[]).await;
    let command = topics.world.id().to_string();
    for _ in 0..2 {
        let answer = topics.paula.post(&topics.page, &[("command", &command), ("title", "La familia")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(topics.world.slice(topics.group).await.topics.len(), 1);
}

#[tokio::test]
async fn who_may_not_know_of_the_group_sees_no_topics() {
    let topics = Topics::with(&["La familia"]).await;
    let id = topics.id("La familia").await;
    for (name, status) in
        [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
    {
        let mut other = topics.world.signed_in(name).await;
        for rest in ["", "/votacion", "/orden", &format!("/{id}")] {
            assert_eq!(other.get(&format!("{}{rest}", topics.page)).await.status, status, "{name} {rest}");
        }
    }
}
