//! What the window sends, parsed at the door: a date that has begun, printed answers, a note of a length.

use chrono::NaiveDate;
use domain::check_in::Answers;
use domain::instrument::{Sign, pulse};
use store::CheckInId;

use crate::calendar::Calendar;
use crate::error::AppError;
use crate::view::CheckInDraft;
use crate::words::Words;

/// The longest note, in characters.
const LONGEST_NOTE: usize = 10_000;

/// Answers under way, as they can be stored.
pub(super) struct Parsed {
    pub(super) work_date: NaiveDate,
    pub(super) answers: Answers,
    pub(super) note: String,
    pub(super) entry: Option<CheckInId>,
}

impl Parsed {
    pub(super) fn new(draft: &CheckInDraft, calendar: &Calendar, words: &Words) -> Result<Parsed, AppError> {
        let work_date = date(&draft.work_date, calendar, words)?;
        let refused = || AppError::invalid(words.say("pulse-refused-answer"));
        if draft.answers.len() > Sign::ALL.len() {
            return Err(refused());
        }
        let given = (1..).zip(draft.answers.iter().copied());
        let answers = Answers::parse(pulse(), given).map_err(|_| refused())?;
        if draft.note.chars().count() > LONGEST_NOTE {
            return Err(AppError::invalid(words.say_with("pulse-refused-note", &[("most", LONGEST_NOTE.into())])));
        }
        let entry = draft.entry.as_deref().map(CheckInId::from_text);
        let note = if draft.note.trim().is_empty() { String::new() } else { draft.note.clone() };
        Ok(Parsed { work_date, answers, note, entry })
    }
}

/// A work date that has begun.
pub(crate) fn date(text: &str, calendar: &Calendar, words: &Words) -> Result<NaiveDate, AppError> {
    let date: NaiveDate = text.parse().map_err(|_| {
        let shown: String = text.chars().take(20).collect();
        AppError::invalid(words.say_with("pulse-refused-date", &[("text", shown.into())]))
    })?;
    if date > calendar.today() {
        return Err(AppError::invalid(words.say_with("pulse-refused-future", &[("date", words.date(date).into())])));
    }
    Ok(date)
}
