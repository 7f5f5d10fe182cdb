//! A pattern of days that repeats ("2 days, 2 nights, 4 off"). Lives here: the value, and which of its days a date is.
//! What does not: how it is written (`raw`), and finding one in a roster (`roster`).

use chrono::NaiveDate;

use super::Range;

/// The most days that a rotation has.
pub const LONGEST_ROTATION: usize = 400;

/// Days that repeat for ever, both ways, from a date on which the first of them falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    from: NaiveDate,
    /// At least one.
    days: Vec<Vec<Range>>,
}

impl Rotation {
    /// A rotation of these days, none where they are no days or too many. The caller has made sure that no two ranges
    /// of a day overlap.
    #[must_use]
    pub fn new(from: NaiveDate, days: Vec<Vec<Range>>) -> Option<Rotation> {
        (1..=LONGEST_ROTATION).contains(&days.len()).then_some(Rotation { from, days })
    }

    /// A date on which its first day falls.
    #[must_use]
    pub fn from(&self) -> NaiveDate {
        self.from
    }

    /// The ranges of each of its days, as listed.
    #[must_use]
    pub fn days(&self) -> &[Vec<Range>] {
        &self.days
    }

    /// Which of its days a date is, from 0.
    #[must_use]
    pub fn place_of(&self, date: NaiveDate) -> usize {
        let length = i64::try_from(self.days.len()).unwrap_or(i64::MAX);
        usize::try_from((date - self.from).num_days().rem_euclid(length)).unwrap_or_default()
    }

    /// The ranges of a date, as listed.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> &[Range] {
        self.days.get(self.place_of(date)).map_or(&[], Vec::as_slice)
    }
}
