//! Protected time: hours of a weekday that belong to the person and theirs ("dinner, phones away").
//! Lives here: the value and which of it a date has. What does not: how it is written (`raw`), and its reminder.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc, Weekday};

use super::Range;
use crate::zone::Zone;

/// The most characters its name has.
pub const LONGEST_NAME: usize = 60;

/// Hours of a weekday that are not for work. They hold on leave and days off too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protected {
    /// The weekday on which it starts.
    pub day: Weekday,
    /// Its hours; at or before the start, the end is the next day's.
    pub range: Range,
    /// What it is for, in the person's words; may be empty.
    pub name: String,
}

impl Protected {
    /// Its start and end on a date, each edge resolved by itself.
    #[must_use]
    pub fn on(&self, date: NaiveDate, zone: &Zone) -> (DateTime<Utc>, DateTime<Utc>) {
        let end_date = if self.range.overnight() { date + TimeDelta::days(1) } else { date };
        (zone.instant(date.and_time(self.range.start)), zone.instant(end_date.and_time(self.range.end)))
    }
}
