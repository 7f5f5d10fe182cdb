//! Settling what has come due (rules 2, 3 and 5). Lives here: the judgement on each reminder and on a snooze.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::entry::{Entry, Key, Kind, Line, Outcome};
use super::once::{Once, settle_once};
use super::standing::{ON_TIME, Standing, WorkDay};
use super::state::{Pending, State};
use crate::moment::Moment;
use crate::zone::Zone;

/// So close to the end a late heads-up is not shown.
const SAID_BY_THE_END: TimeDelta = TimeDelta::minutes(2);

/// What a settling came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settlement {
    /// To append to the ledger, in this order: that of judging, a snooze after what is open, since whichever was
    /// shown last is the one that is snoozed next.
    pub entries: Vec<Entry>,
    /// To show, in this order.
    pub show: Vec<Due>,
    /// To show after it, by other rules than the evening's.
    pub show_once: Vec<Once>,
    /// Quiet minutes are over: what is kept of their end is to be forgotten.
    pub buffer_over: bool,
}

impl Settlement {
    /// Its lines as they are read: by work date, then by kind.
    #[must_use]
    pub fn lines(&self) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.entries.iter().filter_map(Entry::line).collect();
        lines.sort_by_key(|line| (line.work_date, line.kind));
        lines
    }
}

/// A reminder to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Which.
    pub key: Key,
    /// Its due time, or the end of its snooze.
    pub due: DateTime<Utc>,
    /// Whether it is to be worded as past.
    pub late: bool,
    /// Where it is a snooze's: which one of the work date.
    pub snooze: Option<u32>,
    /// The day's end.
    pub end: Option<DateTime<Utc>>,
    /// The cutoff, if there is one.
    pub cutoff: Option<DateTime<Utc>>,
    /// What of the same date it says with itself.
    pub merged: Vec<Kind>,
    /// Whether the day's check-in is asked for with it.
    pub asks: bool,
}

/// Settles what is open and due. `held` says that something defers: Do Not Disturb, a full screen, a camera.
/// Not to be called while asleep.
#[must_use]
pub fn settle(standing: &Standing, state: &State, now: DateTime<Utc>, zone: &Zone, held: bool) -> Settlement {
    let at = Moment::new(now, zone);
    if state.written_by_a_wrong_clock(now) {
        let void = Entry::Void { at };
        let mut state = state.clone();
        state.apply(&void);
        let mut rest = settle(standing, &state, now, zone, held);
        rest.entries.insert(0, void);
        return rest;
    }
    let buffer_over = state.buffer_over(now).is_some();
    if held {
        return Settlement { buffer_over, ..Settlement::default() };
    }
    if state.is_paused(now) {
        let (entries, show_once) = settle_once(standing, state, now, zone, &[]);
        return Settlement { entries, show_once, buffer_over, ..Settlement::default() };
    }
    let judge = Judge { standing, state, now, zone, at };
    let mut lines = Vec::new();
    let mut show = Vec::new();
    for date in standing.open_dates(state, now, zone) {
        if let Some(day) = standing.day(state, date, zone) {
            judge.own(&day, &mut lines, &mut show);
        }
    }
    if let Some(pending) = state.pending.filter(|pending| pending.until <= now)
        && !show.iter().any(|due: &Due| due.key.work_date == pending.key.work_date)
        && !standing.plan.is_leave(pending.key.work_date)
    {
        judge.snooze(pending, &mut lines, &mut show);
    }
    let said = |due: &Due| due.key.kind == Kind::DayEnd || due.merged.contains(&Kind::DayEnd);
    let said = show.iter().filter(|due| said(due)).map(|due| due.key.work_date);
    // A check-in under way need not be asked for.
    let said: Vec<NaiveDate> = said.chain(standing.checking_in).collect();
    let (others, show_once) = settle_once(standing, state, now, zone, &said);
    let mut entries: Vec<Entry> = lines.into_iter().map(Entry::Line).collect();
    if standing.rules && standing.pulse {
        for due in &mut show {
            let pulse = |entry: &Entry| matches!(entry, Entry::Once { once, outcome: Outcome::Merged, .. } if once.date == due.key.work_date);
            due.asks = others.iter().any(pulse) || (due.snooze.is_some() && !state.is_answered(due.key.work_date));
        }
    }
    entries.extend(others);
    Settlement { entries, show, show_once, buffer_over }
}

struct Judge<'a> {
    standing: &'a Standing<'a>,
    state: &'a State,
    now: DateTime<Utc>,
    zone: &'a Zone,
    at: Moment,
}

impl Judge<'_> {
    /// The reminders of one date that are open and due.
    fn own(&self, day: &WorkDay, lines: &mut Vec<Line>, show: &mut Vec<Due>) {
        let since = self.standing.since;
        let open =
            |(key, due): &&(Key, DateTime<Utc>)| since <= *due && *due <= self.now && !self.state.is_settled(*key);
        let due_now: Vec<_> = day.dues.iter().filter(open).copied().collect();
        let fresh =
            |(key, due): &&(Key, DateTime<Utc>)| !self.silenced(key.kind, *due) && self.fresh(key.work_date, *due);
        let fresh: Vec<_> = due_now.iter().filter(fresh).copied().collect();
        let shown = fresh.last().filter(|(key, due)| match key.kind {
            Kind::HeadsUp => self.is_ahead(*due, day.shift.end),
            Kind::DayEnd => !self.is_being_closed(*key),
            Kind::Cutoff => true,
        });
        for (key, due) in &due_now {
            let outcome = if self.silenced(key.kind, *due) {
                Outcome::OnCall
            } else if shown.is_some_and(|(shown, _)| shown == key) {
                self.delivered(*due)
            } else if fresh.iter().any(|(fresh, _)| fresh == key) {
                Outcome::Merged
            } else if self.state.was_paused(*due) {
                Outcome::Paused
            } else {
                Outcome::Expired
            };
            lines.push(self.line(*key, outcome, None));
        }
        if let Some((key, due)) = shown {
            let merged = fresh.iter().map(|(key, _)| key.kind).filter(|kind| *kind != key.kind).collect();
            show.push(self.shown(*key, *due, None, Some(day.shift.end), merged));
        }
    }

    /// A snooze that is over: rule 3 applied to its end.
    fn snooze(&self, pending: Pending, lines: &mut Vec<Line>, show: &mut Vec<Due>) {
        let Pending { key, n, until, .. } = pending;
        let end = self.standing.shift_of(self.state, key.work_date, self.zone).map(|shift| shift.end);
        let outcome = if self.silenced(key.kind, until) {
            Outcome::OnCall
        } else if !self.fresh(key.work_date, until) {
            Outcome::Expired
        } else if self.is_being_closed(key) || (key.kind == Kind::HeadsUp && end.is_some_and(|end| end <= self.now)) {
            Outcome::Merged
        } else {
            self.delivered(until)
        };
        lines.push(self.line(key, outcome, Some(n)));
        if outcome.shown() {
            show.push(self.shown(key, until, Some(n), end, Vec::new()));
        }
    }

    fn silenced(&self, kind: Kind, due: DateTime<Utc>) -> bool {
        let on_call = |at| self.standing.on_call(self.state, at);
        kind == Kind::Cutoff && (on_call(due) || on_call(self.now))
    }

    fn fresh(&self, of: NaiveDate, due: DateTime<Utc>) -> bool {
        self.standing.fresh(self.state, of, due, self.now, self.zone)
    }

    /// Whether it is the end of a day whose check-in is under way: the person is at what it would ask for.
    fn is_being_closed(&self, key: Key) -> bool {
        key.kind == Kind::DayEnd && self.standing.checking_in == Some(key.work_date)
    }

    /// Whether a heads-up still says something ahead of the end: what is late within two minutes of it does not, since
    /// the end itself is about to.
    fn is_ahead(&self, due: DateTime<Utc>, end: DateTime<Utc>) -> bool {
        self.now < end && (self.now - due <= ON_TIME || end - self.now >= SAID_BY_THE_END)
    }

    fn delivered(&self, due: DateTime<Utc>) -> Outcome {
        if self.now - due <= ON_TIME { Outcome::Delivered } else { Outcome::DeliveredLate }
    }

    fn line(&self, key: Key, outcome: Outcome, snooze: Option<u32>) -> Line {
        Line { at: self.at.clone(), work_date: key.work_date, kind: key.kind, outcome, snooze }
    }

    fn shown(
        &self,
        key: Key,
        due: DateTime<Utc>,
        snooze: Option<u32>,
        end: Option<DateTime<Utc>>,
        merged: Vec<Kind>,
    ) -> Due {
        let late = self.delivered(due) == Outcome::DeliveredLate;
        let cutoff = end.and_then(|end| self.standing.due(Kind::Cutoff, end, self.zone));
        Due { key, due, late, snooze, end, cutoff, merged, asks: true }
    }
}
