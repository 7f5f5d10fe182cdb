//! A file that was exported, parsed at the door: every check-in of it, or the place and the reason why none, in words.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::check_in::Answers;
use domain::moment::Moment;
use domain::zone::Zone;
use fluent_bundle::FluentValue;
use store::{NewCheckIn, StoredAnswers};

use super::table::{COLUMNS, column, let_go};
use super::{instrument, refused};
use crate::answer_words::refused_answer;
use crate::error::AppError;
use crate::lines::object::shown;
use crate::lines::rows::{Rows, Taken};
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

/// A file's text, without the mark that says how it is written.
pub(super) fn utf_8<'t>(words: &Words, text: &'t [u8]) -> Result<&'t [u8], AppError> {
    if let Err(error) = std::str::from_utf8(text) {
        let byte = error.valid_up_to() + 1;
        return Err(AppError::invalid(words.say_with("exchange-not-text", &[("byte", byte.into())])));
    }
    Ok(text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text))
}

/// The check-ins of a table.
pub(super) fn check_ins(words: &Words, known: &Known, text: &[u8]) -> Result<Vec<NewCheckIn>, AppError> {
    if text.starts_with(b"record_id,") {
        table(words, known, text)
    } else {
        Err(AppError::invalid(words.say("exchange-no-format")))
    }
}

fn many(words: &Words, count: usize) -> Result<(), AppError> {
    if count <= MOST {
        Ok(())
    } else {
        Err(AppError::invalid(words.say_with("exchange-too-many", &[("most", MOST.into())])))
    }
}

fn table(words: &Words, known: &Known, text: &[u8]) -> Result<Vec<NewCheckIn>, AppError> {
    let mut rows = Rows::new(text);
    let mut columns: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for row in 1_usize.. {
        let here = || words.say_with("exchange-row", &[("row", row.into())]);
        let taken = rows.next(&mut std::io::sink());
        let cells = match taken {
            Ok(Taken::End) => break,
            Ok(Taken::Record) => rows.cells().map_err(|_| refused(words, here(), words.say("exchange-why-long")))?,
            _ => return Err(refused(words, here(), words.say("exchange-why-long"))),
        };
        if columns.is_empty() {
            columns = cells.into_iter().map(str::to_owned).collect();
            if let Some(missing) = COLUMNS.iter().find(|name| !columns.iter().any(|column| column == *name)) {
                return Err(refused(
                    words,
                    here(),
                    words.say_with("exchange-why-column", &[text_arg("name", missing)]),
                ));
            }
            continue;
        }
        if cells.len() != columns.len() {
            let args = [("cells", cells.len().into()), ("columns", columns.len().into())];
            return Err(refused(words, here(), words.say_with("exchange-why-cells", &args)));
        }
        let cells: BTreeMap<&str, &str> =
            columns.iter().map(String::as_str).zip(cells.into_iter().map(let_go)).collect();
        let one = of_row(words, known, &cells).and_then(|one| parsed(words, known, one));
        found.push(one.map_err(|why| refused(words, here(), why))?);
        many(words, found.len())?;
    }
    Ok(found)
}

fn of_row(words: &Words, known: &Known, cells: &BTreeMap<&str, &str>) -> Result<One, String> {
    let cell = |name: &str| cells.get(name).copied().unwrap_or_default();
    let wrong =
        |id: &str, name: &str| words.say_with(id, &[text_arg("name", name), text_arg("value", &shown(cell(name)))]);
    let made_at: DateTime<FixedOffset> =
        cell("made_at").parse().map_err(|_| wrong("exchange-why-moment", "made_at"))?;
    let work_date: NaiveDate = cell("work_date").parse().map_err(|_| wrong("exchange-why-date", "work_date"))?;
    let (id, edition) = (cell("instrument"), Some(cell("edition")).filter(|edition| !edition.is_empty()));
    let known = instrument(known, id, edition).ok_or_else(|| unknown(words, id, edition))?;
    let mut answers = StoredAnswers::new();
    for item in 1..=known.items {
        let name = column(id, item);
        let value = match cell(&name) {
            "" => None,
            text => Some(text.parse().map_err(|_| wrong("exchange-why-answer", &name))?),
        };
        answers.insert(item, value);
    }
    // An answer in a column of another questionnaire would be lost.
    let own = |name: &str| COLUMNS.contains(&name) || (1..=known.items).any(|item| column(id, item) == name);
    if let Some((name, value)) = cells.iter().find(|(name, value)| !value.is_empty() && !own(name)) {
        let args = [text_arg("name", &shown(name)), text_arg("value", &shown(value)), text_arg("id", id)];
        return Err(words.say_with("exchange-why-other", &args));
    }
    Ok(One {
        made_at,
        zone: cell("zone").to_owned(),
        work_date,
        instrument: id.to_owned(),
        edition: edition.map(str::to_owned),
        answers,
        note: cell("note").to_owned(),
    })
}

fn parsed(words: &Words, known: &Known, one: One) -> Result<NewCheckIn, String> {
    let known = instrument(known, &one.instrument, one.edition.as_deref())
        .ok_or_else(|| unknown(words, &one.instrument, one.edition.as_deref()))?;
    let given = one.answers.iter().map(|(item, value)| (*item, value.map(i64::from)));
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
