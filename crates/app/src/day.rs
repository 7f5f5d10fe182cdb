//! Where the day is, in words, as a phase and on the dial: for the tray, for Today, for a terminal.
//! Lives here: saying it. What does not: what is due (domain::reminder), what has been written (tick.rs, acts.rs).

mod dial;
mod sentences;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::work_week::{Cutoff, Plan, Shift};
use domain::zone::Zone;

use crate::view::DayPhase;

#[allow(unused_imports, reason = "tick, Today and the tray say it")]
pub(crate) use dial::dial;
#[allow(unused_imports, reason = "tick, Today and the tray say it")]
pub(crate) use sentences::{coming_up, moment_words, state_lines, subtitle, title, until_words};

/// How near the end is "near" where no heads-up is wanted.
const NEAR_MINUTES: u32 = 10;

/// All that decides what is said of a day.
#[derive(Debug, Clone)]
pub(crate) struct Day<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) zone: &'a Zone,
    pub(crate) now: DateTime<Utc>,
    /// The work date that now belongs to.
    pub(crate) work_date: NaiveDate,
    /// Its shift; none on a day off or on leave.
    pub(crate) shift: Option<Shift>,
    /// When its cutoff falls.
    pub(crate) cutoff: Option<DateTime<Utc>>,
    /// Said of the day by the person.
    pub(crate) said: Said,
    /// Reminders still to come, the next first.
    pub(crate) ahead: Vec<Ahead>,
}

/// What the person said, as far as it holds now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// "Done for today", of this work date.
    pub(crate) done: bool,
    /// A pause: until when, or until the person says so.
    pub(crate) pause: Option<Pause>,
    /// On call until.
    pub(crate) on_call: Option<DateTime<Utc>>,
    /// The last day of the leave that holds today.
    pub(crate) leave_until: Option<NaiveDate>,
    /// A snooze that is running.
    pub(crate) snoozed_until: Option<DateTime<Utc>>,
    /// Reminders that could not be shown, or wait for a full screen to end.
    pub(crate) waiting: usize,
    /// Why they wait, in words, where it is known.
    pub(crate) held_by: Option<String>,
}

/// A pause that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pause {
    /// Until a moment.
    Until(DateTime<Utc>),
    /// Until the person says so.
    UntilSaidSo,
}

/// A reminder still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ahead {
    pub(crate) at: DateTime<Utc>,
    pub(crate) what: AheadKind,
}

/// What is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AheadKind {
    HeadsUp,
    DayEnd,
    Cutoff,
}

impl<'a> Day<'a> {
    pub(crate) fn new(plan: &'a Plan, zone: &'a Zone, now: DateTime<Utc>, said: Said, ahead: Vec<Ahead>) -> Day<'a> {
        let work_date = plan.work_date_of(now, zone);
        let shift = if said.leave_until.is_some() { None } else { plan.shift_of(work_date, zone) };
        let cutoff = shift.as_ref().and_then(|shift| cutoff_of(plan, shift, zone));
        Day { plan, zone, now, work_date, shift, cutoff, said, ahead }
    }

    /// Where the day is; the tray icon has one drawing for each.
    pub(crate) fn phase(&self) -> DayPhase {
        if self.said.waiting > 0 {
            return DayPhase::Waiting;
        }
        if self.said.pause.is_some() {
            return DayPhase::Paused;
        }
        if self.said.leave_until.is_some() {
            return DayPhase::OnLeave;
        }
        if self.said.done {
            return DayPhase::Done;
        }
        self.clock_phase()
    }

    /// Where the day is by the clock and the plan alone.
    pub(crate) fn clock_phase(&self) -> DayPhase {
        let Some(shift) = &self.shift else {
            return DayPhase::DayOff;
        };
        let near = TimeDelta::minutes(self.plan.heads_up_minutes.unwrap_or(NEAR_MINUTES).into());
        if self.now < shift.start() {
            DayPhase::Before
        } else if self.now < shift.end - near {
            DayPhase::Working
        } else if self.now < shift.end {
            DayPhase::NearEnd
        } else if self.cutoff.is_none_or(|cutoff| self.now < cutoff) {
            DayPhase::Ended
        } else {
            DayPhase::PastCutoff
        }
    }

    /// When work begins again after the running day.
    pub(crate) fn next_start(&self) -> Option<DateTime<Utc>> {
        next_start(self.plan, self.zone, self.now)
    }
}

/// When work begins next, looking ten weeks ahead: further off, nothing can wait until then.
pub(crate) fn next_start(plan: &Plan, zone: &Zone, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let today = zone.local(now).date();
    (0..70)
        .filter_map(|days| plan.shift_of(today + TimeDelta::days(days), zone))
        .map(|shift| shift.start())
        .find(|at| *at > now)
}

/// When a shift's cutoff falls.
pub(crate) fn cutoff_of(plan: &Plan, shift: &Shift, zone: &Zone) -> Option<DateTime<Utc>> {
    match plan.cutoff? {
        Cutoff::After { minutes } => Some(shift.end + TimeDelta::minutes(minutes.into())),
        Cutoff::At(time) => {
            let date = zone.local(shift.end).date();
            (-1..=2).map(|days| zone.instant((date + TimeDelta::days(days)).and_time(time))).find(|at| *at >= shift.end)
        }
    }
}

#[cfg(test)]
mod tests;
