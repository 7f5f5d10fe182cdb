//! A plan in the shape it is written in. What does not live here: reading it back (`raw`).

use chrono::NaiveTime;

use super::rotation::RawRotation;
use super::{RawCutoff, RawException, RawKind, RawOnCall, RawPlan, RawProtected, RawWeek};
use crate::work_week::{
    Cutoff, Exception, ExceptionKind, Plan, Protected, Range, Rotation, Said, Usual, WEEKDAYS, WorkWeek,
};

impl From<Plan> for RawPlan {
    fn from(plan: Plan) -> RawPlan {
        let (week, rotation) = match &plan.usual {
            Usual::Week(week) => (Some(write_week(week)), None),
            Usual::Rotation(rotation) => (None, Some(write_rotation(rotation))),
        };
        let exceptions = plan.exceptions.iter().map(write_exception).collect();
        let on_call = plan.on_call.iter();
        RawPlan {
            day_start: write_time(plan.day_start),
            week,
            rotation,
            exceptions,
            on_call: on_call.map(|s| RawOnCall { from: write_said(s.from), until: write_said(s.until) }).collect(),
            protected: plan.protected.iter().map(write_protected).collect(),
            heads_up_minutes: plan.heads_up_minutes,
            day_end: plan.day_end,
            cutoff: plan.cutoff.map(|cutoff| match cutoff {
                Cutoff::After { minutes } => RawCutoff { minutes_after_end: Some(minutes), at: None },
                Cutoff::At(time) => RawCutoff { minutes_after_end: None, at: Some(write_time(time)) },
            }),
            lateness_limit_minutes: plan.lateness_limit_minutes,
            snooze_limit: plan.snooze_limit,
        }
    }
}

fn write_week(week: &WorkWeek) -> RawWeek {
    let [mon, tue, wed, thu, fri, sat, sun] = week.days.each_ref().map(|ranges| write_ranges(ranges));
    RawWeek { mon, tue, wed, thu, fri, sat, sun }
}

fn write_rotation(rotation: &Rotation) -> RawRotation {
    let days = rotation.days().iter().map(|ranges| write_ranges(ranges)).collect();
    RawRotation { from: rotation.from().to_string(), days }
}

fn write_time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn write_range(range: &Range) -> String {
    format!("{}-{}", write_time(range.start), write_time(range.end))
}

fn write_ranges(ranges: &[Range]) -> Vec<String> {
    ranges.iter().map(write_range).collect()
}

fn write_protected(one: &Protected) -> RawProtected {
    let day = WEEKDAYS[one.day.num_days_from_monday() as usize].to_owned();
    RawProtected { day, hours: write_range(&one.range), name: one.name.clone() }
}

fn write_said(said: Said) -> String {
    match said {
        Said::Local(local) => local.format("%Y-%m-%dT%H:%M:%S").to_string(),
        Said::Instant(at) => at.to_rfc3339(),
    }
}

fn write_exception(exception: &Exception) -> RawException {
    let (kind, hours) = match &exception.kind {
        ExceptionKind::Off => (RawKind::Off, None),
        ExceptionKind::Leave => (RawKind::Leave, None),
        ExceptionKind::Work(hours) => (RawKind::Work, Some(write_ranges(hours))),
    };
    RawException { from: exception.from.to_string(), to: exception.to.to_string(), kind, hours }
}
