//! Workbooks of Excel and LibreOffice (XLSX): what is inside is looked through before anything is read of it, since a
//! small file can unpack to a very large one and can carry more than a table.

use super::defect::{Defect, Why};
use super::grid::{Cell, Grid, MOST_CELL, MOST_COLUMNS, MOST_ROWS, Row};
use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// Files in a workbook.
const MOST_FILES: usize = 400;
/// Bytes that a workbook unpacks to.
const MOST_UNPACKED: u64 = 16 * 1024 * 1024;
/// Cells that are looked at, empty ones too.
const MOST_LOOKED_AT: usize = MOST_ROWS * MOST_COLUMNS * 2;

/// Reads the first sheet that can be seen.
///
/// # Errors
/// What a workbook may not hold, or where there is too much.
pub fn read(bytes: &[u8]) -> Result<Grid, Defect> {
    look_through(bytes)?;
    let broken = || Defect::file(Why::Broken);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| broken())?;
    let seen = book.sheets_metadata().iter().find(|sheet| sheet.visible == SheetVisible::Visible);
    let name = seen.map(|sheet| sheet.name.clone()).ok_or_else(|| Defect::file(Why::Empty))?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| broken())?;
    let mut rows: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    for looked_at in 0.. {
        let Some(found) = cells.next_cell_with_formula_metadata().map_err(|_| broken())? else { break };
        if looked_at > MOST_LOOKED_AT {
            return Err(Defect::file(Why::TooManyRows(MOST_ROWS)));
        }
        let (row, column) = (index(found.pos.0), index(found.pos.1));
        let cell = if found.formula.is_some() { Cell::Formula } else { cell((row, column), &found.value)? };
        if cell == Cell::Empty {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(Defect::cell(row + 1, column, Why::TooManyColumns(MOST_COLUMNS)));
        }
        if !rows.contains_key(&row) && rows.len() > MOST_ROWS {
            return Err(Defect::row(row + 1, Why::TooManyRows(MOST_ROWS)));
        }
        let cells = rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
    }
    let rows = rows.into_iter().map(|(row, cells)| Row { number: row + 1, cells }).collect();
    Ok(Grid { name: Some(name), rows })
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX - 1)
}

/// Unpacks every file once, counting, and keeps nothing: what a file says of its own size is not believed.
fn look_through(bytes: &[u8]) -> Result<(), Defect> {
    let broken = |_| Defect::file(Why::Broken);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_FILES {
        return Err(Defect::file(Why::Bomb));
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(broken)?;
        let name = file.name().map_err(broken)?.into_owned();
        allowed(&name)?;
        let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
        let mut watch = Watch::default();
        let mut piece = vec![0; 64 * 1024];
        loop {
            let length = file.read(&mut piece).map_err(|_| Defect::file(Why::Broken))?;
            if length == 0 {
                break;
            }
            left =
                left.checked_sub(u64::try_from(length).unwrap_or(u64::MAX)).ok_or_else(|| Defect::file(Why::Bomb))?;
            if is_xml && watch.sees_entities(piece.get(..length).unwrap_or_default()) {
                return Err(Defect::file(Why::Entities));
            }
        }
    }
    Ok(())
}

/// Whether a workbook may hold a file of this name.
fn allowed(name: &str) -> Result<(), Defect> {
    let small = name.to_ascii_lowercase().replace('\\', "/");
    let why = if small.starts_with('/') || small.contains(':') || small.split('/').any(|part| part == "..") {
        Why::Stowaway
    } else if small.contains("vbaproject") || small.ends_with(".bas") || small.contains("/macrosheets/") {
        Why::Macros
    } else if small.contains("externallinks/") || small.ends_with("connections.xml") {
        Why::Links
    } else if small.contains("encryptedpackage") || small.contains("encryptioninfo") {
        Why::OldOrLocked
    } else if [".zip", ".xlsx", ".xls", ".exe", ".dll", ".js", ".7z", ".rar", ".gz"]
        .iter()
        .any(|end| small.ends_with(end))
        || small.contains("/embeddings/")
    {
        Why::Stowaway
    } else {
        return Ok(());
    };
    Err(Defect::file(why))
}

/// Looks for declarations of entities in XML that comes in pieces; a workbook has no use for them.
#[derive(Default)]
struct Watch {
    tail: Vec<u8>,
}

impl Watch {
    const LONGEST: usize = 20;

    fn sees_entities(&mut self, piece: &[u8]) -> bool {
        let mut seen = std::mem::take(&mut self.tail);
        seen.extend(piece.iter().filter(|byte| **byte != 0).map(u8::to_ascii_uppercase));
        let has = |word: &[u8]| seen.windows(word.len()).any(|window| window == word);
        let found = has(b"<!ENTITY") || has(b"<!DOCTYPE");
        self.tail = seen.split_off(seen.len().saturating_sub(Self::LONGEST));
        found
    }
}

fn cell((row, column): (usize, usize), value: &DataRef<'_>) -> Result<Cell, Defect> {
    Ok(match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(i32::try_from(*number).map_or(f64::INFINITY, f64::from)),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => letters((row, column), text)?,
        DataRef::SharedString(text) => letters((row, column), text)?,
        DataRef::Bool(yes) => Cell::Text(if *yes { "true" } else { "false" }.to_owned()),
        DataRef::DateTime(at) if at.is_duration() => Cell::Broken,
        DataRef::DateTime(at) => moment(at.as_f64(), at.to_ymd_hms_milli()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => letters((row, column), text)?,
        DataRef::Error(_) => Cell::Broken,
    })
}

fn letters((row, column): (usize, usize), text: &str) -> Result<Cell, Defect> {
    let length = text.chars().count();
    if length > MOST_CELL {
        return Err(Defect::cell(row + 1, column, Why::TooLong(MOST_CELL, length)));
    }
    Ok(if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) })
}

/// A day, or a time of day: a workbook keeps a time as a part of its first day. Seconds are rounded away, since a minute
/// is no whole part of a day.
fn moment(serial: f64, (year, month, day, hour, minute, second, milli): (u16, u8, u8, u8, u8, u8, u16)) -> Cell {
    if (0.0..1.0).contains(&serial) {
        let exact = NaiveTime::from_hms_milli_opt(hour.into(), minute.into(), second.into(), milli.into());
        let rounded = exact.map(|time| time.overflowing_add_signed(chrono::TimeDelta::milliseconds(500)).0);
        let whole = rounded.and_then(|time| {
            NaiveTime::from_hms_opt(chrono::Timelike::hour(&time), chrono::Timelike::minute(&time), 0)
        });
        return whole.map_or(Cell::Broken, Cell::Time);
    }
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).map_or(Cell::Broken, Cell::Day)
}
