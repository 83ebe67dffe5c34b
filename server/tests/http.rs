//! What stands around every page: headers, where a form may come from, how large and how slow a request may be, what
//! happens when a page breaks. Each is asked of every route.

use crate::house::{World, fresh_database};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use domain::command::slice::Guidance;
use http_body_util::BodyExt;
use ronda::clock::Clock;
use ronda::guidance;
use ronda::web::app::{App, Manner};
use ronda::web::doors::Peer;
use ronda::web::listen::{self, Limits};
use ronda::web::page::routes;
use ronda::web::router::{self, Route, Verb};
use ronda::web::visit::Visit;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

const SAME_SITE: (&str, &str) = ("sec-fetch-site", "same-origin");

struct Told {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

async fn ask(site: &Router, method: Method, path: &str, headers: &[(&str, &str)]) -> Told {
    let body = if method == Method::POST { "command=0000000000000&note=una+frase" } else { "" };
    ask_with(site, method, path, headers, body.to_owned()).await
}

async fn ask_with(site: &Router, method: Method, path: &str, headers: &[(&str, &str)], body: String) -> Told {
    let mut request = Request::builder().method(method).uri(path).header(header::HOST, "ronda.test");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = site.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let text = String::from_utf8_lossy(&body.collect().await.unwrap().to_bytes()).into_owned();
    Told { status: parts.status, headers: parts.headers, text }
}

/// A site before its first run.
async fn site(secure: bool, limits: Limits, routes: Vec<Route>) -> (Arc<App>, Router, Option<tempfile::TempDir>) {
    let (db, folder) = fresh_database().await;
    let guidance = Arc::new(Guidance { frames: guidance::frames().to_vec(), book: guidance::built_in_book().clone() });
    let manner = Manner { secure, setup_code: Some("abcd1234".to_owned()), ..Manner::default() };
    let app = App::within(limits, db, guidance, Clock::Machine, manner);
    (Arc::clone(&app), router::site_of(app, routes), folder)
}

fn protected(told: &Told, secure: bool, what: &str) {
    let value = |name: &str| told.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default();
    assert!(value("content-security-policy").starts_with("default-src 'none'"), "{what}");
    assert!(!value("content-security-policy").contains("unsafe"), "{what}");
    assert_eq!(value("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(value("referrer-policy"), "no-referrer", "{what}");
    assert_eq!(value("cross-origin-resource-policy"), "same-origin", "{what}");
    assert!(value("permissions-policy").contains("camera=()"), "{what}");
    assert!(!value("cache-control").is_empty(), "{what}");
    assert_eq!(!value("strict-transport-security").is_empty(), secure, "{what}");
    assert_eq!(!value("cross-origin-opener-policy").is_empty(), secure, "{what}");
}

fn path(route: &Route) -> String {
    let nothing = "0000000000077";
    let parts = route.address.split('/').map(|part| if part.starts_with('{') { nothing } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn every_answer_is_protected_with_tls_and_without() {
    for secure in [true, false] {
        let (_app, site, _folder) = site(secure, Limits::default(), routes()).await;
        for route in routes() {
            let at = path(&route);
            for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
                let told = ask(&site, method.clone(), &at, &[SAME_SITE]).await;
                assert!(!told.status.is_server_error(), "{method} {at}: {}", told.status);
                protected(&told, secure, &format!("{method} {at}"));
                if told.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/html; charset=utf-8") {
                    assert_eq!(told.headers[header::CACHE_CONTROL], "no-store", "{method} {at}");
                }
            }
        }
        for at in ["/no/existe", "/estatico/ronda.css", "/estatico/no-existe.js", "/estatico/../ronda.db"] {
            protected(&ask(&site, Method::GET, at, &[]).await, secure, at);
        }
    }
}

#[tokio::test]
async fn an_address_takes_its_own_methods_and_no_other() {
    let (_app, site, _folder) = site(false, Limits::default(), routes()).await;
    let all = routes();
    for route in &all {
        let takes = |verb| all.iter().any(|other| other.address == route.address && other.method == verb);
        let at = path(route);
        for (method, taken) in [
            (Method::GET, takes(Verb::Get)),
            (Method::HEAD, takes(Verb::Get)),
            (Method::POST, takes(Verb::Post)),
            (Method::PUT, false),
            (Method::DELETE, false),
            (Method::PATCH, false),
            (Method::TRACE, false),
        ] {
            let told = ask(&site, method.clone(), &at, &[SAME_SITE]).await;
            assert_eq!(told.status != StatusCode::METHOD_NOT_ALLOWED, taken, "{method} {at}: {}", told.status);
        }
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_on_every_route() {
    let (_app, site, _folder) = site(true, Limits::default(), routes()).await;
    let refused: [&[(&str, &str)]; 6] = [
        &[("sec-fetch-site", "cross-site"), ("origin", "https://ronda.test")],
        &[("sec-fetch-site", "same-site"), ("origin", "https://ronda.test")],
        &[("origin", "https://evil.test")],
        &[("origin", "null")],
        &[("origin", "https://ronda.test.evil.test")],
        &[],
    ];
    let taken: [&[(&str, &str)]; 3] =
        [&[SAME_SITE], &[("sec-fetch-site", "none")], &[("origin", "https://ronda.test")]];
    // The way out of a message is pressed in a mail program (RFC 8058), and takes nothing but its own secret.
    let from_a_mail = ronda::web::page::reminders::stop::ADDRESS;
    for route in routes().iter().filter(|route| route.method == Verb::Post && route.address != from_a_mail) {
        let at = path(route);
        for headers in refused {
            let told = ask(&site, Method::POST, &at, headers).await;
            assert_eq!(told.status, StatusCode::FORBIDDEN, "{at} {headers:?}");
            assert!(told.text.contains("No se guardó"), "{at}");
            assert!(!told.headers.contains_key(header::SET_COOKIE), "{at} {headers:?}");
        }
        for headers in taken {
            let told = ask(&site, Method::POST, &at, headers).await;
            assert_ne!(told.status, StatusCode::FORBIDDEN, "{at} {headers:?}");
        }
    }
}

#[tokio::test]
async fn the_cookie_is_bound_to_host_and_tls_and_a_foreign_one_is_nobody() {
    let world = World::new().await;
    for secure in [true, false] {
        let guidance =
            Arc::new(Guidance { frames: guidance::frames().to_vec(), book: guidance::built_in_book().clone() });
        let manner = Manner { secure, ..Manner::default() };
        let app = App::new(world.app.db.clone(), guidance, Clock::at(crate::house::now()), manner);
        let site = router::site(app);
        let name = if secure { "__Host-s" } else { "s" };
        let planted = format!("{name}={}", "a".repeat(64));
        let form = format!("identifier=paula%40ronda.test&secret={}", crate::house::PIN);
        let headers = [SAME_SITE, ("cookie", planted.as_str())];
        let told = ask_with(&site, Method::POST, "/entrar", &headers, form).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.text);
        let cookie = told.headers[header::SET_COOKIE].to_str().unwrap().to_owned();
        let (pair, rest) = cookie.split_once("; ").unwrap();
        assert!(pair.starts_with(&format!("{name}=")) && pair.len() == name.len() + 65, "256 bits: {cookie}");
        assert!(!cookie.contains(&"a".repeat(64)), "a session that was planted is not the one that begins");
        assert!(rest.contains("Path=/") && rest.contains("HttpOnly") && rest.contains("SameSite=Lax"), "{cookie}");
        assert_eq!(rest.contains("Secure"), secure, "{cookie}");
        assert!(!rest.contains("Domain"), "{cookie}");
        for (cookie, open) in [(planted.as_str(), false), (pair, true)] {
            let told = ask(&site, Method::GET, "/grupos", &[("cookie", cookie)]).await;
            assert_eq!(told.status == StatusCode::OK, open, "{cookie}");
        }
        let told = ask(&site, Method::POST, "/salir", &[SAME_SITE, ("cookie", pair)]).await;
        assert!(told.headers[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
        assert_eq!(told.headers["clear-site-data"], "\"cache\", \"storage\"");
        let told = ask(&site, Method::GET, "/grupos", &[("cookie", pair)]).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "a session that ended opens nothing");
    }
}

async fn breaks(_: &Visit) -> ronda::web::reply::Answer {
    panic!("a page that breaks")
}

async fn never_ends(_: &Visit) -> ronda::web::reply::Answer {
    std::future::pending().await
}

/// Every route, open to anyone, with another page behind it.
fn with_page(handler: router::Handler) -> Vec<Route> {
    let open = |route| Route { handler, action: domain::policy::Action::Enter, ..route };
    routes().into_iter().map(open).collect()
}

/// The number that names the request, as the page shows it.
fn number(text: &str) -> Option<&str> {
    let number = text.split("cuida el servidor: ").nth(1)?.get(..13)?;
    number.bytes().all(|letter| letter.is_ascii_alphanumeric()).then_some(number)
}

#[tokio::test]
async fn a_page_that_breaks_says_so_with_a_number_and_the_next_one_answers() {
    let (_app, site, _folder) = site(true, Limits::default(), with_page(|visit| Box::pin(breaks(visit)))).await;
    let mut seen = std::collections::BTreeSet::new();
    for route in routes() {
        let at = path(&route);
        let method = if route.method == Verb::Get { Method::GET } else { Method::POST };
        let told = ask(&site, method, &at, &[SAME_SITE, ("accept-language", "es")]).await;
        assert_eq!(told.status, StatusCode::INTERNAL_SERVER_ERROR, "{at}");
        assert!(told.text.contains("Algo falló de nuestro lado"), "{at}: {}", told.text);
        assert!(!told.text.contains("a page that breaks"), "what is behind it is not shown");
        protected(&told, true, &at);
        let number = number(&told.text).unwrap_or_else(|| panic!("{at} has no number: {}", told.text));
        assert!(seen.insert(number.to_owned()), "each request has a number of its own");
    }
    let told = ask(&site, Method::GET, "/estatico/ronda.css", &[]).await;
    assert_eq!(told.status, StatusCode::OK);
}

#[tokio::test]
async fn a_page_that_never_ends_is_given_up_and_the_form_can_be_sent_again() {
    let limits = Limits { answer: Duration::from_millis(1), ..Limits::default() };
    let (_app, site, _folder) = site(false, limits, with_page(|visit| Box::pin(never_ends(visit)))).await;
    for route in routes() {
        let at = path(&route);
        let method = if route.method == Verb::Get { Method::GET } else { Method::POST };
        let told = ask(&site, method, &at, &[SAME_SITE]).await;
        assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE, "{at}");
        assert_eq!(told.headers[header::RETRY_AFTER], "30", "{at}");
        protected(&told, false, &at);
        if route.method == Verb::Post {
            assert!(told.text.contains("value=\"una frase\""), "{at}: what was written comes along");
            assert!(told.text.contains("name=\"command\" value=\"0000000000000\""), "{at}: as the same command");
        }
    }
}

#[tokio::test]
async fn a_secret_never_comes_back_on_a_page() {
    let limits = Limits { answer: Duration::from_millis(1), ..Limits::default() };
    let (_app, site, _folder) = site(false, limits, with_page(|visit| Box::pin(never_ends(visit)))).await;
    for name in ["secret", "new_secret", "pin", "password"] {
        let form = format!("command=0000000000000&{name}=482915");
        let told = ask_with(&site, Method::POST, "/entrar", &[SAME_SITE], form).await;
        assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(!told.text.contains("482915"), "{name}");
    }
}

// --- Connections ------------------------------------------------------------------------------------------------

/// A server on a port of its own, with small limits.
struct Server {
    address: std::net::SocketAddr,
    stop: tokio::sync::oneshot::Sender<()>,
    ended: tokio::task::JoinHandle<()>,
    _app: Arc<App>,
    _folder: Option<tempfile::TempDir>,
}

async fn server(limits: Limits, routes: Vec<Route>) -> Server {
    let (app, site, folder) = site(false, limits, routes).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let ended = tokio::spawn(listen::serve(listener, site, limits, async { drop(stopped.await) }));
    Server { address, stop, ended, _app: app, _folder: folder }
}

/// Everything that comes back on a connection until the server ends it.
async fn rest(mut connection: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A server that is done with us may say so with a reset.
    _ = connection.read_to_end(&mut bytes).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn sent(server: &Server, text: &str) -> TcpStream {
    let mut connection = TcpStream::connect(server.address).await.unwrap();
    connection.write_all(text.as_bytes()).await.unwrap();
    connection
}

const LOOK: &str = "GET /entrar HTTP/1.1\r\nhost: ronda.test\r\nconnection: close\r\n\r\n";

/// S0: reliability 6.1, a limit for each address, which nobody gets around by saying that they come from elsewhere.
#[tokio::test]
async fn one_address_knocks_at_the_doors_so_often_and_no_more_whatever_it_says_of_itself() {
    let limits = Limits { knocks: Some(3), ..Limits::default() };
    let (_app, site, _folder) = site(false, limits, routes()).await;
    let knock = async |method: Method, path: &str, from: &str, says: &str| {
        let body = if method == Method::POST { "identifier=a%40b.co&secret=482915" } else { "" };
        let request = Request::builder().method(method).uri(path).header(header::HOST, "ronda.test");
        let request = request.header("sec-fetch-site", "same-origin").header("x-forwarded-for", says);
        let request = request.extension(Peer(from.parse().unwrap())).body(Body::from(body)).unwrap();
        site.clone().oneshot(request).await.unwrap()
    };
    let link = "/p/00000000000000000000000000";
    for n in 0..3 {
        let told = knock(Method::GET, link, "190.0.2.1", &format!("198.51.100.{n}")).await;
        assert_eq!(told.status(), StatusCode::NOT_FOUND);
    }
    for (method, path) in [(Method::GET, link), (Method::POST, "/entrar"), (Method::GET, "/calendario/x.ics")] {
        let told = knock(method, path, "190.0.2.1", "198.51.100.9").await;
        assert_eq!(told.status(), StatusCode::TOO_MANY_REQUESTS, "{path}");
        let seconds: u32 = told.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((500..=600).contains(&seconds), "{seconds}");
        let page = told.into_body().collect().await.unwrap().to_bytes();
        assert!(String::from_utf8_lossy(&page).contains("Espere diez minutos"), "{path}");
    }
    assert_eq!(knock(Method::GET, "/enlace", "190.0.2.1", "").await.status(), StatusCode::NOT_FOUND, "no door");
    assert_eq!(knock(Method::GET, link, "190.0.2.2", "").await.status(), StatusCode::NOT_FOUND, "another address");
    for _ in 0..5 {
        assert_eq!(knock(Method::GET, link, "127.0.0.1", "").await.status(), StatusCode::NOT_FOUND, "a proxy");
    }
}

#[tokio::test]
async fn the_listening_end_says_where_a_connection_comes_from() {
    let whence = axum::routing::get(|request: Request<Body>| async move {
        format!("{:?}", request.extensions().get::<Peer>().map(|peer| peer.0))
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let site = Router::new().route("/entrar", whence);
    let ended = tokio::spawn(listen::serve(listener, site, Limits::default(), async { drop(stopped.await) }));
    let mut connection = TcpStream::connect(address).await.unwrap();
    connection.write_all(LOOK.as_bytes()).await.unwrap();
    let told = rest(connection).await;
    assert!(told.ends_with("Some(127.0.0.1)"), "{told}");
    drop(stop);
    ended.await.unwrap();
}

#[tokio::test]
async fn a_thousand_heads_that_never_end_take_nobody_elses_place() {
    let limits = Limits { head: Duration::from_millis(300), connections: 300, ..Limits::default() };
    let server = server(limits, routes()).await;
    let mut slow = Vec::new();
    for n in 0..1000 {
        // Some say nothing at all, some a little, none of them enough.
        let said = ["", "GET /", "GET / HTTP/1.1\r\nhost: ronda.test\r\n", "GET / HTTP/1.1\r\nx: "][n % 4];
        slow.push(sent(&server, said).await);
    }
    let told = rest(sent(&server, LOOK).await).await;
    assert!(told.starts_with("HTTP/1.1 303") || told.starts_with("HTTP/1.1 200"), "{told}");
    for connection in slow {
        let told = rest(connection).await;
        assert!(!told.contains("HTTP/1.1 200"), "{told}");
    }
}

#[tokio::test]
async fn a_head_that_is_too_long_is_refused() {
    let server = server(Limits::default(), routes()).await;
    let long = format!("GET / HTTP/1.1\r\nhost: ronda.test\r\nx: {}\r\n\r\n", "a".repeat(64 * 1024));
    let many = format!("GET / HTTP/1.1\r\nhost: ronda.test\r\n{}\r\n", "x: a\r\n".repeat(2_000));
    for head in [long, many] {
        let mut connection = TcpStream::connect(server.address).await.unwrap();
        _ = connection.write_all(head.as_bytes()).await;
        let told = rest(connection).await;
        assert!(told.is_empty() || told.starts_with("HTTP/1.1 431") || told.starts_with("HTTP/1.1 400"), "{told}");
    }
}

#[tokio::test]
async fn a_body_that_never_comes_is_answered_in_words_on_every_route() {
    let limits = Limits { body: Duration::from_millis(1), ..Limits::default() };
    let server = server(limits, routes()).await;
    for route in routes().iter().filter(|route| route.method == Verb::Post) {
        let at = path(route);
        let head = format!(
            "POST {at} HTTP/1.1\r\nhost: ronda.test\r\nsec-fetch-site: same-origin\r\ncontent-length: 20\r\nconnection: close\r\n\r\na=b"
        );
        let told = rest(sent(&server, &head).await).await;
        assert!(told.starts_with("HTTP/1.1 408"), "{at}: {told}");
        assert!(told.contains("No llegó completo"), "{at}");
        assert!(told.contains("content-security-policy"), "{at}");
    }
}

#[tokio::test]
async fn a_body_without_end_is_refused_while_it_is_still_coming() {
    let server = server(Limits::default(), routes()).await;
    let head = "POST /entrar HTTP/1.1\r\nhost: ronda.test\r\nsec-fetch-site: same-origin\r\ntransfer-encoding: chunked\r\n\r\n";
    let connection = sent(&server, head).await;
    let (mut reading, mut writing) = connection.into_split();
    let flood = tokio::spawn(async move {
        let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
        let mut sent = 0_usize;
        while writing.write_all(chunk.as_bytes()).await.is_ok() {
            sent += chunk.len();
            assert!(sent < 256 * 1024 * 1024, "the server reads without end");
        }
    });
    let mut told = vec![0; 12];
    reading.read_exact(&mut told).await.unwrap();
    assert_eq!(String::from_utf8_lossy(&told), "HTTP/1.1 413");
    drop(reading);
    flood.await.unwrap();
}

#[tokio::test]
async fn twelve_megabytes_are_read_to_their_end_and_refused_with_what_is_allowed() {
    let server = server(Limits::default(), routes()).await;
    let length = 12 * 1024 * 1024;
    let head = format!(
        "POST /entrar HTTP/1.1\r\nhost: ronda.test\r\nsec-fetch-site: same-origin\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    );
    let mut connection = sent(&server, &head).await;
    connection.write_all(&vec![b'a'; length]).await.unwrap();
    let told = rest(connection).await;
    assert!(told.starts_with("HTTP/1.1 413"), "{told}");
    assert!(told.contains("256 KB"), "{told}");
}

#[tokio::test]
async fn what_is_being_answered_is_finished_when_the_server_stops_but_not_for_ever() {
    let limits = Limits { farewell: Duration::from_millis(100), ..Limits::default() };
    let server = server(limits, with_page(|visit| Box::pin(never_ends(visit)))).await;
    let answered = sent(&server, LOOK).await;
    let idle = TcpStream::connect(server.address).await.unwrap();
    // Taken in the order in which they came: once this one is answered, the others are inside.
    let told = rest(sent(&server, &LOOK.replace("/entrar", "/estatico/ronda.css")).await).await;
    assert!(told.starts_with("HTTP/1.1 200"));
    server.stop.send(()).unwrap();
    server.ended.await.unwrap();
    assert_eq!(rest(idle).await, "");
    assert_eq!(rest(answered).await, "", "a page that never ends is given up");
    assert!(TcpStream::connect(server.address).await.is_err(), "nobody new is taken");
}

async fn waits_for_the_gate(visit: &Visit) -> ronda::web::reply::Answer {
    // The page is made once the server was told to stop.
    GATE.acquire().await.unwrap().forget();
    ronda::web::reply::to(visit.path.clone())
}

static GATE: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(0);

#[tokio::test]
async fn a_save_that_has_begun_is_answered_although_the_server_stops() {
    let server = server(Limits::default(), with_page(|visit| Box::pin(waits_for_the_gate(visit)))).await;
    let answered = sent(&server, LOOK).await;
    let told = rest(sent(&server, &LOOK.replace("/entrar", "/estatico/ronda.css")).await).await;
    assert!(told.starts_with("HTTP/1.1 200"));
    server.stop.send(()).unwrap();
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    GATE.add_permits(1);
    let told = rest(answered).await;
    assert!(told.starts_with("HTTP/1.1 303"), "{told}");
    server.ended.await.unwrap();
}
