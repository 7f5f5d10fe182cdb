//! The usual hours as a person types them, and what Leeward makes of them while they type.
//! Lives here: reading the form, saying what is wrong or unclear. What does not: the strip (`rows`), keeping it
//! (boundaries.rs).

mod protected;
mod rotation;
mod rows;
mod sentence;
mod typed_time;

use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike, Weekday};
use domain::work_week::{Cutoff, Protected, Range, Usual, WorkWeek};

use crate::view::{
    CutoffForm, DayCheck, DayForm, PlanCheck, PlanForm, RangeCheck, RangeForm, RangeQuestion, UsualKind,
};
use crate::words::Words;
use rotation::{read_rotation, today_words};

pub(crate) use protected::protected_form;
pub(crate) use rows::{of_day, protected_rows, usual_rows};
pub(crate) use sentence::plan_sentence;
pub(crate) use typed_time::typed_time;

/// A day has this many minutes, but for the two nights a year that the zone knows about.
const DAY_MINUTES: i64 = 24 * 60;

/// From this length on, an overnight range that could have been meant as an afternoon end is asked about.
const ASK_FROM_MINUTES: i64 = 16 * 60;

/// The longest heads-up and the latest cutoff after the end.
const LONGEST_HEADS_UP_MINUTES: u32 = 240;
const LATEST_CUTOFF_MINUTES: u32 = 720;

/// A form that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadPlan {
    /// The ranges of a day in order.
    pub(crate) usual: Usual,
    /// Protected time of all days.
    pub(crate) protected: Vec<Protected>,
    pub(crate) heads_up_minutes: Option<u32>,
    pub(crate) day_end: bool,
    pub(crate) cutoff: Option<Cutoff>,
}

/// Reads a form: what can be kept of it, and what to say about each field. The plan is there only where nothing is wrong
/// or unclear. Of the week and the rotation the one that holds is read.
pub(crate) fn read_plan(form: &PlanForm, today: NaiveDate, words: &Words) -> (Option<ReadPlan>, PlanCheck) {
    let turns = (form.usual == UsualKind::Rotation).then(|| read_rotation(&form.rotation, today, words));
    let read: Vec<ReadDay> = form.days.iter().map(|day| read_day(day, turns.is_none(), words)).collect();
    let cutoff = read_cutoff(&form.cutoff, words);
    let heads_up_problem = form
        .heads_up_minutes
        .filter(|minutes| !(1..=LONGEST_HEADS_UP_MINUTES).contains(minutes))
        .map(|_| words.say_with("plan-heads-up-problem", &[("most", LONGEST_HEADS_UP_MINUTES.into())]));
    let days_problem = (!is_whole_week(&form.days)).then(|| words.say("plan-days-problem"));
    let problem = days_problem.or(heads_up_problem).or_else(|| cutoff.as_ref().err().cloned());
    let protected = read.iter().flat_map(|day| day.protected.clone()).collect();
    let usual = match &turns {
        None => Some(Usual::Week(week_of(&read))),
        Some(turns) => turns.rotation.clone().map(Usual::Rotation),
    };
    let plan = usual.map(|usual| ReadPlan {
        usual,
        protected,
        heads_up_minutes: form.heads_up_minutes,
        day_end: form.day_end,
        cutoff: cutoff.ok().flatten(),
    });
    let (rotation, rotation_problem) = turns.map(|turns| (turns.checks, turns.problem)).unwrap_or_default();
    let days: Vec<DayCheck> = read.into_iter().map(|day| day.check).collect();
    let is_fine = |range: &RangeCheck| range.problem.is_none() && range.question.is_none();
    let ok = plan.is_some()
        && problem.is_none()
        && rotation_problem.is_none()
        && days.iter().chain(&rotation).all(|day| day.ranges.iter().chain(&day.protected).all(is_fine));
    let today_words = match plan.as_ref().map(|plan| &plan.usual) {
        Some(Usual::Rotation(rotation)) if rotation_problem.is_none() => Some(today_words(rotation, today, words)),
        _ => None,
    };
    let check = PlanCheck {
        ok,
        days,
        rotation,
        today: today_words,
        sentence: plan.as_ref().map(|plan| plan_sentence(plan, words)).unwrap_or_default(),
        rotation_problem,
        problem,
        rows: plan.as_ref().map(|plan| usual_rows(plan, today, words)).unwrap_or_default(),
        protected: plan.as_ref().map(|plan| protected_rows(plan, words)).unwrap_or_default(),
    };
    (plan.filter(|_| ok), check)
}

fn week_of(read: &[ReadDay]) -> WorkWeek {
    let mut days: [Vec<Range>; 7] = Default::default();
    for day in read {
        days[day.weekday.num_days_from_monday() as usize] = sorted(&day.ranges);
    }
    WorkWeek::new(days)
}

/// The latest end of a day's ranges, in minutes from its midnight.
fn end_minutes(ranges: &[Range]) -> Option<i64> {
    ranges.iter().map(|range| range.minutes().1).max()
}

/// When the cutoff falls, in minutes from the work date's midnight; nothing where there is none.
pub(crate) fn cutoff_minutes(cutoff: Option<Cutoff>, end: i64) -> Option<i64> {
    match cutoff? {
        Cutoff::After { minutes } => Some(end + i64::from(minutes)),
        Cutoff::At(time) => (0..3).map(|days| minutes(time) + days * DAY_MINUTES).find(|at| *at >= end),
    }
}

/// A day of a form, read; a range that can't be read is none.
struct ReadDay {
    weekday: Weekday,
    ranges: Vec<Option<Range>>,
    protected: Vec<Protected>,
    check: DayCheck,
}

/// A day of the week; its hours only where the week holds.
fn read_day(day: &DayForm, holds: bool, words: &Words) -> ReadDay {
    let weekday = weekday_of(day.weekday).unwrap_or(Weekday::Mon);
    let (ranges, checks) = if holds { read_ranges(&day.ranges, words) } else { (Vec::new(), Vec::new()) };
    let (protected, protected_checks) = protected::read_protected(day, weekday, words);
    let check = DayCheck { name: words.weekday(weekday), ranges: checks, protected: protected_checks };
    ReadDay { weekday, ranges, protected, check }
}

fn read_ranges(typed: &[RangeForm], words: &Words) -> (Vec<Option<Range>>, Vec<RangeCheck>) {
    let mut ranges: Vec<Option<Range>> = Vec::new();
    let mut checks = Vec::new();
    for form in typed {
        let (range, mut check) = read_range(form, words);
        let earlier = range.and_then(|range| ranges.iter().flatten().find(|earlier| earlier.overlaps(range)));
        if let (Some(range), Some(earlier)) = (range, earlier) {
            let args = [("range", written(range).into()), ("other", written(*earlier).into())];
            check.problem = Some(words.say_with("plan-overlap-problem", &args));
        }
        ranges.push(range);
        checks.push(check);
    }
    (ranges, checks)
}

fn read_range(form: &RangeForm, words: &Words) -> (Option<Range>, RangeCheck) {
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
        check.question = (!form.overnight_meant).then(|| question(range, words)).flatten();
    }
    (Some(range), check)
}

/// 09:00–04:00 is a long night, or an afternoon typed on a twelve-hour clock.
fn question(range: Range, words: &Words) -> Option<RangeQuestion> {
    let (start, end) = range.minutes();
    let same_day = end - DAY_MINUTES / 2;
    if end - start < ASK_FROM_MINUTES || same_day <= start || same_day >= DAY_MINUTES {
        return None;
    }
    let (night, day) = (clock(range.end), clock(time_of(same_day)));
    Some(RangeQuestion {
        text: words.say_with("plan-which-end", &[("night", night.clone().into()), ("day", day.clone().into())]),
        overnight: words.say_with("plan-end-next-morning", &[("time", night.into())]),
        same_day: words.say_with("plan-end-same-day", &[("time", day.clone().into())]),
        same_day_end: day,
    })
}

fn read_cutoff(form: &CutoffForm, words: &Words) -> Result<Option<Cutoff>, String> {
    match form {
        CutoffForm::None => Ok(None),
        CutoffForm::After { minutes } if *minutes <= LATEST_CUTOFF_MINUTES => {
            Ok(Some(Cutoff::After { minutes: *minutes }))
        }
        CutoffForm::After { .. } => {
            Err(words.say_with("plan-cutoff-problem", &[("most", LATEST_CUTOFF_MINUTES.into())]))
        }
        CutoffForm::At { time } => {
            let problem =
                || words.say_with("plan-cutoff-time-problem", &[("problem", time_problem(time, words).into())]);
            typed_time(time).map(|at| Some(Cutoff::At(at))).ok_or_else(problem)
        }
    }
}

fn time_problem(typed: &str, words: &Words) -> String {
    if typed.trim().is_empty() {
        words.say("plan-time-missing")
    } else {
        words.say_with("plan-time-problem", &[("typed", typed.trim().into())])
    }
}

fn ends_words(end: i64, words: &Words) -> String {
    let id = if end > DAY_MINUTES { "plan-ends-next-day" } else { "plan-ends" };
    words.say_with(id, &[("time", clock(time_of(end)).into())])
}

/// What was understood, in minutes of the day; the end runs past 1440 for a night.
fn said_minutes(range: Range) -> (Option<u32>, Option<u32>) {
    let (from, to) = range.minutes();
    (u32::try_from(from).ok(), u32::try_from(to).ok())
}

fn is_whole_week(days: &[DayForm]) -> bool {
    (1..=7).all(|number| days.iter().filter(|day| day.weekday == number).count() == 1) && days.len() == 7
}

fn sorted(ranges: &[Option<Range>]) -> Vec<Range> {
    let mut read: Vec<Range> = ranges.iter().flatten().copied().collect();
    read.sort_by_key(|range| range.minutes());
    read
}

/// 1 Monday to 7 Sunday.
pub(crate) fn weekday_of(number: u8) -> Option<Weekday> {
    Weekday::try_from(number.checked_sub(1)?).ok()
}

/// `09:00`, as a form writes it.
pub(crate) fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn written(range: Range) -> String {
    format!("{}–{}", clock(range.start), clock(range.end))
}

fn minutes(time: NaiveTime) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

fn time_of(minutes: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::minutes(minutes)
}

/// Minutes of at most a few days as hours.
fn hours(minutes: i64) -> f64 {
    f64::from(i32::try_from(minutes).unwrap_or(i32::MAX)) / 60.0
}

#[cfg(test)]
mod tests;
