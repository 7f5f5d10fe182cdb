//! Where the day is. Lives here: the state that a tray icon, a dial and a status line show, before any word.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::ahead::{Upcoming, next_shown};
use super::entry::{Key, Kind};
use super::once::Once;
use super::settle::settle;
use super::standing::Standing;
use super::state::State;
use crate::presence::Hold;
use crate::work_week::Shift;
use crate::zone::Zone;

/// Where the working day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Before its first range.
    Before,
    /// Within its ranges or a break between them.
    Working,
    /// The last minutes.
    NearEnd,
    /// It has ended and the cutoff has not passed.
    Ended,
    /// The cutoff has passed.
    PastCutoff,
    /// "Done for today" was said.
    Done,
    /// No work.
    DayOff,
    /// On leave.
    OnLeave,
}

/// Reminders that are due and held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// What holds them back.
    pub by: Hold,
    /// What would be shown of the evening's if nothing held it back.
    pub evening: Vec<Key>,
    /// The same, of other rules.
    pub others: Vec<Once>,
}

impl HeldBack {
    /// How many reminders come when it ends.
    #[must_use]
    pub fn count(&self) -> usize {
        self.evening.len() + self.others.len()
    }
}

/// Where the day is, and what holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayState {
    /// The work date that now belongs to.
    pub work_date: NaiveDate,
    /// Its shift, if it has one.
    pub shift: Option<Shift>,
    /// Its cutoff, if it has one.
    pub cutoff: Option<DateTime<Utc>>,
    /// Where it is.
    pub phase: Phase,
    /// The last date of the leave that runs.
    pub leave_until: Option<NaiveDate>,
    /// The pause in force: when it was set, and its end; no end until the person says so.
    pub pause: Option<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    /// The end of the time on call that runs.
    pub on_call_until: Option<DateTime<Utc>>,
    /// The end of the quiet minutes that run.
    pub buffer_until: Option<DateTime<Utc>>,
    /// How many reminders could not be shown or were not seen.
    pub waiting: usize,
    /// The reminders that are due and held back, where there are any.
    pub held: Option<HeldBack>,
    /// Whether "done for today" has something to end.
    pub done_ends: bool,
    /// Whether the reminder shown last can be snoozed.
    pub can_snooze: bool,
    /// The end of a snooze that is not over.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// The next reminder that will be shown.
    pub next: Option<Upcoming>,
}

/// Where the day is now.
#[must_use]
pub fn day_state(standing: &Standing, state: &State, now: DateTime<Utc>, zone: &Zone) -> DayState {
    let work_date = standing.work_date_of(state, now, zone);
    let shift = standing.shift_of(state, work_date, zone);
    let cutoff = shift.as_ref().and_then(|shift| standing.due(Kind::Cutoff, shift.end, zone));
    let on_leave = |date: NaiveDate| state.on_leave(date) || standing.plan.is_leave(date);
    let phase = match &shift {
        _ if state.is_done(work_date) => Phase::Done,
        Some(shift) => phase(standing, shift, cutoff, now),
        None if on_leave(work_date) => Phase::OnLeave,
        None => Phase::DayOff,
    };
    let current = standing.current_work_date(state, now, zone);
    let can_snooze = state.shown_last().is_some_and(|key| {
        !state.is_done(key.work_date)
            && !on_leave(key.work_date)
            && !state.is_paused(now)
            && key.work_date == work_date
            && state.snoozes_of(key.work_date) < standing.plan.snooze_limit
    });
    let snoozed = state.pending.filter(|pending| now < pending.until && !on_leave(pending.key.work_date));
    DayState {
        work_date,
        leave_until: (phase == Phase::OnLeave).then(|| last_of(work_date, on_leave)),
        cutoff,
        phase,
        pause: state.pause_in_force(now),
        on_call_until: standing.on_call_until(state, now),
        buffer_until: state.buffer_until(now),
        waiting: state.waiting_count(),
        held: held_back(standing, state, now, zone),
        done_ends: current == Some(work_date) && shift.is_some() && !state.is_done(work_date),
        can_snooze,
        snoozed_until: snoozed.map(|pending| pending.until),
        next: next_shown(standing, state, now, zone),
        shift,
    }
}

fn held_back(standing: &Standing, state: &State, now: DateTime<Utc>, zone: &Zone) -> Option<HeldBack> {
    let by = state.held()?;
    let settled = settle(standing, state, now, zone, false);
    let evening = settled.show.iter().map(|due| due.key).collect();
    let held = HeldBack { by, evening, others: settled.show_once };
    (held.count() > 0).then_some(held)
}

fn phase(standing: &Standing, shift: &Shift, cutoff: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Phase {
    let near = TimeDelta::minutes(standing.plan.heads_up_minutes.unwrap_or(10).into());
    if now < shift.start() {
        Phase::Before
    } else if now < shift.end - near {
        Phase::Working
    } else if now < shift.end {
        Phase::NearEnd
    } else if cutoff.is_none_or(|cutoff| now < cutoff) {
        Phase::Ended
    } else {
        Phase::PastCutoff
    }
}

/// The last of the dates from this one on that a rule holds on without a gap, two years at most.
fn last_of(first: NaiveDate, holds: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    first.iter_days().take(730).take_while(|date| holds(*date)).last().unwrap_or(first)
}
