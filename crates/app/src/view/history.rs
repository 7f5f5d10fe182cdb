//! What "Why didn't I get it?" shows: every reminder's outcome, by day.

use serde::Serialize;
use ts_rs::TS;

/// The reminders of some days, the latest day first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryView {
    /// The days.
    pub days: Vec<HistoryDay>,
    /// The day to ask for to see what was before; null where nothing was.
    pub earlier: Option<String>,
}

/// The reminders of one work date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryDay {
    /// The work date.
    pub date: String,
    /// "Today", "Monday 23 November".
    pub day: String,
    /// What holds of the whole day: "Day off: no reminders.", "Paused until 15:00".
    pub note: Option<String>,
    /// Its reminders, in the order they were settled; then what is still to come.
    pub lines: Vec<HistoryLine>,
}

/// What became of one reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryLine {
    /// "End of day".
    pub what: String,
    /// What became of it, for a mark.
    pub outcome: HistoryOutcome,
    /// "Not shown: it came due in a pause, and was too old when the pause ended."
    pub words: String,
}

/// What became of a reminder, coarsely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryOutcome {
    /// Shown on time.
    Shown,
    /// Shown later.
    Late,
    /// Another said it too.
    Merged,
    /// Not shown.
    NotShown,
    /// Still to come.
    Ahead,
    /// A wrong clock wrote it: it no longer counts.
    Void,
}
