//! A clock that is years off: a battery ran empty, a year was mistyped. Lives here: noticing it, asking, and writing
//! nothing down by such a clock. What does not: reminders that a clock a few days off wrote (`domain::reminder`).

use chrono::{DateTime, TimeDelta, Utc};
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, OrSay};

/// The last moment at which the clock was believed.
pub(crate) const KNOWN: &str = "clock.known";
/// It is kept anew after so long.
const KNOWN_EVERY: TimeDelta = TimeDelta::days(1);
/// A clock that has leapt further than this is asked about: nobody was away so long, or a year is wrong.
const AHEAD: TimeDelta = TimeDelta::days(366);
/// … and one that is set back by more than this. Less is a clock that was put right, and asks for nothing.
const BEHIND: TimeDelta = TimeDelta::days(31);

impl App {
    /// That this computer's clock can hardly be right, for Today; nothing where it can.
    ///
    /// # Errors
    /// The records refuse.
    pub(crate) fn clock_line(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Option<String>, AppError> {
        self.doubt("today-clock", now, zone)
    }

    /// Refuses what would be written down under a date that can hardly be right.
    ///
    /// # Errors
    /// Such a date, with what to do; or the records refuse.
    pub(crate) fn hold_clock(&self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        match self.doubt("clock-problem", now, zone)? {
            Some(problem) => Err(AppError::invalid(problem)),
            None => Ok(()),
        }
    }

    /// The person says that the clock is right.
    pub(crate) fn believe_clock(&mut self, now: DateTime<Utc>) -> Result<(), AppError> {
        self.store.set_setting(KNOWN, &now).or_say(&self.words)
    }

    /// Keeps that the clock shows this, where it can be believed.
    pub(crate) fn note_clock(&mut self, now: DateTime<Utc>) -> Result<(), AppError> {
        let known: Option<DateTime<Utc>> = self.store.setting(KNOWN).or_say(&self.words)?;
        match known {
            Some(known) if (now - known).abs() < KNOWN_EVERY || is_doubtful(known, now) => Ok(()),
            _ => self.believe_clock(now),
        }
    }

    fn doubt(&self, id: &str, now: DateTime<Utc>, zone: &Zone) -> Result<Option<String>, AppError> {
        let known: Option<DateTime<Utc>> = self.store.setting(KNOWN).or_say(&self.words)?;
        let Some(known) = known.filter(|known| is_doubtful(*known, now)) else { return Ok(None) };
        let date = |at: DateTime<Utc>| self.words.date_with_year(zone.local(at).date());
        Ok(Some(self.words.say_with(id, &[("now", date(now).into()), ("known", date(known).into())])))
    }
}

fn is_doubtful(known: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now > known + AHEAD || now < known - BEHIND
}

#[cfg(test)]
mod tests;
