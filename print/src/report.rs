//! Figures of an institution, as tables that are already safe to show: what may not be shown is not in here.

use crate::{Fact, Head};
use serde::{Deserialize, Serialize};

/// A table.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Table {
    /// Its title.
    pub title: String,
    /// What it says, in a sentence.
    pub sentence: String,
    /// Headings; the first is of the rows' names, the others of figures.
    pub columns: Vec<String>,
    /// Rows: as many cells as there are headings. A cell is words already: "12", "< 5", "≥ 40".
    pub rows: Vec<Vec<String>>,
    /// The last row, set apart.
    pub total: Option<Vec<String>>,
    /// What one has to know to read it.
    pub note: Option<String>,
}

/// The report.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Report {
    /// Title and house.
    pub head: Head,
    /// "Julio a septiembre de 2026".
    pub period: String,
    /// What it is about.
    pub lead: String,
    /// The few figures that stand large.
    pub figures: Vec<Fact>,
    /// The tables.
    pub tables: Vec<Table>,
    /// How it was counted.
    pub notes: Vec<String>,
    /// Under the lines to sign on; none where nobody signs.
    pub signs: Vec<String>,
}
