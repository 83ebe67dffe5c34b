//! Letters become rows and cells: semicolons, tabs or commas; rows that end in any way; cells in quotation marks with
//! whatever in them. Every row keeps the number that a spreadsheet shows, empty ones counted.

use super::defect::{Defect, Why};
use super::grid::{Cell, Grid, MOST_CELL, MOST_COLUMNS, MOST_ROWS, Row};

/// Reads a table.
///
/// # Errors
/// The row where a quotation mark opens that nobody closes, or where there is too much.
pub fn read(text: &str) -> Result<Grid, Defect> {
    let (text, separator) = separator(text);
    let mut reader = Reader { separator, row: 1, cells: Vec::new(), rows: Vec::new(), cell: Text::default() };
    let mut letters = text.chars().peekable();
    let mut state = State::Start;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        state = reader.take(state, letter, next)?;
        if state == State::SkipNext {
            letters.next();
            state = State::Start;
        } else if state == State::QuotedTwice {
            letters.next();
            state = State::Quoted;
        }
    }
    match state {
        State::Quoted | State::QuotedTwice => {
            return Err(Defect::cell(reader.row, reader.cells.len(), Why::OpenQuote));
        }
        State::Start | State::Bare | State::Closed | State::SkipNext => {}
    }
    reader.end_row()?;
    Ok(Grid { name: None, rows: reader.rows })
}

/// The separator: that of Excel's own first line (`sep=;`), or the one that the first row has most of.
fn separator(text: &str) -> (&str, char) {
    let first = text.lines().next().unwrap_or_default().trim_end_matches('\r');
    if let Some(named) = first.strip_prefix("sep=").and_then(|rest| rest.chars().next())
        && [';', '\t', ','].contains(&named)
    {
        return (text, named);
    }
    let head = text.trim_start_matches(['\r', '\n']);
    let mut quoted = false;
    let mut counts = [(';', 0), ('\t', 0), (',', 0)];
    for letter in head.chars() {
        match letter {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(known, _)| *known == letter).for_each(|(_, count)| *count += 1),
        }
    }
    let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    (text, most.map_or(';', |(separator, _)| separator))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first letter of a cell.
    Start,
    /// In a cell without quotation marks.
    Bare,
    /// Between quotation marks.
    Quoted,
    /// Two quotation marks, which mean one; the second is still to be skipped.
    QuotedTwice,
    /// Behind the closing mark.
    Closed,
    /// The line feed of a carriage return is still to be skipped.
    SkipNext,
}

/// What a cell says, as far as it is kept.
#[derive(Default)]
struct Text {
    kept: String,
    letters: usize,
}

struct Reader {
    separator: char,
    row: usize,
    cells: Vec<Cell>,
    rows: Vec<Row>,
    cell: Text,
}

impl Reader {
    fn take(&mut self, state: State, letter: char, next: Option<char>) -> Result<State, Defect> {
        match (state, letter) {
            (State::Quoted, '"') if next == Some('"') => {
                self.add('"');
                Ok(State::QuotedTwice)
            }
            (State::Quoted, '"') => Ok(State::Closed),
            (State::Quoted, letter) => {
                self.add(letter);
                Ok(State::Quoted)
            }
            (State::Start, '"') => Ok(State::Quoted),
            (_, letter) if letter == self.separator => {
                self.end_cell()?;
                Ok(State::Start)
            }
            (_, '\r') => {
                self.end_row()?;
                Ok(if next == Some('\n') { State::SkipNext } else { State::Start })
            }
            (_, '\n') => {
                self.end_row()?;
                Ok(State::Start)
            }
            (State::Closed, ' ') => Ok(State::Closed),
            (State::Closed, _) => Err(Defect::cell(self.row, self.cells.len(), Why::BehindQuote)),
            (State::Start | State::Bare | State::QuotedTwice | State::SkipNext, letter) => {
                self.add(letter);
                Ok(State::Bare)
            }
        }
    }

    /// Keeps what may be needed of a cell, and counts the rest.
    fn add(&mut self, letter: char) {
        self.cell.letters += 1;
        if self.cell.letters <= MOST_CELL {
            self.cell.kept.push(letter);
        }
    }

    fn end_cell(&mut self) -> Result<(), Defect> {
        let text = std::mem::take(&mut self.cell);
        if text.letters > MOST_CELL {
            return Err(Defect::cell(self.row, self.cells.len(), Why::TooLong(MOST_CELL, text.letters)));
        }
        let is_empty = text.kept.trim().is_empty();
        if self.cells.len() >= MOST_COLUMNS {
            // Excel leaves separators behind where a column was emptied.
            if is_empty {
                return Ok(());
            }
            return Err(Defect::cell(self.row, self.cells.len(), Why::TooManyColumns(MOST_COLUMNS)));
        }
        self.cells.push(if is_empty { Cell::Empty } else { Cell::Text(text.kept) });
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Defect> {
        self.end_cell()?;
        let cells = std::mem::take(&mut self.cells);
        if self.names_separator(&cells) {
            // Excel takes this line out before it counts.
            return Ok(());
        }
        if cells.iter().any(|cell| *cell != Cell::Empty) {
            if self.rows.len() > MOST_ROWS {
                return Err(Defect::row(self.row, Why::TooManyRows(MOST_ROWS)));
            }
            self.rows.push(Row { number: self.row, cells });
        }
        self.row += 1;
        Ok(())
    }

    /// Whether this is Excel's own first line.
    fn names_separator(&self, cells: &[Cell]) -> bool {
        self.row == 1
            && self.rows.is_empty()
            && matches!(cells.first(), Some(Cell::Text(text)) if text.starts_with("sep="))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, Vec<String>)> {
        let cell = |cell: &Cell| if let Cell::Text(text) = cell { text.clone() } else { String::new() };
        read(text).unwrap().rows.iter().map(|row| (row.number, row.cells.iter().map(cell).collect())).collect()
    }

    #[test]
    fn separators_line_ends_and_quotes_of_every_kind() {
        let expected = vec![
            (1, vec!["nombre".to_owned(), "tel".to_owned()]),
            (2, vec!["Ana".to_owned(), "1".to_owned()]),
            (4, vec!["Luz".to_owned(), "2".to_owned()]),
        ];
        for text in [
            "nombre;tel\nAna;1\n\nLuz;2\n",
            "nombre\ttel\r\nAna\t1\r\n\t\r\nLuz\t2",
            "nombre,tel\rAna,1\n,\r\nLuz,2\r",
            "\"nombre\",\"tel\"\n\"Ana\",1\n\n\"Luz\",\"2\" ",
        ] {
            assert_eq!(told(text), expected, "{text:?}");
        }
        assert_eq!(
            told("a;b\n\"uno\ndos; \"\"tres\"\"\";x"),
            [(1, vec!["a".to_owned(), "b".to_owned()]), (2, vec!["uno\ndos; \"tres\"".to_owned(), "x".to_owned()])]
        );
        assert_eq!(told("sep=,\na,b\n1,2").len(), 2);
        assert_eq!(told("sep=,\na,b\n1,2")[0].0, 1);
        assert_eq!(told("nombre\nAna"), [(1, vec!["nombre".to_owned()]), (2, vec!["Ana".to_owned()])]);
    }

    #[test]
    fn what_is_too_much_or_never_closes_is_told_where_it_stands() {
        assert_eq!(read("a;b\nx;\"y\nz\n"), Err(Defect::under(2, "B", Why::OpenQuote)));
        assert_eq!(read("a;b\n\"x\"y;z"), Err(Defect::under(2, "A", Why::BehindQuote)));
        let long = format!("a;b\nx;{}", "y".repeat(MOST_CELL + 5));
        assert_eq!(read(&long), Err(Defect::under(2, "B", Why::TooLong(MOST_CELL, MOST_CELL + 5))));
        let rows = format!("a{}", "\nx".repeat(MOST_ROWS + 1));
        assert_eq!(read(&rows), Err(Defect::row(MOST_ROWS + 2, Why::TooManyRows(MOST_ROWS))));
        let columns = vec!["x"; MOST_COLUMNS + 1].join(";");
        assert_eq!(read(&columns), Err(Defect::cell(1, MOST_COLUMNS, Why::TooManyColumns(MOST_COLUMNS))));
    }
}
