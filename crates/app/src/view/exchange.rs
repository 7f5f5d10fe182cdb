//! What the window shows of data taken out and in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What data is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeForm {
    /// A table a kind, with a data dictionary.
    Csv,
    /// All of it in one JSON file.
    Json,
    /// FHIR R4.
    Fhir,
}

/// What a chosen file would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportPreview {
    /// Its name.
    pub file: String,
    /// "12 new rows, 0 changed, 3 already in Leeward."
    pub words: String,
    /// The same for each kind.
    pub kinds: Vec<String>,
    /// Whether there is anything to take in.
    pub any_new: bool,
}
