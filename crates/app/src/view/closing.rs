//! The closing ritual, as the check-in window shows and takes it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ritual as it stands: new, or gone on with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClosingView {
    /// What was said so far.
    pub form: ClosingForm,
    /// The next mornings of work that something can wait for, the next first.
    pub mornings: Vec<MorningView>,
    /// "If it is about someone’s safety, act on it now: …"
    pub safety: String,
    /// Where it is going: "Stays on this computer, encrypted."
    pub footer: String,
}

/// A morning to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MorningView {
    /// The date.
    pub date: String,
    /// "Monday 9:00".
    pub words: String,
}

/// What the ritual says, kept with every key. Each line may be empty: every step can be skipped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClosingForm {
    /// The work date it belongs to.
    pub work_date: String,
    /// The step shown: 0 unfinished, 1 difficult, 2 went well, 3 colleague, 4 home.
    pub step: u8,
    /// What is unfinished.
    pub unfinished: String,
    /// The morning on which it will be done; null for the next.
    pub unfinished_on: Option<String>,
    /// One difficult thing.
    pub difficult: String,
    /// The morning it is parked until; null for the next.
    pub difficult_on: Option<String>,
    /// One thing that went well.
    pub went_well: String,
    /// A colleague to check on.
    pub colleague: String,
    /// Where the attention goes now.
    pub home: String,
}
