//! Cards to cut out, ten a page, each with a way in by QR. A card found in a pocket says neither what the group is
//! about nor who else is in it.

use crate::Head;
use crate::qr::Qr;
use serde::{Deserialize, Serialize};

/// One card.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Card {
    /// How the person is called in the group.
    pub name: String,
    /// A few words under the name, one line each.
    pub words: Vec<String>,
    /// The way in.
    pub qr: Qr,
}

/// A sheet of cards.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cards {
    /// Title and house.
    pub head: Head,
    /// "Para entrar, apunte la cámara aquí".
    pub how: String,
    /// The cards.
    pub cards: Vec<Card>,
}
