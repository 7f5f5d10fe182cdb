//! Work after the day's end, as the person says it: minutes in one tap, why now or later, contacts, all of it changed,
//! deleted and taken back. Lives here: the verbs and what Today shows. What does not: reading what was typed
//! (`after_hours/form.rs`), the month (`after_hours/month.rs`), what it makes of an evening (`domain::evening`).

mod form;
mod month;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use domain::after_hours::{AfterHours, Minutes};
use domain::moment::Moment;
use domain::zone::Zone;
use store::SaidAfterHours;

use crate::App;
use crate::calendar::Calendar;
use crate::error::{AppError, OrSay};
use crate::view::{AfterHoursForm, AfterHoursView, NotedView, SaidForm, SaidView};
use crate::words::Words;
use form::Told;

/// One tap says so many minutes.
pub const ONE_TAP_MINUTES: u32 = 30;

impl App {
    /// "Still working": so many minutes of the running work date, the reason later. It says too that a reminder that
    /// waited was seen.
    ///
    /// # Errors
    /// No number of minutes, or the records refuse.
    pub fn still_working(&mut self, minutes: u32, now: DateTime<Utc>, zone: &Zone) -> Result<NotedView, AppError> {
        let said = SaidForm::Worked {
            minutes: minutes.to_string(),
            until: None,
            reason: None,
            on_call: self.is_on_call(now, zone)?,
        };
        let form = AfterHoursForm { id: None, work_date: None, said };
        self.log(&form, TimeDelta::minutes(minutes.into()), now, zone)
    }

    /// "Still working" with its reason: the minutes of one tap, which are only just beginning.
    ///
    /// # Errors
    /// As [`App::log_after_hours`].
    pub fn log_one_tap(
        &mut self,
        form: &AfterHoursForm,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<NotedView, AppError> {
        self.log(form, TimeDelta::minutes(ONE_TAP_MINUTES.into()), now, zone)
    }

    /// Keeps what the person says of the time after a day's end, new or instead of what they said before.
    ///
    /// # Errors
    /// A number, a time or a date that can't be taken, something that is gone, or the records refuse; then nothing is
    /// changed.
    pub fn log_after_hours(
        &mut self,
        form: &AfterHoursForm,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<NotedView, AppError> {
        self.log(form, TimeDelta::zero(), now, zone)
    }

    /// Keeps it. Minutes that were not counted to an end may reach so far `ahead` of now.
    fn log(
        &mut self,
        form: &AfterHoursForm,
        ahead: TimeDelta,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<NotedView, AppError> {
        self.hold_clock(now, zone)?;
        let calendar = self.calendar(now, zone)?;
        let told = Told::read(form, ahead, &calendar, now, zone, &self.words)?;
        self.hold_sum(form.id.as_deref(), &told, &calendar, zone)?;
        let id = if let Some(id) = &form.id {
            self.store.change_after_hours(id, told.work_date, &told.said).or_say(&self.words)?;
            id.clone()
        } else {
            self.store.add_after_hours(&Moment::new(now, zone), told.work_date, &told.said).or_say(&self.words)?
        };
        self.seen(now, zone)?;
        let weekday = self.words.weekday(told.work_date.weekday());
        let words = match told.said {
            _ if form.id.is_some() => self.words.say("after-changed"),
            AfterHours::Worked { minutes, .. } => {
                let args = [("minutes", u32::from(minutes).into()), ("weekday", weekday.into())];
                self.words.say_with("after-noted", &args)
            }
            AfterHours::Contact { .. } => self.words.say_with("after-noted-contact", &[("weekday", weekday.into())]),
        };
        Ok(NotedView { id, words })
    }

    /// The minutes of a date fit into the time they are said to have filled.
    fn hold_sum(&self, id: Option<&str>, told: &Told, calendar: &Calendar, zone: &Zone) -> Result<(), AppError> {
        let of_date = self.store.after_hours(told.work_date..=told.work_date).or_say(&self.words)?;
        let before: u32 = of_date.iter().map(|said| said.said.minutes()).sum();
        let others: u32 =
            of_date.iter().filter(|said| Some(said.id.as_str()) != id).map(|said| said.said.minutes()).sum();
        let room = calendar.room(told.work_date, told.until);
        let into_next_shift = told.reaches_ahead && room.to < told.until && told.said.minutes() > 0;
        if !into_next_shift && room.takes(others + told.said.minutes(), before) {
            return Ok(());
        }
        let words = &self.words;
        let moment = |at: DateTime<Utc>| {
            let local = zone.local(at);
            words.moment(&words.date_short(local.date()), local.time())
        };
        let (field, from) = (words.say(told.field), moment(room.from));
        if room.to <= room.from {
            let args = [("field", field.into()), ("end", from.into())];
            return Err(AppError::invalid(words.say_with("after-sum-not-over", &args)));
        }
        if into_next_shift {
            let args = [("field", field.into()), ("start", moment(room.to).into())];
            return Err(AppError::invalid(words.say_with("after-sum-next-shift", &args)));
        }
        let args = [
            ("field", field.into()),
            ("from", from.into()),
            ("to", moment(room.to).into()),
            ("whole", room.minutes().into()),
            ("logged", others.into()),
            ("left", room.minutes().saturating_sub(others).into()),
        ];
        Err(AppError::invalid(words.say_with("after-sum", &args)))
    }

    /// Deletes it; `undo_after_hours` takes that back.
    ///
    /// # Errors
    /// It is gone already, or the records refuse.
    pub fn delete_after_hours(&mut self, id: &str, now: DateTime<Utc>) -> Result<(), AppError> {
        self.store.delete_after_hours(id, now).or_say(&self.words)
    }

    /// Takes its deletion back, or else its last change.
    ///
    /// # Errors
    /// There is nothing to take back, or the records refuse.
    pub fn undo_after_hours(&mut self, id: &str) -> Result<(), AppError> {
        self.store.undo_after_hours(id).or_say(&self.words)
    }

    /// The time after the day's end, for Today.
    ///
    /// # Errors
    /// The records refuse.
    pub fn after_hours(&self, now: DateTime<Utc>, zone: &Zone) -> Result<AfterHoursView, AppError> {
        let loaded = self.loaded(now, zone)?;
        let day = loaded.day(now, zone);
        let today = self.calendar(now, zone)?.today();
        let said = self.store.after_hours(today..=today).or_say(&self.words)?;
        let minutes: u32 = said.iter().map(|said| said.said.minutes()).sum();
        let total = self.words.say_with("after-total", &[("minutes", minutes.into())]);
        let time = |said: &SaidAfterHours| self.words.time(said.made.local().time());
        Ok(AfterHoursView {
            offered: day.acts().still_working,
            said: said.iter().map(|said| said_view(said, time(said), &self.words)).collect(),
            total: (minutes > 0).then_some(total),
            on_call: day.state.on_call_until.is_some(),
        })
    }

    pub(crate) fn is_on_call(&self, now: DateTime<Utc>, zone: &Zone) -> Result<bool, AppError> {
        Ok(self.loaded(now, zone)?.day_state(now, zone).on_call_until.is_some())
    }
}

fn said_view(said: &SaidAfterHours, when: String, words: &Words) -> SaidView {
    let (what, mut more, on_call) = match said.said {
        AfterHours::Worked { minutes, reason, on_call } => {
            let what = words.say_with("after-minutes", &[("minutes", u32::from(minutes).into())]);
            (what, reason.map(|reason| words.say(&format!("after-reason-{}", reason.id()))), on_call)
        }
        AfterHours::Contact { way, expected, on_call } => {
            let expected = expected.map(|yes| words.say(if yes { "after-expected" } else { "after-not-expected" }));
            (words.say(form::way_id(way)), expected, on_call)
        }
    };
    if on_call {
        let on_call = words.say("after-on-call");
        more = Some(more.map_or_else(|| on_call.clone(), |more| format!("{more}, {on_call}")));
    }
    SaidView { id: said.id.clone(), when, what, more: more.unwrap_or_default(), form: form_of(said) }
}

fn form_of(said: &SaidAfterHours) -> AfterHoursForm {
    let form = match said.said {
        AfterHours::Worked { minutes, reason, on_call } => {
            SaidForm::Worked { minutes: typed(minutes), until: None, reason: reason.map(Into::into), on_call }
        }
        AfterHours::Contact { way, expected, on_call } => SaidForm::Contact { way: way.into(), expected, on_call },
    };
    AfterHoursForm { id: Some(said.id.clone()), work_date: Some(said.work_date.to_string()), said: form }
}

fn typed(minutes: Minutes) -> String {
    u32::from(minutes).to_string()
}
