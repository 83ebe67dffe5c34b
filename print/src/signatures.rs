//! The sheet that goes round: who came, with a signature (S0-152).

use crate::Head;
use crate::qr::Qr;
use serde::{Deserialize, Serialize};

/// A signature sheet. Rows have the numbers that the page has on which the sheet is typed back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signatures {
    /// Title and house.
    pub head: Head,
    /// The group's name.
    pub group: String,
    /// "Encuentro 7 · La familia".
    pub encounter: String,
    /// "jueves 26 de noviembre, 2:00 a 3:30 p. m.", or a line.
    pub when: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// Headings: number, name, mark, signature.
    pub columns: [String; 4],
    /// Names as people are called in the group; the last of them may be empty, to write by hand.
    pub names: Vec<String>,
    /// What the mark may be.
    pub marks: String,
    /// Labels for hours written by hand: began, ended.
    pub hours: [String; 2],
    /// The way to the page of the encounter, for whoever types the sheet.
    pub qr: Option<Qr>,
    /// "Para pasarla a Ronda".
    pub qr_label: String,
}
