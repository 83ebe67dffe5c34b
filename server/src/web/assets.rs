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

const ID: &str = include_str!("../../assets/js/id.js");
const PROJECT: &str = include_str!("../../assets/js/project.js");
const SAFE: &str = include_str!("../../assets/js/safe.js");
const COPY: &str = include_str!("../../assets/js/copy.js");
const OUTBOX: &str = include_str!("../../assets/js/outbox.js");
const DRAW: &str = include_str!("../../assets/js/draw.js");
const SHELL: &str = include_str!("../../assets/js/shell.js");
const ICON_192: &[u8] = include_bytes!("../../assets/img/icono-192.png");
const ICON_512: &[u8] = include_bytes!("../../assets/img/icono-512.png");

/// The service worker: it is served at the root, since it may hand out pages only from there on.
pub const SERVICE_WORKER: &str = include_str!("../../assets/js/sw.js");

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let css = [
        include_str!("../../assets/css/tokens.css"),
        include_str!("../../assets/css/base.css"),
        include_str!("../../assets/css/pieces.css"),
        include_str!("../../assets/css/page.css"),
        include_str!("../../assets/css/print.css"),
    ]
    .join("\n");
    let partial = as_one(&[
        include_str!("../../assets/js/typed.js"),
        include_str!("../../assets/js/partial.js"),
        include_str!("../../assets/js/carried.js"),
    ]);
    let carry = as_one(&[SAFE, COPY, include_str!("../../assets/js/carry.js")]);
    let list = as_one(&[ID, PROJECT, SAFE, COPY, OUTBOX, DRAW, SHELL, include_str!("../../assets/js/list.js")]);
    let drafts = include_str!("../../assets/js/drafts.js");
    let telling = include_str!("../../assets/js/telling.js");
    let room =
        as_one(&[ID, SAFE, OUTBOX, drafts, telling, PROJECT, DRAW, SHELL, include_str!("../../assets/js/room.js")]);
    // The console's clock, in a block of its own: it imports nothing, and its names are not the others'.
    let room = format!("{{\n{}}}\n{room}", include_str!("../../assets/js/console.js"));
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
        text("carry.js", "text/javascript; charset=utf-8", lean(&carry).as_bytes()),
        text("bag-list.js", "text/javascript; charset=utf-8", lean(&list).as_bytes()),
        text("bag-room.js", "text/javascript; charset=utf-8", lean(&room).as_bytes()),
        text(
            "bag.css",
            "text/css; charset=utf-8",
            without_comments(include_str!("../../assets/css/bag.css")).as_bytes(),
        ),
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
        Asset { name: "icono-192.png", kind: "image/png", bytes: ICON_192.to_vec(), brotli: None },
        Asset { name: "icono-512.png", kind: "image/png", bytes: ICON_512.to_vec(), brotli: None },
        Asset { name: "font/nunito-sans.woff2", kind: "font/woff2", bytes: font.to_vec(), brotli: None },
    ]
});

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = Sha256::new();
    for asset in ASSETS.iter() {
        hasher.update(&asset.bytes);
    }
    hasher.update(SERVICE_WORKER);
    // The shell's words are kept on phones with the files.
    for (_, _, words) in crate::text::sources() {
        hasher.update(words.as_bytes());
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

/// Scripts without their comments and their margin: they tell whoever changes them why and of which type, and a phone on a
/// slow line pays for them. What is written in a script never begins with `//` nor has `/**` in a text.
fn lean(script: &str) -> String {
    let mut parts = script.split("/**");
    let first = parts.next().unwrap_or_default().to_owned();
    let code = parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after));
    let lines = code.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
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
    use super::{ASSETS, as_one, lean, without_comments};

    /// What each page of the shell may weigh, all its scripts together.
    const SHELL_MOST: usize = 12 * 1024;

    #[test]
    fn the_scripts_of_a_page_of_the_shell_are_light() {
        for name in ["bag-list.js", "bag-room.js"] {
            let asset = ASSETS.iter().find(|asset| asset.name == name).unwrap();
            let size = asset.brotli.as_ref().unwrap().len();
            assert!(size <= SHELL_MOST, "{name} has {size} bytes");
        }
    }

    #[test]
    fn a_script_loses_its_comments_and_its_margin() {
        assert_eq!(
            lean("// why\n/** @param {x} a\n * more */\nfunction b(a) {\n  c('//');\n}\n"),
            "function b(a) {\nc('//');\n}"
        );
        assert_eq!(lean("const a = /** @type {b} */ (c);"), "const a =  (c);");
    }

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
