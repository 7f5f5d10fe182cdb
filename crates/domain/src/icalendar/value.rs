//! Dates, times, durations and text as properties write them (RFC 5545, 3.3), and as programs write them that don't keep to
//! it where what they mean is clear. Lives here: reading them. What does not: whose clock they are told on (`clock`).

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// The longest duration, and so the longest event.
pub(super) const LONGEST: TimeDelta = TimeDelta::days(3_660);
/// The most characters of a title that are kept.
const LONGEST_TITLE: usize = 120;

/// A date or a time as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// A date.
    Date(NaiveDate),
    /// A time on the clock that the property names.
    Local(NaiveDateTime),
    /// A time so many seconds ahead of UTC.
    Ahead(NaiveDateTime, i32),
}

impl Told {
    /// `20261224`, `20261224T090000`, `20261224T090000Z`; without seconds, with hyphens and colons, or with an offset, too.
    /// What is said to be a date is one, whatever stands after it.
    pub(super) fn read(text: &str, is_date: bool) -> Option<Told> {
        let text = text.trim();
        let (day, time) = text.split_once(['T', 't', ' ']).map_or((text, None), |(day, time)| (day, Some(time)));
        let day = date(if is_date { day.trim_end_matches(['Z', 'z']) } else { day })?;
        let Some(time) = time.filter(|_| !is_date) else { return Some(Told::Date(day)) };
        let (time, ahead) = match time.find(['Z', 'z', '+', '-']).and_then(|at| time.split_at_checked(at)) {
            None => (time, None),
            Some((time, "Z" | "z")) => (time, Some(0)),
            Some((time, ahead)) => (time, Some(offset(ahead)?)),
        };
        let local = clock_time(day, time.split('.').next().unwrap_or_default())?;
        Some(ahead.map_or(Told::Local(local), |ahead| Told::Ahead(local, ahead)))
    }
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn date(text: &str) -> Option<NaiveDate> {
    let plain = match text.as_bytes() {
        [_, _, _, _, b'-', _, _, b'-', _, _] => text.replace('-', ""),
        _ => text.to_owned(),
    };
    if !digits(&plain, 8) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(plain.get(..4)?.parse().ok()?, part(&plain, 4)?, part(&plain, 6)?)?;
    // Year 0 is nobody's; what lies before it can't be told on a clock.
    (date.to_string().as_str() >= "0001").then_some(date)
}

fn part(text: &str, at: usize) -> Option<u32> {
    text.get(at..at + 2)?.parse().ok()
}

/// `090000`, `0900`; a leap second is the second before it, and 24:00 the next day's midnight.
fn clock_time(day: NaiveDate, text: &str) -> Option<NaiveDateTime> {
    let plain = text.replace(':', "");
    let second = match plain.len() {
        4 if digits(&plain, 4) => 0,
        6 if digits(&plain, 6) => part(&plain, 4)?,
        _ => return None,
    };
    if matches!(plain.as_str(), "2400" | "240000") {
        return Some(day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN));
    }
    let second = if second == 60 { 59 } else { second };
    Some(day.and_time(NaiveTime::from_hms_opt(part(&plain, 0)?, part(&plain, 2)?, second)?))
}

/// How far ahead of UTC, in seconds: `+0100`, `-013045`, `+01:00`, `+1`, `0100`.
pub(super) fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, rest) = match text.as_bytes().first()? {
        b'-' => (-1, text.get(1..)?),
        b'+' => (1, text.get(1..)?),
        _ => (1, text),
    };
    let plain = rest.replace([':', '.'], "");
    if plain.is_empty() || plain.len() > 6 || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // `+1` and `+100` are an hour.
    let plain = if plain.len() % 2 == 1 { format!("0{plain}") } else { plain };
    let at = |at: usize| part(&plain, at).and_then(|part| i32::try_from(part).ok()).unwrap_or(0);
    let seconds = at(0) * 3_600 + at(2) * 60 + at(4);
    (at(2) < 60 && at(4) < 60 && seconds < 86_400).then_some(sign * seconds)
}

/// `P1D`, `PT8H30M`, `P2W`; nothing where it is none. One that is too long is cut; one with a minus comes back so.
pub(super) fn duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let (text, sign) = match text.as_bytes().first()? {
        b'-' => (text.get(1..)?, -1),
        b'+' => (text.get(1..)?, 1),
        _ => (text, 1),
    };
    let text = text.strip_prefix(['P', 'p'])?;
    let (mut total, mut number, mut in_time, mut parts) = (0_i64, None::<i64>, false, 0);
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit.into()));
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
        total = total.saturating_add(number.take()?.saturating_mul(unit));
        parts += 1;
    }
    let total = TimeDelta::seconds(total.min(LONGEST.num_seconds()));
    (parts > 0 && number.is_none()).then_some(total * sign)
}

/// A text without its escapes (3.3.11), on one line, shortened.
pub(super) fn text(value: &str) -> String {
    let mut plain = String::new();
    // Escapes make a text shorter, never longer than twice what is kept.
    let mut characters = value.trim().chars().take(4 * LONGEST_TITLE);
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
