//! Ronda's prints: a typed document goes in, a tagged PDF comes out (PDF/UA-1, fonts embedded). Only a booklet laid out
//! for folding has no tags: its pages lie in an order in which nobody reads them, and the same booklet page by page
//! has them.
//!
//! A document is a plain struct, one file each: already cut to what its reader may see, every word already in
//! their language. Its look is a template in `templates/`. What people wrote reaches the template as values and
//! is never read as markup; a template reaches no file, no network and no clock.
//!
//! To add a document: a struct in a file of its own here, a line in [`Document`] and in `Document::template`, a
//! template beside the others, and a sample in `tests/samples.rs` (which every test of the crate then walks).

pub mod agreements;
pub mod book;
pub mod cards;
pub mod certificate;
pub mod fold;
pub mod memoir;
pub mod poster;
pub mod private;
pub mod qr;
pub mod report;
pub mod script;
pub mod signatures;
pub mod worker;

mod fonts;
mod letters;
mod press;
mod template;
mod writing;

pub use letters::undrawn;
pub use press::{Unprintable, pdf};

use serde::{Deserialize, Serialize};

/// What every document begins with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Head {
    /// Language of the document: `es`, `en`.
    pub lang: String,
    /// Its title, shown by readers and read aloud first.
    pub title: String,
    /// Who gives it: the institution's name.
    pub house: String,
    /// What stands small at the foot.
    pub foot: String,
    /// Before the number of a page: "Página".
    pub page: String,
}

/// The size of a sheet that is hung on a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
}

/// A label and what it says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fact {
    /// "Cuándo".
    pub label: String,
    /// "Los jueves, 2:00 a 3:30 p. m."
    pub text: String,
}

/// Something to print.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// Calls a group together, on a wall.
    Poster(poster::Poster),
    /// Who came, with their signature.
    Signatures(signatures::Signatures),
    /// The moments of an encounter, for whoever leads it.
    Script(script::Script),
    /// What the group agreed on, on a wall.
    Agreements(agreements::Agreements),
    /// The account of an encounter.
    Memoir(memoir::Memoir),
    /// The group's book of learnings.
    Book(book::Book),
    /// That a person took part.
    Certificate(certificate::Certificate),
    /// An empty notebook for thoughts that are nobody else's.
    Private(private::Private),
    /// Figures of an institution.
    Report(report::Report),
    /// Cards to cut out, each with a way in.
    Cards(cards::Cards),
}

impl Document {
    /// The sheet that it is to be folded from, where it is a booklet.
    fn fold(&self) -> Option<fold::Sheet> {
        match self {
            Self::Book(book) => book.fold,
            Self::Private(notebook) => notebook.fold,
            Self::Poster(_)
            | Self::Signatures(_)
            | Self::Script(_)
            | Self::Agreements(_)
            | Self::Memoir(_)
            | Self::Certificate(_)
            | Self::Report(_)
            | Self::Cards(_) => None,
        }
    }

    /// The name of its template.
    fn template(&self) -> &'static str {
        match self {
            Self::Poster(_) => "poster.typ",
            Self::Signatures(_) => "signatures.typ",
            Self::Script(_) => "script.typ",
            Self::Agreements(_) => "agreements.typ",
            Self::Memoir(_) => "memoir.typ",
            Self::Book(_) => "book.typ",
            Self::Certificate(_) => "certificate.typ",
            Self::Private(_) => "private.typ",
            Self::Report(_) => "report.typ",
            Self::Cards(_) => "cards.typ",
        }
    }
}
