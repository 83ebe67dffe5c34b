//! A browser without a screen: it keeps cookies, follows links and fills in forms as they were shown.

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use ronda::web::app::App;
use ronda::web::router;
use std::collections::BTreeMap;
use std::sync::Arc;
use tower::ServiceExt;

/// A browser.
pub struct Browser {
    site: Router,
    cookies: BTreeMap<String, String>,
    language: &'static str,
}

/// An answer.
#[derive(Debug)]
pub struct Answered {
    /// Status.
    pub status: StatusCode,
    /// Where it leads, for a 303.
    pub location: String,
    /// The page.
    pub text: String,
    /// What came, byte by byte.
    pub bytes: Vec<u8>,
    /// Headers.
    pub headers: axum::http::HeaderMap,
}

impl Browser {
    /// A browser in which nobody is signed in.
    pub fn new(app: Arc<App>) -> Self {
        Self { site: router::site(app), cookies: BTreeMap::new(), language: "es-CO" }
    }

    /// The same, asking for English.
    #[must_use]
    pub fn in_english(self) -> Self {
        Self { language: "en", ..self }
    }

    /// Signs in through the form.
    pub async fn sign_in(&mut self, identifier: &str, secret: &str) {
        let answer = self.post("/entrar", &[("identifier", identifier), ("secret", secret)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{identifier} signs in: {}", answer.text);
    }

    /// Looks at a page.
    pub async fn get(&mut self, address: &str) -> Answered {
        self.send(Method::GET, address, None).await
    }

    /// Sends a form with these values and nothing else.
    pub async fn post(&mut self, address: &str, values: &[(&str, &str)]) -> Answered {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(values).finish();
        self.send(Method::POST, address, Some(body)).await
    }

    /// Sends a body as it is.
    pub async fn post_body(&mut self, address: &str, body: String) -> Answered {
        self.send(Method::POST, address, Some(body)).await
    }

    /// Opens `page`, fills in the values in the form that posts to `address`, keeps its unseen ones, and sends it.
    pub async fn fill(&mut self, page: &str, address: &str, values: &[(&str, &str)]) -> Answered {
        let shown = self.get(page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page} opens");
        let mut all = unseen(&shown.text, address);
        all.extend(values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(address, &pairs).await
    }

    /// Fills in a form of `page` and sends it with a file, as a browser does; an empty one is a field left alone.
    pub async fn fill_with_file(
        &mut self,
        page: &str,
        address: &str,
        values: &[(&str, &str)],
        file: (&str, &[u8]),
    ) -> Answered {
        let shown = self.get(page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page} opens");
        let mut all = unseen(&shown.text, address);
        all.extend(values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.bring(address, &pairs, Some(file)).await
    }

    /// Opens a personal link and comes in at the door where it leads; `values` say on whose phone.
    pub async fn come_in(&mut self, secret: &str, values: &[(&str, &str)]) -> Answered {
        let opened = self.get(&format!("/p/{secret}")).await;
        assert_eq!(opened.location, "/puerta", "the link leads to the door: {}", opened.text);
        let door = self.get("/puerta").await;
        let link = attribute(door.text.split("name=\"link\"").nth(1).expect(&door.text), "value").unwrap();
        self.post("/puerta", &[&[("link", link.as_str())], values].concat()).await
    }

    /// Sends a form with a file, as a browser does.
    pub async fn bring(&mut self, address: &str, values: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Answered {
        self.send_as("multipart/form-data; boundary=XrondaX", address, with_file(values, file)).await
    }

    /// Sends a body of some kind.
    pub async fn send_as(&mut self, kind: &str, address: &str, body: Vec<u8>) -> Answered {
        self.ask(Method::POST, address, (kind, Body::from(body))).await
    }

    async fn send(&mut self, method: Method, address: &str, body: Option<String>) -> Answered {
        let body = body.map_or_else(Body::empty, Body::from);
        self.ask(method, address, ("application/x-www-form-urlencoded", body)).await
    }

    async fn ask(&mut self, method: Method, address: &str, (kind, body): (&str, Body)) -> Answered {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let path = address.split('#').next().unwrap();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "ronda.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::CONTENT_TYPE, kind)
            .header(header::COOKIE, cookies)
            .body(body)
            .unwrap();
        let response = self.site.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let location =
            parts.headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert_eq!(raw_keys(&text), Vec::<&str>::new(), "{address} shows keys of texts instead of texts");
        Answered { status: parts.status, location, text, bytes: bytes.to_vec(), headers: parts.headers }
    }
}

/// A form with a file, as bytes between boundaries.
pub fn with_file(values: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in values {
        let field = format!("--XrondaX\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(field.as_bytes());
    }
    if let Some((name, bytes)) = file {
        let field = format!("--XrondaX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(field.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--XrondaX--\r\n");
    body
}

/// Words that people read and that look like the key of a text: `move-reason-invited`.
fn raw_keys(html: &str) -> Vec<&str> {
    if !html.starts_with("<!DOCTYPE html") {
        return Vec::new();
    }
    let said = html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, said)| said);
    let is_key = |word: &&str| {
        word.split('-').count() > 2
            && word.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()))
    };
    let mut keys: Vec<&str> = said.flat_map(str::split_whitespace).filter(is_key).collect();
    keys.dedup();
    keys
}

#[test]
fn a_key_that_people_would_read_is_found_and_words_with_a_hyphen_are_not() {
    let page = "<!DOCTYPE html><p class=\"a-b-c\">co-coordina <b>move-reason-invited</b> e-mail 2026-11-26</p>";
    assert_eq!(raw_keys(page), ["move-reason-invited"]);
}

/// The hidden values of the form that posts to `address` (or has no action, and so posts to its own page).
fn unseen(html: &str, address: &str) -> Vec<(String, String)> {
    let forms = html.split("<form").skip(1).map(|form| form.split("</form>").next().unwrap_or_default());
    let address = address.split('#').next().unwrap();
    let of_address = |form: &&str| {
        let tag = form.split('>').next().unwrap_or_default();
        [format!("formaction=\"{address}\""), format!("formaction=\"{address}?orden=")]
            .iter()
            .any(|one| form.contains(one))
            || match tag.split("action=\"").nth(1) {
                Some(rest) => rest.split('"').next() == Some(address),
                None => true,
            }
    };
    let Some(form) = forms.filter(of_address).find(|form| form.contains("name=\"command\"")) else { return Vec::new() };
    form.split("<input")
        .filter(|input| input.contains("type=\"hidden\""))
        .filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value")?)))
        .collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split(&format!("{name}=\"")).nth(1)?;
    Some(rest.split('"').next()?.to_owned())
}
