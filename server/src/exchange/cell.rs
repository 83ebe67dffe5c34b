//! Cells become the domain's words: names, phones, days, hours. What a spreadsheet changed behind somebody's back is
//! told, not guessed.

use super::defect::Why;
use super::grid::Cell;
use super::harmless::{meant, runs};
use domain::command::import::digits;
use domain::day::{Day, TimeOfDay, is_plausible};
use domain::words::{Line, TextFault};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Marks that one letter may carry.
const MOST_MARKS: usize = 2;

/// A name, composed, so that one that was written in two ways is one.
///
/// # Errors
/// What is wrong with it.
pub fn name(cell: &Cell) -> Result<Line<60>, Why> {
    let text = text(cell)?.ok_or(Why::Missing)?;
    if runs(&text.meant) && !text.is_marked {
        return Err(Why::Formula);
    }
    let composed: String = text.meant.nfc().collect();
    if piles_marks(&composed) {
        return Err(Why::PiledMarks);
    }
    if composed.chars().any(unseen) {
        return Err(Why::Hidden);
    }
    if mixes_alphabets(&composed) {
        return Err(Why::TwoAlphabets);
    }
    Line::parse(&composed).map_err(of_text)
}

/// A phone, or none.
///
/// # Errors
/// What is wrong with it: a phone that became a number on the way is told apart from one that never was any.
pub fn phone(cell: &Cell) -> Result<Option<Line<30>>, Why> {
    if let Cell::Number(number) = cell {
        return whole(*number)
            .map(|number| Line::parse(&number).map_err(of_text))
            .ok_or(Why::Shortened)?
            .and_then(dialled)
            .map(Some);
    }
    let Some(text) = text(cell)? else { return Ok(None) };
    let typed = text.meant.trim();
    let is_scientific =
        typed.contains(['e', 'E']) && typed.chars().all(|letter| letter.is_ascii_digit() || ".,+-eE".contains(letter));
    if is_scientific
        || (typed.contains(',') && typed.chars().all(|letter| letter.is_ascii_digit() || ".,".contains(letter)))
    {
        return Err(Why::Shortened);
    }
    let is_sign = typed.starts_with('+') && typed.chars().nth(1).is_some_and(|letter| letter.is_ascii_digit());
    if runs(typed) && !is_sign && !text.is_marked {
        return Err(Why::Formula);
    }
    if typed.chars().any(unseen) {
        return Err(Why::Hidden);
    }
    Line::parse(typed).map_err(of_text).and_then(dialled).map(Some)
}

fn dialled(line: Line<30>) -> Result<Line<30>, Why> {
    let is_phone = line.as_str().chars().all(|letter| letter.is_ascii_digit() || " +-()./".contains(letter));
    if is_phone && digits(line.as_str()).len() >= 7 { Ok(line) } else { Err(Why::NotAPhone) }
}

/// Words that are compared, such as a mark or a place; none when nothing is written.
///
/// # Errors
/// What is wrong with them.
pub fn words(cell: &Cell) -> Result<Option<String>, Why> {
    let Some(text) = text(cell)? else { return Ok(None) };
    if runs(&text.meant) && !text.is_marked {
        return Err(Why::Formula);
    }
    Line::<120>::parse(&text.meant.nfc().collect::<String>()).map(|line| Some(line.to_string())).map_err(of_text)
}

/// How the days of a column are written, where they are written with slashes: by all of them together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slashes {
    /// A day stands above twelve somewhere, so the day comes first.
    DayFirst,
    /// No day tells which comes first.
    Either,
}

/// Looks at all cells of a column of days.
pub fn slashes<'a>(cells: impl Iterator<Item = &'a Cell>) -> Slashes {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        if let Some((first, second, _)) = slashed(text) {
            day_first |= first > 12 && second <= 12;
            month_first |= second > 12;
        }
    }
    if day_first && !month_first { Slashes::DayFirst } else { Slashes::Either }
}

fn slashed(text: &str) -> Option<(u32, u32, i32)> {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    if first.len() > 2 || second.len() > 2 || year.len() != 4 {
        return None;
    }
    Some((first.parse().ok()?, second.parse().ok()?, year.parse().ok()?))
}

/// A day: of a workbook, as 2026-11-19, or with the day first where the column says so.
///
/// # Errors
/// What is wrong with it.
pub fn day(cell: &Cell, slashes: Slashes) -> Result<Day, Why> {
    let day = match cell {
        Cell::Day(day) => Some(*day),
        Cell::Empty => return Err(Why::Missing),
        Cell::Formula => return Err(Why::Formula),
        Cell::Number(_) => return Err(Why::DayNumber),
        Cell::Time(_) | Cell::Broken => None,
        Cell::Text(text) => {
            let text = text.trim();
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            match slashed(text) {
                _ if is_number => return Err(Why::DayNumber),
                _ if runs(text) => return Err(Why::Formula),
                Some((day, month, year)) => {
                    if slashes == Slashes::Either && day != month && day <= 12 && month <= 12 {
                        return Err(Why::EitherDay);
                    }
                    Day::from_ymd_opt(year, month, day)
                }
                None => Day::parse_from_str(text, "%Y-%m-%d").ok(),
            }
        }
    };
    day.filter(|day| is_plausible(*day)).ok_or(Why::NotADay)
}

/// A time of day: of a workbook, as 14:00, or as people write it, 2:00 p. m.
///
/// # Errors
/// What is wrong with it.
pub fn time(cell: &Cell) -> Result<TimeOfDay, Why> {
    match cell {
        Cell::Time(time) => Ok(*time),
        Cell::Empty => Err(Why::Missing),
        Cell::Formula => Err(Why::Formula),
        Cell::Number(_) | Cell::Day(_) | Cell::Broken => Err(Why::NotATime),
        Cell::Text(text) => read_time(text).ok_or(if runs(text.trim()) { Why::Formula } else { Why::NotATime }),
    }
}

fn read_time(text: &str) -> Option<TimeOfDay> {
    let plain: String =
        text.to_lowercase().chars().filter(|letter| !letter.is_whitespace() && *letter != '.').collect();
    let (clock, half) = match (plain.strip_suffix("am"), plain.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (None, Some(clock)) => (clock, Some(12)),
        (None, None) => (plain.as_str(), None),
    };
    let mut parts = clock.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next().unwrap_or("0"));
    if parts.next().is_some()
        || [hour, minute, second]
            .iter()
            .any(|part| part.is_empty() || part.len() > 2 || !part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return None;
    }
    let hour: u32 = hour.parse().ok()?;
    let hour = match half {
        Some(half) => Some(hour).filter(|hour| (1..=12).contains(hour)).map(|hour| hour % 12 + half)?,
        None => hour,
    };
    let second: u32 = second.parse().ok()?;
    TimeOfDay::from_hms_opt(hour, minute.parse().ok()?, second)
        .and_then(|_| TimeOfDay::from_hms_opt(hour, minute.parse().ok()?, 0))
}

/// A whole number between two others.
///
/// # Errors
/// What is wrong with it.
pub fn number(cell: &Cell, (least, most): (u32, u32)) -> Result<u32, Why> {
    let not_between = Why::NotBetween(least, most);
    let number = match cell {
        Cell::Empty => return Err(Why::Missing),
        Cell::Formula => return Err(Why::Formula),
        Cell::Number(number) => whole(*number).and_then(|digits| digits.parse().ok()),
        Cell::Text(text) if text.trim().bytes().all(|byte| byte.is_ascii_digit()) => text.trim().parse::<u32>().ok(),
        Cell::Text(text) if runs(text.trim()) && text.trim().parse::<i64>().is_err() => return Err(Why::Formula),
        Cell::Text(_) | Cell::Day(_) | Cell::Time(_) | Cell::Broken => None,
    };
    number.filter(|number| (least..=most).contains(number)).ok_or(not_between)
}

/// The digits of a number without a part behind the point; none of one that a workbook had to round.
fn whole(number: f64) -> Option<String> {
    let is_whole = (0.0..1e15).contains(&number) && number.fract() == 0.0;
    is_whole.then(|| format!("{number:.0}"))
}

/// The text of a cell.
struct Text {
    meant: String,
    /// Whether an apostrophe before it says that it is text.
    is_marked: bool,
}

fn text(cell: &Cell) -> Result<Option<Text>, Why> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Text(text) => {
            let trimmed = text.trim_matches(' ');
            let marked = meant(trimmed);
            Ok(Some(Text { meant: marked.unwrap_or(trimmed).to_owned(), is_marked: marked.is_some() }))
        }
        Cell::Number(number) => {
            let text = whole(*number).unwrap_or_else(|| number.to_string());
            Ok(Some(Text { meant: text, is_marked: true }))
        }
        Cell::Day(day) => Ok(Some(Text { meant: day.to_string(), is_marked: true })),
        Cell::Time(time) => Ok(Some(Text { meant: time.format("%H:%M").to_string(), is_marked: true })),
        Cell::Formula => Err(Why::Formula),
        Cell::Broken => Err(Why::Missing),
    }
}

fn of_text(fault: TextFault) -> Why {
    match fault {
        TextFault::Empty => Why::Missing,
        TextFault::TooLong { max, length } => Why::TooLong(max, length),
        TextFault::Hidden => Why::Hidden,
    }
}

/// Letters without width, and those that turn the direction of others.
fn unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFD}' | '\u{E0000}'..='\u{E007F}')
}

fn piles_marks(text: &str) -> bool {
    let mut pile = 0;
    text.chars().any(|letter| {
        pile = if is_combining_mark(letter) { pile + 1 } else { 0 };
        pile > MOST_MARKS
    })
}

/// Whether Latin letters stand beside Greek or Cyrillic ones, or wide ones, that look like them.
fn mixes_alphabets(text: &str) -> bool {
    let latin = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '\u{C0}'..='\u{24F}');
    let alike = |letter: char| matches!(letter, '\u{370}'..='\u{52F}' | '\u{13A0}'..='\u{13FF}');
    let disguised = |letter: char| matches!(letter, '\u{FF01}'..='\u{FF5E}' | '\u{1D400}'..='\u{1D7FF}');
    text.chars().any(disguised) || (text.chars().any(latin) && text.chars().any(alike))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, hour) in [
            ("14:00", "14:00"),
            ("2:00 p. m.", "14:00"),
            ("2:00 PM", "14:00"),
            ("12:15 am", "00:15"),
            ("9:05:30", "09:05"),
        ] {
            assert_eq!(time(&of(typed)).map(|time| time.format("%H:%M").to_string()), Ok(hour.to_owned()), "{typed}");
        }
        for typed in ["25:00", "14.30", "2", "13:00 pm", "0:10 pm", "dos", "14:60", "1:2:3:4", "99999:1"] {
            assert_eq!(time(&of(typed)), Err(Why::NotATime), "{typed}");
        }
    }

    #[test]
    fn a_day_that_two_countries_read_differently_is_asked_for_and_a_column_tells() {
        let told = |typed: &[&str]| {
            let cells: Vec<Cell> = typed.iter().map(|typed| of(typed)).collect();
            let way = slashes(cells.iter());
            cells.iter().map(|cell| day(cell, way).map(|day| day.to_string())).collect::<Vec<_>>()
        };
        let is = |day: &str| Ok(day.to_owned());
        assert_eq!(told(&["2026-11-05", "05/05/2026"]), [is("2026-11-05"), is("2026-05-05")]);
        assert_eq!(told(&["05/11/2026"]), [Err(Why::EitherDay)]);
        assert_eq!(told(&["05/11/2026", "19/11/2026"]), [is("2026-11-05"), is("2026-11-19")]);
        assert_eq!(told(&["05/11/2026", "11/19/2026"]), [Err(Why::EitherDay), Err(Why::NotADay)]);
        assert_eq!(told(&["29/02/2026", "29/02/2028"]), [Err(Why::NotADay), is("2028-02-29")]);
        assert_eq!(
            told(&["45980", "0001-01-01", "9999-12-31"]),
            [Err(Why::DayNumber), Err(Why::NotADay), Err(Why::NotADay)]
        );
    }

    #[test]
    fn numbers_that_a_spreadsheet_changed_are_not_guessed() {
        for typed in ["3,10E+09", "3.1056E+9", "1.234,5", "3105550101,0"] {
            assert_eq!(phone(&of(typed)), Err(Why::Shortened), "{typed}");
        }
        assert_eq!(
            phone(&Cell::Number(3_105_550_101.0)).map(|phone| phone.unwrap().to_string()),
            Ok("3105550101".to_owned())
        );
        for (number, why) in
            [(3_105_550.5, Why::Shortened), (1e16, Why::Shortened), (-3.0, Why::Shortened), (12.0, Why::NotAPhone)]
        {
            assert_eq!(phone(&Cell::Number(number)), Err(why));
        }
        assert_eq!(
            phone(&of("+57 310 555-0101")).map(|phone| phone.unwrap().to_string()),
            Ok("+57 310 555-0101".to_owned())
        );
        assert_eq!(
            phone(&of("'+57 310 555-0101")).map(|phone| phone.unwrap().to_string()),
            Ok("+57 310 555-0101".to_owned())
        );
        assert_eq!(number(&of("1.234,5"), (1, 1440)), Err(Why::NotBetween(1, 1440)));
        assert_eq!(number(&of("-5"), (1, 1440)), Err(Why::NotBetween(1, 1440)));
        assert_eq!(number(&of("090"), (1, 1440)), Ok(90));
    }
}
