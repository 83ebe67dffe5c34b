//! Every route with its action: nothing is mounted without one, and what the policy does not allow is not answered.

use super::app::App;
use super::doors::Peer;
use super::pairs::Pairs;
use super::reply::{Answer, Reply, Stop};
use super::trouble::{self, Trouble};
use super::upload::{self, Brought};
use super::visit::{Me, Snapshot, Visit};
use super::{assets, guard, page, session};
use crate::failure::{Failure, Kind};
use crate::store::slice::Which;
use crate::store::{link, login, standing, territory};
use crate::text::Lang;
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{Path, RawPathParams, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use axum::routing::{MethodFilter, MethodRouter};
use chrono::TimeDelta;
use domain::id::GroupId;
use domain::policy::{Action, Scope, Standing, may};
use futures_util::FutureExt;
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::error::Elapsed;
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;

/// What a page does with a request.
pub type Handler = for<'a> fn(&'a Visit) -> Pin<Box<dyn Future<Output = Answer> + Send + 'a>>;

/// A route: method, address, what the policy is asked, and the page.
#[derive(Clone, Copy)]
pub struct Route {
    /// GET or POST.
    pub method: Verb,
    /// The address, parts in braces.
    pub address: &'static str,
    /// What the policy is asked.
    pub action: Action,
    /// The page.
    pub handler: Handler,
    /// Whether it takes a file: then its form may be larger, and is read after the policy has answered.
    pub takes_file: bool,
}

/// The two methods that pages use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// To look.
    Get,
    /// To change.
    Post,
}

/// A route to look at something.
#[macro_export]
macro_rules! get {
    ($address:literal, $action:ident, $handler:path) => {
        $crate::web::router::Route {
            method: $crate::web::router::Verb::Get,
            address: $address,
            action: domain::policy::Action::$action,
            handler: |visit| Box::pin($handler(visit)),
            takes_file: false,
        }
    };
}

/// A route to change something.
#[macro_export]
macro_rules! post {
    ($address:literal, $action:ident, $handler:path) => {
        $crate::web::router::Route {
            method: $crate::web::router::Verb::Post,
            address: $address,
            action: domain::policy::Action::$action,
            handler: |visit| Box::pin($handler(visit)),
            takes_file: false,
        }
    };
}

/// A route to bring a file to.
#[macro_export]
macro_rules! bring {
    ($address:literal, $action:ident, $handler:path) => {
        $crate::web::router::Route { takes_file: true, ..$crate::post!($address, $action, $handler) }
    };
}

/// Where a secret is typed, or stands in the address: one address may knock there so often and no more.
const DOORS: &[(Verb, &str)] =
    &[(Verb::Post, "/entrar"), (Verb::Post, "/inicio"), (Verb::Get, "/p/{token}"), (Verb::Get, "/calendario/{file}")];

/// The whole site.
pub fn site(app: Arc<App>) -> Router {
    site_of(app, page::routes())
}

/// A site of these routes.
pub fn site_of(app: Arc<App>, routes: Vec<Route>) -> Router {
    let secure = app.manner.secure;
    let mut addresses: BTreeMap<&'static str, Vec<Route>> = BTreeMap::new();
    for route in routes {
        addresses.entry(route.address).or_default().push(route);
    }
    let mut router = Router::new();
    for (address, routes) in addresses {
        let mut methods = MethodRouter::new();
        for route in routes {
            let filter = match route.method {
                Verb::Get => MethodFilter::GET,
                Verb::Post => MethodFilter::POST,
            };
            methods = methods.on(
                filter,
                move |State(app): State<Arc<App>>, parts: Result<RawPathParams, _>, request: Request| async move {
                    answer(app, named(parts), request, Some(route)).await
                },
            );
        }
        router = router.route(address, methods.fallback(wrong_method));
    }
    router
        .route("/estatico/{*name}", axum::routing::get(asset))
        .fallback(unknown)
        // A page that panics is caught where the visitor is known; here is what goes wrong before.
        .layer(CatchPanicLayer::custom(move |_| {
            tracing::error!("an answer panicked outside of a page");
            let mut response = Response::new(Body::from("500"));
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            guard::protect(&mut response, secure);
            response
        }))
        .layer(tower_http::compression::CompressionLayer::new())
        // A phone squeezes what it sends. What can't be unpacked is read as it came, and refused by whoever reads it.
        .layer(
            tower::ServiceBuilder::new()
                .layer(tower_http::decompression::RequestDecompressionLayer::new().pass_through_unaccepted(true))
                .layer(tower_http::map_request_body::MapRequestBodyLayer::new(Body::new)),
        )
        .with_state(app)
}

/// The parts of an address by their names. Bytes that are no text name nothing, like an id that nobody has.
fn named(parts: Result<RawPathParams, RawPathParamsRejection>) -> BTreeMap<String, String> {
    parts.map_or_else(
        |_| BTreeMap::new(),
        |parts| parts.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    )
}

async fn asset(State(app): State<Arc<App>>, Path(name): Path<String>, headers: HeaderMap) -> Response<Body> {
    let mut response = assets::serve(&name, &headers);
    guard::protect(&mut response, app.manner.secure);
    response
}

async fn unknown(State(app): State<Arc<App>>, request: Request) -> Response<Body> {
    answer(app, BTreeMap::new(), request, None).await
}

async fn wrong_method(State(app): State<Arc<App>>, request: Request) -> Response<Body> {
    let request = request.map(|_| Body::empty());
    let (mut visit, _) = match visit(app, BTreeMap::new(), request).await {
        Ok(found) => found,
        Err(response) => return *response,
    };
    visit.path = "/".to_owned();
    finish(&visit, Ok(trouble::reply(&visit, Trouble::Method)))
}

async fn answer(
    app: Arc<App>,
    parts: BTreeMap<String, String>,
    request: Request,
    route: Option<Route>,
) -> Response<Body> {
    let from_here = guard::comes_from_here(request.method(), request.headers());
    let peer = request.extensions().get::<Peer>().copied();
    let (request, file) = apart(request, route.is_some_and(|route| route.takes_file));
    let (mut visit, unread) = match visit(app, parts, request).await {
        Ok(found) => found,
        Err(response) => return *response,
    };
    let Some(route) = route else { return finish(&visit, Err(Stop::NotFound)) };
    // A mail program takes people off from elsewhere; it brings the secret of one message and no cookie of ours.
    if !from_here && route.address != page::reminders::stop::ADDRESS {
        return finish(&visit, Ok(trouble::reply(&visit, Trouble::Elsewhere)));
    }
    if let (Some(peer), Some(most)) = (peer, visit.app.limits.knocks)
        && DOORS.contains(&(route.method, route.address))
        && let Err(seconds) = visit.app.doors.knock(peer, most, visit.now)
    {
        return finish(&visit, Ok(Reply::Later(seconds, trouble::page(&visit, Trouble::TooMany))));
    }
    if let Some(trouble) = unread {
        return finish(&visit, Ok(trouble::reply(&visit, trouble)));
    }
    let answered = AssertUnwindSafe(admitted(&mut visit, route, file)).catch_unwind().await;
    let answer = match answered {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) => {
            tracing::error!(request = %visit.request, address = route.address, "a page took too long");
            Ok(trouble::reply(&visit, Trouble::Unsure))
        }
        Err(_) => {
            tracing::error!(request = %visit.request, address = route.address, "a page panicked");
            Ok(trouble::reply(&visit, Trouble::Failure))
        }
    };
    finish(&visit, answer)
}

/// A form with a file, not read yet, and its boundary.
type Unread = (String, Body);

/// Takes the body of a form with a file apart from its request, where the route takes one.
fn apart(request: Request, takes_file: bool) -> (Request, Option<Unread>) {
    let Some(boundary) = upload::boundary(request.headers()).filter(|_| takes_file) else { return (request, None) };
    let (head, body) = request.into_parts();
    (Request::from_parts(head, Body::empty()), Some((boundary, body)))
}

/// The page's answer, once the policy has let the visitor in. A file is waited for longer than a form: a photo over a
/// thin line.
async fn admitted(visit: &mut Visit, route: Route, file: Option<Unread>) -> Result<Answer, Elapsed> {
    let limit = visit.app.limits.answer;
    let led = timeout(limit, admit(visit, route)).await?;
    match (led, file) {
        (Ok(None), None) => timeout(limit, (route.handler)(visit)).await,
        (Ok(None), Some((boundary, body))) => {
            let app = Arc::clone(&visit.app);
            let _turn = match timeout(limit, app.turn_to_bring()).await? {
                Ok(turn) => turn,
                Err(failure) => return Ok(Err(failure.into())),
            };
            match timeout(app.limits.body * upload::PATIENCE, upload::read(body, &boundary)).await {
                Ok((form, brought)) => (visit.form, visit.brought) = (form, brought),
                Err(_) => return Ok(Ok(trouble::reply(visit, Trouble::TooSlow))),
            }
            timeout(limit, (route.handler)(visit)).await
        }
        (Ok(Some(elsewhere)), file) => {
            let_go(file, limit).await?;
            Ok(Ok(elsewhere))
        }
        (Err(stop), file) => {
            let_go(file, limit).await?;
            Ok(Err(stop))
        }
    }
}

async fn let_go(file: Option<Unread>, limit: Duration) -> Result<(), Elapsed> {
    match file {
        Some((_, body)) => timeout(limit, upload::throw_away(body)).await,
        None => Ok(()),
    }
}

/// Reads a request into a visit; the second part says why its body was not read.
async fn visit(
    app: Arc<App>,
    parts: BTreeMap<String, String>,
    request: Request,
) -> Result<(Visit, Option<Trouble>), Box<Response<Body>>> {
    let now = app.clock.now();
    let (head, body) = request.into_parts();
    let (body, unread) = match head.method {
        Method::POST => match timeout(app.limits.body, read_body(body)).await {
            Ok(Ok(body)) => (body, None),
            Ok(Err(trouble)) => (Vec::new(), Some(trouble)),
            Err(_) => (Vec::new(), Some(Trouble::TooSlow)),
        },
        _ => (Vec::new(), None),
    };
    let (form, brought) = match upload::is_json(&head.headers) {
        true => (Pairs::default(), Brought::Json(body)),
        false => (Pairs::parse(&body), Brought::Nothing),
    };
    let language = head.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut visit = Visit {
        lang: cookie_language(&head.headers).unwrap_or_else(|| Lang::from_header(language)),
        now,
        request: domain::id::show(app.ids.next(now)),
        path: head.uri.path().to_owned(),
        parts,
        query: Pairs::parse(head.uri.query().unwrap_or_default().as_bytes()),
        form,
        device: device(&head.headers),
        me: None,
        holder: None,
        at_door: session::at_door(&head.headers, app.manner.secure),
        host: host(&head.headers, &head.uri),
        standing: Standing::nobody(),
        brought,
        snapshot: Snapshot::default(),
        app,
    };
    match who(&visit, &head.headers).await {
        Ok((me, holder)) => {
            visit.holder = holder;
            if let Some((me, lang)) = me {
                visit.lang = lang;
                visit.me = Some(me);
            }
            Ok((visit, unread))
        }
        Err(failure) => Err(Box::new(finish(&visit, Err(Stop::Failed(failure))))),
    }
}

/// Reads a form, or what a script sends. One over the limit is thrown away as it comes in, and refused when it has: a
/// browser that is still sending would show a broken connection.
async fn read_body(mut body: Body) -> Result<Vec<u8>, Trouble> {
    let mut form = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        // A visitor who is gone reads no page; one whose body can't be understood gets the same.
        let Ok(frame) = frame else { return Err(Trouble::TooSlow) };
        let Some(bytes) = frame.data_ref() else { continue };
        length += bytes.len();
        if length > guard::BODY_MOST {
            return Err(Trouble::TooLarge);
        }
        if length <= guard::FORM_MOST {
            form.extend_from_slice(bytes);
        } else {
            form = Vec::new();
        }
    }
    if length > guard::FORM_MOST { Err(Trouble::TooLarge) } else { Ok(form) }
}

fn cookie_language(headers: &HeaderMap) -> Option<Lang> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix("idioma=").and_then(Lang::from_code))
}

/// What a device calls itself: the system and the browser out of its `User-Agent`, no more.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map_or("", |(_, name)| name)
    };
    let system = known(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    let browser = known(&[
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    [browser, system].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The host that a request names; of what it says only the letters that a host may have.
fn host(headers: &HeaderMap, uri: &axum::http::Uri) -> String {
    let named = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    let named = named.or_else(|| uri.authority().map(axum::http::uri::Authority::as_str)).unwrap_or_default();
    named.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-.:[]".contains(*letter)).collect()
}

/// Who is signed in on this device, and who came by a personal link: each has a cookie of its own.
async fn who(visit: &Visit, headers: &HeaderMap) -> Result<(Option<(Me, Lang)>, Option<link::Holder>), Failure> {
    Ok((signed_in(visit, headers).await?, by_link(visit, headers).await?))
}

async fn by_link(visit: &Visit, headers: &HeaderMap) -> Result<Option<link::Holder>, Failure> {
    let Some(hash) = session::link_session_hash(headers, visit.app.manner.secure) else { return Ok(None) };
    let mut tx = visit.app.db.read().await?;
    Ok(link::by_session(&mut tx, &hash, visit.now).await?)
}

/// Who the cookie belongs to, and the language of their screens.
async fn signed_in(visit: &Visit, headers: &HeaderMap) -> Result<Option<(Me, Lang)>, Failure> {
    let Some(hash) = session::token_hash(headers, visit.app.manner.secure) else { return Ok(None) };
    let mut tx = visit.app.db.read().await?;
    let found = login::signed_in(&mut tx, &hash, visit.now).await?;
    let Some(login::SignedIn { session, identifier, language, houses, invited, house }) = found else {
        return Ok(None);
    };
    if visit.now - session.seen_at > TimeDelta::minutes(5) {
        drop(tx);
        visit.app.act.door(async |tx| login::seen(tx, session.id, visit.now).await).await?;
    } else {
        visit.keep(tx);
    }
    let lang = Lang::from_code(&language).unwrap_or_default();
    Ok(Some((Me { session, identifier, house, houses, invited }, lang)))
}

/// Whether the policy lets this visit in. `Some` leads elsewhere first: to sign in, or to choose an institution.
async fn admit(visit: &mut Visit, route: Route) -> Result<Option<Reply>, Stop> {
    let action = route.action;
    let scope = action.scope();
    visit.standing = standing_of(visit, scope).await?;
    if route.method == Verb::Post || !matches!(scope, Scope::House | Scope::Group) {
        // What is about to change something must not hold a connection while it waits for the one that writes.
        visit.let_go();
    }
    if scope == Scope::Anyone {
        return Ok(None);
    }
    if scope == Scope::Own {
        return match visit.holder {
            None => Ok(Some(Reply::Elsewhere("/enlace".to_owned(), None))),
            Some(_) if may(&visit.standing, action) => Ok(None),
            Some(_) => Err(Stop::NoRight),
        };
    }
    let Some(me) = &visit.me else {
        return Ok(Some(Reply::Elsewhere(sign_in_address(visit, route.method), None)));
    };
    if me.house.is_none() && !matches!(scope, Scope::Login | Scope::Territory) {
        return Ok(Some(Reply::Elsewhere("/institucion/elegir".to_owned(), None)));
    }
    if may(&visit.standing, action) {
        return Ok(None);
    }
    // To whoever may not know of the group it answers like one that does not exist.
    let hidden = scope == Scope::Group && !visit.standing.knows_group();
    Err(if hidden { Stop::NotFound } else { Stop::NoRight })
}

fn sign_in_address(visit: &Visit, method: Verb) -> String {
    match method {
        Verb::Get => {
            let back: String = form_urlencoded::byte_serialize(visit.path.as_bytes()).collect();
            format!("/entrar?volver={back}")
        }
        // Only a look is taken up again after signing in; a form would have lost what it was about.
        Verb::Post => "/entrar".to_owned(),
    }
}

async fn standing_of(visit: &Visit, scope: Scope) -> Result<Standing, Stop> {
    if scope == Scope::Own {
        // A link is one seat of one group, whoever else is signed in on this device.
        let Some(holder) = &visit.holder else { return Ok(Standing::nobody()) };
        let mut tx = visit.look().await?;
        return Ok(link::standing(&mut tx, holder.institution, &holder.link).await?);
    }
    let Some(me) = &visit.me else { return Ok(Standing::nobody()) };
    if scope == Scope::Territory {
        let mut tx = visit.look().await?;
        let reads_territory = territory::reader(&mut tx, me.session.login).await?.is_some();
        return Ok(Standing { signed_in: true, reads_territory, ..Standing::nobody() });
    }
    let Some((house, person)) = &me.house else { return Ok(Standing { signed_in: true, ..Standing::nobody() }) };
    let group = visit.part("group").and_then(GroupId::parse);
    if scope == Scope::Group && group.is_none() {
        return Err(Stop::NotFound);
    }
    let mut tx = visit.look().await?;
    // A part of the path that is no id names nothing; its page says so.
    let which = visit.which().unwrap_or(Which::Latest);
    let standing = standing::towards(&mut tx, house.id, person, group.map(|group| (group, which))).await?;
    if let (Scope::Group, Some(group), None) = (scope, group, standing.seat)
        && crate::store::group::find(&mut tx, house.id, group).await?.is_none()
    {
        return Err(Stop::NotFound);
    }
    visit.keep(tx);
    Ok(standing)
}

fn finish(visit: &Visit, answer: Answer) -> Response<Body> {
    let mut response = match answer {
        Ok(Reply::Page(status, markup)) => {
            let mut response = Response::new(Body::from(markup.into_string()));
            *response.status_mut() = status;
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            response
        }
        Ok(Reply::Later(seconds, markup)) => {
            let mut response = finish(visit, Ok(Reply::Page(StatusCode::TOO_MANY_REQUESTS, markup)));
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            response
        }
        Ok(Reply::Elsewhere(address, cookie)) => {
            let mut response = elsewhere(&address, cookie.as_deref());
            if cookie.as_deref().is_some_and(|cookie| leaves_nothing(visit, cookie)) {
                clear(&mut response, "\"cache\", \"storage\"");
            }
            response
        }
        Ok(Reply::Json(status, text)) => {
            let mut response = Response::new(Body::from(text));
            *response.status_mut() = status;
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            response
        }
        Ok(Reply::File { kind, bytes }) => {
            let mut response = Response::new(Body::from(bytes));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            response
        }
        Ok(Reply::Download { kind, name, bytes }) => {
            let mut response = Response::new(Body::from(bytes));
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
                headers.insert(header::CONTENT_DISPOSITION, value);
            }
            response
        }
        Ok(Reply::Let { to, comes, goes }) => {
            let mut response = elsewhere(&to, Some(&comes));
            add_cookie(&mut response, &goes);
            response
        }
        Ok(Reply::Cleared(address, [one, other])) => {
            let mut response = elsewhere(&address, Some(&one));
            add_cookie(&mut response, &other);
            if visit.app.manner.secure && leaves_nothing(visit, &one) {
                clear(&mut response, "\"cache\", \"cookies\", \"storage\"");
            }
            response
        }
        Err(stop) => return finish(visit, Ok(stopped(visit, stop))),
    };
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    }
    guard::protect(&mut response, visit.app.manner.secure);
    response
}

fn stopped(visit: &Visit, stop: Stop) -> Reply {
    let trouble = match stop {
        Stop::NotFound => Trouble::NotFound,
        Stop::NoRight => Trouble::NoRight,
        Stop::Elsewhere(address) => return Reply::Elsewhere(address.to_owned(), None),
        Stop::Failed(failure) => {
            tracing::error!(request = %visit.request, %failure, "a page could not answer");
            match failure.kind() {
                Kind::Ours => Trouble::Failure,
                Kind::OutOfReach | Kind::NotOnDisk => Trouble::OutOfReach,
            }
        }
    };
    trouble::reply(visit, trouble)
}

fn add_cookie(response: &mut Response<Body>, cookie: &str) {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

fn elsewhere(address: &str, cookie: Option<&str>) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/")));
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(cookie).ok()) {
        headers.insert(header::SET_COOKIE, cookie);
    }
    response
}

/// Whether what the browser kept goes with a cookie: that of whoever signs out. A participant's that goes on a phone of
/// the staff takes nothing with it: an encounter may wait there to be sent.
fn leaves_nothing(visit: &Visit, cookie: &str) -> bool {
    let goes = cookie.contains("; Max-Age=0");
    let is_staffs =
        cookie.split_once('=').is_some_and(|(name, _)| name == session::cookie_name(visit.app.manner.secure));
    goes && (is_staffs || visit.me.is_none())
}

fn clear(response: &mut Response<Body>, what: &'static str) {
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static(what));
}
