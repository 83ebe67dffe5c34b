//! That a person took part: no count, no content, no praise (S0-128).

use crate::Head;
use serde::{Deserialize, Serialize};

/// A certificate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Certificate {
    /// Title and house.
    pub head: Head,
    /// "hace constar que".
    pub opening: String,
    /// The name, as it is to stand on paper; a line to write it by hand where there is none.
    pub name: Option<String>,
    /// "tomó parte en un espacio grupal de esta institución, entre … y …".
    pub body: String,
    /// What it does not say.
    pub note: String,
    /// Place and date.
    pub given: String,
    /// Under the lines to sign on.
    pub signs: Vec<String>,
}
