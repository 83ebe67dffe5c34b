//! What people wrote, made ready for paper: a letter that no font draws would stop an accessible PDF, and a word
//! without an end would leave the page.

use crate::fonts::{Reach, draws};
use serde_json::Value;

/// Stands where a letter can't be drawn: a line, to write it by hand.
const BY_HAND: char = '_';
/// A word longer than this may be broken anywhere.
const LONG_WORD: usize = 22;
/// Where a long word may break, without a mark.
const BREAK: char = '\u{200B}';

/// Every text of a document, made ready. Numbers and the names of fields stay.
pub fn ready(value: Value, reach: Reach) -> Value {
    match value {
        Value::String(text) => Value::String(drawn(&text, reach)),
        Value::Array(all) => Value::Array(all.into_iter().map(|one| ready(one, reach)).collect()),
        Value::Object(all) => Value::Object(all.into_iter().map(|(name, one)| (name, ready(one, reach))).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

fn drawn(text: &str, reach: Reach) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_word = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(letter) = letter_of(letter, reach) else { continue };
        in_word = if letter.is_whitespace() || letter == '-' { 0 } else { in_word + 1 };
        out.push(letter);
        // Never between a letter and what is joined to it: that would take a sign apart.
        let joined = letter == '\u{200D}' || letters.peek().is_some_and(|next| is_joined(*next));
        if in_word > LONG_WORD && !joined {
            out.push(BREAK);
        }
    }
    out
}

fn letter_of(letter: char, reach: Reach) -> Option<char> {
    match letter {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        // Unseen: direction marks, byte order, controls. The words are in the order in which they were written.
        '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' => None,
        letter if letter.is_control() => None,
        // Colours of skin and of hearts say nothing in one ink.
        '\u{FE0F}' | '\u{FE0E}' if reach == Reach::Own => None,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Some(BY_HAND),
        letter if letter == ' ' || draws(letter, reach) => Some(letter),
        letter if letter.is_whitespace() => Some(' '),
        _ => Some(BY_HAND),
    }
}

fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{200D}' | '\u{FE0E}' | '\u{FE0F}' | '\u{20E3}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05C7}' | '\u{064B}'..='\u{065F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_as_they_were_written() {
        let written = "Doña Ñusta O'Higgins #1 $2 *3* _4_ @5 \\6 «siete» — ocho… (¿nueve?)\n= diez";
        assert_eq!(drawn(written, Reach::All), written);
        assert_eq!(drawn("ana maría 👩‍👧 שלום سلام", Reach::All), "ana maría 👩‍👧 שלום سلام");
    }

    #[test]
    fn what_nobody_draws_leaves_a_line_to_write_it_by_hand() {
        assert_eq!(drawn("李 小龙 \u{E001}", Reach::All), "_ __ _");
        assert_eq!(drawn("hola 👋 שלום", Reach::Own), "hola _ ____");
        assert_eq!(drawn("a\u{202E}b\u{0000}c\td", Reach::All), "abc d");
    }

    #[test]
    fn a_word_without_end_may_break() {
        let word = "a".repeat(500);
        let ready = drawn(&word, Reach::All);
        assert_eq!(ready.replace(BREAK, ""), word);
        assert!(ready.split(BREAK).all(|part| part.chars().count() <= LONG_WORD + 1));
        assert!(!drawn("Grupo de apoyo de Villa Esperanza", Reach::All).contains(BREAK));
    }
}
