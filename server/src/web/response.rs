//! How a page's answer goes out.

use super::reply::{Answer, Reply, Stop};
use super::trouble::{self, Trouble};
use super::visit::Visit;
use super::{guard, session};
use crate::failure::Kind;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};

/// The answer of a page as it goes out, with what every answer has.
pub fn finish(visit: &Visit, answer: Answer) -> Response<Body> {
    let mut response = match answer {
        Ok(Reply::Page(status, markup)) => typed("text/html; charset=utf-8", (status, markup.into_string())),
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
        Ok(Reply::Json(status, text)) => typed("application/json", (status, text)),
        Ok(Reply::File { kind, bytes }) => typed(kind, (StatusCode::OK, bytes)),
        Ok(Reply::Download { kind, name, bytes }) => {
            let mut response = typed(kind, (StatusCode::OK, bytes));
            if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
                response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
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

fn typed(kind: &'static str, (status, body): (StatusCode, impl Into<Body>)) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
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
