//! What the calendar of days off, leave and on call shows and takes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A month of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthView {
    /// "December 2026".
    pub title: String,
    /// The month before: "2026-11".
    pub before: String,
    /// The month after: "2027-01".
    pub after: String,
    /// "Mon" to "Sun" in the locale's order.
    pub weekdays: Vec<String>,
    /// Weeks of seven days; the first and last reach into the months beside it.
    pub weeks: Vec<Vec<MonthDay>>,
}

/// One day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthDay {
    /// "2026-12-21".
    pub date: String,
    /// 21.
    pub number: u32,
    /// Whether it belongs to the month that is shown.
    pub in_month: bool,
    /// Whether it is today.
    pub today: bool,
    /// What it is.
    pub kind: MonthDayKind,
    /// Whether any of it is on call.
    pub on_call: bool,
    /// "9:00–17:30", "leave", "off", or nothing on an ordinary free day.
    pub short: String,
    /// "Monday 21 December, leave, on call".
    pub words: String,
    /// Whether it can be changed: today and later.
    pub open: bool,
    /// Whether something was entered for it: then it can be made as the week has it.
    pub entered: bool,
    /// Hours proposed for an extra shift.
    pub proposed: String,
}

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MonthDayKind {
    /// Work as the week has it.
    Work,
    /// Work at hours entered for it.
    Extra,
    /// No work, as the week has it.
    Free,
    /// A day off that was entered.
    Off,
    /// Leave.
    Leave,
}

/// A date made otherwise than the plan has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayChangeForm {
    /// The date.
    pub date: String,
    /// What it is to be.
    pub change: DayChange,
}

/// What a date is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DayChange {
    /// As the week has it.
    AsTheWeek,
    /// A day off.
    Off,
    /// Leave.
    Leave,
    /// An extra shift, or other hours: "9:00–17:30", "9-12, 14-17".
    Work {
        /// As typed.
        hours: String,
    },
}

/// A time on call, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnCallForm {
    /// "2026-12-05T18:00".
    pub from: String,
    /// "2026-12-06T08:00".
    pub until: String,
}

/// A time on call in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OnCallView {
    /// What was entered; give it back to remove it.
    pub form: OnCallForm,
    /// "Sat 5 December 18:00 to Sun 6 December 8:00".
    pub words: String,
}
