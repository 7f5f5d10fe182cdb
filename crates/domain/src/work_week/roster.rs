//! A rotation found in a roster. Lives here: the guess, from dates with their hours. What does not: where they come from,
//! and asking the person.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{LONGEST_ROTATION, Range, Rotation};

/// Fewer shifts say nothing yet.
const FEWEST_SHIFTS: usize = 6;
/// A pattern has to be seen so often before one is believed; with days that differ, once more.
const ROUNDS: usize = 2;
/// One day in so many may differ: a swap, a day of leave.
const DAYS_TO_ONE_THAT_DIFFERS: usize = 28;

/// A rotation that fits a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// It begins with the work after its longest rest.
    pub rotation: Rotation,
    /// Dates of the roster that differ from it.
    pub differ: Vec<NaiveDate>,
}

/// The shortest rotation that fits these dates and the free days between them; none where no pattern shows, and none
/// where it is a week's: that is no rotation. Of two orders of the same hours, both are the same.
#[must_use]
pub fn fitting(roster: &BTreeMap<NaiveDate, Vec<Range>>) -> Option<Fit> {
    let (first, last) = (*roster.first_key_value()?.0, *roster.last_key_value()?.0);
    let shifts = roster.values().filter(|ranges| !ranges.is_empty()).count();
    if shifts < FEWEST_SHIFTS {
        return None;
    }
    let days: Vec<Vec<Range>> = first
        .iter_days()
        .take_while(|date| *date <= last)
        .map(|date| {
            let mut ranges = roster.get(&date).cloned().unwrap_or_default();
            ranges.sort_by_key(|range| range.minutes());
            ranges
        })
        .collect();
    // A roster ends with its last work; the rest after it is as long as the longest.
    let seen = days.len() + longest_rest(&days);
    let lengths = |rounds: usize| 1..=(seen / rounds).min(LONGEST_ROTATION);
    let length = lengths(ROUNDS).find(|length| differ(&days, *length).1.is_empty()).or_else(|| {
        let most = days.len() / DAYS_TO_ONE_THAT_DIFFERS;
        lengths(ROUNDS + 1).find(|length| differ(&days, *length).1.len() <= most)
    })?;
    if 7_usize.is_multiple_of(length) {
        return None;
    }
    let (pattern, differ) = differ(&days, length);
    if pattern.iter().all(Vec::is_empty) {
        return None;
    }
    let begins = after_the_longest_rest(&pattern);
    let on = |place: usize| first.checked_add_days(Days::new(u64::try_from(place).ok()?));
    let mut turned = pattern;
    turned.rotate_left(begins);
    Some(Fit { rotation: Rotation::new(on(begins)?, turned)?, differ: differ.into_iter().filter_map(on).collect() })
}

/// The pattern of this length that fits most days, and the places of those that differ from it.
fn differ(days: &[Vec<Range>], length: usize) -> (Vec<Vec<Range>>, Vec<usize>) {
    let pattern: Vec<Vec<Range>> =
        (0..length).map(|place| most_seen(days.iter().skip(place).step_by(length))).collect();
    let differ = days.iter().enumerate().filter(|(place, ranges)| pattern[place % length] != **ranges);
    let differ = differ.map(|(place, _)| place).collect();
    (pattern, differ)
}

/// What most of these days have; of equals what came first.
fn most_seen<'a>(days: impl Iterator<Item = &'a Vec<Range>>) -> Vec<Range> {
    let mut seen: Vec<(&Vec<Range>, usize)> = Vec::new();
    for day in days {
        match seen.iter_mut().find(|(known, _)| *known == day) {
            Some((_, count)) => *count += 1,
            None => seen.push((day, 1)),
        }
    }
    seen.iter().rev().max_by_key(|(_, count)| *count).map(|(day, _)| (*day).clone()).unwrap_or_default()
}

/// The most free days in a row.
fn longest_rest(days: &[Vec<Range>]) -> usize {
    days.split(|ranges| !ranges.is_empty()).map(<[_]>::len).max().unwrap_or_default()
}

/// Where the work after the longest rest stands; the first of equals.
fn after_the_longest_rest(pattern: &[Vec<Range>]) -> usize {
    let length = pattern.len();
    let is_free = |place: usize| pattern[place % length].is_empty();
    let rest_before = |place: usize| (1..length).take_while(|back| is_free(place + length - back)).count();
    (0..length).filter(|place| !is_free(*place)).rev().max_by_key(|place| rest_before(*place)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveTime;
    use proptest::prelude::*;

    fn range(text: &str) -> Range {
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        let (start, end) = text.split_once('-').unwrap();
        Range { start: time(start), end: time(end) }
    }

    /// A roster from a Friday on: D a day, N a night, anything else off.
    fn roster(days: &str) -> BTreeMap<NaiveDate, Vec<Range>> {
        let first = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        let hours = |day: char| match day {
            'D' => Some(vec![range("07:00-19:00")]),
            'N' => Some(vec![range("19:00-07:00")]),
            _ => None,
        };
        first.iter_days().zip(days.chars()).filter_map(|(date, day)| Some((date, hours(day)?))).collect()
    }

    fn said(roster: &BTreeMap<NaiveDate, Vec<Range>>) -> Option<(String, String, usize)> {
        let Fit { rotation, differ } = fitting(roster)?;
        let day = |ranges: &Vec<Range>| match ranges.first() {
            None => '.',
            Some(range) if range.overnight() => 'N',
            Some(_) => 'D',
        };
        Some((rotation.days().iter().map(day).collect(), rotation.from().to_string(), differ.len()))
    }

    #[test]
    fn two_days_two_nights_and_four_off_are_found_wherever_the_roster_begins() {
        let pattern = "DDNN....".repeat(3);
        assert_eq!(said(&roster(&pattern)), Some(("DDNN....".into(), "2027-01-01".into(), 0)));
        assert_eq!(said(&roster(&pattern[1..])), Some(("DDNN....".into(), "2027-01-08".into(), 0)));
        assert_eq!(said(&roster(&pattern[6..])), Some(("DDNN....".into(), "2027-01-03".into(), 0)));
    }

    #[test]
    fn a_week_is_no_rotation_and_two_weeks_in_turn_are() {
        assert_eq!(said(&roster(&"DDDDD..".repeat(4))), None);
        assert_eq!(said(&roster(&"D".repeat(40))), None);
        assert_eq!(said(&roster(&"DDDDD..DDDD..D".repeat(2))).map(|found| found.0.len()), Some(14));
    }

    #[test]
    fn a_swap_in_a_long_roster_is_named_and_does_not_hide_the_pattern() {
        let mut days: Vec<char> = "DDNN....".repeat(5).chars().collect();
        days[9] = 'N';
        let swapped: String = days.iter().collect();
        let found = fitting(&roster(&swapped)).unwrap();
        assert_eq!(found.differ, ["2027-01-10".parse::<NaiveDate>().unwrap()]);
        assert_eq!(found.rotation.days().len(), 8);
        days[20] = 'D';
        let twice: String = days.iter().collect();
        assert_eq!(said(&roster(&twice)), None, "two in forty are too many");
    }

    #[test]
    fn what_has_no_pattern_or_too_little_of_one_is_not_guessed() {
        for days in ["", "DDNN....", "DDNN....DD", "DDNN....DDN", "DNDDNNDNNNDDDNDNND.D.N.D..DN", "D.........D....D"] {
            assert_eq!(said(&roster(days)), None, "{days}");
        }
    }

    #[test]
    fn ranges_of_a_day_are_the_same_in_any_order() {
        let mut roster = roster(&"DDNN....".repeat(3));
        let (morning, evening) = (range("07:00-11:00"), range("15:00-19:00"));
        for (nth, ranges) in roster.values_mut().enumerate() {
            if ranges == &[range("07:00-19:00")] {
                *ranges = if nth % 4 == 0 { vec![morning, evening] } else { vec![evening, morning] };
            }
        }
        assert_eq!(fitting(&roster).unwrap().rotation.days().len(), 8);
    }

    proptest! {
        #[test]
        fn what_is_found_gives_the_roster_back(days in "[DN.]{1,12}", rounds in 2_usize..6, skipped in 0_usize..12) {
            let all = days.repeat(rounds);
            let roster = roster(&all[skipped.min(all.len() - 1)..]);
            if let Some(Fit { rotation, differ }) = fitting(&roster) {
                let (first, last) = (*roster.first_key_value().unwrap().0, *roster.last_key_value().unwrap().0);
                for date in first.iter_days().take_while(|date| *date <= last) {
                    let fits = rotation.on(date) == roster.get(&date).map_or(&[][..], Vec::as_slice);
                    prop_assert_eq!(fits, !differ.contains(&date), "{}", date);
                }
                prop_assert!(!rotation.days()[0].is_empty(), "it begins with work");
            }
        }
    }
}
