//! The one suggestion that fits, and "not now".
//! Lives here: what it is chosen from and what was put off. What does not: which fits (`domain::care`).

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::care::{Situation, Suggestion, suggest};
use domain::trend::reading::Reading;
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, OrSay};
use crate::pulses::Pulses;
use crate::signs::{is_heavy, signs, suggestion_view};
use crate::view::SuggestionView;

/// Suggestions that rest, each until the day it may come back.
const RESTS: &str = "suggestions.rest_until";
/// Hard days count as in a row only while they are recent.
const RECENT_DAYS: u64 = 14;
/// A notice is talked about while there are recent entries.
const LAST_DAYS: usize = 3;

type Rests = BTreeMap<String, NaiveDate>;

impl App {
    /// The suggestion that fits today, in words. With a notice that is said there is always one thing to do, also where
    /// it was put off when the last one was said.
    pub(crate) fn suggestion(
        &self,
        pulses: &Pulses,
        readings: &[Reading; 5],
        today: NaiveDate,
        noticed: bool,
    ) -> Result<Option<SuggestionView>, AppError> {
        let rests: Rests = self.store.setting(RESTS).or_say(&self.words)?.unwrap_or_default();
        let recent = today.checked_sub_days(Days::new(RECENT_DAYS)).unwrap_or(today);
        let days = pulses.days();
        let last = &days[days.len().saturating_sub(LAST_DAYS)..];
        let situation = Situation {
            last_days: last.iter().filter(|(date, _)| *date >= recent).map(|(_, five)| *five).collect(),
            notices: signs(readings).filter_map(|(sign, reading)| Some((sign, reading.standing()?))).collect(),
            heavy: signs(readings).filter(|(_, reading)| is_heavy(reading)).map(|(sign, _)| sign).collect(),
            usual_known: readings.iter().any(|reading| reading.usual.is_some()),
        };
        let fits = suggest(&situation, today, |id| {
            let about_the_notice = noticed && Suggestion::by_id(id).is_some_and(Suggestion::is_about_a_notice);
            !about_the_notice && rests.get(id).is_some_and(|until| today < *until)
        });
        Ok(fits.map(|suggestion| suggestion_view(&self.words, suggestion, readings)))
    }

    /// A suggestion was taken up or put off; either way it rests for a while, taken up for twice as long.
    ///
    /// # Errors
    /// No such suggestion, or the records refuse.
    pub fn answer_suggestion(
        &mut self,
        id: &str,
        accepted: bool,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<(), AppError> {
        let unknown = || AppError::invalid(self.words.say("pulse-refused-suggestion"));
        let suggestion = Suggestion::by_id(id).ok_or_else(unknown)?;
        let today = self.calendar(now, zone)?.today();
        let days = suggestion.rests_days() * if accepted { 2 } else { 1 };
        let mut rests: Rests = self.store.setting(RESTS).or_say(&self.words)?.unwrap_or_default();
        rests.retain(|_, until| today < *until);
        rests.insert(id.to_owned(), today + Days::new(days));
        self.store.set_setting(RESTS, &rests).or_say(&self.words)
    }
}
