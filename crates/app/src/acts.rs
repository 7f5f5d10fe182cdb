//! What a person does to their reminders: done for today, pause, resume, snooze, leave, on call; and what waits to be
//! seen. Lives here: reading what was asked for. What does not: what an act writes (domain::reminder).

mod typed_moment;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::moment::Moment;
use domain::reminder::{Act, Entry, Once, Rule, act};
use domain::work_week::parse_date;
use domain::zone::Zone;

use crate::App;
use crate::error::AppError;
use crate::ipc::PauseForm;
use crate::tick::ReminderKey;
use crate::view::LeaveForm;
use typed_moment::typed_moment;

/// The longest pause in minutes that is typed as minutes: a week.
const LONGEST_PAUSE_MINUTES: u32 = 7 * 24 * 60;

/// A moment further ahead than this was more likely mistyped.
const FURTHEST: TimeDelta = TimeDelta::days(366);

impl App {
    /// "Done for today": ends the day's reminders.
    pub fn done_for_today(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        self.act(Act::Done, now, zone).map(drop)
    }

    /// Pauses the reminders.
    pub fn pause(&mut self, form: &PauseForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let until = self.pause_end(form, now, zone)?;
        self.act(Act::Pause { until }, now, zone).map(drop)
    }

    /// Pauses the reminders until a moment as a person types it: `18:00`, `tomorrow`, `2026-12-24`.
    pub fn pause_until(&mut self, typed: &str, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let until = self.moment_ahead(typed, now, zone)?;
        self.act(Act::Pause { until: Some(until) }, now, zone).map(drop)
    }

    /// Ends a pause.
    pub fn resume(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        self.act(Act::Resume, now, zone).map(drop)
    }

    /// Shows the reminder shown last again in so many minutes.
    ///
    /// # Errors
    /// Where the engine allows no snooze, in a sentence.
    pub fn snooze(&mut self, minutes: u32, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        if minutes == 0 || minutes > LONGEST_PAUSE_MINUTES {
            return Err(AppError::invalid(self.words.say("act-minutes-problem")));
        }
        self.snooze_to(now + TimeDelta::minutes(minutes.into()), now, zone)
    }

    /// Shows the reminder shown last again at a moment as a person types it.
    ///
    /// # Errors
    /// As [`App::snooze`].
    pub fn snooze_until(&mut self, typed: &str, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let until = self.moment_ahead(typed, now, zone)?;
        self.snooze_to(until, now, zone)
    }

    fn snooze_to(&mut self, until: DateTime<Utc>, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        if self.act(Act::Snooze { until }, now, zone)? {
            return Ok(());
        }
        let loaded = self.loaded(now, zone)?;
        // What another day showed is nothing to snooze, though today's cutoff may still come.
        let today = loaded.day_state(now, zone).work_date;
        let was_shown = loaded.state.shown_last().is_some_and(|key| key.work_date == today);
        let id = if was_shown { "act-snooze-over" } else { "act-snooze-nothing" };
        Err(AppError::invalid(self.words.say(id)))
    }

    /// Leave on these dates, from today where no first one is named: what is open of them is settled at once.
    pub fn leave(&mut self, from: Option<&str>, to: &str, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let from = from.map_or_else(|| zone.local(now).date().to_string(), str::to_owned);
        self.add_leave(&LeaveForm { from, to: to.to_owned(), leave: true }, now, zone)
    }

    /// On call from now until a moment as a person types it.
    pub fn on_call(&mut self, typed: &str, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let until = self.moment_ahead(typed, now, zone)?;
        self.act(Act::OnCall { until }, now, zone).map(drop)
    }

    /// A reminder could not be shown: it waits until the person has seen it.
    pub fn not_shown(&mut self, key: ReminderKey, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let at = Moment::new(now, zone);
        // What kept when the quiet minutes ended would keep when the session was.
        if matches!(key, ReminderKey::Once(Once { rule: Rule::Buffer, .. })) {
            return Ok(());
        }
        self.write_down(&[match key {
            ReminderKey::Evening(key) => Entry::Unseen { at, key },
            ReminderKey::Once(once) => Entry::UnseenOnce { at, once },
        }])
    }

    /// The person has seen what waited.
    pub fn seen(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let Some(loaded) = self.load(now, zone)? else {
            return Ok(());
        };
        if loaded.state.nothing_waits() {
            return Ok(());
        }
        self.write_down(&[Entry::Seen { at: Moment::new(now, zone) }])
    }

    /// What a leave writes at once: the lines of what is open of its dates that have begun, and that a snooze which is
    /// not over does not come. The leave itself stands in the plan, where it can be seen and removed.
    pub(crate) fn lines_of_leave(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<Vec<Entry>, AppError> {
        let loaded = self.loaded(now, zone)?;
        let entries = act(&loaded.standing(now), &loaded.state, now, zone, Act::Leave { from, to });
        let said = |entry: Entry| match entry {
            Entry::Leave { at, .. } => Entry::SnoozeOff { at },
            other => other,
        };
        Ok(entries.into_iter().map(said).collect())
    }

    /// Does what was asked for, and says whether it had any effect; any act also says that what waited was seen.
    pub(crate) fn act(&mut self, asked: Act, now: DateTime<Utc>, zone: &Zone) -> Result<bool, AppError> {
        let loaded = self.loaded(now, zone)?;
        let mut entries = act(&loaded.standing(now), &loaded.state, now, zone, asked);
        let had_effect = !entries.is_empty();
        if !loaded.state.nothing_waits() {
            entries.push(Entry::Seen { at: Moment::new(now, zone) });
        }
        self.write_down(&entries)?;
        Ok(had_effect)
    }

    fn day_start(&self) -> Result<NaiveTime, AppError> {
        Ok(self.plan()?.map_or(NaiveTime::MIN + TimeDelta::hours(4), |plan| plan.day_start))
    }

    fn moment_ahead(&self, typed: &str, now: DateTime<Utc>, zone: &Zone) -> Result<DateTime<Utc>, AppError> {
        let refuse = |id: &str| AppError::invalid(self.words.say_with(id, &[("typed", typed.trim().into())]));
        match typed_moment(typed, self.day_start()?, now, zone) {
            None => Err(refuse("act-no-moment")),
            Some(at) if at <= now => Err(refuse("act-moment-past")),
            Some(at) if at > now + FURTHEST => Err(refuse("act-moment-far")),
            Some(at) => Ok(at),
        }
    }

    fn pause_end(&self, form: &PauseForm, now: DateTime<Utc>, zone: &Zone) -> Result<Option<DateTime<Utc>>, AppError> {
        let day_start = self.day_start()?;
        let local = zone.local(now);
        let refuse =
            |id: &str, typed: &str| AppError::invalid(self.words.say_with(id, &[("typed", typed.trim().into())]));
        match form {
            PauseForm::Minutes { minutes } if (1..=LONGEST_PAUSE_MINUTES).contains(minutes) => {
                Ok(Some(now + TimeDelta::minutes(i64::from(*minutes))))
            }
            PauseForm::Minutes { .. } => Err(AppError::invalid(self.words.say("act-minutes-problem"))),
            PauseForm::UntilTomorrow => {
                let today = (local - (day_start - NaiveTime::MIN)).date();
                Ok(Some(zone.instant((today + TimeDelta::days(1)).and_time(day_start))))
            }
            PauseForm::UntilDate { date } => match parse_date(date.trim()) {
                Some(date) if date > local.date() => Ok(Some(zone.instant(date.and_time(day_start)))),
                Some(_) => Err(refuse("act-pause-past", date)),
                None => Err(refuse("act-pause-no-date", date)),
            },
            PauseForm::UntilISaySo => Ok(None),
        }
    }
}
