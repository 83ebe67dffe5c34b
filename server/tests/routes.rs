//! What holds for every route, whoever asks; who gets what is asked in `page::rooms`.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use domain::id::{GroupId, Key};
use domain::policy::{Action, Scope};
use ronda::web::page::routes;
use ronda::web::router::{Route, Verb};

fn filled(address: &str, group: &str) -> String {
    let mut path = String::new();
    for part in address.split('/').skip(1) {
        let unknown = GroupId::of(77).to_string();
        path.push('/');
        path.push_str(match part {
            "{group}" => group,
            part if part.starts_with('{') => &unknown,
            part => part,
        });
    }
    if path.is_empty() { "/".to_owned() } else { path }
}

async fn ask(browser: &mut Browser, route: &Route, group: &str) -> crate::house::Answered {
    let path = filled(route.address, group);
    match route.method {
        Verb::Get => browser.get(&path).await,
        Verb::Post => browser.post(&path, &[]).await,
    }
}

async fn world() -> (World, String) {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    (world, group.to_string())
}

#[tokio::test]
async fn nobody_is_led_to_the_door_from_every_page_but_the_open_ones() {
    let (world, group) = world().await;
    for route in routes() {
        let mut browser = world.browser();
        let answer = ask(&mut browser, &route, &group).await;
        let told = format!("{:?} {}: {} {}", route.method, route.address, answer.status, answer.location);
        assert!(!answer.status.is_server_error(), "{told}");
        let open = [Action::Enter, Action::ReadGuidance, Action::ReadDirectory, Action::WriteToGroup];
        if !open.contains(&route.action) {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{told}");
            // Whoever has no link is told so; nobody signs in to a page of their own.
            let door = if route.action.scope() == Scope::Own { "/enlace" } else { "/entrar" };
            assert!(answer.location.starts_with(door), "{told}");
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_nothing_with_data_is_kept() {
    let (world, group) = world().await;
    let mut browser = world.signed_in("paula").await;
    for route in routes().into_iter().filter(|route| route.method == Verb::Get) {
        let answer = ask(&mut browser, &route, &group).await;
        let header =
            |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        assert!(header("content-security-policy").contains("default-src 'none'"), "{}", route.address);
        assert_eq!(header("x-content-type-options"), "nosniff", "{}", route.address);
        assert_eq!(header("referrer-policy"), "no-referrer", "{}", route.address);
        assert_eq!(header("cache-control"), "no-store", "{}", route.address);
        assert!(
            !answer.text.contains("style=\"") && !answer.text.contains("<script>"),
            "{} breaks the content policy",
            route.address
        );
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_read_to_its_end_and_refused_in_words() {
    let (world, group) = world().await;
    let mut browser = world.signed_in("paula").await;
    let large = "a".repeat(300 * 1024);
    for route in routes().into_iter().filter(|route| route.method == Verb::Post) {
        let path = filled(route.address, &group);
        let answer = browser.post(&path, &[("name", &large)]).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(answer.text.contains("256 KB"), "{path}");
    }
}

#[test]
fn no_two_routes_are_the_same() {
    let mut all: Vec<_> = routes().iter().map(|route| (route.address, route.method)).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
}
