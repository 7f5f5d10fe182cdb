//! A work week as a person types it, and what Leeward makes of it while they type.
//! Lives here: reading the form, saying what is wrong or unclear, drawing the strip. What does not: keeping it (boundaries.rs).

mod sentence;
mod typed_time;

use chrono::{NaiveTime, Timelike, Weekday};

use crate::view::{
    ArcKind, CutoffForm, DayCheck, DayForm, PlanCheck, PlanForm, RangeCheck, RangeForm, RangeQuestion, WeekBar, WeekRow,
};
use crate::words::Words;

pub(crate) use sentence::plan_sentence;
pub(crate) use typed_time::typed_time;

/// A day has this many minutes, but for the two nights a year that the zone knows about.
const DAY_MINUTES: u32 = 24 * 60;

/// From this length on, an overnight range that could have been meant as an afternoon end is asked about.
const ASK_FROM_MINUTES: u32 = 16 * 60;

/// The longest heads-up and the latest cutoff after the end.
const LONGEST_HEADS_UP_MINUTES: u32 = 240;
const LATEST_CUTOFF_MINUTES: u32 = 720;

/// One range as read: minutes from the date's midnight; the end is above 1,440 where it is the next day's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ReadRange {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl ReadRange {
    pub(crate) fn new(start: NaiveTime, end: NaiveTime) -> ReadRange {
        let (start, end) = (minutes(start), minutes(end));
        ReadRange { start, end: if end <= start { end + DAY_MINUTES } else { end } }
    }

    pub(crate) fn start_time(self) -> NaiveTime {
        time_of(self.start)
    }

    pub(crate) fn end_time(self) -> NaiveTime {
        time_of(self.end)
    }

    fn is_overnight(self) -> bool {
        self.end > DAY_MINUTES
    }

    fn overlaps(self, other: ReadRange) -> bool {
        self.start < other.end && other.start < self.end
    }

    fn written(self) -> String {
        format!("{}–{}", clock(self.start_time()), clock(self.end_time()))
    }
}

/// The cutoff as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadCutoff {
    None,
    After(u32),
    At(NaiveTime),
}

/// A form that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadPlan {
    /// Each weekday of the form with its ranges in order; none is a day off.
    pub(crate) days: Vec<(Weekday, Vec<ReadRange>)>,
    pub(crate) heads_up_minutes: Option<u32>,
    pub(crate) day_end: bool,
    pub(crate) cutoff: ReadCutoff,
}

/// Reads a form: what can be kept of it, and what to say about each field. The plan is there only where nothing is wrong
/// or unclear.
pub(crate) fn read_plan(form: &PlanForm, words: &Words) -> (Option<ReadPlan>, PlanCheck) {
    let read: Vec<(Weekday, Vec<Option<ReadRange>>, DayCheck)> =
        form.days.iter().map(|day| read_day(day, words)).collect();
    let (cutoff, cutoff_problem) = read_cutoff(&form.cutoff, words);
    let heads_up_problem = form
        .heads_up_minutes
        .filter(|minutes| !(1..=LONGEST_HEADS_UP_MINUTES).contains(minutes))
        .map(|_| words.say_with("plan-heads-up-problem", &[("most", LONGEST_HEADS_UP_MINUTES.into())]));
    let days_problem = (!is_whole_week(&form.days)).then(|| words.say("plan-days-problem"));
    let problem = days_problem.or(heads_up_problem).or(cutoff_problem);
    let plan = ReadPlan {
        days: read.iter().map(|(day, ranges, _)| (*day, sorted(ranges))).collect(),
        heads_up_minutes: form.heads_up_minutes,
        day_end: form.day_end,
        cutoff: cutoff.unwrap_or(ReadCutoff::None),
    };
    let ok = problem.is_none()
        && read.iter().all(|(_, _, check)| check.ranges.iter().all(|r| r.problem.is_none() && r.question.is_none()));
    let check = PlanCheck {
        ok,
        days: read.into_iter().map(|(_, _, check)| check).collect(),
        sentence: plan_sentence(&plan, words),
        problem,
        week: week_rows(&plan, words),
    };
    (ok.then_some(plan), check)
}

/// The strip: one row a weekday.
pub(crate) fn week_rows(plan: &ReadPlan, words: &Words) -> Vec<WeekRow> {
    plan.days
        .iter()
        .map(|(day, ranges)| {
            let mut bars: Vec<WeekBar> = ranges
                .iter()
                .map(|range| WeekBar { kind: ArcKind::Work, from: hours(range.start), to: hours(range.end) })
                .collect();
            let end = ranges.iter().map(|range| range.end).max();
            if let Some((end, cutoff)) = end.and_then(|end| Some((end, cutoff_minutes(plan.cutoff, end)?))) {
                bars.push(WeekBar { kind: ArcKind::ToCutoff, from: hours(end), to: hours(cutoff) });
            }
            let words_for_day = end.map_or_else(|| words.say("plan-day-off"), |end| ends_words(end, words));
            WeekRow {
                weekday: u8::try_from(day.number_from_monday()).unwrap_or(1),
                day: words.weekday_short(*day),
                bars,
                words: words_for_day,
            }
        })
        .collect()
}

/// When the cutoff falls, in minutes from the work date's midnight; nothing where there is none.
pub(crate) fn cutoff_minutes(cutoff: ReadCutoff, end: u32) -> Option<u32> {
    match cutoff {
        ReadCutoff::None => None,
        ReadCutoff::After(after) => Some(end + after),
        ReadCutoff::At(time) => {
            let of_day = minutes(time);
            (0..3).map(|days| of_day + days * DAY_MINUTES).find(|at| *at >= end)
        }
    }
}

fn read_day(day: &DayForm, words: &Words) -> (Weekday, Vec<Option<ReadRange>>, DayCheck) {
    let weekday = weekday_of(day.weekday).unwrap_or(Weekday::Mon);
    let mut ranges: Vec<Option<ReadRange>> = Vec::new();
    let mut checks = Vec::new();
    for form in &day.ranges {
        let (range, mut check) = read_range(form, words);
        let earlier = range.and_then(|range| ranges.iter().flatten().find(|earlier| earlier.overlaps(range)));
        if let (Some(range), Some(earlier)) = (range, earlier) {
            let args = [("range", range.written().into()), ("other", earlier.written().into())];
            check.problem = Some(words.say_with("plan-overlap-problem", &args));
        }
        ranges.push(range);
        checks.push(check);
    }
    (weekday, ranges, DayCheck { name: words.weekday(weekday), ranges: checks })
}

fn read_range(form: &RangeForm, words: &Words) -> (Option<ReadRange>, RangeCheck) {
    let mut check = RangeCheck { note: None, problem: None, question: None };
    let (Some(start), Some(end)) = (typed_time(&form.start), typed_time(&form.end)) else {
        let wrong = if typed_time(&form.start).is_none() { &form.start } else { &form.end };
        check.problem = Some(time_problem(wrong, words));
        return (None, check);
    };
    let range = ReadRange::new(start, end);
    if range.is_overnight() {
        check.note = Some(ends_words(range.end, words));
        check.question = (!form.overnight_meant).then(|| question(range, words)).flatten();
    }
    (Some(range), check)
}

/// 09:00–04:00 is a long night, or an afternoon typed on a twelve-hour clock.
fn question(range: ReadRange, words: &Words) -> Option<RangeQuestion> {
    let same_day = range.end - DAY_MINUTES + DAY_MINUTES / 2;
    if range.end - range.start < ASK_FROM_MINUTES || same_day <= range.start || same_day >= DAY_MINUTES {
        return None;
    }
    let (night, day) = (clock(range.end_time()), clock(time_of(same_day)));
    Some(RangeQuestion {
        text: words.say_with("plan-which-end", &[("night", night.clone().into()), ("day", day.clone().into())]),
        overnight: words.say_with("plan-end-next-morning", &[("time", night.into())]),
        same_day: words.say_with("plan-end-same-day", &[("time", day.clone().into())]),
        same_day_end: day,
    })
}

fn read_cutoff(form: &CutoffForm, words: &Words) -> (Option<ReadCutoff>, Option<String>) {
    match form {
        CutoffForm::None => (Some(ReadCutoff::None), None),
        CutoffForm::After { minutes } if *minutes <= LATEST_CUTOFF_MINUTES => (Some(ReadCutoff::After(*minutes)), None),
        CutoffForm::After { .. } => {
            (None, Some(words.say_with("plan-cutoff-problem", &[("most", LATEST_CUTOFF_MINUTES.into())])))
        }
        CutoffForm::At { time } => match typed_time(time) {
            Some(at) => (Some(ReadCutoff::At(at)), None),
            None => (None, Some(time_problem(time, words))),
        },
    }
}

fn time_problem(typed: &str, words: &Words) -> String {
    if typed.trim().is_empty() {
        words.say("plan-time-missing")
    } else {
        words.say_with("plan-time-problem", &[("typed", typed.trim().into())])
    }
}

fn ends_words(end: u32, words: &Words) -> String {
    let id = if end > DAY_MINUTES { "plan-ends-next-day" } else { "plan-ends" };
    words.say_with(id, &[("time", clock(time_of(end)).into())])
}

fn is_whole_week(days: &[DayForm]) -> bool {
    (1..=7).all(|number| days.iter().filter(|day| day.weekday == number).count() == 1) && days.len() == 7
}

fn sorted(ranges: &[Option<ReadRange>]) -> Vec<ReadRange> {
    let mut read: Vec<ReadRange> = ranges.iter().flatten().copied().collect();
    read.sort();
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

fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

fn time_of(minutes: u32) -> NaiveTime {
    let of_day = minutes % DAY_MINUTES;
    NaiveTime::from_hms_opt(of_day / 60, of_day % 60, 0).unwrap_or_default()
}

fn hours(minutes: u32) -> f64 {
    f64::from(minutes) / 60.0
}

#[cfg(test)]
mod tests;
