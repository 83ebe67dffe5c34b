//! A table as somebody brings it: a file of CSV or XLSX, or cells that were pasted. Rows and columns that are known by
//! their headings, in Spanish or English, in any order.

use super::defect::{Defect, Why, letter};
use super::{decode, rows, workbook};
use crate::failure::Failure;
use domain::day::{Day, TimeOfDay};
use domain::words::folded;
use unicode_normalization::UnicodeNormalization;

/// Rows that are read of one file, headings aside.
pub const MOST_ROWS: usize = 5_000;
/// Columns that are read of one file.
pub const MOST_COLUMNS: usize = 30;
/// Letters that are read of one cell.
pub const MOST_CELL: usize = 1_000;

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The sheet that was read, of a workbook.
    pub name: Option<String>,
    /// Its rows that are not empty.
    pub rows: Vec<Row>,
}

impl Grid {
    /// The same as text, for a form that brings it back: cells as they were read, not as a spreadsheet would show them.
    ///
    /// # Errors
    /// Never in memory; what the writer says if it does.
    pub fn as_text(&self) -> Result<String, Failure> {
        let failed = |error: String| Failure::new(error);
        let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
        for row in &self.rows {
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Empty | Cell::Formula | Cell::Broken => String::new(),
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
                Cell::Day(day) => day.to_string(),
                Cell::Time(time) => time.format("%H:%M").to_string(),
            });
            writer.write_record(cells).map_err(|error| failed(error.to_string()))?;
        }
        let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
        String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// As a spreadsheet counts it, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Letters.
    Text(String),
    /// A number, of a workbook.
    Number(f64),
    /// A day, of a workbook.
    Day(Day),
    /// A time of day, of a workbook.
    Time(TimeOfDay),
    /// A formula, of a workbook.
    Formula,
    /// What the program could not work out.
    Broken,
}

/// A column that a table may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Key of its heading.
    pub key: &'static str,
    /// Other words that people write above it, folded.
    pub others: &'static [&'static str],
    /// Whether the table is refused without it.
    pub needed: bool,
}

/// Words above columns of what Ronda keeps of nobody, folded.
const NOT_KEPT: [&str; 22] = [
    "documento",
    "numero de documento",
    "tipo de documento",
    "cedula",
    "cc",
    "identificacion",
    "edad",
    "fecha de nacimiento",
    "nacimiento",
    "sexo",
    "genero",
    "diagnostico",
    "eps",
    "direccion",
    "id",
    "document",
    "age",
    "date of birth",
    "sex",
    "gender",
    "diagnosis",
    "address",
];

/// A table with its columns found.
#[derive(Clone, Debug)]
pub struct Table {
    /// Rows below the headings.
    pub rows: Vec<Row>,
    /// The sheet that was read, of a workbook.
    pub name: Option<String>,
    /// The row of the headings.
    pub head: usize,
    /// For each column that may be there, where it is and what stands above it.
    places: Vec<Option<(usize, String)>>,
}

impl Table {
    /// A cell of a row by the place of its column among those that were asked for.
    pub fn cell<'a>(&self, row: &'a Row, column: usize) -> &'a Cell {
        let place = self.places.get(column).and_then(Option::as_ref).map(|(place, _)| *place);
        place.and_then(|place| row.cells.get(place)).unwrap_or(&Cell::Empty)
    }

    /// What stands above a column.
    pub fn heading(&self, column: usize) -> String {
        self.places.get(column).and_then(Option::as_ref).map(|(_, heading)| heading.clone()).unwrap_or_default()
    }

    /// What is wrong with a cell.
    pub fn defect(&self, row: &Row, column: usize, why: Why) -> Defect {
        Defect::under(row.number, self.heading(column), why)
    }
}

/// Reads what somebody brings. `name` is the name of the file, empty for cells that were pasted.
///
/// # Errors
/// What is wrong with the file as such.
pub fn read(name: &str, bytes: &[u8]) -> Result<Grid, Defect> {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    let is_workbook = bytes.starts_with(b"PK");
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Defect::file(Why::OldOrLocked));
    }
    match extension.as_str() {
        "" | "csv" | "txt" | "tsv" => {
            if is_workbook {
                return Err(Defect::file(Why::NotWhatItSays));
            }
        }
        "xlsx" if bytes.is_empty() => return Err(Defect::file(Why::Empty)),
        "xlsx" if !is_workbook => return Err(Defect::file(Why::NotWhatItSays)),
        "xlsx" => return workbook::read(bytes),
        "xlsm" => return Err(Defect::file(Why::Macros)),
        "xls" => return Err(Defect::file(Why::OldOrLocked)),
        _ => return Err(Defect::file(Why::NotATable)),
    }
    if [b"%PDF".as_slice(), b"\x89PNG", b"\xFF\xD8\xFF", b"{\\rtf", b"<!DOCTYPE", b"<html", b"<?xml"]
        .iter()
        .any(|beginning| bytes.starts_with(beginning))
    {
        return Err(Defect::file(Why::NotATable));
    }
    rows::read(&decode::decode(bytes)?)
}

/// Finds the columns by their headings. `words` says how a heading reads in each language.
///
/// # Errors
/// Everything that is wrong with the headings.
pub fn table(grid: Grid, columns: &[Column], words: impl Fn(&str) -> Vec<String>) -> Result<Table, Vec<Defect>> {
    let mut rows = grid.rows.into_iter();
    let Some(head) = rows.next() else { return Err(vec![Defect::file(Why::Empty)]) };
    let rows: Vec<Row> = rows.collect();
    let known: Vec<Vec<String>> = columns
        .iter()
        .map(|column| {
            let own = words(column.key).iter().map(|word| plain(word)).collect::<Vec<_>>();
            own.into_iter().chain(column.others.iter().map(|other| (*other).to_owned())).collect()
        })
        .collect();
    let mut places: Vec<Option<(usize, String)>> = vec![None; columns.len()];
    let mut defects = Vec::new();
    let width = rows.iter().map(|row| row.cells.len()).chain([head.cells.len()]).max().unwrap_or_default();
    for place in 0..width {
        let heading = match head.cells.get(place) {
            Some(Cell::Text(heading)) => heading.trim().to_owned(),
            Some(Cell::Number(number)) => number.to_string(),
            Some(Cell::Day(_) | Cell::Time(_) | Cell::Formula | Cell::Broken) => letter(place),
            Some(Cell::Empty) | None => {
                let below = |row: &&Row| row.cells.get(place).is_some_and(|cell| *cell != Cell::Empty);
                if let Some(row) = rows.iter().find(below) {
                    defects.push(Defect::cell(row.number, place, Why::NoHeading));
                }
                continue;
            }
        };
        let folded = plain(&heading);
        let shown: String = heading.chars().filter(|letter| !letter.is_control()).take(40).collect();
        match known.iter().position(|words| words.contains(&folded)) {
            Some(column) => match places.get_mut(column) {
                Some(slot @ None) => *slot = Some((place, shown)),
                Some(Some(_)) | None => defects.push(Defect::under(head.number, shown, Why::ColumnTwice)),
            },
            None if NOT_KEPT.contains(&folded.as_str()) => {
                defects.push(Defect::under(head.number, shown, Why::NotKept));
            }
            None => defects.push(Defect::under(head.number, shown, Why::UnknownColumn)),
        }
    }
    for (column, place) in columns.iter().zip(&places) {
        if column.needed && place.is_none() {
            let name = words(column.key).into_iter().next().unwrap_or_default();
            defects.push(Defect::under(head.number, name.clone(), Why::NoColumn(name)));
        }
    }
    if defects.is_empty() && rows.is_empty() {
        defects.push(Defect::row(head.number, Why::HeadingsOnly));
    }
    if defects.is_empty() { Ok(Table { rows, name: grid.name, head: head.number, places }) } else { Err(defects) }
}

/// A heading as it is compared: small letters without accents, one space between words.
fn plain(heading: &str) -> String {
    let folded = folded(&heading.nfc().collect::<String>());
    let letters: String = folded.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
