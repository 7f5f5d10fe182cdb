//! What the window shows of a calendar file (.ics) before anything of it is taken in, and what it asks for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an event is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EventBecomes {
    /// Leave.
    Leave,
    /// Days off.
    Off,
    /// Shifts: the work hours of their dates.
    Shift,
    /// Times on call.
    OnCall,
}

/// A file as it was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarPreview {
    /// Its name.
    pub file: String,
    /// "12 events are new; 3 are entered already."
    pub words: String,
    /// What is left out and why, a sentence each.
    pub remarks: Vec<String>,
    /// The events, those that last whole days apart.
    pub groups: Vec<CalendarGroup>,
    /// The events that can't be read.
    pub left: Vec<CalendarLeft>,
    /// "12 more are left out."
    pub more_left: Option<String>,
    /// What its events are looked at as.
    pub becomes: CalendarAs,
    /// Whether any event is marked as free.
    pub any_free: bool,
    /// Tells this state of the file; to be given back.
    pub seen: String,
}

/// Events that become the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarGroup {
    /// Whether they last whole days.
    pub whole_days: bool,
    /// What they would become.
    pub becomes: EventBecomes,
    /// What they may become.
    pub choices: Vec<EventBecomes>,
    /// The events, the soonest first.
    pub rows: Vec<CalendarRow>,
}

/// An event that can't be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarLeft {
    /// The line of what is wrong.
    pub line: usize,
    /// What the event is called there. It is shown here and kept nowhere.
    pub title: String,
    /// "Line 12: this event ends before it starts. …"
    pub words: String,
}

/// An event, or what of it would take another's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarRow {
    /// The line of the file at which it begins; with `replaces` it tells it from the others.
    pub line: usize,
    /// What it is called there. It is shown here and kept nowhere.
    pub title: String,
    /// "Mon 21 December to Sun 3 January".
    pub words: String,
    /// "entered already", "overlaps the event of line 24".
    pub remark: Option<String>,
    /// Whether something gives way to it where it is chosen.
    pub replaces: bool,
    /// Whether it can be chosen.
    pub open: bool,
    /// Whether it is chosen unless the person says otherwise.
    pub chosen: bool,
}

/// What the events of the file that was looked at are to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarAs {
    /// Those that last whole days.
    pub whole_days: EventBecomes,
    /// Those with times.
    pub timed: EventBecomes,
    /// Whether those that are marked as free count, too.
    pub with_free: bool,
}

/// The events to take in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarForm {
    /// The state of the file that was looked at.
    pub seen: String,
    /// What they are to be.
    pub becomes: CalendarAs,
    /// Those that are chosen, by their lines.
    pub lines: Vec<usize>,
    /// Those of which what takes another's place is chosen.
    pub replacing: Vec<usize>,
}

/// What is written into a calendar file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarExport {
    /// By the person's own words for protected time; "Busy" otherwise.
    pub own_words: bool,
    /// Leave and days off ahead as well.
    pub leave: bool,
}
