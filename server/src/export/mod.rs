//! Everything of an institution or of a group as one file that opens without Ronda: tables in CSV, each in the folder of
//! those for whom it is, and a text that explains every table and every column in both languages.

mod words;

use crate::db::{Db, Tx};
use crate::exchange::sheet::{Field, Sheet};
use crate::failure::Failure;
use crate::store::export::{self, CALENDAR, Eyes, GROUP, HOUSE, Part, Reader, Value};
use crate::store::house_figures;
use crate::store::mutual;
use crate::text::Lang;
use domain::command::slice::Guidance;
use domain::id::{GroupId, InstitutionId};
use domain::institution::Institution;
use std::io::{Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Content type of what is taken away.
pub const KIND: &str = "application/zip";

/// What every table is told in.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// Language of headings and words.
    pub lang: Lang,
    /// The institution.
    pub house: &'a Institution,
    /// Kinds of groups, by their names.
    pub guidance: &'a Guidance,
}

/// A file that is being filled.
struct Package<'a, W: Write + Seek> {
    zip: ZipWriter<W>,
    telling: Telling<'a>,
    /// What is in it: files, and what they hold.
    told: Vec<(String, Holds<'a>)>,
}

/// What a file holds.
#[derive(Clone, Copy, Debug)]
enum Holds<'a> {
    /// A table.
    Table(&'a Part),
    /// Something else, and the key of the text that says what.
    Other(&'static str),
}

/// Everything of an institution that its administration may read, with some tables more that were made elsewhere. The
/// calendar is read and written in pages, so that a large institution takes no more memory than a small one.
///
/// # Errors
/// When the database or `out` can't be reached.
pub async fn house<W: Write + Seek>(
    db: &Db,
    telling: Telling<'_>,
    (out, more): (W, Vec<(String, Sheet)>),
) -> Result<W, Failure> {
    let mut package = Package { zip: ZipWriter::new(out), telling, told: Vec::new() };
    let mut tx = db.read().await?;
    for part in HOUSE {
        let rows = export::of_house(&mut tx, telling.house.id, part).await?;
        package.table(part, &rows)?;
    }
    package.calendar(&mut tx, telling.house.id).await?;
    for (name, sheet) in more {
        package.begin(&format!("{name}.csv"), Holds::Other("export-readme-figures"))?;
        package.write(&sheet.bytes(telling.lang)?)?;
    }
    package.finish()
}

/// Everything of a group that its coordination may read.
///
/// # Errors
/// When the database or `out` can't be reached.
pub async fn group<W: Write + Seek>(
    db: &Db,
    telling: Telling<'_>,
    (group, eyes, out): (GroupId, &Eyes, W),
) -> Result<W, Failure> {
    let mut package = Package { zip: ZipWriter::new(out), telling, told: Vec::new() };
    let mut tx = db.read().await?;
    // What a coordination wrote is not handed on with a group that went on alone (S0-028): it stays with the house.
    let went_on = mutual::of(&mut tx, telling.house.id, group).await?.is_some_and(|own| own.crossing.is_some());
    for part in GROUP.into_iter().flatten().filter(|part| !went_on || part.reader == Reader::Circle) {
        let rows = export::of_group(&mut tx, (telling.house.id, group), part, eyes).await?;
        package.table(part, &rows)?;
    }
    for (creation, jpeg) in export::photos(&mut tx, telling.house.id, group).await? {
        package.begin(&words::photo(telling.lang, creation), Holds::Other("export-readme-photo"))?;
        package.write(&jpeg)?;
    }
    package.finish()
}

impl<'a, W: Write + Seek> Package<'a, W> {
    fn table(&mut self, part: &'a Part, rows: &[Vec<Value>]) -> Result<(), Failure> {
        let name = words::file(self.telling.lang, part);
        self.begin(&name, Holds::Table(part))?;
        let mut sheet = words::heads(self.telling.lang, part);
        rows.iter().for_each(|row| sheet.row(self.fields(row)));
        let bytes = sheet.bytes(self.telling.lang)?;
        self.write(&bytes)
    }

    async fn calendar(&mut self, tx: &mut Tx, house: InstitutionId) -> Result<(), Failure> {
        let lang = self.telling.lang;
        self.begin(&words::file(lang, &CALENDAR), Holds::Table(&CALENDAR))?;
        self.write(&words::heads(lang, &CALENDAR).bytes(lang)?)?;
        let unseen = house_figures::unseen_by(tx, self.telling.guidance, house).await?;
        let mut after = i64::MIN;
        loop {
            let (rows, last) = export::calendar(tx, house, (after, &unseen)).await?;
            let mut sheet = Sheet::default();
            rows.iter().for_each(|row| sheet.row(self.fields(row)));
            self.write(&sheet.more_bytes(lang)?)?;
            match last {
                Some(last) => after = last,
                None => return Ok(()),
            }
        }
    }

    fn fields(&self, row: &[Value]) -> Vec<Field> {
        row.iter().map(|value| words::field(self.telling, value)).collect()
    }

    fn begin(&mut self, name: &str, holds: Holds<'a>) -> Result<(), Failure> {
        let options =
            SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).unix_permissions(0o600);
        self.zip.start_file(name, options).map_err(failed)?;
        self.told.push((name.to_owned(), holds));
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.zip.write_all(bytes).map_err(|error| Failure::new(error.to_string()))
    }

    fn finish(mut self) -> Result<W, Failure> {
        let text = words::explained(self.telling, &self.told);
        self.begin("LEEME-README.txt", Holds::Other("export-readme"))?;
        self.write(text.as_bytes())?;
        self.zip.finish().map_err(failed)
    }
}

fn failed(error: zip::result::ZipError) -> Failure {
    Failure::new(error.to_string())
}
