//! Check-ins from a table that was exported, also where a spreadsheet or REDCap wrote it again. Lives here: its columns
//! and rows. What does not: writing one (`exchange/table.rs`), dates (`dates.rs`), what makes a check-in (`read.rs`).

use chrono::{DateTime, FixedOffset};
use domain::instrument::Value;
use store::{NewCheckIn, StoredAnswers};

use super::dates::{self, Order, Untold};
use super::{One, many, parsed, text_arg, unknown};
use crate::error::AppError;
use crate::exchange::table::{COLUMNS, column, let_go};
use crate::exchange::{instrument, refused};
use crate::lines::object::shown;
use crate::lines::rows::{Rows, Taken};
use crate::questionnaires::Known;
use crate::words::Words;

/// A table with so many of Leeward's columns is meant as one of Leeward's.
const ENOUGH_COLUMNS: usize = 2;

/// The columns of a table, by name.
struct Columns(Vec<String>);

/// A row: its number in the file, and its cells.
struct Row<'r> {
    columns: &'r Columns,
    cells: Vec<&'r str>,
    decimal_commas: bool,
}

/// Whether a text begins as a table of Leeward's does.
pub(super) fn is_table(text: &str) -> bool {
    let mut rows = Rows::parted(text.as_bytes());
    let Ok(Taken::Record) = rows.next(&mut std::io::sink()) else { return false };
    let cells = rows.cells().unwrap_or_default();
    let names = Columns::of(&cells);
    COLUMNS.iter().filter(|name| names.place(name).is_some()).count() >= ENOUGH_COLUMNS
}

pub(super) fn check_ins(words: &Words, known: &Known, text: &str) -> Result<Vec<NewCheckIn>, AppError> {
    let mut seen = dates::Column::default();
    each(words, text, |number, row| {
        seen.see(number, row.cell("work_date"));
        Ok(())
    })?;
    let order = seen.order().map_err(|untold| {
        let (row, why) = match untold {
            Untold::Two { row, text } => {
                (row, words.say_with("exchange-why-date-two", &[text_arg("value", &shown(&text))]))
            }
            Untold::Both { row, text, other } => {
                let args = [text_arg("value", &shown(&text)), text_arg("other", &shown(&other))];
                (row, words.say_with("exchange-why-date-both", &args))
            }
        };
        refused(words, place(words, row), why)
    })?;
    let mut found = Vec::new();
    each(words, text, |number, row| {
        let one = row.one(words, known, order).and_then(|one| parsed(words, known, one));
        found.push(one.map_err(|why| refused(words, place(words, number), why))?);
        many(words, found.len())
    })?;
    Ok(found)
}

fn place(words: &Words, row: usize) -> String {
    words.say_with("exchange-row", &[("row", row.into())])
}

/// Goes through the rows that hold something, with their numbers in the file.
fn each(
    words: &Words,
    text: &str,
    mut done: impl FnMut(usize, &Row<'_>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let mut rows = Rows::parted(text.as_bytes());
    let decimal_commas = rows.has_decimal_commas();
    let mut columns: Option<Columns> = None;
    for number in 1_usize.. {
        let long = || refused(words, place(words, number), words.say("exchange-why-long"));
        let cells = match rows.next(&mut std::io::sink()) {
            Ok(Taken::End) => break,
            Ok(Taken::Record) => rows.cells().map_err(|_| long())?,
            _ => return Err(long()),
        };
        match &columns {
            None => {
                let found = Columns::of(&cells);
                found.check(words).map_err(|why| refused(words, place(words, number), why))?;
                columns = Some(found);
            }
            Some(columns) if columns.hold_nothing(&cells) => {}
            Some(columns) => {
                let (own, beyond) = cells.split_at_checked(columns.0.len()).unwrap_or((&cells, &[]));
                if own.len() != columns.0.len() || beyond.iter().any(|cell| !cell.trim().is_empty()) {
                    let args = [("cells", cells.len().into()), ("columns", columns.0.len().into())];
                    let why = words.say_with("exchange-why-cells", &args);
                    return Err(refused(words, place(words, number), why));
                }
                let cells = own.iter().copied().map(let_go).collect();
                done(number, &Row { columns, cells, decimal_commas })?;
            }
        }
    }
    Ok(())
}

/// Whether a column is one that REDCap adds to each of its tables.
fn is_redcaps(name: &str) -> bool {
    name.starts_with("redcap_") || name.ends_with("_complete") || name.ends_with("_timestamp")
}

impl Columns {
    /// Columns without a name at the end are what a spreadsheet leaves there.
    fn of(cells: &[&str]) -> Columns {
        let named = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        Columns(cells.iter().take(named).map(|cell| cell.trim().to_ascii_lowercase()).collect())
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|column| column == name)
    }

    fn check(&self, words: &Words) -> Result<(), String> {
        let missing = COLUMNS.iter().find(|name| self.place(name).is_none());
        let twice = self.0.iter().enumerate().find(|(at, name)| !name.is_empty() && self.place(name) != Some(*at));
        match (missing, twice) {
            (Some(name), _) => Err(words.say_with("exchange-why-column", &[text_arg("name", name)])),
            (None, Some((_, name))) => Err(words.say_with("exchange-why-twice", &[text_arg("name", &shown(name))])),
            (None, None) => Ok(()),
        }
    }

    /// Whether a row holds no more than a number, or what REDCap says of a record that has none of these answers.
    fn hold_nothing(&self, cells: &[&str]) -> bool {
        let of_others = |at: usize| self.0.get(at).is_some_and(|name| name == "record_id" || is_redcaps(name));
        cells.iter().enumerate().all(|(at, cell)| cell.trim().is_empty() || of_others(at))
    }
}

impl Row<'_> {
    fn cell(&self, name: &str) -> &str {
        self.columns.place(name).and_then(|at| self.cells.get(at)).copied().unwrap_or_default()
    }

    fn one(&self, words: &Words, known: &Known, order: Order) -> Result<One, String> {
        let cell = |name: &str| self.cell(name).trim();
        let wrong =
            |id: &str, name: &str| words.say_with(id, &[text_arg("name", name), text_arg("value", &shown(cell(name)))]);
        let made_at: DateTime<FixedOffset> =
            cell("made_at").parse().map_err(|_| wrong("exchange-why-moment", "made_at"))?;
        let work_date = dates::date(cell("work_date"), order).ok_or_else(|| wrong("exchange-why-date", "work_date"))?;
        let (id, edition) = (cell("instrument"), Some(cell("edition")).filter(|edition| !edition.is_empty()));
        let known = instrument(known, id, edition).ok_or_else(|| unknown(words, id, edition))?;
        let mut answers = StoredAnswers::new();
        for item in 1..=known.items {
            let name = column(id, item);
            let value = match cell(&name) {
                "" => None,
                text => Some(self.answer(text).ok_or_else(|| wrong("exchange-why-answer", &name))?),
            };
            answers.insert(item, value);
        }
        // An answer in a column of another questionnaire would be lost.
        let items: Vec<String> = (1..=known.items).map(|item| column(id, item)).collect();
        let own = |name: &String| COLUMNS.contains(&name.as_str()) || items.contains(name);
        let others = self
            .columns
            .0
            .iter()
            .zip(&self.cells)
            .filter(|(name, value)| !value.trim().is_empty() && !is_redcaps(name) && !own(name));
        if let Some((name, value)) = others.into_iter().next() {
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
            note: self.cell("note").to_owned(),
        })
    }

    /// A number as spreadsheets write it: `1`, `1.0`, and `0,5` where commas part no cells.
    fn answer(&self, text: &str) -> Option<Value> {
        let text = if self.decimal_commas { text.replace(',', ".") } else { text.to_owned() };
        let plain = text
            .strip_prefix('-')
            .unwrap_or(&text)
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        text.parse().ok().filter(|_| plain).and_then(Value::new)
    }
}
