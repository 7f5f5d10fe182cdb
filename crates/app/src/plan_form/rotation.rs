//! A rotation as it is typed: its days, how many, and from when.

use chrono::NaiveDate;
use domain::work_week::{LONGEST_ROTATION, Range, Rotation, parse_date};

use super::{read_ranges, sorted};
use crate::view::{DayCheck, RotationForm};
use crate::words::Words;

/// A rotation of a form, read.
pub(super) struct ReadRotation {
    /// As far as it can be drawn: with a date that can't be read it begins today.
    pub(super) rotation: Option<Rotation>,
    pub(super) checks: Vec<DayCheck>,
    /// What is wrong with its date or its length.
    pub(super) problem: Option<String>,
}

pub(super) fn read_rotation(form: &RotationForm, today: NaiveDate, words: &Words) -> ReadRotation {
    let typed = form.from.trim();
    let from = parse_date(typed);
    let from_problem = || match from {
        Some(_) => None,
        None if typed.is_empty() => Some(words.say("plan-rotation-from-missing")),
        None => Some(words.say_with("plan-rotation-from-problem", &[("typed", typed.into())])),
    };
    let count = form.days.len();
    if !(1..=LONGEST_ROTATION).contains(&count) {
        let most = ("most", u32::try_from(LONGEST_ROTATION).unwrap_or_default().into());
        let problem = Some(words.say_with("plan-rotation-length-problem", &[most]));
        return ReadRotation { rotation: None, checks: Vec::new(), problem };
    }
    let mut days: Vec<Vec<Range>> = Vec::with_capacity(count);
    let mut checks = Vec::with_capacity(count);
    for (place, day) in form.days.iter().enumerate() {
        let (ranges, range_checks) = read_ranges(&day.ranges, words);
        days.push(sorted(&ranges));
        checks.push(DayCheck { name: day_name(place, words), ranges: range_checks, protected: Vec::new() });
    }
    ReadRotation { rotation: Rotation::new(from.unwrap_or(today), days), checks, problem: from_problem() }
}

/// "Day 3", from 0.
pub(super) fn day_name(place: usize, words: &Words) -> String {
    words.say_with("plan-rotation-day", &[("number", number(place + 1).into())])
}

/// "Today is day 3 of 8."
pub(super) fn today_words(rotation: &Rotation, today: NaiveDate, words: &Words) -> String {
    let args =
        [("number", number(rotation.place_of(today) + 1).into()), ("length", number(rotation.days().len()).into())];
    words.say_with("plan-rotation-today", &args)
}

/// A count of days, none of which is above 400.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
