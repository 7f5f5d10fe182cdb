//! A usual that the person asked to have learned anew. Lives here: reading a sign in the parts that such requests cut
//! it into. What does not: asking (a usual is never learned anew by itself), and reading one part (`reading`).

use chrono::NaiveDate;

use super::reading::{Entry, Reading};

/// Reads a sign whose usual was learned anew from the first entry on or after each of `from`, ascending. What was said
/// of the days before stays as it was said on them: line and notices are kept, a notice that stood ends with its part.
#[must_use]
pub fn read(entries: &[Entry], from: &[NaiveDate], today: NaiveDate) -> Reading {
    let Some((&last, earlier)) = from.split_last() else { return Reading::of(entries, today) };
    let cut = entries.partition_point(|entry| entry.date < last);
    let mut past = read(&entries[..cut], earlier, last);
    for notice in &mut past.notices {
        notice.until = notice.until.or(past.line.iter().flatten().last().map(|point| point.date));
    }
    let now = Reading::of(&entries[cut..], today);
    Reading {
        window: now.window,
        usual: now.usual,
        line: past.line.into_iter().chain(now.line).collect(),
        level: now.level.or(past.level),
        notices: past.notices.into_iter().chain(now.notices).collect(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;

    fn day(n: u64) -> NaiveDate {
        // A Monday.
        NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(n)
    }

    /// Workdays from the first Monday on: four weeks at one, then at three.
    fn risen(weeks: u64) -> Vec<Entry> {
        let value = |n: u64| if n < 28 { 1 } else { 3 };
        (0..weeks * 7).filter(|n| n % 7 < 5).map(|n| Entry { date: day(n), value: value(n) }).collect()
    }

    #[test]
    fn without_being_asked_for_nothing_is_learned_anew() {
        let entries = risen(12);
        let reading = read(&entries, &[], day(82));
        assert_eq!(reading, Reading::of(&entries, day(82)));
        assert!(reading.standing().is_some());
    }

    #[test]
    fn a_usual_learned_anew_begins_with_the_entries_since_and_what_was_said_before_stays() {
        let entries = risen(12);
        let before = Reading::of(&entries, day(82));
        let since = before.standing().unwrap();
        let anew = read(&entries, &[since], day(82));
        assert_eq!(anew.standing(), None);
        assert!(anew.usual.unwrap().mean > 2.9 && anew.usual.unwrap().is_heavy());
        // The line up to then is the one that was drawn.
        let drawn = |reading: &Reading| reading.line.iter().flatten().filter(|point| point.date < since).count();
        assert_eq!(drawn(&anew), drawn(&before));
    }

    #[test]
    fn while_it_is_learned_anew_the_level_is_still_known_and_no_notice_stands() {
        let entries = risen(6);
        let anew = read(&entries, &[day(42)], day(42));
        assert_eq!((anew.learned(), anew.usual), (Some(0), None));
        assert!(anew.level.is_some_and(|level| level > 2.0));
        assert_eq!(anew.notices.len(), 1);
        assert_eq!(anew.notices[0].until, Some(day(39)));
        assert_eq!(anew.standing(), None);
    }

    #[test]
    fn asked_twice_each_part_keeps_its_own() {
        let entries = risen(16);
        let twice = read(&entries, &[day(28), day(70)], day(110));
        assert_eq!(twice.usual.unwrap().n, 20);
        assert_eq!(twice.notices, []);
        assert_eq!(twice.line.iter().flatten().count(), entries.len());
    }
}
