//! How a plan is written (the `plan` of a scenario and of the records). Lives here: its JSON shape and the check
//! that turns it into a `Plan`, naming what is wrong by its path.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};

use super::{Cutoff, Exception, ExceptionKind, LONGEST_NAME, OnCall, Plan, Protected, Range, Said, WEEKDAYS, WorkWeek};

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
    week: RawWeek,
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
        let RawWeek { mon, tue, wed, thu, fri, sat, sun } = &raw.week;
        let mut days: [Vec<Range>; 7] = Default::default();
        for ((day, written), name) in days.iter_mut().zip([mon, tue, wed, thu, fri, sat, sun]).zip(WEEKDAYS) {
            *day = ranges(written, &format!("week.{name}"))?;
        }
        let exceptions = raw.exceptions.iter().enumerate().map(|(i, one)| exception(one, &format!("exceptions[{i}]")));
        let on_call = raw.on_call.iter().enumerate().map(|(i, one)| on_call(one, &format!("on_call[{i}]")));
        Ok(Plan {
            day_start: clock_time(&raw.day_start).ok_or_else(|| not_a_time("day_start", &raw.day_start))?,
            week: WorkWeek::new(days),
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

fn not_a_time(path: &str, written: &str) -> PlanError {
    PlanError::new(path, format!("`{written}` is not a time of the form HH:MM"))
}

fn minutes(n: u32, path: &str) -> Result<u32, PlanError> {
    if n > MOST_MINUTES { Err(PlanError::new(path, format!("{n} minutes is more than {MOST_MINUTES}"))) } else { Ok(n) }
}

/// `HH:MM`, and nothing else.
fn clock_time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(hour) || !two_digits(minute) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
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

/// `YYYY-MM-DD`, and nothing else.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    if text.len() != 10 || !text.is_ascii() {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// A local time `YYYY-MM-DDTHH:MM[:SS]`, or RFC 3339 with an offset.
#[must_use]
pub fn parse_said(text: &str) -> Option<Said> {
    if !text.is_ascii() || text.len() < 16 || text.as_bytes()[10] != b'T' {
        return None;
    }
    if let Some(local) = parse_local(text) {
        return Some(Said::Local(local));
    }
    // RFC 3339 wants seconds; a plan may leave them out.
    DateTime::parse_from_rfc3339(text)
        .ok()
        .or_else(|| DateTime::parse_from_rfc3339(&format!("{}:00{}", &text[..16], &text[16..])).ok())
        .filter(|at| at.timestamp_subsec_nanos() == 0)
        .map(Said::Instant)
}

fn parse_local(text: &str) -> Option<NaiveDateTime> {
    let date = parse_date(text.get(..10)?)?;
    let time = clock_time(text.get(11..16)?)?;
    match text.len() {
        16 => Some(date.and_time(time)),
        19 if text.as_bytes()[16] == b':' && text[17..].bytes().all(|b| b.is_ascii_digit()) => {
            let second: u32 = text[17..].parse().ok()?;
            date.and_time(time).with_second(second)
        }
        _ => None,
    }
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

impl From<Plan> for RawPlan {
    fn from(plan: Plan) -> RawPlan {
        let [mon, tue, wed, thu, fri, sat, sun] = plan.week.days.each_ref().map(|ranges| write_ranges(ranges));
        let exceptions = plan.exceptions.iter().map(write_exception).collect();
        let on_call = plan.on_call.iter();
        RawPlan {
            day_start: write_time(plan.day_start),
            week: RawWeek { mon, tue, wed, thu, fri, sat, sun },
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
