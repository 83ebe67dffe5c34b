//! A text that a data file carries in both languages.

use serde::{Deserialize, Serialize};

/// Words in Spanish and English. Data files bring their own where Fluent can't know them: the name of a frame that
/// somebody added, the message of an institution's rule. A file that gives one language gives it for both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Spanish (Colombia, usted).
    pub es: String,
    /// English.
    pub en: String,
}
