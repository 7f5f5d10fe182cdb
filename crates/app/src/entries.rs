//! What several screens load: the person's dates and their pulses.

use chrono::{DateTime, TimeDelta, Utc};
use domain::reminder::Entry;
use domain::zone::Zone;

use crate::App;
use crate::calendar::{Calendar, Said};
use crate::error::{AppError, OrSay};
use crate::pulses::Pulses;

/// "Done for today" is read as far back as evenings are shown: 26 weeks and the one that runs.
const EVENINGS: TimeDelta = TimeDelta::weeks(27);

impl App {
    /// The person's dates, seen on the work date of `now`.
    pub(crate) fn calendar(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Calendar, AppError> {
        let plans = self.store.plans().or_say(&self.words)?;
        let mut said = Said::default();
        for entry in self.store.ledger_leave().or_say(&self.words)? {
            if let Entry::Leave { from, to, .. } = entry {
                said.leave.push((from, to));
            }
        }
        for entry in self.store.ledger_since(now - EVENINGS).or_say(&self.words)? {
            if let Entry::Done { at, work_date: Some(date) } = entry {
                let first = said.done.entry(date).or_insert(at.at);
                *first = at.at.min(*first);
            }
        }
        // No zone is a day ahead of UTC by more than one date.
        let today = now.date_naive();
        for entry in self.store.after_hours(today - EVENINGS..=today + TimeDelta::days(1)).or_say(&self.words)? {
            *said.minutes.entry(entry.work_date).or_default() += entry.said.minutes();
        }
        Ok(Calendar::new(plans, said, now, zone))
    }

    /// Every pulse.
    pub(crate) fn pulses(&self, calendar: &Calendar) -> Result<Pulses, AppError> {
        let check_ins = self.store.all_check_ins().or_say(&self.words)?;
        Ok(Pulses::new(check_ins, |date| calendar.is_leave(date), self.learned_anew()?))
    }
}
