//! The usual hours in a sentence, as they are typed.

use chrono::{NaiveTime, Weekday};
use domain::work_week::{Cutoff, Rotation, Usual, WorkWeek};

use super::{ReadPlan, clock, cutoff_minutes, end_minutes, rotation::number, time_of};
use crate::words::Words;

/// "Your day ends at 17:30, Monday to Friday. From 18:30, the evening is yours."
pub(crate) fn plan_sentence(plan: &ReadPlan, words: &Words) -> String {
    if !plan.usual.works() {
        return words.say("plan-no-work");
    }
    let (said, ends) = match &plan.usual {
        Usual::Week(week) => week_sentence(week, words),
        Usual::Rotation(rotation) => rotation_sentence(rotation, words),
    };
    let mut sentences = vec![said, cutoff_sentence(plan, &ends, words)];
    if !plan.day_end {
        sentences.push(words.say("plan-end-unsaid"));
    }
    sentences.join(" ")
}

/// When the days of a week end, in words and as the different ends.
fn week_sentence(week: &WorkWeek, words: &Words) -> (String, Vec<i64>) {
    let groups = ends(week, words);
    let args =
        |(end, days): &(i64, Vec<Weekday>)| [("time", clock(time_of(*end)).into()), ("days", run(days, words).into())];
    let said = match groups.as_slice() {
        [one] => words.say_with("plan-one-end", &args(one)),
        several => {
            let parts: Vec<String> = several.iter().map(|group| words.say_with("plan-end-on", &args(group))).collect();
            words.say_with("plan-several-ends", &[("ends", words.list(&parts).into())])
        }
    };
    (said, groups.into_iter().map(|(end, _)| end).collect())
}

/// "Your 8 days repeat: 4 workdays and 4 days off."
fn rotation_sentence(rotation: &Rotation, words: &Words) -> (String, Vec<i64>) {
    let mut ends: Vec<i64> = rotation.days().iter().filter_map(|day| end_minutes(day)).collect();
    let args = [
        ("length", number(rotation.days().len()).into()),
        ("work", number(ends.len()).into()),
        ("off", number(rotation.days().len() - ends.len()).into()),
    ];
    ends.sort_unstable();
    ends.dedup();
    (words.say_with("plan-rotation", &args), ends)
}

fn cutoff_sentence(plan: &ReadPlan, ends: &[i64], words: &Words) -> String {
    let from = |time: NaiveTime| words.say_with("plan-evening-from", &[("time", clock(time).into())]);
    match (plan.cutoff, ends) {
        (None, _) => words.say("plan-no-cutoff"),
        (Some(Cutoff::At(time)), _) => from(time),
        (Some(Cutoff::After { .. }), [end]) => from(time_of(cutoff_minutes(plan.cutoff, *end).unwrap_or(*end))),
        (Some(Cutoff::After { minutes: 0 }), _) => words.say("plan-evening-at-once"),
        (Some(Cutoff::After { minutes }), _) => words.say_with("plan-evening-after", &[("minutes", minutes.into())]),
    }
}

/// The days by their end, in the region's order.
fn ends(week: &WorkWeek, words: &Words) -> Vec<(i64, Vec<Weekday>)> {
    let mut groups: Vec<(i64, Vec<Weekday>)> = Vec::new();
    for day in words.week() {
        let Some(end) = end_minutes(week.on(day)) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == end) {
            Some((_, days)) => days.push(day),
            None => groups.push((end, vec![day])),
        }
    }
    groups
}

/// "Monday to Friday", "Monday, Tuesday and Thursday": three or more in a row are said as a run.
fn run(days: &[Weekday], words: &Words) -> String {
    let place = |day: &Weekday| words.week().iter().position(|known| known == day).unwrap_or_default();
    let mut runs: Vec<(Weekday, Weekday, usize)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last, count)) if place(last) + 1 == place(day) => {
                *last = *day;
                *count += 1;
            }
            _ => runs.push((*day, *day, 1)),
        }
    }
    let parts: Vec<String> = runs
        .into_iter()
        .flat_map(|(first, last, count)| match count {
            1 => vec![words.weekday(first)],
            2 => vec![words.weekday(first), words.weekday(last)],
            _ => {
                let args = [("first", words.weekday(first).into()), ("last", words.weekday(last).into())];
                vec![words.say_with("plan-days-run", &args)]
            }
        })
        .collect();
    words.list(&parts)
}
