//! Dates and times as they are written. Lives here: reading one. What does not: what is said where one can't be read.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::work_week::Said;

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

/// `HH:MM`, and nothing else.
pub(super) fn clock_time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(hour) || !two_digits(minute) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}
