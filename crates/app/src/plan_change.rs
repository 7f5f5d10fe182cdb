//! A new version of the plan. Lives here: keeping it, and since when the reminders of the plan in force count. What does
//! not: what a plan makes due (`domain::reminder`), which changes a person can make (`boundaries`, `days_off`).

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::moment::Moment;
use domain::reminder::{Entry, Kind, Standing};
use domain::work_week::Plan;
use domain::zone::Zone;
use serde::{Deserialize, Serialize};
use store::{SavedPlan, Store, StoreError};

use crate::App;
use crate::error::{AppError, OrSay};

/// Since when the reminders of the plan in force count, where that is before it was saved; and in which zone it was then.
const SINCE: &str = "reminders.since";

/// What a date this long before gives can be due since then: a long night and a late cutoff.
const LONGEST_SHIFT_AND_CUTOFF: TimeDelta = TimeDelta::days(5);

/// Of which version.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Of {
    saved: DateTime<Utc>,
    #[serde(flatten)]
    since: Since,
}

/// Since when the reminders of a plan count, and the zone of then, in which its times on call are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Since {
    pub(crate) at: DateTime<Utc>,
    pub(crate) zone: String,
}

/// What a version of the plan is kept with: made before, written in one step with it.
#[derive(Debug)]
pub(crate) struct NewPlan<'p> {
    plan: &'p Plan,
    saved: Moment,
    lines: Vec<Entry>,
    since: Option<Since>,
}

impl NewPlan<'_> {
    /// Writes it; within `Store::together` with whatever else belongs to the change.
    pub(crate) fn keep(&self, store: &mut Store) -> Result<(), StoreError> {
        store.append_ledger(&self.lines)?;
        store.save_plan(&self.saved, self.plan)?;
        match &self.since {
            Some(since) => store.set_setting(SINCE, &Of { saved: self.saved.at, since: since.clone() }),
            None => Ok(()),
        }
    }
}

impl App {
    /// A version of the plan that is in force from now on, with the lines that belong to the change.
    pub(crate) fn new_plan<'p>(
        &self,
        plan: &'p Plan,
        lines: Vec<Entry>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<NewPlan<'p>, AppError> {
        self.hold_clock(now, zone)?;
        let since = self.still_since(plan, now, zone)?;
        Ok(NewPlan { plan, saved: Moment::new(now, zone), lines, since })
    }

    /// Since when the reminders of this version count: since it was saved, or longer, where the change left them alone.
    pub(crate) fn in_force_since(&self, saved: &SavedPlan) -> Result<Since, AppError> {
        let kept: Option<Of> = self.store.setting(SINCE).or_say(&self.words)?;
        // The records keep microseconds.
        let is_of = |kept: &Of| kept.saved.timestamp_micros() == saved.saved.at.timestamp_micros();
        let saved = || Since { at: saved.saved.at, zone: saved.saved.zone.clone() };
        Ok(kept.filter(is_of).map_or_else(saved, |kept| kept.since))
    }

    /// What is due before a plan was saved is ignored, since it was not wanted then. A change that leaves the days behind
    /// the person as they were, or only takes hours away from them, asks for nothing anew: what is open of them and held
    /// back, by a pause say, still comes.
    fn still_since(&self, plan: &Plan, now: DateTime<Utc>, zone: &Zone) -> Result<Option<Since>, AppError> {
        let Some(loaded) = self.load(now, zone)? else { return Ok(None) };
        let Some(since) = loaded.since_by(now) else { return Ok(None) };
        let was = loaded.plan();
        let reminders = |plan: &Plan| (plan.heads_up_minutes, plan.day_end, plan.cutoff, plan.protected.clone());
        if reminders(plan) != reminders(was) {
            return Ok(None);
        }
        let standing = Standing::new(plan, since.at, zone);
        let is_ahead = |date: NaiveDate| {
            let shift = standing.shift_of(&loaded.state, date, zone);
            shift.is_none_or(|shift| {
                Kind::ALL.iter().filter_map(|kind| standing.due(*kind, shift.end, zone)).all(|due| due > now)
            })
        };
        let first = zone.local(since.at).date() - LONGEST_SHIFT_AND_CUTOFF;
        let last = zone.local(now).date() + TimeDelta::days(1);
        let mut days = first.iter_days().take_while(|date| *date <= last);
        let asks_nothing_anew = days.all(|date| plan.ranges_on(date) == was.ranges_on(date) || is_ahead(date));
        Ok(asks_nothing_anew.then(|| since.clone()))
    }
}

#[cfg(test)]
mod tests;
