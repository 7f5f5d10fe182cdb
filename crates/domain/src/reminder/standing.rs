//! The plan in force, as the engine reads it. Lives here: due times (rule 1), the ranges a date has once leave is
//! taken off, freshness (rule 3). What does not: what is open or settled.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::entry::{Key, Kind};
use super::state::State;
use crate::work_week::{Cutoff, Plan, Shift};
use crate::zone::Zone;

/// A reminder settled within this of its due time is on time.
pub(super) const ON_TIME: TimeDelta = TimeDelta::seconds(60);

/// The plan in force and since when.
#[derive(Debug, Clone)]
pub struct Standing<'p> {
    pub(super) plan: &'p Plan,
    pub(super) since: DateTime<Utc>,
    on_call: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    wanted: Vec<Kind>,
    /// Whether the other rules hold as well.
    pub(super) rules: bool,
    /// Whether the check-in of each work date is asked for, where they do.
    pub(super) pulse: bool,
    /// The work date whose check-in is under way.
    pub(super) checking_in: Option<NaiveDate>,
}

/// A work date with its reminders.
#[derive(Debug, Clone)]
pub(super) struct WorkDay {
    pub(super) shift: Shift,
    /// Each wanted reminder with its due time, in order of kind.
    pub(super) dues: Vec<(Key, DateTime<Utc>)>,
}

impl<'p> Standing<'p> {
    /// A plan that is in force since a moment: what was due before it is ignored. The plan's times on call are
    /// read in the zone of that moment.
    #[must_use]
    pub fn new(plan: &'p Plan, since: DateTime<Utc>, zone_then: &Zone) -> Standing<'p> {
        let on_call = plan.on_call.iter().map(|s| (s.from.instant(zone_then), s.until.instant(zone_then))).collect();
        let wanted = [plan.heads_up_minutes.is_some(), plan.day_end, plan.cutoff.is_some()];
        let wanted = Kind::ALL.into_iter().zip(wanted).filter_map(|(kind, wanted)| wanted.then_some(kind)).collect();
        Standing { plan, since, on_call, wanted, rules: false, pulse: true, checking_in: None }
    }

    /// The same, with the rules beside the evening's: the pulse, protected time, the first morning after leave, a
    /// pause that lasts.
    #[must_use]
    pub fn with_rules(mut self) -> Standing<'p> {
        self.rules = true;
        self
    }

    /// The same, where the person chose whether the check-in is asked for.
    #[must_use]
    pub fn asking(mut self, pulse: bool) -> Standing<'p> {
        self.pulse = pulse;
        self
    }

    /// The same, while the check-in of a work date is under way: its day's end need not be said.
    #[must_use]
    pub fn checking_in(mut self, work_date: Option<NaiveDate>) -> Standing<'p> {
        self.checking_in = work_date;
        self
    }

    /// The same, but what was due before a moment is ignored.
    #[must_use]
    pub fn not_before(mut self, moment: DateTime<Utc>) -> Standing<'p> {
        self.since = self.since.max(moment);
        self
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &'p Plan {
        self.plan
    }

    /// A date's shift, once leave that was said is taken off.
    #[must_use]
    pub fn shift_of(&self, state: &State, date: NaiveDate, zone: &Zone) -> Option<Shift> {
        if state.on_leave(date) { None } else { self.plan.shift_of(date, zone) }
    }

    pub(super) fn day(&self, state: &State, date: NaiveDate, zone: &Zone) -> Option<WorkDay> {
        let shift = self.shift_of(state, date, zone)?;
        let due = |kind: Kind| Some((Key { work_date: date, kind }, self.due(kind, shift.end, zone)?));
        let dues = self.wanted.iter().filter_map(|kind| due(*kind)).collect();
        Some(WorkDay { shift, dues })
    }

    /// When a reminder of a work date with this end is due.
    #[must_use]
    pub fn due(&self, kind: Kind, end: DateTime<Utc>, zone: &Zone) -> Option<DateTime<Utc>> {
        match kind {
            Kind::HeadsUp => self.plan.heads_up_minutes.map(|minutes| end - TimeDelta::minutes(minutes.into())),
            Kind::DayEnd => self.plan.day_end.then_some(end),
            Kind::Cutoff => match self.plan.cutoff? {
                Cutoff::After { minutes } => Some(end + TimeDelta::minutes(minutes.into())),
                Cutoff::At(time) => {
                    let date = zone.local(end).date();
                    let of = |days| zone.instant((date + TimeDelta::days(days)).and_time(time));
                    (-2..=3).map(of).filter(|at| *at >= end).min()
                }
            },
        }
    }

    /// The dates whose reminders can be due from `since` to a moment, not all of them settled.
    pub(super) fn open_dates<'a>(
        &'a self,
        state: &'a State,
        until: DateTime<Utc>,
        zone: &Zone,
    ) -> impl Iterator<Item = NaiveDate> + 'a {
        self.open_dates_from(state, self.since, until, zone)
    }

    /// The same, of those that can be due from a later moment on.
    pub(super) fn open_dates_from<'a>(
        &'a self,
        state: &'a State,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
        zone: &Zone,
    ) -> impl Iterator<Item = NaiveDate> + 'a {
        let last = zone.local(until).date() + TimeDelta::days(2) + self.longest_heads_up();
        self.first_date_for(from.max(self.since), zone)
            .iter_days()
            .take_while(move |date| *date <= last)
            .filter(|date| !state.all_settled(*date, &self.wanted))
    }

    /// The first date that can have a reminder due at or after `since`.
    pub(super) fn first_date(&self, zone: &Zone) -> NaiveDate {
        self.first_date_for(self.since, zone)
    }

    fn first_date_for(&self, from: DateTime<Utc>, zone: &Zone) -> NaiveDate {
        let minutes_after_end = match self.plan.cutoff {
            Some(Cutoff::After { minutes }) => minutes,
            _ => 0,
        };
        zone.local(from).date() - TimeDelta::days(5 + i64::from(minutes_after_end) / 1440)
    }

    pub(super) fn longest_heads_up(&self) -> TimeDelta {
        TimeDelta::days(i64::from(self.plan.heads_up_minutes.unwrap_or(0)) / 1440)
    }

    pub(super) fn on_call(&self, state: &State, at: DateTime<Utc>) -> bool {
        self.on_call.iter().any(|(from, until)| *from <= at && at < *until) || state.on_call(at)
    }

    /// When the time on call that runs now ends, as planned or as said.
    #[must_use]
    pub fn on_call_until(&self, state: &State, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let planned = self.on_call.iter().filter(|(from, until)| *from <= now && now < *until).map(|(_, until)| *until);
        planned.chain(state.on_call_until(now)).max()
    }

    /// Whether what was due then may still be shown: at most the lateness limit old, and no range of a later work
    /// date began before it is judged, which is at its due time if it is on time, else now.
    pub(super) fn fresh(
        &self,
        state: &State,
        of: NaiveDate,
        due: DateTime<Utc>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> bool {
        let late = now - due;
        if late > TimeDelta::minutes(self.plan.lateness_limit_minutes.into()) {
            return false;
        }
        let judged = if late <= ON_TIME { due } else { now };
        let last = zone.local(judged).date() + TimeDelta::days(1);
        let mut later = of.iter_days().skip(1).take_while(|date| *date <= last);
        !later.any(|date| self.shift_of(state, date, zone).is_some_and(|shift| shift.start() < judged))
    }

    /// The work date that an entry made now belongs to (see `Plan::work_date_of`), leave that was said taken off.
    #[must_use]
    pub fn work_date_of(&self, state: &State, now: DateTime<Utc>, zone: &Zone) -> NaiveDate {
        self.plan.work_date_by(now, zone, |date| self.shift_of(state, date, zone))
    }

    /// The current work date: the latest whose first range has begun.
    #[must_use]
    pub fn current_work_date(&self, state: &State, now: DateTime<Utc>, zone: &Zone) -> Option<NaiveDate> {
        let first = self.first_date(zone);
        let mut date = zone.local(now).date() + TimeDelta::days(1);
        while date >= first {
            if self.shift_of(state, date, zone).is_some_and(|shift| shift.start() <= now) {
                return Some(date);
            }
            date -= TimeDelta::days(1);
        }
        None
    }
}
