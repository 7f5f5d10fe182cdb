//! A table that was exported, parsed at the door: every check-in of it, or the place and the reason why none, in words.
//! Lives here: one check-in. What does not: what kind of file it is (`read/kind.rs`), tables (`read/rows.rs`) and
//! the dates in them (`read/dates.rs`).

mod dates;
mod kind;
mod rows;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::check_in::Answers;
use domain::moment::Moment;
use domain::zone::Zone;
use fluent_bundle::FluentValue;
use store::{NewCheckIn, StoredAnswers};

pub(super) use self::kind::{Kind, text};
use super::instrument;
use crate::answer_words::refused_answer;
use crate::error::AppError;
use crate::lines::object::shown;
use crate::questionnaires::Known;
use crate::words::Words;

/// A row, read and not yet held against its questionnaire.
struct One {
    made_at: DateTime<FixedOffset>,
    zone: String,
    work_date: NaiveDate,
    instrument: String,
    edition: Option<String>,
    answers: StoredAnswers,
    note: String,
}

/// A lifetime of check-ins and more.
const MOST: usize = 100_000;
/// The longest note, in characters.
const LONGEST_NOTE: usize = 10_000;

/// The check-ins of a table.
pub(super) fn check_ins(words: &Words, known: &Known, text: &str) -> Result<Vec<NewCheckIn>, AppError> {
    rows::check_ins(words, known, text)
}

fn many(words: &Words, count: usize) -> Result<(), AppError> {
    if count <= MOST {
        Ok(())
    } else {
        Err(AppError::invalid(words.say_with("exchange-too-many", &[("most", MOST.into())])))
    }
}

fn parsed(words: &Words, known: &Known, one: One) -> Result<NewCheckIn, String> {
    let known = instrument(known, &one.instrument, one.edition.as_deref())
        .ok_or_else(|| unknown(words, &one.instrument, one.edition.as_deref()))?;
    let given = one.answers.iter().map(|(item, value)| (*item, *value));
    let answers = Answers::parse(known, given).map_err(|why| refused_answer(words, &why))?;
    if Zone::named(&one.zone).is_err() {
        return Err(words.say_with("exchange-why-zone", &[text_arg("value", &shown(&one.zone))]));
    }
    if one.note.chars().count() > LONGEST_NOTE {
        return Err(words.say_with("exchange-why-note", &[("most", LONGEST_NOTE.into())]));
    }
    let made = Moment {
        at: one.made_at.with_timezone(&Utc),
        offset_seconds: one.made_at.offset().local_minus_utc(),
        zone: one.zone,
    };
    let far = (made.local().date() - one.work_date).num_days().abs();
    if far > 36_600 {
        return Err(words.say_with("exchange-why-century", &[text_arg("value", &one.work_date.to_string())]));
    }
    Ok(NewCheckIn {
        made,
        work_date: one.work_date,
        instrument: one.instrument,
        edition: one.edition,
        answers: answers.kept(known),
        note: one.note,
    })
}

fn unknown(words: &Words, id: &str, edition: Option<&str>) -> String {
    let named = edition.map_or_else(|| shown(id), |edition| format!("{} {}", shown(id), shown(edition)));
    words.say_with("exchange-why-unknown", &[text_arg("named", &named)])
}

/// A text for the words; never a number, which they would write in their own way.
fn text_arg(name: &'static str, text: &str) -> (&'static str, FluentValue<'static>) {
    (name, text.to_owned().into())
}
