//! Where the day is, in words, as a phase and on the dial: for the tray, for Today, for a terminal.
//! Lives here: saying it. What does not: where it is and what is due (domain::reminder).

mod dial;
mod sentences;

use chrono::{DateTime, TimeDelta, Utc};
use domain::reminder::{DayState, HeldBack, Once, Phase, Upcoming};
use domain::work_week::Plan;
use domain::zone::Zone;

use crate::view::{DayActs, DayPhase};

pub(crate) use dial::dial;
pub(crate) use sentences::{coming_days, coming_up, long_moment_at, state_lines, subtitle, title, until_words};

/// All that is said of a day is said from this.
#[derive(Debug, Clone)]
pub(crate) struct Day<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) zone: &'a Zone,
    pub(crate) now: DateTime<Utc>,
    pub(crate) state: DayState,
    /// Reminders still to come if nothing is said, the next first.
    pub(crate) ahead: Vec<Upcoming>,
    /// The same, of other rules than the evening's.
    pub(crate) others: Vec<(DateTime<Utc>, Once)>,
}

impl Day<'_> {
    /// Where the day is; the tray icon has one drawing for each.
    pub(crate) fn phase(&self) -> DayPhase {
        if self.waiting() > 0 {
            return DayPhase::Waiting;
        }
        if self.state.pause.is_some() {
            return DayPhase::Paused;
        }
        match self.state.phase {
            Phase::Before => DayPhase::Before,
            Phase::Working => DayPhase::Working,
            Phase::NearEnd => DayPhase::NearEnd,
            Phase::Ended => DayPhase::Ended,
            Phase::PastCutoff => DayPhase::PastCutoff,
            Phase::Done => DayPhase::Done,
            Phase::DayOff => DayPhase::DayOff,
            Phase::OnLeave => DayPhase::OnLeave,
        }
    }

    /// How many reminders wait: to be seen, or for what holds them back to end.
    pub(crate) fn waiting(&self) -> usize {
        self.state.waiting + self.state.held.as_ref().map_or(0, HeldBack::count)
    }

    /// Which of the day's acts make sense now.
    pub(crate) fn acts(&self) -> DayActs {
        DayActs {
            done: self.state.done_ends,
            is_done: self.state.phase == Phase::Done,
            paused: self.state.pause.is_some(),
            snooze: self.state.can_snooze,
            still_working: !matches!(self.state.phase, Phase::Before | Phase::Working | Phase::NearEnd),
        }
    }
}

/// When work begins next after a moment, looking ten weeks ahead: further off, nothing can wait until then.
pub(crate) fn next_start(plan: &Plan, zone: &Zone, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let today = zone.local(after).date();
    (0..70)
        .filter_map(|days| plan.shift_of(today + TimeDelta::days(days), zone))
        .map(|shift| shift.start())
        .find(|start| *start > after)
}

#[cfg(test)]
mod tests;
