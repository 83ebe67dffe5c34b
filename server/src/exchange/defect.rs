//! What is wrong with a file that somebody brings: where, and why, in words.

use crate::text::{Arg, Lang};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// The row as a spreadsheet counts it, from 1; none when it is about the whole file.
    pub row: Option<usize>,
    /// The column, by its heading or its letter.
    pub column: Option<String>,
    /// What is wrong.
    pub why: Why,
}

/// Why a file, a row or a cell is refused. The numbers are those of `reliability.md` 6.4.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// 1: there is nothing in it.
    Empty,
    /// 2: headings and nothing below them.
    HeadingsOnly,
    /// 6: bytes that are no letters in any way that spreadsheets write them.
    NotLetters,
    /// 9: a quotation mark that nobody closes.
    OpenQuote,
    /// 9: letters behind a closing quotation mark.
    BehindQuote,
    /// 11: a column that is needed is not there.
    NoColumn(String),
    /// 12: a column that Ronda does not read.
    UnknownColumn,
    /// 12: cells below no heading.
    NoHeading,
    /// 12: the same column twice.
    ColumnTwice,
    /// 12, 27: what Ronda does not keep of anybody: documents, ages, diagnoses.
    NotKept,
    /// 14: the same row or person again.
    SameAs(usize),
    /// 14: the same phone as in another row.
    SamePhoneAs(usize),
    /// 14: somebody of this name is here with another phone.
    OtherPhone,
    /// 14: somebody else in the group has this phone.
    PhoneOfAnother,
    /// 15: no day.
    NotADay,
    /// 15: a day that two countries read differently.
    EitherDay,
    /// 15: a number where a day should be.
    DayNumber,
    /// 15: a day to come.
    DayToCome,
    /// No time of day.
    NotATime,
    /// 16: a number that a spreadsheet shortened or rounded.
    Shortened,
    /// 16: no whole number between two others.
    NotBetween(u32, u32),
    /// 16: no phone.
    NotAPhone,
    /// 17, 18: letters that can't be seen.
    Hidden,
    /// 18: letters of two alphabets that look alike.
    TwoAlphabets,
    /// 18: marks piled on a letter.
    PiledMarks,
    /// 19: longer than fits.
    TooLong(usize, usize),
    /// 19, 20: more megabytes than may come.
    TooLarge(usize),
    /// 20: too many rows.
    TooManyRows(usize),
    /// 20: too many columns.
    TooManyColumns(usize),
    /// 20: too many people or encounters.
    TooMany(usize),
    /// 21: a formula.
    Formula,
    /// 22: it unpacks to more than it may.
    Bomb,
    /// 22: it holds files that a workbook has no use for.
    Stowaway,
    /// 22: programs.
    Macros,
    /// 22: links to other files.
    Links,
    /// 22: XML that makes itself larger.
    Entities,
    /// 22, 23: protected with a password, or of Excel before 2007.
    OldOrLocked,
    /// 23: something else than a table.
    NotATable,
    /// 23: it says that it is one thing and is another.
    NotWhatItSays,
    /// 24: it ends before its end.
    Broken,
    /// 26: no such code in DIVIPOLA.
    NoSuchCode,
    /// 26: none of the institution's places.
    NoSuchPlace,
    /// 26: several places of the institution lie there.
    SeveralPlaces,
    /// 27: no place left in the group.
    NoPlace(u32),
    /// 27: nothing where something is needed.
    Missing,
    /// No word for who came.
    NotAMark,
    /// Nobody of this name in the group.
    Nobody,
    /// Several people of this name in the group.
    Several,
    /// Rows of one encounter that say different things of it.
    NotAsIn(usize),
    /// An encounter of that day is in Ronda and says something else.
    HereOtherwise,
    /// The plan has no encounter left.
    NoneAhead,
    /// An encounter was held later than that day.
    BeforeHeld,
}

impl Why {
    /// What it says.
    pub fn words(&self, lang: Lang) -> String {
        let (key, args): (&str, Vec<(&str, Arg)>) = match self {
            Self::Empty => ("defect-empty", vec![]),
            Self::HeadingsOnly => ("defect-headings-only", vec![]),
            Self::NotLetters => ("defect-not-letters", vec![]),
            Self::OpenQuote => ("defect-open-quote", vec![]),
            Self::BehindQuote => ("defect-behind-quote", vec![]),
            Self::NoColumn(name) => ("defect-no-column", vec![("column", name.as_str().into())]),
            Self::UnknownColumn => ("defect-unknown-column", vec![]),
            Self::NoHeading => ("defect-no-heading", vec![]),
            Self::ColumnTwice => ("defect-column-twice", vec![]),
            Self::NotKept => ("defect-not-kept", vec![]),
            Self::SameAs(row) => ("defect-same-as", vec![("row", (*row).into())]),
            Self::SamePhoneAs(row) => ("defect-same-phone-as", vec![("row", (*row).into())]),
            Self::OtherPhone => ("defect-other-phone", vec![]),
            Self::PhoneOfAnother => ("defect-phone-of-another", vec![]),
            Self::NotADay => ("defect-not-a-day", vec![]),
            Self::EitherDay => ("defect-either-day", vec![]),
            Self::DayNumber => ("defect-day-number", vec![]),
            Self::DayToCome => ("defect-day-to-come", vec![]),
            Self::NotATime => ("defect-not-a-time", vec![]),
            Self::Shortened => ("defect-shortened", vec![]),
            Self::NotBetween(least, most) => {
                ("defect-not-between", vec![("least", (*least).into()), ("most", (*most).into())])
            }
            Self::NotAPhone => ("defect-not-a-phone", vec![]),
            Self::Hidden => ("defect-hidden", vec![]),
            Self::TwoAlphabets => ("defect-two-alphabets", vec![]),
            Self::PiledMarks => ("defect-piled-marks", vec![]),
            Self::TooLong(max, length) => {
                ("defect-too-long", vec![("max", (*max).into()), ("length", (*length).into())])
            }
            Self::TooLarge(most) => ("defect-too-large", vec![("most", (*most).into())]),
            Self::TooManyRows(most) => ("defect-too-many-rows", vec![("most", (*most).into())]),
            Self::TooManyColumns(most) => ("defect-too-many-columns", vec![("most", (*most).into())]),
            Self::TooMany(most) => ("defect-too-many", vec![("most", (*most).into())]),
            Self::Formula => ("defect-formula", vec![]),
            Self::Bomb => ("defect-bomb", vec![]),
            Self::Stowaway => ("defect-stowaway", vec![]),
            Self::Macros => ("defect-macros", vec![]),
            Self::Links => ("defect-links", vec![]),
            Self::Entities => ("defect-entities", vec![]),
            Self::OldOrLocked => ("defect-old-or-locked", vec![]),
            Self::NotATable => ("defect-not-a-table", vec![]),
            Self::NotWhatItSays => ("defect-not-what-it-says", vec![]),
            Self::Broken => ("defect-broken", vec![]),
            Self::NoSuchCode => ("defect-no-such-code", vec![]),
            Self::NoSuchPlace => ("defect-no-such-place", vec![]),
            Self::SeveralPlaces => ("defect-several-places", vec![]),
            Self::NoPlace(most) => ("defect-no-place", vec![("most", (*most).into())]),
            Self::Missing => ("defect-missing", vec![]),
            Self::NotAMark => ("defect-not-a-mark", vec![]),
            Self::Nobody => ("defect-nobody", vec![]),
            Self::Several => ("defect-several", vec![]),
            Self::NotAsIn(row) => ("defect-not-as-in", vec![("row", (*row).into())]),
            Self::HereOtherwise => ("defect-here-otherwise", vec![]),
            Self::NoneAhead => ("defect-none-ahead", vec![]),
            Self::BeforeHeld => ("defect-before-held", vec![]),
        };
        lang.say_with(key, &args)
    }
}

impl Defect {
    /// About the whole file.
    pub fn file(why: Why) -> Self {
        Self { row: None, column: None, why }
    }

    /// About a row.
    pub fn row(row: usize, why: Why) -> Self {
        Self { row: Some(row), column: None, why }
    }

    /// About a cell; the column is counted from 0.
    pub fn cell(row: usize, column: usize, why: Why) -> Self {
        Self { row: Some(row), column: Some(letter(column)), why }
    }

    /// About a column by its heading.
    pub fn under(row: usize, column: impl Into<String>, why: Why) -> Self {
        Self { row: Some(row), column: Some(column.into()), why }
    }
}

/// The letters of a column, counted from 0: A, B, …, Z, AA.
pub fn letter(column: usize) -> String {
    let place = u8::try_from(column % 26).map_or('?', |place| char::from(b'A' + place));
    if column < 26 { place.to_string() } else { format!("{}{place}", letter(column / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_that_a_spreadsheet_gives_them() {
        let names: Vec<String> = [0, 25, 26, 51, 52, 701, 702, 16_383].into_iter().map(letter).collect();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }
}
