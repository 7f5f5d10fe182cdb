//! Which times are whole days all the same: told from midnight to midnight here, or said to be so by the program that wrote
//! them. What does not live here: dates that are written as dates.

use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta};

use super::Span;
use super::written::Written;

/// Whether a time begins at a midnight and ends at one, or in the last minute before it.
pub(super) fn is_midnights(span: Span) -> bool {
    let last_minute = NaiveTime::from_hms_opt(23, 59, 0).is_some_and(|last| span.until.time() >= last);
    span.from.time() == NaiveTime::MIN && span.from < span.until && (span.until.time() == NaiveTime::MIN || last_minute)
}

/// The whole days of a time. A midnight of another zone is that of the nearest day here.
pub(super) fn to_whole_days(one: &Written, span: Span) -> Span {
    let at_midnight = one.start.is_some_and(|start| start.time() == NaiveTime::MIN);
    let other_zones = at_midnight || matches!(one.clock, super::clock::Clock::Utc);
    let noon = if other_zones { TimeDelta::hours(12) } else { TimeDelta::zero() };
    let first = span.from.checked_add_signed(noon).unwrap_or(span.from).date();
    let half_days = (span.until - span.from).num_hours() / 12;
    let days = u64::try_from((half_days + 1) / 2).unwrap_or(1).max(1);
    let midnight = |at: chrono::NaiveDate| -> NaiveDateTime { at.and_time(NaiveTime::MIN) };
    Span { from: midnight(first), until: first.checked_add_days(Days::new(days)).map_or(span.until, midnight) }
}
