//! What the invented person did around the day's end: now and then notes, a crisis, a call, more of it in the bad weeks;
//! the closing ritual on some days, and a thought parked now and then.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::after_hours::{AfterHours, Minutes, Reason, Way};
use domain::work_week::Plan;
use domain::zone::Zone;

use super::{BAD_FROM_DAYS_BACK, dice};

/// How often work goes on after the end, in ordinary weeks and in the bad ones.
const OFTEN: (f64, f64) = (0.14, 0.45);
/// How often a client calls or writes.
const CONTACTS: f64 = 0.05;

/// How often the closing ritual is done, once it is found in the middle of the year.
const RITUAL: f64 = 0.45;
/// From this day of the year on.
const RITUAL_FROM: i64 = 190;
/// How often a thought is parked.
const THOUGHTS: f64 = 0.04;

/// Whether the ritual is done on a date.
pub(super) fn ritual(first: NaiveDate, date: NaiveDate) -> bool {
    (date - first).num_days() >= RITUAL_FROM && dice(first, date, 60) < RITUAL
}

/// Whether a thought is parked in the evening of a date; which one of two.
pub(super) fn thought(first: NaiveDate, date: NaiveDate) -> Option<u8> {
    let n = dice(first, date, 61);
    (n < THOUGHTS).then_some(if n < THOUGHTS / 2.0 { 1 } else { 2 })
}

/// What is said of a date's evening, and when.
pub(super) fn after_hours(
    first: NaiveDate,
    today: NaiveDate,
    date: NaiveDate,
    plan: &Plan,
    zone: &Zone,
) -> Vec<(DateTime<Utc>, AfterHours)> {
    let Some(shift) = plan.shift_of(date, zone) else { return Vec::new() };
    let at = |minutes: i64| shift.end + TimeDelta::minutes(minutes);
    let bad = (today - date).num_days() < BAD_FROM_DAYS_BACK;
    let mut said = Vec::new();
    if dice(first, date, 50) < if bad { OFTEN.1 } else { OFTEN.0 } {
        #[expect(clippy::cast_possible_truncation, reason = "minutes of an evening")]
        let minutes = 15 + 5 * (dice(first, date, 51) * 13.0) as i64;
        let reason = match dice(first, date, 52) {
            n if n < 0.6 => Some(Reason::Notes),
            n if n < 0.7 => Some(Reason::Crisis),
            n if n < 0.8 => Some(Reason::Admin),
            n if n < 0.9 => Some(Reason::CatchingUp),
            _ => None,
        };
        if let Ok(minutes) = Minutes::try_from(minutes) {
            said.push((at(62), AfterHours::Worked { minutes, reason, on_call: reason == Some(Reason::Crisis) }));
        }
    }
    if dice(first, date, 53) < CONTACTS {
        let way = if dice(first, date, 54) < 0.5 { Way::TheyContacted } else { Way::IAnswered };
        said.push((at(95), AfterHours::Contact { way, expected: Some(false), on_call: false }));
    }
    said
}
