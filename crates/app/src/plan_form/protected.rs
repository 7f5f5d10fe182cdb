//! Protected time as it is typed: its hours and its name.

use chrono::Weekday;
use domain::work_week::{LONGEST_NAME, Protected, Range};

use super::{clock, ends_words, said_minutes, time_problem, typed_time, written};
use crate::view::{DayForm, ProtectedForm, RangeCheck};
use crate::words::Words;

/// Reads a day's protected time: what can be kept of it, and what to say about each.
pub(super) fn read_protected(day: &DayForm, weekday: Weekday, words: &Words) -> (Vec<Protected>, Vec<RangeCheck>) {
    let mut read: Vec<Protected> = Vec::new();
    let mut checks = Vec::new();
    for form in &day.protected {
        let (one, mut check) = read_one(form, weekday, words);
        if let Some(one) = one {
            if let Some(earlier) = read.iter().find(|earlier| earlier.range.overlaps(one.range)) {
                let args = [("range", written(one.range).into()), ("other", written(earlier.range).into())];
                check.problem = Some(words.say_with("plan-overlap-problem", &args));
            }
            read.push(one);
        }
        checks.push(check);
    }
    (read, checks)
}

fn read_one(form: &ProtectedForm, day: Weekday, words: &Words) -> (Option<Protected>, RangeCheck) {
    let mut check = RangeCheck::default();
    let (Some(start), Some(end)) = (typed_time(&form.start), typed_time(&form.end)) else {
        let wrong = if typed_time(&form.start).is_none() { &form.start } else { &form.end };
        check.problem = Some(time_problem(wrong, words));
        return (None, check);
    };
    let range = Range { start, end };
    (check.from, check.to) = said_minutes(range);
    if range.overnight() {
        check.note = Some(ends_words(range.minutes().1, words));
    }
    let name = form.name.trim().to_owned();
    if name.chars().count() > LONGEST_NAME {
        check.problem = Some(words.say_with("plan-protected-name-problem", &[("most", LONGEST_NAME.into())]));
    }
    (Some(Protected { day, range, name }), check)
}

/// Protected time as a form has it.
pub(crate) fn protected_form(one: &Protected) -> ProtectedForm {
    ProtectedForm { name: one.name.clone(), start: clock(one.range.start), end: clock(one.range.end) }
}
