//! How often a questionnaire is asked for: chosen by the person, never inside its recall period.
//! Lives here: from when on one is due. What does not: that it is said (`app`), the daily pulse (`reminder`).
//! A short one every two weeks and a longer one every month or two: ProQOL 5 and CBI are suggested every 4 to 8 weeks.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// The cadences there are, in days: two weeks, a month, two months.
pub const CADENCES: [u32; 3] = [14, 30, 60];

/// What was chosen for one questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cadence {
    /// Every so many days.
    pub days: u32,
    /// The work date on which it was chosen.
    pub from: NaiveDate,
    /// "Not now" was said: not before this date.
    pub not_before: Option<NaiveDate>,
}

/// The cadences that fit a recall period: none is shorter.
pub fn fitting(recall_days: Option<u32>) -> impl Iterator<Item = u32> {
    CADENCES.into_iter().filter(move |days| *days >= recall_days.unwrap_or(0))
}

impl Cadence {
    /// From which date on it is due, given when it was answered last. Never inside the recall period, whatever the
    /// cadence.
    #[must_use]
    pub fn due_from(&self, last: Option<NaiveDate>, recall_days: Option<u32>) -> NaiveDate {
        let wait = u64::from(self.days.max(recall_days.unwrap_or(0)));
        let again = last.and_then(|last| last.checked_add_days(Days::new(wait)));
        [again, self.not_before].into_iter().flatten().fold(self.from, NaiveDate::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn due(days: u32, last: Option<&str>, not_before: Option<&str>, recall: Option<u32>, expected: &str) {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let cadence = Cadence { days, from: date("2026-01-05"), not_before: not_before.map(date) };
        assert_eq!(cadence.due_from(last.map(date), recall), date(expected));
    }

    #[test]
    fn it_is_due_at_once_before_the_first_time_and_then_as_chosen() {
        due(14, None, None, None, "2026-01-05");
        due(14, Some("2026-01-05"), None, None, "2026-01-19");
        due(60, Some("2026-01-05"), None, Some(30), "2026-03-06");
        due(14, Some("2025-06-01"), None, None, "2026-01-05");
    }

    #[test]
    fn it_is_never_due_inside_its_recall_period_and_not_now_puts_it_off() {
        due(14, Some("2026-01-05"), None, Some(30), "2026-02-04");
        due(14, Some("2026-01-05"), Some("2026-01-26"), None, "2026-01-26");
        due(14, Some("2026-01-05"), Some("2026-01-12"), None, "2026-01-19");
    }

    #[test]
    fn no_cadence_is_offered_that_is_shorter_than_the_recall_period() {
        assert_eq!(fitting(None).collect::<Vec<_>>(), [14, 30, 60]);
        assert_eq!(fitting(Some(14)).collect::<Vec<_>>(), [14, 30, 60]);
        assert_eq!(fitting(Some(30)).collect::<Vec<_>>(), [30, 60]);
        assert_eq!(fitting(Some(90)).count(), 0);
    }
}
