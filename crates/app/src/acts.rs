//! What a person does to their reminders: done for today, pause, resume, snooze; and what waits to be seen.
//! Lives here: reading what was asked for. What does not: what an act writes (domain::reminder).

use chrono::{DateTime, TimeDelta, Utc};
use domain::moment::Moment;
use domain::reminder::{Act, Entry, Key, act};
use domain::work_week::parse_date;
use domain::zone::Zone;

use crate::App;
use crate::error::AppError;
use crate::ipc::PauseForm;

/// The longest pause in minutes that is typed as minutes: a week.
const LONGEST_PAUSE_MINUTES: u32 = 7 * 24 * 60;

impl App {
    /// "Done for today": ends the day's reminders.
    pub fn done_for_today(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        self.act(Act::Done, now, zone)
    }

    /// Pauses the reminders.
    pub fn pause(&mut self, form: &PauseForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let until = self.pause_end(form, now, zone)?;
        self.act(Act::Pause { until }, now, zone)
    }

    /// Ends a pause.
    pub fn resume(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        self.act(Act::Resume, now, zone)
    }

    /// Shows the reminder shown last again in so many minutes; without effect where the engine allows none.
    pub fn snooze(&mut self, minutes: u32, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        if minutes == 0 || minutes > LONGEST_PAUSE_MINUTES {
            return Err(AppError::invalid(self.words.say("act-minutes-problem")));
        }
        self.act(Act::Snooze { until: now + TimeDelta::minutes(minutes.into()) }, now, zone)
    }

    /// A reminder could not be shown: it waits until the person has seen it.
    pub fn not_shown(&mut self, key: Key, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        self.write_down(&[Entry::Unseen { at: Moment::new(now, zone), key }])
    }

    /// The person has seen what waited.
    pub fn seen(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let Some(loaded) = self.load(now, zone)? else {
            return Ok(());
        };
        if loaded.state.waiting().is_empty() {
            return Ok(());
        }
        self.write_down(&[Entry::Seen { at: Moment::new(now, zone) }])
    }

    /// Does what was asked for; any act also says that what waited was seen.
    pub(crate) fn act(&mut self, asked: Act, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let loaded = self.loaded(now, zone)?;
        let mut entries = act(&loaded.standing(now), &loaded.state, now, zone, asked);
        if !loaded.state.waiting().is_empty() {
            entries.push(Entry::Seen { at: Moment::new(now, zone) });
        }
        self.write_down(&entries)
    }

    fn pause_end(&self, form: &PauseForm, now: DateTime<Utc>, zone: &Zone) -> Result<Option<DateTime<Utc>>, AppError> {
        let day_start = self.plan()?.map_or(chrono::NaiveTime::MIN + TimeDelta::hours(4), |plan| plan.day_start);
        let local = zone.local(now);
        match form {
            PauseForm::Minutes { minutes } if (1..=LONGEST_PAUSE_MINUTES).contains(minutes) => {
                Ok(Some(now + TimeDelta::minutes(i64::from(*minutes))))
            }
            PauseForm::Minutes { .. } => Err(AppError::invalid(self.words.say("act-minutes-problem"))),
            PauseForm::UntilTomorrow => {
                let today = (local - (day_start - chrono::NaiveTime::MIN)).date();
                Ok(Some(zone.instant((today + TimeDelta::days(1)).and_time(day_start))))
            }
            PauseForm::UntilDate { date } => match parse_date(date.trim()) {
                Some(date) if date > local.date() => Ok(Some(zone.instant(date.and_time(day_start)))),
                Some(_) => Err(AppError::invalid(self.words.say("act-pause-past"))),
                None => {
                    let args = [("typed", date.trim().into())];
                    Err(AppError::invalid(self.words.say_with("act-pause-no-date", &args)))
                }
            },
            PauseForm::UntilISaySo => Ok(None),
        }
    }
}
