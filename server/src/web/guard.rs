//! What stands before every page: where a form may come from, how large it may be, and the headers of every answer.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, header};

/// The content policy: nothing from elsewhere, no inline style or script.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; \
form-action 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Bytes of a body that is read as a form.
pub const FORM_MOST: usize = 256 * 1024;
/// Bytes of a body that is read and thrown away before it is refused; of a larger one the rest is not waited for.
pub const BODY_MOST: usize = 16 * 1024 * 1024;

/// Whether a request may change something: it comes from a page of this host. Browsers say so in `Sec-Fetch-Site`;
/// where they do not, the host of `Origin` must be ours.
pub fn comes_from_here(method: &Method, headers: &HeaderMap) -> bool {
    if method == Method::GET || method == Method::HEAD {
        return true;
    }
    match text(headers, "sec-fetch-site") {
        Some(site) => site == "same-origin" || site == "none",
        None => match (text(headers, "origin"), text(headers, "host")) {
            (Some(origin), Some(host)) => {
                origin.split_once("://").is_some_and(|(_, theirs)| theirs.eq_ignore_ascii_case(host))
            }
            (None, _) | (_, None) => false,
        },
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Sets the headers of every answer. Nothing with data is cached.
pub fn protect(response: &mut Response<Body>, secure: bool) {
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CSP);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(self), screen-wake-lock=(self)",
    );
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
        set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        comes_from_here(&Method::POST, &headers)
    }

    #[test]
    fn a_form_from_elsewhere_changes_nothing() {
        assert!(allowed(&[("sec-fetch-site", "same-origin")]));
        assert!(allowed(&[("sec-fetch-site", "none")]));
        assert!(!allowed(&[("sec-fetch-site", "cross-site"), ("origin", "http://ronda.test"), ("host", "ronda.test")]));
        assert!(!allowed(&[("sec-fetch-site", "same-site")]));
        assert!(allowed(&[("origin", "http://ronda.test:8080"), ("host", "ronda.test:8080")]));
        assert!(!allowed(&[("origin", "http://evil.test"), ("host", "ronda.test")]));
        assert!(!allowed(&[("origin", "null"), ("host", "ronda.test")]));
        assert!(!allowed(&[("host", "ronda.test")]));
        assert!(comes_from_here(&Method::GET, &HeaderMap::new()));
    }
}
