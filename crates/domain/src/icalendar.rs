//! Calendar files (iCalendar, RFC 5545, `.ics`): what one says, worked out to dates on the clock here, and one written.
//! Lives here: the values and what can be wrong. What does not: what events become of a plan (`app`), the disk, words.

mod event;
mod lines;
mod recurrence;
#[cfg(test)]
mod tests;
mod value;
mod write;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};

use crate::zone::Zone;
pub use write::{Outgoing, When, written};

/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 20 << 20;
/// The longest property that is read, in bytes; a longer one that is not needed is passed over.
pub const LONGEST_FIELD: usize = 64 << 10;
/// The most events of a file, and the most single dates that it lists.
pub const MOST_EVENTS: usize = 100_000;
/// The most dates of one event.
pub const MOST_DATES: usize = 1_000;
/// How far ahead events are worked out, in days: two years.
pub const LOOK_AHEAD_DAYS: u64 = 731;

/// What a file brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarFile {
    /// The events with a date to come, the soonest first.
    pub events: Vec<Event>,
    /// How many lie behind.
    pub past: usize,
    /// How many begin later than is looked ahead.
    pub far: usize,
    /// How many are called off.
    pub cancelled: usize,
    /// How many can't be worked out to working days: they have no length, or repeat within a day.
    pub unusable: usize,
}

/// One event with its dates to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The line at which it begins; tells it from the others.
    pub line: usize,
    /// What it is called there. It may name somebody: to be shown, and nothing else.
    pub title: String,
    /// Whether it lasts whole days.
    pub whole_days: bool,
    /// When it is, by start; never empty.
    pub spans: Vec<Span>,
    /// Whether it goes on after the last of them.
    pub goes_on: bool,
}

/// A time on the wall clock here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Its start.
    pub from: NaiveDateTime,
    /// Its end, which is no longer part of it.
    pub until: NaiveDateTime,
}

impl Span {
    /// Its first date.
    #[must_use]
    pub fn first_date(self) -> NaiveDate {
        self.from.date()
    }

    /// Its last date; an end at midnight is the day before's.
    #[must_use]
    pub fn last_date(self) -> NaiveDate {
        let date = self.until.date();
        let ends_day_before = self.until == date.and_time(chrono::NaiveTime::MIN) && date > self.from.date();
        if ends_day_before { date - Days::new(1) } else { date }
    }
}

/// Why a file can't be read, and at which line. It quotes nothing of the file but the name of a zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {wrong}")]
pub struct Problem {
    /// The line, counted from 1 as an editor counts it.
    pub line: usize,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What can be wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It is longer than [`LONGEST_FILE`].
    #[error("the file is too long")]
    LongFile,
    /// A byte, counted from 0, is not UTF-8.
    #[error("byte {byte} is not UTF-8")]
    NotUtf8 {
        /// Where in the file.
        byte: usize,
    },
    /// It is none of these files: it does not begin as one.
    #[error("no calendar begins here")]
    NoCalendar,
    /// A line is neither a property nor folded from the line before.
    #[error("neither a property nor a folded line")]
    NoProperty,
    /// An END that closes nothing that is open.
    #[error("nothing that is open ends here")]
    NothingEnds,
    /// What begins at this line has no end.
    #[error("what begins here has no end")]
    NoEnd,
    /// A property that is needed is longer than [`LONGEST_FIELD`].
    #[error("a property is too long")]
    LongField,
    /// The value of this property can't be read.
    #[error("{property} can't be read")]
    Value {
        /// The property's name.
        property: &'static str,
    },
    /// No table has a zone of this name.
    #[error("an unknown zone")]
    Zone {
        /// The name, shortened.
        name: String,
    },
    /// An event has no DTSTART.
    #[error("an event without DTSTART")]
    NoStart,
    /// An event ends before it begins.
    #[error("the end is before the start")]
    EndsFirst,
    /// There are more than [`MOST_EVENTS`].
    #[error("too many events or dates")]
    Many,
    /// A rule counts more than [`MOST_EVENTS`] dates.
    #[error("a rule that repeats too often")]
    Count,
    /// Working its repetitions out takes too long.
    #[error("too many repetitions")]
    Repetitions,
}

/// Reads a file as it stands at a moment, told on the clock of a zone. `known` finds a zone by the name that a file has
/// for it.
///
/// # Errors
/// What is wrong, at the first line where something is.
pub fn read(
    bytes: &[u8],
    now: DateTime<Utc>,
    here: &Zone,
    known: &dyn Fn(&str) -> Option<Zone>,
) -> Result<CalendarFile, Problem> {
    if bytes.len() > LONGEST_FILE {
        return Err(Problem { line: 1, wrong: Wrong::LongFile });
    }
    recurrence::worked_out(event::events(bytes, known)?, now, here)
}
