//! How a plan is written (the `plan` of a scenario and of the records). Lives here: its JSON shape and the check
//! that turns it into a `Plan`, naming what is wrong by its path. What does not: writing it (`write`).

mod rotation;
mod times;
mod write;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize};

use super::{
    Cutoff, Exception, ExceptionKind, LONGEST_NAME, OnCall, Plan, Protected, Range, Said, Usual, WEEKDAYS, WorkWeek,
};
use rotation::RawRotation;
use times::clock_time;
pub use times::{parse_date, parse_said};

/// The most minutes any field takes: about two years.
const MOST_MINUTES: u32 = 1_000_000;

/// What is wrong with a plan, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct PlanError {
    /// The JSON path below the plan: `week.tue[1]`.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

impl PlanError {
    fn new(path: impl Into<String>, message: impl Into<String>) -> PlanError {
        PlanError { path: path.into(), message: message.into() }
    }
}

/// A plan as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct RawPlan {
    #[serde(default = "defaults::day_start")]
    day_start: String,
    // One of the two.
    #[serde(default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    week: Option<RawWeek>,
    #[serde(default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    rotation: Option<RawRotation>,
    #[serde(default)]
    exceptions: Vec<RawException>,
    #[serde(default)]
    on_call: Vec<RawOnCall>,
    // Left out where there is none, so that a plan without it is written as it always was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    protected: Vec<RawProtected>,
    #[serde(default = "defaults::heads_up_minutes")]
    heads_up_minutes: Option<u32>,
    #[serde(default = "defaults::day_end")]
    day_end: bool,
    #[serde(default = "defaults::cutoff")]
    cutoff: Option<RawCutoff>,
    #[serde(default = "defaults::lateness_limit_minutes")]
    lateness_limit_minutes: u32,
    #[serde(default = "defaults::snooze_limit")]
    snooze_limit: u32,
}

/// What may be left out, but is no `null`.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawWeek {
    #[serde(default)]
    mon: Vec<String>,
    #[serde(default)]
    tue: Vec<String>,
    #[serde(default)]
    wed: Vec<String>,
    #[serde(default)]
    thu: Vec<String>,
    #[serde(default)]
    fri: Vec<String>,
    #[serde(default)]
    sat: Vec<String>,
    #[serde(default)]
    sun: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawException {
    from: String,
    to: String,
    kind: RawKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hours: Option<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawKind {
    Off,
    Leave,
    Work,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawOnCall {
    from: String,
    until: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawProtected {
    day: String,
    hours: String,
    #[serde(default)]
    name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawCutoff {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minutes_after_end: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<String>,
}

mod defaults {
    use super::RawCutoff;

    pub(super) fn day_start() -> String {
        "04:00".to_owned()
    }
    #[expect(clippy::unnecessary_wraps, reason = "serde asks for the field's own type")]
    pub(super) fn heads_up_minutes() -> Option<u32> {
        Some(10)
    }
    pub(super) fn day_end() -> bool {
        true
    }
    #[expect(clippy::unnecessary_wraps, reason = "serde asks for the field's own type")]
    pub(super) fn cutoff() -> Option<RawCutoff> {
        Some(RawCutoff { minutes_after_end: Some(60), at: None })
    }
    pub(super) fn lateness_limit_minutes() -> u32 {
        180
    }
    pub(super) fn snooze_limit() -> u32 {
        2
    }
}

impl TryFrom<RawPlan> for Plan {
    type Error = PlanError;

    fn try_from(raw: RawPlan) -> Result<Plan, PlanError> {
        let exceptions = raw.exceptions.iter().enumerate().map(|(i, one)| exception(one, &format!("exceptions[{i}]")));
        let on_call = raw.on_call.iter().enumerate().map(|(i, one)| on_call(one, &format!("on_call[{i}]")));
        Ok(Plan {
            day_start: clock_time(&raw.day_start).ok_or_else(|| not_a_time("day_start", &raw.day_start))?,
            usual: usual(&raw)?,
            exceptions: exceptions.collect::<Result<_, _>>()?,
            on_call: on_call.collect::<Result<_, _>>()?,
            protected: protected(&raw.protected)?,
            heads_up_minutes: raw.heads_up_minutes.map(|n| minutes(n, "heads_up_minutes")).transpose()?,
            day_end: raw.day_end,
            cutoff: raw.cutoff.as_ref().map(cutoff).transpose()?,
            lateness_limit_minutes: minutes(raw.lateness_limit_minutes, "lateness_limit_minutes")?,
            snooze_limit: raw.snooze_limit,
        })
    }
}

fn usual(raw: &RawPlan) -> Result<Usual, PlanError> {
    match (&raw.week, &raw.rotation) {
        (Some(raw), None) => week(raw).map(Usual::Week),
        (None, Some(raw)) => rotation::rotation(raw).map(Usual::Rotation),
        (Some(_), Some(_)) => Err(PlanError::new("rotation", "stands beside `week`; a plan has one of the two")),
        (None, None) => Err(PlanError::new("week", "is missing; a plan has `week` or `rotation`")),
    }
}

fn week(raw: &RawWeek) -> Result<WorkWeek, PlanError> {
    let RawWeek { mon, tue, wed, thu, fri, sat, sun } = raw;
    let mut days: [Vec<Range>; 7] = Default::default();
    for ((day, written), name) in days.iter_mut().zip([mon, tue, wed, thu, fri, sat, sun]).zip(WEEKDAYS) {
        *day = ranges(written, &format!("week.{name}"))?;
    }
    Ok(WorkWeek::new(days))
}

fn not_a_time(path: &str, written: &str) -> PlanError {
    PlanError::new(path, format!("`{written}` is not a time of the form HH:MM"))
}

fn minutes(n: u32, path: &str) -> Result<u32, PlanError> {
    if n > MOST_MINUTES { Err(PlanError::new(path, format!("{n} minutes is more than {MOST_MINUTES}"))) } else { Ok(n) }
}

fn ranges(written: &[String], path: &str) -> Result<Vec<Range>, PlanError> {
    let mut out: Vec<Range> = Vec::with_capacity(written.len());
    for (i, text) in written.iter().enumerate() {
        let path = format!("{path}[{i}]");
        let range = range(text, &path)?;
        if let Some(earlier) = out.iter().position(|other| other.overlaps(range)) {
            return Err(PlanError::new(path, format!("{text} overlaps {}", written[earlier])));
        }
        out.push(range);
    }
    Ok(out)
}

fn range(text: &str, path: &str) -> Result<Range, PlanError> {
    text.split_once('-')
        .and_then(|(start, end)| Some(Range { start: clock_time(start)?, end: clock_time(end)? }))
        .ok_or_else(|| PlanError::new(path, format!("`{text}` is not a range of the form HH:MM-HH:MM")))
}

fn protected(written: &[RawProtected]) -> Result<Vec<Protected>, PlanError> {
    let mut out: Vec<Protected> = Vec::with_capacity(written.len());
    for (i, raw) in written.iter().enumerate() {
        let path = format!("protected[{i}]");
        let day = WEEKDAYS.iter().position(|name| *name == raw.day).and_then(|day| u8::try_from(day).ok());
        let day = day.and_then(|day| Weekday::try_from(day).ok()).ok_or_else(|| {
            let known = WEEKDAYS.join(", ");
            PlanError::new(format!("{path}.day"), format!("`{}` is not one of {known}", raw.day))
        })?;
        let range = range(&raw.hours, &format!("{path}.hours"))?;
        if let Some(earlier) = out.iter().position(|other| other.day == day && other.range.overlaps(range)) {
            let message = format!("{} overlaps {}", raw.hours, written[earlier].hours);
            return Err(PlanError::new(format!("{path}.hours"), message));
        }
        if raw.name.chars().count() > LONGEST_NAME {
            return Err(PlanError::new(format!("{path}.name"), format!("is longer than {LONGEST_NAME} characters")));
        }
        out.push(Protected { day, range, name: raw.name.clone() });
    }
    Ok(out)
}

fn date(text: &str, path: &str) -> Result<NaiveDate, PlanError> {
    parse_date(text).ok_or_else(|| PlanError::new(path, format!("`{text}` is not a date of the form YYYY-MM-DD")))
}

fn exception(raw: &RawException, path: &str) -> Result<Exception, PlanError> {
    let from = date(&raw.from, &format!("{path}.from"))?;
    let to = date(&raw.to, &format!("{path}.to"))?;
    if to < from {
        return Err(PlanError::new(format!("{path}.to"), format!("{} is before {}", raw.to, raw.from)));
    }
    let hours_path = format!("{path}.hours");
    let kind = match (raw.kind, &raw.hours) {
        (RawKind::Work, Some(hours)) if !hours.is_empty() => ExceptionKind::Work(ranges(hours, &hours_path)?),
        (RawKind::Work, _) => return Err(PlanError::new(hours_path, "`work` needs `hours`")),
        (_, Some(_)) => return Err(PlanError::new(hours_path, "only `work` takes `hours`")),
        (RawKind::Off, None) => ExceptionKind::Off,
        (RawKind::Leave, None) => ExceptionKind::Leave,
    };
    Ok(Exception { from, to, kind })
}

fn on_call(raw: &RawOnCall, path: &str) -> Result<OnCall, PlanError> {
    let said = |text: &str, key: &str| {
        parse_said(text).ok_or_else(|| {
            PlanError::new(format!("{path}.{key}"), format!("`{text}` is not a time of the form YYYY-MM-DDTHH:MM"))
        })
    };
    let spell = OnCall { from: said(&raw.from, "from")?, until: said(&raw.until, "until")? };
    let ends_first = match (spell.from, spell.until) {
        (Said::Local(from), Said::Local(until)) => until <= from,
        (Said::Instant(from), Said::Instant(until)) => until <= from,
        // Which is first depends on the zone; a spell that ends before it begins silences nothing.
        _ => false,
    };
    if ends_first {
        return Err(PlanError::new(format!("{path}.until"), format!("{} is not after {}", raw.until, raw.from)));
    }
    Ok(spell)
}

fn cutoff(raw: &RawCutoff) -> Result<Cutoff, PlanError> {
    match (raw.minutes_after_end, &raw.at) {
        (Some(n), None) => Ok(Cutoff::After { minutes: minutes(n, "cutoff.minutes_after_end")? }),
        (None, Some(at)) => clock_time(at).map(Cutoff::At).ok_or_else(|| not_a_time("cutoff.at", at)),
        _ => Err(PlanError::new("cutoff", "needs either `minutes_after_end` or `at`")),
    }
}
