//! The work week in a sentence, as it is typed.

use chrono::{NaiveTime, Weekday};
use domain::work_week::Cutoff;

use super::{ReadPlan, clock, cutoff_minutes, end_minutes, time_of};
use crate::words::Words;

/// "Your day ends at 17:30, Monday to Friday. From 18:30, the evening is yours."
pub(crate) fn plan_sentence(plan: &ReadPlan, words: &Words) -> String {
    let groups = ends(plan);
    let mut sentences = Vec::new();
    match groups.as_slice() {
        [] => return words.say("plan-no-work"),
        [(end, days)] => sentences.push(words.say_with(
            "plan-one-end",
            &[("days", run(days, plan, words).into()), ("time", clock(time_of(*end)).into())],
        )),
        several => {
            let parts: Vec<String> = several
                .iter()
                .map(|(end, days)| {
                    let args = [("time", clock(time_of(*end)).into()), ("days", run(days, plan, words).into())];
                    words.say_with("plan-end-on", &args)
                })
                .collect();
            sentences.push(words.say_with("plan-several-ends", &[("ends", words.list(&parts).into())]));
        }
    }
    sentences.push(cutoff_sentence(plan, &groups, words));
    if !plan.day_end {
        sentences.push(words.say("plan-end-unsaid"));
    }
    sentences.join(" ")
}

fn cutoff_sentence(plan: &ReadPlan, groups: &[(i64, Vec<Weekday>)], words: &Words) -> String {
    let from = |time: NaiveTime| words.say_with("plan-evening-from", &[("time", clock(time).into())]);
    match (plan.cutoff, groups) {
        (None, _) => words.say("plan-no-cutoff"),
        (Some(Cutoff::At(time)), _) => from(time),
        (Some(Cutoff::After { .. }), [(end, _)]) => from(time_of(cutoff_minutes(plan.cutoff, *end).unwrap_or(*end))),
        (Some(Cutoff::After { minutes: 0 }), _) => words.say("plan-evening-at-once"),
        (Some(Cutoff::After { minutes }), _) => words.say_with("plan-evening-after", &[("minutes", minutes.into())]),
    }
}

/// The days by their end, in the order of the form.
fn ends(plan: &ReadPlan) -> Vec<(i64, Vec<Weekday>)> {
    let mut groups: Vec<(i64, Vec<Weekday>)> = Vec::new();
    for (day, ranges) in &plan.days {
        let Some(end) = end_minutes(ranges) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == end) {
            Some((_, days)) => days.push(*day),
            None => groups.push((end, vec![*day])),
        }
    }
    groups
}

/// "Monday to Friday", "Monday, Tuesday and Thursday": three or more in a row are said as a run.
fn run(days: &[Weekday], plan: &ReadPlan, words: &Words) -> String {
    let place = |day: &Weekday| plan.days.iter().position(|(known, _)| known == day).unwrap_or_default();
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
