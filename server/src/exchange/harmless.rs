//! Text that no spreadsheet takes for a formula. Every cell that Ronda writes goes through here, and a file that comes
//! back is read with the same eyes (OWASP, "CSV injection"; reliability.md 6.4, row 21).

/// What a formula may begin with, in its full-width forms too, which some programs fold into the narrow ones.
const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet could take the text for a formula.
pub fn runs(text: &str) -> bool {
    text.starts_with(BEGINNINGS)
}

/// The text as it is written: with an apostrophe before what would run.
pub fn harmless(text: &str) -> String {
    if runs(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that was meant by what [`harmless`] wrote; nothing for other texts.
pub fn meant(text: &str) -> Option<&str> {
    text.strip_prefix('\'').filter(|text| runs(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_begins_like_a_formula_gets_an_apostrophe_and_nothing_else_does() {
        for text in ["=1+1", "+57", "-x", "@suma", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"] {
            assert_eq!(harmless(text), format!("'{text}"));
            assert_eq!(meant(&harmless(text)), Some(text));
        }
        for text in ["", "Manos", "a=1", "'tis", "O'Brien", "310 555"] {
            assert_eq!(harmless(text), text);
            assert_eq!(meant(text), None);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_written_runs(text in "\\PC{0,20}") {
            prop_assert!(!runs(&harmless(&text)));
        }
    }
}
