//! Pictures as pure functions: figures and ready words in; a sentence, a picture and a list or
//! table out. Nothing here reads a database, a clock or a translation.
//!
//! A picture never speaks alone: its shapes are silent (`aria-hidden`) where the list or table
//! beside them says the same, and carry `role="img"` with a name where nothing else does. No style
//! attribute is written: sizes are attributes of SVG.

pub mod bars;
pub mod lineage;
pub mod means;
pub mod moments;
pub mod mood;
pub mod path;
pub mod presence;
pub mod returning;
pub mod ring;
pub mod river;
pub mod staying;
pub mod ties;
pub mod tiles;
pub mod votes;

use maud::{Markup, html};

/// A picture's list or table, folded away under `summary` ("Ver como tabla o lista").
pub fn folded(summary: &str, table: &Markup) -> Markup {
    html! { details.more { summary { (summary) } div.scroll { (table) } } }
}

/// A length or place in a drawing: two decimals at most, no trailing zeros, so that pages stay light.
pub(in crate::web) fn short(length: f64) -> String {
    let text = format!("{length:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Where each part of a bar starts and how wide it is, of 100, with `gap` between two.
///
/// Gaps take their room from the whole, so the parts stay in proportion.
fn spans(parts: &[u32], gap: f64) -> Vec<(f64, f64)> {
    let whole: u32 = parts.iter().sum();
    let room = 100.0 - gap * parts.len().saturating_sub(1) as f64;
    let mut from = 0.0;
    let span = |part: &u32| {
        let width = room * f64::from(*part) / f64::from(whole.max(1));
        let start = from;
        from += width + gap;
        (start, width)
    };
    parts.iter().map(span).collect()
}

fn percent(share: f64) -> String {
    format!("{}%", short(share))
}

#[cfg(test)]
mod tests {
    use super::{short, spans};

    #[test]
    fn parts_of_a_bar_fill_it() {
        assert_eq!(spans(&[1, 3], 20.0), [(0.0, 20.0), (40.0, 60.0)]);
        assert_eq!(spans(&[], 1.0), []);
    }

    #[test]
    fn a_length_has_no_trailing_zeros() {
        assert_eq!([0.0, -0.001, 10.0, 2.71, 71.504].map(short), ["0", "0", "10", "2.71", "71.5"]);
    }

    /// One tag a line, so that a snapshot can be read.
    pub(in crate::web::chart) fn lines(drawn: &maud::Markup) -> String {
        drawn.0.replace("><", ">\n<")
    }
}
