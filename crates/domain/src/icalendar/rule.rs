//! A repetition rule (RFC 5545, 3.3.10): read, and worked out between two moments. The arithmetic is `ical-rs`'s, which knows
//! no zones; it works on the clock that the event is told on. Lives here: what that costs, and a way around what is past.
//! What does not: which of the dates are left out, added or moved (`dates`).

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use ical::recur::expand::IcalRecurExpand;
use ical::recur::{IcalRecurDateTime, IcalRecurFreq, IcalRecurRule, IcalRecurWeekday};

use super::clock::Clock;
use super::value::Told;
use super::{LONGEST_FIELD, MOST_REPEATS};
use crate::zone::Zone;

/// An event that happens more often within a day is no leave and no shift.
const MOST_A_DAY: usize = 24;
/// The most entries that one part of a rule has; RFC 5545 knows no longer part than the days of a year, each sign.
const MOST_PARTS: usize = 732;
/// The greatest interval that is worked with; it reaches further than is looked ahead.
const LONGEST_INTERVAL: u32 = 100_000;
/// A rule that repeats within a day is worked out where it does so this often at most.
const MOST_WITHIN_DAYS: i64 = 1_000;

/// How much work is left for a file, in days that its rules look at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Work(i64);

impl Work {
    /// For the events: half a second or so.
    pub(super) fn of_events() -> Work {
        Work(20_000_000)
    }

    /// For the zones.
    pub(super) fn of_zones() -> Work {
        Work(5_000_000)
    }
}

/// A rule as it is written.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    rule: IcalRecurRule,
    until: Option<Told>,
}

/// What a rule comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reach {
    /// These dates, whether it goes on after them, and whether that is within what is looked at.
    Dates { dates: Vec<NaiveDateTime>, goes_on: bool, cut: bool },
    /// More than is worked out.
    TooMany,
}

impl Rule {
    /// Reads one. Parts that say nothing are as good as not there, and an end may be written as any other date.
    pub(super) fn read(text: &str) -> Option<Rule> {
        if text.len() > LONGEST_FIELD {
            return None;
        }
        let (mut plain, mut until) = (String::new(), None);
        for part in text.split(';') {
            let Some((name, value)) = part.split_once('=') else {
                if part.trim().is_empty() {
                    continue;
                }
                return None;
            };
            let name = name.trim().to_ascii_uppercase();
            let value: String = value.chars().filter(|c| !c.is_whitespace()).collect();
            match name.as_str() {
                _ if value.is_empty() => {}
                "UNTIL" => until = Some(Told::read(&value, false)?),
                // More than can be counted is for ever, and further than can be counted is once.
                "COUNT" if is_huge(&value) => {}
                "INTERVAL" if is_huge(&value) => plain.push_str("INTERVAL=100000;"),
                _ => plain.extend([name.as_str(), "=", &value, ";"]),
            }
        }
        let mut rule = IcalRecurRule::parse(&plain).ok()?;
        if parts(&rule).into_iter().any(|length| length > MOST_PARTS)
            || rule.scale.as_ref().is_some_and(|scale| scale != "GREGORIAN")
        {
            return None;
        }
        rule.interval = rule.interval.min(LONGEST_INTERVAL);
        rule.count = rule.count.filter(|count| *count < u32::MAX);
        Some(Rule { rule, until })
    }

    /// The last moment of it, on the event's clock; a day includes all of it.
    pub(super) fn until(&self, clock: &Clock, whole_days: bool, here: &Zone) -> Option<NaiveDateTime> {
        let end_of = |date: NaiveDate| date.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399);
        Some(match self.until? {
            Told::Date(date) => end_of(date),
            Told::Local(local) | Told::Ahead(local, _) if whole_days => end_of(local.date()),
            Told::Local(local) => local,
            Told::Ahead(local, seconds) => clock.at((local - TimeDelta::seconds(seconds.into())).and_utc(), here),
        })
    }

    /// The dates between two moments of the event's clock.
    pub(super) fn dates(
        &self,
        start: NaiveDateTime,
        whole_days: bool,
        clock: &Clock,
        here: &Zone,
        (begin, end): (NaiveDateTime, NaiveDateTime),
        work: &mut Work,
    ) -> Reach {
        let mut rule = self.rule.clone();
        if whole_days {
            (rule.by_hour, rule.by_minute, rule.by_second) = (Vec::new(), Vec::new(), Vec::new());
        }
        let until = self.until(clock, whole_days, here);
        let none = Reach::Dates { dates: Vec::new(), goes_on: false, cut: false };
        if until.is_some_and(|until| until < begin) || ended(&rule, start).is_some_and(|last| last < begin) {
            return none;
        }
        if start > end {
            return Reach::Dates { dates: Vec::new(), goes_on: true, cut: false };
        }
        by_months(&mut rule, start);
        let a_day: usize =
            [&rule.by_hour, &rule.by_minute, &rule.by_second].iter().map(|part| part.len().max(1)).product();
        let Some((days, seconds)) = period(&rule) else { return within_days(&rule, start, until, (begin, end)) };
        if a_day > MOST_A_DAY {
            return Reach::TooMany;
        }
        rule.until = Some(recur(until.map_or(end, |until| until.min(end))));
        let from = nearer(&mut rule, start, begin);
        let first = plain(from).unwrap_or(start);
        let weight = 1 + i64::try_from(a_day + parts(&rule).into_iter().sum::<usize>() / 8).unwrap_or(i64::MAX);
        let interval = i64::from(rule.interval);
        let cost = |from: NaiveDateTime, to: NaiveDateTime| {
            let periods = (to - from).num_seconds().max(0) / seconds / interval + 1;
            periods.saturating_mul(days).saturating_mul(weight)
        };
        // At the worst it looks at every period up to the end and finds nothing.
        if cost(first, end) > work.0 {
            return Reach::TooMany;
        }
        let count = rule.count;
        let (mut dates, mut seen, mut last, mut cut) = (Vec::new(), 0_u32, first, false);
        for date in IcalRecurExpand::new(rule, from).filter_map(plain) {
            (seen, last) = (seen.saturating_add(1), date);
            if date >= begin {
                cut = dates.len() >= MOST_REPEATS;
                if cut {
                    break;
                }
                dates.push(date);
            }
        }
        let exhausted = count.is_some_and(|count| seen >= count);
        work.0 -= cost(first, if exhausted || cut { last } else { end });
        Reach::Dates { dates, goes_on: !exhausted && until.is_none_or(|until| until > end), cut }
    }
}

fn is_huge(value: &str) -> bool {
    value.len() > 9 && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// The days that a period of the rule has at most, and the seconds that it has at least; nothing for one within a day.
fn period(rule: &IcalRecurRule) -> Option<(i64, i64)> {
    const DAY: i64 = 86_400;
    match rule.freq {
        IcalRecurFreq::Daily => Some((1, DAY)),
        IcalRecurFreq::Weekly => Some((7, 7 * DAY)),
        IcalRecurFreq::Monthly => Some((31, 28 * DAY)),
        IcalRecurFreq::Yearly => Some((380, 365 * DAY)),
        _ => None,
    }
}

/// A rule that repeats within a day: worked out where nothing but its end makes it what it is, and that is near.
fn within_days(
    rule: &IcalRecurRule,
    start: NaiveDateTime,
    until: Option<NaiveDateTime>,
    (begin, end): (NaiveDateTime, NaiveDateTime),
) -> Reach {
    let unit = match rule.freq {
        IcalRecurFreq::Hourly => 3_600,
        IcalRecurFreq::Minutely => 60,
        _ => 1,
    };
    let step = unit * i64::from(rule.interval);
    let times = |until: NaiveDateTime| (until - start).num_seconds().max(0) / step + 1;
    let by_until = until.map_or(i64::MAX, times);
    let count = rule.count.map_or(i64::MAX, i64::from).min(by_until);
    if count > MOST_WITHIN_DAYS || parts(rule).into_iter().any(|length| length > 0) {
        return Reach::TooMany;
    }
    let at = |n: i64| start.checked_add_signed(TimeDelta::seconds(n * step));
    let dates: Vec<NaiveDateTime> = (0..count).filter_map(at).filter(|at| (begin..=end).contains(at)).collect();
    let goes_on = at(count - 1).is_some_and(|last| last > end);
    Reach::Dates { dates, goes_on, cut: false }
}

/// The lengths of a rule's parts.
fn parts(rule: &IcalRecurRule) -> [usize; 9] {
    [
        rule.by_second.len(),
        rule.by_minute.len(),
        rule.by_hour.len(),
        rule.by_day.len(),
        rule.by_month_day.len(),
        rule.by_year_day.len(),
        rule.by_week_no.len(),
        rule.by_month.len(),
        rule.by_set_pos.len(),
    ]
}

/// How many dates each period has, where each has as many: each day, or the same weekdays of each week, and so on.
fn in_each(rule: &IcalRecurRule, start: NaiveDateTime) -> Option<u32> {
    let no_part_but = |days: usize| parts(rule).into_iter().sum::<usize>() == days;
    match rule.freq {
        IcalRecurFreq::Daily if no_part_but(0) => Some(1),
        IcalRecurFreq::Weekly if no_part_but(rule.by_day.len()) => u32::try_from(weekdays(rule).len().max(1)).ok(),
        IcalRecurFreq::Monthly if no_part_but(0) && start.day() <= 28 => Some(1),
        IcalRecurFreq::Yearly if no_part_but(0) && (start.month(), start.day()) != (2, 29) => Some(1),
        _ => None,
    }
}

fn weekdays(rule: &IcalRecurRule) -> Vec<IcalRecurWeekday> {
    let mut days: Vec<IcalRecurWeekday> = rule.by_day.iter().map(|day| day.weekday).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// A moment after which a rule that counts its dates has none, where that is plain: each of its periods has one at least.
fn ended(rule: &IcalRecurRule, start: NaiveDateTime) -> Option<NaiveDateTime> {
    let near = |ordinal: Option<i16>| ordinal.is_none_or(|ordinal| ordinal.abs() <= 4);
    let parts = parts(rule).into_iter().sum::<usize>();
    let in_each_month = rule.freq == IcalRecurFreq::Monthly
        && ((parts == rule.by_month_day.len() && rule.by_month_day.iter().any(|day| (-28..=28).contains(day)))
            || (parts > 0 && parts == rule.by_day.len() && rule.by_day.iter().any(|day| near(day.ordinal))));
    let (count, (days, _)) = (i64::from(rule.count?), period(rule)?);
    let periods = if in_each_month { count } else { count / i64::from(in_each(rule, start)?) + 1 };
    let days = days.checked_mul(periods + 1)?.checked_mul(rule.interval.into())?;
    start.checked_add_signed(TimeDelta::try_days(days)?)
}

/// A date each year is one each twelfth month, which is looked at in a twelfth of the time.
fn by_months(rule: &mut IcalRecurRule, start: NaiveDateTime) {
    let month = rule.by_month.iter().all(|month| u32::from(*month) == start.month());
    let day = rule.by_month_day.iter().all(|day| i64::from(*day) == i64::from(start.day()));
    let others = parts(rule).into_iter().sum::<usize>() - rule.by_month.len() - rule.by_month_day.len();
    let same = month && day && others == 0 && (rule.by_month_day.is_empty() || !rule.by_month.is_empty());
    if rule.freq == IcalRecurFreq::Yearly && same {
        (rule.freq, rule.interval) = (IcalRecurFreq::Monthly, rule.interval.saturating_mul(12));
        (rule.by_month, rule.by_month_day) = (Vec::new(), Vec::new());
    }
}

/// A start as many whole intervals later as lie before what is looked at, from which the rule has the same dates; what it
/// has counted by then is taken from its count. A rule that counts what can't be told without looking stays where it is.
fn nearer(rule: &mut IcalRecurRule, start: NaiveDateTime, begin: NaiveDateTime) -> IcalRecurDateTime {
    let each = in_each(rule, start);
    if rule.count.is_some() && each.is_none() {
        return recur(start);
    }
    let interval = i64::from(rule.interval);
    let days = (begin - start).num_days();
    let whole = |length: i64| (days / length / interval - 2).max(0);
    let (periods, from) = match rule.freq {
        IcalRecurFreq::Daily => (whole(1), in_days(start, whole(1) * interval)),
        IcalRecurFreq::Weekly => (whole(7), in_days(start, whole(7) * interval * 7)),
        // The day stays as it is, also where that month has none: only the rule's own days are compared with it.
        IcalRecurFreq::Monthly => {
            let months = i64::from(start.year()) * 12 + i64::from(start.month0()) + whole(31) * interval;
            let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
            let year = i32::try_from(months.div_euclid(12)).unwrap_or(start.year());
            (whole(31), IcalRecurDateTime { year, month, ..recur(start) })
        }
        _ => {
            let years = i32::try_from(whole(366) * interval).unwrap_or(0);
            (whole(366), IcalRecurDateTime { year: start.year().saturating_add(years), ..recur(start) })
        }
    };
    let (Some(each), Some(count), true) = (each, rule.count, periods > 0) else { return from };
    // From the same weekday of a later week on: as many as that many whole weeks have.
    let counted = u32::try_from(periods).unwrap_or(u32::MAX).saturating_mul(each);
    rule.count = Some(count.saturating_sub(counted));
    from
}

fn in_days(start: NaiveDateTime, days: i64) -> IcalRecurDateTime {
    TimeDelta::try_days(days).and_then(|days| start.checked_add_signed(days)).map_or(recur(start), recur)
}

fn recur(at: NaiveDateTime) -> IcalRecurDateTime {
    let small = |n: u32| u8::try_from(n).unwrap_or_default();
    IcalRecurDateTime {
        year: at.year(),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
    }
}

fn plain(at: IcalRecurDateTime) -> Option<NaiveDateTime> {
    let date = NaiveDate::from_ymd_opt(at.year, at.month.into(), at.day.into())?;
    date.and_hms_opt(at.hour.into(), at.minute.into(), u32::from(at.second).min(59))
}
