//! Parked thoughts, as the window shows and takes them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The thoughts that wait, are shown, or rest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct ParkedView {
    /// Shown now, the oldest first.
    pub shown: Vec<ThoughtView>,
    /// "2 thoughts wait until Monday 9:00."; their lines stay away until then. Nothing where none waits.
    pub waiting: Option<String>,
    /// Put away, or shown for 14 days; the newest first.
    pub archived: Vec<ThoughtView>,
}

/// One thought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ThoughtView {
    /// Its id.
    pub id: String,
    /// "Unfinished", "A colleague to check on"; nothing for a plain thought.
    pub about: Option<String>,
    /// The line.
    pub thought: String,
    /// "parked on Friday 20 November, 21:40".
    pub when: String,
}

/// A thought to park.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ParkForm {
    /// The line.
    pub thought: String,
    /// Until which morning; null until work starts next.
    pub morning: Option<String>,
}

/// Where a thought goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ThoughtGoes {
    /// Into the archive.
    Away,
    /// Parked again, until work starts next.
    Again,
    /// Deleted.
    Deleted,
}
