//! An empty notebook for thoughts that are nobody else's (S0-127 to S0-129). Ronda prints it and keeps nothing of it.

use crate::Head;
use crate::fold::Sheet;
use serde::{Deserialize, Serialize};

/// A sentence of the source, and where it stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Invitation {
    /// The sentence.
    pub text: String,
    /// Where it stands.
    pub place: String,
}

/// The notebook, A5.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Private {
    /// Title and house.
    pub head: Head,
    /// On the cover, under the title.
    pub lead: String,
    /// Whose it is: "Este cuaderno es de".
    pub owner: String,
    /// How it is used, one line each.
    pub ways: Vec<String>,
    /// Sentences of the source: one at the head of a page, the others of which are empty.
    pub invitations: Vec<Invitation>,
    /// Pages to write on.
    pub pages: u32,
    /// On the last page: where to turn to when it is too much.
    pub hard: Option<Hard>,
    /// The sheet to fold it from; page by page without.
    pub fold: Option<Sheet>,
}

/// Where to turn to on a bad day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Hard {
    /// "¿Hoy está muy difícil?"
    pub title: String,
    /// Name and phone of each line.
    pub lines: Vec<[String; 2]>,
}
