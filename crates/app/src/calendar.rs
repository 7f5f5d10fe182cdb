//! The person's dates: workdays, leave and what followed each, by the plan of its day.
//! Lives here: joining plan versions and "done for today". What does not: judging an evening (`domain::evening`),
//! reminders.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::after_hours::Room;
use domain::evening::{Evening, WorkDay, evening};
use domain::work_week::{Cutoff, Plan};
use domain::zone::Zone;
use store::SavedPlan;

/// What the person said about dates.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// Leave said outside a plan, both dates inclusive.
    pub(crate) leave: Vec<(NaiveDate, NaiveDate)>,
    /// The first "done for today" of each work date.
    pub(crate) done: BTreeMap<NaiveDate, DateTime<Utc>>,
    /// Minutes said to have been worked after each work date's end.
    pub(crate) minutes: BTreeMap<NaiveDate, u32>,
}

/// Plan versions, oldest first, and leave.
#[derive(Debug)]
pub(crate) struct Calendar {
    plans: Vec<SavedPlan>,
    said: Said,
    zone: Zone,
    today: NaiveDate,
}

impl Calendar {
    /// The calendar of these versions, seen on the work date of `now`.
    pub(crate) fn new(plans: Vec<SavedPlan>, said: Said, now: DateTime<Utc>, zone: &Zone) -> Calendar {
        let today = plans.last().map_or_else(|| zone.local(now).date(), |saved| saved.plan.work_date_of(now, zone));
        Calendar { plans, said, zone: zone.clone(), today }
    }

    /// The work date that is running.
    pub(crate) fn today(&self) -> NaiveDate {
        self.today
    }

    /// The work date that an entry of a moment belongs to, by the plan of its day.
    pub(crate) fn work_date_of(&self, at: DateTime<Utc>, zone: &Zone) -> NaiveDate {
        let date = zone.local(at).date();
        self.plan_of(date).map_or(date, |plan| plan.work_date_of(at, zone))
    }

    /// The date the first plan was saved on.
    pub(crate) fn first_date(&self) -> Option<NaiveDate> {
        self.plans.first().map(|saved| saved.saved.local().date())
    }

    /// The plan of a date: the last one saved by the end of that day; before the first, the first.
    pub(crate) fn plan_of(&self, date: NaiveDate) -> Option<&Plan> {
        let before = self.plans.partition_point(|saved| saved.saved.local().date() <= date);
        self.plans.get(before.saturating_sub(1)).map(|saved| &saved.plan)
    }

    /// Whether a date is on leave: by the plan of its day, by the plan in force (leave entered after the fact), or said
    /// on the day.
    pub(crate) fn is_leave(&self, date: NaiveDate) -> bool {
        self.plan_of(date).is_some_and(|plan| plan.is_leave(date))
            || self.plans.last().is_some_and(|saved| saved.plan.is_leave(date))
            || self.said.leave.iter().any(|&(from, to)| from <= date && date <= to)
    }

    /// Whether work was planned on a date.
    pub(crate) fn works(&self, date: NaiveDate) -> bool {
        !self.is_leave(date) && self.plan_of(date).is_some_and(|plan| !plan.ranges_on(date).is_empty())
    }

    /// When the shift of a date ends, where it has one.
    pub(crate) fn end_of(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        if !self.works(date) {
            return None;
        }
        self.plan_of(date)?.shift_of(date, &self.zone).map(|shift| shift.end)
    }

    /// The span that the minutes of a date lie in, where work is said to have gone on until a moment: from its end or,
    /// on a day off, from the start of the person's day.
    pub(crate) fn room(&self, date: NaiveDate, until: DateTime<Utc>) -> Room {
        let day_start = self.plan_of(date).map_or(NaiveTime::MIN + TimeDelta::hours(4), |plan| plan.day_start);
        let from = self.end_of(date).unwrap_or_else(|| self.zone.instant(date.and_time(day_start)));
        let last = self.zone.local(until).date();
        let mut later = date.iter_days().skip(1).take_while(|date| *date <= last);
        Room::new(from, until, later.find_map(|date| self.start_of(date)))
    }

    /// When the shift of a date begins, where it has one.
    fn start_of(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        let plan = self.plan_of(date).filter(|_| self.works(date))?;
        plan.shift_of(date, &self.zone).map(|shift| shift.start())
    }

    /// What followed a date.
    pub(crate) fn evening(&self, date: NaiveDate) -> Evening {
        let works = self.works(date);
        let day = WorkDay {
            date,
            works,
            keep_by: works.then(|| self.keep_by(date)).flatten(),
            done_at: self.said.done.get(&date).copied(),
            minutes_over: self.said.minutes.get(&date).copied().unwrap_or(0),
        };
        evening(&day, self.today)
    }

    /// The cutoff of a date; where none is set, the start of the person's next day.
    fn keep_by(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        let plan = self.plan_of(date)?;
        let end = plan.shift_of(date, &self.zone)?.end;
        match plan.cutoff {
            Some(Cutoff::After { minutes }) => Some(end + TimeDelta::minutes(minutes.into())),
            Some(Cutoff::At(time)) => {
                (0..3).map(|days| self.zone.instant((date + Days::new(days)).and_time(time))).find(|&at| at >= end)
            }
            None => Some(self.zone.instant((date + Days::new(1)).and_time(plan.day_start)).max(end)),
        }
    }
}
