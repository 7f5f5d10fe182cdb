//! Reminders beside the evening's three, by the same engine: a rule, a key that makes each once-only, a time and a limit
//! of lateness. Lives here: when each is due and what becomes of it. What does not: its words.

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Outcome};
use super::standing::{ON_TIME, Standing};
use super::state::State;
use crate::moment::Moment;
use crate::zone::Zone;

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// A pause without an end has lasted another week: is it still meant?
    StillPaused,
    /// The first work after leave begins.
    SoftLanding,
    /// Protected time begins.
    Protected,
    /// The day's check-in is asked for.
    Pulse,
    /// The quiet minutes after a heavier session are over. It is never in the ledger.
    Buffer,
}

/// What makes such a reminder once-only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Once {
    /// Which rule.
    pub rule: Rule,
    /// Of which date; of a pause, the date in UTC.
    pub date: NaiveDate,
    /// The minute of the day, where a rule has several a date.
    #[serde(default)]
    pub minute: u32,
}

/// Such a reminder with its times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Occasion {
    pub(super) once: Once,
    pub(super) due: DateTime<Utc>,
    /// Until when it is worth showing, inclusive.
    until: DateTime<Utc>,
}

/// How long a pause without an end lasts before it is asked about, and again.
const PAUSE_ASKED_EVERY: TimeDelta = TimeDelta::days(7);
/// How late the first morning after leave is still greeted.
const LANDING_LATENESS: TimeDelta = TimeDelta::hours(3);
/// How late the beginning of protected time is still said.
const PROTECTED_LATENESS: TimeDelta = TimeDelta::minutes(30);
/// How late the end of the quiet minutes is still said.
const BUFFER_LATENESS: TimeDelta = TimeDelta::minutes(5);
/// Who was away from work for fewer dates before needs no landing.
const AWAY_DATES: i64 = 3;
/// After so many pulses in a row without an answer, every second work date is left out.
const UNANSWERED: usize = 3;
/// The furthest back that a previous work date is looked for.
const FURTHEST_BACK: i64 = 14;

impl Standing<'_> {
    /// The reminders of the other rules that are due by a moment.
    fn occasions(&self, state: &State, until: DateTime<Utc>, zone: &Zone) -> Vec<Occasion> {
        if !self.rules {
            return Vec::new();
        }
        let first = zone.local(self.since).date() - TimeDelta::days(3);
        let last = zone.local(until).date() + TimeDelta::days(1);
        let dates = first.iter_days().take_while(|date| *date <= last);
        let all = dates.flat_map(|date| self.occasions_of(state, date, zone));
        all.filter(|one| self.since <= one.due && one.due <= until).collect()
    }

    fn occasions_of(&self, state: &State, date: NaiveDate, zone: &Zone) -> Vec<Occasion> {
        let protected = self.plan.protected_on(date).into_iter().map(|one| {
            let (due, end) = one.on(date, zone);
            let minute = one.range.start.num_seconds_from_midnight() / 60;
            let until = end.min(due + PROTECTED_LATENESS);
            Occasion { once: Once { rule: Rule::Protected, date, minute }, due, until }
        });
        // On leave all time is one's own, and nothing is said of it.
        let on_leave = state.on_leave(date) || self.plan.is_leave(date);
        let mut all: Vec<Occasion> = if on_leave { Vec::new() } else { protected.collect() };
        let Some(shift) = self.shift_of(state, date, zone) else { return all };
        if self.lands(state, date, zone) {
            let due = shift.start();
            let until = shift.end.min(due + LANDING_LATENESS);
            all.push(Occasion { once: Once { rule: Rule::SoftLanding, date, minute: 0 }, due, until });
        }
        let until = shift.end + TimeDelta::minutes(self.plan.lateness_limit_minutes.into());
        if self.pulse {
            all.push(Occasion { once: Once { rule: Rule::Pulse, date, minute: 0 }, due: shift.end, until });
        }
        all
    }

    /// Whether a work date is the first after leave.
    fn lands(&self, state: &State, date: NaiveDate, zone: &Zone) -> bool {
        let before = || (1..=AWAY_DATES).map(|days| date - TimeDelta::days(days));
        before().any(|date| state.on_leave(date) || self.plan.is_leave(date))
            && before().all(|date| self.shift_of(state, date, zone).is_none())
    }

    /// Whether the pulse of a work date is left out, since it went unanswered and was asked for the work date before.
    fn rests(&self, state: &State, date: NaiveDate, zone: &Zone) -> bool {
        let mut before = (1..=FURTHEST_BACK).map(|days| date - TimeDelta::days(days));
        state.pulses_unanswered() >= UNANSWERED
            && before
                .find(|date| self.shift_of(state, *date, zone).is_some())
                .is_some_and(|date| state.pulse_asked(date))
    }
}

impl State {
    /// Whether pulses are asked for every second work date only, because the last ones went unanswered.
    #[must_use]
    pub fn pulses_halved(&self) -> bool {
        self.pulses_unanswered() >= UNANSWERED
    }
}

/// When the pause in force was last to be asked about, and when it is next, where it has no end.
fn pause_asked(state: &State, now: DateTime<Utc>) -> Option<(Option<DateTime<Utc>>, DateTime<Utc>)> {
    let (set, end) = state.pause_in_force(now)?;
    if end.is_some() || now < set {
        return None;
    }
    let weeks = i32::try_from((now - set).num_weeks()).ok()?;
    Some(((weeks > 0).then(|| set + PAUSE_ASKED_EVERY * weeks), set + PAUSE_ASKED_EVERY * (weeks + 1)))
}

/// What the other rules come to: what to append, and what to show. `said` are the work dates whose end is being said, or whose check-in is under way.
pub(super) fn settle_once(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    zone: &Zone,
    said: &[NaiveDate],
) -> (Vec<Entry>, Vec<Once>) {
    let entry = |once, outcome| Entry::Once { at: Moment::new(now, zone), once, outcome };
    if state.is_paused(now) {
        let due = pause_asked(state, now).filter(|_| standing.rules).and_then(|(due, _)| due);
        let once = due.map(|due| Once { rule: Rule::StillPaused, date: due.date_naive(), minute: 0 });
        let once = once.filter(|once| !state.is_said(*once));
        return (once.map(|once| entry(once, Outcome::Delivered)).into_iter().collect(), once.into_iter().collect());
    }
    let (mut entries, mut show) = (Vec::new(), Vec::new());
    for Occasion { once, due, until } in standing.occasions(state, now, zone) {
        if state.is_said(once) || (once.rule == Rule::Pulse && standing.rests(state, once.date, zone)) {
            continue;
        }
        let answered = once.rule == Rule::Pulse && (state.is_answered(once.date) || state.is_done(once.date));
        let fresh = now - due <= ON_TIME || now <= until;
        let fresh = fresh && (once.rule != Rule::Pulse || standing.fresh(state, once.date, due, now, zone));
        let outcome = if answered {
            Outcome::Done
        } else if !fresh {
            if state.was_paused(due) { Outcome::Paused } else { Outcome::Expired }
        } else if once.rule == Rule::Pulse && said.contains(&once.date) {
            Outcome::Merged
        } else if now - due <= ON_TIME {
            Outcome::Delivered
        } else {
            Outcome::DeliveredLate
        };
        if outcome.shown() {
            show.push(once);
        }
        entries.push(entry(once, outcome));
    }
    // Shown and not written down: an entry would keep for ever when a session was. What makes it once-only is that its
    // end is forgotten with it.
    let over = state.buffer_over(now).filter(|end| standing.rules && *end <= now && now - *end <= BUFFER_LATENESS);
    show.extend(over.map(|end| Once { rule: Rule::Buffer, date: zone.local(end).date(), minute: 0 }));
    (entries, show)
}

/// When one of the other rules comes due next after a moment, no later than another.
pub(super) fn next_once(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    zone: &Zone,
) -> Option<DateTime<Utc>> {
    if !standing.rules {
        return None;
    }
    let buffer = state.buffer_until(now);
    let rule = if state.is_paused(now) {
        pause_asked(state, now).map(|(_, next)| next)
    } else {
        next_occasion(standing, state, now, until, zone)
    };
    buffer.into_iter().chain(rule).min().filter(|next| *next <= until)
}

fn next_occasion(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    zone: &Zone,
) -> Option<DateTime<Utc>> {
    let ahead =
        |one: &Occasion| now < one.due && standing.since <= one.due && one.due <= until && !state.is_said(one.once);
    let (first, last) = (zone.local(now).date() - TimeDelta::days(3), zone.local(until).date() + TimeDelta::days(1));
    let mut earliest: Option<DateTime<Utc>> = None;
    for date in first.iter_days().take_while(|date| *date <= last) {
        if earliest.is_some_and(|at| zone.local(at).date() + TimeDelta::days(1) < date) {
            break;
        }
        let dues = standing.occasions_of(state, date, zone).into_iter().filter(ahead).map(|one| one.due);
        earliest = earliest.into_iter().chain(dues).min();
    }
    earliest
}
