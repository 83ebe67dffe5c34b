//! The memoir of an encounter (S0-110): an account for the coordination, without reference to persons.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{AdjustmentId, CommandId, EditionId, EncounterId};
use crate::leaf::{Desk, Leaf};
use crate::words::Line;
use crate::words::folded;
use serde::{Deserialize, Serialize};

codes! {
    /// Life of a memoir.
    MemoirState {
        /// Being written.
        Draft = "draft",
        /// Read with another person (S0-235).
        Read = "read",
        /// Closed.
        Closed = "closed",
    }
    /// Whether an adjustment was tried at the next encounter.
    Tried {
        /// It was.
        Yes = "yes",
        /// It was not.
        No = "no",
    }
    /// Whether it served; of the encounter, never of a person (S0-112, S0-231).
    Served {
        /// It did.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// It did not.
        No = "no",
    }
}

/// What the coordination writes after an encounter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Memoir {
    /// The encounter.
    pub encounter: EncounterId,
    /// What happened.
    pub happened: Leaf<Desk>,
    /// What helped.
    pub helped: Leaf<Desk>,
    /// Difficulties.
    pub difficulties: Leaf<Desk>,
    /// Where it is in its life.
    pub state: MemoirState,
    /// With whom it was read, in words ("la enfermera jefe").
    pub read_with: Option<Line<80>>,
    /// When it was read with someone.
    pub read_at: Option<Instant>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Counts the changes of this row.
    pub version: i64,
}

/// A text of a memoir that was written without having seen the one that is kept: both stand, side by side, until the
/// coordination has made one of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherText {
    /// The encounter.
    pub encounter: EncounterId,
    /// The command that brought it: its name among the others.
    pub command: CommandId,
    /// What happened.
    pub happened: Leaf<Desk>,
    /// What helped.
    pub helped: Leaf<Desk>,
    /// Difficulties.
    pub difficulties: Leaf<Desk>,
    /// What to do otherwise, one a line.
    pub adjustments: Leaf<Desk>,
    /// When it was written.
    pub written_at: Instant,
}

/// A change that a memoir asks of the next encounter, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Adjustment {
    /// Its id.
    pub id: AdjustmentId,
    /// The edition.
    pub edition: EditionId,
    /// The encounter whose memoir asks for it.
    pub encounter: EncounterId,
    /// What to do otherwise.
    pub text: Leaf<Desk>,
    /// Whether it was tried.
    pub tried: Option<Tried>,
    /// Whether it served.
    pub served: Option<Served>,
    /// The encounter at which one looked back at it.
    pub reviewed_in: Option<EncounterId>,
}

/// The names out of `roster` that occur in `text` as words of their own: a memoir has no reference to persons,
/// so each of them is shown as a warning before the text is saved (C.6-24).
pub fn names_in<'a>(text: &str, roster: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let text = folded(text);
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    roster.into_iter().filter(|name| occurs(&words, &folded(name))).collect()
}

/// A name occurs when its first part does: "Rosalba M." is found in "Rosalba lloró". Names shorter than three
/// letters need all their parts, or half of all texts would warn.
fn occurs(words: &[&str], name: &str) -> bool {
    let parts: Vec<&str> =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    match parts.first() {
        None => false,
        Some(first) if first.chars().count() >= 3 => words.contains(first),
        Some(_) => words.windows(parts.len()).any(|run| run == parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roster_name_in_a_text_is_found_without_its_marks() {
        let roster = ["María Nelly G.", "Jo", "Deisy L.", "Luz"];
        assert_eq!(names_in("MARIA contó que su hijo volvió.", roster), ["María Nelly G."]);
        assert_eq!(names_in("El grupo escuchó. Hubo luces y marías.", roster), Vec::<&str>::new());
        assert_eq!(names_in("Jo y Deisy hablaron", roster), ["Jo", "Deisy L."]);
    }
}
