//! When a notice is said: on the day a sign leaves its usual range, and of all signs together at most once a week.
//! Lives here: on which days, and of which signs. What does not: what a notice is (`notice`, `reading`), its words.

use chrono::NaiveDate;

use super::reading::Reading;

/// After a notice was said, none is said for so many days, whichever sign it is about.
const QUIET_DAYS: i64 = 7;

/// A notice that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The work date it is said on: one with an entry above its range.
    pub on: NaiveDate,
    /// The signs that stand above on that date, by their place, each with the date since when.
    pub signs: Vec<(usize, NaiveDate)>,
}

/// The notices of some signs, as they were said, oldest first. It depends on nothing but the entries, so that today and
/// a year later it says the same of a day.
#[must_use]
pub fn said(readings: &[Reading]) -> Vec<Said> {
    let mut days: Vec<NaiveDate> = readings
        .iter()
        .flat_map(|reading| reading.line.iter().flatten())
        .filter(|point| point.notice)
        .map(|point| point.date)
        .collect();
    days.sort_unstable();
    days.dedup();
    let mut out: Vec<Said> = Vec::new();
    for on in days {
        if out.last().is_some_and(|last| (on - last.on).num_days() < QUIET_DAYS) {
            continue;
        }
        let signs = readings.iter().enumerate().filter_map(|(at, reading)| {
            let holds =
                |notice: &&super::reading::Notice| notice.since <= on && notice.until.is_none_or(|until| on <= until);
            reading.notices.iter().find(holds).map(|notice| (at, notice.since))
        });
        out.push(Said { on, signs: signs.collect() });
    }
    out
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::super::reading::Entry;
    use super::*;

    fn day(n: u64) -> NaiveDate {
        // A Monday.
        NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(n)
    }

    /// Workdays: four weeks at one, then at one until a day and at four from there on.
    fn rises_on(n: u64) -> Reading {
        let days = (0..84).filter(|n| n % 7 < 5);
        let entries: Vec<Entry> = days.map(|at| Entry { date: day(at), value: if at < n { 1 } else { 4 } }).collect();
        Reading::of(&entries, day(84))
    }

    #[test]
    fn a_steady_person_hears_nothing() {
        assert_eq!(said(&[rises_on(100), rises_on(100)]), []);
    }

    #[test]
    fn a_notice_is_said_on_its_day_and_again_after_a_week_while_it_stands() {
        let said = said(&[rises_on(100), rises_on(35)]);
        let days: Vec<NaiveDate> = said.iter().map(|said| said.on).collect();
        assert_eq!(days, [35, 42, 49, 56, 63, 70, 77].map(day));
        assert!(said.iter().all(|said| said.signs == [(1, day(35))]));
    }

    #[test]
    fn a_second_sign_within_the_week_waits_for_its_end() {
        let said = said(&[rises_on(35), rises_on(37)]);
        assert_eq!(said[0], Said { on: day(35), signs: vec![(0, day(35))] });
        assert_eq!(said[1], Said { on: day(42), signs: vec![(0, day(35)), (1, day(37))] });
    }

    proptest! {
        #[test]
        fn never_two_within_a_week(values in prop::collection::vec(prop::array::uniform5(0_u8..=4), 21..90)) {
            let days: Vec<NaiveDate> = (0_u64..).filter(|n| n % 7 < 5).take(values.len()).map(day).collect();
            let reading = |sign: usize| {
                let entries: Vec<Entry> = days.iter().zip(&values).map(|(&date, five)| Entry { date, value: five[sign] }).collect();
                Reading::of(&entries, *days.last().unwrap())
            };
            let said = said(&[0, 1, 2, 3, 4].map(reading));
            prop_assert!(said.windows(2).all(|two| (two[1].on - two[0].on).num_days() >= 7));
            prop_assert!(said.iter().all(|said| !said.signs.is_empty()));
        }
    }
}
