//! Answers as CSV: a header of item numbers, `id` first if at all, an empty cell for an unanswered item.

use std::io::{Read, Write};

use csv_core::{ReadRecordResult, Reader};
use domain::check_in::Answers;
use domain::instrument::Instrument;

use super::take;
use crate::lines::object::{Id, shown};
use crate::lines::source::Source;
use crate::lines::{LONGEST_LINE, Refused, Went};
use crate::simulate::Refusal;

/// More cells than any instrument has.
const MOST_CELLS: usize = 4_096;

/// What a record is.
enum Taken {
    Record,
    TooLarge,
    End,
    Unreadable(std::io::Error),
}

/// Records of a stream, in bounded memory.
struct Rows<R> {
    source: Source<R>,
    csv: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
}

impl<R: Read> Rows<R> {
    fn new(input: R) -> Rows<R> {
        Rows {
            source: Source::new(input),
            csv: Reader::new(),
            text: vec![0; LONGEST_LINE],
            ends: vec![0; MOST_CELLS],
            cells: 0,
        }
    }

    fn next(&mut self, out: &mut impl Write) -> std::io::Result<Taken> {
        let (mut at, mut large) = (0, false);
        self.cells = 0;
        loop {
            let chunk = match self.source.chunk(out)? {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Ok(Taken::Unreadable(error)),
            };
            let (text, ends) = (self.text.get_mut(at..), self.ends.get_mut(self.cells..));
            let (result, read, wrote, ended) =
                self.csv.read_record(chunk, text.unwrap_or_default(), ends.unwrap_or_default());
            self.source.consume(read);
            at += wrote;
            self.cells += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                // The beginning of the row was kept long enough to know that it is none.
                ReadRecordResult::OutputFull => (at, large) = (0, true),
                ReadRecordResult::OutputEndsFull => (self.cells, large) = (0, true),
                ReadRecordResult::Record if large => return Ok(Taken::TooLarge),
                ReadRecordResult::Record => return Ok(Taken::Record),
                ReadRecordResult::End => return Ok(Taken::End),
            }
        }
    }

    /// The cells of the record just read, without the space around them.
    fn cells(&self) -> Result<Vec<&str>, Refusal> {
        let mut from = 0;
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        ends.iter()
            .map(|&end| {
                let cell = self.text.get(from..end).unwrap_or_default();
                from = end;
                let text = std::str::from_utf8(cell).map_err(|_| Refusal::input("the row is not UTF-8"))?;
                Ok(text.trim())
            })
            .collect()
    }
}

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
            return Err(Refusal::input(format!("column {}: item {cell} is there twice", place + 1)));
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
            Taken::Record => rows.cells(),
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
        return Err(Refusal::input(format!("the row has {} cells, the header {}", cells.len(), columns.len())));
    }
    let mut answers = Answers::none(instrument);
    for (item, cell) in columns.iter().zip(cells) {
        let Some(item) = item else { continue };
        let value = (!cell.is_empty()).then_some(*cell);
        take(instrument, &mut answers, item, value.map(shown).as_deref())?;
    }
    Ok(answers)
}
