//! Every route with its action: nothing is mounted without one, and what the policy does not allow is not answered.

use super::admission::admit;
use super::app::App;
use super::doors::Peer;
use super::reply::{Answer, Reply, Stop};
use super::response::finish;
use super::trouble::{self, Trouble};
use super::visit::Visit;
use super::{arrival, assets, guard, page, upload};
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{Path, RawPathParams, Request, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::routing::{MethodFilter, MethodRouter};
use domain::policy::Action;
use futures_util::FutureExt;
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
    let (mut visit, _) = match arrival::read(app, BTreeMap::new(), request).await {
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
    let (mut visit, unread) = match arrival::read(app, parts, request).await {
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
