//! Every route as every role, with ids of one's own group, of another group, of another institution, and of nothing.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use domain::id::{CommandId, GroupId, Key};
use domain::policy::{Action, Scope, Standing, may};
use domain::role::Role;
use domain::seat::SeatState;
use ronda::web::page::routes;
use ronda::web::router::{Route, Verb};

/// Someone who asks: their login, their offices, and their seat in Paula's group.
type Asker = (&'static str, &'static [domain::institution::Office], Option<(Role, SeatState)>);

const CAST: [Asker; 5] = {
    use domain::institution::Office::{Administrator, Coordinator};
    [
        ("paula", &[Coordinator], Some((Role::Coordinator, SeatState::Seated))),
        ("marta", &[], None),
        ("ana", &[Administrator], None),
        ("saul", &[Coordinator], None),
        ("elena", &[Administrator, Coordinator], None),
    ]
};

struct Ids {
    own: GroupId,
    elsewhere: GroupId,
    unknown: GroupId,
}

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

async fn world() -> (World, Ids) {
    let world = World::new().await;
    let own = world.group("Manos que cuidan", None).await;
    let elsewhere = world.group_of(world.cast.other_house, world.cast.elena, "Vecinas del Valle", None).await;
    let unknown: GroupId = CommandId::of(4_242_424).row(0);
    (world, Ids { own, elsewhere, unknown })
}

#[tokio::test]
async fn what_the_policy_does_not_allow_is_not_answered_and_changes_nothing() {
    let (world, ids) = world().await;
    for (name, offices, seat) in CAST {
        let elsewhere = name == "elena";
        for route in routes() {
            // Signing out and choosing another language would change who asks.
            if ["/salir", "/idioma", "/entrar", "/entrar/demostracion"].contains(&route.address) {
                continue;
            }
            let mut browser = world.signed_in(name).await;
            let before = journal(&world).await;
            let answer = ask(&mut browser, &route, &ids.own.to_string()).await;
            let who =
                Standing { signed_in: true, of_the_house: true, offices: offices.to_vec(), seat, ..Standing::nobody() };
            let allowed = may(&who, route.action) && !(elsewhere && route.action.scope() == Scope::Group);
            if route.action.scope() == Scope::Own {
                assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, "/enlace"));
                assert_eq!(journal(&world).await, before, "{name} {}", route.address);
                continue;
            }
            let told = format!(
                "{name} asks {:?} {} ({}): {}",
                route.method,
                route.address,
                route.action.code(),
                answer.status
            );
            assert!(!answer.status.is_server_error(), "{told}");
            if !allowed {
                assert!(matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{told}");
                assert_eq!(journal(&world).await, before, "{told}");
            } else {
                assert!(answer.status != StatusCode::FORBIDDEN, "{told}");
            }
        }
    }
}

/// Whoever came by a link is one seat: every route of the house answers them as it answers nobody, and their own ones
/// answer as the policy says.
#[tokio::test]
async fn a_participant_reaches_their_own_page_and_nothing_of_the_house() {
    let (world, ids) = world().await;
    let seat = world.enrol(ids.own, 1).await[0];
    for route in routes() {
        if ["/mi-grupo/salida", "/idioma", "/entrar", "/entrar/demostracion"].contains(&route.address) {
            continue;
        }
        let mut browser = world.by_link(ids.own, seat).await;
        let before = journal(&world).await;
        let answer = ask(&mut browser, &route, &ids.own.to_string()).await;
        let told = format!("{:?} {}: {} {}", route.method, route.address, answer.status, answer.location);
        assert!(!answer.status.is_server_error(), "{told}");
        match route.action.scope() {
            Scope::Own => assert!(answer.status != StatusCode::FORBIDDEN && answer.location != "/enlace", "{told}"),
            Scope::Anyone => {}
            Scope::Login | Scope::Territory | Scope::House | Scope::Group => {
                assert!(answer.status == StatusCode::SEE_OTHER && answer.location.starts_with("/entrar"), "{told}");
                assert_eq!(journal(&world).await, before, "{told}");
            }
        }
    }
}

#[tokio::test]
async fn nobody_is_led_to_the_door_from_every_page_but_the_open_ones() {
    let (world, ids) = world().await;
    for route in routes() {
        let mut browser = world.browser();
        let answer = ask(&mut browser, &route, &ids.own.to_string()).await;
        let told = format!("{:?} {}: {} {}", route.method, route.address, answer.status, answer.location);
        assert!(!answer.status.is_server_error(), "{told}");
        if !matches!(route.action, Action::Enter | Action::ReadGuidance) {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{told}");
            // Whoever has no link is told so; nobody signs in to a page of their own.
            let door = if route.action.scope() == Scope::Own { "/enlace" } else { "/entrar" };
            assert!(answer.location.starts_with(door), "{told}");
        }
    }
}

#[tokio::test]
async fn what_is_foreign_and_what_is_unknown_answer_alike() {
    let (world, ids) = world().await;
    for (name, ..) in CAST {
        for route in routes().into_iter().filter(|route| route.address.contains("{group}")) {
            let mut browser = world.signed_in(name).await;
            let foreign = if name == "elena" { ids.own } else { ids.elsewhere };
            let theirs = ask(&mut browser, &route, &foreign.to_string()).await;
            let nothing = ask(&mut browser, &route, &ids.unknown.to_string()).await;
            let malformed = ask(&mut browser, &route, "no-es-un-grupo").await;
            let told = format!("{name} asks {:?} {}", route.method, route.address);
            assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{told}");
            assert_eq!(theirs.status, nothing.status, "{told}");
            assert_eq!(malformed.status, nothing.status, "{told}");
            let page = theirs.text.replace(&foreign.to_string(), "ID");
            assert_eq!(page, nothing.text.replace(&ids.unknown.to_string(), "ID"), "{told}");
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_nothing_with_data_is_kept() {
    let (world, ids) = world().await;
    let mut browser = world.signed_in("paula").await;
    for route in routes().into_iter().filter(|route| route.method == Verb::Get) {
        let answer = ask(&mut browser, &route, &ids.own.to_string()).await;
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
    let (world, ids) = world().await;
    let mut browser = world.signed_in("paula").await;
    let large = "a".repeat(300 * 1024);
    for route in routes().into_iter().filter(|route| route.method == Verb::Post) {
        let path = filled(route.address, &ids.own.to_string());
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

async fn journal(world: &World) -> usize {
    let mut tx = world.app.db.read().await.unwrap();
    let mut lines = 0;
    for house in [world.cast.house, world.cast.other_house] {
        lines += ronda::store::journal::count(&mut tx, house).await.unwrap();
    }
    lines
}
