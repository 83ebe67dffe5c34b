//! A table as CSV, for whoever works with a spreadsheet: UTF-8 with the mark that Excel looks for, the separator of
//! the language (Excel in Spanish reads the semicolon), numbers as numbers, and no text that a spreadsheet would run.

use super::harmless::harmless;
use crate::failure::Failure;
use crate::text::Lang;
use domain::cells::{Cell, Safe, Table};
use rust_xlsxwriter::Format;

/// Content type of the file.
pub const KIND: &str = "text/csv; charset=utf-8";

/// Content type of the same as a workbook.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words. Those that begin like a formula get an apostrophe before them.
    Text(String),
    /// A number, which a spreadsheet can sum.
    Number(u32),
    /// Nothing.
    Empty,
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<u32> for Field {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}
impl From<Cell> for Field {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Count(count) => Self::Number(count),
            Cell::Few => Self::Text("< 5".to_owned()),
            Cell::AtLeast(least) => Self::Text(format!("≥ {least}")),
        }
    }
}

/// Rows of a file that all have the same columns.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    rows: Vec<Vec<Field>>,
}

impl Sheet {
    /// A file whose first row names its columns.
    pub fn with(heads: &[String]) -> Self {
        Self { rows: vec![heads.iter().map(|head| Field::Text(head.clone())).collect()] }
    }

    /// One row more.
    pub fn row(&mut self, fields: Vec<Field>) {
        self.rows.push(fields);
    }

    /// The rows of a table of people after what stands before each of them. Only a protected table comes in here.
    pub fn people(
        &mut self,
        before: &[Field],
        table: &Table<Safe>,
        others: &str,
        name: impl Fn(&domain::cells::Label) -> String,
    ) {
        for row in table.rows() {
            let label = row.label.as_ref().map_or_else(|| others.to_owned(), &name);
            self.row([before, &[Field::Text(label), row.cell.into()]].concat());
        }
    }

    /// The file.
    ///
    /// # Errors
    /// Never in memory; what the writer says if it does.
    pub fn bytes(&self, lang: Lang) -> Result<Vec<u8>, Failure> {
        self.written(lang, "\u{feff}".as_bytes().to_vec())
    }

    /// The same to be put behind what was written before, without the mark at the beginning of a file.
    ///
    /// # Errors
    /// As [`Sheet::bytes`].
    pub fn more_bytes(&self, lang: Lang) -> Result<Vec<u8>, Failure> {
        self.written(lang, Vec::new())
    }

    fn written(&self, lang: Lang, before: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let delimiter = match lang {
            Lang::Es => b';',
            Lang::En => b',',
        };
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(before);
        for row in &self.rows {
            let fields = row.iter().map(|field| match field {
                Field::Text(text) => harmless(text),
                Field::Number(number) => number.to_string(),
                Field::Empty => String::new(),
            });
            writer.write_record(fields).map_err(|error| Failure::new(error.to_string()))?;
        }
        writer.into_inner().map_err(|error| Failure::new(error.to_string()))
    }

    /// The same as a workbook of one sheet. Texts are texts there, and keep the apostrophe for whoever saves it as CSV.
    ///
    /// # Errors
    /// More rows than a workbook holds, or a name that it does not take.
    pub fn workbook(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let failed = |error: rust_xlsxwriter::XlsxError| Failure::new(error.to_string());
        let mut book = rust_xlsxwriter::Workbook::new();
        let (bold, text) = (Format::new().set_bold().set_num_format("@"), Format::new().set_num_format("@"));
        let page = book.add_worksheet().set_name(name).map_err(failed)?;
        page.set_freeze_panes(1, 0).map_err(failed)?;
        for (column, _) in (0u16..).zip(self.rows.first().map(Vec::as_slice).unwrap_or_default()) {
            page.set_column_width(column, 24).map_err(failed)?;
            // What is typed into the column stays what was typed: no phone loses its zero.
            page.set_column_format(column, &text).map_err(failed)?;
        }
        for (row, fields) in (0u32..).zip(&self.rows) {
            let format = if row == 0 { &bold } else { &text };
            for (column, field) in (0u16..).zip(fields) {
                match field {
                    Field::Text(words) => page.write_string_with_format(row, column, harmless(words), format),
                    Field::Number(number) => page.write_number(row, column, *number),
                    Field::Empty => continue,
                }
                .map_err(failed)?;
            }
        }
        book.save_to_buffer().map_err(failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(lang: Lang, rows: Vec<Vec<Field>>) -> String {
        let mut sheet = Sheet::with(&["Grupo".to_owned(), "Personas".to_owned()]);
        rows.into_iter().for_each(|row| sheet.row(row));
        String::from_utf8(sheet.bytes(lang).unwrap()).unwrap()
    }

    #[test]
    fn a_text_that_would_be_a_formula_is_harmless_and_a_number_is_a_number() {
        let rows = ["=1+1", "+57", "-x", "@suma", "A; \"b\"", "Línea\notra", "Manos"]
            .map(|text| vec![Field::from(text), Field::Number(7)]);
        assert_eq!(
            written(Lang::Es, rows.to_vec()),
            "\u{feff}Grupo;Personas\n'=1+1;7\n'+57;7\n'-x;7\n'@suma;7\n\"A; \"\"b\"\"\";7\n\"Línea\notra\";7\nManos;7\n"
        );
    }

    #[test]
    fn what_is_not_told_is_words_and_english_has_commas() {
        let rows = [Cell::Count(12), Cell::Few, Cell::AtLeast(20)].map(|cell| vec![Field::from("a, b"), cell.into()]);
        assert_eq!(
            written(Lang::En, rows.to_vec()),
            "\u{feff}Grupo,Personas\n\"a, b\",12\n\"a, b\",< 5\n\"a, b\",≥ 20\n"
        );
    }
}
