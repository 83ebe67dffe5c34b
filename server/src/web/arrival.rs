//! What comes: a request is read into a visit, with who it is by.

use super::app::App;
use super::pairs::Pairs;
use super::reply::Stop;
use super::response::finish;
use super::trouble::Trouble;
use super::upload::{self, Brought};
use super::visit::{Me, Snapshot, Visit};
use super::{guard, session};
use crate::failure::Failure;
use crate::store::{link, login};
use crate::text::Lang;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, Response, header};
use chrono::TimeDelta;
use domain::policy::Standing;
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::time::timeout;

/// Reads a request into a visit; the second part says why its body was not read.
pub async fn read(
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
