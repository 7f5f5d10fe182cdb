//! What a person does to their reminders (rules 4, 5 and 6). Lives here: what each act writes.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::entry::{Entry, Line, Outcome};
use super::standing::Standing;
use super::state::State;
use crate::moment::Moment;
use crate::zone::Zone;

/// An act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// No reminders until then; none until the person says so.
    Pause {
        /// Its end.
        until: Option<DateTime<Utc>>,
    },
    /// Ends the pause.
    Resume,
    /// Shows the reminder shown last again.
    Snooze {
        /// When.
        until: DateTime<Utc>,
    },
    /// "Done for today".
    Done,
    /// The same on the reminder of a work date, whenever that is said.
    DoneOf(NaiveDate),
    /// Leave on these dates.
    Leave {
        /// First date.
        from: NaiveDate,
        /// Last date, inclusive.
        to: NaiveDate,
    },
    /// On call from now.
    OnCall {
        /// Its end.
        until: DateTime<Utc>,
    },
}

/// What an act writes, to be appended in this order; nothing where it has no effect.
#[must_use]
pub fn act(standing: &Standing, state: &State, now: DateTime<Utc>, zone: &Zone, act: Act) -> Vec<Entry> {
    let at = Moment::new(now, zone);
    match act {
        Act::Pause { until } => {
            let matters_until = Entry::kept_after(now, until);
            let matters_until = state.pause_matters().map_or(matters_until, |before| before.max(matters_until));
            vec![Entry::Pause { at, until, matters_until }]
        }
        Act::Resume => {
            state.pause_matters().map(|matters_until| Entry::Resume { at, matters_until }).into_iter().collect()
        }
        Act::Snooze { until } => snooze(standing, state, at, until).into_iter().collect(),
        Act::Done => done(standing, state, now, zone, standing.current_work_date(state, now, zone)),
        // Nothing of an earlier date is open any more, and what is open now isn't meant.
        Act::DoneOf(date) if standing.current_work_date(state, now, zone).is_some_and(|current| date < current) => {
            Vec::new()
        }
        Act::DoneOf(date) => done(standing, state, now, zone, Some(date)),
        Act::Leave { from, to } => {
            let mut entries = vec![Entry::Leave { at, from, to }];
            let first = from.max(standing.first_date(zone));
            let last = to.min(zone.local(now).date() + TimeDelta::days(1));
            let begun =
                |date: &NaiveDate| standing.shift_of(state, *date, zone).is_some_and(|shift| shift.start() <= now);
            let dates = first.iter_days().take_while(|date| *date <= last).filter(begun);
            entries.extend(dates.flat_map(|date| close(standing, state, now, zone, date, Outcome::OnLeave)));
            entries
        }
        Act::OnCall { until } => {
            let matters_until = Entry::kept_after(now, Some(until));
            let matters_until = state.on_call_matters().map_or(matters_until, |before| before.max(matters_until));
            vec![Entry::OnCall { at, until, matters_until }]
        }
    }
}

fn done(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    zone: &Zone,
    work_date: Option<NaiveDate>,
) -> Vec<Entry> {
    let mut entries = vec![Entry::Done { at: Moment::new(now, zone), work_date }];
    entries.extend(work_date.into_iter().flat_map(|date| close(standing, state, now, zone, date, Outcome::Done)));
    entries
}

/// Settles what is open of a work date, due or not.
fn close(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    zone: &Zone,
    date: NaiveDate,
    outcome: Outcome,
) -> Vec<Entry> {
    let Some(day) = standing.day(state, date, zone) else { return Vec::new() };
    let open = day.dues.iter().filter(|(key, due)| standing.since <= *due && !state.is_settled(*key));
    open.map(|(key, _)| {
        let at = Moment::new(now, zone);
        Entry::Line(Line { at, work_date: key.work_date, kind: key.kind, outcome, snooze: None })
    })
    .collect()
}

fn snooze(standing: &Standing, state: &State, at: Moment, until: DateTime<Utc>) -> Option<Entry> {
    let key = state.shown_last()?;
    let n = state.snoozes_of(key.work_date) + 1;
    let over = state.is_done(key.work_date) || state.on_leave(key.work_date) || standing.plan.is_leave(key.work_date);
    if over || n > standing.plan.snooze_limit || state.is_paused(at.at) || until <= at.at {
        return None;
    }
    Some(Entry::Snooze { at, work_date: key.work_date, kind: key.kind, n, until })
}
