//! Two windows over one thing: what somebody else changed meanwhile is told, never overwritten, and a form that does not
//! say what it has read changes nothing that is there (contracts, "Stale forms").

use crate::house::{Browser, Journey};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::first::FirstCommand;
use domain::command::script::{Beginning, ScriptCommand};
use domain::expectation::Reach;
use domain::id::TopicId;
use domain::words::{Line, Words};

/// A group with a phrase, three topics of which two are agreed, an expectation and a script.
async fn group() -> (Journey, Vec<TopicId>) {
    let journey = Journey::after(1).await;
    let mut topics = Vec::new();
    for title in ["Dormir mejor", "La plata", "Pedir ayuda"] {
        let id = journey.world.id();
        let title = Line::parse(title).unwrap();
        let what = What::First(journey.group, FirstCommand::Propose { topic: id.row(1), title });
        journey.world.act_as(journey.world.cast.house, journey.world.cast.paula, id, what).await.unwrap();
        topics.push(id.row(1));
    }
    journey.act(What::First(journey.group, FirstCommand::Settle { order: topics[..2].to_vec() })).await;
    let id = journey.world.id();
    let say = FirstCommand::Say {
        expectation: id.row(1),
        seat: journey.seats[0],
        text: Words::parse("Dormir").unwrap(),
        reach: Reach::Unclassified,
    };
    let what = What::First(journey.group, say);
    journey.world.act_as(journey.world.cast.house, journey.world.cast.paula, id, what).await.unwrap();
    journey
        .act(What::Script(journey.group, journey.encounters[1], ScriptCommand::Begin { from: Beginning::Frame }))
        .await;
    (journey, topics)
}

/// The version that the form of `page` that posts to `address` was shown with.
async fn version(window: &mut Browser, page: &str, address: &str) -> String {
    let shown = window.get(page).await.text;
    let form = shown.split("<form").find(|form| form.contains(&format!("action=\"{address}\""))).expect(address);
    let field = form.split("name=\"version\" value=\"").nth(1).unwrap_or_else(|| panic!("{address} has a version"));
    field.split('"').next().unwrap().to_owned()
}

const CHANGED: &str = "Otra persona lo cambió";

/// What a form sends.
type Values<'a> = Vec<(&'a str, &'a str)>;

#[tokio::test]
async fn what_was_changed_in_another_window_is_told_and_not_overwritten() {
    let (journey, topics) = group().await;
    let mut window = journey.world.signed_in("paula").await;
    let phrase = journey.slice().await.learnings[0].id.to_string();
    let expectation = journey.slice().await.expectations[0].id;
    let places: Vec<String> = topics.iter().map(|id| format!("place-{id}")).collect();
    let hands: Vec<String> = topics.iter().map(|id| format!("hands-{id}")).collect();
    let (one, other) = (journey.encounters[1].to_string(), journey.encounters[2].to_string());
    let forms: [(&str, String, Values<'_>); 7] = [
        ("/cosecha/libro", "/cosecha/libro".into(), vec![("phrase", &phrase)]),
        ("/procesos", "/procesos".into(), vec![("emotions", "clearly")]),
        ("/expectativas", format!("/expectativas/{expectation}/alcance"), vec![("reach", "attainable_here")]),
        ("/temas/votacion", "/temas/votacion".into(), vec![("voters", "5"), (&hands[2], "4")]),
        ("/temas/orden", "/temas/orden".into(), vec![(&places[2], "1"), (&places[0], "2")]),
        ("/camino", "/camino/temas".into(), vec![]),
        ("/camino", "/camino/intercambio".into(), vec![("swap_one", &one), ("swap_other", &other)]),
    ];
    for (page, address, values) in forms {
        let (page, address) = (journey.page(page), journey.page(&address));
        let read = version(&mut window, &page, &address).await;
        let unread = window.post(&address, &values).await;
        assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} says no version");
        assert!(unread.text.contains(CHANGED), "{address}");
        let with = [values, vec![("version", read.as_str())]].concat();
        let first = window.post(&address, &with).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{address}");
        let second = window.post(&address, &with).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} was read before the change");
        assert!(second.text.contains(CHANGED), "{address}");
    }
}

#[tokio::test]
async fn a_script_that_a_colleague_has_just_laid_out_is_not_laid_out_again() {
    let (journey, _) = group().await;
    let mut window = journey.world.signed_in("paula").await;
    let begin = journey.page(&format!("/encuentros/{}/guion/inicio", journey.encounters[1]));
    let late = window.post(&begin, &[("from", "frame")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains(CHANGED));
}

#[tokio::test]
async fn an_edition_that_was_changed_meanwhile_is_not_called_off() {
    let journey = Journey::begun().await;
    let mut window = journey.world.signed_in("paula").await;
    let page = journey.page("/convocatoria");
    let off = journey.page("/convocatoria/cancelacion");
    let read = version(&mut window, &page, &off).await;
    journey.act(What::Group(journey.group, domain::command::group::GroupCommand::StartCalling)).await;
    let late = window.post(&off, &[("sure", "1"), ("version", &read)]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains(CHANGED));
    let again = window.fill(&page, &off, &[("sure", "1")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "read again, it may be");
}

/// The form only proposes what the group settled: a topic that came later has no place until it is given one.
#[tokio::test]
async fn saving_the_order_untouched_agrees_on_no_topic_more() {
    let (journey, topics) = group().await;
    // The first of the two that were agreed is let go: the other is the first now.
    journey.act(What::First(journey.group, FirstCommand::Drop { topic: topics[0] })).await;
    let mut window = journey.world.signed_in("paula").await;
    let page = journey.page("/temas/orden");
    let shown = window.get(&page).await.text;
    let value = |id: &TopicId| {
        let field = shown.split("<input").find(|field| field.contains(&format!("name=\"place-{id}\""))).unwrap();
        field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!((value(&topics[1]).as_str(), value(&topics[2]).as_str()), ("1", ""));
}
