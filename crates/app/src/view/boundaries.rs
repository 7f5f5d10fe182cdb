//! What the Boundaries screen and the work-week form show and take.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ComingView;

/// The Boundaries screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BoundariesView {
    /// The work week and the reminders, ready to edit.
    pub form: PlanForm,
    /// The strip: a row for each day of the pattern, in the locale's order or the rotation's.
    pub rows: Vec<WeekRow>,
    /// Protected time of each weekday, where the hours are a rotation's; else none, since it stands in the rows.
    pub protected: Vec<WeekRow>,
    /// The date it is: from when a rotation begins that no one has dated yet.
    pub today: String,
    /// "Ten minutes before, then at the end. After the cutoff, one hour later, I will say it is past."
    pub sentence: String,
    /// Leave and days off, the next first; past ones are left out.
    pub leave: Vec<LeaveView>,
    /// The last real day off and the next leave, a sentence each.
    pub days_off: Vec<String>,
    /// Times on call that are not over, the next first.
    pub on_call: Vec<super::OnCallView>,
    /// The reminders of the next seven days by their day, as the engine will deliver them.
    pub coming_up: Vec<ComingDay>,
    /// The zone in which times are read: "Europe/Warsaw".
    pub zone: String,
}

/// A day's reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComingDay {
    /// "Today", "Mon 30 November".
    pub day: String,
    /// Each with its time: "17:20".
    pub reminders: Vec<ComingView>,
}

/// One day of the strip.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeekRow {
    /// "Mon"; of a rotation "1".
    pub day: String,
    /// Whether it is today's day of a rotation.
    pub today: bool,
    /// Bars in hours; a night runs past 24.
    pub bars: Vec<WeekBar>,
    /// "ends 17:30", "ends 06:00 next day", "day off"; "ends 17:30, today" of a rotation.
    pub words: String,
}

/// One bar of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct WeekBar {
    /// What it stands for.
    pub kind: super::ArcKind,
    /// Start in hours.
    pub from: f64,
    /// End in hours; above 24 it is the next day's.
    pub to: f64,
}

/// A work week with its reminders, as text that a person types. Parsed at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanForm {
    /// Which hours hold; the others are kept as they were typed.
    pub usual: UsualKind,
    /// Seven days in the locale's order.
    pub days: Vec<DayForm>,
    /// A pattern of days that repeats.
    pub rotation: RotationForm,
    /// Minutes before the end, or null for no heads-up.
    pub heads_up_minutes: Option<u32>,
    /// Whether the day's end is said.
    pub day_end: bool,
    /// The cutoff.
    pub cutoff: CutoffForm,
}

/// What a person's usual hours go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UsualKind {
    /// The weekday.
    Week,
    /// The place in a pattern that repeats.
    Rotation,
}

/// A rotation as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RotationForm {
    /// A date on which its first day falls; empty while none is chosen.
    pub from: String,
    /// Its days in order; no ranges is a day off.
    pub days: Vec<RotationDayForm>,
}

/// One day of a rotation as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RotationDayForm {
    /// Ranges as typed.
    pub ranges: Vec<RangeForm>,
}

/// One weekday of the form; no ranges is a day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayForm {
    /// 1 Monday to 7 Sunday.
    pub weekday: u8,
    /// Ranges as typed.
    pub ranges: Vec<RangeForm>,
    /// Protected time that starts on it.
    pub protected: Vec<ProtectedForm>,
}

/// Protected time as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProtectedForm {
    /// "dinner, phones away"; may be empty.
    pub name: String,
    /// Start.
    pub start: String,
    /// End; at or before the start it is the next day's.
    pub end: String,
}

/// One range as typed: `9`, `9:00`, `0900` and `09.00` are all understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RangeForm {
    /// Start.
    pub start: String,
    /// End; at or before the start it is the next day's.
    pub end: String,
    /// Set once the person said that the end is meant to be the next morning.
    pub overnight_meant: bool,
}

/// The cutoff as chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CutoffForm {
    /// None.
    None,
    /// So many minutes after the end.
    After {
        /// Minutes.
        minutes: u32,
    },
    /// At a clock time.
    At {
        /// As typed.
        time: String,
    },
}

/// What Leeward makes of a form while it is typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanCheck {
    /// Whether it can be saved.
    pub ok: bool,
    /// One entry a weekday of the form, in its order; where a rotation holds, its ranges are not read.
    pub days: Vec<DayCheck>,
    /// One entry a day of the rotation, where it holds.
    pub rotation: Vec<DayCheck>,
    /// "Today is day 3 of 8.", where a rotation holds that has a date.
    pub today: Option<String>,
    /// The live sentence: "Monday to Friday your day ends at 17:30; from 18:30 the evening is yours."
    pub sentence: String,
    /// A problem of the rotation's date or length.
    pub rotation_problem: Option<String>,
    /// A problem of the reminders' own fields.
    pub problem: Option<String>,
    /// The strip, as it would be: a row for each day of the pattern.
    pub rows: Vec<WeekRow>,
    /// Protected time of each weekday, where a rotation holds.
    pub protected: Vec<WeekRow>,
}

/// What Leeward makes of one day of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayCheck {
    /// "Monday", "Day 3".
    pub name: String,
    /// One entry a range.
    pub ranges: Vec<RangeCheck>,
    /// One entry for each protected time.
    pub protected: Vec<RangeCheck>,
}

/// What Leeward makes of one range of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct RangeCheck {
    /// The start that was understood, in minutes of the day.
    pub from: Option<u32>,
    /// The end that was understood, in minutes; past 1440 for a night.
    pub to: Option<u32>,
    /// "ends 06:00 next day".
    pub note: Option<String>,
    /// What is wrong, in a sentence.
    pub problem: Option<String>,
    /// "Until 4:00 the next morning, or until 16:00?": the two buttons' words and the times they set.
    pub question: Option<RangeQuestion>,
}

/// Which end was meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RangeQuestion {
    /// The question.
    pub text: String,
    /// "Next morning": keeps the end and sets `overnight_meant`.
    pub overnight: String,
    /// "16:00": takes this end instead.
    pub same_day: String,
    /// The end that `same_day` sets.
    pub same_day_end: String,
}

/// Leave or days off as entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveForm {
    /// First day.
    pub from: String,
    /// Last day, inclusive.
    pub to: String,
    /// Leave, or an ordinary day off.
    pub leave: bool,
}

/// Leave or days off in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeaveView {
    /// What was entered; give it back to remove it.
    pub form: LeaveForm,
    /// "1 to 14 July, leave".
    pub words: String,
}
