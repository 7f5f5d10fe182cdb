//! Which entries make the usual: the rule of the first weeks.

use chrono::{Days, NaiveDate};

/// A usual needs at least this many entries.
pub const FEWEST_ENTRIES: usize = 14;
/// … over at least this many calendar days.
const SHORTEST_DAYS: u64 = 28;
/// … and at most this many.
const LONGEST_DAYS: u64 = 56;

/// How far the learning of a usual is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Complete: the usual is made of the entries from `from` to `to`.
    Complete {
        /// First day, an entry's.
        from: NaiveDate,
        /// Last day, inclusive.
        to: NaiveDate,
    },
    /// Still learning.
    Learning {
        /// Entries in the window that is open.
        entries: usize,
        /// The first day of that window; null before the first entry.
        from: Option<NaiveDate>,
    },
}

/// The window of science.md §4: the shortest from the first entry that spans at least 28 calendar days and holds at
/// least 14 entries, at most 56 days; where 56 days hold fewer, it starts one entry later. `dates` are the entries'
/// work dates, ascending, one each, leave left out. It is complete once its last day is over or has its entry, so that a
/// range does not change on the day it first shows.
#[must_use]
pub fn window(dates: &[NaiveDate], today: NaiveDate) -> Window {
    for (start, &from) in dates.iter().enumerate() {
        let after = |days: u64| from.checked_add_days(Days::new(days - 1)).unwrap_or(NaiveDate::MAX);
        let (shortest, longest) = (after(SHORTEST_DAYS), after(LONGEST_DAYS));
        let fourteenth = dates.get(start + FEWEST_ENTRIES - 1).copied().filter(|&date| date <= longest);
        match fourteenth {
            Some(date) => {
                let to = date.max(shortest);
                if to < today || dates.binary_search(&to).is_ok() {
                    return Window::Complete { from, to };
                }
                return Window::Learning { entries: dates.len() - start, from: Some(from) };
            }
            None if today <= longest => {
                return Window::Learning { entries: dates.len() - start, from: Some(from) };
            }
            None => {}
        }
    }
    Window::Learning { entries: 0, from: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(n)
    }

    fn dates(days: &[u64]) -> Vec<NaiveDate> {
        days.iter().copied().map(day).collect()
    }

    #[track_caller]
    fn check(days: &[u64], today: u64, expected: Window) {
        assert_eq!(window(&dates(days), day(today)), expected);
    }

    #[test]
    fn before_the_first_entry_there_is_nothing_to_learn_from() {
        check(&[], 0, Window::Learning { entries: 0, from: None });
    }

    #[test]
    fn fourteen_entries_in_two_weeks_wait_for_the_twenty_eighth_day() {
        let daily: Vec<u64> = (0..14).collect();
        check(&daily, 20, Window::Learning { entries: 14, from: Some(day(0)) });
        check(&daily, 27, Window::Learning { entries: 14, from: Some(day(0)) });
        check(&daily, 28, Window::Complete { from: day(0), to: day(27) });
    }

    #[test]
    fn sparse_entries_stretch_it_until_the_fourteenth() {
        // Every third day: the fourteenth is day 39.
        let sparse: Vec<u64> = (0..14).map(|n| n * 3).collect();
        check(&sparse[..13], 38, Window::Learning { entries: 13, from: Some(day(0)) });
        check(&sparse, 39, Window::Complete { from: day(0), to: day(39) });
    }

    #[test]
    fn where_fifty_six_days_hold_fewer_it_starts_one_entry_later() {
        // One entry, a gap of eight weeks, then daily: the first is left behind.
        let mut days = vec![0];
        days.extend(60..95);
        check(&days[..2], 60, Window::Learning { entries: 1, from: Some(day(60)) });
        check(&days, 94, Window::Complete { from: day(60), to: day(87) });
    }

    #[test]
    fn a_fourteenth_entry_on_the_fifty_sixth_day_still_counts() {
        let mut days: Vec<u64> = (0..13).collect();
        days.push(55);
        check(&days, 55, Window::Complete { from: day(0), to: day(55) });
        days[13] = 56;
        check(&days, 56, Window::Learning { entries: 13, from: Some(day(1)) });
    }

    proptest! {
        #[test]
        fn a_complete_window_holds_what_it_promises_and_later_entries_do_not_move_it(
            steps in prop::collection::vec(1_u64..9, 1..80), later in 0_u64..400,
        ) {
            let mut at = 0;
            let days: Vec<u64> = steps.iter().map(|step| { at += step; at }).collect();
            let today = day(at);
            if let Window::Complete { from, to } = window(&dates(&days), today) {
                let held = dates(&days).iter().filter(|date| (from..=to).contains(date)).count();
                let span = (to - from).num_days() + 1;
                prop_assert!(held >= FEWEST_ENTRIES && (28..=56).contains(&span));
                let mut more = days.clone();
                more.push(at + 1 + later);
                prop_assert_eq!(window(&dates(&more), day(at + 1 + later)), Window::Complete { from, to });
            }
        }
    }
}
