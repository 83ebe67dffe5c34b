//! Letters that no font of a print draws, so that whoever prints is told before a name comes out with gaps.

use crate::Document;
use crate::fonts::{Reach, draws};
use serde_json::Value;
use std::collections::BTreeSet;

/// The letters of a document that would be missing on paper, each once. Marks that show nothing anywhere are not missing.
pub fn undrawn(document: &Document) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    if let Ok(value) = serde_json::to_value(document) {
        gather(&value, &mut missing);
    }
    missing
}

fn gather(value: &Value, missing: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => {
            let shows = |letter: &char| !letter.is_control() && !letter.is_whitespace() && !joins(*letter);
            missing.extend(text.chars().filter(shows).filter(|letter| !draws(*letter, Reach::All)));
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, missing)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Marks that tie or shape their neighbours: joiners, shapes of signs, tones of skin.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}
