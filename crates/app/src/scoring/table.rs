//! Answers as CSV: a header of item numbers, `id` first if at all, an empty cell for an unanswered item.

use std::io::{Read, Write};

use domain::check_in::Answers;
use domain::instrument::Instrument;

use super::take;
use crate::lines::object::{Id, shown};
use crate::lines::rows::{Rows, Taken};
use crate::lines::{Refused, Went};
use crate::simulate::Refusal;

/// Which item each column is of; none for the id's.
fn header(instrument: &Instrument, cells: &[&str]) -> Result<Vec<Option<String>>, Refusal> {
    let mut columns: Vec<Option<String>> = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        if place == 0 && *cell == "id" {
            columns.push(None);
            continue;
        }
        let item = super::item_number(instrument, cell).map_err(|error| {
            let code = if cell.bytes().all(|byte| byte.is_ascii_digit()) { "invalid_answer" } else { "unknown_key" };
            Refusal::new(code, format!("column {}: {error}", place + 1))
        })?;
        let item = Some(item.to_string());
        if columns.contains(&item) {
            return Err(Refusal::input(format!("column {}: item {cell} appears twice", place + 1)));
        }
        columns.push(item);
    }
    Ok(columns)
}

/// Answers every row of a table. A header that can't be used ends it.
pub(super) fn each<R: Read, W: Write>(
    instrument: &Instrument,
    input: R,
    out: &mut W,
    mut refused: impl FnMut(&mut W, &Refused) -> std::io::Result<()>,
    mut answer: impl FnMut(&mut W, Option<&Id>, &Answers) -> std::io::Result<()>,
) -> std::io::Result<Went> {
    let mut rows = Rows::new(input);
    let mut columns: Option<Vec<Option<String>>> = None;
    let mut went = Went::Well;
    loop {
        let row = match rows.next(out)? {
            Taken::End => return Ok(went),
            Taken::Unreadable(error) => {
                refused(out, &Refused { id: None, why: Refusal::unreadable(&error) })?;
                return Ok(Went::Broken);
            }
            Taken::TooLarge => Err(Refusal::too_large("row")),
            Taken::Record => rows.cells().map(|cells| cells.into_iter().map(str::trim).collect::<Vec<_>>()),
        };
        let Some(columns) = &columns else {
            match row.and_then(|cells| header(instrument, &cells)) {
                Ok(found) => columns = Some(found),
                Err(why) => {
                    let Refusal { code, message } = why;
                    let why = Refusal { code, message: format!("header: {message}") };
                    refused(out, &Refused { id: None, why })?;
                    return Ok(Went::Broken);
                }
            }
            continue;
        };
        let done = match row {
            Err(why) => Err(Refused { id: None, why }),
            Ok(cells) => {
                let has_id = columns.first().is_some_and(Option::is_none);
                let id = cells.first().filter(|id| has_id && !id.is_empty()).map(|id| Id::of_text(id));
                match answers(instrument, columns, &cells) {
                    Ok(answers) => Ok((id, answers)),
                    Err(why) => Err(Refused { id, why }),
                }
            }
        };
        match done {
            Ok((id, answers)) => answer(out, id.as_ref(), &answers)?,
            Err(why) => {
                went = Went::SomeRefused;
                refused(out, &why)?;
            }
        }
    }
}

fn answers(instrument: &Instrument, columns: &[Option<String>], cells: &[&str]) -> Result<Answers, Refusal> {
    if cells.len() != columns.len() {
        return Err(Refusal::input(format!("the row has {} cells; the header has {}", cells.len(), columns.len())));
    }
    let mut answers = Answers::none(instrument);
    for (item, cell) in columns.iter().zip(cells) {
        let Some(item) = item else { continue };
        let value = (!cell.is_empty()).then_some(*cell);
        take(instrument, &mut answers, item, value.map(shown).as_deref())?;
    }
    Ok(answers)
}
