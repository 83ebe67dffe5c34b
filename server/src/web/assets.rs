//! Files served as they are written; style sheets joined in the order of their layers.

use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode, header};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::LazyLock;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: Vec<u8>,
    brotli: Option<Vec<u8>>,
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let css = [
        include_str!("../../assets/css/tokens.css"),
        include_str!("../../assets/css/base.css"),
        include_str!("../../assets/css/pieces.css"),
        include_str!("../../assets/css/page.css"),
        include_str!("../../assets/css/print.css"),
    ]
    .join("\n");
    let partial = as_one(&[include_str!("../../assets/js/typed.js"), include_str!("../../assets/js/partial.js")]);
    // A participant's pages bring the pieces, and a frame of their own in place of the staff's.
    let own = [
        include_str!("../../assets/css/tokens.css"),
        include_str!("../../assets/css/base.css"),
        include_str!("../../assets/css/pieces.css"),
        include_str!("../../assets/css/own.css"),
        include_str!("../../assets/css/print.css"),
    ]
    .join("\n");
    let font: &[u8] = include_bytes!("../../assets/font/nunito-sans.woff2");
    vec![
        text("ronda.css", "text/css; charset=utf-8", without_comments(&css).as_bytes()),
        text("partial.js", "text/javascript; charset=utf-8", partial.as_bytes()),
        text("console.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/js/console.js")),
        text("aloud.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/js/aloud.js")),
        text("follow.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/js/follow.js")),
        text(
            "figures.css",
            "text/css; charset=utf-8",
            without_comments(include_str!("../../assets/css/figures.css")).as_bytes(),
        ),
        text("own.css", "text/css; charset=utf-8", without_comments(&own).as_bytes()),
        text("escena.svg", "image/svg+xml", include_bytes!("../../assets/img/escena.svg")),
        text("escena-oscura.svg", "image/svg+xml", include_bytes!("../../assets/img/escena-oscura.svg")),
        text("sheet.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/js/sheet.js")),
        text("icono.svg", "image/svg+xml", super::ui::icon::logo_file().as_bytes()),
        Asset { name: "font/nunito-sans.woff2", kind: "font/woff2", bytes: font.to_vec(), brotli: None },
    ]
});

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = Sha256::new();
    for asset in ASSETS.iter() {
        hasher.update(&asset.bytes);
    }
    hasher.finalize().iter().take(5).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
});

/// A style sheet without its comments: they tell whoever changes it why, and a phone on a slow line pays for them.
fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

/// Modules as one file: what they import from each other stands in it already, and a slow line asks once.
fn as_one(modules: &[&str]) -> String {
    let lines = modules.iter().flat_map(|module| module.lines()).filter(|line| !line.starts_with("import "));
    lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

fn text(name: &'static str, kind: &'static str, bytes: &[u8]) -> Asset {
    Asset { name, kind, bytes: bytes.to_vec(), brotli: squeezed(bytes) }
}

fn squeezed(bytes: &[u8]) -> Option<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).ok()?;
    Some(out)
}

/// Changes whenever any of the files does, so that they may be kept for a year.
pub fn version() -> &'static str {
    &VERSION
}

/// A file by its name.
pub fn serve(name: &str, headers: &HeaderMap) -> Response<Body> {
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name) else {
        return plain(StatusCode::NOT_FOUND);
    };
    let accepts = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("br"));
    let mut response = plain(StatusCode::OK);
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(asset.kind));
    answer.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("public, max-age=31536000, immutable"));
    answer.insert(header::VARY, header::HeaderValue::from_static("accept-encoding"));
    let body = match &asset.brotli {
        Some(small) if accepts => {
            answer.insert(header::CONTENT_ENCODING, header::HeaderValue::from_static("br"));
            small.clone()
        }
        Some(_) | None => asset.bytes.clone(),
    };
    *response.body_mut() = Body::from(body);
    response
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use super::{as_one, without_comments};

    #[test]
    fn modules_become_one_file_without_imports_or_exports() {
        let one = as_one(&["export function a() {}", "import { a } from './a.js';\na();"]);
        assert_eq!(one, "function a() {}\na();");
    }

    #[test]
    fn a_style_sheet_loses_its_comments_and_nothing_else() {
        assert_eq!(without_comments("/* one */ a { b: c } /* two */\n.d { e: f }"), " a { b: c } \n.d { e: f }");
        assert_eq!(without_comments(".a { b: c }"), ".a { b: c }");
    }
}
