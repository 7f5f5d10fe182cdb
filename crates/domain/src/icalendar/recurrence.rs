//! From events as written to dates on the clock here: repetitions (RFC 5545, 3.8.5), dates left out, added and moved.
//! The arithmetic of a rule is `ical-rs`'s, which knows no zones; it works on the clock that the event is told on.
//! What does not live here: reading the file (`event`).

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use ical::recur::expand::IcalRecurExpand;
use ical::recur::{IcalRecurDateTime, IcalRecurFreq, IcalRecurRule};

use super::event::{Rule, Written};
use super::value::{Clock, Stamp};
use super::{CalendarFile, Event, LOOK_AHEAD_DAYS, MOST_DATES, MOST_EVENTS, Problem, Span, Wrong};
use crate::zone::Zone;

/// How many days a file's rules may look at, all together: a quarter of a second or so.
const MOST_WORK: i64 = 5_000_000;
/// An event that happens more often within a day is no leave and no shift.
const MOST_A_DAY: usize = 24;
/// The most entries that one part of a rule has; RFC 5545 knows no longer part than the days of a year, each sign.
const MOST_PARTS: usize = 732;
/// The greatest interval that is worked with; it reaches further than is looked ahead.
const LONGEST_INTERVAL: u32 = 100_000;

/// The dates to come of all events.
pub(super) fn worked_out(written: Vec<Written>, now: DateTime<Utc>, here: &Zone) -> Result<CalendarFile, Problem> {
    let heads: HashSet<String> = written.iter().filter(|one| one.replaces.is_none()).filter_map(uid).collect();
    let is_moved = |one: &Written| one.replaces.is_some() && one.uid.as_ref().is_some_and(|uid| heads.contains(uid));
    let (moved, heads): (Vec<Written>, Vec<Written>) = written.into_iter().partition(is_moved);
    let mut moved_of: HashMap<String, Vec<Written>> = HashMap::new();
    for one in moved {
        moved_of.entry(one.uid.clone().unwrap_or_default()).or_default().push(one);
    }
    let mut found = Found { file: CalendarFile::default(), now, here, work: MOST_WORK };
    for head in heads {
        let moved = uid(&head).and_then(|uid| moved_of.remove(&uid)).unwrap_or_default();
        found.take(&head, &moved)?;
    }
    found.file.events.sort_by_key(|event| (event.spans.first().copied(), event.line));
    Ok(found.file)
}

fn uid(one: &Written) -> Option<String> {
    one.uid.clone()
}

/// When an event begins, on its own clock, and how long it is there.
struct Times {
    clock: Clock,
    start: NaiveDateTime,
    length: TimeDelta,
    whole_days: bool,
}

impl Times {
    fn of(one: &Written) -> Result<Times, Problem> {
        let wrong = |line, wrong| Err(Problem { line, wrong });
        let Some(begins) = &one.start else { return wrong(one.line, Wrong::NoStart) };
        let clock = match begins {
            Stamp::Date(_) => Clock::Floating,
            Stamp::Time(_, clock) => clock.clone(),
        };
        let (start, whole_days) = (begins.on(&clock), begins.is_date());
        let length = match (&one.end, &one.duration) {
            (Some((line, end)), _) if end.is_date() != whole_days => {
                return wrong(*line, Wrong::Value { property: "DTEND" });
            }
            (Some((line, end)), _) => (*line, end.on(&clock) - start),
            (None, Some((line, length))) => (*line, *length),
            (None, None) => (one.line, TimeDelta::zero()),
        };
        if length.1 < TimeDelta::zero() {
            return wrong(length.0, Wrong::EndsFirst);
        }
        let length = if whole_days { TimeDelta::days(length.1.num_days().max(1)) } else { length.1 };
        Ok(Times { clock, start, length, whole_days })
    }

    /// On the clock here.
    fn span(&self, start: NaiveDateTime, length: TimeDelta, here: &Zone) -> Option<Span> {
        let (from, until) = (start, start.checked_add_signed(length)?);
        Some(Span { from: self.clock.here(from, here), until: self.clock.here(until, here) })
    }
}

/// What has been worked out so far.
struct Found<'z> {
    file: CalendarFile,
    now: DateTime<Utc>,
    here: &'z Zone,
    work: i64,
}

impl Found<'_> {
    /// An event and those that take the place of some of its dates.
    fn take(&mut self, head: &Written, moved: &[Written]) -> Result<(), Problem> {
        let times = Times::of(head)?;
        if head.cancelled {
            self.file.cancelled += 1;
            return Ok(());
        }
        let changes = Changes::of(&times, head, moved)?;
        let now = times.clock.at(self.now, self.here);
        let reach = [times.length, changes.furthest].into_iter().max().unwrap_or_default();
        let begin = now.checked_sub_signed(reach).unwrap_or(now);
        let end = now.checked_add_days(Days::new(LOOK_AHEAD_DAYS)).unwrap_or(now);
        let Some((starts, mut goes_on)) = self.starts(head, &times, begin, end)? else {
            self.file.unusable += 1;
            return Ok(());
        };
        let mut spans: Vec<Span> = Vec::new();
        for (start, length) in starts {
            let length = length.unwrap_or(times.length);
            spans.extend(changes.on(start, length).and_then(|(start, length)| times.span(start, length, self.here)));
        }
        for one in moved.iter().filter(|one| !one.cancelled) {
            let own = Times::of(one)?;
            if own.whole_days == times.whole_days {
                spans.extend(own.span(own.start, own.length, self.here));
            } else {
                self.take(&Written { replaces: None, uid: None, ..bare(one) }, &[])?;
            }
        }
        let far = self.here.local(self.now) + TimeDelta::days(LOOK_AHEAD_DAYS.cast_signed());
        let count = spans.len();
        let lasting = spans.iter().all(|span| span.from >= span.until);
        spans.retain(|span| span.from < span.until && span.until > self.here.local(self.now));
        goes_on |= spans.iter().any(|span| span.from > far);
        spans.retain(|span| span.from <= far);
        spans.sort_unstable();
        spans.dedup();
        goes_on |= spans.len() > MOST_DATES;
        spans.truncate(MOST_DATES);
        if !spans.is_empty() {
            let (line, title, whole_days) = (head.line, head.title.clone(), times.whole_days);
            self.file.events.push(Event { line, title, whole_days, spans, goes_on });
        } else if goes_on || times.start > end {
            self.file.far += 1;
        } else if count > 0 && lasting {
            self.file.unusable += 1;
        } else {
            self.file.past += 1;
        }
        Ok(())
    }

    /// When it starts between two moments of its own clock, with a length where that is another than its own, and
    /// whether it goes on; nothing where that can't be worked out.
    #[expect(clippy::type_complexity, reason = "a list and a flag")]
    fn starts(
        &mut self,
        head: &Written,
        times: &Times,
        begin: NaiveDateTime,
        end: NaiveDateTime,
    ) -> Result<Option<(Vec<(NaiveDateTime, Option<TimeDelta>)>, bool)>, Problem> {
        let mut starts = BTreeSet::from([(times.start, None)]);
        starts.extend(head.dates.iter().map(|(stamp, length)| (on(stamp, times), *length)));
        let mut goes_on = false;
        for rule in &head.rules {
            let Some(dates) = self.dates(rule, times, begin, end)? else { return Ok(None) };
            goes_on |= dates.1;
            starts.extend(dates.0.into_iter().map(|date| (date, None)));
        }
        let excluded: HashSet<NaiveDateTime> = head.excluded.iter().map(|stamp| on(stamp, times)).collect();
        let days: HashSet<NaiveDate> = head.excluded.iter().filter_map(day).collect();
        starts.retain(|(start, _)| !excluded.contains(start) && !days.contains(&start.date()));
        for rule in &head.excluded_rules {
            let Some(dates) = self.dates(rule, times, begin, end)? else { return Ok(None) };
            let dates: HashSet<NaiveDateTime> = dates.0.into_iter().collect();
            starts.retain(|(start, _)| !dates.contains(start));
        }
        Ok(Some((starts.into_iter().collect(), goes_on)))
    }

    /// The dates of a rule between two moments, at most one more than is taken, and whether it goes on.
    fn dates(
        &mut self,
        written: &Rule,
        times: &Times,
        begin: NaiveDateTime,
        end: NaiveDateTime,
    ) -> Result<Option<(Vec<NaiveDateTime>, bool)>, Problem> {
        let wrong = |wrong| Problem { line: written.line, wrong };
        let unreadable = || wrong(Wrong::Value { property: "RRULE" });
        let mut rule = IcalRecurRule::parse(&written.text).map_err(|_| unreadable())?;
        if parts(&rule).into_iter().any(|length| length > MOST_PARTS) {
            return Err(unreadable());
        }
        if rule.count.is_some_and(|count| usize::try_from(count).is_ok_and(|count| count > MOST_EVENTS)) {
            return Err(wrong(Wrong::Count));
        }
        if times.whole_days {
            (rule.by_hour, rule.by_minute, rule.by_second) = (Vec::new(), Vec::new(), Vec::new());
        }
        let a_day: usize =
            [&rule.by_hour, &rule.by_minute, &rule.by_second].iter().map(|part| part.len().max(1)).product();
        let (days, period) = match rule.freq {
            IcalRecurFreq::Daily => (1, 1),
            IcalRecurFreq::Weekly => (7, 7),
            IcalRecurFreq::Monthly => (31, 28),
            IcalRecurFreq::Yearly => (380, 365),
            _ => return Ok(None),
        };
        if a_day > MOST_A_DAY || rule.scale.as_ref().is_some_and(|scale| scale != "GREGORIAN") {
            return Ok(None);
        }
        rule.interval = rule.interval.min(LONGEST_INTERVAL);
        let until = until(&written.text, times, self.here);
        rule.until = Some(recur(until.map_or(end, |until| until.min(end))));
        let start = if rule.count.is_none() { nearer(&rule, times.start, begin) } else { recur(times.start) };
        let span = (end - plain(start).unwrap_or(times.start)).num_days().max(0);
        let periods = span / (i64::from(rule.interval) * period) + 1;
        let weight = 1 + i64::try_from(a_day + parts(&rule).into_iter().sum::<usize>() / 8).unwrap_or(i64::MAX);
        self.work = self.work.saturating_sub(periods.saturating_mul(days).saturating_mul(weight));
        if self.work < 0 {
            return Err(wrong(Wrong::Repetitions));
        }
        let (count, mut seen) = (rule.count, 0);
        let walk = IcalRecurExpand::new(rule, start).inspect(|_| seen += 1).filter_map(plain);
        let dates: Vec<NaiveDateTime> = walk.skip_while(|date| *date < begin).take(MOST_DATES + 1).collect();
        let goes_on = until.is_none_or(|until| until > end) && count.is_none_or(|count| seen < count);
        Ok(Some((dates, goes_on)))
    }
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

/// A start as many whole intervals later as lie before what is looked at: the same rule from there has the same dates.
fn nearer(rule: &IcalRecurRule, start: NaiveDateTime, begin: NaiveDateTime) -> IcalRecurDateTime {
    let interval = i64::from(rule.interval);
    let days = (begin - start).num_days();
    let whole = |length: i64| (days / length / interval - 2).max(0) * interval;
    let from = recur(start);
    let in_days = |days: i64| start.checked_add_signed(TimeDelta::days(days)).map_or(from, recur);
    match rule.freq {
        IcalRecurFreq::Daily => in_days(whole(1)),
        IcalRecurFreq::Weekly => in_days(whole(7) * 7),
        // The day stays as it is, also where that month has none: only the rule's own days are compared with it.
        IcalRecurFreq::Monthly => {
            let months = i64::from(start.year()) * 12 + i64::from(start.month0()) + whole(31);
            let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(from.month);
            IcalRecurDateTime { year: i32::try_from(months.div_euclid(12)).unwrap_or(from.year), month, ..from }
        }
        _ => IcalRecurDateTime { year: from.year.saturating_add(i32::try_from(whole(366)).unwrap_or(0)), ..from },
    }
}

/// The last moment of a rule, on the event's clock; a day includes all of it.
fn until(rule: &str, times: &Times, here: &Zone) -> Option<NaiveDateTime> {
    let parts = rule.split(';').filter_map(|part| part.split_once('='));
    let text = parts.filter(|(name, _)| name.trim().eq_ignore_ascii_case("UNTIL")).map(|(_, text)| text).next_back()?;
    let end_of = |date: NaiveDate| date.and_hms_opt(23, 59, 59);
    match Stamp::read(text.trim(), &times.clock)? {
        Stamp::Date(date) => end_of(date),
        Stamp::Time(local, _) if times.whole_days => end_of(local.date()),
        Stamp::Time(local, Clock::Utc) => Some(times.clock.at(local.and_utc(), here)),
        Stamp::Time(local, _) => Some(local),
    }
}

fn on(stamp: &Stamp, times: &Times) -> NaiveDateTime {
    match stamp {
        // A day left out or added in a series with times: at the series' own time.
        Stamp::Date(date) => date.and_time(times.start.time()),
        Stamp::Time(local, _) if times.whole_days => local.date().and_time(times.start.time()),
        Stamp::Time(..) => stamp.on(&times.clock),
    }
}

fn day(stamp: &Stamp) -> Option<NaiveDate> {
    match stamp {
        Stamp::Date(date) => Some(*date),
        Stamp::Time(..) => None,
    }
}

/// What happens to single dates of a series.
struct Changes {
    /// Dates that are called off, or stand in an event of their own.
    gone: HashSet<NaiveDateTime>,
    /// From a date on: so much later, so long; nothing where the series is called off.
    later: Vec<(NaiveDateTime, Option<(TimeDelta, TimeDelta)>)>,
    /// How far a date may be moved, its length included.
    furthest: TimeDelta,
}

impl Changes {
    fn of(times: &Times, head: &Written, moved: &[Written]) -> Result<Changes, Problem> {
        let mut changes = Changes { gone: HashSet::new(), later: Vec::new(), furthest: TimeDelta::zero() };
        for one in moved {
            let Some((which, also_later)) = &one.replaces else { continue };
            let which = on(which, times);
            changes.gone.insert(which);
            if !also_later {
                continue;
            }
            let own = Times::of(one)?;
            let by = own.clock.here(own.start, &Zone::utc()) - times.clock.here(which, &Zone::utc());
            changes.furthest = changes.furthest.max(by.abs() + own.length);
            changes.later.push((which, (!one.cancelled).then_some((by, own.length))));
        }
        let longest = head.dates.iter().filter_map(|(_, length)| *length).max().unwrap_or_default();
        changes.furthest = changes.furthest.max(longest);
        changes.later.sort_unstable();
        Ok(changes)
    }

    /// Where a date goes and how long it is; nothing where it is gone.
    fn on(&self, start: NaiveDateTime, length: TimeDelta) -> Option<(NaiveDateTime, TimeDelta)> {
        if self.gone.contains(&start) {
            return None;
        }
        match self.later.iter().rev().find(|(from, _)| *from < start) {
            None => Some((start, length)),
            Some((_, None)) => None,
            Some((_, Some((by, length)))) => Some((start.checked_add_signed(*by)?, *length)),
        }
    }
}

/// An event by its own times alone.
fn bare(one: &Written) -> Written {
    Written {
        line: one.line,
        title: one.title.clone(),
        start: one.start.clone(),
        end: one.end.clone(),
        duration: one.duration,
        ..Written::default()
    }
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
