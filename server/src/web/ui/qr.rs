//! A QR code as SVG: dark on light whatever the scheme, since phones read no other.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// Modules of white around the code, which readers need.
const QUIET: usize = 4;

/// The code of `text`, with the words that a screen reader says in its place; nothing when the text is too long for one.
pub fn qr(text: &str, words: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (n, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // One square a module; a whole number of pixels each, so that no seam shows.
            let _ = write!(path, "M{} {}h1v1h-1z", n % width + QUIET, n / width + QUIET);
        }
    }
    let side = width + 2 * QUIET;
    Some(html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(words) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path fill="#000" d=(path) {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_picture_with_words_and_without_style() {
        let drawn = qr("https://ronda.example/p/0123456789abcdefghjkmnpqrs", "Enlace").unwrap().into_string();
        assert!(drawn.starts_with("<svg") && drawn.contains("aria-label=\"Enlace\"") && !drawn.contains("style"));
        // The three finder patterns stand in their corners: the first row of the code begins with seven dark modules.
        assert!((4..11).all(|x| drawn.contains(&format!("M{x} 4h1"))) && !drawn.contains("M11 4h1"));
        assert!(qr(&"a".repeat(4000), "x").is_none());
    }
}
