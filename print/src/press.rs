//! Sets a document with typst and writes it as PDF/UA-1.

use crate::fold::{self, Sheet};
use crate::fonts::{FONTS, Reach};
use crate::{Document, template, writing};
use std::fmt;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A document that could not be printed. What it tells has no word of the document in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprintable(pub String);

impl fmt::Display for Unprintable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unprintable {}

/// The PDF of a document. Letters that no font draws become a line to write on; should a mixture of fonts still
/// fail, it is set once more with the letters of the first family alone.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Unprintable> {
    set(document, Reach::All).or_else(|_| set(document, Reach::Own))
}

fn set(document: &Document, reach: Reach) -> Result<Vec<u8>, Unprintable> {
    let data = serde_json::to_value(document).map_err(|_| Unprintable("the document is no data".to_owned()))?;
    // An enum serializes as one field, its name, with what it holds.
    let data = match writing::ready(data, reach) {
        serde_json::Value::Object(fields) => fields.into_iter().next().map(|(_, held)| held),
        _ => None,
    };
    let held: Dict = data
        .and_then(|held| serde_json::from_value(held).ok())
        .ok_or_else(|| Unprintable("the document is no data".to_owned()))?;
    let mut inputs = Dict::new();
    inputs.insert("doc".into(), held.into_value());
    let room = Room::of(document.template(), inputs)?;
    let written = room.write(document.fold());
    // Nothing of this document is of use to the next one.
    typst::comemo::evict(0);
    written
}

/// All that a template can reach: the templates, the fonts, and the data of its document.
struct Room {
    library: LazyHash<Library>,
    main: FileId,
}

impl Room {
    fn of(name: &str, inputs: Dict) -> Result<Self, Unprintable> {
        let path = VirtualPath::new(name).map_err(|_| Unprintable(format!("{name} is no name")))?;
        let main = RootedPath::new(VirtualRoot::Project, path).intern();
        Ok(Self { library: LazyHash::new(Library::builder().with_inputs(inputs).build()), main })
    }

    fn write(&self, folded: Option<Sheet>) -> Result<Vec<u8>, Unprintable> {
        let set = typst::compile::<PagedDocument>(self).output.map_err(|errors| self.told(&errors))?;
        if let Some(sheet) = folded {
            // Tags follow the reading order, which sheets to fold don't have.
            let options = PdfOptions { tagged: false, ..Self::options() };
            return typst_pdf::pdf(&fold::sheets(&set, sheet), &options).map_err(|errors| self.told(&errors));
        }
        let standards =
            PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| Unprintable("PDF/UA-1 is unknown".to_owned()))?;
        let options = PdfOptions { standards, ..Self::options() };
        typst_pdf::pdf(&set, &options).map_err(|errors| self.told(&errors))
    }

    fn options() -> PdfOptions {
        PdfOptions { creator: Smart::Custom(Some("Ronda".to_owned())), ..PdfOptions::default() }
    }

    /// Where it went wrong: the line of the template, and the reason up to where it would quote the document.
    fn told(&self, errors: &[SourceDiagnostic]) -> Unprintable {
        let Some(error) = errors.first() else { return Unprintable("no reason given".to_owned()) };
        let line = self.range(error.span).and_then(|range| {
            let source = self.source(self.main).ok()?;
            source.lines().byte_to_line(range.start)
        });
        let reason = error.message.split(['"', '`', '“']).next().unwrap_or_default().trim();
        let place = self.main.get().vpath().get_without_slash();
        Unprintable(format!("{place}:{}: {reason}", line.map_or(0, |line| line + 1)))
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = id.get();
        let text =
            (*path.root() == VirtualRoot::Project).then(|| template::named(path.vpath().get_without_slash())).flatten();
        text.map(|text| Source::new(id, text.to_owned())).ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
