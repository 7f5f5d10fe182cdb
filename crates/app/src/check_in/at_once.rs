//! A check-in said in one line, as a terminal says it. Lives here: reading the answers and the moment that were typed.
//! What does not: storing it, which is what the window's check-in does; a draft (the window's stays as it is).

use chrono::{DateTime, Utc};
use domain::check_in::{Answers, InvalidAnswer};
use domain::instrument::{Sign, Value, pulse};
use domain::work_week::{parse_date, parse_said};
use domain::zone::Zone;

use super::parsed::{Parsed, date};
use super::{App, Under};
use crate::calendar::Calendar;
use crate::error::AppError;
use crate::words::Words;

/// So much of what was typed is said back, in characters.
const LONGEST_SHOWN: usize = 20;

/// Five answers, as they were typed: `2,1,0,1,3`; a sign that is skipped is left empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedAnswers(Answers);

/// Why typed answers were not taken: a sentence that names the item and the value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotTaken(pub String);

/// A check-in that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedIn {
    /// Which entry it is.
    pub id: String,
    /// The work date it belongs to.
    pub work_date: String,
    /// Whether it said "done for today".
    pub said_done: bool,
    /// What the check-in's last page says first.
    pub words: String,
}

impl TypedAnswers {
    /// Takes five printed values in the order of the signs, parted by commas.
    ///
    /// # Errors
    /// The first value that is not printed, or a number of values that is not five. Nothing is guessed.
    pub fn parse(typed: &str, words: &Words) -> Result<TypedAnswers, NotTaken> {
        let mut answers = Answers::none(pulse());
        let mut given = typed.split(',').map(str::trim);
        for sign in Sign::ALL {
            let item = sign.item();
            let Some(text) = given.next() else {
                let args = [("item", item.into()), ("items", Sign::ALL.len().into())];
                return Err(NotTaken(words.say_with("checkin-refused-missing", &args)));
            };
            // What is printed is a digit: neither "+1" nor "01".
            let value = match text.as_bytes() {
                [] => None,
                [digit] if digit.is_ascii_digit() => Some(Value::from(digit - b'0')),
                _ => return Err(not_printed(item, text, words)),
            };
            answers.take(pulse(), item, value).map_err(|_| not_printed(item, text, words))?;
        }
        match given.next() {
            None => Ok(TypedAnswers(answers)),
            Some(text) => {
                let item = Sign::ALL.len() + 1;
                let args = [
                    ("item", item.into()),
                    ("value", text.chars().take(LONGEST_SHOWN).collect::<String>().into()),
                    ("last", Sign::ALL.len().into()),
                ];
                Err(NotTaken(words.say_with("checkin-refused-item", &args)))
            }
        }
    }
}

fn not_printed(item: u32, text: &str, words: &Words) -> NotTaken {
    let shown: String = text.chars().take(LONGEST_SHOWN).collect();
    let options = match InvalidAnswer::not_an_option(pulse(), item, String::new()) {
        InvalidAnswer::NotAnOption { options, .. } => options,
        InvalidAnswer::NoSuchItem { .. } | InvalidAnswer::NotBetween { .. } => String::new(),
    };
    let args = [("item", item.into()), ("value", shown.into()), ("options", options.into())];
    NotTaken(words.say_with("checkin-refused-answer", &args))
}

impl App {
    /// Stores a check-in that was said at once. Back-dated, it belongs to the work date of that moment; when it was
    /// entered is kept as it is, and after the day's end a check-in of the running date says "done for today": all of
    /// it as in the window, whose draft stays.
    ///
    /// # Errors
    /// Nothing answered, a moment that is none or still to come, or the records refuse; then nothing is stored.
    pub fn check_in_at_once(
        &mut self,
        answers: TypedAnswers,
        moment: Option<&str>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<CheckedIn, AppError> {
        let calendar = self.calendar(now, zone)?;
        let work_date = match moment {
            None => calendar.today(),
            Some(typed) => self.work_date_typed(typed.trim(), &calendar, now, zone)?,
        };
        let parsed = Parsed { work_date, answers: answers.0, note: String::new(), entry: None };
        let finished = self.store_check_in(parsed, Under::Nothing, &calendar, now, zone)?;
        let view = self.result_view(&finished, now, zone)?;
        Ok(CheckedIn {
            id: view.entry,
            work_date: work_date.to_string(),
            said_done: view.said_done,
            // A heading has no full stop; in a sentence it takes one.
            words: format!("{}. {}", view.title.trim_end_matches('.'), view.summary),
        })
    }

    /// The work date of a moment as a person types it: a date, or a date and a time on the wall clock or with an offset.
    fn work_date_typed(
        &self,
        typed: &str,
        calendar: &Calendar,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<chrono::NaiveDate, AppError> {
        let shown = || typed.chars().take(2 * LONGEST_SHOWN).collect::<String>();
        if parse_date(typed).is_some() {
            return date(typed, calendar, &self.words);
        }
        let Some(at) = parse_said(typed).map(|said| said.instant(zone)) else {
            let args = [("typed", shown().into())];
            return Err(AppError::invalid(self.words.say_with("checkin-refused-moment", &args)));
        };
        if at > now {
            let args = [("typed", shown().into())];
            return Err(AppError::invalid(self.words.say_with("checkin-refused-ahead", &args)));
        }
        Ok(calendar.work_date_of(at, zone).min(calendar.today()))
    }
}
