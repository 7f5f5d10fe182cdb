//! From events as written to dates on the clock here: repetitions (RFC 5545, 3.8.5), dates left out, added and moved; what
//! has a date to come, and why the rest has none. What does not live here: reading (`written`), a rule's arithmetic (`rule`).

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::changes::Changes;
use super::rule::{Reach, Rule, Work};
use super::value::LONGEST;
use super::whole_days::{is_midnights, to_whole_days};
use super::written::Written;
use super::{CalendarFile, Event, Left, MONTHS_AHEAD, MOST_OF_ALL, MOST_REPEATS, Span, Why};
use crate::zone::Zone;

/// The dates to come of all events that no other version takes the place of.
pub(super) fn worked_out(written: &[Written], now: DateTime<Utc>, here: &Zone, uids: &[Option<&str>]) -> CalendarFile {
    let today = here.local(now).date();
    let far = today.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(today);
    let mut found = Found {
        file: CalendarFile::default(),
        now: here.local(now),
        instant: now,
        far,
        here,
        work: Work::of_events(),
        spans: 0,
    };
    let mut moved_of: HashMap<&str, Vec<&Written>> = HashMap::new();
    for (one, uid) in written.iter().zip(uids) {
        if let (Some(uid), true) = (uid, one.replaces.is_some()) {
            moved_of.entry(uid).or_default().push(one);
        }
    }
    // A series before what is moved of it: what comes later in it may belong to one of those.
    let mut later: HashMap<usize, Vec<Span>> = HashMap::new();
    let mut off: HashMap<&str, i64> = HashMap::new();
    for (one, uid) in written.iter().zip(uids).filter(|(one, _)| one.replaces.is_none()) {
        let moved = uid.and_then(|uid| moved_of.get(uid)).map_or(&[][..], Vec::as_slice);
        found.series(one, moved, &mut later);
        if let (Some(uid), true) = (uid, one.cancelled) {
            off.insert(uid, one.sequence);
        }
    }
    for (one, uid) in written.iter().zip(uids).filter(|(one, _)| one.replaces.is_some()) {
        let called_off = uid.and_then(|uid| off.get(uid)).is_some_and(|sequence| one.sequence <= *sequence);
        found.single(one, called_off, later.remove(&one.line).unwrap_or_default());
    }
    found.file
}

/// Dates of an event that are looked at in any case.
const SPARE: usize = 10;

/// What has been worked out so far.
struct Found<'z> {
    file: CalendarFile,
    /// On the clock here.
    now: NaiveDateTime,
    instant: DateTime<Utc>,
    /// The last date that is looked at.
    far: NaiveDate,
    here: &'z Zone,
    work: Work,
    spans: usize,
}

/// What an event comes to.
#[derive(Default)]
struct Dates {
    spans: Vec<Span>,
    /// Whether more follow than are here: later, or at once.
    goes_on: bool,
    cut: bool,
    /// Whether dates of it stand in events of their own, or are left out.
    moved: bool,
    excluded: bool,
}

impl Found<'_> {
    /// An event, without the dates that others take the place of; what of it belongs to one of those is noted there.
    fn series(&mut self, one: &Written, moved: &[&Written], later: &mut HashMap<usize, Vec<Span>>) {
        if one.cancelled {
            return self.leave_out(one, one.line, Why::Cancelled);
        }
        let Some(start) = one.start else { return self.leave_by_mistake(one) };
        let changes = Changes::of(one, moved, self.here);
        let longest = one.dates.iter().filter_map(|(_, length)| *length).max().unwrap_or_default();
        let reach = one.length.max(changes.furthest).max(longest).min(LONGEST) + TimeDelta::days(1);
        let local = one.clock.at(self.instant, self.here);
        let begin = local.checked_sub_signed(reach).unwrap_or(local);
        let end = local.checked_add_days(Days::new(366 * 2 + 1)).unwrap_or(local);
        let Some(starts) = self.starts(one, start, (begin, end)) else {
            return self.leave_out(one, one.line, Why::TooMany);
        };
        let mut dates =
            Dates { goes_on: starts.goes_on, cut: starts.cut, excluded: starts.excluded, ..Dates::default() };
        // Where the file has used up its dates, what is past of this one is still told from what isn't.
        let room = MOST_OF_ALL.saturating_sub(self.spans) + SPARE;
        dates.cut |= starts.dates.len() > room;
        for (start, length) in starts.dates.into_iter().take(room) {
            let Some((owner, at, length)) = changes.on(start, length.unwrap_or(one.length)) else {
                dates.moved = true;
                continue;
            };
            let span = span(one, at, length, self.here);
            match owner {
                None => dates.spans.extend(span),
                Some(line) => {
                    dates.moved = true;
                    later.entry(line).or_default().extend(span);
                }
            }
        }
        self.keep(one, dates);
    }

    /// An event that takes the place of one date of a series, whether that is here or not, and of the later ones.
    fn single(&mut self, one: &Written, called_off: bool, later: Vec<Span>) {
        if one.cancelled || called_off {
            return self.leave_out(one, one.line, Why::Cancelled);
        }
        let Some(start) = one.start else { return self.leave_by_mistake(one) };
        let spans = span(one, start, one.length, self.here).into_iter().chain(later).collect();
        self.keep(one, Dates { spans, ..Dates::default() });
    }

    /// Keeps what is to come of an event, or says why nothing of it comes.
    fn keep(&mut self, one: &Written, mut dates: Dates) {
        if let Some((line, why)) = &one.mistake {
            // A mistake in what is past or far is no matter; it may be wrong by a zone's offset about that.
            let near = self.now - TimeDelta::days(1);
            let matters = |span: &Span| span.until.max(span.from) > near && span.from.date() <= self.far;
            let matters = dates.spans.iter().any(matters);
            if matters || (dates.spans.is_empty() && dates.goes_on) || matches!(why, Why::BadValue("RRULE" | "RDATE")) {
                return self.leave_out(one, *line, why.clone());
            }
        }
        let lasts = |span: &Span| span.until - span.from >= TimeDelta::minutes(1);
        let (any, any_lasts) = (!dates.spans.is_empty(), dates.spans.iter().any(lasts));
        let any_near = dates.spans.iter().any(|span| span.from.date() <= self.far);
        let over = dates.spans.iter().all(|span| span.until <= self.now && span.from <= self.now);
        dates.goes_on |= dates.spans.iter().any(|span| span.from.date() > self.far);
        let today = self.now.date();
        dates.spans.retain(|span| lasts(span) && span.from.date() <= self.far);
        let ahead = dates.spans.iter().any(|span| span.until > self.now);
        dates.spans.retain(|span| span.until > self.now || span.from.date() >= today);
        if !ahead {
            let why = match () {
                () if any && !any_near => Why::Far,
                () if any && !over && !any_lasts => Why::NoLength,
                () if dates.goes_on => Why::Far,
                () if !any && dates.moved => Why::Superseded,
                () if !any && dates.excluded => Why::Cancelled,
                () => Why::Past,
            };
            return self.leave_out(one, one.line, why);
        }
        let whole_days = one.is_date || one.all_day || dates.spans.first().is_some_and(|span| is_midnights(*span));
        if whole_days && !one.is_date {
            dates.spans = dates.spans.into_iter().map(|span| to_whole_days(one, span)).collect();
        }
        dates.spans.sort_unstable();
        dates.spans.dedup();
        let room = MOST_REPEATS.min(MOST_OF_ALL.saturating_sub(self.spans));
        dates.cut |= dates.spans.len() > room;
        dates.spans.truncate(room);
        self.spans += dates.spans.len();
        if dates.cut {
            self.leave_out(one, one.line, Why::TooMany);
        }
        if !dates.spans.is_empty() {
            let (line, title, free) = (one.line, one.title.clone(), one.free);
            self.file.events.push(Event { line, title, whole_days, free, spans: dates.spans, goes_on: dates.goes_on });
        }
    }

    fn leave_by_mistake(&mut self, one: &Written) {
        let (line, why) = one.mistake.clone().unwrap_or((one.line, Why::NoStart));
        self.leave_out(one, line, why);
    }

    fn leave_out(&mut self, one: &Written, at: usize, why: Why) {
        self.file.left.push(Left { line: one.line, at, title: one.title.clone(), why });
    }

    /// When it starts between two moments of its own clock; nothing where that can't be worked out.
    fn starts(
        &mut self,
        one: &Written,
        start: NaiveDateTime,
        window: (NaiveDateTime, NaiveDateTime),
    ) -> Option<Starts> {
        let here = self.here;
        let on = |stamp: &super::clock::Stamp| match (stamp.is_date, one.is_date) {
            // A day left out or added in a series with times: at the series' own time.
            (true, false) => stamp.local.date().and_time(start.time()),
            (false, true) => stamp.local.date().and_time(NaiveTime::MIN),
            _ => stamp.on(&one.clock, here),
        };
        let mut starts = BTreeSet::from([(start, None)]);
        starts.extend(one.dates.iter().map(|(stamp, length)| (on(stamp), *length)));
        let (mut goes_on, mut cut) = (false, false);
        let work = &mut self.work;
        let mut of_rule = |rule: &Rule| match rule.dates(start, one.is_date, &one.clock, here, window, work) {
            Reach::Dates { dates, goes_on, cut } => Some((dates, goes_on, cut)),
            Reach::TooMany => None,
        };
        for rule in &one.rules {
            let (dates, more, short) = of_rule(rule)?;
            (goes_on, cut) = (goes_on | more, cut | short);
            starts.extend(dates.into_iter().map(|date| (date, None)));
        }
        let before = starts.len();
        let excluded: HashSet<NaiveDateTime> = one.excluded.iter().map(on).collect();
        let days: HashSet<NaiveDate> =
            one.excluded.iter().filter(|stamp| stamp.is_date).map(|stamp| stamp.local.date()).collect();
        starts.retain(|(start, _)| !excluded.contains(start) && !days.contains(&start.date()));
        for rule in &one.excluded_rules {
            let dates: HashSet<NaiveDateTime> = of_rule(rule)?.0.into_iter().collect();
            starts.retain(|(start, _)| !dates.contains(start));
        }
        let excluded = starts.len() < before;
        Some(Starts { dates: starts.into_iter().collect(), goes_on, cut, excluded })
    }
}

struct Starts {
    dates: Vec<(NaiveDateTime, Option<TimeDelta>)>,
    goes_on: bool,
    cut: bool,
    excluded: bool,
}

/// On the clock here. Each end is told by itself; where nothing is left between them because the clock is set meanwhile, it
/// is as long as it is from its start.
fn span(one: &Written, start: NaiveDateTime, length: TimeDelta, here: &Zone) -> Option<Span> {
    let until = start.checked_add_signed(length)?;
    if one.is_date || (one.clock.is(here) && is_midnights(Span { from: start, until })) {
        return Some(Span { from: start, until });
    }
    let (from, until) = (one.clock.here(start, here), one.clock.here(until, here));
    let until = if until <= from && length > TimeDelta::zero() { from.checked_add_signed(length)? } else { until };
    Some(Span { from, until })
}
