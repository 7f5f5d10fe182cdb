//! The early notice as it is said, and a usual that is learned anew because the person asked for it.
//! Lives here: what Today says of a notice and until when, and the request with its undo. What does not: on which days
//! one is said (`domain::trend::weekly`), what learning anew means (`domain::trend::anew`).

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::care::Suggestion;
use domain::instrument::Sign;
use domain::trend::notice::FALSE_NOTICE_ONE_PERSON_IN;
use domain::trend::reading::Reading;
use domain::trend::weekly::{Said, said};
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, OrSay};
use crate::pulses::Pulses;
use crate::signs::{above_sentences, inline_name, name, signs};
use crate::view::{NewUsualView, NoticeSaid};

/// From which dates each sign's usual was asked to be learned anew, ascending.
const ANEW: &str = "signs.learned_anew_from";
/// The work date of the notice that was put aside last on Today.
const PUT_ASIDE: &str = "notices.put_aside";
/// Today says a notice for so many days, then the next may be said.
const SAID_DAYS: i64 = 7;

type Anew = BTreeMap<String, Vec<NaiveDate>>;

impl App {
    /// From which dates each sign's usual is learned anew, in the order of the signs.
    pub(crate) fn learned_anew(&self) -> Result<[Vec<NaiveDate>; 5], AppError> {
        let mut anew = self.anew()?;
        Ok(Sign::ALL.map(|sign| anew.remove(sign.id()).unwrap_or_default()))
    }

    /// The notice that Today says: the last one said, while it is fresh, still stands and was not put aside.
    pub(crate) fn notice_today(
        &self,
        readings: &[Reading; 5],
        today: NaiveDate,
    ) -> Result<Option<NoticeSaid>, AppError> {
        let aside: Option<NaiveDate> = self.store.setting(PUT_ASIDE).or_say(&self.words)?;
        let fresh = |said: &Said| (0..SAID_DAYS).contains(&(today - said.on).num_days());
        let last = said(readings).pop().filter(|said| fresh(said) && aside.is_none_or(|aside| aside < said.on));
        let Some(last) = last else { return Ok(None) };
        // What has come back into its range meanwhile is not said any more.
        let standing: Vec<(Sign, NaiveDate)> = signs(readings)
            .enumerate()
            .filter(|(at, _)| last.signs.iter().any(|(said, _)| said == at))
            .filter_map(|(_, (sign, reading))| Some((sign, reading.standing()?)))
            .collect();
        let Some(&(first, since)) = standing.first() else { return Ok(None) };
        Ok(Some(NoticeSaid {
            text: above_sentences(&self.words, &standing, last.on),
            one_thing: self.one_thing(first, since, today),
            false_notices: self.false_notices(),
            signs: standing.iter().map(|&(sign, since)| self.new_usual_view(sign, Some(since), None)).collect(),
        }))
    }

    /// Whether a notice is said on a work date.
    pub(crate) fn is_notice_said(readings: &[Reading; 5], on: NaiveDate) -> bool {
        said(readings).iter().any(|said| said.on == on)
    }

    /// How often a notice is a false one, in the figure that the simulation finds.
    pub(crate) fn false_notices(&self) -> String {
        self.words.say_with("result-false-notices", &[("people", FALSE_NOTICE_ONE_PERSON_IN.into())])
    }

    /// The notice on Today is put aside; the next one is said again.
    ///
    /// # Errors
    /// The records refuse.
    pub fn put_notice_aside(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let today = self.calendar(now, zone)?.today();
        self.store.set_setting(PUT_ASIDE, &today).or_say(&self.words)
    }

    /// "This is my new usual": the sign's usual is learned anew, from the day it left its range, or from today where it
    /// did not. What is said, in words.
    ///
    /// # Errors
    /// No such sign, its usual is being learned already, or the records refuse.
    pub fn learn_anew(&mut self, sign: &str, now: DateTime<Utc>, zone: &Zone) -> Result<String, AppError> {
        let at = self.place_of(sign)?;
        let calendar = self.calendar(now, zone)?;
        let reading = &self.pulses(&calendar)?.readings(calendar.today())[at];
        if reading.usual.is_none() {
            return Err(AppError::invalid(self.words.say("notice-refused-learning")));
        }
        let from = reading.standing().unwrap_or(calendar.today());
        let mut anew = self.anew()?;
        let dates = anew.entry(sign.to_owned()).or_default();
        dates.push(from);
        dates.sort_unstable();
        dates.dedup();
        self.store.set_setting(ANEW, &anew).or_say(&self.words)?;
        Ok(self.anew_words("notice-anew-said", Sign::ALL[at], from))
    }

    /// Takes the last "this is my new usual" of a sign back: it is read against the usual it had before.
    ///
    /// # Errors
    /// No such sign, nothing to take back, or the records refuse.
    pub fn keep_old_usual(&mut self, sign: &str) -> Result<(), AppError> {
        self.place_of(sign)?;
        let mut anew = self.anew()?;
        if anew.get_mut(sign).and_then(Vec::pop).is_none() {
            return Err(AppError::invalid(self.words.say("notice-refused-nothing")));
        }
        self.store.set_setting(ANEW, &anew).or_say(&self.words)
    }

    /// What may be asked of each sign's usual, for Trends.
    pub(crate) fn new_usual_views(&self, pulses: &Pulses, readings: &[Reading; 5]) -> Vec<NewUsualView> {
        let since = |at: usize| pulses.learned_anew(at).last().copied();
        signs(readings)
            .enumerate()
            .filter(|(at, (_, reading))| reading.usual.is_some() || since(*at).is_some())
            .map(|(at, (sign, reading))| {
                let mut view = self.new_usual_view(sign, reading.standing(), since(at));
                view.may = reading.usual.is_some();
                view
            })
            .collect()
    }

    fn new_usual_view(&self, sign: Sign, above: Option<NaiveDate>, anew: Option<NaiveDate>) -> NewUsualView {
        let hint = match above {
            Some(since) => self.anew_words("notice-anew-hint-since", sign, since),
            None => self.words.say_with("notice-anew-hint", &[("name", inline_name(&self.words, sign).into())]),
        };
        NewUsualView {
            sign: sign.id().to_owned(),
            name: name(&self.words, sign),
            hint,
            said: anew.map(|from| self.anew_words("notice-anew-since", sign, from)),
            may: true,
        }
    }

    fn anew_words(&self, id: &str, sign: Sign, from: NaiveDate) -> String {
        let words = &self.words;
        words.say_with(id, &[("name", inline_name(words, sign).into()), ("day", words.day(from).into())])
    }

    fn one_thing(&self, sign: Sign, since: NaiveDate, today: NaiveDate) -> String {
        let id = match Suggestion::of_notice(sign, since, today) {
            Suggestion::LongNotice(_) => "notice-care",
            _ => "notice-talk",
        };
        self.words.say(id)
    }

    fn anew(&self) -> Result<Anew, AppError> {
        Ok(self.store.setting(ANEW).or_say(&self.words)?.unwrap_or_default())
    }

    fn place_of(&self, sign: &str) -> Result<usize, AppError> {
        let place = Sign::ALL.iter().position(|known| known.id() == sign);
        place.ok_or_else(|| AppError::invalid(self.words.say("notice-refused-sign")))
    }
}
