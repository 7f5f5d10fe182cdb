//! Backups: whether one is due, which of them stay, when a change has waited too long for one. Lives here: the rules.
//! What does not: making and removing any.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

/// The newest backup of so many days stays, …
pub const DAYS: usize = 7;
/// … of so many weeks, …
pub const WEEKS: usize = 4;
/// … and of so many months.
pub const MONTHS: usize = 6;
/// So many of the newest stay, whatever their day: several imports of one day each have the one before them.
pub const NEWEST: usize = 3;
/// A change that waits for so long is said.
pub const LONGEST_WAIT: TimeDelta = TimeDelta::days(7);

/// Whether a backup is to be made now: something changed, today has none, and nobody is in the middle of something.
#[must_use]
pub fn is_due(made: &[NaiveDate], today: NaiveDate, changed: bool, in_use: bool) -> bool {
    changed && !in_use && !made.contains(&today)
}

/// Which of the backups stay, by the dates on which they were made, the oldest first. Days, weeks and months without a
/// backup don't count, so that a long leave lets nothing go.
#[must_use]
pub fn stay(made: &[NaiveDate]) -> Vec<bool> {
    let mut stays = vec![false; made.len()];
    newest_of(made, &mut stays, DAYS, |date| date);
    newest_of(made, &mut stays, WEEKS, |date| (date.iso_week().year(), date.iso_week().week()));
    newest_of(made, &mut stays, MONTHS, |date| (date.year(), date.month()));
    stays.iter_mut().rev().take(NEWEST).for_each(|stays| *stays = true);
    stays
}

fn newest_of<T: Ord>(made: &[NaiveDate], stays: &mut [bool], most: usize, span: impl Fn(NaiveDate) -> T) {
    let mut seen = BTreeSet::new();
    for (date, stays) in made.iter().zip(stays).rev() {
        if seen.len() < most && seen.insert(span(*date)) {
            *stays = true;
        }
    }
}

/// Whether a change has waited too long for a backup.
#[must_use]
pub fn has_waited(since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - since >= LONGEST_WAIT
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(n)
    }

    #[test]
    fn one_is_due_on_a_day_that_changed_something_and_has_none_while_nobody_is_at_work() {
        let (yesterday, today) = (day(8), day(9));
        assert!(is_due(&[], today, true, false) && is_due(&[yesterday], today, true, false));
        assert!(!is_due(&[yesterday], today, false, false), "nothing changed");
        assert!(!is_due(&[yesterday], today, true, true), "a window is in use");
        assert!(!is_due(&[yesterday, today], today, true, false), "today has one");
        // One that a clock made which ran ahead holds no other up.
        assert!(is_due(&[yesterday, day(400)], today, true, false));
    }

    #[test]
    fn a_change_waits_for_a_week_before_it_is_said() {
        let since = "2026-11-23T17:40:00Z".parse().unwrap();
        assert!(!has_waited(since, since + TimeDelta::hours(167)));
        assert!(has_waited(since, since + TimeDelta::hours(168)));
    }

    #[test]
    fn a_backup_a_day_for_a_year_leaves_seven_days_four_weeks_and_six_months() {
        let mut made: Vec<NaiveDate> = Vec::new();
        for n in 0..400 {
            made.push(day(n));
            let stays = stay(&made);
            let mut stays = stays.iter();
            made.retain(|_| *stays.next().unwrap());
        }
        // The last of each month, the Sundays, and the week that ended on Thursday 4 February 2027.
        let left: Vec<String> = made.iter().map(|date| date.format("%m-%d").to_string()).collect();
        let expected = [
            "09-30", "10-31", "11-30", "12-31", "01-17", "01-24", "01-29", "01-30", "01-31", "02-01", "02-02", "02-03",
            "02-04",
        ];
        assert_eq!(left, expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// 400 days, on each none to three backups, what doesn't stay let go after each.
        #[test]
        fn the_newest_of_each_of_the_last_days_weeks_and_months_is_always_there(a_day in prop::collection::vec(0_usize..4, 400)) {
            let (mut ever, mut left): (Vec<NaiveDate>, Vec<(usize, NaiveDate)>) = (Vec::new(), Vec::new());
            for (n, times) in (0..).zip(&a_day) {
                for _ in 0..*times {
                    left.push((ever.len(), day(n)));
                    ever.push(day(n));
                    let dates: Vec<NaiveDate> = left.iter().map(|(_, date)| *date).collect();
                    let stays = stay(&dates);
                    let mut stays = stays.iter();
                    left.retain(|_| *stays.next().unwrap());
                }
                prop_assert!(left.len() <= DAYS + WEEKS + MONTHS + NEWEST);
                // As if none had ever been let go: the rule needs no memory of what it let go.
                let ideal: Vec<usize> =
                    stay(&ever).iter().enumerate().filter(|(_, stays)| **stays).map(|(at, _)| at).collect();
                let there: Vec<usize> = left.iter().map(|(at, _)| *at).collect();
                prop_assert_eq!(there, ideal);
            }
        }
    }
}
