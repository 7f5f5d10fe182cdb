//! A file that was exported, parsed at the door: every check-in of it, or the place and the reason why none, in words.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::check_in::Answers;
use domain::instrument::Value;
use domain::moment::Moment;
use domain::zone::Zone;
use fluent_bundle::FluentValue;
use serde_json::error::Category;
use store::{NewCheckIn, StoredAnswers};

use super::instrument;
use super::json::{File, KIND, One, VERSION};
use super::table::{COLUMNS, column, let_go};
use crate::answer_words::refused_answer;
use crate::error::AppError;
use crate::lines::object::shown;
use crate::lines::rows::{Rows, Taken};
use crate::questionnaires::Known;
use crate::words::Words;

/// A lifetime of check-ins and more.
const MOST: usize = 100_000;
/// The longest note, in characters.
const LONGEST_NOTE: usize = 10_000;

pub(super) fn check_ins(words: &Words, known: &Known, text: &[u8]) -> Result<Vec<NewCheckIn>, AppError> {
    if let Err(error) = std::str::from_utf8(text) {
        let byte = error.valid_up_to() + 1;
        return Err(AppError::invalid(words.say_with("exchange-not-text", &[("byte", byte.into())])));
    }
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let given = if first == Some(&b'{') {
        json(words, known, text)
    } else if text.starts_with(b"record_id,") {
        table(words, known, text)
    } else {
        Err(AppError::invalid(words.say("exchange-no-format")))
    }?;
    Ok(given)
}

fn refused(words: &Words, place: String, why: impl Into<String>) -> AppError {
    AppError::invalid(words.say_with("exchange-refused", &[("place", place.into()), ("why", why.into().into())]))
}

fn many(words: &Words, count: usize) -> Result<(), AppError> {
    if count <= MOST {
        Ok(())
    } else {
        Err(AppError::invalid(words.say_with("exchange-too-many", &[("most", MOST.into())])))
    }
}

fn json(words: &Words, known: &Known, text: &[u8]) -> Result<Vec<NewCheckIn>, AppError> {
    let file: File = serde_json::from_slice(text).map_err(|error| {
        refused(words, words.say_with("exchange-line", &[("line", error.line().into())]), no_json(words, &error))
    })?;
    if file.kind != KIND || file.version != VERSION {
        return Err(AppError::invalid(words.say("exchange-no-format")));
    }
    many(words, file.check_ins.len())?;
    let parsed = file.check_ins.into_iter().enumerate().map(|(place, one)| {
        let number = || words.say_with("exchange-check-in", &[("number", (place + 1).into())]);
        parsed(words, known, one).map_err(|why| refused(words, number(), why))
    });
    parsed.collect()
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
            text => Some(answer(text).ok_or_else(|| wrong("exchange-why-answer", &name))?),
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

fn answer(text: &str) -> Option<Value> {
    text.parse().ok().and_then(Value::new)
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

/// What is wrong with a JSON text: the kind in words, with what the parser names where it is about a key or a value.
fn no_json(words: &Words, error: &serde_json::Error) -> String {
    let said = error.to_string();
    let named = text_arg("named", said.split(" at line ").next().unwrap_or_default());
    match error.classify() {
        Category::Eof => words.say("exchange-why-cut"),
        Category::Data => words.say_with("exchange-why-form", &[named]),
        Category::Io | Category::Syntax => words.say_with("exchange-why-json", &[named]),
    }
}

/// A text for the words; never a number, which they would write in their own way.
fn text_arg(name: &'static str, text: &str) -> (&'static str, FluentValue<'static>) {
    (name, text.to_owned().into())
}
