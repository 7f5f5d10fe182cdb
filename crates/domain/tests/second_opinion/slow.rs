//! The rules once more, slow and plain: a clock that stops at every minute, and lists that are searched from the
//! start. Written from the rules' text, not from the engine; the two must print the same lines.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::zone::Zone;

use super::script::{CutoffAt, Happens, Script, Usual};

/// 0 heads-up, 1 day's end, 2 cutoff.
type Kind = usize;
type Instant = DateTime<Utc>;

/// One line: wall clock with offset, work date, kind, outcome, snooze.
pub(crate) type Line = (String, NaiveDate, Kind, &'static str, Option<u32>);

struct Pause {
    set: Instant,
    until: Option<Instant>,
    over: Option<Instant>,
}

struct Snooze {
    date: NaiveDate,
    kind: Kind,
    n: u32,
    end: Instant,
    set: Instant,
}

struct Day {
    date: NaiveDate,
    ranges: Vec<(Instant, Instant)>,
    end: Instant,
    due: [Option<Instant>; 3],
}

/// How far along a rotation a date is: from a first day so many whole rounds earlier that none is left before it.
fn steps(from: NaiveDate, date: NaiveDate, length: usize) -> usize {
    let mut first = from;
    while first > date {
        first -= TimeDelta::days(i64::try_from(length).unwrap());
    }
    first.iter_days().position(|day| day == date).unwrap()
}

struct Slow<'s> {
    script: &'s Script,
    zone: Zone,
    from: Instant,
    now: Instant,
    asleep: bool,
    stopped: bool,
    deferring: bool,
    lines: Vec<Line>,
    closed: BTreeMap<(NaiveDate, Kind), Instant>,
    last: Option<(NaiveDate, Kind, Instant)>,
    snooze: Option<Snooze>,
    snoozed: Vec<(NaiveDate, Instant)>,
    pauses: Vec<Pause>,
    /// Whether the last pause that was set still counts: not resumed, not void.
    last_pause_lives: bool,
    on_call: Vec<(Instant, Instant)>,
    planned_on_call: Vec<(Instant, Instant)>,
    done: Vec<NaiveDate>,
    leaves: Vec<(NaiveDate, NaiveDate)>,
    days: Vec<Day>,
    days_until: Option<NaiveDate>,
}

pub(crate) fn run(script: &Script) -> Vec<Line> {
    let zone = script.zone();
    let from = zone.instant(script.from);
    let planned_on_call = script.on_call.iter().map(|(a, b)| (zone.instant(*a), zone.instant(*b))).collect();
    let mut slow = Slow {
        script,
        zone,
        from,
        now: from,
        asleep: false,
        stopped: false,
        deferring: false,
        lines: vec![],
        closed: BTreeMap::new(),
        last: None,
        snooze: None,
        snoozed: vec![],
        pauses: vec![],
        last_pause_lives: false,
        on_call: vec![],
        planned_on_call,
        done: vec![],
        leaves: vec![],
        days: vec![],
        days_until: None,
    };
    slow.look();
    for (gap, what) in &script.events {
        slow.run_to(slow.now + TimeDelta::seconds(*gap));
        slow.happens(what);
        slow.look();
    }
    slow.run_to(slow.now + TimeDelta::seconds(script.tail));
    slow.lines
}

impl Slow<'_> {
    fn run_to(&mut self, until: Instant) {
        while self.now < until {
            let minute = self.now + TimeDelta::seconds(60 - self.now.timestamp().rem_euclid(60));
            let mut stop = minute.min(until);
            if let Some(snooze) = &self.snooze
                && snooze.end > self.now
            {
                stop = stop.min(snooze.end);
            }
            if let Some(end) = self.pauses.last().and_then(|pause| pause.until)
                && end > self.now
            {
                stop = stop.min(end);
            }
            self.now = stop;
            self.look();
        }
    }

    fn look(&mut self) {
        if self.asleep || self.stopped {
            return;
        }
        self.forget_what_a_wrong_clock_wrote();
        if !self.deferring && !self.in_a_pause() {
            self.settle();
        }
    }

    fn forget_what_a_wrong_clock_wrote(&mut self) {
        let limit = self.now + TimeDelta::hours(12);
        self.closed.retain(|_, stamp| *stamp <= limit);
        if self.last.is_some_and(|(_, _, stamp)| stamp > limit) {
            self.last = None;
        }
        if self.snooze.as_ref().is_some_and(|snooze| snooze.set > limit) {
            self.snooze = None;
        }
        self.snoozed.retain(|(_, stamp)| *stamp <= limit);
        if self.pauses.last().is_some_and(|pause| pause.set > limit) {
            self.last_pause_lives = false;
        }
        self.pauses.retain(|pause| pause.set <= limit);
        self.on_call.retain(|(set, _)| *set <= limit);
    }

    fn in_a_pause(&self) -> bool {
        match self.pauses.last() {
            Some(pause) if self.last_pause_lives => pause.until.is_none_or(|until| self.now < until),
            _ => false,
        }
    }

    fn came_due_in_a_pause(&self, due: Instant) -> bool {
        self.pauses.iter().any(|pause| {
            pause.set <= due && pause.until.is_none_or(|until| due < until) && pause.over.is_none_or(|over| due < over)
        })
    }

    fn is_on_call(&self, at: Instant) -> bool {
        let mut spells = self.on_call.iter().chain(&self.planned_on_call);
        spells.any(|(set, until)| *set <= at && at < *until)
    }

    /// All work dates that can matter by now, ranges and due times in the zone now in force.
    fn reckon(&mut self) {
        let until = self.zone.local(self.now).date() + TimeDelta::days(4);
        if self.days_until.is_some_and(|known| known >= until) {
            return;
        }
        let first = self.zone.local(self.from).date() - TimeDelta::days(6);
        self.days = first.iter_days().take_while(|date| *date <= until).filter_map(|date| self.day(date)).collect();
        self.days_until = Some(until);
    }

    fn day(&self, date: NaiveDate) -> Option<Day> {
        if self.leaves.iter().any(|(a, b)| *a <= date && date <= *b) || self.is_skipped(date) {
            return None;
        }
        let mut hours = match &self.script.usual {
            Usual::Week(days) => days[date.weekday().num_days_from_monday() as usize].clone(),
            Usual::Rotation(from, days) => days.iter().cycle().nth(steps(*from, date, days.len())).unwrap().clone(),
        };
        for (a, b, instead) in &self.script.exceptions {
            if *a <= date && date <= *b {
                hours.clone_from(instead);
            }
        }
        let ranges: Vec<(Instant, Instant)> = hours
            .iter()
            .map(|(start, end)| {
                let end_date = if end <= start { date.succ_opt().unwrap() } else { date };
                (self.zone.instant(date.and_time(*start)), self.zone.instant(end_date.and_time(*end)))
            })
            .collect();
        let end = ranges.iter().map(|(_, end)| *end).max()?;
        let heads_up = self.script.heads_up.map(|n| end - TimeDelta::minutes(n));
        let day_end = self.script.day_end.then_some(end);
        let cutoff = match self.script.cutoff {
            CutoffAt::None => None,
            CutoffAt::After(n) => Some(end + TimeDelta::minutes(n)),
            CutoffAt::Clock(time) => self.first_at(time, end),
        };
        Some(Day { date, ranges, end, due: [heads_up, day_end, cutoff] })
    }

    /// Whether no quarter of an hour of this date ever shows on the wall clock.
    fn is_skipped(&self, date: NaiveDate) -> bool {
        let quarters = (0..96).map(|n| date.and_time(NaiveTime::MIN) + TimeDelta::minutes(15 * n));
        quarters.map(|local| self.zone.local(self.zone.instant(local)).date()).all(|shown| shown != date)
    }

    fn first_at(&self, time: NaiveTime, end: Instant) -> Option<Instant> {
        let around = self.zone.local(end).date() - TimeDelta::days(4);
        let all = around.iter_days().take(9).map(|date| self.zone.instant(date.and_time(time)));
        all.filter(|at| *at >= end).min()
    }

    fn is_closed(&self, date: NaiveDate, kind: Kind) -> bool {
        self.closed.contains_key(&(date, kind))
    }

    fn is_fresh(&self, date: NaiveDate, due: Instant) -> bool {
        let age = self.now - due;
        let judged = if age <= TimeDelta::seconds(60) { due } else { self.now };
        let begun = self.days.iter().any(|day| day.date > date && day.ranges.iter().any(|(start, _)| *start < judged));
        age <= TimeDelta::minutes(self.script.lateness) && !begun
    }

    /// Whether a heads-up comes at the end, after it, or late and so near it that the end is about to be said.
    fn says_nothing_new(&self, due: Instant, end: Instant) -> bool {
        let (late, left) = (self.now - due, end - self.now);
        left <= TimeDelta::zero() || (late > TimeDelta::seconds(60) && left < TimeDelta::minutes(2))
    }

    fn on_time(&self, due: Instant) -> &'static str {
        if self.now - due <= TimeDelta::seconds(60) { "delivered" } else { "delivered_late" }
    }

    fn settle(&mut self) {
        self.reckon();
        let mut lines: Vec<Line> = vec![];
        let mut closed = vec![];
        let mut shown = vec![];
        for day in &self.days {
            let due: Vec<(Kind, Instant)> = (0..3)
                .filter_map(|kind| Some((kind, day.due[kind]?)))
                .filter(|(kind, due)| *due >= self.from && *due <= self.now && !self.is_closed(day.date, *kind))
                .collect();
            let calls = |kind: Kind, due: Instant| kind == 2 && (self.is_on_call(due) || self.is_on_call(self.now));
            let fresh: Vec<Kind> = due
                .iter()
                .filter(|(kind, due)| !calls(*kind, *due) && self.is_fresh(day.date, *due))
                .map(|d| d.0)
                .collect();
            let last = fresh.iter().max().copied();
            for (kind, due) in due {
                let outcome = if calls(kind, due) {
                    "on_call"
                } else if !fresh.contains(&kind) {
                    if self.came_due_in_a_pause(due) { "paused" } else { "expired" }
                } else if Some(kind) != last || (kind == 0 && self.says_nothing_new(due, day.end)) {
                    "merged"
                } else {
                    shown.push((day.date, kind));
                    self.on_time(due)
                };
                lines.push((self.wall(), day.date, kind, outcome, None));
                closed.push(((day.date, kind), self.now));
            }
        }
        self.closed.extend(closed);
        for (date, kind) in shown {
            self.last = Some((date, kind, self.now));
            if self.snooze.as_ref().is_some_and(|snooze| snooze.date == date) {
                self.snooze = None;
            }
        }
        if self.snooze.as_ref().is_some_and(|snooze| snooze.end <= self.now)
            && let Some(Snooze { date, kind, n, end, .. }) = self.snooze.take()
        {
            let day_ended = self.days.iter().any(|day| day.date == date && self.now >= day.end);
            let outcome = if kind == 2 && (self.is_on_call(end) || self.is_on_call(self.now)) {
                "on_call"
            } else if !self.is_fresh(date, end) {
                "expired"
            } else if kind == 0 && day_ended {
                "merged"
            } else {
                self.last = Some((date, kind, self.now));
                self.on_time(end)
            };
            lines.push((self.wall(), date, kind, outcome, Some(n)));
        }
        lines.sort_by_key(|line| (line.1, line.2));
        self.lines.extend(lines);
    }

    fn wall(&self) -> String {
        self.now.with_timezone(&self.zone.offset(self.now)).to_rfc3339()
    }

    fn close(&mut self, date: NaiveDate, outcome: &'static str) {
        let Some(day) = self.days.iter().find(|day| day.date == date) else { return };
        for kind in 0..3 {
            if day.due[kind].is_some_and(|due| due >= self.from) && !self.is_closed(date, kind) {
                self.lines.push((self.wall(), date, kind, outcome, None));
                self.closed.insert((date, kind), self.now);
            }
        }
    }

    fn happens(&mut self, what: &Happens) {
        self.reckon();
        let begun = |day: &&Day| day.ranges.iter().any(|(start, _)| *start <= self.now);
        match what {
            Happens::Sleep => self.asleep = true,
            Happens::Wake => self.asleep = false,
            Happens::Quit => self.stopped = true,
            Happens::Start => self.stopped = false,
            Happens::Defer => self.deferring = true,
            Happens::Undefer => self.deferring = false,
            Happens::Pause(minutes) => {
                if self.last_pause_lives
                    && let Some(before) = self.pauses.last_mut()
                {
                    before.over = Some(self.now);
                }
                let until = minutes.map(|n| self.now + TimeDelta::minutes(n));
                self.pauses.push(Pause { set: self.now, until, over: None });
                self.last_pause_lives = true;
                self.snooze = None;
            }
            Happens::Resume => {
                if self.last_pause_lives
                    && let Some(last) = self.pauses.last_mut()
                {
                    last.over = Some(self.now);
                }
                self.last_pause_lives = false;
            }
            Happens::Snooze(minutes) => self.snooze_for(*minutes),
            Happens::Done => {
                let current = self.days.iter().filter(begun).map(|day| day.date).max();
                if let Some(date) = current {
                    self.done.push(date);
                    self.close(date, "done");
                }
                self.snooze = None;
            }
            Happens::Leave(ahead, days) => {
                let first = self.zone.local(self.now).date() + TimeDelta::days(*ahead);
                let last = first + TimeDelta::days(*days);
                let dates: Vec<NaiveDate> = self.days.iter().filter(begun).map(|day| day.date).collect();
                for date in dates.into_iter().filter(|date| first <= *date && *date <= last) {
                    self.close(date, "on_leave");
                }
                self.leaves.push((first, last));
                self.snooze = None;
                self.days_until = None;
            }
            Happens::OnCall(minutes) => {
                if let Some((_, until)) = self.on_call.last_mut() {
                    *until = (*until).min(self.now);
                }
                self.on_call.push((self.now, self.now + TimeDelta::minutes(*minutes)));
            }
            Happens::Zone(name) => {
                self.zone = Zone::named(name).unwrap();
                self.days_until = None;
            }
            Happens::Clock(seconds) => self.now += TimeDelta::seconds(*seconds),
        }
    }

    fn snooze_for(&mut self, minutes: i64) {
        let Some((date, kind, _)) = self.last else { return };
        let on_leave = self.leaves.iter().any(|(a, b)| *a <= date && date <= *b);
        let n = u32::try_from(self.snoozed.iter().filter(|(of, _)| *of == date).count()).unwrap() + 1;
        if self.in_a_pause() || self.done.contains(&date) || on_leave || n > self.script.snooze_limit {
            return;
        }
        self.snoozed.push((date, self.now));
        self.snooze = Some(Snooze { date, kind, n, end: self.now + TimeDelta::minutes(minutes), set: self.now });
    }
}
