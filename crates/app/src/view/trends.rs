//! What the Trends screen shows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EntryView, NewUsualView, SignRange, SignStatus};

/// How far back Trends looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrendSpan {
    /// 28 days.
    FourWeeks,
    /// 91 days.
    ThreeMonths,
    /// 365 days.
    Year,
    /// From the first entry on.
    All,
}

/// The Trends screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrendsView {
    /// What was asked for.
    pub span: TrendSpan,
    /// "Your last three months".
    pub title: String,
    /// What dots, line and band are.
    pub caption: String,
    /// First and last date of the axis.
    pub from: String,
    /// Last date of the axis.
    pub to: String,
    /// Labelled dates on the axis.
    pub ticks: Vec<DateTick>,
    /// One row a sign.
    pub signs: Vec<SignTrend>,
    /// What may be asked of each sign's usual; empty while all are learned for the first time.
    pub usuals: Vec<NewUsualView>,
    /// Leave, as ranges.
    pub leave: Vec<DateSpan>,
    /// The same figures as a table: work date and five values a row, newest first.
    pub table: TrendTable,
    /// Answered planned workdays of the span, in words.
    pub coverage: String,
    /// The evenings of the last 26 weeks; empty before the first.
    pub evenings: Vec<EveningCell>,
    /// The evenings in words.
    pub evenings_sentence: String,
    /// What goes together.
    pub together: TogetherView,
    /// The sessions of the last 26 weeks; null until a day with any is over.
    pub load: Option<super::LoadView>,
    /// What was entered, newest first, to edit or delete.
    pub entries: Vec<EntryView>,
    /// What to say where there is nothing to draw yet.
    pub empty: Option<String>,
}

/// What goes together, or what it takes until that can be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TogetherView {
    /// In words.
    pub text: String,
    /// Whether there are enough days to say it.
    pub enough: bool,
}

/// A labelled date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DateTick {
    /// The date.
    pub date: String,
    /// "1 Sep".
    pub label: String,
}

/// A range of dates, both inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DateSpan {
    /// First.
    pub from: String,
    /// Last.
    pub to: String,
    /// "leave".
    pub label: String,
}

/// One sign over time.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SignTrend {
    /// The sign's id.
    pub sign: String,
    /// "Emotional exhaustion".
    pub name: String,
    /// Where it stands now.
    pub status: SignStatus,
    /// "rising", "steady", "still learning: 6 of 14".
    pub words: String,
    /// The words that can be chosen, from 0 to 4: "Very drained".
    pub said: Vec<String>,
    /// One dot a check-in.
    pub dots: Vec<TrendDot>,
    /// The smoothed line, cut where days are missing for more than seven days.
    pub line: Vec<Vec<TrendPoint>>,
    /// The usual range; null while it is being learned.
    pub range: Option<SignRange>,
    /// From when on the range holds, where it was learned anew; null where it holds for all that is drawn.
    pub range_from: Option<String>,
    /// Where the value left the usual range, and until when.
    pub notices: Vec<NoticeView>,
    /// The finding in one sentence, for the caption and a screen reader.
    pub finding: String,
}

/// One check-in on one sign.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrendDot {
    /// The work date.
    pub date: String,
    /// 0 to 4.
    pub value: u8,
    /// Whether a notice stood that day.
    pub notice: bool,
}

/// A point of the smoothed line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrendPoint {
    /// The work date.
    pub date: String,
    /// 0 to 4, to the thousandth: finer than can be drawn, and ten years of it are sent at once.
    pub value: f64,
    /// Whether a notice stood that day.
    pub notice: bool,
}

/// A stretch above the usual range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoticeView {
    /// First work date.
    pub since: String,
    /// Last work date; null while it lasts.
    pub until: Option<String>,
    /// "above your usual since 2 Nov".
    pub label: String,
}

/// The figures as a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrendTable {
    /// Column heads, the date first.
    pub columns: Vec<String>,
    /// Rows, newest first; an unanswered cell is an empty string.
    pub rows: Vec<Vec<String>>,
}

/// One evening of the calendar of evenings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EveningCell {
    /// The work date.
    pub date: String,
    /// Its state.
    pub status: super::EveningStatus,
    /// Minutes after the end; 0 where none are logged.
    pub minutes_over: u32,
    /// "Mon 2 Nov: 25 minutes over".
    pub words: String,
}
