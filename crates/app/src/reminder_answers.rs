//! What the buttons of a reminder do. Lives here: each acts on the reminder's own work date, whenever it is clicked.
//! What does not: which buttons there are (the shell), what an act writes (domain::reminder).

use chrono::{DateTime, NaiveDate, Utc};
use domain::reminder::Act;
use domain::zone::Zone;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::after_hours::ONE_TAP_MINUTES;
use crate::error::AppError;
use crate::tick::{Reminder, ReminderKey};
use crate::view::{AfterHoursForm, CheckInAsked, SaidForm};

/// A snoozed reminder comes again after these.
pub const SNOOZE_MINUTES: u32 = 15;

/// What a reminder's button asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReminderAnswer {
    /// Shows it again in `SNOOZE_MINUTES`.
    Snooze,
    /// Ends the reminders of its work date.
    Done,
    /// Logs `ONE_TAP_MINUTES` after the end of its work date.
    StillWorking,
}

impl Reminder {
    /// The work date it belongs to.
    #[must_use]
    pub fn work_date(&self) -> NaiveDate {
        match self.key {
            ReminderKey::Evening(key) => key.work_date,
            ReminderKey::Once(once) => once.date,
        }
    }
}

impl App {
    /// Answers the reminder of a work date. One of an earlier date leaves today's reminders as they are.
    pub fn answer_reminder(
        &mut self,
        answer: ReminderAnswer,
        of: NaiveDate,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<(), AppError> {
        match answer {
            ReminderAnswer::Snooze => {
                let last = self.loaded(now, zone)?.state.shown_last();
                if last.is_some_and(|key| key.work_date != of) {
                    return Err(AppError::invalid(self.words.say("act-snooze-earlier")));
                }
                self.snooze(SNOOZE_MINUTES, now, zone)
            }
            ReminderAnswer::Done => self.act(Act::DoneOf(of), now, zone).map(drop),
            ReminderAnswer::StillWorking => {
                let today = self.calendar(now, zone)?.today();
                let on_call = of == today && self.is_on_call(now, zone)?;
                let said =
                    SaidForm::Worked { minutes: ONE_TAP_MINUTES.to_string(), until: None, reason: None, on_call };
                let form = AfterHoursForm { id: None, work_date: Some(of.to_string()), said };
                self.log_after_hours(&form, now, zone).map(drop)
            }
        }
    }

    /// The same, of a date as our own small window has it in its address.
    pub fn answer_reminder_of(
        &mut self,
        answer: ReminderAnswer,
        of: &str,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<(), AppError> {
        let of = self.date("field-day", of)?;
        self.answer_reminder(answer, of, now, zone)
    }

    /// What opens the check-in of a reminder's work date: the running day's, or one for an earlier day.
    pub fn check_in_of(&self, of: NaiveDate, now: DateTime<Utc>, zone: &Zone) -> Result<CheckInAsked, AppError> {
        let today = self.calendar(now, zone)?.today();
        let work_date = (of < today).then(|| of.to_string());
        Ok(CheckInAsked { work_date, ..CheckInAsked::default() })
    }

    /// The same, of a date as our own small window has it in its address.
    pub fn check_in_of_typed(&self, of: &str, now: DateTime<Utc>, zone: &Zone) -> Result<CheckInAsked, AppError> {
        self.check_in_of(self.date("field-day", of)?, now, zone)
    }
}

#[cfg(test)]
mod tests;
