//! What several screens load: the person's dates and their pulses.

use chrono::{DateTime, Utc};
use domain::zone::Zone;

use crate::App;
use crate::calendar::{Calendar, Said};
use crate::error::{AppError, OrSay};
use crate::pulses::Pulses;

impl App {
    /// The person's dates, seen on the work date of `now`.
    pub(crate) fn calendar(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Calendar, AppError> {
        let plans = self.store.plans().or_say(&self.words)?;
        Ok(Calendar::new(plans, Said::default(), now, zone))
    }

    /// Every pulse.
    pub(crate) fn pulses(&self, calendar: &Calendar) -> Result<Pulses, AppError> {
        let check_ins = self.store.all_check_ins().or_say(&self.words)?;
        Ok(Pulses::new(check_ins, |date| calendar.is_leave(date)))
    }
}
