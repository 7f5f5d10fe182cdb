//! The fold of the ledger. Lives here: what the entries so far amount to, and which of it a wrong clock wrote.
//! What does not: any decision.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::entry::{Entry, Key, Kind, Line, Outcome};
use super::once::{Once, Rule};
use super::standing::ON_TIME;
use crate::presence::Hold;
use crate::sessions::BUFFER;

/// What is stamped further ahead of now than this was written by a wrong clock.
const WRONG_CLOCK: TimeDelta = TimeDelta::hours(12);

/// What the ledger amounts to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// When each reminder was settled, by its kind's place.
    settled: BTreeMap<NaiveDate, [Option<DateTime<Utc>>; 3]>,
    pub(super) shown: Option<Shown>,
    pub(super) pending: Option<Pending>,
    snoozes: Vec<(NaiveDate, DateTime<Utc>)>,
    pauses: Vec<Spell>,
    pause: Option<Pause>,
    on_call: Vec<Spell>,
    on_call_matters: Option<DateTime<Utc>>,
    done: BTreeSet<NaiveDate>,
    leaves: Vec<(NaiveDate, NaiveDate)>,
    waiting: BTreeSet<Key>,
    waiting_once: BTreeSet<Once>,
    /// What holds back what is due, and since when; none once anything was settled.
    held: Option<(Hold, DateTime<Utc>)>,
    /// When a reminder was shown that may not have been seen.
    perhaps_unseen: Option<DateTime<Utc>>,
    /// What became of the reminders of other rules, and when.
    once: BTreeMap<Once, (DateTime<Utc>, Outcome)>,
    /// Work dates with a check-in.
    answered: BTreeSet<NaiveDate>,
    /// When the quiet minutes after a session end. No entry says so: the ledger is for ever, and would say when the
    /// session was.
    buffer: Option<DateTime<Utc>>,
}

/// The reminder shown last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) key: Key,
    at: DateTime<Utc>,
}

/// A snooze that is not over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pending {
    pub(super) key: Key,
    pub(super) n: u32,
    pub(super) until: DateTime<Utc>,
    set: DateTime<Utc>,
}

/// From when it was set (included) to its end (excluded).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spell {
    set: DateTime<Utc>,
    end: Option<DateTime<Utc>>,
}

impl Spell {
    fn holds(&self, at: DateTime<Utc>) -> bool {
        self.set <= at && self.end.is_none_or(|end| at < end)
    }

    fn end_by(&mut self, at: DateTime<Utc>) {
        self.end = Some(self.end.map_or(at, |end| end.min(at)));
    }
}

/// The last pause, while it was not resumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pause {
    set: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    matters_until: DateTime<Utc>,
}

impl State {
    /// What these entries amount to, in the order written.
    #[must_use]
    pub fn of(entries: &[Entry]) -> State {
        let mut state = State::default();
        for entry in entries {
            state.apply(entry);
        }
        state
    }

    /// The same, with quiet minutes that end then, where there are any.
    #[must_use]
    pub fn with_buffer(mut self, end: Option<DateTime<Utc>>) -> State {
        self.buffer = end;
        self
    }

    /// When the quiet minutes end that run now. An end further off than they last was set by a wrong clock; seconds by
    /// which a clock is put right change nothing.
    #[must_use]
    pub fn buffer_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.buffer.filter(|end| now < *end && *end <= now + BUFFER + ON_TIME)
    }

    /// The end of quiet minutes that are over or were never right: it is to be forgotten.
    pub(super) fn buffer_over(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.buffer.filter(|_| self.buffer_until(now).is_none())
    }

    /// Takes one more entry in.
    pub fn apply(&mut self, entry: &Entry) {
        let at = entry.at().at;
        match entry {
            Entry::Line(line) => self.apply_line(line),
            Entry::Pause { until, matters_until, .. } => {
                self.end_pause(at);
                self.pauses.push(Spell { set: at, end: *until });
                self.pause = Some(Pause { set: at, until: *until, matters_until: *matters_until });
                self.pending = None;
            }
            Entry::Resume { .. } => self.end_pause(at),
            Entry::Snooze { work_date, kind, n, until, .. } => {
                let key = Key { work_date: *work_date, kind: *kind };
                self.snoozes.push((*work_date, at));
                self.pending = Some(Pending { key, n: *n, until: *until, set: at });
                self.seen();
            }
            Entry::Done { work_date, .. } => {
                self.done.extend(*work_date);
                self.pending = None;
                self.seen();
            }
            Entry::Leave { from, to, .. } => {
                self.leaves.push((*from, *to));
                self.pending = None;
                self.seen();
            }
            Entry::SnoozeOff { .. } => {
                self.pending = None;
                self.seen();
            }
            Entry::OnCall { until, matters_until, .. } => {
                if let Some(before) = self.on_call.last_mut() {
                    before.end_by(at);
                }
                self.on_call.push(Spell { set: at, end: Some(*until) });
                self.on_call_matters = Some(*matters_until);
            }
            Entry::Void { .. } => self.void(at),
            Entry::Once { once, outcome, .. } => {
                self.held = None;
                self.once.insert(*once, (at, *outcome));
            }
            Entry::Answered { work_date, .. } => {
                self.answered.insert(*work_date);
            }
            Entry::UnseenOnce { once, .. } => {
                self.waiting_once.insert(*once);
            }
            Entry::Unseen { key, .. } => {
                self.waiting.insert(*key);
            }
            Entry::Held { by, .. } => self.held = Some((*by, at)),
            Entry::PerhapsUnseen { .. } => self.perhaps_unseen = Some(at),
            Entry::Seen { .. } => self.seen(),
        }
    }

    fn apply_line(&mut self, line: &Line) {
        self.held = None;
        let at = line.at.at;
        let key = Key { work_date: line.work_date, kind: line.kind };
        if line.outcome.shown() {
            self.shown = Some(Shown { key, at });
        }
        if line.snooze.is_some() {
            self.pending = None;
            return;
        }
        self.settled.entry(line.work_date).or_default()[line.kind as usize] = Some(at);
        if line.outcome.shown() && self.pending.is_some_and(|pending| pending.key.work_date == line.work_date) {
            self.pending = None;
        }
    }

    fn seen(&mut self) {
        self.waiting.clear();
        self.waiting_once.clear();
        self.perhaps_unseen = None;
    }

    fn end_pause(&mut self, at: DateTime<Utc>) {
        if self.pause.take().is_some()
            && let Some(last) = self.pauses.last_mut()
        {
            last.end_by(at);
        }
    }

    /// Whether anything is stamped so far ahead of now that a wrong clock wrote it.
    #[must_use]
    pub fn written_by_a_wrong_clock(&self, now: DateTime<Utc>) -> bool {
        let latest = now + WRONG_CLOCK;
        let lines = self.settled.values().flatten().flatten();
        let stamps = lines
            .chain(self.shown.iter().map(|shown| &shown.at))
            .chain(self.pending.iter().map(|pending| &pending.set))
            .chain(self.snoozes.iter().map(|(_, set)| set))
            .chain(self.pauses.iter().map(|spell| &spell.set))
            .chain(self.on_call.iter().map(|spell| &spell.set))
            .chain(self.once.values().map(|(stamp, _)| stamp));
        stamps.into_iter().any(|stamp| *stamp > latest)
    }

    /// Forgets for good what is stamped too far ahead of `now`. What it had replaced does not come back.
    fn void(&mut self, now: DateTime<Utc>) {
        let latest = now + WRONG_CLOCK;
        for slot in self.settled.values_mut().flatten() {
            *slot = slot.filter(|stamp| *stamp <= latest);
        }
        self.shown = self.shown.filter(|shown| shown.at <= latest);
        self.pending = self.pending.filter(|pending| pending.set <= latest);
        self.snoozes.retain(|(_, set)| *set <= latest);
        self.pauses.retain(|spell| spell.set <= latest);
        self.pause = self.pause.filter(|pause| pause.set <= latest);
        self.on_call.retain(|spell| spell.set <= latest);
        self.once.retain(|_, (stamp, _)| *stamp <= latest);
        self.held = self.held.filter(|(_, since)| *since <= latest);
        self.perhaps_unseen = self.perhaps_unseen.filter(|at| *at <= latest);
    }

    /// Whether a reminder is settled.
    #[must_use]
    pub fn is_settled(&self, key: Key) -> bool {
        self.settled.get(&key.work_date).is_some_and(|slots| slots[key.kind as usize].is_some())
    }

    /// Whether a pause is in force.
    #[must_use]
    pub fn is_paused(&self, now: DateTime<Utc>) -> bool {
        self.pause.is_some_and(|pause| pause.until.is_none_or(|until| now < until))
    }

    /// The pause in force: when it was set, and its end; none of it until the person says so.
    #[must_use]
    pub fn pause_in_force(&self, now: DateTime<Utc>) -> Option<(DateTime<Utc>, Option<DateTime<Utc>>)> {
        self.pause.filter(|_| self.is_paused(now)).map(|pause| (pause.set, pause.until))
    }

    pub(super) fn was_paused(&self, at: DateTime<Utc>) -> bool {
        self.pauses.iter().any(|spell| spell.holds(at))
    }

    /// Until when the last pause matters, where it was not resumed.
    pub(super) fn pause_matters(&self) -> Option<DateTime<Utc>> {
        self.pause.map(|pause| pause.matters_until)
    }

    pub(super) fn on_call_matters(&self) -> Option<DateTime<Utc>> {
        self.on_call_matters
    }

    pub(super) fn on_call(&self, at: DateTime<Utc>) -> bool {
        self.on_call.iter().any(|spell| spell.holds(at))
    }

    /// When the on-call spell that was said ends, while it lasts.
    pub(super) fn on_call_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.on_call.iter().filter(|spell| spell.holds(now)).filter_map(|spell| spell.end).max()
    }

    /// Whether a leave that was said holds this date.
    #[must_use]
    pub fn on_leave(&self, date: NaiveDate) -> bool {
        self.leaves.iter().any(|(from, to)| *from <= date && date <= *to)
    }

    /// Whether "done for today" was said of this work date.
    #[must_use]
    pub fn is_done(&self, date: NaiveDate) -> bool {
        self.done.contains(&date)
    }

    /// The effective snoozes of a work date.
    #[must_use]
    pub fn snoozes_of(&self, date: NaiveDate) -> u32 {
        self.snoozes.iter().map(|(of, _)| u32::from(*of == date)).sum()
    }

    /// The reminder shown last.
    #[must_use]
    pub fn shown_last(&self) -> Option<Key> {
        self.shown.map(|shown| shown.key)
    }

    /// How many reminders wait to be seen, of all rules.
    #[must_use]
    pub fn waiting_count(&self) -> usize {
        self.waiting.len() + self.waiting_once.len()
    }

    /// Whether no reminder waits to be seen, or may have been missed.
    #[must_use]
    pub fn nothing_waits(&self) -> bool {
        self.waiting_count() == 0 && self.perhaps_unseen.is_none()
    }

    /// What held back what is due when that was last looked at.
    #[must_use]
    pub fn held(&self) -> Option<Hold> {
        self.held.map(|(by, _)| by)
    }

    /// When the last reminder was shown of which it can't be told whether it reached the person.
    #[must_use]
    pub fn perhaps_unseen(&self) -> Option<DateTime<Utc>> {
        self.perhaps_unseen
    }

    pub(super) fn is_said(&self, once: Once) -> bool {
        self.once.contains_key(&once)
    }

    /// Whether a check-in was made for this work date.
    #[must_use]
    pub fn is_answered(&self, date: NaiveDate) -> bool {
        self.answered.contains(&date)
    }

    /// Whether the pulse of this work date was asked for, with its day's end or by itself.
    pub(super) fn pulse_asked(&self, date: NaiveDate) -> bool {
        let pulse = Once { rule: Rule::Pulse, date, minute: 0 };
        self.once.get(&pulse).is_some_and(|(_, outcome)| asks(*outcome))
    }

    /// How many pulses in a row were asked for since the last check-in, and none of them answered.
    pub(super) fn pulses_unanswered(&self) -> usize {
        let last = self.answered.last();
        let pulses = self.once.iter().filter(|(once, (_, outcome))| once.rule == Rule::Pulse && asks(*outcome));
        pulses.filter(|(once, _)| last.is_none_or(|last| *last < once.date)).count()
    }

    pub(super) fn all_settled(&self, date: NaiveDate, wanted: &[Kind]) -> bool {
        self.settled.get(&date).is_some_and(|slots| wanted.iter().all(|kind| slots[*kind as usize].is_some()))
    }
}

/// Whether a pulse with this outcome was asked for.
fn asks(outcome: Outcome) -> bool {
    outcome.shown() || outcome == Outcome::Merged
}
