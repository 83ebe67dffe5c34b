//! The letters of every print, inside the binary: nothing is looked for on the machine.
//!
//! Nunito Sans is the letter of the screens. The others stand in for what it lacks: signs of feeling, Arabic, Hebrew.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

const FILES: [&[u8]; 7] = [
    include_bytes!("../fonts/nunito-sans-400.ttf"),
    include_bytes!("../fonts/nunito-sans-400-italic.ttf"),
    include_bytes!("../fonts/nunito-sans-700.ttf"),
    include_bytes!("../fonts/nunito-sans-800.ttf"),
    include_bytes!("../fonts/noto-sans-arabic-400.ttf"),
    include_bytes!("../fonts/noto-sans-hebrew-400.ttf"),
    include_bytes!("../fonts/noto-emoji-400.ttf"),
];
/// Faces of the first family: each of them draws the same letters.
const OWN_FACES: usize = 4;

/// The fonts and their index.
pub struct Fonts {
    /// What a template may choose from.
    pub book: LazyHash<FontBook>,
    /// The fonts, in the order of the index.
    pub faces: Vec<Font>,
}

/// Every font, read once a process.
pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let faces: Vec<Font> = FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&faces)), faces }
});

/// Which letters may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every letter that some font draws.
    All,
    /// Only those of the first family: what is left when a mixture of fonts did not work.
    Own,
}

/// Whether a font draws the letter.
pub fn draws(letter: char, reach: Reach) -> bool {
    let has = |face: &Font| {
        let info: &FontInfo = face.info();
        info.coverage.contains(u32::from(letter))
    };
    match reach {
        Reach::All => FONTS.faces.iter().any(has),
        // A letter that one weight lacks would be missing wherever that weight is used.
        Reach::Own => FONTS.faces.iter().take(OWN_FACES).all(has),
    }
}
