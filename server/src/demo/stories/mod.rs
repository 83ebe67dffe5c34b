//! The groups of the demo, one file each. Everything in them is invented.

mod creciente;
mod manos;
mod manos_before;
mod noches;
mod noches_before;
mod padres;
mod raices;
mod viudas;

use super::told::{Encounter, Fate, Story};

/// All of them.
pub const ALL: [&Story; 6] =
    [&manos::STORY, &noches::STORY, &creciente::STORY, &viudas::STORY, &raices::STORY, &padres::STORY];

/// An encounter of which nothing is written yet.
const fn wordless() -> Encounter {
    Encounter {
        title: None,
        reserve: None,
        fate: Fate::Held,
        questions: &[],
        material: None,
        phrases: &[],
        memoir: None,
    }
}
