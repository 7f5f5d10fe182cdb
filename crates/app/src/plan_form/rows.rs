//! The strip: what each of its rows shows.

use chrono::{NaiveDate, Weekday};
use domain::work_week::{Cutoff, Protected, Range, Usual};

use super::{ReadPlan, cutoff_minutes, end_minutes, ends_words, hours, rotation::number};
use crate::view::{ArcKind, WeekBar, WeekRow};
use crate::words::Words;

/// A row for each day of the pattern: of a week in the region's order with their protected time, of a rotation in its own.
pub(crate) fn usual_rows(plan: &ReadPlan, today: NaiveDate, words: &Words) -> Vec<WeekRow> {
    match &plan.usual {
        Usual::Week(week) => {
            let row = |day: Weekday| {
                let of_day = of_day(&plan.protected, day);
                let mut row = row(words.weekday_short(day), week.on(day), plan.cutoff, words);
                row.bars.extend(of_day.iter().map(|one| protected_bar(one)));
                if week.on(day).is_empty() {
                    row.words = off_words(&of_day, words);
                }
                row
            };
            words.week().map(row).into()
        }
        Usual::Rotation(rotation) => {
            let place_today = rotation.place_of(today);
            let row = |(place, ranges): (usize, &Vec<Range>)| {
                let mut row = row(number(place + 1).to_string(), ranges, plan.cutoff, words);
                row.today = place == place_today;
                if row.today {
                    row.words = words.say_with("plan-rotation-row-today", &[("words", row.words.into())]);
                }
                row
            };
            rotation.days().iter().enumerate().map(row).collect()
        }
    }
}

/// A row for each weekday's protected time, where the hours are a rotation's; else none.
pub(crate) fn protected_rows(plan: &ReadPlan, words: &Words) -> Vec<WeekRow> {
    if matches!(plan.usual, Usual::Week(_)) {
        return Vec::new();
    }
    let row = |day: Weekday| {
        let of_day = of_day(&plan.protected, day);
        WeekRow {
            day: words.weekday_short(day),
            today: false,
            bars: of_day.iter().map(|one| protected_bar(one)).collect(),
            words: names(&of_day),
        }
    };
    words.week().map(row).into()
}

fn row(day: String, ranges: &[Range], cutoff: Option<Cutoff>, words: &Words) -> WeekRow {
    let work = ranges.iter().map(|range| range.minutes());
    let work = work.map(|(from, to)| WeekBar { kind: ArcKind::Work, from: hours(from), to: hours(to) });
    let end = end_minutes(ranges);
    let to_cutoff = end.and_then(|end| Some((end, cutoff_minutes(cutoff, end)?)));
    let to_cutoff =
        to_cutoff.map(|(end, cutoff)| WeekBar { kind: ArcKind::ToCutoff, from: hours(end), to: hours(cutoff) });
    WeekRow {
        day,
        today: false,
        bars: work.chain(to_cutoff).collect(),
        words: end.map_or_else(|| words.say("plan-day-off"), |end| ends_words(end, words)),
    }
}

fn protected_bar(one: &Protected) -> WeekBar {
    let (from, to) = one.range.minutes();
    WeekBar { kind: ArcKind::Protected, from: hours(from), to: hours(to) }
}

/// A weekday's protected time by its start.
pub(crate) fn of_day(protected: &[Protected], day: Weekday) -> Vec<&Protected> {
    let mut of_day: Vec<&Protected> = protected.iter().filter(|one| one.day == day).collect();
    of_day.sort_by_key(|one| one.range.minutes());
    of_day
}

/// "day off", "day off, family".
fn off_words(protected: &[&Protected], words: &Words) -> String {
    match names(protected) {
        names if names.is_empty() => words.say("plan-day-off"),
        names => words.say_with("plan-day-off-for", &[("what", names.into())]),
    }
}

fn names(protected: &[&Protected]) -> String {
    let names: Vec<&str> = protected.iter().map(|one| one.name.as_str()).filter(|name| !name.is_empty()).collect();
    names.join(", ")
}
