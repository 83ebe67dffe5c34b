//! The group's book: what it takes along, encounter by encounter (S0-183, S0-191 to S0-194). A5, to keep.

use crate::Head;
use crate::fold::Sheet;
use serde::{Deserialize, Serialize};

/// A phrase of the group, of nobody in particular.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Phrase {
    /// The phrase.
    pub text: String,
    /// The difficulty that it comes from, and what is learned from it, where they were said.
    pub about: Vec<String>,
}

/// An encounter, or a topic.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Chapter {
    /// "Encuentro 3 · 12 de marzo".
    pub over: String,
    /// What it was about.
    pub title: String,
    /// Its phrases.
    pub phrases: Vec<Phrase>,
}

/// A text of several paragraphs under a title.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letter {
    /// Its title.
    pub title: String,
    /// Its words.
    pub text: String,
}

/// Something made for the closing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Piece {
    /// Its words; empty where it has none.
    pub text: String,
    /// That there is a photo, where a link leads, how it is signed.
    pub about: Vec<String>,
}

/// All that was made for the closing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Made {
    /// Its title.
    pub title: String,
    /// The pieces, in the order in which they were handed in.
    pub pieces: Vec<Piece>,
}

/// What the group agreed on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Agreed {
    /// Its title.
    pub title: String,
    /// The agreements.
    pub lines: Vec<String>,
}

/// The book.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Book {
    /// Title and house.
    pub head: Head,
    /// The group's name.
    pub group: String,
    /// From when to when.
    pub span: String,
    /// What the group is.
    pub situation: String,
    /// "Estas frases son de todos y de nadie en particular."
    pub nameless: String,
    /// Title of the list of chapters.
    pub contents: String,
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// What was made for the closing, if it is open.
    pub made: Option<Made>,
    /// The letter to those who come after, if it was written.
    pub letter: Option<Letter>,
    /// What the group agreed on, if it did.
    pub agreements: Option<Agreed>,
    /// Title over the empty lines at the end.
    pub own: String,
    /// The sheet to fold it from; page by page without.
    pub fold: Option<Sheet>,
}
