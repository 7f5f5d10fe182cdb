//! A file that was exported, parsed at the door: every check-in of it, or the place and the reason why none.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::check_in::Answers;
use domain::moment::Moment;
use domain::zone::Zone;
use store::{NewCheckIn, StoredAnswers};

use super::instrument;
use super::json::{File, KIND, One, VERSION};
use super::table::{COLUMNS, column, let_go};
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
        let said = error.to_string();
        let why = said.split(" at line ").next().unwrap_or_default().to_owned();
        refused(words, words.say_with("exchange-row", &[("row", error.line().into())]), why)
    })?;
    if file.kind != KIND || file.version != VERSION {
        return Err(AppError::invalid(words.say("exchange-no-format")));
    }
    many(words, file.check_ins.len())?;
    let parsed = file.check_ins.into_iter().enumerate().map(|(place, one)| {
        let number = || words.say_with("exchange-check-in", &[("number", (place + 1).into())]);
        parsed(known, one).map_err(|why| refused(words, number(), why))
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
            Ok(Taken::Record) => rows.cells().map_err(|why| refused(words, here(), why.message))?,
            _ => return Err(refused(words, here(), "the row is too long")),
        };
        if columns.is_empty() {
            columns = cells.into_iter().map(str::to_owned).collect();
            if let Some(missing) = COLUMNS.iter().find(|name| !columns.iter().any(|column| column == *name)) {
                return Err(refused(words, here(), format!("there is no column {missing}")));
            }
            continue;
        }
        if cells.len() != columns.len() {
            let why = format!("{} cells, the header has {}", cells.len(), columns.len());
            return Err(refused(words, here(), why));
        }
        let cells: BTreeMap<&str, &str> =
            columns.iter().map(String::as_str).zip(cells.into_iter().map(let_go)).collect();
        found
            .push(of_row(known, &cells).and_then(|one| parsed(known, one)).map_err(|why| refused(words, here(), why))?);
        many(words, found.len())?;
    }
    Ok(found)
}

fn of_row(known: &Known, cells: &BTreeMap<&str, &str>) -> Result<One, String> {
    let cell = |name: &str| cells.get(name).copied().unwrap_or_default();
    let made_at: DateTime<FixedOffset> =
        cell("made_at").parse().map_err(|_| format!("made_at: {} is not a moment", shown(cell("made_at"))))?;
    let work_date: NaiveDate =
        cell("work_date").parse().map_err(|_| format!("work_date: {} is not a date", shown(cell("work_date"))))?;
    let (id, edition) = (cell("instrument"), Some(cell("edition")).filter(|edition| !edition.is_empty()));
    let known = instrument(known, id, edition).ok_or_else(|| unknown(id, edition))?;
    let mut answers = StoredAnswers::new();
    for item in 1..=known.items {
        let text = cell(&column(id, item));
        let value = match text {
            "" => None,
            text => {
                let value =
                    text.parse().map_err(|_| format!("{}: {} is not an answer", column(id, item), shown(text)))?;
                Some(value)
            }
        };
        answers.insert(item, value);
    }
    // An answer in a column of another questionnaire would be lost.
    let own = |name: &str| COLUMNS.contains(&name) || (1..=known.items).any(|item| column(id, item) == name);
    if let Some((name, value)) = cells.iter().find(|(name, value)| !value.is_empty() && !own(name)) {
        return Err(format!("{}: {} is of no item of {id}", shown(name), shown(value)));
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

fn unknown(id: &str, edition: Option<&str>) -> String {
    format!("instrument: {} {} is not known", shown(id), shown(edition.unwrap_or_default())).replace("  ", " ")
}

fn parsed(known: &Known, one: One) -> Result<NewCheckIn, String> {
    let known = instrument(known, &one.instrument, one.edition.as_deref())
        .ok_or_else(|| unknown(&one.instrument, one.edition.as_deref()))?;
    let given = one.answers.iter().map(|(item, value)| (*item, value.map(i64::from)));
    let answers = Answers::parse(known, given).map_err(|error| error.to_string())?;
    Zone::named(&one.zone).map_err(|error| format!("zone: {error}"))?;
    if one.note.chars().count() > LONGEST_NOTE {
        return Err(format!("note: is longer than {LONGEST_NOTE} characters"));
    }
    let made = Moment {
        at: one.made_at.with_timezone(&Utc),
        offset_seconds: one.made_at.offset().local_minus_utc(),
        zone: one.zone,
    };
    let far = (made.local().date() - one.work_date).num_days().abs();
    if far > 36_600 {
        return Err(format!("work_date: {} is a century from when it was made", one.work_date));
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
