//! What comes. Lives here: when the engine has to look again, and what it will show if nothing is said meanwhile.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::entry::{Key, Kind, Line};
use super::once::{Once, next_once};
use super::settle::{Due, Settlement, settle};
use super::standing::Standing;
use super::state::State;
use crate::zone::Zone;

/// How far ahead a next reminder is looked for: a little further than the longest rotation.
const FAR_ENOUGH: TimeDelta = TimeDelta::days(402);

/// A reminder that will be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upcoming {
    /// When.
    pub at: DateTime<Utc>,
    /// The work date.
    pub work_date: NaiveDate,
    /// Which of its reminders.
    pub kind: Kind,
}

/// The next moment after now at which something comes due or a pause ends, if nothing is said before.
#[must_use]
pub fn next_wake(standing: &Standing, state: &State, now: DateTime<Utc>, zone: &Zone) -> Option<DateTime<Utc>> {
    next_wake_until(standing, state, now, now + FAR_ENOUGH, zone)
}

/// The same, no later than a moment.
#[must_use]
pub fn next_wake_until(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    zone: &Zone,
) -> Option<DateTime<Utc>> {
    let once = next_once(standing, state, now, until, zone);
    if let Some((_, end)) = state.pause_in_force(now) {
        return end.filter(|end| *end <= until).into_iter().chain(once).min();
    }
    let snooze = state.pending.map(|pending| pending.until).filter(|end| now < *end);
    let due = next_due(standing, state, now, snooze.map_or(until, |snooze| snooze.min(until)), zone);
    snooze.into_iter().chain(due).chain(once).min().filter(|wake| *wake <= until)
}

fn next_due(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    zone: &Zone,
) -> Option<DateTime<Utc>> {
    let open = |(key, due): &(Key, DateTime<Utc>)| now < *due && standing.since <= *due && !state.is_settled(*key);
    let mut earliest: Option<DateTime<Utc>> = None;
    for date in standing.open_dates_from(state, now, until, zone) {
        // The reminders of a date come no earlier than its heads-up minutes before its midnight.
        let found =
            earliest.is_some_and(|at| zone.local(at).date() + TimeDelta::days(2) + standing.longest_heads_up() < date);
        if found {
            break;
        }
        let day = standing.day(state, date, zone);
        let dues = day.iter().flat_map(|day| day.dues.iter().filter(|due| open(due)).map(|(_, due)| *due));
        earliest = earliest.into_iter().chain(dues).min();
    }
    earliest
}

/// What will be shown within so many days if nothing is said: the engine itself, run ahead.
#[must_use]
pub fn outlook(standing: &Standing, state: &State, now: DateTime<Utc>, zone: &Zone, days: u32) -> Vec<Upcoming> {
    let mut coming = Vec::new();
    run_ahead(standing, state, now, now + TimeDelta::days(days.into()), zone, |at, settlement| {
        coming.extend(shown(now, at, settlement));
        true
    });
    coming
}

/// The next reminder that will be shown if nothing is said: within ten days, or once the pattern has come round.
#[must_use]
pub(super) fn next_shown(standing: &Standing, state: &State, now: DateTime<Utc>, zone: &Zone) -> Option<Upcoming> {
    let round = i64::try_from(standing.plan.usual.length()).unwrap_or_default() + 3;
    let until = now + TimeDelta::days(round.max(10));
    let mut next = None;
    run_ahead(standing, state, now, until, zone, |at, settlement| {
        next = shown(now, at, settlement).next();
        next.is_none()
    });
    next
}

/// What a settling to come shows.
fn shown(now: DateTime<Utc>, at: DateTime<Utc>, settlement: &Settlement) -> impl Iterator<Item = Upcoming> {
    let upcoming = move |due: &Due| Upcoming { at, work_date: due.key.work_date, kind: due.key.kind };
    settlement.show.iter().filter(move |_| at > now).map(upcoming)
}

/// What the other rules will show within so many days if nothing is said, and when.
#[must_use]
pub fn outlook_once(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    zone: &Zone,
    days: u32,
) -> Vec<(DateTime<Utc>, Once)> {
    let mut coming = Vec::new();
    run_ahead(standing, state, now, now + TimeDelta::days(days.into()), zone, |at, settlement| {
        coming.extend(settlement.show_once.iter().filter(|_| at > now).map(|once| (at, *once)));
        true
    });
    coming
}

/// The lines that the engine will write from now until a moment, inclusive, if nothing is said.
#[must_use]
pub fn foresee(standing: &Standing, state: &State, now: DateTime<Utc>, until: DateTime<Utc>, zone: &Zone) -> Vec<Line> {
    let mut lines = Vec::new();
    run_ahead(standing, state, now, until, zone, |_, settlement| {
        lines.extend(settlement.lines().into_iter().cloned());
        true
    });
    lines
}

/// Runs the engine itself from now until a moment, handing on what each settling comes to, as long as that is wanted.
fn run_ahead(
    standing: &Standing,
    state: &State,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    zone: &Zone,
    mut settled: impl FnMut(DateTime<Utc>, &Settlement) -> bool,
) {
    let mut state = state.clone();
    let mut at = now;
    loop {
        let settlement = settle(standing, &state, at, zone, false);
        for entry in &settlement.entries {
            state.apply(entry);
        }
        if settlement.buffer_over {
            state = state.with_buffer(None);
        }
        if !settled(at, &settlement) {
            return;
        }
        match next_wake_until(standing, &state, at, until, zone) {
            Some(next) if next > at => at = next,
            _ => return,
        }
    }
}
