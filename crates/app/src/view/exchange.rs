//! What the window shows of check-ins taken out and in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What check-ins are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeForm {
    /// A table, with a data dictionary.
    Csv,
    /// One JSON file.
    Json,
    /// FHIR R4.
    Fhir,
}

/// What a chosen file would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportPreview {
    /// Its name.
    pub file: String,
    /// "12 check-ins are new; 3 were here already."
    pub words: String,
    /// Whether there is anything to take in.
    pub any_new: bool,
}
