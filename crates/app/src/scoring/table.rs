//! Answers as a table (formats.md, `score`): a row a person, an empty cell or `NA` for an unanswered item. Lives here:
//! the rows. What does not: which item a column is of (`scoring/header.rs`).

use std::io::{Read, Write};

use domain::check_in::Answers;
use domain::instrument::Instrument;

use super::header::{Column, Header};
use super::take;
use crate::lines::object::{Id, shown};
use crate::lines::rows::{Rows, Taken};
use crate::lines::{Refused, Went};
use crate::simulate::Refusal;

/// What an unanswered item is called by R.
const UNANSWERED: &str = "NA";

/// Answers every row of a table. A header that can't be used ends it. Rows without anything at the end are what a
/// spreadsheet leaves there and no one's; where there is an id, so are those in between.
pub(super) fn each<R: Read, W: Write>(
    instrument: &Instrument,
    input: R,
    out: &mut W,
    mut refused: impl FnMut(&mut W, &Refused) -> std::io::Result<()>,
    mut answer: impl FnMut(&mut W, Option<&Id>, &Answers) -> std::io::Result<()>,
) -> std::io::Result<Went> {
    let mut rows = Rows::parted(input);
    let mut header: Option<Header> = None;
    let mut went = Went::Well;
    let mut blank: u64 = 0;
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
        let Some(known) = &header else {
            match row.and_then(|cells| Header::read(instrument, &cells)) {
                Ok(found) => header = Some(found),
                Err(why) => {
                    let Refusal { code, message } = why;
                    let why = Refusal { code, message: format!("header: {message}") };
                    refused(out, &Refused { id: None, why })?;
                    return Ok(Went::Broken);
                }
            }
            continue;
        };
        if row.as_ref().is_ok_and(|cells| cells.iter().all(|cell| cell.is_empty())) {
            blank += u64::from(!known.has_id());
            continue;
        }
        for _ in 0..std::mem::take(&mut blank) {
            answer(out, None, &Answers::none(instrument))?;
        }
        let done = match row {
            Err(why) => Err(Refused { id: None, why }),
            Ok(cells) => {
                let id = cells.first().filter(|id| known.has_id() && !id.is_empty()).map(|id| Id::of_text(id));
                match answers(instrument, known, &cells, rows.has_decimal_commas()) {
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

fn answers(instrument: &Instrument, header: &Header, cells: &[&str], decimal_commas: bool) -> Result<Answers, Refusal> {
    let columns = header.columns();
    let (own, beyond) = cells.split_at_checked(columns.len()).unwrap_or((cells, &[]));
    if own.len() != columns.len() || beyond.iter().any(|cell| !cell.is_empty()) {
        return Err(Refusal::input(format!("the row has {} cells; the header has {}", cells.len(), columns.len())));
    }
    let mut answers = Answers::none(instrument);
    for (column, cell) in columns.iter().zip(own) {
        let Column::Item(item) = column else { continue };
        let value = (!cell.is_empty() && *cell != UNANSWERED).then(|| number(cell, decimal_commas));
        take(instrument, &mut answers, &item.to_string(), value.as_deref().map(shown).as_deref())?;
    }
    Ok(answers)
}

/// A cell as a number is written here: "0,5" is one where commas part no cells.
fn number(cell: &str, decimal_commas: bool) -> String {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match cell.split_once(',') {
        Some((whole, part))
            if decimal_commas && is_number(whole.strip_prefix('-').unwrap_or(whole)) && is_number(part) =>
        {
            format!("{whole}.{part}")
        }
        _ => cell.to_owned(),
    }
}
