//! What followed a work date: kept, stretched, over, not known (design.md §1).
//! Lives here: the judgement. What does not: which plan was in force that day, and where acts and minutes are kept.
//! Silence is never counted as kept.

use chrono::{DateTime, NaiveDate, Utc};

/// Up to this many minutes after the end an evening is stretched; with more it is over.
pub const STRETCHED_MINUTES: u32 = 30;

/// What followed a work date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evening {
    /// Done for today was said by the cutoff, and nothing is logged after it.
    Kept,
    /// 1 to 30 minutes are logged after it.
    Stretched {
        /// Minutes.
        minutes: u32,
    },
    /// More than 30.
    Over {
        /// Minutes.
        minutes: u32,
    },
    /// Nothing was said.
    NotKnown,
    /// A day off or leave.
    Off,
    /// The work date that is running.
    Today,
    /// Still to come.
    Ahead,
}

/// All that decides an evening.
#[derive(Debug, Clone, Copy)]
pub struct WorkDay {
    /// The work date.
    pub date: NaiveDate,
    /// Whether the plan of that date had work on it.
    pub works: bool,
    /// Until when "done for today" keeps the evening: its cutoff, or where there is none the start of the next day.
    pub keep_by: Option<DateTime<Utc>>,
    /// When "done for today" was first said for this date.
    pub done_at: Option<DateTime<Utc>>,
    /// Minutes logged after its end.
    pub minutes_over: u32,
}

/// Judges an evening, seen on the work date `today`.
#[must_use]
pub fn evening(day: &WorkDay, today: NaiveDate) -> Evening {
    if day.minutes_over > STRETCHED_MINUTES {
        return Evening::Over { minutes: day.minutes_over };
    }
    if day.minutes_over > 0 {
        return Evening::Stretched { minutes: day.minutes_over };
    }
    if !day.works {
        return Evening::Off;
    }
    if day.date > today {
        return Evening::Ahead;
    }
    let kept = day.done_at.zip(day.keep_by).is_some_and(|(done, by)| done <= by);
    match (kept, day.date == today) {
        (true, _) => Evening::Kept,
        (false, true) => Evening::Today,
        (false, false) => Evening::NotKnown,
    }
}

impl Evening {
    /// Whether it was kept, where that is known.
    #[must_use]
    pub fn was_kept(self) -> Option<bool> {
        match self {
            Evening::Kept => Some(true),
            Evening::Stretched { .. } | Evening::Over { .. } => Some(false),
            Evening::NotKnown | Evening::Off | Evening::Today | Evening::Ahead => None,
        }
    }

    /// Minutes after the end.
    #[must_use]
    pub fn minutes_over(self) -> u32 {
        match self {
            Evening::Stretched { minutes } | Evening::Over { minutes } => minutes,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, TimeZone};

    fn at(hour: u32, minute: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 2, hour, minute, 0).unwrap()
    }

    fn monday() -> WorkDay {
        let date = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        WorkDay { date, works: true, keep_by: Some(at(18, 30)), done_at: None, minutes_over: 0 }
    }

    #[track_caller]
    fn check(day: WorkDay, days_later: i64, expected: Evening) {
        let today = day.date.checked_add_signed(chrono::Duration::days(days_later)).unwrap();
        assert_eq!(evening(&day, today), expected);
    }

    #[test]
    fn silence_is_never_kept() {
        check(monday(), 0, Evening::Today);
        check(monday(), 1, Evening::NotKnown);
        check(monday(), -1, Evening::Ahead);
    }

    #[test]
    fn done_by_the_cutoff_keeps_it_and_done_later_does_not() {
        check(WorkDay { done_at: Some(at(17, 40)), ..monday() }, 0, Evening::Kept);
        check(WorkDay { done_at: Some(at(18, 30)), ..monday() }, 3, Evening::Kept);
        check(WorkDay { done_at: Some(at(18, 31)), ..monday() }, 3, Evening::NotKnown);
    }

    #[test]
    fn minutes_logged_after_it_speak_louder_than_done() {
        let done = WorkDay { done_at: Some(at(17, 40)), ..monday() };
        check(WorkDay { minutes_over: 1, ..done }, 1, Evening::Stretched { minutes: 1 });
        check(WorkDay { minutes_over: 30, ..done }, 1, Evening::Stretched { minutes: 30 });
        check(WorkDay { minutes_over: 31, ..done }, 1, Evening::Over { minutes: 31 });
        check(WorkDay { minutes_over: 40, works: false, ..monday() }, 1, Evening::Over { minutes: 40 });
    }

    #[test]
    fn a_day_off_has_no_evening_to_keep() {
        check(WorkDay { works: false, ..monday() }, 1, Evening::Off);
        let saturday = WorkDay { works: false, date: monday().date + Days::new(5), ..monday() };
        check(saturday, -5, Evening::Off);
    }
}
