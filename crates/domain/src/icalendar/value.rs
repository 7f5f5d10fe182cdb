//! Dates, times, durations and text as properties write them (RFC 5545, 3.3). Lives here: reading them. What does not:
//! which property has which.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::zone::Zone;

/// The longest duration, and so the longest event.
const LONGEST: TimeDelta = TimeDelta::days(3_660);
/// The most characters of a title that are kept.
const LONGEST_TITLE: usize = 120;

/// Whose wall clock a time is told on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clock {
    /// Whichever clock reads it.
    Floating,
    /// UTC.
    Utc,
    /// A zone's.
    Named(Zone),
}

impl Clock {
    /// What the clock here shows when this one shows a time.
    pub(super) fn here(&self, local: NaiveDateTime, here: &Zone) -> NaiveDateTime {
        match self {
            Clock::Floating => local,
            Clock::Utc => here.local(local.and_utc()),
            Clock::Named(zone) => here.local(zone.instant(local)),
        }
    }

    /// What this clock shows at an instant.
    pub(super) fn at(&self, instant: DateTime<Utc>, here: &Zone) -> NaiveDateTime {
        match self {
            Clock::Floating => here.local(instant),
            Clock::Utc => instant.naive_utc(),
            Clock::Named(zone) => zone.local(instant),
        }
    }

    /// The same moment told on another clock; between a floating one and another, the same time.
    fn told_on(&self, local: NaiveDateTime, other: &Clock) -> NaiveDateTime {
        let instant = match (self, other) {
            (Clock::Floating, _) | (_, Clock::Floating) => return local,
            (Clock::Utc, _) => local.and_utc(),
            (Clock::Named(zone), _) => zone.instant(local),
        };
        match other {
            Clock::Named(zone) => zone.local(instant),
            _ => instant.naive_utc(),
        }
    }
}

/// A date, or a date and time on a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stamp {
    /// A date.
    Date(NaiveDate),
    /// A date and time.
    Time(NaiveDateTime, Clock),
}

impl Stamp {
    /// `20261224`, `20261224T090000` on the clock given, `20261224T090000Z`.
    pub(super) fn read(text: &str, clock: &Clock) -> Option<Stamp> {
        let (digits, utc) = match text.strip_suffix(['Z', 'z']) {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        match digits.split_once(['T', 't']) {
            None if !utc => Some(Stamp::Date(date(digits)?)),
            None => None,
            Some((day, time)) => {
                let at = date(day)?.and_time(clock_time(time)?);
                Some(Stamp::Time(at, if utc { Clock::Utc } else { clock.clone() }))
            }
        }
    }

    /// On a clock; a date is its midnight.
    pub(super) fn on(&self, clock: &Clock) -> NaiveDateTime {
        match self {
            Stamp::Date(date) => date.and_time(NaiveTime::MIN),
            Stamp::Time(local, own) => own.told_on(*local, clock),
        }
    }

    pub(super) fn is_date(&self) -> bool {
        matches!(self, Stamp::Date(_))
    }
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn date(text: &str) -> Option<NaiveDate> {
    if !digits(text, 8) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(text.get(..4)?.parse().ok()?, part(text, 4)?, part(text, 6)?)?;
    // Year 0 is nobody's; what lies before it can't be told on a clock.
    (date.to_string().as_str() >= "0001").then_some(date)
}

fn part(text: &str, at: usize) -> Option<u32> {
    text.get(at..at + 2)?.parse().ok()
}

/// `090000`; a leap second is the second before it.
fn clock_time(text: &str) -> Option<NaiveTime> {
    if !digits(text, 6) {
        return None;
    }
    let second = part(text, 4)?;
    NaiveTime::from_hms_opt(part(text, 0)?, part(text, 2)?, if second == 60 { 59 } else { second })
}

/// `P1D`, `PT8H30M`, `P2W`; nothing where it is none, or longer than ten years. One with a minus comes back so.
pub(super) fn duration(text: &str) -> Option<TimeDelta> {
    let (text, sign) = match text.as_bytes().first()? {
        b'-' => (text.get(1..)?, -1),
        b'+' => (text.get(1..)?, 1),
        _ => (text, 1),
    };
    let text = text.strip_prefix(['P', 'p'])?;
    let (mut total, mut number, mut in_time, mut parts) = (TimeDelta::zero(), None::<i64>, false, 0);
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit.into())?);
            continue;
        }
        if matches!(c, 'T' | 't') && number.is_none() && !in_time {
            in_time = true;
            continue;
        }
        let unit = match (c.to_ascii_uppercase(), in_time) {
            ('W', false) => 604_800,
            ('D', false) => 86_400,
            ('H', true) => 3_600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        total += TimeDelta::try_seconds(number.take()?.checked_mul(unit)?).filter(|part| *part <= LONGEST)?;
        if total > LONGEST {
            return None;
        }
        parts += 1;
    }
    (parts > 0 && number.is_none()).then_some(total * sign)
}

/// A text without its escapes (3.3.11), on one line, shortened.
pub(super) fn text(value: &str) -> String {
    let mut plain = String::new();
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        plain.push(match c {
            '\\' => match characters.next() {
                Some('n' | 'N') | None => ' ',
                Some(other) => other,
            },
            other if other.is_control() => ' ',
            other => other,
        });
    }
    shortened(plain.trim(), LONGEST_TITLE)
}

/// At most so many characters, the last an ellipsis where some are left out.
pub(super) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => text.chars().take(most - 1).chain(['…']).collect(),
    }
}
