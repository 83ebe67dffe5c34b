//! The country as tiles: one for each department, where it is known at a glance, each with its number.

use maud::{Markup, html};

/// Where a tile stands: code of the department, the letters on it, column from the west, row from the north.
const TILES: [(&str, &str, u32, u32); 33] = [
    ("44", "GUA", 5, 0),
    ("88", "SAP", 0, 1),
    ("08", "ATL", 3, 1),
    ("47", "MAG", 4, 1),
    ("20", "CES", 5, 1),
    ("23", "COR", 2, 2),
    ("70", "SUC", 3, 2),
    ("13", "BOL", 4, 2),
    ("54", "NSA", 5, 2),
    ("27", "CHO", 1, 3),
    ("05", "ANT", 2, 3),
    ("68", "SAN", 3, 3),
    ("15", "BOY", 4, 3),
    ("81", "ARA", 5, 3),
    ("66", "RIS", 1, 4),
    ("17", "CAL", 2, 4),
    ("25", "CUN", 3, 4),
    ("85", "CAS", 4, 4),
    ("99", "VID", 5, 4),
    ("76", "VAL", 0, 5),
    ("63", "QUI", 1, 5),
    ("73", "TOL", 2, 5),
    ("11", "BOG", 3, 5),
    ("50", "MET", 4, 5),
    ("94", "GUN", 5, 5),
    ("19", "CAU", 1, 6),
    ("41", "HUI", 2, 6),
    ("18", "CAQ", 3, 6),
    ("95", "GUV", 4, 6),
    ("97", "VAU", 5, 6),
    ("52", "NAR", 1, 7),
    ("86", "PUT", 2, 7),
    ("91", "AMA", 4, 7),
];

/// Upper ends of the classes; more than the last is the darkest one.
const CLASSES: [u32; 4] = [0, 4, 9, 19];

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Tiles {
    /// What it says where it can't be seen.
    pub sentence: String,
    /// The words of the five classes, from none to most.
    pub legend: [String; 5],
    /// Code of a department and its number; a department that is not named has nothing to tell.
    pub numbers: Vec<(String, u32)>,
}

fn class(number: u32) -> usize {
    CLASSES.iter().position(|end| number <= *end).unwrap_or(CLASSES.len())
}

/// Draws the tiles; a table beside them says the numbers.
pub fn tiles(picture: &Tiles) -> Markup {
    let number = |code: &str| picture.numbers.iter().find(|(known, _)| known == code).map(|(_, number)| *number);
    html! {
        svg.tiles viewBox="0 0 324 432" role="img" aria-label=(picture.sentence) {
            @for (code, letters, column, row) in TILES {
                g class={ "q" (number(code).map_or(0, class)) } transform={ "translate(" (column * 54) " " (row * 54) ")" } {
                    rect x="1.5" y="1.5" width="51" height="51" rx="9" {}
                    text.short-name x="27" y="20" text-anchor="middle" { (letters) }
                    text.value x="27" y="41" text-anchor="middle" {
                        @match number(code) { Some(number) => (number), None => "·" }
                    }
                }
            }
        }
        ul.legend aria-hidden="true" {
            @for (place, words) in picture.legend.iter().enumerate() { li { i class={ "q" (place) } {} (words) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_department_has_a_tile_of_its_own() {
        let codes: BTreeSet<&str> = TILES.iter().map(|(code, ..)| *code).collect();
        let places: BTreeSet<(u32, u32)> = TILES.iter().map(|(.., column, row)| (*column, *row)).collect();
        let known: BTreeSet<String> =
            crate::guidance::gazetteer().departments().map(|(code, _)| code.to_string()).collect();
        assert_eq!(codes.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>(), known);
        assert_eq!(places.len(), TILES.len(), "no two on one another");
    }

    #[test]
    fn a_tile_is_as_dark_as_its_number_and_one_without_says_so() {
        assert_eq!([0, 1, 4, 5, 9, 10, 19, 20, 500].map(class), [0, 1, 1, 2, 2, 3, 3, 4, 4]);
        let drawn = tiles(&Tiles {
            sentence: String::new(),
            legend: Default::default(),
            numbers: vec![("52".into(), 12), ("05".into(), 0)],
        });
        assert!(drawn.0.contains("<g class=\"q3\" transform=\"translate(54 378)\">"), "{}", drawn.0);
        assert_eq!(drawn.0.matches(">·</text>").count(), 31);
    }
}
