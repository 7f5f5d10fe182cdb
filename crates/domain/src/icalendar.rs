//! Calendar files (iCalendar, RFC 5545, `.ics`): what one says, worked out to dates on the clock here, and one written.
//! Lives here: the values and what can be wrong. What does not: what events become of a plan (`app`), the disk, words.

mod changes;
mod clock;
mod component;
mod lines;
mod recurrence;
mod rule;
#[cfg(test)]
mod tests;
mod value;
mod versions;
mod whole_days;
mod write;
mod written;
mod zones;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};

use crate::zone::Zone;
pub use write::{Outgoing, When, written};

/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 20 << 20;
/// The longest property that is read, in bytes.
const LONGEST_FIELD: usize = 64 << 10;
/// The most events of a file that are read.
pub const MOST_EVENTS: usize = 100_000;
/// The most dates of one event.
pub const MOST_REPEATS: usize = 5_000;
/// The most dates of a file.
const MOST_OF_ALL: usize = 100_000;
/// How far ahead events are worked out, in months: two years.
pub const MONTHS_AHEAD: u32 = 24;

/// What a file brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarFile {
    /// How many events it has.
    pub total: usize,
    /// Those with a date to come, the soonest first.
    pub events: Vec<Event>,
    /// Those that bring nothing, or not all of theirs, as they stand in the file.
    pub left: Vec<Left>,
    /// Where the file stops in the middle: the line at which what is not whole begins.
    pub cut: Option<usize>,
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
    /// Whether it leaves the person free: told in a calendar, and no time away.
    pub free: bool,
    /// When it is, by start; never empty. Those of today may be over.
    pub spans: Vec<Span>,
    /// Whether it goes on after the last of them.
    pub goes_on: bool,
}

/// An event that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The line at which it begins.
    pub line: usize,
    /// The line of what is wrong with it.
    pub at: usize,
    /// What it is called there: to be shown, and nothing else.
    pub title: String,
    /// Why.
    pub why: Why,
}

/// Why an event is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is over.
    Past,
    /// It begins later than is looked ahead.
    Far,
    /// It is called off.
    Cancelled,
    /// Another version of it in the file is newer, or it is there twice.
    Superseded,
    /// It has no length.
    NoLength,
    /// Neither the file nor a table has a zone of this name.
    UnknownZone(String),
    /// It has no DTSTART.
    NoStart,
    /// It ends before it begins.
    EndsFirst,
    /// It ends before it begins on the same date, and is most likely meant to end on the next.
    SameDateNight,
    /// The value of this property can't be read.
    BadValue(&'static str),
    /// It has more dates than are taken, or stands behind more events than are read.
    TooMany,
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

/// Why a file is no calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCalendar {
    /// It is longer than [`LONGEST_FILE`].
    #[error("the file is too long")]
    TooLong,
    /// It is a page of the web, as a login that was saved instead of the calendar.
    #[error("a web page")]
    WebPage,
    /// It is packed.
    #[error("a ZIP archive")]
    Packed,
    /// It is written in the form before this one.
    #[error("vCalendar 1.0")]
    VCalendar1,
    /// Nothing in it begins as a calendar.
    #[error("no calendar begins in it")]
    Other,
}

/// Reads a file as it stands at a moment, told on the clock of a zone. `known` finds a zone by the name that a file has
/// for it. Nothing in a calendar refuses the rest of it: what can't be used is left out and named.
///
/// # Errors
/// Where it is no calendar at all.
pub fn read(
    bytes: &[u8],
    now: DateTime<Utc>,
    here: &Zone,
    known: &dyn Fn(&str) -> Option<Zone>,
) -> Result<CalendarFile, NoCalendar> {
    if bytes.len() > LONGEST_FILE {
        return Err(NoCalendar::TooLong);
    }
    let text = lines::utf8(bytes);
    let mut raw = component::components(&text);
    if raw.calendars == 0 {
        return Err(match text.trim_ascii_start() {
            [b'<', ..] => NoCalendar::WebPage,
            [b'P', b'K', 3, 4, ..] => NoCalendar::Packed,
            _ => NoCalendar::Other,
        });
    }
    if raw.vcalendar_1 == raw.calendars {
        return Err(NoCalendar::VCalendar1);
    }
    let mut zones = zones::Zones::new(std::mem::take(&mut raw.zones), now, here, known);
    let superseded = versions::superseded(&raw.events, &mut zones, here);
    let (mut holding, mut uids, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for (event, superseded) in raw.events.iter().zip(superseded) {
        if superseded {
            let (line, title) = (event.line, event.title.clone());
            left.push(Left { line, at: line, title, why: Why::Superseded });
        } else {
            holding.push(written::read(event, &mut zones, here));
            uids.push(event.uid.as_deref());
        }
    }
    let mut file = recurrence::worked_out(&holding, now, here, &uids);
    let beyond = raw.beyond.iter().map(|line| Left { line: *line, at: *line, title: String::new(), why: Why::TooMany });
    file.left.extend(left.into_iter().chain(beyond));
    file.left.sort_by_key(|left| left.line);
    file.events.sort_by_key(|event| (event.spans.first().copied(), event.line));
    (file.total, file.cut) = (raw.total, raw.cut);
    Ok(file)
}
